"""The lexicon: what its tables promise, its queries, overlays, and the validators that hold it together."""

import json
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from natoevents import ActorKind, Lexicon, When, find_actors, resolve_actor
from natoevents.data import table
from natoevents.errors import InvalidValueError, LexiconError
from natoevents.lexicon import Membership, NameKind, Term, as_day, fold, words
from natoevents.lexicon.folding import likeness, skeleton, spellings
from natoevents.lexicon.index import index_of, shipped_index
from natoevents.lexicon.names import names_in
from natoevents.lexicon.records import edges
from natoevents.lexicon.validators import check

LEXICON = Lexicon.default()
NATO_MEMBERS = 32


# ── the tables ───────────────────────────────────────────────────────────────────────────────────
def test_the_shipped_tables_pass_their_own_validators():
    check(LEXICON._tables)


def test_every_name_means_an_actor_that_exists():
    for name in names_in(LEXICON.names):
        while name is not None:
            if name.kind not in (NameKind.REFUSED, NameKind.OUTLET):
                assert LEXICON.actor(name.target) is not None, name
            name = name.other


def test_a_name_means_one_actor_on_any_one_day():
    for name in names_in(LEXICON.names):
        meanings = []
        while name is not None:
            meanings.append((name.start or date.min, name.end or date.max, name.target))
            name = name.other
        for (_, end, _), (start, _, _) in pairwise(sorted(meanings)):
            assert end <= start, meanings


def test_no_name_is_claimed_by_two_states():
    claimed = {}
    for rows in (table("actors")["states"], table("actors")["historical"]["states"]):
        for state, row in rows.items():
            own = [
                row["name"],
                *(n for k in ("names", "adjectives", "people", "capitals", "seats") for n in row.get(k, ())),
            ]
            for name in own:
                other = claimed.setdefault(" ".join(words(name)), state)
                assert other == state, (name, other, state)


def test_every_state_of_iso_3166_and_kosovo_are_known():
    states = table("actors")["states"]
    assert len(states) == 250
    assert all(len(s) == 3 and s.isupper() for s in states)
    assert {"USA", "RUS", "XKX", "TWN", "PSE", "VAT"} <= states.keys()


def test_an_office_has_one_sure_holder_on_any_one_day():
    for principal in LEXICON.principals():
        for office in LEXICON.offices(principal):
            terms = LEXICON.terms(principal, office)
            assert terms
            for before, after in pairwise(terms):
                assert before.end is not None, (before, after)
                assert before.end <= after.started, (before, after)


@pytest.mark.parametrize(
    "office",
    ["head-of-state", "head-of-government", "foreign-minister", "defence-minister"],
)
def test_every_member_of_nato_has_its_offices(office):
    missing = {
        "head-of-state": {"CAN"},  # the governor-general is left out
        "defence-minister": {"ISL"},  # has none
        "head-of-government": {"USA"},
    }.get(office, set())
    for state in LEXICON.members("NATO", date(2025, 1, 1)):
        if state not in missing:
            assert LEXICON.terms(state, office), (state, office)


def test_each_row_says_how_it_was_confirmed():
    for principal in LEXICON.principals():
        for office in LEXICON.offices(principal):
            for term in LEXICON.terms(principal, office):
                assert term.seen in ("two tables", "looked up", "second check"), term


def test_every_person_of_the_spellings_stands_in_an_office_or_says_whom_they_serve():
    people = {a.name for a in LEXICON.people() if LEXICON.terms_of(a.id)}
    for file in ("people", "spellings"):
        assert set(table("actors")[file]) <= people


