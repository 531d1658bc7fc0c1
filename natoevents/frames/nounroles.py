"""Which parties act and to whom it is done: from what stands around an event noun."""

from natoevents.actor import Participant, Sense
from natoevents.clause import Clause, Phrase
from natoevents.event import EventType
from natoevents.frames.agency import agent_phrase, agents
from natoevents.frames.book import Frame, listed
from natoevents.frames.parties import distinct, from_mentions, parties_of, proper, speaker_of, typed
from natoevents.frames.wanted import event_noun

__all__ = ["FROM_SOMEBODY", "TAKES_PLACES", "Sides", "noun_sides"]

T = EventType
TAKES_PLACES = frozenset((T.ASSAULT, T.COERCE, T.MOBILIZE, T.RETREAT, T.AID, T.CONSULT, T.SUPPORT, T.CONCEDE))
"""Types whose recipients may be named by a place ("invaded Georgia")."""
STRUCK = frozenset((T.ASSAULT, T.COERCE))
"""Types whose nouns name the one they are done to by a place before them ("the Kharkiv strike")."""
FROM_SOMEBODY = frozenset((T.ACCUSE, T.REQUEST, T.THREATEN, T.AGREE, T.SUPPORT, T.CONSULT, T.CONCEDE))
"""Types whose nouns name the one who acts after "from" ("criticism from Norway", "a call from Norway")."""
Sides = tuple[list[Participant], list[Participant]]


def noun_sides(frame: Frame, phrase: Phrase, clause: Clause, role: str) -> Sides:
    """Actors and recipients of an act that a noun names.

    Args:
        frame: the noun's frame.
        phrase: its phrase.
        clause: the clause it stands in.
        role: "light" where the clause's verb carries the noun.
    """
    places = frame.type in TAKES_PLACES
    makers = from_mentions(phrase.possessor)
    before = from_mentions(phrase.mentions)
    if not makers and phrase.determiner == "our":
        makers = speaker_of(clause)
    by = [
        p for name, inner in phrase.prepositions if name == "by" or (name == "from" and frame.type in FROM_SOMEBODY)
        for p in parties_of(inner, clause, places=name == "from")
    ]  # fmt: skip
    of = [p for name, inner in phrase.prepositions if name == "of" for p in parties_of(inner, clause, places=places)]
    by += [
        q
        for name, inner in phrase.prepositions
        if name != "by"
        for n, within in inner.prepositions
        if n == "by" and event_noun(inner) is None
        for q in parties_of(within, clause)
    ]  # "the bombing of Yugoslavia by NATO"
    targets: list[Participant] = []
    for name, inner in phrase.prepositions:
        if (name == "of" and not of) or (name == "in" and frame.type is T.SANCTION):
            targets += [
                p
                for n, q in inner.prepositions
                if n in ("with", "between", "to", "against")
                for p in parties_of(q, clause, places=True)
            ]
    for place in frame.to:
        if place in ("by", "of", "owner"):
            continue
        targets += [
            p for name, inner in phrase.prepositions if name == place for p in parties_of(inner, clause, places=True)
        ]
    if role and not targets and not of and frame.type in STRUCK:
        around = (*phrase.mentions, *phrase.possessor)
        targets = from_mentions([m for m in around if m.sense is Sense.PLACE], places=True)  # "the Beslan siege"
    if not targets and frame.to and ("reciprocal" not in frame.flags or frame.mode == "visit"):
        targets = [
            p
            for name, inner in phrase.prepositions
            if name == "of"
            for n, q in inner.prepositions
            if n in frame.to and n not in ("by", "of")
            for p in parties_of(q, clause, places=True)
        ]  # "the withdrawal of troops from Georgia", "the visit of the envoy to Norway"
    carried = agents(clause) if role == "light" else []
    if (
        carried
        and clause.verb is not None
        and (clause.verb.lemma in listed("undergoing") or ("under", phrase) in clause.prepositions)
        and "reciprocal" not in frame.flags
    ):
        targets = [*carried, *targets]
        carried = []
        if not by and not makers and not places:  # "sparked outrage in Warsaw"
            inside = [*phrase.prepositions, *clause.prepositions]
            by = [p for name, inner in inside if name == "in" for p in parties_of(inner, clause, places=True)]
    if "reciprocal" in frame.flags:
        everyone = [*carried, *makers, *before, *by, *of, *targets]
        if role == "light":
            everyone += [
                p
                for name, inner in clause.prepositions
                if name in ("with", "between", "to")
                for p in parties_of(inner, clause)
            ]
            if clause.verb is not None and clause.verb.passive:
                everyone += parties_of(clause.subject, clause)  # "were called to a meeting"
        elif role == "subject":
            everyone += agents(clause) if clause.verb is not None and clause.verb.passive else []
        if not everyone and role == "subject":
            everyone = [
                q
                for name, inner in clause.prepositions
                if name in ("with", "between", "among")
                for q in (parties_of(inner, clause) or typed(inner))
            ]
        if not everyone and role == "light":
            everyone = [p for a in agent_phrase(clause) for p in (*typed(a), *proper(a))]
        return distinct(everyone), []
    actors = distinct([*by, *carried, *makers])
    if not actors:
        actors = distinct(before)
        before = []
    rest = distinct([*targets, *([] if frame.of == "actor" else of), *before, *makers], actors)
    if frame.of == "actor":
        actors = actors or distinct(of)
    if role == "light" and not rest:
        for place in frame.to:
            if place in ("by", "of", "owner", "object"):
                continue
            rest = distinct(
                [
                    p
                    for name, inner in clause.prepositions
                    if name == place
                    for p in parties_of(inner, clause, places=True)
                ],
                actors,
            )
            if rest:
                break
    if not actors and role == "light":
        actors = [p for a in agent_phrase(clause) for p in typed(a)]
    if not actors and not rest and role == "subject":
        rest = [
            p
            for n, q in clause.prepositions
            if n in ("in", "at", "across", "between", "among")
            for p in (parties_of(q, clause, places=True) or (typed(q) if n in ("between", "among") else ()))
        ]
    if not actors and not rest and frame.type is T.ASSAULT:
        rest = [
            p
            for _, inner in phrase.prepositions
            for n, q in inner.prepositions
            if n in ("in", "near")
            for p in parties_of(q, clause, places=True)
        ]
    if not actors and not rest:
        for name, inner in phrase.prepositions:
            if name == "by":
                actors = actors or typed(inner)
            elif name in ("of", *frame.to):
                rest = rest or typed(inner)
    return actors, rest
