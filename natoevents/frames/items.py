"""Items of a chronology: a date that opens a paragraph, or stands alone on a line, dates what follows."""

import re
from collections.abc import Sequence

from natoevents.event import WhenBasis
from natoevents.frames.dating import Told
from natoevents.text import Cue, Sentence
from natoevents.when import DateMention, Grain, When

__all__ = ["item_times", "within"]

_OPENS = re.compile(r"[\s*•·–—-]*$")
"""What may stand before the date of an item."""
_CLOSES = re.compile(r"\s*[:–—-]|[ ]?\n|\s*$")
"""What follows it: a colon, a dash, or the end of the line."""
FEWEST = 3
"""So many items make a chronology."""


def item_times(raw: str, sentences: Sequence[Sentence], dates: Sequence[DateMention]) -> dict[int, Told]:
    """The time of the item that each sentence belongs to, by its number; empty where there is no chronology.

    Args:
        raw: the page.
        sentences: its sentences.
        dates: its temporal expressions, by position.

    Examples:
        >>> from natoevents.text import Span
        >>> item_times("1991: The envoys met.", [Sentence(Span(0, 21))], ())
        {}
    """
    leads: dict[int, tuple[int, Told]] = {}  # by paragraph: the sentence that opens it, its time
    first: dict[int, int] = {}
    for n, sentence in enumerate(sentences):
        first.setdefault(sentence.paragraph, n)
    starts = {sentences[n].span.start: n for n in first.values()}
    for date in dates:
        at = date.span.start
        line = raw.rfind("\n", 0, at) + 1
        opening = starts.get(at)
        if opening is None or not _OPENS.match(raw[line:at]) or not _CLOSES.match(raw, date.span.end):
            continue
        when = date.when
        if (
            when is None
            or when.grain not in (Grain.DAY, Grain.MONTH, Grain.YEAR)
            or str(when.start)[:4] not in raw[at : date.span.end]
        ):
            continue
        leads[sentences[opening].paragraph] = opening, (when, WhenBasis.RESOLVED, Cue("when", date.span))
    if len(leads) < FEWEST:
        return {}
    out: dict[int, Told] = {}
    open_until_next: Told | None = None
    for n, sentence in enumerate(sentences):
        lead = leads.get(sentence.paragraph)
        if lead is not None:
            alone = raw[lead[1][2].span.end : sentences[lead[0]].span.end].strip(" .:–—-") == ""
            open_until_next = lead[1] if alone else None
            out[n] = lead[1]
        elif open_until_next is not None:
            out[n] = open_until_next
    return out


def within(item: When, own: When, text: str) -> When:
    """The time of an act in an item: a month or day told without its year is of the item's year."""
    if item.start is None or own.start is None or own.start.year == item.start.year or re.search(r"\d{4}", text):
        return own
    if own.grain not in (Grain.DAY, Grain.MONTH):
        return own
    return When.of(own.start.replace(year=item.start.year), own.grain)
