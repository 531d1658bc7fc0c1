"""Antecedents of words for several, or for one of them: "they", "its allies", "the separatists", "the latter"."""

import re
from collections.abc import Iterable

from attrs import evolve

from natoevents.actor import ActorKind, ActorMention, Sense
from natoevents.actors.memory import REACH, Memory, Passage
from natoevents.actors.rules import cue
from natoevents.data import table
from natoevents.text import Span

__all__ = ["allies", "one_of_two", "rebels", "republics", "they"]

_NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5}
_OWN = re.compile(r"\b(?:its|his|her|their|our|european|eastern|western) $", re.IGNORECASE)
_THEIRS = re.compile(r"[Tt]he|[Aa]ll |\d|NATO|Twenty|Thirty|Nineteen|Allies|Member")
# Before "allies" without an article: no adjective says whose or what kind ("urged |allies", "close |allies").
_ALONE = re.compile(
    r"(?:^|[,;:]|\b(?:to|by|of|from|with|for|among|that|and|as|on|at|when|if|while|but|because|told|sent|put|\w+(?:ed|ing)))"
    r"[ \n]$"
)
_OF_THE_WEST = ("European", "Western ", "eastern ")
_BETWEEN = re.compile(r",? and |, ")


def _made(found: Iterable[ActorMention], span: Span, rule: str) -> list[ActorMention]:
    """Mentions at `span` of the principals of those found."""
    return [
        ActorMention(span, m.principal, m.principal, None, Sense.ACTOR, m.span, rule)
        for m in {m.principal.id: m for m in found}.values()
    ]


def _is_side(m: ActorMention) -> bool:
    return m.sense is Sense.ACTOR and m.principal.kind is not ActorKind.PERSON


def _first_of_several(memory: Memory, mentions: list[ActorMention]) -> list[ActorMention]:
    """The first of the mentions that are several: a plural, or two and more that "and" or a comma joins."""
    sides = [m for m in mentions if _is_side(m) and m.rule != "coref speaker"]
    for at, first in enumerate(sides):
        joined = [first]
        for m in sides[at + 1 :]:
            if _BETWEEN.fullmatch(memory.raw[joined[-1].span.end : m.span.start]) is None:
                break
            joined.append(m)
        if len(joined) > 1 and "and " in memory.raw[joined[-2].span.end : joined[-1].span.start]:
            return joined
        last = first.span.of(memory.raw).lower().split()[-1]
        if last in cue("plural-people") or first.rule in ("people", "coref allies", "coref rebels"):
            return [first]
    return []


def they(memory: Memory, trigger: "re.Match[str]", span: Span, passage: Passage) -> list[ActorMention]:
    """Those whom "they" goes back to: the pair told of, else the first several of this sentence or the one before."""
    if memory.last_pair and memory.last_pair[0].span.start >= memory.began:
        return [evolve(m, span=span, antecedent=m.span, rule="coref they") for m in memory.last_pair]
    at = trigger.start()
    quote = next((q for q in passage.quotes if q[0] <= at < q[1]), None)
    here = memory.here[-REACH:]
    if quote is not None:  # those who are quoted say "we" of themselves, and "they" of others
        here = [m for m in here if quote[0] <= m.span.start - passage.by < quote[1]]
        return _made(_first_of_several(memory, here), span, "coref they")
    found = _first_of_several(memory, here) or _first_of_several(memory, memory.before[-REACH:])
    return _made(found, span, "coref they")


def allies(memory: Memory, trigger: "re.Match[str]", span: Span, passage: Passage) -> list[ActorMention]:
    """The alliance, where allies are its own: by their name or number, or as those of one of its members."""
    words = trigger.group()
    near = memory.nearest({"NATO", "EU"} if "ember" in words else {"NATO"})
    if near is None:
        return []
    if _OWN.search(passage.reader.text[max(0, trigger.start() - 10) : trigger.start()]) or words[:8] in _OF_THE_WEST:
        members = memory.lexicon.members("NATO", memory.day) if memory.day else ()
        owner = next((m for m in reversed(memory.here[-REACH:]) if _is_side(m)), None)
        if owner is None or owner.principal.id not in {*members, "NATO", "West"}:
            return []
    elif _THEIRS.match(words) is None and _ALONE.search(passage.reader.text[: trigger.start()][-24:]) is None:
        return []
    return [ActorMention(span, near.principal, near.principal, None, Sense.ACTOR, near.span, "coref allies")]


def rebels(memory: Memory, span: Span, passage: Passage) -> list[ActorMention]:
    """The armed group that rises in the land named last, or in that of this sentence."""
    land = table("actors")["cues"]["rebels-of"]
    ahead = [m for m in passage.named if m.span.start > span.start]
    for m in (*memory.here[:-REACH:-1], *ahead, *memory.mentions[: -REACH * 2 : -1]):
        group = m.principal.id if m.principal.id in land.values() else land.get(m.actor.id) or land.get(m.principal.id)
        actor = memory.lexicon.actor(group) if group else None
        if actor is not None:
            return [ActorMention(span, actor, actor, None, Sense.ACTOR, m.span, "coref rebels")]
    return []


def republics(memory: Memory, trigger: "re.Match[str]", span: Span) -> list[ActorMention]:
    """Those named last that were republics of the Soviet Union, as many as the words say."""
    wanted = _NUMBERS.get((trigger.group("many") or "").lower(), 0 if trigger.group("plural") else 1)
    found: dict[str, ActorMention] = {}
    for m in memory.backwards():
        if m.principal.id in cue("soviet-republics") and m.actor.kind in (ActorKind.STATE, ActorKind.PERSON):
            found.setdefault(m.principal.id, m)
        if wanted and len(found) == wanted:
            break
    if not found or len(found) < wanted or (not wanted and len(found) > len(_NUMBERS)):
        return []
    return _made(sorted(found.values(), key=lambda m: m.span), span, "coref republics")


def one_of_two(memory: Memory, trigger: "re.Match[str]", span: Span) -> list[ActorMention]:
    """The first or second of the two named last ("the former", "the latter")."""
    pair: dict[str, ActorMention] = {}
    for m in (*memory.here[::-1], *memory.before[::-1]):
        if _is_side(m):
            pair.setdefault(m.principal.id, m)
        if len(pair) == 2:
            second, first = pair.values()
            return _made([first if trigger.group("which_one") == "former" else second], span, "coref one of two")
    return []
