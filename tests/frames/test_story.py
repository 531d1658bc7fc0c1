"""An act whose clause names nobody is told all the same where the document has two sides."""

import natoevents as ne

STORY = (
    "NATO and Russia met in Oslo on Monday. The alliance said that Moscow had moved jets to the border. "
    "Russia accused NATO of hypocrisy, and NATO urged the Kremlin to show restraint. "
)


def _event(sentence, prefix, story=STORY):
    found = ne.extract(story + sentence)
    inside = [e for e in found.events if e.rule.startswith(prefix) and e.trigger.start >= len(story)]
    return inside[0] if inside else None


def test_what_is_done_together_is_done_by_both_sides():
    event = _event("Ties had been restored two years before.", "SUPPORT:restore-ties")
    assert {p.principal.id for p in event.actors} == {"NATO", "RUS"}
    assert all(p.basis is ne.Basis.INFERRED for p in event.actors)


def test_otherwise_who_was_named_last_acts_towards_the_other():
    event = _event("The Kremlin was silent. It turned down the offer.", "REJECT")
    assert [p.principal.id for p in event.actors] == ["RUS"]
    assert [p.principal.id for p in event.recipients] == ["NATO"]


def test_a_text_without_a_story_invents_nobody():
    assert _event("Ties had been restored two years before.", "SUPPORT", story="") is None


def test_the_state_us_is_no_pronoun():
    found = ne.extract("The US and China signed a treaty.")
    assert {p.principal.id for p in found.events[0].actors} == {"USA", "CHN"}
    assert ne.extract("They told us about a treaty.").events == ()


def test_a_rough_number_at_the_head_is_part_of_the_subject():
    found = ne.extract("Around 300 Russian soldiers withdrew from Syria.")
    assert [e.rule for e in found.events] == ["RETREAT:leave-area"]
    assert [p.principal.id for p in found.events[0].actors] == ["RUS"]


def test_a_participle_between_commas_is_no_second_verb_of_the_subject():
    found = {e.rule: e for e in ne.extract("Serbia, backed by Russia, recalled its ambassador from Norway.").events}
    assert [p.principal.id for p in found["SUPPORT:back"].actors] == ["RUS"]
    assert [p.principal.id for p in found["SANCTION:recall-envoy"].actors] == ["SRB"]


def test_a_word_put_in_between_commas_does_not_cut_the_verb_in_two():
    event = _event("NATO and Russia did not, however, reach agreement.", "AGREE")
    assert event.status is ne.Status.NEGATED


def test_what_breaks_out_has_a_party_in_its_place():
    events = ne.extract("Protests erupted in Sudan.").events
    assert [p.principal.id for e in events for p in e.recipients] == ["SDN"]


def test_thousands_and_members_are_people_who_act():
    for text in ("Thousands of students demonstrated.", "Hundreds marched through the streets."):
        assert [e.type.value for e in ne.extract(text).events] == ["PROTEST"], text
