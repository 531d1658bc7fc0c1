"""Coreference inside an article: who is meant, and what it goes back to."""

import tomllib
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from natoevents import Article, Block, Lexicon, Role, Sentence, Span, When
from natoevents.actors import mentions_in

CORPUS = tomllib.loads((Path(__file__).parent.parent / "corpus" / "actors_coreference.toml").read_text("utf-8"))


def article(text, day):
    return Article(text, "generic", published=When.of(day), blocks=(Block(Span(0, len(text)), Role.BODY),))


def sentences(text):
    found, start = [], 0
    for at, char in enumerate(text):
        if char == "." and (at + 1 == len(text) or text[at + 1] == " ") and not text[:at].endswith(("U.S", "U")):
            found.append(Sentence(Span(start, at + 1)))
            start = at + 2
    return found or [Sentence(Span(0, len(text)))]


@pytest.mark.parametrize("case", CORPUS["cases"], ids=lambda c: c["text"][:40])
def test_coreferent_mentions_and_their_antecedents(case):
    text = case["text"]
    found = mentions_in(article(text, CORPUS["day"]), sentences(text))
    linked = {}
    for m in found:
        if m.antecedent is not None:
            linked.setdefault(m.span, []).append(m)
    got = [
        [span.of(text), [m.principal.id for m in ms], ms[0].antecedent.of(text)] for span, ms in sorted(linked.items())
    ]
    assert got == case["links"]


def test_antecedents_are_earlier_mentions():
    text = 'NATO and Russia met. The two sides smiled. "We agree," said Sergei Lavrov. He left. The alliance stayed.'
    found = mentions_in(article(text, CORPUS["day"]), sentences(text))
    spans = {m.span for m in found}
    for m in found:
        if m.antecedent is not None:
            assert m.antecedent in spans
            assert m.rule.startswith("coref")


def test_spans_point_into_decomposed_text():
    text = unicodedata.normalize(
        "NFD", "Wörner led NATO in São Tomé. Later Émile saw the alliance's chief. It said so."
    )
    found = mentions_in(article(text, CORPUS["day"]), sentences(text))
    (chief,) = [m for m in found if m.rule == "coref alliance"]
    assert chief.span.of(text) == "the alliance's chief"


def test_another_lexicon_may_be_given():
    text = "Ruritania protested. The country is small."
    lexicon = Lexicon.default().with_overlay({"states": {"RUR": {"name": "Ruritania", "adjectives": ["Ruritanian"]}}})
    found = mentions_in(article(text, CORPUS["day"]), sentences(text), lexicon=lexicon)
    assert [m.principal.id for m in found] == ["RUR", "RUR"]
    assert mentions_in(article(text, CORPUS["day"]), sentences(text)) == ()


PIECES = st.sampled_from([
    "NATO ", "Russia ", "the alliance ", "The two sides ", "He ", "it said ", '"We ', '" ', "said ", "Mr Lavrov ",
    ". ", "The minister ", "its ", "they ", "the Foreign Ministry ", "both countries ", "his Russian counterpart ",
    "the bloc ", "Sergei Lavrov ", "\u0301", "’",
])  # fmt: skip


@given(st.lists(PIECES, max_size=30).map("".join))
def test_any_text_is_read_and_every_antecedent_lies_before_or_inside_the_text(text):
    for m in mentions_in(article(text, CORPUS["day"]), sentences(text)):
        assert m.span.end <= len(text)
        assert m.antecedent is None or m.antecedent != m.span


@pytest.mark.parametrize(
    "unit", ["NATO and the alliance ", "he said it ", '"We ', "Sergei Lavrov and his ", "the minister ", "both sides "]
)
def test_cost_is_linear_in_the_length_of_a_sentence(unit):
    import gc
    from time import process_time

    def cost(times):
        text = "NATO Secretary General Jens Stoltenberg met Sergei Lavrov and " + unit * times
        page = article(text, CORPUS["day"])
        gc.disable()  # what other tests left in memory is not this text's cost
        try:
            began = process_time()
            mentions_in(page, [Sentence(Span(0, len(text)))])
            return process_time() - began
        finally:
            gc.enable()

    cost(50)
    # A busy machine may spoil one measurement, not three.
    assert any(cost(10_000) < 40 * max(cost(1_000), 0.005) for _ in range(3))


def test_cost_is_linear_in_the_number_of_sentences():
    import gc
    from time import process_time

    def cost(times):
        text = "NATO met. The minister left. It said so. The council waited. " * times
        page = article(text, CORPUS["day"])
        parts = sentences(text)
        gc.disable()  # what other tests left in memory is not this text's cost
        try:
            began = process_time()
            mentions_in(page, parts)
            return process_time() - began
        finally:
            gc.enable()

    cost(20)
    assert any(cost(2_000) < 40 * max(cost(200), 0.005) for _ in range(3))
