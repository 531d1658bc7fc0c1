"""Resolve one name, phrase or role: who is meant, for whom they act on that day."""

import re
from datetime import date
from functools import cache, lru_cache
from typing import Any

from natoevents.actor import Actor, ActorKind, Basis, Participant, Sector
from natoevents.actors.offices import Reading, pick, read_role, side_of
from natoevents.actors.persons import by_full_name, by_surname, person_reading
from natoevents.actors.phrases import Beside, name_behind, role_before, role_behind
from natoevents.actors.rules import cue, look_alikes, modifiers, roles
from natoevents.actors.scan import longest
from natoevents.data import table
from natoevents.errors import InvalidValueError
from natoevents.lexicon import Lexicon, Name, NameKind, as_day, fold, name_at, words
from natoevents.lexicon.index import slug
from natoevents.when import When

__all__ = ["resolve_actor"]

NOBODY = (NameKind.REFUSED, NameKind.OUTLET, NameKind.TOWN)
"""Kinds of names that stand for nobody who acts."""

# Said on its own, in this field "the alliance" is one.
_ALLIANCE = re.compile(
    r"\b[Tt]he (?:(?:Western|Atlantic|North Atlantic|transatlantic|Western military|"
    r"military) )?[Aa]lliance\b(?= *$|'| of the|[ ](?:chief|head|spokes|secretary|commander|official|"
    r"diplomat))"
)
_PARTS = re.compile(r"[^\W_]+|[,()&+]").findall
_SPACE = re.compile(r"\s+")
_WORD = re.compile(r"[^\W_]+")
_BEFORE = re.compile(
    r"(?:[Tt]he )?(then|former|ex|late|acting|interim|outgoing|incoming|current|new|caretaker|ousted|Then|Former|Ex|"
    r"Late|Acting|Interim|Outgoing|Incoming|Current|New|Caretaker|Ousted)[ -]+"
)
_LINK = re.compile(r" (?:of|for|at|to) (?:the )?")
_POSTED = re.compile(r" (?:to|in|at) (?:the )?")


def resolve_actor(alias: str, *, on: date | When | None = None, lexicon: Lexicon | None = None) -> Participant | None:
    """Who is meant by a name, abbreviation, demonym, metonym, role phrase or person's name, and for whom they act.

    Args:
        alias: the words ("Kremlin", "Russia's envoy to NATO", "Secretary of State Hillary Clinton").
        on: the day (a `datetime.date`, or a `When`, whose first day counts), or None.
        lexicon: what is known; the library's own if None.

    Returns:
        The most specific actor, the principal on that day and the role; None where the words are not known or may mean
        several: never a guess.

    Raises:
        InvalidValueError: if `alias` is no string or `on` no day.

    Examples:
        >>> resolve_actor("the Secretary General of NATO", on=date(2009, 3, 5)).actor.name
        'Jaap de Hoop Scheffer'
        >>> str(resolve_actor("Sergey Lavrov", on=date(2016, 4, 20)))
        'Sergei Lavrov (Foreign Minister, Russia)'
        >>> resolve_actor("polish") is None
        True
    """
    if not isinstance(alias, str):
        raise InvalidValueError(f"{alias!r} is no name: give a str")
    reading = _read(alias, as_day(on), lexicon or Lexicon.default())
    return None if reading is None else Participant(reading.actor, reading.principal, reading.role, Basis.STATED)


@lru_cache(maxsize=1 << 14)
def _read(alias: str, day: date | None, lexicon: Lexicon) -> Reading | None:
    if len(alias) > 400:
        return None
    unknown = ""
    if alias.isascii():
        # the common case: the name as it is
        name = _lookup(lexicon, _PARTS(alias.lower()), alias)
        if name is None:
            unknown = alias
        elif name.other is None and name.kind not in NOBODY:
            return _of_name(lexicon, name, day)
    plain = unknown and alias.isprintable() and "  " not in alias
    text = alias if plain else _SPACE.sub(" ", fold(alias).text)
    text = text.strip(" ,.;:\"'")
    if "lliance" in text:
        text = _ALLIANCE.sub("NATO", text)
    if not text:
        return None
    for form in _forms(text):
        if form == unknown:
            continue
        parts = words(form)
        if not parts:
            return None
        name = _lookup(lexicon, parts, form)
        if name is not None:
            if name.kind in NOBODY:
                return None
            meant = name.on(day)
            if meant is not None:
                return _of_name(lexicon, meant, day)
    form = _bare(text)
    if form[:4].lower() == "the ":
        form = form[4:]
    if len(form) == 3 and form.isupper():
        code = lexicon.actor(form)
        if code is not None and code.kind is ActorKind.STATE:
            return Reading(code, code)
    return _of_role(lexicon, form, day) or _of_person(lexicon, form, day) or _rewritten(lexicon, form, day)


def _bare(text: str) -> str:
    """The words without a possessive at their end."""
    return text[:-2] if text.endswith("'s") else text[:-1] if text.endswith("'") else text


