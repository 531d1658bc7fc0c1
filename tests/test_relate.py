from datetime import date

import pytest

from natoevents.pipeline import extract


def relations(text: str, day: date = date(2020, 6, 15)) -> set[tuple[str, str, str]]:
    return {(r.subject.name, r.predicate.value, r.object.id) for r in extract(text, published=day).relations}


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("NATO Secretary General Jens Stoltenberg spoke in Oslo.", ("Jens Stoltenberg", "holds_office", "NATO")),
        ("Russian Foreign Minister Sergei Lavrov spoke in Oslo.", ("Sergei Lavrov", "holds_office", "RUS")),
        ("Norway, a NATO member, sent two ships.", ("Norway", "member_of", "NATO")),
        ("NATO members including Norway and Spain sent ships.", ("Spain", "member_of", "NATO")),
        ("Norway is a member of NATO.", ("Norway", "member_of", "NATO")),
        ("Georgia wants to join NATO.", ("Georgia", "aspires_to", "NATO")),
        ("Georgia's bid to join NATO failed.", ("Georgia", "aspires_to", "NATO")),
        ("Georgia has applied to join the EU.", ("Georgia", "aspires_to", "EU")),
        ("Montenegro joined NATO in 2017.", ("Montenegro", "member_of", "NATO")),
        ("Finland was admitted to NATO.", ("Finland", "member_of", "NATO")),
        ("Russia backs Abkhazia.", ("Russia", "backs", "Abkhazia")),
        ("The breakaway Georgian regions of Abkhazia and South Ossetia voted.", ("Abkhazia", "part_of", "GEO")),
        ("A shell fell on the Polish village of Zalesie.", ("Zalesie", "part_of", "POL")),
        ("Belarus is an ally of Russia.", ("Belarus", "ally_of", "RUS")),
        ("Russia called Turkey a friend.", ("Turkey", "ally_of", "RUS")),
        ("Ukraine was promised NATO membership.", ("Ukraine", "aspires_to", "NATO")),
    ],
)
def test_relations(text: str, relation: tuple[str, str, str]) -> None:
    assert relation in relations(text)


def test_a_bare_name_states_no_office() -> None:
    assert not relations("Stoltenberg spoke in Oslo.")


def test_modals_make_no_membership() -> None:
    assert not relations("Georgia may join NATO.")


def test_each_relation_once() -> None:
    found = extract("Norway is a member of NATO. Norway is a member of NATO.", published=date(2020, 6, 15)).relations
    assert len(found) == 1
    assert found[0].evidence.of("Norway is a member of NATO. Norway is a member of NATO.").startswith("a member")