# ── queries ──────────────────────────────────────────────────────────────────────────────────────
@pytest.mark.parametrize(
    ("principal", "office", "day", "name"),
    [
        ("NATO", "secretary-general", date(1991, 6, 1), "Manfred Wörner"),
        ("NATO", "secretary-general", date(2009, 7, 31), "Jaap de Hoop Scheffer"),
        ("NATO", "secretary-general", date(2009, 8, 1), "Anders Fogh Rasmussen"),
        ("NATO", "secretary-general", date(2014, 10, 1), "Jens Stoltenberg"),
        ("NATO", "secretary-general", date(2024, 10, 1), "Mark Rutte"),
        ("RUS", "foreign-minister", date(2008, 8, 8), "Sergei Lavrov"),
        ("RUS", "head-of-state", date(2008, 5, 6), "Vladimir Putin"),
        ("RUS", "head-of-state", date(2008, 5, 7), "Dmitry Medvedev"),
        ("USA", "foreign-minister", date(2009, 3, 5), "Hillary Clinton"),
        ("UKR", "head-of-state", date(2022, 2, 24), "Volodymyr Zelenskyy"),
        ("GBR", "head-of-government", date(1997, 5, 2), "Tony Blair"),
        ("DEU", "head-of-government", date(2021, 12, 8), "Olaf Scholz"),
        ("EST", "foreign-minister", date(2010, 1, 1), "Urmas Paet"),
        ("TUR", "foreign-minister", date(2015, 11, 24), "Mevlüt Çavuşoğlu"),
    ],
)
def test_who_held_an_office(principal, office, day, name):
    term = LEXICON.office_holder(principal, office, day)
    assert term is not None
    assert term.person.name == name
    assert term in LEXICON.terms_of(term.person.id)


def test_no_holder_is_named_where_none_is_known():
    assert LEXICON.office_holder("NATO", "secretary-general", date(1980, 1, 1)) is None
    assert LEXICON.office_holder("NATO", "secretary-general", date(2090, 1, 1)) is None
    assert LEXICON.office_holder("NATO", "cook", date(2000, 1, 1)) is None
    assert LEXICON.terms("NATO", "cook") == ()
    assert LEXICON.terms_of("nobody") == ()
    assert LEXICON.offices("nobody") == ()


@pytest.mark.parametrize(
    ("organisation", "day", "count"),
    [
        ("NATO", date(1999, 3, 11), 16),
        ("NATO", date(1999, 3, 12), 19),
        ("NATO", date(2004, 3, 29), 26),
        ("NATO", date(2009, 4, 1), 28),
        ("NATO", date(2017, 6, 5), 29),
        ("NATO", date(2020, 3, 27), 30),
        ("NATO", date(2024, 3, 7), NATO_MEMBERS),
        ("EU", date(1994, 12, 31), 12),
        ("EU", date(1995, 1, 1), 15),
        ("EU", date(2004, 5, 1), 25),
        ("EU", date(2013, 7, 1), 28),
        ("EU", date(2020, 2, 1), 27),
        ("G8", date(2014, 3, 23), 8),
        ("G8", date(2014, 3, 24), 0),
        ("CSTO", date(1995, 1, 1), 9),
        ("CSTO", date(2000, 1, 1), 6),
        ("CSTO", date(2010, 1, 1), 7),
        ("CSTO", date(2013, 1, 1), 6),
        ("Friends", date(2013, 1, 1), 0),
    ],
)
def test_members_on_a_day(organisation, day, count):
    assert len(LEXICON.members(organisation, day)) == count


def test_membership_has_its_days():
    assert not LEXICON.is_member("CIS", "GEO", date(2009, 8, 18))
    assert LEXICON.is_member("CIS", "GEO", When.parse("2009-08-17"))
    assert Membership("A", "B", date(2000, 1, 1)).on(date(2050, 1, 1))
    assert LEXICON.memberships("NATO")[0].start == date(1949, 8, 24)


def test_parents_principals_and_successors():
    assert LEXICON.parent("Crimea").id == "UKR"
    assert LEXICON.parent("NAC").id == "NATO"
    assert LEXICON.parent("RUS") is None
    assert LEXICON.principal_of("NAC").id == "NATO"
    assert LEXICON.principal_of("Abkhazia").id == "Abkhazia"
    assert LEXICON.principal_of("jens-stoltenberg", date(2010, 1, 1)).id == "NOR"
    assert LEXICON.principal_of("mikhail-gorbachev", date(2010, 1, 1)).id == "mikhail-gorbachev"
    assert LEXICON.principal_of("nobody") is None
    assert LEXICON.successors("SUN")[0] == "RUS"
    assert LEXICON.successors("RUS") == ()
    assert LEXICON.adjective("SUN") == "Soviet"
    assert LEXICON.adjective("NATO") is None
    assert "RUS" in LEXICON
    assert "sergei-lavrov" in LEXICON
    assert 3 not in LEXICON
    assert "Reuters" in LEXICON.outlets()
    assert len(LEXICON.people()) > 2000
    assert {a.kind for a in LEXICON.people()} == {ActorKind.PERSON}
    assert "Lexicon(" in repr(LEXICON)
    assert len({a.id for a in LEXICON.actors()}) == len(LEXICON.actors())


