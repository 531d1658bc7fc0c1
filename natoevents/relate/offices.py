"""Offices from titles and appositions: "NATO Secretary General Jens Stoltenberg", "Dmitry Rogozin, Russia's envoy"."""

import re
from collections.abc import Iterator, Sequence

from natoevents.actor import Actor, ActorKind, ActorMention
from natoevents.event import Status
from natoevents.relation import Predicate, Relation
from natoevents.text import Cue

__all__ = ["offices"]

WORD = re.compile(r"[^\W\d_]+")
BESIDE = re.compile(
    r",?\s{1,3}(?:(?:who|which) (?:is|was)\s)?(?:(?:its|the|a|an|his|her|their)\s)?(?:[a-z-]+\s){0,2}", re.IGNORECASE
)
EMPTY = frozenset(["of", "the", "for", "to", "and", "in", "at", "on", "a", "an", "s", "mr", "mrs", "ms"])


def offices(raw: str, mentions: Sequence[ActorMention]) -> Iterator[Relation]:
    """A relation for each person whose office the words state; a bare name states none.

    Args:
        raw: the page.
        mentions: actor mentions, by position.
    """
    for n, m in enumerate(mentions):
        if m.actor.kind is not ActorKind.PERSON or m.role is None:
            continue
        of = m.principal
        if of.kind is ActorKind.PERSON:
            # the office is over: whose it was is a mention inside this one, and a nameless holder is nobody
            inner = mentions[n + 1] if n + 1 < len(mentions) else m
            if inner.rule != "formerly" or not m.span.contains(inner.span) or m.rule == "former":
                continue
            of = inner.principal
        spoken = {w.lower() for w in WORD.findall(m.span.of(raw))}
        wanted = {w.lower() for w in WORD.findall(m.role)} - EMPTY
        if spoken & wanted:
            yield _relation(m, of, m.role, m)
        elif n + 1 < len(mentions):
            beside = mentions[n + 1]
            gap = raw[m.span.end : beside.span.start]
            if (
                beside.principal == m.principal
                and beside.role
                and len(gap) < 40
                and gap.startswith(",")
                and BESIDE.fullmatch(gap)
            ):
                yield _relation(m, of, beside.role, beside)


def _relation(person: ActorMention, principal: Actor, role: str, words: ActorMention) -> Relation:
    return Relation(
        subject=person.actor,
        predicate=Predicate.HOLDS_OFFICE,
        object=principal,
        role=role,
        when=None,
        status=Status.ACTUAL,
        said_by=None,
        evidence=person.span,
        rule="office:title",
        cues=(Cue("role", words.span),),
    )
