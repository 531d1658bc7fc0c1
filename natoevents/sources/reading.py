"""The usual way of reading a page, by the rules of its style: each step looks at what earlier ones left open."""

import re
from collections import Counter
from collections.abc import Callable

from natoevents.sources.agencies import agencies_in, agency_of
from natoevents.sources.dateline import Dateline, read_dateline, town_is_known, town_of
from natoevents.sources.daylines import read_day_line
from natoevents.sources.days import days
from natoevents.sources.page import BLANK, Page
from natoevents.sources.pictures import archived, read_picture
from natoevents.sources.rules import Rules
from natoevents.sources.sheet import Sheet
from natoevents.text import Role

__all__ = ["ends", "furnish", "finish", "pictures", "read_page", "tells"]

_STOP = re.compile(r"[.!?…][\"”’')\]]*\Z")
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
_PERSON = re.compile(r"[A-ZÀ-Ž][\w’'.-]+(?:\s+(?:(?:de|van|von|der|al|bin|la|di|du)\s+)*[A-ZÀ-Ž][\w’'.-]*){1,3}")
_NOT_PERSON = re.compile(
    r"\b(?:NATO|News|Daily|Times|Post|Press|Council|Meeting|Union|Russia|Ukraine|Europe|World|The|Foreign|Policy|Service|"
    r"Ministry|President|Office|Summit|War|Blogs?|Politics|International|Statement|Speech|Agency|Opinion|Analysis|Report)\b"
)
_SIGNED_IN = re.compile(r"(?:[Bb]y )?([A-ZÀ-Ž][\w’'.-]+(?: [A-ZÀ-Ž][\w’'.-]*){1,3}) in [A-Z][\w ]{2,30}(?:,? (?:and [A-Z].{2,60}))?")
_OFFICE = re.compile(r"(?:Deputy |Assistant |Under |Acting )?(?:Secretary of State|Department Spokesperson|Spokesperson|Correspondent|Staff Writer|Special to)\b")
_TURN = re.compile(r"(?:Q\s*(?:\([^()]{2,60}\))?\s*[:.]|QUESTION|Question|[A-Z][\w .’'-]{1,40}\([^()]{2,50}\):)")
_LABELLED = re.compile(r"[A-Z][\w ]{2,24}: \S")
_HASH = re.compile(r"#{1,4}\s+(?=\S)")


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


def finish(sheet: Sheet, rules: Rules) -> Sheet:
    """All steps after the furniture, for styles that look at a page themselves first."""
    pictures(sheet)
    _sources(sheet)
    _bylines(sheet)
    lead = _dateline(sheet) if rules.dateline else None
    days(sheet, rules, lead[1] if lead else None, lead[0] if lead else None)
    first = lead[0] if lead and lead[2] else _first_told(sheet, rules, lead[0] + 1 if lead else 0)
    title = _headline(sheet, rules, first) if sheet.headline is None else _known_headline(sheet)
    _between(sheet, rules, title, first, dated=bool(lead))
    _body(sheet, rules, first)
    _signed(sheet)
    return sheet


def ends(text: str) -> bool:
    """Whether a text ends as a sentence does."""
    return bool(_STOP.search(text[-6:]))


def tells(text: str) -> bool:
    """Whether a line looks like a paragraph of a story: long enough, and a sentence."""
    return len(text) >= 160 or (len(text) >= 60 and ends(text) and not (len(text) < 100 and text.endswith("?")))


def _rest(sheet: Sheet, i: int) -> str:
    return sheet.rest_of(i)


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
        mark = rules.marks.of(_rest(sheet, i))
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


def pictures(sheet: Sheet) -> None:
    """Mark credits and captions; a caption of an older picture belongs to another story."""
    for i, line in enumerate(sheet.page.lines):
        if not sheet.free(i):
            continue
        found = read_picture(line.text)
        if found is None:
            if len(line.text) < 400 and line.text.startswith(("FILE PHOTO:", "FILE -", "FILE –", "FILE —", "File photo:")):
                sheet.mark(i, Role.TEASER)
            continue
        if found.credit == 0:
            sheet.mark(i, Role.CREDIT)
            _before_credit(sheet, i)
            continue
        sheet.mark(i, Role.CAPTION)
        sheet.cut(i, found.credit, len(line.text), Role.CREDIT)
        _older(sheet, i, line.text)
        if i and sheet.free(i - 1):
            before = sheet.page.lines[i - 1].key
            if before and line.key.startswith(before):
                sheet.mark(i - 1, Role.CAPTION)


