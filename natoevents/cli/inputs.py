"""What the command line reads: files, folders, globs, standard input; each failure named, no neighbour lost."""

import csv
import glob
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import click
from attrs import evolve, frozen
from rich.console import Console
from rich.progress import track

from natoevents.article import Article
from natoevents.codec import read_jsonl
from natoevents.errors import CodecError, InvalidValueError, NatoEventsError
from natoevents.extraction import Extraction
from natoevents.pipeline import extract
from natoevents.sources import read, read_html
from natoevents.when import When

__all__ = ["Failures", "Page", "article_of", "decode", "extractions_of", "pages_of", "why", "with_progress"]

_SUFFIXES = (".txt", ".html", ".htm", ".jsonl")  # in a folder; a file that is named may end as it likes
_METADATA = "metadata.csv"  # beside pages: what is known of them from elsewhere
_MANY = 20  # from this many inputs on, a terminal sees a progress bar


@frozen
class Page:
    """Something to read: its name for messages, how to get its bytes, and what is known of it from elsewhere."""

    name: str
    load: Callable[[], bytes]
    source: str | None = None
    published: When | None = None
    url: str | None = None


class Failures:
    """Names each input that failed, at once, and remembers that there were some."""

    def __init__(self) -> None:
        self.count = 0

    def add(self, name: str, why: str) -> None:
        """Name the input and the reason on standard error."""
        self.count += 1
        click.echo(f"natoevents: {name}: {why}", err=True)


def pages_of(inputs: tuple[str, ...], failures: Failures) -> list[Page]:
    """What `inputs` stand for, in order, files of a folder or glob sorted by name."""
    pages: list[Page] = []
    for given in inputs:
        if given == "-":
            pages.append(Page("standard input", sys.stdin.buffer.read))
            continue
        path = Path(given)
        if path.is_dir():
            files = sorted(p for p in path.rglob("*") if p.suffix.lower() in _SUFFIXES and p.is_file())
            if not files:
                failures.add(given, f"no texts in this folder: looked for {', '.join(_SUFFIXES)}")
        elif path.exists():
            files = [path]
        else:
            files = sorted(Path(p) for p in glob.glob(given, recursive=True) if Path(p).is_file())
            if not files:
                failures.add(given, "no such file or folder, and no file matches it as a pattern")
        pages += _with_metadata(files, failures)
    return pages


def _with_metadata(files: list[Path], failures: Failures) -> Iterator[Page]:
    """The pages, with what a `metadata.csv` beside them says of each."""
    known: dict[Path, dict[str, dict[str, str]]] = {}
    for file in files:
        if file.parent not in known:
            known[file.parent] = _metadata(file.parent / _METADATA, failures)
        row = known[file.parent].get(file.name, {})
        try:
            published = When.parse(row["published"]) if row.get("published") else None
        except InvalidValueError as fault:
            failures.add(f"{file.parent / _METADATA}, {file.name}", str(fault))
            published = None
        yield Page(str(file), file.read_bytes, row.get("source") or None, published, row.get("url") or None)


def _metadata(table: Path, failures: Failures) -> dict[str, dict[str, str]]:
    """File name → row."""
    if not table.is_file():
        return {}
    try:
        rows = list(csv.DictReader(decode(table.read_bytes())[0].splitlines()))
    except (NatoEventsError, OSError, csv.Error) as fault:
        failures.add(str(table), why(fault))
        return {}
    if rows and not {"file"} <= rows[0].keys() <= {"file", "published", "source", "url"}:
        failures.add(str(table), "its columns are file, published, source, url (the last three as you have them)")
        return {}
    return {row["file"]: row for row in rows}


def decode(data: bytes) -> tuple[str, str | None]:
    """Text and, where the bytes were not UTF-8, a note that says what was done."""
    if b"\0" in data[:4096] and not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise InvalidValueError("binary data: give plain text or HTML")
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace"), "read as UTF-16 by its byte order mark"
    try:
        return data.decode("utf-8-sig"), None
    except UnicodeDecodeError as fault:
        place = f"byte {fault.start} is not UTF-8"
        return data.decode("cp1252", "replace"), f"{place}: read as Windows-1252, some letters may be wrong"


def article_of(page: Page, source: str | None, published: When | None) -> Article:
    """Read one page, as HTML if its name or its beginning says so; what the caller says wins over its metadata."""
    text, note = decode(page.load())
    if not text.strip():
        raise InvalidValueError("empty: nothing to read")
    if note:
        click.echo(f"natoevents: {page.name}: {note}", err=True)
    looks_html = page.name.lower().endswith((".html", ".htm")) or text.lstrip()[:15].lower().startswith(
        ("<!doctype html", "<html")
    )
    reader = read_html if looks_html else read
    article = reader(text, source=source or page.source, published=published or page.published, url=page.url)
    return evolve(article, notes=(*article.notes, note)) if note else article


def extractions_of(
    inputs: tuple[str, ...], source: str | None, published: When | None, failures: Failures
) -> Iterator[tuple[str, Extraction]]:
    """Extract every page; a JSON Lines file holds extractions that were made before."""
    for page in with_progress(pages_of(inputs, failures)):
        try:
            if page.name.endswith(".jsonl"):
                yield from ((page.name, x) for x in _read_back(page, failures))
            else:
                yield page.name, extract(article_of(page, source, published))
        except (NatoEventsError, OSError) as fault:
            failures.add(page.name, why(fault))


def _read_back(page: Page, failures: Failures) -> Iterator[Extraction]:
    """A broken line is named; its neighbours are read all the same."""
    for number, line in enumerate(page.load().decode("utf-8", "replace").split("\n"), 1):
        try:
            yield from read_jsonl([line])
        except CodecError as fault:
            failures.add(f"{page.name}, line {number}", str(fault).removeprefix("line 1: "))


def why(fault: Exception) -> str:
    """The reason of a failure in words."""
    if isinstance(fault, OSError):
        return f"cannot be read ({fault.strerror or fault})"
    return str(fault)


def with_progress(pages: list[Page]) -> Iterable[Page]:
    """`pages`, with a progress bar on standard error if they are many and somebody is watching."""
    if len(pages) < _MANY or not sys.stderr.isatty():
        return pages
    return track(pages, description="reading", console=Console(stderr=True), transient=True)
