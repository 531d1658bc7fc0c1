"""Seasons, quarters and halves of a year."""

from datetime import date

from natoevents.data import table
from natoevents.dates import units
from natoevents.dates.direction import BACK, FORTH, direction
from natoevents.dates.pattern import Book
from natoevents.dates.reading import Meaning, Reading
from natoevents.dates.rules.told import OFFSET, explicit, ordinal, relative, the_year, unresolved
from natoevents.when import When

__all__ = ["BOOK", "beside_quarter", "last_quarter", "quarter_near", "season_near"]

BOOK = Book()


@BOOK.rule(
    "the? s=SEASON ,? (of)? y=<Y> ((- | – | /) YY)?",
    reads=("the summer of 1998", "winter 2015", "spring 2022"),
)
def season_year(r: Reading) -> Meaning | None:
    return explicit(units.season(the_year(r), table("dates")["calendar"]["seasons"][r.word("s")]))


def season_near(anchor: date, code: str, way: int) -> tuple[str, When]:
    """The season of that name that is meant: this one, else the last (or, looking forth, the next)."""
    years = [anchor.year - 1, anchor.year, anchor.year + 1]
    told = [units.season(y, code) for y in years]
    if way == FORTH:
        return next((t for t in told if t[1].end and t[1].end > anchor), told[-1])
    return next((t for t in reversed(told) if t[1].start and t[1].start <= anchor), told[0])


@BOOK.rule(
    "the? s=SEASON",
    reads=("the summer", "in the fall", "by autumn"),
    refuses=("stocks fall", "a spring in his step", "fall apart", "the fall of Kabul", "spring back"),
)
def season(r: Reading) -> Meaning | None:
    word, before, after = r.word("s"), r.before(), r.after()
    if r.tokens.plain(r.stop - 1)[0].isupper() and r.tokens.plain(r.stop)[:1].isupper():
        return None
    definite = r.stop - r.start == 2
    if after in ("of", "from", "in", "into", "back", "to", "-", "by", "line") and word in ("fall", "spring"):
        return None
    if not definite and before not in (
        "in",
        "since",
        "by",
        "until",
        "during",
        "of",
        "early",
        "late",
        "mid",
        "every",
        "each",
        "through",
        "before",
        "after",
        "all",
        "-",
    ):
        return None
    if not definite and before in ("to", "of") and word in ("fall", "spring"):
        return None
    if (
        word in ("fall", "spring")
        and definite
        and before
        not in ("in", "since", "by", "until", "during", "of", "through", "for", "before", "after", "throughout")
    ):
        return None
    code = table("dates")["calendar"]["seasons"][word]
    if r.anchor is None:
        return unresolved(f"XXXX-{code}")
    return relative(season_near(r.anchor, code, direction(r.tokens, r.start, r.stop)))


@BOOK.rule("(the)? s=SEASON (of)? w=(last | this | next) year", reads=("the summer of last year", "spring next year"))
def season_of_year(r: Reading) -> Meaning | None:
    code = table("dates")["calendar"]["seasons"][r.word("s")]
    if r.anchor is None:
        return unresolved(f"XXXX-{code}")
    return relative(units.season(r.anchor.year + OFFSET[r.word("w")], code))


@BOOK.rule(
    "w=(last | this | next | this past | this coming) s=SEASON",
    reads=("last summer", "this winter", "next spring"),
)
def deictic_season(r: Reading) -> Meaning | None:
    code = table("dates")["calendar"]["seasons"][r.word("s")]
    if r.anchor is None:
        return unresolved(f"XXXX-{code}")
    word, anchor = r.word("w"), r.anchor
    told = units.season(anchor.year, code)
    if word.endswith("past") or word == "last":
        years = [anchor.year, anchor.year - 1, anchor.year - 2]
        told = next(t for t in (units.season(y, code) for y in years) if t[1].end and t[1].end <= anchor)
    elif word.endswith("coming") or word == "next":
        years = [anchor.year, anchor.year + 1]
        told = next(t for t in (units.season(y, code) for y in years) if t[1].start and t[1].start > anchor)
    elif code == "WI" and anchor.month <= 2:
        told = units.season(anchor.year - 1, code)
    return relative(told)


@BOOK.rule(
    "(the | its | their)? (fiscal -?)? q=(ORD | ORDW) -? (fiscal -?)? quarter (, | of | in | ended)? (fiscal)? y=<Y>",
    reads=("the third quarter of 1990", "first quarter 2016", "the second quarter of fiscal 1989"),
)
def quarter_year(r: Reading) -> Meaning | None:
    number = ordinal(r.words("q"))
    return explicit(units.quarter(the_year(r), number)) if number <= 4 else None


@BOOK.rule(
    "(the)? y=<Y> ((' | ’) s)? (fiscal)? q=(ORD | ORDW) -? quarter",
    reads=("the 1988 second quarter", "1989's third quarter"),
)
def year_quarter(r: Reading) -> Meaning | None:
    number = ordinal(r.words("q"))
    return explicit(units.quarter(the_year(r), number)) if number <= 4 else None


