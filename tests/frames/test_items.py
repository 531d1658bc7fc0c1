"""Chronologies: the date of an item is the time of what it tells."""

import natoevents as ne

PAGE = """Norway and Russia: a chronology

By A Writer
March 8, 2022

1991 - The Soviet Union collapses. Norway recognizes Latvia.

March 1999: NATO begins bombing Yugoslavia; Russia suspends its cooperation with the alliance.

2014
Russia annexes Crimea. NATO ends all practical cooperation with Moscow in April.

Oct. 18, 2021: Russia shuts its mission to NATO. Norway said it would expel two Russian diplomats.
"""


def times(text):
    return {
        e.trigger.of(text).split()[0]: e.when.iso if e.when else None
        for e in ne.extract(text, published=ne.When.parse("2022-03-08")).events
    }


def test_an_item_dates_all_its_sentences():
    found = times(PAGE)
    assert found["recognizes"] == "1991"
    assert found["suspends"] == "1999-03"


def test_a_year_on_a_line_of_its_own_dates_what_follows_and_months_in_it():
    found = times(PAGE)
    assert found["annexes"] == "2014"
    assert found["ends"] == "2014-04"


def test_what_is_told_by_somebody_in_an_item_has_no_time_from_it():
    told = ne.extract(PAGE, published=ne.When.parse("2022-03-08")).events[-1]
    assert told.said_by is not None
    assert told.when is None


def test_one_or_two_dates_make_no_chronology():
    text = "1991: Norway met Russia in Oslo. Russia expelled two Norwegian diplomats."
    assert times(text)["expelled"] is None
