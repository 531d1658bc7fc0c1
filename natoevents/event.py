"""Events in the terms of PLOVER: type, mode, contexts, who did it to whom, when, how real it is and who says so.

The types, quad classes, scores and contexts are those of the PLOVER codebook, draft 0.8 (Open Event Data Alliance,
2021); DEMAND is called REQUEST and modes are as in the later releases behind the POLECAT data. `territory`, split off
from `resource` in those releases, is among the contexts. PLOVER's auxiliary contexts (historical, future,
hypothetical, negation) are no contexts here: they are an event's `Status` and `When`.
"""

import hashlib
from enum import StrEnum
from html import escape

from attrs import frozen

from natoevents.actor import Participant
from natoevents.errors import InvalidValueError
from natoevents.text import Cue, Span
from natoevents.when import When

__all__ = [
    "PLOVER_VERSION",
    "Context",
    "Event",
    "EventType",
    "QuadClass",
    "Quantity",
    "Status",
    "WhenBasis",
    "event_id",
]

PLOVER_VERSION = "0.8 (draft, 2021), with REQUEST for DEMAND and the modes of the POLECAT releases"


class QuadClass(StrEnum):
    """The four classes of conflict and cooperation."""

    VERBAL_COOPERATION = "verbal cooperation"
    MATERIAL_COOPERATION = "material cooperation"
    VERBAL_CONFLICT = "verbal conflict"
    MATERIAL_CONFLICT = "material conflict"


class EventType(StrEnum):
    """PLOVER's sixteen event types.

    Examples:
        >>> EventType.SANCTION.quad_class
        <QuadClass.MATERIAL_CONFLICT: 'material conflict'>
        >>> EventType.SANCTION.modes
        ('convict', 'expel', 'withdraw', 'discontinue')
    """

    AGREE = "AGREE"
    CONSULT = "CONSULT"
    SUPPORT = "SUPPORT"
    COOPERATE = "COOPERATE"
    AID = "AID"
    CONCEDE = "CONCEDE"
    RETREAT = "RETREAT"
    REQUEST = "REQUEST"
    ACCUSE = "ACCUSE"
    REJECT = "REJECT"
    THREATEN = "THREATEN"
    PROTEST = "PROTEST"
    SANCTION = "SANCTION"
    MOBILIZE = "MOBILIZE"
    COERCE = "COERCE"
    ASSAULT = "ASSAULT"

    @property
    def modes(self) -> tuple[str, ...]:
        """The modes PLOVER knows for this type; empty where it knows none."""
        return _MODES.get(self, ())

    @property
    def quad_class(self) -> QuadClass:
        """Verbal or material, cooperation or conflict."""
        return _QUAD[self]

    @property
    def score(self) -> float:
        """The PLOVER score, from -10 (conflict) to +10 (cooperation); comparable to Goldstein's."""
        return _SCORE[self]

    @property
    def cameo_roots(self) -> tuple[str, ...]:
        """The two-digit CAMEO roots that become this type (codebook, "CAMEO to PLOVER translation")."""
        return _CAMEO[self]


