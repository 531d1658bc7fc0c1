"""The time of an act: dates that stand with it, with what tells the same time, with its meeting or the same act."""

import pytest

import natoevents as ne

DAY = ne.When.parse("2016-04-12")  # a Tuesday


def times(text: str) -> list[tuple[str, str | None, str | None]]:
    """Type, time and basis of each event of a text."""
    return [
        (str(e.type), e.when.iso if e.when else None, str(e.when_basis) if e.when_basis else None)
        for e in ne.extract(text, published=DAY).events
    ]


def time_of(text: str, kind: str, words: str) -> str | None:
    """When the event of a type took place whose trigger overlaps some words."""
    start = text.index(words)
    place = ne.Span(start, start + len(words))
    found = [e for e in ne.extract(text, published=DAY).events if e.type == kind and e.trigger.overlaps(place)]
    assert found, f"no {kind} at {words!r}"
    return found[0].when.iso if found[0].when else None


@pytest.mark.parametrize(
    ("text", "kind", "words", "when"),
    [
        # a time between "and" and the subject belongs to what follows
        ("Russia left the talks, and on Monday Norway expelled its envoys.", "SANCTION", "expelled", "2016-04-11"),
        ("Norway expelled a Russian envoy, but in March Latvia met Russia.", "SANCTION", "expelled", None),
        ("After the attack Norway on Monday expelled a Russian envoy.", "SANCTION", "expelled", "2016-04-11"),
        ("Norway on Monday, hours after the attack, expelled a Russian envoy.", "SANCTION", "expelled", "2016-04-11"),
        # the day of the document or vote by which it is done
        ("Monday's statement by Norway accused Russia of spying.", "ACCUSE", "accused", "2016-04-11"),
        ("In Monday's statement Norway accused Russia of spying.", "ACCUSE", "accused", "2016-04-11"),
        # a clause under a clause, told at the same time
        ("Trade fell in 1999, when Moscow broke off contacts with NATO.", "SANCTION", "broke off", "1999"),
        (
            "The allies bombed Serbia in 1999, when Moscow broke off contacts with NATO.",
            "SANCTION",
            "broke off",
            "1999",
        ),
        ("Norway froze ties with Russia when its jets attacked Georgia on April 4.", "SANCTION", "froze", "2016-04-04"),
        ("Receiving the Polish premier on Monday, Scholz criticised Russia.", "ACCUSE", "criticised", "2016-04-11"),
        (
            "NATO ministers, who will meet on Friday, are expected to invite Montenegro.",
            "AGREE",
            "invite",
            "2016-04-15",
        ),
        ("On Monday Norway issued a statement condemning Russia.", "ACCUSE", "condemning", "2016-04-11"),
        # two verbs that share an object, or one that begins what another tells
        ("Russian soldiers shot and wounded a Georgian officer on Sunday.", "ASSAULT", "shot", "2016-04-10"),
        ("Norway failed to sway Russia in Oslo on Monday but agreed to meet it.", "AGREE", "agreed", "2016-04-11"),
        ("Norway agreed to resume talks with Russia during a session today in Oslo.", "AGREE", "agreed", "2016-04-12"),
        (
            "NATO has stepped up flights since Crimea was annexed by Russia in March.",
            "MOBILIZE",
            "flights",
            "2016-03/2016-04",
        ),
        (
            "NATO bombed Serbia in the spring of 1999, when Moscow broke off contacts.",
            "SANCTION",
            "broke",
            "1999-03/1999-05",
        ),
        # a threat is made by the speech that tells it
        ("Russia will take military measures, the Kremlin said on Monday.", "THREATEN", "will take", "2016-04-11"),
        ("Norway said on Monday that Russia would respond to the ban.", "THREATEN", "respond", None),
        # a length of time is no date
        (
            "On Monday Norway held talks with Russia and for an hour accused it of spying.",
            "ACCUSE",
            "accused",
            "2016-04-11",
        ),
        # not: what will be agreed on, and what a body said on a day may be long past
        ("Moscow said on Monday that Norway had expelled two Russian diplomats.", "SANCTION", "expelled", None),
        ("Norway, which met Finland on Monday, criticised Russia.", "ACCUSE", "criticised", None),
    ],
)
def test_a_clause_shares_the_date_of_what_tells_its_time(text, kind, words, when):
    assert time_of(text, kind, words) == when


