"""Clauses → drafts of events: verbs and event nouns in turn, each act once a sentence."""

from collections.abc import Sequence

from natoevents.clause import Clause, Link, Phrase
from natoevents.event import EventType
from natoevents.frames.book import Frame, listed
from natoevents.frames.draft import Draft
from natoevents.frames.match import Match, match_verb
from natoevents.frames.nounacts import act_phrases, from_noun
from natoevents.frames.once import once
from natoevents.frames.verbacts import from_verb
from natoevents.frames.wanted import event_nouns
from natoevents.frames.words import root_phrase

__all__ = ["draft_events"]


T = EventType


CHARGES = ("charge", "accusation", "allegation", "claim", "report", "suggestion")


_TAKES_OBJECT = frozenset(
    (
        T.SANCTION,
        T.CONSULT,
        T.SUPPORT,
        T.RETREAT,
        T.CONCEDE,
        T.REJECT,
        T.AID,
        T.REQUEST,
        T.AGREE,
        T.COOPERATE,
        T.MOBILIZE,
        T.THREATEN,
        T.COERCE,
    )
)


DONE_THERE = frozenset(("SUPPORT:sign", "SUPPORT:put-name", "SUPPORT:praise", "CONCEDE:apologise-words"))
"""Acts that somebody who comes for them does."""


def draft_events(clauses: Sequence[Clause]) -> list[Draft]:
    """The acts of one sentence, in the order of their triggers."""
    drafts: list[Draft] = []
    drafted: dict[int, Draft] = {}  # by id of the clause
    done: set[int] = set()  # ids of clauses whose act is part of another
    swallowed: set[int] = set()  # ids of phrases that a verb has taken for its own act
    for clause in clauses:
        if clause.verb is None:
            continue
        if id(clause) in done:
            _swallow(clause, swallowed, deep=False)
            _pass_on(clause, done)
            continue
        if _content_of_noun(clause):
            _swallow(clause, swallowed, deep=False)
            _pass_on(clause, done)
            continue
        match = match_verb(clause)
        if match is None:
            continue
        draft = from_verb(match)
        if draft is None:
            continue
        frame = match.frame
        if "subject_is_theme" in frame.flags and clause.subject is not None and not clause.verb.passive:
            swallowed.add(id(clause.subject))
            swallowed.add(id(root_phrase(clause.subject)))
        if _part_of_parent(draft, drafted):
            continue
        drafts.append(draft)
        drafted[id(clause)] = draft
        if frame.content == "done" and clause.verb.lemma != "deny" and not _denies_charge(match):
            _pass_on(clause, done)
            for name, phrase in clause.prepositions:
                if name in listed("content_prepositions") and not phrase.dates and not _stands_alone(frame, phrase):
                    swallowed.add(id(phrase))
                    swallowed.add(id(root_phrase(phrase)))
            if (
                match.theme is not None
                and frame.type is not T.THREATEN
                and not (frame.type is T.REJECT and _stands_alone(frame, root_phrase(match.theme)))
            ):
                swallowed.add(id(match.theme))
                swallowed.add(id(root_phrase(match.theme)))
        elif (
            match.theme is not None
            and (frame.name == "ASSAULT:violate-truce" or (frame.type is T.ACCUSE and _denounces(match.theme)))
        ) or (
            match.theme is not None
            and frame.type in _TAKES_OBJECT
            and not _stands_alone(frame, root_phrase(match.theme))
            and not _told_of(match.theme, clause)
        ):
            swallowed.add(id(match.theme))
            swallowed.add(id(root_phrase(match.theme)))
    for clause in clauses:
        for phrase, role, outer in act_phrases(clause):
            if id(phrase) in swallowed:
                continue
            draft = from_noun(phrase, role, outer, clause, drafted.get(id(clause)))
            if draft is None:
                continue
            drafts.append(draft)
            if draft.frame.content == "done" or "takes" in draft.frame.flags:
                for name, inner in phrase.prepositions:  # "the lifting of sanctions", "its offer of talks"
                    if name in listed("content_prepositions"):
                        swallowed.update((id(inner), id(root_phrase(inner))))
    drafts.sort(key=lambda d: (d.trigger.start, d.trigger.end))
    return once(drafts)


def _content_of_noun(clause: Clause) -> bool:
    """Whether the clause is what a noun demands, offers or refuses ("its demand to stop the drills")."""
    host = clause.host
    if host is None or clause.link not in (Link.INFINITIVE, Link.COMPLEMENT, Link.GERUND) or host.head_mention:
        return False
    nouns = event_nouns(host)
    return any(noun.content == "done" for noun in nouns)


