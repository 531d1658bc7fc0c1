"""The one file that opens data: what is known, as reviewed TOML beside this file, shipped in a form that loads fast.

Every folder here is a **table**. People edit its TOML files; ``python -m natoevents.data`` writes
``compiled/TABLE.json``, which is what the library reads (TOML of 300 kB costs 75-190 ms to read, JSON a tenth). A test
holds the two together.
"""

import json
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

__all__ = ["compile_table", "table", "table_names"]


@cache
def table(name: str) -> dict[str, Any]:
    """The compiled table `name`: file stem → content of that TOML file, dates as ISO strings. Do not change it."""
    text = files("natoevents.data").joinpath("compiled", f"{name}.json").read_text("utf-8")
    content: dict[str, Any] = json.loads(text)
    return content


def table_names() -> tuple[str, ...]:
    """The tables there are, by their folders of TOML."""
    here = Path(__file__).parent
    return tuple(sorted(p.name for p in here.iterdir() if p.is_dir() and any(p.glob("*.toml"))))


def compile_table(name: str) -> str:
    """The text of ``compiled/NAME.json``, made anew from the TOML files of the table."""
    import tomllib  # noqa: PLC0415 (reading a page needs none of it)

    folder = Path(__file__).parent / name
    content = {p.stem: tomllib.loads(p.read_text("utf-8")) for p in sorted(folder.glob("*.toml"))}
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"), default=str) + "\n"
