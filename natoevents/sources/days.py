"""Which of the days a page prints is the day it was published: few are, and the others are refused in words."""

import re

from natoevents.sources.agencies import agencies_in
from natoevents.sources.dateline import Dateline, read_dateline, town_is_known, town_of
from natoevents.sources.daylines import DayLine, is_yearless, read_day_line, titled_day
from natoevents.sources.page import ends, tells
from natoevents.sources.parted import read_parted
from natoevents.sources.people import is_person, read_signature
from natoevents.sources.rules import Rules
from natoevents.sources.sheet import Sheet
from natoevents.sources.witnesses import borne_out, in_order, may_have_been, stamped
from natoevents.text import Role
from natoevents.when import When

__all__ = ["days"]

_LONGEST = 170
_AMBIGUOUS = re.compile(
    r"\W*(?:[A-Za-z ]{3,24}:)?\s*\d{1,2}/\d{1,2}/(?:19|20)\d\d[\s,|–-]*"
    r"(?:\d{1,2}:\d\d(?::\d\d)?(?:\s*[AaPp][Mm])?(?:\s*[A-Z]{2,4})?)?"
)
_LATER = re.compile(r"updat|modif|edited", re.IGNORECASE)
_LABELLED = re.compile(r"^(?:source|via|agency)\s*:\s*", re.IGNORECASE)
_LABELS = (
    "publi", "posted", "issue", "release", "date", "filed", "created", "added", "submitted", "uploaded", "entered",
    "broadcast", "aired", "document", "for ", "press", "news release",
)  # fmt: skip
_SURE, _BELOW, _ABOVE, _CHANGED, _TAIL = range(5)
_TITLE = 260
"""No title is longer."""
_MAY_HOLD = frozenset([None, Role.TIMESTAMP, Role.BOILERPLATE, Role.DATELINE, Role.BYLINE])
_DIGIT = re.compile(r"\d")
_TOWN_BEHIND = re.compile(r"[-–—|]\s*([A-Z][\w. -]{2,30}?)\s*:?\s*\Z")


def days(sheet: Sheet, rules: Rules, dateline: Dateline | None, lead: int | None) -> None:
    """Mark the lines that hold nothing but a day, and take the one that is stated for this story.

    A labelled day ("Published", "Posted", "Date") is taken first, then one that stands alone above the story, then that
    of a dateline with its year, then one that stands alone below its end. Refused, with a note: days of an update, a
    running clock, and a day that a dateline without a year contradicts. In a chronology all are days of the past.
    """
    if address := stamped(sheet):
        sheet.note(f"the address holds {address}: it may be the day of a second publication; not taken alone")
    found = _Found(sheet, rules, dateline, lead)
    for i, line in enumerate(sheet.page.lines):
        if len(line.text) <= _LONGEST and _DIGIT.search(line.text) and sheet.role(i) in _MAY_HOLD:
            day = found.read(i)
            if day is not None:
                found.judge(i, day)
    if sheet.published is None:
        sheet.published = found.best()


