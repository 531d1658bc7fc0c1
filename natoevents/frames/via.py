"""The outlet or agency that relays what somebody says: "told TASS", "RIA reported", "Interfax quoted X as saying"."""

import re
from functools import cache

from natoevents.data import table
from natoevents.text import Cue, Span

__all__ = ["relay"]

WORD = re.compile(r"\w+")
LONGEST = 2000
"""Code points of a sentence that are searched."""
SPEECH = r"(?:report(?:s|ed)?|said|says|quot(?:es|ed)|cit(?:es|ed)|wrote|writes|learned|revealed|claimed)"
KIND = (
    r"(?:\s+(?:news|state|Russian|TV))?(?:\s+(?:agency|site|website|portal|newspaper|daily|weekly|magazine|channel|radio"
    r"|television|TV|broadcaster|service|station))?"
)
BEFORE = (
    r"(?:\b(?:told|tells|interview(?:ed)?\s+(?:with|to|for|by|on)|spoke\s+to|speaking\s+to|according\s+to|quoted\s+by|"
    r"cited\s+by|reported\s+by|citing|quoting|wrote\s+in|as)\s+(?:the\s+|by\s+)?(?:[A-Z][a-z]+(?:'s|’s)?\s+)?"
    r"(?:(?:news|state|state-run)\s+)?(?:(?:agency|newspaper|daily|website|magazine|channel|broadcaster|station)\s+)?)"
)


@cache
def _outlets() -> tuple[str, ...]:
    names = set(table("frames")["outlets"]["outlets"])
    return tuple(sorted(names, key=lambda n: (-len(n), n)))


@cache
def _first_words() -> frozenset[str]:
    """The words with which names of outlets begin."""
    return frozenset(word[0] for name in _outlets() if (word := WORD.search(name)))


@cache
def _relays() -> re.Pattern[str]:
    name = rf"(?<![\w.-])(?:{'|'.join(map(re.escape, _outlets()))})(?![\w-])"
    return re.compile(rf"{BEFORE}(?P<after>{name})|(?P<before>{name}){KIND}\s+{SPEECH}\b")


def relay(sentence: Span, raw: str) -> tuple[str, Cue] | None:
    """The outlet that a sentence names as relaying what it tells, as written, or None.

    Examples:
        >>> relay(Span(0, 29), "The talks went on, TASS said.")[0]
        'TASS'
    """
    end = min(sentence.end, sentence.start + LONGEST)
    if _first_words().isdisjoint(WORD.findall(raw, sentence.start, end)):
        return None
    m = _relays().search(raw, sentence.start, end)
    if m is None:
        return None
    group = "after" if m["after"] else "before"
    span = Span(m.start(group), m.end(group))
    return " ".join(span.of(raw).split()), Cue("via", span)
