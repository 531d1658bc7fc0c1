"""What a reader remembers of an article: who was named, who is in focus, who spoke last."""

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from natoevents.actor import Actor, ActorKind, ActorMention, Sense
from natoevents.actors.find import Reader
from natoevents.actors.persons import name_words
from natoevents.actors.rules import cue
from natoevents.article import Article
from natoevents.data import table
from natoevents.lexicon import Lexicon, as_day
from natoevents.text import Span

__all__ = ["REACH", "Memory", "Passage", "going_back"]

# How many mentions back a name is remembered, and how many a pronoun reaches within a sentence.
_MEMORY, REACH = 300, 40
_YEAR = re.compile(r"(?<![\d.,-])(?:19[4-9]|20[0-4])\d(?![\d,-])")
# For so many sentences a year that was named is still the one of which the text tells.
_YEAR_LASTS = 2


class Passage(NamedTuple):
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


class Memory:
    """What has been said in an article so far.

    Attributes:
        raw: the page.
        day: the day its text speaks from, or None.
        lexicon: what is known.
        mentions: all mentions of the sentences that are done.
        surnames: surname → the full naming.
        salience: principal id → how often it acted.
        first: principal id → its first mention as an actor.
        before: mentions of the sentence before.
        here: those of this sentence so far.
        women: person id → whether a pronoun has said that they are a woman.
        last_pair: the two last named together.
        speaker: who spoke last, or None.
        began: where the sentence before begins.
        home: the state that is at home in the outlet, or None.
        here_in: the state whose capital the page is dated from, or None.
    """

    def __init__(self, article: Article, lexicon: Lexicon) -> None:
        self.raw = article.raw
        self.day: date | None = as_day(article.published)
        self.lexicon = lexicon
        self.mentions: list[ActorMention] = []
        self.surnames: dict[str, ActorMention] = {}
        self.salience: Counter[str] = Counter()
        self.first: dict[str, ActorMention] = {}
        self.before: list[ActorMention] = []
        self.here: list[ActorMention] = []
        self.women: dict[str, bool] = {}
        self.last_pair: tuple[ActorMention, ...] = ()
        self.speaker: ActorMention | None = None
        self.began = 0
        self.home: Actor | None = lexicon.actor(table("actors")["homes"]["homes"].get(article.source, ""))
        self.here_in = self._dated_from(article.dateline_place or "")
        self._year: int | None = None
        self._since = 0

    def _dated_from(self, place: str) -> Actor | None:
        """The state whose capital `place` is, where others do not meet as often."""
        states = [m.principal for m in Reader(place, self.day, self.lexicon).read() if m.rule == "city"]
        return states[0] if len(states) == 1 and place not in cue("meeting-places") else None

    def year_of(self, text: str) -> int | None:
        """The year of which a sentence tells: one that it names, else one named shortly before."""
        named = _YEAR.findall(text)
        if named:
            self._year, self._since = int(named[-1]), 0
        else:
            self._since += 1
        return self._year if self._since <= _YEAR_LASTS else None

    def enter(self, mention: ActorMention) -> None:
        """Remember a mention of this sentence."""
        self.here.append(mention)
        if mention.sense is Sense.ACTOR:
            self.salience[mention.principal.id] += 1
            self.first.setdefault(mention.principal.id, mention)
        if mention.actor.kind is ActorKind.PERSON:
            parts = name_words(mention.actor.name)
            if len(parts) > 1 and mention.rule not in ("surname", "former") and mention.antecedent is None:
                for surname in {parts[-1], " ".join(parts[1:])}:
                    self.surnames[surname] = mention

    def done(self, by: int) -> None:
        """The sentence that begins at `by` is read."""
        self.here.sort(key=lambda m: (m.span.start, -m.span.end))
        self.mentions += self.here
        if self.here:
            self.before = self.here
        self.began = by

    def nearest(self, ids: set[str]) -> ActorMention | None:
        """The nearest mention of one of these principals."""
        return next((m for m in self.backwards() if m.principal.id in ids), None)

    def backwards(self) -> Iterator[ActorMention]:
        """The mentions before this point, the nearest first, as far back as a reader remembers."""
        yield from self.here[: -_MEMORY - 1 : -1]
        yield from self.mentions[: -_MEMORY - 1 : -1]

    def recent(self) -> list[ActorMention]:
        """The mentions of this sentence, or of the one before if it has none."""
        return self.here[-REACH:] or self.before[-REACH:]


def going_back(found: dict[str, ActorMention], span: Span, rule: str, *, whole: bool = False) -> list[ActorMention]:
    """A mention at `span` that goes back to the only one in `found`; none if there are several.

    Args:
        found: those who may be meant, by id.
        span: the words that go back.
        rule: the rule by which they do.
        whole: whether the principal is meant, rather than its body or person.
    """
    if len(found) != 1:
        return []
    m = next(iter(found.values()))
    if whole:
        return [ActorMention(span, m.principal, m.principal, None, Sense.ACTOR, m.span, rule)]
    return [ActorMention(span, m.actor, m.principal, m.role, Sense.ACTOR, m.span, rule)]
