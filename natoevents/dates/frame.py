"""The words around a date: what part of it is meant, whether it is a border, and how two dates make one stretch."""

import re
from datetime import date, timedelta
from functools import cache

from attrs import evolve

from natoevents.data import table
from natoevents.dates import units
from natoevents.dates.reading import Context, Meaning, finer
from natoevents.dates.scan import Tokens
from natoevents.when import Grain, TimexType, When

__all__ = ["border", "counted_from", "joined", "lead", "within"]

_LONG = 4


@cache
def _leads() -> dict[tuple[str, ...], str]:
    return {tuple(words.split()): mod for words, mod in table("dates")["modifiers"]["lead"].items()}


@cache
def _borders() -> dict[tuple[str, ...], str]:
    return {tuple(words.split()): mod for words, mod in table("dates")["modifiers"]["border"].items()}


@cache
def _lasts() -> tuple[frozenset[str], frozenset[str]]:
    """The last words of all leads and of all borders, to look no further where they are missing."""
    return frozenset(k[-1] for k in _leads()), frozenset(k[-1] for k in _borders())


@cache
def _follows() -> frozenset[str]:
    return frozenset(table("dates")["modifiers"]["follows"]["words"])


def _said(tokens: Tokens, at: int, floor: int, known: dict[tuple[str, ...], str]) -> tuple[int, str] | None:
    """The longest of the `known` word rows that ends before token `at`: where it begins and what it says."""
    words: list[str] = []
    best = None
    for i in range(at - 1, max(floor, at - 1 - _LONG) - 1, -1):
        words.insert(0, tokens.word(i))
        found = known.get(tuple(words))
        if found:
            best = i, found
    return best


def within(when: When, anchor: date | None, which: str) -> When:
    """The part of a unit before or after the day of publication: "later this week", "so far this year"."""
    if (
        anchor is None
        or when.start is None
        or when.end is None
        or not when.start <= anchor < when.end
        or when.grain is Grain.DAY
    ):
        return when if when.grain is Grain.DAY else evolve(when, approximate=True)
    if when.grain in (Grain.YEAR, Grain.QUARTER, Grain.HALF_YEAR, Grain.SEASON, Grain.DECADE, Grain.CENTURY):
        edge = When.of(anchor, Grain.MONTH)
        first, last = When.of(when.start, Grain.MONTH), When.of(when.end - timedelta(1), Grain.MONTH)
    else:
        edge, first, last = When.of(anchor), When.of(when.start), When.of(when.end - timedelta(1))
        if which == "EARLIER" and anchor > when.start:
            edge = When.of(anchor - timedelta(1))
        if which == "LATER" and anchor + timedelta(1) < when.end:
            edge = When.of(anchor + timedelta(1))
    return When.between(edge, last) if which == "LATER" else When.between(first, edge)


_MODS = {"EARLIER": "START", "LATER": "END", "SO_FAR": "START"}


def lead(tokens: Tokens, first: int, floor: int, meaning: Meaning, context: Context) -> tuple[int, Meaning]:
    """Take in the words before a date that say which part of it is meant; `floor` ends the mention before."""
    if (
        first <= floor
        or meaning.kind in (TimexType.SET, TimexType.DURATION)
        or tokens.word(first - 1) not in _lasts()[0]
    ):
        return first, meaning
    said = _said(tokens, first, floor, _leads())
    if said is None or (meaning.when is None and meaning.timex.endswith("REF")):
        return first, meaning
    begins, mod = said
    when = meaning.when
    if mod == "APPROX" or (when is not None and when.grain is Grain.DAY):
        when = evolve(when, approximate=True) if when is not None and mod == "APPROX" else when
    elif when is not None:
        when = within(when, context.anchor, mod) if mod in _MODS else evolve(when, approximate=True)
    return begins, evolve(meaning, when=when, modifier=_MODS.get(mod, mod))


