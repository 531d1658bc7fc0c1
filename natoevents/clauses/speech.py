"""Who says what: each clause that is told in somebody's words learns whose.

Shapes: "X said (that) …", "…, X said", "…, said X", "according to X, …", quotations parted by their speaker, a
paragraph of quotations after its speaker, and what an accusation, denial or warning says.
"""

from functools import cache

from natoevents.clause import Clause, Link, Phrase
from natoevents.data import table
from natoevents.text import Span

__all__ = ["attribute"]


DEEPEST = 12
"""How many clauses up a look goes."""


@cache
def speech_verbs() -> frozenset[str]:
    """Verbs whose complement is what somebody says."""
    return frozenset(table("clauses")["speech"]["verbs"].split())


@cache
def announced_by() -> frozenset[str]:
    """Verbs whose passive tells its subject in the agent's words ("was announced by …")."""
    return frozenset(table("clauses")["speech"]["announced"].split())


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
        found = _within(clauses)
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
            if preposition == "according to" and speaker is not phrase:
                for other in clauses[since:]:
                    _say(other, phrase)
                speaker, since = phrase, len(clauses)
        if verb is not None and verb.passive and verb.lemma in announced_by():
            for preposition, phrase in clause.prepositions:
                if preposition == "by":
                    _say_all(clause, phrase)  # "the meeting was announced by …"
                    break
        if verb is None or clause.subject is None or verb.passive:
            continue
        speech, acts = verb.lemma in speech_verbs(), verb.lemma in content_verbs()
        if not (speech or acts):
            continue
        complements = [
            c
            for c in clause.children
            if c.link is Link.COMPLEMENT or (acts and c.link in (Link.INFINITIVE, Link.GERUND))
        ]
        for child in complements:
            _say_all(child, clause.subject)
        if not speech:
            continue
        if not complements and clause.start and not clause.quoted:
            for other in clauses[since:n]:
                if _before(other, clause):
                    _say(other, clause.subject)
        since = n + 1
        quoting = clause.subject
        if not clause.quoted:
            speaker = clause.subject
    return speaker


def _before(other: Clause, speech: Clause) -> bool:
    """Whether `other` can be what `speech` tells after it: it does not govern the speech."""
    walk: Clause | None = speech
    for _ in range(DEEPEST):
        if walk is None:
            break
        if walk is other:
            return False
        walk = walk.parent
    return other.verb is None or other.verb.lemma not in speech_verbs() or other.quoted


def _say(clause: Clause, phrase: Phrase | None) -> None:
    if phrase is None or clause.source_phrase is not None:
        return
    clause.sourced = True
    clause.source_phrase = phrase


def _say_all(clause: Clause, phrase: Phrase) -> None:
    waiting = [clause]
    while waiting:
        current = waiting.pop()
        if current.source_phrase is None:  # who is told by somebody has all below told by them too
            _say(current, phrase)
            waiting += current.children
