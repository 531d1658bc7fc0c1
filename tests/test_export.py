"""Flat tables."""

import csv
import io
import sys

import pytest
from hypothesis import given, settings

from natoevents.chronology import timeline
from natoevents.errors import MissingExtraError
from natoevents.export import EVENT_COLUMNS, TIMELINE_COLUMNS, event_rows, timeline_rows, to_arrow, write_csv
from natoevents.testing import extractions, timelines


@settings(max_examples=40)
@given(extractions())
def test_a_row_an_event_with_every_column(extraction):
    rows = list(event_rows([extraction]))
    assert [r["event"] for r in rows] == [e.id for e in extraction.events]
    for row, event in zip(rows, extraction.events, strict=True):
        assert list(row) == list(EVENT_COLUMNS)
        assert row["trigger"] == extraction.article.text(event.trigger)
        assert row["actors"].split(";") == list(dict.fromkeys(p.principal.id for p in event.actors)) or not event.actors
        assert row["when"] == (event.when.iso if event.when else None)


@settings(max_examples=30)
@given(timelines())
def test_a_row_an_entry_with_every_column(made):
    rows = list(timeline_rows(made))
    assert len(rows) == len(made)
    assert all(set(row) == set(TIMELINE_COLUMNS) for row in rows)
    assert sum(row["reports"] for row in rows) == sum(len(e.reports) for e in made.entries)


@settings(max_examples=30)
@given(extractions())
def test_csv_is_read_back_cell_by_cell(extraction):
    stream = io.StringIO(newline="")
    rows = list(event_rows([extraction]))
    write_csv(rows, EVENT_COLUMNS, stream)
    stream.getvalue().encode()
    again = list(csv.DictReader(io.StringIO(stream.getvalue(), newline="")))
    assert len(again) == len(rows)
    for cells, row in zip(again, rows, strict=True):
        expected = {k: "" if v is None else str(v).encode("utf-8", "replace").decode() for k, v in row.items()}
        assert cells == expected


def test_arrow_keeps_types_even_without_rows():
    arrow = pytest.importorskip("pyarrow", reason="needs the extra arrow")
    table = to_arrow([], EVENT_COLUMNS)
    assert table.schema.field("score").type == arrow.float64()
    assert table.column_names == list(EVENT_COLUMNS)
    assert to_arrow(timeline_rows(timeline([])), TIMELINE_COLUMNS).num_rows == 0


@settings(max_examples=15)
@given(extractions())
def test_arrow_holds_the_same_cells(extraction):
    pytest.importorskip("pyarrow", reason="needs the extra arrow")
    rows = list(event_rows([extraction]))
    assert to_arrow(rows, EVENT_COLUMNS).column("trigger_start").to_pylist() == [r["trigger_start"] for r in rows]


def test_without_arrow_the_remedy_is_told(monkeypatch):
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(MissingExtraError, match=r"natoevents\[arrow\]"):
        to_arrow([], EVENT_COLUMNS)
