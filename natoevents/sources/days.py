"""Which of the days a page prints is the day it was published: few are, and the others are refused in words."""

import re

from natoevents.sources.dateline import Dateline
from natoevents.sources.daylines import MONTH, DayLine, read_day_line
from natoevents.sources.page import ends, tells
from natoevents.sources.parted import Parted, read_parted
from natoevents.sources.people import is_person, read_signature
from natoevents.sources.rules import Rules
from natoevents.sources.sheet import Sheet
from natoevents.sources.witnesses import borne_out, in_order, stamped
from natoevents.text import Role
from natoevents.when import When

__all__ = ["days"]

_LONGEST = 170
_AMBIGUOUS = re.compile(
    r"\W*(?:[A-Za-z ]{3,24}:)?\s*\d{1,2}/\d{1,2}/(?:19|20)\d\d[\s,|–-]*"
    r"(?:\d{1,2}:\d\d(?::\d\d)?(?:\s*[AaPp][Mm])?(?:\s*[A-Z]{2,4})?)?"
)
_NO_YEAR = re.compile(
    rf"(?:[A-Z][a-z]{{2,8}}day,?\s+)?(?:{MONTH}\s+\d{{1,2}}|\d{{1,2}}\s+{MONTH})(?:[\s,|–-]+\d{{1,2}}[:.]\d\d(?:\s*[AaPp]\.?[Mm]\.?)?(?:\s+[A-Z]{{2,4}})?)?",
    re.IGNORECASE,
)
_LATER = re.compile(r"updat|modif|edited", re.IGNORECASE)
_LABELS = ("publi", "posted", "issued", "release", "date", "filed", "created", "added")
_SURE, _BELOW, _ABOVE, _TAIL = range(4)


def days(sheet: Sheet, rules: Rules, dateline: Dateline | None, lead: int | None) -> None:
    """Mark the lines that hold nothing but a day, and take the one that is stated for this story.

    A labelled day ("Published", "Posted", "Date") is taken first, then one that stands alone above the story, then that
    of a dateline with its year. Refused, with a note: days of an update, a running clock, and a day that a dateline
    without a year contradicts. In a chronology all are days of the past.
    """
    found: list[tuple[int, int, When]] = []
    if address := stamped(sheet):
        sheet.note(f"the address holds {address}: it may be the day of a second publication; not taken alone")
    story = _story(sheet, lead)
    top = next((i for i in range(len(sheet.page.lines)) if sheet.free(i)), len(sheet.page.lines))
    for i, line in enumerate(sheet.page.lines):
        if len(line.text) > _LONGEST or not _DIGIT.search(line.text):
            continue
        role = sheet.role(i)
        if role not in (None, Role.TIMESTAMP, Role.BOILERPLATE, Role.DATELINE):
            continue
        text = sheet.rest_of(i) if role is None else line.text
        day = read_day_line(text, day_first=rules.day_first)
        if day is None and role is None and i < story:
            if _AMBIGUOUS.fullmatch(text):
                sheet.mark(i, Role.TIMESTAMP)
                if (when := in_order(text, sheet, dateline, lead)) and not _LATER.search(text):
                    found.append((_BELOW if i > top else _ABOVE, i, when))
                else:
                    sheet.note(f"{text!r}: can be read both ways; not taken as the day of publication")
            elif _NO_YEAR.fullmatch(text):
                sheet.mark(i, Role.TIMESTAMP)
                sheet.note(f"{text!r}: a day without a year; none is made up")
            elif parted := read_parted(text, day_first=rules.day_first):
                day = parted.day
                _take(sheet, i, parted)
        if day is None or role is Role.DATELINE:
            continue
        label = day.label or _label_above(sheet, i)
        if role is Role.BOILERPLATE and not _published(label):
            continue
        if rules.chronology:
            if i > story and role is None:
                sheet.mark(i, Role.SUBHEAD)
            continue
        sheet.mark(i, Role.TIMESTAMP)
        if why := _refused(day, label, rules, i):
            sheet.note(f"{text.strip(' .')!r}: {why}; not taken as the day of publication")
        elif _published(label) or (day.updated and rules.updated):
            found.append((_SURE if i < story + 3 else _TAIL, i, day.when))
        elif i > story and not (lead is None and _below_standfirst(sheet, i, story)):
            sheet.note(f"{text!r}: stands below the beginning of the story; not taken as the day of publication")
            if (
                i - 1 > story
                and sheet.free(i - 1)
                and len(above := sheet.page.lines[i - 1].text) < 150
                and not ends(above)
            ):
                sheet.mark(i - 1, Role.TEASER)  # another story's headline with its day
        elif not rules.days:
            sheet.note(f"{text!r}: no day of publication in this style")
        elif not _agrees(day.when, dateline):
            sheet.note(f"{text!r}: contradicts the day of the dateline; not taken as the day of publication")
        else:
            found.append((_BELOW if i > top else _ABOVE, i, day.when))
    if sheet.published is not None or rules.chronology:
        return
    if found:
        sheet.published = min(found, key=lambda f: f[:2])[2]
    elif dateline and dateline.when:
        sheet.published = dateline.when
    elif borne := borne_out(sheet, dateline, lead):
        sheet.published = borne
    elif dateline and dateline.month and dateline.day:
        sheet.note(f"the dateline gives day {dateline.day} of month {dateline.month} without a year; none is made up")


