"""The outlet or agency that relays what somebody says: "told TASS", "RIA reported", "Interfax quoted X as saying"."""

import re
from functools import cache

from natoevents.data import table
from natoevents.text import Cue, Span

__all__ = ["relay"]

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
def _outlets() -> str:
    names = set(table("frames")["outlets"]["outlets"])
    return "|".join(re.escape(name) for name in sorted(names, key=lambda n: (-len(n), n)))


@cache
def _relays() -> re.Pattern[str]:
    name = rf"(?<![\w.-])(?:{_outlets()})(?![\w-])"
    return re.compile(rf"{BEFORE}(?P<after>{name})|(?P<before>{name}){KIND}\s+{SPEECH}\b")


def relay(sentence: Span, raw: str) -> tuple[str, Cue] | None:
    """The outlet that a sentence names as relaying what it tells, as written, or None.

    >>> relay(Span(0, 29), "The talks went on, TASS said.")[0]
    'TASS'
    """
    m = _relays().search(raw, sentence.start, min(sentence.end, sentence.start + LONGEST))
    if m is None:
        return None
    group = "after" if m["after"] else "before"
    span = Span(m.start(group), m.end(group))
    return " ".join(span.of(raw).split()), Cue("via", span)
