"""Who invades, annexes or strikes whom, where a page names the one and makes the other plain."""

from natoevents.actor import ActorKind, Basis, Participant
from natoevents.data import table
from natoevents.event import EventType
from natoevents.frames.book import listed
from natoevents.frames.draft import Draft
from natoevents.frames.nounroles import noun_sides
from natoevents.frames.parties import distinct, ids_of
from natoevents.frames.plain import Plain
from natoevents.frames.wanted import event_noun
from natoevents.frames.words import root_phrase

__all__ = ["Aggression"]

T = EventType
AGGRESSIONS = frozenset(("ASSAULT:invasion-noun", "COERCE:annexation-noun"))
JUDGED = {T.ACCUSE: (T.ASSAULT, T.COERCE), T.SUPPORT: (T.RETREAT,)}
"""By the type of a judgement, the acts done to somebody whom it does not judge."""


class Aggression:
    """What ``aggressors.toml`` knows, used only where the page names both.

    Args:
        plain: the page's principals.
    """

    def __init__(self, plain: Plain) -> None:
        self.plain = plain

    def struck(self, draft: Draft) -> list[Participant]:
        """Whom an invader or rebels strike where the clause leaves it out: the land that they are known to fight."""
        if draft.type not in (T.ASSAULT, T.COERCE) or len(draft.actors) != 1:
            return []
        known = table("frames")["aggressors"]
        who = draft.actors[0].principal.id
        verb = draft.clause.verb
        invades = draft.frame.name in AGGRESSIONS or (
            draft.phrase is None and verb is not None and verb.lemma in listed("invading")
        )
        lands = [i for i, by in known["known"].items() if by == who and i in self.plain.seen] if invades else []
        if who in known["at_home"] and known["at_home"][who] in self.plain.seen:
            lands = [known["at_home"][who]]
        if not lands:
            return []
        land = max(lands, key=lambda i: self.plain.seen[i][0])
        actor = self.plain.seen[land][1]
        return [Participant(actor, actor, None, Basis.INFERRED, None)]

    def blame(self, draft: Draft) -> None:
        """Who condemns or will not recognise "the annexation of …" means who did it, not to whom it was done.

        Where nobody is known to have done it ("condemned the shelling of Odesa"), the one who suffers it is left out.
        """
        if draft.phrase is not None or draft.theme is None or draft.type not in (T.ACCUSE, T.SUPPORT, T.REJECT):
            return
        judged = root_phrase(draft.theme)
        act = event_noun(judged)
        known = table("frames")["aggressors"]["known"]
        by = [self.plain.first.get(known.get(p.principal.id, "")) for p in draft.recipients]
        if act is None:
            return
        if act.name in AGGRESSIONS and len(by) == 1 and by[0] is not None:
            aggressor = Participant(by[0].principal, by[0].principal, None, Basis.INFERRED, None)
            draft.recipients = distinct([aggressor], draft.actors)
        elif act.type in JUDGED.get(draft.type, ()) and "reciprocal" not in act.flags:
            done_by, done_to = noun_sides(act, judged, draft.clause, "")
            if not done_by and done_to and ids_of(done_to) >= ids_of(draft.recipients):
                draft.recipients = []

    def by(self, draft: Draft) -> list[Participant]:
        """Who invades or annexes where the noun leaves it out: known of it, or the document's one other state."""
        hit = ids_of(draft.recipients)
        known = table("frames")["aggressors"]["known"]
        by = {known[i] for i in hit if i in known}
        if len(by) == 1 and draft.frame.name in AGGRESSIONS:
            found = self.plain.first.get(next(iter(by)))
            if found is not None:
                return [Participant(found.principal, found.principal, None, Basis.INFERRED, None)]
        if (
            not self.plain.strong
            or draft.frame.name not in AGGRESSIONS
            or draft.phrase is None
            or draft.phrase.head not in listed("invasions")
        ):
            return []
        one, other = self.plain.sides()
        states = [p for p in (*one, *other) if p.principal.kind is ActorKind.STATE and p.principal.id not in hit]
        return states if len(states) == 1 else []
