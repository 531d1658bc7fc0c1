"""Time as the words give it."""

import pickle
from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from natoevents.errors import InvalidValueError
from natoevents.testing import days, whens
from natoevents.text import Span
from natoevents.when import DateMention, Grain, TimexType, When

MOMENT = datetime(2016, 4, 20, 10)  # noqa: DTZ001  (a naive moment is what is refused)


@pytest.mark.parametrize(
    ("grain", "iso"),
    [
        (Grain.DAY, "2022-01-12"),
        (Grain.WEEK, "2022-01-10/2022-01-16"),
        (Grain.MONTH, "2022-01"),
        (Grain.SEASON, "2021-12/2022-02"),
        (Grain.QUARTER, "2022-01/2022-03"),
        (Grain.HALF_YEAR, "2022-01/2022-06"),
        (Grain.YEAR, "2022"),
        (Grain.DECADE, "2020/2029"),
        (Grain.CENTURY, "2000/2099"),
    ],
)
def test_each_grain_prints_its_own_precision(grain, iso):
    assert When.of(date(2022, 1, 12), grain).iso == iso


@pytest.mark.parametrize(
    ("iso", "start", "end"),
    [
        ("2016-04-20", date(2016, 4, 20), date(2016, 4, 21)),
        ("2016-12", date(2016, 12, 1), date(2017, 1, 1)),
        ("2009-05/2009-06", date(2009, 5, 1), date(2009, 7, 1)),
        ("2014/2022-01-12", date(2014, 1, 1), date(2022, 1, 13)),
        ("2008-09/..", date(2008, 9, 1), None),
        ("../2008", None, date(2009, 1, 1)),
    ],
)
def test_iso_is_read_as_a_half_open_interval(iso, start, end):
    when = When.parse(iso)
    assert (when.start, when.end, when.iso) == (start, end, iso)


@given(whens())
def test_what_is_printed_is_read_back_as_the_same_days(when):
    again = When.parse(when.iso, approximate=when.approximate)
    assert (again.start, again.end, again.iso) == (when.start, when.end, when.iso)


@given(days(), st.sampled_from([g for g in Grain if g is not Grain.INTERVAL]))
def test_a_unit_holds_its_day_and_is_the_unit_of_each_of_its_days(day, grain):
    unit = When.of(day, grain)
    assert unit.contains(When.of(day))
    assert unit.start is not None
    assert When.of(unit.start, grain) == unit


@given(whens(), whens())
def test_containing_implies_overlapping(one, other):
    if one.contains(other):
        assert one.overlaps(other)
    assert one.overlaps(other) == other.overlaps(one)


@given(whens(), whens())
def test_times_have_an_order_that_agrees_with_equality(one, other):
    assert (one < other) + (other < one) + (one == other) <= 1
    assert pickle.loads(pickle.dumps(one)) == one
    assert len(repr(one)) < 80


def test_a_range_of_equal_ends_is_that_unit():
    month = When.parse("2009-05")
    assert When.between(month, month) == month
    assert When.between(When.parse("2009-05"), When.parse("2009-06")).iso == "2009-05/2009-06"


def test_ends_without_a_grain_of_their_own_count_by_the_finest_that_shows_their_borders():
    week, season, decade = (When.of(date(2022, 1, 12), g) for g in (Grain.WEEK, Grain.SEASON, Grain.DECADE))
    assert When.between(week, season).iso == "2022-01-10/2022-02"
    assert When.between(decade, None).iso == "2020/.."


@pytest.mark.parametrize(
    "arguments",
    [
        (date(2016, 4, 20), date(2016, 4, 20), Grain.DAY),
        (date(2016, 4, 20), date(2016, 4, 19), Grain.INTERVAL, False, Grain.DAY, Grain.DAY),
        (date(2016, 4, 20), date(2016, 4, 22), Grain.DAY),
        (date(2016, 4, 20), date(2016, 5, 20), Grain.MONTH),
        (date(2016, 4, 20), None, Grain.DAY),
        (None, None, Grain.INTERVAL),
        (None, date(2016, 1, 1), Grain.INTERVAL, False, Grain.DAY, Grain.DAY),
        (date(2016, 4, 20), None, Grain.INTERVAL, False, Grain.MONTH, None),
        (date(2016, 4, 1), None, Grain.INTERVAL, False, Grain.YEAR, None),
        (date(2016, 4, 1), None, Grain.INTERVAL, False, Grain.WEEK, None),
        (date(2016, 1, 1), date(2017, 1, 1), Grain.YEAR, False, Grain.YEAR, Grain.YEAR),
        (MOMENT, date(2016, 4, 21), Grain.DAY),
        (date(2016, 4, 20), date(2016, 4, 21), "day"),
        (date(9999, 12, 31), date(9999, 12, 31), Grain.DAY),
    ],
)
def test_nonsense_is_refused_with_the_value_in_the_message(arguments):
    with pytest.raises(InvalidValueError):
        When(*arguments)


@pytest.mark.parametrize(
    "iso",
    ["", "16", "2016-13", "2016-02-30", "2016-4-2", "yesterday", "0000", "9999", "2016/2015", "../..", None, 2016],
)
def test_only_iso_is_read(iso):
    with pytest.raises(InvalidValueError):
        When.parse(iso)


@given(st.text(max_size=30))
def test_any_text_is_read_or_refused_by_our_own_error(text):
    try:
        when = When.parse(text)
    except InvalidValueError:
        return
    assert when.iso == text


@pytest.mark.parametrize("grain", list(Grain))
@pytest.mark.parametrize("day", [date.min, date(1, 2, 3), date.max])
def test_the_ends_of_the_calendar_give_a_unit_or_our_own_error(grain, day):
    try:
        unit = When.of(day, grain)
    except InvalidValueError:
        return
    assert unit.start <= day < unit.end


def test_a_moment_is_no_day():
    with pytest.raises(InvalidValueError):
        When.of(MOMENT)


def test_days_and_words():
    assert When.parse("2016-02").days == 29
    assert When.parse("2016/..").days is None
    assert str(When.parse("2016", approximate=True)) == "about 2016"
    assert repr(When.of(date(2016, 4, 20), Grain.WEEK, approximate=True)) == (
        "When('2016-04-18/2016-04-24', week, approximate=True)"
    )


def test_a_date_mention_says_when_or_why_not():
    span = Span(0, 4)
    with pytest.raises(InvalidValueError):
        DateMention(span, None, None, "P2Y", TimexType.DURATION)
    with pytest.raises(InvalidValueError):
        DateMention(span, When.parse("2016"), "vague", "2016", TimexType.DATE)
