"""Who acts and for whom: actors, the principals behind them, and their mentions in text."""

from enum import StrEnum

from attrs import field, frozen

from natoevents.errors import InvalidValueError
from natoevents.text import Span

__all__ = ["Actor", "ActorKind", "ActorMention", "Basis", "Participant", "Sector", "Sense"]


class ActorKind(StrEnum):
    """What sort of thing an actor is."""

    STATE = "state"
    ORGANISATION = "organisation"
    PERSON = "person"
    GROUP = "group"
    TERRITORY = "territory"
    PLACE = "place"


class Sector(StrEnum):
    """PLOVER's primary sector codes and its codes for non-state actors (codebook draft 0.8, chapter 3)."""

    GOV = "GOV"
    JUD = "JUD"
    LEG = "LEG"
    MIL = "MIL"
    COP = "COP"
    OPP = "OPP"
    PTY = "PTY"
    REB = "REB"
    PRM = "PRM"
    SPY = "SPY"
    UAF = "UAF"
    CVL = "CVL"
    BUS = "BUS"
    EDU = "EDU"
    MED = "MED"
    LAB = "LAB"
    AGR = "AGR"
    JRN = "JRN"
    REF = "REF"
    REL = "REL"
    SOC = "SOC"
    CRM = "CRM"
    IGO = "IGO"
    NGO = "NGO"
    ISM = "ISM"
    IMG = "IMG"
    MNC = "MNC"


@frozen(order=True, repr=False)
class Actor:
    """A state, organisation, person, group, territory or place.

    Attributes:
        id: states by ISO 3166-1 alpha-3 (Kosovo XKX, Soviet Union SUN), organisations by acronym, groups, territories
            and "West" by their plain name, persons by a slug ("sergei-lavrov").
        name: the usual English name.
        kind: what sort of actor.
        sector: PLOVER's primary sector code, or None where none fits.
        wikidata: the Wikidata item ("Q159") where it is sure, else None.
    """

    id: str
    name: str
    kind: ActorKind
    sector: Sector | None = None
    wikidata: str | None = None

    def __attrs_post_init__(self) -> None:
        if not self.id or not self.name:
            raise InvalidValueError(f"an actor needs an id and a name, got {self.id!r}, {self.name!r}")
        if self.wikidata is not None and not (self.wikidata[:1] == "Q" and self.wikidata[1:].isdecimal()):
            raise InvalidValueError(f"{self.wikidata!r} is no Wikidata item: write 'Q' and digits, or None")

    def __repr__(self) -> str:
        return f"Actor({self.id!r})"

    def __str__(self) -> str:
        return self.name


class Basis(StrEnum):
    """How a participant is known."""

    STATED = "stated"
    COREFERENCE = "coreference"
    INFERRED = "inferred"


@frozen(order=True, repr=False)
class Participant:
    """A party to an act: who is named, and for whom that one acts on the day.

    Attributes:
        actor: the most specific actor the text gives (Sergei Lavrov).
        principal: the state, organisation or group on whose behalf (RUS). Never None: who has none is their own.
        role: the office in which the actor appears ("Foreign Minister"), or None.
        basis: whether the words state it, a coreference gives it, or the document makes it plain.
        mention: the words, or None where the clause leaves the party out.
    """

    actor: Actor
    principal: Actor
    role: str | None = None
    basis: Basis = Basis.STATED
    mention: Span | None = None

    def __repr__(self) -> str:
        who = self.actor.id if self.actor == self.principal else f"{self.actor.id} for {self.principal.id}"
        return f"Participant({who})"

    def __str__(self) -> str:
        if self.actor == self.principal:
            return self.actor.name
        return f"{self.actor.name} ({', '.join(filter(None, (self.role, self.principal.name)))})"


class Sense(StrEnum):
    """Whether a name stands for the one who acts or for the place where something happens."""

    ACTOR = "actor"
    PLACE = "place"


@frozen(order=True)
class ActorMention:
    """A name, role or pronoun in the text that stands for an actor.

    Attributes:
        span: the words.
        actor: the most specific actor meant.
        principal: on whose behalf; of a place, the state it lies in.
        role: the office named or held, or None.
        sense: actor or place ("Moscow warned" / "talks in Moscow").
        antecedent: for a coreferent mention, the span of the mention it goes back to, else None.
        rule: the name of the rule that read it.
    """

    span: Span
    actor: Actor
    principal: Actor
    role: str | None = field(default=None, order=False)
    sense: Sense = Sense.ACTOR
    antecedent: Span | None = field(default=None, order=False)
    rule: str = ""

    def __attrs_post_init__(self) -> None:
        if self.antecedent is not None and self.antecedent == self.span:
            raise InvalidValueError(f"a mention cannot be its own antecedent ({self.span})")
