"""Clauses → drafts of events: verbs and event nouns in turn, each act once a sentence."""

from collections.abc import Sequence
from functools import cache

from attrs import define, field

from natoevents.actor import Participant
from natoevents.clause import Clause, Form, Link, Phrase, Tense
from natoevents.event import EventType, Status
from natoevents.frames.book import Frame, light_verbs, listed, people
from natoevents.frames.match import Match, event_nouns, match_verb, meets
from natoevents.frames.modes import mode_of, noun_mode
from natoevents.frames.parties import speaker_of
from natoevents.frames.roles import agents, noun_sides, verb_sides
from natoevents.frames.status import noun_status, verb_status
from natoevents.frames.words import phrase_words, root_phrase
from natoevents.text import Cue, Span
from natoevents.when import DateMention

__all__ = ["Draft", "draft_events"]

T = EventType
Named = tuple[Phrase, str, Phrase | None]
"""A phrase, its role in the clause, and the phrase that it hangs on."""
ANAPHORIC = frozenset((T.ASSAULT, T.MOBILIZE, T.SANCTION, T.COERCE, T.COOPERATE, T.RETREAT))
"""Types whose noun, told about without parties ("the incursion was deliberate"), may be an act told before."""
CHARGES = ("charge", "accusation", "allegation", "claim", "report", "suggestion")
THREATS = frozenset(("THREATEN:respond-future", "THREATEN:consequences", "THREATEN:boycott-plan"))
"""Threats told by the harm itself: they are made, whenever it would come."""
NEAR = 24
"""How many acts back in a sentence a second naming may lie."""
LONGEST = 90
"""Code points a trigger may span; the reader of a result wants the words, not the sentence."""


@define(eq=False)
class Draft:
    """An event while it is being put together."""

    frame: Frame
    clause: Clause
    phrase: Phrase | None
    theme: Phrase | None
    trigger: Span
    actors: list[Participant]
    recipients: list[Participant]
    status: Status
    mode: str | None
    role: str = ""
    cues: list[Cue] = field(factory=list)
    dates: list[DateMention] = field(factory=list)

    @property
    def type(self) -> EventType:
        """PLOVER type."""
        return self.frame.type

    def principals(self) -> frozenset[str]:
        """Ids of all parties' principals."""
        return frozenset(p.principal.id for p in (*self.actors, *self.recipients))


def draft_events(clauses: Sequence[Clause]) -> list[Draft]:
    """The acts of one sentence, in the order of their triggers."""
    drafts: list[Draft] = []
    drafted: dict[int, Draft] = {}  # by id of the clause
    done: set[int] = set()  # ids of clauses whose act is part of another
    swallowed: set[int] = set()  # ids of phrases that a verb has taken for its own act
    for clause in clauses:
        if clause.verb is None:
            continue
        if id(clause) in done:
            _swallow(clause, swallowed, deep=False)
            _pass_on(clause, done)
            continue
        if _content_of_noun(clause):
            _swallow(clause, swallowed, deep=False)
            _pass_on(clause, done)
            continue
        match = match_verb(clause)
        if match is None:
            continue
        draft = _from_verb(match)
        if draft is None:
            continue
        frame = match.frame
        if _part_of_parent(draft, drafted):
            continue
        drafts.append(draft)
        drafted[id(clause)] = draft
        if frame.content == "done" and clause.verb.lemma != "deny" and not _denies_charge(match):
            _pass_on(clause, done)
            for name, phrase in clause.prepositions:
                if name in listed("content_prepositions") and not phrase.dates:
                    swallowed.add(id(phrase))
                    swallowed.add(id(root_phrase(phrase)))
            if (
                match.theme is not None
                and frame.type is not T.THREATEN
                and not (frame.type is T.REJECT and _stands_alone(frame, root_phrase(match.theme)))
            ):
                swallowed.add(id(match.theme))
                swallowed.add(id(root_phrase(match.theme)))
        elif (
            match.theme is not None
            and (frame.name == "ASSAULT:violate-truce" or (frame.type is T.ACCUSE and _denounces(match.theme)))
        ) or (
            match.theme is not None
            and frame.type in _TAKES_OBJECT
            and not _stands_alone(frame, root_phrase(match.theme))
        ):
            swallowed.add(id(match.theme))
            swallowed.add(id(root_phrase(match.theme)))
    for clause in clauses:
        for phrase, role, outer in _phrases(clause):
            if id(phrase) in swallowed:
                continue
            draft = _from_noun(phrase, role, outer, clause, drafted.get(id(clause)))
            if draft is not None:
                drafts.append(draft)
    drafts.sort(key=lambda d: (d.trigger.start, d.trigger.end))
    return _once(drafts)


