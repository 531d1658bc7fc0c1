"""Who relays what somebody says, and whose word it is."""

import pytest

import natoevents as ne


def words(text: str, kind: str) -> tuple[str | None, str | None]:
    """Speaker and relay of the first event of a type."""
    event = next(e for e in ne.extract(text).events if e.type == kind)
    return event.said_by.principal.id if event.said_by else None, event.via


@pytest.mark.parametrize(
    ("text", "kind", "said_by", "via"),
    [
        ("Norwegian jets violated Russian airspace, Lavrov told TASS.", "MOBILIZE", "RUS", "TASS"),
        (
            "Lavrov said in an interview with Al Jazeera that Norway has expelled a Russian.",
            "SANCTION",
            "RUS",
            "Al Jazeera",
        ),
        ("Interfax quoted Lavrov as saying that Norway expelled a Russian diplomat.", "SANCTION", "RUS", "Interfax"),
        (
            "Norway expelled a Russian diplomat, Reuters reported, citing a source in the Kremlin.",
            "SANCTION",
            "RUS",
            "Reuters",
        ),
        ("Norway expelled a Russian diplomat, the RIA news agency said.", "SANCTION", None, "RIA"),
        # the outlet's own report, and an outlet that only stands in the sentence
        ("Norway expelled a Russian diplomat.", "SANCTION", None, None),
        ("Norway expelled a correspondent of TASS.", "SANCTION", None, None),
    ],
)
def test_the_relay_is_named_and_no_speaker(text, kind, said_by, via):
    events = [e for e in ne.extract(text).events if e.type == kind]
    if not events:
        assert via is None
    else:
        assert words(text, kind) == (said_by, via)


def test_a_headline_may_be_a_claim():
    body = "\n\nTALLINN, April 4 (Reuters) - The town was quiet on Monday, and shops were open."
    colon = ne.extract("Moscow: Norwegian Jets Violated Russian Airspace" + body).events[0]
    assert colon.said_by is not None
    assert colon.said_by.principal.id == "RUS"
    planned = ne.extract("Kyiv Says Russia to Attack Odesa" + body).events[0]
    assert planned.said_by is not None
    assert (planned.said_by.principal.id, str(planned.status)) == ("UKR", "future")


def test_no_intention_is_a_negation():
    event = next(e for e in ne.extract("Russia has no intention of attacking Norway.").events if e.type == "ASSAULT")
    assert str(event.status) == "negated"


def test_a_cue_points_at_the_relay():
    text = "Norwegian jets violated Russian airspace, Lavrov told TASS."
    event = ne.extract(text).events[0]
    assert [c.span.of(text) for c in event.cues if c.kind == "via"] == ["TASS"]