def _part_of_parent(draft: Draft, drafted: dict[int, Draft]) -> bool:
    """Whether a purpose ("met to discuss", "sent jets to meet them") only tells what the act above is for."""
    clause = draft.clause
    if (
        clause.link not in (Link.INFINITIVE, Link.GERUND)
        or clause.parent is None
        or (clause.host is not None and clause.link is Link.GERUND)
    ):
        return False
    if clause.host is not None and not listed("ranking").isdisjoint(clause.host.words):
        return False  # "the first leader to meet …"
    above = drafted.get(id(clause.parent))
    if above is not None and above.type is T.CONSULT and draft.frame.name in DONE_THERE:
        draft.status = above.status  # "was in India to sign a pact"
        return False
    if above is not None and above.type is draft.type and clause.link is Link.INFINITIVE:
        return True  # "summoned the envoy to protest"
    if above is None or above.type in (T.ACCUSE, T.THREATEN):
        return False
    if above.type is draft.type or draft.type is T.CONSULT:
        return True
    mine = {p.principal.id for p in draft.recipients}
    return clause.link is Link.INFINITIVE and mine <= above.principals()


def _denies_charge(match: Match) -> bool:
    """Whether what is rejected is a charge, which tells the act it charges ("dismissed claims that …")."""
    theme = match.theme
    return match.frame.type is T.REJECT and theme is not None and root_phrase(theme).head in CHARGES


def _denounces(phrase: Phrase) -> bool:
    nouns = event_nouns(root_phrase(phrase))
    return bool(nouns) and nouns[0].type in (T.ACCUSE, T.REJECT)


def _stands_alone(frame: Frame, phrase: Phrase) -> bool:
    """Whether what is praised, recognised or talked about is an act that the text tells besides."""
    if frame.type is T.REJECT:
        nouns = event_nouns(phrase)
        return bool(nouns) and nouns[0].type in (T.REQUEST, T.ACCUSE, T.THREATEN) and bool(phrase.possessor)
    if frame.type not in (T.SUPPORT, T.CONSULT) or ("reciprocal" in frame.flags and frame.type is T.SUPPORT):
        return False
    nouns = event_nouns(phrase)
    return (
        bool(nouns)
        and nouns[0].type is not frame.type
        and (nouns[0].type not in (T.AGREE, T.SUPPORT) or (nouns[0].type is T.AGREE and bool(phrase.possessor)))
    )


def _told_of(theme: Phrase, clause: Clause) -> bool:
    """Whether a clause of its own says who made what is praised or refused ("welcomed the offer that Norway made")."""
    return any(
        c.link is Link.RELATIVE and c.host is theme and theme in c.objects and c.verb is not None
        and c.verb.lemma in listed("making")
        for c in clause.children
    )  # fmt: skip


def _pass_on(clause: Clause, done: set[int]) -> None:
    """Mark the complements of a clause as part of its act."""
    for child in clause.children:
        if child.start <= clause.start:
            continue
        if child.link is Link.GERUND and child.marker in listed("meanwhile"):
            continue  # "while complaining of a breach, asked for talks"
        if (
            child.link in (Link.INFINITIVE, Link.GERUND)
            or (child.link is Link.COMPLEMENT)
            or _wanted_so(child, clause)
            or (
                child.link is Link.CONJUNCT
                and id(clause) in done
                and child.verb is not None
                and child.verb.start == child.verb.head_start
            )
        ):
            done.add(id(child))


def _wanted_so(child: Clause, clause: Clause) -> bool:
    """Whether a participle says what somebody wants done to the object ("wants the border closed")."""
    wanted = clause.verb is not None and clause.verb.lemma in listed("wanting")
    return wanted and child.link is Link.PARTICIPLE and child.host is not None and child.host in clause.objects


def _swallow(clause: Clause, swallowed: set[int], *, deep: bool) -> None:
    for phrase in (*clause.objects, *(p for _, p in clause.prepositions)):
        if not phrase.possessor and not phrase.mentions and not phrase.dates:
            swallowed.add(id(phrase))
            swallowed.add(id(root_phrase(phrase)))
    for phrase in clause.objects[:1]:
        swallowed.add(id(phrase))
        swallowed.add(id(root_phrase(phrase)))
