"""The strict readers: datelines, date lines, agencies, picture credits, and the marks of the data files."""

# ruff: noqa: E501  (tables of examples read better in long lines)

import re
from datetime import date

import pytest

from natoevents.data import compile_table, table
from natoevents.sources.agencies import agencies_in, agency_of
from natoevents.sources.dateline import is_place, normal_case, read_dateline, town_of
from natoevents.sources.daylines import month_number, read_day_line, when_of
from natoevents.sources.frontmatter import iso_day
from natoevents.sources.marks import marks_of
from natoevents.sources.pictures import archived, read_picture
from natoevents.text import Role


@pytest.mark.parametrize(
    ("text", "place", "agencies", "day"),
    [
        ("BRUSSELS -- Envoys", "Brussels", (), None),
        ("BRUSSELS - Agence France-Presse", "Brussels", ("AFP",), None),
        ("MOSCOW, May 14 (Reuters) - Envoys", "Moscow", ("Reuters",), (5, 14)),
        ("MOSCOW, November 7. /TASS/. Envoys", "Moscow", ("TASS",), (11, 7)),
        ("MOSCOW, November 7 /TASS/ Envoys", "Moscow", ("TASS",), (11, 7)),
        ("MOSCOW, January 12. /ITAR-TASS World Service/. Envoys", "Moscow", ("TASS",), (1, 12)),
        ("MOSCOW, Oct. 3 (RIA Novosti correspondent Ann Holm) - Envoys", "Moscow", ("RIA Novosti",), (10, 3)),
        ("MOSCOW. Feb 3 (Interfax) - Envoys", "Moscow", ("Interfax",), (2, 3)),
        ("Moscow. 12 January. INTERFAX.RU - Envoys", "Moscow", ("Interfax",), (1, 12)),
        ("Moscow, 5 March: Envoys met", "Moscow", (), (3, 5)),
        ("MOSCOW, March 5 — RIA Novosti. Envoys", "Moscow", ("RIA Novosti",), (3, 5)),
        ("MOSCOW (Russia), (Sputnik) — Envoys", "Moscow", ("Sputnik",), None),
        ("MOSCOW, (Sputnik) - Envoys", "Moscow", ("Sputnik",), None),
        ("BRUSSELS, Belgium (CNN) -- Envoys", "Brussels", (), None),
        ("KYIV, Ukraine (AP) — Envoys", "Kyiv", ("AP",), None),
        ("Brussels (AP) — Envoys", "Brussels", ("AP",), None),
        ("ST. PETERSBURG, June 5 (Xinhua) -- Envoys", "St. Petersburg", ("Xinhua",), (6, 5)),
        ("ROSTOV-ON-DON, July 7. /TASS/. Envoys", "Rostov-on-Don", ("TASS",), (7, 7)),
        ("N'DJAMENA (AFP) - Envoys", "N'Djamena", ("AFP",), None),
        ("WASHINGTON, D.C. -- Envoys", "Washington", (), None),
        ("MOSCOW/BRUSSELS (Reuters) - Envoys", "Moscow/Brussels", ("Reuters",), None),
        ("KABUL: Envoys met", "Kabul", (), None),
        ("AFP, Brussels", "Brussels", ("AFP",), None),
        ("Reuters in Brussels", "Brussels", ("Reuters",), None),
        ("(Reuters) - Envoys", None, ("Reuters",), None),
        ("SMALLVILLE (Reuters) - Envoys", "Smallville", ("Reuters",), None),
        ("KVISTVIK -- Envoys", "Kvistvik", (), None),
        ("İZMİR (AA) - Envoys", "İzmir", ("Anadolu",), None),
    ],
)
def test_datelines(text, place, agencies, day):
    found = read_dateline(text)
    assert (found.place, found.agencies) == (place, agencies)
    assert (found.month, found.day) == (day or (None, None))
    assert found.when is None
    assert not text[found.end :] or text[found.end :].startswith("Envoys")


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("BRUSSELS, March 5, 2009 (AFP) - Envoys", "2009-03-05"),
        ("BRUSSELS, March 5 , 2009 (AFP)", "2009-03-05"),
        ("BRUSSELS (UrduPoint News / Sputnik - 07th October, 2021) Envoys", "2021-10-07"),
        ("Brussels, 12 January 2022", "2022-01-12"),
        ("BRUSSELS, February 30, 2009 (AFP) -", None),
    ],
)
def test_a_dateline_with_its_year_gives_the_day(text, iso):
    found = read_dateline(text)
    assert (found.when.iso if found.when else None) == iso


