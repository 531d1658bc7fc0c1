"""The gold of the seeds, and of the originals where they are present, is sound."""

import re

import pytest

import natoevents as ne

from .documents import LATER, bound, group, missing

ARTICLE = {"headline", "published", "dateline_place", "agency", "byline", "body_start", "body_end", "boilerplate"}
EVENT = {"type", "mode", "trigger", "quote", "actors", "recipients", "when", "status", "where", "said_by"}
RELATION = {"subject", "predicate", "object", "quote"}

seed = pytest.mark.parametrize("page", group("seeds"), ids=lambda d: d.id)


def _at_hand():
    return [*group("seeds"), *group("corpus-read"), *group("corpus-unread"), *group("originals")]


@seed
def test_records_have_the_stated_form(page):
    gold = page.gold
    assert set(gold) == {"id", "source", "article", "events", "relations"}
    assert gold["id"] == gold["source"] == page.id
    assert set(gold["article"]) == ARTICLE
    assert all(set(e) - {"occurrence"} == EVENT for e in gold["events"])
    assert all(set(r) - {"role"} == RELATION for r in gold["relations"])


@seed
def test_quotes_stand_where_the_triggers_say(page):
    for e in page.gold["events"]:
        start, end = e["trigger"]
        assert page.text[start:end] == e["quote"]
        places = [m.start() for m in re.finditer(re.escape(e["quote"]), page.text)]
        assert places[e.get("occurrence", 1) - 1] == start
        assert ("occurrence" in e) == (len(places) > 1)
        assert 0 < end - start <= 100
    assert all(r["quote"] in page.text for r in page.gold["relations"])


def _later():
    return [page for name in LATER for page in group(name)]


def _everything():
    return [*_at_hand(), *_later()]


@pytest.mark.parametrize("page", _everything(), ids=lambda d: d.id)
def test_events_are_of_known_kinds(page):
    for e in page.gold["events"]:
        assert e["mode"] is None or e["mode"] in ne.EventType(e["type"]).modes
        assert ne.Status(e["status"])
        assert e["when"] is None or ne.When.parse(e["when"]).iso == e["when"]
        assert len(set(e["actors"])) == len(e["actors"])
    assert all(ne.Predicate(r["predicate"]) for r in page.gold["relations"])
    assert all(("role" in r) == (r["predicate"] == "holds_office") for r in page.gold["relations"])


@pytest.mark.parametrize("page", _at_hand(), ids=lambda d: d.id)
def test_events_stand_in_order_inside_headline_or_body(page):
    article = page.gold["article"]
    body = range(article["body_start"], article["body_end"] + 1)
    assert 0 <= body.start < body.stop <= len(page.text) + 1
    boilerplate = [i for start, end in article["boilerplate"] for i in range(start, end)]
    triggers = [tuple(e["trigger"]) for e in page.gold["events"]]
    assert triggers == sorted(set(triggers))
    for start, end in triggers:
        in_headline = (article["headline"] or "\0") in page.text[: body.start] and end <= body.start
        assert in_headline or (start in body and end in body)
        assert not set(range(start, end)) & set(boilerplate)


@seed
def test_the_headline_and_the_published_day_are_sound(page):
    article = page.gold["article"]
    assert article["headline"] in page.text[: article["body_start"]]
    assert ne.When.parse(article["published"]).iso == article["published"]
    assert all(0 <= start < end <= len(page.text) for start, end in article["boilerplate"])


@pytest.mark.parametrize("page", _at_hand(), ids=lambda d: d.id)
def test_every_id_is_known_to_the_lexicon(page):
    lexicon = ne.Lexicon.default()
    named = {who for e in page.gold["events"] for who in (*e["actors"], *e["recipients"], e["said_by"]) if who}
    named |= {r["object"] for r in page.gold["relations"]}
    named |= {r["subject"] for r in page.gold["relations"] if r["predicate"] != "holds_office"}
    codes = {who for who in named if re.fullmatch(r"[A-Z][A-Z0-9]+", who)}  # places and groups go by plain names
    assert not sorted(code for code in codes if code not in lexicon)


def test_five_pages_of_our_own():
    assert [d.id for d in group("seeds")] == ["dw", "fpblogs", "hurriyet", "moscow_times", "sputnik"]
    assert all(250 <= len(d.text.split()) <= 900 for d in group("seeds"))


def test_originals_are_bound_by_digest_and_without_their_text():
    assert len(bound()) == 5
    for record in bound():
        assert re.fullmatch(r"[0-9a-f]{64}", record["sha256"])
        assert set(record) == {"id", "source", "title", "outlet", "sha256", "article", "events", "relations"}
        assert set(record["article"]) == ARTICLE - {"byline"}
        assert all(set(e) == EVENT - {"quote"} for e in record["events"])
        assert all(set(r) - {"role"} == RELATION - {"quote"} | {"evidence"} for r in record["relations"])
        words = [e["where"] or "" for e in record["events"]] + [r.get("role", "") for r in record["relations"]]
        assert max(len(w.split()) for w in words) <= 10, "a value is a name or an office, no sentence"


def test_the_originals_are_those_that_were_annotated():
    if why := missing("originals"):
        pytest.skip(why)
    for page, record in zip(group("originals"), bound(), strict=True):
        start, end = record["article"]["headline"]
        assert page.text[start:end] == record["title"]
        assert all(0 <= r["evidence"][0] < r["evidence"][1] <= len(page.text) for r in record["relations"])


@pytest.mark.parametrize("page", _later(), ids=lambda d: d.id)
def test_triggers_of_later_pages_stand_where_they_say_in_order(page):
    triggers = [tuple(e["trigger"]) for e in page.gold["events"]]
    assert triggers == sorted(triggers)
    assert all(page.text[s : e["trigger"][1]] == e["quote"] for e in page.gold["events"] for s in (e["trigger"][0],))
