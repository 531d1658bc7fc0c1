"""Lengths of time, ages, and what recurs: "nearly two years", "four-hour", "daily", "every Tuesday"."""

from attrs import evolve

from natoevents.data import table
from natoevents.dates import units
from natoevents.dates.direction import FORTH, direction
from natoevents.dates.names import in_a_name
from natoevents.dates.pattern import Book
from natoevents.dates.reading import LENGTH, REPEATED, Meaning, Reading
from natoevents.dates.scan import neighbours
from natoevents.when import TimexType

__all__ = ["BOOK"]

BOOK = Book()


def period(count: str, letter: str) -> str:
    """The TIMEX3 value of so many units."""
    if letter in ("H", "MIN", "S"):
        return f"PT{count}{letter[0]}"
    if letter == "F":
        return "PXW" if count == "X" else f"P{float(count) * 2:g}W"
    return f"P{count}{letter}"


def named(r: Reading) -> bool:
    """Whether the unit is part of a name: "the Six Day War", "he watches 60 Minutes"."""
    return in_a_name(r.tokens, r.at("u")) or (
        r.tokens.plain(r.at("u"))[0].isupper()
        and r.tokens.plain(r.stop)[:1].isupper()
        and r.tokens.plain(r.stop).istitle()
    )


def length(count: str, letter: str, modifier: str | None = None) -> Meaning:
    """A length of time, tied to no day."""
    if letter == "GEN":
        return Meaning("PXY", TimexType.DURATION, None, LENGTH, modifier, spoken=False)
    return Meaning(period(count, letter), TimexType.DURATION, None, LENGTH, modifier, spoken=False)


def recurring(timex: str) -> Meaning:
    """Something that happens again and again."""
    return Meaning(timex, TimexType.SET, None, REPEATED, spoken=False)


def ahead(r: Reading, told: Meaning, letter: str) -> Meaning:
    """A length behind "in" in a clause that looks forth: "they will meet in two weeks" also says when."""
    value = r.number("n")
    if r.anchor is None or value is None or value != int(value) or letter not in ("D", "W", "M", "Y"):
        return told
    bare = r.tokens.word(r.stop - 1) in table("dates")["calendar"]["units"]
    if not bare or looks_back(r) or direction(r.tokens, r.start - 1, r.stop) != FORTH:
        return told
    return evolve(told, when=evolve(units.unit(letter, r.anchor, int(value))[1], approximate=True), reason=None)


def looks_back(r: Reading) -> bool:
    """Whether the clause tells of the first or the greatest "in two years"."""
    return any(
        r.before(k) in ("first", "last", "only", "once", "twice") or r.before(k).endswith("est") for k in range(2, 14)
    )


def modifier_of(words: list[str]) -> str | None:
    """The TIMEX3 mod that words before an amount give it."""
    known: dict[str, str] = table("dates")["modifiers"]["amount"]
    text = " ".join(words)
    if not text:
        return None
    if text in ("at least", "no less than", "no fewer than", "not less than"):
        return "EQUAL_OR_MORE"
    if text in (
        "at most",
        "up to",
        "no more than",
        "not more than",
        "within",
        "no longer than",
        "as many as",
        "as much as",
        "as long as",
    ):
        return "EQUAL_OR_LESS"
    if words[0] in ("more", "longer", "well") or words[-1] == "over":
        return "MORE_THAN"
    if words[0] in ("less", "fewer", "shorter") or words[-1] == "under":
        return "LESS_THAN"
    return known.get(text)


@BOOK.rule(
    "a u=(day | week | month | year | hour | minute)",
    reads=("$1.76 billion a year", "1.2 million barrels a day"),
    refuses=("it took a year",),
)
def rate(r: Reading) -> Meaning | None:
    before = r.before()
    money = any(
        r.before(k) in ("$", "percent", "%", "million", "billion", "dollars", "times", "cents") for k in range(1, 5)
    )
    if not (before.isdecimal() and money) and before not in (
        "million",
        "billion",
        "times",
        "percent",
        "%",
        "dollars",
        "cents",
        "tons",
        "barrels",
        "people",
        "hours",
        "days",
    ):
        return None
    if before in ("hours", "days", "people") and not any(
        r.before(k)[:1].isdecimal() or r.before(k) in table("dates")["numbers"]["ones"] for k in (2, 3)
    ):
        return None
    return recurring(period("1", r.unit("u")))


