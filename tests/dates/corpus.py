"""The corpus of dates: sentences with the mentions in brackets, read from tests/corpus."""

import tomllib
from datetime import date
from pathlib import Path

from attrs import frozen

_FOLDER = Path(__file__).parent.parent / "corpus"


@frozen
class Case:
    """A text, where its mentions stand, and what they mean (None: not told in the corpus)."""

    kind: str
    marked: str
    text: str
    spans: tuple[tuple[int, int], ...]
    timex: tuple[str, ...] = ()
    iso: tuple[str, ...] = ()


def unmark(marked: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """The text without its brackets, and where they stood."""
    text, spans, opened = "", [], 0
    for sign in marked:
        if sign == "[":
            opened = len(text)
        elif sign == "]":
            spans.append((opened, len(text)))
        else:
            text += sign
    return text, tuple(spans)


def positive() -> tuple[date, list[Case]]:
    """The day of publication, and all expressions with their meaning."""
    table = tomllib.loads((_FOLDER / "dates.toml").read_text("utf-8"))
    cases = [
        Case(group["name"], marked, *unmark(marked), tuple(timex.split()), tuple(iso.split()))
        for group in table["class"]
        for marked, timex, iso in group["cases"]
    ]
    return table["anchor"], cases


def negative() -> tuple[date, list[Case]]:
    """The day of publication, and all texts that hold no date."""
    table = tomllib.loads((_FOLDER / "dates_negative.toml").read_text("utf-8"))
    cases = [Case(group["name"], marked, *unmark(marked)) for group in table["class"] for marked in group["cases"]]
    return table["anchor"], cases
