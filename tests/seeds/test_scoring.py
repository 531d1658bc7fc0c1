"""The scorer scores as its head says."""

import pytest
from attrs import evolve

import natoevents as ne

from .documents import Document
from .scoring import Act, Reading, fold, keeps_a_floor, pairs, same_time, score, states_day

TEXT = "NATO met Russia on Friday. Later the alliance accused Moscow of lying.\nBoth will meet again."
MET = Act("CONSULT", None, "actual", 5, 8, frozenset({"NATO", "RUS"}), frozenset(), None, None, None)
ACCUSED = Act("ACCUSE", "allege", "actual", 46, 53, frozenset({"NATO"}), frozenset({"RUS"}), None, None, None)
AGAIN = evolve(MET, status="future", start=81, end=85)


def _gold(*acts):
    events = [
        {
            "type": a.type, "mode": a.mode, "trigger": [a.start, a.end], "actors": sorted(a.actors),
            "recipients": sorted(a.recipients), "when": a.when and a.when.iso, "status": a.status, "where": a.where,
            "said_by": a.said_by,
        }
        for a in acts
    ]  # fmt: skip
    article = {"headline": None, "published": None, "dateline_place": None}
    return Document("page", TEXT, {"article": article, "events": events, "relations": []})


def _score(golds, found):
    return score([(_gold(*golds), Reading(tuple(found), frozenset(), None, None, None))])


def test_a_trigger_elsewhere_in_the_sentence_finds_the_event():
    moved = evolve(MET, start=0, end=4)
    reached = _score([MET], [moved])
    assert (reached["event_f1"], reached["trigger_f1"]) == (1.0, 0.0)


def test_a_trigger_in_another_sentence_finds_nothing():
    assert _score([MET], [evolve(MET, start=46, end=53)])["event_f1"] == 0.0


def test_another_type_finds_nothing():
    assert _score([MET], [evolve(MET, type="SUPPORT")])["event_f1"] == 0.0


def test_one_found_event_stands_for_one_of_the_gold():
    reached = _score([MET, evolve(MET, start=9, end=15)], [MET])
    assert (reached["event_precision"], reached["event_recall"]) == (1.0, 0.5)


def test_a_trigger_too_long_is_none():
    assert _score([MET], [evolve(MET, start=0, end=len(TEXT))])["event_f1"] == 1.0
    long = Document("page", TEXT * 3, _gold(MET).gold)
    stretched = Reading((evolve(MET, start=0, end=101),), frozenset(), None, None, None)
    assert score([(long, stretched)])["event_f1"] == 0.0


def test_the_pair_that_agrees_most_is_taken():
    wrong = evolve(MET, status="negated", actors=frozenset({"USA"}))
    assert pairs((MET,), (wrong, MET), TEXT) == [(MET, MET)]


@pytest.mark.parametrize(
    ("change", "lost"),
    [
        ({"status": "future"}, "status"),
        ({"actors": frozenset({"RUS"}), "recipients": frozenset({"NATO"})}, "parties"),
        ({"when": ne.When.parse("2016")}, "when"),
    ],
)
def test_what_is_wrong_shows_in_its_figure_and_in_whole(change, lost):
    reached = _score([MET, ACCUSED, AGAIN], [MET, evolve(ACCUSED, **change), AGAIN])
    assert reached[f"{lost}_f1"] == reached[f"{lost}_of_found"] == pytest.approx(2 / 3)
    assert reached["whole_f1"] == pytest.approx(2 / 3)
    assert reached["event_f1"] == 1.0


def test_a_figure_with_a_floor_does_not_fall_when_more_is_found():
    half = evolve(ACCUSED, status="negated", mode="disapprove")
    fewer, more = _score([MET, ACCUSED, AGAIN], [MET]), _score([MET, ACCUSED, AGAIN], [MET, half, AGAIN])
    assert more["status_of_found"] < fewer["status_of_found"]
    assert all(more[key] >= fewer[key] for key in fewer if keeps_a_floor(key))


def test_mode_place_and_speaker_count_over_all_the_gold():
    told = evolve(MET, mode="phone", where="Brussels", said_by="NATO")
    placed = evolve(told, where="the headquarters in Brussels", said_by="RUS")
    reached = _score([told, evolve(told, start=81, end=85)], [placed])
    assert (reached["mode"], reached["where"], reached["said_by"]) == (0.5, 0.5, 0.0)
    assert _score([told], [evolve(told, where=None)])["where"] == 0.0


def test_strangers_are_not_native():
    assert _score([MET], [evolve(MET, actors=frozenset({"NATO", "CHN"}))])["native"] == 0.5


@pytest.mark.parametrize(
    ("one", "other", "agree"),
    [
        ("2016-04-20", "2016-04-20", True),
        ("2016-04-20", "2016-04-21", False),
        ("2016-04-20", "2016-04", True),
        ("2016-04", "2016", True),
        ("2016-04-20", "2016", False),
        ("2014/2022", "2014", False),
        ("2009-05/2009-06", "2009-05", True),
        ("2009-05/2009-06", "2009-04/2009-05", False),
        ("2008-08/..", "2008-08", False),
        (None, None, True),
        ("2016", None, False),
    ],
)
def test_times_agree_when_nested_and_one_step_apart(one, other, agree):
    first, second = (iso and ne.When.parse(iso) for iso in (one, other))
    assert same_time(first, second) is agree
    assert same_time(second, first) is agree


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("January 12, 2022The council", True),
        ("12 Jan. 2022", True),
        ("on 2022-01-12", True),
        ("12/01/2022", True),
        ("January 12", False),
        ("January 13, 2022", False),
        ("111/12/2022", False),
    ],
)
def test_a_day_is_stated_only_with_its_year(text, stated):
    assert states_day(text, ne.When.parse("2022-01-12")) is stated


def test_a_month_is_no_day_stated():
    assert not states_day("January 2022", ne.When.parse("2022-01"))


def test_spellings_of_one_name_agree():
    assert fold("Aleksandr Grushko") == fold("ALEXANDER  Grushko")
    assert fold("Dmitriy Rogozin") == fold("Dmitry Rogozin")
    assert fold("Radosław Łęcki") == "radoslaw lecki"