@BOOK.rule(
    "mod=<M>? n=(<N> | <V> | a | an) (or so | or more | more | full | long | solid | whole | consecutive | straight "
    "| additional | successive | extra | other | short)? -? u=UNIT (- (old | long) | old)?",
    reads=(
        "nearly two years",
        "four-hour",
        "10-year",
        "several months",
        "a few days",
        "more than four hours",
        "two and a half decades",
        "90 minutes",
    ),
    refuses=("a second time", "the Six Day War", "60 miles an hour", "they watch 60 Minutes"),
)
def amount(r: Reading) -> Meaning | None:
    letter, words = r.unit("u"), r.words("n")
    if named(r):
        return None
    if letter == "S" and words in (["a"], ["one"], ["an"]):
        return None
    if words in (["a"], ["an"]) and letter == "Q" and not r.has("mod") and r.tokens.word(r.stop - 1) == r.word("u"):
        return None
    if words in (["a"], ["an"]) and (
        r.tokens.kinds[r.at("u")] in r.tokens.plural
        or (letter == "MIN" and r.after().isalpha() and r.after() not in neighbours("after_minute"))
    ):
        return None
    if (
        letter in ("H", "S", "MIN")
        and words in (["a"], ["an"])
        and r.before() in ("miles", "km", "kilometers", "kilometres", "knots", "meters", "metres", "feet")
    ):
        return None
    if letter == "Q" and words[0].isdecimal() and len(words[0]) == 4:
        return None
    if letter in ("WE", "SE") or (letter == "Q" and r.tokens.word(r.at("u") - 1) == "-"):
        return None
    told = length(r.count("n"), letter, modifier_of(r.words("mod")))
    return ahead(r, told, letter) if r.before() == "in" and not r.has("mod") else told


@BOOK.rule("(a | an) u=UNIT1 or (two | so | more)", reads=("a year or two", "a month or so"))
def one_or_two(r: Reading) -> Meaning | None:
    return length("1", r.unit("u"), "APPROX")


@BOOK.rule("half (a | an) u=UNIT", reads=("half an hour", "half a century", "half a year"))
def half_unit(r: Reading) -> Meaning | None:
    halves = {"H": "PT30M", "Y": "P6M", "CE": "P50Y", "DE": "P5Y", "D": "PT12H", "MIN": "PT30S"}
    value = halves.get(r.unit("u"), f"P0.5{r.unit('u')}")
    return Meaning(value, TimexType.DURATION, None, LENGTH, spoken=False)


@BOOK.rule("mod=<M>? (a | an | one) u=UNIT and (a half)", reads=("a year and a half", "an hour and a half"))
def unit_and_half(r: Reading) -> Meaning | None:
    letter = r.unit("u")
    return length("1.5", letter, modifier_of(r.words("mod")))


@BOOK.rule("u=UNITS", reads=("weeks", "years"), refuses=("seconds the motion",))
def bare_units(r: Reading) -> Meaning | None:
    letter, before = r.unit("u"), r.before()
    if named(r):
        return None
    if before in ("first", "on", "earliest", "final", "early", "dog", "glory", "s"):
        return None
    if letter in ("WE", "SE", "Q", "S") and before not in ("for", "in", "within"):
        return None
    if (r.after().isdecimal() and len(r.after()) == 4) or before in ("-",) or r.after() in ("'", "’"):
        return None
    return length("X", letter)


@BOOK.rule("(a)? half - u=UNIT1", reads=("half-century", "half-hour"))
def half_hyphen(r: Reading) -> Meaning | None:
    return half_unit(r)


@BOOK.rule("(a)? quarter (- | of a) century", reads=("a quarter of a century", "quarter-century"))
def quarter_century(r: Reading) -> Meaning | None:
    return Meaning("P25Y", TimexType.DURATION, None, LENGTH, spoken=False)


@BOOK.rule("(a)? u=UNIT1 - (long | old)", reads=("year-long", "week-long", "century-old"))
def unit_long(r: Reading) -> Meaning | None:
    return length("1", r.unit("u"))


