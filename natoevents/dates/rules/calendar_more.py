"""Calendar expressions made of two: a month of last year, Monday of next week, the second week of May; feasts."""

from datetime import date, timedelta
from functools import cache
from typing import Any

from dateutil.easter import EASTER_ORTHODOX, EASTER_WESTERN, easter
from dateutil.rrule import MONTHLY, rrule, weekday

from natoevents.data import table
from natoevents.dates import units
from natoevents.dates.direction import BACK, FORTH, direction
from natoevents.dates.numbers import year_of
from natoevents.dates.pattern import Book
from natoevents.dates.reading import NO_ANTECEDENT, Meaning, Reading
from natoevents.dates.rules.calendar import explicit, near_month, ordinal, relative, the_year, unresolved
from natoevents.when import Grain, When

__all__ = ["BOOK", "feasts"]

BOOK = Book()

_OFFSET = {"last": -1, "this": 0, "next": 1, "the": 0}


@BOOK.rule("m=MONTH .? (of | ,)? w=(last | this | next) year", reads=("January last year", "March of this year", "June next year"))
def month_of_year(r: Reading) -> Meaning | None:
    if r.anchor is None:
        return unresolved(f"XXXX-{r.month('m'):02}")
    return relative(units.month(r.anchor.year + _OFFSET[r.word("w")], r.month("m")))


@BOOK.rule("w=(last | this | next) year (' | ’) s m=MONTH", reads=("last year's March",))
def years_month(r: Reading) -> Meaning | None:
    return month_of_year(r)


@BOOK.rule("(the)? s=SEASON (of)? w=(last | this | next) year", reads=("the summer of last year", "spring next year"))
def season_of_year(r: Reading) -> Meaning | None:
    code = table("dates")["calendar"]["seasons"][r.word("s")]
    if r.anchor is None:
        return unresolved(f"XXXX-{code}")
    return relative(units.season(r.anchor.year + _OFFSET[r.word("w")], code))


@BOOK.rule("d=WDAY (of)? w=(last | this | next) week", reads=("Monday of last week", "Friday next week", "Tuesday this week"))
def weekday_of_week(r: Reading) -> Meaning | None:
    if r.anchor is None:
        return unresolved(f"XXXX-WXX-{r.weekday('d')}")
    monday = r.anchor - timedelta(r.anchor.weekday())
    return relative(units.day(monday + timedelta(7 * _OFFSET[r.word("w")] + r.weekday("d") - 1)))


@BOOK.rule("(the | that)? w=(following | next | previous | preceding | same) d=WDAY", reads=("the following Monday", "the previous Friday"))
def weekday_beside(r: Reading) -> Meaning | None:
    if r.tokens.word(r.start) not in ("the", "that"):
        return None
    number, last = r.weekday("d"), r.context.last
    base = last.start if last is not None and last.grain is Grain.DAY else r.anchor
    if base is None:
        return unresolved(f"XXXX-WXX-{number}", NO_ANTECEDENT)
    if r.word("w") in ("following", "next"):
        return relative(units.day(base + timedelta((number - base.isoweekday() - 1) % 7 + 1)))
    return relative(units.day(base - timedelta((base.isoweekday() - number - 1) % 7 + 1)))


@BOOK.rule("(the)? n=(ORDW | ORD | last | final) (full)? week (of | in) m=MONTH .? (,? y=(YEAR | <Y>))?", reads=("the second week of May", "the last week of October 2015"))
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


@BOOK.rule("(the)? n=(ORDW | ORD | last) d=WDAY (of | in) m=MONTH .? (,? y=(YEAR | <Y>))?", reads=("the first Monday of May", "the last Friday in March 2014"))
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
    found = list(rrule(MONTHLY, dtstart=first, count=1, byweekday=weekday(iso_weekday - 1, count)))
    if not found or (found[0].year, found[0].month) != (first.year, first.month):
        raise ValueError(f"{first:%Y-%m} has no such day")
    return found[0].date()


@BOOK.rule("(the)? a=YEAR (- | – | /) b=YY", reads=("2014-16", "2014/15"), refuses=("1999-00-00",))
def two_years(r: Reading) -> Meaning | None:
    first = int(r.word("a"))
    last = first // 100 * 100 + int(r.word("b"))
    tokens = r.tokens
    if not (1700 <= first <= 2100 and first < last <= first + 60) or not (tokens.tight(r.at("b")) and tokens.tight(r.at("b") - 1)):
        return None
    if tokens.tight(r.stop) and r.after() in ("-", "/", ":"):
        return None
    if r.start and tokens.tight(r.start) and r.before() in ("-", "/", ".", ",", "$"):
        return None
    when = When.between(units.year(first)[1], units.year(last)[1])
    return Meaning(f"{first}/{last}", when=when, explicit=True)


