"""What stands above a headline: the name of the paper or the site, its motto, a path of sections, a letterhead."""

import re
from functools import cache

from natoevents.data import table
from natoevents.sources.dateline import read_dateline
from natoevents.sources.daylines import read_day_line
from natoevents.sources.headline import HASH, heads, kin, title_like
from natoevents.sources.page import ends, tells
from natoevents.sources.people import is_person
from natoevents.sources.rules import Rules
from natoevents.sources.sheet import Sheet
from natoevents.text import Role

__all__ = ["beside", "is_bar", "is_kicker", "is_letterhead", "is_motto", "mark_mastheads", "named"]

_HEAD = 14
"""So many lines may stand above a headline."""
_LONGEST = 160
_BAR = re.compile(r"\s*(?:[|·•»›→>]|\s/\s|\s-\s|\s{2,}|\t)\s*")
_STEP = re.compile(r"(?:[A-Z0-9&][\w&’'.+-]*(?: (?:[A-Z0-9&][\w&’'.+-]*|&|and|of|the|in|on|for|us))*)")
"""A step of a path or an entry of a menu: capitalised words."""
_DIGIT = re.compile(r"\d")
_SMALL = frozenset(["of", "the", "and", "&", "in", "on", "for", "from", "to", "at", "a", "an", "de", "la"])
_LIKE_PAST = frozenset(["united", "armed", "allied", "combined", "limited", "advanced", "applied"])
_WORD = re.compile(r"[\w’'.-]+|&")


@cache
def _pattern(kind: str) -> re.Pattern[str]:
    row = table("sources")["heads"][kind]
    return re.compile("|".join(f"(?:{p})" for p in row["patterns"]), re.IGNORECASE)


@cache
def _names(grade: str) -> frozenset[str]:
    return frozenset(table("sources")["heads"]["names"][grade])


@cache
def _sites() -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{p})" for p in table("sources")["heads"]["names"]["sites"]), re.IGNORECASE)


def beside(text: str) -> bool:
    """Whether a text is what stands beside a day: a counter, the time it takes to read, the number of an issue.

    Examples:
        >>> beside("7 min read"), beside("14 ministers")
        (True, False)
    """
    return len(text) <= 60 and bool(_pattern("beside").fullmatch(text))


def is_letterhead(text: str) -> bool:
    """Whether a line names an office that issues papers, or the kind of the paper.

    Examples:
        >>> is_letterhead("MINISTRY OF FOREIGN AFFAIRS"), is_letterhead("Ministry of Defence denies it")
        (True, False)
    """
    return len(text) <= _LONGEST and bool(_pattern("letterheads").fullmatch(text))


def is_motto(text: str) -> bool:
    """Whether a line may be what a site says about itself; true of some headlines too, so the place must tell."""
    return len(text) <= 100 and not ends(text) and bool(_pattern("mottos").fullmatch(text))


def is_kicker(text: str) -> bool:
    """Whether a line says of what kind a story is, and nothing else: "EXPLAINED", "News analysis"."""
    return len(text) <= 40 and bool(_pattern("kickers").fullmatch(text.strip(" :|/-–—[]()#*")))


def is_bar(text: str) -> bool:
    """Whether a line is a path of sections or a menu: "DW / Top Stories / Europe", "HOME · ABOUT · ARCHIVE".

    Examples:
        >>> is_bar("News | Sport | Harbour Life"), is_bar("Envoys meet | Harbour News")
        (True, False)
    """
    if len(text) > 120:
        return False
    steps = [s for s in _BAR.split(text) if s]
    if not all(_STEP.fullmatch(s) and len(s.split()) <= 4 for s in steps):
        return False
    return len(steps) >= 3 or (len(steps) == 2 and all(len(s.split()) <= 2 and s.isupper() for s in steps))


def named(text: str) -> str | None:
    """How surely a line is the name of a paper, a site or a body: "sure", "maybe", or None where it is none.

    Examples:
        >>> named("The Harbour Herald"), named("High North Notes"), named("Navy sails north")
        ('sure', 'maybe', None)
    """
    if len(text) > 90:
        return None
    if _sites().fullmatch(text):
        return "sure"
    first, colon, second = text.partition(": ")
    if colon and named(first) == "sure" and len(second.split()) <= 3:
        return "sure"  # "Harbour Herald: Foreign News"
    words = _WORD.findall(text)
    if not 1 <= len(words) <= 8 or ends(text) or any(c in text for c in ",:;?!“”\""):
        return None
    if not all(w[0].isupper() or w[0].isdigit() or w in _SMALL for w in words) or _has_verb(words):
        return None
    low = [w.casefold().rstrip(".") for w in words]
    if low[-1] in _names("sure"):
        return "sure"
    if low[-1] in _names("maybe") or " ".join(low[-2:]) in _names("maybe") or _names("offices") & set(low):
        return "maybe"
    if len(words) <= 5 and (low[0] in _names("maybe") or any(w in _names("sure") for w in low)):
        return "maybe"
    return None


