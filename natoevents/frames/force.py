"""Conditions on clauses that tell of armed moves, force, bans and relief: `needs` of frames, by name."""

from collections.abc import Callable, Iterable

from natoevents.actor import ActorKind
from natoevents.clause import Clause, Link, Phrase
from natoevents.frames.allies import fellows
from natoevents.frames.book import classes, listed, people
from natoevents.frames.parties import parties_of
from natoevents.frames.words import phrase_words

__all__ = ["CONDITIONS", "given_to"]

Condition = Callable[[Clause, Phrase | None, list[Phrase]], bool]


def given_to(phrase: Phrase) -> bool:
    """Whether a state's name opens the phrase of what it is given ("sent Ukraine rockets")."""
    if phrase.head_mention or not phrase.mentions or phrase.possessor:
        return False
    actor = phrase.mentions[0].actor
    return actor.kind is ActorKind.STATE and " ".join(phrase.words).startswith(actor.name.lower() + " ")


def _words(phrases: Iterable[Phrase]) -> frozenset[str]:
    return frozenset(word for phrase in phrases for word in phrase_words(phrase))


def _after(clause: Clause, *names: str) -> list[Phrase]:
    """Phrases after the prepositions `names`, after any where none is given."""
    return [phrase for name, phrase in clause.prepositions if not names or name in names]


def _principals(phrase: Phrase | None, clause: Clause, *, places: bool = False) -> set[str]:
    return {p.principal.id for p in parties_of(phrase, clause, places=places)}


def _foreign(clause: Clause, _: Phrase | None, themes: list[Phrase]) -> bool:
    """What is banned or limited is somebody else's, not the life of one's own people."""
    mine = _principals(clause.subject, clause)
    aims = [*themes, *_after(clause, "on", "against", "for", "from", "over", "to")]
    return bool(_words(aims) & listed("traded")) or any(_principals(p, clause, places=True) - mine for p in aims)


def _into_land(clause: Clause, _: Phrase | None, themes: list[Phrase]) -> bool:
    """Troops are sent into a country, not to it."""
    return any(parties_of(p, clause, places=True) for p in _after(clause, "into", "across"))


def _laden(clause: Clause, _: Phrase | None, themes: list[Phrase]) -> bool:
    """A convoy, ship or plane is told with the relief or arms that it carries."""
    loads = [p for t in themes[:1] for n, p in t.prepositions if n in ("of", "with", "carrying")]
    for child in clause.children:
        if child.verb is not None and child.verb.lemma in ("carry", "bring", "bear", "load", "pack"):
            loads += [*child.objects, *_after(child)]
    return bool(_words([*themes[:1], *loads]) & listed("relief"))


def _own(clause: Clause, _: Phrase | None, themes: list[Phrase]) -> bool:
    """What is given up has an owner, or is given up for something."""
    owned = any(p.possessor or any(n == "of" for n, _ in p.prepositions) for p in themes[:1])
    return owned or bool(_after(clause, "under", "for"))


def _military(clause: Clause, _: Phrase | None, themes: list[Phrase]) -> bool:
    """A presence or readiness is one of arms: by its adjective, or as that of a state or alliance."""
    words = _words(themes[:1])
    if words & listed("soldierly"):
        return True
    named = bool(parties_of(clause.subject, clause)) or any(p.possessor for p in themes[:1])
    whole = not any(n in ("of", "with") for p in themes[:1] for n, _ in p.prepositions)
    return named and whole and not words & listed("also_civil")


def _armed(clause: Clause, _: Phrase | None, themes: list[Phrase]) -> bool:
    """Those who are put on alert are troops or arms."""
    subject = [clause.subject] if clause.subject is not None else []
    words = _words([*themes, *clause.objects[:1], *subject])
    return bool(words & (classes()["troops"] | classes()["weapons"]) or words & {"combat", "wartime", "battle"})


