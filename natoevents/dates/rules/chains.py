"""What is told from another date: the following month, that year, two days later; and so many units ago."""

from datetime import date, timedelta

from attrs import evolve

from natoevents.data import table
from natoevents.dates import units
from natoevents.dates.direction import BACK, direction
from natoevents.dates.pattern import Book
from natoevents.dates.reading import LENGTH, NO_ANCHOR, NO_ANTECEDENT, VAGUE, Meaning, Reading
from natoevents.dates.rules.lengths import period
from natoevents.dates.rules.seasons import beside_quarter
from natoevents.dates.rules.told import BLANK, day_number, relative, unresolved
from natoevents.dates.scan import neighbours
from natoevents.when import TimexType, When

__all__ = ["BOOK", "counted_from", "if_told", "unit_beside"]

BOOK = Book()


_REACH = 100
"""Tokens behind a date after which "the next day" is no longer counted from it."""


def counted_from(r: Reading, letter: str, way: int) -> tuple[date | None, bool]:
    """The day from which units of `letter` are counted (`way`: back, on or 0), and whether that is told.

    It is the date last spoken of that is told finely enough, as long as it stands near. Where none was told it is the
    anchor, but only a guess if other dates were told or the clause tells of the past and the time would lie ahead.
    """
    told = r.context.fine(letter)
    if told is not None and way < 0 and r.anchor is not None and told.when.start is not None:
        ahead = told.when.start > r.anchor  # "… go to the polls in May. Only two days earlier they had quarrelled"
        if ahead and direction(r.tokens, r.start, r.stop) == BACK:
            return r.anchor, True
    if told is not None:
        return told.when.start, r.start - told.stop < _REACH
    ahead = way > 0 and direction(r.tokens, r.start, r.stop) == BACK
    return r.anchor, way != 0 and r.context.last is None and not ahead


def if_told(meaning: Meaning, told: bool) -> Meaning:
    """The same; without days where what they are counted from was not told."""
    return meaning if told else evolve(meaning, when=None, reason=NO_ANTECEDENT)


def beside(r: Reading, letter: str, count: int) -> Meaning:
    """The unit so many units from the one that holds the date last told."""
    base, told = counted_from(r, letter, count)
    if base is None:
        return unresolved(BLANK[letter], NO_ANTECEDENT)
    return if_told(relative(units.unit(letter, base, count)), told)


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
    return beside(r, letter, {"same": 0, "very": 0, "following": 1, "next": 1}.get(word, -1))


@BOOK.rule(
    "m=MONTH .? (d=<D>)? ,? (of | in) w=(that | that same | the same | the following | the next | the previous | "
    "the preceding) year",
    reads=("September of that year", "December 1 of the same year", "May of the following year"),
    refuses=("May of this year",),
)
def month_of_told_year(r: Reading) -> Meaning | None:
    """A month or day of the year last told, or of the one beside it."""
    month, number = r.month("m"), day_number(r.words("d")) if r.has("d") else None
    base, told = counted_from(r, "Y", 0)
    if base is None or not told:
        blank = f"XXXX-{month:02}" if number is None else f"XXXX-{month:02}-{number:02}"
        return unresolved(blank, NO_ANTECEDENT)
    year = base.year + {"the following": 1, "the next": 1, "the previous": -1, "the preceding": -1}.get(r.word("w"), 0)
    if number is None:
        return relative(units.month(year, month))
    return relative(units.day(date(year, month, number)))


@BOOK.rule(
    "(the)? w=(following | next | previous | preceding | that | that same) m=MONTH",
    reads=("the following January", "the previous November", "That July they left."),
    refuses=("he said that May would come",),
)
def month_beside(r: Reading) -> Meaning | None:
    """The month of that name next after, next before, or in the year of, the time last told."""
    word, month = r.word("w"), r.month("m")
    led = r.tokens.word(r.start) == "the"
    if word.startswith("that"):
        if led or (r.before().isalpha() and r.after().isalpha() and r.after() not in neighbours("prepositions")):
            return None
        if r.before() in ("said", "say", "says", "told", "believed", "thought"):
            return None
    elif not led:
        return None
    if r.word("m") in ("may", "march") and not r.tokens.plain(r.at("m"))[0].isupper():
        return None
    told = r.context.fine("Y")
    near = told is not None and r.start - told.stop < _REACH
    if told is None or not near or told.when.start is None or told.when.end is None:
        return unresolved(f"XXXX-{month:02}", NO_ANTECEDENT)
    if word.startswith("that"):
        return relative(units.month(told.when.start.year, month))
    if word in ("following", "next"):
        end = told.when.end
        return relative(units.month(end.year + (month < end.month), month))
    start = told.when.start
    return relative(units.month(start.year - (month >= start.month), month))