_T = EventType
_MODES = {
    _T.CONSULT: ("visit", "third-party", "multilateral", "phone"),
    _T.RETREAT: ("withdraw", "release", "disarm", "ceasefire", "access", "resign"),
    _T.REQUEST: ("assist", "change", "yield", "meet"),
    _T.ACCUSE: ("disapprove", "allege", "investigate"),
    _T.REJECT: ("assist", "change", "yield", "meet"),
    _T.THREATEN: ("restrict", "arrest", "relations", "expel", "territory", "violence"),
    _T.PROTEST: ("demo", "riot", "strike", "hunger", "boycott", "obstruct", "vandalize"),
    _T.SANCTION: ("convict", "expel", "withdraw", "discontinue"),
    _T.MOBILIZE: ("troops", "weapons", "police", "militia"),
    _T.COERCE: (
        "seize", "restrict", "censor", "curfew", "martial-law", "arrest", "deport", "withhold", "misinformation",
        "cyber",
    ),
    _T.ASSAULT: (
        "abduct", "beat", "torture", "sexual", "targeted", "destroy", "primitive", "firearms", "explosives",
        "suicide-attack", "aerial", "drone", "heavy-weapons", "crowd-control", "unconventional",
    ),
}  # fmt: skip
_QUAD = {
    event_type: quad
    for quad, event_types in {
        QuadClass.VERBAL_COOPERATION: (_T.AGREE, _T.CONSULT, _T.SUPPORT, _T.CONCEDE),
        QuadClass.MATERIAL_COOPERATION: (_T.COOPERATE, _T.AID, _T.RETREAT),
        QuadClass.VERBAL_CONFLICT: (_T.REQUEST, _T.ACCUSE, _T.REJECT, _T.THREATEN),
        QuadClass.MATERIAL_CONFLICT: (_T.PROTEST, _T.SANCTION, _T.MOBILIZE, _T.COERCE, _T.ASSAULT),
    }.items()
    for event_type in event_types
}
_SCORE = {
    _T.AGREE: 4.2, _T.CONSULT: 2.1, _T.SUPPORT: 4.6, _T.COOPERATE: 6.8, _T.AID: 7.4, _T.CONCEDE: 5.0, _T.RETREAT: 7.6,
    _T.REQUEST: -5.0, _T.ACCUSE: -2.0, _T.REJECT: -4.2, _T.THREATEN: -5.1, _T.PROTEST: -6.6, _T.SANCTION: -5.2,
    _T.MOBILIZE: -5.3, _T.COERCE: -7.2, _T.ASSAULT: -9.3,
}  # fmt: skip
_CAMEO = {
    _T.AGREE: ("03",), _T.CONSULT: ("04",), _T.SUPPORT: ("05",), _T.COOPERATE: ("06",), _T.AID: ("07",),
    _T.CONCEDE: ("08",), _T.RETREAT: ("08",), _T.REQUEST: ("10",), _T.ACCUSE: ("09", "11"), _T.REJECT: ("12",),
    _T.THREATEN: ("13",), _T.PROTEST: ("14",), _T.SANCTION: ("16",), _T.MOBILIZE: ("15",), _T.COERCE: ("17",),
    _T.ASSAULT: ("18", "19", "20"),
}  # fmt: skip


class Context(StrEnum):
    """What an event is about, as far as PLOVER names it (the auxiliary contexts are `Status`)."""

    MILITARY = "military"
    INTELLIGENCE = "intelligence"
    PEACEKEEPING = "peacekeeping"
    ECONOMIC = "economic"
    DIPLOMATIC = "diplomatic"
    RESOURCE = "resource"
    TERRITORY = "territory"
    DISEASE = "disease"
    ENVIRO_DISASTER = "enviro_disaster"
    MIGRATION = "migration"
    HUMANITARIAN = "humanitarian"
    ASYLUM = "asylum"
    LEGAL = "legal"
    HUMAN_RIGHTS = "human_rights"
    RIGHTS_FREEDOMS = "rights_freedoms"
    GENDER = "gender"
    LGBT = "lgbt"
    TERRORISM = "terrorism"
    HUMAN_SECURITY = "human_security"
    RELIGION_ETHNICITY = "religion_ethnicity"
    EXECUTIVE = "executive"
    ELECTION = "election"
    LEGISLATIVE = "legislative"
    CBRN = "cbrn"
    CYBER = "cyber"
    POLITICAL_INSTITUTIONS = "political_institutions"
    CORRUPTION = "corruption"
    CRIME = "crime"
    ILLEGAL_DRUGS = "illegal_drugs"


class Status(StrEnum):
    """How real the act is in the words of the text."""

    ACTUAL = "actual"
    """Happened or going on."""
    FUTURE = "future"
    """Announced, planned, expected."""
    HYPOTHETICAL = "hypothetical"
    """May, could, if, fears that, wants to."""
    NEGATED = "negated"
    """Did not, never, denied having."""


class WhenBasis(StrEnum):
    """How an event's time is known."""

    STATED = "stated"
    """The words give it in full."""
    RESOLVED = "resolved"
    """The words give it relative to the publication date or another date."""
    INFERRED = "inferred"
    """The document dates the same act elsewhere."""


_BECOMES = {
    EventType.CONSULT: EventType.AGREE,
    EventType.SUPPORT: EventType.AGREE,
    EventType.COOPERATE: EventType.AGREE,
    EventType.AID: EventType.AGREE,
    EventType.RETREAT: EventType.CONCEDE,
}


@frozen(order=True)
class Quantity:
    """A number the text gives with an act ("100,000 troops", "more than 13,000 killed", "$450 million").

    Attributes:
        value: the number, scaled ("450 million" → 450000000).
        unit: what is counted, in the text's words ("troops", "killed", "USD").
        approximator: "about", "more than", "up to" … as written, or None.
        span: the words.
    """

    value: int | float
    unit: str
    approximator: str | None
    span: Span


