"""Time as the words give it: `When`, an interval of days that is never more precise than what was said.

A `When` is **not an instant**: even "20 April 2016" is the half-open interval of days from the 20th to the 21st. Do not
compare its `start` with a timestamp and call the difference a delay.
"""

import re
from datetime import MAXYEAR, MINYEAR, date, timedelta
from enum import StrEnum

from attrs import evolve, field, frozen
from dateutil.relativedelta import relativedelta

from natoevents.errors import InvalidValueError
from natoevents.text import Span

__all__ = ["DateMention", "Grain", "TimexType", "When"]


class Grain(StrEnum):
    """How finely a time was told, by the calendar unit that was named (ISO 8601; seasons as in ISO 8601-2)."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    SEASON = "season"
    QUARTER = "quarter"
    HALF_YEAR = "half-year"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    INTERVAL = "interval"


_MONTHS = {
    Grain.MONTH: 1,
    Grain.SEASON: 3,
    Grain.QUARTER: 3,
    Grain.HALF_YEAR: 6,
    Grain.YEAR: 12,
    Grain.DECADE: 120,
    Grain.CENTURY: 1200,
}
_SPAN = re.compile(r"(\d{4})-(\d{2})(~?)|(\d{3})X(~?)|(\d{2})XX(~?)")
# Codes of ISO 8601-2 (EDTF levels 1 and 2) for what has no number of its own: seasons, quarters, halves of a year.
_CODES = {
    **{21 + i: (Grain.SEASON, 3 + 3 * i) for i in range(4)},
    **{33 + i: (Grain.QUARTER, 1 + 3 * i) for i in range(4)},
    **{40 + i: (Grain.HALF_YEAR, 1 + 6 * i) for i in range(2)},
}
_CODE_OF = {key: code for code, key in _CODES.items()}
_EDGES = (Grain.DAY, Grain.MONTH, Grain.YEAR)
_ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


def _add_months(day: date, months: int) -> date:
    """The same day `months` later, for days up to the 28th (here: always the first)."""
    at = day.year * 12 + day.month - 1 + months
    return date(at // 12, at % 12 + 1, day.day)


def _edge(text: str) -> tuple[date, date, Grain]:
    """First day, day after the last, and grain of an ISO year, month or day."""
    m = _ISO.fullmatch(text)
    if not m:
        raise InvalidValueError(f"{text!r} is no ISO 8601 year, month or day: write '2016', '2016-04' or '2016-04-20'")
    year, month, day = m.groups()
    try:
        if day:
            start = date(int(year), int(month), int(day))
            return start, start + timedelta(1), Grain.DAY
        if month:
            start = date(int(year), int(month), 1)
            return start, _add_months(start, 1), Grain.MONTH
        start = date(int(year), 1, 1)
        return start, _add_months(start, 12), Grain.YEAR
    except (ValueError, OverflowError) as fault:
        raise InvalidValueError(
            f"{text!r} is not in the calendar ({fault}); years run from {MINYEAR} to {MAXYEAR - 1}"
        ) from None


_RANK = {g: i for i, g in enumerate(Grain)}
_STEPS = {Grain.DAY: relativedelta(days=1), Grain.WEEK: relativedelta(weeks=1)} | {
    g: relativedelta(months=n) for g, n in _MONTHS.items()
}


def _day(year: int, month: int, text: str) -> date:
    try:
        return date(year, month, 1)
    except ValueError as fault:
        raise InvalidValueError(f"{text!r} is not in the calendar ({fault})") from None


def _show(day: date, grain: Grain) -> str:
    return f"{day.year:04}" if grain is Grain.YEAR else day.isoformat()[:7] if grain is Grain.MONTH else day.isoformat()


@frozen(order=True, repr=False)
class When:
    """A time as it was told: the half-open interval of days ``[start, end)`` and the grain it was told in.

    Make one with `When.parse`, `When.of` or `When.between`; the bare constructor checks all it is given.

    Attributes:
        start: first day, or None where the interval is open ("until 2008").
        end: the day **after** the last, or None where the interval is open ("since August 2008").
        grain: the calendar unit that was named; `Grain.INTERVAL` for anything else.
        approximate: "about", "around", "late" …: the true time lies near or somewhere within.
        first_grain: of an interval, how finely its first end was told (day, month or year), else None.
        last_grain: the same of its last end.

    Ordered by start, then end; an open start is earlier than any day, an open end later.

    Examples:
        >>> When.parse("2016-04-20")
        When('2016-04-20')
        >>> When.parse("2009-05/2009-06").end
        datetime.date(2009, 7, 1)
    """

    start: date | None = field(order=lambda d: d or date.min)
    end: date | None = field(order=lambda d: d or date.max)
    grain: Grain
    approximate: bool = False
    first_grain: Grain | None = field(default=None, order=False)
    last_grain: Grain | None = field(default=None, order=False)

    def __attrs_post_init__(self) -> None:
        for name, value in (("start", self.start), ("end", self.end)):
            if value is not None and type(value) is not date:
                raise InvalidValueError(f"{name} {value!r} is no datetime.date: a When knows days, not moments")
        if not isinstance(self.grain, Grain):
            raise InvalidValueError(f"grain {self.grain!r} is not one of {', '.join(Grain)}")
        if self.start is not None and self.end is not None and self.end <= self.start:
            raise InvalidValueError(
                f"end {self.end} is not after start {self.start}: the interval is half-open, end is the day after"
            )
        if self.grain is Grain.INTERVAL:
            self._check_interval()
        elif self.first_grain or self.last_grain:
            raise InvalidValueError(f"only an interval has ends with grains of their own, not a {self.grain}")
        elif self.start is None or self.end is None:
            raise InvalidValueError(f"a {self.grain} has two ends; only an interval may be open")
        elif (self.start, self.end) != self._aligned(self.start, self.grain):
            raise InvalidValueError(
                f"{self.start} to {self.end} is no {self.grain}: use Grain.INTERVAL or When.between"
            )

    def _check_interval(self) -> None:
        if self.start is None and self.end is None:
            raise InvalidValueError("an interval needs at least one end: use None for a time that is not known")
        for day, grain, last in ((self.start, self.first_grain, False), (self.end, self.last_grain, True)):
            name = "last_grain" if last else "first_grain"
            if day is None:
                if grain is not None:
                    raise InvalidValueError(f"{name} is {grain!r}, but that end is open: give None")
            elif grain not in _EDGES:
                raise InvalidValueError(f"{name} {grain!r} of an interval must be day, month or year")
            elif (grain is not Grain.DAY and day.day != 1) or (grain is Grain.YEAR and day.month != 1):
                raise InvalidValueError(f"{day} is no border of a {grain}")

    @staticmethod
    def _aligned(start: date, grain: Grain) -> tuple[date, date] | None:
        """The unit of `grain` that begins on `start`, or None if none does."""
        try:
            if grain is Grain.DAY:
                return start, start + timedelta(1)
            if grain is Grain.WEEK:
                return (start, start + timedelta(7)) if start.weekday() == 0 else None
            first_months = {
                Grain.MONTH: range(1, 13),
                Grain.SEASON: (3, 6, 9, 12),
                Grain.QUARTER: (1, 4, 7, 10),
                Grain.HALF_YEAR: (1, 7),
            }.get(grain, (1,))
            every = {Grain.DECADE: 10, Grain.CENTURY: 100}.get(grain, 1)
            if start.day != 1 or start.month not in first_months or start.year % every:
                return None
            return start, _add_months(start, _MONTHS[grain])
        except (ValueError, OverflowError):
            raise InvalidValueError(f"the {grain} from {start} ends after year {MAXYEAR}") from None

    @classmethod
    def of(cls, day: date, grain: Grain = Grain.DAY, *, approximate: bool = False) -> "When":
        """The calendar unit of `grain` that holds `day`.

        Weeks begin on Monday (ISO 8601), seasons are the northern ones by whole months (winter is December to
        February), decades and centuries begin with years that end in 0 and 00.

        Examples:
            >>> When.of(date(2022, 1, 12), Grain.SEASON).iso
            '2021-12/2022-02'
        """
        if grain is Grain.INTERVAL:
            raise InvalidValueError("an interval is not a calendar unit: use When.between")
        if type(day) is not date:
            raise InvalidValueError(f"{day!r} is no datetime.date")
        if grain is Grain.DAY:
            start = day
        elif grain is Grain.WEEK:
            start = date.fromordinal(max(1, day.toordinal() - day.weekday()))
        elif grain is Grain.SEASON:
            start = (
                _add_months(day.replace(day=1), -(day.month % 3)) if day.year > MINYEAR or day.month > 2 else date.min
            )
        elif grain in (Grain.DECADE, Grain.CENTURY):
            every = 10 if grain is Grain.DECADE else 100
            start = date(max(MINYEAR, day.year - day.year % every), 1, 1)
        else:
            months = _MONTHS[grain]
            start = date(day.year, (day.month - 1) // months * months + 1, 1)
        unit = cls._aligned(start, grain)
        if unit is None:
            raise InvalidValueError(f"no whole {grain} holds {day}: the calendar begins with year {MINYEAR}")
        return cls(unit[0], unit[1], grain, approximate)

    @classmethod
    def between(cls, first: "When | None", last: "When | None", *, approximate: bool = False) -> "When":
        """From the first day of `first` to the last day of `last`; None leaves that end open.

        Ends told in a unit other than day, month or year count by the finest of these that shows their borders.
        Two equal ends give that unit itself.

        Examples:
            >>> When.between(When.parse("2009-05"), When.parse("2009-06"))
            When('2009-05/2009-06')
            >>> When.between(When.parse("2008-08"), None)
            When('2008-08/..')
        """
        approximate = approximate or bool(first and first.approximate) or bool(last and last.approximate)
        if (
            first is not None
            and last is not None
            and (first.start, first.end, first.grain) == (last.start, last.end, last.grain)
        ):
            return cls(first.start, first.end, first.grain, approximate, first.first_grain, first.last_grain)
        start = first.start if first else None
        end = last.end if last else None
        return cls(
            start, end, Grain.INTERVAL, approximate,
            first._edge_grain(first=True) if first and start else None,
            last._edge_grain(first=False) if last and end else None,
        )  # fmt: skip

    def _edge_grain(self, *, first: bool) -> Grain | None:
        if self.grain is Grain.INTERVAL:
            return self.first_grain if first else self.last_grain
        if self.grain in (Grain.DAY, Grain.WEEK):
            return Grain.DAY
        return Grain.YEAR if self.grain in (Grain.YEAR, Grain.DECADE, Grain.CENTURY) else Grain.MONTH

    @classmethod
    def parse(cls, iso: str, *, approximate: bool = False) -> "When":
        """Read what `iso` prints: a day, month or year, or an interval of these, '..' standing for an open end.

        Raises:
            InvalidValueError: if `iso` is anything else; nothing is guessed.
        """
        if not isinstance(iso, str):
            raise InvalidValueError(f"{iso!r} is no ISO 8601 string")
        head, slash, tail = iso.partition("/")
        if not slash:
            start, end, grain = _edge(head)
            return cls(start, end, grain, approximate)
        first = None if head == ".." else _edge(head)
        last = None if tail == ".." else _edge(tail)
        return cls(
            first[0] if first else None, last[1] if last else None, Grain.INTERVAL, approximate,
            first[2] if first else None, last[2] if last else None,
        )  # fmt: skip

    @property
    def iso(self) -> str:
        """ISO 8601: '2016-04-20', '2016-04', '2016', or 'FIRST/LAST' of these, the last one included.

        Units without a short form of their own (week, season, quarter …) print as the interval they are.
        """
        if self.grain in _EDGES and self.start is not None:
            return _show(self.start, self.grain)
        first = self._edge_grain(first=True)
        last = self._edge_grain(first=False)
        head = _show(self.start, first) if self.start and first else ".."
        tail = _show(self.end - timedelta(1), last) if self.end and last else ".."
        return f"{head}/{tail}"

    @property
    def edtf(self) -> str:
        """EDTF (ISO 8601-2): as `iso`, with a form of their own for seasons, quarters, halves, decades, centuries.

        "~" marks what is approximate. Weeks have no form in EDTF and print as the interval they are.

        Examples:
            >>> When.of(date(2022, 1, 12), Grain.SEASON).edtf, When.of(date(1995, 5, 1), Grain.DECADE).edtf
            ('2021-24', '199X')
        """
        about = "~" if self.approximate else ""
        if self.start is not None and (self.grain, self.start.month) in _CODE_OF:
            return f"{self.start.year:04}-{_CODE_OF[self.grain, self.start.month]}{about}"
        if self.start is not None and self.grain is Grain.DECADE:
            return f"{self.start.year // 10:03}X{about}"
        if self.start is not None and self.grain is Grain.CENTURY:
            return f"{self.start.year // 100:02}XX{about}"
        return "/".join(end if end == ".." else end + about for end in self.iso.split("/"))

    @classmethod
    def from_edtf(cls, text: str) -> "When":
        """Read what `edtf` prints.

        Raises:
            InvalidValueError: if `text` is anything else.

        Examples:
            >>> When.from_edtf("2008-22~")
            When('2008-06/2008-08', season, approximate=True)
        """
        if not isinstance(text, str):
            raise InvalidValueError(f"{text!r} is no EDTF string")
        m = _SPAN.fullmatch(text)
        if m and m[1] and int(m[2]) in _CODES:
            grain, month = _CODES[int(m[2])]
            return cls.of(_day(int(m[1]), month, text), grain, approximate=bool(m[3]))
        if m and m[4]:
            return cls.of(_day(int(m[4]) * 10, 1, text), Grain.DECADE, approximate=bool(m[5]))
        if m and m[6]:
            return cls.of(_day(int(m[6]) * 100, 1, text), Grain.CENTURY, approximate=bool(m[7]))
        ends = text.split("/")
        about = {end.endswith("~") for end in ends if end != ".."}
        if about not in ({True}, {False}):
            raise InvalidValueError(f"{text!r} is no EDTF that natoevents writes: '~' stands on both ends or on none")
        return cls.parse("/".join(end.removesuffix("~") for end in ends), approximate=about == {True})

    @property
    def pair(self) -> tuple[date | None, date | None]:
        """First day and the day after the last: half-open, None where an end is open."""
        return self.start, self.end

    def shift(self, count: int, grain: Grain) -> "When":
        """The time `count` units of `grain` later (negative: earlier), told as finely as this one.

        A day that the target month lacks becomes its last (`dateutil.relativedelta`).

        Raises:
            InvalidValueError: if `grain` is finer than this time was told, or no unit, or the calendar ends.

        Examples:
            >>> When.parse("2016-01-31").shift(1, Grain.MONTH)
            When('2016-02-29')
            >>> When.parse("2009-05/2009-06").shift(-1, Grain.YEAR)
            When('2008-05/2008-06')
        """
        if grain not in _STEPS or type(count) is not int:
            raise InvalidValueError(f"cannot shift by {count!r} times {grain!r}: give an integer and a calendar unit")
        told = [g for g in (self.grain, self.first_grain, self.last_grain) if g and g is not Grain.INTERVAL]
        if any(_RANK[grain] < _RANK[g] for g in told):
            raise InvalidValueError(f"{self.iso} is told too coarsely to be moved by a {grain}: give a coarser unit")
        try:
            step = _STEPS[grain] * count
            if self.grain is not Grain.INTERVAL:
                assert self.start is not None
                return evolve(When.of(self.start + step, self.grain), approximate=self.approximate)
            start = self.start + step if self.start else None
            end = self.end - timedelta(1) + step + timedelta(1) if self.end else None
            if self.end and self.last_grain is not Grain.DAY:
                end = self.end + step
            return evolve(self, start=start, end=end)
        except (ValueError, OverflowError) as fault:
            raise InvalidValueError(
                f"{self.iso} moved by {count} times a {grain} leaves the calendar ({fault})"
            ) from None

    @property
    def days(self) -> int | None:
        """How many days the interval holds, or None where it is open."""
        return (self.end - self.start).days if self.start and self.end else None

    def overlaps(self, other: "When") -> bool:
        """Whether some day lies in both."""
        return (self.start or date.min) < (other.end or date.max) and (other.start or date.min) < (self.end or date.max)

    def contains(self, other: "When") -> bool:
        """Whether every day of `other` lies in this one."""
        return (self.start or date.min) <= (other.start or date.min) and (other.end or date.max) <= (
            self.end or date.max
        )

    def __repr__(self) -> str:
        about = ", approximate=True" if self.approximate else ""
        named = "" if self.grain in (*_EDGES, Grain.INTERVAL) else f", {self.grain}"
        return f"When({self.iso!r}{named}{about})"

    def __str__(self) -> str:
        return ("about " if self.approximate else "") + self.iso


class TimexType(StrEnum):
    """TimeML's four types of temporal expression."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


@frozen(order=True)
class DateMention:
    """A temporal expression: where it stands, what it says, and which rule read it.

    Attributes:
        span: the words.
        when: the days it means, or None where that cannot be told.
        reason: why `when` is None ("no anchor", "a duration" …); None where it is not.
        timex: TIMEX3 `value` as TempEval-3 uses it ("2009-W10", "P2Y", "PRESENT_REF").
        timex_type: TIMEX3 type.
        modifier: TIMEX3 `mod` or the plain word ("APPROX", "EARLY", "MID", "LATE", "BEFORE" …), or None.
        rule: the name of the production that read it.
    """

    span: Span
    when: When | None = field(order=False)
    reason: str | None = field(order=False)
    timex: str
    timex_type: TimexType
    modifier: str | None = field(default=None, order=False)
    rule: str = ""

    def __attrs_post_init__(self) -> None:
        if (self.when is None) == (self.reason is None):
            raise InvalidValueError("a date mention has either a when or the reason why it has none")
