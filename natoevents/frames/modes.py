"""PLOVER's mode of an act, where the frame leaves it to the words around."""

from natoevents.clause import Clause, Phrase
from natoevents.data import table
from natoevents.event import EventType
from natoevents.frames.book import Frame, classes, listed
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
    if frame.mode_by == "means":
        struck = _struck_by(frame, clause)
        if struck is not None:
            return struck
        words = _means(clause)
    elif clause.subject is not None:
        words |= phrase_words(clause.subject)
    return _by_table(frame, words)


def noun_mode(frame: Frame, phrase: Phrase, clause: Clause) -> str | None:
    """The mode of an act that a noun names, by its own words and by the clause that says what is asked or refused."""
    if not frame.mode_by:
        return frame.mode
    words = set(phrase_words(phrase))
    for _, inner in phrase.prepositions:
        words |= phrase_words(inner)
    if frame.type not in (T.REQUEST, T.REJECT):
        return _by_table(frame, words)
    for child in clause.children:
        if child.host is phrase and child.verb is not None:
            words.add(child.verb.lemma)
            words |= content_words(child, 1)
    return _asked(words) or frame.mode


def _struck_by(frame: Frame, clause: Clause) -> str | None:
    """The mode of the strike that the subject names ("the air raid killed …")."""
    if clause.subject is None or "subject_is_theme" not in frame.flags:
        return None
    noun = event_noun(root_phrase(clause.subject))
    return noun.mode if noun is not None and noun.type is frame.type else None


def _means(clause: Clause) -> set[str]:
    """Words for what force is used with: of who strikes, and of what stands after "with", "by" or "in"."""
    verb = clause.verb
    words: set[str] = set()
    if clause.subject is not None and not (verb is not None and verb.passive):
        words |= phrase_words(clause.subject)
    for name, phrase in clause.prepositions:
        if name in ("with", "by", "in", "from", "under", "of"):
            words |= phrase_words(phrase)
            words.update(phrase.words)
    for child in clause.children:
        if child.verb is not None and child.verb.lemma in ("use", "fire", "drop", "launch"):
            words |= content_words(child, 0)
    return words


def _by_table(frame: Frame, words: set[str]) -> str | None:
    """The first mode of the table that the frame names whose words are among `words`."""
    for name, wanted in table("frames")["modes"].get(frame.mode_by, {}).items():
        if words & _wanted(wanted):
            return str(name)
    return frame.mode


def _wanted(words: str) -> set[str]:
    return {w for word in words.split() for w in (classes()[word[1:]] if word.startswith("@") else (word,))}


def _asked(words: set[str]) -> str | None:
    """What is asked for or refused, by the first list that holds one of `words`."""
    for name in ("meet", "assist", "change", "yield"):
        if words & listed(f"asked_{name}"):
            return name
    return None
