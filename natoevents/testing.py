"""Hypothesis strategies for every public type and for the texts of pages, for tests of your own.

Examples:
    >>> from hypothesis import given
    >>> from natoevents.testing import extractions
    >>> @given(extractions())
    ... def test_my_table_holds_every_event(extraction):
    ...     assert len(my_table(extraction)) == len(extraction.events)

Needs `hypothesis`; nothing else in the library imports it. Values are valid by the types' own checks, but made up:
their spans lie inside the page without naming anybody. Texts from `page_texts` are sentences as newsrooms write them,
so that stages find something in them.
"""

import string
from collections.abc import Sequence
from datetime import date
from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from natoevents.actor import Actor, ActorKind, ActorMention, Basis, Participant, Sector, Sense
from natoevents.article import Article
from natoevents.chronology import timeline
from natoevents.event import Context, Event, EventType, Quantity, Status, WhenBasis, event_id
from natoevents.extraction import Extraction, Timeline
from natoevents.relation import Predicate, Relation
from natoevents.text import Block, Cue, Role, Sentence, Span
from natoevents.when import DateMention, Grain, TimexType, When

__all__ = [
    "actor_mentions",
    "actors",
    "articles",
    "blocks",
    "cues",
    "date_mentions",
    "days",
    "events",
    "extractions",
    "page_texts",
    "participants",
    "quantities",
    "relations",
    "sentences",
    "spans",
    "timelines",
    "unicode_texts",
    "whens",
]


def days() -> SearchStrategy[date]:
    """Days of the years 1900 to 2100."""
    return st.dates(date(1900, 1, 1), date(2100, 12, 31))


@st.composite
def spans(draw: DrawFn, within: int = 200, *, empty: bool = True) -> Span:
    """Spans inside a text of `within` code points; with ``empty=False`` they hold at least one of them."""
    least = 0 if empty or not within else 1
    start = draw(st.integers(0, within - least))
    return Span(start, draw(st.integers(start + least, within)))


def cues(within: int = 200) -> SearchStrategy[Cue]:
    """Cues inside a text of `within` code points."""
    return st.builds(Cue, st.sampled_from(("status", "when", "said_by", "where", "agent")), spans(within))


@st.composite
def whens(draw: DrawFn) -> When:
    """Times of every grain, intervals closed and open."""
    grain = draw(st.sampled_from(list(Grain)))
    approximate = draw(st.booleans())
    if grain is not Grain.INTERVAL:
        return When.of(draw(days()), grain, approximate=approximate)
    edges = st.builds(When.of, days(), st.sampled_from((Grain.DAY, Grain.MONTH, Grain.YEAR)))
    first, last = sorted((draw(edges), draw(edges)))
    ends = draw(st.sampled_from(("both", "first", "last")))
    if ends == "first":
        return When.between(first, None, approximate=approximate)
    # An end told coarsely may reach further than the next: only what does not run backwards is an interval.
    if ends == "both" and (first.start or date.min) < (last.end or date.max):
        return When.between(first, last, approximate=approximate)
    return When.between(None, last, approximate=approximate)


def sentences(within: int = 200) -> SearchStrategy[Sentence]:
    """Sentences inside a text of `within` code points."""
    return st.builds(Sentence, spans(within), st.sampled_from(list(Role)), st.integers(0, 50))


@st.composite
def date_mentions(draw: DrawFn, within: int = 200) -> DateMention:
    """Temporal expressions inside a text of `within` code points, resolved or with a reason why not."""
    when = draw(st.none() | whens())
    return DateMention(
        span=draw(spans(within)),
        when=when,
        reason=None if when else draw(st.sampled_from(("no anchor", "a duration", "vague"))),
        timex=draw(st.sampled_from(("2009-W10", "P2Y", "PRESENT_REF", "XXXX-XX-XX"))),
        timex_type=draw(st.sampled_from(list(TimexType))),
        modifier=draw(st.none() | st.sampled_from(("EARLY", "MID", "LATE", "APPROX"))),
        rule=draw(_names),
    )


_names = st.text(string.ascii_lowercase + "-", min_size=1, max_size=12)
_titles = st.none() | st.sampled_from(("President", "Foreign Minister", "Secretary General", "spokesman"))


@st.composite
def actors(draw: DrawFn, kinds: Sequence[ActorKind] = tuple(ActorKind)) -> Actor:
    """Actors of the given kinds; the id follows from the rest, so that equal ids mean equal actors."""
    kind = draw(st.sampled_from(list(kinds)))
    name = draw(st.text(string.ascii_letters + " ", min_size=1, max_size=12).map(str.strip).filter(bool))
    sector = draw(st.none() | st.sampled_from(list(Sector)))
    number = draw(st.none() | st.integers(1, 10**8))
    wikidata = f"Q{number}" if number else None
    return Actor(f"{kind}:{name}:{sector}:{wikidata}", name, kind, sector, wikidata)


