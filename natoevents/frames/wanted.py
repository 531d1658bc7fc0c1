"""What a frame wants of a phrase: its words, the kind of who is named in it, or the act that it names."""

from natoevents.actor import ActorKind, Sense
from natoevents.clause import Clause, Phrase
from natoevents.data import table
from natoevents.frames.book import Frame, Wanted, book, classes, listed, noun_ends, people
from natoevents.frames.parties import parties_of
from natoevents.frames.words import phrase_words, root_phrase

__all__ = ["event_noun", "event_nouns", "meets"]

LANDS = (ActorKind.STATE, ActorKind.PLACE, ActorKind.TERRITORY)
ARTICLES = ("a", "an", "the", "another")


def meets(wanted: Wanted, phrase: Phrase, clause: Clause | None = None) -> bool:
    """Whether the phrase (or one co-ordinated with it) is what is wanted."""
    words = phrase_words(phrase)
    hits = words & wanted.words
    if hits and (hits - listed("only_heads") or root_phrase(phrase).head in hits):
        return True
    for mark in wanted.marks:
        if mark == "any":
            return True
        if mark == "party" and parties_of(phrase, clause, places=True):
            return True
        if mark == "side" and any(m.sense is Sense.ACTOR for m in (*phrase.mentions, *phrase.possessor)):
            return True
        if mark == "number" and all(w.isdigit() or w in listed("numerals") for w in phrase.words):
            return True
        if mark == "named" and any(m.role or m.actor.kind is ActorKind.PERSON for m in phrase.mentions):
            return True
        if mark == "person" and phrase.proper:
            return True
        if mark in ("person", "nationals") and any(m.actor.kind is ActorKind.PERSON or m.role for m in phrase.mentions):
            return True
        if mark == "nationals" and phrase.head_mention and (phrase.words[-1].endswith("s") or _national(phrase)):
            return True
        if mark == "people" and (
            words & people().keys() or (phrase.plural and any(c.isdigit() for c in "".join(phrase.words)))
        ):
            return True
        if mark == "member" and phrase.head_mention and parties_of(phrase, clause, places=True):
            return True
        if mark == "organisation" and any(
            m.principal.kind is ActorKind.ORGANISATION for m in (*phrase.mentions, *phrase.possessor)
        ):
            return True
        if mark == "land" and any(m.actor.kind in LANDS for m in phrase.mentions):
            return True
        if mark == "place" and phrase.proper:
            return True
        if mark == "place" and any(m.actor.kind in (ActorKind.PLACE, ActorKind.TERRITORY) for m in phrase.mentions):
            return True
        if mark == "place" and phrase.head_mention and any(m.rule == "town" for m in phrase.mentions):
            return True
    if wanted.marks and any(meets(wanted, c, clause) for c in phrase.conjuncts):
        return True
    if wanted.types:
        frame = event_noun(root_phrase(phrase))
        return frame is not None and frame.type.value in wanted.types
    return False


def _sits(phrase: Phrase) -> bool:
    """Whether a council that only meets stands for one of its meetings ("Friday's NATO-Russia Council")."""
    forums = table("frames")["meetings"]["members"]
    dated = bool(phrase.dates) or phrase.determiner == "another" or not listed("ranking").isdisjoint(phrase.words)
    return dated and any(m.principal.id in forums for m in phrase.mentions)


def _national(phrase: Phrase) -> bool:
    """Whether the phrase is one person told by their state ("an American")."""
    state = phrase.mentions[-1].actor if phrase.mentions else None
    return (
        phrase.determiner in ARTICLES
        and state is not None
        and state.kind is ActorKind.STATE
        and phrase.head.endswith(("an", "ian", "ish", "ese", "k", "ch"))
        and phrase.head not in state.name.lower().split()
    )


def event_noun(phrase: Phrase) -> Frame | None:
    """The first frame that the phrase names as a noun, by its longest name."""
    frames = event_nouns(phrase)
    return frames[0] if frames else None


def event_nouns(phrase: Phrase) -> tuple[Frame, ...]:
    """The frames that the phrase names as a noun, by its longest name."""
    if phrase.head_mention and phrase.dates and phrase.mentions:
        council = phrase.mentions[-1].principal.id
        return book().by_noun["meeting"] if council in table("frames")["meetings"]["members"] else ()
    words = phrase.words
    head = phrase.head
    if phrase.head_mention and _sits(phrase):
        return book().by_noun["council session"]
    if phrase.head_mention or (
        head not in noun_ends() and words and words[-1] not in noun_ends() and " " not in words[-1]
    ):
        return ()
    if head in classes()["ties"] and listed("cut_off") & set(words[:-1]):
        return book().by_noun["suspension"]  # "the suspended ties"
    by_noun = book().by_noun
    for size in (3, 2, 1):
        if len(words) >= size:
            before = " ".join(words[len(words) - size : -1])
            found = by_noun.get(f"{before} {words[-1]}".strip()) or by_noun.get(f"{before} {head}".strip())
            if found:
                return found
    return ()
