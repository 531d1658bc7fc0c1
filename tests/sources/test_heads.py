"""Heads of pages of unknown layout: headline, day and place, and the words by which papers and offices are known."""

# ruff: noqa: E501  (tables of examples read better in long lines)

import tomllib
from pathlib import Path

import pytest

from natoevents.data import table
from natoevents.sources import read
from natoevents.sources.daylines import is_yearless, read_day_line, titled_day
from natoevents.sources.papers import beside, is_bar, is_kicker, is_letterhead, is_motto, named
from natoevents.sources.parted import read_parted

HEADLINE = "Envoys meet over closed strait, but ships stay away"
STORY = (
    "Envoys of the alliance and of Russia met in the harbour town on Monday for talks about the strait, the first since the navy closed it to foreign ships in spring.",
    '"We have listened to each other, which is more than we did last year," the head of the Norwegian delegation, Ann Lind, told reporters on the quay.',
    "Moscow has asked for a treaty that would keep the ships of the alliance out of the strait for good, and the allies have turned that down twice.",
)
HEADS = tomllib.loads((Path(__file__).parent / "heads.toml").read_text("utf-8"))["head"]


def page_of(row):
    head = row["lines"].replace("§", HEADLINE)
    story = "\n\n".join([row.get("lead", "") + STORY[0], *STORY[1:]])
    return f"{head}\n\n{story}\n\n{row.get('tail', '')}".rstrip() + "\n"


@pytest.mark.parametrize("row", HEADS, ids=lambda row: row["lines"][:60])
def test_a_head_gives_headline_day_and_place_and_the_story_stays_whole(row):
    article = read(page_of(row))
    found = (article.headline, article.published.iso if article.published else None, article.dateline_place)
    assert found == (row.get("headline", "§").replace("§", HEADLINE), row.get("published"), row.get("place"))
    told = [article.text(b.span) for b in article.blocks if b.role == "body"]
    assert [text for text in STORY if not any(t.endswith(text) or t == text for t in told)] == []


@pytest.mark.parametrize(
    ("kind", "known"),
    [
        ("beside", beside),
        ("letterheads", is_letterhead),
        ("mottos", is_motto),
        ("kickers", is_kicker),
        ("names", lambda text: named(text) == "sure"),
    ],
)
def test_what_stands_in_a_head_is_known_by_its_words(kind, known):
    row = table("sources")["heads"][kind]
    assert [text for text in row["yes"] if not known(text)] == []
    assert [text for text in row["no"] if known(text)] == []


@pytest.mark.parametrize(
    ("text", "grade"),
    [("High North Notes", "maybe"), ("NATO Parliamentary Assembly", "maybe"), ("Georgia Blames Mission", None), ("Navy sails north", None), ("Envoys, meet the press", None), ("Ships Turned Back At Port", None), ("x" * 99, None), ("", None)],
)  # fmt: skip
def test_names_of_papers_and_bodies(text, grade):
    assert named(text) == grade


def test_menus_and_paths():
    assert all(
        map(
            is_bar,
            (
                "News | Sport | Harbour Life",
                "HOME · ABOUT · ARCHIVE",
                "Home > News > Europe",
                "NATIONAL / POLITICS",
                "Forum > World news",
            ),
        )
    )
    assert not any(map(is_bar, ("Envoys meet | Harbour News", "Russia/Ukraine", "Opinion | The strait must stay open", "x | " * 60)))  # fmt: skip


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("10/24/2025October 24, 2025", "2025-10-24"),
        ("03/05/2009  March 5, 2009", "2009-03-05"),
        ("December/04/2015", "2015-12-04"),
        ("1234-05-03-2009", "2009-03-05"),
        ("01.14.2022 20:48", "2022-01-14"),
        ("2009.03.05 18:26", "2009-03-05"),
        ("5-Mar-09", "2009-03-05"),
        ("20. April 2022 - 8:36", "2022-04-20"),
        ("Wed 12 Jan 2022 14.44 GMTLast modified on Thu 13 Jan 2022", "2022-01-12"),
        ("FOR IMMEDIATE RELEASE: March 5, 2009", "2009-03-05"),
        ("Posted on March 5, 2009March 7, 2009", "2009-03-05"),
    ],
)
def test_more_shapes_of_a_day(text, iso):
    assert read_day_line(text).when.iso == iso


