"""The meeting that a clause sets its act at ("at the summit", "after the talks", "addressing the session").

What is done at a dated meeting has its time. A meeting is known again by its noun: its own date, the date of the clause
it stands in ("said on Monday after talks with …"), else the last dated meeting told before it, or the only one.
"""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from natoevents.clause import Clause, Link, Phrase, Tense
from natoevents.event import EventType, Status, WhenBasis
from natoevents.frames.apart import moved
from natoevents.frames.book import listed
from natoevents.frames.dating import Told, noun_dates, told
from natoevents.frames.draft import Draft
from natoevents.frames.words import root_phrase, singular_of
from natoevents.text import Cue
from natoevents.when import Grain, When

__all__ = ["Meetings", "meeting_of", "set_by"]

AT = frozenset(("at", "during", "in", "on", "after", "following", "throughout", "amid"))
"""Prepositions whose meeting is the time of the clause; what follows a meeting is done on its day."""
DEEPEST = 4
MOST = 24
"""Phrases and clauses under a clause that are looked through."""
NEAR = 500
"""How many code points back the meeting last told is meant; farther back it is the latest one, the news."""


def meeting_of(clause: Clause, depth: int = DEEPEST) -> Phrase | None:
    """The meeting at or after which the clause, or one that it continues, is set; None where it names none."""
    for name, phrase in clause.prepositions[:MOST]:
        if name in AT:
            found = _meeting(phrase, sure=name in ("at", "during", "after", "following"))
            if found is not None:
                return found
    for child in clause.children[:MOST]:
        if child.link is Link.PARTICIPLE and child.host is None and child.verb is not None:
            if child.verb.lemma in ("address", "attend", "open", "close", "chair", "host"):
                found = _meeting(child.objects[0], sure=True) if child.objects else None
            elif child.verb.lemma in listed("settings"):
                pairs = [p for n, p in child.prepositions if n in AT or n == "from"]
                found = next((m for m in (_meeting(p, sure=True) for p in pairs) if m is not None), None)
            else:
                found = None
            if found is not None:
                return found
    parent = clause.parent
    if not depth or parent is None or parent.verb is None:
        return None
    document = clause.host is None or clause.host.head in listed("documents")
    joined = clause.link in (Link.CONJUNCT, Link.PARTICIPLE) and document
    planned = clause.link is Link.INFINITIVE and parent.verb.lemma in listed("carries_time")
    return meeting_of(parent, depth - 1) if joined or planned else None


def _meeting(phrase: Phrase, *, sure: bool) -> Phrase | None:
    """The phrase that names a meeting, seen through "the sidelines of"; other phrases give None."""
    for _ in range(DEEPEST):
        if singular_of(root_phrase(phrase).head) in listed("meetings"):
            return root_phrase(phrase) if sure else None
        if phrase.head not in listed("parts_of_meetings"):
            return None
        sure = True
        inner = next((p for n, p in phrase.prepositions if n == "of"), None)
        if inner is None:
            return None
        phrase = inner
    return None


def set_by(phrase: Phrase, clause: Clause) -> bool:
    """Whether the clause is set at or after the meeting that `phrase` names, so that both have one time."""
    for name, inner in clause.prepositions:
        if name in AT and (inner is phrase or _meeting(inner, sure=True) is phrase):
            return True
    return False


def _gathers(draft: Draft) -> bool:
    """Whether the act is a meeting, or one that several do together or at a meeting."""
    if draft.type is EventType.CONSULT:
        return True
    if draft.type in (EventType.AGREE, EventType.SUPPORT) and len({p.principal.id for p in draft.actors}) > 1:
        return True
    return meeting_of(draft.clause) is not None


def recalls(clause: Clause, depth: int = DEEPEST) -> bool:
    """Whether the clause goes on with a meeting: "the participants agreed", "the two leaders also discussed"."""
    verb, subject = clause.verb, clause.subject
    if verb is None or verb.tense is not Tense.PAST or verb.perfect or verb.modal or clause.sourced or clause.headline:
        return False
    if clause.link is Link.CONJUNCT and clause.parent is not None and depth:
        return recalls(clause.parent, depth - 1)
    if clause.link is not Link.ROOT or subject is None or subject.possessor or subject.prepositions:
        return False
    head = singular_of(subject.head)
    joint = head in listed("gathered") and subject.words[0] in ("the", "both", "these")
    return joint and subject.plural and all(m.antecedent is not None for m in subject.mentions)


