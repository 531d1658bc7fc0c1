"""Names: what each means on which days, and the tree in which they are looked up word by word."""

from collections.abc import Iterable, Iterator
from datetime import date
from enum import StrEnum
from typing import Any

from natoevents.lexicon.folding import spellings, words

__all__ = ["Name", "NameKind", "name_at", "names_in", "tree_of"]


class NameKind(StrEnum):
    """What sort of word or phrase a name is; the rules of reading differ."""

    NAME = "name"
    """Of a state, organisation, body, group or territory."""
    ADJECTIVE = "adjective"
    PEOPLE = "people"
    CITY = "city"
    """A capital: an actor or a place, by context."""
    TOWN = "town"
    """A town, region or site: always a place of its state, never who acts."""
    SEAT = "seat"
    """A metonym that always acts ("the Kremlin")."""
    PERSON = "person"
    REFUSED = "refused"
    """Looks like an actor and is none."""
    OUTLET = "outlet"


class Name:
    """A name as it is spelled, and whom it means on which days. Do not change one.

    Attributes:
        spelling: as the data have it.
        kind: what sort of name.
        target: id of the actor meant.
        exact: matched only in this very case (acronyms).
        start: first day on which it has this meaning, or None.
        end: the day after the last, or None.
        other: the same name with another meaning on other days, or None.
    """

    __slots__ = ("end", "exact", "kind", "other", "spelling", "start", "target")

    def __init__(  # noqa: PLR0917  (the fields of a record)
        self,
        spelling: str,
        kind: NameKind,
        target: str,
        exact: bool = False,
        start: date | None = None,
        end: date | None = None,
        other: "Name | None" = None,
    ) -> None:
        self.spelling = spelling
        self.kind = kind
        self.target = target
        self.exact = exact
        self.start = start
        self.end = end
        self.other = other

    def on(self, day: date | None) -> "Name | None":
        """The meaning on `day`; without a day the first one given."""
        name: Name | None = self
        while name is not None:
            if day is None or ((name.start is None or name.start <= day) and (name.end is None or day < name.end)):
                return name
            name = name.other
        return None

    @classmethod
    def of(cls, row: list[Any]) -> "Name":
        """A name out of a leaf of the index: spelling, kind, target, exact, first day, end, other meaning."""
        spelling, kind, target, exact, *rest = row
        if not rest:
            return cls(spelling, NameKind(kind), target, bool(exact))
        start, end, other = rest
        return cls(
            spelling, NameKind(kind), target, bool(exact), _day(start), _day(end), cls.of(other) if other else None
        )

    def row(self) -> list[Any]:
        """The leaf of the index, of which `of` makes the name again."""
        row: list[Any] = [self.spelling, str(self.kind), self.target, int(self.exact)]
        if self.start is not None or self.end is not None or self.other is not None:
            row += [
                self.start.isoformat() if self.start else None,
                self.end.isoformat() if self.end else None,
                self.other.row() if self.other else None,
            ]
        return row

    def __repr__(self) -> str:
        return f"Name({self.spelling!r} → {self.target})"


def name_at(node: dict[str, Any] | None) -> Name | None:
    """The name that ends at this node of the tree, or None; made of its leaf when first asked for."""
    found: Any = node.get("") if node is not None else None
    if type(found) is list and node is not None:
        found = node[""] = Name.of(found)
    name: Name | None = found
    return name


def names_in(tree: dict[str, Any]) -> Iterator[Name]:
    """All names in a tree."""
    stack = [tree]
    while stack:
        node = stack.pop()
        leaf = node.get("")
        if leaf is not None:
            yield Name.of(leaf) if isinstance(leaf, list) else leaf
        stack += [below for word, below in node.items() if word]


def tree_of(rows: dict[str, Any], people: Iterable[Name]) -> dict[str, Any]:
    """The tree of all names, look-alikes, outlets and those of `people` included: word → tree, and "" → the leaf."""
    tree = _Tree()
    add = tree.add
    for spelling in rows["lookalikes"]["phrases"]:
        add(spelling, NameKind.REFUSED, "")
    for spelling in rows["outlets"]:
        add(spelling, NameKind.OUTLET, "")
    for table in ("states", "historical"):
        for key, row in rows[table].items():
            add(row["name"], NameKind.NAME, key)
            for field, kind in _FIELDS:
                for spelling in row.get(field, ()):
                    add(spelling, kind, key)
    for row in rows["meanings"]:
        for spelling in row["names"]:
            add(spelling, NameKind.NAME, row["actor"], _day(row.get("from")), _day(row.get("to")), later=True)
    for table in ("organisations", "organs", "groups"):
        for key, row in rows[table].items():
            add(row.get("name", key), NameKind.NAME, key)
            for field, kind in _FIELDS:
                for spelling in row.get(field, ()):
                    add(spelling, kind, key)
    for kinds in rows["bodies"].values():
        for bodies in kinds.values():
            for key, names in bodies.items():
                for spelling in (key, *names):
                    add(spelling, NameKind.NAME, key)
    for state, kinds in rows["places"].items():
        for spelled in kinds.values():
            for spelling in spelled:
                add(spelling, NameKind.TOWN, state)
    for person in people:
        add(person.spelling, NameKind.PERSON, person.target)
    return _leaves(tree.root)


_FIELDS = (
    ("names", NameKind.NAME),
    ("adjectives", NameKind.ADJECTIVE),
    ("people", NameKind.PEOPLE),
    ("capitals", NameKind.CITY),
    ("seats", NameKind.SEAT),
)


def _leaves(tree: dict[str, Any]) -> dict[str, Any]:
    """The same tree with rows for names."""
    return {word: _leaves(below) if word else below.row() for word, below in tree.items()}


def _is_acronym(name: str) -> bool:
    """Whether a name is written in capitals and digits only, so that its case is part of it."""
    if not name.isupper() or " " in name:
        return False
    return sum(c.isalpha() for c in name) <= 6


class _Tree:
    """The tree of names while it grows."""

    def __init__(self) -> None:
        self.root: dict[str, Any] = {}

    def add(
        self, spelling: str, kind: NameKind, target: str, start: date | None = None, end: date | None = None,
        *, later: bool = False,
    ) -> None:  # fmt: skip
        """Put a name in its place; one that is there already stays, unless it ended or `later` adds a meaning."""
        for spelled in spellings(spelling):
            node = self.root
            for word in words(spelled):
                node = node.setdefault(word, {})
            if node is self.root:
                continue
            there: Name | None = node.get("")
            if there is None:
                node[""] = Name(spelled, kind, target, kind is not NameKind.PERSON and _is_acronym(spelled), start, end)
            elif (
                there.exact
                and there.target == target
                and spelled[:2] == spelled[:2].capitalize()
                and not _is_acronym(spelled)
            ):
                # "NATO" and also "Nato": no longer bound to one case
                node[""] = Name(spelled, there.kind, target, False, there.start, there.end, there.other)
            elif later and there.target != target:
                node[""] = Name(spelled, kind, target, _is_acronym(spelled), start, end, there)


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
