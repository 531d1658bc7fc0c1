"""Many extractions, one order of time."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from natoevents.actor import Actor, ActorKind, Participant
from natoevents.article import Article
from natoevents.chronology import timeline
from natoevents.errors import InvalidValueError
from natoevents.event import Event, EventType, Status, WhenBasis
from natoevents.extraction import Extraction
from natoevents.testing import extractions
from natoevents.text import Span
from natoevents.when import When

NATO = Participant(*[Actor("NATO", "NATO", ActorKind.ORGANISATION)] * 2)
RUSSIA = Participant(*[Actor("RUS", "Russia", ActorKind.STATE)] * 2)


def page(text, *told, published=None):
    article = Article(text, "generic", published=published and When.parse(published))
    events = tuple(
        Event(
            f"{article.id}{i}", EventType(t), None, (), parties, (), iso and When.parse(iso),
            iso and WhenBasis.STATED, None, Status(status), None, None, Span(i, i + 1), Span(0, len(text)), "r",
        )
        for i, (t, parties, iso, status) in enumerate(told)
    )  # fmt: skip
    return Extraction(article.id, article, (), (), events, ())


def test_pages_that_tell_of_the_same_act_share_an_entry():
    announced = page("first page", ("CONSULT", (NATO, RUSSIA), "2016-04-20", "future"), published="2016-04-12")
    seen = page("second page", ("CONSULT", (RUSSIA, NATO), "2016-04-20", "actual"), published="2016-04-21")
    (entry,) = timeline([seen, announced]).entries
    assert (entry.actors, entry.status) == (("NATO", "RUS"), "actual")
    assert [r.article.published.start for r in entry.reports] == [date(2016, 4, 12), date(2016, 4, 21)]
    assert entry.reports[0].sentence == "first page"


@pytest.mark.parametrize(
    "other",
    [
        ("CONSULT", (NATO, RUSSIA), "2016-04-21", "actual"),
        ("CONSULT", (NATO,), "2016-04-20", "actual"),
        ("AGREE", (NATO, RUSSIA), "2016-04-20", "actual"),
        ("CONSULT", (NATO, RUSSIA), "2016-04-20", "negated"),
        ("CONSULT", (NATO, RUSSIA), None, "actual"),
    ],
)
def test_what_differs_in_act_parties_time_or_reality_stands_apart(other):
    one = page("one page here", ("CONSULT", (NATO, RUSSIA), "2016-04-20", "actual"))
    assert len(timeline([one, page("another page", other)])) == 2


def test_undated_acts_are_joined_within_a_page_only():
    twice = ("CONSULT", (NATO, RUSSIA), None, "actual")
    assert len(timeline([page("one page here", twice, twice)])) == 1
    assert len(timeline([page("one page here", twice), page("another page", twice)])) == 2


@settings(max_examples=40)
@given(st.lists(extractions(), max_size=4), st.randoms())
def test_neither_order_nor_repetition_of_pages_matters(many, random):
    shuffled = [*many, *many]
    random.shuffle(shuffled)
    assert timeline(shuffled) == timeline(many)


@settings(max_examples=40)
@given(st.lists(extractions(), max_size=4))
def test_every_event_is_told_once_and_entries_are_in_order(many):
    made = timeline(many)
    told = [(r.article.id, r.event) for e in made.entries for r in e.reports]
    fullest = {}
    for x in many:
        fullest[x.id] = max(len(x.events), fullest.get(x.id, 0))
    assert len(told) == sum(fullest.values())
    for before, after in pairwise(made.entries):
        assert before.when is not None or after.when is None
        if before.when and after.when:
            assert (before.when.start or date.min) <= (after.when.start or date.min)
    assert "<table>" in made._repr_html_()
    assert len(repr(made)) < 80


def test_only_extractions_make_a_timeline():
    with pytest.raises(InvalidValueError):
        timeline(["a page"])


def test_of_two_extractions_of_one_page_the_fuller_counts_whichever_came_first():
    told = page("one page here", ("CONSULT", (NATO, RUSSIA), "2016-04-20", "actual"))
    bare = page("one page here")
    assert told.id == bare.id
    assert timeline([told, bare]) == timeline([bare, told]) == timeline([told])
