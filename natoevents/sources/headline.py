"""The headline: which of the lines above the story it is, without flags, sections and the name of the site."""

import re
from collections import Counter
from functools import cache

from natoevents.data import table
from natoevents.sources.appeals import speaks_to_reader
from natoevents.sources.dateline import town_is_known
from natoevents.sources.daylines import read_day_line
from natoevents.sources.page import Line, ends, key_of, tells
from natoevents.sources.papers import SMALL, has_verb, is_paper
from natoevents.sources.people import is_person
from natoevents.sources.rules import Rules
from natoevents.sources.sheet import Sheet
from natoevents.text import Role

__all__ = ["HASH", "LETTERS", "headline", "heads", "kin", "stems", "title_like"]

_SECTION = re.compile(r"[A-Z][\w&]*(?: [\w&]+)?\s*\|\s*(?=\S+(?: \S+){2})")
"""The section before a headline: "Opinion | …"."""
_LABEL = re.compile(r"(?:title|headline|heading|subject)\s*:\s+(?=\S)", re.IGNORECASE)
_FLAG = re.compile(r"(?:URGENT|FLASH|BREAKING|(?:UPDATE|WRAPUP|RPT|REFILE|CORRECTED)(?: \d+)?)\s*[:–—-]\s*(?=\S)")
"""What an agency puts before a headline for its subscribers."""
HASH = re.compile(r"#{1,4}\s+(?=\S)")
_PAPER = re.compile(r"\s+[-–—:|/»]+\s+([^-–—:|/»]{2,40})\Z")
_BREAKS_OFF = re.compile(
    r",\Z|\b(?:and|or|of|the|a|an|for|with|to|in|at|on|by|from|AND|OR|OF|THE|FOR|WITH|TO|IN|AT|ON|BY|FROM|And|Of|The|For|With|To|In)\Z"
)
_RESUMES = re.compile(r"(?:AND|OF|ON|WITH|FOR|TO|IN|AT)\s+[A-Z]{2}")
_TAIL = 16
"""So many lines stand at the end of a page."""
_LINES = 4
"""A headline takes no more lines."""
KIN = 2
"""A headline that shares so many longer words with the story goes before a line that shares none."""
_WORDS = 4
"""A line of so many words is no kicker and no name of a section."""
LETTERS = re.compile(r"\b[A-Z]\.(?:[A-Z]\.)+\Z")
"""What ends in a stop and yet is no sentence: "Washington, D.C."."""


def heads(sheet: Sheet, i: int) -> bool:
    """Whether line `i` is the first that is no furniture, and a headline however long.

    The day stands right below it; or it does not end as a sentence does, and a paragraph comes after it.
    """
    lines = sheet.page.lines
    text = lines[i].text
    if i > 6 or len(text) > 320 or re.search(r"[a-z]{3}[.!?] [A-Z]", text) or any(sheet.free(k) for k in range(i)):
        return False
    if not ends(text) and text[0] not in "“\"‘'…" and text[0].isupper():
        return any(tells(line.text) for line in lines[i + 1 : i + 7])
    below = read_day_line(lines[i + 1].text) if i + 2 < len(lines) else None
    return below is not None and not below.updated


def title_like(text: str) -> bool:
    """Whether a line looks like a headline: some words, and no sentence."""
    if HASH.match(text):
        return True
    if not 8 <= len(text) <= 220 or not any(c.isalpha() for c in text):
        return False
    words = text.split()
    if len(words) < 2:
        return False
    if text.endswith((".", ".”", '."')) and not (LETTERS.search(text) or text.endswith("...")):
        return False
    return not text.endswith((":", ","))


