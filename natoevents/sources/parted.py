"""A line of several parts, one of which is a day: "Ann Holm | Mar 5, 2009", "World April 13, 2021, 14:20"."""

import re

from attrs import frozen

from natoevents.sources.agencies import agencies_in
from natoevents.sources.dateline import normal_case, town_is_known, town_of
from natoevents.sources.daylines import MONTH, DayLine, read_day_line
from natoevents.sources.papers import beside, furnishes, is_paper
from natoevents.sources.people import people_of
from natoevents.text import Role

__all__ = ["Part", "Parted", "read_parted"]

_LONGEST = 150
_PARTS = re.compile(r"\s*[|·•●▪◦»]\s*|\s+[–—/-]\s+|\s{2,}|\t|;\s+")
_DAYS = re.compile(
    r"(?<!\w)(?i:(?:first |last )?(?:publi|post|updat|modif)\w{2,6}|(?:mon|tue|wed|thu|fri|sat|sun)\w{0,6}|"
    rf"{MONTH}|\d{{1,4}})"
    rf"|(?<=[a-z])(?:(?:Publi|Post|Updat)\w{{2,6}}|{MONTH})"
)
"""Where the words of a day may begin."""
_HANDLE = re.compile(r"\s*\(?@\w+\)?")
_SECTION = re.compile(r"[A-Z][A-Za-z&/ ]{2,40}")
_LABEL = re.compile(r"(?:last|first|updat|modif|publi|post)", re.IGNORECASE)
_SITE = re.compile(r"(?:[A-Za-z]+\.)+[a-z]{2,4}")
_AROUND = " \t,;:|/–—-"
_BY = re.compile(r"(?:^|(?<=[\s,|·–—-]))(?:by|author):?\s+(?=[^\W\d_])", re.IGNORECASE)
_IN = re.compile(r"(?:(?:posted|published|filed)\s+)?in\s+[A-Z][\w&, /-]{2,60}?\s+on\s+", re.IGNORECASE)
"""A section before the day: "In Analysis, Baltic On March 5, 2009"."""
_IN_BEHIND = re.compile(r"\s+in\s+[A-Z][\w&, /-]{2,40}\Z")
_BEFORE_BY = re.compile(r"(?:(?:written|posted|published|submitted|reported|story|text|words)[\s:]*)?", re.IGNORECASE)
_OFFICE = re.compile(r"\s*[,|(/;–—]|\s+(?:in|at|for|on|with|from)\s+|\s+-\s+")
"""What parts an author from his town, his office or his paper."""
_LABELLED = re.compile(r"(?:source|via|agency|location|place|city|dateline|town)\s*:\s*", re.IGNORECASE)
_NAME_WORDS = 5
_TITLE_WORDS = 5
"""A part of so many words or more may be the headline, and is left alone."""


@frozen
class Part:
    """A part of a line: where it stands, its role, and the name it gives, if it gives one."""

    start: int
    end: int
    role: Role
    name: str | None = None


@frozen
class Parted:
    """The day that a line gives, and what its other parts are.

    Attributes:
        open: whether a part is left that may be the headline.
    """

    day: DayLine
    parts: tuple[Part, ...]
    open: bool = False


def read_parted(text: str, *, day_first: bool | None = None) -> Parted | None:
    """Read a line whose parts are a day and an author, a town, a section, an agency or a site; None if it is none.

    Examples:
        >>> found = read_parted("Ann Holm | Mar 5, 2009")
        >>> found.day.when.iso, found.parts[0].role.value, found.parts[0].name
        ('2009-03-05', 'byline', 'Ann Holm')
        >>> read_parted("Posted on March 5, 2009 by Ann Holm | 14 comments").parts[0].name
        'Ann Holm'
    """
    if len(text) > _LONGEST:
        return None
    whole = _day_and_more(text, 0, day_first)
    if whole is not None:
        return whole
    bounds, at = [], 0
    for m in _PARTS.finditer(text):
        bounds.append((at, m.start()))
        at = m.end()
    bounds = [(a, b) for a, b in [*bounds, (at, len(text))] if text[a:b].strip()]
    if not 2 <= len(bounds) <= 6:
        return None
    days: list[DayLine] = []
    parts: list[Part] = []
    opened = False
    for start, end in bounds:
        part = text[start:end]
        if day := read_day_line(part, day_first=day_first):
            days.append(day)
            behind = [a for a, _ in bounds if a >= end]
            parts.append(Part(start, behind[0] if behind else end, Role.TIMESTAMP))
        elif more := _day_and_more(part, start, day_first):
            days.append(more.day)
            parts += more.parts
        elif known := _part(part, start, sure=True):
            parts.append(known)
        elif len(part.split()) < _TITLE_WORDS or beside(part.strip(_AROUND)):
            parts.append(Part(start, end, Role.BOILERPLATE))
        else:
            opened = True
    day = next((d for d in days if not d.updated), days[0] if days else None)
    return Parted(day, tuple(parts), opened) if day else None


