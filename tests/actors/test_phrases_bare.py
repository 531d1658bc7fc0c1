"""A number or participle behind a bare noun begins something else."""

from datetime import date

import pytest

from natoevents import find_actors


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("NATO deployed missiles in the east.", ["NATO"]),
        ("Russia gave Ukraine four tanks.", ["Russia", "Ukraine"]),
        ("Ukraine captured soldiers near the river.", ["Ukraine"]),
        ("Four Russian tanks crossed.", ["Russian tanks"]),
        ("NATO's three envoys left.", ["NATO's three envoys"]),
        ("NATO military officials agreed.", ["NATO military officials"]),
        ("Russian deployed troops stayed.", ["Russian deployed troops"]),
    ],
)
def test_what_stands_between_a_name_and_its_role(text, words):
    assert [m.span.of(text) for m in find_actors(text)] == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("On Monday Stoltenberg left.", ["Stoltenberg"]),
        ("In March Lavrov left.", ["Lavrov"]),
        ("Yesterday Merkel left.", ["Merkel"]),
        ("Did Merkel leave?", ["Merkel"]),
        ("June Merkel sang.", []),
        ("Fiona Lavrov sang.", []),
    ],
)
def test_a_day_or_an_opening_word_is_no_given_name(text, words):
    assert [m.span.of(text) for m in find_actors(text, on=date(2020, 5, 5))] == words
