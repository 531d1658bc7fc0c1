"""The frames as data, read once: which verbs and nouns open which act, under which conditions."""

from functools import cache
from typing import Any

from attrs import frozen

from natoevents.data import table
from natoevents.errors import LexiconError
from natoevents.event import EventType

__all__ = ["Frame", "Wanted", "book", "classes", "light_verbs", "people"]


@frozen
class Wanted:
    """A condition on the words of a phrase.

    Attributes:
        words: singular nouns, one of which must be there.
        marks: what the phrase may be instead: "party", "person", "organisation", "place", "land", "nationals", "any".
        types: or it names an act of one of these types.
    """

    words: frozenset[str]
    marks: frozenset[str] = frozenset()
    types: frozenset[str] = frozenset()

    def __bool__(self) -> bool:
        return bool(self.words or self.marks or self.types)


NOTHING = Wanted(frozenset())


@frozen(eq=False)
class Frame:
    """One reviewed frame; the fields are explained in ``docs/frames.md``."""

    name: str
    type: EventType
    mode: str | None
    verbs: tuple[tuple[str, ...], ...]
    nouns: tuple[str, ...]
    object: Wanted
    not_object: Wanted
    subject: Wanted
    not_subject: Wanted
    predicate: frozenset[str]
    second_object: frozenset[str]
    through: frozenset[str]
    not_prep: frozenset[str]
    complement: frozenset[str]
    complement_words: frozenset[str]
    not_complement: frozenset[str]
    not_words: frozenset[str]
    needs: str
    needs_of: Wanted
    needs_prep: Wanted
    to: tuple[str, ...]
    of: str
    agent: str
    content: str
    mode_by: str
    flags: frozenset[str]
    weight: int
    examples: tuple[str, ...]
    counter: tuple[str, ...]


@cache
def classes() -> dict[str, frozenset[str]]:
    """The classes of nouns, by name."""
    return {name: frozenset(words.split()) for name, words in table("frames")["classes"].items()}


def _wanted(items: list[str] | None) -> Wanted:
    if not items:
        return NOTHING
    words: set[str] = set()
    marks: set[str] = set()
    types: set[str] = set()
    for item in items:
        if item.startswith("@"):
            words |= classes()[item[1:]]
        elif item.startswith("#"):
            name = item[1:].removesuffix("-noun")
            (types if name.isupper() else marks).add(name)
        else:
            words.add(item)
    return Wanted(frozenset(words), frozenset(marks), frozenset(types))


FLAGS = (
    "reciprocal", "weak", "strict", "active", "person", "multilateral", "future_only", "no_object", "no_second_object",
    "subject_is_theme", "predicate_rest", "swap", "swap_to_source", "active_or_agent", "agentless",
    "subject_or_object", "needs_people", "stative", "takes", "joins", "to_come", "any_verb", "shared",
    "negated_only", "by_saying", "undergone", "judged", "subject_acts", "once", "owner_acts",
)  # fmt: skip


def _frame(raw: dict[str, Any], event_type: EventType) -> Frame:
    wanted = {
        k: _wanted(raw.get(k)) for k in ("object", "not_object", "subject", "not_subject", "needs_of", "needs_prep")
    }
    words = {
        k: _wanted(raw.get(k)).words
        for k in (
            "predicate",
            "second_object",
            "through",
            "not_prep",
            "complement",
            "complement_words",
            "not_complement",
            "not_words",
        )
    }
    weight = raw.get("priority", 0) + sum(
        bool(raw.get(k))
        for k in ("object", "subject", "predicate", "second_object", "complement", "complement_words", "future_only")
    )
    return Frame(
        name=f"{event_type.value}:{raw['name']}",
        type=event_type,
        mode=raw.get("mode"),
        verbs=tuple(tuple(v.split()) for v in _listed(raw.get("verbs", ""))),
        nouns=tuple(_listed(raw.get("nouns", ""))),
        needs=raw.get("needs", ""),
        to=tuple(raw.get("to", "object").split()),
        of=raw.get("of", "recipient"),
        agent=raw.get("agent", ""),
        content=raw.get("content", "coded"),
        mode_by=raw.get("mode_by", ""),
        flags=frozenset(f for f in FLAGS if raw.get(f)),
        weight=weight,
        examples=tuple(raw.get("examples", ())),
        counter=tuple(raw.get("counter", ())),
        **wanted,  # type: ignore[arg-type]  # the keys of each are written out above
        **words,  # type: ignore[arg-type]
    )


