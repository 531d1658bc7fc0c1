"""Who acts and who speaks, from the words of one clause."""

import pytest

import natoevents as ne


def _one(text, event_type):
    (event,) = [e for e in ne.extract(text).events if e.type == event_type]
    return event


def _ids(parties):
    return [p.principal.id for p in parties]


def test_a_title_before_a_name_ends_no_clause():
    event = _one("The president of Latvia and Mr. Lavrov signed a declaration on Saturday.", "SUPPORT")
    assert _ids(event.actors) == ["LVA", "RUS"]


def test_names_after_their_kind_stand_for_the_whole():
    event = _one("Minsk recognised Georgia's breakaway regions, Abkhazia and South Ossetia.", "SUPPORT")
    assert _ids(event.recipients) == ["Abkhazia", "South Ossetia"]


def test_a_list_after_somebody_of_their_own_keeps_them():
    event = _one("Minsk expelled Norwegian diplomats, Latvia and Estonia said.", "SANCTION")
    assert _ids(event.recipients) == ["NOR"]


def test_who_sits_in_a_capital_speaks_for_it():
    event = _one("Officials in Kyiv said that Norway had expelled two envoys of Belarus.", "SANCTION")
    assert event.said_by is not None
    assert event.said_by.principal.id == "UKR"


def test_who_only_stays_in_a_capital_does_not():
    event = _one("Tourists in Kyiv said that Norway had expelled two envoys of Belarus.", "SANCTION")
    assert event.said_by is None or event.said_by.principal.id != "UKR"


def test_what_is_announced_by_somebody_is_their_word():
    event = _one("Norway's meeting with Latvia was announced by the Estonian foreign ministry.", "CONSULT")
    assert event.said_by is not None
    assert event.said_by.principal.id == "EST"


def test_what_is_done_by_somebody_is_nobodys_word():
    event = _one("Norway held talks with Latvia, hosted by Estonia.", "CONSULT")
    assert event.said_by is None


def test_a_statement_on_an_official_page_is_its_issuers_word():
    lead = "The following is attributable to Spokesperson Ann Roe:\n\n"
    text = f"Call with Norway\n\n{lead}Russia invaded Georgia on Monday.\n"
    article = ne.read(text, source="state")
    (event,) = [e for e in ne.extract(article).events if e.type == "ASSAULT"]
    assert event.said_by is not None
    assert event.said_by.principal.id == "USA"
    plain = ne.read(text.replace(lead, ""), source="state")
    assert [e.said_by for e in ne.extract(plain).events if e.type == "ASSAULT"] == [None]


def _sides(text, event_type):
    found = [e for e in ne.extract(text).events if e.type == event_type]
    return [(_ids(e.actors), _ids(e.recipients)) for e in found]


def test_an_official_page_that_says_we_speaks_for_its_issuer():
    first = "We stand with our friends. We are calm. Belarus invaded Georgia on Monday.\n"
    third = "The secretary stands with friends. Ministers are calm. Belarus invaded Georgia on Monday.\n"
    said = []
    for body in (first, third):
        article = ne.read(f"On Georgia\n\n{body}", source="state")
        (event,) = [e for e in ne.extract(article).events if e.type == "ASSAULT"]
        said.append(event.said_by and event.said_by.principal.id)
    assert said == ["USA", None]


@pytest.mark.parametrize(
    ("text", "event_type", "actors", "recipients"),
    [
        ("Norway called for Belarus to withdraw its troops from Latvia.", "REQUEST", ["NOR"], ["BLR"]),
        ("Norway urged an end to Belarusian attacks on Latvia.", "REQUEST", ["NOR"], ["BLR"]),
        ("Norwegian weapons were delivered to Latvia on Monday.", "AID", ["NOR"], ["LVA"]),
        ("Three Latvian soldiers were killed in a Belarusian attack.", "ASSAULT", ["BLR"], ["LVA"]),
        ("The withdrawal of Belarusian troops from Latvia began.", "RETREAT", ["BLR"], ["LVA"]),
        ("Norway closed its embassy in Minsk.", "SANCTION", ["NOR"], ["BLR"]),
        ("The Belarusian ambassador was summoned to the Norwegian foreign ministry.", "ACCUSE", ["NOR"], ["BLR"]),
        ("Belarus, accused by Norway of sending drones, kept silent.", "ACCUSE", ["NOR"], ["BLR"]),
        ("Russia's parliament asked Putin to recognise the region.", "REQUEST", ["RUS"], ["RUS"]),
        ("Norway demanded the withdrawal of Belarusian troops from Latvia.", "REQUEST", ["NOR"], ["BLR"]),
        ("Belarusian envoys were expelled from Norway.", "SANCTION", ["NOR"], ["BLR"]),
        ("Norway agreed with Latvia on the border.", "AGREE", ["NOR", "LVA"], []),
        ("Norway agreed to a Latvian proposal for talks.", "AGREE", ["NOR"], ["LVA"]),
        ("Norway, angered by Latvia, expelled Belarusian diplomats.", "SANCTION", ["NOR"], ["BLR"]),
    ],
)
def test_who_and_whom(text, event_type, actors, recipients):
    assert (actors, recipients) in _sides(text, event_type)


@pytest.mark.parametrize(
    ("text", "event_type", "actors", "recipients"),
    [
        ("We met with the Norwegian foreign minister on Monday.", "CONSULT", ["USA", "NOR"], []),
        ("Norway has asked us for help.", "REQUEST", ["NOR"], ["USA"]),
    ],
)
def test_we_and_us_on_an_official_page_are_its_issuer(text, event_type, actors, recipients):
    found = ne.extract(ne.read(f"On Monday\n\n{text}\n", source="state")).events
    assert (actors, recipients) in [(_ids(e.actors), _ids(e.recipients)) for e in found if e.type == event_type]
