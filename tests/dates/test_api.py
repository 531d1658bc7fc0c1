"""The public functions: what they take, what they refuse, and how sentences of an article chain."""

from datetime import date, datetime

import pytest

import natoevents as ne
from natoevents import (
    Article,
    Grain,
    InvalidValueError,
    Role,
    Sentence,
    Span,
    TimexType,
    When,
    find_dates,
    resolve_date,
)
from natoevents.dates import dates_in

ANCHOR = date(2016, 4, 12)


@pytest.mark.parametrize("anchor", [datetime(2016, 4, 12), "2016-04-12", 2016])  # noqa: DTZ001 (a moment is what must be refused)
def test_an_anchor_that_is_no_day_is_refused_by_name(anchor):
    with pytest.raises(InvalidValueError, match="anchor"):
        find_dates("today", anchor=anchor)


def test_other_arguments_are_refused_by_name():
    with pytest.raises(InvalidValueError, match="day_first"):
        find_dates("today", day_first="yes")
    with pytest.raises(InvalidValueError, match="text"):
        find_dates(b"today")
    with pytest.raises(InvalidValueError, match="expression"):
        resolve_date(None)


def test_an_anchor_may_be_a_when():
    assert resolve_date("today", anchor=When.parse("2016-04-12")) == When.parse("2016-04-12")


def test_a_coarse_anchor_resolves_only_what_is_as_coarse():
    month = When.parse("2015-12")
    assert resolve_date("last month", anchor=month) == When.parse("2015-11")
    assert resolve_date("last year", anchor=month) == When.parse("2014")
    assert resolve_date("Friday", anchor=month) is None
    assert find_dates("Friday", anchor=month)[0].reason == "finer than the publication date is known"
    assert resolve_date("June 3, 2014", anchor=month) == When.parse("2014-06-03")
    assert resolve_date("last month", anchor=When.parse("2015")) is None


def test_a_stretch_up_to_a_coarse_anchor_ends_as_coarsely():
    assert resolve_date("since March 2014", anchor=When.parse("2015")) == When.parse("2014-03/2015")
    assert resolve_date("since March 2014", anchor=When.parse("2015-12")) == When.parse("2014-03/2015-12")
    assert resolve_date("since March 5, 2014", anchor=When.parse("2015-12")) == When.parse("2014-03-05/2015-12")


def test_an_open_anchor_is_none():
    assert resolve_date("today", anchor=When.parse("../2015")) is None
    assert resolve_date("last year", anchor=When.parse("2015/2016")) == When.parse("2014")


def test_without_an_anchor_the_reason_is_told():
    (mention,) = find_dates("They met last week.")
    assert (mention.when, mention.timex, mention.timex_type) == (None, "XXXX-WXX", TimexType.DATE)
    assert "not known" in mention.reason


@pytest.mark.parametrize(
    ("text", "day_first", "iso"),
    [
        ("03/04/2016", True, "2016-04-03"),
        ("03/04/2016", False, "2016-03-04"),
        ("03.04.2016", None, "2016-04-03"),
        ("27/03/2016", False, "2016-03-27"),
        ("05/05/2016", None, "2016-05-05"),
        ("07/27/16", None, "2016-07-27"),
        ("07/27/88", None, "1988-07-27"),
    ],
)
def test_day_first_decides_what_the_numbers_do_not(text, day_first, iso):
    assert resolve_date(text, day_first=day_first) == When.parse(iso)


def test_one_clear_date_tells_the_style_of_the_next():
    assert [m.when.iso for m in find_dates("From 27/03/2016 on, not 03/04/2016.")] == ["2016-03-27", "2016-04-03"]
    assert find_dates("On 03/04/2016 it rained.")[0].when is None


def test_a_range_resolves_as_one_time():
    assert resolve_date("May or June", anchor=ANCHOR) == When.parse("2016-05/2016-06")
    assert resolve_date("from May 5 to 8, 2014") == When.parse("2014-05-05/2014-05-08")
    assert resolve_date("since 2014", anchor=ANCHOR) == When.parse("2014/2016")
    assert resolve_date("since 2014") == When.parse("2014/..")


@pytest.mark.parametrize(
    "text", ["40 tanks in May", "May 5 and July 9", "nonsense", "", "   ", "several weeks", "2016 was good"]
)
def test_what_is_not_one_time_resolves_to_none(text):
    assert resolve_date(text, anchor=ANCHOR) is None


def test_white_space_around_an_expression_does_no_harm():
    assert resolve_date("  last August\n", anchor=date(2009, 3, 5)) == When.parse("2008-08")


def test_a_mention_never_crosses_a_paragraph():
    found = find_dates("He came in May\n\n2016 was a good year.", anchor=ANCHOR)
    assert [m.timex for m in found] == ["2015-05", "2016"]


def article(raw, published="2016-04-12"):
    return Article(raw, "generic", published=When.parse(published) if published else None)


def test_chains_run_from_sentence_to_sentence_and_spans_point_into_the_page():
    raw = "Menu. On March 5 they met. Advert of 1999. Two days later he left."
    sentences = tuple(
        Sentence(Span(raw.index(s), raw.index(s) + len(s)), Role.BODY)
        for s in ("On March 5 they met.", "Two days later he left.")
    )
    found = dates_in(article(raw), sentences)
    assert [(m.span.of(raw), m.when.iso) for m in found] == [
        ("March 5", "2016-03-05"),
        ("Two days later", "2016-03-07"),
    ]


def test_an_undated_article_leaves_relative_dates_open():
    raw = "They met last week."
    (mention,) = dates_in(article(raw, None), (Sentence(Span(0, len(raw))),))
    assert mention.when is None


def test_approximate_and_partial_times_say_so():
    early, about = find_dates("In early 2014, around Nov. 1", anchor=ANCHOR)
    assert (early.modifier, early.when.approximate, early.when.grain) == ("START", True, Grain.YEAR)
    assert (about.modifier, about.when.approximate) == ("APPROX", True)


@pytest.mark.parametrize(
    ("text", "modifier"),
    [
        ("nearly two years", "LESS_THAN"),
        ("at least ten days", "EQUAL_OR_MORE"),
        ("up to 180 days", "EQUAL_OR_LESS"),
        ("more than four hours", "MORE_THAN"),
        ("about a week", "APPROX"),
        ("fewer than 12 days", "LESS_THAN"),
        ("just over a month", "MORE_THAN"),
        ("mid-March", "MID"),
        ("late 2008", "END"),
    ],
)
def test_modifiers_are_kept(text, modifier):
    assert find_dates(text, anchor=ANCHOR)[0].modifier == modifier


def test_the_first_since_is_no_stretch():
    (mention,) = find_dates("It was the first meeting since June 2014.", anchor=ANCHOR)
    assert (mention.when.iso, mention.modifier) == ("2014-06", "SINCE")


def test_the_front_door_leads_here():
    assert ne.find_dates is find_dates


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("before the end of 2016", "../2016"),
        ("after the end of 2016", "2017/.."),
        ("after the start of 2016", "2016/.."),
        ("no earlier than 2018", "2018/.."),
        ("until next year", "../2017"),
        ("between 2014 and 2016", "2014/2016"),
    ],
)
def test_borders_of_parts(text, iso):
    assert find_dates(f"It holds {text}.", anchor=ANCHOR)[-1].when.iso == iso


def test_a_year_does_not_reach_over_the_end_of_its_sentence():
    assert [m.when.iso for m in find_dates("It was 1 July 2014. On June 29 he left.", anchor=ANCHOR)][
        -1
    ] == "2015-06-29"
