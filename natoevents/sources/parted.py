"""A line of several parts, one of which is a day: "Ann Holm | Mar 5, 2009", "World April 13, 2021, 14:20"."""

import re

from attrs import frozen

from natoevents.sources.agencies import agencies_in
from natoevents.sources.dateline import normal_case, town_is_known, town_of
from natoevents.sources.daylines import MONTH, DayLine, read_day_line
from natoevents.sources.people import is_person
from natoevents.text import Role

__all__ = ["Part", "Parted", "read_parted"]

_LONGEST = 150
_PARTS = re.compile(r"\s*[|·•]\s*|\s+[–—/-]\s+")
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


@frozen
class Part:
    """A part of a line: where it stands, its role, and the name it gives, if it gives one."""

    start: int
    end: int
    role: Role
    name: str | None = None


@frozen
class Parted:
    """The day that a line gives, and what its other parts are."""

    day: DayLine
    parts: tuple[Part, ...]


def read_parted(text: str, *, day_first: bool | None = None) -> Parted | None:
    """Read a line whose parts are a day and an author, a town, a section, an agency or a site; None if it is none.

    Examples:
        >>> found = read_parted("Ann Holm | Mar 5, 2009")
        >>> found.day.when.iso, found.parts[0].role.value, found.parts[0].name
        ('2009-03-05', 'byline', 'Ann Holm')
    """
    if len(text) > _LONGEST:
        return None
    whole = _headed(text, 0, day_first)
    if whole is not None:
        return whole
    bounds, at = [], 0
    for m in _PARTS.finditer(text):
        bounds.append((at, m.start()))
        at = m.end()
    bounds = [(a, b) for a, b in [*bounds, (at, len(text))] if text[a:b].strip()]
    if not 2 <= len(bounds) <= 5:
        return None
    days: list[DayLine] = []
    parts: list[Part] = []
    for start, end in bounds:
        part = text[start:end]
        if day := read_day_line(part, day_first=day_first):
            days.append(day)
        elif headed := _headed(part, start, day_first):
            days.append(headed.day)
            parts += headed.parts
        else:
            parts.append(_part(part, start, sure=True) or Part(start, end, Role.BOILERPLATE))
    day = next((d for d in days if not d.updated), days[0] if days else None)
    return Parted(day, tuple(parts)) if day else None


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
    name = bare
    if m := _HANDLE.search(bare):
        name = bare[: m.start()]
    name = re.sub(r"^(?:[Bb]y|BY):?\s+", "", name)
    if is_person(name):
        return Part(start, end, Role.BYLINE, name)
    if town_is_known(bare) or (sure and bare.isupper() and "," in bare):
        return Part(start, end, Role.DATELINE, normal_case(town_of(bare) or bare))
    if agencies_in(bare) is not None:
        return Part(start, end, Role.BYLINE)
    if _SITE.fullmatch(bare) or (sure and _SECTION.fullmatch(bare) and not _LABEL.match(bare)):
        return Part(start, end, Role.BOILERPLATE)
    return None
