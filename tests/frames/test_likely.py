"""Whom the page makes likeliest where a clause leaves a party out."""

import pytest

import natoevents as ne

STORY = (
    "Norway and Belarus quarrel over a canal. Norway accused Belarus of digging. Belarus warned Norway on Monday. "
    "Norway rejected the warning of Belarus. Belarus and Norway called off talks. "
)


def sides(text, event_type):
    return [
        (sorted(p.principal.id for p in e.actors), sorted(p.principal.id for p in e.recipients))
        for e in ne.extract(text).events
        if e.type == event_type
    ]


def test_the_other_of_two_sides_where_nobody_else_is_near():
    assert sides(STORY + "Prices rose. Minsk then imposed sanctions.", "SANCTION")[-1] == (["BLR"], ["NOR"])


def test_who_has_just_been_acted_on_before_the_other_side_of_the_page():
    text = STORY + "Latvia then expelled two Serbian envoys. Latvia also imposed sanctions."
    assert sides(text, "SANCTION")[-1] == (["LVA"], ["SRB"])


def test_who_does_it_is_who_acts_on_the_same_party():
    text = STORY + "Serbia expelled three envoys of Latvia. The consul of Latvia was expelled, too."
    assert sides(text, "SANCTION")[-1] == (["SRB"], ["LVA"])


@pytest.mark.parametrize("who", ["More than twenty capitals", "Several neighbours", "Many countries"])
def test_several_who_are_only_counted_are_no_side_of_the_page(who):
    assert all(
        "NOR" not in actors for actors, _ in sides(STORY + f"{who} have expelled envoys of Belarus.", "SANCTION")
    )


def test_a_drill_is_meant_for_nobody_unless_much_speaks_for_it():
    assert sides(STORY + "Prices rose. Serbia held drills.", "MOBILIZE")[-1] == (["SRB"], [])


def test_what_is_inferred_says_so():
    (*_, event) = ne.extract(STORY + "Prices rose. Minsk then imposed sanctions.").events
    assert [p.basis for p in event.recipients] == ["inferred"]


def test_a_page_without_a_story_fills_in_nothing():
    assert sides("Minsk imposed sanctions.", "SANCTION") == [(["BLR"], [])]