def _resumes(clause: Clause) -> bool:
    """Whether the clause goes on with what was agreed or signed just before ("the document set up a council")."""
    verb, subject = clause.verb, clause.subject
    if verb is None or subject is None or clause.link is not Link.ROOT or clause.sourced or clause.headline:
        return False
    if verb.tense is not Tense.PAST or verb.perfect or verb.modal or subject.possessor or subject.prepositions:
        return False
    return subject.determiner in ("the", "this") and subject.head in listed("outcomes") and not subject.plural


APART = re.compile(r"\s+(?:after|following)\s+")
"""Between a length of time and the meeting that it is counted from."""


class Meetings:
    """The dated meetings of one document.

    Args:
        drafts: all acts.
        times: their times by their own words, None where they have none.
        raw: the page.
        published: the day of publication.
    """

    def __init__(self, drafts: Sequence[Draft], times: Sequence[Told | None], raw: str, published: When | None) -> None:
        self._raw, self._published = raw, published
        self._dated = [
            (draft.trigger.start, draft.status, draft.principals(), time)
            for draft, time in zip(drafts, times, strict=True)
            if time is not None and time[0].grain in (Grain.DAY, Grain.INTERVAL) and _gathers(draft)
        ]

    def time_at(self, draft: Draft) -> Told | None:
        """The time of the meeting that the act is set at, or None."""
        phrase = meeting_of(draft.clause)
        eve = next((p for _, p in draft.clause.prepositions if p.head == "eve"), None)
        if eve is not None and phrase is None and draft.phrase is None:
            return self._eve(draft, eve)
        if phrase is None or phrase is draft.phrase:
            return None
        length = next((d for d in draft.clause.dates if APART.fullmatch(self._raw, d.span.end, phrase.start)), None)
        own = told(noun_dates(phrase), self._raw, self._published)
        if length is not None:  # "two days after the talks"
            own = own or self._known(phrase.start, draft.status, None)
            when = moved(own[0], length, back=False) if own is not None else None
            return (when, WhenBasis.INFERRED, own[2]) if own is not None and when is not None else None
        if own is not None:
            return own
        if phrase.determiner in ("a", "an", "another", "") and not phrase.possessor:
            return None
        return self._known(phrase.start, draft.status, None)

    def _eve(self, draft: Draft, eve: Phrase) -> Told | None:
        """The day before the meeting on whose eve an act is done."""
        phrase = next((p for n, p in eve.prepositions if n == "of"), None)
        if phrase is None or singular_of(root_phrase(phrase).head) not in listed("meetings"):
            return None
        known = told(noun_dates(phrase), self._raw, self._published) or self._known(phrase.start, draft.status, None)
        if known is None or known[0].start is None or known[0].start == date.min:
            return None
        return When.of(known[0].start - timedelta(1)), WhenBasis.INFERRED, known[2]

    def time_of(self, draft: Draft) -> Told | None:
        """The time of a meeting told again as "the talks", of who chairs it, or of what its members do; else None."""
        if recalls(draft.clause):
            return self._known(draft.trigger.start, draft.status, None)
        if _resumes(draft.clause):
            return self._known(draft.trigger.start, draft.status, None, near=True)
        phrase = draft.phrase or draft.theme
        if draft.type is not EventType.CONSULT or phrase is None:
            return None
        phrase = root_phrase(phrase)
        if singular_of(phrase.head) not in listed("meetings"):
            return None
        if phrase.determiner not in ("the", "this", "these", "its", "their"):
            return None
        return self._known(phrase.start, draft.status, draft.principals())

    def _known(self, start: int, status: Status, parties: frozenset[str] | None, *, near: bool = False) -> Told | None:
        """The last meeting of that status told before `start`, else the only one that the document dates."""
        fitting = [
            (at, time)
            for at, how, who, time in self._dated
            if how is status and (parties is None or not who or who & parties)
        ]
        close = [time for at, time in fitting if start - NEAR <= at < start]
        if close:
            found = close[-1]
        elif fitting and not near:
            found = max((time for _, time in fitting), key=lambda time: time[0].start or date.min)
        else:
            return None
        return found[0], WhenBasis.INFERRED, Cue("when", found[2].span)
