"""The language in which productions say what they match, and the production itself.

A pattern is a row of items, each matching one token:

- a role in capitals, played by words of the data tables or by the shape of a number (``MONTH``, ``DD``, ``UNIT``);
- a word or a punctuation mark, which stands for itself (``ago``, ``,``, ``-``);
- a group in brackets with alternatives, ``(a | an)``; a macro, ``<N>``, which stands for a group;
- ``<DAY>`` at the end of a pattern, for the day that a time of day belongs to;
- each of these may be optional, ``the?``, and may have a name, ``n=<N>``, by which the production asks for it.

There is no unlimited repetition, so one attempt costs a bounded time.
"""

import re
from collections.abc import Callable
from functools import cache, cached_property
from typing import TypeVar

from attrs import field, frozen

from natoevents.data import table
from natoevents.dates.matches import Pair
from natoevents.dates.reading import Meaning, Reading
from natoevents.errors import LexiconError

_Make = TypeVar("_Make", bound=Callable[[Reading], Meaning | tuple[Meaning, ...] | None])

__all__ = ["Book", "Grammar", "Pattern", "Production"]

_ITEM = re.compile(
    r"""\s*(?:(?P<name>[a-z]\w*)=)?
    (?:(?P<open>\()|(?P<macro><\w+>)|(?P<role>[A-Z][A-Z0-9]*)|(?P<word>[a-z0-9]+|[,./'’:\-–—$%_&+−]))
    |\s*(?P<bar>\|)|\s*(?P<close>\))|\s*(?P<opt>\?)""",
    re.VERBOSE,
)

# Groups that many patterns share.
MACROS = {
    # A number: "3", "1,200", "2.5", "twenty-five", "a hundred and twenty", "two and a half", "a dozen".
    "<N>": "(INT (, N3 | , Z3 | . INT | . SHORT)? | TENS -? ONES | (a | one | NUMW | INT) SCALE (and? (TENS -? ONES "
    "| NUMW | INT))? "
    "| a? DOZEN | a couple (of | more)? | NUMW (- and - a - half) | NUMW (and a half)? | INT (and a half | 1 / 2) | "
    "INT - INT)",
    # An amount that is not told: "several", "a few", "many", "dozens of".
    "<V>": "(the? (VAGUEN | couple) of? | a few | a number of | a handful of | a good many | quite a few)",
    # What stands before an amount.
    "<M>": "(AMOUNT | just? (over | under) | more than | less than | fewer than | at least | at most | up to | as "
    "(many | much | long | little | few) as | no (more | less | fewer | longer) than "
    "| not? more than | only | just | another | some | an estimated | a full | the better part of | the whole | "
    "well over | about | exactly | within | longer than | close to | next to | a mere | a record | shorter than)",
    # A year as digits or, in transcripts, as words.
    "<Y>": "(NEAR | nineteen (TENS -? ONES | TENS | TEEN | hundred) | (twenty | two thousand and?) (TEEN | TENS -? "
    "ONES) | two thousand (and? ONES)? | ' YY | ’ YY)",
    # The day of a month.
    "<D>": "(DD | the? ORDDD | the? TENS -? ORDW | the? ORDW)",
    # The day that a time of day belongs to.
    "<DAYREF>": "((the)? (last | next | this)? wd=WDAY (,? m=MONTH .? d=<D> (,? y=(YEAR | <Y>))? | ,? e=<D> "
    "mm=MONTH (.? ,? y2=(YEAR | <Y>))?)? | yesterday | today | tomorrow | m3=MONTH .? d3=<D> (,? y3=(YEAR | <Y>))? "
    "| d4=<D> (of)? m4=MONTH (.? ,? y4=(YEAR | <Y>))?)",
    # Morning or afternoon.
    "<AP>": "(am | pm | a . m .? | p . m .?)",
}


