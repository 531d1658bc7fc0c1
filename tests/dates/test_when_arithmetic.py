"""`When` as EDTF, as a pair of days, and moved by calendar units."""

from datetime import date, timedelta

import pytest
from dateutil.relativedelta import relativedelta
from hypothesis import given
from hypothesis import strategies as st

from natoevents import Grain, InvalidValueError, When, find_dates, resolve_date

DAYS = st.dates(date(1000, 1, 1), date(2900, 12, 31))
UNITS = st.sampled_from([g for g in Grain if g is not Grain.INTERVAL])
WHENS = st.builds(When.of, DAYS, UNITS, approximate=st.booleans())
INTERVALS = st.builds(
    lambda a, b, about: When.between(*sorted((When.of(a), When.of(b))), approximate=about), DAYS, DAYS, st.booleans()
)


@given(st.one_of(WHENS, INTERVALS))
def test_reading_what_edtf_prints_gives_the_same_days(when):
    back = When.from_edtf(when.edtf)
    assert (back.pair, back.approximate) == (when.pair, when.approximate)
    if when.grain is not Grain.WEEK:
        assert back == when


OPEN = st.builds(
    lambda day, grain, first: When.between(*((When.of(day, grain), None) if first else (None, When.of(day, grain)))),
    DAYS,
    UNITS,
    st.booleans(),
)


@given(st.one_of(WHENS, INTERVALS, OPEN), st.one_of(st.none(), DAYS))
def test_resolving_what_a_time_prints_gives_the_same_days_whatever_the_anchor(when, anchor):
    assert resolve_date(when.iso, anchor=anchor).pair == when.pair
    again = resolve_date(f" {when.edtf}\n", anchor=anchor)
    assert (again.pair, again.approximate) == (when.pair, when.approximate)


@pytest.mark.parametrize("text", ["2016-99", "2016-02-30", "9999", "../..", "٢٠١٦-٠٤", "2016-04-20/2016-04-19"])
def test_what_no_time_prints_is_not_read_as_if_one_did(text):
    assert resolve_date(text) is None


def test_running_text_is_not_read_as_a_standard():
    assert resolve_date("2008-22") == When.from_edtf("2008-22")
    assert find_dates("the plan for 2008-22")[0].when == When.parse("2008/2022")


@pytest.mark.parametrize(
    ("iso", "edtf"), [("2016-04-20", "2016-04-20"), ("2008-08/..", "2008-08/.."), ("../2008", "../2008")]
)
def test_plain_times_print_as_iso(iso, edtf):
    assert When.parse(iso).edtf == edtf
    assert When.from_edtf(edtf) == When.parse(iso)


def test_units_have_their_own_forms():
    day = date(2015, 8, 9)
    forms = {g: When.of(day, g).edtf for g in Grain if g is not Grain.INTERVAL}
    assert forms[Grain.SEASON] == "2015-22"
    assert forms[Grain.QUARTER] == "2015-35"
    assert forms[Grain.HALF_YEAR] == "2015-41"
    assert forms[Grain.DECADE] == "201X"
    assert forms[Grain.CENTURY] == "20XX"
    assert forms[Grain.WEEK] == "2015-08-03/2015-08-09"
    assert When.between(When.of(day), None, approximate=True).edtf == "2015-08-09~/.."


@pytest.mark.parametrize(
    "text",
    ["", "soon", "2016-99", "2016~/2017", "0000-21", "000X", "00XX", "2016-04-20?", "../..", "2016/2017/2018", None, 5],
)
def test_anything_else_is_refused(text):
    with pytest.raises(InvalidValueError):
        When.from_edtf(text)


@given(DAYS, st.integers(-3000, 3000))
def test_days_move_by_days(day, count):
    assert When.of(day).shift(count, Grain.DAY) == When.of(day + timedelta(count))


@given(st.dates(date(2100, 1, 1), date(2900, 12, 31)), UNITS, st.integers(-20, 20))
def test_units_move_by_themselves_and_back(day, grain, count):
    when = When.of(day, grain)
    assert when.shift(count, grain).shift(-count, grain) == when
    assert when.shift(count, grain).grain is grain


def test_intervals_move_at_both_ends_and_keep_their_grains():
    assert When.parse("2009-05/2009-06").shift(2, Grain.MONTH) == When.parse("2009-07/2009-08")
    assert When.parse("2008-08/..").shift(1, Grain.YEAR) == When.parse("2009-08/..")
    assert When.parse("../2008-08-05").shift(-1, Grain.DAY) == When.parse("../2008-08-04")


def test_a_lacking_day_becomes_the_last():
    assert When.parse("2016-02-29").shift(1, Grain.YEAR) == When.parse("2017-02-28")
    assert date(2016, 2, 29) + relativedelta(years=1) == date(2017, 2, 28)


@pytest.mark.parametrize(
    ("iso", "count", "grain"),
    [
        ("2016", 1, Grain.DAY),
        ("2016-04", 1, Grain.WEEK),
        ("2009-05/2009-06", 1, Grain.DAY),
        ("2016-04-20", 1, Grain.INTERVAL),
        ("2016-04-20", 1.5, Grain.DAY),
        ("9998", 5, Grain.YEAR),
        ("0005", -1, Grain.DECADE),
    ],
)
def test_what_makes_no_sense_is_refused(iso, count, grain):
    with pytest.raises(InvalidValueError):
        When.parse(iso).shift(count, grain)


def test_the_pair_is_half_open():
    assert When.parse("2016-04").pair == (date(2016, 4, 1), date(2016, 5, 1))
    assert When.parse("2016/..").pair == (date(2016, 1, 1), None)
