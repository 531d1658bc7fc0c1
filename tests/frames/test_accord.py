"""What is done in accord: meetings, agreement, support, concessions and work in common, in the words newsrooms use."""

import tomllib
from datetime import date
from pathlib import Path

import pytest

from natoevents.event import Event
from natoevents.pipeline import extract

DAY = date(2020, 6, 15)
CORPUS = tomllib.loads((Path(__file__).resolve().parents[1] / "corpus" / "accord.toml").read_text("utf-8"))
CASES = [line.split(" | ") for lines in CORPUS.values() for line in lines.strip().splitlines()]


def told(text: str) -> list[str]:
    """Each event as "RULE status actors > recipients"."""
    return [_line(event) for event in extract(text, published=DAY).events]


def _line(event: Event) -> str:
    actors = " ".join(sorted(p.principal.id for p in event.actors))
    recipients = " ".join(sorted(p.principal.id for p in event.recipients))
    return f"{event.rule} {event.status.value} {actors} > {recipients}".strip()


@pytest.mark.parametrize(
    ("sentence", "line"),
    [
        ("Peru and Chile jointly restored a fort.", "COOPERATE:together actual CHL PER >"),
        ("Estonian and Latvian sappers cleared mines together.", "COOPERATE:together actual EST LVA >"),
        ("Drills of Peru and Chile began on Monday.", "COOPERATE:together actual CHL PER >"),
        ("Russian and Chinese bombers flew a joint patrol.", "COOPERATE:joint-anything actual CHN RUS >"),
    ],
)
def test_what_several_do_jointly_is_cooperation_whatever_the_verb(sentence: str, line: str) -> None:
    assert told(sentence) == [line]


@pytest.mark.parametrize(
    "sentence",
    [
        "Peru and Chile said jointly that they were pleased.",
        "Norway, together with its lawyers, cleared the debt.",
        "The two friends lived together.",
    ],
)
def test_together_alone_tells_no_work(sentence: str) -> None:
    assert not [line for line in told(sentence) if line.startswith("COOPERATE")]


def test_exercises_of_one_are_a_show_of_force() -> None:
    assert told("Anti-Russian exercises of NATO began on Monday.")[0].startswith("MOBILIZE")


@pytest.mark.parametrize(
    ("sentence", "line"),
    [
        ("The lifting of EU sanctions on Belarus began in March.", "CONCEDE:easing-noun actual EU > BLR"),
        ("NATO reiterated its offer of talks to Russia.", "AGREE:confirm-readiness actual NATO > RUS"),
    ],
)
def test_a_noun_takes_what_hangs_on_it(sentence: str, line: str) -> None:
    assert told(sentence) == [line]


@pytest.mark.parametrize(
    ("sentence", "line"),
    [
        ("Washington is committed to helping Ukraine.", "AGREE:be-committed actual USA > UKR"),
        ("Serbia was interested in cooperation with Kosovo.", "AGREE:be-committed actual SRB > XKX"),
    ],
)
def test_who_is_committed_acts(sentence: str, line: str) -> None:
    assert told(sentence) == [line]


def test_who_comes_aboard_joins_the_body_that_is_spoken_of() -> None:
    lines = told("NATO met in Oslo on Monday. Sweden came aboard in 2024.")
    assert "SUPPORT:come-aboard actual NATO SWE >" in lines


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("NATO and Russia remained unable to agree on a date.", "negated"),
        ("Peru and Chile broke no new ground.", "negated"),
        ("A summit between Peru and Chile has been pencilled in for July.", "future"),
        ("A summit between Peru and Chile is in the works.", "future"),
    ],
)
def test_status(sentence: str, status: str) -> None:
    (event,) = extract(sentence, published=DAY).events
    assert event.status.value == status


@pytest.mark.parametrize(
    ("sentence", "iso"),
    [
        ("1997 – NATO and Russia sign a treaty.", "1997"),
        ("1999: Poland, Hungary and the Czech Republic join NATO.", "1999"),
    ],
)
def test_a_year_before_its_line_dates_what_follows(sentence: str, iso: str) -> None:
    (event,) = extract(sentence, published=DAY).events
    assert event.when is not None
    assert event.when.iso == iso


@pytest.mark.parametrize(("act", "sentence"), CASES, ids=[sentence for _, sentence in CASES])
def test_the_words_of_newsrooms(act: str, sentence: str) -> None:
    (event,) = extract(sentence, published=DAY).events
    _, _, rest = _line(event).partition(" ")
    assert f"{event.type.value} {rest}" == act
