"""Days of the calendar, in every order and style of our sources, with and without a year."""

from datetime import date

from dateutil.relativedelta import relativedelta

from natoevents.dates import units
from natoevents.dates.direction import FORTH, direction, nearest_day
from natoevents.dates.pattern import Book
from natoevents.dates.reading import AMBIGUOUS, Meaning, Reading
from natoevents.dates.rules.told import day_number, explicit, relative, the_year, unresolved
from natoevents.dates.scan import neighbours
from natoevents.when import Grain

__all__ = ["BOOK"]

BOOK = Book()


@BOOK.rule(
    "(WDAY ,? | WDAYABBR .? ,?)? m=MONTH .? d=<D> ,? y=(YEAR | <Y>)",
    reads=("April 20, 2016", "Mar. 4, 2009", "Thursday, March 5, 2009", "December 25th, 1991", "Sept. 11 2001"),
    refuses=("40 tanks in formation",),
)
def month_day_year(r: Reading) -> Meaning | None:
    if r.word("m") in ("may", "march") and not r.tokens.plain(r.at("m"))[0].isupper():
        return None
    return explicit(units.day(date(the_year(r), r.month("m"), day_number(r.words("d")))))


@BOOK.rule(
    "(WDAY ,? | WDAYABBR .? ,?)? d=<D> (day? of)? m=MONTH .? ,? y=(YEAR | <Y>)",
    reads=("20 April 2016", "4 Mar. 2008", "the 9th of May, 1945", "07th October, 2021"),
)
def day_month_year(r: Reading) -> Meaning | None:
    return explicit(units.day(date(the_year(r), r.month("m"), day_number(r.words("d")))))


@BOOK.rule(
    "y=YEAR (- | / | .) m=MM (- | / | .) d=DD",
    reads=("2016-04-20", "2016/04/20", "2016.04.20"),
    refuses=("2016-2020",),
)
def iso_day(r: Reading) -> Meaning | None:
    if not all(r.tokens.tight(i) for i in range(r.start + 1, r.stop)) or r.word("y") > "2100":
        return None
    return explicit(units.day(date(int(r.word("y")), int(r.word("m")), int(r.word("d")))))


@BOOK.rule("STAMP", reads=("20160420",), refuses=("20161320",))
def stamp(r: Reading) -> Meaning | None:
    word = r.tokens.word(r.start)
    return explicit(units.day(date(int(word[:4]), int(word[4:6]), int(word[6:]))))


@BOOK.rule(
    "a=SHORT sep=(/ | . | -) b=SHORT (/ | . | -) y=(YEAR | YY)",
    reads=("07/27/2016", "16.05.2022", "27/07/2016", "27-07-2016"),
    refuses=("1.2.3", "192.168.10.20"),
)
def numeric_day(r: Reading) -> Meaning | None:
    tokens = r.tokens
    if tokens.word(r.start + 1) != tokens.word(r.start + 3):
        return None
    if not all(tokens.tight(i) for i in range(r.start + 1, r.stop)):
        return None
    sep = r.word("sep")
    short = len(r.word("y")) == 2
    if short and (sep != "/" or (tokens.word(r.stop) in ("/", ".") and tokens.tight(r.stop))):
        return None
    if r.start and tokens.tight(r.start) and tokens.word(r.start - 1) in (".", "/", "-", "$"):
        return None
    first, second, year = int(r.word("a")), int(r.word("b")), int(r.word("y"))
    if short:
        year += 1900 if year >= 30 else 2000
    if first > 12 >= second:
        day_first = True
    elif second > 12 >= first:
        day_first = False
    elif first == second:
        day_first = True
    elif r.context.day_first is not None:
        day_first = r.context.day_first
    elif sep == ".":
        day_first = True
    else:
        return unresolved(f"{year}-XX-XX", AMBIGUOUS)
    if r.context.day_first is None and first != second and sep == "/":
        r.context.day_first = day_first
    day, month = (first, second) if day_first else (second, first)
    return explicit(units.day(date(year, month, day)))


