"""Times of the day: parts of the day, clock times with zones, moments, with the day they belong to."""

from datetime import date, timedelta

from natoevents.data import table
from natoevents.dates.direction import BACK, FORTH, direction, nearest_day, nearest_weekday
from natoevents.dates.names import in_a_name
from natoevents.dates.numbers import number_of, year_of
from natoevents.dates.pattern import Book
from natoevents.dates.reading import NO_ANCHOR, REPEATED, Meaning, Reading
from natoevents.dates.rules.chains import counted_from, if_told
from natoevents.dates.rules.told import day_number
from natoevents.when import Grain, TimexType, When

__all__ = ["BOOK"]

BOOK = Book()


_NEAR = 12
"""Tokens behind a day within which a bare time of day still belongs to it."""


def time_of(at: date | None, clock: str, modifier: str | None = None, *, explicit: bool = False) -> Meaning:
    """A time of a day; without the day, found but not resolved."""
    if at is None:
        return Meaning(f"XXXX-XX-XX{clock}", TimexType.TIME, None, NO_ANCHOR, modifier)
    return Meaning(f"{at.isoformat()}{clock}", TimexType.TIME, When.of(at), None, modifier, explicit=explicit)


def part_code(word: str) -> str:
    """TIMEX3 code of a part of the day or a moment: "TMO", "T12:00"."""
    calendar: dict[str, dict[str, str]] = table("dates")["calendar"]
    return "T" + (calendar["dayparts"].get(word) or calendar["dayparts_exact"][word])


def dated(r: Reading, clock: str, modifier: str | None = None) -> Meaning:
    """A time on the day that the match names (``<DAYREF>``), else on the one told just before, else on the anchor."""
    anchor = r.anchor
    for month, day, year in (("m", "d", "y"), ("mm", "e", "y2"), ("m3", "d3", "y3"), ("m4", "d4", "y4")):
        if not r.has(month):
            continue
        number = day_number(r.words(day))
        if r.has(year):
            return time_of(date(year_of(r.words(year)) or 0, r.month(month), number), clock, modifier, explicit=True)
        if anchor is None:
            date(2000, r.month(month), number)
            return Meaning(f"XXXX-{r.month(month):02}-{number:02}{clock}", TimexType.TIME, None, NO_ANCHOR, modifier)
        return time_of(
            nearest_day(anchor, r.month(month), number, direction(r.tokens, r.start, r.stop)), clock, modifier
        )
    if anchor is None:
        return Meaning(
            f"XXXX-WXX-{r.weekday('wd')}{clock}" if r.has("wd") else f"XXXX-XX-XX{clock}",
            TimexType.TIME,
            None,
            NO_ANCHOR,
            modifier,
        )
    words = r.all()
    for word, offset in (("yesterday", -1), ("today", 0), ("tomorrow", 1)):
        if word in words:
            return time_of(anchor + timedelta(offset), clock, modifier)
    if r.has("wd"):
        number = r.weekday("wd")
        if "last" in words:
            at = nearest_weekday(anchor - timedelta(1), number, BACK)
        elif "next" in words:
            at = nearest_weekday(anchor + timedelta(1), number, FORTH)
        else:
            at = nearest_weekday(anchor, number, direction(r.tokens, r.start, r.stop))
        return time_of(at, clock, modifier)
    behind = _behind_brackets(r)
    if behind is not None:
        return time_of(behind, clock, modifier)
    last = r.context.last
    if last is not None and last.when.grain is Grain.DAY and 0 <= r.start - last.stop < _NEAR:
        return time_of(last.when.start, clock, modifier)
    return if_told(time_of(anchor, clock, modifier), last is None)


def _behind_brackets(r: Reading) -> date | None:
    """The weekday behind another zone's time in brackets: "10 a.m. local time (0200 GMT) on Thursday"."""
    tokens, at = r.tokens, r.stop
    inside = r.before() == "("
    while at < min(len(tokens), r.stop + 9) and tokens.word(at) != ")":
        if not inside and at == r.stop and tokens.word(at) != "(":
            return None
        at += 1
    at += 1 + (tokens.word(at + 1) == "on")
    number: int | None = table("dates")["calendar"]["weekdays"].get(tokens.word(at))
    if number is None or r.anchor is None:
        return None
    return nearest_weekday(r.anchor, number, direction(tokens, r.start, r.stop))


