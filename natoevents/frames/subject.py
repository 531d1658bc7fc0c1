"""What a page is about: on sport, arts, science or business the words of politics mean something else."""

import re
from collections.abc import Sequence
from functools import cache

from natoevents.data import table
from natoevents.text import Sentence, Span

__all__ = ["is_political", "is_quiet"]

WORD = re.compile(r"[a-z]+(?:-[a-z]+)?")
FEWEST = 7
"""So many words of a quiet subject a page needs; a sentence alone is taken at its word."""
SHARE = 1.15
"""How many times more of them than of politics."""


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(table("frames")["subjects"][name].split())


def is_quiet(raw: str, sentences: Sequence[Sentence]) -> bool:
    """Whether the page tells of something else than politics.

    Args:
        raw: the page.
        sentences: its sentences; only they count.

    >>> from natoevents.text import Span
    >>> is_quiet("NATO met.", [Sentence(Span(0, 9))])
    False
    """
    quiet = political = 0
    quiet_words = _words("quiet")
    political_words = _words("political") - quiet_words
    for sentence in sentences:
        words = WORD.findall(sentence.span.of(raw).lower())
        quiet += sum(map(quiet_words.__contains__, words))
        political += sum(map(political_words.__contains__, words))
    return quiet >= FEWEST and quiet > SHARE * political


def is_political(raw: str, sentence: Span) -> bool:
    """Whether a sentence on a quiet page speaks of politics all the same, in no word of the page's own subject."""
    words = WORD.findall(sentence.of(raw).lower())
    return any(w in _words("political") for w in words) and not any(w in _words("quiet") for w in words)
