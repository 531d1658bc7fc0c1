"""The validators: what contradicts itself in the tables is refused, and the message names the row."""

from datetime import date
from itertools import pairwise
from typing import Any

from natoevents.errors import LexiconError
from natoevents.lexicon.build import Tables
from natoevents.lexicon.records import edges

__all__ = ["check"]


def check(tables: Tables) -> None:
    """Check that every id exists, dates parse and are in order, and an office has one holder on any one day.

    Raises:
        LexiconError: naming the first row that fails.
    """
    _check_ids(tables)
    _check_memberships(tables)
    for principal, offices in tables.offices.items():
        if principal not in tables.actors:
            raise LexiconError(f"offices of {principal!r}: there is no such actor")
        for office, row in offices.items():
            _check_office(f"{principal} {office}", row)


def _check_ids(tables: Tables) -> None:
    for key, parent in tables.parents.items():
        if parent not in tables.actors:
            raise LexiconError(f"{key!r} is said to be of {parent!r}: there is no such actor")
    for key, row in tables.rows["historical"].items():
        for other in (*row.get("successors", ()), *([row["acts_for"]] if "acts_for" in row else ())):
            if other not in tables.actors:
                raise LexiconError(f"{key!r} names {other!r}: there is no such actor")
    for row in tables.rows["meanings"]:
        if row["actor"] not in tables.actors:
            raise LexiconError(f"names {row['names']} mean {row['actor']!r}: there is no such actor")
    for state in tables.rows["places"]:
        if state not in tables.actors:
            raise LexiconError(f"places of {state!r}: there is no such actor")


def _check_memberships(tables: Tables) -> None:
    for organisation, rows in tables.memberships.items():
        if organisation not in tables.actors:
            raise LexiconError(f"members of {organisation!r}: there is no such actor")
        for member, spans in rows.items():
            if member not in tables.actors:
                raise LexiconError(f"{organisation} has member {member!r}: there is no such actor")
            last = ""
            for days in spans if isinstance(spans, list) else [spans]:
                start, _, end = days.partition("/")
                try:
                    first = date.fromisoformat(start).isoformat()
                    ordered = first >= last and (not end or date.fromisoformat(end).isoformat() > first)
                except ValueError:
                    raise LexiconError(
                        f"{organisation} has {member} {days!r}: write FROM or FROM/TO in ISO days"
                    ) from None
                if not ordered:
                    raise LexiconError(f"{organisation} has {member} {days!r}: the days are out of order")
                last = end or "9999"


def _check_office(name: str, row: dict[str, Any]) -> None:
    if not isinstance(row, dict) or "terms" not in row or "title" not in row:
        raise LexiconError(f"{name}: an office needs a title and terms")
    made = []
    for term in row["terms"]:
        if not term.get("who") or "from" not in term:
            raise LexiconError(f"{name}: {term!r} needs who and from")
        where = f"{name} {term['who']}"
        start = edges(term["from"], where)
        end = edges(term["to"], where) if "to" in term else (date.max, date.max)
        if end[1] <= start[0]:
            raise LexiconError(f"{where}: ends on {end[1]} before it begins on {start[0]}")
        if "to" not in term and "known" not in term:
            raise LexiconError(f"{where}: an open term must say until which month it is known")
        made.append((start, end, where))
    for (_, before, one), (after, _, other) in pairwise(made):
        # two holders on one day for sure: the first cannot have ended before the other had begun
        if before[0] > after[1]:
            raise LexiconError(f"{other} begins by {after[1]}, but {one} ends only on {before[0]}")
