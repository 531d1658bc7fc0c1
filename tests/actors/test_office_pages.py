"""The pages of offices in the documentation say what the lexicon says."""

import runpy
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent


def test_the_pages_are_up_to_date():
    made = runpy.run_path(str(ROOT / "docs" / "generate" / "offices.py"))["pages"]()
    folder = ROOT / "docs" / "offices"
    assert {p.name for p in folder.glob("*.md")} == made.keys(), "run: python docs/generate/offices.py"
    for name, text in made.items():
        assert (folder / name).read_text("utf-8") == text, f"{name}: run python docs/generate/offices.py"
