"""Labelled lines at the head of a page, as databases and forwarded copies print them: "HEADLINE: …", "BYLINE: …"."""

import re
from functools import cache

from natoevents.data import table
from natoevents.sources.dateline import normal_case, town_of
from natoevents.sources.daylines import read_day_line
from natoevents.sources.sheet import Sheet
from natoevents.text import Role

__all__ = ["labelled"]

_HEAD = 16
_LINE = re.compile(r"([A-Za-z][A-Za-z -]{1,24}?)\s*:\s*(.*)", re.DOTALL)
_ROLES = {
    "headline": Role.HEADLINE,
    "day": Role.TIMESTAMP,
    "byline": Role.BYLINE,
    "place": Role.DATELINE,
    "other": Role.BOILERPLATE,
    "text": Role.BODY,
}


@cache
def _kinds() -> dict[str, str]:
    return {label: kind for kind, labels in table("sources")["heads"]["labels"].items() for label in labels}


def labelled(sheet: Sheet) -> None:
    """Take headline, day, author and town from labelled lines, where two or more stand at the head of the page.

    One of them must give the headline or the day; labels inside a story ("Source: …", "Details: …") are no head.
    """
    found: dict[int, tuple[str, str]] = {}
    for i, line in enumerate(sheet.page.lines[:_HEAD]):
        m = _LINE.fullmatch(line.text) if sheet.free(i) and len(line.text) < 300 else None
        kind = _kinds().get(" ".join(m[1].casefold().split())) if m else None
        if m and kind:
            found[i] = (kind, m[2].strip())
    kinds = {kind for kind, _ in found.values()}
    if len(found) < 2 or not kinds & {"headline", "day"} or not kinds - {"day", "other"}:
        return
    for i, (kind, value) in found.items():
        sheet.mark(i, _ROLES[kind])
        if kind == "headline" and value and sheet.headline is None:
            sheet.headline = " ".join(value.split())
        elif kind == "day":
            day = read_day_line(value)
            if day is not None:
                sheet.published = sheet.published or day.when
        elif kind == "byline" and value:
            sheet.byline = sheet.byline or re.sub(r"^[Bb]y\s+", "", value)
        elif kind == "place" and value:
            sheet.dateline_place = sheet.dateline_place or normal_case(town_of(value) or value)
        if kind in {"headline", "text"} and value:
            text = sheet.page.lines[i].text
            sheet.cut(i, 0, len(text) - len(value), Role.BOILERPLATE)
        elif not value:
            sheet.mark(i, Role.BOILERPLATE)
