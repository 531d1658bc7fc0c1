"""What pages are furnished with, as reviewed data: share bars, teasers, credits, what follows the end of a story."""

import re
from functools import cache
from typing import Any

from attrs import frozen

from natoevents.data import table
from natoevents.sources.page import key_of
from natoevents.text import Role

__all__ = ["Mark", "Marks", "marks_of"]

_LONGEST = 400
"""Longer lines are never matched by a pattern, only by how they begin."""


@frozen
class Mark:
    """What a known line is for, and how far the word reaches.

    Attributes:
        role: its role.
        reach: "line" for itself, "next" also for what follows up to the next paragraph of the story, "rest" for all
            that follows once the story has begun.
    """

    role: Role
    reach: str


@frozen(eq=False)
class Marks:
    """The marks of one style, ready to be looked up."""

    exact: dict[str, Mark]
    begins: tuple[tuple[tuple[str, ...], Mark], ...]
    patterns: tuple[tuple[re.Pattern[str], Mark], ...]

    def of(self, text: str) -> Mark | None:
        """What a line with these words is known to be, or None."""
        if len(text) <= _LONGEST:
            found = self.exact.get(key_of(text))
            if found:
                return found
            for pattern, mark in self.patterns:
                if pattern.fullmatch(text):
                    return mark
        head = text[:80].casefold()
        for begins, mark in self.begins:
            if head.startswith(begins):
                return mark
        return None


@cache
def marks_of(*names: str) -> Marks:
    """The marks of the data files `names`, earlier ones first."""
    exact: dict[str, Mark] = {}
    begins: list[tuple[tuple[str, ...], Mark]] = []
    patterns: list[tuple[re.Pattern[str], Mark]] = []
    for row in (row for name in names for row in _rows(name)):
        mark = Mark(Role(row["role"]), row.get("reach", "line"))
        for text in row.get("lines", ()):
            exact.setdefault(text.casefold(), mark)
        if row.get("begins"):
            begins.append((tuple(text.casefold() for text in row["begins"]), mark))
        if row.get("patterns"):
            flags = re.NOFLAG if row.get("case") else re.IGNORECASE
            patterns.append((re.compile("|".join(f"(?:{p})" for p in row["patterns"]), flags), mark))
    return Marks(exact, tuple(begins), tuple(patterns))


def _rows(name: str) -> list[dict[str, Any]]:
    stem, _, part = name.partition(".")
    content = table("sources")[stem]
    rows: list[dict[str, Any]] = (content[part] if part else content).get("mark", [])
    return rows
