"""The head of a page: where the story begins, and what the lines around the headline are for."""

import re

from natoevents.sources.agencies import agencies_in
from natoevents.sources.dateline import read_dateline, town_is_known, town_of
from natoevents.sources.headline import LETTERS, heads
from natoevents.sources.page import ends, tells
from natoevents.sources.people import is_person, read_signature
from natoevents.sources.pictures import mark_older
from natoevents.sources.rules import Rules
from natoevents.sources.sheet import Sheet
from natoevents.text import Role

__all__ = ["TURN", "between", "first_told"]

_OFFICE = re.compile(
    r"(?:Deputy |Assistant |Under |Acting )?"
    r"(?:Secretary of State|Department Spokesperson|Spokesperson|Correspondent|Staff Writer|Special to)\b"
)
_OFFICER = re.compile(
    r"([^,]{4,40}), (?:the )?(?:[A-Z]\w+ ){0,4}(?:Secretary|Minister|Spokes\w+|Correspondent|Writer|Editor|Reporter|"
    r"Ambassador|Analyst|Fellow|Columnist|Chief)\b.{0,60}"
)
TURN = re.compile(r"(?:Q\s*(?:\([^()]{2,60}\))?\s*[:.]|QUESTION|Question|[A-Z][\w .’'-]{1,40}\([^()]{2,50}\):)")
_VENUE = re.compile(
    r"(?i:via |by |aboard |en route )|.*\b(?:Room|Hall|Lawn|Garden|"
    r"Office|Building|Auditorium|Center|Centre|Palace|House|Hotel|Airport|"
    r"Base|University|Headquarters|Embassy|Residence|Teleconference|Library|Theatre|Theater|Plenary|Suite|Ballroom)\b"
)
"""A house or room, not a town."""
_ON_THE_WAY = re.compile(r"(?i:aboard|en route|via)\b")


def first_told(sheet: Sheet, rules: Rules, after: int) -> int:
    """The first line that tells the story, or that a style has called body; past the end if there is none."""
    lines = sheet.page.lines
    for i in range(after, len(lines)):
        if sheet.role(i) is Role.BODY or (rules.turns and sheet.free(i) and TURN.match(lines[i].text)):
            return i
        if sheet.free(i) and tells(sheet.rest_of(i)) and not heads(sheet, i):
            return _behind_standfirst(sheet, i)
    told = next(
        (i for i in range(after, len(lines)) if sheet.role(i) is Role.CAPTION and tells(sheet.rest_of(i))), None
    )
    free = [i for i in range(after, len(lines)) if sheet.free(i)]
    if len(free) == 1 and not after and told is None:
        return free[0]
    for i in free:
        if ends(lines[i].text):
            return i
    if told is not None:  # a film or a picture with what is told about it
        return told
    return free[1] if len(free) > 1 else len(lines)


def _behind_standfirst(sheet: Sheet, i: int) -> int:
    """The first line of the story, where the one that seems to be it is a standfirst: author or day stand below it."""
    lines = sheet.page.lines
    if len(lines[i].text) > 320:
        return i
    credited = False
    for k in range(i + 1, min(i + 6, len(lines))):
        credited = credited or sheet.role(k) in (Role.TIMESTAMP, Role.BYLINE)
        if sheet.free(k) and tells(lines[k].text):
            return k if credited else i
    return i


def between(sheet: Sheet, rules: Rules, title: int | None, first: int, *, dated: bool) -> None:
    """What stands above the story besides the headline: kickers, a sub-headline, the author, captions."""
    lines = sheet.page.lines
    below = False
    for i in range(min(first, len(lines))):
        if not sheet.free(i):
            continue
        text = sheet.rest_of(i)
        day_near = any(sheet.role(k) is Role.TIMESTAMP for k in (i - 1, i + 1) if 0 <= k < len(lines))
        if sheet.dateline_place is None and len(text) < 80 and _placed(text, rules, day_near and i > (title or 0)):
            sheet.dateline_place = town_of(text.strip("()"))
            sheet.mark(i, Role.DATELINE)
            continue
        if title is None or i < title:
            if title is not None or not ends(text):
                near = {sheet.role(k) for k in (i - 1, i + 1) if 0 <= k < len(lines)}
                if rules.names and Role.TIMESTAMP in near and is_person(text):
                    _author(sheet, i, text)
                else:
                    sheet.mark(i, Role.BOILERPLATE)
            continue
        near = {sheet.role(k) for k in (i - 1, i + 1) if 0 <= k < len(lines)}
        below_him = lines[i + 1].text if i + 1 < len(lines) else ""
        if signed := read_signature(text):
            _author(sheet, i, signed.who)
            if signed.place:
                sheet.dateline_place = sheet.dateline_place or signed.place
                sheet.cut(i, len(text) - len(text[signed.at :]), len(text), Role.DATELINE)
        elif (m := _OFFICER.fullmatch(text)) and is_person(m[1]):
            _author(sheet, i, m[1])
        elif (rules.names or Role.TIMESTAMP in near or _OFFICE.match(below_him)) and is_person(text):
            _author(sheet, i, text)
        elif (
            rules.place_line
            and near & {Role.DATELINE, Role.TIMESTAMP}
            and len(text.split()) <= 8
            and _VENUE.match(text)
        ):
            sheet.mark(i, Role.DATELINE)  # the house or the room
        elif named := agencies_in(text) or _agencies_somewhere(text):
            sheet.credit(*named)
            sheet.mark(i, Role.BYLINE)
        elif below or len(text.split()) < 5 or (dated and ends(text)):
            sheet.mark(i, Role.CAPTION)
            mark_older(sheet, i, text)
            below = True
        else:
            sheet.mark(i, Role.SUBHEAD)
            below = True


def _agencies_somewhere(text: str) -> tuple[str, ...]:
    """The agencies of "Reuters in Moscow"."""
    found = read_dateline(text) if len(text) < 80 else None
    return found.agencies if found and found.end >= len(text) else ()


def _placed(text: str, rules: Rules, day_near: bool) -> bool:
    """Whether a line is a place alone: a town we know; on official pages also one with its country or by the day."""
    if text[0] == "(" and text[-1] == ")":
        text = text[1:-1]
    if not text or (ends(text) and not LETTERS.search(text)) or len(text.split()) > (9 if rules.place_line else 4):
        return False
    if town_is_known(text) and not _ON_THE_WAY.match(text) and not re.search(r"\b(?:in|to|from|and|on)\b", text):
        return True
    if not rules.place_line:
        return False
    head, _, last = text.rpartition(",")
    country = bool(head and last.strip()) and town_of(text) != town_of(last)
    if country:
        return not _ON_THE_WAY.match(text) and not _VENUE.match(head)
    return day_near and len(text.split()) <= 4 and text[0].isupper() and not _VENUE.match(text) and not is_person(text)


def _author(sheet: Sheet, i: int, text: str) -> None:
    sheet.mark(i, Role.BYLINE)
    sheet.byline = sheet.byline or text
