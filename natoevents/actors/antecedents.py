"""Antecedents of words that name nobody: "the alliance", "the two sides", "the minister", "the ministry"."""

import re

from attrs import evolve

from natoevents.actor import ActorKind, ActorMention, Sense
from natoevents.actors.find import Reader
from natoevents.actors.memory import Memory, Passage, going_back
from natoevents.actors.offices import body_of
from natoevents.actors.pronouns import he, it
from natoevents.actors.rules import bodies
from natoevents.actors.scan import Hit
from natoevents.actors.several import allies, one_of_two, pair, rebels, republics, they
from natoevents.actors.triggers import TRIGGERS, plays
from natoevents.lexicon import Name, NameKind
from natoevents.text import Span

__all__ = ["resolve"]


def resolve(memory: Memory, trigger: "re.Match[str]", span: Span, at: Passage) -> list[ActorMention]:
    """Whom a trigger goes back to: one mention, two for a pair, none where it is not plain.

    Args:
        memory: what the article has said so far.
        trigger: a match of `TRIGGER` in the folded text of the sentence.
        span: its place in the article.
        at: the sentence.
    """
    kind = next(k for k in TRIGGERS if trigger.group(k))
    match kind:
        case "alliance":
            return _alliance(memory, trigger, span, at.reader, at.by)
        case "bloc":
            return _as(span, memory.nearest({"EU", "NATO", "CSTO", "CIS", "G8", "G7"}), "coref bloc")
        case "allies":
            return allies(memory, trigger, span, at)
        case "rebels":
            return rebels(memory, span, at)
        case "republics":
            return republics(memory, trigger, span)
        case "one":
            return one_of_two(memory, trigger, span)
        case "union":
            return _as(span, memory.nearest({"EU"}), "coref union")
        case "pair" | "duo":
            return pair(memory, trigger, span)
        case "body":
            return _body(memory, trigger.group("organ").lower(), span)
        case "ministry":
            return _ministry(memory, trigger, span, at.reader)
        case "role":
            return _role(memory, trigger.group("title").lower().replace("-", " "), span)
        case "country":
            return going_back(
                {
                    m.principal.id: m
                    for m in memory.recent()
                    if m.principal.kind is ActorKind.STATE and m.actor.kind in (ActorKind.STATE, ActorKind.PERSON)
                },
                span,
                "coref country",
                whole=True,
            )
        case "person":
            return he(memory, trigger, span, at)
        case "thing":
            return it(memory, trigger, span, at.reader, at.by)
        case "they":
            return they(memory, trigger, span, at)
        case _:  # "we" is read when all others of the sentence are
            return []


def _as(span: Span, antecedent: ActorMention | None, rule: str) -> list[ActorMention]:
    if antecedent is None:
        return []
    principal = antecedent.principal
    return [ActorMention(span, principal, principal, None, Sense.ACTOR, antecedent.span, rule)]


def _alliance(memory: Memory, trigger: "re.Match[str]", span: Span, reader: Reader, by: int) -> list[ActorMention]:
    antecedent = memory.nearest({"NATO"})
    if antecedent is None or "NATO" not in memory.lexicon:
        return []
    words = trigger.group("alliance")
    lead = words.lower().split()[0]
    if lead in ("a", "an", "its", "this") and not (lead == "this" and words.lower() == "this alliance"):
        return []
    start = trigger.start()
    definite = lead == "the" or words[0].isupper()
    name = Name(words, NameKind.NAME, "NATO")
    end = trigger.end()
    whole = reader.aside()
    whole.read_name(Hit(start, end, name))
    read = whole.found[-1] if whole.found else None
    if read is None:
        return []
    if (
        not definite
        and read.rule != "role"
        and not re.match(
            r"[ ](?:member|membership|headquarters|summit|meeting|leaders?|ministers?|forces|troops|"
            r"officials?|unity|solidarity|territory|expansion|enlargement|partners?|capitals|sources?|"
            r"commanders?|chief|head)",
            reader.text[end : end + 16],
        )
    ):
        return []
    if read.rule != "role" and re.search(
        r"\b(?:ruling|rebel|opposition|electoral|governing|coalition|new|business|parliamentary|Northern|"
        r"Democratic|Liberal) $",
        reader.text[max(0, start - 16) : start],
    ):
        return []
    return [
        evolve(
            read,
            span=read.span.shift(by),
            antecedent=antecedent.span,
            rule="coref alliance",
        )
    ]


def _body(memory: Memory, organ: str, span: Span) -> list[ActorMention]:
    organ = organ.replace("organisation", "organization")
    for mention in memory.backwards():
        actor = mention.actor
        if actor.kind is not ActorKind.ORGANISATION:
            continue
        name = actor.name.lower().replace("organisation", "organization")
        if organ in name or (organ in ("organization", "body") and actor.id == mention.principal.id):
            return [ActorMention(span, actor, mention.principal, None, Sense.ACTOR, mention.span, "coref body")]
    return []


def _ministry(memory: Memory, trigger: "re.Match[str]", span: Span, reader: Reader) -> list[ActorMention]:
    """The ministry named before; else that of the city behind it, of the outlet, of the only state, of the dateline."""
    which = trigger.group("which").lower().replace("defense", "defence")
    for mention in memory.backwards():
        if mention.actor.id.endswith(f"-{which}-ministry"):
            return [ActorMention(span, mention.actor, mention.principal, None, Sense.ACTOR, mention.span, "coref body")]
    ahead = (
        Reader(reader.text[trigger.end() : trigger.end() + 24], memory.day, memory.lexicon).read()
        if reader.text.startswith(" in ", trigger.end())
        else []
    )
    states = {
        m.principal.id: m
        for m in memory.here
        if m.principal.kind is ActorKind.STATE and m.actor.kind in (ActorKind.STATE, ActorKind.PERSON)
    }
    if ahead:
        state, antecedent = ahead[0].principal, None
    elif memory.home is not None:
        state, antecedent = memory.home, None
    elif len(states) == 1:
        only = next(iter(states.values()))
        state, antecedent = only.principal, only.span
    elif memory.here_in is not None:
        state, antecedent = memory.here_in, None
    else:
        return []
    role = next(r for r in bodies() if r.kind == f"{which}-ministry")
    actor = body_of(state, role, memory.lexicon.adjective(state.id) or state.name)
    return [ActorMention(span, actor, state, None, Sense.ACTOR, antecedent, "coref body" if antecedent else "role")]


def _role(memory: Memory, title: str, span: Span) -> list[ActorMention]:
    found: dict[str, ActorMention] = {}
    for mention in memory.backwards():
        if mention.sense is Sense.PLACE or (mention.role is None and mention.actor.kind is not ActorKind.PERSON):
            continue
        if plays(title, (mention.role or "").lower().replace("-", " ")):
            found.setdefault(mention.actor.id, mention)
            break
    return [ActorMention(span, m.actor, m.principal, m.role, Sense.ACTOR, m.span, "coref role") for m in found.values()]
