"""Whose words a clause is, beyond plain "said that": nouns of saying, documents, headlines, what is set in front."""

import pytest

import natoevents as ne


def _said(text, event_type="SANCTION"):
    return [e.said_by.principal.id if e.said_by else None for e in ne.extract(text).events if e.type == event_type]


@pytest.mark.parametrize(
    "text",
    [
        "Norway's claim that Russia expelled two Latvian envoys is wrong.",
        "Norway was certain that Russia had expelled two Latvian envoys.",
        "Norway raised concerns that Russia could expel Latvian envoys.",
        "Norway made clear that Russia had expelled two Latvian envoys.",
        "Norway praised Latvia, saying that Russia had expelled two Swedish envoys.",
        "A statement issued by Norway said Russia had expelled two Latvian envoys.",
        "A statement by the Norwegian foreign ministry says that Russia expelled two Latvian envoys.",
        "As Norway put it, Russia expelled two Latvian envoys.",
        "If Russia expelled two Latvian envoys, Norway said, the visit could be put off.",
        "Latvia will be calm if Russia expels two envoys, the Norwegian foreign minister told reporters.",
        "Norway informed NATO that Russia had expelled two Latvian envoys.",
        "Norway welcomed the fact that Russia had expelled two Latvian envoys.",
        "Norwegian officials said there were no plans to expel Russian envoys.",
        "Russia, Norway said, had expelled two Latvian envoys.",
        "Russia, said Norway, had expelled two Latvian envoys.",
        "Russia, Norwegian officials told reporters in Oslo on Tuesday, was expelling two Latvian envoys.",
        "Russia expelled two envoys, Norway complained, of Latvia.",
        "In Norway's words, Russia expelled two Latvian envoys.",
        "In the words of the Norwegian foreign minister, Russia expelled two Latvian envoys.",
        "Russia has expelled twenty Latvian envoys, by Norway's count.",
    ],
)
def test_somebodys_words(text):
    assert _said(text) == ["NOR"]


@pytest.mark.parametrize(
    "text",
    [
        "Norway knew the envoys whom Russia expelled on Monday.",
        "Russia expelled two Latvian envoys as Norway sat by.",
        "There were no plans to expel Russian envoys.",
        "If Russia expels two Latvian envoys, Norway will leave the talks.",
    ],
)
def test_the_outlets_own_words(text):
    assert set(_said(text)) <= {None}


@pytest.mark.parametrize(
    "headline",
    [
        "Russia expelled two Latvian envoys: Oslo",
        "Oslo: Russia expelled two Latvian envoys",
        "Russia expelled two Latvian envoys – Norwegian foreign ministry",
    ],
)
def test_a_headline_names_its_speaker_by_a_colon(headline):
    assert _said(f"{headline}\n\nOSLO, May 3 (Reuters) - It rained in the capital.\n")[:1] == ["NOR"]


def test_a_speaker_goes_on_to_act():
    text = "The Norwegian foreign minister said that Russia was calm and condemned Latvia."
    (event,) = [e for e in ne.extract(text).events if e.type == "ACCUSE"]
    assert [p.principal.id for p in event.actors] == ["NOR"]
    assert event.said_by is None