def border(tokens: Tokens, place: tuple[int, int], floor: int, meaning: Meaning, context: Context) -> Meaning:
    """Open or close the `when` of a date behind "since", "until", "by", "before", "after"; `place` is its tokens."""
    first, stop = place
    when = meaning.when
    if (
        when is None
        or first <= floor
        or meaning.kind not in (TimexType.DATE, TimexType.TIME)
        or tokens.word(first - 1) not in _lasts()[1]
    ):
        return meaning
    said = _said(tokens, first, floor, _borders())
    if said is None or when.start is None or when.end is None:
        return meaning
    following = tokens.plain(stop)
    if following in ("'", "’"):
        return meaning
    if meaning.kind is TimexType.TIME and said[1] in ("BEFORE", "AFTER"):
        return evolve(meaning, modifier=meaning.modifier or said[1])  # "after noon on Friday" is still Friday
    loose = not following[:1].isalpha() or following.lower() in _follows() or following[:1].isupper()
    mod = said[1]
    if mod == "SINCE" and _first_since(tokens, said[0]):
        return evolve(meaning, modifier=meaning.modifier or mod)
    if not loose and mod not in ("SINCE", "UNTIL"):
        return meaning
    anchor = context.anchor
    if mod == "SINCE":
        if anchor is not None and when.start <= anchor:
            edge = _EDGE.get(when.first_grain or when.grain, Grain.MONTH)
            if context.floor is not None and finer(When.of(anchor, edge), context.floor):
                edge = _EDGE.get(context.floor, Grain.MONTH)
            when = When.between(when, When.of(anchor, edge))
        else:
            when = When.between(when, None)
    elif mod in ("UNTIL", "BY") or (mod == "BEFORE" and meaning.modifier == "END"):
        when = When.between(None, when)
    elif mod == "AFTER" and meaning.modifier == "START":
        when = When.between(when, None)
    elif mod == "BEFORE":
        when = When.between(None, _beside(when, -1))
    else:
        when = When.between(_beside(when, 1), None)
    return evolve(meaning, when=when, modifier=meaning.modifier or mod)


def _first_since(tokens: Tokens, at: int) -> bool:
    """Whether "since" belongs to "the first … since", "the worst … since": then nothing lasts from there on."""
    for i in range(at - 1, max(-1, at - 16), -1):
        word = tokens.word(i)
        if word in (".", ";", "!", "?") or tokens.raw[i].count("\n") > 1:
            return False
        if word in _SUPERLATIVE or (word.endswith("est") and tokens.word(i - 1) in ("the", "its", "their", "his")):
            return True
    return False


_SUPERLATIVE = frozenset({"first", "last", "best", "worst", "most", "least"})


_EDGE = {
    Grain.DAY: Grain.DAY,
    Grain.WEEK: Grain.DAY,
    Grain.YEAR: Grain.YEAR,
    Grain.DECADE: Grain.YEAR,
    Grain.CENTURY: Grain.YEAR,
}


def _beside(when: When, way: int) -> When:
    """The unit right before or after `when`, in its own grain."""
    assert when.start is not None
    assert when.end is not None
    day = when.start - timedelta(1) if way < 0 else when.end
    if when.grain is not Grain.INTERVAL:
        return When.of(day, when.grain)
    return When.of(day, (when.first_grain if way < 0 else when.last_grain) or Grain.DAY)


_TO = frozenset({"to", "until", "till", "through", "-", "–", "—"})


def _link(tokens: Tokens, one_first: int, one_stop: int, two_first: int) -> str:
    """The word that makes two dates the ends of one stretch, or "": "to", "or", "and" (and "between" if that leads)."""
    if not 1 <= two_first - one_stop <= 2 or tokens.raw[one_stop].count("\n") > 1:
        return ""
    words = [tokens.word(i) for i in range(one_stop, two_first)]
    if len(words) == 2 and words[0] in (",", "."):
        words = words[1:]
    link, before = words[0], tokens.word(one_first - 1)
    if len(words) != 1 or (link not in _TO and link not in ("and", "or")) or (link == "or" and before == ","):
        return ""
    return "between" if link == "and" and before == "between" else link


