"""Clauses and mentions → standing relations (offices, memberships, backing)."""

from collections.abc import Sequence

from natoevents.actor import ActorMention
from natoevents.article import Article
from natoevents.clause import Clause
from natoevents.relation import Relation
from natoevents.text import Sentence
from natoevents.when import DateMention

__all__ = ["find_relations"]


def find_relations(
    article: Article,
    sentences: Sequence[Sentence],
    clauses: Sequence[Clause],
    mentions: Sequence[ActorMention],
    dates: Sequence[DateMention],
) -> tuple[Relation, ...]:
    """The standing relations that the article states, each once."""
    return ()