@pytest.mark.parametrize(
    ("text", "kind", "words", "when"),
    [
        (
            "NATO and Russia met in Rome on March 28. At the meeting, Russia agreed to cooperate with NATO.",
            "AGREE",
            "agreed",
            "2016-03-28",
        ),
        (
            "NATO and Russia met in Rome on March 28. Addressing the meeting, Putin criticised NATO.",
            "ACCUSE",
            "criticised",
            "2016-03-28",
        ),
        (
            "NATO met Russia in Rome on March 28. On the sidelines of the talks, Norway urged Russia to leave Georgia.",
            "REQUEST",
            "urged",
            "2016-03-28",
        ),
        (
            "NATO and Russia met in Rome on March 28. The two sides agreed to cooperate.",
            "AGREE",
            "agreed",
            "2016-03-28",
        ),
        ("Norway accused Russia of spying on Monday after talks with Finland.", "CONSULT", "talks", "2016-04-11"),
        # what will be is not done at what was
        (
            "NATO met Russia in Rome on March 28. Norway will urge Russia at the meeting in Oslo to leave Georgia.",
            "REQUEST",
            "urge",
            None,
        ),
        (
            "NATO and Russia met in Rome on March 28. Norway attacked Georgia on the eve of the talks.",
            "ASSAULT",
            "attacked",
            "2016-03-27",
        ),
        (
            "NATO and Russia signed a pact in Rome on March 28. The pact established a NATO council with Russia.",
            "SUPPORT",
            "established",
            "2016-03-28",
        ),
        # no meeting is dated
        ("At the meeting, Russia agreed to cooperate with NATO.", "AGREE", "agreed", None),
    ],
)
def test_what_is_done_at_a_dated_meeting_has_its_day(text, kind, words, when):
    assert time_of(text, kind, words) == when


def test_the_only_dated_act_of_its_kind_is_known_by_other_words():
    text = "Turkish jets shot down a Russian bomber on March 3. Moscow accused Turkey of downing the bomber."
    assert time_of(text, "ASSAULT", "downing") == "2016-03-03"
    twice = text + " Turkish jets had shot down a Russian helicopter on February 2."
    assert time_of(twice, "ASSAULT", "downing") is None


def test_a_headline_tells_no_date_long_past():
    body = (
        "Norway expelled a Russian diplomat on {}.\n\nIt gave no reason, and the embassy said it would reply in kind."
    )
    page = "Norway expels Russian diplomat\n\nOSLO, April 12 (Reuters) - " + body
    near = ne.extract(page.format("Monday"), published=DAY).events[0]
    far = ne.extract(page.format("March 3, 2009"), published=DAY).events[0]
    assert near.when is not None
    assert near.when.iso == "2016-04-11"
    assert str(near.when_basis) == "inferred"
    assert far.when is None


def test_a_cue_points_at_the_date_that_was_used():
    text = "NATO and Russia met in Rome on March 28. At the meeting, Russia agreed to cooperate with NATO."
    for event in ne.extract(text, published=DAY).events:
        assert [c.span.of(text) for c in event.cues if c.kind == "when"] == ["March 28"]
    assert times(text)[0] == ("CONSULT", "2016-03-28", "resolved")
    assert times(text)[1] == ("AGREE", "2016-03-28", "inferred")


def test_an_official_page_tells_of_the_day_it_is_published():
    raw = "Statement on Georgia\n\nApril 12, 2016\n\n"
    raw += "The United States condemned Russia. We call on Moscow to leave Georgia.\n"
    found = ne.extract(ne.read(raw, source="state", published=DAY))
    accused = [e for e in found.events if e.type == "ACCUSE"]
    assert [e.when.iso for e in accused if e.when] == ["2016-04-12"]
    assert all(str(e.when_basis) == "inferred" for e in accused)
    plain = [e for e in ne.extract("The United States condemned Russia.", published=DAY).events if e.type == "ACCUSE"]
    assert plain[0].when is None
