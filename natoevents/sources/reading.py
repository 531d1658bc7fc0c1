"""The usual way of reading a page, by the rules of its style: each step looks at what earlier ones left open."""

import re
from collections.abc import Callable

from natoevents.sources.agencies import agencies_in, agency_of
from natoevents.sources.appeals import appeals
from natoevents.sources.dateline import Dateline, town_is_known
from natoevents.sources.daylines import read_day_line
from natoevents.sources.days import days
from natoevents.sources.frontmatter import front_matter
from natoevents.sources.heading import between, first_told
from natoevents.sources.headline import headline
from natoevents.sources.labels import labelled
from natoevents.sources.marks import Mark
from natoevents.sources.mastheads import mark_mastheads
from natoevents.sources.page import BLANK, Page, tells
from natoevents.sources.pictures import mark_pictures
from natoevents.sources.rules import Rules
from natoevents.sources.sheet import Sheet
from natoevents.sources.story import story
from natoevents.text import Role

__all__ = ["finish", "furnish", "read_page", "usual"]

_CRAWL = re.compile(r"date (\d{4}-\d\d-\d\d)(?:\s+|\Z)")
_TAG = re.compile(r"</?(?:p|br|div|span|strong|em|b|i)\s*/?>", re.IGNORECASE)
_BYLINE = re.compile(
    r"(?:(?:written|reported|posted|report)\s+by|by|authors?:)[:\s]\s*(?:(?:our|staff|senior|chief) )*"
    r"(?:(?:correspondent|reporter|writer|editor)s?\s+)?",
    re.IGNORECASE,
)
_CREDITS = (
    re.compile(r"\(([^()]*)\)?\s*\Z"),
    re.compile(r"\b(?:by|from)\s+(?!.*\b(?:by|from)\s)(.+)\Z"),
    re.compile(r"\A\W*(?:with\s+)?(.+)\Z", re.IGNORECASE),
)
"""Where a sign-off may list agencies: in brackets, after its last "by" or "from", or all over."""
_END = re.compile(r"(?<=[.!?”\"])\s*(?:Endit(?:em)?|ENDS?|Ends|-\s?30\s?-|\*\*\*|# # #)\.?\Z")
_LAST = re.compile(r"(?<=[.!?”\"])\s+([A-Z]{2,8}(?:[/,&]\s?[A-Z]{2,8}){0,3})\Z")
"""An agency in capitals behind the last stop: "… in spring. REUTERS"."""
_TOLD = 60
"""No line shorter than this is taken for the last paragraph."""
_NOBODY = re.compile(r"\b(?:staff|agencies|wires|newsroom|desk)\b", re.IGNORECASE)
_SOURCE = re.compile(r"(?:source|via|courtesy)\s*:\s*(.{2,60})", re.IGNORECASE)
_APPEAL = Mark(Role.BOILERPLATE, "line")


def read_page(page: Page, rules: Rules, before: Callable[[Sheet, Rules], None] | None = None) -> Sheet:
    """Read a page the usual way: furniture, pictures, days, dateline, headline, then the rest.

    Args:
        page: the page.
        rules: those of its style.
        before: what a style does of its own before these steps.
    """
    sheet = Sheet(page)
    if before is not None:
        before(sheet, rules)
    furnish(sheet, rules)
    return finish(sheet, rules)


def usual(sheet: Sheet) -> Sheet:
    """Do with the lines that a style has left free what is usual, by no rules but those that hold for all pages.

    What the style has marked, cut or stated stays. Gives the sheet back.
    """
    rules = Rules("usual")
    furnish(sheet, rules)
    return finish(sheet, rules)


def finish(sheet: Sheet, rules: Rules) -> Sheet:
    """All steps after the furniture, for styles that look at a page themselves first."""
    _last_agency(sheet)
    mark_pictures(sheet)
    _sources(sheet)
    _bylines(sheet)
    mark_mastheads(sheet, rules)
    lead = _dateline(sheet) if rules.dateline else None
    days(sheet, rules, lead[1] if lead else None, lead[0] if lead else None)
    first = lead[0] if lead and lead[2] else first_told(sheet, rules, lead[0] + 1 if lead else 0)
    title = headline(sheet, rules, first)
    between(sheet, rules, title, first, dated=bool(lead))
    story(sheet, rules, first)
    _signed(sheet)
    return sheet