@frozen(repr=False)
class Event:
    """One act of one or several actors, as one sentence of one article tells it.

    Reciprocal acts (talks, joint exercises) have all parties in `actors` and nobody in `recipients`; otherwise who acts
    is in `actors`, to whom it is done or directed in `recipients`.

    Attributes:
        id: from content and position: equal input, equal id. See `event_id`.
        type: the underlying act; `status` says how real it is.
        mode: one of ``type.modes`` or None.
        contexts: what it is about, sorted.
        actors: who acts.
        recipients: to whom.
        when: time of the act, or None where the document does not say.
        when_basis: how it is known; None exactly where `when` is None.
        where: a place name as written, or None.
        status: actual, future, hypothetical or negated.
        said_by: who reports it in quoted or reported speech, or None where the outlet tells it itself.
        via: the outlet or agency that relays it ("RIA", "Gazeta.Ru"), or None.
        trigger: the verb or event noun.
        sentence: the sentence it stands in.
        rule: name of the frame that read it.
        forum: of a meeting, the body or format it is held in ("NATO-Russia Council", "summit"), or None.
        level: of a meeting: ambassadorial, ministerial, leaders, military, experts, or None.
        about: what it was about, as written, or None.
        quantities: numbers given with the act.
        reference: id of a known event, or None until known events are there.
        cues: the words that decided status, time, place and attribution.
    """

    id: str
    type: EventType
    mode: str | None
    contexts: tuple[Context, ...]
    actors: tuple[Participant, ...]
    recipients: tuple[Participant, ...]
    when: When | None
    when_basis: WhenBasis | None
    where: str | None
    status: Status
    said_by: Participant | None
    via: str | None
    trigger: Span
    sentence: Span
    rule: str
    forum: str | None = None
    level: str | None = None
    about: str | None = None
    quantities: tuple[Quantity, ...] = ()
    reference: str | None = None
    cues: tuple[Cue, ...] = ()

    def __attrs_post_init__(self) -> None:
        if not isinstance(self.type, EventType):
            raise InvalidValueError(f"{self.type!r} is no event type: one of {', '.join(EventType)}")
        if not isinstance(self.status, Status):
            raise InvalidValueError(f"{self.status!r} is no status: one of {', '.join(Status)}")
        if self.mode is not None and self.mode not in self.type.modes:
            allowed = ", ".join(self.type.modes) or "none"
            raise InvalidValueError(f"{self.mode!r} is no mode of {self.type}: allowed are {allowed}")
        if not self.actors and not self.recipients:
            raise InvalidValueError("an event needs at least one actor or recipient: acts of nobody are not events")
        if (self.when is None) != (self.when_basis is None):
            raise InvalidValueError("when and when_basis go together: give both or neither")
        if not self.sentence.contains(self.trigger):
            raise InvalidValueError(f"trigger {self.trigger} lies outside its sentence {self.sentence}")

    @property
    def plover_type(self) -> EventType:
        """The type under PLOVER's convention for what is announced.

        Announced cooperation (a `future` CONSULT, SUPPORT, COOPERATE or AID) is AGREE, an announced RETREAT is CONCEDE.
        """
        return _BECOMES.get(self.type, self.type) if self.status is Status.FUTURE else self.type

    @property
    def parties(self) -> tuple[Participant, ...]:
        """Actors, then recipients."""
        return self.actors + self.recipients

    def __repr__(self) -> str:
        when = f", {self.when.iso}" if self.when else ""
        return f"Event({self.summary()}, {self.status}{when})"

    def summary(self) -> str:
        """In one short line, with principals' ids: ``SANCTION NATO → RUS``."""
        actors = " + ".join(dict.fromkeys(p.principal.id for p in self.actors)) or "?"
        recipients = " + ".join(dict.fromkeys(p.principal.id for p in self.recipients))
        mode = f"/{self.mode}" if self.mode else ""
        return f"{self.type}{mode} {actors}" + (f" → {recipients}" if recipients else "")

    def _repr_html_(self) -> str:
        facts = [
            self.status.value,
            self.when.iso if self.when else None,
            self.where,
            self.said_by and f"says {self.said_by.principal.name}",
        ]
        return f"<p><b>{escape(self.summary())}</b> <small>{escape(' · '.join(f for f in facts if f))}</small></p>"


def event_id(
    article_id: str, event_type: EventType, trigger: Span, parties: tuple[str, ...] = (), *, ordinal: int = 0
) -> str:
    """The id of an event: a digest of the article's id, the type, the place of its trigger and its parties' ids.

    Args:
        article_id: `Article.id`.
        event_type: the event's type.
        trigger: the event's trigger.
        parties: ids that tell events of one trigger apart, in order.
        ordinal: counts events that agree in all the rest, from 0.
    """
    content = "\x1f".join((article_id, event_type.value, str(trigger.start), str(trigger.end), *parties, str(ordinal)))
    return hashlib.blake2b(content.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()
