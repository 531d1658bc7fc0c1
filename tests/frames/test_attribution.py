"""Accusations, denials, relayed claims and suppositions keep their speaker, their relay and their status."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import natoevents as ne

CORPUS = Path(__file__).resolve().parents[1] / "corpus"
PARAGRAPHS: list[dict[str, Any]] = tomllib.loads((CORPUS / "attribution.toml").read_text("utf-8"))["paragraph"]
FLOORS: dict[str, float] = tomllib.loads((CORPUS / "details-floors.toml").read_text("utf-8"))["attribution"]
DAY = ne.When.parse("2016-04-12")


def read_claim(text: str, claim: dict[str, str]) -> dict[str, str] | None:
    """Status, speaker and relay of a claim as the library reads them, or None where it finds no such event."""
    start = text.index(claim["words"])
    place = ne.Span(start, start + len(claim["words"]))
    for event in ne.extract(text, published=DAY).events:
        if event.type == claim["type"] and event.trigger.overlaps(place):
            speaker = event.said_by.principal.id if event.said_by else ""
            return {"status": str(event.status), "said_by": speaker, "via": event.via or ""}
    return None


def as_fact(claim: dict[str, str]) -> bool:
    """Whether something is told as fact: it happened, and nobody in particular says so."""
    return claim["status"] == "actual" and not claim.get("said_by")


def compare(claims: list[tuple[dict[str, str], dict[str, str] | None]]) -> tuple[dict[str, float], list[str]]:
    """The figures over claims and what was read of them, and a line for each that is not right."""
    hits = {name: [0, 0] for name in ("found", "status", "said_by", "via", "guarded")}
    misses = []
    for claim, read in claims:
        what = f"{claim['type']} {claim['words']!r}"
        outcome = {"found": read is not None}
        if read is None:
            misses.append(f"{what}: not found")
        else:
            outcome |= {key: claim[key] == read[key] for key in ("status", "said_by", "via") if key in claim}
            if claim.get("said_by") or claim["status"] != "actual":
                outcome["guarded"] = not as_fact(read)
                misses += [f"{what}: TOLD AS FACT"] * as_fact(read)
            misses += [
                f"{what}: {key} {claim[key]!r}, read {read[key]!r}"
                for key in ("status", "said_by", "via")
                if not outcome.get(key, True)
            ]
        for name, right in outcome.items():
            hits[name][0] += right
            hits[name][1] += 1
    return {name: right / max(1, of) for name, (right, of) in hits.items()}, misses


@cache
def measured() -> tuple[dict[str, float], list[str]]:
    return compare([(c, read_claim(p["text"], c)) for p in PARAGRAPHS for c in p["claims"]])


@pytest.mark.parametrize("key", FLOORS)
def test_no_figure_sinks_below_its_floor(key, record_property):
    figures, misses = measured()
    reached, least = figures[key], FLOORS[key]
    assert reached >= least, f"{key} is {reached:.3f}, the floor is {least:.3f}:\n" + "\n".join(misses)
    if reached >= least + 0.001:
        record_property("above floor", f"{'attribution':<17}{key:<13}{reached:.3f}   floor {least:.3f}")


def test_every_figure_has_a_floor():
    assert set(FLOORS) == set(measured()[0])


def test_the_paragraphs_are_as_their_comments_say():
    assert len(PARAGRAPHS) >= 12
    kinds = {ne.Status(c["status"]) for p in PARAGRAPHS for c in p["claims"]}
    assert kinds == set(ne.Status)
    for paragraph in PARAGRAPHS:
        for claim in paragraph["claims"]:
            assert claim["words"] in paragraph["text"]
            assert ne.EventType(claim["type"])
            speaker = claim.get("said_by")
            assert not speaker or ne.resolve_actor(speaker), speaker
    assert sum(1 for p in PARAGRAPHS for c in p["claims"] if c.get("via")) >= 6


def test_a_claim_told_as_fact_is_noticed():
    claim = {"words": "shelled", "type": "ASSAULT", "status": "actual", "said_by": "UKR", "via": "RIA"}
    right = {"status": "actual", "said_by": "UKR", "via": "RIA"}
    fact = {"status": "actual", "said_by": "", "via": ""}
    assert set(compare([(claim, right)])[0].values()) == {1.0}
    figures, misses = compare([(claim, fact), (claim, None)])
    assert figures == {"found": 0.5, "status": 1.0, "said_by": 0.0, "via": 0.0, "guarded": 0.0}
    assert len(misses) == 4
