"""Where an act took place: a place that the words give for this act, never its topic."""

from collections.abc import Iterator

from attrs import frozen

from natoevents.actor import ActorKind, ActorMention, Sense
from natoevents.clause import Clause, Link, Phrase
from natoevents.event import EventType
from natoevents.frames.book import classes, listed
from natoevents.frames.words import singular_of
from natoevents.text import Cue, Span

__all__ = ["Place", "where_told"]

T = EventType
TAKEN = frozenset((T.ASSAULT, T.COERCE))
"""Attacks and seizures take place where their object lies."""
MOVING = frozenset((T.MOBILIZE, T.RETREAT, T.AID))
"""Forces are told by where they go or what they leave."""
SPOKEN = frozenset((T.ACCUSE, T.REQUEST, T.REJECT, T.THREATEN, T.AGREE, T.SUPPORT, T.CONCEDE))
"""Acts done by speaking: the places in what is said are not theirs."""
AT = ("in", "at", "near")
TOWARDS = (
    "to",
    "into",
    "on",
    "around",
    "across",
    "along",
    "through",
    "over",
    "from",
    "near",
    "in",
    "at",
    "off",
    "past",
)
SIBLINGS = 12
"""So many clauses beside an act are read for a place."""
NESTED = 5
"""How deep phrases within phrases are read."""


@frozen
class Place:
    """A place of an act.

    Attributes:
        name: as written.
        cue: the words that give it.
    """

    name: str
    cue: Cue


def where_told(
    event_type: EventType, clause: Clause, phrase: Phrase | None, raw: str, mode: str | None
) -> Place | None:
    """The place that the clause of an act gives for it, or None.

    Args:
        event_type: attacks and seizures take place where their object lies.
        clause: the clause of the act.
        phrase: the event noun, or None where the verb names the act.
        raw: the page.
        mode: the act's mode; a visit takes place where it leads.
    """
    for name, inner in _own(event_type, clause, phrase):
        if name not in listed("placing") and not (event_type in MOVING and name in TOWARDS):
            continue
        loose = event_type in TAKEN or event_type in MOVING or name in AT
        if (shown := _shown(inner, raw, loose=loose, unknown=name in AT or event_type in MOVING)) is not None:
            return shown
    for inner in _done_to(event_type, clause, phrase, mode):
        if (shown := _shown(inner, raw, loose=True, unknown=event_type is T.CONSULT)) is not None:
            return shown
    host = clause.host
    if clause.link is Link.RELATIVE and clause.marker == "where" and host is not None:
        return _shown(host, raw, loose=True, unknown=True)
    return _around(event_type, clause, phrase, raw)


def _own(event_type: EventType, clause: Clause, phrase: Phrase | None) -> Iterator[tuple[str, Phrase]]:
    """Prepositional phrases that can place the act: of its noun, its clause and what its verb is done to."""
    if phrase is not None:
        yield from _nested(phrase, event_type)
        if event_type in SPOKEN:
            return
    topics = _topics(clause, event_type)
    yield from ((n, p) for n, p in clause.prepositions if id(p) not in topics)
    if phrase is None and event_type not in SPOKEN:
        verb = clause.verb
        done_to = [*clause.objects[:2]]
        if verb is not None and verb.passive and clause.subject is not None:
            done_to.insert(0, clause.subject)
        for one in done_to:
            yield from ((n, p) for n, p in _nested(one, event_type) if n in AT or event_type in MOVING)


def _elsewhere(event_type: EventType, name: str) -> bool:
    """Whether what stands below the preposition belongs to another act or to what is talked of."""
    talked = event_type in SPOKEN or event_type is T.CONSULT
    return name in listed("other_acts") or (talked and name in listed("content_prepositions"))


def _nested(phrase: Phrase, event_type: EventType, depth: int = NESTED) -> Iterator[tuple[str, Phrase]]:
    for name, inner in phrase.prepositions if depth else ():
        yield name, inner
        if not _elsewhere(event_type, name):
            yield from _nested(inner, event_type, depth - 1)


