"""The verbs `read` and `read_html`, the registry, and what holds for any text whatever."""

# ruff: noqa: E501  (tables of examples read better in long lines)

import subprocess
import sys
from datetime import UTC, date, datetime
from importlib.metadata import EntryPoint

import pytest
from hypothesis import given
from hypothesis import strategies as st

from natoevents.errors import InvalidValueError, MissingExtraError, UnknownSourceError
from natoevents.sources import Page, Sheet, Style, detect, read, read_html, register, registry, styles, unregister
from natoevents.sources.page import BLANK
from natoevents.split import split
from natoevents.text import Role
from natoevents.when import When

STORY = (
    "The envoys of both sides met in the harbour town on Monday and talked about the strait for more than two hours."
)
IDS = [name for name, _ in styles()]


def roles(article):
    return [(b.role.value, article.text(b.span)) for b in article.blocks]


def test_a_bare_sentence_is_one_body_block():
    article = read("NATO will meet Russia on Friday.")
    assert (article.source, article.headline, roles(article)) == (
        "generic",
        None,
        [("body", "NATO will meet Russia on Friday.")],
    )


def test_an_empty_page_has_nothing():
    for raw in ("", " \n\t\n", "\ufeff\n"):
        article = read(raw)
        assert (article.blocks, article.headline, article.published) == ((), None, None)


def test_published_is_a_day_or_a_when():
    assert read(STORY, published=date(2009, 3, 5)).published == When.parse("2009-03-05")
    assert read(STORY, published=When.parse("2009-03")).published == When.parse("2009-03")


def test_what_is_given_wins_and_a_contradiction_is_noted():
    raw = f"Envoys meet again\n4 March 2019\n{STORY}"
    assert read(raw).published == When.parse("2019-03-04")
    given = read(raw, published=date(2020, 1, 1))
    assert given.published == When.parse("2020-01-01")
    assert any("2019-03-04" in note for note in given.notes)
    assert not any("wins" in note for note in read(raw, published=When.parse("2019-03")).notes)


@pytest.mark.parametrize("bad", ["2009-03-05", 2009, datetime(2009, 3, 5, tzinfo=UTC), ()])
def test_another_published_is_refused_with_a_remedy(bad):
    with pytest.raises(InvalidValueError, match=r"datetime\.date"):
        read(STORY, published=bad)


@pytest.mark.parametrize("bad", [b"bytes", None, 7])
def test_a_page_that_is_no_text_is_refused(bad):
    with pytest.raises(InvalidValueError, match="no text"):
        read(bad)
    with pytest.raises(InvalidValueError, match="no text"):
        read_html(bad)


def test_an_address_that_is_no_text_is_refused():
    with pytest.raises(InvalidValueError, match="url"):
        read(STORY, url=7)


@pytest.mark.parametrize(
    ("wrong", "near"), [("moscowtimes", "moscow_times"), ("Sputnik News", "sputnik"), ("kremlim", "kremlin")]
)
def test_an_unknown_source_names_near_ones(wrong, near):
    with pytest.raises(UnknownSourceError, match=near):
        read(STORY, source=wrong)


@pytest.mark.parametrize("wrong", ["zzzzzzz", 7, ""])
def test_an_unknown_source_with_nothing_near_names_all(wrong):
    with pytest.raises(UnknownSourceError, match="generic"):
        read(STORY, source=wrong)


def test_the_style_can_be_named():
    raw = f"Envoys meet again\n1 April 2019\n{STORY}"
    assert [read(raw, source=name).source for name in IDS] == IDS


def test_styles_have_one_line_each_and_the_generic_one_comes_last():
    assert all(name.isidentifier() and about and "\n" not in about for name, about in styles())
    assert styles()[-1][0] == "generic"
    assert len(set(IDS)) == len(IDS)


def test_an_address_hints_at_the_style_but_gives_no_day():
    article = read(f"Envoys meet again\n\n{STORY}", url="https://www.themoscowtimes.com/2014/10/30/envoys-meet-a1")
    assert (article.source, article.published) == ("moscow_times", None)
    assert any("2014-10-30" in note for note in article.notes)


