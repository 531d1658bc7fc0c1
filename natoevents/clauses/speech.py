"""Who says what: each clause that is told in somebody's words learns whose.

Shapes: "X said (that) …", "…, X said", "…, said X", "according to X, …", quotations parted by their speaker, a
paragraph of quotations after its speaker, and what an accusation, denial or warning says.
"""

from functools import cache

from natoevents.clause import Clause, Link, Phrase
from natoevents.clauses.words import listed
from natoevents.data import table
from natoevents.text import Span

__all__ = ["attribute"]


DASH = 3
"""Code points of " - " between a headline and its speaker."""
DEEPEST = 12
"""How many clauses up a look goes."""


@cache
def speech_verbs() -> frozenset[str]:
    """Verbs whose complement is what somebody says."""
    return frozenset(table("clauses")["speech"]["verbs"].split())


@cache
def not_trailing() -> frozenset[str]:
    """Verbs that behind a sentence in the outlet's words do not tell whose words it was."""
    return frozenset(table("clauses")["speech"]["not_trailing"].split())


@cache
def announced_by() -> frozenset[str]:
    """Verbs whose passive tells its subject in the agent's words ("was announced by …")."""
    return frozenset(table("clauses")["speech"]["announced"].split())


@cache
def put_so() -> frozenset[str]:
    """Verbs that after "as" tell whose words the main clause is."""
    return speech_verbs() | {"put"}


@cache
def content_verbs() -> frozenset[str]:
    """Verbs that perform an act by telling something ("accuse", "deny"): what they tell is the subject's word."""
    return frozenset(table("clauses")["speech"]["acts"].split())


def attribute(sentences: list[tuple[int, list[Clause], bool, bool]], starts: list[Span]) -> None:
    """Fill `Clause.source` of all clauses.

    Args:
        sentences: of each sentence: its paragraph, clauses, whether a quotation was open before it, and after it.
        starts: spans of the sentences.
    """
    speaker: Phrase | None = None
    paragraph = -1
    waiting: list[Clause] = []
    for number, clauses, opened, _ in sentences:
        if number != paragraph:
            if not opened:
                waiting = []
            paragraph = number
        found = _within(clauses) or (_by_colon(clauses) if len(clauses) > 1 else None)
        if found is None and clauses:
            found = _by_dash(clauses)
        if found is not None:
            speaker = found
            for clause in waiting:
                _say(clause, found)
            waiting = []
        for clause in clauses:
            if clause.quoted and not clause.sourced:
                if found is not None or (speaker is not None and (opened or not _own_words(clauses))):
                    _say(clause, found or speaker)
                else:
                    waiting.append(clause)
                    clause.sourced = True


def _own_words(clauses: list[Clause]) -> bool:
    """Whether the sentence tells in the outlet's words, with a few of somebody's in quotation marks."""
    first = next((c for c in clauses if c.verb is not None), None)
    return first is not None and not first.quoted


def _within(clauses: list[Clause]) -> Phrase | None:
    """Attribute the clauses of one sentence; gives the last speaker named in it."""
    speaker = None
    since = 0  # the first clause that no speech before has claimed
    quoting: Phrase | None = None  # who says the quotations that follow
    for n, clause in enumerate(clauses):
        if quoting is not None and clause.quoted and not clause.sourced:
            _say(clause, quoting)
        verb = clause.verb
        for preposition, phrase in clause.prepositions:
            if preposition in ("in", "by", "on") and phrase.head in listed("versions"):
                teller_of = _version_of(phrase)
                if teller_of is not None:
                    for other in clauses[since:]:
                        _say(other, teller_of)
            if preposition == "according to" and speaker is not phrase:
                for other in clauses[since:]:
                    _say(other, phrase)
                speaker, since = phrase, len(clauses)
        if verb is not None and verb.passive and verb.lemma in announced_by():
            for preposition, phrase in clause.prepositions:
                if preposition == "by":
                    _say_all(clause, phrase)  # "the meeting was announced by …"
                    break
        if verb is not None and verb.passive and verb.lemma in content_verbs():
            for phrase in [p for name, p in clause.prepositions if name == "by"][:1]:
                for child in clause.children:
                    if child.link in (Link.GERUND, Link.COMPLEMENT, Link.INFINITIVE):
                        _say_all(child, phrase)  # "was accused by Norway of spying"
        _by_noun(clause)
        if clause.link is Link.INSERTED:
            speaker = quoting = clause.subject or next(iter(clause.objects), None)
            begin = _top(clause).start
            for other in clauses:
                if other is not clause and other.start >= begin:
                    _say(other, speaker)
            continue
        if verb is None or clause.subject is None or verb.passive:
            continue
        bare = not clause.prepositions and not clause.children and all(p.head == "it" for p in clause.objects)
        as_put = clause.link is Link.ADVERBIAL and clause.marker == "as" and verb.lemma in put_so()
        if as_put and bare and clause.parent is not None:
            _say(clause.parent, clause.subject)  # "as Norway put it"
        speech, acts = verb.lemma in speech_verbs(), verb.lemma in content_verbs()
        if speech and verb.modal == "will" and not any(c.link is Link.COMPLEMENT for c in clause.children):
            speech = False  # "they will answer for it, he said"
        if not (speech or acts):
            if verb.lemma == "quote" and clause.objects and (clause.objects[0].mentions or clause.objects[0].possessor):
                for other in (*clause.children, *(c for c in clauses[since:n] if _before(c, clause))):
                    _say_all(other, clause.objects[0])  # "the agency quoted him as saying that …"
                speaker, since = clause.objects[0], n + 1
            continue
        complements = [
            c
            for c in clause.children
            if c.link is Link.COMPLEMENT
            or (acts and c.link in (Link.INFINITIVE, Link.GERUND))
            or (c.headline and c.link is Link.INFINITIVE and clause.objects)
        ]
        teller = _teller(clause)
        for child in complements:
            _say_all(child, teller)
        if not speech:
            continue
        if not complements and clause.start and not clause.quoted:
            for other in clauses[since:n]:
                if _before(other, clause) and (other.quoted or verb.lemma not in not_trailing()):
                    _say(other, teller)
        if not complements:
            _hand_back(clause, clauses[since:n], teller)
        if not complements and not clause.quoted:
            front = [c for c in clause.children if c.link is Link.ADVERBIAL and c.start < verb.start]
            for child in front:
                _say_all(child, teller)  # "if the ban fell, it said, …"
            after = next((c for c in clauses[n + 1 : n + 1 + DEEPEST] if c.link is Link.ROOT), None) if front else None
            if after is not None and after.verb is not None and after.verb.lemma not in speech_verbs():
                _say_all(after, teller)
        since = n + 1
        quoting = teller
        if not clause.quoted:
            speaker = teller
    return speaker


