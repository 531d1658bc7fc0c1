"""What is told from the day of publication or from a date told before: today, last week, two days later, on Monday."""

from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from natoevents.data import table
from natoevents.dates import units
from natoevents.dates.direction import BACK, FORTH, direction, nearest_weekday
from natoevents.dates.pattern import Book
from natoevents.dates.reading import LENGTH, NO_ANCHOR, NO_ANTECEDENT, VAGUE, Meaning, Reading
from natoevents.dates.rules.calendar import relative, unresolved
from natoevents.when import Grain, TimexType, When

__all__ = ["BOOK"]

BOOK = Book()

_BLANK = {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "F": "XXXX-WXX", "WE": "XXXX-WXX-WE", "M": "XXXX-XX", "Q": "XXXX-QX", "Y": "XXXX", "DE": "XXX", "CE": "XX", "SE": "XXXX-HX"}  # fmt: skip


@BOOK.rule("d=(today | yesterday | tomorrow)", reads=("today", "yesterday", "tomorrow"))
def named_day(r: Reading) -> Meaning | None:
    if r.before() in table("dates")["lookalikes"]["papers"]["words"] and r.tokens.plain(r.start)[0].isupper():
        return None
    if r.anchor is None:
        return unresolved("XXXX-XX-XX")
    offset = {"today": 0, "yesterday": -1, "tomorrow": 1}[r.word("d")]
    return relative(units.day(r.anchor + timedelta(offset)))


@BOOK.rule("the day (b=before yesterday | after tomorrow)", reads=("the day before yesterday", "the day after tomorrow"))
def two_days_off(r: Reading) -> Meaning | None:
    if r.anchor is None:
        return unresolved("XXXX-XX-XX")
    return relative(units.day(r.anchor + timedelta(-2 if r.has("b") else 2)))


_WHICH = {
    "last": -1, "past": -1, "previous": -1, "this": 0, "current": 0, "present": 0, "ongoing": 0, "next": 1, "coming": 1, "upcoming": 1, "following": 1,
    "same": 0, "that": 0, "prior": -1, "preceding": -1, "latest": 0, "final": 0,
}  # fmt: skip


@BOOK.rule(
    "w=(last | this | next) u=(CALUNIT | WEEKEND)",
    reads=("last week", "this year", "next month", "earlier this week", "later this month", "last weekend"),
    refuses=("last minute", "this second"),
)
def deictic_unit(r: Reading) -> Meaning | None:
    letter = r.unit("u")
    if letter not in _BLANK:
        return None
    if r.tokens.word(r.stop - 1) in ("days", "weeks", "months", "years", "decades", "quarters"):
        return None
    if r.anchor is None:
        return unresolved(_BLANK[letter])
    if letter == "D":
        if r.word("w") != "this":
            return None
        return relative(units.day(r.anchor))
    return relative(units.unit(letter, r.anchor, _WHICH[r.word("w")]))


@BOOK.rule(
    "(the | this | its)? (same | very)? w=(current | coming | upcoming | present | past | last | next | ongoing) (fiscal | calendar)? u=(day | week | month | year | quarter | weekend | decade | century)",
    reads=("the current year", "the coming week", "the current fiscal year", "the past year", "this past week"),
)
def definite_unit(r: Reading) -> Meaning | None:
    letter, word = r.unit("u"), r.word("w")
    if word == "next" and r.tokens.word(r.start) == "the" and r.before() not in _OVER:
        return unit_beside(r)
    if word == "last" and r.after() in ("of", "in"):
        return None
    if word in ("past", "last", "next", "coming") and letter in ("D", "W", "M", "Y", "DE", "CE"):
        return span_of(r, "1", letter, -1 if word in ("past", "last") else 1)
    if r.anchor is None:
        return unresolved(_BLANK[letter])
    return relative(units.unit(letter, r.anchor, _WHICH[word]))


_OVER = frozenset({"over", "in", "during", "for", "within", "throughout", "across", "through", "into"})


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
    "(the | these | those | his | her | its | their)? w=(last | past | next | coming | previous | first | following | final | latest | preceding | recent) n=(<N> | <V>) (or so)? (calendar | full | fiscal | consecutive | straight)? u=UNIT",
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


def _told(r: Reading) -> When | None:
    """The date last spoken of, else the day of publication."""
    if r.context.last is not None:
        return r.context.last
    return When.of(r.anchor) if r.anchor else None


def moved(base: When, letter: str, count: int) -> Meaning | None:
    """`base` moved by whole units, told no finer than the unit or `base` itself."""
    start = base.start
    if start is None:
        return None
    if letter == "D":
        return relative(units.day(start + timedelta(count))) if base.grain is Grain.DAY else None
    if letter == "WE":
        return relative(units.unit("WE", start, count))
    if letter in ("W", "F"):
        if base.grain not in (Grain.DAY, Grain.WEEK):
            return None
        return relative(units.unit(letter, start, count))
    if letter == "M" and base.grain not in (Grain.DAY, Grain.WEEK, Grain.MONTH):
        return None
    return relative(units.unit(letter, start, count))


