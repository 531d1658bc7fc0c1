"""Typography set aside: text folded to plain letters, every code point still answering for one of the raw text."""

import re
import unicodedata
from functools import cache
from typing import Any

from attrs import frozen

from natoevents.data import table as data_table

__all__ = ["Folded", "fold", "likeness", "skeleton", "spellings", "words"]

# What stands for an apostrophe, a hyphen or a space on news pages (Unicode general punctuation and its neighbours).
_APOSTROPHES = "‘’‚‛ʼʹ′´`＇ˈ"
_HYPHENS = "‐‑‒–−﹣－⁃"
_SPACES = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t"
_DROPPED = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u0300-\u036f\u00ad\u200b-\u200f\u2060-\u2064\ufe00-\ufe0f\ufeff]"
)  # controls, combining marks and what does not show
_WORD = re.compile(r"[^\W_]+|[,()&+]")


def _spelling() -> dict[str, Any]:
    """The rules of spelling, as the data have them."""
    rules: dict[str, Any] = data_table("actors")["transliteration"]
    return rules


@cache
def _table() -> dict[int, str]:
    """One code point → one plain code point."""
    table = {ord(c): "'" for c in _APOSTROPHES} | {ord(c): "-" for c in _HYPHENS} | {ord(c): " " for c in _SPACES}
    for code in (*range(0xC0, 0x250), *range(0x1E00, 0x1F00)):
        base = unicodedata.normalize("NFKD", chr(code))[0]
        if base.isascii() and base.isalpha():
            table[code] = base
    return table | {ord(c): plain for c, plain in _spelling()["letters"].items()}


@frozen(repr=False)
class Folded:
    """Text without typography: what was folded, and where each code point stood.

    Attributes:
        text: the folded text.
        origin: for each code point of `text` its place in the raw text, one past the last added; None where
            the two agree.
    """

    text: str
    origin: tuple[int, ...] | None = None

    def __repr__(self) -> str:
        return f"Folded({self.text!r})"

    def start(self, at: int) -> int:
        """Place in the raw text of the code point `at`."""
        return at if self.origin is None else self.origin[at]

    def end(self, at: int) -> int:
        """Place in the raw text one past the code point before `at`, marks that sit on it included."""
        return at if self.origin is None else self.origin[at] if at else 0


def fold(text: str) -> Folded:
    """Fold quotes, hyphens, spaces and diacritics to ASCII; combining marks and invisible code points are left out.

    Examples:
        >>> fold("Türkiye’s")
        Folded("Turkiye's")
    """
    plain = text.replace("\t", " ") if text.isascii() else text.translate(_table())
    if not _DROPPED.search(plain):
        return Folded(plain)
    origin: list[int] = []
    parts: list[str] = []
    at = 0
    for mark in _DROPPED.finditer(plain):
        parts.append(plain[at : mark.start()])
        origin.extend(range(at, mark.start()))
        at = mark.end()
    parts.append(plain[at:])
    origin.extend(range(at, len(plain) + 1))
    return Folded("".join(parts), tuple(origin))


def words(name: str) -> list[str]:
    """The words of a name, folded, in small letters; of punctuation only what tells names apart: "," "(" ")" "&" "+".

    Examples:
        >>> words("Côte d'Ivoire")
        ['cote', 'd', 'ivoire']
    """
    return _WORD.findall(name.lower() if name.isascii() else fold(name).text.lower())


def spellings(name: str) -> tuple[str, ...]:
    """The name, and the same with the letters that some languages also write with two ("Schröder", "Schroeder")."""
    if name.isascii():
        return (name,)
    name = unicodedata.normalize("NFC", name)
    two = _spelling()["two"]
    other = "".join(two.get(c) or (two[c.lower()].capitalize() if c.lower() in two else c) for c in name)
    return (name,) if other == name else (name, other)


_DOUBLED = re.compile(r"(.)\1+")
_HEADS = frozenset("aiou")


@cache
def _rewritten() -> tuple[list[list[str]], list[list[str]]]:
    """The rules of a skeleton, and those that need no "h", for words without one."""
    rules: list[list[str]] = _spelling()["skeleton"]
    return rules, [rule for rule in rules if "h" not in rule[0]]


def skeleton(word: str) -> str:
    """What transliterations of one name share: its consonants, roughly, g and h left out ("menagarishvili" → "mnrsvl").

    Examples:
        >>> skeleton("gritsenko") == skeleton("hrytsenko"), skeleton("zelenskyy") == skeleton("zelensky")
        (True, True)
        >>> skeleton("hovannisian") == skeleton("ovannisyan"), skeleton("khvastou") == skeleton("khvostov")
        (True, True)
    """
    if word[-1:] == "u" and len(word) > 4:
        for many, one in _spelling()["endings"]:
            if word.endswith(many):
                word = word[: -len(many)] + one
    everything, few = _rewritten()
    rest = word
    for many, one in everything if "h" in word else few:
        if many in rest:
            rest = rest.replace(many, one)
    if rest[:1] == "h":
        # "Hovannisian" and "Ovannisyan"
        rest = rest[1:]
    head = rest[:1] if rest[:1] in _HEADS else ""
    for vowel in "aeiouyj":
        rest = rest.replace(vowel, "")
    short = rest.replace("h", "").replace("g", "")
    return head + _DOUBLED.sub(r"\1", short if len(set(short)) > 1 else rest.replace("g", "h"))


def likeness(word: str) -> str:
    """A surname with its ways of transliteration made one; unlike `skeleton` it keeps the vowels.

    Examples:
        >>> likeness("lavroff") == likeness("lavrov"), likeness("ryabkov") == likeness("riabkov")
        (True, True)
    """
    for many, one in _spelling()["likeness"]:
        if many in word:
            word = word.replace(many, one)
    return _DOUBLED.sub(r"\1", word)
