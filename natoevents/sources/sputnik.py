"""Sputnik: captions that end in the site's name stand between the paragraphs and bring headlines of other stories."""

import re

from natoevents.sources.page import Page
from natoevents.sources.reading import finish, furnish
from natoevents.sources.rules import rules_of
from natoevents.sources.sheet import Sheet
from natoevents.text import Role

__all__ = ["ABOUT", "ID", "evidence", "read"]

ID = "sputnik"
ABOUT = "Sputnik International: registration layout, 2015-16 page, sputnikglobe"

_CAPTION = re.compile(
    r"\s*[-–—,]\s*Sputnik(?: International| News| Globe)?(?:,\s*\d{3,4})?(?:,\s*\d{1,2}\.\d{1,2}\.\d{4})?\s*\Z"
)
_CREDIT = re.compile(r"(?:©|CC BY)[^/|]{0,80}(?:[/|]\s*)?")
_STORY = 100
"""A line shorter than this below a foreign caption is a headline or teaser of the other story."""


def evidence(page: Page) -> float:
    """Captions that end in the site's name, a "(Sputnik)" dateline, registration lines, the clock of the crawl."""
    return rules_of(ID).evidence(page)


def read(page: Page) -> Sheet:
    """Read the page; the first caption is this story's own, later ones bring headline and teaser of another."""
    sheet = Sheet(page)
    rules = rules_of(ID)
    lines = page.lines
    begun = False
    i = 0
    while i < len(lines):
        text = lines[i].text
        tail = _CAPTION.search(text[-60:])
        if text.startswith(("©", "CC BY")) and len(text) < 500:
            _credited(sheet, i, own=not begun)
        elif tail and len(text) < 600:
            if begun:
                sheet.mark(i, Role.TEASER)
                i = _other_story(sheet, i + 1)
                continue
            sheet.mark(i, Role.CAPTION)
            sheet.cut(i, len(text) - len(tail[0]), len(text), Role.CREDIT)
        elif len(text) >= _STORY:
            begun = True
        i += 1
    furnish(sheet, rules)
    return finish(sheet, rules)


def _credited(sheet: Sheet, i: int, *, own: bool) -> None:
    """A credit with the caption glued to it: "© AFP 2021 / ANN HOLMThe envoys at table"; the same caption follows."""
    lines = sheet.page.lines
    text = lines[i].text
    if not own:
        sheet.mark(i, Role.TEASER)
        return
    sheet.mark(i, Role.CREDIT)
    sheet.note("a picture credit's year: not taken as the day of publication")
    for k in (i + 1, i + 2):
        if k < len(lines):
            bare = _CAPTION.sub("", lines[k].text)
            if len(bare) > 10 and text.endswith(bare):
                return  # the caption stands there
    m = _CREDIT.match(text)
    glued = (
        re.search(r"(?<=[A-ZÀ-Žа-яa-z.])(?=[A-Z][a-z’']+\s)|(?<=[a-z]{2})(?=[A-Z][a-z])", text[m.end() :])
        if m
        else None
    )
    if m and glued and glued.start() > 3:
        sheet.cut(i, m.end() + glued.start(), len(text), Role.CAPTION)


def _other_story(sheet: Sheet, i: int) -> int:
    """Mark the headline (and teaser) below a foreign caption; gives the line with which this story goes on."""
    lines = sheet.page.lines
    for _ in range(2):
        if i >= len(lines) or lines[i].gap or len(lines[i].text) >= _STORY + 60:
            break
        if re.search(r"[.!?…][\"”’')]*\Z", lines[i].text) and len(lines[i].text) >= _STORY:
            break
        if _CAPTION.search(lines[i].text[-60:]) or lines[i].text.startswith("©"):
            break
        sheet.mark(i, Role.TEASER)
        i += 1
    return i
