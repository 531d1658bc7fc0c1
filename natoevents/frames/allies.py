"""Who is whose ally on the day of a page: forces that are sent to an ally's land are meant for nobody there."""

from functools import lru_cache

from natoevents.actor import Participant
from natoevents.data import table
from natoevents.when import When

__all__ = ["allied", "fellows"]

PACTS = ("NATO", "CSTO")


def allied(one: Participant, other: Participant, published: When | None) -> bool:
    """Whether two principals belong to one alliance, one is the alliance of the other, or the first the other's guest.

    Args:
        one: a party.
        other: another.
        published: the day of the page; without one every membership of some time counts.
    """
    pair = {one.principal.id, other.principal.id}
    day = published.start.isoformat() if published is not None and published.start is not None else ""
    guests = table("frames")["aggressors"]["guests"]
    return other.principal.id in guests.get(one.principal.id, ()) or any(pair <= _members(pact, day) for pact in PACTS)


def fellows(one: Participant, other: Participant) -> bool:
    """Whether both have ever belonged to NATO, or are it: whose troops come to whose land as guests."""
    return {one.principal.id, other.principal.id} <= _members("NATO", "")


@lru_cache(maxsize=64)
def _members(pact: str, day: str) -> set[str]:
    """Ids of an alliance and its members on the day; spans are "FROM" or "FROM/TO", several in a list."""
    found = {pact}
    for member, spans in table("actors")["memberships"][pact].items():
        for days in spans if isinstance(spans, list) else [spans]:
            start, _, end = days.partition("/")
            if not day or (start <= day and (not end or day < end)):
                found.add(member)
    return found
