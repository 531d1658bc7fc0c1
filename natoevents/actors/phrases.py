"""The words around a name that belong to it: modifiers and roles behind or before it, names of persons that follow."""

import re
from typing import Any, NamedTuple

from natoevents.actors.rules import Role, address, cue, modifiers, roles, roles_by_end

__all__ = ["Beside", "is_address", "name_behind", "possessive", "posting", "role_before", "role_behind"]

_LINKS = tuple(f"{link}{a}{the}" for link in ("of", "for") for a in " \n" for the in ("", "the ", "the\n"))
_STEP = re.compile(r"[ ]{1,3}(?:\r?\n[ ]{0,4})?|-|\r?\n[ ]{0,4}|\. ?|'|(?=[^\W_])")
_WORD = re.compile(r"[^\W_]+")
_POSSESSIVE = re.compile(r"'s\b|'(?=[\s]|$)|s'(?=\s)")
_TOKEN = r"(?:[A-Z][^\W_]*(?:[-'][^\W_]+)*\.?|(?:al|Al|el|El|ad|as|an|ul|bin|d'|O')-?[A-Z][^\W_]+(?:-[^\W_]+)*)"
_PARTICLE = r"(?:de|van|der|den|von|bin|ul|la|del|di|da|dos|ibn|ter|ten|du|le|el|zu|al|af|of|the)"
_GAP = r"(?:[ ]{1,2}|[ ]?\r?\n[ ]{0,2})"
_PERSON = re.compile(rf"[ ]{{0,2}}(?:\r?\n[ ]{{0,4}})?({_TOKEN}(?:{_GAP}(?:{_PARTICLE}{_GAP}){{0,3}}{_TOKEN}){{0,4}})")
_RANKED = re.compile(
    r"[ ]?(?:Lt|Maj|Gen|Col|Adm|Brig|Capt|Sgt|Dr|Mr|Mrs|Ms|Sir|Lord|Vice|Rear|Major|General|Colonel|"
    r"Lieutenant|Admiral|Captain|Marshal|Prof|Sen|Rep|Gov|Hon)\b[.-]?"
)
_POSTED = re.compile(r"[ ](?:to|in|at|with|for)[ ](?:the[ ])?")


class Beside(NamedTuple):
    """A role that stands beside a name.

    Attributes:
        roles: the roles that are called so.
        start: where the words begin (for a role before the name its modifiers included).
        end: one past their end.
        spoken: the role as written, white space folded.
        before: its modifiers, folded.
    """

    roles: tuple[Role, ...]
    start: int
    end: int
    spoken: str
    before: frozenset[str]


def possessive(text: str, end: int) -> int:
    """One past a possessive 's or ' that follows, else `end`."""
    match = _POSSESSIVE.match(text, end)
    return match.end() if match else end


def _next(text: str, end: int) -> "re.Match[str] | None":
    step = _STEP.match(text, end)
    return _WORD.match(text, step.end()) if step and step.end() > end else None


def role_behind(text: str, end: int, *, noun: bool = False) -> Beside | None:
    """The longest role right behind a name that ends at `end`, modifiers between allowed.

    Behind a bare `noun` a number or participle is no modifier: "NATO |deployed missiles", "gave Ukraine |four tanks".
    """
    at = possessive(text, end)
    bare = noun and at == end
    begin = at
    said: set[str] = set()
    tree = roles()
    known = modifiers()
    for _ in range(5):
        word = _next(text, at)
        if word is None:
            return None
        best = _walk(text, word, tree)
        if best is not None:
            found, stop = best
            spoken = " ".join(text[_first(text, begin) : stop].split())
            stop, spoken, said = _suffixed(text, stop, spoken, said)
            return Beside(found, begin, stop, spoken, frozenset(said))
        lower = word.group().lower()
        if bare and lower in known.loose:
            return None
        if lower in known.plain or lower in known.past or lower in known.acting or lower in known.future:
            said.add(lower)
            at = word.end()
            continue
        return None
    return None


def _first(text: str, at: int) -> int:
    while at < len(text) and not text[at].isalnum():
        at += 1
    return at


