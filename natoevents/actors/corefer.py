"""Coreference inside an article, by rules."""

from collections.abc import Iterable

from natoevents.actor import ActorMention
from natoevents.actors.find import find_actors
from natoevents.article import Article
from natoevents.lexicon import Lexicon
from natoevents.text import Sentence

__all__ = ["mentions_in"]


def mentions_in(
    article: Article, sentences: Iterable[Sentence], *, lexicon: Lexicon | None = None
) -> tuple[ActorMention, ...]:
    """The mentions in those sentences of an article, coreferent ones included."""
    found: list[ActorMention] = []
    for sentence in sentences:
        for m in find_actors(article.text(sentence.span), on=article.published, lexicon=lexicon):
            by = sentence.span.start
            found.append(ActorMention(m.span.shift(by), m.actor, m.principal, m.role, m.sense, None, m.rule))
    return tuple(found)
