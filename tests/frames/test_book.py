"""Every frame is met by its examples and refuses its counter-examples; the data agree with themselves."""

from datetime import date

import pytest

from natoevents.clause import Clause, Form, Verb
from natoevents.clauses.words import vocabulary
from natoevents.errors import LexiconError
from natoevents.event import EventType
from natoevents.frames.book import Frame, book, classes, light_verbs, people
from natoevents.frames.needs import needed
from natoevents.pipeline import extract

DAY = date(2020, 6, 15)
FRAMES = book().frames


def rules(sentence: str) -> list[str]:
    return [event.rule for event in extract(sentence, published=DAY).events]


@pytest.mark.parametrize("frame", FRAMES, ids=lambda f: f.name)
def test_examples(frame: Frame) -> None:
    assert frame.examples, "a frame without an example cannot be understood"
    assert frame.counter, "a frame without a counter-example was not reviewed"
    for sentence in frame.examples:
        assert frame.name in rules(sentence), sentence
    for sentence in frame.counter:
        assert frame.name not in rules(sentence), sentence


def test_every_type_and_mode_has_a_frame() -> None:
    from natoevents.data import table

    given = {(frame.type, frame.mode) for frame in FRAMES}
    by_words = {(EventType.THREATEN, mode) for mode in table("frames")["modes"]["harm"]} | {
        (EventType.ASSAULT, mode) for mode in table("frames")["modes"]["means"]
    }
    by_words |= {(t, m) for t in (EventType.REQUEST, EventType.REJECT) for m in t.modes} | {
        (EventType.CONSULT, "third-party")
    }
    for event_type in EventType:
        assert any(frame.type is event_type for frame in FRAMES)
        for mode in event_type.modes:
            assert (event_type, mode) in given | by_words, (event_type, mode)


def test_names_are_unique_and_say_their_type() -> None:
    names = [frame.name for frame in FRAMES]
    assert len(names) == len(set(names))
    assert all(frame.name.startswith(frame.type.value + ":") for frame in FRAMES)


def test_modes_belong_to_their_types() -> None:
    assert all(frame.mode is None or frame.mode in frame.type.modes for frame in FRAMES)


def test_the_verbs_of_the_frames_are_known_to_the_clauses() -> None:
    known = {word.lemma for word in vocabulary().values()}
    hyphened = {v[0] for frame in FRAMES for v in frame.verbs if "-" in v[0]}
    missing = {v[0] for frame in FRAMES for v in frame.verbs} - known - hyphened
    assert not missing


def test_sectors_of_people_are_plovers() -> None:
    from natoevents.actor import Sector

    assert {Sector(sector) for sector in people().values()}
    assert people()["rebel"] == "REB"


def test_classes_hold_singular_words() -> None:
    assert "troop" in classes()["troops"]
    assert "sanction" in classes()["sanction"]


def test_light_verbs_of_one_class_do_not_contradict() -> None:
    lists = light_verbs()
    assert not lists["negative"] & lists["inert"]
    assert "hold" in lists["actual"]


def test_every_condition_a_frame_needs_is_written() -> None:
    clause = Clause(0, Verb("go", 0, 2, 0, Form.FINITE))
    named = {frame.needs for frame in FRAMES if frame.needs}
    assert named, "no frame needs anything"
    for need in sorted(named):
        needed(need, clause, None, [])
    with pytest.raises(LexiconError, match="correct the frame"):
        needed("misspelt", clause, None, [])