@pytest.mark.parametrize(
    "text", ["March 5, 2009March 7, 2009", "5 March 2009 7 March 2009", "1234-35-03-2009", "13.14.2022", "5-Mar 09"]
)
def test_and_of_what_is_none(text):
    assert read_day_line(text) is None


def test_a_clock_that_is_glued_to_its_day_runs_and_a_sputnik_day_does_not():
    assert read_day_line("11:47 GMT06 November 2019").clock_first
    assert not read_day_line("18:26 GMT 05.03.2009 (Updated: 19:20 GMT 05.03.2009)").clock_first


def test_days_without_a_year():
    assert all(map(is_yearless, ("August 22, 18:37 UTC+4", "18:37", "Monday, 5 March", "Updated 11:40 AM EST")))
    assert not any(map(is_yearless, ("May", "Monday", "March 2009", "5 March 2009", "Ships sail on March 5")))


def test_days_in_titles_of_official_texts():
    assert titled_day("No: 12, 5 March 2009, Press Release Regarding the Strait").iso == "2009-03-05"
    assert titled_day("Briefing by Spokesperson Ann Holm, Oslo, March 5, 2009").iso == "2009-03-05"
    assert titled_day("How the strait was closed, March 5, 2009") is None
    assert titled_day("Statement on the talks of March 5, 2009") is None


@pytest.mark.parametrize(
    ("text", "iso", "name"),
    [
        ("Posted on March 5, 2009 by A. Holm | 14 comments", "2009-03-05", "A. Holm"),
        ("By Ann Holm | Published 5 March 2009, 16:05 CEST", "2009-03-05", "Ann Holm"),
        ("by Ann Holm and Bo Lind March 5, 2009 4:23 PM 2 min read", "2009-03-05", "Ann Holm and Bo Lind"),
        ("March 5, 2009|By Ann Holm, Harbour Staff Writer.", "2009-03-05", "Ann Holm"),
        ("Written by Ann Holm, Reuters, March 5, 2009", "2009-03-05", "Ann Holm"),
        ("In Analysis, Baltic On March 5, 2009 By Ann Holm", "2009-03-05", "Ann Holm"),
        ("Ann Holm, Bo Lind   | 05.03.2009", "2009-03-05", None),
        ("Ann Holm, Bo Lind   | 25.03.2009", "2009-03-25", "Ann Holm, Bo Lind"),
        ("May 27, 2022 – 7 min read", "2022-05-27", None),
        ("Source: Xinhua   2016-10-20 17:46:09   [More]", "2016-10-20", None),
        ("The Guardian, Thursday March 5 2009", "2009-03-05", None),
        ("March 5, 2009, 18:20 The Kremlin, Moscow", "2009-03-05", "Moscow"),
    ],
)
def test_days_with_their_author_in_one_line(text, iso, name):
    found = read_parted(text)
    assert found.day.when.iso == iso
    names = [part.name for part in found.parts if part.name]
    assert names == ([name] if name else names[:0]) or text.startswith("Ann Holm, Bo Lind")


@pytest.mark.parametrize(
    "text", ["By the sea, 5 March 2009", "Shot by troops on 5 March 2009", "Talks of 5 March 2009"]
)
def test_and_no_story(text):
    assert read_parted(text) is None


def test_a_headline_beside_its_day_is_left():
    found = read_parted("5 March 2009 - Envoys meet over the closed strait")
    assert found.open
    assert (
        read("5 March 2009 - Envoys meet over the closed strait\n\n" + STORY[0]).headline
        == "Envoys meet over the closed strait"
    )


def test_a_day_at_the_foot_counts_where_nothing_speaks_against_it():
    page = f"{HEADLINE}\n\n{STORY[0]}\n\n{STORY[1]}\n\nThey agreed on March 3 to meet again.\n\n"
    assert read(page + "March 5, 2009").published.iso == "2009-03-05"
    assert read(page + "September 5, 2009").published is None
    assert read(page + "March 5, 2009\n\nRead more: Navy finds mine").published is None


def test_labels_inside_a_story_are_no_head():
    page = f"{HEADLINE}\n\n{STORY[0]}\n\nSource: the navy, which has closed it.\n\nPlace: the harbour, where ships lie."
    assert [b.role.value for b in read(page).blocks] == ["headline", "body", "body", "body"]
