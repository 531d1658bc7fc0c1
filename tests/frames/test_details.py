"""Forum, level, topic and quantities, on sentences for each and on the events of our seed pages, against floors.

A figure counts over a whole corpus: precision is the share of the values read that are right, recall the share of the
expected values that are read. What each field holds is defined at the head of tests/corpus/meetings.toml and
quantities.toml.
"""

import json
import tomllib
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import natoevents as ne

CORPUS = Path(__file__).resolve().parents[1] / "corpus"
SEEDS = CORPUS.parents[1] / "seeds"
DAY = ne.When.parse("2016-04-12")  # relative days are measured elsewhere; any anchor will do
MEETING = ("forum", "level", "about")
LEVELS = {"ambassadorial", "ministerial", "leaders", "military", "experts"}


def _load(name: str) -> dict[str, Any]:
    return tomllib.loads((CORPUS / name).read_text("utf-8"))


FLOORS = {k: v for k, v in _load("details-floors.toml").items() if k != "attribution"}
FLOOR = [(table, key, least) for table, keys in FLOORS.items() for key, least in keys.items()]


def fold(words: str) -> str:
    """Words as they are compared: without case, leading article, quotation marks and kinds of dash and space.

    >>> fold("The NATO–Russia  Council")
    'nato-russia council'
    """
    words = words.translate(str.maketrans("–—‑’", "---'", '"“”‘')).casefold()
    first, *rest = words.split() or [""]
    return " ".join(rest if rest and first in {"a", "an", "the"} else [first, *rest])


class Count:
    """Right, read and expected values of one field, and a line for each that is not right."""

    def __init__(self) -> None:
        self.right = self.read = self.expected = 0
        self.extra: Counter[str] = Counter()
        self.misses: list[str] = []

    def compare(self, where: str, expected: set[Any], read: set[Any]) -> None:
        """Count the values of one place."""
        self.right += len(expected & read)
        self.read += len(read)
        self.expected += len(expected)
        if expected != read:
            self.misses.append(f"{where}\n    expected {sorted(expected) or 'none'}, read {sorted(read) or 'none'}")

    def figures(self) -> dict[str, float]:
        """Precision and recall, and what was counted beside them as a share of the right values.

        >>> count = Count()
        >>> count.compare("a", {"x", "y"}, {"x"})
        >>> count.compare("b", set(), {"z"})
        >>> count.figures()
        {'precision': 0.5, 'recall': 0.5}
        """
        figures = {"precision": self.right / max(1, self.read), "recall": self.right / max(1, self.expected)}
        return figures | {name: hits / max(1, self.right) for name, hits in self.extra.items()}


@cache
def extracted(text: str) -> ne.Extraction:
    return ne.extract(text, published=DAY)


def meeting_values(field: str) -> Count:
    """One field of meetings: the values over all events of each sentence."""
    table = _load("meetings.toml")[field]
    count = Count()
    for text, *expected in (*table["cases"], *([text] for text in table["none"])):
        read = {fold(value) for e in extracted(text).events if (value := getattr(e, field)) is not None}
        count.compare(text, {fold(value) for value in expected}, read)
    return count


def quantities(found: ne.Extraction, events: tuple[ne.Event, ...]) -> dict[tuple[float, str], tuple[str, str]]:
    """Value and unit of each quantity of some events, with its approximator and its words."""
    return {
        (q.value, fold(q.unit)): (fold(q.approximator or ""), fold(found.article.text(q.span)))
        for e in events
        for q in e.quantities
    }


def wanted_quantities(rows: list[list[Any]]) -> dict[tuple[float, str], tuple[str, str]]:
    return {(value, fold(unit)): (fold(approximator), fold(words)) for value, unit, approximator, words in rows}


def quantity_values() -> Count:
    table = _load("quantities.toml")
    count = Count()
    count.extra.update({"approximator": 0, "words": 0})
    for text, *rows in (*table["cases"], *([text] for text in table["none"])):
        found = extracted(text)
        expected, read = wanted_quantities(rows), quantities(found, found.events)
        count.compare(text, set(expected), set(read))
        for key in sorted(set(expected) & set(read)):
            for i, name in enumerate(("approximator", "words")):
                count.extra[name] += expected[key][i] == read[key][i]
                if expected[key][i] != read[key][i]:
                    count.misses.append(f"{text}\n    {name} of {key}: {expected[key][i]!r}, read {read[key][i]!r}")
    return count


