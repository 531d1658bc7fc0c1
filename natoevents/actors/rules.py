"""The rules about roles and look-alikes, as the data have them, made ready for looking up."""

from functools import cache
from typing import Any, NamedTuple

from natoevents.actor import Sector
from natoevents.data import table
from natoevents.lexicon import words

__all__ = [
    "LookAlikes",
    "Modifier",
    "Role",
    "address",
    "bodies",
    "cue",
    "look_alikes",
    "modifiers",
    "roles",
    "roles_by_end",
]


class Role(NamedTuple):
    """What somebody, or a body, is called beside the state or organisation it acts for.

    Attributes:
        words: the phrase, folded.
        kind: "office" (one holder at a time), "person", "people" (many) or a body that every state has ("parliament").
        offices: of an office the slugs, in the order in which they are tried.
        titles: the holder's title must hold one of these, if any are given.
        of: ids of those it is said of; empty: of states.
        sector: PLOVER sector.
        name: of a body its name beside the state's adjective.
    """

    words: tuple[str, ...]
    kind: str
    offices: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()
    of: tuple[str, ...] = ()
    sector: Sector = Sector.GOV
    name: str = ""


class Modifier(NamedTuple):
    """Words before a role that say when it was held."""

    past: frozenset[str]
    future: frozenset[str]
    acting: frozenset[str]
    plain: frozenset[str]
    loose: frozenset[str]


class LookAlikes(NamedTuple):
    """What makes a name part of another one."""

    after: frozenset[str]
    before: frozenset[str]
    lower: frozenset[str]
    common: frozenset[str]
    given: frozenset[str]


def _data() -> dict[str, Any]:
    data: dict[str, Any] = table("actors")["roles"]
    return data


@cache
def _all() -> tuple[Role, ...]:
    data = _data()
    found = [
        Role(
            tuple(words(phrase)),
            "office",
            tuple(row["offices"]),
            tuple(row.get("titles", ())),
            tuple(row.get("of", ())),
        )
        for row in data["office"]
        for phrase in row["words"]
    ]
    for sector, phrases in data["person"].items():
        found += [Role(tuple(words(p)), "person" if _single(p) else "people", sector=Sector(sector)) for p in phrases]
    for sector, phrases in data["institution"].items():
        found += [Role(tuple(words(p)), "people", sector=Sector(sector)) for p in phrases]
    for name, row in data["body"].items():
        found += [Role(tuple(words(p)), name, sector=Sector(row["sector"]), name=row["name"]) for p in row["words"]]
    return tuple(found)


def _single(phrase: str) -> bool:
    """Whether a phrase names one person, so that a name may follow it."""
    return not phrase.endswith("s") or phrase.endswith(("affaires", "press"))


@cache
def roles() -> dict[str, Any]:
    """The tree of roles by their words in order: word → tree, and "" → the roles so called."""
    root: dict[str, Any] = {}
    for role in _all():
        node = root
        for word in role.words:
            node = node.setdefault(word, {})
        node[""] = (*node.get("", ()), role)
    return root


@cache
def roles_by_end() -> dict[str, Any]:
    """The same tree with the words from last to first, for what stands in front of "of NATO"."""
    root: dict[str, Any] = {}
    for role in _all():
        node = root
        for word in reversed(role.words):
            node = node.setdefault(word, {})
        node[""] = (*node.get("", ()), role)
    return root


@cache
def bodies() -> tuple[Role, ...]:
    """The bodies that every state has."""
    return tuple(r for r in _all() if r.name)


@cache
def modifiers() -> Modifier:
    """Words that may stand before a role."""
    row = _data()["modifier"]
    return Modifier(*(frozenset(row[key]) for key in ("past", "future", "acting", "plain", "loose")))


@cache
def address() -> frozenset[str]:
    """Forms of address that stand right before a name: "mr", "president"."""
    return frozenset(_data()["modifier"]["address"])


@cache
def cue(name: str) -> frozenset[str]:
    """One list of words that stand beside names, as ``cues.toml`` has it."""
    return frozenset(table("actors")["cues"][name])


@cache
def look_alikes() -> LookAlikes:
    """What makes a name part of another one."""
    row = table("actors")["lookalikes"]
    return LookAlikes(
        frozenset(row["after"]), frozenset(row["before"]), frozenset(row["lower"]), frozenset(row["common"]),
        frozenset(row["given"]),
    )  # fmt: skip