def _before_credit(sheet: Sheet, i: int) -> None:
    """A short line right above a credit, with blank lines around the two, is its caption."""
    if not i or not sheet.free(i - 1) or sheet.page.lines[i].gap or i < 2:
        return
    caption = sheet.page.lines[i - 1]
    if caption.gap and len(caption.text) <= 260 and not tells(caption.text):
        sheet.mark(i - 1, Role.CAPTION)
        _older(sheet, i - 1, caption.text)


def _older(sheet: Sheet, i: int, text: str) -> None:
    if archived(text):
        sheet.mark(i, Role.TEASER)
        if re.search(r"\d{4}", text):
            sheet.note("a caption or picture credit with a date of its own: not taken as the day of publication")


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


def _first_told(sheet: Sheet, rules: Rules, after: int) -> int:
    """The first line that tells the story, or that a style has called body; past the end if there is none."""
    lines = sheet.page.lines
    for i in range(after, len(lines)):
        if sheet.role(i) is Role.BODY or (rules.turns and sheet.free(i) and _TURN.match(lines[i].text)):
            return i
        if sheet.free(i) and tells(_rest(sheet, i)) and not heads(sheet, i):
            return i
    free = [i for i in range(after, len(lines)) if sheet.free(i)]
    if len(free) == 1 and not after:
        return free[0]
    for i in free:
        if ends(lines[i].text):
            return i
    return free[1] if len(free) > 1 else len(lines)


def heads(sheet: Sheet, i: int) -> bool:
    """Whether line `i` is the first that is no furniture, is one phrase, and has the day right below: a headline, however long."""
    lines = sheet.page.lines
    text = lines[i].text
    if i > 4 or i + 2 >= len(lines) or len(text) > 320 or re.search(r"[a-z]{3}[.!?] [A-Z]", text):
        return False
    below = read_day_line(lines[i + 1].text)
    return below is not None and not below.updated and all(not sheet.free(k) for k in range(i))


def _title_like(text: str) -> bool:
    if _HASH.match(text):
        return True
    if not 8 <= len(text) <= 220 or not any(c.isalpha() for c in text):
        return False
    words = text.split()
    if len(words) < 2:
        return False
    if text.endswith((".", ".”", '."')) and not re.search(r"\b[A-Z]\.(?:[A-Z]\.)+\Z|\.\.\.\Z", text):
        return False
    return not text.endswith((":", ","))


def _headline(sheet: Sheet, rules: Rules, first: int) -> int | None:
    """Mark the headline and its repetitions; gives its line."""
    lines = sheet.page.lines
    free = [
        i
        for i in range(min(first, len(lines)))
        if sheet.free(i) and (_title_like(_rest(sheet, i)) or (len(_rest(sheet, i)) > 60 and heads(sheet, i)))
    ]
    if not free:
        return None
    best = next((i for i in free if len(_rest(sheet, i).split()) >= 4 or _HASH.match(_rest(sheet, i))), None)
    short = next((i for i in free if len(_rest(sheet, i).split()) >= 3), free[0])
    if best is None or (short < best and lines[short].gap == lines[best].gap and _verbal(_rest(sheet, short))):
        best = short
    keys = {i: " ".join(_HASH.sub("", _rest(sheet, i)).split()).casefold() for i in range(min(len(lines), first + 8))}
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
    sheet.mark(best, Role.HEADLINE)
    more = best + 1
    if rules.two_lines and more in free and not lines[more].gap and len(lines[best].text) + len(lines[more].text) < 160:
        sheet.mark(more, Role.HEADLINE)
    else:
        more = best
    start, end = sheet.rest_span(best)
    text = lines[best].text[start:end]
    bare = _HASH.sub("", text)
    sheet.cut(best, start, end - len(bare), Role.BOILERPLATE)
    if m := re.search(r"\s*[|»]\s*[^|»]{2,40}\Z|\s+::\s+[^:]{2,40}\Z", bare):
        sheet.cut(best, end - len(m[0]), end, Role.BOILERPLATE)
        bare = bare[: m.start()]
    if more != best:
        bare = f"{bare} {lines[more].text}"
    sheet.headline = " ".join(bare.split()) or None
    return best


def _known_headline(sheet: Sheet) -> int | None:
    """The last line of a headline that the style found itself."""
    return max((i for i in range(len(sheet.page.lines)) if sheet.role(i) is Role.HEADLINE), default=None)