@BOOK.rule(
    "that (same)? u=(CALUNIT | WEEKEND | SEASON | PART)",
    reads=("that year", "later that month", "that day"),
)
def that_unit(r: Reading) -> Meaning | None:
    calendar, word = table("dates")["calendar"], r.word("u")
    if word in calendar["seasons"]:
        code, (base, told) = calendar["seasons"][word], counted_from(r, "Y", 0)
        if base is None:
            return unresolved(f"XXXX-{code}", NO_ANTECEDENT)
        return if_told(relative(units.season(base.year, code)), told)
    if word in calendar["dayparts"]:
        code, (base, told) = "T" + calendar["dayparts"][word], counted_from(r, "D", 0)
        if base is None:
            return Meaning("XXXX-XX-XX" + code, TimexType.TIME, None, NO_ANTECEDENT)
        return if_told(Meaning(base.isoformat() + code, TimexType.TIME, When.of(base)), told)
    return None if word.endswith("s") or r.unit("u") not in BLANK else beside(r, r.unit("u"), 0)


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
    return beside(r, letter, way)


_MONTHS = {"M": 1, "Y": 12, "DE": 120, "CE": 1200, "ML": 12000}


def _counted(r: Reading, base: date | None, way: int) -> Meaning | None:
    """`base` moved by the number and unit of the match; a fraction of a unit is told in the next finer one."""
    letter, value = r.unit("u"), r.number("n")
    if letter in ("H", "MIN", "S") or letter not in {*_MONTHS, "D", "W", "F"}:
        return Meaning(period(r.count("n"), letter), TimexType.DURATION, None, LENGTH, spoken=False)
    if value is None:
        return Meaning("PAST_REF" if way < 0 else period("X", letter), reason=VAGUE, spoken=False)
    if base is None:
        return unresolved(BLANK.get(letter, "XXXX"), NO_ANCHOR)
    if letter in _MONTHS:
        months = way * round(value * _MONTHS[letter])
        if letter == "M" or (letter == "Y" and value != int(value)):
            told = units.unit("M", base, months)
        else:
            told = units.year(base.year + months // 12)
    elif letter == "D":
        told = units.day(base + timedelta(way * int(value)))
    else:
        told = units.week(base + timedelta(way * round(value * (14 if letter == "F" else 7))))
    return relative(told).mod(None, approximate=value != int(value))


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
    quarter = r.context.near_quarter(r.start)
    if r.unit("u") == "Y" and quarter is not None and quarter.start and r.number("n") == 1.0 and not r.has("mod"):
        return beside_quarter(quarter, -1)
    meaning = _counted(r, r.anchor, -1)
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
    if word in ("before", "after", "on", "prior") and r.after() not in neighbours("close") - {"by"}:
        return None
    base, told = (r.anchor, True) if word == "from now" else counted_from(r, r.unit("u"), way)
    quarter = r.context.near_quarter(r.start)
    if way < 0 and r.unit("u") == "Y" and quarter is not None and quarter.start and r.number("n") == 1.0:
        return beside_quarter(quarter, -1)
    meaning = _counted(r, base, way)
    if meaning is None:
        return None
    if meaning.when is not None:
        meaning = if_told(meaning, told)
    return meaning.mod("APPROX", approximate=True) if r.has("mod") else meaning


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


@BOOK.rule("then", reads=("In 2014 it fell, since then not",), refuses=("he then left",))
def then(r: Reading) -> Meaning | None:
    last = r.context.last
    if r.before() not in ("since", "until", "till", "by", "from", "before") or last is None:
        return None
    return if_told(Meaning(last.timex, when=last.when, spoken=False), r.start - last.stop < _REACH)
