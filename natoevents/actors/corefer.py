"""Coreference inside an article: who is meant by a surname, a role, "the alliance", "the two sides", a pronoun.

Every such mention remembers its antecedent, the earlier mention it goes back to. Where several could be meant it is
left open: no mention is made.
"""

import re
from collections.abc import Iterable

from attrs import evolve

from natoevents.actor import ActorKind, ActorMention, Sense
from natoevents.actors.antecedents import resolve
from natoevents.actors.find import Reader
from natoevents.actors.former import in_those_days, without_office
from natoevents.actors.memory import Memory, Passage
from natoevents.actors.persons import name_words
from natoevents.actors.pronouns import is_said, speakers_side
from natoevents.actors.rules import cue
from natoevents.actors.triggers import TRIGGER, quotes_in, speaker_in
from natoevents.article import Article
from natoevents.lexicon import Lexicon
from natoevents.text import Sentence, Span

__all__ = ["mentions_in"]


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
    memory = Memory(article, lexicon or Lexicon.default())
    for sentence in sentences:
        _read(memory, sentence)
    return tuple(sorted(memory.mentions, key=lambda m: (m.span.start, -m.span.end, m.antecedent or m.span)))


def _read(memory: Memory, sentence: Sentence) -> None:
    by = sentence.span.start
    reader = Reader(memory.raw[by : sentence.span.end], memory.day, memory.lexicon)
    named: list[ActorMention] = []
    for read in reader.read():
        mention = evolve(read, span=read.span.shift(by))
        named += without_office(mention, named[-1] if named else None, memory.raw, memory.lexicon, memory.day)
    taken = [m.span for m in named]
    named += _surnames_in(memory, reader, by, taken)
    year = memory.year_of(reader.text)
    named = [in_those_days(m, year, memory.lexicon, memory.day) for m in named]
    named.sort(key=lambda m: (m.span.start, -m.span.end))
    triggers = list(TRIGGER.finditer(reader.text))
    quotes = quotes_in(reader.text)
    passage = Passage(reader, by, quotes, named)
    memory.here = []
    later: list[tuple[re.Match[str], Span]] = []
    at, covered = 0, by
    for trigger in triggers:
        span = Span(by + reader.origin.start(trigger.start()), by + reader.origin.end(trigger.end()))
        while at < len(named) and named[at].span.end <= span.start:
            covered = max(covered, named[at].span.end)
            memory.enter(_linked(memory, named[at]))
            at += 1
        if covered > span.start or (at < len(named) and named[at].span.start < span.end):
            continue
        if trigger.group("we"):
            later.append((trigger, span))
            continue
        for mention in resolve(memory, trigger, span, passage):
            # "alliance head Jens Stoltenberg" takes in what was read of it before
            while at < len(named) and mention.span.contains(named[at].span):
                del named[at]
            covered = max(covered, mention.span.end)
            memory.enter(mention)
    for mention in named[at:]:
        memory.enter(_linked(memory, mention))
    # who "we" are is told by who speaks, and that often stands behind
    for trigger, span in later:
        for mention in speakers_side(memory, trigger, span, passage):
            memory.enter(mention)
    memory.done(by)
    speaker = speaker_in(reader.text, quotes, [(m, m.span.start - by, m.span.end - by) for m in memory.here])
    if speaker is not None or is_said(reader.text, quotes):
        memory.speaker = speaker


def _linked(memory: Memory, mention: ActorMention) -> ActorMention:
    """A bare surname goes back to the full naming, and acts for whom that one said."""
    if mention.rule == "coref surname" or (mention.actor.kind is not ActorKind.PERSON and mention.rule != "surname"):
        return _counterpart(memory, mention)
    if mention.rule != "surname":
        return mention
    surname = name_words(memory.raw[mention.span.start : mention.span.end])
    full = memory.surnames.get(surname[-1]) if surname else None
    if full is None or full.span == mention.span:
        return mention
    return evolve(
        mention, actor=full.actor, principal=full.principal, role=mention.role or full.role, antecedent=full.span
    )


def _counterpart(memory: Memory, mention: ActorMention) -> ActorMention:
    """For "his Russian counterpart" the one who holds the same office there."""
    words = memory.raw[mention.span.start : mention.span.end]
    if not words.endswith("counterpart") or mention.actor.kind is ActorKind.PERSON:
        return mention
    people = [m for m in memory.here if m.actor.kind is ActorKind.PERSON] or [
        m for m in memory.before if m.actor.kind is ActorKind.PERSON
    ]
    if not people or memory.day is None:
        return mention
    own = people[0]
    term = next((t for t in memory.lexicon.terms_of(own.actor.id) if t.possible(memory.day)), None)
    other = memory.lexicon.office_holder(mention.principal.id, term.office, memory.day) if term else None
    if other is None:
        return mention
    return evolve(mention, actor=other.person, role=other.title, antecedent=own.span)


def _surnames_in(memory: Memory, reader: Reader, by: int, taken: list[Span]) -> list[ActorMention]:
    found: list[ActorMention] = []
    if not memory.surnames:
        return found
    for match in re.finditer(r"\b[A-Z][^\W_]*(?:-[A-Z][^\W_]*)?", reader.text):
        full = memory.surnames.get(" ".join(name_words(match.group())))
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
            word, at = ahead.group(1), max(0, match.start() - 24) + ahead.start()
            opener = word.lower() in cue("openers") or reader.gate.no_given_name(at, word)
            if word not in cue("known-by-title") and not opener:
                continue
        found.append(ActorMention(span, full.actor, full.principal, full.role, Sense.ACTOR, full.span, "coref surname"))
    return found
