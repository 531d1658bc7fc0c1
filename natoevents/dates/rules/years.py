"""Years, fiscal years, decades, centuries."""

from natoevents.data import table
from natoevents.dates import units
from natoevents.dates.numbers import year_of
from natoevents.dates.pattern import Book
from natoevents.dates.reading import Meaning, Reading
from natoevents.dates.rules.told import BLANK, explicit, ordinal, relative, the_year, the_year_of, unresolved
from natoevents.dates.scan import neighbours
from natoevents.when import When

__all__ = ["BOOK"]

BOOK = Book()


@BOOK.rule(
    "(the year)? y=(NEAR | nineteen (TENS -? ONES | TENS | TEEN | hundred) | twenty (TEEN | TENS -? ONES) | "
    "two thousand (and? ONES)?)",
    reads=("2014", "the year 2000", "nineteen ninety-six"),
    refuses=("Resolution 1973", "2000 troops", "$1990", "1,990", "No. 1999", "room nineteen twelve"),
)
def year(r: Reading) -> Meaning | None:
    if r.tokens.word(r.start) != "the":  # "the year 2000" is one whatever stands around it
        if r.before() in table("dates")["lookalikes"]["before"]["words"]:
            return None
        digits = r.tokens.word(r.stop - 1).isdecimal()
        if (_part_of_a_number(r) or _counts(r)) if digits else _is_spoken_amount(r):
            return None
    return explicit(units.year(the_year(r)))


def _part_of_a_number(r: Reading) -> bool:
    """Whether the four digits belong to a longer number, a code or a sum of money."""
    tokens, before, after = r.tokens, r.before(), r.after()
    if before in ("$", "£", "€", "#", "+", "=", "@", "&", "%", "_") or after in ("%", "$", "°"):
        return True
    if before in (".", ",", ":", "'", "’") and tokens.tight(r.start) and r.start > 1 and tokens.tight(r.start - 1):
        return True
    if before == "-" and tokens.tight(r.start):
        led = tokens.word(r.start - 2)
        if not (led.isdecimal() and len(led) == 4) and led not in ("mid", "post", "pre", "early", "late"):
            return True
    if before == "." and r.before(2) in ("no", "nos", "vol", "p", "art"):
        return True
    if after in (".", ",", ":") and tokens.tight(r.stop) and tokens.tight(r.stop + 1) and r.after(2)[:1].isdecimal():
        return True
    if after != "-" or not tokens.tight(r.stop):
        return False
    behind = r.after(2)
    if behind.isdecimal():
        return len(behind) != 4
    return behind[:1].isalpha() and behind not in ("era", "style", "vintage", "model", "built", "and", "the")


def _counts(r: Reading) -> bool:
    """Whether the number counts what follows: "2000 troops", "some 1990 homes", "2000 hours GMT"."""
    facts, before, after = table("dates")["lookalikes"], r.before(), r.after()
    if after in facts["after"]["words"] and before not in ("the", "in", "since", "during"):
        return True
    if before in facts["quantity"]["words"] and after.endswith("s") and before not in ("about", "over"):
        return True
    return after in ("hours", "hrs", "gmt", "utc", "local")


def _is_spoken_amount(r: Reading) -> bool:
    """Whether the number words are an amount: "two thousand people", "paid nineteen fifty"."""
    before = r.before()
    if before in ("$", "-") or r.after() in ("dollars", "people", "dollar", "hundred", "million", "-"):
        return True
    led = ("in", "since", "of", "by", "until", "january", "year", "for", "during")
    return r.tokens.word(r.start) in ("two", "twenty") and before not in led


@BOOK.rule("(' | ’) YY", reads=("in '98", "the class of ’89"), refuses=("5'10", "it '45 was"))
def short_year(r: Reading) -> Meaning | None:
    if (
        r.before() not in neighbours("prepositions") | {"class", "back"}
        or not r.tokens.tight(r.start + 1)
        or r.tokens.tight(r.start)
    ):
        return None
    return explicit(units.year(the_year_of(r)))


