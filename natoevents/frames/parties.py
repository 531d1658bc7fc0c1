"""Who takes part: from a noun phrase to the principals behind it, and nobody that the words do not give."""

from collections.abc import Iterable, Sequence

from natoevents.actor import Actor, ActorKind, ActorMention, Basis, Participant, Sector, Sense
from natoevents.clause import Clause, Link, Phrase
from natoevents.frames.book import listed, people
from natoevents.frames.words import root_phrase, singular_of
from natoevents.text import Span

__all__ = ["distinct", "from_mentions", "ids_of", "parties_of", "proper", "reach", "speaker_of", "typed"]

MEDIA = (Sector.MED, Sector.JRN)
SOURCE_PREPOSITIONS = ("of", "from", "for", "at", "to")
"""Prepositions through which a person or body belongs to a principal ("ministers from Russia")."""


def participant(mention: ActorMention) -> Participant:
    """The party that a mention stands for."""
    basis = Basis.COREFERENCE if mention.antecedent is not None else Basis.STATED
    return Participant(mention.actor, mention.principal, mention.role, basis, mention.span)


def from_mentions(mentions: Iterable[ActorMention], *, places: bool = False) -> list[Participant]:
    """Parties from mentions: no news outlets, and places only where `places` says so."""
    found = []
    for m in mentions:
        if m.sense is Sense.PLACE and not places:
            continue
        if m.principal.sector in MEDIA or m.principal.kind is ActorKind.PLACE:
            continue
        if m.principal.kind is ActorKind.PERSON and m.actor.sector in MEDIA:
            continue
        found.append(participant(m))
    return found


def ids_of(parties: Iterable[Participant]) -> set[str]:
    """The ids of the principals of parties."""
    return {p.principal.id for p in parties}


def distinct(parties: Iterable[Participant], without: Sequence[Participant] = ()) -> list[Participant]:
    """One party a principal, the first named; none of those in `without`."""
    if not parties:
        return []
    seen = {p.principal.id for p in without}
    out = []
    for p in parties:
        if p.principal.id not in seen:
            seen.add(p.principal.id)
            out.append(p)
    return out


def typed(phrase: Phrase) -> list[Participant]:
    """An unnamed party whose noun says what it is ("protesters", "the court")."""
    root = root_phrase(phrase)
    for each in (root, phrase):
        head = singular_of(each.head)
        if head in ("dead", "wounded", "injured", "hostage") and len(each.words) > 1:
            head = singular_of(each.words[-2])  # "left 15 soldiers dead"
        sector = people().get(head) or people().get(each.head)
        if sector is not None:
            actor = Actor(head, head, ActorKind.GROUP, Sector(sector))
            return [Participant(actor, actor, None, Basis.INFERRED, Span(each.head_start, each.end))]
    return []


def proper(phrase: Phrase) -> list[Participant]:
    """A party that a name gives which nobody knows, as one of its own."""
    if not phrase.proper:
        return []
    name = " ".join(phrase.words)
    actor = Actor(name.replace(" ", "-"), name, ActorKind.GROUP)
    return [Participant(actor, actor, None, Basis.INFERRED, phrase.span)]


def parties_of(
    phrase: Phrase | None, clause: Clause | None = None, *, places: bool = False, depth: int = 6
) -> list[Participant]:
    """The parties a phrase stands for, most direct first: names in it, owners, makers, those whom it comes from.

    Args:
        phrase: the phrase; None gives nobody.
        clause: the clause it stands in, for "we" in somebody's speech.
        places: whether a place stands for its state here ("invaded Georgia").
        depth: how deep phrases within phrases are read.
    """
    if phrase is None or depth == 0:
        return []
    found = _own(phrase, clause, places=places, depth=depth)
    if not phrase.head_mention:
        found = _hung(phrase, clause, found, depth)
        for beside in phrase.appositions if not found else ():
            found = parties_of(beside, clause, places=places, depth=depth - 1)
            if found:
                break
    named = len(phrase.conjuncts) > 1 and phrase.plural and not phrase.head_mention and not phrase.mentions
    if named and all(other.head_mention for other in phrase.conjuncts):
        found = []  # "Georgia's breakaway regions, Abkhazia and South Ossetia"
    for other in phrase.conjuncts:
        found = [*found, *parties_of(other, clause, places=places, depth=depth - 1)]
    return distinct(found)


