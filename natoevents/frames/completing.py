"""Parties that a clause leaves out and the document makes plain are filled in, each marked as inferred."""

from bisect import bisect_left
from collections.abc import Sequence

from attrs import frozen

from natoevents.actor import Actor, ActorKind, ActorMention, Basis, Participant
from natoevents.article import Article
from natoevents.clause import Link
from natoevents.data import table
from natoevents.event import EventType, Status
from natoevents.frames.agency import agents
from natoevents.frames.aggression import Aggression
from natoevents.frames.allies import allied
from natoevents.frames.answers import Answers
from natoevents.frames.book import classes, frame_named, listed
from natoevents.frames.draft import Draft
from natoevents.frames.elsewhere import root_of
from natoevents.frames.issuer import Issuer, speaks
from natoevents.frames.likely import TOGETHER, Likely
from natoevents.frames.match import content_words
from natoevents.frames.parties import distinct, reach
from natoevents.frames.plain import Plain
from natoevents.frames.seats import Seats
from natoevents.frames.shape import (
    asks_its_own,
    at_home,
    by_a_stranger,
    by_others,
    collective,
    gathered,
    of_one_body,
    unnamed,
)
from natoevents.frames.towns import Towns
from natoevents.frames.words import phrase_words, root_phrase, singular_of
from natoevents.text import Sentence

__all__ = ["Completer", "Page"]


T = EventType


ARMED_ACTS = frozenset((T.MOBILIZE, T.ASSAULT, T.RETREAT))


JOINT = frozenset((T.CONSULT, T.AGREE, T.SUPPORT, T.COOPERATE))


AIMED = frozenset(
    f"MOBILIZE:{name}"
    for name in ("intercept", "step-up-flights", "deploy-troops", "mobilize-idiom", "violate-airspace")
)
"""Moves that are meant for somebody though the clause does not say so; others are told of their place alone."""


SENT = frozenset(f"MOBILIZE:{name}" for name in ("deploy-troops", "deploy-weapons", "build-base", "troops-move"))
"""Moves told by where the forces go."""


BY_THE_OTHER = frozenset((T.SANCTION, T.ACCUSE, T.REJECT, T.AGREE, T.REQUEST, T.THREATEN, T.RETREAT))
"""Acts whose passive or noun may leave out who does them where the page has only two sides."""


ALONE = frozenset(("CONSULT:take-part", "CONSULT:host", "CONSULT:visit"))
"""Meetings at which somebody may be without the document's other side."""


def _inferred(parties: list[Participant]) -> list[Participant]:
    """The same parties, as known from another sentence."""
    return [Participant(p.actor, p.principal, p.role, Basis.INFERRED, p.mention) for p in parties]


def _announcer(draft: Draft) -> list[Participant]:
    """Who announces an act whose passive names no agent ("the staff announced that contacts were being cut off")."""
    clause = draft.clause
    parent = clause.parent
    if (
        clause.verb is None
        or not clause.verb.passive
        or draft.phrase is not None
        or clause.link is not Link.COMPLEMENT
        or parent is None
    ):
        return []
    if parent.verb is None or parent.verb.lemma not in ("announce", "declare", "order", "decide"):
        return []
    return agents(parent)


def _only_a_name(party: Participant) -> bool:
    """Whether a party is no more than a name of several words that nobody knows (see `parties.proper`)."""
    actor = party.actor
    return actor.kind is ActorKind.GROUP and actor.sector is None and "-" in actor.id and actor.id.islower()


@frozen
class Page:
    """What is known of a document before its drafts are completed.

    Attributes:
        article: the page.
        sentences: its sentences.
        mentions: its actor mentions.
        plain: whom it is about.
        issuer: who issues it, and who speaks where.
    """

    article: Article
    sentences: Sequence[Sentence]
    mentions: Sequence[ActorMention]
    plain: Plain
    issuer: Issuer


