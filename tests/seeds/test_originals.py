"""The originals are found by their digest, wherever they lie, and their absence is explained."""

import hashlib

import pytest

from . import documents


@pytest.fixture
def one_bound(monkeypatch):
    """As if a single original were bound: a page of our own making."""
    data = b"Envoys meet\r\n\r\nNATO met Russia."
    record = {
        "id": "original_x", "source": "dw", "title": "Envoys meet", "outlet": "X",
        "sha256": hashlib.sha256(data).hexdigest(), "article": {"headline": [0, 11]}, "events": [], "relations": [],
    }  # fmt: skip
    monkeypatch.setattr(documents, "bound", lambda: (record,))
    documents.group.cache_clear()
    yield data
    documents.group.cache_clear()


def test_a_page_is_told_by_its_bytes_not_by_its_name(one_bound, tmp_path):
    (tmp_path / "whatever.txt").write_bytes(one_bound)
    (tmp_path / "other.txt").write_text("something else", "utf-8")
    (page,) = documents.originals((tmp_path,))
    assert (page.id, page.text) == ("original_x", one_bound.decode())
    assert page.gold["article"]["headline"] == "Envoys meet"


def test_a_changed_page_is_no_original(one_bound, tmp_path):
    (tmp_path / "page.txt").write_bytes(one_bound + b"\n")
    assert documents.originals((tmp_path, tmp_path / "absent")) == ()


def test_the_environment_names_the_folder(one_bound, tmp_path, monkeypatch):
    monkeypatch.setenv(documents.VARIABLE, str(tmp_path))
    assert documents.folders() == (tmp_path,)
    (tmp_path / "page.txt").write_bytes(one_bound)
    assert documents.missing("originals") is None


def test_without_it_two_places_are_looked_at(monkeypatch):
    monkeypatch.delenv(documents.VARIABLE, raising=False)
    assert documents.folders() == (
        documents.ROOT / "seeds" / "originals",
        documents.ROOT.parent / "shared" / "seeds",
    )


def test_absence_is_explained_with_the_remedy(one_bound, tmp_path, monkeypatch):
    monkeypatch.setenv(documents.VARIABLE, str(tmp_path))
    why = documents.missing("originals")
    assert "0 of the 1 original pages" in why
    assert documents.VARIABLE in why
    assert "seeds/originals/" in why
    assert "X: Envoys meet" in why


def test_an_absent_neighbour_is_explained(tmp_path, monkeypatch):
    monkeypatch.setattr(documents, "NEIGHBOURS", tmp_path / "news")
    documents.group.cache_clear()
    assert "put a folder" in documents.missing("neighbours")
    documents.group.cache_clear()


def test_the_seeds_are_always_there():
    assert documents.missing("seeds") is None
