"""Feasts and fixed days: Victory Day, Orthodox Easter, Christmas, New Year's Eve."""

from datetime import date, timedelta
from functools import cache
from typing import Any

from dateutil.easter import EASTER_ORTHODOX, EASTER_WESTERN, easter

from natoevents.data import table
from natoevents.dates import units
from natoevents.dates.direction import BACK, FORTH, direction
from natoevents.dates.numbers import year_of
from natoevents.dates.pattern import Book
from natoevents.dates.reading import Meaning, Reading
from natoevents.dates.rules.months import nth
from natoevents.dates.rules.told import OFFSET, explicit, relative, unresolved

__all__ = ["BOOK", "feast_day", "feasts"]

BOOK = Book()


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
        sunday = easter(year, EASTER_ORTHODOX) if feast.get("orthodox") else easter(year, EASTER_WESTERN)
        return sunday + timedelta(int(feast["easter"]))
    if "nth" in feast:
        return nth(date(year, feast["month"], 1), feast["weekday"], feast["nth"])
    return date(year, feast["month"], feast["day"])


@BOOK.rule(
    "(orthodox)? f=<FEAST> (,? (in | of)? y=<Y> | w=(last | this | next) year)?",
    reads=("Victory Day", "Orthodox Easter", "Christmas", "New Year's Eve", "Easter 2016"),
    refuses=("christmas tree",),
)
def feast(r: Reading) -> Meaning | None:
    words = tuple("'" if w == "’" else w for w in r.words("f"))
    known = feasts().get(("orthodox", *words)) if r.tokens.word(r.start) == "orthodox" else feasts().get(words)
    if known is None or not r.tokens.plain(r.at("f"))[0].isupper():
        return None
    if words == ("new", "year") and (r.before() in ("a", "his", "their", "happy", "every") or r.after() in ("'", "’")):
        return None
    if words in (("easter",), ("christmas",), ("new", "year")) and r.after() in (
        "tree",
        "trees",
        "island",
        "offensive",
        "rebellion",
        "rising",
        "uprising",
        "carol",
        "shopping",
        "gift",
        "gifts",
        "card",
        "cards",
        "party",
        "eggs",
        "bunny",
    ):
        return None
    if r.after() in ("agreement", "agreements", "accord", "accords", "massacre", "bombing", "seals"):
        return None
    if r.has("y"):
        return explicit(units.day(feast_day(known, year_of(r.words("y")) or 0)))
    if r.anchor is None:
        return unresolved(f"XXXX-{known['month']:02}-{known['day']:02}" if "day" in known else "XXXX-XX-XX")
    anchor = r.anchor
    if r.has("w"):
        return relative(units.day(feast_day(known, anchor.year + OFFSET[r.word("w")])))
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
