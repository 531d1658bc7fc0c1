"""Extractions and timelines as flat tables: one row an event, for spreadsheets, pandas, polars, Spark and Arrow.

A table is a view: it leaves out what does not fit into a cell. Keep the JSON Lines for everything.
"""

import csv
from collections.abc import Iterable, Iterator
from typing import IO, TYPE_CHECKING

from natoevents.actor import Participant
from natoevents.article import Article
from natoevents.errors import MissingExtraError
from natoevents.event import Event
from natoevents.extraction import Extraction, Timeline
from natoevents.when import When

if TYPE_CHECKING:
    import pyarrow

__all__ = ["EVENT_COLUMNS", "TIMELINE_COLUMNS", "event_rows", "timeline_rows", "to_arrow", "write_csv"]

Cell = str | int | float | None
Row = dict[str, Cell]

# Column → Arrow type. Lists of ids are joined with ";", which no id contains.
EVENT_COLUMNS: dict[str, str] = {
    "event": "string", "article": "string", "source": "string", "url": "string", "published": "string",
    "headline": "string", "type": "string", "mode": "string", "plover_type": "string", "quad_class": "string",
    "score": "double", "status": "string", "actors": "string", "actor_names": "string", "recipients": "string",
    "recipient_names": "string", "when": "string", "when_start": "string", "when_end": "string", "when_grain": "string",
    "when_basis": "string", "where": "string", "said_by": "string", "via": "string", "contexts": "string",
    "forum": "string", "level": "string", "about": "string", "trigger": "string", "trigger_start": "int64",
    "trigger_end": "int64", "sentence": "string", "rule": "string",
}  # fmt: skip
TIMELINE_COLUMNS: dict[str, str] = {
    "when": "string", "when_start": "string", "when_end": "string", "type": "string", "status": "string",
    "actors": "string", "recipients": "string", "reports": "int64", "sources": "string", "first_published": "string",
    "first_said_by": "string", "first_sentence": "string", "events": "string",
}  # fmt: skip


def event_rows(extractions: Iterable[Extraction]) -> Iterator[Row]:
    """One row an event, with the columns of `EVENT_COLUMNS`; ``when_end`` is the day after the last (half-open)."""
    for extraction in extractions:
        for event in extraction.events:
            yield _event_row(extraction.article, event)


def timeline_rows(timeline: Timeline) -> Iterator[Row]:
    """One row an entry, with the columns of `TIMELINE_COLUMNS`."""
    for entry in timeline.entries:
        first = entry.reports[0]
        yield {
            **_when_cells(entry.when),
            "type": entry.type.value, "status": entry.status.value, "actors": ";".join(entry.actors),
            "recipients": ";".join(entry.recipients), "reports": len(entry.reports),
            "sources": ";".join(dict.fromkeys(r.source for r in entry.reports)),
            "first_published": first.article.published.iso if first.article.published else None,
            "first_said_by": first.said_by.principal.id if first.said_by else None,
            "first_sentence": first.sentence, "events": ";".join(r.event.id for r in entry.reports),
        }  # fmt: skip


def _event_row(article: Article, event: Event) -> Row:
    basis = event.when_basis.value if event.when_basis else None
    when = {**_when_cells(event.when), "when_grain": event.when.grain.value if event.when else None}
    values: Row = {
        "event": event.id, "article": article.id, "source": article.source, "url": article.url,
        "published": article.published.iso if article.published else None, "headline": article.headline,
        "type": event.type.value, "mode": event.mode, "plover_type": event.plover_type.value,
        "quad_class": event.type.quad_class.value, "score": event.type.score, "status": event.status.value,
        "actors": _ids(event.actors), "actor_names": _names(event.actors), "recipients": _ids(event.recipients),
        "recipient_names": _names(event.recipients), **when, "when_basis": basis, "where": event.where,
        "said_by": event.said_by.principal.id if event.said_by else None, "via": event.via,
        "contexts": ";".join(event.contexts), "forum": event.forum, "level": event.level, "about": event.about,
        "trigger": article.text(event.trigger), "trigger_start": event.trigger.start,
        "trigger_end": event.trigger.end, "sentence": " ".join(article.text(event.sentence).split()),
        "rule": event.rule,
    }  # fmt: skip
    return {column: values[column] for column in EVENT_COLUMNS}


def _when_cells(when: When | None) -> Row:
    if when is None:
        return {"when": None, "when_start": None, "when_end": None}
    start, end = (day.isoformat() if day else None for day in (when.start, when.end))
    return {"when": when.iso, "when_start": start, "when_end": end}


def _ids(parties: tuple[Participant, ...]) -> str:
    return ";".join(dict.fromkeys(p.principal.id for p in parties))


def _names(parties: tuple[Participant, ...]) -> str:
    return ";".join(dict.fromkeys(p.actor.name.replace(";", ",") for p in parties))


def write_csv(rows: Iterable[Row], columns: Iterable[str], stream: IO[str]) -> None:
    r"""Write `rows` as CSV (RFC 4180, header first, ``\r\n`` between lines); None is an empty cell."""
    writer = csv.DictWriter(stream, list(columns))
    writer.writeheader()
    for row in rows:
        writer.writerow({k: _writable(v) for k, v in row.items()})


def _writable(cell: Cell) -> Cell:
    """Lone surrogates become "?", since no file in UTF-8 can hold them."""
    return cell.encode("utf-8", "replace").decode() if isinstance(cell, str) else cell


def to_arrow(rows: Iterable[Row], columns: dict[str, str]) -> "pyarrow.Table":
    """`rows` as an Arrow table with the types in `columns`, for pandas, polars, DuckDB or Parquet.

    Raises:
        MissingExtraError: without the extra ``arrow``.
    """
    try:
        import pyarrow  # noqa: PLC0415
    except ImportError as fault:
        raise MissingExtraError("tables for Arrow need pyarrow: pip install 'natoevents[arrow]'") from fault
    schema = pyarrow.schema([(name, pyarrow.type_for_alias(kind)) for name, kind in columns.items()])
    return pyarrow.Table.from_pylist([{k: _writable(v) for k, v in row.items()} for row in rows], schema=schema)
