"""From a role and the one it is said of to the person who holds it on the day."""

from datetime import date, timedelta
from typing import NamedTuple

from natoevents.actor import Actor, ActorKind, Sector
from natoevents.actors.rules import Role, modifiers
from natoevents.lexicon import Lexicon, Name, NameKind, Term

__all__ = ["FORCES", "Reading", "body_of", "read_role", "side_of"]


class Reading(NamedTuple):
    """Whom a phrase means.

    Attributes:
        actor: the most specific actor.
        principal: on whose behalf.
        role: the office or role, or None.
        certain: whether an office table names the person (a former or unknown holder is not named).
    """

    actor: Actor
    principal: Actor
    role: str | None = None
    certain: bool = False


def side_of(lexicon: Lexicon, name: Name) -> tuple[Actor, Actor]:
    """The actor a name means and the principal behind it."""
    actor = lexicon.actor(name.target)
    assert actor is not None  # the tree of names is made of the same tables
    principal = lexicon.principal_of(actor.id)
    return actor, principal or actor


def body_of(state: Actor, role: Role, adjective: str) -> Actor:
    """The body that every state has, of this state: "Danish parliament"."""
    return Actor(f"{state.id}-{role.kind}", f"{adjective} {role.name}", ActorKind.ORGANISATION, role.sector)


def _keys(name: Name, actor: Actor, principal: Actor) -> tuple[str, ...]:
    """Under which ids roles may be said of a name."""
    if name.kind is NameKind.SEAT:
        return (f"seat:{name.target}", "")
    if actor.kind is ActorKind.STATE:
        return (actor.id, "")
    return (actor.id,) if actor.id == principal.id else (actor.id, principal.id)


def pick(roles: tuple[Role, ...], name: Name, actor: Actor, principal: Actor) -> Role | None:
    """Of roles that are called the same the one that is said of this name."""
    keys = _keys(name, actor, principal)
    for key in keys:
        for role in roles:
            if role.of and key in role.of:
                return role
    state = actor.kind is ActorKind.STATE
    for role in roles:
        fits = state or (
            principal.kind is ActorKind.STATE if role.kind == "office" else role.kind in ("person", "people")
        )
        if not role.of and fits:
            return role
    return next((r for r in roles if not r.of), None)


def _title_fits(term: Term, role: Role) -> bool:
    if not role.titles:
        return True
    title = term.title.lower()
    return any(t in title for t in role.titles)


def holder(
    lexicon: Lexicon, principal: Actor, role: Role, day: date | None, before: frozenset[str] = frozenset()
) -> Term | None:
    """The term that a role names on the day, looked up in the office table; words before it may shift the day."""
    if day is None or not role.offices:
        return None
    past, future = modifiers().past, modifiers().future
    if before & past:
        return None
    for office in role.offices:
        if before & future:
            ahead = [
                t for t in lexicon.terms(principal.id, office)
                if day < t.started and t.start <= day + timedelta(120) and _title_fits(t, role)
            ]  # fmt: skip
            if ahead:
                return ahead[0]
            continue
        term = lexicon.office_holder(principal.id, office, day)
        if term is not None and _title_fits(term, role):
            return term
    return None


def read_role(  # noqa: PLR0917  (they are what a role phrase consists of)
    lexicon: Lexicon, name: Name, role: Role, spoken: str, day: date | None, before: frozenset[str] = frozenset()
) -> Reading:
    """Whom "NAME's ROLE" means on the day: the holder if the office table knows, else the body or the state.

    Args:
        lexicon: what is known.
        name: the state, organisation or body.
        role: the role, as `pick` chose it.
        spoken: the role in the words of the text.
        day: the day, or None.
        before: modifiers said before it ("former", "acting"), folded.
    """
    actor, principal = side_of(lexicon, name)
    if role.kind == "office":
        where = principal if principal.kind is ActorKind.STATE or actor.id not in lexicon.principals() else actor
        term = holder(lexicon, where, role, day, before)
        if term is None and where.id != actor.id:
            term = holder(lexicon, actor, role, day, before)
        if term is not None:
            return Reading(term.person, principal, spoken, certain=True)
        return Reading(actor, principal, spoken)
    if role.kind in ("person", "people"):
        if actor.kind is ActorKind.STATE and role.sector is Sector.MIL:
            return Reading(body_of(actor, FORCES, _adjective(lexicon, actor)), principal, None)
        return Reading(actor, principal, spoken if role.kind == "person" else None)
    if actor.kind is ActorKind.STATE:
        return Reading(body_of(actor, role, _adjective(lexicon, actor)), principal, None)
    return Reading(actor, principal, None)


FORCES = Role((), "armed-forces", sector=Sector.MIL, name="armed forces")


def _adjective(lexicon: Lexicon, state: Actor) -> str:
    return lexicon.adjective(state.id) or state.name
