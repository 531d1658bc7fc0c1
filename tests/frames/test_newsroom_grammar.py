"""Who does what to whom in turns of phrase that every newsroom uses: asides, shared subjects, trailing speakers."""

from datetime import date

import pytest

import natoevents as ne

DAY = date(2020, 5, 5)


def _acts(text):
    return {
        (e.type.value, tuple(p.principal.id for p in e.actors), tuple(p.principal.id for p in e.recipients))
        for e in ne.extract(text, published=DAY).events
    }


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("“They will stay,” said Sergei Shoigu, on a visit to Yerevan.", ("CONSULT", ("RUS", "ARM"), ())),
        ("On Monday Putin, on a visit to Hungary, hailed the pact.", ("CONSULT", ("RUS", "HUN"), ())),
        ("The visit of the Norwegian minister to Georgia was short.", ("CONSULT", ("NOR", "GEO"), ())),
        (
            "A truce between Armenia and Azerbaijan brokered by Russia held.",
            ("CONSULT", ("RUS", "ARM", "AZE"), ()),
        ),
        ("Romania, equipped with American missiles, held drills.", ("AID", ("USA",), ("ROU",))),
        ("Norway, hit by two floods in May, expelled six Russian envoys.", ("SANCTION", ("NOR",), ("RUS",))),
        ("Norwegian ships left port, prompting a protest from Moscow.", ("ACCUSE", ("RUS",), ("NOR",))),
        ("The UN Security Council rejected by ten votes to three a Russian draft.", ("REJECT", ("UN",), ("RUS",))),
        ("Latvia accuses Moscow of arming the rebels, a charge it denies.", ("REJECT", ("RUS",), ("LVA",))),
        ("Norway slammed the Russian plan, and on Monday it refused to sign.", ("REJECT", ("NOR",), ("RUS",))),
    ],
)
def test_who_does_what(text, act):
    assert act in _acts(text)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Turkey shot down a jet that violated its airspace.", ("MOBILIZE", ("TUR",), ())),
        ("The envoys sat, listened and left.", ("CONSULT", ("envoy",), ())),
        ("Norway, hit by two floods in May, expelled six Russian envoys.", ("ASSAULT", ("NOR",), ())),
    ],
)
def test_who_does_not(text, act):
    assert act not in _acts(text)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Norway slammed the plan, and on Monday it shut its embassy in Oslo.", "2020-05-04"),
        ("Norway plans talks with Latvia on Monday.", "2020-05-11"),
        ("They plan talks with Latvia on Monday.", "2020-05-11"),
    ],
)
def test_a_plan_looks_ahead_only_as_a_verb(text, day):
    assert day in [d.when.iso for d in ne.extract(text, published=DAY).dates if d.when]