def participants(within: int = 200) -> SearchStrategy[Participant]:
    """Parties to an act, named inside a text of `within` code points or left out of it."""
    return st.builds(Participant, actors(), actors(), _titles, st.sampled_from(list(Basis)), st.none() | spans(within))


@st.composite
def actor_mentions(draw: DrawFn, within: int = 200) -> ActorMention:
    """Mentions of actors inside a text of `within` code points."""
    span = draw(spans(within))
    antecedent = draw(st.none() | spans(within).filter(lambda s: s != span))
    return ActorMention(
        span,
        draw(actors()),
        draw(actors()),
        draw(_titles),
        draw(st.sampled_from(list(Sense))),
        antecedent,
        draw(_names),
    )


def quantities(within: int = 200) -> SearchStrategy[Quantity]:
    """Numbers given with an act."""
    value = st.integers(0, 10**12) | st.floats(0, 10**9, allow_nan=False)
    about = st.none() | st.sampled_from(("about", "more than", "up to"))
    return st.builds(Quantity, value, st.sampled_from(("troops", "killed", "USD")), about, spans(within))


@st.composite
def events(draw: DrawFn, within: int = 200, article_id: str = "0" * 16) -> Event:
    """Events told inside a text of `within` code points (at least one)."""
    sentence = draw(spans(within, empty=False))
    trigger = draw(spans(len(sentence), empty=False)).shift(sentence.start)
    event_type = draw(st.sampled_from(list(EventType)))
    acting = tuple(draw(st.lists(participants(within), max_size=3)))
    acted_on = tuple(draw(st.lists(participants(within), min_size=0 if acting else 1, max_size=2)))
    when = draw(st.none() | whens())
    return Event(
        id=event_id(article_id, event_type, trigger, ordinal=draw(st.integers(0, 10**6))),
        type=event_type,
        mode=draw(st.none() | st.sampled_from(event_type.modes)) if event_type.modes else None,
        contexts=tuple(sorted(draw(st.sets(st.sampled_from(list(Context)), max_size=3)))),
        actors=acting,
        recipients=acted_on,
        when=when,
        when_basis=draw(st.sampled_from(list(WhenBasis))) if when else None,
        where=draw(st.none() | st.sampled_from(("Brussels", "Geneva"))),
        status=draw(st.sampled_from(list(Status))),
        said_by=draw(st.none() | participants(within)),
        via=draw(st.none() | st.sampled_from(("RIA", "Interfax"))),
        trigger=trigger,
        sentence=sentence,
        rule=draw(_names),
        forum=draw(st.none() | st.just("NATO-Russia Council")),
        level=draw(st.none() | st.sampled_from(("ambassadorial", "ministerial", "leaders", "military", "experts"))),
        about=draw(st.none() | _names),
        quantities=tuple(draw(st.lists(quantities(within), max_size=2))),
        cues=tuple(draw(st.lists(cues(within), max_size=3))),
    )


@st.composite
def relations(draw: DrawFn, within: int = 200) -> Relation:
    """Standing relations stated inside a text of `within` code points."""
    predicate = draw(st.sampled_from(list(Predicate)))
    holds = predicate is Predicate.HOLDS_OFFICE
    subject = draw(actors((ActorKind.PERSON,) if holds else tuple(ActorKind)))
    return Relation(
        subject=subject,
        predicate=predicate,
        object=draw(actors().filter(lambda a: a != subject)),
        role=draw(_titles) if holds else None,
        when=draw(st.none() | whens()),
        status=draw(st.sampled_from(list(Status))),
        said_by=draw(st.none() | participants(within)),
        evidence=draw(spans(within)),
        via=draw(st.none() | st.just("TASS")),
        rule=draw(_names),
        cues=tuple(draw(st.lists(cues(within), max_size=2))),
    )


def blocks(within: int = 200) -> SearchStrategy[tuple[Block, ...]]:
    """Parts of a page of `within` code points, in order, not overlapping."""

    def build(cuts: list[int], roles: list[Role]) -> tuple[Block, ...]:
        borders = sorted(set(cuts))
        pairs = zip(borders[::2], borders[1::2], strict=False)
        return tuple(Block(Span(a, b), role) for (a, b), role in zip(pairs, roles, strict=False))

    positions = st.lists(st.integers(0, within), max_size=12)
    return st.builds(build, positions, st.lists(st.sampled_from(list(Role)), min_size=6, max_size=6))


