"""Charges, judgements, denials, refusals, appeals and threats that are told by what somebody says."""

from datetime import date

import pytest

from natoevents.event import EventType, Status
from natoevents.pipeline import extract

T = EventType


def told(sentence: str) -> list[tuple[EventType, list[str], list[str]]]:
    events = extract(sentence, published=date(2023, 6, 15)).events
    return [(e.type, [p.principal.id for p in e.actors], [p.principal.id for p in e.recipients]) for e in events]


@pytest.mark.parametrize(
    ("sentence", "actor", "recipient"),
    [
        ("The Kremlin said the new sanctions of the EU were a hostile act.", "RUS", "EU"),
        ("NATO is stoking tension in the Baltic, Lavrov said.", "RUS", "NATO"),
        ("NATO is to blame for the crisis, the Russian minister said.", "RUS", "NATO"),
        ("Washington said Russia was in breach of the treaty.", "USA", "RUS"),
        ("Russia has not lived up to its obligations, NATO said.", "NATO", "RUS"),
        ("Hungary came under fire from Poland.", "POL", "HUN"),
        ("Moscow made no secret of its anger at Finland.", "RUS", "FIN"),
        ("Warsaw is opposed to the plan of Berlin.", "POL", "DEU"),
        ("Russia hit out at Britain.", "RUS", "GBR"),
        ("The Dutch hold Russia responsible for the crash.", "NLD", "RUS"),
        ("The Norwegian decision sparked outrage in Moscow.", "RUS", "NOR"),
        ('The Russian minister called the decision of Latvia "a circus with sad clowns".', "RUS", "LVA"),
        ("The Norwegian minister called the dispatch of Russian troops a crime.", "NOR", "RUS"),
        ("Warsaw, while complaining of a breach of law by Russia, asked for talks.", "POL", "RUS"),
        ("Washington left the treaty, citing a series of Russian breaches.", "USA", "RUS"),
        ("Germany, the Russian minister complained, had kept the results back.", "RUS", "DEU"),
        ("The United States is trying to prolong the conflict, the Russian envoy said.", "RUS", "USA"),
        ("The minister conveyed Norway's concern at the drills of Russia.", "NOR", "RUS"),
        ("Poland laid the blast at Russia's door.", "POL", "RUS"),
    ],
)
def test_accusations(sentence: str, actor: str, recipient: str) -> None:
    assert (T.ACCUSE, [actor], [recipient]) in told(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "NATO is stoking tension in the Baltic.",  # the outlet's own word
        "The drills of NATO were no provocation, the Norwegian minister said.",
        "NATO would be to blame if the talks failed, the Russian minister said.",
        "Moscow is already furious over the drills of NATO.",  # a state of mind, not an act
    ],
)
def test_no_accusation(sentence: str) -> None:
    assert T.ACCUSE not in [t for t, _, _ in told(sentence)]


def test_blame_is_traded_by_both() -> None:
    found = told("Moscow and Kyiv traded accusations over the shelling.")
    assert (T.ACCUSE, ["RUS", "UKR"], []) in found


def test_one_protest_is_told_once() -> None:
    found = told("Estonia summoned the Russian ambassador and handed him a note of protest.")
    assert [t for t, _, _ in found].count(T.ACCUSE) == 1


@pytest.mark.parametrize(
    "sentence",
    [
        "Moscow insists that it had no hand in the attack.",
        "Russia was not involved in the attack, the Russian minister said.",
        "Russia has nothing to do with the explosion, the Russian minister said.",
        "Vilnius would not hear of the Russian offer.",
        "Russia will have none of it.",
        "There are no Russian troops in Ukraine, the Russian minister said.",
        "A return of Russia was out of the question, the Norwegian minister said.",
    ],
)
def test_what_refuses_by_a_negation_is_done(sentence: str) -> None:
    refusals = [e for e in extract(sentence, published=date(2023, 6, 15)).events if e.type is T.REJECT]
    assert [e.status for e in refusals] == [Status.ACTUAL]


def test_another_one_s_part_is_not_disclaimed() -> None:
    assert T.REJECT not in [t for t, _, _ in told("Russia had no hand in the attack, the Norwegian minister said.")]


@pytest.mark.parametrize(
    ("sentence", "event_type"),
    [
        ("Russia told NATO to stay out of Ukraine.", T.REQUEST),
        ("Moscow was told to withdraw its troops.", T.REQUEST),
        ("Moscow warned NATO to back off.", T.REQUEST),
        ("Moscow gave NATO a week to reply.", T.REQUEST),
        ("Moscow warned that Russia might abandon the treaty.", T.THREATEN),
        ("The expulsion will not go unanswered, the Russian minister said.", T.THREATEN),
        ("The move of Norway will not be left without a reply, the Russian minister said.", T.THREATEN),
        ("Russia will not stand by if NATO enters Ukraine, Lavrov said.", T.THREATEN),
        ("NATO troops would be a legitimate target, the Russian minister said.", T.THREATEN),
        ("If Russia moves against Ukraine, we will impose sanctions, the American president said.", T.THREATEN),
        ("If NATO takes Ukraine in, the partnership will be revised, the Russian minister said.", T.THREATEN),
        ("Kyiv will answer for it, the Russian president said.", T.THREATEN),
        ("Should NATO deploy troops, Russia will deploy missiles, Lavrov said.", T.THREATEN),
        ("Russia would station missiles there, Lavrov said, if the Americans built their shield.", T.THREATEN),
        ("Moscow let it be known that it would quit the treaty.", T.THREATEN),
        ('Russia would "take all necessary measures", the Russian minister added.', T.THREATEN),
        ("Vilnius wants the Belarusian border closed.", T.REQUEST),
        ("Berlin would not rule out sanctions against Russia.", T.THREATEN),
        ("The Baltic states would like NATO to station a brigade there.", T.REQUEST),
        ("Washington demanded a halt, threatening Moscow with sanctions.", T.THREATEN),
        ("Latvia held that a protest outside the embassy of Russia drew a crowd.", T.PROTEST),
        ("Serbs blocked roads in northern Kosovo.", T.PROTEST),
    ],
)
def test_appeals_and_threats(sentence: str, event_type: EventType) -> None:
    assert event_type in [t for t, _, _ in told(sentence)]


@pytest.mark.parametrize(
    ("sentence", "event_type"),
    [
        ("Asked about the drills of NATO, the Russian minister smiled.", T.REQUEST),
        ("The Finnish president called on the king of Norway in his palace.", T.REQUEST),
        ("The rebels seek to overthrow the government of Mali.", T.REQUEST),
        ("Moscow warned that Ukraine might abandon the treaty.", T.THREATEN),
        ("If Russia moves against Ukraine, the EU will impose sanctions.", T.THREATEN),
        ("Any member that feels threatened can ask for talks.", T.THREATEN),
        ("Russia protested at flights along its border.", T.PROTEST),
    ],
)
def test_look_alikes(sentence: str, event_type: EventType) -> None:
    assert event_type not in [t for t, _, _ in told(sentence)]
