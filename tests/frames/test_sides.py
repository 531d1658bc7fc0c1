"""Who does it and to whom it is done, by the grammar of one sentence."""

from datetime import date

import pytest

import natoevents as ne

DAY = date(2016, 6, 1)


def sides(text, day=DAY):
    """Each event as "TYPE actors>recipients"."""
    return [
        f"{e.type} {','.join(p.principal.id for p in e.actors)}>{','.join(p.principal.id for p in e.recipients)}"
        for e in ne.extract(text, published=day).events
    ]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        # participles: controlled by the subject, wherever it stands
        ("Meeting in Riga on Tuesday, the ministers of NATO agreed to freeze contacts with Russia.", "AGREE NATO>RUS"),
        ("Visiting Tallinn on Friday, Angela Merkel condemned Russia over the raids.", "ACCUSE DEU>RUS"),
        ("Having annexed Crimea, Russia massed troops on its border with Ukraine.", "COERCE RUS>UKR"),
        # relative clauses: of a whole list, without a pronoun, with an object pronoun
        ("Ukraine and Georgia, which have been promised a place by NATO, rejoiced.", "AGREE NATO>UKR,GEO"),
        ("Poland and Georgia, which was promised a place by NATO, rejoiced.", "AGREE NATO>GEO"),
        ("Latvia expelled two Russian envoys it accused of spying.", "ACCUSE LVA>RUS"),
        ("Turkey, which shot down a Russian jet in November, will not apologise.", "ASSAULT TUR>RUS"),
        # a name between a verb of giving and what is given receives it
        ("Norway gave Ukraine tanks.", "AID NOR>UKR"),
        ("Two Russian diplomats expelled from Norway", "SANCTION NOR>RUS"),
        ("Nine Russian diplomats were ordered to leave Norway.", "SANCTION NOR>RUS"),
        ("Lavrov, Kerry meet in Oslo", "CONSULT RUS,USA>"),
        ("Norway walks away from treaty with Russia: Does it matter?", "SANCTION NOR>RUS"),
        ("Norway said that talks with Russia had been broken off.", "SANCTION NOR>RUS"),
        ("Norway gave three Russian diplomats a week to leave.", "SANCTION NOR>RUS"),
        ("Russia scrambled a jet, which entered Estonian airspace.", "MOBILIZE RUS>EST"),
        ("Sweden handed Ukraine radar aircraft.", "AID SWE>UKR"),
        ("In Lisbon Norway and Russia agreed to cooperate.", "AGREE NOR,RUS>"),
        ("After the attack Norway condemned Russia.", "ACCUSE NOR>RUS"),
        ("Russia told Norway that it would deploy missiles near Poland.", "MOBILIZE RUS>POL"),
        ("NATO, Russia in talks over Kosovo", "CONSULT NATO,RUS>"),
        # those who act together
        ("NATO, together with the European Union, condemned Russia.", "ACCUSE NATO,EU>RUS"),
        ("NATO, along with its partners Finland and Sweden, condemned Russia.", "ACCUSE NATO,FIN,SWE>RUS"),
        ("Norway, alongside Denmark, condemned Russia.", "ACCUSE NOR,DNK>RUS"),
        ("Norway, unlike Denmark, condemned Russia.", "ACCUSE NOR>RUS"),
        # agents and owners of nouns
        ("The bombing of Yugoslavia by NATO began in 1999.", "ASSAULT NATO>YUG"),
        ("Russia denounced the bombing of Yugoslavia by NATO.", "ACCUSE RUS>NATO"),
        ("The Russian-led invasion of Georgia was condemned by NATO.", "ASSAULT RUS>GEO"),
        ("NATO accused Russia of a cyber attack on Estonia.", "COERCE RUS>EST"),
        ("Russia was accused by Britain and the United States of a cyber attack on Estonia.", "COERCE RUS>EST"),
        ("Moscow denied Ukrainian accusations.", "REJECT RUS>UKR"),
        # agents of passives
        ("Twelve people were killed by Russian missiles in Ukraine.", "ASSAULT RUS>UKR"),
        ("Two Russian bombers were intercepted by British Typhoons.", "MOBILIZE GBR>RUS"),
        ("NATO, backed by the United States, condemned Russia.", "ACCUSE NATO>RUS"),
        # what is done to a town is done to its state
        ("Russian rockets hit Mariupol and Kharkiv.", "ASSAULT RUS>UKR"),
    ],
)
def test_sides_of_an_act(text, want):
    assert want in sides(text)


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Obama condemned Russia.", "ACCUSE USA>RUS"),
        ("Russia accused Barack Obama of lying.", "ACCUSE RUS>USA"),
    ],
)
def test_long_before_the_first_office_somebody_stands_for_its_state(text, want):
    assert want in sides(text, date(2000, 1, 1))


def test_a_candidate_stands_for_nobody_yet():
    assert "ACCUSE USA>RUS" not in sides("Obama condemned Russia.", date(2008, 10, 1))


def test_who_is_out_of_office_stands_for_nobody():
    assert "ACCUSE RUS>NATO" not in sides("Boris Yeltsin condemned NATO.", date(2004, 4, 1))


