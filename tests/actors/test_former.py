"""Those who held an office once: they act for nobody, and whose office it was stays a mention."""

from datetime import date

import pytest

from natoevents import Article, Block, Predicate, Role, Sense, Sentence, Span, When, extract
from natoevents.actors import mentions_in
from natoevents.actors.former import former_role


def mentions(text, day):
    article = Article(text, "generic", published=When.of(day), blocks=(Block(Span(0, len(text)), Role.BODY),))
    return mentions_in(article, [Sentence(Span(0, len(text)))])


def by_words(text, day):
    return {m.span.of(text): m for m in mentions(text, day)}


@pytest.mark.parametrize(
    ("text", "day", "words", "person", "state"),
    [
        (
            "Former Russian President Boris Yeltsin spoke.",
            date(2003, 1, 1),
            "Former Russian President Boris Yeltsin",
            "boris-yeltsin",
            "RUS",
        ),
        (
            "Russia's former foreign minister Igor Ivanov left.",
            date(2012, 5, 1),
            "Russia's former foreign minister Igor Ivanov",
            "igor-ivanov",
            "RUS",
        ),
        (
            "Former NATO chief Javier Solana met him.",
            date(2012, 5, 1),
            "Former NATO chief Javier Solana",
            "javier-solana",
            "NATO",
        ),
        (
            "The Soviet leader Mikhail Gorbachev wrote.",
            date(1999, 5, 1),
            "Soviet leader Mikhail Gorbachev",
            "mikhail-gorbachev",
            "SUN",
        ),
        (
            "Boris Yeltsin, a former Russian president, wrote.",
            date(2003, 1, 1),
            "former Russian president",
            "boris-yeltsin",
            "RUS",
        ),
        (
            "Marko Tamm, a former Estonian lawmaker, wrote.",
            date(2016, 5, 1),
            "former Estonian lawmaker",
            "marko-tamm",
            "EST",
        ),
        (
            "An aide and a former Danish envoy wrote.",
            date(2016, 5, 1),
            "former Danish envoy",
            "former-danish-envoy",
            "DNK",
        ),
        (
            "Former Polish officials wrote.",
            date(2016, 5, 1),
            "Former Polish officials",
            "former-polish-officials",
            "POL",
        ),
    ],
)
def test_a_former_holder_is_their_own_principal(text, day, words, person, state):
    found = mentions(text, day)
    (mention,) = [m for m in found if m.span.of(text) == words]
    assert (mention.actor.id, mention.principal.id) == (person, person)
    (inner,) = [m for m in found if m.rule == "formerly"]
    assert (inner.principal.id, inner.sense) == (state, Sense.PLACE)
    assert mention.span.contains(inner.span)


def test_who_holds_another_office_now_acts_for_that():
    words = "Former Norwegian Prime Minister Jens Stoltenberg"
    assert by_words(f"{words} leads it.", date(2016, 5, 1))[words].principal.id == "NATO"


def test_a_bare_surname_of_a_former_holder_is_not_the_one_in_office():
    assert mentions("Ex-minister Putin agreed.", date(2016, 5, 1)) == ()


def test_without_a_day_the_words_alone_say_that_it_is_over():
    text = "Former Russian Foreign Minister Andrei Kozyrev wrote."
    article = Article(text, "generic", blocks=(Block(Span(0, len(text)), Role.BODY),))
    found = mentions_in(article, [Sentence(Span(0, len(text)))])
    assert found[0].principal.id == "andrei-kozyrev"


def test_states_that_are_no_more_and_present_offices_are_left_alone():
    for text in ("The former Soviet Union broke up.", "Danish envoys met.", "The Danish executive branch met."):
        assert not any(m.rule in ("former", "formerly") for m in mentions(text, date(2016, 5, 1)))


@pytest.mark.parametrize(
    ("words", "over"),
    [
        ("former president", True),
        ("Ex-minister", True),
        ("late king", True),
        ("president", False),
        ("executive", False),
        ("", False),
        (None, False),
    ],
)
def test_what_says_that_a_role_is_over(words, over):
    assert former_role(words) is over


def test_the_office_that_is_over_is_still_a_relation():
    done = extract("WASHINGTON, May 1, 2003 - Former Russian President Boris Yeltsin visited Kyiv on Thursday.")
    held = [r for r in done.relations if r.predicate is Predicate.HOLDS_OFFICE]
    assert [(r.subject.id, r.object.id, r.role.lower()) for r in held] == [("boris-yeltsin", "RUS", "former president")]
