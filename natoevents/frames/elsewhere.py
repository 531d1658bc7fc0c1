"""What other sentences tell of the same act: who did it, and when.

Acts are looked up by type, parties, status and the root of the word that names them ("annex", "annexation"), never
compared one by one, so the cost grows with the number of acts and no faster.
"""

from collections.abc import Sequence

from attrs import define, field

from natoevents.actor import Basis, Participant
from natoevents.clause import Tense
from natoevents.event import EventType, Status, WhenBasis
from natoevents.frames.dating import Told
from natoevents.frames.draft import Draft
from natoevents.when import When

__all__ = ["Elsewhere"]

T = EventType
KEEPS_DATE = frozenset((T.CONSULT, T.COERCE, T.ASSAULT, T.MOBILIZE, T.SANCTION, T.RETREAT, T.COOPERATE))
"""Acts that keep their date wherever the document names them; appeals and accusations are made anew each time."""
ONCE = frozenset((T.COERCE, T.ASSAULT, T.RETREAT))
"""Where the document dates only one act of such a type between the same parties, another word names it too."""
NEWS = 31
"""Days before the publication that a headline reaches back."""
ANY = ""
"""Stands for every root: meetings are the same under any name."""


def root_of(draft: Draft) -> str:
    """The beginning of the word that names the act, by which kindred words agree."""
    if draft.phrase is not None:
        return draft.phrase.head[:4]
    return draft.clause.verb.lemma[:4] if draft.clause.verb is not None else ANY


def leaves_open(draft: Draft) -> bool:
    """Whether a meeting's noun leaves open if it has been held ("the meeting, which Moscow proposed")."""
    verb = draft.clause.verb
    if draft.phrase is None or draft.status is not Status.ACTUAL:
        return False
    return not (draft.role in ("subject", "told", "light") and verb is not None and verb.tense is Tense.PAST)


def _sides(draft: Draft) -> list[tuple[object, ...]]:
    """An act by its frame and one of its sides, for where a sentence tells the other side otherwise or not."""
    who = frozenset(p.principal.id for p in draft.actors)
    whom = frozenset(p.principal.id for p in draft.recipients)
    if who:
        return [(draft.frame.name, draft.status, "by", who)]
    return [(draft.frame.name, draft.status, "to", whom)] if whom else []


@define(eq=False)
class _Times:
    """How often each time is told, and by which words first."""

    count: dict[str, int] = field(factory=dict)
    told: dict[str, Told] = field(factory=dict)
    best: str = ""

    def add(self, time: Told) -> None:
        iso = time[0].iso
        self.count[iso] = self.count.get(iso, 0) + 1
        self.told.setdefault(iso, time)
        if not self.best or self.count[iso] > self.count[self.best]:
            self.best = iso


class Elsewhere:
    """The acts of one document, by what makes them the same.

    Args:
        drafts: all acts.
        published: the day of publication, or None.
    """

    def __init__(self, drafts: Sequence[Draft], published: When | None = None) -> None:
        self._published = published
        self._agents: dict[tuple[object, ...], dict[frozenset[str], list[Participant]]] = {}
        self._times: dict[tuple[object, ...], _Times] = {}
        for draft in drafts:
            if draft.actors:
                known = self._agents.setdefault(self._act(draft), {})
                known.setdefault(frozenset(p.principal.id for p in draft.actors), draft.actors)

    @staticmethod
    def _act(draft: Draft) -> tuple[object, ...]:
        return (draft.type, draft.mode, root_of(draft), frozenset(p.principal.id for p in draft.recipients))

    def actors(self, draft: Draft) -> list[Participant]:
        """Who does the act in another sentence, where the page names only one such; a verb must be a passive."""
        verb = draft.clause.verb
        if draft.phrase is None and (verb is None or not verb.passive):
            return []
        known = self._agents.get(self._act(draft), {})
        if len(known) != 1:
            return []
        return [
            Participant(p.actor, p.principal, p.role, Basis.INFERRED, p.mention) for p in next(iter(known.values()))
        ]

    def learn(self, drafts: Sequence[Draft], times: Sequence[Told | None]) -> None:
        """Take in the times that acts have by their own words."""
        for draft, time in zip(drafts, times, strict=True):
            if time is not None:
                named = [(draft.type, draft.principals(), draft.status, root) for root in (root_of(draft), ANY)]
                for key in (*named, *_sides(draft)):
                    self._times.setdefault(key, _Times()).add(time)

    def time(self, draft: Draft) -> Told | None:
        """The time of the same act where another sentence dates it, or None."""
        if draft.status in (Status.HYPOTHETICAL, Status.NEGATED):
            return None
        headline, meeting = draft.clause.headline, draft.type is T.CONSULT
        if draft.type not in KEEPS_DATE and not headline:
            return None
        phrase = draft.phrase
        if meeting and not headline and phrase is not None and phrase.determiner in ("a", "an", "another", "", "no"):
            return None
        root = ANY if meeting or headline else root_of(draft)
        found = self._times.get((draft.type, draft.principals(), draft.status, root))
        if found is None and draft.type in ONCE and not headline:
            found = self._times.get((draft.type, draft.principals(), draft.status, ANY))
            for key in _sides(draft) if found is None else ():
                found = found or self._times.get(key)
        if found is None and meeting and leaves_open(draft):
            found = self._times.get((draft.type, draft.principals(), Status.FUTURE, root))
        if found is None or (len(found.count) > 1 and not (meeting or headline)):
            return None
        if headline:
            news = [found.told[iso] for iso in found.count if self._news(found.told[iso][0])]
            if not news:
                return None
            when, _, cue = max(news, key=self._nearness)
        else:
            when, _, cue = found.told[found.best]
        return when, WhenBasis.INFERRED, cue

    def _nearness(self, time: Told) -> int:
        """How near a time is to the publication, the greater the nearer; without one, all alike."""
        if self._published is None or self._published.start is None or time[0].start is None:
            return 0
        return -abs((self._published.start - time[0].start).days)

    def _news(self, when: When) -> bool:
        """Whether a headline can tell of that time: nothing long past, nothing that lasts."""
        if when.days is not None and when.days > NEWS:
            return False
        if self._published is None or self._published.start is None or when.end is None:
            return True
        return (self._published.start - when.end).days < NEWS
