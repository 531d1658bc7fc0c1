"""Of a meeting: the forum it is held in, at which level, and what it is about."""

import re
from functools import cache

from natoevents.clause import Clause, Phrase
from natoevents.data import table

__all__ = ["about", "forum", "level"]


def forum(raw: str, start: int, end: int) -> str | None:
    """The body or format named in ``raw[start:end]``, the most special first."""
    text = raw[start:end].lower()
    for name, words in table("frames")["meetings"]["forum"].items():
        if any(word in text for word in words):
            return str(name)
    return None


def level(raw: str, start: int, end: int) -> str | None:
    """The level of a meeting that the words in ``raw[start:end]`` give, or None."""
    text = raw[start:end].lower()
    for name, pattern in _levels():
        if pattern.search(text):
            return name
    return None


@cache
def _levels() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Each level and how its words begin, the lowest first."""
    given = table("frames")["meetings"]["level"]
    return tuple((name, re.compile(rf"\b(?:{'|'.join(words)})")) for name, words in given.items())


ABOUT = ("on", "about", "over", "regarding", "concerning")


def about(clause: Clause, phrase: Phrase | None, raw: str) -> str | None:
    """What it is about, as written: after "on", "about", "over", or the object of "to discuss"."""
    pairs = [*(phrase.prepositions if phrase is not None else []), *clause.prepositions]
    for name, inner in pairs:
        if name in ABOUT and not inner.dates:
            return _words(inner, raw)
    for child in clause.children:
        if (
            child.verb is not None
            and child.verb.lemma in ("discuss", "address", "review", "consider")
            and child.objects
        ):
            return _words(child.objects[0], raw)
    if clause.verb is not None and clause.verb.lemma in ("discuss", "review") and clause.objects and phrase is None:
        return _words(clause.objects[0], raw)
    return None


def _words(phrase: Phrase, raw: str) -> str:
    end = max([phrase.end, *(c.end for c in phrase.conjuncts)])
    return " ".join(raw[phrase.start : end].split())
