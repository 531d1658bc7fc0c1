"""The shapes a production's answer has, and the numbers of days and years in the words."""

from natoevents.data import table
from natoevents.dates.numbers import year_of
from natoevents.dates.reading import NO_ANCHOR, Meaning, Reading
from natoevents.when import When

__all__ = ["BLANK", "OFFSET", "day_number", "explicit", "ordinal", "relative", "the_year", "the_year_of", "unresolved"]


def explicit(told: tuple[str, When]) -> Meaning:
    """A date that the words alone fix."""
    return Meaning(told[0], when=told[1], explicit=True)


def relative(told: tuple[str, When]) -> Meaning:
    """A date that the day of publication, or one told before, helped to find."""
    return Meaning(told[0], when=told[1])


def unresolved(timex: str, reason: str = NO_ANCHOR) -> Meaning:
    """A date that was found but not resolved."""
    return Meaning(timex, reason=reason)


BLANK: dict[str, str] = {
    "D": "XXXX-XX-XX",
    "W": "XXXX-WXX",
    "F": "XXXX-WXX",
    "WE": "XXXX-WXX-WE",
    "M": "XXXX-XX",
    "Q": "XXXX-QX",
    "Y": "XXXX",
    "DE": "XXX",
    "CE": "XX",
    "SE": "XXXX-HX",
}


OFFSET = {"last": -1, "this": 0, "next": 1, "the": 0}


def ordinal(words: list[str]) -> int:
    """The number an ordinal says: "3rd", "third", "twenty-first"."""
    facts = table("dates")["numbers"]
    if words[-1][:1].isdecimal():
        return int("".join(c for c in words[-1] if c.isdecimal()))
    tens = sum(int(facts["tens"].get(word, 0)) for word in words[:-1])
    return tens + int(facts["ordinals"][words[-1]])


def day_number(words: list[str]) -> int:
    """The day of the month: "20", "20th", "the 20th", "twenty-first"."""
    return ordinal(words) if words[-1].isalpha() else int("".join(c for c in words[-1] if c.isdecimal()))


def the_year(r: Reading, name: str = "y") -> int:
    """The year said by the part `name`.

    Raises:
        ValueError: where the words say none.
    """
    found = year_of(r.words(name))
    if found is None:
        raise ValueError(f"no year in {r.words(name)}")
    return found


def the_year_of(r: Reading) -> int:
    """The year of the whole match."""
    return year_of(r.all()) or 0
