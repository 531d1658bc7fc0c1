"""Persons and their terms of office: who held what on a day, and who may be meant by a surname."""

from datetime import date, timedelta
from typing import Any

from natoevents.actor import Actor, ActorKind, Sector
from natoevents.lexicon.build import Tables
from natoevents.lexicon.folding import likeness, skeleton, spellings, words
from natoevents.lexicon.records import Term, edges

__all__ = ["People"]

# The part of a name from one of these on is the surname ("de Hoop Scheffer", "van der Stoel").
_PARTICLES = frozenset(
    {"de", "van", "von", "der", "den", "da", "di", "del", "della", "la", "le", "ter", "ten", "zu", "af", "dos"}
)
# Where the surname stands first.
_SURNAME_FIRST = frozenset({"CHN", "PRK", "TWN", "KOR", "VNM"})
_ORDINALS = frozenset({"i", "ii", "iii", "iv", "v", "vi", "vii", "x", "xvi", "jr", "sr"})
_STYLES = frozenset(
    {
        "king",
        "queen",
        "lord",
        "lady",
        "ayatollah",
        "emperor",
        "prince",
        "princess",
        "crown",
        "grand",
        "pope",
        "sheikh",
        "mullah",
    }
)
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


def slug(name: str) -> str:
    """The id of a person: the folded words of the name, joined by hyphens."""
    return "-".join(w for w in words(name) if w.isalnum())


