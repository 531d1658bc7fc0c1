"""What a page is about: on sport, arts, science or business the words of politics mean something else."""

import re
from collections.abc import Sequence
from functools import cache

from natoevents.actor import ActorKind, ActorMention, Sector, Sense
from natoevents.data import table
from natoevents.text import Sentence, Span

__all__ = ["is_contest", "is_political", "is_quiet"]

MEDIA = (Sector.MED, Sector.JRN)
WORD = re.compile(r"[a-z]+(?:-[a-z]+)*")
SHORTEST = 60
"""So many words a page needs to be judged by its subject; less is taken at its word."""
FEWEST_POLITICAL = 0.028
"""This share of the words of a page about politics is political, or names a body or who holds an office, at least."""
QUIET_SHARE = 0.5
"""So many quiet words to one of politics make a page that hardly speaks of it a quiet one."""
FEWEST = 7
"""So many words of a quiet subject a page needs to be about it where it speaks of politics too."""
SHARE = 1.3
"""How many times more of them than of politics."""
CONTEST = 2
"""So many words of a contest make a sentence one, where none is political."""


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(table("frames")["subjects"][name].split())


def is_quiet(raw: str, sentences: Sequence[Sentence], mentions: Sequence[ActorMention] = ()) -> bool:
    """Whether the page tells of something else than politics.

    Args:
        raw: the page.
        sentences: its sentences; only their words count.
        mentions: its actor mentions; states are on every page, organisations and holders of offices are politics.

    Examples:
        >>> from natoevents.text import Span
        >>> is_quiet("NATO met.", [Sentence(Span(0, 9))])
        False
    """
    total = quiet = political = 0
    political_words = _words("political")
    quiet_words = _words("quiet") - political_words
    for sentence in sentences:
        words = WORD.findall(sentence.span.of(raw).lower())
        total += len(words)
        quiet += sum(map(quiet_words.__contains__, words))
        political += sum(map(political_words.__contains__, words))
    if total < SHORTEST:
        return False
    evidence = political + sum(map(_is_politics, mentions))
    least = FEWEST_POLITICAL * total
    return (
        evidence < least
        or (evidence < 2 * least and quiet > QUIET_SHARE * evidence)
        or (quiet >= FEWEST and quiet > SHARE * political and political < 2 * least)
    )


def _is_politics(mention: ActorMention) -> bool:
    """Whether a mention names what only pages about politics name: an organisation, or who holds an office."""
    if mention.sense is Sense.PLACE or mention.antecedent is not None or mention.principal.sector in MEDIA:
        return False
    if mention.principal.kind is ActorKind.ORGANISATION:
        return True
    held = mention.actor.kind is ActorKind.PERSON and mention.principal.kind is ActorKind.STATE
    return held or bool(mention.role)


def is_political(raw: str, sentence: Span) -> bool:
    """Whether a sentence on a quiet page speaks of politics all the same, twice and in no word of its subject."""
    words = WORD.findall(sentence.of(raw).lower())
    political = sum(w in _words("political") for w in words)
    return political >= 2 and not any(w in _words("quiet") for w in words)


def is_contest(raw: str, sentence: Span) -> bool:
    """Whether a sentence tells of a contest in sport or song, whatever the page is about."""
    words = WORD.findall(sentence.of(raw).lower())
    played = _words("contest").intersection(words)
    return len(played) >= CONTEST and _words("political").isdisjoint(words)
