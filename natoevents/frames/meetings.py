"""Of a meeting: the forum it is held in, at which level, and what it is about."""

import re
from functools import cache

from natoevents.clause import Clause, Link, Phrase
from natoevents.data import table
from natoevents.frames.book import listed

__all__ = ["about", "forum", "level"]


@cache
def _patterns(field: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Value → pattern of its words, the most special first; a word ending in "…" is only the beginning of one."""
    return tuple((name, _pattern(words)) for name, words in table("frames")["meetings"][field].items())


@cache
def _any(field: str) -> re.Pattern[str]:
    """A pattern of the words of all values."""
    return _pattern([word for words in table("frames")["meetings"][field].values() for word in words])


def _pattern(words: list[str]) -> re.Pattern[str]:
    whole = "|".join(w.removesuffix("…") + ("" if w.endswith("…") else r"\b") for w in words)
    return re.compile(rf"(?<![\w-])(?:{whole})")


def _first(field: str, text: str) -> str | None:
    text = text.lower().replace("–", "-").replace("u.n.", "un")
    if not _any(field).search(text):
        return None
    return next((name for name, pattern in _patterns(field) if pattern.search(text)), None)


def forum(text: str) -> str | None:
    """The body or format that the words around a meeting name, the most special first.

    Examples:
        >>> forum("The NATO–Russia Council met in July.")
        'NATO-Russia Council'
    """
    return _first("forum", text)


def level(text: str) -> str | None:
    """The level of a meeting that the words around it give, or None.

    Examples:
        >>> level("The prime ministers met in Oslo.")
        'leaders'
    """
    return _first("level", text)


ABOUT = ("on", "about", "over", "regarding", "concerning", "focused on", "devoted to")
TOPIC_OF = frozenset(("of", "for", "in", "on", "over", "with", "to", "from", "between", "against", "about", "under"))
"""Prepositions that go on with a topic ("the return of refugees to their villages")."""


def about(clause: Clause, phrase: Phrase | None, raw: str) -> str | None:
    """What it is about, as written: after "on", "about", "over", or the object of "to discuss"."""
    verb = clause.verb
    pairs = [*(phrase.prepositions if phrase is not None else ()), *clause.prepositions]
    for _, partner in pairs[:]:
        for one in (partner, *partner.conjuncts):  # "talks between Norway and Russia about fishing"
            pairs += one.prepositions if one.head_mention else []
    for name, inner in pairs:
        if name in ABOUT and _is_topic(inner):
            return _words(inner, raw)
    for child in clause.children:
        if child.verb is not None and child.link in (Link.INFINITIVE, Link.PARTICIPLE, Link.CONJUNCT):
            if child.verb.lemma in listed("discussing") and child.objects and _is_topic(child.objects[0]):
                return _words(child.objects[0], raw)
            if child.verb.lemma in ("talk", "speak", "focus", "deal", "confer", "consult", "negotiate"):
                for name, inner in child.prepositions:
                    if (name in ABOUT or (name == "with" and child.verb.lemma == "deal")) and _is_topic(inner):
                        return _words(inner, raw)
    if verb is not None:
        if verb.lemma in listed("discussing") and clause.objects and not verb.passive and _is_topic(clause.objects[0]):
            return _words(clause.objects[0], raw)
        if verb.lemma == "deal":
            return next((_words(p, raw) for n, p in clause.prepositions if n == "with" and _is_topic(p)), None)
    return None


def _is_topic(phrase: Phrase) -> bool:
    """Whether a phrase can be what is talked about: no date, place or occasion, no count of people."""
    if phrase.dates or phrase.head in listed("no_topics") or phrase.head.isdigit():
        return False
    return not (phrase.words and (phrase.words[0] in listed("numerals") or phrase.words[0][:1].isdigit())) and not (
        len(phrase.words) > 1 and phrase.words[0] == "a" and phrase.words[1] in listed("numerals")
    )


def _words(phrase: Phrase, raw: str) -> str:
    return " ".join(raw[phrase.start : _end(phrase)].split())


def _end(phrase: Phrase, depth: int = 4) -> int:
    """Where the topic ends, with what hangs on it; the place of the meeting after it is none of it."""
    end = phrase.end
    if not depth:
        return end
    for name, inner in phrase.prepositions:
        far = inner.start - end > NEAR_PREPOSITION
        place = name in ("in", "at") and (depth < 4 or phrase.head_mention)
        if name not in TOPIC_OF or inner.dates or far or place:
            break
        end = max(end, _end(inner, depth - 1))
    return max([end, *(_end(c, depth - 1) for c in phrase.conjuncts)])


NEAR_PREPOSITION = 10
"""Code points between a noun and what hangs directly on it: the preposition and its blanks."""
