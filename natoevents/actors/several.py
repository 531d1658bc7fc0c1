"""Antecedents of words for several, or for one of them: "they", "its allies", "the separatists", "the latter"."""

import re
from collections.abc import Iterable

from attrs import evolve

from natoevents.actor import ActorKind, ActorMention, Sense
from natoevents.actors.memory import REACH, Memory, Passage
from natoevents.actors.rules import cue
from natoevents.actors.triggers import STATES
from natoevents.data import table
from natoevents.text import Span

__all__ = ["allies", "one_of_two", "pair", "rebels", "republics", "they"]

_NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5}
_OWN = re.compile(r"\b(?:its|his|her|their|our|european|eastern|western) $", re.IGNORECASE)
_THEIRS = re.compile(r"[Tt]he|[Aa]ll |\d|NATO|Twenty|Thirty|Nineteen|Allies|Member")
# Before "allies" without an article: no adjective says whose or what kind ("urged |allies", "close |allies").
_ALONE = re.compile(
    r"(?:^|[,;:]|\b(?:to|by|of|from|with|for|among|that|and|as|on|at|when|if|while|but|because|told|sent|put|\w+(?:ed|ing)))"
    r"[ \n]$"
)
_OF_THE_WEST = ("European", "Western ", "eastern ")
OWN = 90
"""Code points from a subject to an object of its own clause."""
_BORDER = re.compile(
    r"\b(?:that|said|says|if|when|after|before|as|but|which|who|because|while|until|agreed)\b|[.;:\"“”]"
)
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
    before = memory.before[-REACH:]
    found = _first_of_several(memory, here) or _first_of_several(memory, before)
    if not found and before and before[0].rule == "coref they" and not here:
        found = [m for m in before if m.span == before[0].span]  # "They … They also": the same go on
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


def pair(memory: Memory, trigger: "re.Match[str]", span: Span) -> list[ActorMention]:
    """The two that "the two sides", "both countries" or a bare "both" goes back to.

    They are the only two of this sentence or of the one before, else the two that "and" or a comma joined last, else
    those who act most.
    """
    what, words = trigger.group("what") or "", trigger.group().lower()
    people = what in ("leaders", "presidents", "ministers", "foreign ministers", "men")
    if what and what not in ("sides", "parties") and not words.startswith(("the two ", "both ")):
        return []
    told = bool(what) and len(words.split()) == 2 + words.startswith("the two ") - words.startswith("both ")
    if not what:  # a bare "both" goes back to two in focus; "The two signed" to the only two of the sentence before
        told_of = list(_parties(memory.before[-REACH:], "").values()) if words == "the two" and not memory.here else []
        return _made_pair(memory, _in_focus(memory, span) or told_of, span)
    ranked = [i for i, _ in sorted(memory.salience.items(), key=lambda kv: (-kv[1], memory.first[kv[0]].span))]
    kept = list(_parties([memory.first[i] for i in ranked], what).values())
    counts = [memory.salience[m.principal.id] for m in kept]
    if what == "sides" and len(kept) > 1 and counts[1] >= 4 and (len(kept) == 2 or counts[1] >= 2 * counts[2]):
        return _made_pair(memory, kept[:2], span)  # a story of two sides
    for mentions in (memory.here[-REACH:], memory.before[-REACH:]) if told else ():
        found = _parties([m for m in mentions if not people or m.actor.kind is ActorKind.PERSON or m.role], what)
        if len(found) == 2 and not _own_clause(memory, list(found.values()), span, words):
            return _made_pair(memory, list(found.values()), span)
    if people:
        return []
    joined = _joined_last(memory, what, span, words) if words.startswith(("the two ", "both ")) else []
    if joined:
        return _made_pair(memory, joined, span)
    if len(kept) >= 2 and (
        len(kept) == 2 or memory.salience[kept[1].principal.id] > memory.salience[kept[2].principal.id]
    ):
        return _made_pair(memory, kept[:2], span)
    return []


def _in_focus(memory: Memory, span: Span) -> list[ActorMention]:
    """The two told of as a pair or joined last, whichever was nearer; nobody who is the subject before them."""
    subject = memory.here[-1] if memory.here else None
    pairs = [list(memory.last_pair), _joined_last(memory, "", span, "both")]
    pairs = [p for p in pairs if len(p) == 2]
    if subject is not None and span.start - subject.span.end < OWN:
        pairs = [p for p in pairs if subject.principal.id not in {m.principal.id for m in p} or subject in p]
    return max(pairs, key=lambda p: p[-1].span, default=[])


def _parties(mentions: list[ActorMention], what: str) -> dict[str, ActorMention]:
    """Those who can be one of two, by principal."""
    return {
        m.principal.id: m
        for m in mentions
        if m.sense is Sense.ACTOR
        and (what not in STATES or m.principal.kind is ActorKind.STATE)
        and m.principal.kind is not ActorKind.PERSON
    }


def _own_clause(memory: Memory, two: list[ActorMention], span: Span, words: str) -> bool:
    """Whether the two are the subject of the clause whose object is looked for ("A and B promised to defend both")."""
    end = max(m.span.end for m in two)
    between = memory.raw[end : span.start]
    return words.startswith("both") and 0 < len(between) < OWN and _BORDER.search(between) is None


def _joined_last(memory: Memory, what: str, span: Span, words: str) -> list[ActorMention]:
    """The two states or bodies that "and" or a comma joined last, where no third one was joined to them."""
    near = memory.here[-REACH:] if len(memory.here) >= REACH else (*memory.mentions[-REACH * 2 :], *memory.here)
    states = what in STATES
    sides = [m for m in near if _is_side(m) and (not states or m.principal.kind is ActorKind.STATE)]
    for at in range(len(sides) - 1, 0, -1):
        one, two = sides[at - 1], sides[at]
        if one.principal.id == two.principal.id or not _joins(memory, one, two):
            continue
        third = (at > 1 and _joins(memory, sides[at - 2], one)) or (
            at + 1 < len(sides) and _joins(memory, two, sides[at + 1])
        )
        if not third and not _own_clause(memory, [one, two], span, words):
            return [one, two]
    return []


def _joins(memory: Memory, one: ActorMention, two: ActorMention) -> bool:
    return _BETWEEN.fullmatch(memory.raw[one.span.end : two.span.start]) is not None


def _made_pair(memory: Memory, two: list[ActorMention], span: Span) -> list[ActorMention]:
    if len(two) != 2:
        return []
    made = [
        ActorMention(span, m.principal, m.principal, None, Sense.ACTOR, m.span, "coref pair")
        for m in sorted(two, key=lambda m: m.span)
    ]
    memory.last_pair = tuple(made)
    return made
