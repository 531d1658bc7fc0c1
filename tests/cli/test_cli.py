"""The command line as somebody at a terminal meets it."""

import csv
import io
import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest
from click.testing import CliRunner

from natoevents import Extraction, from_dict, json_schema
from natoevents.__main__ import main
from natoevents.cli import command
from natoevents.sources import styles

PAGE = "NATO will meet Russia in Brussels on April 20, 2016.\n\nMoscow accused the alliance of a provocation.\n"


@pytest.fixture
def pages(tmp_path):
    (tmp_path / "a.txt").write_text(PAGE, "utf-8")
    (tmp_path / "deeper").mkdir()
    (tmp_path / "deeper" / "b.txt").write_text("NATO suspended all cooperation with Russia in April 2014.\n", "utf-8")
    (tmp_path / "ignored.png").write_bytes(b"\x89PNG")
    return tmp_path


def run(*args, stdin=None):
    return CliRunner().invoke(command, [str(a) for a in args], input=stdin, catch_exceptions=False)


def test_extract_prints_a_table_by_default(pages):
    done = run("extract", pages)
    assert done.exit_code == 0
    for words in ("CONSULT", "NATO + RUS", "2016-04-20", "SANCTION", "ACCUSE"):
        assert words in done.stdout
    assert done.stderr == ""


def test_json_lines_are_whole_documents(pages):
    done = run("extract", pages, "-f", "jsonl", "--published", "2016-04-12")
    lines = done.stdout.splitlines()
    assert len(lines) == 2
    for line in lines:
        jsonschema.Draft202012Validator(json_schema()).validate(json.loads(line))
        assert from_dict(Extraction, json.loads(line)).article.published.iso == "2016-04-12"


def test_json_is_one_document_and_csv_one_table(pages):
    assert len(json.loads(run("extract", pages, "-f", "json").stdout)) == 2
    rows = list(csv.DictReader(io.StringIO(run("extract", pages, "-f", "csv").stdout)))
    assert {"CONSULT", "SANCTION", "ACCUSE"} <= {r["type"] for r in rows}
    assert len(list(csv.DictReader(io.StringIO(run("timeline", pages, "-f", "csv").stdout)))) == len(rows)


def test_explain_names_rule_and_words(pages):
    out = run("extract", pages / "a.txt", "--explain").stdout
    assert "by rule" in out
    assert "trigger" in out


def test_timeline_reads_pages_and_earlier_extractions(pages):
    saved = pages / "saved.jsonl"
    assert run("extract", pages / "deeper", "-f", "jsonl", "-o", saved).exit_code == 0
    from_pages = run("timeline", pages / "a.txt", pages / "deeper", "-f", "json")
    mixed = run("timeline", pages / "a.txt", saved, "-f", "json")
    assert mixed.stdout == from_pages.stdout
    assert json.loads(mixed.stdout)["entries"][0]["when"]["iso"] == "2014-04"
    assert "2014-04" in run("timeline", pages).stdout


def test_standard_input_and_globs(pages):
    assert "CONSULT" in run("extract", "-", stdin=PAGE).stdout
    assert "SANCTION" in run("extract", pages / "**" / "*.txt").stdout


def test_read_shows_blocks_and_what_the_page_says(pages):
    out = run("read", pages / "a.txt").stdout
    assert "source: generic" in out
    assert "body" in out
    assert len(json.loads(run("read", pages, "-f", "json").stdout)) == 2
    assert run("read", pages, "-f", "jsonl").stdout.count("\n") == 2


def test_a_table_beside_the_pages_tells_what_is_known_of_them(pages):
    (pages / "metadata.csv").write_text(
        "file,published,source,url\na.txt,2016-04-12,generic,https://example.org/1\n", "utf-8"
    )
    (pages / "deeper" / "metadata.csv").write_text("file,published\nb.txt,soon\n", "utf-8")
    done = run("read", pages, "-f", "json")
    first, second = json.loads(done.stdout)
    assert (first["published"]["iso"], first["url"]) == ("2016-04-12", "https://example.org/1")
    assert second["published"] is None
    assert "b.txt: 'soon'" in done.stderr
    assert done.exit_code == 1
    given = json.loads(run("read", pages / "a.txt", "-f", "json", "--published", "2016-04-13").stdout)
    assert given[0]["published"]["iso"] == "2016-04-13"
    (pages / "metadata.csv").write_text("page,date\na.txt,2016\n", "utf-8")
    assert "its columns are" in run("read", pages / "a.txt").stderr


def test_html_is_read_as_html(tmp_path):
    pytest.importorskip("trafilatura", reason="needs the extra html")
    body = "<p>NATO will meet Russia in Brussels on April 20, 2016, an official said.</p>" * 3
    page = tmp_path / "a.html"
    page.write_text(f"<html><body><article><h1>Talks</h1>{body}</article></body></html>", "utf-8")
    assert "CONSULT" in run("extract", page).stdout


def test_schema_sources_version_and_help():
    assert json.loads(run("schema").stdout) == json_schema()
    listed = [line.split()[0] for line in run("sources").stdout.splitlines()]
    assert listed == [style for style, _ in styles()]
    assert "lexicon" in run("--version").stdout
    for name in ("read", "extract", "timeline", "schema", "sources"):
        done = run(name, "--help")
        assert done.exit_code == 0
        if name in ("read", "extract", "timeline"):
            assert "natoevents " + name in done.stdout