_TAKES_OBJECT = frozenset(
    (
        T.SANCTION,
        T.CONSULT,
        T.SUPPORT,
        T.RETREAT,
        T.CONCEDE,
        T.REJECT,
        T.AID,
        T.REQUEST,
        T.AGREE,
        T.COOPERATE,
        T.MOBILIZE,
        T.THREATEN,
        T.COERCE,
    )
)


def _content_of_noun(clause: Clause) -> bool:
    """Whether the clause is what a noun demands, offers or refuses ("its demand to stop the drills")."""
    host = clause.host
    if host is None or clause.link not in (Link.INFINITIVE, Link.COMPLEMENT, Link.GERUND) or host.head_mention:
        return False
    nouns = event_nouns(host)
    return bool(nouns) and nouns[0].content == "done"


def _part_of_parent(draft: Draft, drafted: dict[int, Draft]) -> bool:
    """Whether a purpose ("met to discuss", "sent jets to meet them") only tells what the act above is for."""
    clause = draft.clause
    if (
        clause.link not in (Link.INFINITIVE, Link.GERUND)
        or clause.parent is None
        or (clause.host is not None and clause.link is Link.GERUND)
    ):
        return False
    above = drafted.get(id(clause.parent))
    if above is None or above.type in (T.ACCUSE, T.THREATEN):
        return False
    if above.type is draft.type or draft.type is T.CONSULT:
        return True
    mine = {p.principal.id for p in draft.recipients}
    return clause.link is Link.INFINITIVE and mine <= above.principals()


def _denies_charge(match: Match) -> bool:
    """Whether what is rejected is a charge, which tells the act it charges ("dismissed claims that …")."""
    theme = match.theme
    return match.frame.type is T.REJECT and theme is not None and root_phrase(theme).head in CHARGES


def _denounces(phrase: Phrase) -> bool:
    nouns = event_nouns(root_phrase(phrase))
    return bool(nouns) and nouns[0].type in (T.ACCUSE, T.REJECT)


def _stands_alone(frame: Frame, phrase: Phrase) -> bool:
    """Whether what is praised, recognised or talked about is an act that the text tells besides."""
    if frame.type is T.REJECT:
        nouns = event_nouns(phrase)
        return bool(nouns) and nouns[0].type in (T.REQUEST, T.ACCUSE) and bool(phrase.possessor)
    if frame.type not in (T.SUPPORT, T.CONSULT) or ("reciprocal" in frame.flags and frame.type is T.SUPPORT):
        return False
    nouns = event_nouns(phrase)
    return bool(nouns) and nouns[0].type is not frame.type and nouns[0].type not in (T.AGREE, T.SUPPORT)


def _pass_on(clause: Clause, done: set[int]) -> None:
    """Mark the complements of a clause as part of its act."""
    for child in clause.children:
        if child.start <= clause.start:
            continue
        if (
            child.link in (Link.INFINITIVE, Link.GERUND)
            or (child.link is Link.COMPLEMENT)
            or (
                child.link is Link.CONJUNCT
                and id(clause) in done
                and child.verb is not None
                and child.verb.start == child.verb.head_start
            )
        ):
            done.add(id(child))


def _swallow(clause: Clause, swallowed: set[int], *, deep: bool) -> None:
    for phrase in (*clause.objects, *(p for _, p in clause.prepositions)):
        if not phrase.possessor and not phrase.mentions and not phrase.dates:
            swallowed.add(id(phrase))
            swallowed.add(id(root_phrase(phrase)))
    for phrase in clause.objects[:1]:
        swallowed.add(id(phrase))
        swallowed.add(id(root_phrase(phrase)))


