"""The reference page says what the library answers."""

import runpy
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent


def test_the_page_is_what_the_corpus_makes_of_it():
    made = runpy.run_path(str(ROOT / "docs" / "generate" / "date_expressions.py"))
    page = (ROOT / "docs" / "date-expressions.md").read_text("utf-8")
    assert page == made["page"](), "run: python docs/generate/date_expressions.py"