@pytest.mark.parametrize(
    ("head", "url"),
    [
        ("date 2023-11-07 MOSCOW", None),
        ("MOSCOW", "https://tass.com/2023/11/07/x"),
        ("MOSCOW", "https://sputnikglobe.com/20231107/x.html"),
    ],
)
def test_a_year_is_taken_where_two_witnesses_agree_on_month_and_day(head, url):
    article = read(f"{head}, November 7. /TASS/. {STORY}", url=url)
    assert article.published == When.parse("2023-11-07")


@pytest.mark.parametrize(
    ("head", "url"), [("date 2023-11-09 MOSCOW", None), ("MOSCOW", "https://tass.com/2023/11/09/x"), ("MOSCOW", None)]
)
def test_and_is_not_made_up_where_they_do_not(head, url):
    assert read(f"{head}, November 7. /TASS/. {STORY}", url=url).published is None


class TestStylesOfOthers:
    @staticmethod
    def evidence(page):
        return 1.0 if page.lines and page.lines[0].text == "HARBOUR NEWS" else 0.0

    @staticmethod
    def read(page):
        sheet = Sheet(page)
        sheet.mark(0, Role.BOILERPLATE)
        return sheet

    def test_can_be_registered_for_a_process(self):
        style = register(Style("harbour", "Harbour News", self.evidence, self.read))
        try:
            assert ("harbour", "Harbour News") in styles()
            assert detect(Page.of("HARBOUR NEWS\nx")) is style
            assert roles(read("HARBOUR NEWS\nThey met.")) == [("boilerplate", "HARBOUR NEWS"), ("body", "They met.")]
            with pytest.raises(InvalidValueError, match="already"):
                register(style)
        finally:
            unregister("harbour")
        assert "harbour" not in dict(styles())
        with pytest.raises(UnknownSourceError):
            unregister("harbour")

    def test_need_a_proper_id(self):
        with pytest.raises(InvalidValueError, match="identifier"):
            Style("Harbour News", "x", self.evidence, self.read)
        with pytest.raises(InvalidValueError, match="Style"):
            register(object())

    def test_come_by_entry_points_and_cannot_replace_ours(self, monkeypatch):
        import natoevents.sources.fpblogs as module

        points = [
            EntryPoint("a", "pytest:harbour", registry.GROUP),
            EntryPoint("b", "natoevents.sources.fpblogs", registry.GROUP),
        ]
        mine = Style("harbour", "Harbour News", self.evidence, self.read)
        monkeypatch.setattr(
            pytest, "harbour", (mine, Style("dw", "a false one", self.evidence, self.read)), raising=False
        )
        monkeypatch.setattr(registry, "entry_points", lambda group: points if group == registry.GROUP else [])
        registry._installed.cache_clear()
        try:
            assert ("harbour", "Harbour News") in styles()
            assert dict(styles())["dw"] != "a false one"
            assert dict(styles())["fpblogs"] == module.ABOUT
            assert read("HARBOUR NEWS\nThey met.").source == "harbour"
        finally:
            registry._installed.cache_clear()

    def test_that_are_no_styles_are_refused(self, monkeypatch):
        monkeypatch.setattr(registry, "entry_points", lambda group: [EntryPoint("a", "pytest:fail", registry.GROUP)])
        registry._installed.cache_clear()
        try:
            with pytest.raises(InvalidValueError, match="entry point"):
                styles()
        finally:
            registry._installed.cache_clear()


def test_html_goes_by_way_of_its_text():
    pytest.importorskip("trafilatura")
    html = (
        "<html><head><title>Envoys meet again</title></head><body><nav><a href='/'>Home</a></nav>"
        f"<article><h1>Envoys meet again</h1><p>OSLO (Reuters) - {STORY}</p><p>{STORY[::-1].title()}.</p></article>"
        "<footer>Contact</footer></body></html>"
    )
    article = read_html(html, published=date(2009, 3, 5), url="https://example.org/x")
    assert (article.headline, article.dateline_place, article.source) == ("Envoys meet again", "Oslo", "reuters")
    assert STORY in article.raw
    assert "<p>" not in article.raw
    assert article.published == When.parse("2009-03-05")