class People:
    """Persons by id, by full name and by surname; their terms, made when first asked for."""

    __slots__ = (
        "_actors",
        "_acts_for",
        "_by_office",
        "_classes",
        "_full",
        "_givens",
        "_holdings",
        "_likenesses",
        "_made",
        "_offices",
        "_principals",
        "_shapes",
        "_surnames",
        "_tables",
        "unsurnamed",
    )

    def __init__(self, tables: Tables, offices: dict[str, Any]) -> None:
        self._tables = tables
        self._offices = offices
        self._actors: dict[str, Actor] = {}
        self._principals: dict[str, Actor] = tables.actors
        self._by_office: dict[tuple[str, str], tuple[Term, ...]] = {}
        self._made: dict[str, tuple[Term, ...]] = {}
        # person id → (principal, office) of every office held
        self._holdings: dict[str, list[tuple[str, str]]] = {}
        self._full: dict[str, dict[str, Any]] = {}
        self.unsurnamed: list[tuple[list[str], str]] = []
        self._surnames: dict[str, list[str]] = {}
        self._givens: dict[str, tuple[set[str], set[str]]] | None = None
        self._classes: dict[str, str] | None = None
        self._likenesses: dict[str, str] | None = None
        self._shapes: dict[str, list[tuple[str, set[str]]]] | None = None
        self._acts_for = {
            key: tables.actors[row["acts_for"]] for key, row in tables.rows["historical"].items() if "acts_for" in row
        }
        self._index()

    def _index(self) -> None:
        people = self._tables.rows["people"]
        spelled: dict[str, str] = {}  # name as written → id
        forms: dict[str, list[str]] = {}
        for principal, held in self._offices.items():
            for office, row in held.items():
                for term in row["terms"]:
                    name = term["who"]
                    person = spelled.get(name)
                    if person is None:
                        person = spelled[name] = slug(name)
                        self._holdings.setdefault(person, [])
                        self._new(person, name, office, principal, people.get(name, {}))
                        forms[person] = [name]
                    holdings = self._holdings[person]
                    if (principal, office) not in holdings:
                        holdings.append((principal, office))
        for name, row in people.items():
            person = spelled.get(name)
            if person is None:
                person = slug(name)
                self._new(person, name, "", row.get("principal", ""), row)
                self._holdings.setdefault(person, [])
                forms[person] = [name]
            forms[person].extend(row.get("names", ()))
        for person, names in forms.items():
            first_last = bool(self._holdings[person]) and self._holdings[person][0][0] in _SURNAME_FIRST
            for name in names:
                for form in spellings(name):
                    self._enter(person, words(form), first_last)
            for surname in people.get(names[0], {}).get("surnames", ()):
                self._surname(surname.lower(), person)

    def _new(self, person: str, name: str, office: str, principal: str, row: dict[str, Any]) -> None:
        sector = (
            Sector.MIL if office in _MILITARY else Sector.LEG if any(p in office for p in _PARLIAMENT) else Sector.GOV
        )
        side = self._principals.get(principal)
        if side is not None and side.kind is ActorKind.ORGANISATION and sector is Sector.GOV:
            sector = Sector.IGO
        if person not in self._actors:
            self._actors[person] = Actor(person, name, ActorKind.PERSON, sector, row.get("wikidata"))

    def _surname(self, surname: str, person: str) -> None:
        people = self._surnames.setdefault(surname, [])
        if person not in people:
            people.append(person)

    def _enter(self, person: str, parts: list[str], surname_first: bool) -> None:
        parts = [p for p in parts if p.isalnum()]
        if not parts:
            return
        self._full.setdefault(" ".join(parts), {}).setdefault(person, None)
        if len(parts) == 1:
            return
        if surname_first:
            self._surname(parts[0], person)
            self.unsurnamed.append((parts, person))
            return
        if parts[-1] in _ORDINALS or parts[0] in _STYLES or "of" in parts:
            self.unsurnamed.append((parts, person))
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

    # ── reading ──────────────────────────────────────────────────────────────────────────────────
    def __len__(self) -> int:
        return len(self._actors)

    def actor(self, person: str) -> Actor | None:
        """The person of that id, or None."""
        return self._actors.get(person)

    def all(self) -> tuple[Actor, ...]:
        """All persons, by id."""
        return tuple(self._actors[key] for key in sorted(self._actors))

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
        index = self._skeletons()
        shapes = {self._shape(g) for g in given} | {skeleton("".join(given))}
        return tuple(p for p, own in index.get(skeleton(surname), ()) if shapes & own)

    def _shape(self, given: str) -> str:
        """What a given name shares with its forms in other languages: the number of its list, else its skeleton."""
        if self._classes is None:
            self._classes = {}
            for number, forms in enumerate(self._tables.rows["given"]):
                for form in forms:
                    for word in words(form):
                        self._classes.setdefault(word, f"={number}")
                        if len(shape := skeleton(word)) > 2:
                            self._classes.setdefault(f"~{shape}", f"={number}")
        shape = skeleton(given)
        return self._classes.get(given) or self._classes.get(f"~{shape}") or shape

    def _skeletons(self) -> dict[str, list[tuple[str, set[str]]]]:
        if self._shapes is None:
            index: dict[str, dict[str, set[str]]] = {}
            for name, people in self._full.items():
                parts = name.split()
                if len(parts) < 2:
                    continue
                for person in people:
                    first = bool(self._holdings[person]) and self._holdings[person][0][0] in _SURNAME_FIRST
                    last, rest = (parts[0], parts[1:]) if first else (parts[-1], parts[:-1])
                    given = {self._shape(g) for g in rest if len(g) > 1} | {skeleton("".join(rest))}
                    index.setdefault(skeleton(last), {}).setdefault(person, set()).update(given)
            self._shapes = {key: list(found.items()) for key, found in index.items()}
        return self._shapes

    def likenesses(self, word: str) -> str:
        """The known surname that `word` is another transliteration of, or ""."""
        if self._likenesses is None:
            self._likenesses = {likeness(name): name for name in reversed(self._surnames) if len(name) > 4}
        return self._likenesses.get(likeness(word), "")

    def given_names(self, person: str) -> set[str]:
        """Folded given names of a person, in every spelling."""
        return self._given().get(person, (set(), set()))[0]

    def given_shapes(self, person: str) -> set[str]:
        """Skeletons of the given names."""
        return self._given().get(person, (set(), set()))[1]

    def surname_first(self, surname: str) -> bool:
        """Whether this is the surname of somebody whose surname is said first."""
        return any(
            self._holdings[p] and self._holdings[p][0][0] in _SURNAME_FIRST for p in self._surnames.get(surname, ())
        )

    def shape(self, given: str) -> str:
        """What a given name shares with its other forms and spellings."""
        return self._shape(given)

    @staticmethod
    def rank(term: Term) -> int:
        """How high an office is: smaller is higher."""
        return _ORDER.get(term.office, 99)

    def _given(self) -> dict[str, tuple[set[str], set[str]]]:
        if self._givens is None:
            self._givens = {}
            for name, people in self._full.items():
                parts = name.split()
                for person in people:
                    names, shapes = self._givens.setdefault(person, (set(), set()))
                    names.update(parts[:-1])
                    shapes.update(self._shape(g) for g in parts[:-1] if len(g) > 1)
                    shapes.add(skeleton("".join(parts[:-1])))
        return self._givens

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
                    self._actors[slug(term["who"])],
                    self._principals[principal],
                    office,
                    term.get("title", row["title"]),
                    term.get("acting", False),
                    term.get("seen", ""),
                )
            )
        return terms

    def terms_of(self, person: str) -> tuple[Term, ...]:
        """All terms of a person, by their first day."""
        made = self._made.get(person)
        if made is None:
            found = [t for key in self._holdings.get(person, ()) for t in self.terms(*key) if t.person.id == person]
            made = self._made[person] = tuple(sorted(found, key=lambda t: (t.start, _ORDER.get(t.office, 99))))
        return made

    def holder(self, principal: str, office: str, day: date) -> Term | None:
        """The term of `office` on the day, or None where it is not sure whose it was."""
        possible = [t for t in self.terms(principal, office) if t.possible(day)]
        certain = [t for t in possible if t.certain(day)]
        if certain:
            return max(certain, key=lambda t: t.started) if len({t.person.id for t in certain}) == 1 else None
        possible = [t for t in possible if t.known is None or day < t.known]
        return possible[0] if len({t.person.id for t in possible}) == 1 else None

    def term_on(self, person: str, day: date | None) -> Term | None:
        """The term in which a person acts on the day: the highest office held then.

        Without a day: the highest office of all, if all were held for one principal, else None.
        """
        terms = self.terms_of(person)
        if day is None:
            if len({self.side(t).id for t in terms}) != 1:
                return None
            return min(terms, key=lambda t: _ORDER.get(t.office, 99))
        best: Term | None = None
        for term in terms:
            if term.possible(day) and (best is None or self._rank(term, day) < self._rank(best, day)):
                best = term
        return best

    @staticmethod
    def _rank(term: Term, day: date) -> tuple[bool, int, int]:
        return (not term.certain(day), _ORDER.get(term.office, 99), -term.start.toordinal())

    def side(self, term: Term) -> Actor:
        """The principal that a bare name stands for: the state that continues the one of the term, if there is one."""
        return self._acts_for.get(term.principal.id, term.principal)
