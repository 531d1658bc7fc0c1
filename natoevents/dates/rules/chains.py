"""What is told from another date: the following month, that year, two days later; and so many units ago."""

from datetime import timedelta

from dateutil.relativedelta import relativedelta

from natoevents.data import table
from natoevents.dates import units
from natoevents.dates.pattern import Book
from natoevents.dates.reading import LENGTH, NO_ANCHOR, NO_ANTECEDENT, VAGUE, Meaning, Reading
from natoevents.dates.rules.seasons import beside_quarter
from natoevents.dates.rules.told import BLANK, relative, unresolved
from natoevents.dates.scan import neighbours
from natoevents.when import Grain, TimexType, When

__all__ = ["BOOK", "last_told", "moved", "unit_beside"]

BOOK = Book()


def last_told(r: Reading, letter: str) -> When | None:
    """The date last spoken of, told finely enough to count units of `letter` from; else the day of publication."""
    context = r.context
    if letter in ("D", "W", "F", "WE"):
        fitting = context.last_day
    elif letter == "M":
        fitting = context.last_month
    else:
        fitting = context.last
    return fitting or (When.of(r.anchor) if r.anchor else None)


def moved(base: When, letter: str, count: int) -> Meaning | None:
    """`base` moved by whole units, told no finer than the unit or `base` itself."""
    start = base.start
    if start is None:
        return None
    if letter == "D":
        return relative(units.day(start + timedelta(count))) if base.grain is Grain.DAY else None
    if letter == "WE":
        return relative(units.unit("WE", start, count))
    if letter in ("W", "F"):
        if base.grain not in (Grain.DAY, Grain.WEEK):
            return None
        return relative(units.unit(letter, start, count))
    if letter == "M" and base.grain not in (Grain.DAY, Grain.WEEK, Grain.MONTH):
        return None
    return relative(units.unit(letter, start, count))


@BOOK.rule(
    "(the | that | this)? w=(same | following | next | previous | preceding | prior | very) u=(CALUNIT | WEEKEND)",
    reads=("the following month", "the previous day", "the same year"),
)
def unit_beside(r: Reading) -> Meaning | None:
    """The unit beside the one that holds the date last told, or the same."""
    if r.tokens.word(r.start) == r.word("w") and r.word("w") in ("next", "very"):
        return None
    letter, word = r.unit("u"), r.word("w")
    if letter not in BLANK or r.tokens.word(r.stop - 1) in ("days", "weeks", "months", "years", "decades", "quarters"):
        return None
    base = last_told(r, letter)
    if base is None:
        return unresolved(BLANK[letter], NO_ANTECEDENT)
    meaning = moved(base, letter, {"same": 0, "very": 0, "following": 1, "next": 1}.get(word, -1))
    return meaning or unresolved(BLANK[letter], NO_ANTECEDENT)


@BOOK.rule(
    "that (same)? u=(CALUNIT | WEEKEND | SEASON | PART)",
    reads=("that year", "later that month", "that day"),
)
def that_unit(r: Reading) -> Meaning | None:
    calendar = table("dates")["calendar"]
    word = r.word("u")
    base = last_told(r, "Y" if word in calendar["seasons"] else "D" if word in calendar["dayparts"] else r.unit("u"))
    if word in calendar["seasons"]:
        if base is None or base.start is None:
            return unresolved(f"XXXX-{calendar['seasons'][word]}", NO_ANTECEDENT)
        return relative(units.season(base.start.year, calendar["seasons"][word]))
    if word in calendar["dayparts"]:
        code = "T" + calendar["dayparts"][word]
        if base is None or base.start is None:
            return Meaning("XXXX-XX-XX" + code, TimexType.TIME, None, NO_ANTECEDENT)
        return Meaning(base.start.isoformat() + code, TimexType.TIME, base)
    letter = r.unit("u")
    if letter not in BLANK or word.endswith("s"):
        return None
    if base is None:
        return unresolved(BLANK[letter], NO_ANTECEDENT)
    return moved(base, letter, 0) or unresolved(BLANK[letter], NO_ANTECEDENT)


@BOOK.rule(
    "(the)? u=(day | week | month | year | night | weekend) w=(before | after | earlier | previously | prior)",
    reads=("the day before", "the week after"),
    refuses=("the day after the attack",),
)
def unit_before(r: Reading) -> Meaning | None:
    after = r.after()
    if r.tokens.word(r.start) != "the" or after not in neighbours("close") | {"in", "at", "on", "that"}:
        return None
    if after == "that" and r.after(2) not in ("the", "he", "she", "it", "they"):
        return None
    letter = "D" if r.word("u") == "night" else r.unit("u")
    way = 1 if r.word("w") == "after" else -1
    told = last_told(r, letter)
    base = told.start if told else None
    if base is None:
        return unresolved("XXXX-XX-XX", NO_ANTECEDENT)
    return relative(units.unit(letter, base, way))