@BOOK.rule(
    "(early | late | earlier | later)? this (very)? (early | late)? p=(PART | MOMENT)",
    reads=("this morning", "later this afternoon"),
    refuses=("he hosts This Morning",),
)
def this_part(r: Reading) -> Meaning | None:
    if in_a_name(r.tokens, r.at("p")):
        return None
    return time_of(r.anchor, part_code(r.word("p")), _part_modifier(r))


@BOOK.rule(
    "(early | late | later)? n=(tonight | overnight | last night)",
    reads=("tonight", "overnight", "last night"),
    refuses=("an overnight train", "he hosts World News Tonight"),
)
def named_night(r: Reading) -> Meaning | None:
    word = r.word("n")
    if in_a_name(r.tokens, r.stop - 1):
        return None
    if word == "overnight" and (
        r.before() in ("an", "the", "a", "become", "became", "becomes", "s") or r.after() == "stay"
    ):
        return None
    if r.anchor is None:
        return time_of(None, "TNI")
    if word == "tonight":
        return time_of(r.anchor, "TNI")
    yesterday = r.anchor - timedelta(1)
    if word == "overnight":
        when = When.between(When.of(yesterday), When.of(r.anchor))
        return Meaning(f"{r.anchor.isoformat()}TNI", TimexType.TIME, when)
    return time_of(yesterday, "TNI")


def _night(r: Reading, last: Meaning) -> Meaning:
    """The night that ends on the day of `last`."""
    if last.when is None or last.when.start is None:
        return last
    before = last.when.start - timedelta(1)
    return Meaning(f"{before.isoformat()}TNI", TimexType.TIME, When.between(When.of(before), last.when))


@BOOK.rule(
    "(the)? night (of | from)? (WDAY)? (to | into) <DAY>",
    reads=("the night to Saturday", "the night from Friday to Saturday"),
)
def night_to(r: Reading) -> Meaning | None:
    return _night(r, dated(r, "TNI"))


@BOOK.rule(
    "overnight (on | from | into | to)? (WDAY (to | into))? <DAY>",
    reads=("overnight to Saturday", "overnight from Friday to Saturday"),
)
def overnight_to(r: Reading) -> Meaning | None:
    words = r.all()
    if "to" in words or "into" in words:
        return _night(r, dated(r, "TNI"))
    return dated(r, "TNI")


def _part_modifier(r: Reading) -> str | None:
    words = r.all()
    return (
        "START"
        if "early" in words
        else "END"
        if "late" in words or "later" in words
        else "MID"
        if "mid" in words
        else None
    )


@BOOK.rule(
    "(early | late | earlier | later)? (last | next | this | that)? wd=WDAY (at | around | about)? ((early | late)? "
    "p=(PART | MOMENT))",
    reads=("Monday morning", "Friday at noon", "late Friday night", "last Tuesday evening"),
)
def weekday_part(r: Reading) -> Meaning | None:
    return dated(r, part_code(r.word("p")), _part_modifier(r))


@BOOK.rule(
    "(the)? (early | late | mid -?)? (hours of)? p=(PART | MOMENT) <DAY>",
    reads=(
        "midnight on Tuesday",
        "the night of Monday",
        "noon Thursday",
        "mid-afternoon yesterday",
        "the morning of 24 February 2022",
    ),
)
def part_of_day(r: Reading) -> Meaning | None:
    return dated(r, part_code(r.word("p")), _part_modifier(r))


@BOOK.rule(
    "(the)? (early | late | small | wee | pre - dawn | predawn) (morning)? hours of <DAY>",
    reads=("the early hours of Sunday",),
)
def small_hours(r: Reading) -> Meaning | None:
    return dated(r, "TNI" if "late" in r.all() else "TMO", "END" if "late" in r.all() else "START")


