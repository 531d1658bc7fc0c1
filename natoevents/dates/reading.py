"""What a production sees when it has matched, and what it says it means."""

import re
from datetime import date

from attrs import evolve, frozen

from natoevents.data import table
from natoevents.dates.matches import Pair
from natoevents.dates.numbers import count_of, number_of
from natoevents.dates.scan import Tokens
from natoevents.when import Grain, TimexType, When

__all__ = ["Context", "Meaning", "Reading", "Told"]

_QUARTER_REACH = 150
NO_ANCHOR = "relative to a day of publication that is not known"
COARSE_ANCHOR = "finer than the publication date is known"
VAGUE = "names no time of the calendar"
LENGTH = "a length of time, tied to no day"
REPEATED = "recurs"
AMBIGUOUS = "day and month cannot be told apart: give day_first"
NO_ANTECEDENT = "relative to a date that was not told before"


@frozen
class Meaning:
    """What an expression means.

    Attributes:
        timex: TIMEX3 value.
        kind: TIMEX3 type.
        when: the days, or None.
        reason: why there are none.
        modifier: TIMEX3 mod or a plain word.
        first: token at which the mention begins, or None for the first of the match.
        stop: token before which it ends, or None for the end of the match.
        spoken: whether later expressions may be told relative to it.
        explicit: whether the words alone fix it (a year was named).
        anew: whether it is told by its own name, not relative to another.
    """

    timex: str
    kind: TimexType = TimexType.DATE
    when: When | None = None
    reason: str | None = None
    modifier: str | None = None
    first: int | None = None
    stop: int | None = None
    spoken: bool = True
    explicit: bool = False
    anew: bool = True

    def mod(self, modifier: str | None, *, approximate: bool = False) -> "Meaning":
        """The same with a modifier (None leaves it) and perhaps an approximate `when`."""
        when = evolve(self.when, approximate=True) if approximate and self.when else self.when
        return evolve(self, modifier=modifier or self.modifier, when=when)

    def at(self, first: int | None, stop: int | None) -> "Meaning":
        """The same, said by the tokens from `first` to before `stop`."""
        return evolve(self, first=first, stop=stop)


@frozen
class Told:
    """A date that was told.

    Attributes:
        when: its days.
        stop: the token before which it ended.
        timex: its TIMEX3 value.
        explicit: whether its words alone fix it.
    """

    when: When
    stop: int
    timex: str
    explicit: bool


class Context:
    """What is known while a text is read from left to right."""

    def __init__(self, anchor: date | None, floor: Grain | None, day_first: bool | None) -> None:
        """Take the day of publication (or the first day of a coarser one, and then its grain as `floor`)."""
        self.anchor = anchor
        self.floor = floor
        self.day_first = day_first
        self.last: Told | None = None
        """The date last spoken of."""
        self.last_day: Told | None = None
        """The day last spoken of."""
        self.last_month: Told | None = None
        """The day, week or month last spoken of."""
        self.quarter: Told | None = None
        """The quarter last spoken of by its own name."""

    def turn(self, length: int) -> None:
        """Go on to the next text after one of `length` tokens: distances run on, positions begin anew."""
        for name in ("last", "last_day", "last_month", "quarter"):
            told = getattr(self, name)
            if told is not None:
                setattr(self, name, evolve(told, stop=told.stop - length))

    def near_quarter(self, at: int) -> When | None:
        """The quarter told by its own name not long before token `at`."""
        return self.quarter.when if self.quarter is not None and at - self.quarter.stop < _QUARTER_REACH else None

    def fine(self, letter: str) -> Told | None:
        """The date last spoken of that is told finely enough to count units of `letter` from."""
        return self.last_day if letter in ("D", "W", "F", "WE") else self.last_month if letter == "M" else self.last

    def heard(self, meaning: Meaning, stop: int) -> None:
        """Remember a date for expressions relative to it."""
        when = meaning.when
        if not meaning.spoken or when is None or when.start is None or when.end is None:
            return
        self.last = told = Told(when, stop, meaning.timex, meaning.explicit)
        if when.grain is Grain.DAY:
            self.last_day = told
        if when.grain in (Grain.DAY, Grain.WEEK, Grain.MONTH):
            self.last_month = told
        if when.grain is Grain.QUARTER and meaning.anew and (self.anchor is None or when.start <= self.anchor):
            self.quarter = told


_ORDER = {
    g: i
    for i, g in enumerate(
        (
            Grain.DAY,
            Grain.WEEK,
            Grain.MONTH,
            Grain.SEASON,
            Grain.QUARTER,
            Grain.HALF_YEAR,
            Grain.YEAR,
            Grain.DECADE,
            Grain.CENTURY,
        )
    )
}


def finest(when: When) -> Grain:
    """The finest grain in which a time is told."""
    if when.grain is not Grain.INTERVAL:
        return when.grain
    return min((g for g in (when.first_grain, when.last_grain) if g), key=_ORDER.__getitem__)


def finer(when: When, floor: Grain) -> bool:
    """Whether `when` is told more finely than `floor`."""
    return _ORDER[finest(when)] < _ORDER[floor]


class Reading:
    """One match of one pattern: named parts, neighbours, and the context."""

    def __init__(self, tokens: Tokens, match: re.Match[str] | Pair, context: Context) -> None:
        self.tokens = tokens
        self.match = match
        self.context = context
        self.start, self.stop = match.span()

    @property
    def anchor(self) -> date | None:
        """The day of publication."""
        return self.context.anchor

    def has(self, name: str) -> bool:
        """Whether the named part is there."""
        try:
            return self.match.start(name) >= 0
        except IndexError:
            return False

    def at(self, name: str) -> int:
        """The token at which the named part begins, -1 where it is not there."""
        return self.match.start(name)

    def end(self, name: str) -> int:
        """One past the last token of the named part."""
        return self.match.end(name)

    def words(self, name: str) -> list[str]:
        """The tokens of the named part in lower case."""
        try:
            first, stop = self.match.span(name)
        except IndexError:
            return []
        return [self.tokens.word(i) for i in range(first, stop)] if first >= 0 else []

    def word(self, name: str) -> str:
        """The named part in lower case, tokens joined with a space; "" where it is not there."""
        return " ".join(self.words(name))

    def all(self) -> list[str]:
        """All tokens of the match in lower case."""
        return [self.tokens.word(i) for i in range(self.start, self.stop)]

    def before(self, distance: int = 1) -> str:
        """The lower-case token `distance` before the match, or ""."""
        return self.tokens.word(self.start - distance)

    def after(self, distance: int = 1) -> str:
        """The lower-case token `distance` behind the match, or ""."""
        return self.tokens.word(self.stop + distance - 1)

    def number(self, name: str) -> float | None:
        """The number that the named part says, or None where it says none."""
        return number_of(self.words(name)) if self.has(name) else None

    def count(self, name: str) -> str:
        """The number as a TIMEX3 value writes it: "3", "2.5", or "X" where it is not told."""
        return count_of(self.words(name))

    def month(self, name: str) -> int:
        """The month named."""
        months: dict[str, int] = table("dates")["calendar"]["months"]
        return months[self.word(name)]

    def unit(self, name: str) -> str:
        """The letter of the unit named."""
        units: dict[str, str] = table("dates")["calendar"]["units"]
        return units[self.word(name)]

    def weekday(self, name: str) -> int:
        """The ISO number of the weekday named."""
        calendar = table("dates")["calendar"]
        word = self.word(name)
        found: int = calendar["weekdays"].get(word) or calendar["weekdays_short"][word]
        return found