def _trigger(start: int, end: int, fallback: int) -> Span:
    return Span(start, end) if end - start <= LONGEST else Span(start, fallback)


def _from_verb(match: Match) -> Draft | None:
    clause, frame, theme = match.clause, match.frame, match.theme
    verb = clause.verb
    assert verb is not None
    if _standing(frame, clause, theme):
        return None
    actors, recipients = verb_sides(frame, clause, theme)
    status, cues = verb_status(clause)
    if frame.name in THREATS and status is not Status.NEGATED and verb.modal in ("will", "would", "shall"):
        status = Status.ACTUAL  # saying so is the threat
    if frame.type is T.REJECT and verb.lemma == "rule" and status is Status.NEGATED:
        return None
    hoped = frame.name == "AGREE:advocate"
    if hoped and not actors:
        actors = speaker_of(clause)
    if verb.modal in ("should", "must") and frame.type is not T.REQUEST and not clause.marker and not hoped:
        return None
    end = verb.end
    if theme is not None and theme.start > verb.start:
        end = theme.end
    start = verb.start
    if verb.passive and theme is not None and theme.end <= verb.start and verb.start - theme.end <= 2:
        start = theme.start
    trigger = _trigger(start, end, verb.end)
    dates = list(theme.dates) + list(theme.late_dates) if theme is not None and not theme.head_mention else []
    return Draft(
        frame,
        clause,
        None,
        theme,
        trigger,
        actors,
        recipients,
        status,
        mode_of(frame, clause, theme),
        "verb",
        list(cues),
        dates,
    )


def _standing(frame: Frame, clause: Clause, theme: Phrase | None) -> bool:
    """Whether a stance is told as standing ("Moscow backs the rebels"): a relation, no act."""
    verb = clause.verb
    assert verb is not None
    if frame.name != "SUPPORT:back" or verb.lemma not in ("back", "support") or theme is None or not theme.head_mention:
        return False
    return (verb.tense is Tense.PRESENT or verb.form is Form.ING) and not clause.headline and not verb.modal


def _phrases(clause: Clause) -> list[Named]:
    """Phrases of a clause that may name an act, with their roles and what they hang on."""
    verb = clause.verb
    lists = light_verbs()
    found: dict[int, Named] = {}  # by id of the phrase, the first naming of each
    if (
        clause.subject is not None
        and not (clause.link is Link.RELATIVE and clause.subject is clause.host)
        and clause.link in (Link.ROOT, Link.COMPLEMENT, Link.ADVERBIAL, Link.RELATIVE)
    ):
        role = ""
        if verb is not None and (verb.lemma in lists["happening"] or (verb.passive and _announces(verb.lemma))):
            role = "subject"
        _gather(found, clause.subject, role or ("head" if verb is None else "told"), None, 3)
    if verb is not None and verb.lemma in ("take", "join", "participate") and not verb.passive:
        for name, phrase in clause.prepositions:
            if name == "in":
                _gather(found, phrase, "light", None, 3)  # "take part in drills"
    role = "light" if clause.objects and verb is not None and not verb.passive and _carries(clause) else ""
    for phrase in clause.objects:
        if not (clause.link is Link.RELATIVE and phrase is clause.host):
            _gather(found, phrase, role, None, 3)
    before = set(found)
    for name, phrase in clause.prepositions:
        if id(phrase) in before:
            continue
        role = ""
        if (
            verb is not None
            and verb.lemma == "be"
            and name in ("for", "of", "behind")
            and any(w in ("responsible", "guilty", "complicit") for p in clause.objects for w in p.words)
        ):
            role = "light"
        if (
            verb is not None
            and name == "for"
            and verb.lemma in ("aim", "hope", "push", "wait", "plan", "look", "prepare", "call", "press", "set")
        ):
            role = "light"
        if (
            verb is not None
            and verb.lemma
            in ("participate", "engage", "take", "involve", "set", "prepare", "sit", "look", "wait", "call", "enter")
            and name in ("in", "for", "into", "to")
        ):
            role = "light"
        if (not role and name in ("at", "during") and any(n == "in" or p.mentions for n, p in phrase.prepositions)) or (
            name in ("at", "during") and (phrase.dates or phrase.late_dates)
        ):
            role = "at"
        _gather(found, phrase, role, None, 3)
    for phrase in clause.free:
        _gather(found, phrase, "head", None, 3)
    return list(found.values())


