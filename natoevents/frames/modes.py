"""PLOVER's mode of an act, where the frame leaves it to the words around."""

from natoevents.clause import Clause, Phrase
from natoevents.event import EventType
from natoevents.frames.book import Frame
from natoevents.frames.match import content_words, event_noun
from natoevents.frames.words import phrase_words, root_phrase

__all__ = ["mode_of"]

T = EventType
MEET = frozenset("meeting talk meet summit visit dialogue consultation negotiation negotiate session conference discuss".split())
ASSIST = frozenset("help aid assistance assist join participate part money fund send deliver weapon arms support supply provide access cooperate".split())
YIELD = frozenset(
    "release free withdraw lift stop halt end return cease pull withdrawal calm restraint ceasefire truce abandon de-escalate step retreat disarm resign".split()
)
CHANGE = frozenset("policy change document law membership revise amend update sign reform assurance guarantee proposal impose adopt treaty prevent demand".split())
HARM = {
    "violence": frozenset("attack strike war force invade kill retaliate shell bomb military destroy crush fight missile".split()),
    "relations": frozenset("withdraw suspend cut leave boycott tie relation cooperation ratification cost pull break sever".split()),
    "restrict": frozenset("sanction ban block embargo tariff restrict gas".split()),
    "expel": frozenset("expel expulsion diplomat".split()),
    "arrest": frozenset("arrest jail detain prosecute".split()),
    "territory": frozenset("annex seize occupy territory".split()),
}
MEANS = {
    "explosives": frozenset("bomb bombing blast explosion explosive grenade mine device".split()),
    "aerial": frozenset("airstrike raid warplane jet air bombardment".split()),
    "firearms": frozenset("gunman gunfire shooting rifle gun fire".split()),
    "heavy-weapons": frozenset("missile rocket shelling artillery mortar tank".split()),
    "drone": frozenset("drone".split()),
    "suicide-attack": frozenset("suicide".split()),
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
        for name, wanted in (("meet", MEET), ("yield", YIELD), ("assist", ASSIST), ("change", CHANGE)):
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