def test_the_version_tells_the_content():
    assert LEXICON.version == Lexicon(LEXICON._tables).version
    assert len(LEXICON.version) == 12


# ── overlays ─────────────────────────────────────────────────────────────────────────────────────
RURITANIA = {
    "states": {"RUR": {"name": "Ruritania", "adjectives": ["Ruritanian"], "capitals": ["Strelsau"]}},
    "organisations": {"LZ": {"name": "League of Zenda"}},
    "organs": {"ZC": {"name": "Zenda Council", "of": "LZ"}},
    "groups": {"Black Guard": {"kind": "group", "sector": "REB", "parent": "RUR"}},
    "offices": {"RUR": {"head-of-state": {"title": "King", "terms": [
        {"who": "Rudolf Elphberg", "from": "2001-02-03", "to": "2009-01-01"},
        {"who": "Flavia Elphberg", "from": "2009-01-01", "known": "2020-05"},
    ]}}},
    "memberships": {"LZ": {"RUR": ["1990-01-01/2000-01-01", "2005-01-01"]}},
    "outlets": ["Strelsau Gazette"],
}  # fmt: skip


def test_an_overlay_adds_actors_names_offices_and_memberships():
    lexicon = LEXICON.with_overlay(RURITANIA)
    king = resolve_actor("Ruritanian king", on=date(2005, 1, 1), lexicon=lexicon)
    assert (king.actor.name, king.principal.id) == ("Rudolf Elphberg", "RUR")
    assert resolve_actor("Ruritanian king", on=date(2021, 1, 1), lexicon=lexicon).actor.id == "RUR"
    assert [m.principal.id for m in find_actors("Strelsau wrote to the Zenda Council.", lexicon=lexicon)] == [
        "RUR",
        "LZ",
    ]
    assert find_actors("He reads the Strelsau Gazette.", lexicon=lexicon) == ()
    assert lexicon.is_member("LZ", "RUR", date(1995, 1, 1))
    assert not lexicon.is_member("LZ", "RUR", date(2002, 1, 1))
    assert lexicon.version != LEXICON.version
    assert resolve_actor("Ruritania") is None


def test_an_overlay_adds_to_lists_and_replaces_other_values():
    lexicon = LEXICON.with_overlay({"states": {"RUS": {"names": ["Rossiya land"], "name": "Russland"}}})
    assert lexicon.actor("RUS").name == "Russland"
    assert resolve_actor("Rossiya land", lexicon=lexicon).actor.id == "RUS"
    assert resolve_actor("Russian Federation", lexicon=lexicon).actor.id == "RUS"


def test_a_name_may_mean_another_actor_on_other_days():
    lexicon = LEXICON.with_overlay(
        {"meanings": [
            {"names": ["Oldmark"], "actor": "POL", "from": "1990-01-01", "to": "2000-01-01"},
            {"names": ["Oldmark"], "actor": "CZE", "from": "2000-01-01"},
        ]}
    )  # fmt: skip
    for day, state in ((date(1995, 1, 1), "POL"), (date(2005, 1, 1), "CZE")):
        assert resolve_actor("Oldmark", on=day, lexicon=lexicon).actor.id == state
        assert [m.actor.id for m in find_actors("Oldmark agreed.", on=day, lexicon=lexicon)] == [state]
    assert resolve_actor("Oldmark", on=date(1980, 1, 1), lexicon=lexicon) is None
    assert find_actors("Oldmark agreed.", on=date(1980, 1, 1), lexicon=lexicon) == ()
    assert "Oldmark" in repr(next(n for n in names_in(lexicon.names) if n.spelling == "Oldmark"))


def test_a_person_may_be_added_without_an_office():
    lexicon = LEXICON.with_overlay({"people": {"Flavia Elphberg": {"names": ["Flavia E.", "Flavia"]}}})
    who = resolve_actor("Flavia Elphberg", on=date(2000, 1, 1), lexicon=lexicon)
    assert who.actor == who.principal
    assert lexicon.terms_of("flavia-elphberg") == ()


