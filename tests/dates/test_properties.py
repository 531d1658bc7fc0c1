"""What holds for every text and every anchor, each said by the name of its test."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from dateutil.relativedelta import relativedelta
from hypothesis import assume, example, given
from hypothesis import strategies as st

from natoevents import DateMention, Grain, When, find_dates, resolve_date
from natoevents.dates.reading import finest

DAYS = st.dates(date(1900, 1, 1), date(2090, 12, 31))
SHIFTS = st.integers(-4000, 4000)
WORDS = st.sampled_from(
    [
        "the",
        "a",
        "last",
        "next",
        "this",
        "two",
        "3",
        "12",
        "2016",
        "1990s",
        "May",
        "March",
        "march",
        "Monday",
        "Tue",
        ".",
        ",",
        "-",
        "/",
        ":",
        "'",
        "’",
        "of",
        "in",
        "on",
        "ago",
        "later",
        "earlier",
        "since",
        "until",
        "by",
        "before",
        "after",
        "weeks",
        "day",
        "year",
        "month",
        "quarter",
        "third",
        "20",
        "5th",
        "early",
        "mid",
        "late",
        "end",
        "daily",
        "every",
        "now",
        "soon",
        "a.m.",
        "pm",
        "GMT",
        "overnight",
        "night",
        "morning",
        "Easter",
        "and",
        "or",
        "to",
        "from",
        "between",
        "13,000",
        "MH17",
        "\n",
        "\n\n",
        "twenty",
        "-",
        "five",
        "half",
        "dozen",
        "several",
        "few",
        "more",
        "than",
        "about",
        "nineteen",
        "ninety-six",
        "summer",
        "weekend",
        "2016-04-20",
        "03/04/2016",
        "00",
        "99999",
        "\x00",
        "�",
        "\u202e",
        "é",
    ]
)


@given(st.text())
@example("\x00\ud800 last \u202eweek")
@example("the 30 February 2016, the 31st of April, 0000-00-00, 99/99/9999, 24:60 GMT")
@example("٢٠١٦ ²⁰¹⁶ 2016٢ ５ May")
def test_arbitrary_text_raises_nothing_and_mentions_are_where_they_say(text):
    for mention in find_dates(text, anchor=date(2016, 4, 12)):
        assert isinstance(mention, DateMention)
        assert 0 <= mention.span.start < mention.span.end <= len(text)
        assert mention.span.of(text).strip() == mention.span.of(text)


@given(st.lists(WORDS, max_size=30).map(" ".join), st.one_of(st.none(), DAYS), st.one_of(st.none(), st.booleans()))
def test_date_like_text_raises_nothing_and_mentions_are_ordered_and_apart(text, anchor, day_first):
    found = find_dates(text, anchor=anchor, day_first=day_first)
    for before, after in pairwise(found):
        assert before.span.end <= after.span.start
    for mention in found:
        assert (mention.when is None) == bool(mention.reason)
        assert mention.timex
        assert mention.rule
    assert resolve_date(text, anchor=anchor, day_first=day_first) is None or found


@given(
    st.lists(WORDS, max_size=12).map(" ".join),
    st.sampled_from([date.min, date(1, 1, 5), date(9999, 12, 31), date(9990, 6, 1)]),
)
def test_the_ends_of_the_calendar_raise_nothing(text, anchor):
    find_dates(text, anchor=anchor)


DAY_GRAINED = [
    "today",
    "yesterday",
    "tomorrow",
    "the day before yesterday",
    "the day after tomorrow",
    "two days ago",
    "ten days from now",
    "three days later",
]


@pytest.mark.parametrize("words", DAY_GRAINED)
@given(anchor=DAYS, days=SHIFTS)
def test_moving_the_anchor_by_n_days_moves_every_day_grained_value_by_n_days(words, anchor, days):
    here, there = resolve_date(words, anchor=anchor), resolve_date(words, anchor=anchor + timedelta(days))
    assert here is not None
    assert here.grain is Grain.DAY
    assert there == here.shift(days, Grain.DAY)


@pytest.mark.parametrize(
    "words",
    [
        "Monday",
        "last Friday",
        "next Tuesday",
        "this Sunday",
        "last week",
        "next week",
        "two weeks ago",
        "last weekend",
        "Wednesday of next week",
    ],
)
@given(anchor=DAYS, weeks=st.integers(-500, 500))
def test_moving_the_anchor_by_n_weeks_moves_weekdays_and_weeks_by_n_weeks(words, anchor, weeks):
    here, there = resolve_date(words, anchor=anchor), resolve_date(words, anchor=anchor + timedelta(7 * weeks))
    assert here is not None
    assert there == here.shift(weeks, Grain.WEEK)


@pytest.mark.parametrize(
    ("words", "step"),
    [
        ("last month", 1),
        ("this month", 1),
        ("next month", 1),
        ("five months ago", 1),
        ("last year", 12),
        ("next year", 12),
        ("three years ago", 12),
        ("last August", 12),
        ("next March", 12),
        ("last summer", 12),
        ("two decades ago", 12),
    ],
)
@given(anchor=DAYS.map(lambda d: d.replace(day=1)), count=st.integers(-40, 40))
def test_moving_the_anchor_by_months_or_years_moves_months_and_years(words, step, anchor, count):
    moved = anchor + relativedelta(months=step * count)
    assume(1900 <= moved.year <= 2090)
    here, there = resolve_date(words, anchor=anchor), resolve_date(words, anchor=moved)
    assert here is not None
    assert there is not None
    assert (
        there == here.shift(step * count, Grain.MONTH)
        if here.grain is Grain.MONTH
        else there.start == here.start + relativedelta(months=step * count)
    )


@given(DAYS, st.sampled_from([Grain.DAY, Grain.MONTH, Grain.YEAR]), DAYS)
def test_reading_what_a_when_prints_gives_it_back(day, grain, anchor):
    when = When.of(day, grain)
    assert When.parse(when.iso) == when
    if grain is not Grain.MONTH:  # "2016-04" alone is also a range of numbers in running text
        assert resolve_date(when.iso, anchor=anchor) == when


@given(DAYS)
def test_every_style_of_a_day_means_that_day(day):
    for style in (
        "%B {d}, %Y",
        "{d} %B %Y",
        "%b. {d}, %Y",
        "{d} %b. %Y",
        "%Y-%m-%d",
        "%d.%m.%Y",
        "the {d}th of %B, %Y",
        "%A, %B {d}, %Y",
    ):
        text = (
            day.strftime(style)
            .replace("{d}", str(day.day))
            .replace("May.", "May")
            .replace("1th", "1st")
            .replace("11st", "11th")
        )
        assert resolve_date(text) == When.of(day), text


GRAINS = [
    ("2014", Grain.YEAR),
    ("June 2014", Grain.MONTH),
    ("June 3, 2014", Grain.DAY),
    ("last week", Grain.WEEK),
    ("last month", Grain.MONTH),
    ("last year", Grain.YEAR),
    ("last summer", Grain.SEASON),
    ("Q3 2014", Grain.QUARTER),
    ("the 1990s", Grain.DECADE),
    ("the 20th century", Grain.CENTURY),
    ("two weeks ago", Grain.WEEK),
    ("five months ago", Grain.MONTH),
    ("a year ago", Grain.YEAR),
    ("Monday", Grain.DAY),
    ("August", Grain.MONTH),
    ("the first half of 2014", Grain.HALF_YEAR),
]


@pytest.mark.parametrize(("words", "grain"), GRAINS)
@given(anchor=DAYS)
def test_no_grain_is_finer_than_said(words, grain, anchor):
    when = resolve_date(words, anchor=anchor)
    assert when is not None
    assert when.grain is grain


@given(st.lists(WORDS, max_size=20).map(" ".join), DAYS, st.sampled_from([Grain.MONTH, Grain.YEAR]))
def test_a_coarse_anchor_gives_no_finer_relative_time(text, anchor, grain):
    when = When.of(anchor, grain)
    exact = {m.span: m for m in find_dates(text)}
    for mention in find_dates(text, anchor=when):
        alone = exact.get(mention.span)
        if (
            mention.when is not None
            and (alone is None or alone.when is None)
            and finest(mention.when) in (Grain.DAY, Grain.WEEK)
        ):
            assert alone is None or alone.when is None
            pytest.fail(f"{mention} is told finer than its anchor {when}")


@given(st.lists(WORDS, max_size=20).map(" ".join), DAYS)
def test_no_clock_is_read_and_the_same_text_gives_the_same_mentions(text, anchor):
    assert find_dates(text, anchor=anchor) == find_dates(text, anchor=anchor)
