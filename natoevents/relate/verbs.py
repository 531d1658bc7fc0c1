"""Standing relations from clauses: who backs whom, who is or wants to be a member, who is called an ally."""

from collections.abc import Iterable, Iterator, Sequence

from natoevents.actor import Actor, ActorKind, ActorMention, Basis, Participant, Sector, Sense
from natoevents.clause import Clause, Phrase, Tense
from natoevents.event import Status
from natoevents.relation import Predicate, Relation
from natoevents.text import Cue, Span

__all__ = ["relate", "told_by_verbs"]

P = Predicate
SIDES = (ActorKind.STATE, ActorKind.ORGANISATION, ActorKind.GROUP, ActorKind.TERRITORY)
STATES = (ActorKind.STATE, ActorKind.TERRITORY)
WANTING = ("want", "hope", "seek", "wish", "aspire", "aim", "intend", "try", "plan", "apply", "bid", "strive", "like")
WISHES = (
    "bid",
    "hope",
    "wish",
    "plan",
    "desire",
    "ambition",
    "aspiration",
    "application",
    "intention",
    "keen",
    "eager",
)
FRIENDS = {"ally": P.ALLY_OF, "allies": P.ALLY_OF, "friend": P.ALLY_OF, "friends": P.ALLY_OF}
FOES = {"enemy": P.ADVERSARY_OF, "adversary": P.ADVERSARY_OF, "foe": P.ADVERSARY_OF, "enemies": P.ADVERSARY_OF}


def relate(
    subjects: Iterable[Actor], predicate: Predicate, objects: Iterable[Actor], evidence: Span, *, rule: str,
    clause: Clause | None = None, status: Status = Status.ACTUAL,
) -> Iterator[Relation]:  # fmt: skip
    """A relation from each of `subjects` to each of `objects`; none to itself, none of a person.

    Args:
        subjects: who stands in it.
        predicate: which relation.
        objects: to whom.
        evidence: the words.
        rule: name of the rule.
        clause: the clause that tells it, for who says so.
        status: how real it is.
    """
    said = _said(clause) if clause is not None else None
    others = list(objects)
    for one in subjects:
        for other in others:
            if one != other and one.kind in (*SIDES, ActorKind.PLACE):
                yield Relation(
                    one, predicate, other, None, None, status, said, evidence, rule=rule, cues=(Cue("words", evidence),)
                )


def _said(clause: Clause) -> Participant | None:
    for m in mentions_of(clause.source_phrase)[:1]:
        if m.principal.sector not in (Sector.MED, Sector.JRN):
            return Participant(m.actor, m.principal, m.role, Basis.STATED, m.span)
    return None


def mentions_of(phrase: Phrase | None) -> list[ActorMention]:
    """Mentions that a phrase stands for, with those co-ordinated with it; no places."""
    if phrase is None:
        return []
    found = [m for m in (phrase.mentions or phrase.possessor) if m.sense is not Sense.PLACE]
    for other in phrase.conjuncts:
        found += [m for m in (other.mentions or other.possessor) if m.sense is not Sense.PLACE]
    return found


def _principals(mentions: Iterable[ActorMention], kinds: Sequence[ActorKind] = SIDES) -> list[Actor]:
    return [m.principal for m in mentions if m.principal.kind in kinds]


def _bodies(*phrases: Phrase) -> list[Actor]:
    """Organisations named in phrases or owning what they name ("NATO membership")."""
    return _principals((m for p in phrases for m in (*p.mentions, *p.possessor)), (ActorKind.ORGANISATION,))


def told_by_verbs(clause: Clause) -> Iterator[Relation]:
    """The standing relations that the clause's verb tells."""
    verb = clause.verb
    if verb is None:
        return
    subjects = mentions_of(clause.subject)
    by_preposition = [p for n, p in clause.prepositions if n in ("to", "into", "for")]
    match verb.lemma:
        case "join" | "accede" | "enter":
            yield from _joining(clause, subjects)
        case "back" | "support" | "arm" | "sponsor":
            yield from _backing(clause, subjects)
        case "call" | "describe" | "consider" | "regard":
            if len(clause.objects) > 1:
                called = _principals(mentions_of(clause.objects[0]))
                evidence = Span(clause.objects[0].start, clause.objects[1].end)
                for word in clause.objects[1].words:
                    predicate = FRIENDS.get(word) or FOES.get(word)
                    if predicate is not None:
                        yield from relate(
                            called, predicate, _principals(subjects), evidence, rule="ally:called", clause=clause
                        )
        case "apply" | "aspire":
            yield from relate(
                _principals(subjects, STATES),
                P.ASPIRES_TO,
                _bodies(*by_preposition),
                verb.span,
                rule="aspires:verb",
                clause=clause,
            )
        case "admit" if verb.passive:
            yield from relate(
                _principals(subjects, STATES),
                P.MEMBER_OF,
                _bodies(*by_preposition),
                verb.span,
                rule="member:admitted",
                clause=clause,
            )
        case "promise" | "offer" | "seek":
            yield from _promised(clause, subjects)
        case "be" | "become" | "remain" if clause.objects and not verb.modal:
            yield from _copula(clause, subjects)