@BOOK.rule(
    "(late | early)? (yesterday | tomorrow | today) p=(PART | MOMENT)", reads=("yesterday morning", "tomorrow night")
)
def day_part(r: Reading) -> Meaning | None:
    return dated(r, part_code(r.word("p")), _part_modifier(r))


@BOOK.rule(
    "(m3=MONTH .? d3=<D> (,? y3=(YEAR | <Y>))? | d4=<D> (of)? m4=MONTH (.? ,? y4=(YEAR | <Y>))?) (at | ,)? (in "
    "the)? p=(PART | MOMENT)",
    reads=("March 5 in the morning",),
)
def date_part(r: Reading) -> Meaning | None:
    return dated(r, part_code(r.word("p")))


def _clock(r: Reading) -> str | None:
    """The time said by the named parts h, min and ap, or g: "T22:00"."""
    if r.has("mp"):
        hour, half, minute = int(r.word("h")), r.word("mp")[-2:], int(r.word("mp")[:2])
    elif r.has("g"):
        word = r.word("g")
        hour, half, minute = int(word[:-2]), word[-2:], 0
    else:
        said = r.words("h")
        hour = int(said[0]) if said[0].isdecimal() else int(number_of(said) or 99)
        half = r.word("ap").replace(" ", "").replace(".", "")
        minute = int(r.word("min")) if r.has("min") else 0
    if not half and (r.has("part") and hour <= 12):
        half = "am" if r.word("part") == "morning" else "pm"
    if hour > 24 or minute > 59 or (half and not 1 <= hour <= 12):
        return None
    if half:
        hour = hour % 12 + (12 if half == "pm" else 0)
    return f"T{hour:02}:{minute:02}"


@BOOK.rule(
    "(early | late)? (around | about | at | shortly after | just after | just before)? (h=(HOUR | NUMW) ((: | .) "
    "min=MINUTE)? ap=<AP> | g=CLOCKPM) ,? (ZONE | local time | moscow time | ( ZONE ))? <DAY>?",
    reads=("10 p.m. Wednesday", "9:30 a.m.", "10pm", "9 a.m. EST", "5 p.m. EST, Nov. 6", "10 a.m. on 5 March 2009"),
)
def clock(r: Reading) -> Meaning | None:
    told = _clock(r)
    return dated(r, told).at(max(r.at("h"), r.at("g")), None) if told else None


@BOOK.rule(
    "h=HOUR (: | .) min=MINUTE (: MINUTE)? (ZONE | local time | moscow time | hours) <DAY>?",
    reads=("10:30 GMT", "14:05 Moscow time"),
)
def clock24(r: Reading) -> Meaning | None:
    told = _clock(r) if r.tokens.tight(r.at("h") + 1) else None
    return dated(r, told) if told else None


@BOOK.rule(
    "h=HOUR : min=MINUTE (in the part=PART)?", reads=("at 14:30", "at 6:30 in the morning"), refuses=("a 3:16 lead",)
)
def clock_bare(r: Reading) -> Meaning | None:
    if not r.tokens.tight(r.at("h") + 1) or r.before() != "at" or not r.tokens.tight(r.at("min")):
        return None
    told = _clock(r)
    return dated(r, told) if told else None


@BOOK.rule(
    "c=CLOCK4 (hours | hrs)? (ZONE | local time | hours | moscow time) <DAY>?",
    reads=("0715 GMT", "1430 hours"),
)
def military(r: Reading) -> Meaning | None:
    word = r.word("c")
    return dated(r, f"T{word[:2]}:{word[2:]}")


@BOOK.rule("MILCLOCK", reads=("1430z",))
def military_code(r: Reading) -> Meaning | None:
    word = r.tokens.word(r.start)
    return dated(r, f"T{word[:2]}:{word[2:4]}")


