"""The scanner: from left to right, the longest reading at each place wins."""

import re
from collections.abc import Iterator
from functools import cache

from natoevents.data import table
from natoevents.dates.frame import border, counted_from, joined, lead
from natoevents.dates.pattern import Grammar, Production
from natoevents.dates.reading import COARSE_ANCHOR, Context, Meaning, Reading, finer
from natoevents.dates.rules import productions
from natoevents.dates.scan import OTHER, Tokens, Vocabulary, tokenise, vocabulary
from natoevents.text import Span
from natoevents.when import DateMention

__all__ = ["read", "scan"]

_Item = tuple[int, int, Meaning, str]
"""First token, one past the last, meaning, name of the rule."""

_RUN = re.compile(f"[^{OTHER}]+")
# Without one of these roles or words a run of letters holds no date.
_TRIGGERS = (
    "MONTH",
    "WDAY",
    "WDAYABBR",
    "SEASON",
    "PART",
    "MOMENT",
    "DECADEWORD",
    "UNIT",
    "PRESENT",
    "PAST",
    "FUTURE",
    "NEAR",
    "YEAR",
    "STAMP",
    "WDAYS",
    "ZONE",
    "ORDDD",
    "DECADE",
    "DECADE2",
    "CLOCKPM",
    "MINUTEPM",
    "QN",
    "HN",
    "FYN",
    "DTHH",
    "MILCLOCK",
)


class _Machine:
    """Vocabulary and grammar, built once."""

    def __init__(self) -> None:
        rules = productions()
        literals: set[str] = set()
        for rule in rules:
            literals |= rule.pattern.literals
        self.vocabulary: Vocabulary = vocabulary(frozenset(literals))
        self.grammar = Grammar(rules, self.vocabulary.classes)
        classes = self.vocabulary.classes
        words = ("=" + w for w in table("dates")["triggers"]["words"])
        alone = "".join(classes.get(role, "") for role in (*_TRIGGERS, *words))
        apostrophes = classes["='"] + classes["=’"]
        self.trigger = re.compile(f"{_one_of(alone)}|{_one_of(apostrophes)}{_one_of(classes['YY'])}")
        self.starts = re.compile(_one_of(self.grammar.starts))


def _one_of(letters: str) -> str:
    """A pattern of one of some letters."""
    return f"[{re.escape(''.join(sorted(set(letters))))}]"


@cache
def machine() -> _Machine:
    """The one machine, built on first use."""
    return _Machine()


def scan(text: str) -> Tokens:
    """`text` as tokens of the grammar's vocabulary."""
    return tokenise(text, machine().vocabulary)


def read(tokens: Tokens, context: Context, first: int = 0, stop: int | None = None) -> list[DateMention]:
    """All mentions among the tokens from `first` to before `stop`, in order."""
    parts = machine()
    beginning = parts.grammar.beginning
    kinds = tokens.kinds
    stop = len(kinds) if stop is None else stop
    found: list[_Item] = []
    floor = first
    for at, end in _runs(tokens, first, stop, parts.trigger):
        while at < end:
            begin = parts.starts.search(kinds, at, end)
            if begin is None:
                break
            at = begin.start()
            matches = []
            for match, rule in beginning(kinds[at]):
                m = match(kinds, at, end)
                if m is not None and m.end() > at:
                    matches.append((m, rule))
            if len(matches) > 1:
                matches.sort(key=lambda pair: -pair[0].end())
            for m, rule in matches:
                items = _meant(Reading(tokens, m, context), rule, floor)
                if not items:
                    continue
                for item in items:
                    _put(tokens, found, item, floor, context)
                    floor = item[1]
                at = max(floor, at)
                break
            else:
                at += 1
    return [_mention(tokens, item, context) for item in found]


def _meant(reading: Reading, rule: Production, floor: int) -> list[_Item]:
    """What a match means, words around it taken in; nothing where it lies outside the calendar (February 30)."""
    try:
        meant = rule.make(reading)
        if meant is None:
            return []
        items = []
        for meaning in meant if isinstance(meant, tuple) else (meant,):
            begins = reading.start if meaning.first is None else meaning.first
            ends = reading.stop if meaning.stop is None else meaning.stop
            begins, whole = lead(reading.tokens, begins, floor, meaning, reading.context)
            items.append((begins, ends, whole, rule.name))
            floor = ends
        return items
    except (ValueError, OverflowError):
        return []


def _runs(tokens: Tokens, first: int, stop: int, trigger: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """Stretches of tokens that can be part of a date and hold a word of time; none crosses a blank line."""
    kinds, raw = tokens.kinds, tokens.raw
    for run in _RUN.finditer(kinds, first, stop):
        at, end = run.span()
        if not trigger.search(kinds, at, end):
            continue
        for i in range(at + 1, end):
            if raw[i][0] <= " " and raw[i].count("\n") > 1:
                yield at, i
                at = i
        yield at, end


def _put(tokens: Tokens, found: list[_Item], item: _Item, floor: int, context: Context) -> None:
    """Add a mention; where it and the one before are the two ends of one stretch, tell both so."""
    begins, ends, meaning, rule = item
    join = bool(found) and not found[-1][3] == rule == "day_list"
    context.heard(meaning, ends)
    try:
        pair = joined(tokens, found[-1][:3], (begins, ends, meaning), context.anchor) if join else None
        if pair is None:
            length = counted_from(tokens, found[-1][:3], (begins, ends, meaning)) if join else None
            if length is not None:
                found[-1] = (*found[-1][:2], length, found[-1][3])
            meaning = border(tokens, (begins, ends), floor, meaning, context)
        else:
            found[-1] = (*found[-1][:2], pair[0], found[-1][3])
            meaning = pair[1]
    except (ValueError, OverflowError):
        pass  # the day after the last of the calendar: told without its border
    found.append((begins, ends, meaning, rule))


def _mention(tokens: Tokens, item: _Item, context: Context) -> DateMention:
    first, stop, meaning, rule = item
    when, reason = meaning.when, meaning.reason
    if when is not None and context.floor is not None and not meaning.explicit and finer(when, context.floor):
        when, reason = None, COARSE_ANCHOR
    return DateMention(
        Span(tokens.start(first), tokens.ends[stop - 1]),
        when,
        None if when else reason or "",
        meaning.timex,
        meaning.kind,
        meaning.modifier,
        rule,
    )