@pytest.mark.parametrize(
    ("text", "want"),
    [
        # forces sent to an ally's land are meant for nobody there; through others' they are
        ("The United States sent troops to Poland.", "MOBILIZE USA>"),
        ("Russian missiles were stationed in Belarus by Russia.", "MOBILIZE RUS>"),
        ("Russia sent troops to Georgia.", "MOBILIZE RUS>GEO"),
        ("A Russian plane strayed across the Latvian frontier.", "MOBILIZE RUS>LVA"),
        # a "has" from which a phrase parts its verb
        ("Minsk has, for its part, condemned Norway.", "ACCUSE BLR>NOR"),
        ("Minsk has since condemned Norway.", "ACCUSE BLR>NOR"),
        # agents named like places, and whom somebody joins
        ("The truce was violated by Moscow and Minsk, Kyiv said.", "ASSAULT RUS,BLR>"),
        ("Norway joined Canada in expelling Russian diplomats.", "SANCTION NOR,CAN>RUS"),
        ("Norway joined the alliance after expelling Russian diplomats.", "SANCTION NOR>RUS"),
    ],
)
def test_sides_of_an_act_beyond_its_own_words(text, want):
    assert want in sides(text, date(2024, 6, 1))


def test_brussels_is_the_body_that_the_page_tells_of():
    story = "NATO warned Russia. Russia warned NATO. NATO and Russia quarrel over Norway. NATO regrets it. "
    assert "SANCTION RUS>NATO" in sides(story + "Russia recalled its envoy from Brussels.")


def test_brussels_is_belgian_where_the_page_tells_of_belgium():
    story = "Belgium warned Russia. Russia warned Belgium. NATO and Russia quarrel over Belgium. "
    assert "SANCTION RUS>BEL" in sides(story + "Russia recalled its envoy from Brussels.")


def test_who_condemns_an_annexation_means_who_annexed():
    story = "Russia annexed Crimea. NATO warned Russia. Russia warned Ukraine. Ukraine and NATO regret it. "
    assert "ACCUSE NATO>RUS" in sides(story + "NATO condemned the annexation of Crimea.")
    assert "ACCUSE NATO>UKR" in sides(story + "NATO condemned the violations of Ukraine.")


def test_the_baltic_states_are_three():
    assert "ACCUSE EST,LVA,LTU>RUS" in sides("The Baltic states condemned Russia.")


def test_whose_statement_a_page_is():
    text = "EU Statement on Georgia\n\nWe deplore the raid.\n\nWe condemn Russia over the raid on Georgia.\n"
    assert "ACCUSE EU>RUS" in sides(text)
    assert "ACCUSE EU>RUS" not in sides(text.replace("Statement", "trip"))


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Poland, Latvia and Norway, whose prime minister condemned Russia, met.", "ACCUSE NOR>RUS"),
        ("Poland, Latvia and Norway, which have condemned Russia, met.", "ACCUSE POL,LVA,NOR>RUS"),
    ],
)
def test_what_only_one_of_a_list_has_is_said_of_the_last(text, want):
    assert want in sides(text)


def test_the_ministry_to_which_an_envoy_is_summoned_is_not_their_own():
    assert "ACCUSE RUS>POL" not in sides("The Russian envoy was summoned to the Foreign Ministry.")


def test_whom_a_denied_act_was_done_to_made_no_charge_by_that():
    story = "Norway accused Minsk of raids. Norway blamed Minsk. Minsk warned Norway. Norway warned Minsk. "
    assert "REJECT BLR>NOR" in sides(story + "Minsk denied attacking Latvia.")


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Norway's parliament criticised Norwegian Prime Minister Erna Solberg.", "ACCUSE NOR>NOR"),
        ("Norway expelled three Norwegian diplomats.", "SANCTION NOR>diplomat"),
        ("A court in Oslo jailed a Russian spy.", "SANCTION NOR>RUS"),
        ("Russia declared a ceasefire in Georgia.", "CONCEDE RUS>GEO"),
        ("Norway gave two million euros to build schools in Ukraine.", "AID NOR>UKR"),
    ],
)
def test_sides_within_a_state_and_by_place(text, want):
    assert want in sides(text)


def test_between_two_offices_of_one_state_somebody_stands_for_it():
    assert "ACCUSE ISR>IRN" in sides("Benjamin Netanyahu condemned Iran.", date(2000, 1, 1))


def test_between_offices_of_two_sides_somebody_stands_for_nobody():
    assert not any(s.startswith("ACCUSE DNK") for s in sides("Anders Fogh Rasmussen condemned Iran.", date(2016, 1, 1)))


STORY = (
    "Russia warned Ukraine. Ukraine and NATO met. NATO warned Russia. NATO, Russia and Poland quarrel over Ukraine. "
)


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("No Russian invasion came.", "ASSAULT RUS>UKR"),
        ("Russia may invade in spring.", "ASSAULT RUS>UKR"),
        ("Pro-Russian rebels fired rockets again.", "ASSAULT Donbas separatists>UKR"),
    ],
)
def test_whom_an_invader_or_rebels_are_known_to_fight(text, want):
    assert want in sides(STORY + text)


def test_three_russians_are_ordered_out_of_a_land_by_it():
    assert "SANCTION LTU>RUS" in sides("Three Russian diplomats were ordered out of Lithuania.")


def test_somebody_acts_for_whom_they_served_in_the_year_of_the_sentence():
    assert "ACCUSE RUS>NATO" in sides("In 1994 Boris Yeltsin accused NATO of cold war.", date(2024, 6, 1))
    assert "ACCUSE RUS>NATO" not in sides("In 2004 Boris Yeltsin accused NATO of cold war.", date(2024, 6, 1))
