"""Each act once a sentence: of two namings the second is dropped."""

from natoevents.clause import Link
from natoevents.event import EventType
from natoevents.frames.draft import Draft
from natoevents.frames.shape import unnamed

__all__ = ["once"]


T = EventType


NEAR = 24
"""How many acts back in a sentence a second naming may lie."""


def once(drafts: list[Draft]) -> list[Draft]:
    """Drop the second naming of one act in a sentence."""
    kept: list[Draft] = []
    for draft in drafts:
        twin = next((k for k in kept[-NEAR:] if _same(k, draft)), None)
        if twin is None:
            kept.append(draft)
        else:
            if len(draft.principals()) > len(twin.principals()):
                twin.actors, twin.recipients = draft.actors, draft.recipients
            if not twin.dates:
                twin.dates = draft.dates
    return kept


def _same(a: Draft, b: Draft) -> bool:
    if a.type is not b.type or (a.type is T.CONSULT and a.status is not b.status and a.clause is not b.clause):
        return False
    if a.trigger.overlaps(b.trigger):
        return True
    pa, pb = a.principals(), b.principals()
    if _repeats(a, b) or _repeats(b, a):
        return pa <= pb or pb <= pa  # one protest: "summoned the envoy and handed him a note", "slammed what it called"
    if (
        b.clause.link is Link.CONJUNCT
        and b.clause.parent is a.clause
        and a.theme is None
        and a.phrase is None
        and b.phrase is None
    ):
        return True
    if (
        b.clause.link is Link.PARTICIPLE
        and b.clause.parent is a.clause
        and b.clause.host is None
        and a.type is not T.CONSULT
        and {p.principal.id for p in a.actors} == {p.principal.id for p in b.actors}
        and not (_named(a) and _named(b) and not _named(a) & _named(b))
    ):
        return True  # "retaliated, expelling two diplomats"
    if a.clause is b.clause and any(_beside(one, other) for one, other in ((a, b), (b, a))):
        return False
    if a.type is T.CONSULT and not (pa and pb):
        return a.clause is b.clause and not (b.phrase is not None and _dated(b))
    if a.type is T.CONSULT and (pa <= pb or pb <= pa):
        return a.clause is b.clause or not (_dated(a) and _dated(b))
    return False


def _repeats(a: Draft, b: Draft) -> bool:
    """Whether `b` only says what `a` does once more."""
    if "once" not in b.frame.flags:
        return False
    return "once" in a.frame.flags or "judged" in b.frame.flags or b.clause.marker == "what"


def _named(draft: Draft) -> set[str]:
    """Principals to whom an act is done; not people told by a common noun."""
    return {p.principal.id for p in draft.recipients if not unnamed(p)}


def _dated(draft: Draft) -> bool:
    return bool(
        draft.dates
        or draft.clause.dates
        or (draft.phrase is not None and (draft.phrase.dates or draft.phrase.late_dates))
    )


def _beside(noun: Draft, verb: Draft) -> bool:
    """Whether a noun names what comes before or after the verb's act ("before the meeting they conferred")."""
    if noun.phrase is None or verb.phrase is not None:
        return False
    return any(
        phrase is noun.phrase for name, phrase in noun.clause.prepositions if name in ("before", "after", "since")
    )
