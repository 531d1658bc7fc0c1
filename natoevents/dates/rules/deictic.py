"""What is told from the day of publication: today, last week, the past three months, the end of the year."""

from datetime import timedelta

from attrs import evolve

from natoevents.data import table
from natoevents.dates import units
from natoevents.dates.direction import FORTH, direction
from natoevents.dates.names import in_a_name
from natoevents.dates.pattern import Book
from natoevents.dates.reading import LENGTH, NO_ANCHOR, VAGUE, Meaning, Reading
from natoevents.dates.rules.chains import counted_from, if_told, unit_beside
from natoevents.dates.rules.seasons import beside_quarter, last_quarter
from natoevents.dates.rules.told import BLANK, relative, unresolved
from natoevents.dates.scan import neighbours
from natoevents.when import Grain, TimexType, When

__all__ = ["BOOK"]

BOOK = Book()


@BOOK.rule("d=(today | yesterday | tomorrow)", reads=("today", "yesterday", "tomorrow"), refuses=("this is VOA Today",))
def named_day(r: Reading) -> Meaning | None:
    if r.before() in table("dates")["lookalikes"]["papers"]["words"] and r.tokens.plain(r.start)[0].isupper():
        return None
    if in_a_name(r.tokens, r.start):
        return None
    if r.anchor is None:
        return unresolved("XXXX-XX-XX")
    offset = {"today": 0, "yesterday": -1, "tomorrow": 1}[r.word("d")]
    return relative(units.day(r.anchor + timedelta(offset)))


@BOOK.rule(
    "the day (b=before yesterday | after tomorrow)", reads=("the day before yesterday", "the day after tomorrow")
)
def two_days_off(r: Reading) -> Meaning | None:
    if r.anchor is None:
        return unresolved("XXXX-XX-XX")
    return relative(units.day(r.anchor + timedelta(-2 if r.has("b") else 2)))


WHICH = {
    "last": -1,
    "past": -1,
    "previous": -1,
    "this": 0,
    "current": 0,
    "present": 0,
    "ongoing": 0,
    "next": 1,
    "coming": 1,
    "upcoming": 1,
    "following": 1,
    "same": 0,
    "that": 0,
    "prior": -1,
    "preceding": -1,
    "latest": 0,
    "final": 0,
}


@BOOK.rule(
    "w=(last | this | next) u=(CALUNIT | WEEKEND)",
    reads=("last week", "this year", "next month", "earlier this week", "later this month", "last weekend"),
    refuses=("last minute", "this second", "he watched This Week"),
)
def deictic_unit(r: Reading) -> Meaning | None:
    letter = r.unit("u")
    if letter not in BLANK or (r.before() in ('"', "“", "'") and r.tokens.plain(r.at("u"))[0].isupper()):
        return None  # "This Week" in quotation marks is a show
    if in_a_name(r.tokens, r.at("u")):
        return None
    if r.before() == "the" and r.after() == "of":
        return None
    if r.tokens.word(r.stop - 1) in ("days", "weeks", "months", "years", "decades", "quarters"):
        return None
    if r.anchor is None:
        return unresolved(BLANK[letter])
    if letter == "D":
        if r.word("w") != "this":
            return None
        return relative(units.day(r.anchor))
    return relative(units.unit(letter, r.anchor, WHICH[r.word("w")]))


@BOOK.rule(
    "(the | this | its)? (same | very)? w=(current | coming | upcoming | present | past | last | next | ongoing) "
    "(fiscal | calendar)? u=(day | week | fortnight | month | year | quarter | weekend | decade | century)",
    reads=("the current year", "the coming week", "the current fiscal year", "the past year", "this past week"),
)
def definite_unit(r: Reading) -> Meaning | None:
    letter, word = r.unit("u"), r.word("w")
    if word == "next" and r.tokens.word(r.start) == "the" and r.before() not in neighbours("over"):
        return unit_beside(r)
    if letter == "D" and word in ("last", "next") and r.stop - r.start == 2:
        return None
    if word == "last" and r.after() in ("of", "in"):
        return None
    if word in ("past", "last", "next", "coming") and letter in ("D", "W", "F", "M", "Y", "DE", "CE"):
        way = -1 if word in ("past", "last") else 1
        stretch = span_of(r, "1", letter, way)
        if letter not in ("W", "M", "Y"):
            return stretch
        if r.anchor is None:
            return unresolved(BLANK[letter])
        # TempEval-3 names the unit beside this one ("the past year" is last year); the days meant are the stretch.
        return evolve(stretch, timex=units.unit(letter, r.anchor, way)[0], kind=TimexType.DATE)
    if r.anchor is None:
        return unresolved(BLANK[letter])
    return relative(units.unit(letter, r.anchor, WHICH[word]))


