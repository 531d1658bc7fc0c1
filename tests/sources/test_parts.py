"""Lines of several parts, people, appeals to the reader, front matter, and what a story bears out about its day."""

# ruff: noqa: E501  (tables of examples read better in long lines)

import pytest

from natoevents.data import table
from natoevents.sources import read
from natoevents.sources.appeals import appeals, speaks_to_reader
from natoevents.sources.parted import read_parted
from natoevents.sources.people import is_person, read_signature

STORY = "The envoys of both sides met in the harbour town and talked about the strait for more than two hours."


@pytest.mark.parametrize("text", table("sources")["appeals"]["yes"])
def test_an_appeal_is_told_by_the_class_of_its_words(text):
    assert appeals(text)


@pytest.mark.parametrize("text", [*table("sources")["appeals"]["no"], "", "“Join our channel,” he said.", "Join " * 99])
def test_and_a_headline_or_a_sentence_is_none(text):
    assert not appeals(text)


def test_who_speaks_to_the_reader():
    assert speaks_to_reader("Get our words first")
    assert not speaks_to_reader("Get tanks first")
    assert not speaks_to_reader("Our tanks come first")


def test_a_line_that_speaks_to_the_reader_is_a_headline_only_where_the_story_takes_it_up():
    assert read(f"Keep up with us\n\nTown meets\n\n{STORY}").headline == "Town meets"
    assert read(f"Keep your envoys in the strait\n\nTown meets\n\n{STORY}").headline == "Keep your envoys in the strait"


@pytest.mark.parametrize(
    ("text", "iso", "parts"),
    [
        ("Ann Holm | Mar 5, 2009", "2009-03-05", [("byline", "Ann Holm")]),
        ("By Ann Holm - 12:10, 5 March 2009", "2009-03-05", [("byline", "Ann Holm")]),
        ("Ann Holm (@annholm) Published March 05, 2009 | 02:10 PM", "2009-03-05", [("byline", "Ann Holm")]),
        ("Ann HolmPublished March 05, 2009", "2009-03-05", [("byline", "Ann Holm")]),
        ("Ann Holm— Thursday, 20 July 2023, 08:45", "2023-07-20", [("byline", "Ann Holm")]),
        ("Ann Holm 04.09.2023 - Update : 05.09.2023", "2023-09-04", [("byline", "Ann Holm")]),
        ("OSLO Jul 22, 2022 - 6:12 pm GMT+3", "2022-07-22", [("dateline", "Oslo")]),
        ("Brussels, 5. Jul 2016, 09:29", "2016-07-05", [("dateline", "Brussels")]),
        ("Harbour News, Tbilisi / 3 Dec.'08 / 20:15", "2008-12-03", [("dateline", "Tbilisi")]),
        ("World April 13, 2021, 14:20", "2021-04-13", [("boilerplate", None)]),
        ("WorldApril 13, 2021, 14:20", "2021-04-13", [("boilerplate", None)]),
        ("harbour.example.cn 2016-04-20 23:31:05 [RSS] [Print]", "2016-04-20", [("boilerplate", None)]),
        ("Reuters 5 March 2009", "2009-03-05", [("byline", None)]),
    ],
)
def test_lines_of_several_parts(text, iso, parts):
    found = read_parted(text)
    assert found.day.when.iso == iso
    assert [(p.role.value, p.name) for p in found.parts if p.role.value != "boilerplate" or p.name is None][
        : len(parts)
    ] == parts
    for part in found.parts:
        assert text[part.start : part.end].strip() == text[part.start : part.end]


@pytest.mark.parametrize(
    "text",
    ["Talks of 12 January 2022", "NATO 2030", "World April 13, 2021", "Ann Holm | Bo Lind", "Updated 5 March", "Ann Holm", "", "x" * 400, "The envoys met | 5 of them"],
)  # fmt: skip
def test_what_is_no_line_of_parts(text):
    assert read_parted(text) is None


def test_people_and_what_is_none():
    assert all(map(is_person, ("Ann Holm", "Ann B. Holm", "Ann van der Holm", "Ayşe Demir", "Bo O’Lind")))
    assert not any(
        map(
            is_person,
            (
                "Ann",
                "New York",
                "Foreign Policy",
                "Staff Writers",
                "Camp Holm",
                "ann holm",
                "Agence France-Presse",
                "A" * 60,
            ),
        )
    )


@pytest.mark.parametrize(
    ("text", "who", "place"),
    [
        ("Ann Holm in Oslo", "Ann Holm", None),
        ("Ann Holm in Oslo and Bo Lind in Riga", "Ann Holm", None),
        ("Ann Holm - ANKARA", "Ann Holm", "Ankara"),
        ("Ann Holm, ANKARA", "Ann Holm", "Ankara"),
        ("By Ann Holm | OSLO", "Ann Holm", "Oslo"),
    ],
)
def test_an_author_with_his_town(text, who, place):
    found = read_signature(text)
    assert (found.who, found.place) == (who, place)
    assert text[found.at :]


@pytest.mark.parametrize(
    "text", ["Ann Holm", "Ann Holm - Deputy", "Foreign Policy in Oslo", "Talks in Oslo", "", "Ann Holm in Oslo " * 20]
)
def test_what_is_no_signature(text):
    assert read_signature(text) is None


@pytest.mark.parametrize(
    ("head", "iso"),
    [
        ("date 2016-04-12 ", "2016-04-12"),
        ("date 2016-04-13 ", "2016-04-13"),
        ("date 2016-04-14 ", None),
        ("date 2016-04-11 ", None),
        ("date 2016-13-45 ", None),
        ("", None),
    ],
)
def test_a_crawlers_day_counts_where_the_story_names_it_or_the_day_before(head, iso):
    found = read(f"{head}{STORY} They will meet again, a spokesman said on April 12.").published
    assert (found.iso if found else None) == iso


