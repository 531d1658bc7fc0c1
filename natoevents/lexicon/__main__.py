"""``python -m natoevents.lexicon``: write the index of the shipped tables anew, after ``python -m natoevents.data``."""

import json
from pathlib import Path

from natoevents.data import table
from natoevents.lexicon.build import Tables
from natoevents.lexicon.index import index_of


def main() -> None:
    """Write ``index.json`` beside this file."""
    index = index_of(Tables.of(table("actors"), table("offices")))
    text = json.dumps(index, ensure_ascii=False, separators=(",", ":")) + "\n"
    (Path(__file__).parent / "index.json").write_text(text, "utf-8")
    print(f"index: {len(text):,} characters")


if __name__ == "__main__":
    main()
