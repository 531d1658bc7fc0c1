"""Who issues a statement, who "we" are in it, and whose word each turn of a transcript is."""

import pytest

import natoevents as ne

WE = "We regret this. Belarus invaded Latvia on Monday. We have asked Belarus to withdraw its troops."
THIRD = "Ministers met on Monday. Belarus invaded Latvia in May. Nobody knows what comes next."


def _said(page, event_type="ASSAULT"):
    return [e.said_by and e.said_by.principal.id for e in ne.extract(page).events if e.type == event_type]


def _sides(page, event_type):
    return [
        ([p.principal.id for p in e.actors], [p.principal.id for p in e.recipients])
        for e in ne.extract(page).events
        if e.type == event_type
    ]


@pytest.mark.parametrize(
    ("head", "issuer"),
    [
        (
            "MINISTRY OF FOREIGN AFFAIRS OF NORWAY\n\nPress release\n\nOn the events at the border\n\n5 March 2009",
            "NOR",
        ),
        ("EUROPEAN UNION\n\nOSCE Permanent Council No. 12\nVienna, 5 March 2009\n\nOn the events at the border", "EU"),
        ("Permanent Delegation of Norway to the OSCE\n\nOn the events at the border", "NOR"),
        ("Statement by the Norwegian Ministry of Foreign Affairs on the border\n\n5 March 2009", "NOR"),
        ("EU statement on the events at the border\n\n5 March 2009", "EU"),
        ("No: 12, 5 March 2009, Statement of the Norwegian Ministry of Foreign Affairs on the border", "NOR"),
    ],
)
def test_letterhead_or_title_tell_who_we_are(head, issuer):
    page = f"{head}\n\n{WE}\n\nThe text will be sent to all who took part in the meeting of the council last week.\n"
    assert _said(page) == [issuer]
    assert _sides(page, "REQUEST") == [([issuer], ["BLR"])]


@pytest.mark.parametrize(
    "page",
    [
        f"Ministers meet at the border\n\n{WE}\n",
        f"MINISTRY OF DEFENCE OF NORWAY\n\nMinisters meet at the border\n\n{THIRD}\n",
        f"Statement by Norway angers Belarus\n\nBy Ann Holm\n\n{WE}\n",
        f"Norwegian statement on the border draws fire in Minsk\n\n{THIRD}\n",
        f"European Union\n\nMinisters meet at the border\n\nBy Ann Holm\n5 March 2009\n\n{WE}\n",
    ],
)
def test_and_a_page_of_news_is_nobodys_word(page):
    assert set(_said(page)) <= {None}


def test_whose_officers_a_statement_calls_ours_issues_it():
    text = f"{WE}\n\nOur Foreign Minister Jonas Gahr Støre will speak to his colleagues.\n"
    page = f"Press release regarding the events at the border\n\n5 March 2009\n\n{text}"
    assert _said(page) == ["NOR"]


TURNS = (
    "Press point\n\n"
    "NATO Secretary General Jens Stoltenberg and Norwegian Prime Minister Erna Solberg met on Monday.\n\n"
    "JENS STOLTENBERG: Belarus invaded Latvia in May.\n\n"
    "ERNA SOLBERG: Belarus bombed Estonia in June.\n\n"
    "Q: Belarus shelled a Lithuanian village in July, as you both know. Will you answer?\n\n"
    "SOLBERG: Belarus attacked Poland in August.\n"
)


def test_in_a_transcript_each_turn_is_the_word_of_its_speaker():
    events = [
        e for e in ne.extract(ne.read(TURNS, published=ne.When.parse("2019-03-05"))).events if e.type == "ASSAULT"
    ]
    assert [(e.recipients[0].principal.id, e.said_by and e.said_by.principal.id) for e in events] == [
        ("LVA", "NATO"),
        ("EST", "NOR"),
        ("LTU", None),
        ("POL", "NOR"),
    ]


def test_labels_of_a_story_are_no_speakers():
    page = "Border shut\n\nBackground: Belarus invaded Latvia in May.\n\nDetails: Belarus bombed Estonia in June.\n"
    assert set(_said(page)) == {None}
