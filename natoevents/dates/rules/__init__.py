"""The grammar, by subject: each module is a book of productions."""

from natoevents.dates.pattern import Production
from natoevents.dates.rules import calendar, calendar_more, clock, lengths, ranges, relative, vague

__all__ = ["productions"]


def productions() -> tuple[Production, ...]:
    """All productions, in the order in which equal matches are tried."""
    return tuple(
        rule for book in (ranges, calendar, calendar_more, clock, relative, vague, lengths) for rule in book.BOOK.rules
    )