def _gather(found: dict[int, Named], phrase: Phrase, role: str, outer: Phrase | None, depth: int) -> None:
    """Add to `found` a phrase and those that hang on it, as deep as told."""
    found.setdefault(id(phrase), (phrase, role, outer))
    if depth:
        root = root_phrase(phrase) if role else None
        for _, inner in phrase.prepositions:
            _gather(found, inner, role if inner is root else "", phrase, depth - 1)
        for other in phrase.conjuncts:
            _gather(found, other, role, outer, depth - 1)
        for other in phrase.appositions:
            _gather(found, other, "", None, depth - 1)


def _from_noun(
    phrase: Phrase, role: str, outer: Phrase | None, clause: Clause, verb_draft: Draft | None
) -> Draft | None:
    frames = event_nouns(phrase)
    if not frames:
        return None
    for frame in frames:
        if (
            frame.needs_of
            and not (
                phrase.possessor and not any(n == "of" for n, _ in phrase.prepositions) and frame.type is T.SANCTION
            )
            and not any(
                n in ("of", "into", "with") and meets(frame.needs_of, p, clause) for n, p in phrase.prepositions
            )
        ) and not (frame.needs_of.words & phrase_words(phrase)):
            continue
        if frame.needs_prep and not any(
            meets(frame.needs_prep, p, clause) for n, p in phrase.prepositions if n != "by"
        ):
            continue
        break
    else:
        return None
    if frame.not_words and frame.not_words & set(phrase.words):
        return None
    light = role == "light"
    actors, recipients = noun_sides(frame, phrase, clause, role)
    if frame.type is T.CONSULT and not actors and role == "at":
        actors = agents(clause)
    own = bool(phrase.possessor or phrase.mentions or phrase.dates or phrase.late_dates) or any(
        p.mentions or p.possessor or any(q.mentions or q.possessor for _, q in p.prepositions)
        for n, p in phrase.prepositions
        if n
        in ("of", "by", "with", "between", "against", "into", "on", "in", "to", "from", "over", "at", "near", "among")
    )
    if role == "subject" and not own:  # "protests erupted in Sudan"
        own = any(
            n in ("in", "across", "between", "among")
            and (p.mentions or p.possessor or phrase_words(p) & people().keys())
            for n, p in clause.prepositions
        )
    dated = bool(phrase.dates or phrase.late_dates)
    if frame.type is T.COOPERATE and role not in ("light", "subject", "told", "head"):
        return None
    if (
        outer is not None
        and outer.head in listed("topics")
        and frame.type in (T.CONSULT, T.COOPERATE, T.SUPPORT, T.AGREE)
    ):
        return None
    if frame.type is T.CONSULT:
        if light and not actors and not own and phrase.determiner not in ("the", "this", "these", "such", "those"):
            return None
        if not own and role not in ("light", "subject", "told", "head"):
            return None
        if role == "told" and not own and phrase.determiner not in ("the", "this", "these", "such", "those"):
            return None
        if role == "head" and not own:
            return None
    elif "agentless" in frame.flags:
        pass
    elif (light and not actors and not own) or (
        not light
        and not own
        and not _people(phrase)
        and "mutual" not in phrase.words
        and not _recalls(frame, phrase, role)
    ):
        return None
    if (
        ("weak" in frame.flags)
        and not (any(n == "of" and p.mentions for n, p in phrase.prepositions) if frame.of == "actor" else False)
        and not (phrase.possessor or phrase.mentions or (light and _performs(clause)))
    ):
        return None
    if (
        verb_draft is not None
        and verb_draft.principals()
        and verb_draft.type is frame.type
        and (light or frame.type is T.CONSULT)
        and not dated
    ):
        return None
    verb = clause.verb
    if verb is not None and light and verb.modal in ("should", "must"):
        return None
    if not actors and "mutual" in phrase.words:
        actors = agents(clause)
    status, cues = noun_status(
        phrase, clause, "light" if light else "subject" if role in ("subject", "told") else "", outer
    )
    start, end = _noun_span(phrase, frame)
    if light and verb is not None and verb.start < start:
        trigger = _trigger(verb.start, end, verb.end)
    else:
        trigger = Span(start, end)
    return Draft(
        frame,
        clause,
        phrase,
        phrase,
        trigger,
        actors,
        recipients,
        status,
        noun_mode(frame, phrase, clause),
        role,
        list(cues),
        [],
    )


