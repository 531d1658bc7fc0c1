"""An event while it is being put together."""

from attrs import define, field

from natoevents.actor import Participant
from natoevents.clause import Clause, Phrase
from natoevents.event import EventType, Status
from natoevents.frames.book import Frame, book, listed
from natoevents.frames.parties import distinct, parties_of
from natoevents.text import Cue, Span
from natoevents.when import DateMention

__all__ = ["LONGEST", "Draft", "together", "trigger_span"]


T = EventType


LONGEST = 90
"""Code points a trigger may span; the reader of a result wants the words, not the sentence."""


@define(eq=False)
class Draft:
    """An event while it is being put together."""

    frame: Frame
    clause: Clause
    phrase: Phrase | None
    theme: Phrase | None
    trigger: Span
    actors: list[Participant]
    recipients: list[Participant]
    status: Status
    mode: str | None
    role: str = ""
    cues: list[Cue] = field(factory=list)
    dates: list[DateMention] = field(factory=list)

    @property
    def type(self) -> EventType:
        """PLOVER type."""
        return self.frame.type

    def principals(self) -> frozenset[str]:
        """Ids of all parties' principals."""
        return frozenset(p.principal.id for p in (*self.actors, *self.recipients))


def _partners(draft: Draft) -> list[Participant]:
    """With whom somebody exercises ("drills with Norway")."""
    if "shared" not in draft.frame.flags or not draft.actors:
        return []
    hung = [*draft.phrase.prepositions] if draft.phrase is not None else [*draft.clause.prepositions]
    beside = [p for name, p in hung if name in ("with", "alongside", "involving", "including", "by")]
    return [who for p in beside for who in parties_of(p, draft.clause)]


def together(draft: Draft) -> Draft:
    """The draft; as co-operation where several exercise, or move their forces jointly ("flew a joint patrol")."""
    if draft.type is not T.MOBILIZE:
        return draft
    draft.actors = distinct([*draft.actors, *_partners(draft)])
    if len(draft.actors) < 2:
        return draft
    verb = draft.clause.verb
    words = {*draft.clause.particles, *(verb.adverbs if verb is not None else ())}
    named = draft.phrase or draft.theme
    if named is not None and any(word.startswith("anti") for word in named.words):
        return draft  # "anti-Russian exercises of NATO"
    if "shared" in draft.frame.flags or words & listed("jointly") or (named is not None and "joint" in named.words):
        draft.frame, draft.mode = book().by_any[0], None
        draft.recipients = []  # near whom they exercise
    return draft


def trigger_span(start: int, end: int, fallback: int) -> Span:
    """The words of an act from `start` to `end`, to `fallback` where they would be too many."""
    return Span(start, end) if end - start <= LONGEST else Span(start, fallback)
