"""A page or sentence on something else than politics tells no acts; a page on politics keeps all of its."""

import pytest

import natoevents as ne
from natoevents.frames.subject import FEWEST_POLITICAL, SHORTEST, is_contest

FILLER = "The old man walked along the shore and thought about his dinner, his boat and the colour of the evening sky. "
POLITICS = (
    "Ministers of the alliance met in Riga on Tuesday. The government condemned the missile launch. "
    "Diplomats said that troops would be withdrawn under the treaty. "
)


def _rules(text):
    return [e.rule for e in ne.extract(text).events]


@pytest.mark.parametrize(
    "sentence",
    [
        "Spain crushed Malta in the qualifier after the coach had changed the squad.",
        "Croatia attacked from the first lap, and the referee accused Serbia of cheating.",
        "The jury gave the singer from Norway its points and thanked Sweden.",
    ],
)
def test_a_contest_has_teams_and_no_parties(sentence):
    assert is_contest(sentence, ne.Span(0, len(sentence)))
    assert _rules(sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Russia attacked Georgia.",
        "Germany boycotted the championship.",
        "The prime minister of Serbia condemned the attack on the coach of the team before the match.",
    ],
)
def test_politics_beside_a_contest_stays(sentence):
    assert not is_contest(sentence, ne.Span(0, len(sentence)))


def test_the_same_sentence_counts_on_a_page_about_politics_only():
    act = "Norway attacked Denmark. "
    assert _rules(FILLER * 6 + act) == []
    assert any(r.startswith("ASSAULT") for r in _rules(POLITICS * 3 + act))


def test_a_short_text_is_taken_at_its_word():
    text = "Norway attacked Denmark near a red house by the sea."
    assert len(text.split()) < SHORTEST
    assert _rules(text)


def test_politics_on_a_quiet_page_needs_its_own_words():
    told = "Russian troops invaded Georgia despite the ceasefire. "
    page = FILLER * 6 + told
    assert len(page.split()) * FEWEST_POLITICAL > 2
    assert any(r.startswith("ASSAULT") for r in _rules(page))


TRADE = """Kenya raises duty in row with Egypt

Kenya raised its duty on Egyptian sugar on Monday after Cairo blocked shipments of tea. Egypt accused Nairobi
of breaking the rules of trade. The two countries will meet in Kampala next week. Exports fell by a tenth. Uganda
offered to mediate.
"Farmers are paying the price," the Kenyan trade minister said. Egypt imported tea worth 300 million dollars last year.
Traders in Mombasa welcomed the decision of Tanzania to open a new route.
"""


def test_politics_of_trade_is_politics():
    assert len(TRADE.split()) > SHORTEST
    types = {e.type.value for e in ne.extract(TRADE).events}
    assert {"ACCUSE", "CONSULT", "AGREE"} <= types
