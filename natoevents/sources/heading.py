"""The head of a page: where the story begins, which line is the headline, and what the lines around it are for."""

import re
from collections import Counter
from functools import cache

from natoevents.data import table
from natoevents.sources.agencies import agencies_in
from natoevents.sources.appeals import speaks_to_reader
from natoevents.sources.dateline import read_dateline, town_is_known, town_of
from natoevents.sources.daylines import read_day_line
from natoevents.sources.page import Line, ends, tells
from natoevents.sources.people import is_person, read_signature
from natoevents.sources.pictures import mark_older
from natoevents.sources.rules import Rules
from natoevents.sources.sheet import Sheet
from natoevents.text import Role

__all__ = ["HASH", "TURN", "between", "first_told", "headline", "stems"]

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
_LETTERS = re.compile(r"\b[A-Z]\.(?:[A-Z]\.)+\Z")
"""What ends in a stop and yet is no sentence: "Washington, D.C."."""
_ON_THE_WAY = re.compile(r"(?i:aboard|en route|via)\b")
_FLAG = re.compile(r"(?:URGENT|FLASH|BREAKING|(?:UPDATE|WRAPUP|RPT|REFILE|CORRECTED)(?: \d+)?)\s*[:–—-]\s*(?=\S)")
"""What an agency puts before a headline for its subscribers."""
HASH = re.compile(r"#{1,4}\s+(?=\S)")


def first_told(sheet: Sheet, rules: Rules, after: int) -> int:
    """The first line that tells the story, or that a style has called body; past the end if there is none."""
    lines = sheet.page.lines
    for i in range(after, len(lines)):
        if sheet.role(i) is Role.BODY or (rules.turns and sheet.free(i) and TURN.match(lines[i].text)):
            return i
        if sheet.free(i) and tells(sheet.rest_of(i)) and not _heads(sheet, i):
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


def _heads(sheet: Sheet, i: int) -> bool:
    """Whether line `i` is the first that is no furniture, with the day right below: a headline, however long."""
    lines = sheet.page.lines
    text = lines[i].text
    if i > 4 or i + 2 >= len(lines) or len(text) > 320 or re.search(r"[a-z]{3}[.!?] [A-Z]", text):
        return False
    below = read_day_line(lines[i + 1].text)
    return below is not None and not below.updated and all(not sheet.free(k) for k in range(i))


def _title_like(text: str) -> bool:
    if HASH.match(text):
        return True
    if not 8 <= len(text) <= 220 or not any(c.isalpha() for c in text):
        return False
    words = text.split()
    if len(words) < 2:
        return False
    if text.endswith((".", ".”", '."')) and not (_LETTERS.search(text) or text.endswith("...")):
        return False
    return not text.endswith((":", ","))


def headline(sheet: Sheet, rules: Rules, first: int) -> int | None:
    """Mark the headline and its repetitions above line `first`; gives its line, or None if there is none."""
    if sheet.headline is not None:
        return _known(sheet)
    lines = sheet.page.lines
    free = [
        i
        for i in range(min(first, len(lines)))
        if sheet.free(i) and (_title_like(sheet.rest_of(i)) or (len(sheet.rest_of(i)) > 60 and _heads(sheet, i)))
    ]
    free = _without_appeals(sheet, free, first)
    if not free:
        return None
    best = next((i for i in free if len(sheet.rest_of(i).split()) >= 4 or HASH.match(sheet.rest_of(i))), None)
    three = [i for i in free if len(sheet.rest_of(i).split()) >= 3]
    short = next((i for i in three if _verbal(sheet.rest_of(i))), (three or free)[0])
    if best is None or (
        short < best
        and lines[short].gap == lines[best].gap
        and _verbal(sheet.rest_of(short))
        and _kin(sheet, short, first)
    ):
        best = short
    keys = {i: " ".join(HASH.sub("", sheet.rest_of(i)).split()).casefold() for i in range(min(len(lines), first + 8))}
    times = Counter(keys.values())
    repeated = [i for i in free if times[keys[i]] > 1 and len(keys[i].split()) >= 3]
    if repeated and best not in repeated:
        best = repeated[0]
    # A window's title, "Headline - Site name", stands above the headline itself.
    for i in free:
        if i > best and keys[best].startswith(keys[i]) and len(keys[i].split()) >= 3 and keys[best] != keys[i]:
            sheet.mark(best, Role.BOILERPLATE)
            best = i
            break
    same = [i for i in keys if keys[i] == keys[best]]
    if rules.second and len(same) > 1 and (sheet.free(same[1])) and same[1] < first:
        best = same[1]
    for i in same:
        if i != best and sheet.role(i) in (None, Role.HEADLINE, Role.CAPTION):
            sheet.mark(i, Role.BOILERPLATE)
    if rules.two_lines and best - 1 in free and not lines[best].gap and len(lines[best - 1].text.split()) > 2:
        best -= 1
    sheet.mark(best, Role.HEADLINE)
    more = best + 1
    if rules.two_lines and more in free and _goes_on(lines[best], lines[more]):
        sheet.mark(more, Role.HEADLINE)
    else:
        more = best
    start, end = sheet.rest_span(best)
    text = lines[best].text[start:end]
    bare = _FLAG.sub("", HASH.sub("", text), count=1)
    sheet.cut(best, start, end - len(bare), Role.BOILERPLATE)
    if m := _site().search(bare):
        sheet.cut(best, end - len(m[0]), end, Role.BOILERPLATE)
        bare = bare[: m.start()]
    if more != best:
        bare = f"{bare} {lines[more].text}"
    sheet.headline = " ".join(bare.split()) or None
    return best