def _soldiers(clause: Clause, _: Phrase | None, themes: list[Phrase]) -> bool:
    """A unit or force that is raised is one of soldiers: by its name, its adjective or as that of a state."""
    words = _words(themes[:1])
    if words & (classes()["troops"] - listed("any_unit")) or (words | _words(_after(clause))) & listed("soldierly"):
        return True
    return "force" in words and bool(parties_of(clause.subject, clause)) and not words & listed("other_forces")


def _struck(clause: Clause, _: Phrase | None, themes: list[Phrase]) -> bool:
    """Who comes under fire is a party, people or what is shot at."""
    subject = clause.subject
    if subject is None:
        return False
    aimed_at = phrase_words(subject) & (listed("armed") | people().keys())
    return bool(parties_of(subject, clause, places=True) or aimed_at)


def _victims(clause: Clause, _: Phrase | None, themes: list[Phrase]) -> bool:
    """Who dies or is sentenced is told as people."""
    subject = clause.subject
    if subject is None:
        return False
    return subject.head_mention or subject.plural or subject.proper or bool(phrase_words(subject) & people().keys())


def _strike_place(clause: Clause, _: Phrase | None, themes: list[Phrase]) -> bool:
    """A weapon is somebody's, or hits something that is aimed at."""
    if parties_of(clause.subject, clause):
        return True
    hit = [*themes, *_after(clause, "in", "on", "at", "into", "near")]
    return any(parties_of(p, clause, places=True) or p.proper or phrase_words(p) & listed("armed") for p in hit)


def _taken(clause: Clause, theme: Phrase | None, themes: list[Phrase]) -> bool:
    """Land is taken: from somebody, or by one who leads it nowhere."""
    if theme is None:
        return False
    if any(parties_of(p, clause, places=True) for p in _after(clause, "from")):
        return True
    whole = theme.head_mention and any(m.actor.kind is ActorKind.TERRITORY for m in theme.mentions)
    return whole and not _after(clause, "to", "into", "as", "for", "by", "through", "over", "off", "on")


def _supplied(clause: Clause, _: Phrase | None, themes: list[Phrase]) -> bool:
    """Gas or power is what others receive."""
    if _after(clause, "to", "of", "for"):
        return True
    return bool(_words(themes[:1]) & listed("deliveries")) or any(p.head in ("gas", "oil") for p in themes[:1])


def _warfare(clause: Clause, _: Phrase | None, themes: list[Phrase]) -> bool:
    """What is halted is fighting."""
    return bool(_words([*clause.objects, *_after(clause)]) & listed("warfare"))


def _freed(clause: Clause, _: Phrase | None, themes: list[Phrase]) -> bool:
    """Who goes home was held."""
    verb = clause.verb
    free = "free" in clause.particles or (verb is not None and "free" in verb.adverbs)
    return free or bool(_words([*clause.objects, *_after(clause)]) & listed("captivity"))


def _disarming(clause: Clause, _: Phrase | None, themes: list[Phrase]) -> bool:
    """One's own arms are done away with, by treaty or of one's own will; not an enemy's, in battle."""
    if _words(themes[:1]) & listed("stocks") or _after(clause, "under"):
        return True
    owners = {i for p in themes[:1] for i in _principals(p, clause)}
    return bool(owners) and owners <= _principals(clause.subject, clause)


def _not_membership(clause: Clause, _: Phrase | None, themes: list[Phrase]) -> bool:
    """Who is let in is let into a place, not into a body."""
    return not any(parties_of(p, clause) for p in _after(clause, "into", "in", "to"))


def _drill(clause: Clause, _: Phrase | None, themes: list[Phrase]) -> bool:
    """It is fired in an exercise or test, or into the sea."""
    sea = _words(_after(clause, "into", "toward", "towards")) & {"sea", "ocean"}
    return bool(sea or _words(_after(clause)) & listed("firing_grounds"))


