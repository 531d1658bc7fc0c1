"""What the words of a story bear out about its day: the year that a dateline lacks, the order of 03/04/2009.

A crawler's mark and an address are witnesses that may speak of a crawl or of a second publication; none is believed
alone. The month and day that the dateline or the first paragraphs name ("on April 12") must agree with it.
"""

import re
from datetime import timedelta

from natoevents.sources.dateline import Dateline
from natoevents.sources.daylines import MONTH, month_number, when_of
from natoevents.sources.sheet import Sheet
from natoevents.when import When

__all__ = ["borne_out", "in_order", "may_have_been", "stamped"]

_LEAD = 900
"""How much of the story may name its day, in code points: two or three paragraphs."""
_BEFORE, _AFTER = 45, 30
"""So many days before and after its publication a story may name without their year."""
_NAMED = re.compile(
    rf"\bon (?:[A-Z][a-z]{{2,5}}day,? )?(?:(?P<m1>{MONTH})\s(?P<d1>\d{{1,2}})|(?P<d2>\d{{1,2}}) (?P<m2>{MONTH}))"
    r"(?![\w%]|,? (?:19|20)\d\d)"
)
_STAMP = re.compile(r"(?:date\s+)?(?:(\d{4})-(\d\d)-(\d\d)|(\d{1,2})[/.](\d{1,2})[/.](\d{4}))\b")
_ADDRESS = re.compile(r"/((?:19|20)\d\d)[/-]?([01]\d)[/-]?([0-3]\d)(?=[/_-]|\b)")
_NUMBERS = re.compile(r"(\d{1,2})/(\d{1,2})/((?:19|20)\d\d)")


def stamped(sheet: Sheet) -> str | None:
    """The day in the address of a page, as ``YYYY-MM-DD``, or None."""
    m = _ADDRESS.search(sheet.page.url or "")
    return "-".join(m.groups()) if m else None


def borne_out(sheet: Sheet, dateline: Dateline | None, lead: int | None) -> When | None:
    """The day of a mark or an address that the dateline or the first paragraphs bear out, or None.

    A story that names April 12 was published on that day or the next; a dateline gives the day itself.
    """
    page = sheet.page
    texts = [page.lines[i].text[:40] for i in sorted({0, lead or 0}) if i < len(page.lines)]
    stamps = [m for text in texts if (m := _STAMP.match(text))]
    found = [(int(m[1]), int(m[2]), int(m[3])) if m[1] else (int(m[6]), int(m[5]), int(m[4])) for m in stamps]
    found += [(int(m[6]), int(m[4]), int(m[5])) for m in stamps if m[6]]
    found += [(int(m[1]), int(m[2]), int(m[3])) for m in _ADDRESS.finditer(page.url or "")]
    for year, month, day in found:
        when = when_of(year, month, day)
        if when is not None and _agrees(when, sheet, dateline, lead):
            return when
    return None


def in_order(text: str, sheet: Sheet, dateline: Dateline | None, lead: int | None) -> When | None:
    """The day that "03/04/2009" means, where the dateline or the first paragraphs name one of its two readings."""
    m = _NUMBERS.search(text)
    if m is None:
        return None
    readings = (when_of(int(m[3]), int(m[1]), int(m[2])), when_of(int(m[3]), int(m[2]), int(m[1])))
    agreed = [when for when in readings if when is not None and _agrees(when, sheet, dateline, lead)]
    return agreed[0] if len(agreed) == 1 else None


def may_have_been(when: When, sheet: Sheet, lead: int | None) -> bool:
    """Whether the days that the story names without a year, if any, lie near a day: weeks before it, or soon after."""
    named = _named(sheet, lead or 0)
    if when.start is None or not named:
        return when.start is not None
    near = {((d := when.start + timedelta(days=k)).month, d.day) for k in range(-_BEFORE, _AFTER)}
    return not near.isdisjoint(named)


def _agrees(when: When, sheet: Sheet, dateline: Dateline | None, lead: int | None) -> bool:
    if when.start is None:
        return False
    if dateline is not None and dateline.month:
        return (when.start.month, when.start.day) == (dateline.month, dateline.day)
    named = _named(sheet, lead or 0)
    before = when.start - timedelta(days=1)
    return (when.start.month, when.start.day) in named or (before.month, before.day) in named


def _named(sheet: Sheet, lead: int) -> set[tuple[int, int]]:
    """The days that the first paragraphs name without a year, as (month, day)."""
    found: set[tuple[int, int]] = set()
    left = _LEAD
    for i in range(lead, len(sheet.page.lines)):
        line = sheet.page.lines[i].text
        if sheet.role(i) is not None and i != lead:
            continue
        for m in _NAMED.finditer(line[:left]):
            found.add((month_number(m["m1"] or m["m2"]) or 0, int(m["d1"] or m["d2"])))
        left -= len(line)
        if left <= 0:
            break
    return found
