"""Memberships, aspirations, parts, backing and alliances, from clauses and from set phrases between mentions."""

import re
from collections.abc import Iterator, Sequence

from natoevents.actor import Actor, ActorKind, ActorMention, Basis, Participant, Sector, Sense
from natoevents.article import Article
from natoevents.clause import Clause, Phrase, Tense
from natoevents.event import Status
from natoevents.lexicon import Lexicon, Name
from natoevents.relation import Predicate, Relation
from natoevents.text import Cue, Sentence, Span

__all__ = ["standing"]

P = Predicate
SIDES = (ActorKind.STATE, ActorKind.ORGANISATION, ActorKind.GROUP, ActorKind.TERRITORY)
BACKED = re.compile(r"([A-Z][\w.]+|Kremlin)-(?:backed|supported|sponsored)\b")
MEMBER_BEFORE = re.compile(r"(?:^|\s)(?:fellow |key |founding |new |newest |leading |long-time )?(?:member|member state|member states|members)(?:,? (?:including|such as|like))?\s\Z")
MEMBER_AFTER = re.compile(r",?\s(?:an?|one of(?: the)?|the)\s(?:[\w'’-]+\s){0,4}?(?:member|members|ally|dominant force)(?:\s(?:of|in)(?: the)?)?\s?")
ASPIRING = re.compile(r"\((?:an?\s)?aspiring\s|,\san aspiring\s|\s\(an aspirant")
VILLAGE = re.compile(r"\s(?:village|town|city|port|region|province|district|island|peninsula|resort|border town|enclave)\s(?:of\s)?([A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?)")
REGIONS = re.compile(r"\b(?:breakaway|separatist|secessionist|rebel|occupied|disputed)\b[^.;]{0,30}?\b(?:region|regions|republic|republics|province|provinces|territory|territories|enclave|enclaves)\b")
JOINING = frozenset("join accede enter".split())
WANTING = frozenset("want hope seek wish aspire aim intend try plan apply bid strive like".split())


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
        yield from _clause(clause, sentences, raw)
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


def _make(
    subject: Actor, predicate: Predicate, other: Actor, evidence: Span, rule: str, said: Participant | None = None, status: Status = Status.ACTUAL
) -> Iterator[Relation]:
    if subject != other and subject.kind in SIDES + (ActorKind.PLACE,):
        yield Relation(subject, predicate, other, None, None, status, said, evidence, rule=rule, cues=(Cue("words", evidence),))


def _parties(phrase: Phrase | None) -> list[ActorMention]:
    """Mentions a phrase stands for, with those co-ordinated with it."""
    if phrase is None:
        return []
    found = [m for m in (phrase.mentions or phrase.possessor) if m.sense is not Sense.PLACE]
    for other in phrase.conjuncts:
        found += _parties(other)
    return found


def _said(clause: Clause) -> Participant | None:
    phrase = clause.source_phrase
    for m in _parties(phrase)[:1]:
        if m.principal.sector not in (Sector.MED, Sector.JRN):
            return Participant(m.actor, m.principal, m.role, Basis.STATED, m.span)
    return None


