"""Coreference inside an article: who is meant by a surname, a role, "the alliance", "the two sides", a pronoun.

Every such mention remembers its antecedent, the earlier mention it goes back to. Where several could be meant it is
left open: no mention is made.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from attrs import evolve

from natoevents.actor import Actor, ActorKind, ActorMention, Sense
from natoevents.actors.find import Reader
from natoevents.actors.former import former_role, without_office
from natoevents.actors.offices import body_of
from natoevents.actors.persons import name_words
from natoevents.actors.rules import bodies, cue
from natoevents.actors.scan import Hit
from natoevents.actors.triggers import (
    EXPLETIVE,
    LONGEST,
    SPEECH,
    STATES,
    STRANGER,
    SUBJECT,
    TRIGGER,
    TRIGGERS,
    VERB,
    plays,
    quotes_in,
    speaker_in,
)
from natoevents.article import Article
from natoevents.lexicon import Lexicon, Name, NameKind, as_day
from natoevents.text import Sentence, Span

__all__ = ["mentions_in"]


# How many mentions back a name is remembered, and how many a pronoun reaches within a sentence.
_MEMORY, _REACH = 300, 40


class _Passage(NamedTuple):
    """The sentence at hand.

    Attributes:
        reader: who read it; its text is folded.
        by: where it begins in the article.
        quotes: stretches of direct speech, in the folded text.
        named: the mentions that name somebody, spans into the article.
    """

    reader: Reader
    by: int
    quotes: list[tuple[int, int]]
    named: list[ActorMention]


class _Discourse:
    """What has been said in an article so far."""

    def __init__(self, article: Article, lexicon: Lexicon) -> None:
        self.raw = article.raw
        self.day: date | None = as_day(article.published)
        self.lexicon = lexicon
        self.mentions: list[ActorMention] = []
        self.surnames: dict[str, ActorMention] = {}
        self.salience: Counter[str] = Counter()
        self.first: dict[str, ActorMention] = {}  # principal id → its first mention as an actor
        self.before: list[ActorMention] = []  # mentions of the sentence before
        self.here: list[ActorMention] = []  # those of this sentence so far
        self.last_person: ActorMention | None = None
        self.last_pair: tuple[ActorMention, ...] = ()
        self.speaker: ActorMention | None = None
        self.began = 0  # where the sentence before begins

    # ── reading one sentence ─────────────────────────────────────────────────────────────────────
    def read(self, sentence: Sentence) -> None:
        by = sentence.span.start
        reader = Reader(self.raw[by : sentence.span.end], self.day, self.lexicon)
        named: list[ActorMention] = []
        for read in reader.read():
            mention = evolve(read, span=read.span.shift(by))
            named += without_office(mention, named[-1] if named else None, self.raw, self.lexicon, self.day)
        taken = [m.span for m in named]
        named += self._surnames_in(reader, by, taken)
        named.sort(key=lambda m: (m.span.start, -m.span.end))
        triggers = list(TRIGGER.finditer(reader.text))
        quotes = quotes_in(reader.text)
        passage = _Passage(reader, by, quotes, named)
        self.here = []
        later: list[tuple[re.Match[str], Span]] = []
        at, covered = 0, by
        for trigger in triggers:
            span = Span(by + reader.origin.start(trigger.start()), by + reader.origin.end(trigger.end()))
            while at < len(named) and named[at].span.end <= span.start:
                covered = max(covered, named[at].span.end)
                self._enter(self._linked(named[at]))
                at += 1
            if covered > span.start or (at < len(named) and named[at].span.start < span.end):
                continue
            if trigger.group("we"):
                later.append((trigger, span))
                continue
            for mention in self._resolve(trigger, span, passage):
                # "alliance head Jens Stoltenberg" takes in what was read of it before
                while at < len(named) and mention.span.contains(named[at].span):
                    del named[at]
                covered = max(covered, mention.span.end)
                self._enter(mention)
        for mention in named[at:]:
            self._enter(self._linked(mention))
        # who "we" are is told by who speaks, and that often stands behind
        for trigger, span in later:
            for mention in self._we(trigger, span, passage):
                self._enter(mention)
        self.here.sort(key=lambda m: (m.span.start, -m.span.end))
        self.mentions += self.here
        if self.here:
            self.before = self.here
        self.began = by
        speaker = speaker_in(reader.text, quotes, [(m, m.span.start - by, m.span.end - by) for m in self.here])
        if speaker is not None or self._is_said(reader.text, quotes):
            self.speaker = speaker

    @staticmethod
    def _is_said(text: str, quotes: list[tuple[int, int]]) -> bool:
        """Whether somebody is said to speak in a sentence, known or not."""
        return len(text) <= LONGEST and any(
            not any(a <= v.start() < b for a, b in quotes) for v in SPEECH.finditer(text)
        )

    def _enter(self, mention: ActorMention) -> None:
        self.here.append(mention)
        if mention.sense is Sense.ACTOR:
            self.salience[mention.principal.id] += 1
            self.first.setdefault(mention.principal.id, mention)
        if mention.actor.kind is ActorKind.PERSON:
            self.last_person = mention
            parts = name_words(mention.actor.name)
            if len(parts) > 1 and mention.rule != "surname" and mention.antecedent is None:
                for surname in {parts[-1], " ".join(parts[1:])}:
                    self.surnames[surname] = mention

    def _linked(self, mention: ActorMention) -> ActorMention:
        """A bare surname goes back to the full naming, and acts for whom that one said."""
        if mention.rule == "coref surname" or (
            mention.actor.kind is not ActorKind.PERSON and mention.rule != "surname"
        ):
            return self._counterpart(mention)
        if mention.rule != "surname":
            return mention
        surname = name_words(self.raw[mention.span.start : mention.span.end])
        full = self.surnames.get(surname[-1]) if surname else None
        if full is None or full.span == mention.span:
            return mention
        return evolve(
            mention, actor=full.actor, principal=full.principal, role=mention.role or full.role, antecedent=full.span
        )

    def _counterpart(self, mention: ActorMention) -> ActorMention:
        """For "his Russian counterpart" the one who holds the same office there."""
        words = self.raw[mention.span.start : mention.span.end]
        if not words.endswith("counterpart") or mention.actor.kind is ActorKind.PERSON:
            return mention
        people = [m for m in self.here if m.actor.kind is ActorKind.PERSON] or [
            m for m in self.before if m.actor.kind is ActorKind.PERSON
        ]
        if not people or self.day is None:
            return mention
        own = people[0]
        term = next((t for t in self.lexicon.terms_of(own.actor.id) if t.possible(self.day)), None)
        other = self.lexicon.office_holder(mention.principal.id, term.office, self.day) if term else None
        if other is None:
            return mention
        return evolve(mention, actor=other.person, role=other.title, antecedent=own.span)

    # ── surnames of those named in full before ───────────────────────────────────────────────────
    def _surnames_in(self, reader: Reader, by: int, taken: list[Span]) -> list[ActorMention]:
        found: list[ActorMention] = []
        if not self.surnames:
            return found
        for match in re.finditer(r"\b[A-Z][^\W_]*(?:-[A-Z][^\W_]*)?", reader.text):
            full = self.surnames.get(" ".join(name_words(match.group())))
            if full is None:
                continue
            span = Span(by + reader.origin.start(match.start()), by + reader.origin.end(match.end()))
            if any(s.overlaps(span) for s in taken):
                continue
            behind = re.match(r"[ -]([A-Z][^\W_]*)", reader.text[match.end() : match.end() + 24])
            if behind and behind.group(1) not in cue("calendar") and not reader.gate.titled(match.start()):
                continue
            ahead = re.search(r"([A-Z][^\W_]*)[ ]$", reader.text[max(0, match.start() - 24) : match.start()])
            if ahead and not reader.gate.titled(match.start()):
                word = ahead.group(1)
                if word not in cue("known-by-title") and word.lower() not in cue("openers"):
                    continue
            found.append(
                ActorMention(span, full.actor, full.principal, full.role, Sense.ACTOR, full.span, "coref surname")
            )
        return found

    # ── the triggers ─────────────────────────────────────────────────────────────────────────────
    def _resolve(self, trigger: "re.Match[str]", span: Span, at: _Passage) -> list[ActorMention]:
        kind = next(k for k in TRIGGERS if trigger.group(k))
        match kind:
            case "alliance":
                return self._alliance(trigger, span, at.reader, at.by)
            case "bloc":
                return self._as(span, self._nearest({"EU", "NATO", "CSTO", "CIS", "G8", "G7"}), "coref bloc")
            case "allies":
                if not re.match(r"(?:the|all|\d|nato|twenty|thirty|nineteen|allies|member)", trigger.group().lower()):
                    return []
                if (
                    trigger.group()[0].islower()
                    and not trigger.group().startswith(("the", "all ", "NATO"))
                    and not trigger.group()[0].isdigit()
                ):
                    return []
                return self._as(
                    span, self._nearest({"NATO", "EU"} if "ember" in trigger.group() else {"NATO"}), "coref allies"
                )
            case "union":
                return self._as(span, self._nearest({"EU"}), "coref union")
            case "pair":
                return self._pair(trigger.group("what"), span, trigger.group().lower())
            case "body":
                return self._body(trigger.group("organ").lower(), span)
            case "ministry":
                return self._ministry(trigger, span, at.reader)
            case "role":
                return self._role(trigger.group("title").lower().replace("-", " "), span)
            case "country":
                return self._one(
                    {
                        m.principal.id: m
                        for m in self._recent()
                        if m.principal.kind is ActorKind.STATE and m.actor.kind in (ActorKind.STATE, ActorKind.PERSON)
                    },
                    span,
                    "coref country",
                    whole=True,
                )
            case "person":
                return self._he(trigger, span, at)
            case "thing":
                return self._it(trigger, span, at.reader, at.by)
            case "they":
                if self.last_pair and self.last_pair[0].span.start >= self.began:
                    return [evolve(m, span=span, antecedent=m.span, rule="coref they") for m in self.last_pair]
                return []
            case _:  # "we" is read when all others of the sentence are
                return []

    def _as(self, span: Span, antecedent: ActorMention | None, rule: str) -> list[ActorMention]:
        if antecedent is None:
            return []
        principal = antecedent.principal
        return [ActorMention(span, principal, principal, None, Sense.ACTOR, antecedent.span, rule)]

    def _nearest(self, ids: set[str]) -> ActorMention | None:
        for mention in self._backwards():
            if mention.principal.id in ids:
                return mention
        return None

    def _backwards(self) -> Iterator[ActorMention]:
        """The mentions before this point, the nearest first, as far back as a reader remembers."""
        yield from self.here[: -_MEMORY - 1 : -1]
        yield from self.mentions[: -_MEMORY - 1 : -1]

    def _recent(self) -> list[ActorMention]:
        return self.here[-_REACH:] or self.before[-_REACH:]

    def _alliance(self, trigger: "re.Match[str]", span: Span, reader: Reader, by: int) -> list[ActorMention]:
        antecedent = self._nearest({"NATO"})
        if antecedent is None or "NATO" not in self.lexicon:
            return []
        words = trigger.group("alliance")
        lead = words.lower().split()[0]
        if lead in ("a", "an", "its", "this") and not (lead == "this" and words.lower() == "this alliance"):
            return []
        start = trigger.start()
        definite = lead == "the" or words[0].isupper()
        name = Name(words, NameKind.NAME, "NATO")
        end = trigger.end()
        whole = reader.aside()
        whole.read_name(Hit(start, end, name))
        read = whole.found[-1] if whole.found else None
        if read is None:
            return []
        if (
            not definite
            and read.rule != "role"
            and not re.match(
                r"[ ](?:member|membership|headquarters|summit|meeting|leaders?|ministers?|forces|troops|"
                r"officials?|unity|solidarity|territory|expansion|enlargement|partners?|capitals|sources?|"
                r"commanders?|chief|head)",
                reader.text[end : end + 16],
            )
        ):
            return []
        if read.rule != "role" and re.search(
            r"\b(?:ruling|rebel|opposition|electoral|governing|coalition|new|business|parliamentary|Northern|"
            r"Democratic|Liberal) $",
            reader.text[max(0, start - 16) : start],
        ):
            return []
        return [
            evolve(
                read,
                span=read.span.shift(by),
                antecedent=antecedent.span,
                rule="coref alliance",
            )
        ]

    def _pair(self, what: str, span: Span, words: str) -> list[ActorMention]:
        def parties(mentions: list[ActorMention]) -> dict[str, ActorMention]:
            found: dict[str, ActorMention] = {}
            for m in mentions:
                if (
                    m.sense is Sense.ACTOR
                    and (what not in STATES or m.principal.kind is ActorKind.STATE)
                    and m.principal.kind is not ActorKind.PERSON
                ):
                    found[m.principal.id] = m
            return found

        people = what in ("leaders", "presidents", "ministers", "foreign ministers", "men")
        if what not in ("sides", "parties") and not words.startswith(("the two ", "both ")):
            return []
        for mentions in (self.here[-_REACH:], self.before[-_REACH:]):
            found = parties([m for m in mentions if not people or m.actor.kind is ActorKind.PERSON or m.role])
            if len(found) == 2:
                return self._made_pair(list(found.values()), span)
        if people:
            return []
        ranked = [i for i, _ in sorted(self.salience.items(), key=lambda kv: (-kv[1], self.first[kv[0]].span))]
        kept = [
            self.first[i]
            for i in ranked
            if self.first[i].principal.kind is not ActorKind.PERSON
            and (what not in STATES or self.first[i].principal.kind is ActorKind.STATE)
        ]
        if len(kept) >= 2 and (
            len(kept) == 2 or self.salience[kept[1].principal.id] > self.salience[kept[2].principal.id]
        ):
            return self._made_pair(kept[:2], span)
        return []

    def _made_pair(self, two: list[ActorMention], span: Span) -> list[ActorMention]:
        made = [
            ActorMention(span, m.principal, m.principal, None, Sense.ACTOR, m.span, "coref pair")
            for m in sorted(two, key=lambda m: m.span)
        ]
        self.last_pair = tuple(made)
        return made

    def _body(self, organ: str, span: Span) -> list[ActorMention]:
        organ = organ.replace("organisation", "organization")
        for mention in self._backwards():
            actor = mention.actor
            if actor.kind is not ActorKind.ORGANISATION:
                continue
            name = actor.name.lower().replace("organisation", "organization")
            if organ in name or (organ == "organization" and actor.id == mention.principal.id):
                return [ActorMention(span, actor, mention.principal, None, Sense.ACTOR, mention.span, "coref body")]
        return []

    def _ministry(self, trigger: "re.Match[str]", span: Span, reader: Reader) -> list[ActorMention]:
        """The ministry named before; else that of the city behind it, or of the one state of the sentence."""
        which = trigger.group("which").lower().replace("defense", "defence")
        for mention in self._backwards():
            if mention.actor.id.endswith(f"-{which}-ministry"):
                return [
                    ActorMention(span, mention.actor, mention.principal, None, Sense.ACTOR, mention.span, "coref body")
                ]
        ahead = (
            Reader(reader.text[trigger.end() : trigger.end() + 24], self.day, self.lexicon).read()
            if reader.text.startswith(" in ", trigger.end())
            else []
        )
        states = {
            m.principal.id: m
            for m in self.here
            if m.principal.kind is ActorKind.STATE and m.actor.kind in (ActorKind.STATE, ActorKind.PERSON)
        }
        if ahead:
            state, antecedent = ahead[0].principal, None
        elif len(states) == 1:
            only = next(iter(states.values()))
            state, antecedent = only.principal, only.span
        else:
            return []
        role = next(r for r in bodies() if r.kind == f"{which}-ministry")
        actor = body_of(state, role, self.lexicon.adjective(state.id) or state.name)
        return [ActorMention(span, actor, state, None, Sense.ACTOR, antecedent, "coref body" if antecedent else "role")]

    def _role(self, title: str, span: Span) -> list[ActorMention]:
        found: dict[str, ActorMention] = {}
        for mention in self._backwards():
            if mention.sense is Sense.PLACE or (mention.role is None and mention.actor.kind is not ActorKind.PERSON):
                continue
            if plays(title, (mention.role or "").lower().replace("-", " ")):
                found.setdefault(mention.actor.id, mention)
                break
        return [
            ActorMention(span, m.actor, m.principal, m.role, Sense.ACTOR, m.span, "coref role") for m in found.values()
        ]

    def _one(self, found: dict[str, ActorMention], span: Span, rule: str, *, whole: bool = False) -> list[ActorMention]:
        if len(found) != 1:
            return []
        m = next(iter(found.values()))
        if whole:
            return [ActorMention(span, m.principal, m.principal, None, Sense.ACTOR, m.span, rule)]
        return [ActorMention(span, m.actor, m.principal, m.role, Sense.ACTOR, m.span, rule)]

    def _he(self, trigger: "re.Match[str]", span: Span, passage: _Passage) -> list[ActorMention]:
        def people(mentions: list[ActorMention]) -> dict[str, ActorMention]:
            return {m.actor.id: m for m in mentions if m.sense is Sense.ACTOR and _is_somebody(m)}

        here = people(self.here[-_REACH:])
        if len(here) == 1:
            return self._one(here, span, "coref he")
        if len(here) > 1:
            speaker = [m for m in self.here[-_REACH:] if m.rule == "coref he"]
            return self._one({m.actor.id: m for m in speaker}, span, "coref he")
        if self._has_stranger(passage, trigger.start()):
            return []
        before = people(self.before[-_REACH:])
        if len(before) > 1:
            # the subject of the sentence before, where it stands first
            first = min(before.values(), key=lambda m: m.span)
            if self.before and self.before[0].actor.id == first.actor.id:
                return self._one({first.actor.id: first}, span, "coref he")
            return []
        return self._one(before, span, "coref he")

    def _has_stranger(self, passage: _Passage, at: int) -> bool:
        """Whether somebody whom no mention names stands in the sentence before `at`."""
        known = [(m.span.start - passage.by, m.span.end - passage.by) for m in self.here[-_REACH:]]
        for name in STRANGER.finditer(passage.reader.text, max(0, at - 400), at):
            if not any(a < name.end() and name.start() < b for a, b in known):
                return True
        return False

    def _it(self, trigger: "re.Match[str]", span: Span, reader: Reader, by: int) -> list[ActorMention]:
        text, start, end = reader.text, trigger.start(), trigger.end()
        bare = trigger.group().lower() == "it"
        if bare and (
            EXPLETIVE.match(text, end)
            or not SUBJECT.search(text[max(0, start - 14) : start])
            or not VERB.match(text, end)
        ):
            return []
        found = {m.principal.id: m for m in self.here[-_REACH:] if self._is_it(m)}
        if len(found) == 1:
            return self._one(found, span, "coref it", whole=True)
        if len(found) > 1 and bare:
            # "X said it would": the one who speaks
            said = re.search(
                r"\b(?:said|says|announced|warned|added|insisted|claimed|declared|stressed|hopes?|believes?|"
                r"denied|denies|confirmed) (?:on \w+ )?(?:that )?$",
                text[:start],
            )
            near = [m for m in found.values() if said and 0 <= said.start() - (m.span.end - by) <= 12]
            return self._one({m.principal.id: m for m in near}, span, "coref it", whole=True)
        if not found and not text[:start].strip(' "') and self.before:
            # at the beginning of a sentence: the subject of the one before
            subject = self.before[0]
            if self._is_it(subject) and subject.span.start - self.began <= 6:
                return self._one({subject.principal.id: subject}, span, "coref it", whole=True)
        return []

    @staticmethod
    def _is_it(m: ActorMention) -> bool:
        """Whether "it" may go back to a mention: a state or body by its name, not people or things of theirs."""
        if m.sense is not Sense.ACTOR or m.actor.kind not in (
            ActorKind.STATE,
            ActorKind.ORGANISATION,
            ActorKind.GROUP,
            ActorKind.TERRITORY,
        ):
            return False
        if m.actor.kind is ActorKind.TERRITORY and m.actor.id != m.principal.id:
            return False
        if m.rule in ("name", "city", "seat") or m.rule.startswith(
            ("coref it", "coref bloc", "coref union", "coref body", "coref country", "coref allies")
        ):
            return True
        if m.rule == "coref alliance":
            return m.role is None
        return (
            m.rule == "role"
            and m.actor.kind is ActorKind.ORGANISATION
            and m.actor.id != m.principal.id
            and not m.actor.id.endswith("-armed-forces")
        )

    def _we(self, trigger: "re.Match[str]", span: Span, passage: _Passage) -> list[ActorMention]:
        reader, by, quotes, named = passage.reader, passage.by, passage.quotes, passage.named
        at = trigger.start()
        if len(reader.text) > LONGEST or not any(a <= at < b for a, b in quotes):
            return []
        everyone = [
            (m, m.span.start - by, m.span.end - by) for m in (*named, *(m for m in self.here if m not in named))
        ]
        speaker = speaker_in(reader.text, quotes, everyone)
        if speaker is None:
            inside = [m for m, a, b in everyone if not any(x <= a < y for x, y in quotes)]
            speaker = None if inside or self._is_said(reader.text, quotes) else self.speaker
        former = speaker is not None and former_role(speaker.role)
        if speaker is None or former or speaker.principal.kind is ActorKind.PERSON or speaker.span == span:
            return []
        if trigger.group() in ("I", "my", "My"):
            return [
                ActorMention(
                    span, speaker.actor, speaker.principal, speaker.role, Sense.ACTOR, speaker.span, "coref speaker"
                )
            ]
        principal: Actor = speaker.principal
        return [ActorMention(span, principal, principal, None, Sense.ACTOR, speaker.span, "coref speaker")]


def _is_somebody(mention: ActorMention) -> bool:
    """Whether a mention is of one person, by name or by role."""
    if mention.actor.kind is ActorKind.PERSON:
        return True
    return mention.role is not None and mention.rule in ("role", "coref role", "coref he", "apposition")


def mentions_in(
    article: Article, sentences: Iterable[Sentence], *, lexicon: Lexicon | None = None
) -> tuple[ActorMention, ...]:
    """The mentions in those sentences of an article, coreferent ones included.

    Args:
        article: the page; its publication date is the day the text speaks from.
        sentences: its sentences, in order.
        lexicon: what is known; the library's own if None.

    Returns:
        Mentions by position, spans in code points of ``article.raw``. A coreferent one has its `antecedent`, and a rule
        that begins with "coref"; of several meant at once ("the two sides") each is a mention of its own with the same
        span. Where it is not plain who is meant, there is no mention.
    """
    discourse = _Discourse(article, lexicon or Lexicon.default())
    for sentence in sentences:
        discourse.read(sentence)
    return tuple(sorted(discourse.mentions, key=lambda m: (m.span.start, -m.span.end, m.antecedent or m.span)))
