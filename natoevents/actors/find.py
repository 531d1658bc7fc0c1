"""Find the actors in a text: names, roles, metonyms and people, each with the principal it acts for on the day."""

import re
from copy import copy
from datetime import date

from natoevents.actor import Actor, ActorKind, ActorMention, Sector, Sense
from natoevents.actors.gate import Gate
from natoevents.actors.offices import FORCES, Reading, holder, pick, read_role, side_of
from natoevents.actors.persons import by_full_name, by_role, by_surname, name_words, person_reading
from natoevents.actors.phrases import Beside, is_address, name_behind, posting, role_before, role_behind
from natoevents.actors.places import american, governed, names_document, reach
from natoevents.actors.rules import cue, look_alikes, modifiers
from natoevents.actors.scan import Hit, scan
from natoevents.actors.sense import Before, sense_of
from natoevents.errors import InvalidValueError
from natoevents.lexicon import Lexicon, Name, NameKind, as_day, fold
from natoevents.lexicon.index import slug
from natoevents.text import Span
from natoevents.when import When

__all__ = ["Reader", "find_actors"]

_CAPITAL = re.compile(
    r"(?:^|[^\w.])((?:[A-Z][^\W_]*(?:[-'][^\W_]+)*\.?|[A-Z]\.)(?:[ ](?:[A-Z]\.|"
    r"[A-Z][^\W_]*(?:[-'][^\W_]+)*|de|van|der|von|al|bin|di|da))*)[ \n]$"
)
_CRAFT = re.compile(rf"[ \n](?:[A-Z][A-Za-z]{{0,2}}-\d+[A-Za-z]*|{'|'.join(cue('crafts'))})\b(?! [A-Z][a-z])")
_ACCREDITED_TO = re.compile(
    r"\b(?:[Aa]mbassadors?|[Ee]nvoys?|[Rr]epresentatives?|[Dd]elegates?|[Mm]ission|[Dd]elegation|[Cc]onsul)"
    r" (?:to|at) (?:the )?$"
)
_THEIR_OWN = re.compile(r"(?:\b(?:[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[Oo]ur)|'s)[ \n]$")
_LED = re.compile(r"\b([Ff]ormer|[Tt]hen|[Ee]x|[Ll]ate|[Aa]cting|[Ii]nterim|[Oo]usted|[Rr]etired|[Ii]ncoming)[ \n-]$")
# "gave Ukraine tanks": whom something is given to, not whose tanks they are.
_GIVEN_TO = re.compile(
    r"\b(?:gives?|gave|giving|given|offer(?:s|ed|ing)?|sen[dt]s?|sending|grant(?:s|ed|ing)?|promis(?:es?|ed|ing)|"
    r"hand(?:s|ed|ing)?|lends?|lent|lending|sells?|sold|selling|den(?:y|ies|ied|ying)|pledg(?:es?|ed|ing)|"
    r"loan(?:s|ed|ing)?|gift(?:s|ed|ing)?)[ ](?:the[ ])?$"
)
_INDEFINITE = re.compile(r"\b(?:[Aa]n?|[Oo]ne|[Aa]nother|[Aa]ny|[Nn]o|[Ee]very|[Ff]uture|[Nn]ext)[ \n]$")
_APPOSED = re.compile(
    r"(?:^|[^\w])([A-Z][^\W_]*(?:[-'][^\W_]+)*(?: (?:[A-Z]\.|[A-Z][^\W_]*(?:[-'][^\W_]+)*|de|van|der|"
    r"von|al|bin|di|da)){1,4}),[ \n](?:(?:the|a|an|one|another|who is)[ ])?(?:[a-z-]+[ ]){0,2}$"
)


