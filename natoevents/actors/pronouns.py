"""Pronouns: whom "he", "it" and, in direct speech, "we" go back to."""

import re
from collections.abc import Iterable

from natoevents.actor import Actor, ActorKind, ActorMention, Sense
from natoevents.actors.find import Reader
from natoevents.actors.former import former_role
from natoevents.actors.memory import REACH, Memory, Passage, going_back
from natoevents.actors.rules import cue
from natoevents.actors.triggers import EXPLETIVE, LONGEST, OBJECT, SPEECH, STRANGER, SUBJECT, VERB, speaker_in
from natoevents.data import table
from natoevents.text import Span

__all__ = ["he", "is_said", "it", "speakers_side"]


_OF_WOMEN = frozenset({"she", "her", "herself"})
_TWO_SENTENCES = 12
"""So many mentions back somebody is still near when only the other of two has been told of since."""


def he(memory: Memory, trigger: "re.Match[str]", span: Span, passage: Passage) -> list[ActorMention]:
    """The one person "he" or "she" may mean: of this sentence, else of the one before."""
    of_women = trigger.group().lower() in _OF_WOMEN
    found = _person(memory, trigger, span, passage, of_women=of_women)
    for m in found:
        if m.actor.kind is ActorKind.PERSON:
            memory.women.setdefault(m.actor.id, of_women)
    return found


def _person(
    memory: Memory, trigger: "re.Match[str]", span: Span, passage: Passage, *, of_women: bool
) -> list[ActorMention]:
    def people(mentions: list[ActorMention]) -> dict[str, ActorMention]:
        found = {m.actor.id: m for m in mentions if m.sense is Sense.ACTOR and _is_somebody(m)}
        sexes = {i: _is_woman(memory, m) for i, m in found.items()}
        if of_women and True in sexes.values():
            return {i: m for i, m in found.items() if sexes[i]}
        return {i: m for i, m in found.items() if sexes[i] in (None, of_women)}

    text, at = passage.reader.text, trigger.start()
    set_in = text[max(0, at - 2) : at] == ", " and SPEECH.match(text, trigger.end() + 1) is not None
    # "Moscow's envoy, he said, had left": he is nobody of those whom his words name
    here = {} if set_in else people(memory.here[-REACH:])
    acting = _acting(here.values(), passage)
    other: set[str] = set()
    if trigger.group().lower() == "him" and acting:  # an object is never its own clause's subject
        other = {acting[-1].actor.id}
        here = {i: m for i, m in here.items() if i not in other}
    if len(here) == 1:
        return going_back(here, span, "coref he")
    if len(here) > 1:
        speaker = [m for m in memory.here[-REACH:] if m.rule == "coref he"]
        return going_back({m.actor.id: m for m in speaker}, span, "coref he")
    if _has_stranger(memory, passage, trigger.start()):
        return []
    before = {i: m for i, m in people(memory.before[-REACH:]).items() if i not in other}
    if not before and any(_is_somebody(m) for m in memory.before[:1]):
        # "A met B. She asked … He said": the one of two who is not told of in between
        before = people(memory.mentions[-_TWO_SENTENCES:])
    if len(before) > 1:
        # the subject of the sentence before, where it stands first
        first = min(before.values(), key=lambda m: m.span)
        if memory.before and memory.before[0].actor.id == first.actor.id:
            return going_back({first.actor.id: first}, span, "coref he")
        return []
    if set_in and not before and memory.speaker is not None and _is_somebody(memory.speaker):
        return going_back({memory.speaker.actor.id: memory.speaker}, span, "coref he")
    return going_back(before, span, "coref he")


def _is_woman(memory: Memory, m: ActorMention) -> bool | None:
    """Whether a mention is of a woman, by a pronoun before it, a given name or a role; None where nothing tells."""
    told = memory.women.get(m.actor.id)
    if told is not None:
        return told
    if m.role is not None and "woman" in m.role:
        return True
    if m.actor.kind is not ActorKind.PERSON:
        return None
    return True if m.actor.name.split()[0] in table("actors")["given"]["women"] else None


def _acting(people: Iterable[ActorMention], passage: Passage) -> list[ActorMention]:
    """Those of the people who stand where a subject stands: at the beginning, or behind a conjunction."""
    text, by = passage.reader.text, passage.by
    return [m for m in people if SUBJECT.search(text[max(0, m.span.start - by - 14) : max(0, m.span.start - by)])]


def _has_stranger(memory: Memory, passage: Passage, at: int) -> bool:
    """Whether somebody whom no mention names stands in the sentence before `at`."""
    known = [(m.span.start - passage.by, m.span.end - passage.by) for m in memory.here[-REACH:]]
    for name in STRANGER.finditer(passage.reader.text, max(0, at - 400), at):
        words = name.group().split()
        no_names = (*cue("calendar"), *cue("companions"))
        nobody = words[0].lower() in cue("openers") or any(w in no_names for w in words)
        if not nobody and not any(a < name.end() and name.start() < b for a, b in known):
            return True  # "In February" and "Security Council" are no names of people
    return False


