"""Speed of `find_dates`: beside a bare token scan and dateparser in one process, and on pages made to hurt.

    python benchmarks/dates.py [FOLDER OF TEXTS] [--largest MEGABYTES]

Without a folder the sentences of the corpus are read, over and over. dateparser is no dependency of this library: to
compare, ``pip install dateparser`` into the environment first.
"""

import argparse
import re
import sys
import time
import tomllib
from datetime import date
from pathlib import Path

from timing import scan, spent

from natoevents import find_dates

ANCHOR = date(2016, 4, 12)
CORPUS = Path(__file__).parent.parent / "tests" / "corpus" / "dates.toml"

# Pages on which a careless grammar goes quadratic.
PAGES = {
    "digits": "1234567890",
    "numbers": "12 1999 2016-04-20 ",
    "last last last": "last ",
    "month names": "January May march ",
    "weekdays": "Monday, ",
    "on Friday": "on Friday ",
    "said Friday": "not to be said Friday to ",
    "spaces": " ",
    "one word": "x",
    "the early the late": "the early the late ",
}


def texts(folder: Path | None) -> list[str]:
    """The texts to read."""
    if folder is not None:
        return [p.read_text("utf-8") for p in sorted(folder.rglob("*.txt"))]
    table = tomllib.loads(CORPUS.read_text("utf-8"))
    page = " ".join(re.sub(r"[\[\]]", "", case[0]) for group in table["class"] for case in group["cases"])
    return [page] * 20


def compare(pages: list[str]) -> None:
    """Print the speed of each reader and its ratio to a bare token scan."""
    size = sum(len(p.encode()) for p in pages) / 1e6
    bare = spent(lambda: [scan(p) for p in pages])
    rows = [("bare token scan", bare), ("natoevents", spent(lambda: [find_dates(p, anchor=ANCHOR) for p in pages]))]
    try:
        from dateparser.search import search_dates
    except ImportError:
        print("dateparser is not installed (pip install dateparser): left out", file=sys.stderr)
    else:
        few = pages[:1]
        took = spent(lambda: [search_dates(p, languages=["en"]) for p in few])
        rows.append(("dateparser", took * len(pages) / len(few)))
    for name, took in rows:
        print(f"{name:<20}{size / took:8.2f} MB/s   {took / bare:8.1f} x token scan   {rows[1][1] / took:8.3f} x us")


def grow(largest: float) -> None:
    """Print the time for pages of growing size: four times the text, four times the time."""
    sizes = [int(largest * 1_000_000 / k) for k in (16, 4, 1)]
    print(f"\n{'page':<20}" + "".join(f"{s / 1e6:>10.2f} MB" for s in sizes) + "   last step")
    for name, unit in PAGES.items():
        page = unit * (sizes[-1] // len(unit) + 1)
        took = []
        for size in sizes:
            began = time.process_time()
            find_dates(page[:size], anchor=ANCHOR)
            took.append(time.process_time() - began)
        print(f"{name:<20}" + "".join(f"{t:>11.3f} s" for t in took) + f"   x {took[-1] / max(took[-2], 1e-9):.1f}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path)
    parser.add_argument("--largest", type=float, default=10.0, metavar="MEGABYTES")
    args = parser.parse_args()
    compare(texts(args.folder))
    grow(args.largest)


if __name__ == "__main__":
    main()
