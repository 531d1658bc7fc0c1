"""What stands above a headline: the name of the paper or the site, its motto, a path of sections, a letterhead."""

import itertools
import re

from natoevents.sources.dateline import read_dateline
from natoevents.sources.daylines import read_day_line
from natoevents.sources.headline import HASH, heads, kin, title_like
from natoevents.sources.page import tells
from natoevents.sources.papers import SMALL, beside, has_section, is_bar, is_kicker, is_letterhead, is_motto, named
from natoevents.sources.parted import read_parted
from natoevents.sources.people import PARTICLES, is_person
from natoevents.sources.rules import Rules
from natoevents.sources.sheet import Sheet
from natoevents.text import Role

__all__ = ["mark_mastheads"]

_HEAD = 14
"""So many lines may stand above a headline."""
_DIGIT = re.compile(r"\d")


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
    for i in [i for i in region if _DIGIT.search(lines[i].text) and beside(sheet.rest_of(i))]:
        sheet.mark(i, Role.BOILERPLATE)
        region.remove(i)
    titles = [i for i in region if _may_head(sheet.rest_of(i))]
    if not titles or titles[-1] == region[0]:
        return  # nothing stands above the headline
    story = region[-1] + 1
    found: dict[int, bool] = {}
    for i in region:
        text = sheet.rest_of(i)
        if i >= titles[-1] or read_dateline(text) is not None:
            continue
        grade = named(text)
        lower = text[0].islower() and not _DIGIT.search(text) and text.split()[0] not in PARTICLES
        if grade == "sure" or is_letterhead(text) or is_bar(text) or is_kicker(text) or (lower and is_motto(text)):
            found[i] = True
        elif grade == "maybe" or lower or has_section(text):
            found[i] = False
    rest = [i for i in titles if i not in found]
    for i, sure in found.items():
        below = [k for k in rest if k > i]
        if not sure and rules.two_lines and i + 1 in rest and not lines[i + 1].gap:
            continue  # the first line of a headline of two
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
    for i, k in itertools.pairwise(region):
        if not sheet.free(k) or not is_motto(sheet.rest_of(k)):
            continue
        below = [n for n in region if n > k and sheet.free(n) and _may_head(sheet.rest_of(n))]
        if not below or not lines[below[0]].gap:
            continue
        beneath = k == i + 1 and not lines[k].gap
        dated = any(_dated(sheet, n) for n in below)
        titled = all(w[0].isupper() or w in SMALL for w in lines[i].text.split())
        name = not sheet.free(i) or (titled and (not kin(sheet, i, story) or dated))
        if name and (beneath or (dated and len(lines[i].text.split()) <= 4)):
            sheet.mark(i, Role.BOILERPLATE)
            sheet.mark(k, Role.BOILERPLATE)


def _dated(sheet: Sheet, i: int) -> bool:
    """Whether a day or an author stands right above or right below a line."""
    lines = sheet.page.lines
    near = (k for k in (i - 1, i + 1) if 0 <= k < len(lines))
    return any(sheet.role(k) is Role.BYLINE or read_day_line(t := lines[k].text) or read_parted(t) for k in near)
