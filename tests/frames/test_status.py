"""Modals, negation, conditionals and governing words decide how real an act is."""

from datetime import date

import pytest

from natoevents.event import EventType, Status
from natoevents.pipeline import extract

A, F, H, N = Status.ACTUAL, Status.FUTURE, Status.HYPOTHETICAL, Status.NEGATED


@pytest.mark.parametrize(
    ("sentence", "event_type", "status"),
    [
        ("Norway met Russia in Oslo.", EventType.CONSULT, A),
        ("The minister of Norway said Norway would meet Russia if Sweden agreed.", EventType.CONSULT, H),
        ("If they had wanted talks, Norway would not have expelled the Russian diplomats.", EventType.SANCTION, A),
        ("Norway sees no evidence that Russia is withdrawing its troops.", EventType.RETREAT, N),
        ("Norway sees evidence that Russia is withdrawing its troops.", EventType.RETREAT, A),
        ("Norway does not believe that Russia attacked Georgia.", EventType.ASSAULT, N),
        ("Norway said that an attack by Russia on Georgia would be a mistake.", EventType.ASSAULT, H),
        ("Norway did not reply to Russia, accusing it of spying.", EventType.ACCUSE, A),
        ("The Kremlin said Russia would respond to the expulsions.", EventType.THREATEN, A),
        ("Norway will meet Russia in Oslo.", EventType.CONSULT, F),
        ("Norway is to meet Russia in Oslo.", EventType.CONSULT, F),
        ("Norway is due to meet Russia.", EventType.CONSULT, F),
        ("Norway is going to meet Russia.", EventType.CONSULT, F),
        ("Norway plans to meet Russia.", EventType.CONSULT, F),
        ("Norway may meet Russia.", EventType.CONSULT, H),
        ("Norway wants to meet Russia.", EventType.CONSULT, H),
        ("If Norway meets Russia, the talks will be short.", EventType.CONSULT, H),
        ("Norway did not meet Russia.", EventType.CONSULT, N),
        ("Norway has never met Russia.", EventType.CONSULT, N),
        ("Norway no longer meets Russia.", EventType.CONSULT, N),
        ("Norway failed to meet Russia.", EventType.CONSULT, N),
        ("Norway continued to meet Russia.", EventType.CONSULT, A),
        ("Norway would have met Russia.", EventType.CONSULT, N),
        ("The minister of Norway said Norway would meet Russia.", EventType.CONSULT, F),
        ("Norway held no talks with Russia.", EventType.CONSULT, N),
        ("Norway will hold talks with Russia.", EventType.CONSULT, F),
        ("Possible talks between Norway and Russia worried Sweden.", EventType.CONSULT, H),
        ("Planned talks between Norway and Russia worried Sweden.", EventType.CONSULT, F),
        ("Norway could invade Russia.", EventType.ASSAULT, H),
        ("Norway was accused of invading Russia.", EventType.ASSAULT, A),
        ("Russia denied that it had invaded Norway.", EventType.ASSAULT, N),
        ("Norway fears that Russia will invade Sweden.", EventType.ASSAULT, H),
        ("Nobody from Norway met Russia.", EventType.CONSULT, N),
        ("Norway and Russia have yet to meet.", EventType.CONSULT, N),
        ("Will Norway meet Russia?", EventType.CONSULT, F),
        ("Norway left without meeting Russia.", EventType.CONSULT, N),
        ("Never before has Norway expelled Russian diplomats.", EventType.SANCTION, N),
        ("Nor did Norway expel the Russian diplomats.", EventType.SANCTION, N),
        ("Not only did Norway expel the Russian diplomats, it froze ties with Moscow.", EventType.SANCTION, A),
        ("Norway stopped short of expelling the Russian diplomats.", EventType.SANCTION, N),
        ("Norway held off arming Georgia.", EventType.AID, N),
        ("Norway has imposed no sanctions on Russia.", EventType.SANCTION, N),
        ("Norway showed no readiness to meet Russia.", EventType.AGREE, N),
        ("Norway is poised to expel the Russian diplomats.", EventType.SANCTION, F),
        ("Norway's ministers meet Russia in Oslo on June 20, 2020.", EventType.CONSULT, F),
        ("Norway's ministers meet Russia in Oslo on June 10, 2020.", EventType.CONSULT, A),
        ("Norway discussed reopening its embassy in Russia.", EventType.SUPPORT, H),
    ],
)
def test_status(sentence: str, event_type: EventType, status: Status) -> None:
    found = [e for e in extract(sentence, published=date(2020, 6, 15)).events if e.type is event_type]
    assert found, extract(sentence).events
    assert found[0].status is status
