"""Towns, regions and sites: places of their states, whatever stands around them; and what only looks like one."""

from datetime import date

import pytest

from natoevents import Lexicon, Sense, extract, find_actors, resolve_actor
from natoevents.actors.rules import cue, look_alikes
from natoevents.data import table
from natoevents.lexicon import NameKind, words
from natoevents.lexicon.names import names_in

DAY = date(2016, 4, 20)
LEXICON = Lexicon.default()
PLACES = table("actors")["places"]
SPELLED = [(name, state) for state, kinds in PLACES.items() for names in kinds.values() for name in names]
ALSO_SURNAMES = {"kaunas", "brega"}
"""Towns better known than the officials of their name, who are known by their titles."""


# ── the table ────────────────────────────────────────────────────────────────────────────────────
def test_the_table_is_large_and_each_state_is_known():
    assert len(SPELLED) > 4000
    states = table("actors")["states"]
    assert PLACES.keys() <= states.keys()
    assert all(kinds.keys() <= {"towns", "regions", "sites"} for kinds in PLACES.values())


def test_each_place_stands_once_and_is_no_other_name():
    seen = {}
    for name, state in SPELLED:
        key = " ".join(words(name))
        assert key not in seen, (name, state, seen.get(key))
        seen[key] = state
    found = {" ".join(words(n.spelling)): n for n in names_in(LEXICON.names)}
    for key, state in seen.items():
        assert (found[key].kind, found[key].target) == (NameKind.TOWN, state), key


def test_no_place_is_a_surname_a_given_name_or_a_word_of_the_rules():
    given = {w for forms in table("actors")["given"]["names"] for form in forms for w in words(form)}
    for name, _ in SPELLED:
        key = " ".join(words(name))
        assert key not in LEXICON.person_index.surnames or key in ALSO_SURNAMES, name
        assert key not in given, name
        assert key not in look_alikes().common, name
        assert name not in cue("calendar"), name
        assert name[0].isupper() or name[:3] in ("al-", "el-", "as-"), name


@pytest.mark.parametrize(
    ("name", "state"),
    [
        ("Kharkiv", "UKR"), ("Kharkov", "UKR"), ("Odesa", "UKR"), ("Odessa", "UKR"), ("Lvov", "UKR"), ("Kerch", "UKR"),
        ("Kursk", "RUS"), ("Sochi", "RUS"), ("Narva", "EST"), ("Rzeszow", "POL"), ("Rzeszów", "POL"), ("Gori", "GEO"),
        ("Latakia", "SYR"), ("Tartus", "SYR"), ("Srebrenica", "BIH"), ("Racak", "XKX"), ("Kandahar", "AFG"),
        ("Incirlik", "TUR"), ("Manas", "KGZ"), ("Geneva", "CHE"), ("Munich", "DEU"), ("Rambouillet", "FRA"),
        ("Dayton", "USA"), ("Thessaloniki", "GRC"), ("Balti", "MDA"), ("Grodno", "BLR"), ("Lachin", "AZE"),
    ],
)  # fmt: skip
def test_a_town_is_a_place_of_its_state(name, state):
    (mention,) = find_actors(f"They met near {name} again.")
    assert (mention.principal.id, mention.sense, mention.rule) == (state, Sense.PLACE, "town")
    assert resolve_actor(name) is None


# ── in running text ──────────────────────────────────────────────────────────────────────────────
@pytest.mark.parametrize(
    ("text", "want"),
    [
        # what it is called by belongs to it
        ("Shells hit Kharkiv Oblast.", ["!Kharkiv Oblast|UKR"]),
        ("Jets left Incirlik Air Base.", ["!Incirlik Air Base|TUR"]),
        ("Jets left the Incirlik air base.", ["!Incirlik|TUR"]),
        ("Shells hit the Zaporizhzhia Nuclear Power Plant.", ["!Zaporizhzhia Nuclear Power Plant|UKR"]),
        # who governs it acts, the place does not
        ("Kharkiv said it would hold.", ["!Kharkiv|UKR"]),
        ("Kharkiv's mayor Ihor Terekhov said so.", ["Kharkiv's mayor Ihor Terekhov|UKR"]),
        ("The governor of Belgorod said so.", ["governor of Belgorod|RUS"]),
        ("Officials in Belgorod said so.", ["!Belgorod|RUS"]),
        # a town and its state are one place; after a town of another state the name acts
        ("They met in Sochi, Russia, on Monday.", ["!Sochi|RUS", "!Russia|RUS"]),
        ("In Sochi, Russia hosted the talks.", ["!Sochi|RUS", "Russia|RUS"]),
        ("In Kharkiv, Russia shelled a market.", ["!Kharkiv|UKR", "Russia|RUS"]),
        ("According to Kyiv, Russia shelled Kharkiv.", ["Kyiv|UKR", "Russia|RUS", "!Kharkiv|UKR"]),
        ("After the talks in Geneva, Moscow and Washington agreed.", ["!Geneva|CHE", "Moscow|RUS", "Washington|USA"]),
        ("In Munich, Berlin and Kiel, shops closed.", ["!Munich|DEU", "!Berlin|DEU", "!Kiel|DEU"]),
        ("Envoys left Istanbul, London and other capitals.", ["!Istanbul|TUR", "!London|GBR"]),
        ("It was built in Odessa, Texas.", ["!Odessa|USA", "!Texas|USA"]),
        ("NORFOLK, Va. (AP) - The ship sailed.", ["!NORFOLK|USA"]),
        # towns that are also surnames
        ("Defence Minister Robertas Kaunas and his aides flew home.", ["Defence Minister Robertas Kaunas|LTU"]),
        ("Troops were trained near Kaunas.", ["!Kaunas|LTU"]),
    ],
)
def test_places_in_sentences(text, want):
    found = find_actors(text, on=date(2025, 12, 1) if "Kaunas" in text else DAY)
    assert [f"{'!' if m.sense == 'place' else ''}{m.span.of(text)}|{m.principal.id}" for m in found] == want


