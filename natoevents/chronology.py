"""Many extractions → one timeline: events that tell of the same happening stand in one entry, in order of time."""

from collections.abc import Iterable
from datetime import date

from attrs import astuple

from natoevents.article import Article
from natoevents.errors import InvalidValueError
from natoevents.event import Event, EventType, Status
from natoevents.extraction import Extraction, Report, Timeline, TimelineEntry
from natoevents.when import When

__all__ = ["timeline"]

# Which status an entry shows when its reports differ: what one page announced and another saw happen, happened.
_WEIGHT = (Status.ACTUAL, Status.FUTURE, Status.HYPOTHETICAL, Status.NEGATED)
_Sides = tuple[tuple[str, ...], tuple[str, ...]]
_Key = tuple[EventType, _Sides, When | None, str, Status]


def timeline(extractions: Iterable[Extraction]) -> Timeline:
    """Put the events of many articles into one order of time.

    Two events stand in one entry if type, principals and time agree and both are told as real (done or announced),
    or both as supposed, or both as denied. Events without a date are only joined within one article. The same article
    given twice counts once; where its extractions differ (another version made one of them), the one with most events
    counts. The order of `extractions` does not matter.

    Args:
        extractions: results of `extract`, in any order.

    Returns:
        Entries by start of their time, undated ones last.

    Raises:
        InvalidValueError: if something else than extractions is given.
    """
    groups: dict[_Key, list[Report]] = {}
    pages: dict[str, Extraction] = {}
    for extraction in extractions:
        if not isinstance(extraction, Extraction):
            raise InvalidValueError(
                f"timeline takes extractions, not {type(extraction).__name__}: call extract() first"
            )
        known = pages.setdefault(extraction.id, extraction)
        if known != extraction:
            pages[extraction.id] = max(known, extraction, key=_fullness)
    for extraction in pages.values():
        for event in extraction.events:
            groups.setdefault(_key(extraction, event), []).append(Report(extraction.article, event))
    entries = [_entry(reports, key) for key, reports in groups.items()]
    return Timeline(tuple(sorted(entries, key=_place)))


def _fullness(extraction: Extraction) -> tuple[int, str, str]:
    """What decides between two extractions of one page, whichever came first."""
    return len(extraction.events), extraction.lexicon_version, repr(astuple(extraction))


def _key(extraction: Extraction, event: Event) -> _Key:
    told_as_real = event.status in (Status.ACTUAL, Status.FUTURE)
    only_here = "" if event.when else extraction.id
    return event.type, _sides(event), event.when, only_here, Status.ACTUAL if told_as_real else event.status


def _sides(event: Event) -> _Sides:
    return (
        tuple(sorted({p.principal.id for p in event.actors})),
        tuple(sorted({p.principal.id for p in event.recipients})),
    )


def _entry(reports: list[Report], key: _Key) -> TimelineEntry:
    event_type, (actors, recipients), when, _, _ = key
    ordered = tuple(sorted(reports, key=lambda r: (*_published(r.article), r.event.trigger, r.event.id)))
    status = min((r.event.status for r in ordered), key=_WEIGHT.index)
    return TimelineEntry(when, event_type, status, actors, recipients, ordered)


def _published(article: Article) -> tuple[date, str]:
    """Where an article stands among others: by day of publication, undated ones last, then by its id."""
    return (article.published.start if article.published else None) or date.max, article.id


def _place(entry: TimelineEntry) -> tuple[object, ...]:
    when = entry.when
    start = (when.start or date.min) if when else date.max
    end = (when.end or date.max) if when else date.max
    first = entry.reports[0]
    return when is None, start, end, *_published(first.article), first.event.trigger, first.event.id