def _forms(text: str) -> tuple[str, ...]:
    """The words themselves, without "the", without a possessive, without both."""
    bare = _bare(text)
    if text[:4].lower() != "the ":
        return (text,) if bare == text else (text, bare)
    return (text, text[4:]) if bare == text else (text, bare, text[4:], bare[4:])


def _lookup(lexicon: Lexicon, parts: list[str], surface: str) -> Name | None:
    node: dict[str, Any] | None = lexicon.names
    for part in parts:
        node = node.get(part) if node else None
    name = name_at(node)
    if name is None:
        return None
    if surface.islower() and not name.spelling.islower():
        # small letters: only where they make no other word of it
        if " ".join(parts) in look_alikes().lower or name.exact or (len(parts) == 1 and name.kind is not NameKind.NAME):
            return None
    elif name.exact and not surface.isupper() and len(parts) == 1 and surface != name.spelling:
        return None
    return name


def _of_name(lexicon: Lexicon, name: Name, day: date | None) -> Reading:
    if name.kind is NameKind.PERSON:
        person = lexicon.actor(name.target)
        assert person is not None  # the tree of names is made of the same tables
        return person_reading(lexicon, person, day)
    actor, principal = side_of(lexicon, name)
    return Reading(actor, principal)


def _starts_with_name(lexicon: Lexicon, text: str) -> tuple[int, Name] | None:
    first = _WORD.match(text)
    node = lexicon.names.get(first.group().lower()) if first else None
    if first is None or node is None:
        return None
    found = longest(text, 0, first.end(), node)
    if found is None or found[1].kind in (*NOBODY, NameKind.PERSON):
        return None
    return found


def _of_role(lexicon: Lexicon, text: str, day: date | None) -> Reading | None:
    """Role phrases: "former Russian president X", "Russia's envoy to NATO", "head of NATO", "Foreign Minister X"."""
    known = modifiers()
    said: set[str] = set()
    while (match := _BEFORE.match(text)) is not None:
        said.add(match.group(1).lower())
        text = text[match.end() :]
    capital = text[:1].upper() + text[1:]
    head = _starts_with_name(lexicon, capital)
    if head is not None:
        end, name = head
        meant = name.on(day)
        behind = _role_behind(text[end:]) if meant is not None else None
        if meant is not None and behind is not None:
            if said:
                behind = behind._replace(before=behind.before | said)
            return _complete(lexicon, text, end + behind.end, meant, behind, day)
        return None
    for link in _LINK.finditer(text):
        rest = text[link.end() :]
        tail = _starts_with_name(lexicon, rest[:1].upper() + rest[1:])
        if tail is None:
            continue
        end, name = tail
        meant = name.on(day)
        before = _role_before(text[: link.end()])
        if meant is None or before is None or before.start > 0:
            continue
        return _complete(lexicon, text, link.end() + end, meant, before._replace(before=before.before | said), day)
    # a role and a person: "Foreign Minister Lavrov"
    word = _WORD.match(text)
    node = roles().get(word.group().lower()) if word else None
    if node is None:
        return None
    beside = _role_behind(" " + text)
    if beside is None:
        return None
    rest = text[beside.end - 1 :].strip(" ,")
    if not rest:
        return None
    person = _of_person(lexicon, rest, day, titled=True)
    if person is None or (person.actor.kind is not ActorKind.PERSON and person.role is None and not known):
        return person
    return Reading(
        person.actor,
        person.principal,
        beside.spoken if person.principal != person.actor else person.role,
        person.certain,
    )


# Many phrases share their role, and what it says does not hang on the name.
@lru_cache(maxsize=1 << 12)
def _role_behind(tail: str) -> Beside | None:
    return role_behind(tail, 0)


@lru_cache(maxsize=1 << 12)
def _role_before(head: str) -> Beside | None:
    return role_before(head, len(head), direct=False)


def _complete(  # noqa: PLR0917  (text, name and role are three things)
    lexicon: Lexicon, text: str, end: int, name: Name, beside: Beside, day: date | None
) -> Reading | None:
    """What "NAME's ROLE" or "ROLE of NAME" means, with what may follow: a posting, a second role, a person."""
    found, spoken, before = beside.roles, beside.spoken, beside.before
    past = sorted(before & modifiers().past)
    if past and not spoken.lower().startswith(past[0]):
        spoken = f"{past[0]} {spoken}"
    actor, principal = side_of(lexicon, name)
    role = pick(found, name, actor, principal)
    if role is None:
        return None
    reading = read_role(lexicon, name, role, spoken, day, before)
    rest = text[end:]
    posted = _POSTED.match(rest)
    if posted:
        place = _starts_with_name(lexicon, rest[posted.end() :])
        if place is not None:
            rest = rest[posted.end() + place[0] :]
            reading = Reading(
                reading.actor,
                reading.principal,
                " ".join((spoken + text[end : len(text) - len(rest)]).split()),
                reading.certain,
            )
    rest = rest.strip(" ,")
    if not rest:
        return reading
    again = role_behind(" " + rest, 0)
    if again is not None and again.roles[0].kind in ("person", "office", "people"):
        more = rest[again.end - 1 :].strip(" ,")
        if not more:
            return Reading(reading.actor, reading.principal, f"{spoken} {again.spoken}")
        rest = more
    parts = words(rest)
    person = by_full_name(lexicon, parts, day) if len(parts) > 1 else None
    if person is None and len(parts) == 1:
        held = by_surname(lexicon, parts[0], day, titled=True, common=frozenset())
        if held is not None and held.principal.id == principal.id:
            person = held.actor if held.actor.kind is ActorKind.PERSON else None
    if person is not None:
        return Reading(person, principal, reading.role or spoken, certain=True)
    where = name_behind(" " + rest, 0)
    if where is not None and where[1] == len(rest) + 1:
        return Reading(Actor(slug(rest) or rest, rest, ActorKind.PERSON, Sector.GOV), principal, reading.role or spoken)
    return None


