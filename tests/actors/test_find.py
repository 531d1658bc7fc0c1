"""Names in running text: what is found, what is refused, where it stands."""

import re
import tomllib
import unicodedata
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from natoevents import find_actors
from natoevents.errors import InvalidValueError

CORPUS = Path(__file__).parent.parent / "corpus"
TEXT = tomllib.loads((CORPUS / "actors_text.toml").read_text("utf-8"))
SENSE = tomllib.loads((CORPUS / "actors_sense.toml").read_text("utf-8"))


def unmarked(marked):
    text, spans = "", []
    for part in re.split(r"([\[\]])", marked):
        if part == "[":
            start = len(text)
        elif part == "]":
            spans.append((start, len(text)))
        else:
            text += part
    return text, spans


@pytest.mark.parametrize(("text", "want"), TEXT["found"])
def test_the_mentions_of_a_sentence(text, want):
    found = [
        f"{'!' if m.sense == 'place' else ''}{m.span.of(text)}|{m.principal.id}"
        for m in find_actors(text, on=TEXT["day"])
    ]
    assert found == want


@pytest.mark.parametrize("text", TEXT["refused"])
def test_look_alikes_are_refused(text):
    assert find_actors(text, on=TEXT["day"]) == ()


@pytest.mark.parametrize(("marked", "sense"), [(m, s) for s in ("actor", "place") for m in SENSE[s]])
def test_place_or_actor(marked, sense):
    text, spans = unmarked(marked)
    found = find_actors(text)
    for start, end in spans:
        over = [m for m in found if m.span.start < end and start < m.span.end]
        assert [m.sense for m in over] == [sense]


def test_the_corpus_of_senses_is_large_enough():
    assert sum(len(unmarked(m)[1]) for s in ("actor", "place") for m in SENSE[s]) >= 200


VARIANTS = {
    "curly": lambda t: t.replace("'", "’"),
    "no-break space": lambda t: t.replace(" ", "\u00a0"),
    "decomposed": lambda t: unicodedata.normalize("NFD", t),
    "plain letters": lambda t: "".join(c for c in unicodedata.normalize("NFD", t) if not unicodedata.combining(c)),
    "wrapped": lambda t: t.replace(" ", "  \n", 1),
    "soft hyphen": lambda t: t[:3] + "\u00ad" + t[3:],
}


@pytest.mark.parametrize("how", VARIANTS)
@pytest.mark.parametrize(
    ("name", "principal"),
    [("Türkiye's", "TUR"), ("North Macedonia's", "MKD"), ("Côte d'Ivoire's", "CIV"), ("European Union's", "EU")],
)
def test_typography_changes_neither_meaning_nor_place(name, principal, how):
    said = VARIANTS[how](name)
    text = f"Today {said} envoy spoke."
    (mention,) = find_actors(text)
    assert mention.principal.id == principal
    assert text[mention.span.start : mention.span.end].startswith(said[:4])
    assert mention.span.end == text.index(" spoke") or mention.span.of(text).endswith("envoy")


def test_a_mention_ends_behind_the_marks_of_its_last_letter():
    text = unicodedata.normalize("NFD", "He left Malé")
    (mention,) = find_actors(text)
    assert mention.span.of(text) == unicodedata.normalize("NFD", "Malé")


def test_names_are_whole_words():
    text = "French Polynesian pearls, Nigerians and Russiagate"
    assert [m.principal.id for m in find_actors(text)] == ["PYF", "NGA"]


def test_the_day_decides_who_holds_the_office():
    text = "The NATO chief met the Russian president."
    for day, ids in (
        (date(2009, 3, 5), ["jaap-de-hoop-scheffer", "dmitry-medvedev"]),
        (date(2016, 4, 20), ["jens-stoltenberg", "vladimir-putin"]),
    ):
        assert [m.actor.id for m in find_actors(text, on=day)] == ids


def test_an_indefinite_holder_is_not_named():
    (mention,) = find_actors("A Russian president may visit.", on=date(2016, 4, 20))
    assert (mention.actor.id, mention.role) == ("RUS", "president")


def test_bad_arguments_are_refused():
    with pytest.raises(InvalidValueError, match="give a str"):
        find_actors(b"NATO")
    with pytest.raises(InvalidValueError, match="no day"):
        find_actors("NATO", on=2016)


PIECES = st.sampled_from([
    "NATO ", "Russia", "'s ", "the alliance", " president ", "Mr ", "Putin", ", ", ". ", "\n", " of ", "U.S.", "-led ",
    "Sergei ", "Lavrov", "ambassador to ", "former ", "\u0301", "\ud800", "\x00", "ö", "مصر", "New ", "England",
    "Su-27s", "(", ")", "’", "\u00a0",
])  # fmt: skip


@given(st.lists(PIECES, max_size=40).map("".join), st.none() | st.dates())
def test_any_text_is_read_without_fault_and_spans_lie_in_order(text, day):
    found = find_actors(text, on=day)
    for mention in found:
        assert 0 <= mention.span.start < mention.span.end <= len(text)
        assert mention.rule
    assert [m.span.start for m in found] == sorted(m.span.start for m in found)
    outer = [m for m in found if m.rule != "posting"]
    assert all(a.span.end <= b.span.start for a, b in pairwise(outer))
    assert find_actors(text, on=day) == found


@given(st.text(max_size=200))
def test_arbitrary_unicode_raises_nothing(text):
    find_actors(text, on=date(2016, 4, 20))


def test_cost_is_linear_in_the_length():
    import gc
    from time import process_time

    def cost(unit, times):
        text = unit * times
        gc.disable()  # what other tests left in memory is not this text's cost
        try:
            began = process_time()
            find_actors(text, on=date(2016, 4, 20))
            return process_time() - began
        finally:
            gc.enable()

    for unit in ("A", " ", "Russian ", "U.S.", "the President of ", "Mr Putin, ", "\n", "of the "):
        cost(unit, 100)
        # A busy machine may spoil one measurement, not three.
        assert any(cost(unit, 40_000) < 40 * max(cost(unit, 4_000), 0.002) for _ in range(3))
