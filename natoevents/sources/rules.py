"""What makes one style differ from the next, as data: its marks, its evidence, which dates it trusts."""

import re
from functools import cache, cached_property
from typing import Any

from attrs import frozen

from natoevents.data import table
from natoevents.sources.marks import Marks, marks_of
from natoevents.sources.page import Page

__all__ = ["Clue", "Rules", "rules_of"]


@frozen(eq=False)
class Clue:
    """Patterns that speak for a style.

    Attributes:
        where: "head" (any of the first lines), "lead" (the first line), "tail" (any of the last lines), "url".
        row: the patterns as data gives them.
        weight: how much they are worth, 0 to 1; the clues of a style add up.
        times: how many lines must begin so.
        cues: words of which one stands in all that `has` finds: without them it need not be searched.
    """

    where: str
    row: dict[str, Any]
    weight: float
    times: int = 1
    cues: tuple[str, ...] = ()

    @classmethod
    def of(cls, row: dict[str, Any]) -> "Clue":
        """Make one of a row of data; its patterns are compiled when a page is first held against them."""
        return cls(row["where"], row, float(row["weight"]), row.get("times", 1), tuple(row.get("cues", ())))

    @cached_property
    def begins(self) -> re.Pattern[str] | None:
        """How such a line begins."""
        return re.compile("|".join(self.row["begins"])) if "begins" in self.row else None

    @cached_property
    def has(self) -> re.Pattern[str] | None:
        """What it holds anywhere."""
        return re.compile("|".join(self.row["has"]), re.MULTILINE) if "has" in self.row else None

    def seen(self, page: Page) -> bool:
        """Whether a page shows it."""
        if self.where == "url":
            return bool(page.url and self.has and self.has.search(page.url))
        texts = page.tail_texts if self.where == "tail" else page.head_texts
        if self.where == "lead":
            texts = texts[:1]
        if self.begins is not None:
            match, left = self.begins.match, self.times
            for text in texts:
                if match(text):
                    left -= 1
                    if not left:
                        return True
        if self.has is None:
            return False
        whole = page.tail_whole if self.where == "tail" else page.head_whole if self.where == "head" else "".join(texts)
        if self.cues and not any(cue in whole for cue in self.cues):
            return False
        return self.has.search(whole) is not None


@frozen(eq=False)
class Rules:
    """The rules of one style.

    Attributes:
        id: of the style.
        about: one line for people.
        clues: what speaks for it.
        agencies: names of agencies whose datelines speak for it.
        needs: what the head, the tail or the address must hold, whatever else speaks for the style; None if nothing.
        bars: how none of the first lines may begin, likewise.
        furnished: names of the data files with its known lines.
        updated: whether a "last updated" line is the day of this story (BBC); elsewhere such days are refused.
        days: whether lines that hold nothing but a day are trusted at all.
        day_first: how 03/04/2009 is meant, if the style fixes it.
        second: whether of several equal headlines the second is the true one (the first being the window's title).
        top: whether the first line that is no furniture is the headline, however short.
        names: whether a line of two to four capitalised words next to the date is the author.
        place_line: whether the town stands on a line of its own next to the day or the time (official pages).
        two_lines: whether the headline may go on in the next line.
        turns: whether speakers' labels open paragraphs, the questions being another's.
        dateline: whether datelines are read.
        chronology: whether the page is a list of dated entries of the past, so that no day is that of publication.
    """

    id: str
    about: str = ""
    clues: tuple[Clue, ...] = ()
    agencies: frozenset[str] = frozenset()
    needs: re.Pattern[str] | None = None
    bars: re.Pattern[str] | None = None
    furnished: tuple[str, ...] = ("common",)
    updated: bool = False
    days: bool = True
    day_first: bool | None = None
    second: bool = False
    top: bool = False
    names: bool = False
    place_line: bool = False
    two_lines: bool = False
    turns: bool = False
    dateline: bool = True
    chronology: bool = False

    @property
    def marks(self) -> Marks:
        """Known lines, made ready when a page in this style is first read."""
        return marks_of(*self.furnished)

    @cached_property
    def _plain(self) -> tuple[Clue, ...]:
        """The clues that a page without an address may show."""
        return tuple(clue for clue in self.clues if clue.where != "url")

    def evidence(self, page: Page) -> float:
        """How sure these rules are that a page is in their style, from 0 to 1."""
        sure = 0.0
        for clue in self.clues if page.url else self._plain:
            if clue.seen(page):
                sure += clue.weight
        if self.agencies and sure < 1 and page.dateline and self.agencies.intersection(page.dateline[2].agencies):
            sure += 0.7
        if sure and self.needs is not None:
            search = self.needs.search
            if not (search(page.head_whole) or search(page.tail_whole) or (page.url and search(page.url))):
                return 0.0
        if sure and self.bars is not None and any(self.bars.match(text) for text in page.head_texts):
            return 0.0
        return min(1.0, sure)


_FLAGS = (
    "updated",
    "days",
    "day_first",
    "second",
    "top",
    "names",
    "place_line",
    "two_lines",
    "turns",
    "dateline",
    "chronology",
)


@cache
def rules_of(name: str) -> Rules:
    """The rules in the data file ``natoevents/data/sources/NAME.toml``, or "FILE.PART" for a part of one."""
    stem, _, part = name.partition(".")
    content: dict[str, Any] = table("sources")[stem]
    row = content[part] if part else content
    clues = tuple(Clue.of(clue) for clue in row.get("clue", ()))
    return Rules(
        id=part or stem,
        about=row.get("about", ""),
        clues=clues,
        agencies=frozenset(row.get("agencies", ())),
        needs=re.compile(row["needs"]) if "needs" in row else None,
        bars=re.compile(row["bars"]) if "bars" in row else None,
        furnished=(name, "common"),
        **{flag: row[flag] for flag in _FLAGS if flag in row},
    )
