"""Every expression of the corpus is found where it stands and means what it says; the rest holds no date."""

import pytest

from natoevents import find_dates
from tests.dates.corpus import negative, positive

ANCHOR, POSITIVE = positive()
SAME, NEGATIVE = negative()


@pytest.mark.parametrize("case", POSITIVE, ids=lambda c: c.marked)
def test_expressions_mean_what_they_say(case):
    found = find_dates(case.text, anchor=ANCHOR)
    assert tuple((m.span.start, m.span.end) for m in found) == case.spans
    assert tuple(m.timex for m in found) == case.timex
    told = tuple(m.when.iso if m.when else "-" for m in found)
    assert told == (case.iso if len(case.iso) == len(told) else case.iso * len(told))


@pytest.mark.parametrize("case", NEGATIVE, ids=lambda c: c.marked)
def test_no_dates_are_invented(case):
    found = find_dates(case.text, anchor=SAME)
    assert tuple((m.span.start, m.span.end) for m in found) == case.spans
    assert all(m.when is None for m in found)


def test_there_is_more_that_is_no_date_than_dates():
    assert SAME == ANCHOR
    assert len(NEGATIVE) >= len(POSITIVE)
    assert len({c.marked for c in NEGATIVE + POSITIVE}) == len(NEGATIVE) + len(POSITIVE)


@pytest.mark.parametrize("case", POSITIVE, ids=lambda c: c.marked)
def test_without_an_anchor_nothing_falls_back_to_any_day(case):
    for mention in find_dates(case.text):
        if mention.when is None:
            assert mention.reason
    found = {m.span for m in find_dates(case.text)}
    assert found == {m.span for m in find_dates(case.text, anchor=ANCHOR)}
