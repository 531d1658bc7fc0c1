"""Deutsche Welle: the day alone or glued to the lead, question sub-heads, a sign-off of initials and agencies."""

import re

from natoevents.sources.daylines import MONTH, read_day_line
from natoevents.sources.page import Page
from natoevents.sources.people import is_person
from natoevents.sources.reading import finish, furnish
from natoevents.sources.rules import rules_of
from natoevents.sources.sheet import Sheet
from natoevents.text import Role

__all__ = ["ABOUT", "ID", "evidence", "read"]

ID = "dw"
ABOUT = "Deutsche Welle: text and video pages, new and old"

_GLUED = re.compile(rf"(?:{MONTH}\s\d{{1,2}},\s\d{{4}}|\d{{2}}/\d{{2}}/\d{{4}})(?=\S)")
_PIPED = re.compile(
    r"\s*(?:\|[^\n]*?\|?|[–-]\s*DW\s*[–-])\s*(\d{1,2}\.\d{1,2}\.\d{4}|\d{1,2}/\d{1,2}/\d{4})\s*(?:\|.*)?\Z"
)
"""What stands behind the headline in the window's title: the section, the site, the day."""


def evidence(page: Page) -> float:
    """Skip links, a day glued to the lead, the sign-off, the pipes of old titles."""
    return rules_of(ID).evidence(page)


def read(page: Page) -> Sheet:
    """Read the page: a glued day is cut off the lead, and the day of a piped title is taken."""
    sheet = Sheet(page)
    glued = piped = None
    for i, line in enumerate(page.head):
        text = line.text
        if (
            piped is None
            and len(text) < 300
            and (m := _PIPED.search(text))
            and (day := read_day_line(m[1], day_first=False))
        ):
            piped = day.when
            sheet.cut(i, m.start(), len(text), Role.TIMESTAMP)
        elif (
            glued is None
            and len(text) > 20
            and (m := _GLUED.match(text))
            and (day := read_day_line(m[0], day_first=False))
        ):
            glued = day.when
            if read_day_line(text[m.end() :]):  # two spellings of the day glued to each other
                sheet.mark(i, Role.TIMESTAMP)
                continue
            sheet.cut(i, 0, m.end(), Role.TIMESTAMP)
            sheet.mark(i, Role.BODY)
            if i > 1 and is_person(page.lines[i - 1].text):
                sheet.mark(i - 1, Role.BYLINE)
                sheet.byline = page.lines[i - 1].text
    rules = rules_of(ID)
    furnish(sheet, rules)
    finish(sheet, rules)
    sheet.published = glued or sheet.published or piped
    return sheet