def is_paper(text: str) -> bool:
    """Whether a text names an outlet that we know, or is surely the name of a paper."""
    return text.casefold().strip(" .,") in _outlets() or named(text.strip(" .,")) == "sure"


@cache
def _outlets() -> frozenset[str]:
    return frozenset(name.casefold() for name in table("sources")["common"]["outlets"])


@cache
def _verbs() -> frozenset[str]:
    lists = table("clauses")["verbs"]
    return frozenset(v for kind in ("plain", "also_nouns") for v in lists[kind])


def _has_verb(words: list[str]) -> bool:
    """Whether a line of capitalised words tells something: "Georgia Blames Mission", "Ships Turned Back"."""
    for word in words[1:]:
        low = word.casefold()
        if low in _names("sure") or low in _names("maybe") or low in _names("offices"):
            continue
        if low.endswith("ed") and len(low) > 4 and low not in _LIKE_PAST:
            return True
        if low.endswith("s") and not low.endswith("ss") and {low[:-1], low[:-2], low[:-3] + "y"} & _verbs():
            return True
    return False


def mark_mastheads(sheet: Sheet, rules: Rules) -> None:
    """Mark the lines above the headline that name the paper, the section, the office or the kind of the text.

    Only where a line that may be the headline is left below them.
    """
    lines = sheet.page.lines
    region: list[int] = []
    for i in range(min(_HEAD, len(lines))):
        if not sheet.free(i):
            continue
        if tells(lines[i].text) and not heads(sheet, i):
            break
        region.append(i)
    story = region[-1] + 1 if region else 0
    found: dict[int, bool] = {}
    for i in region:
        text = sheet.rest_of(i)
        if read_dateline(text) is not None:
            continue
        grade = named(text)
        lower = text[0].islower() and not _DIGIT.search(text)
        if grade == "sure" or is_letterhead(text) or is_bar(text) or is_kicker(text) or (lower and is_motto(text)):
            found[i] = True
        elif grade == "maybe" or lower:
            found[i] = False
    rest = [i for i in region if i not in found and _may_head(sheet.rest_of(i))]
    for i, sure in found.items():
        below = [k for k in rest if k > i]
        if below and not HASH.match(lines[i].text) and (sure or _less_akin(sheet, i, below, story)):
            sheet.mark(i, Role.BOILERPLATE)
    _mottos(sheet, [i for i in region if sheet.free(i) or i in found], story)


def _less_akin(sheet: Sheet, i: int, below: list[int], story: int) -> bool:
    """Whether the story takes up nothing of line `i`, or more of a longer line below it, behind a blank one."""
    own = kin(sheet, i, story)
    return not own or any(
        sheet.page.lines[k].gap and len(sheet.rest_of(k).split()) >= 5 and kin(sheet, k, story) >= own for k in below
    )


def _may_head(text: str) -> bool:
    """Whether a line of three words or more may be the headline: it is no day and nobody's name."""
    return len(text.split()) > 2 and title_like(text) and not is_person(text) and read_day_line(text) is None


def _mottos(sheet: Sheet, region: list[int], story: int) -> None:
    """What stands right below the name of a site, and above the headline with a blank line between."""
    lines = sheet.page.lines
    for i, k in zip(region, region[1:], strict=False):
        if k != i + 1 or lines[k].gap or not sheet.free(k) or not is_motto(sheet.rest_of(k)):
            continue
        below = [n for n in region if n > k and sheet.free(n) and _may_head(sheet.rest_of(n))]
        name = not sheet.free(i) or (
            all(w[0].isupper() or w in _SMALL for w in lines[i].text.split())
            and (not kin(sheet, i, story) or any(_dated(sheet, n) for n in below))
        )
        if name and below and lines[below[0]].gap:
            sheet.mark(i, Role.BOILERPLATE)
            sheet.mark(k, Role.BOILERPLATE)


def _dated(sheet: Sheet, i: int) -> bool:
    """Whether a day or an author stands right above or right below a line."""
    lines = sheet.page.lines
    near = (k for k in (i - 1, i + 1) if 0 <= k < len(lines))
    return any(sheet.role(k) is Role.BYLINE or read_day_line(lines[k].text) is not None for k in near)
