"""What the layouts hide: furniture feeds no event and no date, a day is published only where the page states it."""

from functools import cache

import pytest

import natoevents as ne

from .documents import group

PAGES = {d.id: d for d in group("seeds")}


@cache
def _read(name):
    return ne.read(PAGES[name].text)


@cache
def _found(name):
    document = PAGES[name]
    return ne.extract(document.text, published=ne.When.parse(document.gold["article"]["published"]))


def _furniture(name):
    return [ne.Span(*pair) for pair in PAGES[name].gold["article"]["boilerplate"]]


def _in_caption(found, span):
    """A caption of this story may name an office; it tells no act of its own."""
    return any(b.span.contains(span) for b in found.article.of_role(ne.Role.CAPTION))


page = pytest.mark.parametrize("name", sorted(PAGES))


@page
def test_the_style_is_told_from_the_page(name):
    assert _read(name).source == name


@page
def test_headline_dateline_and_agencies(name):
    gold, article = PAGES[name].gold["article"], _read(name)
    assert article.headline == gold["headline"]
    assert article.dateline_place == gold["dateline_place"]
    assert list(article.agencies) == gold["agency"]


@page
def test_published_only_where_the_page_states_it(name):
    stated = {"dw": "2022-01-12"}.get(name)
    assert (_read(name).published and _read(name).published.iso) == stated


@page
def test_what_the_caller_knows_wins(name):
    assert ne.read(PAGES[name].text, published=ne.When.parse("2019-02-03")).published.iso == "2019-02-03"


@page
def test_furniture_feeds_no_event_and_no_date(name):
    found = _found(name)
    stamp = {ne.Span(b.start, b.end) for b in found.article.of_role(ne.Role.TIMESTAMP)}
    for part in _furniture(name):
        assert not [e for e in found.events if e.trigger.overlaps(part) or e.sentence.overlaps(part)]
        assert not [r for r in found.relations if r.evidence.overlaps(part) and not _in_caption(found, r.evidence)]
        assert not [d for d in found.dates if d.span.overlaps(part) and not any(s.overlaps(d.span) for s in stamp)]


@page
def test_the_body_is_read_from_its_first_word_to_its_last(name):
    article, gold = _found(name).article, PAGES[name].gold["article"]
    body = article.of_role(ne.Role.BODY)
    assert body[0].start == gold["body_start"]
    assert body[-1].end == gold["body_end"]
    told = [b for b in article.blocks if b.role.tells]
    for e in PAGES[name].gold["events"]:
        trigger = ne.Span(*e["trigger"])
        assert any(b.span.contains(trigger) for b in told), e["quote"]


def test_moscow_times_the_day_the_archive_was_moved_is_refused_and_noted():
    assert any("2016" in note for note in _read("moscow_times").notes)
    assert not [e for e in _found("moscow_times").events if e.when and e.when.overlaps(ne.When.parse("2016"))]


def test_hurriyet_the_headline_counts_once():
    found, text = _found("hurriyet"), PAGES["hurriyet"].text
    headline = found.article.headline
    assert text.count(headline) == 3
    assert len(found.article.of_role(ne.Role.HEADLINE)) == 1
    assert len([e for e in found.events if e.sentence.of(text) == headline]) == 1


def test_fpblogs_the_author_box_gives_no_actors():
    principals = {p.principal.id for e in _found("fpblogs").events for p in (*e.actors, *e.recipients)}
    assert not principals & {"CAN", "NGA", "RWA", "KEN", "CHN", "IND", "BRA", "UN"}
    assert _read("fpblogs").byline == "Nora Whitfield"


def test_dw_the_glued_day_is_no_part_of_the_lead():
    text = PAGES["dw"].text
    first = min(e.sentence.start for e in _found("dw").events if e.sentence.start > text.index("2022"))
    assert text[first:].startswith("Russian and NATO envoys")


def test_dw_questions_are_no_events():
    text = PAGES["dw"].text
    asked = [line for line in text.splitlines() if line.endswith("?")]
    assert len(asked) == 5
    for line in asked:
        span = ne.Span(text.index(line), text.index(line) + len(line))
        assert not [e for e in _found("dw").events if e.trigger.overlaps(span)]


def test_sputnik_the_years_of_other_captions_date_nothing():
    years = [ne.When.parse("2012"), ne.When.parse("2013"), ne.When.parse("2021")]
    assert not [e for e in _found("sputnik").events if e.when and any(e.when.overlaps(y) for y in years)]


def test_sputnik_hard_spaces_do_not_hide_names():
    text = PAGES["sputnik"].text
    assert "in\N{NO-BREAK SPACE}NATO" in text
    at = text.index("at\N{NO-BREAK SPACE}NATO headquarters") + 3
    assert any(m.span.start <= at < m.span.end for m in _found("sputnik").mentions)
