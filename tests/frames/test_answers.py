"""Parties that other sentences make plain: whom a denial answers, who strikes whom, who is left of two sides."""

import natoevents as ne

TWO_SIDES = (
    "NATO and Russia spoke of their ties. Moscow said NATO had changed. NATO said Russia had changed. "
    "Moscow and NATO see it their own way. "
)


def _found(text, event_type):
    return [e for e in ne.extract(text).events if e.type == event_type]


def _ids(parties):
    return [p.principal.id for p in parties]


def test_a_denial_answers_who_made_the_charge():
    text = "Norway accused Belarus of jamming its radars. Poland looked on. Minsk denied it."
    (denial,) = _found(text, "REJECT")
    assert (_ids(denial.actors), _ids(denial.recipients)) == (["BLR"], ["NOR"])
    assert {p.basis for p in denial.recipients} == {ne.Basis.INFERRED}


def test_a_denial_long_after_is_not_tied_to_the_charge():
    far = "Poland blamed Minsk for the fire. " * 6
    text = f"Norway accused Belarus of jamming its radars. {far}Minsk denied it."
    assert all("NOR" not in _ids(e.recipients) for e in _found(text, "REJECT"))


def test_the_move_is_the_act_told_before():
    text = "Denmark expelled three envoys of Belarus. Serbia condemned the move."
    (condemned,) = _found(text, "ACCUSE")
    assert (_ids(condemned.actors), _ids(condemned.recipients)) == (["SRB"], ["DNK"])


def test_what_is_condemned_by_name_keeps_its_own_party():
    text = "Denmark expelled three envoys of Belarus. Serbia condemned Norway."
    (condemned,) = _found(text, "ACCUSE")
    assert _ids(condemned.recipients) == ["NOR"]


def test_an_invasion_without_its_target_has_the_one_told_elsewhere():
    text = "Armenia invaded Georgia on Monday. Prices have doubled since Armenia's invasion."
    assert [(_ids(e.actors), _ids(e.recipients)) for e in _found(text, "ASSAULT")] == [(["ARM"], ["GEO"])] * 2


def test_of_two_targets_none_is_chosen():
    text = "Armenia invaded Georgia in May. Armenia invaded Iran in June. Prices have doubled since Armenia's invasion."
    assert _ids(_found(text, "ASSAULT")[-1].recipients) == []


def test_a_passive_without_agent_is_done_by_the_other_of_two_sides():
    (event,) = _found(TWO_SIDES + "Contacts with Russia were suspended last year.", "SANCTION")
    assert (_ids(event.actors), _ids(event.recipients)) == (["NATO"], ["RUS"])
    assert event.actors[0].basis is ne.Basis.INFERRED


def test_a_common_noun_that_acts_is_not_the_other_side():
    found = _found(TWO_SIDES + "More than thirty capitals have expelled Russian diplomats.", "SANCTION")
    assert all("NATO" not in _ids(e.actors) for e in found)


def test_the_border_with_somebody_is_where_troops_are_meant_for():
    (event,) = _found("Belarus is massing troops on its border with Lithuania.", "MOBILIZE")
    assert (_ids(event.actors), _ids(event.recipients)) == (["BLR"], ["LTU"])


def test_members_of_one_body_meet_alone():
    events = _found(TWO_SIDES + "NATO foreign ministers met in Zelmarin.", "CONSULT")
    assert _ids(events[-1].actors) == ["NATO"]


def test_talks_of_one_side_are_talks_with_the_other():
    events = _found(TWO_SIDES + "NATO held talks in Zelmarin.", "CONSULT")
    assert sorted(_ids(events[-1].actors)) == ["NATO", "RUS"]


def test_a_craft_struck_is_of_whom_it_was_told_before():
    text = "A Belarusian bomber crossed the line. Norwegian troops shot down the bomber near the border."
    assert _ids(_found(text, "ASSAULT")[-1].recipients) == ["BLR"]


def test_who_invaded_is_known_where_the_page_names_them():
    named = "Moscow was silent for days. Prices rose after the invasion of Georgia."
    assert _ids(_found(named, "ASSAULT")[-1].actors) == ["RUS"]
    unnamed = "The capital was silent for days. Prices rose after the invasion of Georgia."
    assert all(_ids(e.actors) == [] for e in _found(unnamed, "ASSAULT"))


def test_calm_is_asked_of_both_sides():
    two = "Armenia and Iran quarrel. Armenia blames Iran. Iran blames Armenia. Armenia and Iran are neighbours. "
    (event,) = _found(two + "Norway spoke of Iran and urged calm.", "REQUEST")
    assert sorted(_ids(event.recipients)) == ["ARM", "IRN"]


def test_forces_moved_to_a_place_are_not_aimed_at_the_other_side():
    (event,) = _found(TWO_SIDES + "Russia moved two destroyers into the White Sea.", "MOBILIZE")
    assert _ids(event.recipients) == []


def test_a_council_that_only_meets_is_no_side_of_the_story():
    text = (
        "NATO-Russia Council meets\n\n" + TWO_SIDES + "The NATO-Russia Council met. The NATO-Russia Council sat long. "
    )
    (event,) = _found(text + "Russia rejected the charge.", "REJECT")
    assert _ids(event.recipients) == ["NATO"]
