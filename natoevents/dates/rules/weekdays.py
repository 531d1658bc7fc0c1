"""Weekdays, by the word before them and the clause around."""

from datetime import date, timedelta

from natoevents.data import table
from natoevents.dates import units
from natoevents.dates.direction import BACK, FORTH, direction, nearest_day, nearest_weekday
from natoevents.dates.pattern import Book
from natoevents.dates.reading import NO_ANTECEDENT, Meaning, Reading
from natoevents.dates.rules.chains import counted_from, if_told
from natoevents.dates.rules.told import BLANK, OFFSET, day_number, explicit, relative, the_year, unresolved

__all__ = ["BOOK", "weekday_of"]

BOOK = Book()


def weekday_of(r: Reading, name: str, which: str) -> date | None:
    """The day that a weekday means, by the word before it and the clause around."""
    anchor = r.anchor
    if anchor is None:
        return None
    number = r.weekday(name)
    if which == "last":
        return nearest_weekday(anchor - timedelta(1), number, BACK)
    if which in ("next", "coming"):
        return nearest_weekday(anchor + timedelta(1), number, FORTH)
    way = direction(r.tokens, r.start, r.stop)
    if which == "this":
        return nearest_weekday(anchor, number, way or FORTH)
    return nearest_weekday(anchor, number, way)


@BOOK.rule(
    "w=(last | next | this | that | coming | this past | this coming | past)? d=WDAY",
    reads=("Monday", "last Friday", "next Tuesday", "this Thursday"),
)
def weekday(r: Reading) -> Meaning | None:
    which = {"this past": "last", "past": "last", "this coming": "next"}.get(r.word("w"), r.word("w"))
    number = r.weekday("d")
    at = weekday_of(r, "d", which)
    lookalikes = table("dates")["lookalikes"]
    if r.before() in lookalikes["weekday_names"]["words"]:
        return None
    if r.after() in lookalikes["weekday_papers"]["words"] and r.tokens.plain(r.stop)[0].isupper():
        return None
    return unresolved(f"XXXX-WXX-{number}") if at is None else relative(units.day(at))


@BOOK.rule(
    "d=WDAY (of)? w=(last | this | next) week", reads=("Monday of last week", "Friday next week", "Tuesday this week")
)
def weekday_of_week(r: Reading) -> Meaning | None:
    if r.anchor is None:
        return unresolved(f"XXXX-WXX-{r.weekday('d')}")
    monday = r.anchor - timedelta(r.anchor.weekday())
    return relative(units.day(monday + timedelta(7 * OFFSET[r.word("w")] + r.weekday("d") - 1)))


@BOOK.rule(
    "(the | that)? w=(following | next | previous | preceding | same) d=WDAY",
    reads=("the following Monday", "the previous Friday"),
)
def weekday_beside(r: Reading) -> Meaning | None:
    if r.tokens.word(r.start) not in ("the", "that"):
        return None
    number, way = r.weekday("d"), 1 if r.word("w") in ("following", "next") else -1
    base, told = counted_from(r, "D", way)
    if base is None:
        return unresolved(f"XXXX-WXX-{number}", NO_ANTECEDENT)
    days = (way * (number - base.isoweekday()) - 1) % 7 + 1
    return if_told(relative(units.day(base + timedelta(way * days))), told)


@BOOK.rule(
    "(a | n=<N>) u=(week | weeks | day | days | month | months | year | years) "
    "(w=(from | ago) (last | next | this)? d=WDAY | v=(from | after | before) t=(today | tomorrow | yesterday | now))",
    reads=("a week from Tuesday", "two weeks from today", "a week ago Monday"),
)
def away_from_day(r: Reading) -> Meaning | None:
    letter, word = r.unit("u"), r.word("w") or r.word("v")
    if r.anchor is None:
        return unresolved(BLANK[letter])
    count = int(r.number("n") or 1) * (1 if word in ("from", "after") else -1)
    if r.has("d"):
        base = nearest_weekday(r.anchor, r.weekday("d"), BACK if word == "ago" else FORTH)
    else:
        base = r.anchor + timedelta({"today": 0, "now": 0, "tomorrow": 1, "yesterday": -1}[r.word("t")])
    if r.word("t") == "now":
        return relative(units.unit(letter, base, count))
    at = units.shift(base, letter, count)
    return relative(units.day(at))


@BOOK.rule(
    "(the | that)? week (of | beginning | starting | from) (WDAY ,?)? (m=MONTH .? d=<D> | e=<D> (of)? n=MONTH) (,? "
    "y=(YEAR | <Y>))?",
    reads=("the week of January 10", "the week beginning 5 September 2016"),
)
def week_of_day(r: Reading) -> Meaning | None:
    month, number = r.month("m" if r.has("m") else "n"), day_number(r.words("d" if r.has("d") else "e"))
    if r.has("y"):
        return explicit(units.week(date(the_year(r), month, number)))
    if r.anchor is None:
        return unresolved("XXXX-WXX")
    return relative(units.week(nearest_day(r.anchor, month, number, direction(r.tokens, r.start, r.stop))))
