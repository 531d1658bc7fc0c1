"""The promises of docs/contract.md, each as a property. The docstring of a test is the promise's name there."""

import ast
import hashlib
import json
import os
import random
import re
import subprocess
import sys
from datetime import date
from itertools import pairwise
from pathlib import Path

import jsonschema
import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

import natoevents
from natoevents import (
    ActorKind,
    Basis,
    Extraction,
    InvalidValueError,
    NatoEventsError,
    Role,
    When,
    extract,
    find_actors,
    find_dates,
    from_dict,
    json_schema,
    read,
    resolve_actor,
    resolve_date,
    timeline,
    to_dict,
)
from natoevents.testing import days, page_texts, unicode_texts, whens

ROOT = Path(__file__).parents[2]
SEEDS = sorted((ROOT / "seeds").glob("*.txt"))
pages = page_texts() | st.sampled_from([p.read_text("utf-8") for p in SEEDS])
published = st.none() | days()
few = settings(max_examples=40)


def test_the_document_lists_exactly_these_promises():
    text = (ROOT / "docs" / "contract.md").read_text("utf-8")
    listed = re.findall(r"^- \*\*(.+?)\*\*:", text, re.M)
    kept = [f.__doc__ for name, f in globals().items() if name.startswith("test_") and f.__doc__]
    assert sorted(listed) == sorted(kept)


def spans_of(x):
    for d in x.dates:
        yield d.span
    for m in x.mentions:
        yield m.span
        if m.antecedent:
            yield m.antecedent
    for e in x.events:
        yield from (e.trigger, e.sentence, *(c.span for c in e.cues), *(q.span for q in e.quantities))
        yield from (p.mention for p in (*e.parties, *((e.said_by,) if e.said_by else ())) if p.mention)
    for r in x.relations:
        yield from (r.evidence, *(c.span for c in r.cues))


def glued(raw, at):
    """Whether the place between two characters lies inside a run of letters or of digits."""
    pair = raw[at - 1 : at + 1] if at else ""
    return len(pair) == 2 and (pair.isalpha() or pair.isdecimal())


@few
@given(pages, published)
def test_offsets(text, day):
    """Offsets never lie"""
    x = extract(text, published=day)
    for span in spans_of(x):
        words = span.of(x.article.raw)
        assert words
        assert words == words.strip()
        assert not glued(text, span.start)
        assert not glued(text, span.end)
    record = to_dict(x)
    for event in record["events"]:
        assert event["trigger"]["text"] == text[event["trigger"]["start"] : event["trigger"]["end"]]


@given(unicode_texts() | pages, published)
def test_the_page(text, day):
    """The page stays as it is"""
    article = read(text, published=day)
    assert article.raw == text
    for before, after in pairwise(article.blocks):
        assert before.start <= before.end <= after.start <= after.end <= len(text)


@settings(max_examples=150)
@given(unicode_texts(), published)
@example("", None)
@example("\ud800\udfff\0\u202e", None)
@example("NATO met\u2028Russia on\x85Friday", date(2016, 4, 12))
def test_arbitrary_text(text, day):
    """Arbitrary text raises nothing"""
    x = extract(text, published=day)
    json.dumps(to_dict(x))
    find_dates(text, anchor=day)
    find_actors(text, on=day)
    resolve_actor(text, on=day)
    resolve_date(text, anchor=day)


