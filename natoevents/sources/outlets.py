"""Styles that are alike but for their marks: wire copy, broadcasters and papers, official statements, chronologies.

Each is a table of ``natoevents/data/sources/outlets.toml``; what a table cannot say is a reader of its own below.
"""

from collections.abc import Callable

from natoevents.data import table
from natoevents.sources.page import Page
from natoevents.sources.reading import read_page
from natoevents.sources.registry import Style
from natoevents.sources.rules import Rules, rules_of
from natoevents.sources.sheet import Sheet
from natoevents.sources.statements import chronology, current_event, kremlin, nato, piped_source

__all__ = ["STYLES"]

_OWN: dict[str, Callable[[Sheet, Rules], None]] = {
    "kremlin": kremlin,
    "nato": nato,
    "xinhua": piped_source,
    "chronology": chronology,
    "current_events": current_event,
}
"""What is done for a style before the usual steps."""


def STYLES() -> tuple[Style, ...]:  # noqa: N802  (the name by which the registry knows a module of several styles)
    """One style a table, in the order of the file."""
    return tuple(_style(name) for name in table("sources")["outlets"])


def _style(name: str) -> Style:
    rules = rules_of(f"outlets.{name}")

    def evidence(page: Page) -> float:
        """The clues of the table, and the agencies of the dateline."""
        return rules.evidence(page)

    def read(page: Page) -> Sheet:
        """Read a page by the rules of the table."""
        return read_page(page, rules, _OWN.get(name))

    return Style(name, rules.about, evidence, read)
