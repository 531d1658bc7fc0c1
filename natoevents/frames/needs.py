"""Conditions on a clause that frames name in one word (`needs`): a partner, a target, arms or people."""

from natoevents.actor import ActorKind
from natoevents.clause import Clause, Link, Phrase, Tense
from natoevents.errors import LexiconError
from natoevents.frames.book import listed, people
from natoevents.frames.force import CONDITIONS, given_to
from natoevents.frames.parties import parties_of
from natoevents.frames.stanceneeds import STANCE_NEEDS
from natoevents.frames.wanted import event_noun
from natoevents.frames.words import phrase_words, root_phrase, singular_of

__all__ = ["needed", "works_jointly"]


RECEIVING = (
    ActorKind.STATE,
    ActorKind.ORGANISATION,
    ActorKind.GROUP,
    ActorKind.PERSON,
    ActorKind.PLACE,
    ActorKind.TERRITORY,
)


def needed(need: str, clause: Clause, theme: Phrase | None, themes: list[Phrase]) -> bool:
    """Whether the clause meets the condition `need`.

    Args:
        need: its name, as frames give it.
        clause: the clause, with a verb.
        theme: the phrase that met the frame's object condition.
        themes: all phrases that can be what the verb is done to.

    Raises:
        LexiconError: if no condition is called so (a misspelt frame; the tests ask every frame's).
    """
    verb = clause.verb
    assert verb is not None
    if need in STANCE_NEEDS:
        return STANCE_NEEDS[need](clause, theme, themes)
    if need in CONDITIONS:
        return CONDITIONS[need](clause, theme, themes)
    if need == "party":
        return any(parties_of(p, clause, places=True) or phrase_words(p) & people().keys() for p in themes) or any(
            parties_of(p, clause, places=True) or phrase_words(p) & people().keys()
            for n, p in clause.prepositions
            if n in ("with", "between", "to", "against", "from", "on", "behind")
        )
    if need == "partner":
        return any(
            parties_of(p, clause, places=True) or phrase_words(p) & people().keys()
            for p in (*themes, *(q for _, q in clause.prepositions))
        )
    if need == "to-place":
        return any(n in ("to", "from", "in") and p.mentions for n, p in clause.prepositions)
    if need == "pleased":
        told = [p for n, p in clause.prepositions if n in ("with", "by", "at", "of")]
        return (verb.passive or bool(clause.objects)) and any(parties_of(p, clause, places=True) for p in told)
    if need == "born":
        return verb.lemma != "bear" or verb.passive
    if need == "third":
        by = any(n == "by" and len(parties_of(p, clause)) == 1 for n, p in clause.prepositions)
        return by if verb.passive else verb.lemma != "negotiate" and bool(parties_of(clause.subject, clause))
    if need == "several-named":
        return len(parties_of(clause.subject, clause)) > 1
    if need == "to-drill":
        aims = [p for n, p in clause.prepositions if n in ("to", "for", "in")]
        aims += [p for c in clause.children if c.link is Link.INFINITIVE for p in c.objects]
        return any(phrase_words(p) & listed("drills") for p in aims)
    if need == "negated":
        return verb.negated
    if need == "wished":
        return any(_wished(c) for c in clause.children)
    if need == "no-infinitive":
        return not any(c.link is Link.INFINITIVE for c in clause.children)
    if need == "ready-for":
        return any(c.link is Link.INFINITIVE for c in clause.children) or any(
            n in ("to", "for") for n, _ in clause.prepositions
        )
    if need == "due":
        coming = verb.passive or any("due" in p.words for p in clause.objects)
        place = any(n in ("in", "at") and p.mentions for n, p in clause.prepositions)
        return coming and place and not any(c.link is Link.INFINITIVE for c in clause.children)
    if need == "abroad":
        return _abroad(clause)
    if need == "through-party":
        ways = [p for n, p in clause.prepositions if n in ("through", "across", "via", "over", "to")]
        if verb.lemma in ("cross", "transit"):
            ways += clause.objects
        return any(parties_of(p, clause, places=True) for p in ways)
    if need == "with-party":
        return any(n in ("with", "between") and parties_of(p, clause, places=True) for n, p in clause.prepositions)
    if need == "joint":
        return theme is not None and not listed("joint").isdisjoint(root_phrase(theme).words)
    if need == "into-body":
        return any(
            n in ("into", "to", "as", "in", "among")
            and (
                phrase_words(p) & listed("membership")
                or any(m.principal.kind is ActorKind.ORGANISATION for m in (*p.mentions, *p.possessor))
            )
            for n, p in clause.prepositions
        )
    if need == "there-for-talks":
        return _there_for_talks(clause)
    if need == "guest":
        host = parties_of(theme, clause) if theme is not None else []
        mine = {p.principal.id for p in parties_of(clause.subject, clause)}
        return bool(mine) and any(p.principal.id not in mine for p in host)
    if need == "works-jointly":
        who = [clause.subject, *(p for n, p in clause.prepositions if n in ("by", "alongside"))]
        both = clause.subject is not None and clause.subject.head in ("they", "we", "both", "side")
        parties = {q.principal.id for p in who for q in parties_of(p, clause)}
        return (both or len(parties) > 1) and works_jointly(clause) and verb.lemma not in listed("no_work")
    if need == "joint-several":
        return theme is not None and "joint" in root_phrase(theme).words and _together(clause)
    if need == "several":
        return _several(clause)
    if need == "plural":
        return _together(clause)
    if need == "meeting":
        return _together(clause) or (
            clause.subject is not None and (clause.subject.plural or bool(parties_of(clause.subject, clause)))
        )
    if need == "destination":
        return any(
            m
            for p in [*clause.objects, *(p for n, p in clause.prepositions if n in ("to", "in", "at"))]
            for m in p.mentions
        )
    if need == "recipient":
        if len(clause.objects) == 1 and not verb.passive and given_to(clause.objects[0]):
            return True
        for name, phrase in clause.prepositions:
            if name in ("to", "for", "into", "in") and (
                phrase_words(phrase) & (people().keys() | listed("receiving"))
                or any(
                    m.actor.kind in RECEIVING
                    for m in (*phrase.mentions, *phrase.possessor, *(x for c in phrase.conjuncts for x in c.mentions))
                )
            ):
                return True
        return len(clause.objects) > 1 and bool(parties_of(clause.objects[0], clause))
    if need == "directed-weak":
        return bool(clause.children) or any(
            n in ("about", "over", "at", "with", "of", "by") for n, _ in clause.prepositions
        )
    if need == "official" and verb.passive:
        agents = [p for n, p in clause.prepositions if n == "by"]
        sides = agents or [
            *themes,
            *(p for n, p in clause.prepositions if n in ("to", "with", "between", "for", "from")),
        ]
        return any(parties_of(p, clause) or (agents and phrase_words(p) & people().keys()) for p in sides)
    if need == "official":
        return (
            clause.subject is None
            or clause.subject.head in listed("first_person")
            or bool(parties_of(clause.subject, clause))
            or bool(phrase_words(clause.subject) & people().keys())
        )
    if need == "summons":
        return theme is not None and (bool(phrase_words(theme) & listed("envoys")) or "note" in phrase_words(theme))
    if need == "foreign-object":
        mine = {p.principal.id for p in parties_of(clause.subject, clause)}
        return bool(mine) and any(p.principal.id not in mine for t in themes[:1] for p in parties_of(t, clause))
    if need == "accusing-subject":
        return bool(parties_of(clause.subject, clause)) and any(n in ("on", "to") for n, _ in clause.prepositions)
    if need == "passive":
        return verb.passive
    if need == "no-object":
        return not clause.objects and not verb.passive
    if need == "aimed":
        return any(n in ("at", "on", "into", "against", "over", "toward", "towards") for n, _ in clause.prepositions)
    if need == "from":
        out = "out" in clause.particles
        return any(n == "from" or (n == "of" and out) for n, _ in clause.prepositions) or any(
            c.marker == "from" for c in clause.children
        )
    if need == "to-talks":
        return any(
            n in ("to", "for") and (f := event_noun(root_phrase(p))) is not None and f.type.value == "CONSULT"
            for n, p in clause.prepositions
        )
    if need == "given-back":
        return bool(clause.objects or verb.passive) and any(
            n == "to" and parties_of(p, clause, places=True) for n, p in clause.prepositions
        )
    if need == "said":
        return clause.source_phrase is not None
    if need == "accusing":
        return bool(
            parties_of(clause.subject, clause)
            or (clause.subject is not None and phrase_words(clause.subject) & people().keys())
        ) and any(c.link is Link.COMPLEMENT for c in clause.children)
    if need == "reject":
        return bool(themes) or bool(clause.children) or verb.lemma in ("refuse", "decline", "pull", "walk")
    if need == "violent":
        return _violent(clause, themes)
    if need == "violent-place":
        return any(
            n in ("in", "of", "near", "inside", "across", "along") and parties_of(p, clause, places=True)
            for n, p in clause.prepositions
        )
    if need == "court":
        subject = phrase_words(clause.subject) if clause.subject is not None else set()
        return bool(subject & {"court", "judge", "tribunal", "jury"}) or bool(
            themes and (parties_of(themes[0], clause) or themes[0].proper or phrase_words(themes[0]) & people().keys())
        )
    if need == "foreign":
        owner = parties_of(themes[0], clause) if themes else []
        return bool(owner) or any(p.possessor for p in themes)
    if need == "actors":
        return any(n == "by" and parties_of(p, clause) for n, p in clause.prepositions)
    raise LexiconError(
        f"no condition of frames is called {need!r}: write it in frames/needs.py, or correct the frame's needs"
    )


