"""The scanner: from left to right, the longest reading at each place wins."""

import re
from datetime import date
from functools import cache

from natoevents.dates.frame import border, joined, lead
from natoevents.dates.pattern import Grammar
from natoevents.dates.reading import COARSE_ANCHOR, Context, Meaning, Reading, finer
from natoevents.dates.rules import productions
from natoevents.dates.scan import OTHER, Tokens, Vocabulary, tokenise, vocabulary
from natoevents.text import Span
from natoevents.when import DateMention

__all__ = ["read", "scan"]

_RUN = re.compile(f"[^{OTHER}]+")
# Without one of these roles or words a run of letters holds no date.
_TRIGGERS = ("MONTH", "WDAY", "WDAYABBR", "SEASON", "PART", "MOMENT", "DECADEWORD", "UNIT", "PRESENT", "PAST", "FUTURE", "NEAR", "STAMP", "WDAYS", "ZONE",
             "DECADE", "DECADE2", "CLOCKPM", "QN", "HN", "FYN", "DTHH", "MILCLOCK")  # fmt: skip
_TRIGGER_WORDS = (
    "today yesterday tomorrow tonight overnight daily weekly monthly yearly annually nightly hourly biweekly "
    "all recent current past future moment present time while date nineteen thousand twenty / : am pm m midyear daylong weeklong monthlong yearlong clock easter christmas thanksgiving halloween pentecost epiphany eve eighteen"
).split()


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
        letters = "".join(sorted({c for role in (*_TRIGGERS, *("=" + w for w in _TRIGGER_WORDS)) for c in classes.get(role, "")}))
        self.trigger = re.compile(f"[{letters}]")
        self.starts = re.compile(f"[{self.grammar.starts}]")


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
    index, regex = parts.grammar.index, parts.grammar.regex
    kinds = tokens.kinds
    stop = len(kinds) if stop is None else stop
    found: list[tuple[int, int, Meaning, str]] = []
    floor = first
    for run in _RUN.finditer(kinds, first, stop):
        at, end = run.span()
        if not parts.trigger.search(kinds, at, end):
            continue
        while at < end:
            begin = parts.starts.search(kinds, at, end)
            if begin is None:
                break
            at = begin.start()
            matches = []
            for rule in index[kinds[at]]:
                m = regex(rule).match(kinds, at, end)
                if m is not None and m.end() > at:
                    matches.append((m, rule))
            if len(matches) > 1:
                matches.sort(key=lambda pair: -pair[0].end())
            for m, rule in matches:
                reading = Reading(tokens, m, context)
                try:
                    meant = rule.make(reading)
                except (ValueError, OverflowError):
                    meant = None  # outside the calendar: February 30, the year 0
                if meant is None:
                    continue
                meanings = meant if isinstance(meant, tuple) else (meant,)
                after = at
                for meaning in meanings:
                    begins = reading.start if meaning.first is None else meaning.first
                    ends = reading.stop if meaning.stop is None else meaning.stop
                    begins, meaning = lead(tokens, begins, floor, meaning, context)
                    _put(tokens, found, (begins, ends, meaning, rule.name), floor, context)
                    context.heard(meaning, ends)
                    after = max(after, ends)
                    floor = ends
                at = after
                break
            else:
                at += 1
    return [_mention(tokens, *item, context) for item in found]


def _put(tokens: Tokens, found: list[tuple[int, int, Meaning, str]], item: tuple[int, int, Meaning, str], floor: int, context: Context) -> None:
    """Add a mention; where it and the one before are the two ends of one stretch, tell both so."""
    begins, ends, meaning, rule = item
    if found:
        pair = joined(tokens, found[-1][:3], (begins, ends, meaning))
        if pair is not None:
            found[-1] = (*found[-1][:2], pair[0], found[-1][3])
            found.append((begins, ends, pair[1], rule))
            return
    found.append((begins, ends, border(tokens, begins, ends, floor, meaning, context), rule))


def _mention(tokens: Tokens, first: int, stop: int, meaning: Meaning, rule: str, context: Context) -> DateMention:
    when, reason = meaning.when, meaning.reason
    if when is not None and context.floor is not None and not meaning.explicit and finer(when, context.floor):
        when, reason = None, COARSE_ANCHOR
    return DateMention(
        Span(tokens.start(first), tokens.ends[stop - 1]), when, None if when else reason or "", meaning.timex, meaning.kind, meaning.modifier, rule
    )  # fmt: skip


def context_of(anchor: date | None) -> Context:
    """A context with nothing but a day of publication."""
    return Context(anchor, None, None)
