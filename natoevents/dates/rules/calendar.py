"""What the calendar names: dates in every order, months, years, seasons, quarters, halves, decades, centuries."""

from datetime import date

from natoevents.data import table
from natoevents.dates import units
from natoevents.dates.direction import BACK, FORTH, UNTOLD, direction, nearest_day, nearest_month
from natoevents.dates.numbers import year_of
from natoevents.dates.pattern import Book
from natoevents.dates.reading import AMBIGUOUS, NO_ANCHOR, Meaning, Reading
from natoevents.when import Grain, When

__all__ = ["BOOK"]

BOOK = Book()


def explicit(told: tuple[str, When]) -> Meaning:
    """A date that the words alone fix."""
    return Meaning(told[0], when=told[1], explicit=True)


def relative(told: tuple[str, When]) -> Meaning:
    """A date that the day of publication, or one told before, helped to find."""
    return Meaning(told[0], when=told[1])


def unresolved(timex: str, reason: str = NO_ANCHOR) -> Meaning:
    """A date that was found but not resolved."""
    return Meaning(timex, reason=reason)


def day_number(words: list[str]) -> int:
    """The day of the month: "20", "20th", "the 20th"."""
    return int("".join(c for c in words[-1] if c.isdecimal()))


def the_year(r: Reading, name: str = "y") -> int:
    """The year said by the part `name`.

    Raises:
        ValueError: where the words say none.
    """
    found = year_of(r.words(name))
    if found is None:
        raise ValueError(f"no year in {r.words(name)}")
    return found


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
    "y=YEAR (- | /) m=MM (- | /) d=DD",
    reads=("2016-04-20", "2016/04/20"),
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
    if r.context.last_explicit and last and last.start and 0 <= r.start - r.context.last_at <= 6 and last.grain is Grain.DAY:
        return relative(units.day(date(last.start.year, month, day)))
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
    if r.before() in ("$", "#", "£", "€") or (r.before() in (",", ".", "/", "-") and r.tokens.tight(r.start)):
        return None
    return _month_day(r, r.month("m"), day_number(r.words("d")))


@BOOK.rule(
    "(the month of)? m=MONTH .? (of | ,)? y=(YEAR | <Y>)",
    reads=("April 2016", "Sept. 1988", "January nineteen ninety-seven", "June, 1997"),
)
def month_year(r: Reading) -> Meaning | None:
    return explicit(units.month(the_year(r), r.month("m")))


_PREPOSITIONS = frozenset(
    "in since of by until till last next this early late mid from through throughout during to for before after between and or each every past "
    "coming following previous earlier later around about on until as".split()
)
_DOUBTFUL = frozenset({"may", "march"})
_SHORT = frozenset({"jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec"})


@BOOK.rule(
    "(the month of)? m=MONTH",
    reads=("October", "January"),
    refuses=("they may", "a march", "Theresa May said", "You may go"),
)
def month(r: Reading) -> Meaning | None:
    word, before, after = r.word("m"), r.before(), r.after()
    if word in _SHORT and (after != "." or not r.tokens.tight(r.stop)):
        return None
    if word in _DOUBTFUL:
        joined = before in ("-", "–", ",", "/")
        if not (before in _PREPOSITIONS or joined or (before in ("the", "'s", "s") and after not in ("on", "of", "to"))):
            return None
        if joined and not (after in (",", ".", "and") or r.tokens.tight(r.start)):
            return None
        if before in ("and", "or") and r.before(2) not in table("dates")["calendar"]["months"]:
            return None
    number = r.month("m")
    return unresolved(f"XXXX-{number:02}") if r.anchor is None else relative(near_month(r, number))


def near_month(r: Reading, number: int) -> tuple[str, When]:
    """The month of that number that is meant, by the clause around the match."""
    assert r.anchor is not None
    at = nearest_month(r.anchor, number, direction(r.tokens, r.start, r.stop))
    return units.month(at.year, at.month)