@BOOK.rule(
    "(the)? fiscal year? -? y=(NEAR | ' YY | ’ YY)", reads=("fiscal 1989", "fiscal year 2016", "the fiscal year 1990")
)
def fiscal_year(r: Reading) -> Meaning | None:
    return explicit(units.year(the_year(r)))


@BOOK.rule("fy y=<Y>", reads=("FY 1999",))
def fiscal_short(r: Reading) -> Meaning | None:
    return explicit(units.year(the_year(r)))


@BOOK.rule("FYN", reads=("FY2016", "FY16"))
def fiscal_code(r: Reading) -> Meaning | None:
    return explicit(units.year(year_of([r.tokens.word(r.start)[2:]]) or 0))


@BOOK.rule("(the)? a=YEAR (- | – | /) b=YY", reads=("2014-16", "2014/15"), refuses=("1999-00-00",))
def two_years(r: Reading) -> Meaning | None:
    first = int(r.word("a"))
    last = first // 100 * 100 + int(r.word("b"))
    tokens = r.tokens
    if not (1700 <= first <= 2100 and first < last <= first + 60) or not (
        tokens.tight(r.at("b")) and tokens.tight(r.at("b") - 1)
    ):
        return None
    if tokens.tight(r.stop) and r.after() in ("-", "/", ":"):
        return None
    if r.start and tokens.tight(r.start) and r.before() in ("-", "/", ".", ",", "$"):
        return None
    when = When.between(units.year(first)[1], units.year(last)[1])
    return Meaning(f"{first}/{last}", when=when, explicit=True)


@BOOK.rule("(the)? (mid - year | midyear)", reads=("mid-year", "midyear"))
def midyear(r: Reading) -> Meaning | None:
    if r.anchor is None:
        return unresolved("XXXX").mod("MID")
    return relative(units.year(r.anchor.year)).mod("MID", approximate=True)


@BOOK.rule(
    "(the)? u=(year | month | quarter | decade | century | week) (' s | ’ s | -) end | u2=year end",
    reads=("year-end", "year's end", "year end", "month's end"),
    refuses=("week end",),
)
def unit_end(r: Reading) -> Meaning | None:
    letter = r.unit("u") if r.has("u") else "Y"
    if r.anchor is None:
        return unresolved(BLANK[letter]).mod("END")
    return relative(units.unit(letter, r.anchor)).mod("END", approximate=True)


@BOOK.rule(
    "the? (' | ’)? d=(DECADE | DECADE2)",
    reads=("the 1990s", "1980s", "the '90s", "the 60s"),
    refuses=("in his 60s", "their 20s"),
)
def decade(r: Reading) -> Meaning | None:
    digits = r.word("d")[:-1]
    if len(digits) == 2:
        if r.before() in ("his", "her", "their", "my", "our", "your", "temperatures") or r.stop - r.start == 1:
            return None
        return explicit(units.decade((2000 if digits in ("00", "10", "20") else 1900) + int(digits)))
    return explicit(units.decade(int(digits)))


@BOOK.rule(
    "the? (h=(nineteen | eighteen | twenty))? d=DECADEWORD",
    reads=("the nineties", "the nineteen sixties"),
    refuses=("in his forties",),
)
def decade_words(r: Reading) -> Meaning | None:
    if r.tokens.word(r.start) != "the" and not r.has("h"):
        return None
    hundred = 1800 if r.word("h") == "eighteen" else 1900
    return explicit(units.decade(hundred + 10 * int(table("dates")["calendar"]["decades"][r.word("d")])))


@BOOK.rule("the? o=(ORD | ORDW | TENS - ORDW) - century", reads=("nineteenth-century", "20th-century"))
def century_adjective(r: Reading) -> Meaning | None:
    return century(r)


@BOOK.rule(
    "the? o=(ORD | ORDW | TENS -? ORDW) century",
    reads=("the 20th century", "the twenty-first century"),
    refuses=("a century",),
)
def century(r: Reading) -> Meaning | None:
    number = ordinal(r.words("o"))
    return explicit(units.century(number * 100 - 100)) if 1 <= number <= 22 else None
