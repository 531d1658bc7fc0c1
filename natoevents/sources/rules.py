"""What makes one style differ from the next, as data: its marks, its evidence, which dates it trusts."""

import re
from functools import cache
from typing import Any

from attrs import field, frozen

from natoevents.data import table
from natoevents.sources.marks import Marks, marks_of
from natoevents.sources.page import Page

__all__ = ["Clue", "Rules", "rules_of"]


@frozen(eq=False)
class Clue:
    """A pattern that speaks for a style.

    Attributes:
        where: "head" (any of the first lines), "lead" (the first line), "tail" (any of the last lines), "url".
        pattern: searched in each of these lines.
        weight: how much it is worth, 0 to 1; the clues of a style add up.
    """

    where: str
    pattern: re.Pattern[str]
    weight: float

    def seen(self, page: Page) -> bool:
        """Whether a page shows it."""
        if self.where == "url":
            return bool(page.url and self.pattern.search(page.url))
        lines = page.head[:1] if self.where == "lead" else page.head if self.where == "head" else page.tail
        return any(self.pattern.search(line.text[:400]) for line in lines) or (
            self.where == "tail" and any(self.pattern.search(line.text[-160:]) for line in lines if len(line.text) > 400)
        )


@frozen(eq=False)
class Rules:
    """The rules of one style.

    Attributes:
        id: of the style.
        about: one line for people.
        clues: what speaks for it.
        agencies: names of agencies whose datelines speak for it.
        marks: known lines.
        updated: whether a "last updated" line is the day of this story (BBC); elsewhere such days are refused.
        clock: whether an undated-looking running clock in the first line is the story's (Interfax-Ukraine).
        days: whether lines that hold nothing but a day are trusted at all.
        day_first: how 03/04/2009 is meant, if the style fixes it.
        second: whether of several equal headlines the second is the true one (the first being the window's title).
        names: whether a line of two to four capitalised words next to the date is the author.
        place_line: whether the town stands on a line of its own after date and time (Kremlin) or before the time (White House).
        turns: whether speakers' labels open paragraphs, the questions being another's.
        dateline: whether datelines are read.
        chronology: whether the page is a list of dated entries of the past, so that no day is that of publication.
    """

    id: str
    about: str = ""
    clues: tuple[Clue, ...] = ()
    agencies: frozenset[str] = frozenset()
    marks: Marks = field(factory=lambda: marks_of("common"))
    updated: bool = False
    clock: bool = False
    days: bool = True
    day_first: bool | None = None
    second: bool = False
    names: bool = False
    place_line: bool = False
    turns: bool = False
    dateline: bool = True
    chronology: bool = False

    def evidence(self, page: Page) -> float:
        """How sure these rules are that a page is in their style, from 0 to 1."""
        sure = sum(clue.weight for clue in self.clues if clue.seen(page))
        if self.agencies and sure < 1 and page.dateline and self.agencies.intersection(page.dateline[2].agencies):
            sure += 0.7
        return min(1.0, sure)


_FLAGS = ("updated", "clock", "days", "day_first", "second", "names", "place_line", "turns", "dateline", "chronology")


@cache
def rules_of(name: str) -> Rules:
    """The rules in the data file ``natoevents/data/sources/NAME.toml``, or "FILE.PART" for a part of one."""
    stem, _, part = name.partition(".")
    content: dict[str, Any] = table("sources")[stem]
    row = content[part] if part else content
    clues = tuple(Clue(c["where"], re.compile(c["pattern"]), float(c["weight"])) for c in row.get("clue", ()))
    return Rules(
        id=part or stem,
        about=row.get("about", ""),
        clues=clues,
        agencies=frozenset(row.get("agencies", ())),
        marks=marks_of(name, "common"),
        **{flag: row[flag] for flag in _FLAGS if flag in row},
    )