@pytest.mark.parametrize(
    "unit", ["NATO met Russia on Friday, Moscow said. ", "x", "1", "last ", "Moscow ", "\"", "Mr. ", "(", "a, ", "\n"]
)  # fmt: skip
def test_length(unit):
    """Length is no danger"""
    text = unit * (1_000_000 // len(unit))
    assert read(text).raw == text
    assert extract(text, published=date(2016, 4, 12)).article.raw == text


@pytest.mark.parametrize(
    ("call", "named"),
    [
        (lambda: extract(3), "int"),
        (lambda: read(b"bytes"), "bytes"),
        (lambda: read("x", source="nosuch"), "nosuch"),
        (lambda: read("x", published="2016"), "2016"),
        (lambda: extract("x", published=20160412), "20160412"),
        (lambda: extract(read("x"), source="dw"), "source"),
        (lambda: find_dates(None), "None"),
        (lambda: find_dates("x", anchor="today"), "today"),
        (lambda: find_actors(5), "5"),
        (lambda: find_actors("x", on="now"), "now"),
        (lambda: resolve_date(7), "7"),
        (lambda: resolve_actor(7), "7"),
        (lambda: timeline(["x"]), "str"),
        (lambda: to_dict("x"), "str"),
        (lambda: from_dict(int, {}), "int"),
        (lambda: from_dict(Extraction, {}), "missing"),
    ],
)
def test_bad_arguments(call, named):
    """Bad arguments raise one of our errors"""
    with pytest.raises(NatoEventsError) as caught:
        call()
    assert named in str(caught.value)


@few
@given(pages, published)
def test_round_trip(text, day):
    """What is written is read back"""
    x = extract(text, published=day)
    assert from_dict(Extraction, json.loads(json.dumps(to_dict(x)))) == x


SCHEMA = json_schema()
AN_EXTRACTION = jsonschema.Draft202012Validator(SCHEMA)
A_TIMELINE = jsonschema.Draft202012Validator({**SCHEMA, "$ref": "#/$defs/Timeline"})


@few
@given(pages, published)
def test_schema(text, day):
    """Every record fits the schema"""
    x = extract(text, published=day)
    AN_EXTRACTION.validate(to_dict(x))
    A_TIMELINE.validate(to_dict(timeline([x])))


@few
@given(pages, published)
def test_twice(text, day):
    """Normalising twice changes nothing"""
    x = extract(text, published=day)
    assert extract(x.article) == x
    for mention in x.mentions:
        if mention.principal.kind not in (ActorKind.STATE, ActorKind.ORGANISATION):
            continue  # persons and groups that only this page knows
        again = resolve_actor(mention.principal.name, on=day)
        assert again is not None
        assert again.principal == mention.principal


@given(whens())
def test_printing(when):
    """What a time prints means that time"""
    again = resolve_date(when.iso)
    assert again is not None
    assert (again.start, again.end) == (when.start, when.end)


@few
@given(pages)
def test_no_day(text):
    """No day that was not said"""
    x = extract(text)
    assume(x.article.published is None)
    if all(d.when is None for d in x.dates):
        assert [e for e in x.events if e.when] == []
    bare = re.sub(r"\d+", "", re.sub(r"\b(?:last|on|in|since|by|for|two|earlier|January|April|March)\b", "", text))
    bare = re.sub(r"\b(?:Friday|August|week|year|years|days?|later|later|the end of|the 1990s)\b", "", bare)
    assert [e.when for e in extract(bare).events if e.when] == []


@few
@given(pages, published)
def test_grain(text, day):
    """Nothing is dated more finely than it was told"""
    x = extract(text, published=day)
    told = [d.when.days for d in x.dates if d.when and d.when.days]
    if x.article.published and x.article.published.days:
        told.append(x.article.published.days)
    for event in x.events:
        if event.when and event.when.days:
            assert event.when.days >= min(told)


@given(pages, days())
def test_published(text, day):
    """The given day of publication wins"""
    assert read(text, published=day).published == When.of(day)


NOBODY = (
    "the", "a", "met", "talks", "on", "Friday", "accused", "suspended", "ties", "with", "over", "war", "and", "said",
    "bread", "rain", "music", "of", "green", "quickly", "12",
)  # fmt: skip


@settings(max_examples=100)
@given(st.lists(st.sampled_from(NOBODY), max_size=30).map(" ".join), published)
def test_no_actor(text, day):
    """No event without an actor"""
    x = extract(text, published=day)
    assert (x.events, x.relations, x.mentions) == ((), (), ())


@few
@given(pages, published)
def test_nobody_invented(text, day):
    """Nobody is invented"""
    x = extract(text, published=day)
    named = {m.principal for m in x.mentions}
    for event in x.events:
        assert {p.principal for p in event.parties} <= named


@few
@given(pages, published)
def test_basis(text, day):
    """Every party says how it is known"""
    x = extract(text, published=day)
    mentioned = {(m.span, m.principal) for m in x.mentions}
    for event in x.events:
        for party in event.parties:
            if party.basis is not Basis.INFERRED:
                assert (party.mention, party.principal) in mentioned


@few
@given(pages, published)
def test_sentences(text, day):
    """Events lie in their sentences"""
    x = extract(text, published=day)
    telling = [b.span for b in x.article.blocks if b.role.tells]
    for event in x.events:
        assert event.sentence.contains(event.trigger)
        assert any(b.contains(event.sentence) for b in telling)
    assert not any(b.role.tells for b in x.article.of_role(Role.BOILERPLATE, Role.TEASER, Role.CREDIT))


@few
@given(pages, published)
def test_order(text, day):
    """Results stand in the order of the text"""
    x = extract(text, published=day)
    for spans in (
        [d.span for d in x.dates], [m.span for m in x.mentions], [e.trigger for e in x.events],
        [r.evidence for r in x.relations],
    ):  # fmt: skip
        assert spans == sorted(spans)
    assert len({e.id for e in x.events}) == len(x.events)


PRINT = """
import sys, hashlib, pathlib, json, datetime
import natoevents as ne
digest = hashlib.sha256()
found = []
for path in sorted(map(pathlib.Path, sys.argv[1:])):
    found.append(ne.extract(path.read_text("utf-8"), published=datetime.date(2016, 4, 12)))
    digest.update(json.dumps(ne.to_dict(found[-1]), ensure_ascii=True).encode())
digest.update(json.dumps(ne.to_dict(ne.timeline(found))).encode())
print(digest.hexdigest())
"""


def test_equal_bytes():
    """Equal input, equal bytes"""
    surroundings = [
        {"PYTHONHASHSEED": "0"},
        {"PYTHONHASHSEED": "4711", "LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8", "TZ": "Pacific/Kiritimati"},
        {"PYTHONHASHSEED": "random", "LC_ALL": "C", "TZ": "America/Los_Angeles", "PYTHONUTF8": "0"},
    ]
    printed = {
        subprocess.run(
            [sys.executable, "-c", PRINT, *map(str, SEEDS)],
            env={**os.environ, **extra}, check=True, capture_output=True, text=True,
        ).stdout
        for extra in surroundings
    }  # fmt: skip
    assert SEEDS
    assert len(printed) == 1
    assert len(printed.pop().strip()) == hashlib.sha256().digest_size * 2


CLOCKS = {"today", "now", "utcnow", "time_ns", "localtime", "gmtime", "getenv", "urandom", "shuffle"}


def test_no_clock():
    """Nothing reads the clock"""
    package = Path(natoevents.__file__).parent
    for path in package.rglob("*.py"):
        tree = ast.parse(path.read_text("utf-8"))
        called = {n.func.attr for n in ast.walk(tree) if isinstance(n, ast.Call) and isinstance(n.func, ast.Attribute)}
        imported = {a.name for n in ast.walk(tree) if isinstance(n, ast.Import) for a in n.names}
        assert not called & CLOCKS, path
        assert not imported & {"time", "random", "secrets", "uuid", "socket", "urllib", "os"}, path


@settings(max_examples=15)
@given(st.lists(st.tuples(pages, published), max_size=4), st.integers(0, 99))
def test_timeline(many, seed):
    """A timeline does not depend on the order of pages"""
    found = [extract(text, published=day) for text, day in many]
    shuffled = [*found, *found]
    random.Random(seed).shuffle(shuffled)
    assert timeline(shuffled) == timeline(found)


def test_a_page_that_was_read_brings_its_own_facts():
    with pytest.raises(InvalidValueError):
        extract(read("NATO met Russia."), published=date(2016, 4, 12))
