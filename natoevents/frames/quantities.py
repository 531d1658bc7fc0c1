"""Numbers told with an act: value, unit, approximator and where they stand."""

import re

from natoevents.event import Quantity
from natoevents.frames.book import listed
from natoevents.text import Span

__all__ = ["quantities_in"]

NUMBERS = {
    w: n
    for n, w in enumerate(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
            "twenty",
        ]
    )
} | {
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
    "dozen": 12,
    "dozens": 24,
}
SCALES = {
    "hundred": 100,
    "thousand": 1000,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
    "m": 10**6,
    "bn": 10**9,
    "dozen": 12,
}
DIGIT = re.compile(r"[0-9]")
WORD = re.compile(r"[a-z0-9_]+")
CURRENCIES = {"$": "USD", "€": "EUR", "£": "GBP"}
QUANTITY = re.compile(
    r"(?P<about>\b(?:more than|less than|fewer than|at least|at most|up to|as many as|about|around|some|"
    r"nearly|almost|over|roughly|approximately|an estimated|only|close to)\s)?"
    r"(?P<money>[$€£])?\s?"
    r"(?P<number>(?<![\w.])\d{1,3}(?:,\d{3})+(?:\.\d+)?|(?<![\w.,])\d{1,12}(?:\.\d{1,4})?|\b(?:"
    + "|".join(NUMBERS)
    + r")\b)"
    r"(?:[\s-](?P<scale>hundred|thousand|million|billion|trillion|dozen|m|bn)\b)?"
    r"(?P<rest>(?:[\s-][a-z][a-z-]{1,20}){0,3})",
    re.IGNORECASE,
)


def quantities_in(raw: str, start: int, end: int) -> tuple[Quantity, ...]:
    """The quantities in ``raw[start:end]``; dates and times are none.

    >>> quantities_in("sent more than 1,300 combat troops", 0, 34)
    (Quantity(value=1300, unit='combat troops', approximator='more than', span=Span(5, 34)),)
    """
    end = min(end, start + 400)
    text = raw[max(0, start - 1) : end]
    if text.isascii() and not DIGIT.search(text) and NUMBERS.keys().isdisjoint(WORD.findall(text.lower())):
        return ()  # mostly, and much sooner told
    found = []
    for m in QUANTITY.finditer(raw, start, end):
        words = []
        for word in m["rest"].replace("-", " ").split():
            if word.lower() in listed("not_units"):
                break
            words.append(word)
        unit = CURRENCIES.get(m["money"] or "", " ".join(words))
        if (
            not unit
            or (words and words[0].lower() in listed("not_quantities"))
            or (words and words[-1].lower() in listed("not_quantities"))
        ):
            continue
        value = _value(m["number"].lower(), (m["scale"] or "").lower())
        if m["money"] is None and 1900 <= value <= 2100 and m["number"].isdigit():
            continue
        close = m.end("rest") if not m["money"] else m.end("scale") if m["scale"] else m.end("number")
        if not m["money"]:
            at = m.start("rest")
            for word in words:
                at = raw.index(word, at) + len(word)
            close = at
        opened = m.start()
        while raw[opened].isspace():
            opened += 1
        found.append(Quantity(value, unit, m["about"].strip().lower() if m["about"] else None, Span(opened, close)))
    return tuple(found)


def _value(number: str, scale: str) -> int | float:
    base = NUMBERS[number] if number in NUMBERS else float(number.replace(",", ""))
    value = base * SCALES.get(scale, 1)
    return int(value) if value == int(value) else value
