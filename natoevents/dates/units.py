"""Calendar units by arithmetic: the unit that holds a day, moved by so many units, as a TIMEX3 value and a `When`.

Weeks are those of ISO 8601. Decades and centuries are written as TempEval-3 writes them, by the digits they share
("199", "19"); seasons, quarters and halves behind the year ("1997-SU", "1997-Q3", "1997-H1").
"""

from datetime import date, timedelta
from functools import lru_cache

from dateutil.relativedelta import relativedelta

from natoevents.when import Grain, When

__all__ = ["GRAINS", "SEASON_MONTH", "day", "month", "quarter", "season", "shift", "unit", "week", "weekend", "year"]

GRAINS = {
    "D": Grain.DAY,
    "W": Grain.WEEK,
    "M": Grain.MONTH,
    "Q": Grain.QUARTER,
    "Y": Grain.YEAR,
    "DE": Grain.DECADE,
    "CE": Grain.CENTURY,
}
"""Units that have a grain, by their letters in the data."""

SEASON_MONTH = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}

_STEP = {
    "D": relativedelta(days=1),
    "W": relativedelta(weeks=1),
    "F": relativedelta(weeks=2),
    "WE": relativedelta(weeks=1),
    "M": relativedelta(months=1),
    "Q": relativedelta(months=3),
    "SE": relativedelta(months=6),
    "Y": relativedelta(years=1),
    "DE": relativedelta(years=10),
    "CE": relativedelta(years=100),
    "ML": relativedelta(years=1000),
}


_KEPT = 1024  # a page names the same few days again and again


def shift(base: date, letter: str, count: int) -> date:
    """`base` moved by `count` units (days clipped to the end of a shorter month)."""
    return base + _STEP[letter] * count


@lru_cache(_KEPT)
def day(at: date) -> tuple[str, When]:
    """The day itself."""
    return at.isoformat(), When.of(at)


@lru_cache(_KEPT)
def week(at: date) -> tuple[str, When]:
    """The ISO week that holds `at`."""
    iso = at.isocalendar()
    return f"{iso.year:04}-W{iso.week:02}", When.of(at, Grain.WEEK)


@lru_cache(_KEPT)
def weekend(at: date) -> tuple[str, When]:
    """Saturday and Sunday of the ISO week that holds `at`."""
    saturday = at + timedelta(5 - at.weekday())
    iso = at.isocalendar()
    return (
        f"{iso.year:04}-W{iso.week:02}-WE",
        When.between(When.of(saturday), When.of(saturday + timedelta(1))),
    )


@lru_cache(_KEPT)
def month(year_: int, month_: int) -> tuple[str, When]:
    """A month of a year; month 0 is the December before, 13 the January after, and so on."""
    index = year_ * 12 + month_ - 1
    first = date(index // 12, index % 12 + 1, 1)
    return f"{first.year:04}-{first.month:02}", When.of(first, Grain.MONTH)


@lru_cache(_KEPT)
def quarter(year_: int, number: int) -> tuple[str, When]:
    """A quarter of a year; 0 is the last one of the year before, and so on."""
    index = year_ * 4 + number - 1
    first = date(index // 4, index % 4 * 3 + 1, 1)
    return f"{first.year:04}-Q{index % 4 + 1}", When.of(first, Grain.QUARTER)


@lru_cache(_KEPT)
def half(year_: int, number: int) -> tuple[str, When]:
    """A half of a year, 1 or 2."""
    return f"{year_:04}-H{number}", When.of(date(year_, 6 * number - 5, 1), Grain.HALF_YEAR)


@lru_cache(_KEPT)
def year(year_: int) -> tuple[str, When]:
    """A year."""
    return f"{year_:04}", When.of(date(year_, 1, 1), Grain.YEAR)


@lru_cache(_KEPT)
def decade(first: int) -> tuple[str, When]:
    """The decade that begins with year `first`."""
    return f"{first // 10:03}", When.of(date(max(first, 1), 1, 1), Grain.DECADE)


@lru_cache(_KEPT)
def century(first: int) -> tuple[str, When]:
    """The hundred years that begin with year `first` (the 20th century: 1900)."""
    return f"{first // 100:02}", When.of(date(max(first, 1), 1, 1), Grain.CENTURY)


@lru_cache(_KEPT)
def season(year_: int, code: str) -> tuple[str, When]:
    """A season of the year it begins in: winter 1997 is December 1997 to February 1998."""
    return f"{year_:04}-{code}", When.of(date(year_, SEASON_MONTH[code], 1), Grain.SEASON)


def unit(letter: str, base: date, count: int = 0) -> tuple[str, When]:
    """The unit that holds `base`, moved by `count` units.

    Raises:
        ValueError: where that lies outside the calendar (OverflowError too).
    """
    if letter == "D":
        return day(base + timedelta(count))
    if letter == "W":
        return week(base + timedelta(7 * count))
    if letter == "F":
        return week(base + timedelta(14 * count))
    if letter == "WE":
        return weekend(base + timedelta(7 * count))
    if letter == "M":
        return month(base.year, base.month + count)
    if letter == "Q":
        return quarter(base.year, (base.month + 2) // 3 + count)
    if letter == "SE":
        index = base.year * 2 + (base.month > 6) + count
        return half(index // 2, index % 2 + 1)
    if letter == "Y":
        return year(base.year + count)
    if letter == "DE":
        return decade(base.year // 10 * 10 + 10 * count)
    if letter == "CE":
        return century(base.year // 100 * 100 + 100 * count)
    raise ValueError(f"no calendar unit {letter}")
