"""When an act took place: the expression that stands with it, else the same act dated elsewhere in the document."""

import re

from attrs import evolve

from natoevents.clause import Clause, Link, Phrase, Tense, Verb
from natoevents.event import WhenBasis
from natoevents.frames.book import listed
from natoevents.text import Cue
from natoevents.when import DateMention, Grain, TimexType, When

__all__ = ["Told", "clause_dates", "content_dates", "noun_dates", "since", "told"]

VAGUE = frozenset(("PRESENT_REF", "PAST_REF", "FUTURE_REF"))
Told = tuple[When, WhenBasis, Cue]
DAY = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")
"""A TIMEX3 value of the calendar."""
MOST = 24
"""Phrases and clauses under a clause that are looked through."""
FIRST = re.compile(r"\bfirst\b")
"""Before "since": the first of its kind since then, so that the date is not its own."""


def noun_dates(phrase: Phrase, depth: int = 3) -> list[DateMention]:
    """Dates that belong to an event noun: within its phrase, directly after it or after what hangs on it."""
    found = [*phrase.dates, *phrase.late_dates]
    if depth:
        for _, inner in phrase.prepositions:
            found += inner.late_dates
            if inner.dates and not inner.head_mention and inner.words and inner.words[-1] in listed("_units"):
                found += inner.dates
            found += noun_dates(inner, depth - 1) if inner.prepositions else []
    return found


def clause_dates(clause: Clause, depth: int = 3) -> list[DateMention]:
    """Dates that stand free in a clause, and those of the clauses its verb only continues.

    A clause without a date of its own has that of the clause it is joined to, of the verb that governs it as a
    phase or a plan ("is due on Monday to meet"), of what it says happened at the same time ("in 1999, when Moscow
    broke off contacts") and of the second of two verbs that share their object ("shot and killed a man on Sunday").
    """
    found = [d for d in clause.dates if _tells_when(d)]
    parent = clause.parent
    if found or not depth:
        return found
    found = _by_document(clause) or _below(clause)
    if not found and parent is not None and clause.link is Link.ADVERBIAL and clause.marker == "when":
        found = _before(clause, parent)
    if not found and parent is not None and parent.verb is not None and _continues(clause, parent):
        found = clause_dates(parent, depth - 1)
    return found


def _tells_when(date: DateMention) -> bool:
    """Whether a date can be the time of an act: no length of time, no "now" and nothing that could not be resolved."""
    return (
        date.when is not None and date.timex not in VAGUE and date.timex_type not in (TimexType.DURATION, TimexType.SET)
    )


def _by_document(clause: Clause) -> list[DateMention]:
    """The day of the document in which or by which something is done ("Tuesday's statement accused …")."""
    phrases = [clause.subject] if clause.subject is not None and clause.verb and not clause.verb.passive else []
    phrases += [p for name, p in clause.prepositions if name in ("in", "by", "with")]
    return [
        d
        for p in phrases
        if p.head in listed("documents") or p.head in listed("votes")
        for d in p.dates
        if _tells_when(d)
    ]


def _before(clause: Clause, parent: Clause) -> list[DateMention]:
    """The date that a clause with "when" follows directly ("the bombing of Serbia in 1999, when Moscow …")."""
    first = clause.subject or (clause.objects[0] if clause.objects else None)
    at = min(p for p in (first.start if first else None, clause.verb.start if clause.verb else None) if p is not None)
    waiting = list(parent.phrases()[:MOST])
    for _ in range(MOST):
        if not waiting:
            break
        phrase = waiting.pop()
        for date in (*phrase.dates, *phrase.late_dates):
            if 0 < at - date.span.end <= len(", when "):
                return [_bare(date)]
        waiting += [p for _, p in phrase.prepositions]
    return []


def _bare(date: DateMention) -> DateMention:
    """The day itself of "after 3 May" or "since 3 May", which a clause with "when" tells more of."""
    when = date.when
    if when is None or (when.start is not None and when.end is not None) or not DAY.fullmatch(date.timex):
        return date
    return evolve(date, when=When.parse(date.timex))


def _continues(clause: Clause, parent: Clause) -> bool:
    """Whether what the clause tells has the time of its parent."""
    assert parent.verb is not None
    if clause.link is Link.PARTICIPLE:
        return clause.host is None or any(
            p.head in listed("documents") and (clause.host is p or any(clause.host is q for _, q in p.prepositions))
            for p in parent.objects
        )
    if clause.link is Link.GERUND:
        return clause.marker in ("by", "in")
    if clause.link is Link.INFINITIVE:
        ranked = parent.verb.lemma in ("be", "become") and clause.host in parent.objects  # "became the first to sign"
        return ranked or parent.verb.lemma in listed("carries_time")
    if clause.link is Link.ADVERBIAL:
        return clause.marker == "when" and clause.start > parent.start
    return clause.link is Link.CONJUNCT