def joined(
    tokens: Tokens, one: tuple[int, int, Meaning], two: tuple[int, int, Meaning], anchor: date | None
) -> tuple[Meaning, Meaning] | None:
    """Two dates as one stretch ("from May 5 to June 8, 2016", "between 2014 and 2016", "May or June"), or None.

    "Tuesday and Wednesday" are one only where the second follows right upon the first.
    """
    link, first, last = _link(tokens, one[0], one[1], two[0]), one[2], two[2]
    if not link or not {first.kind, last.kind} <= {TimexType.DATE, TimexType.TIME}:
        return None
    if last.explicit and not first.explicit and last.when is not None and last.when.start is not None:
        first = _with_year(first, last.when.start)
    begin, end = first.when, last.when
    if begin is None or end is None or begin.start is None or end.start is None or begin.end is None:
        return None
    if Grain.INTERVAL in (begin.grain, end.grain):
        return None  # one of the two is a stretch of its own already
    if (
        link in _TO
        and begin.grain is end.grain is Grain.DAY
        and not last.explicit
        and 0 < (begin.start - end.start).days < 7
    ):
        if anchor is not None and begin.start <= anchor:  # "sat there Monday to Friday": both lie behind
            told = units.day(begin.start - timedelta(7))
            first, begin = evolve(first, timex=told[0], when=told[1]), told[1]
        else:
            told = units.day(end.start + timedelta(7))
            last, end = evolve(last, timex=told[0], when=told[1]), told[1]
    if link == "and" and (begin.end != end.start or begin.grain != end.grain):
        return None
    if end.end is None or end.start is None or begin.start is None or begin.start > end.start:
        return None
    whole = When.between(begin, end)
    return evolve(first, when=whole), evolve(last, when=whole)


def _with_year(meaning: Meaning, other: date) -> Meaning:
    """A month or day told without a year, put in the year of the later date it is paired with."""
    when = meaning.when
    if when is None or when.start is None:
        return meaning
    if when.grain is Grain.DAY:
        year = other.year - ((when.start.month, when.start.day) > (other.month, other.day))
        told = units.day(when.start.replace(year=year))
    elif when.grain is Grain.MONTH:
        told = units.month(other.year - (when.start.month > other.month), when.start.month)
    else:
        return meaning
    return evolve(meaning, timex=told[0], when=told[1])


_COUNTED = re.compile(r"P(\d+)([DWMY])")


def counted_from(tokens: Tokens, one: tuple[int, int, Meaning], two: tuple[int, int, Meaning]) -> Meaning | None:
    """The length `one` counted from the date `two`: "two days before the April 20 summit", "a day after Friday's raid".

    Its TIMEX3 value stays the length; the days are those it leads to, no finer than its unit and the date.
    """
    m, base = _COUNTED.fullmatch(one[2].timex), two[2].when
    if (
        m is None
        or one[2].kind is not TimexType.DURATION
        or one[2].when is not None
        or two[2].kind is not TimexType.DATE
    ):
        return None
    link = tokens.word(one[1])
    if link not in ("before", "after") or not 1 <= two[0] - one[1] <= 4 or base is None or base.start is None:
        return None
    if any(tokens.word(i) in (",", ".", ";", "and") for i in range(one[1], two[0])) or base.grain not in _FINE[m[2]]:
        return None
    told = units.unit(m[2], base.start, int(m[1]) * (1 if link == "after" else -1))
    return evolve(one[2], when=evolve(told[1], approximate=one[2].modifier is not None), reason=None)


_FINE = {
    "D": (Grain.DAY,),
    "W": (Grain.DAY, Grain.WEEK),
    "M": (Grain.DAY, Grain.WEEK, Grain.MONTH),
    "Y": (Grain.DAY, Grain.WEEK, Grain.MONTH, Grain.SEASON, Grain.QUARTER, Grain.HALF_YEAR, Grain.YEAR),
}
