"""Numbers as news writes them: "3", "1,200", "twenty-five", "two and a half", "a couple of", "several"."""

from functools import cache

from natoevents.data import table

__all__ = ["count_of", "number_of", "year_of"]


@cache
def _values() -> dict[str, float]:
    facts = table("dates")["numbers"]
    return {w: float(n) for t in ("ones", "teens", "tens") for w, n in facts[t].items()} | {"a": 1.0, "an": 1.0}


@cache
def _vague() -> frozenset[str]:
    return frozenset(table("dates")["numbers"]["vague"]["words"]) | {"number", "handful"}


@cache
def _scales() -> dict[str, float]:
    facts = table("dates")["numbers"]
    return {w: float(n) for t in ("scales", "dozens") for w, n in facts[t].items()}


def number_of(words: list[str]) -> float | None:
    """The number that `words` say, or None if they say none.

    Examples:
        >>> number_of(["twenty", "-", "five"]), number_of(["two", "and", "a", "half"]), number_of(["1", ",", "200"])
        (25.0, 2.5, 1200.0)
    """
    if "couple" in words:
        return 2.0
    if not _vague().isdisjoint(words):
        return None
    text = "".join(w for w in words if w[:1].isdecimal() or w in (".", ","))
    words = [w for w in words if w != "-"] if words[-1:] == ["half"] else words
    extra = 0.5 if words[-1:] == ["half"] or words[-3:] == ["1", "/", "2"] else 0.0
    if extra:
        words = words[:-3]
        text = "".join(w for w in words if w[:1].isdecimal() or w in (".", ","))
    values, scales = _values(), _scales()
    if text:
        if "-" in words:
            text = text[: len(words[0])]
        total = float(text.replace(",", "")) if text.replace(",", "").replace(".", "", 1).isdecimal() else 0.0
        current = total
        for word in words:
            if word in scales:
                current *= scales[word]
        return current + extra
    total = current = 0.0
    said = False
    for word in words:
        if word in scales:
            current = (current or 1.0) * scales[word]
            if scales[word] >= 1000:
                total, current = total + current, 0.0
            said = True
        elif word in values:
            current += values[word]
            said = True
    return total + current + extra if said else None


def count_of(words: list[str]) -> str:
    """The number as TIMEX3 writes it inside a period, "X" where it is not told.

    Examples:
        >>> count_of(["three"]), count_of(["several"]), count_of(["2", ".", "5"])
        ('3', 'X', '2.5')
    """
    value = number_of(words)
    if value is None:
        return "X"
    return str(int(value)) if value == int(value) else f"{value:.4g}"


def year_of(words: list[str]) -> int | None:
    """The year that `words` say: "1998", "nineteen ninety-six", "two thousand and four", "'89".

    Examples:
        >>> year_of(["nineteen", "ninety", "-", "six"]), year_of(["two", "thousand"]), year_of(["’", "89"])
        (1996, 2000, 1989)
    """
    if words[-1].isdecimal():
        value = int(words[-1])
        return value if len(words[-1]) == 4 else (1900 if value >= 30 else 2000) + value
    values = _values()
    if words[:2] == ["two", "thousand"]:
        return 2000 + int(sum(values.get(w, 0) for w in words[2:]))
    if words[-1] == "hundred":
        return int(values.get(words[0], 0)) * 100
    head = {"nineteen": 1900, "twenty": 2000, "eighteen": 1800}.get(words[0])
    return head + int(sum(values.get(w, 0) for w in words[1:])) if head else None
