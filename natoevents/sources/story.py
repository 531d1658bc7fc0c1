"""The story itself: its sub-headings and questions, what is printed twice, and what stands below its end."""

import re

from natoevents.sources.dateline import read_dateline
from natoevents.sources.heading import TURN
from natoevents.sources.headline import HASH, stems
from natoevents.sources.page import ends
from natoevents.sources.pictures import mark_older
from natoevents.sources.rules import Rules
from natoevents.sources.sheet import Sheet
from natoevents.text import Role

__all__ = ["story"]

_LABELLED = re.compile(r"[A-Z][\w ]{2,24}: \S")
_COPIED, _COPIES = 60, 4000
"""Paragraphs shorter than the first may be alike by chance (refrains); longer than the second they are not compared."""
_STORY = 8000
"""So many code points of the story are compared with its captions."""
_REPEATED = 0.6
"""A caption repeats the story if this part of its longer words stands there too (three of five)."""
_SENTENCES = re.compile(r"(?<=[.!?])[\"”’]?\s+(?=[A-Z\"“‘])")
_TELLS = 6
"""A reporter's turn with a sentence of so many words that asks nothing tells something before it asks."""
_TITLE = 8
"""A line of so many words, or fewer, that does not end as a sentence does is a title."""
_LIFE = r"(?:,| (?:is|was|has|covers?|writes?|reports?|joined|works?|heads|leads|contributes?|serves|served|teaches)\b)"


def story(sheet: Sheet, rules: Rules, first: int) -> None:
    """Give the lines from `first` on their roles; what is left free is the body."""
    _copies(sheet)
    if not rules.chronology:
        _author_box(sheet, first)
        _below_the_end(sheet, first)
    _inside(sheet, rules, first)
    _captions(sheet)


def _inside(sheet: Sheet, rules: Rules, first: int) -> None:
    """Questions and sub-headings stand out by having no stop at the end."""
    lines = sheet.page.lines
    last = max((i for i in range(len(lines)) if sheet.free(i)), default=-1)
    for i in range(first, len(lines)):
        if not sheet.free(i):
            continue
        text = sheet.rest_of(i)
        if _LABELLED.match(text) and len(text.split()) > 5 and not text.endswith("?"):
            continue
        turn = TURN.match(text)
        if turn and (rules.turns or turn[0][0] == "Q"):
            asks = turn[0][0] == "Q" and not any(
                len(told.split()) >= _TELLS and told[-1] != "?" for told in _SENTENCES.split(text[turn.end() :])
            )
            sheet.mark(i, Role.QUESTION if asks else Role.BODY)
        elif len(text) <= 130 and text.endswith("?") and text[0] not in "“\"‘'" and first < i != last:
            sheet.mark(i, Role.QUESTION)
        elif HASH.match(text) and len(text) <= 130:
            sheet.mark(i, Role.SUBHEAD)
        elif first < i < last and len(text) <= 200 and _untold(text) and text[0] not in "-–—*•":
            words = len(text.split())
            sheet.mark(i, Role.SUBHEAD if words <= _TITLE or rules.chronology else Role.CAPTION)
            if words > _TITLE:
                mark_older(sheet, i, text)


def _untold(text: str) -> bool:
    return not ends(text) and text[-1] not in ",:;"


def _captions(sheet: Sheet) -> None:
    """A caption tells where it repeats the story; one of another matter, or of scenery, feeds nothing."""
    lines = sheet.page.lines
    captions = [i for i in range(len(lines)) if sheet.role(i) is Role.CAPTION]
    if not captions:
        return
    told: set[str] = set()
    left = _STORY
    for i, line in enumerate(lines):
        if left <= 0:
            break
        if sheet.free(i) or sheet.role(i) in (Role.BODY, Role.HEADLINE, Role.SUBHEAD):
            told |= stems(line.text[:left])
            left -= len(line.text)
    for i in captions:
        words = stems(sheet.rest_of(i))
        if told and words and len(words & told) < _REPEATED * len(words):
            sheet.mark(i, Role.BOILERPLATE)


def _copies(sheet: Sheet) -> None:
    """A paragraph printed again is furniture; one that begins with a paragraph printed above tells its rest alone.

    White space and a dateline do not count: pages repeat a lead without the one or with the other.
    """
    seen: dict[str, list[str]] = {}
    for i in range(len(sheet.page.lines)):
        if not (sheet.free(i) or sheet.role(i) in (Role.BODY, Role.CAPTION)):
            continue
        start, end = sheet.rest_span(i)
        if not _COPIED <= end - start <= _COPIES:
            continue
        text = sheet.page.lines[i].text[start:end]
        again = read_dateline(text, lead=False) if text[:2].isupper() or "(" in text[:90] else None
        skipped = again.end if again else 0
        words = "".join(text[skipped:].split())
        earlier = seen.setdefault(words[: _COPIED // 2], [])
        for other in earlier:
            if other.startswith(words):
                sheet.mark(i, Role.BOILERPLATE)
                break
            if words.startswith(other) and len(other) >= _COPIED // 2:
                sheet.cut(i, start, start + skipped + _reach(text[skipped:], len(other)), Role.BOILERPLATE)
                break
        if len(earlier) < 3:
            earlier.append(words)


def _reach(text: str, letters: int) -> int:
    """Where in `text` that many code points other than white space have been read."""
    for at, char in enumerate(text):
        if letters <= 0:
            return at
        letters -= not char.isspace()
    return len(text)


def _author_box(sheet: Sheet, first: int) -> None:
    """A paragraph near the end that tells the life of the author."""
    if not sheet.byline:
        return
    names = "|".join(re.escape(name) for name in re.split(r",\s*|\s+and\s+", sheet.byline) if len(name) > 3)
    if not names:
        return
    life = re.compile(rf"(?:{names}){_LIFE}")
    free = [i for i in range(first + 1, len(sheet.page.lines)) if sheet.free(i)]
    for i in free[-4:]:
        if life.match(sheet.rest_of(i)):
            sheet.mark(i, Role.BOILERPLATE)


def _below_the_end(sheet: Sheet, first: int) -> None:
    """Titles below the last paragraph lead to other stories or are the page's; a broken-off sentence is the story's."""
    lines = sheet.page.lines
    free = [i for i in range(first, len(lines)) if sheet.free(i)]
    told = next((i for i in reversed(free) if ends(sheet.rest_of(i))), None)
    if told is None:
        return
    tail = [i for i in free if i > told]
    for n, i in enumerate(tail):
        text = sheet.rest_of(i)
        words = text.split()
        broken_off = len(text) >= 160 or (n == 0 and len(words) > _TITLE and not _titled(words) and len(tail) == 1)
        if broken_off or text[0] in '*•-–—"“' or (_LABELLED.match(text) and len(words) > 5):
            continue
        sheet.mark(i, Role.TEASER if len(words) > 3 else Role.BOILERPLATE)


def _titled(words: list[str]) -> bool:
    """Whether most longer words begin with a capital, as in a headline."""
    long = [w for w in words if len(w) > 3]
    return sum(w[:1].isupper() for w in long) * 4 >= len(long) * 3
