"""Speed of whole extraction, stage by stage, and what importing costs, as ratios to something run beside it.

    python benchmarks/extraction.py [FOLDER OF TEXTS]

Without a folder the seeds are read, over and over. Beside them: a bare token scan of the same text, and
``import attrs``.
"""

import argparse
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

from timing import scan, spent

from natoevents.actors import mentions_in
from natoevents.clauses import parse
from natoevents.dates import dates_in
from natoevents.frames import find_events
from natoevents.pipeline import extract
from natoevents.relate import find_relations
from natoevents.sources import read
from natoevents.split import split

DAY = date(2016, 4, 12)
SEEDS = Path(__file__).parent.parent / "seeds"


def started(code: str) -> float:
    """Seconds until a fresh interpreter has run `code`: the middle one of five."""
    took = []
    for _ in range(5):
        began = time.perf_counter()
        subprocess.run([sys.executable, "-c", code], check=True, stdout=subprocess.DEVNULL)
        took.append(time.perf_counter() - began)
    return sorted(took)[2]


def stages(texts: list[str]) -> dict[str, float]:
    """Seconds each stage takes over all texts."""
    took: dict[str, float] = {}

    def timed(name: str, work: Callable[[], list[object]]) -> list[object]:
        result = work()
        took[name] = spent(work)
        return result

    articles = timed("read", lambda: [read(t, published=DAY) for t in texts])
    sentences = timed("split", lambda: [split(a) for a in articles])
    pairs = list(zip(articles, sentences, strict=True))
    dates = timed("dates", lambda: [dates_in(a, s) for a, s in pairs])
    names = timed("actors", lambda: [mentions_in(a, s) for a, s in pairs])
    rows = list(zip(articles, sentences, names, dates, strict=True))
    clauses = timed("clauses", lambda: [parse(a.raw, s, m, d) for a, s, m, d in rows])
    whole = [(a, s, c, m, d) for (a, s, m, d), c in zip(rows, clauses, strict=True)]
    timed("frames", lambda: [find_events(*w) for w in whole])
    timed("relate", lambda: [find_relations(*w) for w in whole])
    return took


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path)
    folder = parser.parse_args().folder
    files = sorted((folder or SEEDS).rglob("*.txt"))
    texts = [f.read_text("utf-8") for f in files] * (1 if folder else 10)
    size = sum(len(t.encode()) for t in texts) / 1000
    floor = spent(lambda: [scan(t) for t in texts])
    print(f"{len(texts)} texts, {size:,.0f} KB\n{'':<12}{'KB/s':>10}{'x scan':>10}")
    took = {**stages(texts), "extract": spent(lambda: [extract(t, published=DAY) for t in texts])}
    for name, seconds in took.items():
        print(f"{name:<12}{size / seconds:>10,.0f}{seconds / floor:>10.1f}")
    bare = started("pass")
    attrs, own = started("import attrs") - bare, started("import natoevents") - bare
    first = started("import natoevents as n; n.extract('NATO will meet Russia on Friday.')") - bare
    print(f"import natoevents {1000 * own:.0f} ms, {own / attrs:.2f} x import attrs")
    print(f"import and first article {1000 * first:.0f} ms")


if __name__ == "__main__":
    main()
