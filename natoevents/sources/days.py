"""Which of the days a page prints is the day it was published: few are, and the others are refused in words."""

import re

from natoevents.sources.agencies import agency_of
from natoevents.sources.dateline import Dateline
from natoevents.sources.daylines import MONTH, DayLine, read_day_line, when_of
from natoevents.sources.rules import Rules
from natoevents.sources.sheet import Sheet
from natoevents.text import Role
from natoevents.when import When

__all__ = ["days"]

_LONGEST = 170
_AMBIGUOUS = re.compile(
    r"\W*(?:[A-Za-z ]{3,20}:)?\s*\d{1,2}/\d{1,2}/(?:19|20)\d\d[\s,]*(?:\d{1,2}:\d\d(?:\s*[AaPp][Mm])?)?"
)
_NO_YEAR = re.compile(
    rf"(?:[A-Z][a-z]{{2,8}}day,?\s+)?(?:{MONTH}\s+\d{{1,2}}|\d{{1,2}}\s+{MONTH})(?:[\s,|–-]+\d{{1,2}}[:.]\d\d(?:\s*[AaPp]\.?[Mm]\.?)?(?:\s+[A-Z]{{2,4}})?)?",
    re.IGNORECASE,
)
_PARTS = re.compile(r"\s*[|·•]\s*|\s+[–—-]\s+")
_WHO = re.compile(r"(?:[Bb]y:?\s+)?([A-ZÀ-Ž][\w.’'-]+(?:\s+[A-ZÀ-Ž][\w.’'-]*){1,3})")
_SECTION = re.compile(rf"[A-Z][A-Za-z&/ ]{{2,40}}?\s*(?={MONTH}\s\d|\d{{1,2}} {MONTH})")
_LABELS = ("publi", "posted", "issued", "release", "date", "filed", "created", "added")
_SURE, _BELOW, _ABOVE, _TAIL = range(4)


def days(sheet: Sheet, rules: Rules, dateline: Dateline | None, lead: int | None) -> None:
    """Mark the lines that hold nothing but a day, and take the one that is stated for this story.

    A labelled day ("Published", "Posted", "Date") is taken first, then one that stands alone above the story, then that
    of a dateline with its year. Refused, with a note: days of an update, a running clock, and a day that a dateline
    without a year contradicts. In a chronology all are days of the past.
    """
    found: list[tuple[int, int, When]] = []
    if m := _ADDRESS.search(sheet.page.url or ""):
        sheet.note(
            f"the address holds {m[1]}-{m[2]}-{m[3]}: it may be the day of a second publication; not taken alone"
        )
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
                sheet.note(f"{text!r}: can be read both ways; not taken as the day of publication")
            elif _NO_YEAR.fullmatch(text):
                sheet.mark(i, Role.TIMESTAMP)
                sheet.note(f"{text!r}: a day without a year; none is made up")
            elif parted := _parted(sheet, i, text):
                day = parted
            elif (m := _SECTION.match(text)) and (day := read_day_line(text[m.end() :])) and day.timed:
                start = sheet.rest_span(i)[0]
                sheet.cut(i, start, start + m.end(), Role.BOILERPLATE)
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
        elif i > story:
            sheet.note(f"{text!r}: stands below the beginning of the story; not taken as the day of publication")
        elif not rules.days:
            sheet.note(f"{text!r}: no day of publication in this style")
        elif not _agrees(day.when, dateline):
            sheet.note(f"{text!r}: contradicts the day of the dateline; not taken as the day of publication")
        else:
            found.append((_BELOW if i > top else _ABOVE, i, day.when))
    if sheet.published is not None:
        return
    if found:
        sheet.published = min(found, key=lambda f: f[:2])[2]
    elif dateline and dateline.when:
        sheet.published = dateline.when
    elif dateline and dateline.month and dateline.day:
        if borne := _borne_out(sheet, dateline, lead):
            sheet.published = borne
            return
        sheet.note(f"the dateline gives day {dateline.day} of month {dateline.month} without a year; none is made up")


_DIGIT = re.compile(r"\d")
_STAMP = re.compile(r"(?:date\s+)?(?:(\d{4})-(\d\d)-(\d\d)|(\d{1,2})[/.](\d{1,2})[/.](\d{4}))\b")
_ADDRESS = re.compile(r"/((?:19|20)\d\d)[/-]?([01]\d)[/-]?([0-3]\d)(?=[/_-]|\b)")


def _borne_out(sheet: Sheet, dateline: Dateline, lead: int | None) -> When | None:
    """The day of a dateline without a year, where another witness has the same month and day.

    Witnesses are a day before the dateline, a crawler's mark, the address. None is believed alone: a clock may be the
    crawl's, an address that of a second publication.
    """
    page = sheet.page
    texts = [page.lines[i].text[:40] for i in {0, lead or 0}]
    stamps = [m for text in texts if (m := _STAMP.match(text))]
    found = [tuple(map(int, m.group(1, 2, 3) if m[1] else m.group(6, 5, 4))) for m in stamps]
    found += [(int(m[6]), int(m[4]), int(m[5])) for m in stamps if m[6]]
    found += [tuple(map(int, m.groups())) for m in _ADDRESS.finditer(page.url or "")]
    for year, month, day in found:
        if (month, day) == (dateline.month, dateline.day):
            return when_of(year, month, day)
    return None


def _parted(sheet: Sheet, i: int, text: str) -> DayLine | None:
    """A line of parts, one of which is a day and another perhaps the author: "Ann Holm | Mar 5, 2009"."""
    parts = [p for p in _PARTS.split(text) if p.strip()]
    if not 2 <= len(parts) <= 5 or len(text) > 120:
        return None
    read = [read_day_line(p) for p in parts]
    day = next((d for d in read if d is not None), None)
    if day is None:
        return None
    end = start = sheet.rest_span(i)[0]
    for part, own in zip(parts, read, strict=True):
        at = text.index(part, end - start) + start
        sheet.cut(i, end, at, Role.BOILERPLATE)
        end = at + len(part)
        if own is None:
            author = _WHO.fullmatch(part)
            sheet.cut(i, at, at + len(part), Role.BYLINE if author else Role.BOILERPLATE)
            if author and sheet.byline is None and agency_of(part) is None:
                sheet.byline = author[1]
    return day


def _story(sheet: Sheet, lead: int | None) -> int:
    """The line with which the story begins."""
    if lead is not None:
        return lead
    for i, line in enumerate(sheet.page.lines):
        text = line.text
        if sheet.free(i) and (len(text) >= 160 or (len(text) >= 80 and text[-1] in '.!"”')):
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