_DIGIT = re.compile(r"\d")


def _take(sheet: Sheet, i: int, parted: Parted) -> None:
    """Give the parts of a line with a day their roles, and take the author and the town."""
    offset = sheet.rest_span(i)[0]
    for part in parted.parts:
        sheet.cut(i, offset + part.start, offset + part.end, part.role)
        if part.role is Role.BYLINE:
            sheet.byline = sheet.byline or part.name
        elif part.role is Role.DATELINE:
            sheet.dateline_place = sheet.dateline_place or part.name


def _below_standfirst(sheet: Sheet, i: int, story: int) -> bool:
    """Whether the line above the day is no story yet but a standfirst: an author or a picture stands between them."""
    lines = sheet.page.lines
    if not story < i <= story + 4 or len(lines[story].text) > 320:
        return False
    between = range(story + 1, i)
    if any(sheet.free(k) and tells(lines[k].text) for k in between):
        return False
    above = lines[i - 1].text
    beside = i - 1 == story or sheet.role(i - 1) is not None or is_person(above) or read_signature(above) is not None
    return beside and any(sheet.free(k) and tells(lines[k].text) for k in range(i + 1, min(i + 5, len(lines))))


def _story(sheet: Sheet, lead: int | None) -> int:
    """The line with which the story begins."""
    if lead is not None:
        return lead
    for i, line in enumerate(sheet.page.lines):
        text = line.text
        if sheet.free(i) and ((len(text) >= 160 and (i > 4 or ends(text))) or (len(text) >= 80 and text[-1] in '.!"”')):
            below = sheet.page.lines[i + 1].text if i + 1 < len(sheet.page.lines) else ""
            if i > 4 or len(text) > 320 or read_day_line(below) is None:
                return i
    return len(sheet.page.lines)


def _label_above(sheet: Sheet, i: int) -> str:
    """The label that stands on the line above a day: "Publication date:"."""
    if not i:
        return ""
    above = sheet.page.lines[i - 1].key
    return (
        above
        if len(above) <= 24
        and not any(c.isdigit() for c in above)
        and above.startswith((*_LABELS, "last ", "updated", "modified"))
        else ""
    )


def _published(label: str) -> bool:
    return label.startswith(("first ", *_LABELS)) and "updated" not in label.split("publi", maxsplit=1)[0]


def _refused(day: DayLine, label: str, rules: Rules, i: int) -> str | None:
    """Why a day is not that of publication, or None."""
    if day.clock_first and i <= 2:
        return "a running clock of the day the page was fetched"
    late = day.updated or (
        label and not _published(label) and label.startswith(("last", "updated", "modified", "retrieved"))
    )
    if late and not rules.updated:
        return "the day of an update or a migration"
    return None


def _agrees(when: When, dateline: Dateline | None) -> bool:
    """Whether a stated day can be that of a dateline without a year: the same, or up to a week later."""
    if dateline is None or not dateline.month or not dateline.day or dateline.when or when.start is None:
        return True
    for year in (when.start.year, when.start.year - 1, when.start.year + 1):
        try:
            delta = (when.start - when.start.replace(year=year, month=dateline.month, day=dateline.day)).days
        except ValueError:
            continue
        if -2 <= delta <= 8:
            return True
    return False
