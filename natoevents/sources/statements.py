"""What some official and agency pages have that no table can say: front matter, place lines, the days of an event."""

import re
from email.utils import parsedate_to_datetime

from dateutil.parser import isoparse

from natoevents.sources.dateline import town_of
from natoevents.sources.daylines import MONTH, read_day_line
from natoevents.sources.rules import Rules
from natoevents.sources.sheet import Sheet
from natoevents.text import Role
from natoevents.when import When

__all__ = ["chronology", "current_event", "front_matter", "iso_day", "kremlin", "mail_day", "nato", "piped_source"]

_FIELD = re.compile(r"(title|date|published_time|modified_time|[\w-]{2,30})\s*:\s*(.*)", re.DOTALL)
_BLOCK = re.compile(r"\s*[>|][+-]?\d?\s*")
"""What opens a scalar of several lines."""
_BULLET = re.compile(
    r"\W*(\d{1,2} [A-Z][a-z]{2,8}\.? \d{4})\s*[-–]\s*(\d{1,2} [A-Z][a-z]{2,8}\.? \d{4})?\s*(?:\|.*|[-–]\s*)?"
)
_ESCAPE = re.compile(r"\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|(.))")
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


def iso_day(text: str) -> When | None:
    """The day of an ISO 8601 date or date with time, as written there, whatever its zone; None if it is none.

    >>> iso_day("2022-01-24 17:45:44-05:00").iso
    '2022-01-24'
    """
    try:
        return When.of(isoparse(text.strip(" '\"").replace(" ", "T", 1)).date())
    except (ValueError, OverflowError):
        return None


def mail_day(text: str) -> When | None:
    """The day of an RFC 822 date, as written there; None if it is none.

    >>> mail_day("Thu, 10 Feb 2022 12:57:36 +0000").iso
    '2022-02-10'
    """
    try:
        return When.of(parsedate_to_datetime(text).date())
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def front_matter(sheet: Sheet, rules: Rules) -> None:
    """Read YAML-like front matter: `title` is the headline, `date` the day; `modified_time` is refused."""
    lines = sheet.page.lines
    if not lines or lines[0].text.strip() != "---":
        return
    close = next((i for i in range(1, min(len(lines), 40)) if lines[i].text.strip() == "---"), None)
    if close is None:
        return
    for i in range(close + 1):
        sheet.mark(i, Role.BOILERPLATE)
    fields: dict[str, str] = {}
    name = ""
    for i in range(1, close):
        text = lines[i].text
        m = _FIELD.fullmatch(text)
        raw_start = sheet.page.raw[max(0, lines[i].start - 1) : lines[i].start]
        if m and raw_start != " ":
            name = m[1]
            fields[name] = "" if _BLOCK.fullmatch(m[2]) else m[2].strip()
            if name == "title":
                sheet.mark(i, Role.HEADLINE)
                sheet.cut(i, 0, m.start(2) if fields[name] else len(text), Role.BOILERPLATE)
        elif name:
            fields[name] += "\n" + text
            if name == "title":
                sheet.mark(i, Role.HEADLINE)
    sheet.headline = _unquoted(fields.get("title", "")) or None
    for key in ("date", "published_time"):
        day = iso_day(fields.get(key, "")) if fields.get(key) else None
        if day is not None:
            sheet.published = day
            break
    changed = iso_day(fields["modified_time"]) if fields.get("modified_time") else None
    if changed is not None and changed != sheet.published:
        sheet.note(f"modified_time {changed.iso}: the day of a change; not taken as the day of publication")


def _unquoted(text: str) -> str:
    """A YAML scalar without its quotes, escapes and folds."""
    text = text.strip()
    if text[:1] == '"':
        text = re.sub(r"\\(?:\n|\s{2})\s*\\?", "", text.strip('"'))
        text = _ESCAPE.sub(lambda m: chr(int(m[1] or m[2], 16)) if m[1] or m[2] else " " if m[3] == "_" else m[3], text)
    elif text[:1] == "'":
        text = text.strip("'").replace("''", "'")
    return " ".join(text.split())


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