# ── what goes wrong ──────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("name", "data", "told"),
    [
        ("empty.txt", b"", "empty"),
        ("blank.txt", b" \n\t\n", "empty"),
        ("binary.txt", b"\x7fELF\0\0\0", "binary"),
    ],
)
def test_a_bad_file_is_named_and_its_neighbours_are_done(pages, name, data, told):
    (pages / name).write_bytes(data)
    done = run("extract", pages)
    assert done.exit_code == 1
    assert name in done.stderr
    assert told in done.stderr
    assert "CONSULT" in done.stdout
    assert "SANCTION" in done.stdout
    assert run("read", pages).exit_code == 1


def test_other_encodings_are_read_with_a_word_about_it(pages):
    (pages / "latin.txt").write_bytes("NATO met Russia in the caf\xe9 on April 20, 2016.".encode("latin-1"))
    (pages / "utf16.txt").write_bytes("NATO met Russia in Paris on April 21, 2016.".encode("utf-16"))
    (pages / "bom.txt").write_bytes(b"\xef\xbb\xbfNATO met Russia in Rome on April 22, 2016.")
    done = run("extract", pages / "latin.txt", pages / "utf16.txt", pages / "bom.txt", "-f", "json")
    assert done.exit_code == 0
    assert "latin.txt: byte 26 is not UTF-8" in done.stderr
    assert "utf16.txt: read as UTF-16" in done.stderr
    articles = [x["article"] for x in json.loads(done.stdout)]
    assert "café" in articles[0]["raw"]
    assert any("Windows-1252" in note for note in articles[0]["notes"])
    assert articles[2]["raw"].startswith("NATO")


def test_missing_unreadable_and_empty_places_are_named(pages):
    (pages / "void").mkdir()
    done = run("extract", pages / "nosuch.txt", pages / "void", pages / "a.txt")
    assert done.exit_code == 1
    assert "nosuch.txt: no such file" in done.stderr
    assert "void: no texts in this folder" in done.stderr
    assert "CONSULT" in done.stdout


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_an_unreadable_file_is_named(pages):
    (pages / "a.txt").chmod(0)
    done = run("extract", pages)
    assert done.exit_code == 1
    assert "a.txt: cannot be read" in done.stderr


def test_a_folder_that_vanished_is_named(pages, monkeypatch):
    def refuse(_):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refuse)
    done = run("extract", pages / "a.txt")
    assert done.exit_code == 1
    assert "a.txt: cannot be read (Permission denied)" in done.stderr


def test_a_broken_json_line_is_named_and_its_neighbours_are_read(pages):
    line = run("extract", pages / "a.txt", "-f", "jsonl").stdout
    other = run("extract", pages / "deeper", "-f", "jsonl").stdout
    (pages / "saved.jsonl").write_text(line + "{broken\n" + '{"id": 1}\n' + other, "utf-8")
    done = run("timeline", pages / "saved.jsonl")
    assert done.exit_code == 1
    assert "saved.jsonl, line 2" in done.stderr
    assert "saved.jsonl, line 3: $" in done.stderr
    assert "CONSULT" in done.stdout
    assert "SANCTION" in done.stdout


@pytest.mark.parametrize(
    "args",
    [
        ("extract",), ("extract", "x.txt", "--source", "nosuch"), ("extract", "x.txt", "--published", "soon"),
        ("extract", "x.txt", "--format", "xml"), ("dance",), ("read", "x.txt", "--source", "nosuch"),
    ],
)  # fmt: skip
def test_a_wrong_call_is_exit_code_2_with_a_remedy(args):
    done = run(*args)
    assert done.exit_code == 2
    assert "Traceback" not in done.stderr
    assert done.stdout == ""


def test_an_output_that_cannot_be_written_is_named(pages):
    done = run("extract", pages, "-o", pages / "nosuch" / "out.csv")
    assert done.exit_code != 0
    assert "out.csv" in done.stderr


def test_without_the_extra_one_line_tells_how_to_get_it(monkeypatch):
    monkeypatch.setitem(sys.modules, "click", None)
    monkeypatch.delitem(sys.modules, "natoevents.cli")
    monkeypatch.delitem(sys.modules, "natoevents.cli.inputs", raising=False)
    with pytest.raises(SystemExit, match=r"pip install 'natoevents\[cli\]'"):
        main()


def test_the_installed_command_runs(pages):
    done = subprocess.run(
        [sys.executable, "-m", "natoevents", "extract", str(pages), "-f", "csv"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.startswith("event,article,")


def test_many_files_at_a_terminal_show_progress_on_standard_error(tmp_path):
    for n in range(25):
        (tmp_path / f"{n:02}.txt").write_text(PAGE, "utf-8")
    leader, follower = pty.openpty()
    done = subprocess.run(
        [sys.executable, "-m", "natoevents", "extract", str(tmp_path), "-f", "csv"],
        stdout=subprocess.PIPE, stderr=follower, check=True, env={**os.environ, "TERM": "xterm", "COLUMNS": "80"},
    )  # fmt: skip
    os.close(follower)
    assert b"reading" in os.read(leader, 65536)
    os.close(leader)
    assert done.stdout.count(b"\n") > 25
    assert b"reading" not in done.stdout
