"""The strict reader of a page's own date line: "Published: 12 January 2022, 10:15 GMT" and the like.

A date is read only where day, month and year are all written and the line holds nothing else but a label, a weekday, a
clock and a time zone. Numbers that could be read both ways (03/04/2009) are not read unless the caller knows the order.
"""

import re
from datetime import date

from attrs import frozen

from natoevents.when import When

__all__ = ["MONTH", "DayLine", "is_yearless", "month_number", "read_day_line", "titled_day", "when_of"]

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
    r"(?:Moscow|Kyiv|Kiev|local|Eastern)(?: time)?|[a-z]{4,12} time)"
    r"(?=\d|\b|(?:last|updated|modified|published)\b)\)?(?:\s*[+-]\d{1,2}(?::?\d{2})?)?|[+-]\d{2}:?\d{2}\b)"
)
_DAY = r"(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day)?\b\.?)"
_LINKS = r"(?:\[[^\W\d_][^\]\d]{1,24}\]|(?:print|e-?mail|share|save|feedback|rss)\b)"
"""Links that stand behind a day: "[Print] [Feedback]"."""
_SEP = r"[\s,;|/·•–—()\[\]*_>-]|at\b|on\b|the\b"
_LABEL = (
    r"(?P<label>(?:(?:date\s+of\s+)?(?:(?:first|originally|web)\s+)?(?:publi(?:shed|cation)|posted|issued?|released?|created|filed|added|"
    r"submitted|uploaded|entered|broadcast|aired|dated|for\s+(?:immediate|general|public|internal)\s+release|(?:press|news)\s+release)|page|last|"
    r"date|created|story|article|news|time|updated?|modified|edited|retrieved|accessed|printed|archived)"
    r"(?:\s+(?:date|time|created|added|on|at|last|updated?|modified|edited|published|online|in|by))*\s*[:.]?\s*)"
)
_DATE = (
    rf"(?:(?P<m1>{MONTH})(?:\s+|[/-])(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?\s*[,/-]?\s*(?P<y1>\d{{4}}|['’]\d\d)"
    rf"|(?P<d2>\d{{1,2}})(?:st|nd|rd|th|\.)?[\s/-]*(?:of\s+)?(?P<m2>{MONTH})[\s,/-]*(?P<y2>\d{{4}}|['’]\d\d|(?<=[a-z]-)\d\d\b)"
    rf"|(?P<y6>\d{{4}})[\s,/-]+(?P<m6>{MONTH})[\s/-]+(?P<d6>\d{{1,2}})\b"
    r"|\d{1,5}-(?P<d7>\d{2})-(?P<m7>\d{2})-(?P<y7>\d{4})"
    r"|(?P<y3>\d{4})(?P<s3>[-/.])(?P<m3>\d{1,2})(?P=s3)(?P<d3>\d{1,2})T?"
    r"|(?P<d4>\d{1,2})\.(?P<m4>\d{1,2})\.(?P<y4>\d{4})(?:\.(?!\d))?"
    r"|(?P<a5>\d{1,2})(?P<s5>[/-])(?P<b5>\d{1,2})(?P=s5)(?P<y5>\d{4}))"
)
_MORE = r"(?P<more>[\s,;|·•(–-]*(?:last\s+)?(?:updated?|modified|edited)\b.*)?"
_LINE = re.compile(
    rf"[.*#•-]?\s*{_LABEL}?(?P<before>(?:{_DAY}|{_TIME}|{_ZONE}|{_SEP})*+){_DATE}"
    rf"(?P<after>(?:{_LINKS}|(?:published|posted)\s+at\b|{_DAY}|{_TIME}|{_ZONE}|{_SEP})*+)\.?{_MORE}",
    re.IGNORECASE,
)
_NUMBERED_TITLE = re.compile(
    rf"[\w. -]{{0,24}}?\b(?:no|nr|№|[A-Z]{{1,4}})[-.:\s№]*[\d/-]{{1,9}}\s*[,:–-]\s*{_DATE}\s*[,:–-]", re.IGNORECASE
)
_DATED_TITLE = re.compile(
    r"(?=.{0,90}\b(?:briefing|statements?|remarks|conference|interview|speech|address|comments?|transcript|readout|communiqu[ée]|declaration|answers?|"
    r"repl(?:y|ies)|article|message|conversation|talks|meeting|visit|press|opening|excerpts?|introductory|testimony|report|resolution)\b)"
    rf".{{12,240}}?,\s*(?:{_DAY},?\s*)?\(?{_DATE}\)?\.?",
    re.IGNORECASE,
)
_YEARLESS = re.compile(
    rf"[.*#•-]?\s*{_LABEL}?(?:{_DAY}|{_TIME}|{_ZONE}|{_SEP})*+(?:{MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?|\d{{1,2}}(?:st|nd|rd|th|\.)?\s+{MONTH})?"
    rf"(?:{_LINKS}|{_DAY}|{_TIME}|{_ZONE}|{_SEP})*+",
    re.IGNORECASE,
)
_CLOCK_OR_DAY = re.compile(rf"{_TIME}|\d\s+{MONTH}|{MONTH}\s+\d", re.IGNORECASE)
_BEGUN = re.compile(rf"\s*{_LABEL}?{_DATE}[\s|,·–-]*", re.IGNORECASE)
_LONGEST = 160
_REFUSED = re.compile(r"updated?|modified|edited|retrieved|accessed|printed|archived", re.IGNORECASE)
_CLOCK_FIRST = re.compile(r"\s*\d{1,2}[:.]\d{2}\s*(?:GMT|UTC)\d{1,2}\s+[A-Z]", re.IGNORECASE)
_YEARS = range(1900, 2100)
_CENTURY = 40
"""Years of two digits from here on are of the last century."""


