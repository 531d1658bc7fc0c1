"""Event nouns of a clause → drafts of the acts they name."""

from functools import cache

from natoevents.actor import Participant
from natoevents.clause import Clause, Link, Phrase
from natoevents.event import EventType
from natoevents.frames.agency import agents
from natoevents.frames.book import Frame, light_verbs, listed, people
from natoevents.frames.draft import LONGEST, Draft, together, trigger_span
from natoevents.frames.modes import noun_mode
from natoevents.frames.nounroles import noun_sides
from natoevents.frames.parties import distinct
from natoevents.frames.status import noun_status
from natoevents.frames.wanted import event_nouns, meets
from natoevents.frames.words import phrase_words, root_phrase
from natoevents.text import Span

__all__ = ["act_phrases", "from_noun"]


T = EventType


Named = tuple[Phrase, str, Phrase | None]
"""A phrase, its role in the clause, and the phrase that it hangs on."""


OWN_PREPOSITIONS = frozenset(
    [
        "of",
        "by",
        "with",
        "between",
        "against",
        "into",
        "on",
        "in",
        "to",
        "from",
        "over",
        "at",
        "near",
        "among",
        "outside",
    ]
)
"""Prepositions by which a noun has a party or place of its own."""
TOPICS = frozenset((T.CONSULT, T.COOPERATE, T.SUPPORT, T.AGREE))
"""Types whose nouns may be a mere topic ("the issue of talks with …")."""
HELD_AGAINST = frozenset((T.ACCUSE, T.SANCTION, T.THREATEN))
"""Acts done to somebody for what they did."""
ANAPHORIC = frozenset((T.ASSAULT, T.MOBILIZE, T.SANCTION, T.COERCE, T.COOPERATE, T.RETREAT))
"""Types whose noun, told about without parties ("the incursion was deliberate"), may be an act told before."""


def act_phrases(clause: Clause) -> list[Named]:
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
        if verb is None:  # headlines: "NATO, Russia in talks"
            for name, inner in clause.subject.prepositions:
                if name in ("in", "into", "for") and (clause.subject.mentions or clause.subject.possessor):
                    _gather(found, inner, "light", None, 1)
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
        if verb is not None and name == "under" and verb.lemma in ("come", "be", "remain", "live"):
            role = "light"  # "came under attack"
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


def from_noun(
    phrase: Phrase, role: str, outer: Phrase | None, clause: Clause, verb_draft: Draft | None
) -> Draft | None:
    """The draft of the act that a phrase names, or None where it names none or only refers to one.

    Args:
        phrase: the phrase.
        role: what it is in the clause: "light", "subject", "told", "at", "head" or "".
        outer: the phrase it hangs on.
        clause: the clause it stands in.
        verb_draft: the act that the clause's verb names.
    """
    frame = _frame_of(phrase, clause)
    if frame is None:
        return None
    light = role == "light"
    actors, recipients = noun_sides(frame, phrase, clause, role)
    if frame.type is T.CONSULT and not actors and role == "at":
        actors = agents(clause)
    if frame.type is T.COOPERATE and role == "at":
        actors = distinct([*actors, *agents(clause)])
    travels = frame.mode == "visit" and role in ("", "at") and outer is None and not phrase.possessor
    if travels and not any(n in ("by", "from") for n, _ in phrase.prepositions):
        actors = distinct([*agents(clause), *actors])  # "on a visit to Norway, he …"
    maker = _maker(phrase, clause)
    if not actors and maker is not None:
        actors = distinct(agents(maker), recipients)
    if not actors and "reciprocal" not in frame.flags:
        actors = distinct(_held_against(phrase, clause, verb_draft), recipients)
    if not _counts(frame, phrase, role, outer, clause, named=bool(actors or (recipients and frame.type is T.ACCUSE))):
        return None
    dated = bool(phrase.dates or phrase.late_dates)
    if verb_draft is not None and verb_draft.type is T.CONSULT and frame.mode == "phone" and not dated:
        verb_draft.mode = verb_draft.mode or "phone"  # "conferred by video link"
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
        trigger = trigger_span(verb.start, end, verb.end)
    else:
        trigger = Span(start, end)
    mode = noun_mode(frame, phrase, clause)
    dates = list(maker.dates) if maker is not None else []
    return together(
        Draft(frame, clause, phrase, phrase, trigger, actors, recipients, status, mode, role, list(cues), dates)
    )


def _maker(phrase: Phrase, clause: Clause) -> Clause | None:
    """The clause that says who made an offer, gave a promise, began a war ("the pledge which Norway made in May")."""
    for child in clause.children:
        verb = child.verb
        if child.host is not phrase or verb is None or verb.lemma not in listed("making"):
            continue
        passive = child.link is Link.PARTICIPLE and verb.passive
        given = child.link is Link.COMPLEMENT and all(p.head_mention for p in child.objects)  # "that Norway gave Peru"
        if passive or given or (child.link is Link.RELATIVE and phrase in child.objects):
            return child
    return None


def _held_against(phrase: Phrase, clause: Clause, verb_draft: Draft | None) -> list[Participant]:
    """Who did what somebody is accused of or punished for ("accused Russia of an attack on …")."""
    if verb_draft is None or verb_draft.type not in HELD_AGAINST or verb_draft.phrase is not None:
        return []
    told = any(inner is phrase and name in ("of", "for", "over") for name, inner in clause.prepositions)
    return verb_draft.recipients if told else []


