"""Persons by name: full names in any transliteration, and surnames of those in office."""

from datetime import date, timedelta

from natoevents.actor import Actor
from natoevents.actors.offices import Reading
from natoevents.actors.rules import cue
from natoevents.lexicon import Lexicon, Term, words
from natoevents.lexicon.people import FIRST_RANK

__all__ = ["by_full_name", "by_role", "by_surname", "person_reading"]

_GRACE = timedelta(31)
_CANDIDACY = timedelta(366)


def person_reading(lexicon: Lexicon, person: Actor, day: date | None, *, ahead: bool = False) -> Reading:
    """For whom a person acts on the day, and in which office; without one for nobody but themselves.

    With `ahead` one whose first office is still far away acts for its principal.
    """
    index = lexicon.person_index
    term = index.term_on(person.id, day)
    if term is None and day is not None:
        near = [
            t
            for t in lexicon.terms_of(person.id)
            if t.start - _GRACE <= day and (t.ended is None or day < t.ended + _GRACE)
        ]
        term = near[0] if near else None
        if term is not None and not term.possible(day):
            # elected and not yet in office, or just out of it: theirs, but not the office
            return Reading(person, index.side(term), None)
    if term is None:
        side = _side_ahead(lexicon, person, day) if ahead else None
        return Reading(person, side or person, None)
    return Reading(person, index.side(term), term.title, certain=True)


def _side_ahead(lexicon: Lexicon, person: Actor, day: date | None) -> Actor | None:
    """The side of somebody whose next office lies more than a year ahead of the day, or None.

    Who is named long before an office known of them is in some other office of theirs, or the day is not the one from
    which the text speaks; a candidate of these months stands for nobody yet, nor does who served another side before.
    """
    if day is None:
        return None
    side = lexicon.person_index.side
    terms = lexicon.terms_of(person.id)
    ahead = next((t for t in terms if t.start > day + _CANDIDACY), None)
    if ahead is None or any(t.start <= day + _CANDIDACY and side(t).id != side(ahead).id for t in terms):
        return None
    out = all(t.start > day + _CANDIDACY or (t.ended is not None and t.ended <= day) for t in terms)
    return side(ahead) if out else None


def _choose(lexicon: Lexicon, people: tuple[str, ...], day: date | None) -> Actor | None:
    """Of several of one name the one in office on the day, if that is one."""
    if len(people) == 1:
        return lexicon.actor(people[0])
    if day is None:
        return None
    held: list[Term] = [t for p in people if (t := lexicon.person_index.term_on(p, day)) is not None]
    return held[0].person if len({t.person.id for t in held}) == 1 else None


def by_full_name(lexicon: Lexicon, parts: list[str], day: date | None, *, strict: bool = False) -> Actor | None:
    """The person whose full name the folded words `parts` are, transliterations and middle names allowed; or None.

    With `strict` the first word must be a given name: in running text what stands before it may not belong to the name.
    """
    index = lexicon.person_index
    while parts and parts[0] in cue("titles") and len(parts) > 1 and not strict:
        found = index.named(" ".join(parts))
        if found:
            return _choose(lexicon, found, day)
        parts = parts[1:]
    found = index.named(" ".join(parts))
    if found:
        return _choose(lexicon, found, day)
    if len(parts) < 2:
        return None
    # the surname as it is, and a given name or its initial; words between are middle names
    for size in range(len(parts) - 1, 0, -1):
        surname = " ".join(parts[-size:])
        bearers = index.of_surname(surname)
        if bearers:
            given = parts[:-size]
            close = tuple(p for p in bearers if _given_fits(lexicon, p, given[:1] if strict else given))
            if close:
                return _choose(lexicon, close, day)
    if not all(p.isalpha() for p in parts):
        return None
    found = index.like(parts[:1] if strict else parts[:-1], parts[-1]) if len(parts[-1]) > 3 else ()
    if not found and not strict:
        # the surname first ("Kim Il-song"), in two words ("El Baradei"), or the first half of a double one
        found = index.like(parts[1:], parts[0]) if index.surname_first(parts[0]) else ()
        if not found and len(parts) > 2:
            found = index.like(parts[:-2], parts[-2] + parts[-1]) or (
                index.like(parts[:-2], parts[-2]) if len(parts[-1]) > 4 < len(parts[-2]) else ()
            )
    return _choose(lexicon, found, day) if found else None