def _announces(lemma: str) -> bool:
    """Whether a passive of the verb tells that the act its subject names is held or planned."""
    return lemma in light_verbs()["actual"] or lemma in light_verbs()["future"]


def _carries(clause: Clause) -> bool:
    """Whether the clause's verb carries the noun that is its object."""
    assert clause.verb is not None
    lemma = clause.verb.lemma
    return lemma in carrying() or any(f"{lemma} {p}" in carrying() for p in clause.particles)


@cache
def carrying() -> frozenset[str]:
    """Verbs whose object may be the act itself ("held talks", "plan a visit", "sought a meeting")."""
    lists = light_verbs()
    return lists["actual"] | lists["future"] | lists["hypothetical"]


def _performs(clause: Clause) -> bool:
    return clause.verb is not None and clause.verb.lemma in (
        "make",
        "issue",
        "deliver",
        "voice",
        "utter",
        "repeat",
        "renew",
        "send",
        "put",
        "submit",
        "extend",
        "reject",
        "announce",
        "give",
    )


def _recalls(frame: Frame, phrase: Phrase, role: str) -> bool:
    """Whether a clause tells about an act that was told before ("the incursion was deliberate")."""
    return role in ("subject", "told") and frame.type in ANAPHORIC and phrase.determiner not in ("a", "an", "another")


def _people(phrase: Phrase) -> bool:
    return any(phrase_words(p) & people().keys() for _, p in phrase.prepositions)


def _noun_span(phrase: Phrase, frame: Frame) -> tuple[int, int]:
    end = phrase.end
    for name, inner in phrase.prepositions[:1]:
        if (
            name in ("of", "into", "on", "in", "against", "with")
            and inner.start - end < 12
            and inner.end - phrase.start <= LONGEST
        ):
            end = inner.end
    start = phrase.start
    return (start, end) if end - start <= LONGEST else (phrase.head_start, phrase.end)


def _once(drafts: list[Draft]) -> list[Draft]:
    """Drop the second naming of one act in a sentence."""
    kept: list[Draft] = []
    for draft in drafts:
        twin = next((k for k in kept[-NEAR:] if _same(k, draft)), None)
        if twin is None:
            kept.append(draft)
        else:
            if len(draft.principals()) > len(twin.principals()):
                twin.actors, twin.recipients = draft.actors, draft.recipients
            if not twin.dates:
                twin.dates = draft.dates
    return kept


def _same(a: Draft, b: Draft) -> bool:
    if a.type is not b.type or (a.type is T.CONSULT and a.status is not b.status and a.clause is not b.clause):
        return False
    if a.trigger.overlaps(b.trigger):
        return True
    pa, pb = a.principals(), b.principals()
    if (
        b.clause.link is Link.CONJUNCT
        and b.clause.parent is a.clause
        and a.theme is None
        and a.phrase is None
        and b.phrase is None
    ):
        return True
    if a.type is T.CONSULT and not (pa and pb):
        return a.clause is b.clause and not (b.phrase is not None and _dated(b))
    if a.type is T.CONSULT and (pa <= pb or pb <= pa):
        return a.clause is b.clause or not (_dated(a) and _dated(b))
    return False


def _dated(draft: Draft) -> bool:
    return bool(
        draft.dates
        or draft.clause.dates
        or (draft.phrase is not None and (draft.phrase.dates or draft.phrase.late_dates))
    )