@BOOK.rule(
    "(the | that | this)? w=(same | following | next | previous | preceding | prior | very) u=(CALUNIT | WEEKEND)",
    reads=("the following month", "the previous day", "the same year"),
)
def unit_beside(r: Reading) -> Meaning | None:
    if r.tokens.word(r.start) == r.word("w") and r.word("w") in ("next", "very"):
        return None
    letter, word = r.unit("u"), r.word("w")
    if letter not in _BLANK or r.tokens.word(r.stop - 1) in ("days", "weeks", "months", "years", "decades", "quarters"):
        return None
    base = _told(r)
    if base is None:
        return unresolved(_BLANK[letter], NO_ANTECEDENT if r.anchor else NO_ANCHOR)
    meaning = moved(base, letter, {"same": 0, "very": 0, "following": 1, "next": 1}.get(word, -1))
    return meaning or unresolved(_BLANK[letter], NO_ANTECEDENT)


@BOOK.rule(
    "that (same)? u=(CALUNIT | WEEKEND | SEASON | PART)",
    reads=("that year", "later that month", "that day"),
)
def that_unit(r: Reading) -> Meaning | None:
    calendar = table("dates")["calendar"]
    word = r.word("u")
    base = _told(r)
    if word in calendar["seasons"]:
        if base is None or base.start is None:
            return unresolved(f"XXXX-{calendar['seasons'][word]}", NO_ANTECEDENT)
        return relative(units.season(base.start.year, calendar["seasons"][word]))
    if word in calendar["dayparts"]:
        code = "T" + calendar["dayparts"][word]
        if base is None or base.start is None or base.grain is not Grain.DAY:
            return Meaning("XXXX-XX-XX" + code, TimexType.TIME, None, NO_ANTECEDENT)
        return Meaning(base.start.isoformat() + code, TimexType.TIME, base)
    letter = r.unit("u")
    if letter not in _BLANK or word.endswith("s"):
        return None
    if base is None:
        return unresolved(_BLANK[letter], NO_ANTECEDENT if r.anchor else NO_ANCHOR)
    return moved(base, letter, 0) or unresolved(_BLANK[letter], NO_ANTECEDENT)


# ── N units ago, later, before ───────────────────────────────────────────────────────────────────
def _counted(r: Reading, base: When | None, way: int) -> Meaning | None:
    """`base` moved by the number and unit of the match."""
    letter, value = r.unit("u"), r.number("n")
    if letter in ("H", "MIN", "S"):
        count = r.count("n")
        return Meaning(f"PT{count}{letter[0]}", TimexType.DURATION, None, LENGTH, spoken=False)
    vague = "PAST_REF" if way < 0 else "FUTURE_REF"
    if value is None:
        return Meaning(vague, when=None, reason=VAGUE, spoken=False)
    if base is None or base.start is None:
        return unresolved(_BLANK.get(letter, "XXXX"), NO_ANCHOR)
    if letter == "F":
        letter, value = "W", value * 2
    if value != int(value):
        months = {"Y": 12, "DE": 120, "CE": 1200}.get(letter)
        if letter == "Y" and months:
            at = base.start + relativedelta(months=way * round(value * months))
            return relative(units.month(at.year, at.month)).mod(None, approximate=True)
        if letter == "M":
            at = base.start + relativedelta(months=way * int(value))
            return relative(units.month(at.year, at.month)).mod(None, approximate=True)
        if letter == "W":
            at = base.start + timedelta(round(way * 7 * value))
            return relative(units.week(at)).mod(None, approximate=True)
        if months is None:
            return unresolved(_BLANK.get(letter, "XXXX"), VAGUE)
        return relative(units.year(base.start.year + round(way * value * months / 12))).mod(None, approximate=True)
    if letter in ("DE", "CE"):
        return relative(units.year(base.start.year + way * int(value) * (10 if letter == "DE" else 100)))
    if letter not in _BLANK:
        return None
    return moved(base, letter, way * int(value)) or unresolved(_BLANK[letter], NO_ANTECEDENT)


@BOOK.rule(
    "mod=<M>? n=(<N> | a | an | <V>) (or so)? u=UNIT (and a half)? ago",
    reads=("two weeks ago", "five years ago", "a year ago", "several years ago", "two decades ago", "about three months ago"),
    refuses=("two weeks",),
)
def units_ago(r: Reading) -> Meaning | None:
    base = When.of(r.anchor) if r.anchor else None
    quarter = r.context.near_quarter(r.start)
    if r.unit("u") == "Y" and quarter is not None and quarter.start and r.number("n") == 1.0 and not r.has("mod"):
        return beside_quarter(quarter, -1)
    meaning = _counted(r, base, -1)
    return meaning.mod("APPROX", approximate=True) if meaning and r.has("mod") else meaning


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
    "mod=<M>? n=(<N> | a | an | <V>) (or so)? (full)? u=UNIT w=(earlier | before | previously | prior | later | after | afterward | afterwards | on | hence | thereafter | from now)",
    reads=("two days later", "a year earlier", "nine years later", "a week before", "two years on", "ten days from now"),
)
def units_away(r: Reading) -> Meaning | None:
    word = r.word("w")
    way = -1 if word in ("earlier", "before", "previously", "prior") else 1
    if word == "on" and r.tokens.plain(r.stop)[:1].isupper():
        return None
    if word in ("before", "after", "on", "prior") and r.after() not in (",", ".", ";", "", "-", "–", "—", "and", "by", "the", "when", "with"):
        return None
    if word in ("before", "after", "on", "prior") and r.after() in ("the", "when", "with", "by"):
        return None
    base = (When.of(r.anchor) if r.anchor else None) if word == "from now" else _told(r)
    quarter = r.context.near_quarter(r.start)
    if way < 0 and r.unit("u") == "Y" and quarter is not None and quarter.start and r.number("n") == 1.0:
        return beside_quarter(quarter, -1)
    meaning = _counted(r, base, way)
    return meaning.mod("APPROX", approximate=True) if meaning and r.has("mod") else meaning


