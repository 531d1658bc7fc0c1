"""Text as tokens, and each token as one letter that says what it can be in a date.

The grammar (`natoevents.dates.pattern`) matches on the string of these letters, one for each token, so that the whole
of it runs in the regular expression engine and looks only where a word of time stands.
"""

import re
from functools import cache, cached_property
from itertools import accumulate

from natoevents.data import table

__all__ = ["OTHER", "Tokens", "Vocabulary", "neighbours", "tokenise", "vocabulary"]

# A token carries the white space before it, so that the lengths add up to offsets. The two special cases part what a
# lost line break glued: "12, 2022The", "GMT06 November".
_TOKEN = re.compile(r"\s*+(?:[12][09]\d\d(?=[A-Z][A-Za-z])|GMT(?=\d\d)|[^\W_]+|\S|\Z)")
# Letters below 256 keep the character sets of the patterns small: `re` compiles and matches those fastest. The order
# gives them to the tokens that stand in sets.
_LETTERS = [chr(c) for c in range(1, 0x800) if chr(c) != "x"]
OTHER = "x"
"""The letter of a token that has no part in any date."""

_KEPT = 20_000

_ORDINAL = re.compile(r"(\d{1,3})(?:st|nd|rd|th)")
_DECADE = re.compile(r"(?:1[0-9]|20)\d0s")
_SHORT_DECADE = re.compile(r"\d0s")
_CLOCK = re.compile(r"(?:0?[1-9]|1[0-2])(?:am|pm)")
_MINUTES = re.compile(r"[0-5]\d(?:am|pm)")
_QUARTER = re.compile(r"q[1-4]|[1-4]q")
_HALF = re.compile(r"h[12]|[12]h")
_FISCAL = re.compile(r"(?:fy|cy)(?:\d\d|20\d\d|19\d\d)")
_ISO_CLOCK = re.compile(r"[0-3]\dt[0-2]\d(?:\d\d)?z?")
_MILITARY = re.compile(r"(?:[01]\d|2[0-3])[0-5]\d(?:z|h|hrs|gmt|utc)")


