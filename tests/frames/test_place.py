"""Where an act took place: the words given for this act, never what it is about."""

import pytest

import natoevents as ne


def _where(text, event_type, **known):
    found = [e for e in ne.extract(text, **known).events if e.type == event_type]
    assert found, text
    return [e.where for e in found]


@pytest.mark.parametrize(
    ("text", "event_type", "place"),
    [
        ("Norway met Russia in Zelmarin on Friday.", "CONSULT", "Zelmarin"),
        ("Russian troops seized the airport at Zelmarin.", "COERCE", "Zelmarin"),
        ("Russia moved warships into the Baltic Sea.", "MOBILIZE", "the Baltic Sea"),
        ("The Norwegian prime minister visited Moscow in May.", "CONSULT", "Moscow"),
        ("Canada sent 300 soldiers to Latvia.", "MOBILIZE", "Latvia"),
        ("Russian jets flew over Lithuanian territory.", "MOBILIZE", "Lithuanian territory"),
        ("Norway, speaking in Vilnius, praised Latvia.", "SUPPORT", "Vilnius"),
        ("A Latvian soldier was killed in the village of Zelmarin.", "ASSAULT", "Zelmarin"),
        ("Norway and Russia held talks at NATO headquarters.", "CONSULT", "NATO headquarters"),
    ],
)
def test_the_place_that_the_words_give(text, event_type, place):
    assert _where(text, event_type) == [place]


@pytest.mark.parametrize(
    ("text", "event_type"),
    [
        ("Norway and Russia held talks on the situation in Syria.", "CONSULT"),
        ("Norway criticised Russia over the arrests in Belarus.", "ACCUSE"),
        ("Russia suspended its participation in the Zelmarin Treaty.", "SANCTION"),
        ("Norway voiced concern about troops in Belarus.", "ACCUSE"),
        ("Norway met Russia after the war in Georgia.", "CONSULT"),
    ],
)
def test_a_topic_is_no_place(text, event_type):
    assert _where(text, event_type) == [None]


def test_the_same_meeting_has_its_place_wherever_it_is_told():
    text = "Norway met Russia in Vilnius. The ministers were silent. Norway's meeting with Russia was short."
    assert _where(text, "CONSULT") == ["Vilnius", "Vilnius"]


def test_a_call_has_no_place():
    text = "Norway met Russia in Vilnius. The president of Norway phoned the president of Russia."
    assert _where(text, "CONSULT") == ["Vilnius", None]


def test_here_is_where_the_page_is_dated_from():
    text = "Leaders meet\n\nOSLO, May 28 (Reuters) - Norway and Russia signed a declaration here on Tuesday.\n"
    found = ne.extract(text, published=ne.When.parse("2002-05-28"))
    (signed,) = [e for e in found.events if e.type == "SUPPORT"]
    assert found.article.dateline_place is not None
    assert signed.where == found.article.dateline_place
