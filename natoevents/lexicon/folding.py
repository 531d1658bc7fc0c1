"""Typography set aside: text folded to plain letters, every code point still answering for one of the raw text."""

import re
import unicodedata
from functools import cache

from attrs import frozen

__all__ = ["Folded", "fold", "likeness", "skeleton", "spellings", "words"]

# What stands for an apostrophe, a hyphen or a space on news pages (Unicode general punctuation and its neighbours).
_APOSTROPHES = "‘’‚‛ʼʹ′´`＇ˈ"
_HYPHENS = "‐‑‒–−﹣－⁃"
_SPACES = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t"
_LETTERS = {
    "ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ð": "d", "Ð": "D", "þ": "t", "Þ": "T", "ı": "i", "ß": "s",
    "æ": "a", "Æ": "A", "œ": "o", "Œ": "O", "ə": "a", "Ə": "A", "ħ": "h", "Ħ": "H", "ŋ": "n", "“": '"', "”": '"', "„": '"',
}  # fmt: skip
_DROPPED = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u0300-\u036f\u00ad\u200b-\u200f\u2060-\u2064\ufe00-\ufe0f\ufeff]"
)  # controls, combining marks and what does not show
_WORD = re.compile(r"[^\W_]+|[,()&+]")
# Letters that German, the Nordic languages and others also write with two.
_TWO = {"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa", "æ": "ae", "ß": "ss", "œ": "oe", "ş": "sh", "č": "ch", "š": "sh", "ž": "zh", "ć": "c"}  # fmt: skip


@cache
def _table() -> dict[int, str]:
    """One code point → one plain code point."""
    table = {ord(c): "'" for c in _APOSTROPHES} | {ord(c): "-" for c in _HYPHENS} | {ord(c): " " for c in _SPACES}
    for code in (*range(0xC0, 0x250), *range(0x1E00, 0x1F00)):
        base = unicodedata.normalize("NFKD", chr(code))[0]
        if base.isascii() and base.isalpha():
            table[code] = base
    return table | {ord(c): plain for c, plain in _LETTERS.items()}


@frozen(repr=False)
class Folded:
    """Text without typography: what was folded, and where each code point stood.

    Attributes:
        text: the folded text.
        origin: for each code point of `text` its place in the raw text, one past the last added; None where the two agree.
    """

    text: str
    origin: tuple[int, ...] | None = None

    def start(self, at: int) -> int:
        """Place in the raw text of the code point `at`."""
        return at if self.origin is None else self.origin[at]

    def end(self, at: int) -> int:
        """Place in the raw text one past the code point before `at`, marks that sit on it included."""
        return at if self.origin is None else self.origin[at - 1] + 1 if at else 0


def fold(text: str) -> Folded:
    """Fold quotes, hyphens, spaces and diacritics to ASCII; combining marks and invisible code points are left out.

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


def _folded_repr(self: Folded) -> str:
    return f"Folded({self.text!r})"


Folded.__repr__ = _folded_repr  # type: ignore[method-assign]


def words(name: str) -> list[str]:
    """The words of a name, folded, in small letters; of punctuation only what tells names apart: , ( ) & +

    >>> words("Côte d'Ivoire")
    ['cote', 'd', 'ivoire']
    """
    return _WORD.findall(fold(name).text.lower())


def spellings(name: str) -> tuple[str, ...]:
    """The name, and the same with the letters that some languages also write with two ("Schröder", "Schroeder")."""
    if name.isascii():
        return (name,)
    name = unicodedata.normalize("NFC", name)
    other = "".join(_TWO.get(c, _TWO[c.lower()].capitalize() if c.lower() in _TWO else c) for c in name)
    return (name,) if other == name else (name, other)


# Letters and groups that stand for one sound in one transliteration or another; capitals are sounds of their own here.
_SKELETON = (
    ("shch", "s"), ("sch", "s"), ("tch", "C"), ("dzh", "j"), ("zh", "j"), ("kh", "h"), ("gh", "g"), ("ph", "f"), ("th", "t"), ("ch", "C"), ("sh", "s"), ("ck", "k"), ("ts", "C"), ("tz", "C"), ("cz", "C"), ("sz", "s"), ("dj", "j"),
    ("ce", "se"), ("ci", "si"), ("c", "k"), ("x", "ks"), ("q", "k"), ("w", "v"), ("ou", "u"),
)  # fmt: skip
_VOWELS = re.compile(r"[aeiouyj]+")
_DOUBLED = re.compile(r"(.)\1+")


def skeleton(word: str) -> str:
    """What transliterations of one name share: its consonants, roughly, g and h left out ("menagarishvili" → "mnrsvl").

    >>> skeleton("gritsenko") == skeleton("hrytsenko"), skeleton("zelenskyy") == skeleton("zelensky")
    (True, True)
    """
    rest = word
    for many, one in _SKELETON:
        if many in rest:
            rest = rest.replace(many, one)
    head = "" if rest[:1] in "yje" else rest[:1] if rest[:1] in "aiou" else ""
    rest = _DOUBLED.sub(r"\1", _VOWELS.sub("", rest))
    short = rest.replace("h", "").replace("g", "")
    return head + (short if len(short) > 1 else rest)


_LIKE = (
    ("skiy", "ski"), ("skij", "ski"), ("skyy", "ski"), ("skyi", "ski"), ("skii", "ski"), ("sky", "ski"), ("tch", "ch"), ("shch", "sh"), ("sch", "sh"), ("dzh", "j"), ("kh", "h"), ("off", "ov"), ("eff", "ev"), ("ou", "u"),
    ("w", "v"), ("ck", "k"), ("ie", "e"), ("ye", "e"), ("yo", "o"), ("io", "o"), ("iy", "i"), ("yi", "i"), ("yu", "u"), ("iu", "u"), ("ju", "u"), ("ya", "a"), ("ia", "a"), ("ja", "a"), ("y", "i"), ("j", "i"),
)  # fmt: skip


def likeness(word: str) -> str:
    """A surname with its ways of transliteration made one; unlike `skeleton` it keeps the vowels.

    >>> likeness("lavroff") == likeness("lavrov"), likeness("ryabkov") == likeness("riabkov")
    (True, True)
    """
    for many, one in _LIKE:
        if many in word:
            word = word.replace(many, one)
    return _DOUBLED.sub(r"\1", word)
