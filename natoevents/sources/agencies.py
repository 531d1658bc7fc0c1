"""News agencies: their names, the ways pages write them, and lists of them ("Reuters and AP")."""

import re
from functools import cache

from natoevents.data import table

__all__ = ["agencies_in", "agency_of", "agency_pattern"]

_PART = re.compile(r"\s*(?:,\s*and\b|,\s*und\b|[,/;&+|]|\band\b|\bwith\b|\bund\b|\bvia\b|\s[-–—]\s)\s*")
_AROUND = " .,:;()[]/*–—-"


@cache
def _forms() -> dict[str, str]:
    """A written form → the name we give."""
    return {form: row["name"] for row in table("sources")["agencies"]["agency"] for form in row["forms"]}


@cache
def agency_pattern() -> str:
    """An alternation of all written forms, longest first, for use in other patterns."""
    return "(?:" + "|".join(re.escape(f) for f in sorted(_forms(), key=lambda f: (-len(f), f))) + ")"


def agency_of(text: str) -> str | None:
    """The agency that `text` names and nothing else, by the name we give it.

    Examples:
        >>> agency_of("Agence France-Presse")
        'AFP'
        >>> agency_of("Agence") is None
        True
    """
    bare = text.strip(_AROUND)
    return _forms().get(bare) or _forms().get(bare.removeprefix("the ").removeprefix("The "))


def agencies_in(text: str) -> tuple[str, ...] | None:
    """The agencies of a list, in order; None if the list holds anything else.

    Examples:
        >>> agencies_in("AP, AFP, dpa")
        ('AP', 'AFP', 'dpa')
        >>> agencies_in("Reuters and the mayor") is None
        True
    """
    whole = agency_of(text)
    if whole:
        return (whole,)
    if len(text) > 200:
        return None
    parts = [p for p in _PART.split(text.strip(_AROUND)) if p]
    names = [agency_of(p) for p in parts]
    if not names or None in names:
        return None
    return tuple(dict.fromkeys(n for n in names if n))
