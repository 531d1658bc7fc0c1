"""Actors: find and resolve who is meant, and for whom they act on that day.

`find_actors` reads a text, `resolve_actor` one phrase, `mentions_in` the sentences of an article with coreference.
What is known stands in `natoevents.lexicon`.
"""

from natoevents.actors.corefer import mentions_in
from natoevents.actors.find import find_actors
from natoevents.actors.resolve import resolve_actor

__all__ = ["find_actors", "mentions_in", "resolve_actor"]
