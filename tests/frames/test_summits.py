"""A bare summit is an organisation's own; talks without parties are those of the document's two sides."""

from datetime import date

import natoevents as ne

STORY = (
    "NATO and Russia accused each other of bad faith. Russia rejected NATO's offer. NATO urged Russia to think again. "
    "Russia criticized NATO. NATO condemned Russia's reply.\n\n"
)


def meeting(sentence):
    found = ne.extract(STORY + sentence, published=date(2010, 11, 22))
    return [sorted(p.principal.id for p in e.actors) for e in found.events if e.type == "CONSULT"]


def test_a_bare_summit_is_the_organisations_own():
    assert meeting("The summit in Lisbon on Saturday was short.") == [["NATO"]]


def test_bare_talks_are_of_both_sides():
    assert meeting("The talks in Lisbon on Saturday were short.") == [["NATO", "RUS"]]