def test_a_day_with_its_year_bears_nothing_out():
    assert read(f"date 2016-04-12 {STORY} They had met on April 12, 2009.").published is None


@pytest.mark.parametrize(
    ("numbers", "named", "iso"),
    [
        ("03/04/2019", "on March 4", "2019-03-04"),
        ("03/04/2019", "on 3 April", "2019-04-03"),
        ("03/04/2019 - 10:15", "on Monday, March 4", "2019-03-04"),
        ("Date created : 03/04/2019 - 10:15", "on March 3", "2019-03-04"),
        ("03/04/2019", "on May 3", None),
        ("Updated: 03/04/2019", "on March 4", None),
        ("31/31/2019", "on March 4", None),
    ],
)
def test_numbers_of_two_readings_are_settled_by_the_story(numbers, named, iso):
    found = read(f"Envoys meet again\n{numbers}\n{STORY} They agreed {named}.").published
    assert (found.iso if found else None) == iso


@pytest.mark.parametrize(
    ("fields", "headline", "iso"),
    [
        ("title: Envoys meet\ndate: 2021-06-16", "Envoys meet", "2021-06-16"),
        ("title: >-\n  Envoys meet\n  again\ndate: June 16, 2021", "Envoys meet again", "2021-06-16"),
        ('title: "Envoys\\u2019 town"\npublished_time: 2021-06-16T10:00:00Z', "Envoys’ town", "2021-06-16"),
        ("layout: post\ndate: soon", None, None),
    ],
)
def test_front_matter_is_read_on_any_page(fields, headline, iso):
    article = read(f"---\n{fields}\n---\n\n{STORY}")
    assert (article.headline, article.published.iso if article.published else None) == (headline, iso)
    assert [article.text(b.span) for b in article.blocks if b.role == "body"] == [STORY]


@pytest.mark.parametrize("raw", ["---\ntitle: x\n", "---\n---\n", "---\nno field here\n---\nx"])
def test_what_is_no_front_matter_is_left_alone(raw):
    assert read(raw).published is None


def test_a_paragraph_that_begins_with_one_above_tells_its_rest_alone():
    article = read(f"Envoys meet\n{STORY}\n{STORY}They will meet again.\n{STORY}")
    told = [article.text(b.span) for b in article.blocks if b.role == "body"]
    assert told == [STORY, "They will meet again."]


def test_titles_below_the_end_lead_elsewhere_and_a_broken_off_sentence_does_not():
    article = read(f"Envoys meet\n{STORY}\nShips Leave the Northern Harbour After Shots\nNavy finds mine\nOther news")
    assert [b.role.value for b in article.blocks] == ["headline", "body", "teaser", "boilerplate", "boilerplate"]
    article = read(f"Envoys meet\n{STORY}\nThey will meet again as soon as the other side has said whether it")
    assert [b.role.value for b in article.blocks] == ["headline", "body", "body"]


def test_the_life_of_the_author_is_not_the_story():
    article = read(
        f"Envoys meet\nBy Ann Holm and Bo Lind\n{STORY}\nBo Lind has lived in Moscow and Kyiv for years and has written about both."
    )
    assert article.blocks[-1].role == "boilerplate"


LONG = "NATO chief to visit Georgia and Armenia before he goes on to Baku for talks about gas, the transit of goods by rail and a drill that Moscow has called a threat to peace"


@pytest.mark.parametrize(
    ("head", "want"),
    [
        (LONG, LONG),
        (f"{LONG}\n{LONG}\nAnn Holm\nTuesday, 14 May 2019, 13:55", LONG),
        ("Explainer: What is Article 4?", "Explainer: What is Article 4?"),
        ("Read the full text of a treaty on the strait", "Read the full text of a treaty on the strait"),
        ("Opinion | The alliance needs the strait", "The alliance needs the strait"),
        ("The alliance needs the strait - Kyiv Post", "The alliance needs the strait"),
        ("The alliance needs the strait - envoys", "The alliance needs the strait - envoys"),
        ("URGENT: Envoys meet in the town", "Envoys meet in the town"),
        ("RUSSIA LEAVES ARMS TREATY\n14 May 2019", "RUSSIA LEAVES ARMS TREATY"),
        ("Georgia Says No\n14 May 2019", "Georgia Says No"),
        ("Most read\nEnvoys meet in the town\n14 May 2019", "Envoys meet in the town"),
        ("Accept and continue\nEnvoys meet in the town\n1.2k shares", "Envoys meet in the town"),
    ],
)
def test_headlines(head, want):
    assert read(f"{head}\n{STORY}\nNobody knows when they will meet again.").headline == want


def test_short_headlines_stand_first_where_the_style_says_so():
    page = f"Page last updated at 11:02 GMT, Thursday, 5 March 2009\n\nTalks fail\n\nA soldier near the town\n\n{STORY}"
    assert (read(page).source, read(page).headline) == ("bbc", "Talks fail")


def test_a_day_below_a_standfirst_counts_and_one_between_paragraphs_does_not():
    told = "The envoys of both sides will meet in the harbour town on Monday to talk about the strait and the drill."
    assert read(f"Envoys meet\n{told}\nAnn Holm\n14 May 2019\n{STORY}\nThey left.").published.iso == "2019-05-14"
    article = read(f"Envoys meet\n{told}\nShips leave the harbour\n14 May 2019\n{STORY}\nThey left.")
    assert article.published is None
    assert [article.text(b.span) for b in article.blocks if b.role == "teaser"] == ["Ships leave the harbour"]
