"""Times of the day: parts of the day, clock times with zones, moments, with the day they belong to."""

from datetime import date, timedelta

from natoevents.data import table
from natoevents.dates.direction import BACK, FORTH, direction, nearest_weekday
from natoevents.dates.pattern import Book
from natoevents.dates.reading import NO_ANCHOR, Meaning, Reading
from natoevents.when import Grain, TimexType, When

__all__ = ["BOOK"]

BOOK = Book()


def time_of(at: date | None, clock: str, modifier: str | None = None) -> Meaning:
    """A time of a day; without the day, found but not resolved."""
    if at is None:
        return Meaning(f"XXXX-XX-XX{clock}", TimexType.TIME, None, NO_ANCHOR, modifier)
    return Meaning(f"{at.isoformat()}{clock}", TimexType.TIME, When.of(at), None, modifier)


def part_code(word: str) -> str:
    """TIMEX3 code of a part of the day or a moment: "TMO", "T12:00"."""
    calendar = table("dates")["calendar"]
    return "T" + (calendar["dayparts"].get(word) or calendar["dayparts_exact"][word])


def day_meant(r: Reading) -> date | None:
    """The day named in the match by a weekday or by yesterday, today, tomorrow; else the day of publication."""
    anchor = r.anchor
    if anchor is None:
        return None
    for word, offset in (("yesterday", -1), ("today", 0), ("tomorrow", 1)):
        if word in r.all():
            return anchor + timedelta(offset)
    if r.has("d"):
        words = r.all()
        number = r.weekday("d")
        if "last" in words:
            return nearest_weekday(anchor - timedelta(1), number, BACK)
        if "next" in words:
            return nearest_weekday(anchor + timedelta(1), number, FORTH)
        return nearest_weekday(anchor, number, direction(r.tokens, r.start, r.stop))
    return anchor


@BOOK.rule("e=(early | late | earlier | later)? this p=(PART | MOMENT)", reads=("this morning", "later this afternoon"))
def this_part(r: Reading) -> Meaning | None:
    part = r.word("e")
    return time_of(r.anchor, part_code(r.word("p")), ("START" if part.startswith("earl") else "END") if part else None)


@BOOK.rule("(early | late)? (tonight | overnight | last night)", reads=("tonight", "overnight", "last night"))
def named_night(r: Reading) -> Meaning | None:
    word = r.tokens.word(r.stop - 1)
    if r.anchor is None:
        return time_of(None, "TNI")
    if word == "tonight":
        return time_of(r.anchor, "TNI")
    yesterday = r.anchor - timedelta(1)
    if word == "overnight":
        when = When.between(When.of(yesterday), When.of(r.anchor))
        return Meaning(f"{r.anchor.isoformat()}TNI", TimexType.TIME, when)
    return time_of(yesterday, "TNI")


@BOOK.rule("e=(early | late | mid -)? (last | next | this)? d=WDAY e2=(early | late)? p=(PART | MOMENT)", reads=("Monday morning", "late Friday night", "last Tuesday evening"))
def weekday_part(r: Reading) -> Meaning | None:
    return time_of(day_meant(r), part_code(r.word("p")), _part_modifier(r))


def _part_modifier(r: Reading) -> str | None:
    words = r.all()
    return "START" if "early" in words else "END" if "late" in words else "MID" if "mid" in words else None


@BOOK.rule("(the)? e=(early | late | mid -)? p=(PART | MOMENT) (of | on | ,)? (last | next)? (d=WDAY | yesterday | today | tomorrow)", reads=("midnight on Tuesday", "the night of Monday", "noon Thursday", "mid-afternoon yesterday"))
def part_of_day(r: Reading) -> Meaning | None:
    return time_of(day_meant(r), part_code(r.word("p")), _part_modifier(r))


@BOOK.rule("(yesterday | tomorrow) p=(PART | MOMENT)", reads=("yesterday morning", "tomorrow night"))
def day_part(r: Reading) -> Meaning | None:
    return time_of(day_meant(r), part_code(r.word("p")))


def _clock(r: Reading) -> str | None:
    """The time said by the named parts h, m and ap: "T22:00"."""
    if r.has("moment"):
        return part_code(r.word("moment"))
    if r.has("g"):
        word = r.word("g")
        hour, half, minute = int(word[:-2]), word[-2:], 0
    else:
        hour = int(r.word("h")) if r.word("h").isdecimal() else int(r.number("h") or 0)
        half = r.word("ap").replace(" ", "").replace(".", "")
        minute = int(r.word("m")) if r.has("m") else 0
    if hour > 24 or (half and not 1 <= hour <= 12):
        return None
    if half:
        hour = hour % 12 + (12 if half == "pm" else 0)
    return f"T{hour:02}:{minute:02}"


@BOOK.rule(
    "e=(early | late)? (around | about | at)? (h=(HOUR | NUMW) (: m=MINUTE)? ap=<AP> | g=CLOCKPM) (ZONE | local time)? (,? (on)? (last | next | this)? (d=WDAY | yesterday | today | tomorrow))?",
    reads=("10 p.m. Wednesday", "9:30 a.m.", "10pm", "noon Thursday", "9 a.m. EST"),
)
def clock(r: Reading) -> Meaning | None:
    told = _clock(r)
    if told is None:
        return None
    return time_of(day_meant(r), told)


@BOOK.rule("h=HOUR (: | .) m=MINUTE (: MINUTE)? (hours)? (ZONE | local time | moscow time | hours) (,? (on)? (d=WDAY | yesterday | today | tomorrow))?", reads=("10:30 GMT", "0900 hours") if False else ("10:30 GMT",))
def clock24(r: Reading) -> Meaning | None:
    if not r.tokens.tight(r.start + 1):
        return None
    return time_of(day_meant(r), f"T{int(r.word('h')):02}:{r.word('m')}")


@BOOK.rule("d=WDAY (at | ,)? (around | about)? (h=(HOUR | NUMW) (: m=MINUTE)? ap=<AP> | g=CLOCKPM)", reads=("Wednesday at 10 p.m.",))
def weekday_clock(r: Reading) -> Meaning | None:
    told = _clock(r)
    return time_of(day_meant(r), told) if told else None


@BOOK.rule("(the)? p=(PART | MOMENT)", reads=("midnight",))
def bare_part(r: Reading) -> Meaning | None:
    word = r.word("p")
    if word not in ("midnight", "noon"):
        return None
    last = r.context.last
    base = last.start if last is not None and last.grain is Grain.DAY and r.start - r.context.last_at < 8 else r.anchor
    return time_of(base, part_code(word))
