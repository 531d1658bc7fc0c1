"""Clauses and mentions → standing relations: who holds which office, belongs to what, backs or opposes whom."""

from collections.abc import Sequence

from natoevents.actor import ActorMention
from natoevents.article import Article
from natoevents.clause import Clause
from natoevents.relate.offices import offices
from natoevents.relate.standing import standing
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
    """The standing relations that the article states, each once, by the place of its first evidence.

    Args:
        article: the page.
        sentences: its sentences.
        clauses: their clauses, as `natoevents.clauses.parse` gives them.
        mentions: actor mentions.
        dates: temporal expressions.
    """
    found = [*offices(article.raw, mentions), *standing(article, sentences, clauses, mentions)]
    found.sort(key=lambda r: (r.evidence.start, r.evidence.end, r.predicate.value, r.subject.id, r.object.id))
    once: dict[tuple[str, str, str], Relation] = {}
    for relation in found:
        once.setdefault((relation.subject.id, relation.predicate.value, relation.object.id), relation)
    return tuple(once.values())
