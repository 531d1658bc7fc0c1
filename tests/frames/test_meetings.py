"""Forum, level and topic of a meeting, on sentences of our own."""

import pytest

import natoevents as ne
from natoevents.frames.meetings import forum, level


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("a session of the Russia\N{EN DASH}NATO Council", "NATO-Russia Council"),
        ("bilateral talks on the margins of the summit", "bilateral"),
        ("the ministers conferred by video link", "video conference"),
        ("they spoke by telephone", "phone call"),
        ("he told a press conference", None),
        ("they met at the airport", None),
    ],
)
def test_a_body_goes_before_a_format(text, name):
    assert forum(text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("the prime ministers of Norway and Poland", "leaders"),
        ("the foreign minister of Norway", "ministerial"),
        ("specialists of both sides", "experts"),
        ("the chiefs of the defence staff", "military"),
        ("fishermen of both sides", None),
    ],
)
def test_the_level_is_that_of_the_office(text, name):
    assert level(text) == name


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("Norway and Russia held talks on the rescue of sailors in Oslo on Monday.", "the rescue of sailors"),
        ("Lavrov and Kerry met in Geneva to discuss a truce in Aleppo.", "a truce in Aleppo"),
        ("The meeting of Norway and Russia dealt with cod.", "cod"),
        ("Lavrov and Kerry met on a yacht.", None),
        ("Norway met Russia on the sidelines of a fair.", None),
    ],
)
def test_the_topic_is_the_whole_noun_phrase(text, about):
    assert about in [e.about for e in ne.extract(text).events if e.type == "CONSULT"]
