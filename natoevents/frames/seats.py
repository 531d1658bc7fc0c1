"""Cities that stand for the organisation that sits there: in a page about the Union, "Brussels" is no Belgian."""

from collections.abc import Sequence

from attrs import evolve

from natoevents.actor import Participant
from natoevents.data import table
from natoevents.frames.plain import Plain

__all__ = ["Seats"]


class Seats:
    """The cities of one page whose organisations the page is about.

    Args:
        raw: the page.
        plain: its principals by how often they are named.
    """

    def __init__(self, raw: str, plain: Plain) -> None:
        self._raw = raw
        self._plain = plain
        self._bodies: dict[str, Participant | None] = {}

    def of(self, parties: Sequence[Participant]) -> list[Participant]:
        """The same parties, with the organisation instead of the state of its seat."""
        return [self._body(p) or p for p in parties]

    def _body(self, party: Participant) -> Participant | None:
        seats = table("frames")["meetings"]["seats"]
        if party.mention is None or party.actor.id != party.principal.id:
            return None
        city = party.mention.of(self._raw)
        if city not in seats:
            return None
        if city not in self._bodies:
            count = self._plain.count
            bodies = [i for i in seats[city] if count[i]]
            by_city = sum(m.span.of(self._raw) == city for m in self._plain.acting if m.principal == party.principal)
            alone = count[party.principal.id] == by_city  # the state itself is not told of
            if bodies and alone:
                meant = self._plain.first[max(bodies, key=lambda i: count[i])].principal
                self._bodies[city] = evolve(party, actor=meant, principal=meant, role=None)
            else:
                self._bodies[city] = None
        body = self._bodies[city]
        return evolve(body, mention=party.mention, basis=party.basis) if body is not None else None