class Completer:
    """Fills in, draft by draft in the order of the text, the parties that the document makes plain."""

    def __init__(self, page: Page) -> None:
        self.sentences, self.plain = page.sentences, page.plain
        self.mentions, self.issuer = page.mentions, page.issuer
        self.published = page.article.published
        self.seats = Seats(page.article.raw, page.plain)
        self.towns = Towns(page.mentions)
        self.aggression = Aggression(page.plain)
        self.answers = Answers()
        self.met: list[Participant] = []
        self.kinds: dict[str, tuple[list[int], list[ActorMention]]] = {}
        for m in page.mentions:
            words = m.span.of(page.article.raw).lower().split()
            kind = singular_of(words[-1]) if len(words) > 1 else ""
            if kind and (kind in classes()["weapons"] or kind in classes()["troops"]):
                places, named = self.kinds.setdefault(kind, ([], []))
                places.append(m.span.start)
                named.append(m)

    def complete(self, drafts: Sequence[Draft]) -> None:
        """Fill in the parties of all drafts of a document."""
        self.likely = Likely(self.plain, self.mentions, self.sentences, drafts)
        for draft in drafts:
            draft.actors = distinct(self.seats.of(draft.actors))
            draft.recipients = distinct(self.towns.of(draft) or self.seats.of(draft.recipients), draft.actors)
            self.answers.denied(draft)
            self.aggression.blame(draft)
            own = {p.principal.id for p in self._forum(draft.recipients)}
            self._complete(draft)
            if asks_its_own(draft) or at_home(draft):
                draft.recipients = list(draft.actors)
            else:
                self._direct(draft, own)
                self._join(draft)
            self.answers.add(draft)
            self.likely.told(draft)
        for draft in drafts:
            self.answers.complete(draft)
            if not draft.actors and draft.recipients and not by_others(draft) and not by_a_stranger(draft):
                draft.actors = self._doer(draft)
        told: dict[tuple[EventType, str], Draft] = {}
        for draft in drafts:
            key = (draft.type, root_of(draft))
            if draft.actors or draft.recipients:
                told[key] = draft
            elif draft.phrase is not None and key in told:
                draft.actors = _inferred(told[key].actors)
                draft.recipients = _inferred(told[key].recipients)
        for draft in drafts:
            self._by_the_story(draft)
            self._sent_to_allies(draft)
            if draft.type is T.MOBILIZE and draft.frame.name in SENT and draft.actors:
                draft.recipients = [
                    r for r in draft.recipients if not any(allied(a, r, self.published) for a in draft.actors)
                ]  # who sends troops to an ally means somebody else

    def _direct(self, draft: Draft, own: set[str]) -> None:
        """Direct an act at whom most speaks for, where its clause directs it at nobody."""
        bars = table("frames")["likely"]["bar"]
        if (
            not self.plain.told
            or not draft.actors
            or "reciprocal" in draft.frame.flags
            or draft.type.value not in bars
            or (len(draft.recipients) > 1 and content_words(draft.clause) & listed("calming"))
            or own & {p.principal.id for p in draft.recipients}
            or (draft.type in TOGETHER and len(draft.actors) > 1)
        ):
            return
        struck = self.aggression.struck(draft)
        if struck:
            draft.recipients = struck
            return
        found, score = self.likely.recipient(draft, draft.recipients)
        if found is not None and (draft.recipients or score >= bars[draft.type.value]):
            draft.recipients = [found]

    def _join(self, draft: Draft) -> None:
        """Name the other party of what two do together where the clause names only one."""
        if (
            "reciprocal" not in draft.frame.flags
            or draft.type not in JOINT
            or len(draft.actors) != 1
            or draft.recipients
            or not self.plain.told
            or draft.frame.name in ALONE
            or of_one_body(draft)
        ):
            return
        found, score = self.likely.recipient(draft, self.plain.other_side(draft.actors))
        if found is not None and score >= table("frames")["likely"]["bar"]["together"]:
            draft.actors = [*draft.actors, found]

    def _doer(self, draft: Draft) -> list[Participant]:
        """Who does what a clause tells only to whom it is done."""
        if not self.plain.told:
            return self.plain.other_side(draft.recipients)
        found, score = self.likely.actor(draft)
        return [found] if found is not None and score >= table("frames")["likely"]["bar"]["doer"] else []

    def _forum(self, parties: list[Participant]) -> list[Participant]:
        """A council that only meets stands for those who meet in it."""
        members = table("frames")["meetings"]["members"]
        out: list[Participant] = []
        for p in parties:
            if p.principal.id not in members:
                out.append(p)
                continue
            for member in members[p.principal.id]:
                known = self.plain.first.get(member)
                actor = (
                    known.principal
                    if known is not None
                    else Actor(member, member, ActorKind.STATE if len(member) == 3 else ActorKind.ORGANISATION)
                )
                out.append(Participant(actor, actor, None, p.basis, p.mention))
        return distinct(out)

    def _complete(self, draft: Draft) -> None:
        """Fill in the parties that the document makes plain."""
        issuer = self.issuer.at(draft.clause.sentence)
        if issuer and draft.clause.source_phrase is None:
            if "reciprocal" in draft.frame.flags:
                if draft.phrase is None:
                    own = speaks(draft.clause, self.issuer.own)
                else:  # "the President's call with …"
                    own = len(draft.principals()) == 1 and bool(self.issuer.own & set(draft.phrase.words))
                if own:
                    draft.actors = distinct([*issuer, *draft.actors])
            elif not draft.recipients and draft.phrase is None:
                done_to = (*draft.clause.objects, *(p for _, p in draft.clause.prepositions))
                if any(p.head in ("us", "me") for p in done_to):
                    draft.recipients = distinct(issuer, draft.actors)
        draft.actors = self._forum(draft.actors)
        draft.recipients = distinct(self._forum(draft.recipients), draft.actors)
        if not draft.actors and draft.recipients and "reciprocal" in draft.frame.flags:
            draft.actors, draft.recipients = draft.recipients, []
        if (
            draft.type is T.SANCTION
            and draft.mode == "discontinue"
            and not draft.actors
            and not draft.recipients
            and self.plain.strong
            and draft.theme is not None
        ) and phrase_words(draft.theme) & listed("mutual"):
            draft.actors, draft.recipients = self.plain.sides()
        if draft.type in (T.CONSULT,) and "reciprocal" in draft.frame.flags:
            if (
                len(draft.actors) == 1
                and draft.phrase is not None
                and draft.mode in (None, "phone")
                and draft.role not in ("light", "at")
            ):
                draft.actors = distinct([*draft.actors, *agents(draft.clause)])
            alone = draft.frame.name in ALONE or of_one_body(draft)
            if len(draft.actors) == 1 and draft.mode is None and not alone:
                other = self.plain.counterpart(draft.actors)
                if other is not None:
                    draft.actors = [*draft.actors, other]
            elif (
                not draft.actors
                and draft.phrase is not None
                and self.plain.strong
                and (draft.phrase.determiner in ("the", "this", "such", "these") or draft.phrase.dates)
            ):
                draft.actors = self._who_meets(draft)
        if "joins" in draft.frame.flags and draft.actors:
            kinds = {p.principal.kind for p in (*draft.actors, *draft.recipients)}
            body = self.plain.body() if ActorKind.ORGANISATION not in kinds else None
            draft.actors = [*draft.actors, body] if body is not None else draft.actors
        if len(self.sentences) > 2:
            draft.actors = [p for p in draft.actors if not _only_a_name(p)]
            draft.recipients = [p for p in draft.recipients if not _only_a_name(p)]
        named = [p for p in (*draft.actors, *draft.recipients) if p.principal.kind is not ActorKind.PERSON]
        if named or self.plain.told:
            draft.actors = [p for p in draft.actors if p.principal.kind is not ActorKind.PERSON]
            draft.recipients = [p for p in draft.recipients if p.principal.kind is not ActorKind.PERSON]
        if self.plain.told:
            draft.actors = [p for p in draft.actors if not unnamed(p) or draft.type is T.PROTEST]
            draft.recipients = [p for p in draft.recipients if not p.principal.id.islower()]
        if (
            draft.phrase is not None
            and not draft.actors
            and draft.recipients
            and (draft.type is T.ASSAULT or draft.mode == "seize")
        ):
            draft.actors = self.aggression.by(draft)
        if draft.type is T.CONSULT and len(draft.actors) > 1:
            self.met = [Participant(p.actor, p.principal, p.role, Basis.INFERRED, p.mention) for p in draft.actors]
        if draft.type in (T.AGREE, T.SUPPORT) and len({p.principal.id for p in draft.actors}) > 1:
            return
        if (
            draft.phrase is not None
            and draft.type in (T.SUPPORT, T.AGREE, T.CONCEDE, T.MOBILIZE, T.ASSAULT, T.COERCE)
            and draft.role != "light"
        ):
            return
        draft.recipients = distinct(draft.recipients or self.answers.recipients(draft), draft.actors)
        if "reciprocal" in draft.frame.flags or (
            draft.theme is not None and draft.theme.head in listed("pronouns") and not draft.theme.mentions
        ):
            return
        if draft.type is T.MOBILIZE and ("exercise" in draft.frame.name or draft.status is not Status.ACTUAL):
            return
        if draft.type is T.MOBILIZE and draft.actors and draft.frame.name not in AIMED:
            return
        if not draft.actors and draft.type in (T.SANCTION, T.MOBILIZE, T.RETREAT, T.AID, T.COERCE):
            draft.actors = _announcer(draft)
            draft.recipients = distinct(draft.recipients, draft.actors)
        if not draft.actors and draft.type in ARMED_ACTS:
            self._owners(draft)
        if draft.type is T.ASSAULT and draft.actors:
            self._struck(draft)
        if not draft.actors and issuer and speaks(draft.clause, self.issuer.own):
            draft.actors = distinct(issuer, draft.recipients if "reciprocal" not in draft.frame.flags else ())
        if not draft.actors and gathered(draft) and self.met:
            draft.actors = distinct(self.met, draft.recipients)
        elif not draft.actors and not draft.recipients and self.plain.strong and collective(draft):
            draft.actors = self._who_meets(draft)
            return
        before = self.plain.last_before(
            draft.trigger.start, self.sentences[draft.clause.sentence].span.start, draft.principals()
        )
        if draft.type is T.REQUEST and content_words(draft.clause) & listed("calming"):
            before = None  # who calls for calm calls on both sides
        draft.recipients = distinct(
            self.plain.fill(draft.type, draft.actors, draft.recipients, reach(draft.clause), before), draft.actors
        )

    def _by_the_story(self, draft: Draft) -> None:
        """Parties of an act whose clause names none, in a document with two sides: who was named last and the other."""
        if draft.actors or draft.recipients or not (self.plain.told and self.plain.strong):
            return
        if draft.type in JOINT and "reciprocal" in draft.frame.flags:
            draft.actors = self._who_meets(draft)
            return
        one = self.likely.actor(draft)[0]
        if one is None:
            return
        draft.actors = [one]
        if draft.type is not T.MOBILIZE:
            draft.recipients = distinct(self.plain.fill(draft.type, [one], []), draft.actors)
            self._direct(draft, set())

    def _sent_to_allies(self, draft: Draft) -> None:
        """Take craft and crews that go to an ally for a move of one's own forces, not for a gift."""
        theme = draft.theme
        if draft.frame.name != "AID:send-aid" or theme is None or not (draft.actors and draft.recipients):
            return
        if singular_of(root_phrase(theme).head) in listed("crewed") and all(
            allied(a, r, self.published) for a in draft.actors for r in draft.recipients
        ):
            draft.frame = frame_named("MOBILIZE:deploy-weapons")
            draft.mode, draft.recipients = "weapons", []

    def _who_meets(self, draft: Draft) -> list[Participant]:
        """The document's two sides; of a summit its organisation alone, for summits are its own, talks are both's."""
        sides = [p for side in self.plain.sides() for p in side]
        bodies = [p for p in sides if p.principal.kind is ActorKind.ORGANISATION]
        return bodies if bodies and "multilateral" in draft.frame.flags else sides

    def _owners(self, draft: Draft) -> None:
        """Whose jets or troops a clause speaks of that names them only by kind: those named last by that kind."""
        subject, verb = draft.clause.subject, draft.clause.verb
        if draft.phrase is not None or subject is None or verb is None or subject.mentions or subject.possessor:
            return
        owner = self._owner_of(singular_of(root_phrase(subject).head), subject.start)
        if owner is None or owner.principal.id in {p.principal.id for p in draft.recipients}:
            return
        if not verb.passive or draft.type is T.MOBILIZE:
            draft.actors = [owner]
        elif not draft.recipients:
            draft.recipients = [owner]

    def _struck(self, draft: Draft) -> None:
        """Whose jet or ship is struck that the clause names only by kind ("shot down the bomber")."""
        objects = draft.clause.objects
        if draft.phrase is not None or not objects or objects[0].mentions or objects[0].possessor:
            return
        owner = self._owner_of(singular_of(root_phrase(objects[0]).head), objects[0].start)
        if owner is not None and owner.principal.id not in {p.principal.id for p in draft.actors}:
            draft.recipients = _inferred([owner])

    def _owner_of(self, kind: str, before: int) -> Participant | None:
        named = self.kinds.get(kind)
        at = bisect_left(named[0], before) if named else 0
        if not named or at == 0:
            return None
        m = named[1][at - 1]
        return Participant(m.actor, m.principal, m.role, Basis.INFERRED, m.span)