def _month_day(r: Reading, month: int, day: int) -> Meaning:
    """A day of a month with no year said."""
    if not 1 <= day <= (29 if month == 2 else 30 if month in (4, 6, 9, 11) else 31):
        raise ValueError(f"no day {day} in month {month}")
    last = r.context.last
    if (
        last is not None
        and last.explicit
        and last.when.start is not None
        and 0 <= r.start - last.stop <= 6
        and "." not in [r.tokens.word(i) for i in range(last.stop, r.start)]
        and last.when.grain is Grain.DAY
    ):
        return relative(units.day(date(last.when.start.year, month, day)))
    if r.anchor is None:
        return unresolved(f"XXXX-{month:02}-{day:02}")
    return relative(units.day(nearest_day(r.anchor, month, day, direction(r.tokens, r.start, r.stop))))


@BOOK.rule(
    "(WDAY ,? | WDAYABBR .? ,?)? m=MONTH .? d=<D>",
    reads=("April 20", "Feb. 20", "Thursday, March 5", "May 9th"),
    refuses=("march 5 miles", "may 5 of them go"),
)
def month_day(r: Reading) -> Meaning | None:
    after = r.after()
    if r.words("d")[-1].isalpha() and (after == "-" or (after.isalpha() and after not in neighbours("after_ordinal"))):
        return None
    if after in (":", "%") and r.tokens.tight(r.stop):
        return None
    if after in (",", ".") and r.tokens.tight(r.stop + 1) and r.after(2).isdecimal():
        return None
    return _month_day(r, r.month("m"), day_number(r.words("d")))


@BOOK.rule(
    "(WDAY ,? | WDAYABBR .? ,?)? d=<D> (day? of)? m=MONTH",
    reads=("20 April", "the 9th of May", "Saturday, 10 October"),
    refuses=("the 5 may leave",),
)
def day_month(r: Reading) -> Meaning | None:
    if r.words("d")[-1].isalpha() and r.tokens.word(r.at("m") - 1) != "of":
        return None
    if r.before() in ("$", "#", "£", "€") or (r.before() in (",", ".", "/", "-") and r.tokens.tight(r.start)):
        return None
    return _month_day(r, r.month("m"), day_number(r.words("d")))


@BOOK.rule("on the d=ORDDD", reads=("on the 9th",), refuses=("on the 9th floor",))
def day_alone(r: Reading) -> Meaning | None:
    after, number = r.after(), day_number(r.words("d"))
    if after.isalpha() and after not in neighbours("after_ordinal"):
        return None
    last, anchor = r.context.last, r.anchor
    if anchor is None:
        return unresolved(f"XXXX-XX-{number:02}").at(r.start + 1, None)
    way = direction(r.tokens, r.start, r.stop)
    if (
        last is not None
        and last.when.start is not None
        and last.when.grain in (Grain.DAY, Grain.MONTH)
        and r.start - last.stop < 40
    ):
        at = last.when.start.replace(day=number)
        if way != FORTH or at >= anchor:  # "they met in May and will meet on the 9th" is not May
            return relative(units.day(at)).at(r.start + 1, None)
    months = [0, 1, 2] if way == FORTH else [0, -1, -2]
    for count in months:
        try:
            at = (anchor.replace(day=1) + relativedelta(months=count)).replace(day=number)
        except ValueError:
            continue
        if (way == FORTH and at >= anchor) or (way != FORTH and at <= anchor):
            return relative(units.day(at)).at(r.start + 1, None)
    return None


@BOOK.rule("9 / 11", reads=("9/11",), refuses=("9/110",))
def nine_eleven(r: Reading) -> Meaning | None:
    if not (r.tokens.tight(r.start + 1) and r.tokens.tight(r.start + 2)) or (
        r.after() in ("/", "-", ":") and r.tokens.tight(r.stop)
    ):
        return None
    return explicit(units.day(date(2001, 9, 11)))


@BOOK.rule("d=DD (- | /) m=MONTH (- | /) y=(YEAR | YY)", reads=("20-Feb-2014", "20/Feb/14"))
def day_month_tight(r: Reading) -> Meaning | None:
    if not all(r.tokens.tight(i) for i in range(r.start + 1, r.stop)):
        return None
    return explicit(units.day(date(the_year(r), r.month("m"), int(r.word("d")))))
