"""What the command line writes: tables for people, JSON and JSON Lines for programs."""

import json
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from io import TextIOWrapper
from pathlib import Path
from typing import IO, Any

import click
from rich.console import Console
from rich.table import Table
from rich.text import Text

from natoevents.article import Article
from natoevents.codec import dump_line
from natoevents.event import Event
from natoevents.extraction import Extraction, Timeline

__all__ = ["opened", "print_article", "print_events", "print_timeline", "timeline_table", "write_json"]


@contextmanager
def opened(path: Path | None) -> Iterator[IO[str]]:
    """The file at `path`, or standard output; code points that UTF-8 cannot hold are written as "?"."""
    if path is None:
        if isinstance(sys.stdout, TextIOWrapper):
            sys.stdout.reconfigure(encoding="utf-8", errors="replace")
        yield sys.stdout
        sys.stdout.flush()
        return
    try:
        with path.open("w", encoding="utf-8", errors="replace", newline="") as stream:
            yield stream
    except OSError as fault:
        raise click.ClickException(f"{path}: cannot be written ({fault.strerror})") from fault


def _console(stream: IO[str]) -> Console:
    # Where nobody watches, a table gets room enough that no cell is cut.
    return Console(file=stream, width=None if stream.isatty() else 160, highlight=False)


def print_events(extractions: Iterable[Extraction], stream: IO[str]) -> None:
    """A table for each article, a row for each event."""
    console = _console(stream)
    for extraction in extractions:
        article = extraction.article
        facts = [article.source, article.published.iso if article.published else "undated", article.dateline_place]
        table = Table(
            title=Text(f"{article.headline or '(no headline)'}\n{' · '.join(f for f in facts if f)}"),
            title_justify="left", expand=False,
        )  # fmt: skip
        for heading in ("when", "event", "status", "said by", "words"):
            table.add_column(heading, overflow="fold")
        for event in extraction.events:
            table.add_row(*map(Text, _event_cells(article, event)))
        console.print(table)


def _event_cells(article: Article, event: Event) -> tuple[str, ...]:
    said_by = event.said_by.principal.id if event.said_by else ""
    words = " ".join(article.text(event.trigger).split())
    return event.when.iso if event.when else "", event.summary(), event.status.value, said_by, words


def print_timeline(timeline: Timeline, stream: IO[str]) -> None:
    """One table, a row for each entry."""
    _console(stream).print(timeline_table(timeline))


def timeline_table(timeline: Timeline) -> Table:
    """A row for each entry, with the words of its first report."""
    table = Table(expand=False)
    for heading in ("when", "event", "status", "told by", "in these words"):
        table.add_column(heading, overflow="fold")
    for entry in timeline.entries:
        first = entry.reports[0]
        sources = ", ".join(dict.fromkeys(r.source for r in entry.reports))
        table.add_row(
            Text(entry.when.iso if entry.when else "undated"),
            Text(first.event.summary()),
            Text(entry.status.value),
            Text(f"{sources} ({len(entry.reports)})" if len(entry.reports) > 1 else sources),
            Text(_around(first.sentence, first.article.text(first.event.trigger))),
        )
    return table


def _around(sentence: str, trigger: str, width: int = 100) -> str:
    """At most `width` characters of the sentence, with the trigger in them."""
    if len(sentence) <= width:
        return sentence
    at = max(0, sentence.find(" ".join(trigger.split())))
    start = max(0, min(at - width // 3, len(sentence) - width))
    cut = sentence[start : start + width].strip()
    return ("…" if start else "") + cut + ("…" if start + width < len(sentence) else "")


def print_article(article: Article, stream: IO[str]) -> None:
    """What the page says of itself, its blocks, and what was refused."""
    console = _console(stream)
    facts = {
        "source": article.source, "headline": article.headline, "dateline": article.dateline_place,
        "published": article.published.iso if article.published else None, "byline": article.byline,
        "agencies": ", ".join(article.agencies),
    }  # fmt: skip
    table = Table(title=Text("\n".join(f"{k}: {v}" for k, v in facts.items() if v)), title_justify="left")
    for heading in ("from", "to", "role", "text"):
        table.add_column(heading, overflow="fold")
    for block in article.blocks:
        text = " ".join(article.text(block.span).split())
        table.add_row(str(block.start), str(block.end), block.role.value, Text(_around(text, "", 90)))
    console.print(table)
    for note in article.notes:
        console.print(Text(f"note: {note}"))


def write_json(records: Any, form: str, stream: IO[str]) -> None:  # noqa: ANN401  (one record or many)
    """Records as JSON Lines (`form` "jsonl") or as one indented JSON document."""
    if form == "jsonl":
        for record in records:
            stream.write(dump_line(record))
        return
    whole = records if isinstance(records, dict) else list(records)
    stream.write(json.dumps(whole, ensure_ascii=False, indent=2) + "\n")