def _below(clause: Clause) -> list[DateMention]:
    """Dates of the clauses under one without a date that tell what it tells, or its setting."""
    verb = clause.verb
    for child in clause.children[:MOST]:
        if not any(map(_tells_when, child.dates)) or child.verb is None:
            continue
        if child.link is Link.ADVERBIAL and child.marker == "when":
            return list(child.dates)
        if child.link is Link.PARTICIPLE and child.host is None and child.verb.lemma in listed("settings"):
            return list(child.dates)
        if (
            child.link is Link.RELATIVE
            and child.host is clause.subject
            and child.host is not None
            and child.host.plural
            and child.verb.lemma in listed("gathering")
        ):
            return list(child.dates)
        if (
            child.link is Link.GERUND
            and not child.marker
            and verb is not None
            and verb.lemma in ("stop", "begin", "start", "resume", "finish", "quit", "cease")
        ):
            return list(child.dates)
        if child.link is Link.INFINITIVE and verb is not None and verb.lemma in ("fail", "manage", "try", "attempt"):
            return list(child.dates)
        if child.link is Link.INFINITIVE and verb is not None and _is_planned(verb) and _occurs(child.verb):
            return list(child.dates)  # "talks are due to open in the autumn"
        if child.link is Link.CONJUNCT and not clause.objects and not clause.prepositions and child.objects:
            return list(child.dates)
    return []


def _is_planned(verb: Verb) -> bool:
    """Whether a verb only says that something is to come about ("are to", "is due to", "is expected to")."""
    return verb.lemma == "be" or (verb.passive and verb.lemma in listed("planning"))


def _occurs(verb: Verb) -> bool:
    """Whether a verb says of an act only that it comes about, goes on or ends ("to open", "to be held")."""
    return verb.lemma in listed("occurring")


def told(dates: list[DateMention], raw: str, published: When | None) -> Told | None:
    """The time that the first usable date tells, or None.

    Args:
        dates: candidates, nearest first.
        raw: the page, to see what stands before a date ("since").
        published: the day of publication, which closes what lasts ("since 2014").
    """
    for date in dates:
        when = date.when
        if when is None or not _tells_when(date):
            continue
        before = raw[max(0, date.span.start - 8) : date.span.start].lower().split()
        text = date.span.of(raw).lower()
        if _in_a_name(date, raw):
            continue
        if ((before and before[-1] == "since") or text.startswith("since")) and FIRST.search(
            raw, max(0, date.span.start - 90), date.span.start
        ):
            continue
        if (before and before[-1] == "since") or text.startswith("since"):
            when = _until_now(when, published)
        elif before and before[-1] in ("before", "until", "till", "by") and when.end is None:
            continue
        if when.start is None or when.end is None:
            when = _until_now(when, published) if when.end is None and when.start is not None else None
            if when is None:
                continue
        basis = WhenBasis.STATED if _full(text, when) else WhenBasis.RESOLVED
        return when, basis, Cue("when", date.span)
    return None


_OPENERS = "In|Since|By|Until|Till|From|During|Before|After|Of|For|On|And|But|As"
NAMED = re.compile(rf"(?<![\w.])(?!(?:{_OPENERS})\b)[A-Z][A-Za-z]+[ -]$")
"""A capital word right before a year, which is part of a name then ("Steadfast Jazz 2013")."""


def _in_a_name(date: DateMention, raw: str) -> bool:
    """Whether a bare year only ends a name."""
    bare = date.span.end - date.span.start == 4 and date.when is not None and date.when.grain is Grain.YEAR
    return bare and NAMED.search(raw, max(0, date.span.start - 24), date.span.start) is not None


def since(clause: Clause, raw: str, published: When | None) -> Told | None:
    """How long an act lasts that goes on since a dated one ("has flown there since Crimea was seized in March")."""
    for child in clause.children[:MOST]:
        if child.link is Link.ADVERBIAL and child.marker == "since":
            begun = told(clause_dates(child, 0), raw, published)
            if begun is not None:
                lasting = _until_now(begun[0], published)
                return (lasting, WhenBasis.RESOLVED, begun[2]) if lasting != begun[0] else None
    return None


def content_dates(clause: Clause, published: When | None) -> list[DateMention]:
    """Dates after what is agreed or asked that are not later than the page, so that they date the agreeing itself."""
    if published is None or published.end is None or clause.verb is None or clause.verb.tense is not Tense.PAST:
        return []
    return [
        date
        for child in clause.children[:MOST]
        if child.link is Link.INFINITIVE
        for date in child.dates
        if date.when is not None and date.when.end is not None and date.when.end <= published.end
    ]


def _full(text: str, when: When) -> bool:
    return when.start is not None and str(when.start.year) in text


def _until_now(when: When, published: When | None) -> When:
    """From `when` to the publication, told as finely as `when`."""
    if published is None or published.start is None or when.start is None or when.start > published.start:
        return when
    grain = when.first_grain if when.grain is Grain.INTERVAL else when.grain
    if grain not in (Grain.DAY, Grain.MONTH, Grain.YEAR):
        grain = Grain.DAY
    return When.between(When.of(when.start, grain), When.of(published.start, grain))