def _suffixed(text: str, stop: int, spoken: str, said: set[str]) -> tuple[int, str, set[str]]:
    for suffix in ("-elect", " elect", "-designate", " designate"):
        if text.startswith(suffix, stop) and not text[stop + len(suffix) : stop + len(suffix) + 1].isalnum():
            return stop + len(suffix), spoken + suffix, said | {"elect"}
    return stop, spoken, said


def _walk(text: str, word: "re.Match[str]", tree: dict[str, Any]) -> tuple[tuple[Role, ...], int] | None:
    node = tree.get(word.group().lower())
    best: tuple[tuple[Role, ...], int] | None = None
    at: re.Match[str] | None = word
    while node is not None and at is not None:
        if "" in node:
            best = node[""], at.end()
        at_next = _next(text, at.end())
        node = node.get(at_next.group().lower()) if at_next else None
        at = at_next
    return best


def posting(text: str, end: int) -> int:
    """Where the place begins that an envoy is accredited to ("ambassador to |NATO"), or -1."""
    match = _POSTED.match(text, end)
    return match.end() if match else -1


def name_behind(text: str, end: int) -> tuple[int, int] | None:
    """Where a person's name stands that follows at `end`, ranks and titles skipped; or None."""
    at = end
    if text[at : at + 1] == "." and text[max(0, at - 4) : at].lower().endswith(
        ("gen", "col", "adm", "maj", "capt", "lt")
    ):
        at += 1
    while (ranked := _RANKED.match(text, at)) and ranked.end() > at:
        at = ranked.end()
    if text[at : at + 1] not in (" ", "\n", "\r"):
        return None
    match = _PERSON.match(text, at)
    if match is None:
        return None
    start, stop = match.span(1)
    words = list(_WORD.finditer(text, start, stop))
    # a full stop behind a word of more than two letters ends the sentence
    kept = 0
    for i, word in enumerate(words):
        if word.group() in cue("not-person"):
            break
        kept = i + 1
        if (
            text[word.end() : word.end() + 1] == "."
            and len(word.group()) > 2
            and word.group() not in ("Gen", "Col", "Adm", "Maj")
        ):
            break
    while kept and not words[kept - 1].group()[0].isupper():
        kept -= 1
    if not kept:
        return None
    return start, words[kept - 1].end()


def role_before(text: str, start: int, *, direct: bool) -> Beside | None:
    """The longest role right before `start`: directly ("President |Putin") or with of/for ("president of |Russia")."""
    window = max(0, start - 90)
    left = text[window:start]
    if not direct:
        if not text.endswith(_LINKS, window, start):
            return None
        link = re.search(r"[ \n](?:of|for)[ \n](?:the[ \n])?$", left)
        if link is None:
            return None
        left = left[: link.start()]
    else:
        left = left.rstrip(" \n")
        if left.endswith(","):
            return None
    words = list(_WORD.finditer(left))
    if not words or words[-1].end() < len(left) - (1 if left.endswith(".") else 0):
        return None
    node = roles_by_end().get(words[-1].group().lower())
    best: tuple[tuple[Role, ...], int] | None = None
    i = len(words) - 1
    while node is not None:
        if "" in node:
            best = node[""], i
        i -= 1
        if i < 0 or not re.fullmatch(r"[ \n]{1,3}|-|'|\. ?", left[words[i].end() : words[i + 1].start()]):
            break
        node = node.get(words[i].group().lower())
    if best is None:
        return None
    found, at = best
    if (
        not direct
        and at == len(words) - 1
        and words[at].group().lower() in cue("vague")
        and words[at].group().lower() not in ("head", "chief")
    ):
        return None
    begin = words[at].start()
    spoken_from = begin
    known = modifiers()
    said: set[str] = set()
    while at > 0 and re.fullmatch(r"[ \n]{1,3}|-", left[words[at - 1].end() : words[at].start()]):
        lower = words[at - 1].group().lower()
        if (
            lower not in known.past
            and lower not in known.acting
            and lower not in known.future
            and lower != "then"
            and lower not in ("new", "outgoing", "current")
        ):
            break
        said.add(lower)
        at -= 1
        spoken_from = words[at].start()
    return Beside(found, window + spoken_from, start, " ".join(left[spoken_from:].split()), frozenset(said))


def is_address(word: str) -> bool:
    """Whether a word is a form of address ("Mr", "Gen")."""
    return word.lower() in address()