@pytest.mark.parametrize(
    "text",
    [
        "NATO -- the alliance of 32 states -- met",
        "NATO: what it is",
        "URGENT - Envoys meet",
        "UPDATE: Envoys meet",
        "THE PRESIDENT: We met.",
        "Q (Reuters): Did you meet?",
        "By ANN HOLM, Associated Press",
        "SITUATION IN THE STRAIT -- Envoys",
        "Holm (AP) spoke",
        "Moscow -- the city on the river -- is old",
        "Envoys said on May 14 (Reuters) - and left",
        "The talks - he said - failed",
        "Moscow - Envoys met",
        "",
        "-",
    ],
)
def test_what_is_no_dateline(text):
    assert read_dateline(text) is None


def test_weak_forms_count_only_where_a_story_may_begin():
    assert read_dateline("KABUL: Envoys met", lead=False) is None
    assert read_dateline("KABUL (AFP) - Envoys met", lead=False).place == "Kabul"


def test_places():
    assert [
        town_of(t)
        for t in ("The Kremlin, Moscow", "Moscow, Kremlin", "Gorki, Moscow Region", "Vilnius, Lithuania", "Oslo")
    ] == [
        "Moscow",
        "Moscow",
        "Gorki",
        "Vilnius",
        "Oslo",
    ]
    assert town_of(" , ") is None
    assert is_place("moscow")
    assert not is_place("Lavrov")
    assert normal_case("FRANKFURT AM MAIN") == "Frankfurt am Main"
    assert normal_case("L'AQUILA") == "L'Aquila"


@pytest.mark.parametrize(
    ("text", "iso", "label"),
    [
        ("January 12, 2022", "2022-01-12", ""),
        ("12 January 2022", "2022-01-12", ""),
        ("5th of March, 2009", "2009-03-05", ""),
        ("Tue, 09 Mar 2021 08:15:30 +0000", "2021-03-09", ""),
        ("Sat 8 Oct 2016 12.00 BST", "2016-10-08", ""),
        ("20 Nov. 2010", "2010-11-20", ""),
        ("2021-03-09 08:15:30-05:00", "2021-03-09", ""),
        ("2021-03-09T08:15:30Z", "2021-03-09", ""),
        ("14:35 05.03.2009", "2009-03-05", ""),
        ("12 January 202210:45", "2022-01-12", ""),
        ("Page last updated at 09:05 GMT, Tuesday, 14 October 2008 10:05 UK", "2008-10-14", "page last updated at"),
        (". Last Updated: 07/27/2016", "2016-07-27", "last updated"),
        ("Published: 12 Jan. 2022, 10:15 GMT | Updated: 13 Jan 2022", "2022-01-12", "published"),
        ("Posted March 05, 2009 10:11:00", "2009-03-05", "posted"),
        ("05/05/2009", "2009-05-05", ""),
        ("25/12/2009", "2009-12-25", ""),
        ("12/25/2009", "2009-12-25", ""),
    ],
)
def test_date_lines(text, iso, label):
    found = read_day_line(text)
    assert (found.when.iso, found.label) == (iso, label)


@pytest.mark.parametrize(
    "text",
    ["", "NATO, 2022", "January 12", "March 2009", "Talks of 12 January 2022", "12 January 2022 was cold", "31 April 2009", "03/04/2009",
     "5 March 1066", "5 March 20091", "2022-13-01", "x" * 500, "May 2022 12", "on"],
)  # fmt: skip
def test_what_is_no_date_line(text):
    assert read_day_line(text) is None


def test_the_order_of_numbers_must_be_known():
    assert read_day_line("03/04/2009", day_first=True).when.iso == "2009-04-03"
    assert read_day_line("03/04/2009", day_first=False).when.iso == "2009-03-04"


def test_a_running_clock_and_an_update_show():
    assert read_day_line("11:47 GMT06 November 2019").clock_first
    assert not read_day_line("14:35 05.03.2009").clock_first
    assert read_day_line("Last updated: 5 Mar. 2009 12:10").updated
    assert not read_day_line("Published: 5 Mar. 2009").updated


def test_months_and_days():
    assert [month_number(m) for m in ("Sept.", "may", "December", "Nix")] == [9, 5, 12, None]
    assert when_of(2009, 2, 30) is None
    assert when_of(1066, 10, 14) is None
    assert when_of(2009, 3, 5).start == date(2009, 3, 5)


def test_days_of_iso():
    assert iso_day("'2022-01-24'").iso == "2022-01-24"
    assert iso_day("soon") is None


