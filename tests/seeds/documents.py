"""Where the annotated pages are: our seeds, our own corpus of news, the originals, a neighbouring evaluation folder."""

import hashlib
import json
import os
from functools import cache
from pathlib import Path
from typing import Any

from attrs import field, frozen

ROOT = Path(__file__).resolve().parents[2]
SEEDS = ROOT / "seeds"
ORIGINALS = SEEDS / "originals.json"
VARIABLE = "NATOEVENTS_ORIGINALS"
NEIGHBOURS = ROOT.parent / "shared" / "eval" / "news"
CORPUS = ROOT / "tests" / "corpus" / "news"
FIRST_LETTERS = {
    "corpus-read": "a",
    "corpus-unread": "b",
    "knotty-read": "c",
    "knotty-unread": "d",
    "newsroom-read": "e",
    "newsroom-unread": "f",
}
GROUPS = ("seeds", *FIRST_LETTERS, "originals", "neighbours")
LATER = ("knotty-read", "knotty-unread", "newsroom-read", "newsroom-unread")
"""Pages by several hands, each coded once and gone through again."""


@frozen
class Document:
    """A page and what a careful reader finds in it.

    Attributes:
        id: the file's stem.
        text: the page, as it is on disk.
        gold: the annotation; see seeds/README.md for its keys.
    """

    id: str
    text: str = field(repr=False)
    gold: dict[str, Any] = field(repr=False)


def annotated(folder: Path, prefix: str = "") -> tuple[Document, ...]:
    """Every ``NAME.txt`` of `folder` that begins with `prefix` and has a ``NAME.gold.json`` beside it, by name."""
    return tuple(
        Document(path.name.removesuffix(".gold.json"), _read(path), json.loads(path.read_text("utf-8")))
        for path in sorted(folder.glob(f"{prefix}*.gold.json"))
    )


def _read(gold: Path) -> str:
    page = gold.with_name(gold.name.removesuffix(".gold.json") + ".txt")
    return page.read_bytes().decode("utf-8")  # bytes: offsets must not depend on how lines end here


@cache
def bound() -> tuple[dict[str, Any], ...]:
    """The records of originals.json."""
    return tuple(json.loads(ORIGINALS.read_text("utf-8"))["originals"])


def folders() -> tuple[Path, ...]:
    """Where originals may lie; the folder that the environment names wins."""
    named = os.environ.get(VARIABLE)
    return (Path(named),) if named else (SEEDS / "originals", ROOT.parent / "shared" / "seeds")


def originals(places: tuple[Path, ...] | None = None) -> tuple[Document, ...]:
    """The original pages that are present, told by their digest, whatever their files are called."""
    pages: dict[str, bytes] = {}
    for folder in folders() if places is None else places:
        for path in sorted(folder.glob("*.txt")) if folder.is_dir() else ():
            data = path.read_bytes()
            pages.setdefault(hashlib.sha256(data).hexdigest(), data)
    return tuple(
        Document(record["id"], pages[record["sha256"]].decode("utf-8"), _with_headline(record, pages[record["sha256"]]))
        for record in bound()
        if record["sha256"] in pages
    )


def _with_headline(record: dict[str, Any], data: bytes) -> dict[str, Any]:
    """The record in the form of the other gold files: its headline is given by offsets, theirs in words."""
    start, end = record["article"]["headline"]
    return {**record, "article": {**record["article"], "headline": data.decode("utf-8")[start:end]}}


def neighbours() -> tuple[Document, ...]:
    """All annotated pages in the sub-folders of ``shared/eval/news`` beside the checkout, if it is there."""
    return tuple(d for folder in sorted(NEIGHBOURS.glob("*/")) for d in annotated(folder))


@cache
def group(name: str) -> tuple[Document, ...]:
    """The documents of one of `GROUPS`; empty where they are not at hand, or not all of them are."""
    if name == "originals":
        found = originals()
        return found if len(found) == len(bound()) else ()
    if name == "neighbours":
        return neighbours()
    if name == "seeds":
        return annotated(SEEDS)
    return annotated(CORPUS, FIRST_LETTERS[name])


def missing(name: str) -> str | None:
    """Why the documents of a group cannot be measured and what to do about it; None where they can."""
    if group(name):
        return None
    if name == "originals":
        wanted = "; ".join(f"{r['outlet']}: {r['title']} (SHA-256 {r['sha256'][:12]}…)" for r in bound())
        return (
            f"{len(originals())} of the {len(bound())} original pages found in {', '.join(map(str, folders()))}. "
            f"Put the text files into seeds/originals/ or name their folder in {VARIABLE}. Wanted: {wanted}"
        )
    return f"no annotated pages in {NEIGHBOURS}: put a folder shared/eval/news beside the checkout to measure on it"