def works_jointly(clause: Clause) -> bool:
    """Whether the verb stands with "jointly" or "together"; "together with somebody" only names who else."""
    verb = clause.verb
    around = (*clause.particles, *(verb.adverbs if verb is not None else ()))
    if any((n == "in" and p.head in listed("tandem")) or n == "alongside" for n, p in clause.prepositions):
        return True
    return any(word in listed("jointly") for word in around) and not any(n == "with" for n, _ in clause.prepositions)


def _several(clause: Clause) -> bool:
    """Whether more than one party does it, or it is told to be done in common."""
    if works_jointly(clause):
        return True
    subject = clause.subject
    return len(parties_of(subject, clause)) > 1 or (
        subject is not None and subject.plural and singular_of(subject.head) in ("side", "party", "both")
    )


def _there_for_talks(clause: Clause) -> bool:
    """Whether somebody is somewhere to meet others ("was in Oslo for talks with …", "is in Oslo to see …")."""
    place = any(n in ("in", "at") and p.mentions for n, p in clause.prepositions)
    purpose = any(
        n in ("for", "on") and (f := event_noun(root_phrase(p))) is not None and f.type.value == "CONSULT"
        for n, p in clause.prepositions
    ) or any(
        c.link is Link.INFINITIVE and c.verb is not None and c.verb.lemma in listed("meeting_verbs")
        for c in clause.children
    )
    return place and purpose


