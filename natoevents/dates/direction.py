"""Which way an undated weekday, month or day points: the nearest deciding word of its clause tells."""

from collections.abc import Mapping
from datetime import date, timedelta
from functools import cache

from dateutil.relativedelta import relativedelta

from natoevents.data import table
from natoevents.dates.scan import Tokens, neighbours

__all__ = ["BACK", "FORTH", "UNTOLD", "direction", "nearest_day", "nearest_month", "nearest_weekday"]

BACK, UNTOLD, FORTH = -1, 0, 1
OPEN = 2
"""Decided, but for neither way: "had been expected to meet in May"."""

_REACH_BACK = 30
_REACH_ON = 14
_ENDS = frozenset({".", "!", "?", ";"})


@cache
def _cues() -> Mapping[str, int]:
    tense = table("dates")["tense"]
    return dict.fromkeys(tense["past"]["words"], BACK) | dict.fromkeys(tense["future"]["words"], FORTH)


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(table("dates")["tense"][name]["words"])


def _ends(tokens: Tokens, i: int) -> bool:
    """Whether a sentence ends at token `i`."""
    word = tokens.word(i)
    if word not in _ENDS:
        return False
    if word != ".":
        return True
    following = tokens.raw[i + 1] if i + 1 < len(tokens) else ""
    before = tokens.plain(i - 1)
    return following[:1].isspace() and not following.strip()[:1].islower() and (len(before) > 3 or before.islower())


def _cue(tokens: Tokens, i: int, cues: Mapping[str, int]) -> int:
    """What token `i` decides, taken by itself and its left neighbours."""
    word = tokens.word(i)
    if word == "to":
        following = tokens.plain(i + 1)
        if not following.islower() or following in neighbours("no_verb") or following.endswith(("ing", "s", "ed")):
            return UNTOLD
        for back in range(i - 1, max(-1, i - 4), -1):
            if tokens.word(back) == "had":
                return OPEN
            if tokens.word(back) in _words("implicative"):
                return UNTOLD
        return FORTH
    found = cues.get(word)
    if found is not None:
        if found == BACK and tokens.word(i - 1) in ("be", "being"):
            return UNTOLD
        if (
            found == FORTH
            and word.endswith(("ed", "due", "set"))
            and "had" in (tokens.word(i - 1), tokens.word(i - 2), tokens.word(i - 3))
        ):
            return OPEN
        if word == "due" and tokens.word(i + 1) == "to":
            return UNTOLD
        return found
    if word.endswith("ed") and len(word) > 3 and not word.startswith("un") and word not in _words("neither"):
        if tokens.word(i - 1) in ("be", "get", "being", "is", "are", "to"):
            return UNTOLD
        return BACK
    return UNTOLD


def direction(tokens: Tokens, start: int, stop: int) -> int:
    """Which way the clause around tokens `start` to `stop` looks: BACK, FORTH or UNTOLD."""
    cues = _cues()
    if tokens.word(start - 1) in _words("until"):
        return FORTH
    near = start - 2 if tokens.word(start - 1) in neighbours("no_verb") else start - 1
    if tokens.word(near) in _words("behind"):
        return BACK
    for i in range(start - 1, max(-1, start - _REACH_BACK), -1):
        if _ends(tokens, i):
            break
        found = _cue(tokens, i, cues)
        if found:
            return found if found != OPEN else UNTOLD
        if "\n" in tokens.raw[i] and tokens.raw[i].count("\n") > 1:
            break
    for i in range(stop, min(len(tokens), stop + _REACH_ON)):
        if _ends(tokens, i) or tokens.raw[i].count("\n") > 1:
            break
        found = _cue(tokens, i, cues)
        if found:
            return found if found != OPEN else UNTOLD
    return FORTH if _timetabled(tokens, start) else UNTOLD


def _timetabled(tokens: Tokens, start: int) -> bool:
    """Whether the clause before token `start` stands in the present: "starts on Monday", "are meeting on Thursday"."""
    for i in range(start - 1, max(-1, start - _REACH_ON), -1):
        if _ends(tokens, i) or tokens.raw[i].count("\n") > 1:
            return False
        word = tokens.word(i)
        if word in _words("timetable") or (
            word.endswith("ing") and tokens.word(i - 1) in ("is", "are", "am", "'m", "m")
        ):
            return True
    return False


def nearest_weekday(anchor: date, weekday: int, way: int) -> date:
    """The weekday (1 = Monday) on `anchor`, else the last one before or the first one after."""
    back = (anchor.isoweekday() - weekday) % 7
    return anchor + timedelta((weekday - anchor.isoweekday()) % 7) if way == FORTH else anchor - timedelta(back)


def _yearly(anchor: date, month: int, day: int) -> tuple[date, date]:
    """The last such day not after `anchor` and the first not before; leap days where there are some."""
    found = []
    for year in range(anchor.year - 8, anchor.year + 9):
        try:
            found.append(date(year, month, day))
        except ValueError:
            continue
    return max(d for d in found if d <= anchor), min(d for d in found if d >= anchor)


def nearest_day(anchor: date, month: int, day: int, way: int) -> date:
    """The day of a month that is meant: the way the clause looks, unless the other is much nearer."""
    before, after = _yearly(anchor, month, day)
    back, forth = (anchor - before).days, (after - anchor).days
    if way == BACK:
        return after if back > 300 and forth < 66 else before
    if way == FORTH:
        return before if forth > 320 and back < 46 else after
    return before if back <= forth else after


def nearest_month(anchor: date, month: int, way: int) -> date:
    """The first day of the month that is meant; the anchor's own month is never left."""
    back = (anchor.month - month) % 12
    forth = (month - anchor.month) % 12
    first = anchor.replace(day=1)
    if way == FORTH or (way == UNTOLD and forth < back):
        return first + relativedelta(months=forth)
    return first - relativedelta(months=back)