def test_no_name_is_longer_than_a_line():
    assert resolve_actor("Russia " * 100) is None


def test_an_overlay_may_stand_in_a_file(tmp_path):
    path = tmp_path / "own.toml"
    path.write_text('[organisations.LZ]\nname = "League of Zenda"\n[memberships.LZ]\nRUS = "2001-01-01"\n', "utf-8")
    for given_as in (path, str(path)):
        assert resolve_actor("League of Zenda", lexicon=LEXICON.with_overlay(given_as)).actor.id == "LZ"


def office(*terms):
    return {"offices": {"RUS": {"cook": {"title": "Cook", "terms": list(terms)}}}}


@pytest.mark.parametrize(
    ("overlay", "message"),
    [
        ({"offices": {"XYZ": {}}}, "no such actor"),
        ({"offices": {"RUS": {"cook": {"terms": []}}}}, "title and terms"),
        (office({"who": "A B"}), "needs who and from"),
        (office({"who": "A B", "from": "2001"}), "until which month"),
        (office({"who": "A B", "from": "2001-13", "to": "2002"}), "no ISO day"),
        (office({"who": "A B", "from": "2003", "to": "2001"}), "before it begins"),
        (
            office(
                {"who": "A B", "from": "2001-01-01", "to": "2004-01-01"},
                {"who": "C D", "from": "2003-01-01", "to": "2005-01-01"},
            ),
            "ends only on",
        ),
        (office({"who": "A B", "from": "2003-01-01/2002-01-01", "to": "2005"}), "later than the last"),
        ({"organs": {"ZC": {"name": "Zenda Council", "of": "LZ"}}}, "no such actor"),
        ({"historical": {"OLD": {"name": "Oldland", "successors": ["XYZ"]}}}, "no such actor"),
        ({"memberships": {"LZ": {"RUS": "2001-01-01"}}}, "no such actor"),
        ({"memberships": {"NATO": {"XYZ": "2001-01-01"}}}, "no such actor"),
        ({"memberships": {"NATO": {"RUS": "2001-01"}}}, "FROM/TO"),
        ({"memberships": {"NATO": {"RUS": "2001-01-01/2000-01-01"}}}, "out of order"),
        ({"meanings": [{"names": ["Zenda"], "actor": "XYZ"}]}, "no such actor"),
    ],
)
def test_an_overlay_that_contradicts_itself_is_refused(overlay, message):
    with pytest.raises(LexiconError, match=message):
        LEXICON.with_overlay(overlay)


@pytest.mark.parametrize(
    "bad",
    [7, {"cooks": {}}, {"outlets": "Gazette"}, {"states": ["RUS"]}, {"states": {"RUS": "Russia"}}, "no/such/file.toml"],
)
def test_what_is_no_overlay_is_refused(bad):
    with pytest.raises(InvalidValueError):
        LEXICON.with_overlay(bad)


def test_a_broken_file_is_refused(tmp_path):
    path = tmp_path / "own.toml"
    path.write_text("[states", "utf-8")
    with pytest.raises(LexiconError, match=r"own\.toml"):
        LEXICON.with_overlay(path)


# ── records and folding ──────────────────────────────────────────────────────────────────────────
def test_a_term_knows_what_is_sure_and_what_is_possible():
    term = next(t for t in LEXICON.terms("NATO", "secretary-general") if t.person.id == "george-robertson")
    assert isinstance(term, Term)
    assert term.approximate
    assert term.certain(date(2001, 1, 1))
    assert term.possible(date(2003, 12, 20))
    assert not term.certain(date(2003, 12, 20))
    assert "George Robertson" in repr(term)
    open_term = LEXICON.terms("NATO", "secretary-general")[-1]
    assert open_term.possible(date(2090, 1, 1))
    assert not open_term.certain(date(2090, 1, 1))


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("2004-05-01", date(2004, 5, 1), date(2004, 5, 1)),
        ("2004-02", date(2004, 2, 1), date(2004, 2, 29)),
        ("2004", date(2004, 1, 1), date(2004, 12, 31)),
        ("2004-04-30/2004-05", date(2004, 4, 30), date(2004, 5, 31)),
    ],
)
def test_edges_of_a_date_as_told(text, low, high):
    assert edges(text) == (low, high)


