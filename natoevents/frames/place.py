"""Where an act took place: a place that the words give for this act, never its topic."""

from natoevents.actor import ActorKind, ActorMention, Sense
from natoevents.clause import Clause, Phrase
from natoevents.event import EventType
from natoevents.frames.book import listed
from natoevents.text import Cue

__all__ = ["where_told"]

TAKEN = frozenset((EventType.ASSAULT, EventType.COERCE))


def where_told(event_type: EventType, clause: Clause, phrase: Phrase | None, raw: str) -> tuple[str, Cue] | None:
    """The place as written and the words that give it, or None.

    Args:
        event_type: attacks and seizures take place where their object lies.
        clause: the clause of the act.
        phrase: the event noun, or None where the verb names the act.
        raw: the page.
    """
    pairs: list[tuple[str, Phrase]] = []
    if phrase is not None:
        pairs += phrase.prepositions
        for _, inner in phrase.prepositions:
            pairs += inner.prepositions
    pairs += clause.prepositions
    for name, inner in pairs:
        if name in listed("placing"):
            mention = _place(inner, loose=event_type in TAKEN or name in ("in", "at", "near"))
            if mention is not None:
                return _shown(inner, mention, raw)
    if event_type in TAKEN:
        targets = [
            *(p for n, p in (phrase.prepositions if phrase is not None else []) if n in ("of", "on", "against")),
            *clause.objects[:1],
        ]
        for inner in targets:
            mention = _place(inner, loose=True)
            if mention is not None:
                return _shown(inner, mention, raw)
    return None


def _place(phrase: Phrase, *, loose: bool) -> ActorMention | None:
    if not phrase.head_mention and phrase.head not in listed("geographic"):
        return None
    for m in phrase.mentions:
        if m.antecedent is None and (
            m.sense is Sense.PLACE
            or (loose and m.actor.kind in (ActorKind.STATE, ActorKind.TERRITORY, ActorKind.PLACE))
        ):
            return m
    return None


def _shown(phrase: Phrase, mention: ActorMention, raw: str) -> tuple[str, Cue]:
    if phrase.head_mention:
        return " ".join(mention.span.of(raw).split()), Cue("where", mention.span)
    return " ".join(phrase.span.of(raw).split()), Cue("where", phrase.span)
