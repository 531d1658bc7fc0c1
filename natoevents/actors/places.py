"""Names of places: what belongs to one, what makes another name of it, and who holds an office there."""

import re
from functools import cache

from natoevents.actors.phrases import Beside, role_before, role_behind
from natoevents.actors.rules import cue

__all__ = ["american", "governed", "is_ship", "names_document", "reach"]

_SHIP = re.compile(r"([a-z]+)[ \n]$")
_STATE = re.compile(r"([A-Z][a-z]*(?:\.[A-Z]|[ ][A-Z][a-z]+)?)\.?")
_NEXT = re.compile(r"[ ]\n?(?:peace )?([a-z]+)\b")


@cache
def _heads() -> re.Pattern[str]:
    """What a place is called by with capitals ("Oblast", "Air Base")."""
    longest = sorted(cue("place-heads"), key=len, reverse=True)
    return re.compile(r"(?:[ \n](?:" + "|".join(re.escape(h) for h in longest) + r")\b)+")


def reach(text: str, end: int) -> int:
    """One past the words with capitals that say what sort of place it is: "Kharkiv| Oblast", "Incirlik| Air Base"."""
    match = _heads().match(text, end)
    return match.end() if match else end


def names_document(text: str, end: int) -> bool:
    """Whether what is called after the place is something agreed on there: "the Dayton accords"."""
    behind = _NEXT.match(text, end)
    return behind is not None and behind.group(1) in cue("documents-of-a-place")


def american(text: str, end: int) -> bool:
    """Whether one of the United States follows: "Odessa, Texas", "Norfolk, Va."."""
    if text[end : end + 2] != ", ":
        return False
    behind = _STATE.match(text, end + 2)
    return behind is not None and any(said in cue("american-states") for said in behind.group(0, 1))


def is_ship(text: str, start: int, end: int) -> bool:
    """Whether a ship bears the name: "the cruiser Moskva", "the Kursk submarine"."""
    before = _SHIP.search(text[max(0, start - 16) : start])
    if before is not None and before.group(1) in cue("ships"):
        return True
    behind = _NEXT.match(text, end)
    return behind is not None and behind.group(1) == "submarine"


def governed(text: str, start: int, end: int) -> Beside | None:
    """Those who govern the place at ``text[start:end]``: "Lviv's |mayor", "|the governor of Lviv"."""
    behind = role_behind(text, end, noun=True)
    if behind is not None and behind.spoken.lower() in cue("local-roles"):
        return behind._replace(start=start)
    before = role_before(text, start, direct=False)
    if before is not None and before.spoken.lower() in cue("local-roles"):
        return before._replace(end=end)
    return None