def test_as_day():
    assert as_day(None) is None
    assert as_day(When.parse("2004-05")) == date(2004, 5, 1)
    assert as_day(When.between(None, When.parse("2004-05"))) == date(2004, 5, 31)
    with pytest.raises(InvalidValueError, match="no day"):
        as_day("2004")


@given(st.text(max_size=60))
def test_folding_keeps_the_place_of_every_code_point(text):
    folded = fold(text)
    assert len(folded.text) <= len(text)
    for at in range(len(folded.text)):
        assert 0 <= folded.start(at) < folded.end(at + 1) <= len(text)
    if folded.origin is None:
        assert len(folded.text) == len(text)


def test_folding_and_spelling():
    assert fold("“Türkiye’s”").text == '"Turkiye\'s"'
    assert fold("naïve\u00ad‑x").text == "naive-x"
    assert repr(fold("é")) == "Folded('e')"
    assert words("Hong Kong, China") == ["hong", "kong", ",", "china"]
    assert spellings("Schröder") == ("Schröder", "Schroeder")
    assert spellings("Smith") == ("Smith",)
    assert spellings("Peña") == ("Peña",)
    assert skeleton("sergei") == skeleton("serguei")
    assert likeness("zelenskyy") == likeness("zelenskiy")
    assert likeness("lavrov") != likeness("ivanov")


def test_the_shipped_index_is_made_of_the_shipped_tables():
    made = json.loads(json.dumps(index_of(LEXICON._tables)))
    shipped = shipped_index()
    assert made.keys() == shipped.keys()
    for part, content in made.items():
        assert content == shipped[part], f"{part}: run python -m natoevents.lexicon"


def test_a_lexicon_without_the_shipped_index_is_the_same():
    own = Lexicon(LEXICON._tables)
    assert own.version == LEXICON.version
    assert own.starts.pattern == LEXICON.starts.pattern
    assert [repr(n) for n in names_in(own.names)] == [repr(n) for n in names_in(LEXICON.names)]
    assert own.people() == LEXICON.people()


# Places that nobody lives in, or whose people have no name of their own.
NO_PEOPLE = {"ATA", "ATF", "BVT", "HMD", "IOT", "SGS", "SJM", "UMI", "VAT"}
# No capital; one that is the state's own name; or one by whose name news mean another place (Hamilton, Douglas,
# Kingston, San Juan, Victoria, George Town, Stanley, The Valley, Saint-Denis, Saint-Pierre).
NO_CAPITAL = {
    "AIA", "ATA", "ATF", "BMU", "BVT", "CCK", "CYM", "GIB", "HMD", "IMN", "MAC", "NFK", "PRI", "SGP", "SGS", "SPM",
    "STP", "TKL", "UMI", "VAT",
}  # fmt: skip
# States whose short name is the official one too.
ONE_NAME = {
    "ABW", "AIA", "ASM", "ATA", "BMU", "BRB", "BVT", "COK", "CYM", "GIB", "GLP", "GRD", "GRL", "GUM", "IMN", "JAM",
    "MSR", "MTQ", "NCL", "PYF", "TKL",
}  # fmt: skip


@pytest.mark.parametrize("state", sorted(table("actors")["states"]))
def test_every_state_has_its_names_its_people_and_its_capital(state):
    row = table("actors")["states"][state]
    assert row["name"]
    assert row.get("names") or state in ONE_NAME, "no official name"
    adjectives, people = row.get("adjectives", []), row.get("people", [])
    assert adjectives or state in NO_PEOPLE, "no adjective"
    assert adjectives or people or state in NO_PEOPLE, "no word for a person"
    plural = [p for p in people if p.endswith(("s", "men", "women"))]
    same = [a for a in adjectives if a.endswith(("ese", "ss", "ois", "ais", "ville)"))]
    assert plural or same or state in NO_PEOPLE, "no word for its people"
    assert row.get("capitals") or state in NO_CAPITAL, "no capital"
    for name in (row["name"], *row.get("names", ()), *adjectives, *people, *row.get("capitals", ())):
        who = resolve_actor(name)
        assert who is None or state in (who.principal.id, who.actor.id), name