def headline(sheet: Sheet, rules: Rules, first: int) -> int | None:
    """Mark the headline and its repetitions above line `first`; gives its line, or None if there is none."""
    if sheet.headline is not None:
        return _known(sheet)
    free = _candidates(sheet, first)
    if not free:
        return None
    best = _single(sheet, rules, first, _best(sheet, rules, first, free), free)
    lines = sheet.page.lines
    if rules.two_lines and best - 1 in free and not lines[best].gap and len(lines[best - 1].text.split()) > 2:
        best -= 1
    sheet.mark(best, Role.HEADLINE)
    more = best + 1
    while (
        more < min(first, len(lines), best + _LINES)
        and sheet.free(more)
        and _goes_on(lines[more - 1], lines[more], rules)
    ):
        sheet.mark(more, Role.HEADLINE)
        more += 1
    start, end = sheet.rest_span(best)
    text = lines[best].text[start:end]
    bare = _FLAG.sub("", _LABEL.sub("", HASH.sub("", text), count=1), count=1)
    sheet.cut(best, start, end - len(bare), Role.BOILERPLATE)
    if m := _SECTION.match(bare):
        sheet.cut(best, end - len(bare), end - len(bare) + m.end(), Role.BOILERPLATE)
        bare = bare[m.end() :]
    named = _site_behind(bare)
    sheet.cut(best, end - (len(bare) - named), end, Role.BOILERPLATE)
    whole = " ".join([bare[:named], *(line.text for line in lines[best + 1 : more])])
    sheet.headline = " ".join(whole.split()) or None
    return more - 1


def _candidates(sheet: Sheet, first: int) -> list[int]:
    """The lines above the story that may be the headline: no names of people, no appeals to the reader."""
    above = range(min(first, len(sheet.page.lines)))
    free = [i for i in above if sheet.free(i) and _may_be(sheet, i)]
    if not free:
        free = [i for i in above if _stopped_title(sheet, i)][:1]
    free = [i for i in free if not (is_person(sheet.rest_of(i)) and _by_the_day(sheet, i))] or free
    if any(len(sheet.rest_of(i).split()) >= _WORDS for i in free):
        lines = sheet.page.lines
        tail = {line.key for line in lines[max(first, len(lines) - _TAIL) :]}
        free = [i for i in free if not _is_other(sheet.rest_of(i), tail)] or free
    return _without_appeals(sheet, free, first) or _mistaken(sheet, first)


def _is_other(text: str, tail: set[str]) -> bool:
    """Whether a short line is a person, a town, or a topic that stands again among the topics at the end."""
    words = len(text.split())
    return (
        is_person(text)
        or text.casefold() in _sites()
        or (words <= _WORDS and (town_is_known(text) or (words < _WORDS and key_of(text) in tail)))
    )


@cache
def _sites() -> frozenset[str]:
    """The names of outlets, in small letters."""
    return frozenset(name.casefold() for name in table("sources")["common"]["outlets"])


def _may_be(sheet: Sheet, i: int) -> bool:
    text = sheet.rest_of(i)
    lines = sheet.page.lines
    unfinished = text[-1:] in ",:" and i + 1 < len(lines) and not lines[i + 1].gap
    return title_like(text.rstrip(",:") if unfinished else text) or (len(text) > 60 and heads(sheet, i))


def _best(sheet: Sheet, rules: Rules, first: int, free: list[int]) -> int:
    """The first of the candidates that has four words, or a shorter one above it that the story takes up."""
    lines = sheet.page.lines
    best = next((i for i in free if len(sheet.rest_of(i).split()) >= _WORDS or HASH.match(sheet.rest_of(i))), None)
    three = [i for i in free if len(sheet.rest_of(i).split()) >= 3]
    short = next((i for i in free if _verbal(sheet.rest_of(i))), (three or free)[0])
    if rules.top:
        best = free[0]
    elif best is None or (
        short < best
        and lines[short].gap == lines[best].gap
        and _verbal(sheet.rest_of(short))
        and kin(sheet, short, first)
    ):
        best = short
    if not rules.top and not kin(sheet, best, first):
        apart = [i for i in free if lines[i].gap and len(sheet.rest_of(i).split()) >= _WORDS]
        taken_up = [i for i in apart if kin(sheet, i, first) >= KIN]
        best = taken_up[0] if taken_up else best  # the story takes up the words of its headline
    for i in free:
        if i > best and _is_series(sheet.rest_of(best), sheet.rest_of(i)) and lines[i].gap:
            sheet.mark(best, Role.BOILERPLATE)
            return i
    return best


def _is_series(name: str, title: str) -> bool:
    """Whether a line names a series above a longer headline: both are capitalised like titles, and it tells nothing."""
    words, longer = name.split(), title.split()
    return (
        len(words) <= 5
        and len(longer) >= len(words) + 2
        and all(w[0].isupper() or w in SMALL for w in words)
        and sum(w[0].isupper() for w in longer) * 4 >= len(longer) * 3
        and not has_verb(words)
    )