@pytest.mark.parametrize("html", ["", "   ", "<p>", "\x00", "\ud800", "<html></html>", "no markup at all"])
def test_poor_html_gives_a_poor_article(html):
    pytest.importorskip("trafilatura")
    assert read_html(html).source in IDS


def test_without_the_extra_read_html_says_how_to_get_it(monkeypatch):
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    with pytest.raises(MissingExtraError, match=r"natoevents\[html\]"):
        read_html("<p>x</p>")


def test_reading_does_not_depend_on_the_seed_of_hashes():
    code = f"from natoevents.sources import read, styles; print(repr(read({STORY!r}).blocks), styles())"
    outs = {
        subprocess.run(
            [sys.executable, "-c", code], capture_output=True, check=True, text=True, env={"PYTHONHASHSEED": seed}
        ).stdout
        for seed in ("1", "2")
    }
    assert len(outs) == 1


PIECES = st.sampled_from(
    ["Envoys meet again", STORY, "BRUSSELS -- ", "MOSCOW, May 14 (Reuters) - ", "4 March 2019", "By Ann Holm", "See also:", "Share", "---",
     "title: \"x\\", "date: 2022-01-01", "***", "# A", "Author", "© AFP 2021 / HOLMThe", "Last Updated: 07/27/2016", "ab/cd (AP, dpa)", "Q (AP): x?",
     "- Sputnik International", "\ud800", "\x00", "\u202e", "", " ", "<p>", "(", "»", "İ", "1. Skip to content", "January 12, 2022The council met.",
     "### [2022-2-9](x)", "* 2008", "Source: Xinhua| 2019-06-04 21:10:43|Editor: x", "04 Nov. 2010 -", "Events", "21:15", "..."]
)  # fmt: skip
PAGES = st.lists(st.one_of(PIECES, st.text(max_size=30)), max_size=14).flatmap(
    lambda lines: st.sampled_from(["\n", "\n\n", "\r\n", "\u2028", " "]).map(lambda brk: brk.join(lines))
)


@given(
    PAGES, st.one_of(st.none(), st.sampled_from(IDS)), st.sampled_from([None, "", "x", "https://tass.com/2023/11/07/"])
)
def test_any_text_can_be_read(raw, source, url):
    article = read(raw, source=source, url=url)
    assert article.raw == raw
    assert article.url == url
    covered, last = set(), 0
    for block in article.blocks:
        words = article.text(block.span)
        assert words
        assert words == words.strip(BLANK)
        assert last <= block.start < block.end <= len(raw)
        last = block.end
        covered.update(range(block.start, block.end))
    assert all(raw[k] in BLANK for k in range(len(raw)) if k not in covered)
    for fact in (article.headline, article.dateline_place, article.byline):
        assert fact is None or fact.strip()
    telling = [b.span for b in article.blocks if b.role.tells]
    for sentence in split(article):
        assert any(span.contains(sentence.span) for span in telling)


@given(st.text())
def test_any_unicode_can_be_read(raw):
    assert read(raw).raw == raw


@pytest.mark.parametrize(
    "unit",
    ["word ", "x\n", "Envoys met\n", "12/12/2022 10:00\n", "A, B (C/ D - \n", "4 March 2019\n", "© AFP 2021 / HOLMThe\n", f"{STORY}\n", "ab - Sputnik International\n",
     "(", "/", "'", "Read more: x\n", "some words here and there and so on we go\n"],
)  # fmt: skip
@pytest.mark.parametrize("source", [None, "sputnik", "nato"])
def test_the_cost_grows_with_the_length_alone(unit, source):
    import gc
    import time

    def cost(size):
        text = unit * (size // len(unit))
        gc.disable()  # what other tests left in memory is not this text's cost
        try:
            began = time.process_time()
            read(text, source=source)
            return time.process_time() - began
        finally:
            gc.enable()

    small = min(cost(20_000) for _ in range(3))
    # A busy machine may spoil one measurement, not three.
    assert any(cost(200_000) <= 40 * max(small, 0.001) for _ in range(3))
