"""Which frame a clause or an event noun meets: conditions on verb, object, prepositions, complement and subject."""

from attrs import define, field

from natoevents.actor import ActorKind
from natoevents.clause import Clause, Link, Phrase
from natoevents.frames.book import Frame, Wanted, book, classes, listed, noun_ends, people
from natoevents.frames.parties import parties_of
from natoevents.frames.words import TRANSPARENT, phrase_words, root_phrase, singular_words

__all__ = ["Match", "content_words", "event_noun", "match_verb", "meets"]


@define(eq=False)
class Match:
    """A frame met by a verb.

    Attributes:
        frame: the frame.
        clause: the clause.
        theme: the phrase that met the object condition, or None.
    """

    frame: Frame
    clause: Clause
    theme: Phrase | None = None
    swallowed: list[Clause] = field(factory=list)


def match_verb(clause: Clause) -> Match | None:
    """The most demanding frame that the clause meets, or None."""
    verb = clause.verb
    if verb is None:
        return None
    options = book().by_verb.get(verb.lemma)
    if options is None:
        return None
    around: set[str] | None = None
    for rest, frame in options:
        if rest:
            if around is None:
                around = _around(clause)
            if not around.issuperset(rest):
                continue
            if rest[0] in listed("particles") and rest[0] not in clause.particles and rest[0] not in verb.adverbs:
                continue
        theme = _meets(frame, clause, bool(rest))
        if theme is not False:
            return Match(frame, clause, theme if isinstance(theme, Phrase) else None)
    return None


def _around(clause: Clause) -> set[str]:
    """Words that can complete a verb of several words."""
    verb = clause.verb
    words = set(clause.particles)
    if verb is not None:
        words.update(verb.adverbs)
    for phrase in clause.objects:
        words.update(singular_words(phrase))
        words.update(phrase.words)
        for other in phrase.conjuncts:
            words.update(other.words)
    for preposition, phrase in clause.prepositions:
        words.add(preposition)
        words.update(singular_words(phrase))
        words.update(phrase.words)
    if verb is not None and verb.passive and clause.subject is not None:
        words.update(singular_words(clause.subject))
    for child in clause.children:
        if child.verb is not None and child.link in (Link.INFINITIVE, Link.COMPLEMENT, Link.PARTICIPLE, Link.GERUND):
            words.add(child.verb.lemma)
            words.add(child.marker)
            words.add("to")
    return words


def _themes(frame: Frame, clause: Clause) -> list[Phrase]:
    """Phrases that can be what the verb is done to, most direct first."""
    verb = clause.verb
    assert verb is not None
    found: list[Phrase] = []
    if verb.passive and clause.subject is not None:
        found.append(clause.subject)
    found += clause.objects
    if frame.through:
        found += [p for name, p in clause.prepositions if name in frame.through]
    if "subject_or_object" in frame.flags and clause.subject is not None:
        found.append(clause.subject)
    return found


def _meets(frame: Frame, clause: Clause, phrasal: bool) -> Phrase | bool:
    verb = clause.verb
    assert verb is not None
    flags = frame.flags
    if flags:
        if ("active" in flags and verb.passive) or ("no_object" in flags and (clause.objects or verb.passive)):
            return False
        if "active_or_agent" in flags and verb.passive and not any(name == "by" for name, _ in clause.prepositions):
            return False
        if "no_second_object" in flags and len(clause.objects) > 1:
            return False
        if "future_only" in flags and not (verb.modal in ("will", "would") or _to_come(clause)):
            return False
    theme: Phrase | None = None
    themes = _themes(frame, clause)
    if frame.object:
        theme = next((p for p in themes if meets(frame.object, p, clause)), None)
        if theme is None:
            return False
    elif themes:
        theme = themes[0]
    if frame.not_object and any(_excluded(frame.not_object, p, clause) for p in themes[:2]):
        return False
    if frame.subject and not _subject_meets(frame.subject, clause):
        return False
    if frame.not_subject and clause.subject is not None and meets(frame.not_subject, clause.subject, clause):
        return False
    if frame.predicate and not (frame.object and verb.lemma not in listed("copulas")):
        words = set().union(*(set(p.words) for p in clause.objects)) if clause.objects else set()
        if verb.lemma not in listed("copulas") or not words & frame.predicate:
            return False
        if "predicate_rest" in flags and not (
            any(c.link is Link.INFINITIVE for c in clause.children)
            or any(n in ("to", "for") or (n == "in" and "interested" in words) for n, _ in clause.prepositions)
            or ("interested" in words and any(c.marker == "in" for c in clause.children))
        ):
            return False
    if frame.second_object:
        late = [*clause.objects[0 if verb.passive else 1 :], *(p for n, p in clause.prepositions if n == "as")]
        words = set().union(*(phrase_words(p) for p in late)) if late else set()
        if themes and len(themes[0].words) > 1:
            words.add(themes[0].words[-1])
        for p in late:
            for name, inner in p.prepositions:
                if name in ("of", "to", "towards", "toward", "against"):
                    words |= phrase_words(inner)
        if not words & frame.second_object:
            return False
    if frame.not_prep and not clause.objects:
        names = [n for n, _ in clause.prepositions]
        if any(n in frame.not_prep for n in names) and not any(n in frame.to for n in names):
            return False
    if frame.complement and not _complement(frame.complement, clause):
        return False
    if frame.complement_words or frame.not_complement:
        content = content_words(clause)
        if frame.complement_words and not content & frame.complement_words:
            return False
        if frame.not_complement and content & frame.not_complement:
            return False
    if frame.not_words and _around(clause) & frame.not_words:
        return False
    if frame.needs and not _needs(frame.needs, clause, theme, themes):
        return False
    return theme if theme is not None else True


