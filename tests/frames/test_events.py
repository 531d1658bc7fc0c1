"""Whole events: parties, time, place, attribution, kept numbers, and what is not told."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from natoevents.actor import Basis
from natoevents.actors import mentions_in
from natoevents.article import Article
from natoevents.clauses import parse
from natoevents.event import Event, EventType, Status, WhenBasis
from natoevents.frames import find_events
from natoevents.pipeline import extract
from natoevents.split import split
from natoevents.text import Block, Role, Span

DAY = date(2020, 6, 15)
T = EventType


def events(text: str, day: date = DAY) -> tuple[Event, ...]:
    return extract(text, published=day).events


def one(text: str, event_type: EventType) -> Event:
    found = [e for e in events(text) if e.type is event_type]
    assert found, events(text)
    return found[0]


def ids(parties) -> list[str]:
    return [p.principal.id for p in parties]


@pytest.mark.parametrize(
    ("sentence", "event_type", "actors", "recipients"),
    [
        ("Norway condemned Russia.", T.ACCUSE, ["NOR"], ["RUS"]),
        ("NATO launched air strikes against Russia.", T.ASSAULT, ["NATO"], ["RUS"]),
        ("Norway rejected a Russian offer to inspect the site.", T.REJECT, ["NOR"], ["RUS"]),
        ("Spain gave Ukraine four Leopard tanks.", T.AID, ["ESP"], ["UKR"]),
        ("Russia reacted angrily to Sweden's decision to join NATO.", T.SUPPORT, ["SWE", "NATO"], []),
        ("Russia was condemned by Norway.", T.ACCUSE, ["NOR"], ["RUS"]),
        ("Norway, Sweden and Finland condemned Russia.", T.ACCUSE, ["NOR", "SWE", "FIN"], ["RUS"]),
        ("Russia met Norway.", T.CONSULT, ["RUS", "NOR"], []),
        ("Talks between Russia and Norway began.", T.CONSULT, ["RUS", "NOR"], []),
        ("Norway accused Russia of sending troops.", T.ACCUSE, ["NOR"], ["RUS"]),
        ("Russia's invasion of Georgia shocked Norway.", T.ASSAULT, ["RUS"], ["GEO"]),
        ("The invasion of Georgia by Russia shocked Norway.", T.ASSAULT, ["RUS"], ["GEO"]),
        ("Norway sent tanks to Ukraine.", T.AID, ["NOR"], ["UKR"]),
        ("Russia expelled three Norwegian diplomats.", T.SANCTION, ["RUS"], ["NOR"]),
        ("The government of Norway urged Russia to leave Georgia.", T.REQUEST, ["NOR"], ["RUS"]),
        ("Turkish jets were scrambled over the Baltic.", T.MOBILIZE, ["TUR"], []),
        ("Norway's criticism of Russia was sharp.", T.ACCUSE, ["NOR"], ["RUS"]),
        ("The move drew criticism from Norway.", T.ACCUSE, ["NOR"], []),
        ("Russia granted Norway the use of an airfield.", T.RETREAT, ["RUS"], ["NOR"]),
        ("Norway, which borders Russia, condemned Sweden.", T.ACCUSE, ["NOR"], ["SWE"]),
        ("Norway demanded that Russia leave Georgia.", T.REQUEST, ["NOR"], ["RUS"]),
    ],
)
def test_parties(sentence: str, event_type: EventType, actors: list[str], recipients: list[str]) -> None:
    event = one(sentence, event_type)
    assert ids(event.actors) == actors
    assert ids(event.recipients) == recipients


def test_nobody_is_invented() -> None:
    assert not events("It rained, and the meeting was short.")
    assert ids(one("Contacts with Russia were suspended.", T.SANCTION).actors) == []


def test_stated_parties_say_where_they_stand() -> None:
    text = "Norway condemned Russia."
    event = one(text, T.ACCUSE)
    assert event.actors[0].basis is Basis.STATED
    assert event.actors[0].mention is not None
    assert event.actors[0].mention.of(text) == "Norway"


@pytest.mark.parametrize(
    ("sentence", "event_type", "iso"),
    [
        ("Norway met Russia on 3 May 2019.", T.CONSULT, "2019-05-03"),
        ("Norway suspended ties with Russia after the invasion of Georgia in August 2008.", T.ASSAULT, "2008-08"),
        ("Norway suspended ties with Russia after the invasion of Georgia in August 2008.", T.SANCTION, None),
        ("In 2014 Russia annexed Crimea.", T.COERCE, "2014"),
        ("Russia's 2014 annexation of Crimea was condemned.", T.COERCE, "2014"),
        ("The minister said on 3 May 2019 that Norway had expelled a Russian envoy.", T.SANCTION, None),
        ("Norway condemned Russia on 3 May 2019 and expelled an envoy.", T.SANCTION, "2019-05-03"),
        ("Norway has suspended ties with Russia since 2014.", T.SANCTION, "2014/2020"),
        ("Norway met Russia for the first time since July 2014.", T.CONSULT, None),
    ],
)
def test_time(sentence: str, event_type: EventType, iso: str | None) -> None:
    event = one(sentence, event_type)
    assert (event.when.iso if event.when else None) == iso
    assert (event.when is None) == (event.when_basis is None)


def test_a_dated_meeting_dates_its_other_namings() -> None:
    text = (
        "Norway and Russia met on 3 May 2019 in Oslo. The talks between Norway and Russia were open, a diplomat said."
    )
    later = [e for e in events(text) if e.sentence.start > 40 and e.type is T.CONSULT]
    assert later
    assert later[0].when is not None
    assert later[0].when.iso == "2019-05-03"
    assert later[0].when_basis is WhenBasis.INFERRED


def test_place() -> None:
    assert one("Norway met Russia in Geneva on 3 May 2019.", T.CONSULT).where in ("Geneva", None)
    assert one("Norway met Russia in Brussels.", T.CONSULT).where == "Brussels"
    assert one("Norway and Russia discussed cooperation on Syria.", T.CONSULT).where is None


@pytest.mark.parametrize(
    "sentence",
    [
        "Norway said Russia had invaded Georgia.",
        "Russia had invaded Georgia, Norway said.",
        "According to Norway, Russia invaded Georgia.",
        "“Russia has invaded Georgia,” Norway said.",
    ],
)
def test_attribution(sentence: str) -> None:
    event = one(sentence, T.ASSAULT)
    assert event.said_by is not None
    assert event.said_by.principal.id == "NOR"


def test_bare_speech_is_no_event() -> None:
    assert not events("Norway said it was late. Russia added that it was cold.")


def test_quantities_forum_level() -> None:
    event = one("Norway expelled 23 Russian diplomats.", T.SANCTION)
    assert [(q.value, q.unit) for q in event.quantities] == [(23, "diplomats")]
    meeting = one(
        "The NATO-Russia Council met in Brussels at the level of ambassadors to discuss the crisis.", T.CONSULT
    )
    assert (meeting.forum, meeting.level, meeting.about) == ("NATO-Russia Council", "ambassadorial", "the crisis")
    assert ids(meeting.actors) == ["NATO", "RUS"]


def test_the_issuer_of_an_official_statement_is_we() -> None:
    text = "We, the leaders of Norway and Sweden, met today.\nWe condemn Russia."
    event = one(text, T.ACCUSE)
    assert ids(event.recipients) == ["RUS"]


def test_standing_support_is_no_event_but_a_stand_taken_is() -> None:
    assert not [e for e in events("Russia backs Belarus.") if e.type is T.SUPPORT]
    assert one("Russia backed Belarus.", T.SUPPORT)


def test_complements_of_agreement_are_not_told_twice() -> None:
    found = events("Norway agreed to resume talks with Russia.")
    assert [e.type for e in found] == [T.AGREE]


def test_denied_act_is_told_as_denied() -> None:
    found = {e.type: e.status for e in events("Russia denied having invaded Georgia.")}
    assert found == {T.REJECT: Status.ACTUAL, T.ASSAULT: Status.NEGATED}


def test_ids_are_stable_and_unique() -> None:
    text = "Norway condemned Russia and expelled two Russian envoys. Sweden condemned Russia."
    first, second = events(text), events(text)
    assert [e.id for e in first] == [e.id for e in second]
    assert len({e.id for e in first}) == len(first)


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=300))
def test_any_text_is_read(text: str) -> None:
    for event in events(text):
        assert event.sentence.contains(event.trigger)


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "Norway",
                "Russia",
                "NATO",
                "met",
                "will",
                "not",
                "agreed",
                "to",
                "and",
                ",",
                ".",
                "“",
                "”",
                "said",
                "that",
                "talks",
                "with",
                "in",
                "2014",
                "accused",
                "of",
                "sending",
                "troops",
                "if",
                "who",
                "(",
                ")",
                "-",
                "–",
                "after",
                "Crimea",
                "annexed",
            ]
        ),
        max_size=40,
    )
)
def test_any_order_of_words_is_read(words: list[str]) -> None:
    text = " ".join(words)
    for event in events(text):
        assert 0 < len(event.trigger) <= 200
        assert event.trigger.end <= len(text)


def test_a_caption_counts_where_it_repeats_an_act_of_the_story() -> None:
    lines = (
        ("NATO condemned Russia in Brussels.", Role.BODY),
        ("Norway attends a conference with Sweden.", Role.CAPTION),
        ("NATO condemns Russia.", Role.CAPTION),
    )
    raw = "\n".join(text for text, _ in lines)
    blocks = tuple(Block(Span(raw.index(text), raw.index(text) + len(text)), role) for text, role in lines)
    article = Article(raw, "generic", blocks=blocks)
    sentences = split(article)
    mentions = tuple(mentions_in(article, sentences))
    found = find_events(article, sentences, parse(raw, sentences, mentions, ()), mentions, ())
    assert {e.type for e in found} == {T.ACCUSE}
