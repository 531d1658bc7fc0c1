"""Names in folded text: leftmost, longest, whole words only, in the right case."""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from natoevents.lexicon import Lexicon, Name, name_at

__all__ = ["Hit", "longest", "scan"]

_STEP = re.compile(r"[ \-.'/]{0,3}(?:\r?\n[ ]{0,8})?([^\W_]+|[,()&+])")
_WORD = re.compile(r"[^\W_]+")
_SLAVIC = (
    "ov",
    "ev",
    "in",
    "yn",
    "ko",
    "ky",
    "ki",
    "iy",
    "yy",
    "ii",
    "uk",
    "ch",
    "an",
    "ze",
    "li",
    "va",
    "ya",
    "ia",
    "oy",
    "oi",
    "ei",
    "ey",
    "sh",
    "ts",
    "off",
    "eff",
)


class Hit(NamedTuple):
    """A name found: where, and what the tree of names has for it; for a surname the ids of those who bear it."""

    start: int
    end: int
    name: Name | None = None
    surname: str = ""


def _in_case(name: Name, surface: str) -> bool:
    """Whether a name is written in a case in which it may stand: acronyms as they are, names with their capitals."""
    if surface == name.spelling:
        return True
    said: list[str] = _WORD.findall(surface)
    if surface.isupper() and not name.exact:
        return len(surface) > 3
    meant = _WORD.findall(name.spelling) if name.spelling.isascii() else None
    if meant is None or len(meant) != len(said):
        return said[0][0].isupper()
    if name.exact:
        return said == meant
    return all(s[0].isupper() or not m[0].isupper() for s, m in zip(said, meant, strict=True))


def longest(text: str, start: int, end: int, node: dict[str, Any]) -> tuple[int, Name] | None:
    """The longest name that begins with the word at ``text[start:end]``, whose tree is `node`: its end and the name."""
    best: tuple[int, Name] | None = None
    while True:
        name = name_at(node)
        if name is not None:
            stop = end + 1 if name.spelling[-1] == "." and text[end : end + 1] == "." else end
            if _in_case(name, text[start:end]):
                best = (stop, name)
        if len(node) == 1 and name is not None:
            return best
        step = _STEP.match(text, end)
        if step is None:
            return best
        following = node.get(step.group(1).lower())
        if following is None:
            return best
        node, end = following, step.end()


def scan(text: str, lexicon: Lexicon) -> Iterator[Hit]:
    """All names in folded text, from left to right, none overlapping."""
    names = lexicon.names
    surnames = lexicon.person_index.surnames
    likenesses = lexicon.person_index.likenesses
    covered = 0
    for match in lexicon.starts.finditer(text):
        start = match.start()
        if start < covered:
            continue
        word = match.group().lower()
        node = names.get(word)
        if node is not None:
            found = longest(text, start, match.end(), node)
            if found is not None:
                covered = found[0]
                yield Hit(start, covered, found[1])
                continue
        if word in surnames:
            yield Hit(start, match.end(), None, word)
        elif len(word) > 4 and word.endswith(_SLAVIC):
            like = likenesses(word)
            if like:
                yield Hit(start, match.end(), None, like)
