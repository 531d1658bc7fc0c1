"""A number or participle behind a bare noun begins something else."""

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