def _listed(text: str) -> list[str]:
    return [" ".join(part.split()) for part in text.split(",") if part.strip()]


@frozen(eq=False)
class Book:
    """All frames, and where to look for them.

    Attributes:
        frames: in the order of the data, types by name.
        by_verb: first word of the verb → (rest of it, frame), most demanding first.
        idioms: first word of the verb → a further word of it → places in `by_verb`; "" has those without further words.
        by_noun: event noun (singular) → frames, those that want something to hang on it first.
        by_any: frames of any verb that tells what several parties do together.
    """

    frames: tuple[Frame, ...]
    by_verb: dict[str, tuple[tuple[tuple[str, ...], Frame], ...]]
    idioms: dict[str, dict[str, tuple[int, ...]]]
    by_noun: dict[str, tuple[Frame, ...]]
    by_any: tuple[Frame, ...]


@cache
def book() -> Book:
    """The frames of this version."""
    frames = []
    for _, content in sorted(table("frames").items()):
        for raw in content.get("frame", ()):
            frames.append(_frame(raw, EventType[content["type"]]))
    verbs: dict[str, list[tuple[tuple[str, ...], Frame]]] = {}
    nouns: dict[str, list[Frame]] = {}
    for frame in frames:
        for verb in frame.verbs:
            verbs.setdefault(verb[0], []).append((verb[1:], frame))
        for noun in frame.nouns:
            nouns.setdefault(noun, []).append(frame)
    for options in verbs.values():
        options.sort(key=lambda o: -(2 * len(o[0]) + o[1].weight))
    for named in nouns.values():
        named.sort(key=lambda f: (not (f.needs_of or f.needs_prep), -f.weight))
    return Book(
        tuple(frames),
        {k: tuple(v) for k, v in verbs.items()},
        {k: _by_word(v) for k, v in verbs.items()},
        {k: tuple(v) for k, v in nouns.items()},
        tuple(f for f in frames if "any_verb" in f.flags),
    )


@cache
def frame_named(name: str) -> Frame:
    """The frame of that name, such as "MOBILIZE:deploy-weapons".

    Raises:
        LexiconError: if there is none.
    """
    for frame in book().frames:
        if frame.name == name:
            return frame
    raise LexiconError(f"no frame is called {name!r}: see data/frames")


def _by_word(options: list[tuple[tuple[str, ...], Frame]]) -> dict[str, tuple[int, ...]]:
    """Places of the options by the last of their further words ("" for none), so that few of them need be tried."""
    found: dict[str, list[int]] = {}
    for place, (rest, _) in enumerate(options):
        found.setdefault(rest[-1] if rest else "", []).append(place)
    return {word: tuple(places) for word, places in found.items()}


@cache
def noun_ends() -> frozenset[str]:
    """The words with which a phrase that names an act can end."""
    return frozenset(noun.rpartition(" ")[2] for noun in book().by_noun) | classes()["ties"]


@cache
def people() -> dict[str, str]:
    """Nouns for unnamed but typed actors → PLOVER's sector."""
    return {word: sector for sector, words in table("frames")["people"].items() for word in words.split()}


@cache
def light_verbs() -> dict[str, frozenset[str]]:
    """The classes of verbs that carry nouns or bend what follows, by the names in ``data/frames/light.toml``."""
    return {name: frozenset(_listed(words)) for name, words in table("frames")["light"].items()}


@cache
def listed(name: str) -> frozenset[str]:
    """The words of one of the lists in the data, by its name."""
    return frozenset(table("frames")["lists"][name].split())
