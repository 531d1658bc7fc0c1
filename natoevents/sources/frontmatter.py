"""Front matter: the YAML-like head that archives put before a text, with its title and its days."""

import re

from dateutil.parser import isoparse

from natoevents.sources.daylines import read_day_line
from natoevents.sources.sheet import Sheet
from natoevents.text import Role
from natoevents.when import When

__all__ = ["front_matter", "iso_day"]

_FIELD = re.compile(r"(title|date|published_time|modified_time|[\w-]{2,30})\s*:\s*(.*)", re.DOTALL)
_BLOCK = re.compile(r"\s*[>|][+-]?\d?\s*")
"""What opens a scalar of several lines."""
_ESCAPE = re.compile(r"\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|(.))")
_LONGEST = 40
"""So many lines front matter may have."""
_DAYS = ("date", "published_time", "published", "publish_date", "pubdate")


def iso_day(text: str) -> When | None:
    """The day of an ISO 8601 date or date with time, as written there, whatever its zone; None if it is none.

    Examples:
        >>> iso_day("2021-03-09 08:15:30-05:00").iso
        '2021-03-09'
    """
    try:
        return When.of(isoparse(text.strip(" '\"").replace(" ", "T", 1)).date())
    except (ValueError, OverflowError):
        return None


def front_matter(sheet: Sheet) -> None:
    """Read front matter, if a page begins with it: `title` is the headline, `date` the day; a change has none."""
    lines = sheet.page.lines
    if not lines or lines[0].text.strip() != "---":
        return
    close = next((i for i in range(1, min(len(lines), _LONGEST)) if lines[i].text.strip() == "---"), None)
    if close is None or not _FIELD.fullmatch(lines[1].text):
        return
    for i in range(close + 1):
        sheet.mark(i, Role.BOILERPLATE)
    fields = _fields(sheet, close)
    sheet.headline = _unquoted(fields.get("title", "")) or None
    for key in _DAYS:
        text = fields.get(key, "").strip(" '\"")
        day = iso_day(text) if text else None
        if day is None and text and (line := read_day_line(text)):
            day = line.when
        if day is not None:
            sheet.published = day
            break
    changed = iso_day(fields["modified_time"]) if fields.get("modified_time") else None
    if changed is not None and changed != sheet.published:
        sheet.note(f"modified_time {changed.iso}: the day of a change; not taken as the day of publication")


def _fields(sheet: Sheet, close: int) -> dict[str, str]:
    """The fields above line `close` as written; the title's words are marked as headline."""
    fields: dict[str, str] = {}
    name = ""
    for i in range(1, close):
        line = sheet.page.lines[i]
        m = _FIELD.fullmatch(line.text)
        indented = sheet.page.raw[max(0, line.start - 1) : line.start] == " "
        if m and not indented:
            name = m[1]
            fields[name] = "" if _BLOCK.fullmatch(m[2]) else m[2].strip()
            if name == "title":
                sheet.mark(i, Role.HEADLINE)
                sheet.cut(i, 0, m.start(2) if fields[name] else len(line.text), Role.BOILERPLATE)
        elif name:
            fields[name] += "\n" + line.text
            if name == "title":
                sheet.mark(i, Role.HEADLINE)
    return fields


def _unquoted(text: str) -> str:
    """A YAML scalar without its quotes, escapes and folds."""
    text = text.strip()
    if text[:1] == '"':
        text = re.sub(r"\\(?:\n|\s{2})\s*\\?", "", text.strip('"'))
        text = _ESCAPE.sub(lambda m: chr(int(m[1] or m[2], 16)) if m[1] or m[2] else " " if m[3] == "_" else m[3], text)
    elif text[:1] == "'":
        text = text.strip("'").replace("''", "'")
    return " ".join(text.split())