def _frame_of(phrase: Phrase, clause: Clause) -> Frame | None:
    """The first frame of the noun whose conditions on what hangs on it are met."""
    frames = event_nouns(phrase)
    if len(frames) > 1 and (any(n == "for" for n, _ in phrase.prepositions) or _content(phrase, clause)):
        frames = tuple(sorted(frames, key=lambda f: f.type is not T.REQUEST))  # "calls for a truce", "calls to disarm"
    for frame in frames:
        if frame.not_prep and any(n in frame.not_prep for n, _ in phrase.prepositions):
            continue
        if (
            frame.needs_of
            and not (
                phrase.possessor and not any(n == "of" for n, _ in phrase.prepositions) and frame.type is T.SANCTION
            )
            and not any(
                (n in ("of", "into", "with") and meets(frame.needs_of, p, clause))
                or (n in ("in", "to", "on", "for") and frame.needs_of.words & phrase_words(p))
                for n, p in phrase.prepositions
            )
        ) and not (frame.needs_of.words & phrase_words(phrase)):
            continue
        if frame.needs_prep and not any(meets(frame.needs_prep, p, clause) for n, p in _hung(phrase) if n in frame.to):
            continue
        return None if frame.not_words & set(phrase.words) else frame
    return None


def _hung(phrase: Phrase) -> list[tuple[str, Phrase]]:
    """What hangs on a noun, or on what it is of ("the withdrawal of the army from the town")."""
    return [*phrase.prepositions, *(q for n, p in phrase.prepositions if n == "of" for q in p.prepositions)]


def _has_own(phrase: Phrase, role: str, clause: Clause) -> bool:
    """Whether the phrase has a party, a place or a date of its own."""
    own = bool(phrase.possessor or phrase.mentions or phrase.dates or phrase.late_dates) or any(
        p.mentions or p.possessor or any(q.mentions or q.possessor for _, q in p.prepositions)
        for n, p in phrase.prepositions
        if n in OWN_PREPOSITIONS
    )
    own = own or any(p.late_dates for _, p in phrase.prepositions)
    maker = _maker(phrase, clause)
    own = own or (maker is not None and bool(agents(maker) or maker.dates))
    if phrase.named and "of" not in {n for n, _ in phrase.prepositions}:
        own = own or event_nouns(phrase)[0].type in (T.ASSAULT, T.COERCE)  # "the Bucha massacre"
    if role == "subject" and not own:  # "protests erupted in Sudan"
        own = any(
            n in ("in", "across", "between", "among")
            and (p.mentions or p.possessor or root_phrase(p).mentions or phrase_words(p) & people().keys())
            for n, p in clause.prepositions
        )
    return own


def _counts(frame: Frame, phrase: Phrase, role: str, outer: Phrase | None, clause: Clause, *, named: bool) -> bool:
    """Whether the noun tells an act and does not only refer to one ("said after the talks").

    Args:
        frame: the noun's frame.
        phrase: its phrase.
        role: what it is in the clause.
        outer: the phrase it hangs on.
        clause: the clause.
        named: whether somebody is known who acts.
    """
    light = role == "light"
    own = _has_own(phrase, role, clause) or _asks_for(frame, phrase, clause)
    if frame.type is T.COOPERATE and role not in ("light", "subject", "told", "head", "at"):
        return False
    if outer is not None and outer.head in listed("topics") and frame.type in TOPICS:
        return False
    if frame.type is T.CONSULT:
        pointed = phrase.determiner in ("the", "this", "these", "such", "those")
        if not own and (
            role not in ("light", "subject", "told", "head")
            or role == "head"
            or (role == "told" and not pointed)
            or (light and not named and not pointed)
        ):
            return False
    elif "agentless" not in frame.flags and (
        (light and not named and not own)
        or (
            not light
            and not own
            and not _people(phrase)
            and "mutual" not in phrase.words
            and not _recalls(frame, phrase, role)
        )
    ):
        return False
    made_by = frame.of == "actor" and any(n == "of" and p.mentions for n, p in phrase.prepositions)
    return (
        "weak" not in frame.flags
        or _maker(phrase, clause) is not None
        or _asks_for(frame, phrase, clause)
        or made_by
        or bool(phrase.possessor or phrase.mentions or (light and _performs(clause)))
        or ("reciprocal" in frame.flags and named and own)
        or any(n in ("by", "from") and p.mentions for n, p in phrase.prepositions)
        or (
            frame.type is T.REQUEST
            and any(n == "on" and p.head_mention for n, p in phrase.prepositions)
            and any(c.link is Link.INFINITIVE for c in clause.children)
        )
    )


def _asks_for(frame: Frame, phrase: Phrase, clause: Clause) -> bool:
    """Whether a demand without an owner says what is to be done ("demands that the sailors be freed grew louder")."""
    return frame.type is T.REQUEST and _content(phrase, clause)


def _content(phrase: Phrase, clause: Clause) -> bool:
    """Whether a clause hangs on the phrase that says what is asked, offered or refused."""
    return any(c.host is phrase and c.link in (Link.COMPLEMENT, Link.INFINITIVE) for c in clause.children)


def _announces(lemma: str) -> bool:
    """Whether a passive of the verb tells that the act its subject names is held or planned."""
    return lemma in light_verbs()["actual"] or lemma in light_verbs()["future"]


def _carries(clause: Clause) -> bool:
    """Whether the clause's verb carries the noun that is its object."""
    assert clause.verb is not None
    lemma = clause.verb.lemma
    if lemma == "call" and len(clause.objects) > 1:
        return False  # "called the incursion an accident"
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