@BOOK.rule("(the year)? y=(NEAR | nineteen (TENS -? ONES | TENS | TEEN | hundred) | twenty (TEEN | TENS -? ONES) | two thousand (and? ONES)?)",
           reads=("2014", "the year 2000", "nineteen ninety-six"),
           refuses=("Resolution 1973", "2000 troops", "$1990", "1,990", "No. 1999"))  # fmt: skip
def year(r: Reading) -> Meaning | None:
    tokens, facts = r.tokens, table("dates")["lookalikes"]
    before, after = r.before(), r.after()
    named = tokens.word(r.start) == "the"
    if tokens.word(r.stop - 1).isdecimal() and not named:
        if before in ("$", "£", "€", "#", "+", "=", "@", "&", "%", "_") or before in facts["before"]["words"]:
            return None
        if before in (".", ",", "-", "–", "/", ":", "'", "’") and tokens.tight(r.start):
            if before in (".", ",", ":", "'", "’") and r.start > 1 and tokens.tight(r.start - 1):
                return None
            if before == "-" and not (tokens.word(r.start - 2).isdecimal() and len(tokens.word(r.start - 2)) in (1, 2, 4)) and tokens.word(r.start - 2) not in ("mid", "post", "pre", "early", "late"):
                return None
        if before == "." and r.before(2) in ("no", "nos", "vol", "p", "art"):
            return None
        if after in (".", ",", ":") and tokens.tight(r.stop) and tokens.tight(r.stop + 1) and r.after(2)[:1].isdecimal():
            return None
        if after in ("%", "$", "°") or (after == "-" and tokens.tight(r.stop) and r.after(2)[:1].isalpha() and r.after(2) not in ("era", "style", "vintage", "model", "built", "and", "the")):
            return None
        if after in facts["after"]["words"] and before not in ("the", "in", "since", "during"):
            return None
        if before in facts["quantity"]["words"] and after.endswith("s") and before not in ("about", "over"):
            return None
        if after in ("hours", "hrs", "gmt", "utc", "local"):
            return None
    elif not named and (before in ("$", "-") or after in ("dollars", "people", "dollar", "hundred", "million", "-")):
        return None
    elif not named and tokens.word(r.start) in ("two", "twenty") and before not in ("in", "since", "of", "by", "until", "january", "year", "for", "during"):
        return None
    return explicit(units.year(the_year(r)))


@BOOK.rule("(the)? fiscal year? -? y=(NEAR | ' YY | ’ YY)", reads=("fiscal 1989", "fiscal year 2016", "the fiscal year 1990"))
def fiscal_year(r: Reading) -> Meaning | None:
    return explicit(units.year(the_year(r)))


@BOOK.rule("FYN", reads=("FY2016", "FY16"))
def fiscal_code(r: Reading) -> Meaning | None:
    return explicit(units.year(year_of([r.tokens.word(r.start)[2:]]) or 0))


@BOOK.rule("the? (' | ’)? d=(DECADE | DECADE2)", reads=("the 1990s", "1980s", "the '90s", "the 60s"), refuses=("in his 60s", "their 20s"))
def decade(r: Reading) -> Meaning | None:
    digits = r.word("d")[:-1]
    if len(digits) == 2:
        if r.before() in ("his", "her", "their", "my", "our", "your", "temperatures") or r.stop - r.start == 1:
            return None
        return explicit(units.decade((2000 if digits in ("00", "10", "20") else 1900) + int(digits)))
    return explicit(units.decade(int(digits)))


@BOOK.rule("the? (h=(nineteen | eighteen | twenty))? d=DECADEWORD", reads=("the nineties", "the nineteen sixties"), refuses=("in his forties",))
def decade_words(r: Reading) -> Meaning | None:
    if r.tokens.word(r.start) != "the" and not r.has("h"):
        return None
    hundred = 1800 if r.word("h") == "eighteen" else 1900
    return explicit(units.decade(hundred + 10 * int(table("dates")["calendar"]["decades"][r.word("d")])))