@pytest.mark.parametrize(
    "text",
    [
        "The Dayton accords were signed.",
        "The Geneva Conventions and the Geneva conventions are old.",
        "The Kursk submarine sank.",
        "The cruiser Sevastopol and the frigate Odesa sailed.",
        "Dynamo Batumi won the cup.",
        "The Munich Security Conference has a new chair.",
        "Ruth Melbourne sang.",
    ],
)
def test_what_only_bears_the_name_of_a_place(text):
    assert find_actors(text, on=DAY) == ()


@pytest.mark.parametrize(
    ("text", "actors", "recipients", "where"),
    [
        ("Russia shelled Kharkiv on Tuesday.", ["RUS"], ["UKR"], "Kharkiv"),
        ("Russian forces seized Mariupol in May.", ["RUS"], ["UKR"], "Mariupol"),
        ("The attack on Gori was condemned.", [], ["GEO"], "Gori"),
        ("Russian warplanes bombed Aleppo and Idlib.", ["RUS"], ["SYR"], "Aleppo"),
        ("Kharkiv was shelled by Russian forces.", ["RUS"], ["UKR"], "Kharkiv"),
        ("Ukraine attacked an airfield in Belgorod.", ["UKR"], ["RUS"], "Belgorod"),
        ("According to Kyiv, Russia shelled the Kharkiv region.", ["RUS"], ["UKR"], "the Kharkiv region"),
        ("NATO leaders met in Newport in 2014.", ["NATO"], [], "Newport"),
        ("Russian ships left the port of Poti.", ["RUS"], ["GEO"], None),
        ("Russian bombs fell on Odesa overnight.", ["RUS"], ["UKR"], None),
        ("A Russian missile landed in Przewodow, Poland.", ["RUS"], ["POL"], "Przewodow"),
        ("Kharkiv came under Russian fire on Monday.", ["RUS"], ["UKR"], None),
        ("Ukraine came under Russian attack.", ["RUS"], ["UKR"], None),
        ("Zelenskyy visited Munich.", ["UKR"], [], "Munich"),
        ("In Sochi, Russia, Turkey and Iran agreed to meet again.", ["TUR", "IRN"], [], "Sochi"),
        ("The Bucha massacre shocked Europe.", [], ["UKR"], None),
    ],
)
def test_what_is_done_to_a_place_is_done_to_its_state(text, actors, recipients, where):
    event = extract(text, published=date(2022, 5, 4)).events[0]
    assert [p.principal.id for p in event.actors] == actors
    assert [p.principal.id for p in event.recipients] == recipients
    assert event.where == where


@pytest.mark.parametrize(
    ("text", "recipients"),
    [
        ("Russia shelled Kharkiv on Monday. Its troops later attacked the city again.", ["UKR"]),
        ("Russian troops entered Gori on Monday. They left the town on Friday.", ["GEO"]),
        ("Fighting raged in Bakhmut. Russia seized the city in May.", ["UKR"]),
        ("Troops gathered near Gori. The attack on the town was condemned.", ["GEO"]),
        ("Troops gathered near Gori. The attack on the city of Batumi was condemned.", ["GEO"]),
        ("Russia shelled the city.", ["city"]),
    ],
)
def test_the_city_is_the_one_named_before(text, recipients):
    last = extract(text, published=DAY).events[-1]
    assert [p.principal.id for p in last.recipients] == recipients


def test_a_place_does_nothing():
    events = extract("Kharkiv accused Moscow of shelling villages.", published=DAY).events
    assert "UKR" not in {p.principal.id for event in events for p in event.actors}


def test_an_overlay_adds_places():
    own = LEXICON.with_overlay({"places": {"EST": {"towns": ["Otsakula"]}}})
    (mention,) = find_actors("Troops left Otsakula.", lexicon=own)
    assert (mention.principal.id, mention.sense) == ("EST", Sense.PLACE)
    assert find_actors("Troops left Otsakula.") == ()
