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
        ("Latvia and Moscow have made up since Turkey apologised for downing a jet.", ("CONCEDE", ("TUR",), ())),
        ("Lavrov mocked the arms embargo that the UN slapped on Libya.", ("SANCTION", ("UN",), ("LBY",))),
        ("Norway hailed the offer which Latvia made on 20 April.", ("AGREE", ("LVA",), ())),
        ("Latvia accused Moscow of theft, a charge Russian diplomats dismissed.", ("REJECT", ("RUS",), ("LVA",))),
        (
            "The Canadian envoy left when he was summoned to the Russian Foreign Ministry.",
            ("ACCUSE", ("RUS",), ("CAN",)),
        ),
        ("Norway condemned the raid, brushed aside Moscow's denials and left.", ("REJECT", ("NOR",), ("RUS",))),
        ("NATO is insisting that Russia leave Georgia, as it pledged in 1999.", ("AGREE", ("RUS",), ("NATO",))),
        ("Poland's foreign minister, Jan Kowal, asked in April for two brigades.", ("REQUEST", ("POL",), ())),
        ("A Polish official called that report “insulting.”", ("ACCUSE", ("POL",), ())),
        ("Lavrov pulled out of a session of the OSCE set for May 18.", ("SANCTION", ("RUS",), ("OSCE",))),
        ("The RAF will send Typhoon fighters to Romania.", ("MOBILIZE", ("GBR",), ())),
        ("Russia lost no time in condemning Latvia.", ("ACCUSE", ("RUS",), ("LVA",))),
        ("NATO met. In return the allies promised Latvia two ships.", ("AGREE", ("NATO",), ("LVA",))),
        (
            "Norway praised the courage shown by Latvia and urged Moscow to leave Kyiv.",
            ("REQUEST", ("NOR",), ("RUS",)),
        ),
        ("Norway would stand by the pact, Rasmus Hansen said, and had invited Latvia.", ("AGREE", ("NOR",), ("LVA",))),
        ("After talks in Vilnius, Norway and Iceland condemned Russia.", ("ACCUSE", ("NOR", "ISL"), ("RUS",))),
        ("At a meeting in Wales, Poland and Latvia asked Norway for help.", ("REQUEST", ("POL", "LVA"), ("NOR",))),
        ("Norway condemned the shelling of Kharkiv.", ("ACCUSE", ("NOR",), ())),
        ("Russia fired nine missiles at targets across Ukraine.", ("ASSAULT", ("RUS",), ("UKR",))),
        ("Lavrov turned to Latvia and accused it of theft.", ("ACCUSE", ("RUS",), ("LVA",))),
        ("The OSCE met. Lavrov accused the body's monitors of theft.", ("ACCUSE", ("RUS",), ("OSCE",))),
        ("The EU met Russia. Lavrov accused the Europeans of theft.", ("ACCUSE", ("RUS",), ("EU",))),
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


@pytest.mark.parametrize(
    ("text", "event_type", "when"),
    [
        ("Norway shut its office in Oslo on Monday, a day after a Russian missile hit Kyiv.", "ASSAULT", "2020-05-03"),
        ("NATO opened an office in Minsk on Monday, two years after Russia expelled its envoys.", "SANCTION", "2018"),
        ("Norway protested on Monday, hours after Russia shelled Kyiv.", "ASSAULT", "2020-05-04"),
        ("Talks between Russia and Norway are due to open in October.", "CONSULT", "2020-10"),
        ("Latvia, which Russia threatened in March, on Monday expelled an envoy.", "SANCTION", "2020-05-04"),
        ("On Monday Putin said Norway should leave, accusing it of theft.", "ACCUSE", "2020-05-04"),
        ("Russia pulled out of the 1972 treaty with Norway.", "SANCTION", None),
        ("Latvia voiced concern about Zapad 2017, an exercise of Russia.", "ACCUSE", None),
    ],
)
def test_when_it_was(text, event_type, when):
    found = {e.when.iso if e.when else None for e in ne.extract(text, published=DAY).events if e.type == event_type}
    assert found == {when}