def it(memory: Memory, trigger: "re.Match[str]", span: Span, reader: Reader, by: int) -> list[ActorMention]:
    """The one state or body "it" may mean, where "it" is no expletive."""
    text, start, end = reader.text, trigger.start(), trigger.end()
    bare = trigger.group().lower() == "it"
    found = {m.principal.id: m for m in memory.here[-REACH:] if _is_it(m)}
    acts = SUBJECT.search(text[max(0, start - 14) : start])
    if bare and not acts and OBJECT.search(text[max(0, start - 10) : start]):
        return going_back(_not_acting(memory, found, text, by), span, "coref it", whole=True)
    if bare and (EXPLETIVE.match(text, end) or not acts or not VERB.match(text, end)):
        return []
    if len(found) == 1:
        return going_back(found, span, "coref it", whole=True)
    if len(found) > 1 and bare:
        # "X said it would": the one who speaks
        said = re.search(
            r"\b(?:said|says|announced|warned|added|insisted|claimed|declared|stressed|hopes?|believes?|"
            r"denied|denies|confirmed) (?:on \w+ )?(?:that )?$",
            text[:start],
        )
        near = [m for m in found.values() if said and 0 <= said.start() - (m.span.end - by) <= 12]
        if not near and re.search(r"\b(?:which|whom|who) $", text[max(0, start - 8) : start]):
            near = [m for m in found.values() if SUBJECT.search(text[: m.span.start - by][-14:])][:1]
        return going_back({m.principal.id: m for m in near}, span, "coref it", whole=True)
    if not found and _OPENING.fullmatch(text[:start]) and memory.before:
        # at the beginning of a sentence: the subject of the one before, or whom that subject spoke for
        subject = memory.before[0]
        if subject.span.start - memory.began <= SUBJECT_REACH:
            side = next(
                (m for m in memory.before[:REACH] if _is_it(m) and m.principal.id == subject.principal.id), None
            )
            if side is not None:
                return going_back({side.principal.id: side}, span, "coref it", whole=True)
    return []


def _not_acting(memory: Memory, found: dict[str, ActorMention], text: str, by: int) -> dict[str, ActorMention]:
    """Whom an object "it" may mean: whoever was told of, but for the subject of its own clause."""
    subject = next((m for m in reversed(found.values()) if SUBJECT.search(text[: m.span.start - by][-14:])), None)
    acting = subject.principal.id if subject is not None else ""
    others = {i: m for i, m in found.items() if i != acting}
    return others or {m.principal.id: m for m in memory.before[-REACH:] if _is_it(m) and m.principal.id != acting}


# What may stand before a pronoun that opens a sentence: a quotation mark, a time or a joining word with its comma.
_OPENING = re.compile(
    r'["\s]*(?:(?:On|In|Last|This|Earlier|Later|Since|By|At|Also|Meanwhile|However|Instead|Then|Now|But|Separately|'
    r"Previously|Yesterday|Afterwards|For its part)\b[^,]{0,30},? )?"
)
SUBJECT_REACH = 6
"""Code points before the first name of a sentence that may still be its subject."""


def _is_it(m: ActorMention) -> bool:
    """Whether "it" may go back to a mention: a state or body by its name, not people or things of theirs."""
    if m.sense is not Sense.ACTOR or m.actor.kind not in (
        ActorKind.STATE,
        ActorKind.ORGANISATION,
        ActorKind.GROUP,
        ActorKind.TERRITORY,
    ):
        return False
    if m.actor.kind is ActorKind.TERRITORY and m.actor.id != m.principal.id:
        return False
    if m.rule in ("name", "city", "seat") or m.rule.startswith(
        ("coref it", "coref bloc", "coref union", "coref body", "coref country", "coref allies")
    ):
        return True
    if m.rule == "coref alliance":
        return m.role is None
    return (
        m.rule == "role"
        and m.actor.kind is ActorKind.ORGANISATION
        and m.actor.id != m.principal.id
        and not m.actor.id.endswith("-armed-forces")
    )


def speakers_side(memory: Memory, trigger: "re.Match[str]", span: Span, passage: Passage) -> list[ActorMention]:
    """For "we", "our", "I" in direct speech the side of who speaks."""
    reader, by, quotes, named = passage.reader, passage.by, passage.quotes, passage.named
    at = trigger.start()
    if len(reader.text) > LONGEST or not any(a <= at < b for a, b in quotes):
        return []
    everyone = [(m, m.span.start - by, m.span.end - by) for m in (*named, *(m for m in memory.here if m not in named))]
    speaker = speaker_in(reader.text, quotes, everyone)
    if speaker is None:
        inside = [m for m, a, b in everyone if not any(x <= a < y for x, y in quotes)]
        speaker = None if inside or is_said(reader.text, quotes) else memory.speaker
    former = speaker is not None and former_role(speaker.role)
    if speaker is None or former or speaker.principal.kind is ActorKind.PERSON or speaker.span == span:
        return []
    if trigger.group() in ("I", "my", "My"):
        return [
            ActorMention(
                span, speaker.actor, speaker.principal, speaker.role, Sense.ACTOR, speaker.span, "coref speaker"
            )
        ]
    principal: Actor = speaker.principal
    return [ActorMention(span, principal, principal, None, Sense.ACTOR, speaker.span, "coref speaker")]


def is_said(text: str, quotes: list[tuple[int, int]]) -> bool:
    """Whether somebody is said to speak in a sentence, known or not."""
    return len(text) <= LONGEST and any(not any(a <= v.start() < b for a, b in quotes) for v in SPEECH.finditer(text))


def _is_somebody(mention: ActorMention) -> bool:
    """Whether a mention is of one person, by name or by role."""
    if mention.actor.kind is ActorKind.PERSON:
        return True
    return mention.role is not None and mention.rule in ("role", "coref role", "coref he", "apposition")
