"""What was reached on annotated pages stays reached."""

import pytest

from .documents import GROUPS, group, missing
from .floors import FLOORS, figures, load, raised, save
from .raise_floors import main
from .scoring import Reading, annotated, score

FLOOR = [(name, key, least) for name, keys in load().items() for key, least in keys.items()]


@pytest.mark.parametrize(("name", "key", "least"), FLOOR, ids=[f"{n}-{k}" for n, k, _ in FLOOR])
def test_no_figure_sinks_below_its_floor(name, key, least, record_property):
    if why := missing(name):
        pytest.skip(why)
    reached = figures(name)[key]
    assert reached >= least, (
        f"{key} on {name} is {reached:.3f}, the floor is {least:.3f}: what the last change lost must come back "
        f"(python -m tests.seeds.raise_floors --dry-run shows all figures)"
    )
    if reached >= least + 0.001:
        record_property("above floor", f"{name:<12}{key:<17}{reached:.3f}   floor {least:.3f}")


def test_every_group_has_floors():
    assert sorted(load()) == sorted(GROUPS)
    assert all("event_f1" in keys and "relation_f1" in keys for keys in load().values())


def test_floors_only_rise():
    old = {"seeds": {"when": 0.5, "mode": 0.9}}
    assert raised(old, {"seeds": {"status_of_found": 0.9}}, 0.0) == {"seeds": {"mode": 0.9, "when": 0.5}}
    new = raised(old, {"seeds": {"when": 0.6, "mode": 0.1, "status": 0.25}, "originals": {"when": 0.3}}, 0.0)
    assert new == {"seeds": {"mode": 0.9, "status": 0.25, "when": 0.6}, "originals": {"when": 0.3}}


def test_a_group_that_is_absent_keeps_its_floors():
    old = {"originals": {"when": 0.5}}
    assert raised(old, {"seeds": {"when": 0.7}}, 0.2) == {"originals": {"when": 0.5}, "seeds": {"when": 0.5}}


def test_what_is_saved_is_loaded_again(tmp_path):
    floors = {"seeds": {"mode": 0.125, "when": 1.0}, "originals": {"when": 0.0}}
    save(floors, tmp_path / "floors.toml")
    assert load(tmp_path / "floors.toml") == floors


def test_a_dry_run_shows_and_writes_nothing(capsys):
    before = FLOORS.read_bytes()
    code = main(["--dry-run"])
    shown = capsys.readouterr().out
    assert FLOORS.read_bytes() == before
    assert code == int("BELOW" in shown)
    assert "seeds" in shown
    assert "event_f1" in shown


def test_the_gold_itself_scores_full_marks():
    readings = [(d, annotated(d)) for d in group("seeds")]
    reached = score(readings)
    assert set(reached.values()) == {1.0}
    assert {"event_f1", "whole_f1", "relation_f1", "published", "undated", "headline", "native"} <= set(reached)


def test_finding_nothing_scores_nothing():
    nothing = Reading((), frozenset(), None, None, None)
    reached = score((d, nothing) for d in group("seeds"))
    assert reached.pop("undated") == 1.0  # no day given is no false day
    assert set(reached.values()) == {0.0}
