"""How a clause tells its parties: by a common noun, as a gathering, as the two sides together, as its own kin."""

from natoevents.actor import ActorKind, Participant, Sense
from natoevents.clause import Clause
from natoevents.event import EventType
from natoevents.frames.book import listed
from natoevents.frames.draft import Draft
from natoevents.frames.parties import parties_of
from natoevents.frames.words import singular_of

__all__ = [
    "asks_its_own",
    "at_home",
    "by_a_stranger",
    "by_others",
    "collective",
    "comes_about",
    "gathered",
    "of_one_body",
    "unnamed",
]


T = EventType


AT_HOME = frozenset((T.ACCUSE, T.REQUEST, T.REJECT, T.COERCE, T.SANCTION, T.THREATEN, T.RETREAT, T.ASSAULT, T.SUPPORT))
"""Acts that may be done to people of one's own state."""
JOINT = frozenset((T.CONSULT, T.AGREE, T.SUPPORT, T.COOPERATE))


def unnamed(party: Participant) -> bool:
    """Whether a party is only a common noun whose bearer the document names elsewhere or does not care to name."""
    return (
        party.actor.id == party.actor.name
        and party.actor.kind is ActorKind.GROUP
        and party.actor.id.islower()
        and party.actor.id not in listed("kept_unnamed")
    )


def gathered(draft: Draft) -> bool:
    """Whether those who act are told only as those who met ("the leaders", "they", "participants")."""
    if draft.phrase is not None and draft.role != "light":
        return False
    verb = draft.clause.verb
    subject = draft.clause.subject
    if verb is None or verb.passive or subject is None or subject.mentions or subject.possessor or subject.prepositions:
        return False
    head = singular_of(subject.head)
    return head in listed("gathered") and (subject.plural or head in ("they", "both"))


def asks_its_own(draft: Draft) -> bool:
    """Whether an appeal stays within one state ("lawmakers urged their government", "called on the U.S. Senate")."""
    if draft.type is not T.REQUEST or draft.phrase is not None or len(draft.actors) != 1:
        return False
    clause = draft.clause
    asked = [*clause.objects[:1], *(p for n, p in clause.prepositions if n in ("on", "upon", "to"))][:1]
    if clause.verb is None or clause.verb.passive or not asked:
        return False
    named = {p.principal.id for p in parties_of(asked[0], clause)}
    return named == {p.principal.id for p in draft.actors} and (
        asked[0].head_mention or singular_of(asked[0].head) in listed("seated")
    )


def at_home(draft: Draft) -> bool:
    """Whether one does it to another of the same state ("Norway's parliament criticised the Norwegian premier")."""
    verb = draft.clause.verb
    if draft.type not in AT_HOME or draft.phrase is not None or len(draft.actors) != 1 or verb is None:
        return False
    done_to = draft.clause.subject if verb.passive else next(iter(draft.clause.objects), None)
    if done_to is None or not done_to.head_mention or done_to.possessor:
        return False
    who = draft.actors[0]
    whom = done_to.mentions[-1]
    return (
        whom.principal.id == who.principal.id
        and whom.antecedent is None
        and whom.actor.id != who.actor.id
        and (whom.actor.kind is ActorKind.PERSON or whom.role is not None)
        and whom.sense is Sense.ACTOR
    )


def of_one_body(draft: Draft) -> bool:
    """Whether the members of one organisation meet ("the bloc's foreign ministers meet", "an alliance summit")."""
    if not draft.actors or draft.actors[0].principal.kind is not ActorKind.ORGANISATION:
        return False
    phrase = draft.phrase
    if phrase is None:
        subject = draft.clause.subject
        return subject is not None and subject.plural and singular_of(subject.head) in listed("gathered")
    if any(name in ("with", "between") for name, _ in phrase.prepositions):
        return False
    members = any(
        singular_of(inner.head) in listed("gathered") for name, inner in phrase.prepositions if name in ("of", "by")
    )
    return singular_of(phrase.head) == "summit" or members


def collective(draft: Draft) -> bool:
    """Whether "the ministers" or "both sides" do what the document's two sides can only do together."""
    if draft.type not in JOINT:
        return False
    subject = draft.clause.subject
    if draft.phrase is not None:
        held = (
            draft.role == "subject"
            and draft.clause.verb is not None
            and draft.clause.verb.lemma in ("hold", "schedule", "plan", "convene", "arrange")
        )
        return draft.type is T.CONSULT and (
            held
            or draft.phrase.determiner in ("the", "this", "such", "these", "those", "another")
            or bool(draft.phrase.dates)
        )
    if subject is None or subject.mentions or subject.possessor:
        return False
    head = singular_of(subject.head)
    joint = head in listed("collective") and (
        subject.plural or head in ("they", "both", "date", "text", "document", "deal", "council", "body")
    )
    return joint or bool(draft.clause.verb and "mutually" in draft.clause.verb.adverbs)


def comes_about(clause: Clause) -> bool:
    """Whether a clause tells no more of its subject than when it begins or ends ("the ban took effect on Monday")."""
    return clause.verb is not None and clause.verb.lemma in listed("coming_about")


def by_others(draft: Draft) -> bool:
    """Whether those who act are several that only a common noun and a number tell ("more than ten countries")."""
    verb, subject = draft.clause.verb, draft.clause.subject
    if draft.phrase is not None or verb is None or verb.passive or subject is None or not subject.plural:
        return False
    return any(w.isdigit() or w in listed("numerals") or w in listed("quantities") for w in subject.words[:-1])


def by_a_stranger(draft: Draft) -> bool:
    """Whether the clause itself names who acts, by a name that nobody knows ("was seized by Malyuta in 1571")."""
    around = draft.phrase.prepositions if draft.phrase is not None else draft.clause.prepositions
    verb = draft.clause.verb
    told = [p for n, p in around if n == "by"]
    if draft.phrase is None and verb is not None and not verb.passive and draft.clause.subject is not None:
        told.append(draft.clause.subject)
    return any(p.proper and not p.mentions and not p.determiner and "".join(p.words).isalpha() for p in told)
