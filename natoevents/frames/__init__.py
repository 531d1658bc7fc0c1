"""Clauses → events: verb and noun frames, status, participants, time, place and attribution."""

from collections.abc import Sequence

from natoevents.actor import Actor, ActorMention
from natoevents.article import Article
from natoevents.clause import Clause
from natoevents.event import Event
from natoevents.frames.assemble import Assembler
from natoevents.frames.subject import is_contest, is_political, is_quiet
from natoevents.text import Sentence
from natoevents.when import DateMention

__all__ = ["find_events"]


def find_events(
    article: Article,
    sentences: Sequence[Sentence],
    clauses: Sequence[Clause],
    mentions: Sequence[ActorMention],
    dates: Sequence[DateMention],
    *,
    letterhead: Actor | None = None,
) -> tuple[Event, ...]:
    """The events of an article, by the place of their triggers.

    Args:
        article: the page.
        sentences: its sentences.
        clauses: their clauses, as `natoevents.clauses.parse` gives them.
        mentions: actor mentions.
        dates: temporal expressions.
        letterhead: the principal of the office that the page's letterhead names, if it has one.
    """
    events = Assembler(article, sentences, clauses, mentions, dates, letterhead=letterhead).events()
    told = dict.fromkeys(e.sentence for e in events)  # each sentence is judged once
    if events and is_quiet(article.raw, sentences, mentions):
        told = dict.fromkeys(s for s in told if is_political(article.raw, s))
    told = dict.fromkeys(s for s in told if not is_contest(article.raw, s))
    return tuple(e for e in events if e.sentence in told)