@BOOK.rule("the? o=(ORD | ORDW | TENS - ORDW) - century", reads=("nineteenth-century", "20th-century"))
def century_adjective(r: Reading) -> Meaning | None:
    return century(r)


@BOOK.rule("the? o=(ORD | ORDW | TENS -? ORDW) century", reads=("the 20th century", "the twenty-first century"), refuses=("a century",))
def century(r: Reading) -> Meaning | None:
    number = ordinal(r.words("o"))
    return explicit(units.century(number * 100 - 100)) if 1 <= number <= 22 else None


def ordinal(words: list[str]) -> int:
    """The number an ordinal says: "3rd", "third", "twenty-first"."""
    facts = table("dates")["numbers"]
    if words[-1][:1].isdecimal():
        return int("".join(c for c in words[-1] if c.isdecimal()))
    tens = int(facts["tens"].get(words[0], 0)) if len(words) > 1 else 0
    return tens + int(facts["ordinals"][words[-1]])


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
    definite = r.stop - r.start == 2
    if after in ("of", "from", "in", "into", "back", "to", "-", "by", "line") and word in ("fall", "spring"):
        return None
    if not definite and before not in ("in", "since", "by", "until", "during", "of", "early", "late", "mid", "every", "each", "through", "before", "after", "all", "-"):
        return None
    if not definite and before in ("to", "of") and word in ("fall", "spring"):
        return None
    if word in ("fall", "spring") and definite and before not in ("in", "since", "by", "until", "during", "of", "through", "for", "before", "after", "throughout"):
        return None
    code = table("dates")["calendar"]["seasons"][word]
    if r.anchor is None:
        return unresolved(f"XXXX-{code}")
    return relative(season_near(r.anchor, code, direction(r.tokens, r.start, r.stop)))


@BOOK.rule("(the | its | their)? (fiscal -?)? q=(ORD | ORDW) -? (fiscal -?)? quarter (, | of | in | ended)? (fiscal)? y=<Y>", reads=("the third quarter of 1990", "first quarter 2016", "the second quarter of fiscal 1989"))
def quarter_year(r: Reading) -> Meaning | None:
    number = ordinal(r.words("q"))
    return explicit(units.quarter(the_year(r), number)) if number <= 4 else None


@BOOK.rule("(the)? y=<Y> ((' | ’) s)? (fiscal)? q=(ORD | ORDW) -? quarter", reads=("the 1988 second quarter", "1989's third quarter"))
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


@BOOK.rule("(the | its | their | a | this | last | next)? (fiscal -?)? q=(ORD | ORDW) -? (fiscal -?)? quarter", reads=("the third quarter", "fourth-quarter", "the fiscal first quarter"), refuses=("a quarter of the troops",))
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


@BOOK.rule("the? h=(first | second | latter | last) -? half of y=<Y>", reads=("the first half of 2014", "the latter half of 1998"))
def half_year(r: Reading) -> Meaning | None:
    return explicit(units.half(the_year(r), 1 if r.word("h") == "first" else 2))


@BOOK.rule("h=HN (of)? y=<Y>", reads=("H1 2016", "2H 2015"))
def half_code(r: Reading) -> Meaning | None:
    return explicit(units.half(the_year(r), int(r.word("h").strip("h"))))


@BOOK.rule("the? h=(first | second | latter) -? half of (this | the)? (current)? year", reads=("the second half of this year", "the first half of the year"))
def half_this_year(r: Reading) -> Meaning | None:
    number = 1 if r.word("h") == "first" else 2
    if r.anchor is None:
        return unresolved(f"XXXX-H{number}")
    return relative(units.half(r.anchor.year, number))


@BOOK.rule("the? h=(first | second | latter) -? half of (next=next | last) year", reads=("the second half of next year", "the first half of last year"))
def half_other_year(r: Reading) -> Meaning | None:
    number = 1 if r.word("h") == "first" else 2
    if r.anchor is None:
        return unresolved(f"XXXX-H{number}")
    return relative(units.half(r.anchor.year + (1 if r.has("next") else -1), number))