def _own(phrase: Phrase, clause: Clause | None, *, places: bool, depth: int) -> list[Participant]:
    """Parties named in the phrase itself."""
    if singular_of(phrase.head) in listed("borders"):
        beyond = [p for name, inner in phrase.prepositions if name == "with" for p in parties_of(inner, places=True)]
        if beyond:
            return beyond  # "its border with Ukraine"
    peers = phrase.head in listed("peers")
    found: list[Participant] = []
    if not phrase.head_mention and phrase.possessor and phrase.mentions and not peers:
        found = from_mentions(phrase.possessor, places=places)  # "Russia's Georgian incursion"
    found = found or from_mentions(phrase.mentions, places=places)
    if not found and peers:
        for preposition, inner in phrase.prepositions:
            if preposition in ("from", "of", "in"):
                found = [*found, *parties_of(inner, clause, places=True, depth=depth - 1)]
    if not peers:  # "Norway's allies" are others
        found = found or from_mentions(phrase.possessor, places=places)
    if not found and clause is not None and (phrase.head in listed("first_person") or phrase.determiner == "our"):
        found = speaker_of(clause)
    if not found and clause is not None and phrase.head == "it" and phrase is clause.subject and not clause.quoted:
        above = clause.parent if clause.link is Link.ADVERBIAL else None
        if above is not None and above.source_phrase is not None and above.subject is not None and depth > 1:
            found = parties_of(above.subject, above, depth=1)  # "insists that Russia leave, as it pledged"
        sides = (ActorKind.STATE, ActorKind.ORGANISATION)
        found = found or [p for p in speaker_of(clause) if p.principal.kind in sides]
    return found


def _hung(phrase: Phrase, clause: Clause | None, found: list[Participant], depth: int) -> list[Participant]:
    """`found` and the parties that hang on the phrase by a preposition ("ministers from Russia")."""
    bare = not phrase.mentions and not phrase.possessor
    for preposition, inner in phrase.prepositions:
        between = preposition in ("between", "among")
        seated = preposition in ("in", "at", "with") and singular_of(phrase.head) in listed("seated")
        source = (seated or preposition in SOURCE_PREPOSITIONS) and (not found or (preposition == "of" and bare))
        if preposition == "to" and phrase.head not in ("ambassador", "envoy", "representative"):
            continue
        if between or source:
            found = distinct([*found, *parties_of(inner, clause, places=True, depth=depth - 1)])
    return found


def reach(clause: Clause, depth: int = 3) -> list[ActorMention]:
    """Mentions in what the clause's verb governs: objects, prepositional phrases and complement clauses."""
    found: list[ActorMention] = []
    for phrase in (*clause.objects, *(p for _, p in clause.prepositions)):
        _take(phrase, found)
    if depth:
        for child in clause.children:
            if child.link in (Link.INFINITIVE, Link.GERUND, Link.COMPLEMENT) and child.start > clause.start:
                if child.subject is not None and child.link is Link.COMPLEMENT:
                    _take(child.subject, found)
                found.extend(reach(child, depth - 1))
    return found


def _take(phrase: Phrase, found: list[ActorMention], deep: int = 5) -> None:
    """Add to `found` the mentions in a phrase and in those that hang on it, as deep as told."""
    found += phrase.possessor
    found += phrase.mentions
    if deep:
        for _, inner in phrase.prepositions:
            _take(inner, found, deep - 1)
        for inner in phrase.conjuncts:
            _take(inner, found, deep - 1)


def speaker_of(clause: Clause) -> list[Participant]:
    """Who says the clause, or nobody."""
    phrase = clause.source_phrase
    if phrase is None or phrase.head in listed("first_person"):
        return []
    found = parties_of(phrase)
    if not found and phrase.head in listed("informants"):
        places = ("in", "at", "from", "within", "inside", "close to", "near")
        within = (p for n, p in phrase.prepositions if n in places)
        found = [who for inner in within for who in parties_of(inner, places=True)]
    return found[:1]
