"""The words around a date: what part of it is meant, whether it is a border, and how two dates make one stretch."""

from datetime import date, timedelta
from functools import cache

from attrs import evolve

from natoevents.data import table
from natoevents.dates import units
from natoevents.dates.reading import Context, Meaning
from natoevents.dates.scan import Tokens
from natoevents.when import Grain, TimexType, When

__all__ = ["border", "joined", "lead", "within"]

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
    if anchor is None or when.start is None or when.end is None or not when.start <= anchor < when.end or when.grain is Grain.DAY:
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
    if first <= floor or meaning.kind in (TimexType.SET, TimexType.DURATION) or tokens.word(first - 1) not in _lasts()[0]:
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


def border(tokens: Tokens, first: int, stop: int, floor: int, meaning: Meaning, context: Context) -> Meaning:
    """Open or close the `when` of a date behind "since", "until", "by", "before", "after"."""
    when = meaning.when
    if when is None or first <= floor or meaning.kind not in (TimexType.DATE, TimexType.TIME) or tokens.word(first - 1) not in _lasts()[1]:
        return meaning
    said = _said(tokens, first, floor, _borders())
    if said is None or when.start is None or when.end is None:
        return meaning
    following = tokens.plain(stop)
    if following in ("'", "’"):
        return meaning
    loose = not following[:1].isalpha() or following.lower() in _follows() or following[:1].isupper()
    mod = said[1]
    if mod == "SINCE" and _first_since(tokens, said[0]):
        return evolve(meaning, modifier=meaning.modifier or mod)
    if not loose and mod != "SINCE":
        return meaning
    anchor = context.anchor
    if mod == "SINCE":
        if anchor is not None and when.start <= anchor:
            grain = when.grain if when.grain in (Grain.DAY, Grain.MONTH, Grain.YEAR) else Grain.DAY if when.grain is Grain.WEEK else Grain.MONTH
            grain = (when.first_grain or grain) if when.grain is Grain.INTERVAL else grain
            grain = Grain.YEAR if when.grain in (Grain.DECADE, Grain.CENTURY) else grain
            when = When.between(_first(when), When.of(anchor, grain))
        else:
            when = When.between(_first(when), None)
    elif mod in ("UNTIL", "BY"):
        when = When.between(None, when)
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


def _first(when: When) -> When:
    """`when` as the first end of an interval."""
    return when


def _beside(when: When, way: int) -> When:
    """The unit right before or after `when`, in its own grain."""
    assert when.start is not None
    assert when.end is not None
    day = when.start - timedelta(1) if way < 0 else when.end
    if when.grain is not Grain.INTERVAL:
        return When.of(day, when.grain)
    return When.of(day, (when.first_grain if way < 0 else when.last_grain) or Grain.DAY)


_TO = frozenset({"to", "until", "till", "through", "-", "–", "—"})


def joined(tokens: Tokens, one: tuple[int, int, Meaning], two: tuple[int, int, Meaning]) -> tuple[Meaning, Meaning] | None:
    """Two dates as one stretch ("from May 5 to June 8, 2016", "between 2014 and 2016", "May or June"), or None."""
    gap = two[0] - one[1]
    if not 1 <= gap <= 2 or tokens.raw[one[1]].count("\n") > 1:
        return None
    words = [tokens.word(i) for i in range(one[1], two[0])]
    if gap == 2 and words[0] in (",", "."):
        words = words[1:]
    if len(words) != 1:
        return None
    link, before = words[0], tokens.word(one[0] - 1)
    if not (link in _TO or link == "and" or (link == "or" and before != ",")):
        return None
    first, last = one[2], two[2]
    if link == "and" and before != "between" and (first.when is None or last.when is None or first.when.end != last.when.start or first.when.grain != last.when.grain):
        return None
    if first.when is None or last.when is None or first.when.start is None or last.when.end is None:
        return None
    if TimexType.SET in (first.kind, last.kind) or TimexType.DURATION in (first.kind, last.kind):
        return None
    if last.explicit and not first.explicit and last.when.start is not None:
        first = _with_year(first, last.when.start)
    if link in _TO and Grain.DAY is first.when.grain is last.when.grain and not last.explicit and last.when.start is not None:
        behind = ((first.when.start or last.when.start) - last.when.start).days
        if 0 < behind < 7:  # "Monday to Friday"
            told = units.day(last.when.start + timedelta(7))
            last = evolve(last, timex=told[0], when=told[1])
    if first.when is None or last.when is None or last.when.end is None or first.when.start is None or first.when.start >= last.when.end:
        return None
    if last.when.start is not None and first.when.start > last.when.start:
        return None
    whole = When.between(first.when, last.when)
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