def _single(sheet: Sheet, rules: Rules, first: int, best: int, free: list[int]) -> int:
    """Which of several copies of a headline is the page's own; the others, and the window's title, are furniture."""
    lines = sheet.page.lines
    keys = {i: " ".join(HASH.sub("", sheet.rest_of(i)).split()).casefold() for i in range(min(len(lines), first + 8))}
    times = Counter(keys.values())
    repeated = [i for i in free if times[keys[i]] > 1 and len(keys[i].split()) >= 3]
    if repeated and best not in repeated:
        best = repeated[0]
    for i in free:
        if i > best and _titles(keys[best], keys[i]) and len(keys[i].split()) >= 3 and keys[best] != keys[i]:
            sheet.mark(best, Role.BOILERPLATE)
            best = i
            break
    same = [i for i in keys if keys[i] == keys[best]]
    if rules.second and len(same) > 1 and (sheet.free(same[1])) and same[1] < first:
        best = same[1]
    for i in same:
        if i != best and sheet.role(i) in (None, Role.HEADLINE, Role.CAPTION):
            sheet.mark(i, Role.BOILERPLATE)
    return best


def _site_behind(text: str) -> int:
    """Where the name of the site, and of the section before it, begins behind a headline; else its end."""
    end = len(text)
    while m := _site().search(text[:end]) or _PAPER.search(text[:end]):
        if m.re is _PAPER and not is_paper(m[1]):
            break
        end = m.start()
    return end


def _titles(window: str, title: str) -> bool:
    """Whether a window's title holds the headline: "Headline - Site name", "Site name | Europe | Headline"."""
    if window.startswith(title):
        return True
    return window.endswith(title) and window[: -len(title)].rstrip()[-1:] in set("|-–—:/>»")


def _stopped_title(sheet: Sheet, i: int) -> bool:
    """Whether a line is a headline with a stop: the first that is no furniture, with the day or the author below it."""
    lines = sheet.page.lines
    text = sheet.rest_of(i)
    if not sheet.free(i) or len(text) > 120 or len(text.split()) < 2 or any(sheet.free(k) for k in range(i)):
        return False
    return i + 1 < len(lines) and sheet.role(i + 1) in (Role.TIMESTAMP, Role.BYLINE)


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
        if not kin(sheet, i, first):
            sheet.mark(i, Role.BOILERPLATE)
    return [i for i in free if sheet.free(i)]


def _by_the_day(sheet: Sheet, i: int) -> bool:
    near = (k for k in (i - 1, i + 1) if 0 <= k < len(sheet.page.lines))
    return any(sheet.role(k) is Role.TIMESTAMP for k in near)


def _mistaken(sheet: Sheet, first: int) -> list[int]:
    """The line above the story that looks like a teaser ("Explainer: …"), where nothing else can be the headline."""
    taken = [
        i
        for i in range(min(first, len(sheet.page.lines)))
        if sheet.role(i) is Role.TEASER and title_like(sheet.rest_of(i)) and len(sheet.rest_of(i).split()) >= 3
    ]
    return taken if len(taken) == 1 else [i for i in taken if kin(sheet, i, first)][:1]


def kin(sheet: Sheet, i: int, first: int) -> int:
    """How many longer words a line shares with the first paragraphs of the story."""
    told = {w for line in sheet.page.lines[first : first + 3] for w in stems(line.text[:800])}
    return len(told & stems(sheet.rest_of(i)))


def stems(text: str) -> set[str]:
    """The longer words of a text, cut to five letters, by which two texts are compared."""
    return {w[:5] for w in re.findall(r"\w{4,}", text.casefold())}


def _goes_on(title: Line, more: Line, rules: Rules) -> bool:
    """Whether a headline goes on in the line below it: it breaks off in the middle, or the style prints two lines."""
    together = len(title.text) + len(more.text)
    if more.gap or together >= 240 or town_is_known(more.text) or is_person(more.text) or read_day_line(more.text):
        return False
    if _BREAKS_OFF.search(title.text) or _RESUMES.match(more.text):
        return title_like(more.text.rstrip(",:"))
    return rules.two_lines and together < 160 and title_like(more.text)


def _known(sheet: Sheet) -> int | None:
    """The last line of a headline that the style found itself."""
    return max((i for i in range(len(sheet.page.lines)) if sheet.role(i) is Role.HEADLINE), default=None)


def _verbal(text: str) -> bool:
    """Whether a line of three words is more than the name of a section: a word of it is no name."""
    return any(w[:1].islower() and len(w) > 3 for w in text.split())