def span_of(r: Reading, count: str, letter: str, way: int) -> Meaning:
    """A stretch that ends or begins now: "the last three months" (TIMEX3 gives its length)."""
    timex = f"PT{count}{letter[0]}" if letter in ("H", "MIN", "S") else f"P{count}{'W' if letter == 'WE' else letter}"
    if letter == "F":
        timex = f"P{int(float(count) * 2)}W" if count != "X" else "PXW"
    when = None
    if r.anchor is not None and count != "X" and "." not in count and letter in units.GRAINS and letter != "Q":
        grain = units.GRAINS[letter] if letter in ("D", "M", "Y") else Grain.DAY if letter == "W" else Grain.YEAR
        far = units.shift(r.anchor, letter, way * int(count))
        ends = sorted((far, r.anchor))
        when = When.between(When.of(ends[0], grain), When.of(ends[1], grain), approximate=True)
    reason = None if when else (NO_ANCHOR if r.anchor is None else VAGUE)
    return Meaning(timex, TimexType.DURATION, when, reason, spoken=False)


@BOOK.rule(
    "(the | these | those | his | her | its | their)? w=(last | past | next | coming | previous | first | following "
    "| final | latest | preceding | recent) n=(<N> | <V>) (or so)? (calendar | full | fiscal | consecutive | "
    "straight)? u=UNIT",
    reads=("the last three months", "the next 14 months", "the past few weeks", "the first nine months"),
)
def run_of_units(r: Reading) -> Meaning | None:
    way = {"last": -1, "past": -1, "next": 1, "coming": 1}.get(r.word("w"), 0)
    count, letter = r.count("n"), r.unit("u")
    if not way:
        timex = f"PT{count}{letter[0]}" if letter in ("H", "MIN", "S") else f"P{count}{letter}"
        return Meaning(timex, TimexType.DURATION, None, LENGTH, spoken=False)
    return span_of(r, count, letter, way)


@BOOK.rule(
    "(the | these)? w=(last | past | next | coming | recent | previous | following | ensuing | intervening) u=UNITS",
    reads=("recent weeks", "coming months", "the past years"),
)
def vague_run(r: Reading) -> Meaning | None:
    letter = r.unit("u")
    clock = "T" if letter in ("H", "MIN", "S") else ""
    return Meaning(f"P{clock}X{letter[0] if clock else letter}", TimexType.DURATION, None, VAGUE, spoken=False)


@BOOK.rule(
    "the (full | whole | entire)? u=(year | month | week | quarter | decade | century | weekend | day)",
    reads=("the year", "the weekend"),
)
def bare_unit(r: Reading) -> Meaning | None:
    if (r.after() == "-" and r.tokens.tight(r.stop)) or r.tokens.plain(r.at("u"))[0].isupper():
        return None  # "the year-long", "Man of the Year"
    letter, before, after = r.unit("u"), r.before(), r.after()
    parted = before in ("of", "in", "on") and r.before(2) in neighbours("parts")
    if not parted and letter not in ("Y", "WE", "Q"):
        return None
    if letter in ("Y", "Q") and after in ("ended", "ending", "to") and not parted:
        return (
            Meaning(f"P1{letter}", TimexType.DURATION, None, LENGTH, spoken=False) if letter == "Y" else last_quarter(r)
        )
    if r.anchor is None:
        return unresolved(BLANK[letter])
    if letter == "D":
        base, told = counted_from(r, "D", 0)
        return if_told(relative(units.day(base or r.anchor)), told)
    if letter == "Q" and not parted:
        quarter = r.context.near_quarter(r.start)
        return beside_quarter(quarter, 0) if quarter else last_quarter(r)
    if letter == "WE":
        way = direction(r.tokens, r.start, r.stop)
        back = r.anchor.weekday() < 5
        return relative(units.weekend(r.anchor - timedelta(7) if way != FORTH and back else r.anchor))
    return relative(units.unit(letter, r.anchor))
