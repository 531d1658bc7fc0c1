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
    far = "It rained. " * 6
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