def _wished(child: Clause) -> bool:
    """Whether a that-clause tells what is to be ("that the data be compared", "that it should leave")."""
    verb, subject = child.verb, child.subject
    if child.link is not Link.COMPLEMENT or verb is None:
        return False
    bare = verb.tense is Tense.PRESENT and not verb.modal and verb.end - verb.head_start == len(verb.lemma)
    one = subject is not None and not subject.plural and subject.head_mention and not subject.conjuncts
    return verb.modal == "should" or verb.tense is Tense.NONE or (bare and one)  # "that Russia leave"


def _abroad(clause: Clause) -> bool:
    """Whether somebody is in a country of others, at a time or for a purpose ("was in Kyiv on Monday")."""
    mine = {p.principal.id for p in parties_of(clause.subject, clause)}
    places = [p for n, p in clause.prepositions if n in ("in", "at")] + (
        clause.objects if "in" in clause.particles else []
    )
    hosts = {m.principal.id for p in places if p.head_mention for m in p.mentions}
    purpose = any(c.link is Link.INFINITIVE for c in clause.children) or any(n == "for" for n, _ in clause.prepositions)
    return bool(mine and hosts and not hosts & mine) and (purpose or bool(clause.dates))


def _together(clause: Clause) -> bool:
    """Whether several parties act: a compound subject, a partner, "together"."""
    subject = clause.subject
    if subject is not None:
        if len(parties_of(subject, clause)) > 1:
            return True
        if subject.head in listed("several_pronouns") or (subject.plural and subject.head in listed("several_called")):
            return True
    if any(
        n in ("with", "alongside", "between")
        and (parties_of(p, clause, places=True) or phrase_words(p) & people().keys())
        for n, p in clause.prepositions
    ):
        return True
    for phrase in clause.objects:
        for name, inner in phrase.prepositions:
            if name in ("with", "between") and parties_of(inner, clause, places=True):
                return True
        if "joint" in phrase.words and subject is not None:
            return True
    return any(n == "to" and parties_of(p, clause) for n, p in clause.prepositions)


def _violent(clause: Clause, themes: list[Phrase]) -> bool:
    """Whether force is meant: a party, people, a place or arms on one side at least."""
    sides = [*themes, *(p for n, p in clause.prepositions if n in ("against", "with", "into", "in", "on", "at", "by"))]
    if clause.subject is not None:
        sides.append(clause.subject)
    if clause.verb is not None and clause.verb.passive:
        agents = [p for n, p in clause.prepositions if n == "by"]
        if agents and not any(
            parties_of(p, clause) or phrase_words(p) & people().keys() or phrase_words(p) & listed("armed")
            for p in agents
        ):
            return False
    hit = 0
    for phrase in sides:
        words = phrase_words(phrase)
        if parties_of(phrase, clause, places=True) or words & people().keys() or words & listed("armed"):
            hit += 1
    return hit >= 1 and (
        hit >= 2
        or bool(themes)
        or (clause.verb is not None and clause.verb.lemma in ("fight", "clash", "shoot", "fire", "invade", "attack"))
    )
