"""What every benchmark measures with, so that their ratios mean the same."""

import re
import time
from collections.abc import Callable

__all__ = ["scan", "spent"]

scan = re.compile(r"\w+|[^\w\s]").findall
"""A bare token scan: the cheapest thing that looks at every word, beside which the library is measured."""


def spent(work: Callable[[], object]) -> float:
    """Seconds of processor time of the fastest of three runs."""
    best = float("inf")
    for _ in range(3):
        began = time.process_time()
        work()
        best = min(best, time.process_time() - began)
    return best
