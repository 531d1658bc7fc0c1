"""From the tables to actors: what the data files say, made ready for looking up."""

from typing import Any

from attrs import define

from natoevents.actor import Actor, ActorKind, Sector
from natoevents.errors import InvalidValueError

__all__ = ["Tables", "merged"]

TABLES = (
    "states", "historical", "organisations", "organs", "bodies", "groups", "people", "memberships", "offices",
    "meanings",
    "outlets", "lookalikes", "given", "places",
)  # fmt: skip
_ADDED = frozenset({"names", "adjectives", "people", "capitals", "seats", "successors", "towns", "regions", "sites"})


@define
class Tables:
    """The rows as they stand in the data, and the actors made of them.

    Attributes:
        rows: table → id → row, in the shape of the data files.
        actors: id → actor, persons left out.
        principals: id → the one it acts for, where that is another.
        parents: id → id of the state or organisation it is part of.
        successors: id → ids of those who follow.
        memberships: organisation → member → days.
        offices: principal → office → its title and terms.
        outlets: names of outlets.
    """

    rows: dict[str, Any]
    actors: dict[str, Actor]
    principals: dict[str, Actor]
    parents: dict[str, str]
    successors: dict[str, tuple[str, ...]]
    memberships: dict[str, Any]
    offices: dict[str, Any]
    outlets: tuple[str, ...]

    @classmethod
    def of(cls, actors: dict[str, Any], offices: dict[str, Any]) -> "Tables":
        """Made from the compiled tables ``actors`` and ``offices`` (file stem → content)."""
        rows = {
            "states": actors["states"],
            "historical": actors["historical"]["states"],
            "meanings": actors["historical"]["meanings"],
            "organisations": actors["organisations"],
            "organs": actors["organs"],
            "bodies": actors["bodies"],
            "groups": actors["groups"],
            "places": actors["places"],
            "people": _laid_over(actors["people"], actors["spellings"]),
            "memberships": actors["memberships"],
            "given": actors["given"]["names"],
            "outlets": actors["lookalikes"]["outlets"]["names"],
            "lookalikes": {k: v for k, v in actors["lookalikes"].items() if k != "outlets"},
            "offices": {o["principal"]: o["offices"] for o in offices.values()},
        }
        return cls.made(rows)

    @classmethod
    def made(cls, rows: dict[str, Any]) -> "Tables":
        """Actors made of the rows."""
        made: dict[str, Actor] = {}
        principals: dict[str, Actor] = {}
        parents: dict[str, str] = {}
        acts_for: list[tuple[str, str]] = []
        for table in ("states", "historical"):
            for key, row in rows[table].items():
                made[key] = Actor(key, row["name"], ActorKind.STATE, Sector.GOV, row.get("wikidata"))
        for key, row in rows["organisations"].items():
            sector = Sector(row.get("sector", "IGO"))
            made[key] = Actor(key, row["name"], ActorKind.ORGANISATION, sector, row.get("wikidata"))
        for key, row in rows["organs"].items():
            sector = Sector(row.get("sector", "IGO"))
            made[key] = Actor(key, row["name"], ActorKind.ORGANISATION, sector, row.get("wikidata"))
            if "of" in row:
                acts_for.append((key, row["of"]))
        for state, kinds in rows["bodies"].items():
            for sector_name, bodies in kinds.items():
                for key in bodies:
                    made[key] = Actor(key, key, ActorKind.ORGANISATION, Sector(sector_name.upper()))
                    acts_for.append((key, state))
        for key, row in rows["groups"].items():
            side = Sector(row["sector"]) if "sector" in row else None
            made[key] = Actor(key, row.get("name", key), ActorKind(row["kind"]), side, row.get("wikidata"))
            if "parent" in row:
                parents[key] = row["parent"]
                if row["kind"] == "territory" and not row.get("self"):
                    acts_for.append((key, row["parent"]))
        for key, state in acts_for:
            parents[key] = state
            if state in made:
                principals[key] = made[state]
        successors = {key: tuple(row.get("successors", ())) for key, row in rows["historical"].items()}
        return cls(
            rows, made, principals, parents, successors, rows["memberships"], rows["offices"], tuple(rows["outlets"])
        )

    def content(self) -> dict[str, Any]:
        """All rows, for the version."""
        return self.rows


def merged(tables: Tables, overlay: dict[str, Any]) -> Tables:
    """New tables: `overlay` laid over `tables`; lists of names grow, other values are replaced.

    Raises:
        InvalidValueError: for a table that is not known.
    """
    rows = dict(tables.rows)
    for table, content in overlay.items():
        if table not in TABLES:
            raise InvalidValueError(f"overlay has a table {table!r}: use one of {', '.join(TABLES)}")
        if isinstance(rows[table], list):
            if not isinstance(content, list):
                raise InvalidValueError(f"overlay table {table!r} is a list, got {content!r}")
            rows[table] = [*rows[table], *content]
            continue
        if not isinstance(content, dict) or not all(isinstance(row, dict) for row in content.values()):
            raise InvalidValueError(f"overlay table {table!r} must be a table of tables: id → row")
        rows[table] = dict(rows[table])
        for key, row in content.items():
            rows[table][key] = _laid(rows[table].get(key, {}), row)
    return Tables.made(rows)


def _laid_over(rows: dict[str, Any], more: dict[str, Any]) -> dict[str, Any]:
    """One table laid over another."""
    return rows | {key: _laid(rows.get(key, {}), row) for key, row in more.items()}


def _laid(old: dict[str, Any], new: dict[str, Any]) -> dict[str, Any]:
    row = dict(old)
    for key, value in new.items():
        row[key] = [*old.get(key, ()), *value] if key in _ADDED and isinstance(value, list) else value
    return row