def _number_roles(text: str) -> tuple[str, ...]:
    """What a token of ASCII digits can be: day, month, hour, year, plain number."""
    value, size = int(text), len(text)
    padded = text[0] == "0" and size > 1
    roles = []
    if size <= 2:
        roles += ["DD"] * (1 <= value <= 31) + ["MM"] * (1 <= value <= 12) + ["HOUR"] * (value <= 24)
    if size == 2:
        roles += ["YY"] + ["MINUTE"] * (value <= 59)
    if size == 3 and not padded:
        roles.append("N3")
    elif size == 3:
        roles.append("Z3")
    if size == 4:
        roles += ["YEAR"] * (1000 <= value <= 2199) + ["NEAR"] * (1900 <= value <= 2099)
        roles += ["CLOCK4"] * (value % 100 <= 59 and value // 100 <= 23)
    if size == 8 and 1900 <= value // 10000 <= 2100 and 1 <= value // 100 % 100 <= 12 and 1 <= value % 100 <= 31:
        roles.append("STAMP")
    if not padded and size <= 6:
        roles.append("INT")
    if size <= 2 and text != "00":
        roles.append("SHORT")
    return tuple(roles)


def _mixed_roles(text: str) -> tuple[str, ...]:
    """What a token of digits and letters can be: "5th", "1990s", "10pm", "Q3"."""
    m = _ORDINAL.fullmatch(text)
    if m:
        return ("ORD", "ORDDD") if 1 <= int(m[1]) <= 31 else ("ORD",)
    kinds = (
        ("DECADE", _DECADE),
        ("DECADE2", _SHORT_DECADE),
        ("CLOCKPM", _CLOCK),
        ("MINUTEPM", _MINUTES),
        ("QN", _QUARTER),
        ("HN", _HALF),
        ("FYN", _FISCAL),
        ("DTHH", _ISO_CLOCK),
        ("MILCLOCK", _MILITARY),
    )
    return tuple(role for role, pattern in kinds if pattern.fullmatch(text))


_SHAPES = (
    "7",
    "03",
    "10",
    "20",
    "28",
    "45",
    "77",
    "00",
    "24",
    "300",
    "007",
    "1990",
    "1700",
    "2360",
    "2200",
    "1760",
    "1960",
    "2045",
    "2099",
    "3000",
    "2500",
    "0007",
    "9999",
    "12345",
    "20160420",
    "5th",
    "50th",
    "1990s",
    "90s",
    "10pm",
    "9pm",
    "30pm",
    "q3",
    "h1",
    "fy16",
    "20t10",
    "1430z",
)


class Vocabulary:
    """Which letter stands for which token. Built once from the data and the words that patterns name.

    Attributes:
        classes: role → the letters of all tokens that can play it.
        facts: lower-case word → role → what it means there (a month's number, a unit's letter).
    """

    def __init__(self, words: dict[str, set[str]], capital: frozenset[str]) -> None:
        """Take `words` (lower case → roles) and those of them that need a capital letter to count."""
        self._words = {w: tuple(sorted(roles)) for w, roles in words.items()}
        self._capital = capital
        sets = {self._shape(s) for s in _SHAPES} | set(self._words.values())
        order = sorted((s for s in sets if s), key=lambda s: (all(role.startswith("=") for role in s), s))
        every = {(): OTHER} | dict(zip(order, _LETTERS, strict=False))
        self._letters = every
        self._cache: dict[str, str] = {}
        self.classes: dict[str, str] = {}
        for roles, letter in every.items():
            for role in roles:
                self.classes[role] = self.classes.get(role, "") + letter

    @staticmethod
    def _shape(text: str) -> tuple[str, ...]:
        return _number_roles(text) if text.isdecimal() else _mixed_roles(text)

    def _letter(self, token: str) -> str:
        """The letter of one token, white space before it included."""
        word = token.lstrip()
        low = word.lower()
        roles = self._words.get(low)
        if roles is None:
            if not low[:3].isascii() or not low.isascii() or not any(map(str.isdigit, low[:3])) or len(low) > 12:
                return OTHER
            roles = self._shape(low)
            return self._letters.get(roles, OTHER)
        if low in self._capital and word[0] == low[0]:
            return self._letters.get(tuple(r for r in roles if r.startswith("=")), OTHER)
        return self._letters[roles]

    def letters(self, tokens: list[str]) -> str:
        """One letter for each token. Remembers a bounded number of tokens."""
        known = self._cache
        if len(known) > _KEPT:
            known.clear()
        for token in set(tokens).difference(known):
            known[token] = self._letter(token)
        return "".join(map(known.__getitem__, tokens))


class _Lowered(dict[str, str]):
    """Raw token → the same in lower case and without white space; the few that are asked for are asked for often."""

    def __missing__(self, raw: str) -> str:
        self[raw] = word = raw.strip().lower()
        return word


class Tokens:
    """A text cut into tokens, with their offsets."""

    def __init__(self, text: str, letters: Vocabulary) -> None:
        """Cut `text`; cost linear in its length."""
        self.text = text
        self.raw: list[str] = _TOKEN.findall(text)
        self.kinds = letters.letters(self.raw)
        self.plural = letters.classes["UNITS"]
        self._low = _Lowered()
        self.cues: dict[int, int] = {}
        """Token → which way it points, as far as that was asked (`natoevents.dates.direction`)."""

    @cached_property
    def ends(self) -> list[int]:
        """One past the last code point of each token."""
        return list(accumulate(map(len, self.raw)))

    def __len__(self) -> int:
        return len(self.raw)

    def start(self, i: int) -> int:
        """First code point of token `i`, white space not counted."""
        return self.ends[i] - len(self.raw[i].lstrip())

    def word(self, i: int) -> str:
        """Token `i` in lower case, or "" outside the text."""
        return self._low[self.raw[i]] if 0 <= i < len(self.raw) else ""

    def plain(self, i: int) -> str:
        """Token `i` as printed, or "" outside the text."""
        return self.raw[i].strip() if 0 <= i < len(self.raw) else ""

    def tight(self, i: int) -> bool:
        """Whether token `i` stands right behind the one before it, with no space."""
        return 0 < i < len(self.raw) and bool(self.raw[i]) and not self.raw[i][0].isspace()


def tokenise(text: str, letters: Vocabulary) -> Tokens:
    """`text` as tokens."""
    return Tokens(text, letters)


@cache
def neighbours(name: str) -> frozenset[str]:
    """A list of words that may stand beside an expression, by its name in the data."""
    return frozenset(table("dates")["neighbours"][name]["words"])


def vocabulary(literals: frozenset[str]) -> Vocabulary:
    """The vocabulary of the data tables and of the `literals` that patterns name (each plays the role ``=word``)."""
    facts = table("dates")
    words: dict[str, set[str]] = {}

    def put(role: str, names: object) -> None:
        for name in names:  # type: ignore[attr-defined]
            words.setdefault(name, set()).add(role)

    calendar, numbers = facts["calendar"], facts["numbers"]
    put("MONTH", calendar["months"])
    put("WDAY", calendar["weekdays"])
    put("WDAYABBR", calendar["weekdays_short"])
    put("WDAYS", (f"{w}s" for w in calendar["weekdays"]))
    put("SEASON", calendar["seasons"])
    put("PART", calendar["dayparts"])
    put("MOMENT", calendar["dayparts_exact"])
    put("DECADEWORD", calendar["decades"])
    put("UNIT", calendar["units"])
    put("ONES", (w for w, n in numbers["ones"].items() if n))
    put("NUMW", (w for t in ("ones", "teens", "tens") for w, n in numbers[t].items() if n))
    put("TEEN", numbers["teens"])
    put("TENS", numbers["tens"])
    put("SCALE", numbers["scales"])
    put("DOZEN", numbers["dozens"])
    put("ORDW", numbers["ordinals"])
    put("VAGUEN", numbers["vague"]["words"])
    put("ZONE", facts["zones"]["zones"]["words"])
    put("PRESENT", facts["vague"]["present"]["words"])
    put("PAST", facts["vague"]["past"]["words"])
    put("FUTURE", facts["vague"]["future"]["words"])
    put("AMOUNT", facts["modifiers"]["amount"])
    for name, unit in calendar["units"].items():
        put({"H": "CLOCKUNIT", "MIN": "CLOCKUNIT", "S": "CLOCKUNIT", "WE": "WEEKEND"}.get(unit, "CALUNIT"), [name])
        put("UNITS" if name.endswith("s") or name in ("centuries", "millennia") else "UNIT1", [name])
    for word in literals:
        words.setdefault(word, set(_number_roles(word)) if word.isdecimal() else set()).add("=" + word)
    return Vocabulary(words, frozenset(calendar["capital"]["words"]))
