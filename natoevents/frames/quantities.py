"""Numbers told with an act: value, unit, approximator and where they stand."""

import re
from bisect import bisect_left
from functools import cache
from itertools import pairwise

from natoevents.data import table
from natoevents.event import Quantity
from natoevents.frames.book import listed
from natoevents.text import Span

__all__ = ["quantities_in"]

ONES = """
zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
eighteen nineteen twenty
"""
TENS = "thirty forty fifty sixty seventy eighty ninety"
NUMBERS = {w: n for n, w in enumerate(ONES.split())} | {w: 10 * n for n, w in enumerate(TENS.split(), 3)}
SCALES = {
    "dozen": 12,
    "hundred": 100,
    "thousand": 1000,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
    "m": 10**6,
    "bn": 10**9,
}
SIGNS = {"$": "USD", "€": "EUR", "£": "GBP"}
COUNTING = frozenset([*NUMBERS, *SCALES, "half", "dozens", "hundreds", "thousands", "millions"])
"""A text in which no digit and none of these words stands tells no quantity."""
DIGIT = re.compile(r"[0-9]")
WORD = re.compile(r"\w+")
LEADING = 6
"""Words before a number of which some may belong to it."""
LONGEST = 600
"""Code points that are searched for quantities; nobody counts more with one act."""
REST = 5
"""Words after a number among which its noun stands."""
ABOUT = (
    r"more than|less than|fewer than|at least|at most|up to|as many as|as few as|about|around|some|nearly|almost|over|"
    r"roughly|approximately|an estimated|only|close to|between"
)
FIGURE = r"(?<![\w.-])\d{1,3}(?:,\d{3})+(?:\.\d+)?|(?<![\w.,-])\d{1,12}(?:\.\d{1,4})?"
WORDS = "|".join(NUMBERS)
SCALED = r"(?:[\s-](?P<scale>hundred|thousand|million|billion|trillion|dozen)s?\b|(?P<short>m|bn)\b)?"
QUANTITY = re.compile(
    rf"(?:\b(?P<about>{ABOUT})\s+)?(?:"
    r"(?P<several>\b(?:tens\s+of\s+)?(?:dozens|hundreds|thousands|millions)|\btens\s+of\s+(?:thousands|millions))\s+of\b"
    r"|\b(?P<half>half)\s+an?\s+(?P<halved>dozen|million|billion)\b"
    r"|\ba\s+(?P<round>dozen|hundred|thousand|million|billion)\b"
    rf"|(?P<money>[$€£])?\s?(?P<number>{FIGURE}|\b(?:{WORDS})\b)"
    rf"(?:\s?(?P<joined>to|and|-|–)\s?(?P<last>(?:{FIGURE.replace('-]', ']')}|\b(?:{WORDS})\b)))?{SCALED}"
    r")(?P<rest>(?:[\s-][^\W\d_][\w’'-]{0,30}){0,5})",
    re.IGNORECASE,
)


@cache
def _currencies() -> dict[str, str]:
    return {name: code for code, names in table("frames")["currencies"]["names"].items() for name in names}


def quantities_in(raw: str, start: int, end: int) -> tuple[Quantity, ...]:
    """The quantities in ``raw[start:end]``; dates, times, ages and shares are none.

    Examples:
        >>> quantities_in("sent more than 1,300 combat troops", 0, 34)
        (Quantity(value=1300, unit='troops', approximator='more than', span=Span(5, 34)),)
    """
    found: list[Quantity] = []
    end = min(end, start + LONGEST)
    numbers = _numbers(raw, start, end)
    at = 0
    while at < len(numbers):
        m = QUANTITY.search(raw, _before(raw, start, numbers[at]), end)
        if m is None:
            break
        read = _read(m, raw)
        found += read
        start = read[-1].span.end if read else max(m.start("rest"), m.start() + 1)
        at = bisect_left(numbers, start, at)
    return tuple(found)


