"""Shows, at the end of a run, the figures that stand above their floors and so could raise them."""

from collections.abc import Iterator
from typing import Any

import pytest


def _above(reporter: Any) -> Iterator[str]:
    for report in reporter.getreports("passed"):
        yield from (text for key, text in report.user_properties if key == "above floor")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """After the tests: which floors could rise."""
    if lines := list(_above(terminalreporter)):
        terminalreporter.section("figures above their floors (python -m tests.seeds.raise_floors)", sep="-")
        terminalreporter.write_line("\n".join(lines))
