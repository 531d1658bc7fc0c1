"""What the document makes plain: the other side of its story, where a clause leaves it out."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence

from attrs import evolve

from natoevents.actor import Actor, ActorKind, ActorMention, Basis, Participant, Sector, Sense
from natoevents.data import table
from natoevents.event import EventType

__all__ = ["Plain"]

T = EventType
DIRECTED = frozenset(
    (
        T.ACCUSE,
        T.REQUEST,
        T.REJECT,
        T.THREATEN,
        T.SANCTION,
        T.AGREE,
        T.SUPPORT,
        T.CONCEDE,
        T.MOBILIZE,
        T.ASSAULT,
        T.COERCE,
    )
)
CONFLICT = frozenset((T.ACCUSE, T.REJECT, T.THREATEN, T.SANCTION, T.MOBILIZE))
STORY = 8
"""From so many mentions of principals on, a text tells a story of its own parties; unnamed ones add nothing."""
COUNTED = (ActorKind.STATE, ActorKind.ORGANISATION, ActorKind.GROUP, ActorKind.TERRITORY)


class Plain:
    """The principals of a document by how often they are named; `seen` counts their places, too.

    Args:
        mentions: all actor mentions.
    """

    def __init__(self, mentions: Sequence[ActorMention]) -> None:
        self.count: Counter[str] = Counter()
        self.acting: list[ActorMention] = []
        self.first: dict[str, ActorMention] = {}
        self.seen: dict[str, tuple[int, Actor]] = {}
        forums = table("frames")["meetings"]["members"]
        for m in mentions:
            self.seen[m.principal.id] = self.seen.get(m.principal.id, (0, m.principal))[0] + 1, m.principal
            if (
                m.sense is Sense.PLACE
                or m.principal.id in forums
                or m.principal.kind not in COUNTED
                or m.principal.sector in (Sector.MED, Sector.JRN)
            ):
                continue
            self.count[m.principal.id] += 1
            self.acting.append(m)
            self.first.setdefault(m.principal.id, m)
        ranked = sorted(self.count, key=lambda i: (-self.count[i], self.first[i].span.start))
        self.pair = tuple(ranked[:2])
        self.acting.sort(key=lambda m: m.span.start)
        self.places = [m.span.start for m in self.acting]
        total = sum(self.count.values())
        self.told = total >= STORY
        self.strong = len(self.pair) == 2 and self.count[self.pair[1]] * 10 >= total

    def sides(self) -> tuple[list[Participant], list[Participant]]:
        """The two sides of the document's story, an organisation first; empty where it has none."""
        if not self.strong:
            return [], []
        found = [self.first[i].principal for i in self.pair]
        found.sort(key=lambda a: a.kind is not ActorKind.ORGANISATION)
        one, other = (Participant(a, a, None, Basis.INFERRED, None) for a in found)
        return [one], [other]

    def body(self) -> Participant | None:
        """The organisation that the page speaks of most: what a state joins that "comes aboard"."""
        bodies = [i for i in self.count if self.first[i].principal.kind is ActorKind.ORGANISATION]
        if not bodies:
            return None
        actor = self.first[max(bodies, key=lambda i: self.count[i])].principal
        return Participant(actor, actor, None, Basis.INFERRED, None)

    def last_before(self, at: int, since: int, without: frozenset[str] = frozenset()) -> Participant | None:
        """Who was named last in ``raw[since:at]``, who may act though the clause leaves it to a pronoun or nobody."""
        k = bisect_left(self.places, at) - 1
        while k >= 0 and self.places[k] >= since and self.acting[k].principal.id in without:
            k -= 1
        if k < 0 or self.places[k] < since:
            return None
        m = self.acting[k]
        return Participant(m.actor, m.principal, m.role, Basis.INFERRED, m.span)

    def counterpart(self, parties: Sequence[Participant], *, conflict: bool = False) -> Participant | None:
        """The other side of the document's story, or None where it has no two sides."""
        if len(self.pair) < 2 or not self.strong:
            return None
        mine = {p.principal.id for p in parties}
        a, b = self.pair
        if a in mine and b in mine:
            return None
        if a in mine or b in mine:
            other = b if a in mine else a
        elif conflict:
            states = [i for i in self.pair if self.first[i].principal.kind is not ActorKind.ORGANISATION]
            if len(states) != 1:
                return None
            other = states[0]
        else:
            return None
        m = self.first[other]
        return Participant(m.principal, m.principal, None, Basis.INFERRED, None)

    def other_side(self, parties: Sequence[Participant]) -> list[Participant]:
        """Who acts on `parties` where the page tells only of its two sides and these are one of them."""
        if not self.strong or {p.principal.id for p in parties} - set(self.pair):
            return []
        other = self.counterpart(parties)
        return [other] if other is not None else []

    def fill(
        self,
        event_type: EventType,
        actors: list[Participant],
        recipients: list[Participant],
        near: Sequence[ActorMention] = (),
        before: Participant | None = None,
    ) -> list[Participant]:
        """Recipients of an act that has actors but, in its clause, nobody it is directed at.

        Args:
            event_type: only some acts are directed at somebody.
            actors: who acts.
            recipients: what the clause gives; kept where it gives any.
            near: mentions of the same sentence; who is named there goes before who is only the document's other side.
            before: who else was named last before in the sentence; an outsider's appeal or praise is for them.
        """
        if recipients or not actors or event_type not in DIRECTED:
            return recipients
        if all(p.principal.kind is ActorKind.GROUP and p.principal.id == p.principal.name.lower() for p in actors):
            return recipients
        mine = {p.principal.id for p in actors}
        named: dict[str, ActorMention] = {}
        for m in near:
            if (
                m.sense is not Sense.PLACE
                and m.principal.id not in mine
                and m.principal.kind in COUNTED
                and m.principal.sector not in (Sector.MED, Sector.JRN)
            ):
                named.setdefault(m.principal.id, m)
        if event_type in (T.ASSAULT, T.COERCE) and any(
            self.first[i].principal.kind is not ActorKind.STATE for i in self.pair
        ):
            return []
        if named and not (len(self.pair) == 2 and any(i in named for i in self.pair)):
            if len(named) > 1:
                return []
            m = next(iter(named.values()))
            return [Participant(m.actor, m.principal, m.role, Basis.INFERRED, m.span)]
        if event_type in (T.REQUEST, T.SUPPORT) and len(self.pair) == 2 and self.strong and not mine & set(self.pair):
            one, two = self.sides()
            return [before] if before is not None else [*one, *two]
        other = self.counterpart(actors, conflict=event_type in CONFLICT)
        return [evolve(other)] if other is not None else []
