"""Pages on sport, science, weather and the like hold no political event: what is read out of them was invented."""

from functools import cache
from pathlib import Path

import pytest

import natoevents as ne

FOLDER = Path(__file__).resolve().parents[1] / "corpus" / "quiet"
PAGES = {path.stem: path.read_text("utf-8") for path in sorted(FOLDER.glob("*.txt"))}
MOST_IN_1000_WORDS = 1.0
NOISY = "Russia accused NATO of aggression on Monday. NATO will meet Russia on Friday."


@cache
def invented(text: str) -> tuple[str, ...]:
    """A line for each event found in a text that should hold none: what it was taken for, by which rule, from what."""
    found = ne.extract(text)
    return tuple(
        f"{e.summary()} ({e.status}) by {e.rule} from {found.article.text(e.trigger)!r} in: "
        + " ".join(found.article.text(e.sentence).split())
        for e in found.events
    )


def test_hardly_an_event_is_invented():
    words = sum(len(text.split()) for text in PAGES.values())
    lines = [f"{name}: {line}" for name, text in PAGES.items() for line in invented(text)]
    rate = 1000 * len(lines) / words
    assert rate <= MOST_IN_1000_WORDS, (
        f"{len(lines)} events invented in {words} words, {rate:.2f} in 1,000 (at most {MOST_IN_1000_WORDS}):\n"
        + "\n".join(lines)
    )


def test_a_political_event_on_a_quiet_page_would_be_noticed():
    page = min(PAGES.values(), key=len)
    assert len(invented(f"{page}\n{NOISY}\n")) > len(invented(page))


def test_the_pages_are_many_and_long_enough():
    assert len(PAGES) >= 14
    assert sum(len(text.split()) for text in PAGES.values()) >= 4500


@pytest.mark.parametrize("name", PAGES)
def test_every_page_names_countries(name):
    """A page without political names would tempt nobody."""
    states = {m.principal.id for m in ne.find_actors(PAGES[name]) if m.principal.kind is ne.ActorKind.STATE}
    assert len(states) >= 3, (name, states)
