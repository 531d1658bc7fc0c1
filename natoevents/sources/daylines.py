"""The strict reader of a page's own date line: "Published: 12 January 2022, 10:15 GMT" and the like.

A date is read only where day, month and year are all written and the line holds nothing else but a label, a weekday, a
clock and a time zone. Numbers that could be read both ways (03/04/2009) are not read unless the caller knows the order.
"""

import re
from datetime import date

from attrs import frozen

from natoevents.when import When

__all__ = ["MONTH", "DayLine", "month_number", "read_day_line", "when_of"]

MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept(?:ember)?|Sep|Oct(?:ober)?|"
    r"Nov(?:ember)?|Dec(?:ember)?)\b\.?"
)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")

_TIME = (
    r"(?:\d{1,2}[:.h]\d{2}(?![.\d/])(?::\d{2}(?:\.\d+)?)?(?:\s*[ap]\.?\s?m\b\.?)?|\d{1,2}\s*[ap]\.?m\b\.?"
    r"|\d{4}(?=\s*(?:GMT|UTC|HKT|[ECP][SD]?T|BST|CES?T|hrs?)\b))"
)
_ZONE = (
    r"(?:\(?(?:\b|(?<=\d))(?:GMT|UTC|UT|Z|UK|[ECMP][SD]?T|CES?T|EES?T|WES?T|HKT|SGT|KST|PKT|WIB|GST|AST|NZ[SD]T|hrs?|MS[KD]|BST|IST|TSI|AES?T|AEDT|JST|"
    r"(?:Moscow|Kyiv|Kiev|local|Eastern)(?: time)?)"
    r"(?=\d|\b)\)?(?:\s*[+-]\d{1,2}(?::?\d{2})?)?|[+-]\d{2}:?\d{2}\b)"
)
_DAY = r"(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day)?\b\.?)"
_LINKS = r"(?:\[[^\W\d_][^\]\d]{1,24}\]|(?:print|e-?mail|share|save|feedback|rss)\b)"
"""Links that stand behind a day: "[Print] [Feedback]"."""
_SEP = r"[\s,;|/·•–—()\[\]*_>-]|at\b|on\b|the\b"
_LABEL = (
    r"(?P<label>(?:(?:date\s+of\s+)?(?:first\s+)?(?:publi(?:shed|cation)|posted|issued|released?|created|filed|added)|page|last|"
    r"date|created|story|article|news|time|updated?|modified|edited|retrieved|accessed|printed|archived)"
    r"(?:\s+(?:date|time|created|added|on|at|last|updated?|modified|edited|published|online|in|by))*\s*[:.]?\s*)"
)
_DATE = (
    rf"(?:(?P<m1>{MONTH})\s+(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?\s*,?\s*(?P<y1>\d{{4}})"
    rf"|(?P<d2>\d{{1,2}})(?:st|nd|rd|th|\.)?[\s-]*(?:of\s+)?(?P<m2>{MONTH})[\s,-]*(?P<y2>\d{{4}}|['’]\d\d)"
    r"|(?P<y3>\d{4})[-/](?P<m3>\d{1,2})[-/](?P<d3>\d{1,2})T?"
    r"|(?P<d4>\d{1,2})\.(?P<m4>\d{1,2})\.(?P<y4>\d{4})"
    r"|(?P<a5>\d{1,2})/(?P<b5>\d{1,2})/(?P<y5>\d{4}))"
)
_MORE = r"(?P<more>[\s,;|·•(–-]*(?:last\s+)?(?:updated?|modified|edited)\b.*)?"
_LINE = re.compile(
    rf"[.*#•-]?\s*{_LABEL}?(?P<before>(?:{_DAY}|{_TIME}|{_ZONE}|{_SEP})*+){_DATE}"
    rf"(?P<after>(?:{_LINKS}|{_DAY}|{_TIME}|{_ZONE}|{_SEP})*+){_MORE}",
    re.IGNORECASE,
)
_LONGEST = 160
_REFUSED = re.compile(r"updated?|modified|edited|retrieved|accessed|printed|archived", re.IGNORECASE)
_CLOCK_FIRST = re.compile(r"\s*\d{1,2}[:.]\d{2}\s*(?:GMT|UTC)\s*\d", re.IGNORECASE)
_YEARS = range(1900, 2100)
_CENTURY = 40
"""Years of two digits from here on are of the last century."""


@frozen
class DayLine:
    """What a date line says.

    Attributes:
        when: the day.
        label: the words before it, lower case ("published", "last updated" …), or "".
        clock_first: whether it is built like a running clock, "11:47 GMT06 November 2019".
        timed: whether a time of day stands with it.
    """

    when: When
    label: str
    clock_first: bool
    timed: bool

    @property
    def updated(self) -> bool:
        """Whether the label speaks of something later than publication."""
        return bool(_REFUSED.search(self.label)) and "publi" not in self.label


def month_number(word: str) -> int | None:
    """1 to 12 for the English name of a month or its beginning."""
    key = word.strip(" .").casefold()[:3]
    return _MONTHS.index(key) + 1 if key in _MONTHS else None


def when_of(year: int, month: int, day: int) -> When | None:
    """The day, or None where the calendar has none such or the year is no year of news (1900 to 2099)."""
    if year not in _YEARS:
        return None
    try:
        return When.of(date(year, month, day))
    except ValueError:
        return None


def read_day_line(text: str, *, day_first: bool | None = None) -> DayLine | None:
    """Read a line that says a day and nothing else, or None.

    Args:
        text: the line.
        day_first: how 03/04/2009 is meant, if that is known.

    Examples:
        >>> read_day_line("Published: 12 January 2022, 10:15 GMT").when.iso
        '2022-01-12'
        >>> read_day_line("The talks of 12 January 2022 failed") is None
        True
    """
    if len(text) > _LONGEST:
        return None
    m = _LINE.fullmatch(text.strip())
    if not m:
        return None
    when = _when(m, day_first)
    if when is None:
        return None
    timed = any(c == ":" for c in m["before"] + m["after"]) or bool(re.search(r"\d", m["before"] + m["after"]))
    label = " ".join((m["label"] or "").split()).casefold().rstrip(":. ")
    return DayLine(when, label, bool(_CLOCK_FIRST.match(text)), timed)


def _year(written: str) -> int:
    """A year of four digits, or of two behind an apostrophe: '08 is 2008 and '98 is 1998."""
    if len(written) == 4:
        return int(written)
    short = int(written[1:])
    return short + (1900 if short >= _CENTURY else 2000)


def _when(m: re.Match[str], day_first: bool | None) -> When | None:
    if m["m1"]:
        return when_of(int(m["y1"]), month_number(m["m1"]) or 0, int(m["d1"]))
    if m["m2"]:
        return when_of(_year(m["y2"]), month_number(m["m2"]) or 0, int(m["d2"]))
    if m["y3"]:
        return when_of(int(m["y3"]), int(m["m3"]), int(m["d3"]))
    if m["d4"]:
        return when_of(int(m["y4"]), int(m["m4"]), int(m["d4"]))
    first, second, year = int(m["a5"]), int(m["b5"]), int(m["y5"])
    if first == second or (first > 12) != (second > 12):
        return when_of(year, *((first, second) if second > 12 else (second, first)))
    if day_first is None:
        return None
    return when_of(year, *((second, first) if day_first else (first, second)))
