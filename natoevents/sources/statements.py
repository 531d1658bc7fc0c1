"""What some official and agency pages have that no table can say: place lines, the days of an event, dated entries."""

import re

from natoevents.sources.dateline import town_of
from natoevents.sources.daylines import MONTH, read_day_line
from natoevents.sources.rules import Rules
from natoevents.sources.sheet import Sheet
from natoevents.text import Role

__all__ = ["chronology", "current_event", "kremlin", "nato", "piped_source"]

_BULLET = re.compile(
    r"\W*(\d{1,2} [A-Z][a-z]{2,8}\.? \d{4})\s*[-–]\s*(\d{1,2} [A-Z][a-z]{2,8}\.? \d{4})?\s*(?:\|.*|[-–]\s*)?"
)
_SOURCE = re.compile(
    r"(?:Source\s*:?\s*Xinhua|\(?Xinhua)\b[\s|,:)]*"
    r"((?:\d{1,2}:\d\d, )?(?:\d{4}-\d\d-\d\d|[A-Z][a-z]+ \d{1,2}, \d{4})[\d :]*)"
    r"(?:[\s|]*Editor\s*:\s*(.{2,40}?))?\s*\|?"
)
_KIND = re.compile(
    r"(?:Joint |Opening |Closing |Introductory |Doorstep )?"
    r"(?:Press [Cc]onference|[Ss]peech|[Rr]emarks|[Ss]tatement|Address|Press [Pp]oint|Interview|[Cc]omments)"
)
_GOES_ON = re.compile(r"(?:by|of|with|given by|following|at|on|to)\s+\S")
_YEAR = re.compile(r"\W{0,4}(?:19|20)\d\d\s*:?")
_ENTRY = re.compile(
    rf"\W{{0,3}}(?:\d{{1,2}}/\d{{1,2}}(?:/\d{{4}})?|{MONTH}(?:\s+\d{{1,2}})?(?:,\s*\d{{4}})?|"
    rf"\d{{1,2}} {MONTH}(?:\s+\d{{4}})?|(?:19|20)\d\d)"
    r"\s*(?::|\s[-–—]\s|[–—])\s*\S"
)
_WIKI_DAY = re.compile(r"#{2,4} \[(\d{4}-\d{1,2}-\d{1,2})\]\([^)]*\)")


def kremlin(sheet: Sheet, rules: Rules) -> None:
    """Headline, day, time and place stand on a line each; what follows "See also" has days of its own."""
    lines = sheet.page.lines
    for i, line in enumerate(sheet.page.head):
        day = read_day_line(line.text)
        if day is None or day.label or day.timed:
            continue
        sheet.mark(i, Role.TIMESTAMP)
        sheet.published = day.when
        k = i + 1
        if k < len(lines) and re.fullmatch(r"\d{1,2}:\d\d", lines[k].text):
            sheet.mark(k, Role.TIMESTAMP)
            k += 1
        if k < len(lines) and len(lines[k].text) <= 80 and not re.search(r"[.!?:]\Z", lines[k].text):
            sheet.mark(k, Role.DATELINE)
            sheet.dateline_place = town_of(lines[k].text.removeprefix("The "))
            k += 1
        story = next((n for n in range(k, len(lines)) if len(lines[n].text) >= 100), k)
        for n in range(k, min(story, k + 6)):
            if len(lines[n].text) < 100 and ":" not in lines[n].text and sheet.free(n):
                sheet.mark(n, Role.CAPTION)
        return


def nato(sheet: Sheet, rules: Rules) -> None:
    """A headline may begin with the kind of the text; of the days of an event in a bullet the first is taken."""
    for i, line in enumerate(sheet.page.head):
        above = sheet.page.lines[i - 1] if i else None
        if (
            above
            and sheet.headline is None
            and _KIND.fullmatch(above.text)
            and _GOES_ON.match(line.text)
            and len(line.text) < 160
        ):
            sheet.mark(i - 1, Role.HEADLINE)
            sheet.mark(i, Role.HEADLINE)
            sheet.headline = " ".join(f"{above.text} {line.text}".split())
        m = _BULLET.fullmatch(line.text)
        first = read_day_line(m[1]) if m else None
        if m and first:
            sheet.mark(i, Role.TIMESTAMP)
            if m[2] and m[2] != m[1]:
                sheet.note(f"{line.text!r}: days of an event; the first is taken")
            sheet.published = first.when
            return


def piped_source(sheet: Sheet, rules: Rules) -> None:
    """The line "Source: Xinhua | 2009-03-05 10:00:00 | Editor: name"."""
    for i, line in enumerate(sheet.page.head):
        m = _SOURCE.fullmatch(line.text)
        day = read_day_line(m[1]) if m else None
        if day:
            sheet.mark(i, Role.TIMESTAMP)
            sheet.published = day.when
            sheet.credit("Xinhua")
            return


def chronology(sheet: Sheet, rules: Rules) -> None:
    """Year lines part the entries; each entry tells, however short it is."""
    for i, line in enumerate(sheet.page.lines):
        if _YEAR.fullmatch(line.text):
            sheet.mark(i, Role.SUBHEAD)
        elif _ENTRY.match(line.text):
            sheet.mark(i, Role.BODY)


def current_event(sheet: Sheet, rules: Rules) -> None:
    """The heading "### [2022-2-9](path)" gives the day of the item."""
    for i, line in enumerate(sheet.page.head):
        m = _WIKI_DAY.fullmatch(line.text)
        day = read_day_line(m[1]) if m else None
        if day:
            sheet.mark(i, Role.TIMESTAMP)
            sheet.published = sheet.published or day.when