@frozen
class DayLine:
    """What a date line says.

    Attributes:
        when: the day.
        label: the words before it, lower case ("published", "last updated" …), or ""; "document" where the day is part
            of a document's number ("1234-05-03-2009").
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
    when = _when(m, day_first) if m else None
    if m is None or when is None:
        return _told_twice(text, day_first)
    timed = any(c == ":" for c in m["before"] + m["after"]) or bool(re.search(r"\d", m["before"] + m["after"]))
    label = "document" if m["y7"] else " ".join((m["label"] or "").split()).casefold().rstrip(":. ")
    return DayLine(when, label, bool(_CLOCK_FIRST.match(text)), timed)


def titled_day(text: str) -> When | None:
    """The day that a title of an official text gives, before or behind it; None where it gives none.

    Examples:
        >>> titled_day("No: 12, 5 March 2009, Press Release Regarding the Strait").iso
        '2009-03-05'
        >>> titled_day("Statement by the Minister, Oslo, March 5, 2009").iso
        '2009-03-05'
        >>> titled_day("Timeline of the war since March 5, 2009") is None
        True
    """
    m = _NUMBERED_TITLE.match(text) or _DATED_TITLE.fullmatch(text)
    return _when(m, None) if m else None


def is_yearless(text: str) -> bool:
    """Whether a line holds nothing but a day without its year, a time of day, or both.

    Examples:
        >>> is_yearless("August 22, 18:37 UTC+4"), is_yearless("11:40 AM EST, Tuesday"), is_yearless("May 2009")
        (True, True, False)
    """
    return len(text) <= 80 and bool(_YEARLESS.fullmatch(text.strip())) and bool(_CLOCK_OR_DAY.search(text))


def _told_twice(text: str, day_first: bool | None) -> DayLine | None:
    """The day of a line that gives it in two spellings ("10/24/2025October 24, 2025"), if the two agree."""
    begun = _BEGUN.match(text)
    rest = text[begun.end() :] if begun else ""
    if begun is None or len(rest) < 8 or not (rest[0].isdigit() or rest[:3].isalpha()):
        return None
    day = read_day_line(rest, day_first=day_first)
    if day is None or day.label:
        return None
    read = {_when(begun, order) for order in (True, False)}
    if day.when not in read and begun["label"] and not rest[0].isspace() and begun[0][-1:].isdigit():
        first = _when(begun, day_first)  # "Posted on March 5, 2009March 7, 2009": the day of a change is glued to it
        if (
            first is not None
            and first.start is not None
            and day.when.start is not None
            and first.start < day.when.start
        ):
            return DayLine(first, begun["label"].strip().casefold(), clock_first=False, timed=False)
    return day if day.when in read else None


def _year(written: str) -> int:
    """A year of four digits, or of two: '08 is 2008 and '98 is 1998."""
    if len(written) == 4:
        return int(written)
    short = int(written[-2:])
    return short + (1900 if short >= _CENTURY else 2000)


def _when(m: re.Match[str], day_first: bool | None) -> When | None:
    if m["m1"]:
        return when_of(_year(m["y1"]), month_number(m["m1"]) or 0, int(m["d1"]))
    if m["m2"]:
        return when_of(_year(m["y2"]), month_number(m["m2"]) or 0, int(m["d2"]))
    if m["y3"]:
        return when_of(int(m["y3"]), int(m["m3"]), int(m["d3"]))
    if m["m6"]:
        return when_of(int(m["y6"]), month_number(m["m6"]) or 0, int(m["d6"]))
    if m["d7"]:
        return when_of(int(m["y7"]), int(m["m7"]), int(m["d7"]))
    if m["d4"]:
        first, second = int(m["d4"]), int(m["m4"])
        return when_of(int(m["y4"]), *((first, second) if second > 12 >= first else (second, first)))
    first, second, year = int(m["a5"]), int(m["b5"]), int(m["y5"])
    if first == second or (first > 12) != (second > 12):
        return when_of(year, *((first, second) if second > 12 else (second, first)))
    if day_first is None:
        return None
    return when_of(year, *((second, first) if day_first else (first, second)))
