"""The grammar, by subject: each module is a book of productions."""

from natoevents.dates.pattern import Production
from natoevents.dates.rules import (
    chains,
    clock,
    days,
    deictic,
    feasts,
    lengths,
    months,
    ranges,
    seasons,
    vague,
    weekdays,
    years,
)

__all__ = ["productions"]

_BOOKS = (ranges, days, months, years, seasons, feasts, clock, weekdays, deictic, chains, vague, lengths)


def productions() -> tuple[Production, ...]:
    """All productions, in the order in which equally long matches are tried."""
    return tuple(rule for book in _BOOKS for rule in book.BOOK.rules)