def _verbal(text: str) -> bool:
    """Whether a line of three words is more than the name of a section: a word of it is no name."""
    return any(w[:1].islower() and len(w) > 3 for w in text.split())


def _between(sheet: Sheet, rules: Rules, title: int | None, first: int, *, dated: bool) -> None:
    """What stands above the story besides the headline: kickers, a sub-headline, the author, captions."""
    lines = sheet.page.lines
    below = False
    for i in range(min(first, len(lines))):
        if not sheet.free(i):
            continue
        text = _rest(sheet, i)
        day_near = any(sheet.role(k) is Role.TIMESTAMP for k in (i - 1, i + 1) if 0 <= k < len(lines))
        if sheet.dateline_place is None and len(text) < 80 and _placed(text, rules, day_near and i > (title or 0)):
            sheet.dateline_place = town_of(text)
            sheet.mark(i, Role.DATELINE)
            continue
        if title is None or i < title:
            if title is not None or not ends(text):
                near = {sheet.role(k) for k in (i - 1, i + 1) if 0 <= k < len(lines)}
                if rules.names and Role.TIMESTAMP in near and _person(text):
                    _author(sheet, i, text)
                else:
                    sheet.mark(i, Role.BOILERPLATE)
            continue
        near = {sheet.role(k) for k in (i - 1, i + 1) if 0 <= k < len(lines)}
        below_him = lines[i + 1].text if i + 1 < len(lines) else ""
        if (m := _SIGNED_IN.fullmatch(text)) and _person(m[1]):
            _author(sheet, i, m[1])
        elif (rules.names or Role.TIMESTAMP in near or _OFFICE.match(below_him)) and _person(text):
            _author(sheet, i, text)
        elif (named := agencies_in(text)) is not None:
            sheet.credit(*named)
            sheet.mark(i, Role.BYLINE)
        elif below or len(text.split()) < 5 or (dated and ends(text)):
            sheet.mark(i, Role.CAPTION)
            _older(sheet, i, text)
            below = True
        else:
            sheet.mark(i, Role.SUBHEAD)
            below = True


def _placed(text: str, rules: Rules, day_near: bool) -> bool:
    """Whether a line is a place and nothing else: a town we know; on official pages also one with its country or next to the day."""
    if ends(text) or len(text.split()) > (9 if rules.place_line else 4):
        return False
    if town_is_known(text) and not re.search(r"\b(?:in|to|from|and|on)\b", text):
        return True
    if not rules.place_line:
        return False
    head, _, last = text.rpartition(",")
    country = bool(head and last.strip()) and town_of(text) != town_of(last)
    return country or (day_near and len(text.split()) <= 4 and text[0].isupper() and not _NOT_PERSON.search(text))


def _person(text: str) -> bool:
    return len(text) < 50 and bool(_PERSON.fullmatch(text)) and not _NOT_PERSON.search(text) and not town_is_known(text)


def _author(sheet: Sheet, i: int, text: str) -> None:
    sheet.mark(i, Role.BYLINE)
    sheet.byline = sheet.byline or text


def _body(sheet: Sheet, rules: Rules, first: int) -> None:
    """The story itself: questions and sub-headings stand out by having no stop at the end."""
    lines = sheet.page.lines
    last = max((i for i in range(len(lines)) if sheet.free(i)), default=-1)
    seen: set[str] = set()
    for i in range(first, len(lines)):
        text = _rest(sheet, i)
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
        if rules.turns and (m := _TURN.match(text)):
            sheet.mark(i, Role.QUESTION if m[0][0] == "Q" else Role.BODY)
        elif len(text) <= 130 and text.endswith("?") and not text.startswith(("“", '"', "‘", "'")) and i != last and i > first:
            sheet.mark(i, Role.QUESTION)
        elif _HASH.match(text) and len(text) <= 130:
            sheet.mark(i, Role.SUBHEAD)
        elif first < i < last and len(text) <= 200 and not ends(text) and text[0] not in "-–—*•" and text[-1] not in ",:;":
            words = len(text.split())
            sheet.mark(i, Role.SUBHEAD if words <= 8 or rules.chronology else Role.CAPTION)
            if words > 8:
                _older(sheet, i, text)


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
        if sheet.byline is None and (short := re.match(r"[a-zäöüß]{2,4}(?:[/,][a-zäöüß]{2,4}){0,4}(?=\s*\(|\s*\Z)", line.text)):
            sheet.byline = short[0]