def _version_of(phrase: Phrase) -> Phrase | None:
    """Whose words, view or count a phrase names ("in the words of the envoy", "by Norway's count")."""
    if phrase.possessor or phrase.mentions:
        return phrase
    return next((inner for name, inner in phrase.prepositions if name == "of"), None)


def _top(clause: Clause) -> Clause:
    """The clause that all others around an insertion hang on."""
    for _ in range(DEEPEST):
        if clause.parent is None:
            break
        clause = clause.parent
    return clause


def _hand_back(speech: Clause, before: list[Clause], teller: Phrase | None) -> None:
    """Hang a condition that follows the speaker on what is said ("it would act, he said, if they moved in")."""
    told = next((c for c in reversed(before) if c.verb is not None and c.link is Link.ROOT), None)
    verb = speech.verb
    if told is None or verb is None:
        return
    for child in [c for c in speech.children if c.link is Link.ADVERBIAL and c.marker in ("if", "unless")]:
        if child.start >= verb.end:
            speech.children.remove(child)
            told.children.append(child)
            child.parent = told
            _say_all(child, teller)


def _teller(clause: Clause) -> Phrase | None:
    """Whose words a speech verb tells: its subject; of a document, who issues it; of an outlet, whom it cites."""
    subject = clause.subject
    if subject is not None and not subject.mentions:
        for child in clause.children:
            cites = child.verb is not None and child.verb.lemma in ("cite", "quote")
            if child.link is Link.PARTICIPLE and cites and child.objects:
                return child.objects[0]
    if subject is None or subject.head not in listed("documents") or subject.mentions or subject.possessor:
        return subject
    if clause.host is subject and clause.parent is not None and clause.parent.subject is not None:
        return clause.parent.subject  # "issued a statement saying …"
    for name, inner in subject.prepositions:
        if name in ("by", "from", "of"):
            return inner
    for child in clause.children:
        if child.host is subject and child.verb is not None and child.verb.passive:
            for name, inner in child.prepositions:
                if name == "by":
                    return inner
    return subject


def _by_noun(clause: Clause) -> None:
    """What hangs on a noun or adjective of saying ("raised concerns that", "was certain that", "their claim that")."""
    for child in clause.children:
        if child.link is not Link.COMPLEMENT or child.sourced:
            continue
        host = child.host
        if host is not None and host.head in listed("telling_nouns"):
            _say_all(child, host if host.possessor or clause.subject is host else clause.subject)
        elif (
            host is None
            and clause.verb is not None
            and clause.verb.lemma == "be"
            and clause.objects
            and clause.objects[-1].head in listed("telling_nouns")
        ):
            _say_all(child, clause.subject)


def _by_colon(clauses: list[Clause]) -> Phrase | None:
    """The speaker that a headline sets before or behind what is said, without a verb ("… : Oslo", "Oslo: …")."""
    for at, others in ((-1, clauses[:-1]), (0, clauses[1:])):
        named = clauses[at]
        phrase = named.subject
        bare = named.verb is None and not named.prepositions and not named.free and named.link is Link.ROOT
        if named.headline and bare and phrase is not None and phrase.head_mention and any(c.verb for c in others):
            for other in others:
                _say(other, phrase)
            return phrase
    return None


def _by_dash(clauses: list[Clause]) -> Phrase | None:
    """The speaker that a headline sets behind a dash ("… - Oslo"); a comma leaves less room than a dash."""
    last = clauses[-1]
    if not last.headline or last.verb is None:
        return None
    phrases = last.phrases()
    beside = phrases[-1].appositions[-1:] if phrases else []
    for phrase in beside:
        if phrase.head_mention and phrase.start - phrases[-1].end >= DASH:
            for clause in clauses:
                _say(clause, phrase)
            return phrase
    return None


def _before(other: Clause, speech: Clause) -> bool:
    """Whether `other` can be what `speech` tells after it: it does not govern the speech."""
    walk: Clause | None = speech
    for _ in range(DEEPEST):
        if walk is None:
            break
        if walk is other:
            return False
        walk = walk.parent
    told = other.verb
    return told is None or told.lemma not in speech_verbs() or other.quoted or told.passive or told.modal == "will"


def _say(clause: Clause, phrase: Phrase | None) -> None:
    if phrase is None or clause.source_phrase is not None:
        return
    clause.sourced = True
    clause.source_phrase = phrase


def _say_all(clause: Clause, phrase: Phrase | None) -> None:
    if phrase is None:
        return
    waiting = [clause]
    while waiting:
        current = waiting.pop()
        if current.source_phrase is None:  # who is told by somebody has all below told by them too
            _say(current, phrase)
            waiting += current.children