@cache
def seed_events() -> tuple[tuple[str, dict[str, Any], dict[str, Any], ne.Extraction, ne.Event], ...]:
    """The events of the seeds' gold that are found, by type and overlapping triggers, with what the details say."""
    details = {(d["page"], *d["trigger"]): d for d in _load("seeds-details.toml")["event"]}
    matched = []
    for path in sorted(SEEDS.glob("*.gold.json")):
        page = path.name.removesuffix(".gold.json")
        gold = json.loads(path.read_text("utf-8"))
        text = path.with_name(f"{page}.txt").read_bytes().decode("utf-8")
        found = ne.extract(text, published=ne.When.parse(gold["article"]["published"]))
        for event in gold["events"]:
            trigger = ne.Span(*event["trigger"])
            same = [e for e in found.events if e.type == event["type"] and e.trigger.overlaps(trigger)]
            if same:
                detail = details.get((page, *event["trigger"]), {})
                matched.append((f"{page} {event['trigger']} {event['quote']!r}", event, detail, found, same[0]))
    return tuple(matched)


def seed_values(field: str) -> Count:
    """One field over the seeds' events, as far as they are found and readers would agree on it."""
    count = Count()
    for where, gold, detail, found, event in seed_events():
        if field in detail.get("skip", ()) or (field in MEETING and gold["type"] != "CONSULT"):
            continue
        if field == "quantities":
            expected = set(wanted_quantities(detail.get("quantities", [])))
            count.compare(where, expected, set(quantities(found, (event,))))
            continue
        value = getattr(event, field)
        options = detail.get(field, [])
        options = [fold(o) for o in ([options] if isinstance(options, str) else options)]
        read = {fold(value)} if value is not None else set()
        expected = read if read & set(options) else set(options[:1])
        count.compare(where, expected, read)
    return count


@cache
def measured(table: str) -> Count:
    if table.startswith("seeds-"):
        return seed_values(table.removeprefix("seeds-"))
    return quantity_values() if table == "quantities" else meeting_values(table)


@pytest.mark.parametrize(("table", "key", "least"), FLOOR, ids=[f"{t}-{k}" for t, k, _ in FLOOR])
def test_no_figure_sinks_below_its_floor(table, key, least, record_property):
    count = measured(table)
    reached = count.figures()[key]
    assert reached >= least, f"{key} of {table} is {reached:.3f}, the floor is {least:.3f}:\n" + "\n".join(count.misses)
    if reached >= least + 0.001:
        record_property("above floor", f"{table:<17}{key:<13}{reached:.3f}   floor {least:.3f}")


def test_every_field_has_floors():
    assert set(FLOORS) == {prefix + field for prefix in ("", "seeds-") for field in (*MEETING, "quantities")}
    assert all({"precision", "recall"} <= set(keys) for keys in FLOORS.values())


def test_the_corpus_is_as_its_comments_say():
    meetings, numbers = _load("meetings.toml"), _load("quantities.toml")
    assert set(meetings) == set(MEETING)
    for table in (*meetings.values(), numbers):
        texts = [case[0] for case in table["cases"]] + table["none"]
        assert len(table["cases"]) >= 20
        assert len(table["none"]) >= 10
        assert len(texts) == len(set(texts))
    assert {case[1] for case in meetings["level"]["cases"]} == LEVELS
    assert all(about in text for text, about in meetings["about"]["cases"])
    assert all(words in text for text, *rows in numbers["cases"] for *_, words in rows)


def test_the_details_belong_to_events_of_the_seeds():
    for detail in _load("seeds-details.toml")["event"]:
        gold = json.loads((SEEDS / f"{detail['page']}.gold.json").read_text("utf-8"))
        text = (SEEDS / f"{detail['page']}.txt").read_bytes().decode("utf-8")
        event = next((e for e in gold["events"] if e["trigger"] == detail["trigger"]), None)
        now = [e["trigger"] for e in gold["events"] if e["quote"] == detail["quote"]]
        assert event, f"no event of {detail['page']} at {detail['trigger']}: {detail['quote']!r} stands at {now}"
        assert event["quote"] == detail["quote"], detail
        assert event["type"] == "CONSULT" or not set(detail) & set(MEETING), detail
        assert detail.get("level", "leaders") in LEVELS
        assert all(topic in text for topic in detail.get("about", ())), detail
        assert all(words in text for *_, words in detail.get("quantities", ())), detail


def test_right_wrong_and_missing_values_are_told_apart():
    count = Count()
    count.compare("right", {"summit"}, {"summit"})
    count.compare("wrong", {"summit"}, {"conference"})
    count.compare("missing", {"summit"}, set())
    count.compare("invented", set(), {"summit"})
    assert count.figures() == {"precision": 1 / 3, "recall": 1 / 3}
    assert [line.split("\n")[0] for line in count.misses] == ["wrong", "missing", "invented"]