@BOOK.rule(
    "h=(HOUR | NUMW) o (' | ’) clock ((in the | this)? part=PART)?",
    reads=("four o'clock", "nine o'clock in the evening"),
)
def oclock(r: Reading) -> Meaning | None:
    told = _clock(r)
    return dated(r, told) if told else None


@BOOK.rule(
    "<DAYREF> ,? (at | around | about)? (around | about)? (h=(HOUR | NUMW) ((: | .) min=MINUTE)? ap=<AP> | g=CLOCKPM "
    "| h24=HOUR : m24=MINUTE (: MINUTE)?) (ZONE | local time | hours)?",
    reads=("Wednesday at 10 p.m.", "March 5, 2009, 9 a.m.", "March 5, 2009, 14:30", "Monday at 14:30 GMT"),
)
def day_clock(r: Reading) -> Meaning | None:
    if not r.has("h24"):
        told = _clock(r)
        return dated(r, told) if told else None
    colon = r.at("m24") - 1
    if not (r.tokens.tight(colon) and r.tokens.tight(colon + 1)) or int(r.word("h24")) > 24:
        return None
    return dated(r, f"T{int(r.word('h24')):02}:{r.word('m24')}")


@BOOK.rule("y=YEAR - mo=MM - dd=DTHH (: MINUTE)? (: DTHH | : MINUTE)?", reads=("2016-04-20T10:30",))
def iso_time(r: Reading) -> Meaning | None:
    day, _, hour = r.word("dd").partition("t")
    at = date(int(r.word("y")), int(r.word("mo")), int(day))
    words = r.all()
    minute = words[6] if len(words) > 6 and words[6].isdecimal() else hour[2:4] if len(hour.strip("z")) == 4 else "00"
    return time_of(at, f"T{hour[:2]}:{minute}", explicit=True)


@BOOK.rule("d=WDAYS (p=PART)?", reads=("Fridays",))
def weekdays(r: Reading) -> Meaning | None:
    number = table("dates")["calendar"]["weekdays"][r.word("d")[:-1]]
    return Meaning(f"XXXX-WXX-{number}", TimexType.SET, None, REPEATED, spoken=False)


@BOOK.rule(
    "(the)? (early | late)? p=(PART | MOMENT)",
    reads=("midnight", "in the early morning"),
    refuses=("a dark night", "good morning", "night vision", "it rained night after night"),
)
def bare_part(r: Reading) -> Meaning | None:
    word, before = r.word("p"), r.before()
    if word in table("dates")["calendar"]["dayparts_exact"]:
        named = r.tokens.plain(r.start)[0].isupper() and r.tokens.plain(r.stop)[:1].isupper()
        return None if named or before in ("-", "high") or r.after() == "-" else dated(r, part_code(word))
    definite = r.tokens.word(r.start) == "the"
    if (
        definite
        and before in ("in", "during", "by", "through", "throughout", "of")
        and r.after() not in ("of", "after", "before", "when", "that", "shift", "sky", "light", "session", "paper")
    ):
        return dated(r, part_code(word))
    if (
        not definite
        and r.before(2) != word
        and before in ("at", "by", "before", "after", "until")
        and word in ("dawn", "dusk", "sunset", "sunrise", "daybreak", "night", "midday")
    ):
        return dated(r, part_code(word))
    return None


@BOOK.rule("the w=(next | following | previous | same) p=PART", reads=("the next morning", "the following night"))
def part_beside(r: Reading) -> Meaning | None:
    code, count = part_code(r.word("p")), {"previous": -1, "same": 0}.get(r.word("w"), 1)
    base, told = counted_from(r, "D", count)
    if base is None:
        return time_of(None, code)
    return if_told(time_of(base + timedelta(count), code), told)


@BOOK.rule("h=HOUR (: | .) mp=MINUTEPM (ZONE | local time)? <DAY>?", reads=("5:30pm on Wednesday", "7.15am"))
def clock_tight(r: Reading) -> Meaning | None:
    if not (r.tokens.tight(r.at("h") + 1) and r.tokens.tight(r.at("mp"))):
        return None
    told = _clock(r)
    return dated(r, told) if told else None