@cache
def _site() -> re.Pattern[str]:
    """The name of the site behind a headline: anything behind a pipe, an outlet we know behind a dash."""
    names = "|".join(re.escape(name) for name in table("sources")["common"]["outlets"])
    return re.compile(
        rf"\s*[|»]\s*[^|»]{{2,40}}\Z|\s+::\s+[^:]{{2,40}}\Z|\s+[-–—]\s+(?:the )?(?:{names})(?:\.\w{{2,3}}| News)?\s*\Z",
        re.IGNORECASE,
    )


def _without_appeals(sheet: Sheet, free: list[int], first: int) -> list[int]:
    """The candidates without those that speak to the reader and share no word with the story."""
    doubted = [i for i in free if speaks_to_reader(sheet.rest_of(i))]
    if not doubted or len(doubted) == len(free):
        return free
    for i in doubted:
        if not _kin(sheet, i, first):
            sheet.mark(i, Role.BOILERPLATE)
    return [i for i in free if sheet.free(i)]


def _kin(sheet: Sheet, i: int, first: int) -> bool:
    """Whether a line shares a longer word with the first paragraphs of the story."""
    told = {w for line in sheet.page.lines[first : first + 3] for w in stems(line.text[:800])}
    return not told.isdisjoint(stems(sheet.rest_of(i)))


def stems(text: str) -> set[str]:
    """The longer words of a text, cut to five letters, by which two texts are compared."""
    return {w[:5] for w in re.findall(r"\w{4,}", text.casefold())}


def _goes_on(title: Line, more: Line) -> bool:
    """Whether a headline goes on in the line below it."""
    together = len(title.text) + len(more.text)
    return not more.gap and together < 160 and not (town_is_known(more.text) or is_person(more.text))


def _known(sheet: Sheet) -> int | None:
    """The last line of a headline that the style found itself."""
    return max((i for i in range(len(sheet.page.lines)) if sheet.role(i) is Role.HEADLINE), default=None)


def _verbal(text: str) -> bool:
    """Whether a line of three words is more than the name of a section: a word of it is no name."""
    return any(w[:1].islower() and len(w) > 3 for w in text.split())


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
            sheet.dateline_place = town_of(text)
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
    if (ends(text) and not _LETTERS.search(text)) or len(text.split()) > (9 if rules.place_line else 4):
        return False
    if town_is_known(text) and not _ON_THE_WAY.match(text) and not re.search(r"\b(?:in|to|from|and|on)\b", text):
        return True
    if not rules.place_line:
        return False
    head, _, last = text.rpartition(",")
    country = bool(head and last.strip()) and town_of(text) != town_of(last)
    if country:
        return not _ON_THE_WAY.match(text)
    return day_near and len(text.split()) <= 4 and text[0].isupper() and not _VENUE.match(text) and not is_person(text)


def _author(sheet: Sheet, i: int, text: str) -> None:
    sheet.mark(i, Role.BYLINE)
    sheet.byline = sheet.byline or text