def _counted(r: Reading, base: When | None, way: int) -> Meaning | None:
    """`base` moved by the number and unit of the match."""
    letter, value = r.unit("u"), r.number("n")
    if letter in ("H", "MIN", "S"):
        count = r.count("n")
        return Meaning(f"PT{count}{letter[0]}", TimexType.DURATION, None, LENGTH, spoken=False)
    vague = "PAST_REF" if way < 0 else "FUTURE_REF"
    if value is None:
        return Meaning(vague, when=None, reason=VAGUE, spoken=False)
    if base is None or base.start is None:
        return unresolved(BLANK.get(letter, "XXXX"), NO_ANCHOR)
    if letter == "F":
        letter, value = "W", value * 2
    if value != int(value):
        months = {"Y": 12, "DE": 120, "CE": 1200}.get(letter)
        if letter == "Y" and months:
            at = base.start + relativedelta(months=way * round(value * months))
            return relative(units.month(at.year, at.month)).mod(None, approximate=True)
        if letter == "M":
            at = base.start + relativedelta(months=way * int(value))
            return relative(units.month(at.year, at.month)).mod(None, approximate=True)
        if letter == "W":
            at = base.start + timedelta(round(way * 7 * value))
            return relative(units.week(at)).mod(None, approximate=True)
        if months is None:
            return unresolved(BLANK.get(letter, "XXXX"), VAGUE)
        return relative(units.year(base.start.year + round(way * value * months / 12))).mod(None, approximate=True)
    if letter in ("DE", "CE"):
        return relative(units.year(base.start.year + way * int(value) * (10 if letter == "DE" else 100)))
    if letter not in BLANK:
        return None
    return moved(base, letter, way * int(value)) or unresolved(BLANK[letter], NO_ANTECEDENT)


@BOOK.rule(
    "mod=<M>? n=(<N> | a | an | <V>) (or so)? u=UNIT ago",
    reads=(
        "two weeks ago",
        "five years ago",
        "a year ago",
        "several years ago",
        "two decades ago",
        "about three months ago",
    ),
    refuses=("two weeks",),
)
def units_ago(r: Reading) -> Meaning | None:
    base = When.of(r.anchor) if r.anchor else None
    quarter = r.context.near_quarter(r.start)
    if r.unit("u") == "Y" and quarter is not None and quarter.start and r.number("n") == 1.0 and not r.has("mod"):
        return beside_quarter(quarter, -1)
    meaning = _counted(r, base, -1)
    return meaning.mod("APPROX", approximate=True) if meaning and r.has("mod") else meaning


@BOOK.rule(
    "mod=<M>? n=(<N> | a | an | <V>) (or so)? (full)? u=UNIT w=(earlier | before | previously | prior | later | "
    "after | afterward | afterwards | on | hence | thereafter | from now)",
    reads=(
        "two days later",
        "a year earlier",
        "nine years later",
        "a week before",
        "two years on",
        "two decades from now",
    ),
)
def units_away(r: Reading) -> Meaning | None:
    word = r.word("w")
    way = -1 if word in ("earlier", "before", "previously", "prior") else 1
    if word == "on" and r.tokens.plain(r.stop)[:1].isupper():
        return None
    if word in ("before", "after", "on", "prior") and r.after() not in neighbours("close") - {"by"}:
        return None
    base = (When.of(r.anchor) if r.anchor else None) if word == "from now" else last_told(r, r.unit("u"))
    quarter = r.context.near_quarter(r.start)
    if way < 0 and r.unit("u") == "Y" and quarter is not None and quarter.start and r.number("n") == 1.0:
        return beside_quarter(quarter, -1)
    meaning = _counted(r, base, way)
    return meaning.mod("APPROX", approximate=True) if meaning and r.has("mod") else meaning


@BOOK.rule("(many | long | several)? u=UNITS ago", reads=("years ago",))
def units_long_ago(r: Reading) -> Meaning | None:
    return Meaning("PAST_REF", reason=VAGUE, spoken=False)


@BOOK.rule(
    "mod=<M>? half (a | an) u=(year | decade | century) ago", reads=("half a century ago", "nearly half a century ago")
)
def half_ago(r: Reading) -> Meaning | None:
    if r.anchor is None:
        return unresolved("XXXX")
    if r.unit("u") == "Y":
        return relative(units.unit("M", r.anchor, -6)).mod("APPROX", approximate=True)
    years = 5 if r.unit("u") == "DE" else 50
    return relative(units.year(r.anchor.year - years)).mod("APPROX", approximate=True)


@BOOK.rule("mod=<M>? (a | one) u=UNIT1 and a half ago", reads=("a year and a half ago", "a decade and a half ago"))
def half_more_ago(r: Reading) -> Meaning | None:
    months = {"Y": 18, "M": 1, "DE": 180, "CE": 1800}.get(r.unit("u"))
    if months is None:
        return None
    if r.anchor is None:
        return unresolved("XXXX-XX")
    told = units.unit("M", r.anchor, -months) if months <= 18 else units.year(r.anchor.year - months // 12)
    return relative(told).mod("APPROX", approximate=True)
