"""Months: with a year, alone, beside last, this and next; weeks and weekdays of a month."""

from datetime import date, timedelta

from dateutil.rrule import MONTHLY, rrule
from dateutil.rrule import weekday as rule_weekday

from natoevents.data import table
from natoevents.dates import units
from natoevents.dates.direction import direction, nearest_month
from natoevents.dates.names import names_a_person
from natoevents.dates.pattern import Book
from natoevents.dates.reading import Meaning, Reading
from natoevents.dates.rules.told import OFFSET, day_number, explicit, ordinal, relative, the_year, unresolved
from natoevents.dates.scan import neighbours
from natoevents.when import When

__all__ = ["BOOK", "near_month", "nth"]

BOOK = Book()


@BOOK.rule(
    "(the month of)? m=MONTH .? (of | ,)? y=(YEAR | <Y>)",
    reads=("April 2016", "Sept. 1988", "January nineteen ninety-seven", "June, 1997"),
)
def month_year(r: Reading) -> Meaning | None:
    return explicit(units.month(the_year(r), r.month("m")))


_DOUBTFUL = frozenset({"may", "march"})


_FIRST_NAMES = frozenset({"april", "may", "june", "august"})
_SHORT = frozenset({"jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec"})


@BOOK.rule(
    "(the month of)? m=MONTH",
    reads=("October", "January"),
    refuses=("they may", "a march", "Theresa May said", "You may go", "April Jones said no"),
)
def month(r: Reading) -> Meaning | None:
    word, before, after = r.word("m"), r.before(), r.after()
    if word in _SHORT and (after != "." or not r.tokens.tight(r.stop)):
        return None
    if word in _DOUBTFUL:
        joined = before in ("-", "–", ",", "/")
        if not (
            before in neighbours("prepositions")
            or joined
            or (before in ("the", "'s", "s") and after not in ("on", "of", "to"))
        ):
            return None
        if joined and not (after in (",", ".", "and") or r.tokens.tight(r.start)):
            return None
        if before in ("and", "or") and r.before(2) not in table("dates")["calendar"]["months"]:
            return None
    led = before in ("the", "s") or before in neighbours("prepositions")
    if word in _FIRST_NAMES and not led and names_a_person(r.tokens, r.at("m")):
        return None
    number = r.month("m")
    return unresolved(f"XXXX-{number:02}") if r.anchor is None else relative(near_month(r, number))


def near_month(r: Reading, number: int) -> tuple[str, When]:
    """The month of that number that is meant, by the clause around the match."""
    assert r.anchor is not None
    at = nearest_month(r.anchor, number, direction(r.tokens, r.start, r.stop))
    return units.month(at.year, at.month)


@BOOK.rule(
    "w=(last | this | next | this past | this coming) m=MONTH",
    reads=("last August", "next March", "this October"),
)
def deictic_month(r: Reading) -> Meaning | None:
    number, word = r.month("m"), r.word("w")
    if r.after()[:1].isdecimal() or (r.after() == "." and r.after(2)[:1].isdecimal()):
        return None
    if r.anchor is None:
        return unresolved(f"XXXX-{number:02}")
    if word in ("last", "this past"):
        back = (r.anchor.month - number) % 12 or 12
        meaning = relative(units.month(r.anchor.year, r.anchor.month - back))
    elif word in ("next", "this coming"):
        meaning = relative(units.month(r.anchor.year, r.anchor.month + ((number - r.anchor.month) % 12 or 12)))
    else:
        meaning = relative(units.month(r.anchor.year, number))
    return meaning


@BOOK.rule(
    "m=MONTH .? (of | ,)? w=(last | this | next) year",
    reads=("January last year", "March of this year", "June next year"),
)
def month_of_year(r: Reading) -> Meaning | None:
    if r.anchor is None:
        return unresolved(f"XXXX-{r.month('m'):02}")
    return relative(units.month(r.anchor.year + OFFSET[r.word("w")], r.month("m")))


@BOOK.rule(
    "m=MONTH .? d=<D> ,? (of)? w=(last | this | next) year", reads=("Sept. 5 last year", "March 14 of this year")
)
def day_of_year(r: Reading) -> Meaning | None:
    month, number = r.month("m"), day_number(r.words("d"))
    if r.anchor is None:
        return unresolved(f"XXXX-{month:02}-{number:02}")
    return relative(units.day(date(r.anchor.year + OFFSET[r.word("w")], month, number)))


@BOOK.rule("d=<D> (of)? m=MONTH ,? (of)? w=(last | this | next) year", reads=("5 September last year",))
def day_month_of_year(r: Reading) -> Meaning | None:
    return day_of_year(r)


@BOOK.rule("w=(last | this | next) year (' | ’) s m=MONTH", reads=("last year's March",))
def years_month(r: Reading) -> Meaning | None:
    return month_of_year(r)


@BOOK.rule(
    "(the)? n=(ORDW | ORD | last | final) (full)? week (of | in) m=MONTH (.? ,? y=(YEAR | <Y>))?",
    reads=("the second week of May", "the last week of October 2015"),
)
def week_of_month(r: Reading) -> Meaning | None:
    number = 5 if r.word("n") in ("last", "final") else ordinal(r.words("n"))
    if not 1 <= number <= 5:
        return None
    if r.has("y"):
        told = explicit(units.month(the_year(r), r.month("m")))
    elif r.anchor is None:
        return unresolved("XXXX-WXX")
    else:
        told = relative(near_month(r, r.month("m")))
    assert told.when is not None
    assert told.when.start is not None
    assert told.when.end is not None
    last = told.when.end - timedelta(1)
    first = last - timedelta(6) if number == 5 else told.when.start + timedelta(7 * number - 7)
    when = When.between(When.of(first), When.of(first + timedelta(6)), approximate=True)
    return Meaning(units.week(first + timedelta(3))[0], when=when, explicit=told.explicit)


@BOOK.rule(
    "(the)? n=(ORDW | ORD | last) d=WDAY (of | in) m=MONTH (.? ,? y=(YEAR | <Y>))?",
    reads=("the first Monday of May", "the last Friday in March 2014"),
)
def nth_weekday(r: Reading) -> Meaning | None:
    if not r.has("y") and r.anchor is None:
        return unresolved(f"XXXX-{r.month('m'):02}-XX")
    told = explicit(units.month(the_year(r), r.month("m"))) if r.has("y") else relative(near_month(r, r.month("m")))
    assert told.when is not None
    assert told.when.start is not None
    count = -1 if r.word("n") == "last" else ordinal(r.words("n"))
    at = nth(told.when.start, r.weekday("d"), count)
    return (explicit if r.has("y") else relative)(units.day(at))


def nth(first: date, iso_weekday: int, count: int) -> date:
    """The `count`-th such weekday of the month that begins on `first`, -1 the last.

    Raises:
        ValueError: where the month has no such day.
    """
    found = list(rrule(MONTHLY, dtstart=first, count=1, byweekday=rule_weekday(iso_weekday - 1, count)))
    if not found or (found[0].year, found[0].month) != (first.year, first.month):
        raise ValueError(f"{first:%Y-%m} has no such day")
    return found[0].date()


@BOOK.rule("y=NEAR m=MONTH", reads=("the 2008 August war",), refuses=("in 2014 May called it",))
def year_month(r: Reading) -> Meaning | None:
    if r.before() not in ("the", "s") or r.after()[:1].isdecimal() or r.after() == ".":
        return None
    return explicit(units.month(the_year(r), r.month("m")))