def _staff(clause: Clause, _: Phrase | None, themes: list[Phrase]) -> bool:
    """Whose number is cut is a mission of somebody."""
    counted = [q for p in themes[:1] for n, q in p.prepositions if n in ("of", "in")]
    both = [*themes[:1], *counted]
    return bool(_words(both) & listed("posted")) and any(parties_of(p, clause, places=True) for p in both)


def _bare(clause: Clause, _: Phrase | None, themes: list[Phrase]) -> bool:
    """No more is told than that it is answered."""
    verb = clause.verb
    return verb is not None and not (clause.objects or clause.children or verb.passive or verb.modal)


def _given(clause: Clause, _: Phrase | None, themes: list[Phrase]) -> bool:
    """What somebody gets is told with who gives it, or is arms."""
    return any(parties_of(p, clause) for p in _after(clause, "from", "by")) or any(
        parties_of(p, clause) for p in themes
    )


def _bound(clause: Clause, _: Phrase | None, themes: list[Phrase]) -> bool:
    """Relief or arms come to somebody."""
    return any(
        parties_of(p, clause, places=True) or phrase_words(p) & listed("receiving")
        for p in _after(clause, "to", "into", "in", "for", "across")
    )


def _donor(clause: Clause, _: Phrase | None, themes: list[Phrase]) -> bool:
    """What is paid for is somebody else's."""
    mine = _principals(clause.subject, clause)
    paid = [*themes, *(q for t in themes for _n, q in t.prepositions)]
    return bool(mine) and any(_principals(p, clause, places=True) - mine for p in paid)


def _for_somebody(clause: Clause, _: Phrase | None, themes: list[Phrase]) -> bool:
    """A fund is for somebody, or to help somebody."""
    to_help = [p for c in clause.children if c.link is Link.INFINITIVE for p in c.objects]
    given = [*_after(clause, "to", "for", "into", "in"), *to_help]
    return any(parties_of(p, clause, places=True) for p in given)


def _combat_check(clause: Clause, _: Phrase | None, themes: list[Phrase]) -> bool:
    """What is inspected is whether troops are ready."""
    return bool(_words([*themes[:1], *_after(clause)]) & (listed("soldierly") | listed("readiness")))


def _own_forces(clause: Clause, _: Phrase | None, themes: list[Phrase]) -> bool:
    """Who is armed are the forces of the one who arms them."""
    mine = _principals(clause.subject, clause)
    owners = {m.principal.id for p in themes[:1] for m in p.possessor}
    return bool(owners) and owners <= mine


def _foreign_soil(clause: Clause, theme: Phrase | None, themes: list[Phrase]) -> bool:
    """Who marches in is no ally of those who live there, as far as the words tell."""
    crossed = clause.verb is not None and clause.verb.lemma == "cross" and not _after(clause, "into", "over")
    if crossed and not (theme is not None and theme.head in ("border", "frontier")):
        return False  # "the troops crossed the river"
    mine = parties_of(clause.subject, clause)
    theirs = [q for p in themes for q in parties_of(p, clause, places=True)]
    return not any(fellows(a, b) for a in mine for b in theirs)


CONDITIONS: dict[str, Condition] = {
    "foreign-target": _foreign,
    "into-land": _into_land,
    "laden": _laden,
    "own": _own,
    "military": _military,
    "armed": _armed,
    "soldiers": _soldiers,
    "struck": _struck,
    "victims": _victims,
    "strike-place": _strike_place,
    "taken": _taken,
    "supplied": _supplied,
    "warfare": _warfare,
    "freed": _freed,
    "disarming": _disarming,
    "not-membership": _not_membership,
    "drill": _drill,
    "staff": _staff,
    "bare": _bare,
    "for-somebody": _for_somebody,
    "combat-check": _combat_check,
    "own-forces": _own_forces,
    "foreign-soil": _foreign_soil,
    "given": _given,
    "bound": _bound,
    "donor": _donor,
}
"""Conditions by name."""
