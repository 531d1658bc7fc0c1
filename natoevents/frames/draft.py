"""An event while it is being put together."""

from attrs import define, field

from natoevents.actor import Participant
from natoevents.clause import Clause, Phrase
from natoevents.event import EventType, Status
from natoevents.frames.book import Frame
from natoevents.text import Cue, Span
from natoevents.when import DateMention

__all__ = ["LONGEST", "Draft", "trigger_span"]


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


def trigger_span(start: int, end: int, fallback: int) -> Span:
    """The words of an act from `start` to `end`, to `fallback` where they would be too many."""
    return Span(start, end) if end - start <= LONGEST else Span(start, fallback)