def find_actors(
    text: str, *, on: date | When | None = None, lexicon: Lexicon | None = None
) -> tuple[ActorMention, ...]:
    """Find whom a text names, and for whom they act on the day.

    Args:
        text: any text.
        on: the day the text speaks from (a `datetime.date`, or a `When`, whose first day counts); without it persons
            are read only where all their offices were held for one principal.
        lexicon: what is known; the library's own if None.

    Returns:
        Mentions by position, spans in code points of `text`. They do not overlap, but for the place an envoy is
        accredited to, which lies inside the envoy's mention (sense place, rule "posting").

    Raises:
        InvalidValueError: if `text` is no string or `on` no day.

    Examples:
        >>> for m in find_actors("Moscow said talks in Brussels failed.", on=date(2016, 4, 20)):
        ...     print(m.span, m.principal.id, m.sense)
        Span(0, 6) RUS actor
        Span(21, 29) BEL place
    """
    if not isinstance(text, str):
        raise InvalidValueError(f"{text!r} is no text: give a str")
    return tuple(Reader(text, as_day(on), lexicon or Lexicon.default()).read())


class Reader:
    """Reads one text from left to right."""

    __slots__ = ("covered", "day", "found", "gate", "last", "lexicon", "origin", "people", "rules", "text")

    def __init__(self, text: str, day: date | None, lexicon: Lexicon) -> None:
        self.origin = fold(text)
        self.text = self.origin.text
        self.day = day
        self.lexicon = lexicon
        self.gate = Gate(self.text, lexicon)
        self.rules = look_alikes()
        self.found: list[ActorMention] = []
        self.covered = 0
        self.last: Before | None = None
        self.people: dict[str, Reading] = {}

    def aside(self) -> "Reader":
        """A reader of the same text that has found nothing yet."""
        other = copy(self)
        other.found, other.people, other.covered, other.last = [], {}, 0, None
        return other

    def read(self) -> list[ActorMention]:
        """All mentions in the text, by position."""
        for hit in scan(self.text, self.lexicon):
            if hit.start < self.covered:
                continue
            if hit.name is None:
                self._surname(hit)
            elif hit.name.kind is NameKind.PERSON:
                self._person(hit, self.lexicon.actor(hit.name.target))
            elif hit.name.kind is NameKind.TOWN:
                self._place(hit, hit.name)
            elif hit.name.kind not in (NameKind.REFUSED, NameKind.OUTLET):
                self._name(hit, hit.name)
        self.found.sort(key=lambda m: (m.span.start, -m.span.end))
        return self.found

    def read_name(self, hit: Hit) -> None:
        """Read one hit that was found otherwise, as if its name stood in the tree of names."""
        if hit.name is not None:
            self._name(hit, hit.name)

    def _add(  # noqa: PLR0917  (the fields of a mention)
        self, start: int, end: int, reading: Reading, rule: str, sense: Sense = Sense.ACTOR, town: str = ""
    ) -> None:
        span = Span(self.origin.start(start), self.origin.end(end))
        self.found.append(ActorMention(span, reading.actor, reading.principal, reading.role, sense, None, rule))
        self.covered = max(self.covered, end)
        self.last = Before(end, sense, town)

    # ── names of states, organisations, bodies, cities ───────────────────────────────────────────
    def _name(self, hit: Hit, name: Name) -> None:
        start, end = hit.start, hit.end
        meant = name.on(self.day)
        if meant is None or self.gate.refuses(start, end, meant):
            return
        name = meant
        actor, principal = side_of(self.lexicon, name)
        noun = name.kind is not NameKind.ADJECTIVE
        behind = role_behind(self.text, end, noun=noun) if self._may_govern(name, end) else None
        role = pick(behind.roles, name, actor, principal) if behind else None
        if (
            behind is not None
            and role is not None
            and actor.kind is ActorKind.ORGANISATION
            and self._is_theirs(start, behind)
        ):
            # "its NATO envoy": somebody's envoy there, not the organisation's
            self._add(start, end, Reading(actor, principal), "posting", Sense.PLACE)
            return
        if behind is not None and role is not None and not self._is_topic(name, end, behind):
            day = None if _INDEFINITE.search(self.text[max(0, start - 12) : start]) else self.day
            led = _LED.search(self.text[max(0, start - 24) : start])
            if led is not None and start - len(led.group()) >= self.covered:
                said = led.group(1).lower()
                behind = behind._replace(
                    spoken=f"{said} {behind.spoken}" if said != "then" else behind.spoken,
                    before=behind.before | {said},
                )
                start -= len(led.group())
            self._governed(
                start, behind, name, read_role(self.lexicon, name, role, behind.spoken, day, behind.before), role.kind
            )
            return
        craft = (
            _CRAFT.match(self.text, end)
            if (name.kind is NameKind.ADJECTIVE and actor.kind is ActorKind.STATE) or actor.id == "NATO"
            else None
        )
        if craft is not None:
            self._add(start, craft.end(), read_role(self.lexicon, name, FORCES, "", None), "role")
            return
        if _ACCREDITED_TO.search(self.text[max(0, start - 34) : start]):
            self._add(start, end, Reading(actor, principal), "posting", Sense.PLACE)
            return
        before = role_before(self.text, start, direct=False)
        if before is not None:
            role = pick(before.roles, name, actor, principal)
            if role is not None and before.start >= self.covered:
                day = None if _INDEFINITE.search(self.text[max(0, before.start - 12) : before.start]) else self.day
                reading = read_role(self.lexicon, name, role, before.spoken, day, before.before)
                self._governed(
                    before.start,
                    Beside(before.roles, start, end, before.spoken, before.before),
                    name,
                    reading,
                    role.kind,
                )
                return
        if (
            self.text[max(0, start - 1) : start] == "-"
            and name.kind is NameKind.CITY
            and self.text[max(0, start - 2) : start - 1].isupper()
        ):
            return
        sense = Sense.ACTOR
        city = name.kind is NameKind.CITY
        if (
            city
            or (name.kind is NameKind.NAME and actor.kind in (ActorKind.STATE, ActorKind.TERRITORY))
            or actor.id == "West"
        ):
            sense = sense_of(self.text, start, end, city=city, state=principal.id, previous=self.last)
        if sense is Sense.PLACE and actor.kind is ActorKind.TERRITORY:
            principal = self.lexicon.parent(actor.id) or principal
        last = self.last
        named_of = last is not None and last.end == start - 2 and last.town == principal.id and sense is Sense.PLACE
        town = principal.id if city or named_of else ""
        self._add(start, end, Reading(actor, principal), str(name.kind), sense, town)

    # ── towns, regions, sites ────────────────────────────────────────────────────────────────────
    def _place(self, hit: Hit, name: Name) -> None:
        """A place never acts, but those who govern it do."""
        text, start, end = self.text, hit.start, hit.end
        stop = reach(text, end)
        if names_document(text, end) or self.gate.refuses(start, end, name, whole=stop > end):
            surname = text[start:end].lower()
            if surname in self.lexicon.person_index.surnames:
                self._surname(Hit(start, end, None, surname))
            return
        state, principal = side_of(self.lexicon, name)
        if american(text, stop):
            state = principal = self.lexicon.actor("USA") or principal
        reading = Reading(state, principal)
        role = governed(text, start, stop)
        if role is not None and role.start >= self.covered:
            self._governed(role.start, role, name, reading._replace(role=role.spoken), role.roles[0].kind)
        else:
            self._add(start, stop, reading, "town", Sense.PLACE, principal.id)

    def _may_govern(self, name: Name, end: int) -> bool:
        after = self.text[end : end + 1]
        return after in (" ", "'", "\n", "\r") and name.kind is not NameKind.PEOPLE

    def _is_theirs(self, start: int, behind: Beside) -> bool:
        last = behind.spoken.lower().split()[-1]
        return last in cue("accredited") and _THEIR_OWN.search(self.text[max(0, start - 8) : start]) is not None

    def _is_topic(self, name: Name, end: int, behind: Beside) -> bool:
        """Whether a state's bare name only says where or what about: "the Afghanistan mission"."""
        if name.kind is not NameKind.NAME or self.text[end : end + 1] == "'":
            return False
        given = _GIVEN_TO.search(self.text[max(0, end - len(name.spelling) - 16) : end - len(name.spelling)])
        return given is not None or behind.spoken.lower() in cue("topics")

    def _governed(self, start: int, beside: Beside, name: Name, reading: Reading, kind: str) -> None:
        """A role said of a name, with the place of a posting and the person's name that may follow."""
        end, spoken = beside.end, beside.spoken
        inner: list[tuple[int, int, Reading]] = []
        at = posting(self.text, end)
        if at > 0 and spoken.lower().split()[-1] in cue("accredited"):
            for place in scan(self.text[at : at + 80], self.lexicon):
                if (
                    place.start == 0
                    and place.name is not None
                    and place.name.kind not in (NameKind.REFUSED, NameKind.PERSON, NameKind.OUTLET)
                ):
                    posted = side_of(self.lexicon, place.name)
                    inner.append((at, at + place.end, Reading(*posted)))
                    end = at + place.end
                    spoken = " ".join((spoken + self.text[beside.end : end]).split())
                    reading = Reading(reading.actor, reading.principal, spoken, reading.certain)
                break
        if kind in ("office", "person"):
            person = self._named(end, reading, spoken, beside)
            if person is not None:
                reading, end = person
            elif not reading.certain:
                self._apposed(start, reading)
        elif reading.role is None and kind != "people":
            # a body may be followed by somebody who speaks for it
            again = role_behind(self.text, end)
            if again is not None and again.roles[0].kind in ("office", "person", "people"):
                reading = Reading(
                    reading.actor,
                    reading.principal,
                    f"{spoken} {again.spoken}" if again.roles[0].kind != "people" else None,
                )
                end = again.end
                named = (
                    self._named(end, reading, reading.role or "", again) if again.roles[0].kind != "people" else None
                )
                if named is not None:
                    reading, end = named
        self._add(start, end, reading, "role")
        for first, last, where in inner:
            self._add(first, last, where, "posting", Sense.PLACE)
        self.covered = max(self.covered, end)

    def _named(self, end: int, reading: Reading, spoken: str, beside: Beside) -> tuple[Reading, int] | None:
        """The person named right behind a role."""
        text = self.text
        comma = text[end : end + 2] == ", "
        where = name_behind(text, end + 1 if comma else end)
        if where is None:
            return None
        first, last = where
        parts = name_words(text[first:last])
        person: Actor | None = None
        stops = [m.end() for m in re.finditer(r"[^\W_]+", text[first:last])]
        for count in range(len(stops), 0, -1):
            said = name_words(text[first : first + stops[count - 1]])
            if count > 1:
                person = by_full_name(self.lexicon, said, self.day)
            else:
                person = by_role(self.lexicon, said[0], reading, self.day)
            if person is not None:
                last = first + stops[count - 1]
                break
        if person is not None:
            held = person_reading(self.lexicon, person, self.day)
            principal = reading.principal
            if beside.before & modifiers().past and held.principal.id not in (principal.id, person.id):
                return Reading(person, held.principal, spoken), last
            return Reading(person, principal, spoken, certain=True), last
        if comma or self.gate.titled(first):
            return None
        name = " ".join(text[first : first + stops[-1]].split())
        if reading.certain and len(parts) == 1:
            # somebody of another name than the holder: not to be read as another state's
            self.covered = max(self.covered, last)
            return None
        if len(parts) == 1 and "" in self.lexicon.names.get(parts[0], {}):
            return None
        sector = reading.actor.sector if reading.actor.kind is not ActorKind.PERSON else Sector.GOV
        for role in beside.roles:
            sector = role.sector if role.kind == "person" else sector
        return Reading(Actor(slug(name) or name, name, ActorKind.PERSON, sector), reading.principal, spoken), last

    def _apposed(self, start: int, reading: Reading) -> None:
        """A person named before an apposition: "Marko Mihkelson, an Estonian lawmaker"."""
        match = _APPOSED.search(self.text[max(0, start - 90) : start])
        if match is None:
            return
        first = max(0, start - 90) + match.start(1)
        last = max(0, start - 90) + match.end(1)
        if self.found and self.origin.start(last) <= self.found[-1].span.end:
            return
        words = self.text[first:last].split()
        while words and words[0].lower() in cue("leading"):
            first += len(words[0]) + 1
            words = words[1:]
        if len(words) < 2 or self.gate.titled(first) or any(c.isdigit() for c in self.text[first:last]):
            return
        if "" in self.lexicon.names.get(name_words(words[0])[0], {}) or words[0] in cue("calendar"):
            return
        name = " ".join(words)
        person = Actor(slug(name) or name, name, ActorKind.PERSON, reading.actor.sector)
        self._add(first, last, Reading(person, reading.principal, reading.role), "apposition")

    # ── persons ──────────────────────────────────────────────────────────────────────────────────
    def _surname(self, hit: Hit) -> None:
        text = self.text
        start, end = hit.start, hit.end
        window = text[max(0, start - 60) : start]
        ahead = self.gate.before(start)
        given = _CAPITAL.search(window) if ahead[0][:1].isupper() or ahead[1] == ". " else None
        if given is not None and given.end() == len(window):
            first = max(0, start - 60) + given.start(1)
            # as many given names as make a person known
            tokens = [(first + m.start(), m.group()) for m in re.finditer(r"[^\s]+", given.group(1))]
            for at, _ in tokens:
                if at < self.covered:
                    continue
                parts = name_words(text[at:end])
                if len(parts) < 2:
                    continue
                person = by_full_name(self.lexicon, parts, self.day, strict=True)
                if person is not None:
                    self._person(Hit(at, end), person)
                    return
            last = tokens[-1][1].strip(".")
            titled = is_address(last)
            role = role_before(text, start, direct=True)
            if role is None and not titled and not self.gate.no_given_name(*tokens[-1]):
                return
            self._bare(hit, end, titled=titled or role is not None, role=role)
            return
        role = role_before(text, start, direct=True)
        self._bare(hit, end, titled=role is not None, role=role)

    def _bare(self, hit: Hit, end: int, *, titled: bool, role: Beside | None) -> None:
        text = self.text
        following = re.match(r"(-|[ ])([^\W_]+)", text[end : end + 30])
        known = self.people.get(hit.surname)
        if following is not None:
            gap, word = following.groups()
            if gap == "-" and not word[0].isupper() and known is None:
                return
            if word[0].isupper() and gap == "-":
                return
            follows = word in cue("after-person") or self.gate.titled(hit.start) or (known is not None and titled)
            if word[0].isupper() and gap == " " and not follows:
                # a surname behind it: the word is a first name here
                return
        if not text[hit.start : end][0].isupper():
            return
        reading = known or by_surname(
            self.lexicon, hit.surname, self.day, titled=titled, common=self.rules.common, ahead=True
        )
        if reading is None or self._is_another(hit.start, reading):
            return
        start = hit.start
        spoken = reading.role
        if role is not None and role.start >= self.covered:
            start, spoken = role.start, role.spoken
            reading = self._of_role(reading, role, hit)
        elif titled:
            match = re.search(r"([A-Z][a-z]+\.?) $", text[max(0, start - 14) : start])
            if match and start - len(match.group(0)) >= self.covered:
                start -= len(match.group(0))
        self._add(start, end, Reading(reading.actor, reading.principal, spoken), "surname")
        if reading.actor.kind is ActorKind.PERSON:
            self.people[hit.surname] = reading

    def _is_another(self, start: int, reading: Reading) -> bool:
        """Whether a royal or clerical title in front is not that of the person: "King Abdullah"."""
        word = self.gate.before(start)[0].lower()
        return word in cue("crowned") and word not in (reading.role or "").lower()

    def _of_role(self, reading: Reading, role: Beside, hit: Hit) -> Reading:
        """Of several of one surname the one who holds the office that is named before it."""
        if reading.actor.kind is ActorKind.PERSON or self.day is None:
            return reading
        for chosen in role.roles:
            term = holder(self.lexicon, reading.principal, chosen, self.day, role.before)
            if term is not None and hit.surname in term.person.id.split("-"):
                return Reading(term.person, reading.principal, term.title, certain=True)
        return reading

    def _person(self, hit: Hit, person: Actor | None) -> None:
        if person is None:
            return
        reading = person_reading(self.lexicon, person, self.day, ahead=True)
        role = role_before(self.text, hit.start, direct=True)
        start, spoken = hit.start, reading.role
        if role is not None and role.start >= self.covered:
            start, spoken = role.start, role.spoken
        elif role is None:
            match = re.search(r"\b([A-Z][a-z]+)\.? $", self.text[max(0, start - 14) : start])
            if match and is_address(match.group(1)) and start - len(match.group(0)) >= self.covered:
                start -= len(match.group(0))
        self._add(start, hit.end, Reading(person, reading.principal, spoken), "person")
        for part in name_words(person.name)[1:]:
            self.people[part] = Reading(person, reading.principal, reading.role)
