"""Those who held an office once: they act for nobody but themselves.

A former president speaks for no state, so such a mention has the person as its own principal. The state or
organisation of the office stands inside it as a mention of its own (sense place, rule "formerly"), so that who held
what is not lost.
"""

import re
from datetime import date

from attrs import evolve

from natoevents.actor import Actor, ActorKind, ActorMention, Sense
from natoevents.actors.offices import side_of
from natoevents.actors.rules import modifiers
from natoevents.actors.scan import scan
from natoevents.lexicon import Lexicon, NameKind, fold
from natoevents.lexicon.index import slug
from natoevents.text import Span

__all__ = ["former_role", "in_those_days", "without_office"]

_WORD = re.compile(r"[^\W_]+")
# Between a person's name and an apposition: "Boris Yeltsin, |a former president".
_APPOSED = re.compile(r",\s{1,2}(?:(?:an?|the|one of the|himself an?|herself an?)\s)?")


def former_role(words: str | None) -> bool:
    """Whether a role, or the words of a mention, begin with what says that it is over ("former", "ex-").

    Examples:
        >>> [former_role(words) for words in ("former president", "ex-minister", "executive director", None)]
        [True, True, False, False]
    """
    match = _WORD.search(words) if words else None
    return match is not None and match.group().lower() in modifiers().past


def without_office(
    mention: ActorMention, before: ActorMention | None, raw: str, lexicon: Lexicon, day: date | None
) -> list[ActorMention]:
    """The mention as it is, or as that of somebody who holds the office no more, with that of the office's principal.

    Args:
        mention: one that names somebody.
        before: the mention in front of it, or None.
        raw: the page.
        lexicon: what is known.
        day: the day the text speaks from, or None.
    """
    said = mention.span.of(raw)
    if mention.principal.kind is ActorKind.PERSON or mention.sense is Sense.PLACE:
        return [mention]
    over = former_role(mention.role) or (former_role(said) and mention.rule == "role")
    if not over and not _is_past(mention, lexicon, day):
        return [mention]
    if over and mention.actor.kind is ActorKind.PERSON and _in_office(mention, lexicon, day):
        # a former minister who is something else now acts for that; of a bare surname it must be somebody else
        return [] if mention.rule == "surname" else [mention]
    person, rule = mention.actor, mention.rule
    if person.kind is not ActorKind.PERSON:
        beside = (
            before is not None
            and before.actor.kind is ActorKind.PERSON
            and _APPOSED.fullmatch(raw[before.span.end : mention.span.start]) is not None
        )
        if beside and before is not None:
            person = before.actor
        else:
            name = " ".join(said.split())
            person, rule = Actor(slug(name) or name, name, ActorKind.PERSON, None), "former"
    found = [evolve(mention, actor=person, principal=person, rule=rule)]
    inner = _office_of(mention, said, lexicon)
    return found if inner is None else [*found, inner]


def in_those_days(mention: ActorMention, year: int | None, lexicon: Lexicon, day: date | None) -> ActorMention:
    """The mention of somebody who holds no office on the day as that of who held one in the year the text tells of.

    Args:
        mention: one that names somebody.
        year: the year named last in the text, or None.
        lexicon: what is known.
        day: the day the text speaks from, or None.
    """
    person = mention.actor
    if (
        year is None
        or day is None
        or year >= day.year
        or person.kind is not ActorKind.PERSON
        or mention.principal is not person
        or mention.rule == "former"
        or former_role(mention.role)
    ):
        return mention
    terms = lexicon.terms_of(person.id)
    held = [t for t in terms if t.start.year <= year and (t.ended is None or year <= t.ended.year)]
    if len({t.principal.id for t in held}) != 1:
        return mention
    return evolve(mention, principal=held[0].principal, role=mention.role or held[0].title)


def _is_past(mention: ActorMention, lexicon: Lexicon, day: date | None) -> bool:
    """Whether somebody known is named for a state that is no more: "the Soviet leader Gorbachev" in 1999."""
    if mention.actor.kind is not ActorKind.PERSON or day is None or not lexicon.successors(mention.principal.id):
        return False
    terms = lexicon.terms_of(mention.actor.id)
    return bool(terms) and not any(t.possible(day) for t in terms)


def _in_office(mention: ActorMention, lexicon: Lexicon, day: date | None) -> bool:
    """Whether the person named acts for that principal on the day."""
    if day is None:
        return False
    return any(
        t.possible(day) and lexicon.person_index.side(t).id == mention.principal.id
        for t in lexicon.terms_of(mention.actor.id)
    )


def _office_of(mention: ActorMention, said: str, lexicon: Lexicon) -> ActorMention | None:
    """The mention of the one whose office it was, within the words of the mention."""
    origin = fold(said)
    for hit in scan(origin.text, lexicon):
        if hit.name is None or hit.name.kind in (NameKind.REFUSED, NameKind.OUTLET, NameKind.PERSON):
            continue
        actor, principal = side_of(lexicon, hit.name)
        if principal.id == mention.principal.id:
            span = Span(origin.start(hit.start), origin.end(hit.end)).shift(mention.span.start)
            return None if span == mention.span else ActorMention(
                span, actor, principal, None, Sense.PLACE, None, "formerly"
            )  # fmt: skip
    return None
