"""Phrases to resolve: names, demonyms, metonyms, roles in their orders, persons on a day."""

import tomllib
from datetime import date
from pathlib import Path

import pytest

from natoevents import When, resolve_actor
from natoevents.errors import InvalidValueError

CASES = tomllib.loads((Path(__file__).parent.parent / "corpus" / "actors_phrases.toml").read_text("utf-8"))["cases"]


@pytest.mark.parametrize(("phrase", "day", "actor", "principal", "role"), CASES)
def test_a_phrase_means_one_actor_for_one_principal_on_the_day(phrase, day, actor, principal, role):
    who = resolve_actor(phrase, on=date.fromisoformat(day) if day else None)
    if not actor:
        assert who is None
        return
    assert who is not None
    assert (who.actor.id, who.principal.id) == (actor, principal)
    if role:
        assert who.role == role


def test_a_when_counts_by_its_first_day():
    assert resolve_actor("Russian president", on=When.parse("2009-03")).actor.id == "dmitry-medvedev"
    assert (
        resolve_actor("Russian president", on=When.between(None, When.parse("2016-04-20"))).actor.id == "vladimir-putin"
    )


@pytest.mark.parametrize("bad", [None, 3, b"Russia"])
def test_what_is_no_text_is_refused(bad):
    with pytest.raises(InvalidValueError, match="give a str"):
        resolve_actor(bad)


def test_what_is_no_day_is_refused():
    with pytest.raises(InvalidValueError, match=r"datetime\.date"):
        resolve_actor("Russia", on="2016-04-20")


def test_a_former_holder_is_not_the_one_in_office():
    who = resolve_actor("former Russian president", on=date(2016, 4, 20))
    assert who.actor.kind == "state"
    assert who.role == "former president"


def test_an_open_term_names_nobody_after_the_last_month_it_is_known_for():
    far = date(2090, 1, 1)
    who = resolve_actor("Russian foreign minister", on=far)
    assert (who.actor.id, who.principal.id) == ("RUS", "RUS")


def test_two_of_one_surname_in_office_leave_only_their_side():
    who = resolve_actor("Mr Ivanov", on=date(2003, 1, 1))
    assert who.principal.id == "RUS"
    assert resolve_actor("Ivanov", on=date(2003, 1, 1)) is None


def test_the_yugoslav_federation_is_continued_by_serbia_for_its_people_but_not_for_its_name():
    assert resolve_actor("Zoran Lilić", on=date(1995, 6, 25)).principal.id == "SRB"
    assert resolve_actor("Yugoslav president", on=date(1995, 6, 25)).principal.id == "YUG"