def _clause(clause: Clause, sentences: Sequence[Sentence], raw: str) -> Iterator[Relation]:
    verb = clause.verb
    if verb is None:
        return
    subjects = _parties(clause.subject)
    if verb.lemma in JOINING and subjects:
        yield from _joining(clause, subjects)
    elif verb.lemma in ("back", "support", "arm", "sponsor") and clause.objects and subjects and not verb.modal and not verb.negated:
        if verb.tense is not Tense.PAST and not clause.headline:
            for m in subjects:
                for o in _parties(clause.objects[0]):
                    if o.principal.kind in SIDES and clause.objects[0].head_mention:
                        yield from _make(m.principal, P.BACKS, o.principal, Span(m.span.start, max(o.span.end, m.span.end)) if m.span.start <= o.span.end else o.span, "backs:verb", _said(clause))
    elif verb.lemma in ("call", "describe", "consider", "regard") and len(clause.objects) > 1 and subjects:
        words = set(clause.objects[1].words)
        predicate = P.ALLY_OF if words & {"ally", "friend"} else P.ADVERSARY_OF if words & {"enemy", "adversary", "foe"} else None
        if predicate is not None:
            for o in _parties(clause.objects[0]):
                for m in subjects:
                    yield from _make(o.principal, predicate, m.principal, Span(clause.objects[0].start, clause.objects[1].end), "ally:called", _said(clause))
    elif verb.lemma in ("apply", "aspire") and subjects:
        for name, phrase in clause.prepositions:
            if name in ("to", "for"):
                for o in _organisations(phrase):
                    for m in subjects:
                        yield from _make(m.principal, P.ASPIRES_TO, o, verb.span, "aspires:verb", _said(clause))
    elif verb.lemma in ("promise", "offer", "seek") and any("membership" in p.words for p in clause.objects):
        phrase = next(p for p in clause.objects if "membership" in p.words)
        for o in _organisations(phrase):
            takers = subjects if verb.passive or verb.lemma == "seek" else [m for p in clause.objects if p is not phrase for m in _parties(p)]
            for m in takers:
                if m.principal.kind is ActorKind.STATE:
                    yield from _make(m.principal, P.ASPIRES_TO, o, verb.span, "aspires:promised", _said(clause))
    elif verb.lemma == "admit" and verb.passive and subjects:
        for name, phrase in clause.prepositions:
            if name in ("to", "into"):
                for o in _organisations(phrase):
                    for m in subjects:
                        yield from _make(m.principal, P.MEMBER_OF, o, verb.span, "member:admitted", _said(clause))
    elif verb.lemma in ("be", "become", "remain") and clause.objects and subjects:
        yield from _copula(clause, subjects)


def _copula(clause: Clause, subjects: list[ActorMention]) -> Iterator[Relation]:
    assert clause.verb is not None
    predicate = clause.objects[0]
    if clause.verb.modal:
        return
    status = Status.NEGATED if clause.verb.negated else Status.ACTUAL
    words = set(predicate.words)
    if words & {"member", "members"}:
        for o in (*_organisations(predicate), *(x for n, p in predicate.prepositions if n in ("of", "in") for x in _organisations(p))):
            for m in subjects:
                yield from _make(m.principal, P.MEMBER_OF, o, predicate.span, "member:copula", _said(clause), status)
    elif words & {"ally", "allies", "enemy", "adversary"}:
        kind = P.ALLY_OF if words & {"ally", "allies"} else P.ADVERSARY_OF
        others = [*predicate.possessor, *predicate.mentions, *(m for n, p in predicate.prepositions if n == "of" for m in _parties(p))]
        for o in others:
            for m in subjects:
                yield from _make(m.principal, kind, o.principal, predicate.span, "ally:copula", _said(clause), status)


def _organisations(phrase: Phrase) -> list[Actor]:
    return [m.principal for m in (*phrase.mentions, *phrase.possessor) if m.principal.kind is ActorKind.ORGANISATION]


def _joining(clause: Clause, subjects: list[ActorMention]) -> Iterator[Relation]:
    """ "X wants to join Y" is an aspiration, "X joined Y" a membership."""
    verb, parent = clause.verb, clause.parent
    assert verb is not None
    goals = [o for p in (*clause.objects, *(p for n, p in clause.prepositions if n in ("to", "into"))) for o in _organisations(p)]
    governed = parent is not None and parent.verb is not None and clause.marker == "to"
    wants = governed and parent is not None and parent.verb is not None and (
        parent.verb.lemma in WANTING or any(w in ("bid", "hope", "wish", "plan", "keen", "eager", "bids") for p in parent.objects for w in p.words)
    )
    host = clause.host
    if host is not None and host.head in ("bid", "hope", "wish", "plan", "desire", "ambition", "aspiration", "application", "intention"):
        wants = True
        subjects = list(host.possessor or host.mentions) or subjects
    for o in goals:
        for m in subjects:
            if m.principal.kind not in (ActorKind.STATE, ActorKind.TERRITORY):
                continue
            if wants:
                yield from _make(m.principal, P.ASPIRES_TO, o, verb.span, "aspires:join", _said(clause))
            elif not governed and not verb.modal and not verb.negated and verb.tense is Tense.PAST:
                yield from _make(m.principal, P.MEMBER_OF, o, verb.span, "member:joined", _said(clause))


