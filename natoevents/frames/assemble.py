"""Drafts → events: what other sentences tell of the same act is filled in, then each draft becomes a value."""

from collections import Counter
from collections.abc import Sequence
from datetime import timedelta
from itertools import groupby

from natoevents.actor import Actor, ActorKind, ActorMention
from natoevents.article import Article
from natoevents.clause import Clause, Form, Link, Tense
from natoevents.data import table
from natoevents.event import Event, EventType, Quantity, Status, WhenBasis, event_id
from natoevents.frames.completing import Completer, Page
from natoevents.frames.compose import draft_events
from natoevents.frames.contexts import contexts_of
from natoevents.frames.dating import Told
from natoevents.frames.draft import Draft
from natoevents.frames.elsewhere import Elsewhere, root_of
from natoevents.frames.issuer import FIRST_PERSON, issuer_of
from natoevents.frames.items import item_times
from natoevents.frames.meetings import about, forum, level
from natoevents.frames.parties import speaker_of
from natoevents.frames.place import Place, where_told
from natoevents.frames.plain import Plain
from natoevents.frames.quantities import quantities_in
from natoevents.frames.timing import Timer
from natoevents.frames.via import relay
from natoevents.frames.words import extent
from natoevents.text import Cue, Role, Sentence, Span
from natoevents.when import DateMention, When

__all__ = ["Assembler"]


T = EventType


WINDOW = 240
"""Code points before and after a meeting's trigger in which its forum and level stand."""


TOLD_OF = frozenset(("of", "for", "between"))
"""Prepositions within whose phrase a number is told with the act."""


COUNTED_ACTS = frozenset((T.ASSAULT, T.MOBILIZE, T.RETREAT, T.AID, T.COERCE, T.COOPERATE, T.SANCTION, T.PROTEST))
"""Acts whose doers or victims are counted."""


BEFORE, AFTER = 20, 60
"""Code points around a phrase that may belong to a number in it: "as many as", the noun."""


SOON = timedelta(days=92)
"""How far ahead the present tense tells what is to come."""


def _present(clause: Clause) -> bool:
    """Whether the clause's verb is in the present tense, which tells of what is to come too ("they meet in May")."""
    verb = clause.verb
    return verb is not None and verb.tense is Tense.PRESENT and verb.form is Form.FINITE and not verb.perfect


class Assembler:
    """Puts together the events of one article."""

    def __init__(
        self,
        article: Article,
        sentences: Sequence[Sentence],
        clauses: Sequence[Clause],
        mentions: Sequence[ActorMention],
        dates: Sequence[DateMention],
        *,
        letterhead: Actor | None = None,
    ) -> None:
        self.article, self.sentences, self.clauses = article, sentences, clauses
        self.published = article.published
        self.mentions, self.dates = mentions, dates
        self.plain = Plain(mentions)
        self.phoned: dict[frozenset[str], int] = {}
        self.relays: dict[int, tuple[str, Cue] | None] = {}  # by sentence
        self.issuer = issuer_of(article, sentences, clauses, mentions, letterhead)

    def events(self) -> tuple[Event, ...]:
        """All events, ordered."""
        drafts: list[Draft] = []
        for number, group in groupby(self.clauses, key=lambda c: c.sentence):
            if self.sentences[number].role is Role.QUESTION:
                continue
            drafts += draft_events(list(group))
        page = Page(self.article, self.sentences, self.mentions, self.plain, self.issuer)
        Completer(page).complete(drafts)
        drafts = self._without_lone_captions([d for d in drafts if d.actors or d.recipients])
        elsewhere = Elsewhere(drafts, self.published)
        for draft in drafts:
            if not draft.actors:
                draft.actors = elsewhere.actors(draft)
        for draft in drafts:
            if draft.mode == "phone":
                self.phoned.setdefault(draft.principals(), draft.clause.sentence)
        items = item_times(self.article.raw, self.sentences, self.dates)
        times = Timer(self.article, self.clauses, elsewhere, items, official=self.issuer.official).times(drafts)
        places = self._places(drafts, times)
        seen: Counter[tuple[EventType, Span]] = Counter()
        found = []
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
            self.issuer.official
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
            told_ahead = (
                _present(clause) and self._soon(when) if draft.role in ("verb", "light") else draft.phrase is not None
            )
            if status is Status.ACTUAL and told_ahead and self._later(when):
                status = Status.FUTURE
        if place is not None:
            cues.append(place.cue)
        said = [] if "judged" in draft.frame.flags else speaker_of(clause)
        if not said and clause.source_phrase is not None and clause.source_phrase.head in FIRST_PERSON:
            said = self.issuer.at(clause.sentence)
        if not said and not clause.sourced and not (clause.headline and not self.issuer.titled):
            said = self.issuer.says(clause.sentence, draft.trigger.start)
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

    def _soon(self, when: When) -> bool:
        """Whether a time is near enough to be told in the present tense."""
        return bool(self.published and self.published.end and when.start and when.start - self.published.end < SOON)

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
                        before = max(before, q.span.end)
                before = max(before, end)
        return tuple(q for span in sorted(found) for q in dict.fromkeys(found[span]))
