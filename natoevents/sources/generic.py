"""The style of pages that show no other: a headline, perhaps a date, a byline, a dateline, then the story."""

from natoevents.sources.page import Page
from natoevents.sources.reading import usual
from natoevents.sources.sheet import Sheet

__all__ = ["ABOUT", "ID", "evidence", "read"]

ID = "generic"
ABOUT = "any page: headline, date line, byline, dateline and body, by how they look"


def evidence(page: Page) -> float:
    """Never sure: it is taken where no other style is."""
    return 0.0


def read(page: Page) -> Sheet:
    """Read the page the usual way, with no rules of its own."""
    return usual(Sheet(page))
