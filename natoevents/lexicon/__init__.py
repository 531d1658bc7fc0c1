"""What is known about actors: one frozen, validated `Lexicon` of names, offices with their days, and memberships.

`Lexicon.default` reads the tables that ship with the library; `Lexicon.with_overlay` adds a user's own rows. The
resolving itself (`natoevents.resolve_actor`, `natoevents.find_actors`) is done by `natoevents.actors`.
"""

import hashlib
import json
import re
import tomllib
from collections.abc import Mapping
from datetime import date
from functools import cache
from os import PathLike
from pathlib import Path
from typing import Any

from natoevents.actor import Actor
from natoevents.data import table
from natoevents.errors import InvalidValueError, LexiconError
from natoevents.lexicon.build import Tables, merged
from natoevents.lexicon.folding import Folded, fold, words
from natoevents.lexicon.index import index_of, shipped_index
from natoevents.lexicon.names import Name, NameKind, name_at
from natoevents.lexicon.people import People
from natoevents.lexicon.records import Membership, Term, as_day
from natoevents.lexicon.validators import check
from natoevents.when import When

__all__ = ["Folded", "Lexicon", "Membership", "Name", "NameKind", "Term", "as_day", "fold", "name_at", "words"]


class Lexicon:
    """Names, offices and memberships, frozen: what a name means on a day, and who held which office.

    Make one with `Lexicon.default`, and from it others with `with_overlay`. All days are half-open; `on` takes a
    `datetime.date`, a `When` (its first day counts), or None where no day is known.

    Examples:
        >>> lexicon = Lexicon.default()
        >>> lexicon.office_holder("NATO", "secretary-general", date(2009, 3, 5)).person.name
        'Jaap de Hoop Scheffer'
        >>> lexicon.is_member("NATO", "HRV", date(2009, 3, 5))
        False
    """

    __slots__ = ("__weakref__", "_memberships", "_names", "_people", "_starts", "_starts_with", "_tables", "_version")

    def __init__(self, tables: Tables, index: dict[str, Any] | None = None) -> None:
        if index is None:
            index = index_of(tables)
        self._tables = tables
        self._names: dict[str, Any] = index["names"]
        self._starts_with: str = index["starts"]
        self._people = People(tables, index)
        self._memberships: dict[str, tuple[Membership, ...]] | None = None
        self._starts: re.Pattern[str] | None = None
        self._version = ""

    # ── making one ───────────────────────────────────────────────────────────────────────────────
    @classmethod
    def default(cls) -> "Lexicon":
        """The lexicon that ships with the library, made on first use and kept."""
        return _default()

    def with_overlay(self, records: "str | PathLike[str] | Mapping[str, Any]") -> "Lexicon":
        """A new lexicon with a user's own actors, names, offices and memberships laid over this one.

        Args:
            records: path of a TOML file, or the same as a mapping: tables ``states``, ``organisations``, ``organs``,
                ``groups``, ``people`` (each id → row as in the shipped files), ``places`` (state → ``towns``,
                ``regions``, ``sites``), ``memberships`` (organisation → member → days), ``offices`` (principal → office
                → ``{title, terms}``) and ``outlets`` (names). Lists of names are added; other values, and the terms of
                an office that is given, replace what was there.

        Raises:
            InvalidValueError: if `records` is neither path nor mapping, or a table is not one of these.
            LexiconError: if a row contradicts itself or another; the message names it.
        """
        if isinstance(records, str | PathLike):
            path = Path(records)
            try:
                content: Mapping[str, Any] = tomllib.loads(path.read_text("utf-8"))
            except (tomllib.TOMLDecodeError, UnicodeDecodeError) as fault:
                raise LexiconError(f"{path}: {fault}") from None
            except OSError as fault:
                raise InvalidValueError(f"overlay {str(path)!r} cannot be read ({fault.strerror})") from None
        elif isinstance(records, Mapping):
            content = records
        else:
            raise InvalidValueError(f"overlay {records!r} is neither the path of a TOML file nor a mapping")
        tables = merged(self._tables, json.loads(json.dumps(content, default=str)))
        check(tables)
        return Lexicon(tables)

    @property
    def version(self) -> str:
        """A digest of all content: equal knowledge, equal version."""
        if not self._version:
            text = json.dumps(self._tables.content(), sort_keys=True, ensure_ascii=False, separators=(",", ":"))
            self._version = hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=6).hexdigest()
        return self._version

    # ── actors ───────────────────────────────────────────────────────────────────────────────────
    def actor(self, actor_id: str) -> Actor | None:
        """The actor of that id (state, organisation, body, group, territory or person), or None."""
        return self._tables.actors.get(actor_id) or self._people.actor(actor_id)

    def __contains__(self, actor_id: object) -> bool:
        return isinstance(actor_id, str) and self.actor(actor_id) is not None

    def actors(self) -> tuple[Actor, ...]:
        """All actors but persons, in the order of the tables."""
        return tuple(self._tables.actors.values())

    def people(self) -> tuple[Actor, ...]:
        """All persons, by id."""
        return self._people.all()

    def parent(self, actor_id: str) -> Actor | None:
        """For a body the one it acts for, for a territory the state it is part of; else None."""
        parent = self._tables.parents.get(actor_id)
        return self._tables.actors[parent] if parent else None

    def principal_of(self, actor_id: str, on: "date | When | None" = None) -> Actor | None:
        """Whose side the actor is on that day: of a body its organisation or state, of a person the one of the office.

        Who acts for nobody else is their own principal. None if there is no such actor.
        """
        known = self._tables.actors.get(actor_id)
        if known is not None:
            return self._tables.principals.get(actor_id, known)
        person = self._people.actor(actor_id)
        if person is None:
            return None
        term = self._people.term_on(actor_id, as_day(on))
        return term.principal if term else person

    def successors(self, actor_id: str) -> tuple[str, ...]:
        """Ids of the states that followed one which is no more, the one that continues its seat first."""
        return self._tables.successors.get(actor_id, ())

    # ── offices ──────────────────────────────────────────────────────────────────────────────────
    def office_holder(self, principal: str, office: str, on: "date | When") -> Term | None:
        """Who held `office` for `principal` on the day: the term, or None where that is not known for sure.

        An open term answers only up to the month for which it is known.
        """
        day = as_day(on)
        return None if day is None else self._people.holder(principal, office, day)

    def terms(self, principal: str, office: str) -> tuple[Term, ...]:
        """All terms of an office, in order."""
        return self._people.terms(principal, office)

    def offices(self, principal: str) -> tuple[str, ...]:
        """Slugs of the offices known of `principal`, in the order of the tables."""
        return self._people.offices(principal)

    def principals(self) -> tuple[str, ...]:
        """Ids of those of whom offices are known, sorted."""
        return self._people.principals()

    def terms_of(self, person: str) -> tuple[Term, ...]:
        """All terms of a person, by their first day."""
        return self._people.terms_of(person)

    # ── memberships ──────────────────────────────────────────────────────────────────────────────
    def memberships(self, organisation: str) -> tuple[Membership, ...]:
        """All memberships of an organisation, ended ones too, by their first day."""
        if self._memberships is None:
            found: dict[str, tuple[Membership, ...]] = {}
            for name, rows in self._tables.memberships.items():
                made = [
                    Membership(name, member, _iso(days[:10]) or date.min, _iso(days[11:]))
                    for member, spans in rows.items()
                    for days in (spans if isinstance(spans, list) else [spans])
                ]  # fmt: skip
                found[name] = tuple(sorted(made, key=lambda m: (m.start, m.member)))
            self._memberships = found
        return self._memberships.get(organisation, ())

    def members(self, organisation: str, on: "date | When") -> tuple[str, ...]:
        """Ids of the members on the day, in the order in which they joined."""
        day = as_day(on)
        return tuple(m.member for m in self.memberships(organisation) if day is not None and m.on(day))

    def is_member(self, organisation: str, member: str, on: "date | When") -> bool:
        """Whether `member` belonged to `organisation` on the day."""
        return member in self.members(organisation, on)

    # ── names, for the stage that resolves them ──────────────────────────────────────────────────
    @property
    def names(self) -> dict[str, Any]:
        """The tree of names by words: word → tree; `name_at` gives the name that ends at a node. Do not change it."""
        return self._names

    @property
    def starts(self) -> "re.Pattern[str]":
        """What a name may begin with: a capital letter, or one of the small words that some names begin with."""
        if self._starts is None:
            self._starts = re.compile(self._starts_with)
        return self._starts

    @property
    def person_index(self) -> People:
        """Persons by surname and their terms, for the stage that resolves names."""
        return self._people

    def adjective(self, state: str) -> str | None:
        """The adjective of a state ("Danish"), or None."""
        for rows in ("states", "historical"):
            found: list[str] = self._tables.rows[rows].get(state, {}).get("adjectives", [])
            if found:
                return found[0]
        return None

    def outlets(self) -> tuple[str, ...]:
        """Names of outlets and agencies: they relay what others say."""
        return self._tables.outlets

    def __repr__(self) -> str:
        return f"Lexicon({len(self._tables.actors)} actors, {len(self._people)} people, version {self.version})"


def _iso(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


@cache
def _default() -> Lexicon:
    return Lexicon(Tables.of(table("actors"), table("offices")), shipped_index())
