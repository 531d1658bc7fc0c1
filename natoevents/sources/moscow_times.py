"""The Moscow Times: the archive's mirror, the layout of 2014, and that of 2023 and later."""

from natoevents.sources.page import Page
from natoevents.sources.reading import read_page
from natoevents.sources.rules import rules_of
from natoevents.sources.sheet import Sheet

__all__ = ["ABOUT", "ID", "evidence", "read"]

ID = "moscow_times"
ABOUT = "The Moscow Times: archive mirror, 2014 and 2023 layouts"


def evidence(page: Page) -> float:
    """The browser-push line, the mirror's "Last Updated", the support line, the appeal at the end."""
    return rules_of(ID).evidence(page)


def read(page: Page) -> Sheet:
    """Read the page; "Last Updated" is the day of the archive's migration and never that of publication."""
    return read_page(page, rules_of(ID))
