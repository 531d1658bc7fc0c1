"""Speed of `find_actors` and `resolve_actor`, and what the lexicon costs, beside others in one process.

    python benchmarks/actors.py [FOLDER OF TEXTS]

Without a folder the sentences of the corpora are read, over and over. Beside them: a bare token scan, a longest match
over an upper-cased dictionary as PETRARCH does it (the same names, no rules), and country_converter, which is no
dependency of this library: ``pip install country_converter`` into the environment first.
"""

import argparse
import re
import subprocess
import sys
import time
import tomllib
import tracemalloc
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from timing import scan, spent

from natoevents import Lexicon, find_actors, resolve_actor
from natoevents.actors.resolve import _read, _role_before, _role_behind
from natoevents.lexicon.names import names_in

DAY = date(2016, 4, 20)
CORPUS = Path(__file__).parent.parent / "tests" / "corpus"


def texts(folder: Path | None) -> list[str]:
    """The texts to read."""
    if folder is not None:
        return [p.read_text("utf-8") for p in sorted(folder.rglob("*.txt"))]
    found = [case[0] for case in tomllib.loads((CORPUS / "actors_text.toml").read_text("utf-8"))["found"]]
    sense = tomllib.loads((CORPUS / "actors_sense.toml").read_text("utf-8"))
    found += [re.sub(r"[\[\]]", "", s) for s in (*sense["actor"], *sense["place"])]
    return [" ".join(found)] * 10


def spelled(tree: dict[str, Any]) -> list[str]:
    """All names of the lexicon as they are spelled."""
    return [name.spelling for name in names_in(tree)]


def longest_match(names: list[str]) -> Callable[[str], int]:
    """A longest match over words in capitals, as PETRARCH's actor dictionaries are searched."""
    index: dict[str, list[list[str]]] = {}
    for name in names:
        parts = name.upper().split()
        if parts:
            index.setdefault(parts[0], []).append(parts)
    for entries in index.values():
        entries.sort(key=len, reverse=True)

    def search(text: str) -> int:
        words, at, found = text.upper().replace(",", " ").split(), 0, 0
        while at < len(words):
            for parts in index.get(words[at], ()):
                if words[at : at + len(parts)] == parts:
                    found += 1
                    at += len(parts) - 1
                    break
            at += 1
        return found

    return search


def show(name: str, value: str) -> None:
    """Print one line."""
    sys.stdout.write(f"{name:<46}{value}\n")


def in_text(pages: list[str]) -> None:
    """Print the speed of each reader of running text."""
    size = sum(len(p.encode()) for p in pages) / 1e6
    search = longest_match(spelled(Lexicon.default().names))
    show("bare token scan", f"{size / spent(lambda: [scan(p) for p in pages]):6.1f} MB/s")
    show("longest match in capitals, as PETRARCH", f"{size / spent(lambda: [search(p) for p in pages]):6.1f} MB/s")
    show("find_actors", f"{size / spent(lambda: [find_actors(p, on=DAY) for p in pages]):6.1f} MB/s")


def cold(asked: list[tuple[str, date | None]]) -> float:
    """Seconds for names none of which was asked before."""
    for kept in (_read, _role_before, _role_behind):
        kept.cache_clear()
    began = time.process_time()
    for alias, day in asked:
        resolve_actor(alias, on=day)
    return time.process_time() - began


def of_names() -> None:
    """Print the speed of each resolver of names."""
    cases = tomllib.loads((CORPUS / "actors_phrases.toml").read_text("utf-8"))["cases"]
    mixed = [(c[0], date.fromisoformat(c[1]) if c[1] else None) for c in cases]
    states = [(s.name, None) for s in Lexicon.default().actors() if s.kind == "state"]
    roles = [
        (f"{adjective} {role}", DAY)
        for role in ("president", "prime minister", "foreign minister", "defence minister", "ambassador to NATO")
        for state in Lexicon.default().actors()
        if state.kind == "state" and (adjective := Lexicon.default().adjective(state.id))
    ]
    for what, asked in (
        ("resolve_actor, names of states", states),
        ("resolve_actor, roles of states", roles),
        ("resolve_actor, phrases of all kinds", mixed),
    ):
        first = min(cold(asked) for _ in range(3))
        again = spent(lambda asked=asked: [resolve_actor(a, on=d) for a, d in asked])  # type: ignore[misc]
        show(what, f"{len(asked) / first:10,.0f} /s, asked again {len(asked) / again:10,.0f} /s")
    try:
        import country_converter  # type: ignore[import-not-found]
    except ImportError:
        show("country_converter", "not installed")
        return
    converter = country_converter.CountryConverter()
    few = [a for a, _ in states[:100]]
    show(
        "country_converter, names of states", f"{len(few) / spent(lambda: converter.convert(few, to='ISO3')):10,.0f} /s"
    )


def cost() -> None:
    """Print what it takes to have the lexicon ready."""
    code = (
        "import time; import natoevents.lexicon as l; b = time.perf_counter(); l.Lexicon.default();"
        "print(1000 * (time.perf_counter() - b))"
    )
    took = sorted(
        float(subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout)
        for _ in range(5)
    )
    show("lexicon ready", f"{took[2]:6.0f} ms")
    Lexicon.default.__func__.__globals__["_default"].cache_clear()  # type: ignore[attr-defined]
    tracemalloc.start()
    lexicon = Lexicon.default()
    for principal in lexicon.principals():
        for office in lexicon.offices(principal):
            lexicon.terms(principal, office)
    find_actors("Mr Putin met Zelenskyy.", on=DAY, lexicon=lexicon)
    show("memory of the lexicon, all terms made", f"{tracemalloc.get_traced_memory()[0] / 1e6:6.1f} MB")
    tracemalloc.stop()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path)
    args = parser.parse_args()
    in_text(texts(args.folder))
    of_names()
    cost()


if __name__ == "__main__":
    main()
