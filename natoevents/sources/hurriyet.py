"""Hürriyet Daily News: wire copy whose dateline stands on a line of its own, between copies of the headline."""

import re

from natoevents.sources.dateline import town_is_known, town_of
from natoevents.sources.page import Line, Page
from natoevents.sources.people import read_signature
from natoevents.sources.reading import finish, furnish
from natoevents.sources.rules import rules_of
from natoevents.sources.sheet import Sheet
from natoevents.text import Role

__all__ = ["ABOUT", "ID", "evidence", "read"]

ID = "hurriyet"
ABOUT = "Hürriyet Daily News: wire copy with the dateline on its own line"

_CITY = re.compile(r"[A-ZÇĞİÖŞÜ][A-ZÇĞİÖŞÜ ./-]{2,30}")


def evidence(page: Page) -> float:
    """A dateline with its agency on a line of its own, headline copies around it, an agency's "photo" caption."""
    sure = rules_of(ID).evidence(page) + (0.15 if _copies(page) else 0)
    if any(_alone(line) for line in page.head[:10]):
        sure += 0.35
    return min(1.0, sure)


def _alone(line: Line) -> bool:
    """Whether a town in capitals stands on a line of its own, or behind the author's name."""
    if _CITY.fullmatch(line.text):
        return town_is_known(line.text)
    signed = read_signature(line.text)
    return signed is not None and signed.place is not None


def _copies(page: Page) -> bool:
    keys = [line.key for line in page.head[:6] if len(line.text) > 20]
    return len(set(keys)) < len(keys)


def read(page: Page) -> Sheet:
    """Read the page. The second copy of the headline is the page's own; a town alone on its line is the dateline."""
    sheet = Sheet(page)
    rules = rules_of(ID)
    furnish(sheet, rules)
    for i, line in enumerate(page.head[:10]):
        if sheet.free(i) and _CITY.fullmatch(line.text) and town_is_known(line.text):
            sheet.mark(i, Role.DATELINE)
            sheet.dateline_place = town_of(line.text)
            break
    place = sheet.dateline_place
    finish(sheet, rules)
    sheet.dateline_place = sheet.dateline_place or place
    return sheet
