"""Each production reads its own examples, refuses its own counter-examples, and is needed for something."""

from datetime import date

import pytest

from natoevents import find_dates
from natoevents.dates.pattern import Book, Grammar, Pattern
from natoevents.dates.rules import productions
from natoevents.errors import LexiconError

ANCHOR = date(2016, 4, 12)
RULES = productions()


def test_names_are_unique():
    assert len({r.name for r in RULES}) == len(RULES)


@pytest.mark.parametrize(
    ("rule", "text"), [(r, t) for r in RULES for t in r.examples], ids=lambda x: getattr(x, "name", x)
)
def test_examples_are_read(rule, text):
    found = find_dates(text, anchor=ANCHOR)
    assert rule.name in {m.rule for m in found}


@pytest.mark.parametrize(
    ("rule", "text"), [(r, t) for r in RULES for t in r.refused], ids=lambda x: getattr(x, "name", x)
)
def test_counter_examples_are_refused(rule, text):
    assert rule.name not in {m.rule for m in find_dates(text, anchor=ANCHOR)}


@pytest.mark.parametrize("rule", RULES, ids=lambda r: r.name)
def test_every_production_shows_what_it_is_for(rule):
    assert rule.examples


@pytest.mark.parametrize("source", ["a ~ b", "<NOSUCH>", "a )"])
def test_bad_patterns_are_refused(source):
    with pytest.raises(LexiconError):
        Pattern(source).compile({"=a": "a", "=b": "b"})


def test_unknown_roles_are_refused():
    with pytest.raises(LexiconError, match="NOROLE"):
        Pattern("NOROLE").compile({})


def test_optional_items_widen_the_beginning():
    book = Book()

    @book.rule("the? (a | n=b)? c", reads=())
    def some(r):
        return None

    classes = {"=the": "t", "=a": "a", "=b": "b", "=c": "c"}
    grammar = Grammar(tuple(book.rules), classes)
    assert grammar.starts == "abct"
    ((match, rule),) = grammar.beginning("t")
    assert rule is book.rules[0]
    assert match("tbc", 0, 3).end() == 3
    assert match("c", 0, 1)
    assert not match("tb", 0, 2)
    assert grammar.beginning("z") == ()