def test_agencies():
    assert agencies_in("AP, AFP, dpa") == ("AP", "AFP", "dpa")
    assert agencies_in("Reuters and AP") == ("Reuters", "AP")
    assert agencies_in("RFE/RL") == ("RFE/RL",)
    assert agencies_in("AFP/Reuters/AFP") == ("AFP", "Reuters")
    assert agencies_in("Reuters and the mayor") is None
    assert agencies_in("") is None
    assert agencies_in("AP, " * 100) is None
    assert agency_of("The Associated Press") == "AP"
    assert agency_of("the press") is None


@pytest.mark.parametrize(
    ("text", "credit"),
    [
        ("Ann Holm / RIA Novosti", ""),
        ("Photo from Ann Holm/Reuters.", ""),
        ("Photo: mil.gov.ua", ""),
        ("© Ann Holm/TASS", ""),
        ("Getty Images", ""),
        ("Envoys at table. Ann Holm / Moskva News Agency", "Envoys at table."),
        ("Envoys at table - AA photo", "Envoys at table"),
        ("Envoys at the table.Image: Ann Holm/REUTERS", "Envoys at the table."),
        ("Envoys at the table © Ann Holm/Pool Photo via AP", "Envoys at the table"),
        ("Envoys at the table. Photograph: Ann Holm/AFP", "Envoys at the table."),
        ("Envoys at the table (AP Photo/Ann Holm)", "Envoys at the table"),
        ("Envoys at the table. NATO / Flickr", "Envoys at the table."),
    ],
)
def test_credits_and_captions(text, credit):
    found = read_picture(text)
    assert found is not None
    assert text[: found.credit].strip() == credit


@pytest.mark.parametrize(
    "text",
    ["He said the ships were sent by Reuters.", "The NATO/Russia council met.", "Holm told AP.", "“We go,” he told Reuters.", "x/" * 400,
     "The talks ended with no deal, AFP reported", "The image of war faded."],
)  # fmt: skip
def test_what_is_no_credit(text):
    assert read_picture(text) is None


def test_older_pictures():
    assert archived("A ship in this file photo")
    assert archived("A ship on Oct. 23, 2013")
    assert archived("(FILE) A ship")
    assert not archived("A ship leaves its port on Monday")


MARKED = [
    (f"{stem}.{part}" if part else stem, row)
    for stem, content in table("sources").items()
    for part, rows in (
        [("", content.get("mark", []))] if stem != "outlets" else [(p, r.get("mark", [])) for p, r in content.items()]
    )
    for row in rows
]


@pytest.mark.parametrize(("name", "row"), MARKED, ids=lambda x: x if isinstance(x, str) else x["role"])
def test_each_row_of_marks_matches_its_examples_and_no_counterexample(name, row):
    assert set(row) <= {"role", "reach", "lines", "begins", "patterns", "case", "yes", "no"}
    Role(row["role"])
    assert row.get("reach", "line") in ("line", "next", "rest")
    assert not row.get("patterns") or (row.get("yes") and row.get("no"))
    flags = re.NOFLAG if row.get("case") else re.IGNORECASE

    def hit(text):
        whole = " ".join(text.split()).casefold().rstrip(":.…→»> ")
        begun = text.casefold().startswith(tuple(row.get("begins", ())))
        return (
            begun or whole in row.get("lines", ()) or any(re.fullmatch(p, text, flags) for p in row.get("patterns", ()))
        )

    assert [t for t in row.get("yes", ()) if not hit(t)] == []
    assert [t for t in row.get("no", ()) if hit(t)] == []
    marks = marks_of(name)
    for text in row.get("yes", ()):
        assert marks.of(text) is not None
    for text in row.get("begins", ()):
        assert text == text.lower()
        assert marks.of(f"{text} and so on") is not None


def test_lines_of_marks_are_written_as_they_are_compared():
    for name, row in MARKED:
        for text in row.get("lines", ()):
            assert text == text.casefold(), (name, text)


def test_the_compiled_table_is_what_the_files_say():
    from importlib.resources import files

    assert files("natoevents.data").joinpath("compiled", "sources.json").read_text("utf-8") == compile_table("sources")


def test_agencies_and_places_are_written_once():
    forms = [f for row in table("sources")["agencies"]["agency"] for f in row["forms"]]
    assert len(forms) == len(set(forms))
    for key in ("names", "regions", "not_places"):
        words = table("sources")["places"][key]
        assert len(words) == len(set(words)), sorted(w for w in words if words.count(w) > 1)
