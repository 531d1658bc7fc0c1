"""The scanner: from left to right, the longest reading at each place wins."""

import re
from datetime import date
from functools import cache

from natoevents.dates.pattern import Grammar
from natoevents.dates.reading import COARSE_ANCHOR, Context, Meaning, Reading, finer
from natoevents.dates.rules import productions
from natoevents.dates.scan import OTHER, Tokens, Vocabulary, tokenise, vocabulary
from natoevents.text import Span
from natoevents.when import DateMention

__all__ = ["read", "scan"]

_RUN = re.compile(f"[^{OTHER}]+")
# Without one of these roles or words a run of letters holds no date.
_TRIGGERS = ("MONTH", "WDAY", "WDAYABBR", "SEASON", "PART", "MOMENT", "DECADEWORD", "UNIT", "PRESENT", "PAST", "FUTURE", "NEAR", "STAMP",
             "DECADE", "DECADE2", "CLOCKPM", "QN", "HN", "FYN", "DTHH", "MILCLOCK", "TRIGGER")  # fmt: skip


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
        letters = "".join(sorted({c for role in _TRIGGERS for c in classes.get(role, "")}))
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
    found: list[DateMention] = []
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
                    found.append(_mention(tokens, begins, ends, meaning, rule.name, context))
                    context.heard(meaning, ends)
                    after = max(after, ends)
                at = after
                break
            else:
                at += 1
    return found


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
