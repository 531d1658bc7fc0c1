"""Times told by how far they lie from another act: "a day after troops crossed the river", "two years before it fell".

What is dated is the clause behind "after" or "before"; the act that it is counted from stands in front.
"""

import re
from datetime import timedelta

from dateutil.relativedelta import relativedelta

from natoevents.clause import Clause, Link
from natoevents.event import WhenBasis
from natoevents.frames.dating import Told, clause_dates, noun_dates, told
from natoevents.text import Cue
from natoevents.when import DateMention, Grain, TimexType, When

__all__ = ["counted", "length_before"]

_LENGTH = re.compile(r"P(\d+)([DWMY])|P(?:X|\d+)?TX?\d*[HMS]")
NEAR = 2
"""Code points between the length of time and "after": a blank."""


def length_before(at: int, dates: list[DateMention]) -> DateMention | None:
    """The length of time that ends right before `at`, or None."""
    return next(
        (d for d in dates if d.timex_type is TimexType.DURATION and 0 <= at - d.span.end <= NEAR),
        None,
    )


def counted(clause: Clause, raw: str, published: When | None) -> Told | None:
    """The time of what a clause tells behind "after" or "before" and a length of time; None where nothing dates it.

    Args:
        clause: the clause.
        raw: the page.
        published: the day of publication.
    """
    parent = clause.parent
    if clause.link is not Link.ADVERBIAL or clause.marker not in ("after", "before") or parent is None:
        return None
    subject = parent.subject
    length = length_before(clause.start, [*parent.dates, *(noun_dates(subject) if subject is not None else ())])
    if length is None:
        length = next((d for p in parent.phrases() if (d := length_before(clause.start, noun_dates(p)))), None)
    if length is None:
        return None
    known = told(clause_dates(parent), raw, published)
    if known is None and subject is not None:
        known = told(noun_dates(subject), raw, published)
    if known is None:
        return None
    when = moved(known[0], length, back=clause.marker == "after")
    return (when, WhenBasis.RESOLVED, Cue("when", length.span)) if when is not None else None


def moved(when: When, length: DateMention, *, back: bool) -> When | None:
    """`when` moved by a length of time, no finer than its unit; None where the length is no number.

    Hours leave the day as it is; weeks lead to a week, months to a month, years to a year.
    """
    m = _LENGTH.fullmatch(length.timex)
    if m is None or when.grain is not Grain.DAY or when.start is None:
        return None
    if m[1] is None:
        return when
    count = -int(m[1]) if back else int(m[1])
    try:
        if m[2] == "D":
            return When.of(when.start + timedelta(count))
        if m[2] == "W":
            day = when.start + timedelta(7 * count)
            return When.of(day - timedelta(day.weekday()), Grain.WEEK)
        if m[2] == "M":
            return When.of(when.start + relativedelta(months=count), Grain.MONTH)
        return When.of(when.start + relativedelta(years=count), Grain.YEAR)
    except (OverflowError, ValueError):  # before the first or after the last year of the calendar
        return None
