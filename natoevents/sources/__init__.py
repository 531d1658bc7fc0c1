"""Stage: raw page → `Article`. Which style is it in, what is headline, dateline, body, furniture?"""

from natoevents.sources.letterhead import letterheads
from natoevents.sources.markup import read_html
from natoevents.sources.page import Line, Page
from natoevents.sources.reader import read
from natoevents.sources.reading import usual
from natoevents.sources.registry import Style, detect, register, styles, unregister
from natoevents.sources.sheet import Sheet

__all__ = [
    "Line",
    "Page",
    "Sheet",
    "Style",
    "detect",
    "letterheads",
    "read",
    "read_html",
    "register",
    "styles",
    "unregister",
    "usual",
]
