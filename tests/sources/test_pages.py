"""Small pages, each written for one trap of one style, with the role of every part of them."""

import re
from pathlib import Path

import pytest
from attrs import frozen

from natoevents.sources import read, styles
from natoevents.text import Role

PAGES = Path(__file__).parent / "pages"


@frozen
class Case:
    """A page and what stands on it."""

    name: str
    facts: dict[str, str]
    notes: tuple[str, ...]
    raw: str
    parts: tuple[tuple[str, str], ...]


def cases() -> list[Case]:
    found = []
    for path in sorted(PAGES.glob("*.txt")):
        for chunk in re.split(r"^=== ", path.read_text("utf-8"), flags=re.MULTILINE)[1:]:
            head, _, page = chunk.partition("\n---\n")
            name, *rows = head.splitlines()
            pairs = [row.split(" = ", 1) for row in rows]
            raw, parts = unmark(page.rstrip("\n"))
            notes = tuple(v for k, v in pairs if k == "note")
            found.append(Case(f"{path.stem}: {name}", dict(p for p in pairs if p[0] != "note"), notes, raw, parts))
    return found


def unmark(page: str) -> tuple[str, tuple[tuple[str, str], ...]]:
    """Lines of "role| text‖role| text" → the page, and its parts with their roles. "+|" goes on with the part above."""
    lines, parts = [], []
    for line in page.split("\n"):
        text = ""
        for piece in line.split("‖") if line.strip() else ():
            role, _, words = piece.partition("|")
            first = not text
            text += (
                words.removeprefix(" ") if first else (" " if role.startswith(" ") else "") + words.removeprefix(" ")
            )
            if role.strip() == "+":
                parts[-1] = (parts[-1][0], f"{parts[-1][1]}\n{words.removeprefix(' ').rstrip()}")
            else:
                parts.append((role.strip(), words.strip()))
        lines.append(text)
    return "\n".join(lines), tuple(parts)


CASES = cases()


@pytest.mark.parametrize("case", CASES, ids=lambda c: c.name)
def test_a_page_is_read_as_it_stands(case):
    article = read(case.raw, url=case.facts.get("url"))
    assert [(b.role.value, article.text(b.span)) for b in article.blocks] == list(case.parts)
    got = {
        "source": article.source,
        "headline": article.headline,
        "published": article.published.iso if article.published else None,
        "place": article.dateline_place,
        "byline": article.byline,
        "agencies": ", ".join(article.agencies) or None,
    }
    assert got == {key: case.facts.get(key) for key in got}
    for note in case.notes:
        assert any(note in n for n in article.notes), article.notes


@pytest.mark.parametrize("case", CASES, ids=lambda c: c.name)
def test_windows_line_ends_change_nothing_but_offsets(case):
    article = read(case.raw.replace("\n", "\r\n"))
    assert [b.role.value for b in article.blocks] == [role for role, _ in case.parts]


@pytest.mark.parametrize("case", CASES, ids=lambda c: c.name)
def test_a_given_day_wins_over_what_the_page_says(case):
    from natoevents.when import When

    given = When.parse("1999-03-12")
    assert read(case.raw, published=given).published == given


def test_every_style_has_a_page():
    tried = {case.facts["source"] for case in CASES}
    assert tried == {name for name, _ in styles()}


def test_the_pages_use_known_roles_alone():
    used = {role for case in CASES for role, _ in case.parts}
    assert used == {r.value for r in Role}
