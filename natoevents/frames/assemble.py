"""Drafts → events: what other sentences tell of the same act is filled in, then each draft becomes a value."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from itertools import groupby

from natoevents.actor import Actor, ActorKind, ActorMention, Basis, Participant
from natoevents.article import Article
from natoevents.clause import Clause, Form, Link
from natoevents.data import table
from natoevents.event import Event, EventType, Quantity, Status, WhenBasis, event_id
from natoevents.frames.answers import Answers
from natoevents.frames.book import classes, listed
from natoevents.frames.compose import Draft, draft_events
from natoevents.frames.contexts import contexts_of
from natoevents.frames.dating import Told, clause_dates, content_dates, noun_dates, since, told
from natoevents.frames.elsewhere import Elsewhere, root_of
from natoevents.frames.issuer import issued_from, issuer_of, speaks
from natoevents.frames.match import content_words
from natoevents.frames.meetings import about, forum, level
from natoevents.frames.parties import distinct, parties_of, reach, speaker_of
from natoevents.frames.place import Place, where_told
from natoevents.frames.plain import Plain
from natoevents.frames.quantities import quantities_in
from natoevents.frames.roles import agents
from natoevents.frames.setting import Meetings, set_by
from natoevents.frames.via import relay
from natoevents.frames.words import extent, phrase_words, root_phrase, singular_of
from natoevents.text import Cue, Role, Sentence, Span
from natoevents.when import DateMention, Grain, When

__all__ = ["Assembler"]

T = EventType
WINDOW = 240
"""Code points before and after a meeting's trigger in which its forum and level stand."""


AGGRESSIONS = frozenset(("ASSAULT:invasion-noun", "COERCE:annexation-noun"))


def _unnamed(party: Participant) -> bool:
    """Whether a party is only a common noun whose bearer the document names elsewhere or does not care to name."""
    return (
        party.actor.id == party.actor.name
        and party.actor.kind is ActorKind.GROUP
        and party.actor.id.islower()
        and party.actor.id not in listed("kept_unnamed")
    )


ARMED_ACTS = frozenset((T.MOBILIZE, T.ASSAULT, T.RETREAT))
JOINT = frozenset((T.CONSULT, T.AGREE, T.SUPPORT, T.COOPERATE))


AIMED = frozenset(
    f"MOBILIZE:{name}"
    for name in ("intercept", "step-up-flights", "deploy-troops", "mobilize-idiom", "violate-airspace")
)
"""Moves that are meant for somebody though the clause does not say so; others are told of their place alone."""
BY_THE_OTHER = frozenset((T.SANCTION, T.ACCUSE, T.REJECT, T.AGREE, T.REQUEST, T.THREATEN, T.RETREAT))
"""Acts whose passive or noun may leave out who does them where the page has only two sides."""


ALONE = frozenset(("CONSULT:take-part", "CONSULT:host", "CONSULT:visit"))
"""Meetings at which somebody may be without the document's other side."""


def _gathered(draft: Draft) -> bool:
    """Whether those who act are told only as those who met ("the leaders", "they", "participants")."""
    if draft.phrase is not None and draft.role != "light":
        return False
    verb = draft.clause.verb
    subject = draft.clause.subject
    if verb is None or verb.passive or subject is None or subject.mentions or subject.possessor or subject.prepositions:
        return False
    head = singular_of(subject.head)
    return head in listed("gathered") and (subject.plural or head in ("they", "both"))


def _asks_its_own(draft: Draft) -> bool:
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


def _of_one_body(draft: Draft) -> bool:
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


def _collective(draft: Draft) -> bool:
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


def _comes_about(clause: Clause) -> bool:
    """Whether a clause tells no more of its subject than when it begins or ends ("the ban took effect on Monday")."""
    return clause.verb is not None and clause.verb.lemma in listed("coming_about")


def _by_others(draft: Draft) -> bool:
    """Whether those who act are told by a common noun ("more than ten countries") or held back ("is accused of")."""
    verb, subject = draft.clause.verb, draft.clause.subject
    if draft.phrase is not None or verb is None:
        return False
    if verb.passive:
        return draft.type is T.ACCUSE
    return subject is not None and subject.plural


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


