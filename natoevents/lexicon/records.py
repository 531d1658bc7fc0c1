"""What the lexicon holds beside names: terms of office and memberships."""

from calendar import monthrange
from datetime import date, timedelta

from attrs import frozen

from natoevents.actor import Actor
from natoevents.errors import InvalidValueError, LexiconError
from natoevents.when import When

__all__ = ["Membership", "Term", "as_day", "edges"]


@frozen(order=True, repr=False)
class Term:
    """One term of office. Days are half-open, and each end may be known only within some days.

    Attributes:
        start: the earliest day on which it may have begun.
        started: the latest: from this day on it is sure that it had begun.
        end: the earliest day on which it may have ended, or None while it is open.
        ended: the latest, or None.
        known: the day up to which an open term is known to have lasted (exclusive), or None.
        person: who held it.
        principal: for whom.
        office: slug of the office ("foreign-minister").
        title: as news call it.
        acting: acting or interim.
        seen: how the row was confirmed.
    """

    start: date
    started: date
    end: date | None
    ended: date | None
    known: date | None
    person: Actor
    principal: Actor
    office: str
    title: str
    acting: bool = False
    seen: str = ""

    def possible(self, day: date) -> bool:
        """Whether the office may have been held on `day`; an open term counts as lasting."""
        return self.start <= day and (self.ended is None or day < self.ended)

    def certain(self, day: date) -> bool:
        """Whether the office is known to have been held on `day`."""
        if self.end is None:
            return self.started <= day and (self.known is None or day < self.known)
        return self.started <= day < self.end

    @property
    def approximate(self) -> bool:
        """Whether one of its ends is not known to the day."""
        return self.start != self.started or self.end != self.ended

    def __repr__(self) -> str:
        return f"Term({self.person.name}, {self.principal.id} {self.office}, {self.start} to {self.ended or '…'})"


@frozen(order=True)
class Membership:
    """A membership: half-open days, `end` None while it lasts."""

    organisation: str
    member: str
    start: date
    end: date | None = None

    def on(self, day: date) -> bool:
        """Whether it held on `day`."""
        return self.start <= day and (self.end is None or day < self.end)


def as_day(on: "date | When | None") -> date | None:
    """The day meant by `on`: a date itself, of a `When` its first day (or the last, where the start is open)."""
    if on is None or type(on) is date:
        return on
    if isinstance(on, When):
        return on.start if on.start is not None else on.end - timedelta(1) if on.end is not None else None
    raise InvalidValueError(f"on={on!r} is no day: give a datetime.date, a When, or None")


def _edge(text: str, row: str) -> tuple[date, date]:
    """First and last day that an ISO day, month or year may mean."""
    try:
        if len(text) == 10:
            day = date.fromisoformat(text)
            return day, day
        if len(text) == 7:
            year, month = int(text[:4]), int(text[5:])
            return date(year, month, 1), date(year, month, monthrange(year, month)[1])
        return date(int(text), 1, 1), date(int(text), 12, 31)
    except ValueError:
        raise LexiconError(f"{row}: {text!r} is no ISO day, month or year, nor two of them as 'A/B'") from None


def edges(text: str, row: str = "?") -> tuple[date, date]:
    """Earliest and latest day meant by "2004-05-01", "2004-05", "2004" or "2004-04-30/2004-05-02" (both included).

    Raises:
        LexiconError: for anything else, naming `row`.
    """
    if len(text) == 10 and text[4] == "-" == text[7]:
        return _edge(text, row)
    first, _, last = text.partition("/")
    low, high = _edge(first, row)[0], _edge(last or first, row)[1]
    if low > high:
        raise LexiconError(f"{row}: in {text!r} the first day is later than the last")
    return low, high
