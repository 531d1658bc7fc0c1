"""Which way an undated weekday, month or day points: the nearest deciding word of its clause tells."""

import re
from collections.abc import Mapping
from datetime import date, timedelta
from functools import cache, lru_cache

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
_BE = frozenset({"is", "are", "am", "'m", "m"})


@cache
def _cues() -> Mapping[str, int]:
    tense = table("dates")["tense"]
    return dict.fromkeys(tense["past"]["words"], BACK) | dict.fromkeys(tense["future"]["words"], FORTH)


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(table("dates")["tense"][name]["words"])


# What a token may be, as bits: the end of a sentence, a cue, the present tense, the first behind a blank line.
_END, _CUE, _PRESENT, _BLANK = 1, 2, 4, 8
_KEPT = 20_000


class _Signs(dict[str, str]):
    """Raw token → one letter for its bits, so that a window of tokens is searched and not walked."""

    def __missing__(self, raw: str) -> str:
        word = raw.strip().lower()
        bits = _END * (word in _ENDS) | _BLANK * (raw.count("\n") > 1)
        bits |= _CUE * (word == "to" or word in _cues() or word.endswith("ed"))
        bits |= _PRESENT * (word.endswith("ing") or word in _words("timetable"))
        if len(self) > _KEPT:
            self.clear()
        self[raw] = letter = chr(ord("a") + bits)
        return letter


@cache
def _signs() -> _Signs:
    return _Signs()


def _any(bits: int) -> re.Pattern[str]:
    """A pattern of the letters that have one of some bits."""
    return re.compile("[" + "".join(chr(ord("a") + n) for n in range(16) if n & bits) + "]")


_DECIDING, _TELLING = _any(_END | _CUE | _BLANK), _any(_END | _PRESENT | _BLANK)


def _window(tokens: Tokens, first: int, stop: int) -> str:
    return "".join(map(_signs().__getitem__, tokens.raw[max(0, first) : stop]))


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


def _blank(tokens: Tokens, i: int) -> bool:
    return tokens.raw[i].count("\n") > 1


def _cue(tokens: Tokens, i: int) -> int:
    """What token `i` decides, taken by itself and its left neighbours; remembered with the tokens."""
    known = tokens.cues.get(i)
    if known is None:
        known = tokens.cues[i] = _weigh(tokens, i)
    return known


def _weigh(tokens: Tokens, i: int) -> int:
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
    found = _cues().get(word)
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
        if word in _words("nouns_too") and not _acts(tokens, i):
            return UNTOLD
        return found
    if word.endswith("ed") and len(word) > 3 and not word.startswith("un") and word not in _words("neither"):
        if tokens.word(i - 1) in ("be", "get", "being", "is", "are", "to"):
            return UNTOLD
        return BACK
    return UNTOLD


def _acts(tokens: Tokens, i: int) -> bool:
    """Whether a word that is verb and noun looks ahead: "plans to meet", "they plan"; not "criticised the plan"."""
    before, after = tokens.word(i - 1), tokens.word(i + 1)
    if after == "to" or before in _words("subject"):
        return True
    governs = after.isalpha() and after not in _words("after_noun")
    return governs and tokens.word(i).endswith("s") and before.isalpha() and before not in neighbours("no_verb")


def direction(tokens: Tokens, start: int, stop: int) -> int:
    """Which way the clause around tokens `start` to `stop` looks: BACK, FORTH or UNTOLD."""
    at = _led_in(tokens, start)
    before = tokens.word(at)
    if before in _words("until") and not (before == "by" and _opens(tokens, at)):
        return FORTH
    if (tokens.word(start - 2) if tokens.word(start - 1) in neighbours("no_verb") else before) in _words("behind"):
        return BACK
    if _returns(tokens, start):
        return FORTH
    found = _told_before(tokens, start, stop) or _told_behind(tokens, stop)
    if found:
        return found if found != OPEN else UNTOLD
    return FORTH if _timetabled(tokens, start) else UNTOLD


def _led_in(tokens: Tokens, start: int) -> int:
    """The token before the words that lead in the date at token `start`, such as "mid-" and "the end of"."""
    at = start - 1
    while at > start - 6 and tokens.word(at) in _words("between"):
        at -= 1
    return at if start - at > 2 or tokens.word(start - 1) != "the" else start - 1


def _returns(tokens: Tokens, start: int) -> bool:
    """Whether a verb of the timetable stands right before the date: "and returns Monday", "who arrives on Friday"."""
    return any(
        tokens.word(i) in _words("timetable") and tokens.word(i - 1) in _words("subject")
        for i in range(start - 1, start - 4, -1)
    )


def _opens(tokens: Tokens, i: int) -> bool:
    """Whether a sentence begins with token `i`: "By Tuesday the town had fallen" looks where its verb does."""
    return i == 0 or _ends(tokens, i - 1) or _blank(tokens, i)


def _told_before(tokens: Tokens, start: int, stop: int) -> int:
    """What the nearest deciding word of the clause before token `start` says."""
    window = _window(tokens, start - _REACH_BACK, start)[::-1]
    for m in _DECIDING.finditer(window):
        i = start - 1 - m.start()
        if _ends(tokens, i):
            return UNTOLD
        found = _cue(tokens, i)
        if found == BACK and tokens.word(i) in _words("telling") and _that(tokens, i, start):
            return _told_behind(tokens, stop) or found
        if found or _blank(tokens, i):
            return found
    return UNTOLD


def _that(tokens: Tokens, verb: int, start: int) -> bool:
    """Whether "that" between a verb of telling and token `start` opens a clause with a tense of its own."""
    return any(tokens.word(k) == "that" for k in range(verb + 1, start))


def _told_behind(tokens: Tokens, stop: int) -> int:
    """What the nearest deciding word of the clause from token `stop` on says."""
    for m in _DECIDING.finditer(_window(tokens, stop, stop + _REACH_ON)):
        i = stop + m.start()
        if _ends(tokens, i) or _blank(tokens, i):
            return UNTOLD
        found = _cue(tokens, i)
        if found:
            return found
    return UNTOLD


def _timetabled(tokens: Tokens, start: int) -> bool:
    """Whether the clause before token `start` stands in the present: "starts on Monday", "are meeting on Thursday"."""
    window = _window(tokens, start - _REACH_ON, start)[::-1]
    for m in _TELLING.finditer(window):
        i = start - 1 - m.start()
        if _ends(tokens, i) or _blank(tokens, i):
            return False
        word = tokens.word(i)
        if word in _words("timetable") or (word.endswith("ing") and tokens.word(i - 1) in _BE):
            return True
    return False


@lru_cache(1024)
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


@lru_cache(1024)
def nearest_day(anchor: date, month: int, day: int, way: int) -> date:
    """The day of a month that is meant: the way the clause looks, unless the other is much nearer."""
    before, after = _yearly(anchor, month, day)
    back, forth = (anchor - before).days, (after - anchor).days
    if way == BACK:
        return after if back > 300 and forth < 66 else before
    if way == FORTH:
        return before if forth > 320 and back < 46 else after
    return before if back <= forth else after


@lru_cache(1024)
def nearest_month(anchor: date, month: int, way: int) -> date:
    """The first day of the month that is meant; the anchor's own month is never left."""
    back = (anchor.month - month) % 12
    forth = (month - anchor.month) % 12
    first = anchor.replace(day=1)
    if way == FORTH or (way == UNTOLD and forth < back):
        return first + relativedelta(months=forth)
    return first - relativedelta(months=back)