def _excluded(wanted: Wanted, phrase: Phrase, clause: Clause) -> bool:
    """Whether the head of the phrase rules the frame out; words before the head do not."""
    root = root_phrase(phrase)
    if (
        phrase.head in wanted.words
        or root.head in wanted.words
        or any(c.head in wanted.words for c in phrase.conjuncts)
    ):
        return True
    return bool(wanted.marks) and meets(Wanted(frozenset(), wanted.marks), phrase, clause)


def _to_come(clause: Clause) -> bool:
    return clause.link is Link.INFINITIVE


def _subject_meets(wanted: Wanted, clause: Clause) -> bool:
    verb = clause.verb
    assert verb is not None
    if verb.passive:
        agents = [p for n, p in clause.prepositions if n == "by"]
        if clause.subject is not None and meets(wanted, clause.subject, clause):
            return True
        return any(meets(wanted, p, clause) for p in agents)
    return clause.subject is not None and meets(wanted, clause.subject, clause)


def meets(wanted: Wanted, phrase: Phrase, clause: Clause | None = None) -> bool:
    """Whether the phrase (or one co-ordinated with it) is what is wanted."""
    words = phrase_words(phrase)
    if words & wanted.words:
        return True
    for mark in wanted.marks:
        if mark == "any":
            return True
        if mark == "party" and parties_of(phrase, clause, places=True):
            return True
        if mark == "number" and all(w.isdigit() or w in listed("numerals") for w in phrase.words):
            return True
        if mark == "named" and any(m.role or m.actor.kind is ActorKind.PERSON for m in phrase.mentions):
            return True
        if mark == "person" and phrase.proper:
            return True
        if mark in ("person", "nationals") and any(m.actor.kind is ActorKind.PERSON or m.role for m in phrase.mentions):
            return True
        if mark == "nationals" and phrase.head_mention and phrase.words[-1].endswith("s"):
            return True
        if mark == "people" and (
            words & people().keys() or (phrase.plural and any(c.isdigit() for c in "".join(phrase.words)))
        ):
            return True
        if mark == "organisation" and any(
            m.principal.kind is ActorKind.ORGANISATION for m in (*phrase.mentions, *phrase.possessor)
        ):
            return True
        if mark == "place" and phrase.proper:
            return True
        if mark == "place" and any(m.actor.kind in (ActorKind.PLACE, ActorKind.TERRITORY) for m in phrase.mentions):
            return True
    if wanted.marks and any(meets(wanted, c, clause) for c in phrase.conjuncts):
        return True
    if wanted.types:
        frame = event_noun(root_phrase(phrase))
        return frame is not None and frame.type.value in wanted.types
    return False


def event_noun(phrase: Phrase) -> Frame | None:
    """The first frame that the phrase names as a noun, by its longest name."""
    frames = event_nouns(phrase)
    return frames[0] if frames else None


def event_nouns(phrase: Phrase) -> tuple[Frame, ...]:
    """The frames that the phrase names as a noun, by its longest name."""
    words = phrase.words
    head = phrase.head
    if phrase.head_mention or (
        head not in noun_ends() and words and words[-1] not in noun_ends() and " " not in words[-1]
    ):
        return ()
    if head in classes()["ties"] and listed("cut_off") & set(words[:-1]):
        return book().by_noun["suspension"]  # "the suspended ties"
    by_noun = book().by_noun
    for size in (3, 2, 1):
        if len(words) >= size:
            before = " ".join(words[len(words) - size : -1])
            found = by_noun.get(f"{before} {words[-1]}".strip()) or by_noun.get(f"{before} {head}".strip())
            if found:
                return found
    return ()


