"""PLOVER's mode of an act, where the frame leaves it to the words around."""

from natoevents.clause import Clause, Phrase
from natoevents.event import EventType
from natoevents.frames.book import Frame, listed
from natoevents.frames.match import content_words, event_noun
from natoevents.frames.words import phrase_words, root_phrase

__all__ = ["mode_of"]

T = EventType
HARM = {
    "violence": frozenset(
        [
            "attack",
            "strike",
            "war",
            "force",
            "invade",
            "kill",
            "retaliate",
            "shell",
            "bomb",
            "military",
            "destroy",
            "crush",
            "fight",
            "missile",
        ]
    ),
    "relations": frozenset(
        [
            "withdraw",
            "suspend",
            "cut",
            "leave",
            "boycott",
            "tie",
            "relation",
            "cooperation",
            "ratification",
            "cost",
            "pull",
            "break",
            "sever",
        ]
    ),
    "restrict": frozenset(["sanction", "ban", "block", "embargo", "tariff", "restrict", "gas"]),
    "expel": frozenset(["expel", "expulsion", "diplomat"]),
    "arrest": frozenset(["arrest", "jail", "detain", "prosecute"]),
    "territory": frozenset(["annex", "seize", "occupy", "territory"]),
}
MEANS = {
    "explosives": frozenset(["bomb", "bombing", "blast", "explosion", "explosive", "grenade", "mine", "device"]),
    "aerial": frozenset(["airstrike", "raid", "warplane", "jet", "air", "bombardment"]),
    "firearms": frozenset(["gunman", "gunfire", "shooting", "rifle", "gun", "fire"]),
    "heavy-weapons": frozenset(["missile", "rocket", "shelling", "artillery", "mortar", "tank"]),
    "drone": frozenset(["drone"]),
    "suicide-attack": frozenset(["suicide"]),
}


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
        for name, wanted in (
            ("meet", listed("meet")),
            ("yield", listed("yield")),
            ("assist", listed("assist")),
            ("change", listed("change")),
        ):
            if words & wanted:
                return name
        return frame.mode
    if frame.type is T.THREATEN:
        for name, wanted in HARM.items():
            if words & wanted:
                return name
        return frame.mode
    if clause.subject is not None:
        words |= phrase_words(clause.subject)
    for name, wanted in MEANS.items():
        if words & wanted:
            return name
    return frame.mode
