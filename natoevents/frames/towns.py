"""Towns as parties: the town that is attacked is the one named before, and towns where others meet are none."""

from bisect import bisect_left
from collections.abc import Sequence

from natoevents.actor import ActorMention, Basis, Participant, Sense
from natoevents.clause import Clause, Phrase
from natoevents.event import EventType
from natoevents.frames.book import listed
from natoevents.frames.draft import Draft
from natoevents.frames.words import singular_of
from natoevents.text import Span

__all__ = ["Towns", "venues_of"]

LEFT_OR_TAKEN = frozenset((EventType.ASSAULT, EventType.COERCE, EventType.RETREAT))
NEAR = 600
"""So many code points a town may stand before the words that go back to it."""


class Towns:
    """The towns a page names, in the order of its text.

    Args:
        mentions: all actor mentions, by position.
    """

    def __init__(self, mentions: Sequence[ActorMention]) -> None:
        self.named = [m for m in mentions if m.sense is Sense.PLACE and m.rule in ("town", "city")]
        self.places = [m.span.start for m in self.named]

    def of(self, draft: Draft) -> list[Participant]:
        """The state whose town an act is done to that its clause only calls "the city"; empty where there is none."""
        phrase = _done_to(draft)
        if draft.type not in LEFT_OR_TAKEN or phrase is None or phrase.mentions or phrase.possessor:
            return []
        if phrase.determiner not in ("the", "this", "that") or singular_of(phrase.head) not in listed("towns"):
            return []
        at = bisect_left(self.places, phrase.start) - 1
        if at < 0 or phrase.start - self.places[at] > NEAR or any(n == "of" for n, _ in phrase.prepositions):
            return []
        m = self.named[at]
        return [Participant(m.actor, m.principal, None, Basis.INFERRED, m.span)]


def _done_to(draft: Draft) -> Phrase | None:
    """What the act is done to: the verb's object, the subject of a passive, or what follows the noun's "of" or "on"."""
    verb = draft.clause.verb
    if draft.phrase is not None:
        return next((p for n, p in draft.phrase.prepositions if n in ("of", "on", "in")), None)
    if verb is not None and verb.passive:
        return draft.clause.subject
    objects = draft.clause.objects
    return objects[0] if objects else next((p for n, p in draft.clause.prepositions if n in ("on", "into")), None)


def venues_of(clause: Clause) -> list[Span]:
    """Names of towns where others meet: who travels there visits those others, not the state."""
    phrases = [*clause.objects, *(p for _, p in clause.prepositions)]
    return [m.span for p in phrases if set(p.words) & listed("venues") for m in p.mentions if m.sense is Sense.PLACE]