def _feasts() -> str:
    """A group of the names of all feasts in the data, longest first, either apostrophe."""
    names = [name for feast in table("dates")["holidays"]["feast"] for name in feast["names"]]
    rows = [n.replace("'", " (' | ’) ").replace(".", " . ").replace("-", " - ") for n in names]
    return "(" + " | ".join(sorted(rows, key=lambda row: (-len(row.split()), row))) + ")"


class _Compiler:
    """One pass over a pattern: its regular expression on token letters and the roles it can begin with."""

    def __init__(self, source: str) -> None:
        self.items: list[tuple[str, str, str]] = []
        self.literals: set[str] = set()
        self._read(source)
        self.at = 0

    def _read(self, source: str) -> None:
        at = 0
        source = source.strip()
        while at < len(source):
            m = _ITEM.match(source, at)
            if not m:
                raise LexiconError(f"pattern {source!r}: nothing known at {source[at : at + 20]!r}")
            at = m.end()
            kind = m.lastgroup or ""
            if kind == "macro":
                if m["macro"] == "<FEAST>":
                    MACROS.setdefault("<FEAST>", _feasts())
                if m["macro"] not in MACROS:
                    raise LexiconError(f"pattern {source!r}: no macro {m['macro']}")
                if m["name"]:
                    self.items.append(("name", m["name"], ""))
                self._read(MACROS[m["macro"]])
                continue
            if m["name"]:
                self.items.append(("name", m["name"], ""))
            value = m[kind]
            self.items.append((kind, value, ""))
            if kind == "word":
                self.literals.add(value)

    def build(self, classes: dict[str, str]) -> tuple[str, frozenset[str]]:
        self.at = 0
        regex, first, _ = self._alternatives(classes)
        if self.at != len(self.items):
            raise LexiconError(f"a bracket closes that never opened, item {self.at}")
        return regex, frozenset(first)

    def _alternatives(self, classes: dict[str, str]) -> tuple[str, set[str], bool]:
        parts, first, empty = [], set(), False
        while True:
            regex, begins, nothing = self._row(classes)
            parts.append(regex)
            first |= begins
            empty |= nothing
            if self.at < len(self.items) and self.items[self.at][0] == "bar":
                self.at += 1
                continue
            return "|".join(parts), first, empty

    def _row(self, classes: dict[str, str]) -> tuple[str, set[str], bool]:
        parts: list[str] = []
        first: set[str] = set()
        empty = True
        while self.at < len(self.items) and self.items[self.at][0] not in ("bar", "close"):
            name = ""
            if self.items[self.at][0] == "name":
                name = self.items[self.at][1]
                self.at += 1
            kind, value, _ = self.items[self.at]
            self.at += 1
            nothing = False
            if kind == "open":
                regex, begins, nothing = self._alternatives(classes)
                self.at += 1
                regex = f"(?P<{name}>{regex})" if name else f"(?:{regex})"
            else:
                role = value if kind == "role" else "=" + value
                letters = classes.get(role, "")
                if not letters:
                    raise LexiconError(f"no token can play {role!r}")
                begins = set(letters)
                regex = f"[{re.escape(letters)}]" if len(letters) > 1 else re.escape(letters)
                regex = f"(?P<{name}>{regex})" if name else regex
            optional = self.at < len(self.items) and self.items[self.at][0] == "opt"
            if optional:
                self.at += 1
                regex = regex + "?" if regex[-1] in ")]" or len(regex) == 1 else f"(?:{regex})?"
            if empty:
                first |= begins
            if not (optional or nothing):
                empty = False
            parts.append(regex)
        return "".join(parts), first, empty


