"""The usual way of reading a page, by the rules of its style: each step looks at what earlier ones left open."""

import re
from collections.abc import Callable

from natoevents.sources.agencies import agencies_in, agency_of
from natoevents.sources.dateline import Dateline, read_dateline
from natoevents.sources.days import days
from natoevents.sources.heading import HASH, TURN, between, first_told, headline
from natoevents.sources.page import BLANK, Page, ends, tells
from natoevents.sources.pictures import mark_older, mark_pictures
from natoevents.sources.rules import Rules
from natoevents.sources.sheet import Sheet
from natoevents.text import Role

__all__ = ["finish", "furnish", "read_page", "usual"]

_CRAWL = re.compile(r"date (\d{4}-\d\d-\d\d)(?:\s+|\Z)")
_TAG = re.compile(r"</?(?:p|br|div|span|strong|em|b|i)\s*/?>", re.IGNORECASE)
_BYLINE = re.compile(r"(?:(?i:written|reported|posted|report)\s+by|(?i:by)|Authors?:)[:\s]\s*", re.IGNORECASE)
_CREDITS = (
    re.compile(r"\(([^()]*)\)?\s*\Z"),
    re.compile(r"\b(?:by|from)\s+(?!.*\b(?:by|from)\s)(.+)\Z"),
    re.compile(r"\A\W*(?:with\s+)?(.+)\Z", re.IGNORECASE),
)
"""Where a sign-off may list agencies: in brackets, after its last "by" or "from", or all over."""
_END = re.compile(r"(?<=[.!?”\"])\s*(?:Endit(?:em)?|ENDS?|Ends|-\s?30\s?-|\*\*\*|# # #)\.?\Z")
_SOURCE = re.compile(r"(?:source|via|courtesy)\s*:\s*(.{2,60})", re.IGNORECASE)
_LABELLED = re.compile(r"[A-Z][\w ]{2,24}: \S")


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
    mark_pictures(sheet)
    _sources(sheet)
    _bylines(sheet)
    lead = _dateline(sheet) if rules.dateline else None
    days(sheet, rules, lead[1] if lead else None, lead[0] if lead else None)
    first = lead[0] if lead and lead[2] else first_told(sheet, rules, lead[0] + 1 if lead else 0)
    title = headline(sheet, rules, first)
    between(sheet, rules, title, first, dated=bool(lead))
    _body(sheet, rules, first)
    _signed(sheet)
    return sheet


def furnish(sheet: Sheet, rules: Rules) -> None:
    """Mark the lines that are known for what they are, and take out a crawler's mark."""
    lines = sheet.page.lines
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
        mark = rules.marks.of(sheet.rest_of(i))
        if mark is None:
            told = tells(line.text)
            if carried and not told:
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
            elif part and not kept and not agency_of(part):
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


def _body(sheet: Sheet, rules: Rules, first: int) -> None:
    """The story itself: questions and sub-headings stand out by having no stop at the end."""
    lines = sheet.page.lines
    last = max((i for i in range(len(lines)) if sheet.free(i)), default=-1)
    seen: set[str] = set()
    for i in range(first, len(lines)):
        text = sheet.rest_of(i)
        if not sheet.free(i):
            if sheet.role(i) is Role.BODY:
                seen.add(text)
            continue
        if len(text) >= 60:
            if len(text) < 4000 and (text in seen or _copied(text, seen)):
                sheet.mark(i, Role.BOILERPLATE)  # the whole text, or its first paragraph, a second time
                continue
            seen.add(text)
        if _LABELLED.match(text) and len(text.split()) > 5 and not text.endswith("?"):
            continue
        if rules.turns and (m := TURN.match(text)):
            sheet.mark(i, Role.QUESTION if m[0][0] == "Q" else Role.BODY)
        elif (
            len(text) <= 130
            and text.endswith("?")
            and not text.startswith(("“", '"', "‘", "'"))
            and i != last
            and i > first
        ):
            sheet.mark(i, Role.QUESTION)
        elif HASH.match(text) and len(text) <= 130:
            sheet.mark(i, Role.SUBHEAD)
        elif (
            first < i < last
            and len(text) <= 200
            and not ends(text)
            and text[0] not in "-–—*•"
            and text[-1] not in ",:;"
        ):
            words = len(text.split())
            sheet.mark(i, Role.SUBHEAD if words <= 8 or rules.chronology else Role.CAPTION)
            if words > 8:
                mark_older(sheet, i, text)


def _copied(text: str, seen: set[str]) -> bool:
    """Whether a paragraph without its dateline has been seen."""
    again = read_dateline(text)
    return again is not None and text[again.end :].strip() in seen


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
