"""Lines in which an outlet asks its reader for something, told by the class of their words and not by their wording."""

import re
from functools import cache

from natoevents.data import table

__all__ = ["appeals", "speaks_to_reader"]

_LONGEST = 260
_FIRST = re.compile(r"[^\w\"“‘«]*([A-Za-z’']+)")
_TOLD = re.compile(r"\b(?:said|says|told|tells|asked|asks|added|warned|warns|urged|urges|wrote)\b")
"""Somebody else's words: a headline or a sentence of a story."""


@cache
def _opens() -> frozenset[str]:
    return frozenset(table("sources")["appeals"]["opens"])


@cache
def _things() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(table('sources')['appeals']['things'])})(?!\w)", re.IGNORECASE)


@cache
def _persons() -> frozenset[str]:
    return frozenset(table("sources")["appeals"]["persons"])


def _opened(text: str) -> bool:
    m = _FIRST.match(text) if len(text) <= _LONGEST else None
    return m is not None and m[1].casefold().replace("’", "'") in _opens() and not _TOLD.search(text)


def appeals(text: str) -> bool:
    """Whether a line asks the reader to subscribe, give, install, allow, write or the like.

    Examples:
        >>> appeals("Sign up here for our daily briefing"), appeals("Sign the treaty, envoys are urged")
        (True, False)
    """
    return _opened(text) and bool(_things().search(text))


def speaks_to_reader(text: str) -> bool:
    """Whether a line may be an appeal: it opens like one and names the reader or the outlet ("you", "our").

    Examples:
        >>> speaks_to_reader("Get our stories first"), speaks_to_reader("Get ready")
        (True, False)
    """
    return _opened(text) and not _persons().isdisjoint(re.findall(r"\w+", text.casefold()))