def _of_person(lexicon: Lexicon, text: str, day: date | None, *, titled: bool = False) -> Reading | None:
    parts = [w for w in words(text) if w.isalnum()]
    if not parts:
        return None
    while len(parts) > 1 and parts[0] in cue("titles"):
        titled = True
        found = by_full_name(lexicon, parts, day)
        if found is not None:
            return person_reading(lexicon, found, day)
        parts = parts[1:]
    person = by_full_name(lexicon, parts, day)
    if person is not None:
        reading = person_reading(lexicon, person, day)
        # a name only alike, of somebody who held no office then, may be somebody else's
        alike = not lexicon.person_index.named(" ".join(parts))
        return None if alike and day is not None and reading.principal is person else reading
    if not text[:1].isupper() and not titled:
        return None
    surname = " ".join(parts)
    index = lexicon.person_index
    if not index.of_surname(surname):
        surname = index.likenesses(surname) if len(parts) == 1 else ""
    return by_surname(lexicon, surname, day, titled=titled, common=look_alikes().common) if surname else None


def _rewritten(lexicon: Lexicon, text: str, day: date | None) -> Reading | None:
    """Names turned round or shortened in tables: "Korea, Dem. Rep.", "Micronesia (Federated States of)", "St Lucia"."""
    parts = words(text)
    if _turnable().isdisjoint(parts):
        return None
    for form in _turned(parts):
        name = _lookup(lexicon, form, " ".join(form).title())
        if name is not None and name.kind not in NOBODY:
            meant = name.on(day)
            if meant is not None:
                return _of_name(lexicon, meant, day)
    return _noted(lexicon, text, day)


def _noted(lexicon: Lexicon, text: str, day: date | None) -> Reading | None:
    """The name before a note in brackets ("Ethiopia (excludes Eritrea)"), unless the note names somebody else."""
    match = re.fullmatch(r"([^()]+?) ?\(([^()]*)\)", text)
    if match is None:
        return None
    name = _lookup(lexicon, words(match.group(1)), match.group(1))
    note = _lookup(lexicon, words(match.group(2)), match.group(2))
    if name is None or name.kind is not NameKind.NAME or (note is not None and note.target != name.target):
        return None
    meant = name.on(day)
    return _of_name(lexicon, meant, day) if meant else None


@cache
def _turnable() -> frozenset[str]:
    """Words and marks one of which a name must have to be turned round or made fuller."""
    rules = table("actors")["transliteration"]
    return frozenset(rules["short"]) | frozenset(rules["turned"])


def _turned(parts: list[str]) -> list[list[str]]:
    """Other orders and fuller forms of the words of a table's name."""
    short = table("actors")["transliteration"]["short"]
    joined = " ".join(parts).replace("u s ", "united states ")
    parts = ["united", "states", *parts[1:]] if len(parts) > 1 and parts[0] == "us" else joined.split()
    full = [w for p in parts for w in short.get(p, p).split()]
    forms: list[list[str]] = []
    for base in (parts, full):
        plain = [p for p in base if p not in ("(", ")", ",")]
        forms += [plain, [p for p in plain if p != "former"], [p for p in plain if p != "the"]]
        for mark in (",", "("):
            if mark in base:
                at = base.index(mark)
                head, tail = base[:at], [p for p in base[at + 1 :] if p not in (")", ",", "(")]
                of = ["of"] if tail[-1:] != ["of"] and tail[-2:] != ["of", "the"] else []
                forms += [
                    [*tail, *head],
                    [p for p in [*tail, *head] if p != "the"],
                    [*tail, *of, *head],
                    [*tail, *of, "the", *head],
                ]
                if all(p in cue("qualifiers") for p in tail):
                    forms.append(head)
        forms += [["saint" if p == "st" else p for p in plain], ["st" if p == "saint" else p for p in plain]]
        forms += [
            ["and" if p == "&" else p for p in plain],
            [p[:-1] if p == "islands" else p for p in plain],
            [p + "s" if p == "island" else p for p in plain],
        ]
        if plain and plain[-1] in ("north", "south", "east", "west"):
            forms.append([plain[-1], *plain[:-1]])
        forms.append(["territories" if p == "territory" else p for p in plain])
        for at in range(1, len(plain)):
            if plain[at - 1] == "republic":
                forms += [[*plain[:at], "of", *plain[at:]], [*plain[:at], "of", "the", *plain[at:]]]
    return [f for f in forms if f and f != parts]
