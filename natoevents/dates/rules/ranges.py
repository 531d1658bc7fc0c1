"""Ranges that share a word: "March 5-6", "May or June", "two to six days". One `When`, two mentions."""

from datetime import date

from attrs import evolve

from natoevents.dates import units
from natoevents.dates.direction import direction, nearest_day, nearest_month
from natoevents.dates.pattern import Book
from natoevents.dates.reading import LENGTH, Meaning, Reading
from natoevents.dates.rules.lengths import period
from natoevents.dates.rules.told import day_number, explicit, relative, the_year, unresolved
from natoevents.when import TimexType, When

__all__ = ["BOOK"]

BOOK = Book()


def both(r: Reading, first: Meaning, last: Meaning) -> tuple[Meaning, Meaning]:
    """Two mentions of one stretch of time."""
    if first.when is None or last.when is None:
        return first, last
    whole = When.between(first.when, last.when)
    return evolve(first, when=whole), evolve(last, when=whole)


def days_of(r: Reading, numbers: list[int]) -> list[Meaning]:
    """Some days, in order, of the month that the match names; its year is told, else that of the first of them."""
    month = r.month("m")
    if r.has("y"):
        return [explicit(units.day(date(the_year(r), month, n))) for n in numbers]
    if r.anchor is None:
        return [unresolved(f"XXXX-{month:02}-{n:02}") for n in numbers]
    at = nearest_day(r.anchor, month, numbers[0], direction(r.tokens, r.start, r.stop))
    return [relative(units.day(date(at.year, month, n))) for n in numbers]


@BOOK.rule(
    "m=MONTH .? d1=<D> (- | – | to | and | through | or | until | &) d2=<D> (,? y=(YEAR | <Y>))?",
    reads=("March 5-6", "May 5 to 8", "Oct. 3 and 4, 2015"),
)
def month_days(r: Reading) -> tuple[Meaning, ...] | None:
    if r.after() in (":", "%", "-") and r.tokens.tight(r.stop):
        return None
    return days_month(r)


@BOOK.rule(
    "d1=<D> (- | – | to | and | through | or | until | &) d2=<D> m=MONTH (.? ,? y=(YEAR | <Y>))?",
    reads=("5-8 May", "3 and 4 October 2015"),
)
def days_month(r: Reading) -> tuple[Meaning, ...] | None:
    one, two = day_number(r.words("d1")), day_number(r.words("d2"))
    if two <= one:
        return None
    first, last = both(r, *days_of(r, [one, two]))
    return first.at(None, r.end("d1")), last.at(r.at("d2"), None)


@BOOK.rule(
    "m=MONTH .? (- | – | to | and | through | or | until) n=MONTH (.? ,? (of)? y=(YEAR | <Y>))?",
    reads=("May or June", "from May to August 2008"),
)
def months(r: Reading) -> tuple[Meaning, ...] | None:
    one, two = r.month("m"), r.month("n")
    if r.has("y"):
        year = the_year(r)
        told = [explicit(units.month(year - (one > two), one)), explicit(units.month(year, two))]
    elif r.anchor is None:
        told = [unresolved(f"XXXX-{m:02}") for m in (one, two)]
    else:
        at = nearest_month(r.anchor, one, direction(r.tokens, r.start, r.stop))
        told = [relative(units.month(at.year, one)), relative(units.month(at.year + (two < one), two))]
    first, last = both(r, *told)
    stop = r.at("n") - 1
    return first.at(None, stop), last.at(r.at("n"), None)


@BOOK.rule("n1=<N> sep=(to | or | - | –) n2=<N> (more)? -? u=UNIT", reads=("two to six days", "12-18 months"))
def amounts(r: Reading) -> Meaning | None:
    if r.word("sep") == "-" and not r.words("n2")[0].isdecimal():
        return None
    return Meaning(period(r.count("n1"), r.unit("u")), TimexType.DURATION, None, LENGTH, spoken=False)


@BOOK.rule(
    "m=MONTH .? d1=<D> , d2=<D> (, d3=<D>)? ,? (and | or | &) d4=<D> (,? y=(YEAR | <Y>))?",
    reads=("January 10, 12 and 13", "Jan. 10, 12, 13 and 15, 2022"),
)
def day_list(r: Reading) -> tuple[Meaning, ...] | None:
    parts = [p for p in ("d1", "d2", "d3", "d4") if r.has(p)]
    numbers = [day_number(r.words(p)) for p in parts]
    if numbers != sorted(set(numbers)):
        return None
    told = days_of(r, numbers)
    ends = [r.end(p) for p in parts[:-1]]
    return tuple(
        meaning.at(None if i == 0 else r.at(parts[i]), ends[i] if i < len(ends) else None)
        for i, meaning in enumerate(told)
    )