@BOOK.rule("9 / 11", reads=("9/11",), refuses=("9/110",))
def nine_eleven(r: Reading) -> Meaning | None:
    if not (r.tokens.tight(r.start + 1) and r.tokens.tight(r.start + 2)) or (r.after() in ("/", "-", ":") and r.tokens.tight(r.stop)):
        return None
    return explicit(units.day(date(2001, 9, 11)))


@BOOK.rule("(the)? (mid - year | midyear)", reads=("mid-year", "midyear"))
def midyear(r: Reading) -> Meaning | None:
    if r.anchor is None:
        return unresolved("XXXX").mod("MID")
    return relative(units.year(r.anchor.year)).mod("MID", approximate=True)


@BOOK.rule("(the)? u=(day | week | month | year | night | weekend) w=(before | after | earlier | previously | prior)", reads=("the day before", "the week after") , refuses=("the day after the attack",))
def unit_before(r: Reading) -> Meaning | None:
    after = r.after()
    if r.tokens.word(r.start) != "the" or after not in (",", ".", ";", "", "in", "at", "and", "by", "on", "that", "?", "!", "”", '"', "-", "–", "—", "(", ")"):
        return None
    if after == "that" and r.after(2) not in ("the", "he", "she", "it", "they"):
        return None
    letter = "D" if r.word("u") == "night" else r.unit("u")
    way = 1 if r.word("w") == "after" else -1
    last = r.context.last
    base = last.start if last is not None and last.start is not None and (letter != "D" or last.grain is Grain.DAY) else r.anchor
    if base is None:
        return unresolved("XXXX-XX-XX", NO_ANTECEDENT)
    return relative(units.unit(letter, base, way))


# ── Feasts and fixed days ────────────────────────────────────────────────────────────────────────
@cache
def feasts() -> dict[tuple[str, ...], dict[str, Any]]:
    """Names of feasts as tokens, and when they are."""
    found: dict[tuple[str, ...], dict[str, Any]] = {}
    for feast in table("dates")["holidays"]["feast"]:
        for name in feast["names"]:
            found[tuple(name.replace("'", " ' ").replace(".", " . ").replace("-", " - ").split())] = feast
    return found


def feast_day(feast: dict[str, Any], year: int) -> date:
    """The day of a feast in a year."""
    if "easter" in feast:
        way = EASTER_ORTHODOX if feast.get("orthodox") else EASTER_WESTERN
        return easter(year, way) + timedelta(int(feast["easter"]))
    if "nth" in feast:
        return nth(date(year, feast["month"], 1), feast["weekday"], feast["nth"])
    return date(year, feast["month"], feast["day"])


@BOOK.rule("(orthodox)? f=<FEAST> (,? (in | of)? y=<Y> | w=(last | this | next) year)?", reads=("Victory Day", "Orthodox Easter", "Christmas", "New Year's Eve", "Easter 2016"), refuses=("christmas tree",))
def feast(r: Reading) -> Meaning | None:
    words = tuple("'" if w == "’" else w for w in r.words("f"))
    known = feasts().get(("orthodox", *words)) if r.tokens.word(r.start) == "orthodox" else feasts().get(words)
    if known is None or not r.tokens.plain(r.at("f"))[0].isupper():
        return None
    if words == ("new", "year") and (r.before() in ("a", "his", "their", "happy", "every") or r.after() in ("'", "’")):
        return None
    if words in (("easter",), ("christmas",), ("new", "year")) and r.after() in ("tree", "trees", "island", "offensive", "rebellion", "rising", "uprising", "carol", "shopping", "gift", "gifts", "card", "cards", "party", "eggs", "bunny"):
        return None
    if r.after() in ("agreement", "agreements", "accord", "accords", "massacre", "bombing", "seals"):
        return None
    if r.has("y"):
        return explicit(units.day(feast_day(known, year_of(r.words("y")) or 0)))
    if r.anchor is None:
        return unresolved(f"XXXX-{known['month']:02}-{known['day']:02}" if "day" in known else "XXXX-XX-XX")
    anchor = r.anchor
    if r.has("w"):
        return relative(units.day(feast_day(known, anchor.year + _OFFSET[r.word("w")])))
    days = [feast_day(known, y) for y in (anchor.year - 1, anchor.year, anchor.year + 1)]
    if r.before() == "last":
        return relative(units.day(max(d for d in days if d < anchor)))
    if r.before() == "next":
        return relative(units.day(min(d for d in days if d > anchor)))
    way = direction(r.tokens, r.start, r.stop)
    if way == BACK and (anchor - max(d for d in days if d <= anchor)).days < 300:
        return relative(units.day(max(d for d in days if d <= anchor)))
    if way == FORTH and (min(d for d in days if d >= anchor) - anchor).days < 320:
        return relative(units.day(min(d for d in days if d >= anchor)))
    return relative(units.day(min(days, key=lambda d: abs((d - anchor).days))))
