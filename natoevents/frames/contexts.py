"""What an act is about in PLOVER's terms, by a lexicon of words."""

from functools import cache

from natoevents.clause import Clause, Phrase
from natoevents.data import table
from natoevents.event import Context, EventType
from natoevents.frames.words import singular_of

__all__ = ["contexts_of"]

MILITARY_TYPES = frozenset((EventType.ASSAULT, EventType.MOBILIZE))


@cache
def _lexicon() -> dict[str, tuple[Context, ...]]:
    found: dict[str, list[Context]] = {}
    for name, words in table("frames")["contexts"].items():
        for word in words.split():
            found.setdefault(word, []).append(Context(name))
    return {word: tuple(contexts) for word, contexts in found.items()}


def contexts_of(event_type: EventType, clause: Clause, phrase: Phrase | None) -> tuple[Context, ...]:
    """The contexts named by the words around an act, sorted."""
    lexicon = _lexicon()
    found: set[Context] = set()
    if event_type in MILITARY_TYPES:
        found.add(Context.MILITARY)
    phrases = list(clause.phrases()) if phrase is None else [phrase]
    seen = 0
    while phrases and seen < 24:
        current = phrases.pop(0)
        seen += 1
        for word in current.words:
            named = lexicon.get(singular_of(word))
            if named is not None:
                found.update(named)
        phrases += [p for _, p in current.prepositions]
        phrases += current.conjuncts
    if clause.verb is not None:
        found.update(lexicon.get(clause.verb.lemma, ()))
    return tuple(sorted(found))
