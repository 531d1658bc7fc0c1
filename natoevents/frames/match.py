"""Which frame a clause meets: conditions on verb, object, prepositions, complement and subject."""

from functools import cached_property

from attrs import define, field

from natoevents.clause import Clause, Link, Phrase
from natoevents.event import EventType
from natoevents.frames.book import Frame, Wanted, book, listed
from natoevents.frames.needs import needed, works_jointly
from natoevents.frames.wanted import meets
from natoevents.frames.words import phrase_words, root_phrase, singular_words

__all__ = ["Match", "content_words", "match_verb"]


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


JUDGING = frozenset((EventType.SUPPORT, EventType.ACCUSE, EventType.REJECT))
"""What is praised, condemned or dismissed may be told by a clause."""
MANY = 4
"""Verbs with fewer idioms are not looked up by word."""


def _wants_no_name(clause: Clause) -> bool:
    """Whether the clause is how a source stays unnamed ("asked not to be named")."""
    verb = clause.verb
    assert verb is not None
    unnamed = verb.passive and verb.negated and verb.lemma in ("name", "identify", "quote")
    return unnamed and clause.link is Link.INFINITIVE


def match_verb(clause: Clause) -> Match | None:
    """The most demanding frame that the clause meets, or None."""
    verb = clause.verb
    if verb is None or _wants_no_name(clause):
        return None
    near = _Near(clause)
    options = _options(verb.lemma, near)
    if works_jointly(clause):
        options += [((), frame) for frame in book().by_any]
    bare = not clause.objects and not verb.passive
    predicates = set[str]().union(*(p.words for p in clause.objects), *(singular_words(p) for p in clause.objects))
    for rest, frame in options:
        if frame.object:
            if bare and not frame.through and "subject_or_object" not in frame.flags:
                continue
        elif frame.predicate and frame.predicate.isdisjoint(predicates):
            continue
        if rest:
            if not near.around.issuperset(rest):
                continue
            if rest[0] in listed("particles") and rest[0] not in clause.particles and rest[0] not in verb.adverbs:
                continue
        theme = _conditions(frame, clause, near)
        if theme is not False:
            return Match(frame, clause, theme if isinstance(theme, Phrase) else None)
    return None


def _options(lemma: str, near: "_Near") -> list[tuple[tuple[str, ...], Frame]]:
    """The frames of a verb whose further words may stand around it, most demanding first."""
    options = book().by_verb.get(lemma, ())
    by_word = book().idioms.get(lemma, {})
    if len(by_word) < MANY:
        return list(options)
    places = list(by_word.get("", ()))
    for word in by_word.keys() & near.around:
        places += by_word[word]
    return [options[at] for at in sorted(places)]


class _Near:
    """The words around a clause's verb, gathered when the first frame asks for them."""

    def __init__(self, clause: Clause) -> None:
        self.clause = clause

    @cached_property
    def around(self) -> set[str]:
        """Words that can complete a verb of several words."""
        return _around(self.clause)

    @cached_property
    def content(self) -> set[str]:
        """Words of what the verb says, wants or promises."""
        return content_words(self.clause)


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
            words.add("to" if child.link is Link.INFINITIVE else child.marker)
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
        found += [p for name, p in clause.prepositions if name in frame.through and p.start > verb.start]
    if "subject_or_object" in frame.flags and clause.subject is not None:
        found.append(clause.subject)
    if clause.host is not None and clause.host in found and frame.object and frame.type is not EventType.CONSULT:
        found += _holders(clause.host, clause)
    return found


def _holders(host: Phrase, clause: Clause) -> list[Phrase]:
    """The phrases that `host` hangs on, of which a clause may be said as well ("a pact on arms, which was signed")."""
    above = clause.parent
    if clause.link not in (Link.RELATIVE, Link.PARTICIPLE) or above is None:
        return []
    for phrase in above.phrases():
        chain = _chain(phrase, host, 3)
        if chain:
            return chain[::-1]
    return []


def _chain(phrase: Phrase, wanted: Phrase, depth: int) -> list[Phrase]:
    """The phrases from `phrase` down to the one that `wanted` hangs on; empty where it hangs nowhere in it."""
    for _, inner in phrase.prepositions if depth else ():
        if inner is wanted:
            return [phrase]
        below = _chain(inner, wanted, depth - 1)
        if below:
            return [phrase, *below]
    return []


def _conditions(frame: Frame, clause: Clause, near: _Near) -> Phrase | bool:
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
        if "negated_only" in flags and not _denied(clause):
            return False
    theme: Phrase | None = None
    themes = _themes(frame, clause)
    if frame.object:
        theme = next((p for p in themes if meets(frame.object, p, clause)), None)
        if theme is None and not (frame.type in JUDGING and not themes and _what(clause)):
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
        words = set().union(*({*p.words, *singular_words(p)} for p in clause.objects)) if clause.objects else set()
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
        if clause.marker == "what":
            late = clause.objects  # "what he called a provocation"
        words = set().union(*(phrase_words(p) for p in late)) if late else set()
        if themes and len(themes[0].words) > 1:
            words.add(themes[0].words[-1])
        words |= {f"{c.verb.lemma}ing" for c in clause.children if c.verb is not None and c.host in clause.objects}
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
        content = near.content
        if frame.complement_words and not content & frame.complement_words:
            return False
        if frame.not_complement and content & frame.not_complement:
            return False
    if frame.not_words and near.around & frame.not_words:
        return False
    if frame.needs and not needed(frame.needs, clause, theme, themes):
        return False
    return theme if theme is not None else True


def _what(clause: Clause) -> bool:
    """Whether the object is a clause with "what" ("praised what he called a fresh start")."""
    return any(c.link is Link.COMPLEMENT and c.marker == "what" for c in clause.children)


def _denied(clause: Clause) -> bool:
    """Whether the clause says that it is not so: "would not hear of it", "had no hand in it"."""
    verb = clause.verb
    assert verb is not None
    if verb.negated or "longer" in verb.adverbs:
        return True
    above = clause.parent.verb if clause.parent is not None and clause.link is Link.INFINITIVE else None
    if above is not None and above.negated and above.lemma in ("go", "be", "intend"):
        return True  # "is not going to budge", "is not about to yield"
    phrases = [*clause.objects, *(p for _, p in clause.prepositions)]
    if clause.subject is not None and not verb.passive:
        phrases.append(clause.subject)
    return any(p.determiner in ("no", "neither") or p.head in ("none", "nothing", "nobody") for p in phrases)


def _excluded(wanted: Wanted, phrase: Phrase, clause: Clause) -> bool:
    """Whether the head of the phrase rules the frame out; words before the head do not."""
    root = root_phrase(phrase)
    if (
        phrase.head in wanted.words
        or root.head in wanted.words
        or any(c.head in wanted.words for c in (*phrase.conjuncts, *phrase.appositions))
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