def _backing(clause: Clause, subjects: list[ActorMention]) -> Iterator[Relation]:
    """Read "Moscow backs the rebels": the present and the perfect tell what stands, the past an act."""
    verb = clause.verb
    assert verb is not None
    if verb.modal or verb.negated or verb.passive or clause.headline or verb.tense is Tense.PAST or not clause.objects:
        return
    backed = clause.objects[0]
    if backed.head_mention and clause.subject is not None:
        evidence = Span(min(clause.subject.start, backed.start), max(clause.subject.end, backed.end))
        yield from relate(
            _principals(subjects), P.BACKS, _principals(mentions_of(backed)), evidence, rule="backs:verb", clause=clause
        )


def _promised(clause: Clause, subjects: list[ActorMention]) -> Iterator[Relation]:
    """Membership promised, offered or sought."""
    verb = clause.verb
    assert verb is not None
    phrase = next((p for p in clause.objects if "membership" in p.words), None)
    if phrase is None:
        return
    takers = (
        subjects
        if verb.passive or verb.lemma == "seek"
        else [m for p in clause.objects if p is not phrase for m in mentions_of(p)]
    )
    inner = [p for n, p in phrase.prepositions if n in ("in", "of")]
    yield from relate(
        _principals(takers, STATES),
        P.ASPIRES_TO,
        _bodies(phrase, *inner),
        verb.span,
        rule="aspires:promised",
        clause=clause,
    )


def _copula(clause: Clause, subjects: list[ActorMention]) -> Iterator[Relation]:
    predicate = clause.objects[0]
    status = Status.NEGATED if clause.verb is not None and clause.verb.negated else Status.ACTUAL
    inner = [p for n, p in predicate.prepositions if n in ("of", "in")]
    if {"member", "members"} & set(predicate.words):
        yield from relate(
            _principals(subjects),
            P.MEMBER_OF,
            _bodies(predicate, *inner),
            predicate.span,
            rule="member:copula",
            clause=clause,
            status=status,
        )
    for word in predicate.words:
        kind = FRIENDS.get(word) or FOES.get(word)
        if kind is not None:
            others = [*predicate.possessor, *predicate.mentions, *(m for p in inner for m in mentions_of(p))]
            yield from relate(
                _principals(subjects),
                kind,
                _principals(others),
                predicate.span,
                rule="ally:copula",
                clause=clause,
                status=status,
            )


def _joining(clause: Clause, subjects: list[ActorMention]) -> Iterator[Relation]:
    """Tell apart: "X wants to join Y" is an aspiration, "X joined Y" a membership."""
    verb, parent, host = clause.verb, clause.parent, clause.host
    assert verb is not None
    goals = _bodies(*clause.objects, *(p for n, p in clause.prepositions if n in ("to", "into")))
    if not goals:
        return
    above = parent.verb if parent is not None and clause.marker == "to" else None
    wants = above is not None and (
        above.lemma in WANTING or any(w in WISHES for p in (parent.objects if parent else ()) for w in p.words)
    )
    if host is not None and host.head in WISHES:
        wants = True
        subjects = [m for m in (*host.possessor, *host.mentions) if m.sense is not Sense.PLACE] or subjects
    if wants:
        yield from relate(
            _principals(subjects, STATES), P.ASPIRES_TO, goals, verb.span, rule="aspires:join", clause=clause
        )
    elif clause.marker != "to" and not verb.modal and not verb.negated and verb.tense is Tense.PAST:
        yield from relate(
            _principals(subjects, STATES), P.MEMBER_OF, goals, verb.span, rule="member:joined", clause=clause
        )