@st.composite
def articles(draw: DrawFn, texts: SearchStrategy[str] | None = None) -> Article:
    """Articles over `texts` (any text that is not empty, if None), with made-up blocks and facts."""
    raw = draw(texts if texts is not None else st.text(min_size=1, max_size=200))
    return Article(
        raw=raw,
        source=draw(st.sampled_from(("generic", "dw", "sputnik"))),
        headline=draw(st.none() | st.text(max_size=30)),
        published=draw(st.none() | whens()),
        dateline_place=draw(st.none() | st.just("Brussels")),
        byline=draw(st.none() | st.just("A. Writer")),
        agencies=tuple(draw(st.lists(st.sampled_from(("AFP", "AP", "Reuters")), max_size=2, unique=True))),
        url=draw(st.none() | st.just("https://example.org/1")),
        blocks=draw(blocks(len(raw))),
        notes=tuple(draw(st.lists(st.just("a page clock was refused"), max_size=1))),
    )


@st.composite
def extractions(draw: DrawFn) -> Extraction:
    """Extractions over made-up articles; every span lies inside the page."""
    article = draw(articles())
    size = len(article.raw)

    def some(strategy: SearchStrategy[Any]) -> tuple[Any, ...]:
        return tuple(draw(st.lists(strategy, max_size=3)))

    return Extraction(
        id=article.id,
        article=article,
        dates=tuple(sorted(some(date_mentions(size)))),
        mentions=tuple(sorted(some(actor_mentions(size)), key=lambda m: m.span)),
        events=tuple(sorted(some(events(size, article.id)), key=lambda e: e.trigger)),
        relations=tuple(sorted(some(relations(size)), key=lambda r: r.evidence)),
        lexicon_version=draw(_names),
    )


def timelines() -> SearchStrategy[Timeline]:
    """Timelines of a few made-up extractions."""
    return st.lists(extractions(), max_size=3).map(timeline)


# ── texts ────────────────────────────────────────────────────────────────────────────────────────

_WHO = (
    "NATO", "Russia", "Moscow", "The Kremlin", "the alliance", "Ukraine", "Turkey", "U.S. officials", "The two sides",
    "Russian Foreign Minister Sergei Lavrov", "NATO Secretary General Jens Stoltenberg", "he", "the minister",
)  # fmt: skip
_DID = (
    "met", "will meet", "accused", "did not meet", "suspended all ties with", "could invade", "rejected a call by",
    "urged", "held talks with", "has agreed to resume contacts with", "expelled diplomats of", "warned",
)  # fmt: skip
_TIME = (
    "on Friday", "last August", "in March 2014", "on April 20, 2016", "two days later", "for two years", "in the 1990s",
    "earlier this week", "", "since 2008", "by the end of the year", "on 07/27/2016",
)  # fmt: skip
_SAYS = ("", " said", ", a spokesman said", ", the agency reported", " — “a first step,” he added")
_FURNITURE = (
    "BRUSSELS - Agence France-Presse", "MOSCOW, April 12. /TASS/.", "January 12, 2022", "Read more", "AA photo",
    ". Last Updated: 07/27/2016", "What did NATO say?", "By Anna Example", "fb/sms (AP, AFP, dpa)", "* * *",
)  # fmt: skip


@st.composite
def page_texts(draw: DrawFn) -> str:
    """Texts of pages: sentences about who did what to whom and when, between the furniture of news sites."""

    def line() -> str:
        if draw(st.integers(0, 3)) == 0:
            return draw(st.sampled_from(_FURNITURE))
        parts = [draw(st.sampled_from(choice)) for choice in (_WHO, _DID, _WHO, _TIME)]
        sentence = " ".join(p for p in parts if p)
        return sentence[0].upper() + sentence[1:] + draw(st.sampled_from(_SAYS)) + draw(st.sampled_from(".?!"))

    count = draw(st.integers(1, 8))
    glue = [draw(st.sampled_from((" ", "\n", "\n\n"))) for _ in range(count)]
    return "".join(line() + g for g in glue)


def unicode_texts(max_size: int = 400) -> SearchStrategy[str]:
    """Any text at all: lone surrogates, NUL, right-to-left letters, odd spaces, and words that start rules."""
    odd = st.sampled_from(("\ud800", "\0", "\u202e", "\u00a0", "\u2011", "’", "“", "\r\n", "\u2028", "İ", "ﬁ", "́"))
    words = st.sampled_from((*_WHO, *_DID, *_TIME, *_FURNITURE, " ", "\n"))
    anything = st.text(st.characters(), max_size=20)
    return st.lists(odd | words | anything, max_size=max_size // 10).map("".join)
