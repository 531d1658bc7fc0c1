"""PLOVER's mode of an act, where the frame leaves it to the words around."""

from natoevents.clause import Clause, Phrase
from natoevents.data import table
from natoevents.event import EventType
from natoevents.frames.book import Frame, listed
from natoevents.frames.match import content_words
from natoevents.frames.wanted import event_noun
from natoevents.frames.words import phrase_words, root_phrase

__all__ = ["mode_of", "noun_mode"]

T = EventType


def mode_of(frame: Frame, clause: Clause, theme: Phrase | None) -> str | None:
    """The mode, or None where the words give none."""
    if not frame.mode_by:
        return frame.mode
    words = content_words(clause)
    if theme is not None:
        words |= phrase_words(theme)
        if frame.type in (T.REQUEST, T.REJECT):
            noun = event_noun(root_phrase(theme))
            if noun is not None and noun.type is T.CONSULT:
                return "meet"
    if frame.type in (T.REQUEST, T.REJECT):
        return _asked(words) or frame.mode
    if frame.type is T.THREATEN:
        for name, wanted in table("frames")["modes"]["harm"].items():
            if words & set(wanted.split()):
                return str(name)
        return frame.mode
    if clause.subject is not None:
        words |= phrase_words(clause.subject)
    for name, wanted in table("frames")["modes"]["means"].items():
        if words & set(wanted.split()):
            return str(name)
    return frame.mode


def noun_mode(frame: Frame, phrase: Phrase, clause: Clause) -> str | None:
    """The mode of an act that a noun names, by its own words and by the clause that says what is asked or refused."""
    if not frame.mode_by or frame.type not in (T.REQUEST, T.REJECT):
        return frame.mode
    words = set(phrase_words(phrase))
    for _, inner in phrase.prepositions:
        words |= phrase_words(inner)
    for child in clause.children:
        if child.host is phrase and child.verb is not None:
            words.add(child.verb.lemma)
            words |= content_words(child, 1)
    return _asked(words) or frame.mode


def _asked(words: set[str]) -> str | None:
    """What is asked for or refused, by the first list that holds one of `words`."""
    for name in ("meet", "assist", "change", "yield"):
        if words & listed(f"asked_{name}"):
            return name
    return None