def _between(raw: str, sentence: Sentence, here: Sequence[ActorMention]) -> Iterator[Relation]:
    """Relations that set phrases around and between mentions state."""
    lexicon = Lexicon.default()
    text = sentence.span.of(raw)
    base = sentence.span.start
    for a, b in zip(here, here[1:], strict=False):
        gap = raw[a.span.end : b.span.start]
        if len(gap) > 60:
            continue
        whole = Span(a.span.start, max(a.span.end, b.span.end))
        if a.principal.kind is ActorKind.ORGANISATION and b.principal.kind is ActorKind.STATE and b.sense is not Sense.PLACE:
            if MEMBER_BEFORE.search(gap) or MEMBER_BEFORE.search(a.span.of(raw).partition(" ")[2] and f" {a.span.of(raw).split()[-1]}{gap}"):
                for m in _list_from(raw, here, b):
                    yield from _make(m.principal, P.MEMBER_OF, a.principal, Span(a.span.start, m.span.end), "member:apposed")
        if a.principal.kind is ActorKind.STATE and b.principal.kind is ActorKind.ORGANISATION and a.sense is not Sense.PLACE:
            after = raw[b.span.end : b.span.end + 20]
            if ASPIRING.search(gap):
                yield from _make(a.principal, P.ASPIRES_TO, b.principal, whole, "aspires:apposed")
            elif MEMBER_AFTER.fullmatch(gap) or (re.fullmatch(r",?\s(?:one of the|an?)\s", gap) and re.match(r"\s(?:[a-z]+\s)?members?\b", after)):
                yield from _make(a.principal, P.MEMBER_OF, b.principal, whole, "member:apposed")
        if a.principal.kind is ActorKind.STATE and a.span.of(raw)[-1:].isalpha():
            village = VILLAGE.match(raw, a.span.end, sentence.span.end)
            if village:
                place = Actor(village[1], village[1], ActorKind.PLACE)
                yield from _make(place, P.PART_OF, a.principal, Span(a.span.start, village.end()), "part:village")
    if here and here[-1].principal.kind is ActorKind.STATE:
        village = VILLAGE.match(raw, here[-1].span.end, sentence.span.end)
        if village:
            place = Actor(village[1], village[1], ActorKind.PLACE)
            yield from _make(place, P.PART_OF, here[-1].principal, Span(here[-1].span.start, village.end()), "part:village")
    if REGIONS.search(text):
        for m in here:
            actor = m.actor if m.actor.kind is ActorKind.TERRITORY else m.principal
            parent = lexicon.parent(actor.id) if actor.kind is ActorKind.TERRITORY else None
            if parent is not None:
                yield from _make(actor, P.PART_OF, parent, m.span, "part:region")
    for found in BACKED.finditer(text):
        backer = next((m for m in here if m.span.start <= base + found.start() < m.span.end and m.principal.kind is ActorKind.STATE), None)
        owner = backer.principal if backer is not None else _named(lexicon, found[1])
        if owner is None:
            continue
        for m in here:
            inside = m.span.start <= base + found.start() < m.span.end
            near = 0 <= m.span.start - (base + found.end()) <= 80
            if (inside or near) and m.principal.kind in (ActorKind.GROUP, ActorKind.TERRITORY):
                yield from _make(owner, P.BACKS, m.principal, Span(base + found.start(), max(m.span.end, base + found.end())), "backs:backed")


def _list_from(raw: str, here: Sequence[ActorMention], first: ActorMention) -> list[ActorMention]:
    """`first` and the states listed with it ("including Germany and France")."""
    at = list(here).index(first)
    found = [first]
    for m in here[at + 1 :]:
        gap = raw[found[-1].span.end : m.span.start]
        if m.principal.kind is not ActorKind.STATE or not re.fullmatch(r",?\s(?:and\s)?", gap):
            break
        found.append(m)
    return found


def _named(lexicon: Lexicon, word: str) -> Actor | None:
    name = lexicon.names.get(word.lower(), {}).get("")
    return lexicon.actor(name.target) if isinstance(name, Name) else None