def _topics(clause: Clause, event_type: EventType) -> set[int]:
    """Phrases that hang on what the act is about or on another act ("after the war in …", "concern about …")."""
    found: set[int] = set()
    for name, phrase in clause.prepositions:
        if _elsewhere(event_type, name):
            _hanging(phrase, found, NESTED)
    if event_type in SPOKEN:
        for phrase in clause.objects:
            _hanging(phrase, found, NESTED)
    return found


def _hanging(phrase: Phrase, found: set[int], depth: int) -> None:
    """Add to `found` the ids of the phrases that hang on one, as deep as told."""
    for _, inner in phrase.prepositions if depth else ():
        found.add(id(inner))
        _hanging(inner, found, depth - 1)


def _done_to(event_type: EventType, clause: Clause, phrase: Phrase | None, mode: str | None) -> Iterator[Phrase]:
    """What is taken, attacked, left or visited and is itself the place."""
    if event_type in TAKEN:
        if phrase is not None:
            yield from (p for n, p in phrase.prepositions if n in ("of", "on", "against"))
        else:
            yield from clause.objects[:1]
        if clause.verb is not None and clause.verb.passive and clause.subject is not None and phrase is None:
            yield clause.subject
    elif event_type is T.CONSULT and mode == "visit":
        yield from (p for n, p in (phrase.prepositions if phrase is not None else clause.prepositions) if n == "to")
        yield from clause.objects[:1] if phrase is None else ()
    elif event_type in MOVING and phrase is None:
        left = mode == "withdraw"
        yield from (
            p for p in clause.objects[:1] if (left and p.head_mention) or singular_of(p.head) in classes()["airspace"]
        )
    elif event_type in MOVING and phrase is not None:
        yield from (p for n, p in phrase.prepositions if n == "of" and singular_of(p.head) in classes()["airspace"])


def _around(event_type: EventType, clause: Clause, phrase: Phrase | None, raw: str) -> Place | None:
    """The place of a participle beside the verb ("speaking in …") or of the first of two co-ordinated verbs."""
    if phrase is not None:
        return None
    siblings = clause.parent.children[:SIBLINGS] if clause.parent is not None and clause.subject is not None else []
    for other in [*clause.children[:SIBLINGS], *siblings]:
        if other is clause or other.link is not Link.PARTICIPLE:
            continue
        if other.verb is None or other.verb.lemma not in listed("present"):
            continue
        for name, inner in other.prepositions:
            if name in AT and (shown := _shown(inner, raw, loose=True, unknown=True)) is not None:
                return shown
    return None


SOLID = (ActorKind.STATE, ActorKind.TERRITORY, ActorKind.PLACE)


def _is_ground(phrase: Phrase) -> bool:
    head = singular_of(phrase.head)
    return head in classes()["airspace"] or head in listed("ground")


def _place(phrase: Phrase, *, loose: bool) -> ActorMention | None:
    for m in phrase.mentions:
        if m.antecedent is None and (
            m.sense is Sense.PLACE
            or (loose and m.actor.kind in SOLID and m.role is None and (phrase.head_mention or _is_ground(phrase)))
        ):
            return m
    return None


def _shown(phrase: Phrase, raw: str, *, loose: bool, unknown: bool) -> Place | None:
    """The phrase as a place as written; `loose` takes states too, `unknown` takes names that nobody knows."""
    mention = _place(phrase, loose=loose)
    if mention is None or not phrase.head_mention:
        for name, inner in phrase.prepositions:
            if name == "of" and inner.proper and _is_ground(phrase):
                return _as(inner.span, raw)  # "in the village of …"
    if mention is None:
        owned = next((m for m in phrase.possessor if loose and m.antecedent is None), None)
        if owned is not None and _is_ground(phrase):
            return _as(phrase.span, raw)
        pact = {singular_of(w) for w in phrase.words} & classes()["agreement"]
        if unknown and not pact and not phrase.plural and not phrase.mentions and phrase.proper:
            return _as(phrase.span, raw)
        if unknown and "headquarters" in phrase.words and phrase.mentions:
            return _as(phrase.span, raw)
        return None
    if phrase.head_mention:
        return _as(mention.span, raw)
    people = singular_of(phrase.head) in listed("peopled")
    return None if people else _as(phrase.span, raw)


def _as(span: Span, raw: str) -> Place:
    return Place(" ".join(span.of(raw).split()), Cue("where", span))