def _day_and_more(text: str, offset: int, day_first: bool | None) -> Parted | None:
    """A day with one thing before it, behind it, or signed with "by"."""
    end = _without_counters(text)
    if end < len(text):
        gap = len(text[end:]) - len(text[end:].lstrip(_AROUND + "·("))
        counted = Part(offset + end + gap, offset + len(text), Role.BOILERPLATE)
        rest = text[:end]
        if day := read_day_line(rest, day_first=day_first):
            return Parted(day, (counted,))
        more = _signed(rest, offset, day_first) or _headed(rest, offset, day_first)
        return Parted(more.day, (*more.parts, counted)) if more else None
    return _signed(text, offset, day_first) or _headed(text, offset, day_first) or _placed(text, offset, day_first)


def _placed(text: str, offset: int, day_first: bool | None) -> Parted | None:
    """A day with a town behind it: "March 5, 2009, 18:20 The Kremlin, Moscow"."""
    for m in re.finditer(r"[\s,|]+(?=[A-Z])", text):
        if len(text) - m.end() <= 40 and town_is_known(text[m.end() :]):
            day = read_day_line(text[: m.start()], day_first=day_first)
            part = _part(text[m.end() :], offset + m.end(), sure=False) if day else None
            if day and part:
                return Parted(day, (part,))
    return None


def _without_counters(text: str) -> int:
    """Where the counters and links end a line, if they do: "… 4:23 PM 2 min read"."""
    for m in re.finditer(r"(?<=[\w.)])[\s,|·(–-]+(?=[\w\[#(])", text):
        if m.start() >= 8 and furnishes(text[m.end() :].strip(_AROUND + "()")):
            return m.start()
    return len(text)


def _signed(text: str, offset: int, day_first: bool | None) -> Parted | None:
    """A day and an author behind "by", in either order."""
    for m in _BY.finditer(text):
        left, right = text[: m.start()].strip(_AROUND), text[m.end() :]
        left = _IN_BEHIND.sub("", _IN.sub("", left, count=1))
        if left and (day := read_day_line(left, day_first=day_first)):
            who = _author(text, m, len(text), offset)
            return Parted(day, (who,)) if who else None
        if not _BEFORE_BY.fullmatch(left):
            continue
        for n in _DAYS.finditer(right):
            day = read_day_line(right[n.start() :], day_first=day_first) if n.start() > 2 else None
            who = _author(text, m, m.end() + n.start(), offset) if day else None
            if day and who:
                return Parted(day, (who,))
    return None


def _author(text: str, by: re.Match[str], end: int, offset: int) -> Part | None:
    """Who is named between "by" and `end`, without his town and his paper."""
    words = text[by.end() : end].rstrip(_AROUND)
    bare = re.sub(r"\s+(?:on|at|updated|published)$|(?<=\w\w)\.$", "", words)
    names = people_of(bare)
    name = names or _OFFICE.split(bare, maxsplit=1)[0].strip(_AROUND)
    if not name or (names is None and len(name.split()) > (_NAME_WORDS if name[0].isupper() else 1)):
        return None
    return Part(offset + by.start(), offset + by.end() + len(words), Role.BYLINE, name)


def _headed(text: str, offset: int, day_first: bool | None) -> Parted | None:
    """A day with one thing before it."""
    for m in _DAYS.finditer(text):
        if not m.start() or len(text[: m.start()].strip(_AROUND)) < 3:
            continue
        day = read_day_line(text[m.start() :], day_first=day_first)
        if day is None:
            continue
        before = _part(text[: m.start()], offset, sure=day.timed)
        return Parted(day, (before,)) if before else None
    return None


def _part(text: str, offset: int, *, sure: bool) -> Part | None:
    """What a part that is no day is; a section only where the day is `sure` to be one of publication."""
    bare = text.strip(_AROUND)
    start = offset + text.index(bare)
    end = start + len(bare)
    if label := _LABELLED.match(bare):
        bare, sure = bare[label.end() :], True
    name = bare
    if m := _HANDLE.search(bare):
        name = bare[: m.start()]
    name = re.sub(r"^(?:[Bb]y|BY):?\s+", "", name)
    if people := people_of(name):
        return Part(start, end, Role.BYLINE, people)
    if (town_is_known(bare) and len(bare.split()) <= _TITLE_WORDS) or (sure and bare.isupper() and "," in bare):
        return Part(start, end, Role.DATELINE, normal_case(town_of(bare) or bare))
    if agencies_in(bare) is not None:
        return Part(start, end, Role.BYLINE)
    if people := people_of(name.split(",", maxsplit=1)[0]):
        return Part(start, end, Role.BYLINE, people)
    if (
        _SITE.fullmatch(bare)
        or is_paper(bare)
        or beside(bare)
        or (sure and _SECTION.fullmatch(bare) and len(bare.split()) < _TITLE_WORDS and not _LABEL.match(bare))
    ):
        return Part(start, end, Role.BOILERPLATE)
    return None