class Pattern:
    """One pattern; nothing of it is read before it is needed."""

    def __init__(self, source: str) -> None:
        self.source = source

    @property
    def tail(self) -> str:
        """Whether a day may follow ("?"), must follow ("!") or is not asked for ("")."""
        return "?" if self.source.endswith("<DAY>?") else "!" if self.source.endswith("<DAY>") else ""

    @cached_property
    def _compiler(self) -> _Compiler:
        return _Compiler(self.source.removesuffix("?").removesuffix("<DAY>") if self.tail else self.source)

    @property
    def literals(self) -> frozenset[str]:
        """The words and marks that stand for themselves."""
        own = frozenset(self._compiler.literals)
        return own | _tail().literals if self.tail else own

    def compile(self, classes: dict[str, str]) -> tuple[str, frozenset[str]]:
        """Regular expression on token letters, and the letters it can begin with."""
        return self._compiler.build(classes)


@frozen(eq=False)
class Production:
    """A rule of the grammar: what it matches and what that means.

    Attributes:
        name: how results remember it.
        pattern: what it matches.
        make: from a reading to its meaning, or None to refuse.
        examples: expressions it reads whole.
        refused: texts in which it must find nothing.
    """

    name: str
    pattern: Pattern
    make: Callable[[Reading], Meaning | tuple[Meaning, ...] | None] = field(repr=False)
    examples: tuple[str, ...] = ()
    refused: tuple[str, ...] = ()


class Book:
    """A list of productions that a module of rules fills by decorating functions."""

    def __init__(self) -> None:
        self.rules: list[Production] = []

    def rule(self, pattern: str, *, reads: tuple[str, ...], refuses: tuple[str, ...] = ()) -> Callable[[_Make], _Make]:
        """Add the decorated function as the production of `pattern`; it is named like the function."""

        def add(make: _Make) -> _Make:
            self.rules.append(Production(make.__name__, Pattern(pattern), make, reads, refuses))
            return make

        return add


@cache
def _tail() -> Pattern:
    """What ``<DAY>`` stands for: compiled once, however many productions end with it."""
    return Pattern("(, | of | on)? on? <DAYREF>")


_Match = Callable[[str, int, int], re.Match[str] | Pair | None]


def _followed(head: re.Pattern[str], day: re.Pattern[str], *, needed: bool) -> _Match:
    """A matcher of `head` and the day behind it."""

    def match(kinds: str, at: int, end: int) -> Pair | None:
        first = head.match(kinds, at, end)
        if first is None:
            return None
        second = day.match(kinds, first.end(), end)
        return None if needed and second is None else Pair(first, second)

    return match


class Grammar:
    """All productions of some books, ready to match on one vocabulary."""

    def __init__(self, rules: tuple[Production, ...], classes: dict[str, str]) -> None:
        self.rules = rules
        self._classes = classes
        self._sources: dict[str, str] = {}
        self._compiled: dict[str, _Match] = {}
        self._ready: dict[str, tuple[tuple[_Match, Production], ...]] = {}
        self._index: dict[str, list[Production]] = {}
        for rule in rules:
            regex, first = rule.pattern.compile(classes)
            self._sources[rule.name] = regex
            for letter in sorted(first):
                self._index.setdefault(letter, []).append(rule)

    def matcher(self, rule: Production) -> _Match:
        """The compiled pattern of `rule`, ready to match."""
        found = self._compiled.get(rule.name)
        if found is None:
            pattern, tail = re.compile(self._sources[rule.name]), rule.pattern.tail
            found = _followed(pattern, self._day, needed=tail == "!") if tail else pattern.match
            self._compiled[rule.name] = found
        return found

    @cached_property
    def _day(self) -> re.Pattern[str]:
        return re.compile(_tail().compile(self._classes)[0])

    def beginning(self, letter: str) -> tuple[tuple[_Match, Production], ...]:
        """The productions that can begin with `letter`, compiled when they are first asked for."""
        found = self._ready.get(letter)
        if found is None:
            found = self._ready[letter] = tuple((self.matcher(rule), rule) for rule in self._index.get(letter, ()))
        return found

    @cached_property
    def starts(self) -> str:
        """All letters with which some production begins."""
        return "".join(sorted(self._index))
