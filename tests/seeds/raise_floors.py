"""Measure, show the figures beside their floors, and write each floor that can rise.

From the root of the checkout:

    python -m tests.seeds.raise_floors                    # floors rise to what is reached
    python -m tests.seeds.raise_floors --slack 0.03       # … to a little below, while much is moving
    python -m tests.seeds.raise_floors --dry-run          # only show
"""

import argparse
import sys

from .documents import GROUPS, missing
from .floors import FLOORS, figures, load, raised, save
from .scoring import keeps_a_floor


def main(arguments: list[str] | None = None) -> int:
    """Run the command; returns 1 if some figure lies below its floor (which then stays as it is)."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--slack", type=float, default=0.0, help="how far below the figure the floor is put")
    parser.add_argument("--dry-run", action="store_true", help="show the figures and write nothing")
    chosen = parser.parse_args(arguments)
    old = load() if FLOORS.exists() else {}
    now, sunk = {}, 0
    for name in GROUPS:
        if why := missing(name):
            print(f"{name}: not measured: {why}", file=sys.stderr)
            continue
        now[name] = figures(name)
        for key, value in now[name].items():
            floor = old.get(name, {}).get(key, 0.0)
            sunk += value < floor
            beside = f"floor {floor:.3f}" if keeps_a_floor(key) else "no floor"
            print(f"{name:<12}{key:<17}{value:.3f}   {beside}{'   BELOW' if value < floor else ''}")
    if not chosen.dry_run:
        save(raised(old, now, max(0.0, chosen.slack)))
    return 1 if sunk else 0


if __name__ == "__main__":
    sys.exit(main())