TOLD_OF = frozenset(("of", "for", "between"))
"""Prepositions within whose phrase a number is told with the act."""
COUNTED_ACTS = frozenset((T.ASSAULT, T.MOBILIZE, T.RETREAT, T.AID, T.COERCE, T.COOPERATE, T.SANCTION, T.PROTEST))
"""Acts whose doers or victims are counted."""
BEFORE, AFTER = 20, 60
"""Code points around a phrase that may belong to a number in it: "as many as", the noun."""


SPOKEN = frozenset((T.ACCUSE, T.REQUEST, T.REJECT, T.THREATEN))
"""Acts performed by speaking, which an official page tells of its own side on the day."""


class Assembler:
    """Puts together the events of one article."""

    def __init__(
        self,
        article: Article,
        sentences: Sequence[Sentence],
        clauses: Sequence[Clause],
        mentions: Sequence[ActorMention],
        dates: Sequence[DateMention],
    ) -> None:
        self.article, self.sentences, self.clauses = article, sentences, clauses
        self.plain = Plain(mentions)
        self.published = article.published
        self.kinds: dict[str, tuple[list[int], list[ActorMention]]] = {}
        for m in mentions:
            words = m.span.of(article.raw).lower().split()
            kind = singular_of(words[-1]) if len(words) > 1 else ""
            if kind and (kind in classes()["weapons"] or kind in classes()["troops"]):
                places, named = self.kinds.setdefault(kind, ([], []))
                places.append(m.span.start)
                named.append(m)
        self.met: list[Participant] = []
        self.phoned: dict[frozenset[str], int] = {}
        self.speeches: dict[int, list[DateMention]] = {}  # by id of the speaker's phrase: dates of the speech
        for clause in clauses:
            if clause.subject is not None and (spoken := clause_dates(clause, 0)):
                self.speeches.setdefault(id(clause.subject), spoken)
        self.relays: dict[int, tuple[str, Cue] | None] = {}  # by sentence
        self.elsewhere = Elsewhere(())
        self.answers = Answers()
        self.statement = issued_from(article, clauses)
        self.issuer, self.own_words, self.official = issuer_of(article, clauses, self.plain)

    def events(self) -> tuple[Event, ...]:
        """All events, ordered."""
        drafts: list[Draft] = []
        for number, group in groupby(self.clauses, key=lambda c: c.sentence):
            if self.sentences[number].role is Role.QUESTION:
                continue
            drafts += draft_events(list(group))
        for draft in drafts:
            self._complete(draft)
            if _asks_its_own(draft):
                draft.recipients = list(draft.actors)
            self.answers.add(draft)
        for draft in drafts:
            self.answers.complete(draft)
            if not draft.actors and draft.recipients and draft.type in BY_THE_OTHER and not _by_others(draft):
                draft.actors = self.plain.other_side(draft.recipients)
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
        drafts = self._without_lone_captions([d for d in drafts if d.actors or d.recipients])
        self.elsewhere = Elsewhere(drafts, self.published)
        for draft in drafts:
            if not draft.actors:
                draft.actors = self.elsewhere.actors(draft)
        for draft in drafts:
            if draft.mode == "phone":
                self.phoned.setdefault(draft.principals(), draft.clause.sentence)
        times = self._times(drafts)
        seen: Counter[tuple[EventType, Span]] = Counter()
        found = []
        places = self._places(drafts, times)
        for draft, time, place in zip(drafts, times, places, strict=True):
            mark = (draft.type, draft.trigger)
            found.append(self._event(draft, time, place, seen[mark]))
            seen[mark] += 1
        return tuple(found)

    def _without_lone_captions(self, drafts: list[Draft]) -> list[Draft]:
        """Without what only a picture shows: a caption counts where it repeats an act of the story."""
        captions = {n for n, s in enumerate(self.sentences) if s.role is Role.CAPTION}
        if not captions:
            return drafts
        story = [(d.type, d.principals(), root_of(d)) for d in drafts if d.clause.sentence not in captions]
        return [
            d
            for d in drafts
            if d.clause.sentence not in captions
            or any(
                d.type is kind
                and d.principals() & parties
                and (len(d.principals() & parties) > 1 or root == root_of(d))
                for kind, parties, root in story
            )
        ]

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
        if self.issuer and draft.clause.source_phrase is None:
            if "reciprocal" in draft.frame.flags:
                if draft.phrase is None and speaks(draft.clause, self.own_words):
                    draft.actors = distinct([*self.issuer, *draft.actors])
            elif not draft.recipients and draft.phrase is None:
                done_to = (*draft.clause.objects, *(p for _, p in draft.clause.prepositions))
                if any(p.head in ("us", "me") for p in done_to):
                    draft.recipients = distinct(self.issuer, draft.actors)
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
                and draft.mode is None
                and draft.role not in ("light", "at")
            ):
                draft.actors = distinct([*draft.actors, *agents(draft.clause)])
            alone = draft.frame.name in ALONE or _of_one_body(draft)
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
        if len(self.sentences) > 2:
            draft.actors = [
                p
                for p in draft.actors
                if "-" not in p.actor.id
                or p.actor.sector is not None
                or p.actor.kind is not ActorKind.GROUP
                or not p.actor.id.islower()
            ]
            draft.recipients = [
                p
                for p in draft.recipients
                if "-" not in p.actor.id
                or p.actor.sector is not None
                or p.actor.kind is not ActorKind.GROUP
                or not p.actor.id.islower()
            ]
        named = [p for p in (*draft.actors, *draft.recipients) if p.principal.kind is not ActorKind.PERSON]
        if named or self.plain.told:
            draft.actors = [p for p in draft.actors if p.principal.kind is not ActorKind.PERSON]
            draft.recipients = [p for p in draft.recipients if p.principal.kind is not ActorKind.PERSON]
        if self.plain.told:
            draft.actors = [p for p in draft.actors if not _unnamed(p) or draft.type is T.PROTEST]
            draft.recipients = [p for p in draft.recipients if not (_unnamed(p) or p.actor.id.islower())]
        if (
            draft.phrase is not None
            and not draft.actors
            and draft.recipients
            and (draft.type is T.ASSAULT or draft.mode == "seize")
        ):
            draft.actors = self._aggressor(draft)
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
        if not draft.actors and self.issuer and speaks(draft.clause, self.own_words):
            draft.actors = distinct(self.issuer, draft.recipients if "reciprocal" not in draft.frame.flags else ())
        if not draft.actors and _gathered(draft) and self.met:
            draft.actors = distinct(self.met, draft.recipients)
        elif not draft.actors and not draft.recipients and self.plain.strong and _collective(draft):
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
        number = draft.clause.sentence
        since = self.sentences[max(0, number - 1)].span.start
        one = self.plain.last_before(draft.trigger.start, since)
        if one is None:
            return
        draft.actors = [one]
        if draft.type is not T.MOBILIZE:
            draft.recipients = distinct(self.plain.fill(draft.type, [one], []), draft.actors)

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

    def _aggressor(self, draft: Draft) -> list[Participant]:
        """Who invades or annexes where the noun leaves it out: known of it, or the document's one other state."""
        hit = {p.principal.id for p in draft.recipients}
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

    def _times(self, drafts: list[Draft]) -> list[Told | None]:
        """The time of each draft: its own words first, then the same act told elsewhere."""
        raw = self.article.raw
        claimed: set[Span] = set()
        own: list[Told | None] = []
        for draft in drafts:
            if draft.phrase is not None:
                claimed.update(d.span for d in noun_dates(draft.phrase))
        for draft in drafts:
            candidates = list(draft.dates)
            if draft.phrase is not None:
                candidates += noun_dates(draft.phrase)
                if (
                    draft.role in ("light", "subject")
                    or (draft.role == "told" and (draft.type is T.CONSULT or _comes_about(draft.clause)))
                    or (draft.type is T.CONSULT and set_by(draft.phrase, draft.clause))
                ):
                    candidates += [d for d in clause_dates(draft.clause) if d.span not in claimed]
            else:
                candidates += [d for d in clause_dates(draft.clause) if d.span not in claimed]
            time = told(candidates, raw, self.published)
            if time is None and draft.phrase is None and draft.type in (T.AGREE, T.REQUEST):
                time = told(content_dates(draft.clause, self.published), raw, self.published)
            if time is None and draft.type is T.THREATEN and draft.clause.source_phrase is not None:
                time = told(self._speech_dates(draft), raw, self.published)
            if time is None and draft.phrase is None and draft.status is Status.ACTUAL:
                time = since(draft.clause, raw, self.published)
            own.append(time)
        self.elsewhere.learn(drafts, own)
        meetings = Meetings(drafts, own, raw, self.published)
        return [
            time or meetings.time_at(d) or self.elsewhere.time(d) or self._of_the_day(d) or meetings.time_of(d)
            for d, time in zip(drafts, own, strict=True)
        ]

    def _speech_dates(self, draft: Draft) -> list[DateMention]:
        """Dates of the speech by which a threat is made ("Russia will respond, the Kremlin said on Monday")."""
        said = {p.principal.id for p in speaker_of(draft.clause)}
        if not said & {p.principal.id for p in draft.actors}:
            return []
        return self.speeches.get(id(draft.clause.source_phrase), [])

    def _of_the_day(self, draft: Draft) -> Told | None:
        """Official pages tell what was done on the day they are published."""
        verb = draft.clause.verb
        if (
            not self.official
            or self.published is None
            or self.published.grain is not Grain.DAY
            or draft.status is not Status.ACTUAL
        ):
            return None
        own = draft.type in SPOKEN and draft.phrase is None and not draft.clause.sourced
        if not (own or draft.type in (T.CONSULT, T.AGREE, T.SUPPORT)) or draft.clause.link is Link.RELATIVE:
            return None
        if verb is not None and draft.phrase is None and (verb.perfect or verb.form is Form.PARTICIPLE):
            return None
        stamp = next((b for b in self.article.blocks if b.role in (Role.TIMESTAMP, Role.DATELINE)), None)
        return self.published, WhenBasis.INFERRED, Cue("when", Span(stamp.start, stamp.end) if stamp else draft.trigger)

    def _places(self, drafts: list[Draft], times: list[Told | None]) -> list[Place | None]:
        """The place of each draft: its own words first, then the same meeting told elsewhere."""
        own = [where_told(d.type, d.clause, d.phrase, self.article.raw, d.mode) for d in drafts]
        held = (Status.ACTUAL, Status.FUTURE)
        scenes: dict[frozenset[str], dict[str, Place]] = {}
        for draft, time, place in zip(drafts, times, own, strict=True):
            if draft.type is T.CONSULT and place is not None and draft.status in held:
                scenes.setdefault(draft.principals(), {}).setdefault(time[0].iso if time is not None else "", place)
        out: list[Place | None] = []
        for draft, time, place in zip(drafts, times, own, strict=True):
            shared = None
            known = scenes.get(draft.principals(), {})
            by_phone = draft.mode == "phone" or draft.principals() in self.phoned
            if draft.type is T.CONSULT and draft.status in held and not by_phone:
                iso = time[0].iso if time is not None else ""
                shared = known.get(iso)
                if shared is None and draft.mode is None and len(known) == 1 and (not iso or "" in known):
                    shared = next(iter(known.values()))
            out.append(place or shared or self._at_the_dateline(draft, time))
        return out

    def _at_the_dateline(self, draft: Draft, time: Told | None) -> Place | None:
        """What is done "here", or what an official page tells as done on its day, took place where it is dated from."""
        place = self.article.dateline_place
        if not place:
            return None
        here = "here" in draft.clause.particles
        today = (
            self.official
            and draft.type in (T.CONSULT, T.AGREE, T.SUPPORT)
            and draft.status is Status.ACTUAL
            and draft.mode != "phone"
            and time is not None
            and self.published is not None
            and time[0].iso == self.published.iso
        )
        return Place(place, Cue("where", draft.trigger)) if here or today else None

    def _event(self, draft: Draft, time: Told | None, place: Place | None, ordinal: int) -> Event:
        raw = self.article.raw
        clause = draft.clause
        sentence = self.sentences[clause.sentence].span
        cues = list(draft.cues)
        when: When | None = None
        basis: WhenBasis | None = None
        status = draft.status
        if time is not None:
            when, basis, cue = time
            cues.append(cue)
            if status is Status.ACTUAL and self._later(when) and draft.phrase is not None:
                status = Status.FUTURE
        if place is not None:
            cues.append(place.cue)
        said = speaker_of(clause)
        own = self.statement is not None and draft.trigger.start >= self.statement and not clause.headline
        if not said and own and not clause.sourced:
            said = self.issuer
        if said and clause.source_phrase is not None:
            cues.append(Cue("said_by", clause.source_phrase.span))
        via = None
        if clause.sourced:
            if clause.sentence not in self.relays:
                self.relays[clause.sentence] = relay(sentence, raw)
            via = self.relays[clause.sentence]
        if via:
            cues.append(via[1])
        consult = draft.type is T.CONSULT
        told_of = raw[max(sentence.start, draft.trigger.start - WINDOW) : min(sentence.end, draft.trigger.end + WINDOW)]
        if consult and said and clause.source_phrase is not None:  # the office of who only tells of it says nothing
            told_of = told_of.replace(clause.source_phrase.span.of(raw), " ")
        trigger = draft.trigger
        ids = tuple(p.principal.id for p in (*draft.actors, *draft.recipients))
        return Event(
            id=event_id(self.article.id, draft.type, trigger, ids, ordinal=ordinal),
            type=draft.type,
            mode=self._mode(draft),
            contexts=contexts_of(draft.type, clause, draft.phrase),
            actors=tuple(draft.actors),
            recipients=tuple(draft.recipients),
            when=when,
            when_basis=basis,
            where=place.name if place is not None else None,
            status=status,
            said_by=said[0] if said else None,
            via=via[0] if via else None,
            trigger=trigger,
            sentence=sentence,
            rule=draft.frame.name,
            forum=forum(told_of) if consult else None,
            level=level(told_of) if consult else None,
            about=about(clause, draft.phrase, raw) if consult else None,
            quantities=self._quantities(draft, sentence),
            cues=tuple(cues),
        )

    def _mode(self, draft: Draft) -> str | None:
        if draft.type is not T.CONSULT or draft.mode is not None:
            return draft.mode
        if draft.principals() in self.phoned and draft.clause.sentence in range(self.phoned[draft.principals()] + 9):
            return "phone"
        theme = draft.phrase or (draft.theme if draft.frame.name == "CONSULT:take-part" else None)
        if theme is None:
            return None
        bodies = [m for m in (*theme.mentions, *theme.possessor) if m.principal.kind is ActorKind.ORGANISATION]
        bodies += [
            m
            for n, p in theme.prepositions
            if n == "of"
            for m in p.mentions
            if m.principal.kind is ActorKind.ORGANISATION
        ]
        alone = len(draft.principals()) == 1 and draft.actors[0].principal.kind is ActorKind.ORGANISATION
        own = bodies and bodies[0].principal.id not in table("frames")["meetings"]["members"]
        partners = any(n in ("with", "between") for n, _ in theme.prepositions)
        return (
            "multilateral" if alone or (own and not partners and len({m.principal.id for m in bodies}) == 1) else None
        )

    def _later(self, when: When) -> bool:
        return bool(self.published and self.published.end and when.start and when.start >= self.published.end)

    def _quantities(self, draft: Draft, sentence: Span) -> tuple[Quantity, ...]:
        """The numbers in the words of the act: its verb with subject and object, or its noun with what hangs on it."""
        clause, theme = draft.clause, draft.theme
        places = [(draft.trigger.start, draft.trigger.end)]
        if theme is not None:
            places.append(extent(theme, TOLD_OF))
        if draft.phrase is None or draft.role == "light":
            places += [extent(p, TOLD_OF) for p in clause.objects]
            if clause.subject is not None and draft.type in COUNTED_ACTS and clause.link is not Link.CONJUNCT:
                places.append(extent(clause.subject, TOLD_OF if not clause.subject.head_mention else ()))
        found: dict[Span, list[Quantity]] = {}
        raw = self.article.raw
        before = 0
        for start, end in sorted(places):
            start = max(start, before)
            if start < end:
                start = max(start - BEFORE, sentence.start, before)
                for q in quantities_in(raw, start, min(end + AFTER, sentence.end)):
                    if q.span.start < end:
                        found.setdefault(q.span, []).append(q)
                before = max(before, end)
        return tuple(q for span in sorted(found) for q in dict.fromkeys(found[span]))