# ── Weekdays, and months beside last, this, next ─────────────────────────────────────────────────
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
    "w=(last | this | next | this past | this coming) m=MONTH",
    reads=("last August", "next March", "this October"),
)
def deictic_month(r: Reading) -> Meaning | None:
    number, word = r.month("m"), r.word("w")
    if r.after()[:1].isdecimal() or (r.after() == "." and r.after(2)[:1].isdecimal()):
        return None
    if r.anchor is None:
        return unresolved(f"XXXX-{number:02}")
    if word in ("last", "this past"):
        back = (r.anchor.month - number) % 12 or 12
        meaning = relative(units.month(r.anchor.year, r.anchor.month - back))
    elif word in ("next", "this coming"):
        meaning = relative(units.month(r.anchor.year, r.anchor.month + ((number - r.anchor.month) % 12 or 12)))
    else:
        meaning = relative(units.month(r.anchor.year, number))
    return meaning


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
    part = r.word("e")
    meaning = relative(told)
    return meaning.mod("START" if part.startswith("earl") else "END", approximate=True) if part else meaning


@BOOK.rule("the (full | whole | entire)? u=(year | month | week | quarter | decade | century | weekend | day)", reads=("the year", "the weekend"))
def bare_unit(r: Reading) -> Meaning | None:
    if r.after() == "-" and r.tokens.tight(r.stop):
        return None
    letter, before, after = r.unit("u"), r.before(), r.after()
    parted = before in ("of", "in", "on") and r.before(2) in _PARTS
    if not parted and letter not in ("Y", "WE", "Q"):
        return None
    if letter in ("Y", "Q") and after in ("ended", "ending", "to") and not parted:
        return Meaning(f"P1{letter}", TimexType.DURATION, None, LENGTH, spoken=False) if letter == "Y" else last_quarter(r)
    if r.anchor is None:
        return unresolved(_BLANK[letter])
    if letter == "D":
        last = r.context.last
        return relative(units.day(last.start if last and last.start and last.grain is Grain.DAY else r.anchor))
    if letter == "Q" and not parted:
        quarter = r.context.near_quarter(r.start)
        return beside_quarter(quarter, 0) if quarter else last_quarter(r)
    if letter == "WE":
        way = direction(r.tokens, r.start, r.stop)
        back = r.anchor.weekday() < 5
        return relative(units.weekend(r.anchor - timedelta(7) if way != FORTH and back else r.anchor))
    return relative(units.unit(letter, r.anchor))


_PARTS = frozenset({"end", "close", "beginning", "start", "turn", "middle", "early", "late", "later", "earlier", "part", "half", "days", "weeks", "months", "rest", "course", "remainder", "so", "time"})


@BOOK.rule("(the)? year (' s | ’ s | -)? end", reads=("year-end", "year's end", "year end"))
def year_end(r: Reading) -> Meaning | None:
    if r.anchor is None:
        return unresolved("XXXX").mod("END")
    return relative(units.year(r.anchor.year)).mod("END", approximate=True)



@BOOK.rule("(a | n=<N>) u=(week | weeks | day | days | month | months | year | years) w=(from | after | before | ago) (last | next | this)? (d=WDAY | t=(today | tomorrow | yesterday | now))",
           reads=("a week from Tuesday", "two weeks from today", "a week ago Monday"))  # fmt: skip
def away_from_day(r: Reading) -> Meaning | None:
    letter, word = r.unit("u"), r.word("w")
    if r.anchor is None:
        return unresolved(_BLANK[letter])
    count = int(r.number("n") or 1) * (1 if word in ("from", "after") else -1)
    if r.has("d"):
        way = BACK if word == "ago" else FORTH if word == "from" else direction(r.tokens, r.start, r.stop)
        base = nearest_weekday(r.anchor, r.weekday("d"), way)
    else:
        base = r.anchor + timedelta({"today": 0, "now": 0, "tomorrow": 1, "yesterday": -1}[r.word("t")])
    if r.word("t") == "now":
        return relative(units.unit(letter, base, count))
    at = units.shift(base, letter, count)
    return relative(units.day(at))