class _Found:
    """The days of a page, as they are met from its top to its end."""

    def __init__(self, sheet: Sheet, rules: Rules, dateline: Dateline | None, lead: int | None) -> None:
        self.sheet, self.rules, self.dateline, self.lead = sheet, rules, dateline, lead
        self.story = _story(sheet, lead)
        lines = sheet.page.lines
        self.top = next((i for i in range(len(lines)) if sheet.free(i)), len(lines))
        self.taken: list[tuple[int, int, When]] = []
        self.below: list[tuple[int, When]] = []
        self.entries: list[tuple[int, When]] = []  # days of a chronology above its first paragraph
        self.dated_entries = False
        self.open: set[int] = set()  # lines of which a part is left that may be the headline

    def read(self, i: int) -> DayLine | None:
        """The day that line `i` holds, alone or among other things for which the line is cut; None if it holds none."""
        sheet, role = self.sheet, self.sheet.role(i)
        order = self.rules.day_first
        text = sheet.rest_of(i) if role is None else sheet.page.lines[i].text
        if role is Role.BYLINE:  # "By Ann Holm | Published 5 March 2009"
            return self._parted(i, text) if i < self.story or _below_standfirst(sheet, i, self.story) else None
        if day := read_day_line(text, day_first=order):
            if (m := _TOWN_BEHIND.search(text)) and town_is_known(m[1]):  # "5 March 2009 | Updated 10:11 - OSLO"
                sheet.dateline_place = sheet.dateline_place or town_of(m[1])
            return day
        if role is None and i > self.story and len(text) < 60 and (place := read_dateline(text)) and place.when:
            return DayLine(place.when, "", clock_first=False, timed=False)  # "Oslo, 5 March 2009" below the end
        if role is not None or not (i < self.story or _below_standfirst(sheet, i, self.story)):
            return None
        if _AMBIGUOUS.fullmatch(text):
            sheet.mark(i, Role.TIMESTAMP)
            if (when := in_order(text, sheet, self.dateline, self.lead)) and not _LATER.search(text):
                self.taken.append((self._rank(i), i, when))
            else:
                sheet.note(f"{text!r}: can be read both ways; not taken as the day of publication")
        elif is_yearless(text):
            sheet.mark(i, Role.TIMESTAMP)
            sheet.note(f"{text!r}: a day without a year; none is made up")
        else:
            return self._parted(i, text)
        return None

    def _parted(self, i: int, text: str) -> DayLine | None:
        """The day of a line of several parts, which are given their roles; author and town are taken."""
        parted = read_parted(text, day_first=self.rules.day_first)
        if parted is None:
            return None
        sheet = self.sheet
        if sheet.role(i) is Role.BYLINE and sheet.byline and sheet.byline in text:
            sheet.byline = None  # taken before the day was known to stand in it
        offset = sheet.rest_span(i)[0]
        for part in parted.parts:
            sheet.cut(i, offset + part.start, offset + part.end, part.role)
            if part.role is Role.BYLINE:
                sheet.byline = sheet.byline or part.name
                sheet.credit(*(agencies_in(_LABELLED.sub("", text[part.start : part.end])) or ()))
            elif part.role is Role.DATELINE:
                sheet.dateline_place = sheet.dateline_place or part.name
        if parted.open:
            self.open.add(i)
        return parted.day

    def judge(self, i: int, day: DayLine) -> None:
        """Decide whether a day may be that of publication, and mark its line."""
        sheet, rules, role = self.sheet, self.rules, self.sheet.role(i)
        if role is Role.DATELINE:
            return
        label = day.label or _label_above(sheet, i)
        if role is Role.BOILERPLATE and not _published(label):
            return
        if rules.chronology and not _published(label) and not day.updated:
            if i > self.story and role is None:
                sheet.mark(i, Role.SUBHEAD)
                self.dated_entries = True
            else:
                self.entries.append((i, day.when))
            return
        text = sheet.rest_of(i) if role is None else sheet.page.lines[i].text
        if i not in self.open and not (role is Role.BOILERPLATE and label == "document"):
            sheet.mark(i, Role.TIMESTAMP)
        if why := _refused(day, label, rules, i):
            sheet.note(f"{text.strip(' .')!r}: {why}; not taken as the day of publication")
        elif _published(label):
            self.taken.append((_SURE if i < self.story + 3 else _TAIL, i, day.when))
        elif day.updated and rules.updated:
            self.taken.append((_CHANGED if i < self.story + 3 else _TAIL, i, day.when))
        elif i > self.story and not _below_standfirst(sheet, i, self.story):
            self.below.append((i, day.when))
            if (
                i - 1 > self.story
                and sheet.free(i - 1)
                and len(above := sheet.page.lines[i - 1].text) < 150
                and not ends(above)
            ):
                sheet.mark(i - 1, Role.TEASER)  # another story's headline with its day
        elif not rules.days:
            sheet.note(f"{text!r}: no day of publication in this style")
        elif not _agrees(day.when, self.dateline):
            sheet.note(f"{text!r}: contradicts the day of the dateline; not taken as the day of publication")
        else:
            self.taken.append((self._rank(i), i, day.when))

    def best(self) -> When | None:
        """The day of publication, or None; what is not taken is noted."""
        sheet, dateline = self.sheet, self.dateline
        foot = None
        if self.rules.chronology and not self.taken:
            return self.entries[0][1] if len(self.entries) == 1 and not self.dated_entries else None
        if self.taken:
            when: When | None = min(self.taken, key=lambda f: f[:2])[2]
        elif dateline and dateline.when:
            when = dateline.when
        else:
            when = self._titled()
            if when is None:
                when = foot = self._foot()
        for i, other in self.below:
            if other != foot:
                text = sheet.page.lines[i].text
                sheet.note(f"{text!r}: stands below the beginning of the story; not taken as the day of publication")
        when = when or borne_out(sheet, dateline, self.lead)
        if when is None and dateline and dateline.month and dateline.day:
            sheet.note(
                f"the dateline gives day {dateline.day} of month {dateline.month} without a year; none is made up"
            )
        return when

    def _titled(self) -> When | None:
        """The day that the title of an official text gives."""
        sheet = self.sheet
        for i in range(min(self.story, len(sheet.page.lines))):
            text = sheet.page.lines[i].text
            if sheet.free(i) and len(text) <= _TITLE and (when := titled_day(text)):
                return when if _agrees(when, self.dateline) else None
        return None

    def _rank(self, i: int) -> int:
        return _BELOW if i > self.top else _ABOVE

    def _foot(self) -> When | None:
        """The only day below the story, where only furniture follows and no day of the story speaks against it."""
        if len(self.below) != 1 or not self.rules.days:
            return None
        (i, when), sheet = self.below[0], self.sheet
        rest = range(i + 1, len(sheet.page.lines))
        if any(sheet.free(k) or sheet.role(k) in (Role.TEASER, Role.TIMESTAMP, Role.BODY) for k in rest):
            return None
        above = next((k for k in range(i - 1, -1, -1) if sheet.role(k) is not Role.SIGN_OFF), 0)
        if not (sheet.free(above) or sheet.role(above) is Role.BODY) or not _agrees(when, self.dateline):
            return None
        return when if may_have_been(when, sheet, self.lead) else None


def _below_standfirst(sheet: Sheet, i: int, story: int) -> bool:
    """Whether the line above the day is no story yet but a standfirst: an author or a picture stands between them."""
    lines = sheet.page.lines
    if not story < i <= story + 4 or len(lines[story].text) > 320:
        return False
    between = range(story + 1, i)
    if any(sheet.free(k) and tells(lines[k].text) for k in between):
        return False
    above = lines[i - 1].text
    beside = (
        i - 1 == story
        or sheet.role(i - 1) is not None
        or is_person(above)
        or read_signature(above) is not None
        or bool(_LABELLED.match(above))
    )
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
    return (
        label.startswith(("first ", "originally ", "web ", *_LABELS))
        and "updated" not in label.split("publi", maxsplit=1)[0]
    )


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