def _complement(kinds: frozenset[str], clause: Clause) -> bool:
    for child in clause.children:
        if child.start < clause.start:
            continue
        if "infinitive" in kinds and child.link is Link.INFINITIVE:
            return True
        if "bare" in kinds and child.link is Link.INFINITIVE:
            return True
        if "gerund" in kinds and child.link in (Link.GERUND, Link.PARTICIPLE) and child.host is None:
            return True
        if "that" in kinds and child.link is Link.COMPLEMENT:
            return True
    return False


def content_words(clause: Clause, depth: int = 2) -> set[str]:
    """Words of what a clause's verb says, wants or promises: its objects and its complement clauses."""
    words: set[str] = set()
    for phrase in clause.objects:
        words |= phrase_words(phrase)
        words.update(phrase.words)
    for name, phrase in clause.prepositions:
        words |= phrase_words(phrase)
        words.update(phrase.words)
        if name == "behind":
            words.add(name)
    if depth:
        for child in clause.children:
            if child.link in (Link.INFINITIVE, Link.COMPLEMENT, Link.GERUND) and child.verb is not None:
                words.add(child.verb.lemma)
                words.update(child.verb.adverbs)
                words |= content_words(child, depth - 1)
                if child.subject is not None and child.link is Link.COMPLEMENT:
                    words |= phrase_words(child.subject)
    return words


def _needs(need: str, clause: Clause, theme: Phrase | None, themes: list[Phrase]) -> bool:
    verb = clause.verb
    assert verb is not None
    if need == "party":
        return any(parties_of(p, clause, places=True) or phrase_words(p) & people().keys() for p in themes) or any(
            parties_of(p, clause, places=True) or phrase_words(p) & people().keys()
            for n, p in clause.prepositions
            if n in ("with", "between", "to", "against", "from", "on", "behind")
        )
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
    if need == "directed":
        return _directed(clause, themes)
    if need == "directed-weak":
        return bool(clause.children) or any(
            n in ("about", "over", "at", "with", "of", "by") for n, _ in clause.prepositions
        )
    if need == "official":
        return (
            clause.subject is None
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
        return any(n == "from" for n, _ in clause.prepositions) or any(c.marker == "from" for c in clause.children)
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
            themes and (parties_of(themes[0], clause) or phrase_words(themes[0]) & people().keys())
        )
    if need == "foreign":
        owner = parties_of(themes[0], clause) if themes else []
        return bool(owner) or any(p.possessor for p in themes)
    if need == "actors":
        return any(n == "by" and parties_of(p, clause) for n, p in clause.prepositions)
    return True


RECEIVING = (
    ActorKind.STATE,
    ActorKind.ORGANISATION,
    ActorKind.GROUP,
    ActorKind.PERSON,
    ActorKind.PLACE,
    ActorKind.TERRITORY,
)


def _together(clause: Clause) -> bool:
    """Whether several parties act: a compound subject, a partner, "together"."""
    subject = clause.subject
    if subject is not None:
        if len(parties_of(subject, clause)) > 1:
            return True
        if subject.head in (
            "side",
            "party",
            "they",
            "we",
            "both",
            "leader",
            "minister",
            "president",
            "country",
            "state",
        ) and (subject.plural or subject.head in ("they", "we", "both")):
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


def _directed(clause: Clause, themes: list[Phrase]) -> bool:
    for phrase in themes:
        words = phrase_words(phrase)
        if (
            parties_of(phrase, clause, places=True)
            or words & people().keys()
            or event_noun(root_phrase(phrase)) is not None
        ):
            return True
        if words & listed("policy") or phrase.head in ("it", "them", "this", "that", "those"):
            return True
    if any(
        c.link in (Link.INFINITIVE, Link.COMPLEMENT, Link.GERUND) and c.start > clause.start for c in clause.children
    ):
        return True
    if (
        clause.verb is not None
        and clause.verb.lemma in listed("asking")
        and any(n == "for" for n, _ in clause.prepositions)
    ):
        return True
    return any(parties_of(p, clause, places=True) or phrase_words(p) & listed("policy") for _, p in clause.prepositions)


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


assert TRANSPARENT