@BOOK.rule("(a)? w=(daylong | weeklong | monthlong | yearlong)", reads=("weeklong",))
def unit_long_word(r: Reading) -> Meaning | None:
    return length("1", {"d": "D", "w": "W", "m": "M", "y": "Y"}[r.word("w")[0]])


@BOOK.rule("u=UNITS - (long | old)", reads=("decades-old", "hours-long"))
def units_long(r: Reading) -> Meaning | None:
    return length("X", r.unit("u"))


@BOOK.rule("all (of)? u=(day | week | month | year | weekend)", reads=("all day", "all week"))
def all_unit(r: Reading) -> Meaning | None:
    return length("1", r.unit("u")) if r.unit("u") != "WE" else None


@BOOK.rule("(a | some) (while | long time | short time | time)", reads=("a while", "some time", "a long time"))
def some_time(r: Reading) -> Meaning | None:
    if r.tokens.word(r.stop - 1) == "time" and r.tokens.word(r.start) == "a" and r.stop - r.start == 2:
        return None
    return Meaning("PXX", TimexType.DURATION, None, LENGTH, spoken=False)


# What recurs.
_EVERY = {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "M": "XXXX-XX", "Y": "XXXX", "Q": "XXXX-QX", "WE": "XXXX-WXX-WE"}


@BOOK.rule(
    "w=(daily | weekly | monthly | yearly | annually | nightly | hourly | biweekly)",
    reads=("daily", "annually", "weekly"),
    refuses=("the average daily volume",),
)
def adverb_set(r: Reading) -> Meaning | None:
    if r.tokens.plain(r.stop)[:1].isupper():
        return None  # "the daily Kommersant" is a paper
    if r.before() == "average":
        return None  # "the average daily volume" is an amount, nothing that recurs
    if r.tokens.plain(r.start)[0].isupper() and r.before() not in (".", "", "?", "!"):
        return None
    return recurring({
        "daily": "XXXX-XX-XX", "weekly": "XXXX-WXX", "monthly": "XXXX-XX", "yearly": "XXXX", "annually": "XXXX",
        "nightly": "XXXX-XX-XXTNI", "hourly": "XXXX-XX-XXTXX", "biweekly": "P2W",
    }[r.word("w")])  # fmt: skip


@BOOK.rule(
    "(each | every | per) (other=(other | second))? (single)? u=UNIT1",
    reads=("every day", "each year", "per year", "every other week"),
)
def each_unit(r: Reading) -> Meaning | None:
    letter = r.unit("u")
    if letter == "S" and r.after().isalpha():
        return None
    if letter == "WE":
        return recurring("XXXX-WXX-WE")
    return recurring(period("2" if r.has("other") else "1", letter))


@BOOK.rule("every n=<N> u=UNIT", reads=("every two weeks", "every 10 years"))
def every_n(r: Reading) -> Meaning | None:
    return recurring(period(r.count("n"), r.unit("u")))


@BOOK.rule(
    "(each | every) (other | second)? d=WDAY (p=PART)?",
    reads=("every Tuesday", "each Monday morning", "every other Friday"),
)
def every_weekday(r: Reading) -> Meaning | None:
    part = "T" + table("dates")["calendar"]["dayparts"][r.word("p")] if r.has("p") else ""
    return recurring(f"XXXX-WXX-{r.weekday('d')}{part}")


@BOOK.rule("(each | every) m=MONTH", reads=("every May", "each July"))
def every_month(r: Reading) -> Meaning | None:
    return recurring(f"XXXX-{r.month('m'):02}")


@BOOK.rule("(each | every) s=SEASON", reads=("every summer",))
def every_season(r: Reading) -> Meaning | None:
    return recurring(f"XXXX-{table('dates')['calendar']['seasons'][r.word('s')]}")


@BOOK.rule("(each | every) p=PART", reads=("every morning",))
def every_part(r: Reading) -> Meaning | None:
    return recurring(f"XXXX-XX-XXT{table('dates')['calendar']['dayparts'][r.word('p')]}")


@BOOK.rule(
    "(once | twice | ORDW times | NUMW times | INT times | several times | many times | a few times) (a | per | "
    "each | every) u=UNIT1",
    reads=("twice a month", "three times a year"),
)
def times_a(r: Reading) -> Meaning | None:
    return recurring(period("1", r.unit("u")))
