"""Whom an act answers: who did what is denied, condemned or welcomed, and who strikes whom elsewhere on the page.

Acts are remembered in the order of the text, a few sentences back, and strikes by their two sides, so the cost grows
with the number of acts and no faster. All parties found here are inferred.
"""

from collections import Counter, deque
from collections.abc import Iterable

from natoevents.actor import ActorKind, Basis, Participant
from natoevents.clause import Link
from natoevents.event import EventType
from natoevents.frames.book import listed
from natoevents.frames.draft import Draft
from natoevents.frames.parties import ids_of, speaker_of
from natoevents.frames.wanted import event_noun
from natoevents.frames.words import phrase_words, singular_of

__all__ = ["Answers"]

T = EventType
BACK = 3
"""So many sentences back lies what "the move" means, or the charge that is denied."""
KEPT = 16
"""So many acts are remembered at once."""
CALLS = frozenset((T.ACCUSE, T.REQUEST, T.AGREE))
"""Acts that are refused or denied."""
JUDGING = frozenset((T.ACCUSE, T.SUPPORT, T.REJECT))
"""Acts that are about another act."""
STRIKES = frozenset((T.ASSAULT, T.COERCE))


def inferred(parties: Iterable[Participant]) -> list[Participant]:
    """The same parties, as known from another sentence."""
    return [Participant(p.actor, p.principal, p.role, Basis.INFERRED, p.mention) for p in parties]


def _points_back(draft: Draft) -> bool:
    """Whether what the act is about is only named as an act told before ("the move", "it")."""
    theme = draft.theme
    if theme is None or theme.mentions or theme.possessor:
        return False
    if theme.head in listed("pronouns"):
        return True
    if draft.clause.link is Link.RELATIVE and draft.clause.host is theme:
        return theme.head in ("decision", "move", "step")  # "the crossings would close, a step Minsk condemned"
    return (
        theme.determiner in ("the", "this", "that", "these", "those", "such")
        and not theme.prepositions
        and (singular_of(theme.head) in listed("policy") or event_noun(theme) is not None)
    )


class Answers:
    """The acts of a document so far."""

    def __init__(self) -> None:
        self._recent: deque[Draft] = deque(maxlen=KEPT)
        self._strikes: Counter[tuple[str, str]] = Counter()
        self._known: dict[str, Participant] = {}

    def add(self, draft: Draft) -> None:
        """Take in an act whose parties are known."""
        if draft.actors:
            self._recent.append(draft)
        if draft.type in STRIKES:
            for a in draft.actors:
                for r in draft.recipients:
                    if a.principal.kind is not ActorKind.PERSON:
                        self._strikes[a.principal.id, r.principal.id] += 1
                        self._known.setdefault(a.principal.id, a)
                        self._known.setdefault(r.principal.id, r)

    def recipients(self, draft: Draft) -> list[Participant]:
        """Whom a refusal, denial or judgement without a recipient of its own answers, or nobody."""
        if draft.type not in JUDGING or not draft.actors or draft.recipients:
            return []
        mine = ids_of(draft.actors)
        if draft.type is T.REJECT:
            for earlier in self._before(draft):
                if earlier.type in CALLS and mine & ids_of(earlier.recipients) and not mine & ids_of(earlier.actors):
                    return inferred(earlier.actors)
                told_by = speaker_of(earlier.clause)
                if mine & ids_of(earlier.actors) and told_by and not mine & ids_of(told_by):
                    return inferred(told_by)
        if _points_back(draft):
            for earlier in self._before(draft):
                if earlier.type is not T.CONSULT and earlier.type not in JUDGING and not mine & ids_of(earlier.actors):
                    return inferred(earlier.actors)
        return []

    def denied(self, draft: Draft) -> None:
        """Turn a denial round that a pronoun gives to the accuser: nobody denies his own charge."""
        subject, verb = draft.clause.subject, draft.clause.verb
        if draft.type is not T.REJECT or draft.phrase is not None or subject is None or not draft.actors:
            return
        charges = verb is not None and verb.lemma in ("deny", "reject", "dismiss", "refute", "dispute", "rebut")
        if not charges or subject.head not in (*listed("pronouns"), "he", "she", "they"):
            return
        earlier = next((d for d in self._before(draft) if d.type in JUDGING), None)
        if earlier is None or earlier.type is not T.ACCUSE or not earlier.recipients:
            return
        if draft.clause.sentence == earlier.clause.sentence and ids_of(draft.actors) <= ids_of(earlier.actors):
            draft.actors, draft.recipients = inferred(earlier.recipients), inferred(earlier.actors)

    def _before(self, draft: Draft) -> Iterable[Draft]:
        for earlier in reversed(self._recent):
            if draft.clause.sentence - earlier.clause.sentence > BACK:
                return
            if earlier.trigger.start < draft.trigger.start:
                yield earlier

    def complete(self, draft: Draft) -> None:
        """Give a strike the side that it leaves out where the page tells only one such of the side it names."""
        massing = draft.phrase is not None and bool(phrase_words(draft.phrase) & listed("massing"))
        if draft.type not in (T.ASSAULT, T.RETREAT) and draft.mode != "seize" and not massing:
            return
        if draft.actors and not draft.recipients:
            mine = ids_of(draft.actors)
            hit = {r: n for (a, r), n in self._strikes.items() if a in mine and r not in mine}
            if len(hit) == 1:
                draft.recipients = inferred([self._known[next(iter(hit))]])
        elif draft.recipients and not draft.actors and draft.type in STRIKES:
            theirs = ids_of(draft.recipients)
            by = {a: n for (a, r), n in self._strikes.items() if r in theirs and a not in theirs}
            if len(by) == 1:
                draft.actors = inferred([self._known[next(iter(by))]])
