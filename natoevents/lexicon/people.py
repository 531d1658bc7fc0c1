"""Persons and their terms of office: who held what on a day, and who may be meant by a surname."""

from datetime import date, timedelta
from typing import Any

from natoevents.actor import Actor, ActorKind, Sector
from natoevents.lexicon.build import Tables
from natoevents.lexicon.folding import likeness, skeleton
from natoevents.lexicon.index import shape_of, slug
from natoevents.lexicon.records import Term, edges

__all__ = ["People"]

_MILITARY = frozenset(
    {"saceur", "military-committee-chair", "chief-of-general-staff", "commander-in-chief", "chairman-joint-chiefs"}
)
_PARLIAMENT = ("speaker", "parliament")
# An office of the first rank: whoever holds it is called by the bare surname.
FIRST_RANK = frozenset(
    {
        "head-of-state",
        "head-of-government",
        "foreign-minister",
        "defence-minister",
        "secretary-general",
        "high-representative",
        "commission-president",
        "council-president",
        "vice-president",
        "supreme-leader",
        "director-general",
        "saceur",
    }
)
# With several offices at a time the first of these is the one that a title on its own names.
_ORDER = {
    office: i
    for i, office in enumerate(
        (
            "head-of-state",
            "supreme-leader",
            "secretary-general",
            "head-of-government",
            "commission-president",
            "council-president",
            "high-representative",
            "foreign-minister",
            "defence-minister",
            "vice-president",
        )
    )
}

# Bodies headed by whom another one has appointed ("Javier Solana" is the Union's), and how high their offices rank.
_SHARED = frozenset({"WEU"})
_BESIDE = 98


