"""Who is likeliest meant where a clause leaves a party out: what speaks for each party of the page is added up.

The clues and their weights stand in ``likely.toml``. Parties are looked at by sentence and by pair, never all against
all: each act costs as much as there are parties near it and parties named often.
"""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence

from natoevents.actor import ActorKind, ActorMention, Basis, Participant, Sense
from natoevents.data import table
from natoevents.event import EventType
from natoevents.frames.draft import Draft
from natoevents.frames.parties import ids_of, reach
from natoevents.frames.plain import Plain
from natoevents.text import Role, Sentence

__all__ = ["Likely"]

T = EventType
OFTEN = 12
"""So many of the parties named most often are looked at, besides those near the act."""
ARMED = frozenset((T.ASSAULT, T.COERCE))
LATELY = 3
BACK = 2
"""So many sentences back an act told just before may lie."""
Clues = Callable[[str], Mapping[str, float]]
"""What speaks for a party, by its id: each clue is 0, 1 or a share."""
TOGETHER = frozenset((T.CONSULT, T.AGREE, T.SUPPORT, T.COOPERATE))


class Likely:
    """The clues of one page.

    Args:
        plain: its principals by how often they are named.
        mentions: all its mentions.
        sentences: its sentences.
        drafts: its acts, with no more parties than their clauses give.
    """

    def __init__(
        self, plain: Plain, mentions: Sequence[ActorMention], sentences: Sequence[Sentence], drafts: Sequence[Draft]
    ) -> None:
        self._plain = plain
        self._starts = [s.span.start for s in sentences]
        self._named: dict[int, list[ActorMention]] = {}
        for m in plain.acting:
            if not m.principal.id.islower():
                self._named.setdefault(self._sentence_at(m.span.start), []).append(m)
        self._places: dict[int, set[str]] = {}
        for m in mentions:
            if m.sense is Sense.PLACE and m.principal.kind is ActorKind.STATE:
                self._places.setdefault(self._sentence_at(m.span.start), set()).add(m.principal.id)
        self._headline = {
            m.principal.id for n, s in enumerate(sentences) if s.role is Role.HEADLINE for m in self._named.get(n, ())
        }
        self._total = sum(plain.count.values()) or 1
        self._often = [i for i, _ in plain.count.most_common(OFTEN) if not i.islower()]
        self._acts: Counter[tuple[str, str]] = Counter()
        self._kinds: set[tuple[EventType, str, str]] = set()
        self._does: set[tuple[EventType, str]] = set()
        self._undergoes: set[tuple[EventType, str]] = set()
        self._recent: list[Draft] = []
        for draft in drafts:
            self._learn(draft)

    def _sentence_at(self, at: int) -> int:
        return max(0, bisect_left(self._starts, at + 1) - 1)

    def _learn(self, draft: Draft) -> None:
        """Take in who acts on whom, or together with whom, by the clause's own words."""
        acting = ids_of(draft.actors)
        self._does.update((draft.type, a) for a in acting)
        self._undergoes.update((draft.type, r) for r in ids_of(draft.recipients))
        for a in acting:
            for r in ids_of(draft.recipients) or (acting if draft.type in TOGETHER else ()):
                if a != r:
                    self._acts[a, r] += 1
                    self._kinds.add((draft.type, a, r))

    def told(self, draft: Draft) -> None:
        """An act is told whose parties are all known now."""
        self._recent.append(draft)
        del self._recent[:-8]

    def _just_before(self, draft: Draft) -> list[Draft]:
        number = draft.clause.sentence
        return [
            d for d in reversed(self._recent)
            if number - d.clause.sentence <= BACK and d.trigger.start < draft.trigger.start
        ]  # fmt: skip

    def recipient(self, draft: Draft, hints: Sequence[Participant] = ()) -> tuple[Participant | None, float]:
        """To whom an act is likeliest done that its clause directs at nobody, and how much speaks for it.

        Args:
            draft: the act; its actors are known.
            hints: the other of the page's two sides, where the act is done by one of them.
        """
        mine = ids_of(draft.actors)
        weights = table("frames")["likely"]["recipient"]
        near = self._near(draft, mine)
        told = next((d for d in self._just_before(draft) if ids_of(d.actors) - mine), None)
        answered = ids_of(told.actors) - mine if told is not None else set()
        within = {m.principal.id for m in reach(draft.clause)}
        recent = self._recently(draft)
        partners = Counter({i: sum(self._acts[a, i] + self._acts[i, a] for a in mine) for i in near})
        acts = sum(partners.values()) or 1
        other = ids_of(hints)
        where = self._where(draft, mine)

        def clues(i: str) -> dict[str, float]:
            return {
                "pair": i in other,
                "side": i in self._plain.pair,
                "share": self._plain.count[i] / self._total,
                "headline": i in self._headline,
                "same": any((draft.type, a, i) in self._kinds for a in mine),
                "partner": partners[i] / acts,
                "undergoes": (draft.type, i) in self._undergoes,
                "answered": i in answered,
                "within": i in within,
                "recent": recent[i],
                "body": self._plain.first[i].principal.kind is ActorKind.ORGANISATION,
                **where(i),
            }

        return self._best(near, weights, clues)

    def actor(self, draft: Draft) -> tuple[Participant | None, float]:
        """Who likeliest does what a clause tells only to whom it is done, and how much speaks for it."""
        theirs = ids_of(draft.recipients)
        weights = table("frames")["likely"]["actor"]
        near = self._near(draft, theirs)
        acted = next((ids_of(d.actors) for d in self._just_before(draft) if d.actors), set())
        verb = draft.clause.verb
        passive = draft.phrase is None and verb is not None and verb.passive
        recent = self._recently(draft)
        pair = self._plain.pair
        here = self._named.get(draft.clause.sentence, [])
        where = self._where(draft, theirs)
        began = {here[0].principal.id} if passive and here and here[0].span.start < draft.trigger.start else set()

        def clues(i: str) -> dict[str, float]:
            return {
                "side": i in pair,
                "share": self._plain.count[i] / self._total,
                "headline": i in self._headline,
                "acts_on": any(self._acts[i, r] for r in theirs),
                "acted": i in acted,
                "recent": recent[i],
                "does": (draft.type, i) in self._does,
                "body": self._plain.first[i].principal.kind is ActorKind.ORGANISATION,
                "armed_body": draft.type in ARMED and self._plain.first[i].principal.kind is ActorKind.ORGANISATION,
                "began_passive": i in began,
                **where(i),
            }

        return self._best(near, weights, clues)

    def _recently(self, draft: Draft) -> Mapping[str, float]:
        """How large a share of the mentions of the last sentences is each party's."""
        number = draft.clause.sentence
        count = Counter(m.principal.id for n in range(number - LATELY, number + 1) for m in self._named.get(n, ()))
        total = sum(count.values()) or 1
        return defaultdict(float, {i: n / total for i, n in count.items()})

    def _near(self, draft: Draft, without: set[str]) -> list[str]:
        """The parties that may be meant: those named near the act, and those named often."""
        number = draft.clause.sentence
        near = (m.principal.id for n in (number, number - 1) for m in self._named.get(n, ()))
        return [i for i in dict.fromkeys((*near, *self._often)) if i not in without]

    def _where(self, draft: Draft, known: set[str]) -> Clues:
        """Where the sentence of the act and the one before name a party, asked by its id."""
        number, at = draft.clause.sentence, draft.trigger.start
        here = [m for m in self._named.get(number, ()) if m.principal.id not in known]
        there = self._named.get(number - 1, [])
        ahead = [m for m in here if m.span.start < at]
        last = ahead[-1] if ahead else next((m for m in reversed(there) if m.principal.id not in known), None)
        inside = {m.principal.id for m in here}
        first = {m.principal.id for m in ahead}
        before = {m.principal.id for m in there}
        places = self._places.get(number, ())

        def clues(i: str) -> dict[str, float]:
            return {
                "sentence": i in inside,
                "only": inside == {i},
                "ahead": i in first,
                "last": last is not None and last.principal.id == i,
                "last_here": bool(ahead) and ahead[-1].principal.id == i,
                "before": i in before,
                "began": bool(there) and there[0].principal.id == i,
                "place": i in places,
            }

        return clues

    def _best(self, near: list[str], weights: Mapping[str, float], clues: Clues) -> tuple[Participant | None, float]:
        best: tuple[Participant | None, float] = None, 0.0
        for i in near:
            score = sum(weights.get(name, 0) * value for name, value in clues(i).items())
            if best[0] is None or score > best[1]:
                m = self._plain.first[i]
                best = Participant(m.principal, m.principal, None, Basis.INFERRED, None), score
        return best
