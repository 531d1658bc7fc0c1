"""Foreign Policy Blogs: a post with an unmarked caption above it and its author's box below."""

import re

from natoevents.sources.page import Page
from natoevents.sources.reading import finish, furnish
from natoevents.sources.rules import rules_of
from natoevents.sources.sheet import Sheet
from natoevents.text import Role

__all__ = ["ABOUT", "ID", "evidence", "read"]

ID = "fpblogs"
ABOUT = "Foreign Policy Blogs: a post with its author's box"

_PERSON = re.compile(r"[^\W\d_][\w.’'-]+(?:\s+[^\W\d_][\w.’'-]*){1,3}")
_TEASER = re.compile(r"[\s….\]]\(?read more\)?\W*\Z", re.IGNORECASE)


def evidence(page: Page) -> float:
    """The site's name at the top, the author's "Area of Focus" at the end."""
    return rules_of(ID).evidence(page)


def read(page: Page) -> Sheet:
    """Read the page: the author is the name below "Author"; on a page of a category all posts are teasers."""
    sheet = Sheet(page)
    rules = rules_of(ID)
    lines = page.lines
    teasers = [i for i, line in enumerate(lines) if _TEASER.search(line.text[-24:])]
    if len(teasers) > 1:
        for i in range(len(lines)):
            sheet.mark(i, Role.TEASER)
        sheet.note("a page of teasers, not a story")
        return sheet
    author = next((i for i, line in enumerate(lines) if i > 1 and line.key in ("author", "about the author")), None)
    if author is not None:
        if author + 1 < len(lines) and _PERSON.fullmatch(lines[author + 1].text):
            sheet.byline = lines[author + 1].text
        for i in range(author, len(lines)):
            sheet.mark(i, Role.BOILERPLATE)
    furnish(sheet, rules)
    return finish(sheet, rules)
