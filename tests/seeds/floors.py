"""The figures that were reached once and may not be lost: kept in floors.toml, they only rise."""

import math
import tomllib
from functools import cache
from pathlib import Path

from .documents import group
from .scoring import keeps_a_floor, of_group

FLOORS = Path(__file__).with_name("floors.toml")
_HEAD = """\
# Figures that the library has reached on annotated pages; see scoring.py for what each one means.
# The tests fail below them. Only `python -m tests.seeds.raise_floors` writes this file, and it never lowers a floor.
"""


@cache
def figures(name: str) -> dict[str, float]:
    """What the library reaches now on one group of documents, measured once."""
    return of_group(group(name))


def load(path: Path = FLOORS) -> dict[str, dict[str, float]]:
    """The floors: group → figure → least value."""
    return tomllib.loads(path.read_text("utf-8"))


def raised(
    old: dict[str, dict[str, float]], now: dict[str, dict[str, float]], slack: float
) -> dict[str, dict[str, float]]:
    """The floors after measuring: each the higher of the old one and the figure less `slack`, cut to three places.

    >>> raised({"seeds": {"when": 0.5}}, {"seeds": {"when": 0.8, "status": 0.71239}}, 0.1)
    {'seeds': {'status': 0.612, 'when': 0.7}}
    >>> raised({"seeds": {"when": 0.5}}, {"seeds": {"when": 0.3}}, 0.0)
    {'seeds': {'when': 0.5}}
    """
    return {
        name: {
            key: max(old.get(name, {}).get(key, 0.0), _cut(now.get(name, {}).get(key, 0.0) - slack))
            for key in sorted({*old.get(name, {}), *now.get(name, {})})
            if keeps_a_floor(key)
        }
        for name in {**old, **now}
    }


def _cut(value: float) -> float:
    """Down to three places, whatever binary fractions make of it; nothing is below nought."""
    return max(0.0, math.floor(round(value * 1000, 6)) / 1000)


def save(floors: dict[str, dict[str, float]], path: Path = FLOORS) -> None:
    """Write the floors, as TOML that people can read."""
    tables = (
        f"\n[{name}]\n" + "".join(f"{key} = {value:.3f}\n" for key, value in keys.items())
        for name, keys in floors.items()
    )
    path.write_text(_HEAD + "".join(tables), "utf-8")
