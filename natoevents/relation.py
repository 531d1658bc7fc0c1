"""Standing relations between actors: who holds which office, belongs to what, backs or opposes whom."""

from enum import StrEnum

from attrs import frozen

from natoevents.actor import Actor, ActorKind, Participant
from natoevents.errors import InvalidValueError
from natoevents.event import Status
from natoevents.text import Cue, Span
from natoevents.when import When

__all__ = ["Predicate", "Relation"]


class Predicate(StrEnum):
    """The relations the library knows."""

    HOLDS_OFFICE = "holds_office"
    """Person → state or organisation, with `role`."""
    MEMBER_OF = "member_of"
    """State or body → organisation."""
    ASPIRES_TO = "aspires_to"
    """State → organisation it wants, or is promised, to join."""
    PART_OF = "part_of"
    """Place, territory or body → state or organisation."""
    BACKS = "backs"
    ALLY_OF = "ally_of"
    ADVERSARY_OF = "adversary_of"


@frozen(repr=False)
class Relation:
    """A standing relation that the text states.

    Attributes:
        subject: who stands in it.
        predicate: which relation.
        object: to whom.
        role: of `holds_office`, the office ("Foreign Minister"), else None.
        when: how long it holds, as far as the text says, or None.
        status: how real it is in the words of the text.
        said_by: who claims it, or None where the outlet tells it itself.
        evidence: the words.
        via: the outlet that relays the claim, or None.
        rule: name of the rule that read it.
        cues: the words that decided status, time and attribution.
    """

    subject: Actor
    predicate: Predicate
    object: Actor
    role: str | None
    when: When | None
    status: Status
    said_by: Participant | None
    evidence: Span
    via: str | None = None
    rule: str = ""
    cues: tuple[Cue, ...] = ()

    def __attrs_post_init__(self) -> None:
        if not isinstance(self.predicate, Predicate):
            raise InvalidValueError(f"{self.predicate!r} is no predicate: one of {', '.join(Predicate)}")
        if self.predicate is Predicate.HOLDS_OFFICE and self.subject.kind is not ActorKind.PERSON:
            raise InvalidValueError(f"{self.subject.name} is a {self.subject.kind}: only persons hold office")
        if self.subject == self.object:
            raise InvalidValueError(f"{self.subject.name} cannot stand in {self.predicate} to itself")

    def __repr__(self) -> str:
        role = f" ({self.role})" if self.role else ""
        return f"Relation({self.subject.name} {self.predicate} {self.object.name}{role})"