def furnish(sheet: Sheet, rules: Rules) -> None:
    """Mark the lines that are known for what they are, and take out a crawler's mark."""
    lines = sheet.page.lines
    front_matter(sheet)
    labelled(sheet)
    if lines and (m := _CRAWL.match(lines[0].text)):
        sheet.cut(0, 0, m.end(), Role.TIMESTAMP)
        sheet.note(f"date {m[1]}: put in front by a crawler, not by the publisher; not taken as the day of publication")
    begun = False
    carried: Role | None = None
    i = 0
    while i < len(lines):
        line = lines[i]
        if not sheet.free(i):
            i += 1
            continue
        mark = rules.marks.of(sheet.rest_of(i)) or (_APPEAL if appeals(sheet.rest_of(i)) else None)
        if mark and mark.role is Role.SIGN_OFF and not begun and town_is_known(line.text.strip("()")):
            mark = None  # "(Oslo, Norway)" above a statement
        if mark is None:
            told = tells(line.text)
            if carried and not told and (begun or not _dated_below(sheet, i, rules)):
                sheet.mark(i, carried)
            else:
                carried = None
                begun = begun or told
            if "<" in line.text and len(line.text) < 2000:
                for tag in _TAG.finditer(line.text):
                    sheet.cut(i, tag.start(), tag.end(), Role.BOILERPLATE)
        else:
            sheet.mark(i, mark.role)
            if mark.reach == "rest" and begun:
                for k in range(i + 1, len(lines)):
                    if sheet.free(k):
                        sheet.mark(k, mark.role)
                return
            carried = mark.role if mark.reach == "next" else None if mark.role is Role.TEASER else carried
        i += 1


def _dated_below(sheet: Sheet, i: int, rules: Rules) -> bool:
    """Whether a day or an author stands right below a line, as below a headline."""
    if i + 1 >= len(sheet.page.lines):
        return False
    below = sheet.page.lines[i + 1].text
    mark = rules.marks.of(below)
    return read_day_line(below) is not None or (mark is not None and mark.role is Role.BYLINE)


def _sources(sheet: Sheet) -> None:
    """Lines that say "Source: TASS" and nothing else; an end mark glued to the last paragraph."""
    for i, line in enumerate(sheet.page.lines):
        if not sheet.free(i):
            continue
        if len(line.text) <= 80 and (m := _SOURCE.fullmatch(line.text)) and agencies_in(m[1]):
            sheet.mark(i, Role.SIGN_OFF)
        elif m := _END.search(line.text[-12:]):
            at = len(line.text) - len(m[0])
            sheet.cut(i, at, len(line.text), Role.SIGN_OFF)


def _last_agency(sheet: Sheet) -> None:
    """The agency behind the last stop of the story, which is no picture's."""
    lines = sheet.page.lines
    told = next((i for i in range(len(lines) - 1, -1, -1) if sheet.free(i) and len(lines[i].text) >= _TOLD), 0)
    m = _LAST.search(lines[told].text[-40:]) if told else None
    if m and (names := agencies_in(m[1])):
        sheet.cut(told, len(lines[told].text) - len(m[0]), len(lines[told].text), Role.SIGN_OFF)
        sheet.mark(told, Role.BODY)
        sheet.credit(*names)


def _bylines(sheet: Sheet) -> None:
    """Take the author from lines marked as byline."""
    for i, line in enumerate(sheet.page.lines):
        if sheet.role(i) is not Role.BYLINE:
            continue
        text = _BYLINE.sub("", line.text, count=1).strip(BLANK + ".,|·–—-")
        names: list[str] = []
        kept: list[str] = []
        for part in re.split(r"\s*[,|·]\s*|\s+[-–—]\s+", text):
            found = agencies_in(re.sub(r"\s+(?:[Ww]riters?|[Cc]orrespondents?|[Ss]taff.*|[Nn]ews.*)$", "", part))
            if found:
                names += found
            elif part and not kept and not agency_of(part) and not _NOBODY.search(part):
                kept.append(re.sub(r"\s+(?:in|for|at)\s+[A-Z].*$", "", part))
        sheet.credit(*names)
        if sheet.byline is None and kept:
            who = kept[0]
            sheet.byline = " ".join(w.capitalize() if w.isupper() and len(w) > 2 else w for w in who.split())


def _dateline(sheet: Sheet) -> tuple[int, Dateline, bool] | None:
    """Mark the dateline; gives its line, what it says, and whether the story goes on in the same line."""
    seen = sheet.page.dateline
    if seen is None:
        return None
    i, start, found = seen
    if sheet.role(i) not in (None, Role.BYLINE):
        return None
    line = sheet.page.lines[i]
    inline = start + found.end < len(line.text.rstrip(BLANK))
    if start:
        sheet.cut(i, 0, start, Role.TIMESTAMP)
    if inline:
        sheet.mark(i, Role.BODY)
        sheet.cut(i, start, start + found.end, Role.DATELINE)
    else:
        sheet.mark(i, Role.DATELINE)
    sheet.dateline_place = found.place
    sheet.credit(*found.agencies)
    return i, found, inline


def _signed(sheet: Sheet) -> None:
    """Take the agencies from the lines with which a story is signed."""
    for i, line in enumerate(sheet.page.lines):
        if sheet.role(i) is not Role.SIGN_OFF:
            continue
        text = line.text.strip(BLANK + ".")
        for pattern in (*_CREDITS, _SOURCE):
            m = pattern.search(text)
            if m and (found := agencies_in(m[1])):
                sheet.credit(*found)
                break
        if sheet.byline is None and (
            short := re.match(r"[a-zäöüß]{2,4}(?:[/,][a-zäöüß]{2,4}){0,4}(?=\s*\(|\s*\Z)", line.text)
        ):
            sheet.byline = short[0]