class People:
    """Persons by id, by full name and by surname; actors and terms are made when first asked for."""

    __slots__ = (
        "_actors",
        "_acts_for",
        "_by_office",
        "_first",
        "_full",
        "_given",
        "_givens",
        "_likenesses",
        "_made",
        "_names",
        "_offices",
        "_rows",
        "_skeletons",
        "_surnames",
        "_tables",
    )

    def __init__(self, tables: Tables, index: dict[str, Any]) -> None:
        self._tables = tables
        self._offices: dict[str, Any] = tables.offices
        self._rows: dict[str, list[Any]] = index["people"]
        self._full: dict[str, list[str]] = index["full"]
        self._surnames: dict[str, list[str]] = index["surnames"]
        self._skeletons: dict[str, list[list[str]]] = index["skeletons"]
        self._first = frozenset(index["first"])
        self._given: dict[str, int] = index["given"]
        self._likenesses: dict[str, str] = index["likenesses"]
        self._actors: dict[str, Actor] = {}
        self._by_office: dict[tuple[str, str], tuple[Term, ...]] = {}
        self._made: dict[str, tuple[Term, ...]] = {}
        self._names: dict[str, list[str]] | None = None  # id → full names
        self._givens: dict[str, tuple[set[str], set[str]]] = {}
        self._acts_for = {
            key: tables.actors[row["acts_for"]] for key, row in tables.rows["historical"].items() if "acts_for" in row
        }

    # ── persons ──────────────────────────────────────────────────────────────────────────────────
    def __len__(self) -> int:
        return len(self._rows)

    def actor(self, person: str) -> Actor | None:
        """The person of that id, or None."""
        made = self._actors.get(person)
        if made is None and person in self._rows:
            made = self._actors[person] = self._new(person, *self._rows[person])
        return made

    def _new(self, person: str, name: str, *held: list[str]) -> Actor:
        principal, office = held[0] if held else ("", "")
        sector = (
            Sector.MIL if office in _MILITARY else Sector.LEG if any(p in office for p in _PARLIAMENT) else Sector.GOV
        )
        side = self._tables.actors.get(principal)
        if side is not None and side.kind is ActorKind.ORGANISATION and sector is Sector.GOV:
            sector = Sector.IGO
        return Actor(
            person, name, ActorKind.PERSON, sector, self._tables.rows["people"].get(name, {}).get("wikidata")
        )  # fmt: skip

    def all(self) -> tuple[Actor, ...]:
        """All persons, by id."""
        return tuple(found for key in sorted(self._rows) if (found := self.actor(key)) is not None)

    # ── by name ──────────────────────────────────────────────────────────────────────────────────
    def named(self, full: str) -> tuple[str, ...]:
        """Ids of those whose full name (folded words joined by spaces) this is."""
        return tuple(self._full.get(full, ()))

    def of_surname(self, surname: str) -> tuple[str, ...]:
        """Ids of those who bear this surname (folded, small letters)."""
        return tuple(self._surnames.get(surname, ()))

    @property
    def surnames(self) -> dict[str, list[str]]:
        """Folded surname → ids."""
        return self._surnames

    def like(self, given: list[str], surname: str) -> tuple[str, ...]:
        """Ids of those whose name is the same under transliteration: surname and a given name have one skeleton."""
        given = [g for g in given if len(g) > 1]
        if "of" in given or not given:
            return ()
        bearers = self._skeletons.get(skeleton(surname))
        if not bearers:
            return ()
        shapes = {self.shape(g) for g in given}
        shapes.add(skeleton("".join(given)))
        return tuple(person for person, own in bearers if not shapes.isdisjoint(own.split()))

    def shape(self, given: str) -> str:
        """What a given name shares with its forms in other languages, as `shape_of` has it."""
        return shape_of(given, self._given)

    def likenesses(self, word: str) -> str:
        """The known surname that `word` is another transliteration of, or ""."""
        return self._likenesses.get(likeness(word), "")

    def given_names(self, person: str) -> set[str]:
        """Folded given names of a person, in every spelling."""
        return self._given_of(person)[0]

    def given_shapes(self, person: str) -> set[str]:
        """Skeletons of the given names."""
        return self._given_of(person)[1]

    def _given_of(self, person: str) -> tuple[set[str], set[str]]:
        found = self._givens.get(person)
        if found is None:
            if self._names is None:
                self._names = {}
                for name, people in self._full.items():
                    for bearer in people:
                        self._names.setdefault(bearer, []).append(name)
            names: set[str] = set()
            shapes: set[str] = set()
            for name in self._names.get(person, ()):
                parts = name.split()[:-1]
                names.update(parts)
                shapes.update(self.shape(g) for g in parts if len(g) > 1)
                shapes.add(skeleton("".join(parts)))
            found = self._givens[person] = names, shapes
        return found

    def surname_first(self, surname: str) -> bool:
        """Whether this is the surname of somebody whose surname is said first."""
        return any(p in self._first for p in self._surnames.get(surname, ()))

    @staticmethod
    def rank(term: Term) -> int:
        """How high an office is: smaller is higher."""
        return _BESIDE if term.principal.id in _SHARED else _ORDER.get(term.office, 99)

    # ── terms ────────────────────────────────────────────────────────────────────────────────────
    def principals(self) -> tuple[str, ...]:
        """Ids of those of whom offices are known, sorted."""
        return tuple(sorted(self._offices))

    def offices(self, principal: str) -> tuple[str, ...]:
        """Slugs of the offices of `principal`."""
        return tuple(self._offices.get(principal, ()))

    def terms(self, principal: str, office: str) -> tuple[Term, ...]:
        """All terms of one office, in order."""
        made = self._by_office.get((principal, office))
        if made is None:
            row = self._offices.get(principal, {}).get(office)
            made = self._by_office[principal, office] = tuple(self._terms(principal, office, row)) if row else ()
        return made

    def _terms(self, principal: str, office: str, row: dict[str, Any]) -> list[Term]:
        terms = []
        for term in row["terms"]:
            name = f"{principal} {office} {term['who']}"
            start, started = edges(term["from"], name)
            end = ended = known = None
            if "to" in term:
                end, ended = edges(term["to"], name)
            elif "known" in term:
                known = edges(term["known"], name)[1] + timedelta(1)
            terms.append(
                Term(
                    start,
                    started,
                    end,
                    ended,
                    known,
                    self._known(slug(term["who"])),
                    self._tables.actors[principal],
                    office,
                    term.get("title", row["title"]),
                    term.get("acting", False),
                    term.get("seen", ""),
                )
            )
        return terms

    def _known(self, person: str) -> Actor:
        actor = self.actor(person)
        assert actor is not None  # the index is made of the same tables
        return actor

    def terms_of(self, person: str) -> tuple[Term, ...]:
        """All terms of a person, by their first day."""
        made = self._made.get(person)
        if made is None:
            _, *held = self._rows.get(person, ("",))
            found = [t for key in held for t in self.terms(*key) if t.person.id == person]
            made = self._made[person] = tuple(sorted(found, key=lambda t: (t.start, People.rank(t))))
        return made

    def holder(self, principal: str, office: str, day: date) -> Term | None:
        """The term of `office` on the day, or None where it is not sure whose it was."""
        certain: list[Term] = []
        possible: list[Term] = []
        for term in self.terms(principal, office):
            if term.start <= day and (term.ended is None or day < term.ended):
                if term.certain(day):
                    certain.append(term)
                elif term.known is None or day < term.known:
                    possible.append(term)
        if len(certain) == 1:
            return certain[0]
        if certain:
            same = len({t.person.id for t in certain}) == 1
            return max(certain, key=lambda t: t.started) if same else None
        return possible[0] if len({t.person.id for t in possible}) == 1 else None

    def term_on(self, person: str, day: date | None) -> Term | None:
        """The term in which a person acts on the day: the highest office held then.

        Without a day: the highest office of all, if all were held for one principal, else None.
        """
        terms = self.terms_of(person)
        if day is None:
            if len({self.side(t).id for t in terms}) != 1:
                return None
            return min(terms, key=People.rank)
        best: Term | None = None
        for term in terms:
            if term.possible(day) and (best is None or self._rank(term, day) < self._rank(best, day)):
                best = term
        return best

    @staticmethod
    def _rank(term: Term, day: date) -> tuple[bool, int, int]:
        return (not term.certain(day), People.rank(term), -term.start.toordinal())

    def side(self, term: Term) -> Actor:
        """The principal that a bare name stands for: the state that continues the one of the term, if there is one."""
        return self._acts_for.get(term.principal.id, term.principal)