def _given_fits(lexicon: Lexicon, person: str, given: list[str]) -> bool:
    """Whether one of `given` is a given name of the person, its initial, or a transliteration of it."""
    index = lexicon.person_index
    own = index.given_names(person)
    shapes = index.given_shapes(person)
    first = given[0]
    if first in own:
        return True
    if len(first) == 1:
        return any(g[0] == first for g in own)
    return any(index.shape(g) in shapes for g in given if len(g) > 1)


def by_surname(
    lexicon: Lexicon, surname: str, day: date | None, *, titled: bool, common: frozenset[str], ahead: bool = False
) -> Reading | None:
    """Whom a bare surname means: the one of that name in office on the day.

    Args:
        lexicon: what is known.
        surname: folded, in small letters.
        day: the day; without one only a name that all bearers held for one principal is read.
        titled: whether a form of address or a role stands before it.
        common: surnames that are too common to stand alone.
        ahead: whether one whose offices are all still far away may be meant.

    Returns:
        The person, or their principal alone where several in office for it bear the name, or None.
    """
    index = lexicon.person_index
    people = index.of_surname(surname)
    if not people:
        return None
    if not titled and surname in common:
        return None
    found: dict[str, tuple[Term, Actor]] = {}
    for person in people:
        term = index.term_on(person, day)
        if term is None:
            if day is None and lexicon.terms_of(person):
                return None
            continue
        if not titled and term.office not in FIRST_RANK:
            continue
        found[person] = (term, index.side(term))
    if not found:
        return _ahead(lexicon, people, day, titled=titled) if ahead else None
    if len(found) == 1:
        term, side = next(iter(found.values()))
        return Reading(term.person, side, term.title, certain=True)
    sides = {side.id for _, side in found.values()}
    if len(sides) == 1:
        ranked = sorted(found.values(), key=lambda ts: index.rank(ts[0]))
        if index.rank(ranked[0][0]) < index.rank(ranked[1][0]) and day is not None:
            return Reading(ranked[0][0].person, ranked[0][1], ranked[0][0].title, certain=True)
        side = ranked[0][1]
        return Reading(side, side, None)
    # several principals: the one of the first rank, if one
    first = [
        ts for ts in found.values() if ts[0].office in ("head-of-state", "head-of-government", "secretary-general")
    ]
    if len(first) == 1:
        return Reading(first[0][0].person, first[0][1], first[0][0].title, certain=True)
    return None


def _ahead(lexicon: Lexicon, people: tuple[str, ...], day: date | None, *, titled: bool) -> Reading | None:
    """The one bearer of a surname whose offices all lie ahead, where no other held one before."""
    ahead: list[tuple[Actor, Actor]] = []
    for person in people:
        terms = lexicon.terms_of(person)
        actor = lexicon.actor(person)
        if actor is None or not terms or not (titled or any(t.office in FIRST_RANK for t in terms)):
            continue
        side = _side_ahead(lexicon, actor, day)
        if side is None:
            return None
        ahead.append((actor, side))
    if not ahead or len({side.id for _, side in ahead}) > 1:
        return None
    actor, side = ahead[0]
    return Reading(actor if len(ahead) == 1 else side, side, None)


def name_words(text: str) -> list[str]:
    """The folded words of a person's name, punctuation left out."""
    return [w for w in words(text) if w.isalnum()]


def by_role(lexicon: Lexicon, surname: str, role: Reading, day: date | None) -> Actor | None:
    """The person of that surname who belongs to the principal of a role: its holder, or who ever held an office."""
    index = lexicon.person_index
    if role.certain and surname in role.actor.id.split("-"):
        return role.actor
    people = index.of_surname(surname)
    if not people:
        like = index.likenesses(surname)
        people = index.of_surname(like) if like else ()
    own = [p for p in people if any(t.principal.id == role.principal.id for t in lexicon.terms_of(p))]
    if len(own) > 1 and day is not None:
        held = [p for p in own if index.term_on(p, day) is not None]
        own = held if len(held) == 1 else own
    return lexicon.actor(own[0]) if len(own) == 1 else None
