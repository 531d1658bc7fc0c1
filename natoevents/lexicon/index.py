"""What is looked up, made of the tables once: the tree of names, persons by surname and by likeness.

All of it is plain JSON. The library ships it beside the tables (``index.json``, written by ``python -m
natoevents.lexicon``), since making it takes ten times as long as reading it; a test holds it to its source. A lexicon
with a user's overlay makes its own.
"""

import json
import re
from collections.abc import Iterator
from importlib.resources import files
from typing import Any

from natoevents.lexicon.build import Tables
from natoevents.lexicon.folding import fold, likeness, skeleton, spellings, words
from natoevents.lexicon.names import Name, NameKind, names_in, tree_of

__all__ = ["index_of", "shape_of", "shipped_index", "slug"]

# The part of a name from one of these on is the surname ("de Hoop Scheffer", "van der Stoel").
_PARTICLES = frozenset(
    {"de", "van", "von", "der", "den", "da", "di", "del", "della", "la", "le", "ter", "ten", "zu", "af", "dos"}
)
# Where the surname stands first.
_SURNAME_FIRST = frozenset({"CHN", "PRK", "TWN", "KOR", "VNM"})
_ORDINALS = frozenset({"i", "ii", "iii", "iv", "v", "vi", "vii", "x", "xvi", "jr", "sr"})
_STYLES = frozenset(
    {
        "king", "queen", "lord", "lady", "ayatollah", "emperor", "prince", "princess", "crown", "grand", "pope",
        "sheikh", "mullah",
    }
)  # fmt: skip
# Small words with which names begin in the data, and which are no beginnings in running text.
_NO_START = frozenset({"the", "in", "into", "speak", "speaks", "spoke"})


def slug(name: str) -> str:
    """The id of a person: the folded words of the name, joined by hyphens."""
    return "-".join(w for w in words(name) if w.isalnum())


def index_of(tables: Tables) -> dict[str, Any]:
    """Everything that is looked up, as plain JSON.

    Returns:
        ``names``: the tree of names by words (a leaf under "", see `Name.of`). ``starts``: what a name may begin with.
        ``people``: id → name and the offices held. ``full``: folded full name → ids. ``surnames``: surname → ids.
        ``skeletons``: skeleton of a surname → ids and the shapes of their given names. ``first``: ids of those whose
        surname is said first. ``given``: given name, and "~" and its skeleton → number of the list of its forms.
        ``likenesses``: likeness of a surname → the surname.
    """
    people = _People(tables)
    tree = tree_of(tables.rows, people.unsurnamed)
    given = _given(tables.rows["given"])
    skeletons: dict[str, dict[str, dict[str, None]]] = {}
    for name, bearers in people.full.items():
        parts = name.split()
        if len(parts) > 1:
            for person in bearers:
                last, rest = (parts[0], parts[1:]) if person in people.first else (parts[-1], parts[:-1])
                shapes = skeletons.setdefault(skeleton(last), {}).setdefault(person, {})
                shapes.update(dict.fromkeys(shape_of(g, given) for g in rest if len(g) > 1))
                shapes[skeleton("".join(rest))] = None
    small = {n.spelling.split("-")[0].split()[0] for n in names_in(tree) if n.spelling[:1].islower()}
    small = {fold(w).text.lower() for w in small} - _NO_START
    return {
        "names": tree,
        "starts": r"\b(?:[A-Z][^\W_]*|(?:" + "|".join(sorted(map(re.escape, small))) + r")\b)",
        "people": people.rows,
        "full": people.full,
        "surnames": people.surnames,
        "skeletons": {key: [[p, " ".join(s)] for p, s in found.items()] for key, found in skeletons.items()},
        "first": sorted(people.first),
        "given": given,
        "likenesses": {likeness(name): name for name in reversed(people.surnames) if len(name) > 4},
    }


def shipped_index() -> dict[str, Any]:
    """The index of the shipped tables."""
    content: dict[str, Any] = json.loads(files("natoevents.lexicon").joinpath("index.json").read_text("utf-8"))
    return content


def _given(lists: list[list[str]]) -> dict[str, int]:
    """Given name → the number of the list in which its forms stand; the same for what shares its skeleton."""
    found: dict[str, int] = {}
    for number, forms in enumerate(lists):
        for form in forms:
            for word in words(form):
                found.setdefault(word, number)
                if len(shape := skeleton(word)) > 2:
                    found.setdefault(f"~{shape}", number)
    return found


def shape_of(given: str, lists: dict[str, int]) -> str:
    """What a given name shares with its forms in other languages: the number of its list, else its skeleton."""
    number = lists.get(given)
    if number is None:
        shape = skeleton(given)
        number = lists.get(f"~{shape}")
        if number is None:
            return shape
    return f"={number}"


class _People:
    """Persons by id, full name and surname, out of the office table and the table of spellings."""

    def __init__(self, tables: Tables) -> None:
        # id → [name, [principal, office], …]; one without an office has ["", principal] or nothing
        self.rows: dict[str, list[Any]] = {}
        self.full: dict[str, list[str]] = {}
        self.surnames: dict[str, list[str]] = {}
        self.first: set[str] = set()
        self.unsurnamed: list[Name] = []
        more = tables.rows["people"]
        forms: dict[str, list[str]] = {}
        for principal, office, name in _terms(tables.offices):
            person = slug(name)
            row = self.rows.setdefault(person, [name])
            if [principal, office] not in row:
                row.append([principal, office])
            forms.setdefault(person, [name])
        for name, row in more.items():
            person = slug(name)
            if person not in self.rows:
                self.rows[person] = [name, [row.get("principal", ""), ""]]
                forms[person] = [name]
            forms[person] += row.get("names", ())
        for person, names in forms.items():
            if len(self.rows[person]) > 1 and self.rows[person][1][1] and self.rows[person][1][0] in _SURNAME_FIRST:
                self.first.add(person)
            for name in names:
                for form in spellings(name):
                    self._enter(person, [w for w in words(form) if w.isalnum()])
            for surname in more.get(names[0], {}).get("surnames", ()):
                self._surname(surname.lower(), person)

    def _surname(self, surname: str, person: str) -> None:
        people = self.surnames.setdefault(surname, [])
        if person not in people:
            people.append(person)

    def _enter(self, person: str, parts: list[str]) -> None:
        if not parts:
            return
        bearers = self.full.setdefault(" ".join(parts), [])
        if person not in bearers:
            bearers.append(person)
        if len(parts) == 1:
            return
        if person in self.first:
            self._surname(parts[0], person)
        if person in self.first or parts[-1] in _ORDINALS or parts[0] in _STYLES or "of" in parts:
            self.unsurnamed.append(Name(" ".join(parts).title(), NameKind.PERSON, person))
            return
        at = len(parts) - 1
        self._surname(parts[at], person)
        while at > 1 and parts[at - 1] in _PARTICLES:
            at -= 1
        particles = [i for i in range(1, len(parts)) if parts[i] in _PARTICLES]
        if particles:
            self._surname(" ".join(parts[particles[0] :]), person)
        if at < len(parts) - 1:
            self._surname(" ".join(parts[at:]), person)


def _terms(offices: dict[str, Any]) -> Iterator[tuple[str, str, str]]:
    """Principal, office and name of every term, in the order of the tables."""
    for principal, held in offices.items():
        for office, row in held.items():
            for term in row["terms"]:
                yield principal, office, term["who"]