def _numbers(raw: str, start: int, end: int) -> list[int]:
    """Where the words begin that can be, or belong to, a number."""
    text = raw[start:end]
    if text.isascii() and not DIGIT.search(text) and COUNTING.isdisjoint(WORD.findall(text.lower())):
        return []
    return [
        m.start()
        for m in WORD.finditer(raw, start, end)
        if (word := m[0]).lower() in COUNTING or not word.isalpha() or not word.isascii()
    ]


def _before(raw: str, start: int, number: int) -> int:
    """Where what belongs to the number at `number` can begin ("as many as tens of"), not before `start`."""
    parts = raw[start:number].rsplit(None, LEADING)
    return start + len(parts[0]) if len(parts) > LEADING else start


def _read(m: re.Match[str], raw: str) -> list[Quantity]:
    about = m["about"].lower() if m["about"] else None
    if m["several"]:
        words = m["several"].lower().split()
        values: list[int | float] = [_least(words[-1]) * (10 if words[0] == "tens" else 1)]
        about = about or ("tens of" if words[0] == "tens" else f"{words[-1]} of")
    elif m["half"]:
        values = [SCALES[m["halved"].lower()] // 2]
    elif m["round"]:
        values = [SCALES[m["round"].lower()]]
    else:
        scale = (m["scale"] or m["short"] or "").lower()
        values = [_value(n.lower(), scale) for n in (m["number"], m["last"]) if n]
        if m["last"]:
            if m["joined"].lower() == "and" and about != "between":
                return []
            about = about or "to"
        if m["money"] is None and not scale and any(1900 <= v <= 2100 for v in values) and m["number"].isdigit():
            return []
    opened = m.start("about") if m["about"] else m.start()
    while raw[opened].isspace():
        opened += 1
    if m["money"]:
        close = max(m.end(g) for g in ("number", "last", "scale", "short"))
        unit: str | None = SIGNS[m["money"]]
    else:
        unit, close = _unit(m, raw)
    if unit is None:
        return []
    return [Quantity(value, unit, about, Span(opened, close)) for value in values]


def _unit(m: re.Match[str], raw: str) -> tuple[str | None, int]:
    """What is counted, by the words after the number, and where it ends: the head of the noun phrase."""
    words = [(w[0], m.start("rest") + w.end()) for w in re.finditer(r"[^\W\d_][\w’'-]*", m["rest"])]
    if not words:
        return None, 0
    first = words[0][0].lower()
    if first.startswith("strong") and raw[m.start("rest")] == "-":
        return "strong", words[0][1]
    if first in listed("not_quantities"):
        return None, 0
    if raw[m.start("rest")] == "-":
        return None, 0
    for (one, _), (two, _) in pairwise([("", 0), *words]):
        if one in ("", "were", "have", "been", "had", "was") and two.lower() in listed("counted_done"):
            end = next(e for w, e in words if w == two)
            return two.lower(), end
        if two.lower() not in ("were", "have", "been", "had", "was"):
            break
    best: tuple[str, int] | None = None
    for word, end in words:
        low = word.lower()
        money = _currencies().get(low)
        if money is not None:
            country = words[0][0].lower() if words[0][0].lower() != low else ""
            return _currencies().get(f"{country} {low}", money), end
        if low in listed("not_units"):
            if low == "and" and best is None:
                continue
            break
        if low in listed("counted") or (low.endswith("s") and not low.endswith(("ss", "’s", "'s", "us", "is"))):
            best = (low, end)
            if low not in listed("counting_modifiers"):
                break
    if best is None:
        return None, 0
    return (None, 0) if best[0] in listed("not_quantities") else best


def _least(word: str) -> int:
    """The least that "dozens", "hundreds" … can mean."""
    return SCALES[word.removesuffix("s")]


def _value(number: str, scale: str) -> int | float:
    base = NUMBERS[number] if number in NUMBERS else float(number.replace(",", ""))
    value = base * SCALES.get(scale, 1)
    return int(value) if value == int(value) else value
