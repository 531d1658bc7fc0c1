"""Memberships, aspirations, parts, backing and alliances, from clauses and from set phrases between mentions."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise

from natoevents.actor import Actor, ActorKind, ActorMention, Sense
from natoevents.article import Article
from natoevents.clause import Clause
from natoevents.lexicon import Lexicon, Name
from natoevents.relate.verbs import relate, told_by_verbs
from natoevents.relation import Predicate, Relation
from natoevents.text import Sentence, Span

__all__ = ["standing"]

P = Predicate
BACKED = re.compile(r"([A-Z][\w.]+|Kremlin)-(?:backed|supported|sponsored)\b")
MEMBER_BEFORE = re.compile(
    r"(?:^|\s)(?:fellow |key |founding |new |newest |leading |long-time )?(?:members?|member states?)"
    r"(?:,? (?:including|such as|like))?\s\Z"
)
MEMBER_AFTER = re.compile(
    r",?\s(?:an?|one of(?: the)?|the)\s(?:[\w'’-]+\s){0,4}?(?:members?|ally|dominant force)"
    r"(?:\s(?:of|in)(?: the)?)?\s?"
)
ASPIRING = re.compile(r"\((?:an?\s)?aspiring\s|,\san aspiring\s|\s\(an aspirant")
VILLAGE = re.compile(
    r"\s(?:village|town|city|port|region|province|district|island|peninsula|resort|border town|enclave)\s(?:of\s)?"
    r"([A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?)"
)
REGIONS = re.compile(
    r"\b(?:breakaway|separatist|secessionist|rebel|occupied|disputed)\b[^.;]{0,30}?\b(?:region|regions|republic|republics|province|provinces|territory|territories|enclave|enclaves)\b"
)


def standing(
    article: Article, sentences: Sequence[Sentence], clauses: Sequence[Clause], mentions: Sequence[ActorMention]
) -> Iterator[Relation]:
    """Relations other than offices.

    Args:
        article: the page.
        sentences: its sentences.
        clauses: their clauses.
        mentions: actor mentions, by position.
    """
    raw = article.raw
    for clause in clauses:
        yield from told_by_verbs(clause)
    at = 0
    for sentence in sentences:
        while at < len(mentions) and mentions[at].span.start < sentence.span.start:
            at += 1
        end = at
        while end < len(mentions) and mentions[end].span.end <= sentence.span.end:
            end += 1
        here = mentions[at:end]
        if here:
            yield from _between(raw, sentence, here)
        at = end


def _between(raw: str, sentence: Sentence, here: Sequence[ActorMention]) -> Iterator[Relation]:
    """Relations that set phrases around and between mentions state."""
    lexicon = Lexicon.default()
    text = sentence.span.of(raw)
    base = sentence.span.start
    for n, (a, b) in enumerate(pairwise(here)):
        gap = raw[a.span.end : b.span.start]
        if len(gap) > 60:
            continue
        whole = Span(a.span.start, max(a.span.end, b.span.end))
        if (
            a.principal.kind is ActorKind.ORGANISATION
            and b.principal.kind is ActorKind.STATE
            and b.sense is not Sense.PLACE
        ) and (
            MEMBER_BEFORE.search(gap)
            or MEMBER_BEFORE.search(a.span.of(raw).partition(" ")[2] and f" {a.span.of(raw).split()[-1]}{gap}")
        ):
            for m in _list_from(raw, here, n + 1):
                yield from relate(
                    [m.principal], P.MEMBER_OF, [a.principal], Span(a.span.start, m.span.end), rule="member:apposed"
                )
        if (
            a.principal.kind is ActorKind.STATE
            and b.principal.kind is ActorKind.ORGANISATION
            and a.sense is not Sense.PLACE
        ):
            after = raw[b.span.end : b.span.end + 20]
            if ASPIRING.search(gap):
                yield from relate([a.principal], P.ASPIRES_TO, [b.principal], whole, rule="aspires:apposed")
            elif MEMBER_AFTER.fullmatch(gap) or (
                re.fullmatch(r",?\s(?:one of the|an?)\s", gap) and re.match(r"\s(?:[a-z]+\s)?members?\b", after)
            ):
                yield from relate([a.principal], P.MEMBER_OF, [b.principal], whole, rule="member:apposed")
        if a.principal.kind is ActorKind.STATE and a.span.of(raw)[-1:].isalpha():
            village = VILLAGE.match(raw, a.span.end, sentence.span.end)
            if village:
                place = Actor(village[1], village[1], ActorKind.PLACE)
                yield from relate(
                    [place], P.PART_OF, [a.principal], Span(a.span.start, village.end()), rule="part:village"
                )
    if here and here[-1].principal.kind is ActorKind.STATE:
        village = VILLAGE.match(raw, here[-1].span.end, sentence.span.end)
        if village:
            place = Actor(village[1], village[1], ActorKind.PLACE)
            yield from relate(
                [place], P.PART_OF, [here[-1].principal], Span(here[-1].span.start, village.end()), rule="part:village"
            )
    if REGIONS.search(text):
        for m in here:
            actor = m.actor if m.actor.kind is ActorKind.TERRITORY else m.principal
            parent = lexicon.parent(actor.id) if actor.kind is ActorKind.TERRITORY else None
            if parent is not None:
                yield from relate([actor], P.PART_OF, [parent], m.span, rule="part:region")
    starts = [m.span.start for m in here]
    for found in BACKED.finditer(text):
        close = here[
            max(0, bisect_left(starts, base + found.start()) - 1) : bisect_left(starts, base + found.end() + 80)
        ]
        backer = next(
            (
                m
                for m in close
                if m.span.start <= base + found.start() < m.span.end and m.principal.kind is ActorKind.STATE
            ),
            None,
        )
        owner = backer.principal if backer is not None else _named(lexicon, found[1])
        if owner is None:
            continue
        for m in close:
            inside = m.span.start <= base + found.start() < m.span.end
            near = 0 <= m.span.start - (base + found.end()) <= 80
            if (inside or near) and m.principal.kind in (ActorKind.GROUP, ActorKind.TERRITORY):
                yield from relate(
                    [owner],
                    P.BACKS,
                    [m.principal],
                    Span(base + found.start(), max(m.span.end, base + found.end())),
                    rule="backs:backed",
                )


def _list_from(raw: str, here: Sequence[ActorMention], at: int) -> list[ActorMention]:
    """The mention at index `at` and the states listed with it ("including Germany and France")."""
    found = [here[at]]
    for m in here[at + 1 :]:
        gap = raw[found[-1].span.end : m.span.start]
        if m.principal.kind is not ActorKind.STATE or not re.fullmatch(r",?\s(?:and\s)?", gap):
            break
        found.append(m)
    return found


def _named(lexicon: Lexicon, word: str) -> Actor | None:
    name = lexicon.names.get(word.lower(), {}).get("")
    return lexicon.actor(name.target) if isinstance(name, Name) else None
