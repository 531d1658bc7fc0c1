"""Words of phrases in their singular forms, seen through nouns that only count ("a series of meetings")."""

import re
from collections.abc import Collection
from functools import cache, lru_cache

from natoevents.clause import Phrase
from natoevents.data import table

__all__ = ["TRANSPARENT", "extent", "phrase_words", "root_phrase", "singular_of", "singular_words"]


@cache
def _transparent() -> frozenset[str]:
    return frozenset(table("clauses")["closed"]["transparent"].split())


DESIGNATION = re.compile(r"[a-z]{1,4}-\d{1,3}[a-z]{0,3}")
NAMED_SHIPS = frozenset(("uss", "hms", "hmcs", "hnlms"))
"""What stands before the names of warships."""
TRANSPARENT = "of"
"""The preposition that a counting noun hands its meaning through."""


IRREGULAR = {"men": "man", "women": "woman", "lives": "life", "arms": "arms"}


@lru_cache(maxsize=8192)
def singular_of(word: str) -> str:
    """The singular of a plural by its ending; other words as they are."""
    if word in IRREGULAR:
        return IRREGULAR[word]
    if len(word) < 4 or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies"):
        return word[:-3] + "y" if len(word) > 4 else word[:-1]
    if word.endswith(("ches", "shes", "sses", "xes")):
        return word[:-2]
    if word.endswith("crises"):
        return "crisis"
    return word[:-1]


def singular_words(phrase: Phrase) -> frozenset[str]:
    """The words of the phrase itself, plurals folded."""
    if phrase.folded is None:
        words = {singular_of(w) for w in phrase.words}
        words.add(phrase.head)
        if any(DESIGNATION.fullmatch(w) for w in phrase.words if "-" in w):
            words.add("aircraft")  # Su-24, F-16s
        if words & NAMED_SHIPS:
            words.add("ship")
        if phrase.head_mention and phrase.mentions and phrase.mentions[-1].role and len(phrase.words) < 3:
            words.update(phrase.mentions[-1].role.lower().split())  # "he", "Ushakov": the ambassador
        phrase.folded = frozenset(words)
    return phrase.folded


def root_phrase(phrase: Phrase) -> Phrase:
    """The phrase that carries the meaning: what a counting noun counts, else the phrase itself."""
    for _ in range(3):
        if not phrase.prepositions:
            break
        if (
            phrase.head not in _transparent()
            and not phrase.head[:1].isdigit()
            and phrase.head not in ("million", "billion")
        ):
            break
        money = phrase.head in ("million", "billion")
        inner = next((p for n, p in phrase.prepositions if n == TRANSPARENT or (money and n == "in")), None)
        if inner is None:
            break
        phrase = inner
    return phrase


def phrase_words(phrase: Phrase) -> frozenset[str]:
    """The words of the phrase, of what it counts and of phrases co-ordinated with it, plurals folded."""
    words = singular_words(phrase)
    counted = phrase.prepositions[0][1] if phrase.words[-1:] == ("tens",) and phrase.prepositions else phrase
    root = root_phrase(counted)  # "tens of thousands of troops"
    if root is not phrase:
        words |= singular_words(root)
    for other in phrase.conjuncts:
        words |= phrase_words(other)
    return words


def extent(phrase: Phrase, through: Collection[str], depth: int = 6) -> tuple[int, int]:
    """Where a phrase starts, and where what hangs on it by those prepositions and its co-ordination end."""
    end = phrase.end
    if depth:
        inner = [p for n, p in phrase.prepositions if n in through]
        end = max([end, *(extent(p, through, depth - 1)[1] for p in (*inner, *phrase.conjuncts))])
    return phrase.start, end
