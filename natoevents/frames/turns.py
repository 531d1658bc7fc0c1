"""Who speaks where on a page of several speakers: transcripts, interviews, questions and their answers."""

import re
from collections.abc import Sequence

from natoevents.actor import ActorKind, ActorMention, Basis, Participant
from natoevents.text import Sentence

__all__ = ["Turns"]

_ASKS = re.compile(
    r"(?:Q|(?i:questions?|journalists?|reporters?|correspondents?|interviewer|press|media))"
    r"(?:\s*\([^()]{2,60}\)|\s+(?:\d{1,2}|from [^:.]{2,40}))?\s*[:.]\s"
)
_ANSWERS = re.compile(r"(?:A|(?i:answers?|reply|response|spokes(?:man|woman|person)))\s*:\s")
_SPEAKS = re.compile(r"(?P<who>[A-Z][\w.’'-]*(?: (?:[a-z]{2,3} )?[A-Z][\w.’'-]*){0,5})(?:\s*\([^()]{2,80}\))?\s*:\s")
_ENOUGH = 2
"""So many labelled paragraphs make a page one of turns."""


class Turns:
    """The turns of a page.

    Args:
        raw: its text.
        sentences: its sentences; a paragraph without a label goes on with the turn above.
        mentions: its actor mentions, by position.

    Attributes:
        found: whether the page has turns at all.
        asked: the numbers of the sentences in which somebody asks.
    """

    def __init__(self, raw: str, sentences: Sequence[Sentence], mentions: Sequence[ActorMention]) -> None:
        self.asked: set[int] = set()
        self._speakers: dict[int, list[Participant]] = {}
        labels: dict[int, tuple[str, list[Participant]]] = {}
        persons = [m for m in mentions if m.actor.kind is ActorKind.PERSON or m.role]
        seen: set[int] = set()
        for sentence in sentences:
            if sentence.paragraph in seen:
                continue
            seen.add(sentence.paragraph)
            if label := _label(raw[sentence.span.start : sentence.span.start + 160], sentence.span.start, persons):
                labels[sentence.paragraph] = label
        self.found = len(labels) >= _ENOUGH
        if not self.found:
            return
        turn: tuple[str, list[Participant]] = ("", [])
        for n, sentence in enumerate(sentences):
            turn = labels.get(sentence.paragraph, turn)
            if turn[0] == "asks":
                self.asked.add(n)
            elif turn[1]:
                self._speakers[n] = turn[1]

    def speaker(self, sentence: int) -> list[Participant]:
        """On whose behalf the speaker of a sentence speaks; empty where that is not known, or where somebody asks."""
        return self._speakers.get(sentence, [])


def _label(text: str, start: int, persons: Sequence[ActorMention]) -> tuple[str, list[Participant]] | None:
    """What the label says with which a paragraph begins, if it is that of a speaker."""
    if _ASKS.match(text):
        return "asks", []
    if _ANSWERS.match(text):
        return "answers", []
    m = _SPEAKS.match(text)
    if m is None:
        return None
    end = start + m.end()
    named = next((p for p in persons if start <= p.span.start and p.span.end <= end), None)
    if named is None:
        last = m["who"].split()[-1].casefold()
        named = next((p for p in persons if p.actor.name.split()[-1].casefold() == last), None)
    if named is not None:
        return "speaks", [Participant(named.principal, named.principal, None, Basis.INFERRED, None)]
    return ("speaks", []) if m["who"].isupper() and len(m["who"]) > 2 else None