@BOOK.rule("q=QN (of | ,)? y=<Y>", reads=("Q3 2016", "2Q 1990"))
def quarter_code_year(r: Reading) -> Meaning | None:
    return explicit(units.quarter(the_year(r), int(r.word("q").strip("q"))))


def quarter_near(anchor: date, number: int, way: int) -> tuple[str, When]:
    """The quarter of that number that is meant: looking back the last one begun, else the nearest."""
    told = [units.quarter(y, number) for y in (anchor.year - 1, anchor.year, anchor.year + 1)]
    if way == BACK:
        return next((t for t in reversed(told) if t[1].start and t[1].start <= anchor), told[0])
    return min(told, key=lambda t: abs(((t[1].start or anchor) - anchor).days + 45))


@BOOK.rule(
    "(the | its | their | a | this | last | next)? (fiscal -?)? q=(ORD | ORDW) -? (fiscal -?)? quarter",
    reads=("the third quarter", "fourth-quarter", "the fiscal first quarter"),
    refuses=("a quarter of the troops",),
)
def quarter(r: Reading) -> Meaning | None:
    number = ordinal(r.words("q"))
    if number > 4:
        return None
    if r.anchor is None:
        return unresolved(f"XXXX-Q{number}")
    way = direction(r.tokens, r.start, r.stop)
    told = quarter_near(r.anchor, number, way)
    return Meaning(told[0], when=told[1], anew=way != FORTH)


@BOOK.rule("q=QN", reads=("Q3",))
def quarter_code(r: Reading) -> Meaning | None:
    if r.anchor is None:
        return unresolved(f"XXXX-Q{r.word('q').strip('q')}")
    way = direction(r.tokens, r.start, r.stop)
    return relative(quarter_near(r.anchor, int(r.word("q").strip("q")), way))


def beside_quarter(quarter: When, years: int) -> Meaning:
    """The same quarter of another year; the one spoken of stays the one before."""
    assert quarter.start is not None
    told = units.quarter(quarter.start.year + years, (quarter.start.month + 2) // 3)
    return Meaning(told[0], when=told[1], anew=False)


@BOOK.rule("(the | a)? (year - (earlier | ago)) (period | quarter)?", reads=("year-earlier", "the year-ago quarter"))
def year_earlier(r: Reading) -> Meaning | None:
    quarter = r.context.near_quarter(r.start)
    if quarter is not None and quarter.start:
        return beside_quarter(quarter, -1)
    if r.anchor is None:
        return unresolved("XXXX")
    return relative(units.year(r.anchor.year - 1))


def last_quarter(r: Reading) -> Meaning:
    """The last quarter that is over."""
    if r.anchor is None:
        return unresolved("XXXX-QX")
    return relative(units.unit("Q", r.anchor, -1))


@BOOK.rule("the (latest | most recent) (u=(quarter | period))", reads=("the latest quarter", "the latest period"))
def latest_quarter(r: Reading) -> Meaning | None:
    quarter = r.context.near_quarter(r.start)
    if quarter is None or quarter.start is None:
        return last_quarter(r)
    return beside_quarter(quarter, 0)


@BOOK.rule(
    "the? h=(first | second | latter | last) -? half of y=<Y>",
    reads=("the first half of 2014", "the latter half of 1998"),
)
def half_year(r: Reading) -> Meaning | None:
    return explicit(units.half(the_year(r), 1 if r.word("h") == "first" else 2))


@BOOK.rule("h=HN (of)? y=<Y>", reads=("H1 2016", "2H 2015"))
def half_code(r: Reading) -> Meaning | None:
    return explicit(units.half(the_year(r), int(r.word("h").strip("h"))))


@BOOK.rule(
    "the? h=(first | second | latter) -? half of (this | the)? (current)? year",
    reads=("the second half of this year", "the first half of the year"),
)
def half_this_year(r: Reading) -> Meaning | None:
    number = 1 if r.word("h") == "first" else 2
    if r.anchor is None:
        return unresolved(f"XXXX-H{number}")
    return relative(units.half(r.anchor.year, number))


@BOOK.rule(
    "the? h=(first | second | latter) -? half of (next=next | last) year",
    reads=("the second half of next year", "the first half of last year"),
)
def half_other_year(r: Reading) -> Meaning | None:
    number = 1 if r.word("h") == "first" else 2
    if r.anchor is None:
        return unresolved(f"XXXX-H{number}")
    return relative(units.half(r.anchor.year + (1 if r.has("next") else -1), number))


@BOOK.rule(
    "(the)? (w=(last | this | next) year (' | ’) s q=(ORD | ORDW) -? quarter)",
    reads=("next year's first quarter", "this year’s third-quarter"),
)
def quarter_of_year(r: Reading) -> Meaning | None:
    number = ordinal(r.words("q"))
    if number > 4:
        return None
    if r.anchor is None:
        return unresolved(f"XXXX-Q{number}")
    return relative(units.quarter(r.anchor.year + OFFSET[r.word("w")], number))


@BOOK.rule(
    "(the)? q=(ORD | ORDW) -? quarter (of)? w=(last | this | next) year",
    reads=("the third quarter of last year", "first quarter next year"),
)
def quarter_next_year(r: Reading) -> Meaning | None:
    return quarter_of_year(r)
