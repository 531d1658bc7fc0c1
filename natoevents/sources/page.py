"""A raw page cut into its lines: paragraphs with their offsets, before anybody says what they are for."""

import re
from functools import cached_property

from attrs import frozen

from natoevents.sources.dateline import Dateline, read_dateline
from natoevents.wrapping import soft_breaks

__all__ = ["BLANK", "Line", "Page", "ends", "key_of", "tells"]

BLANK = (
    " \t\n\r\x0b\x0c\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u2028\u2029\u202f\u205f\u3000\ufeff\u200b\u200c\u200d\u200e\u200f\u2060\u2063\xad"
)
"""White space, and the marks that print as nothing (byte order mark, zero-width space, direction marks)."""

_STOP = re.compile(r"[.!?…][\"”’')\]]*\Z")
_LINE = re.compile(r"[^\n\r\u2028\u2029\x0b\x0c\x85]+")
_STAMP = re.compile(
    r"(?:date\s+\d{4}-\d\d-\d\d\s*)?(?:\d{1,2}[/.]\d{1,2}[/.]\d{4},?\s+(?:\d{1,2}:\d\d\s*)?|\d{1,2}:\d\d\s+)?"
    r"(?:\(?(?:URGENT|UPDATE \d|WRAPUP \d)\)?\s*[:-]\s*)?"
)
"""What may stand before a dateline on its line: a crawler's mark, a clock, an agency's flag."""
_FLAT = str.maketrans(dict.fromkeys("\n\r\x0b\x0c\x85\u2028\u2029\xa0\u202f\u2009\t", " "))


@frozen
class Line:
    """A paragraph of a page: a line of it, or several that a hard wrap had parted.

    Attributes:
        start: first code point in the raw text.
        end: one past the last.
        text: the words; **as long as** ``raw[start:end]``, with each line break and odd space turned into one space, so
            that a position in it is one in the raw text less `start`.
        gap: whether a blank line, or the top of the page, stands above.
    """

    start: int
    end: int
    text: str
    gap: bool

    @property
    def key(self) -> str:
        """The words to compare by: case, doubled spaces and end marks do not count."""
        return key_of(self.text)


def key_of(text: str) -> str:
    """A line's words to compare by: case, doubled spaces and end marks do not count."""
    return " ".join(text.split()).casefold().rstrip(":.…→»> ")


@frozen(eq=False)
class Page:
    """A raw page and its lines.

    Attributes:
        raw: the text as given.
        lines: its non-blank lines in order.
        url: the address, if known; only a hint of the style, never a source of facts.
    """

    raw: str
    lines: tuple[Line, ...]
    url: str | None = None

    @classmethod
    def of(cls, raw: str, url: str | None = None) -> "Page":
        r"""Cut `raw` into lines.

        Examples:
            >>> [line.text for line in Page.of("Envoys meet\n\nThe envoys met.").lines]
            ['Envoys meet', 'The envoys met.']
        """
        return cls(raw, tuple(_lines(raw)), url)

    @cached_property
    def head(self) -> tuple[Line, ...]:
        """The first lines, where a page says what it is."""
        return self.lines[:16]

    @cached_property
    def dateline(self) -> tuple[int, int, Dateline] | None:
        """The first dateline among the first lines: the number of its line, where in it it begins, and what it says."""
        for i, line in enumerate(self.lines[:24]):
            start = m.end() if (m := _STAMP.match(line.text)) else 0
            text = line.text[start : start + 400]
            told = len(text) >= 90 or text.endswith((".", ".”", '."', "...", "…", "-", "–", "—"))
            if found := read_dateline(text, lead=told):
                whole = found.end >= len(text)
                if whole and i > 2 and sum(tells(line.text) for line in self.lines[:i]) > 1:
                    return None  # place and day stand below the end
                if whole or len(text) - found.end >= 20:
                    return i, start, found
        return None

    @cached_property
    def head_texts(self) -> tuple[str, ...]:
        """The first lines, of long ones only beginning and end, in which clues of a style are looked for."""
        return tuple(_short(line.text) for line in self.head)

    @cached_property
    def tail_texts(self) -> tuple[str, ...]:
        """The last lines, shortened likewise."""
        return tuple(_short(line.text) for line in self.tail)

    @cached_property
    def head_whole(self) -> str:
        """The first lines, shortened, in one text."""
        return "\n".join(self.head_texts)

    @cached_property
    def tail_whole(self) -> str:
        """The last lines, shortened, in one text."""
        return "\n".join(self.tail_texts)

    @cached_property
    def tail(self) -> tuple[Line, ...]:
        """The last lines, where it signs off."""
        return self.lines[-16:]


def ends(text: str) -> bool:
    """Whether a text ends as a sentence does."""
    return bool(_STOP.search(text[-6:]))


def tells(text: str) -> bool:
    """Whether a line looks like a paragraph of a story: long enough, and a sentence."""
    return len(text) >= 160 or (len(text) >= 60 and ends(text) and not (len(text) < 100 and text.endswith("?")))


def _short(text: str) -> str:
    return text if len(text) <= 200 else f"{text[:120]} … {text[-70:]}"


def _lines(raw: str) -> list[Line]:
    bounds: list[tuple[int, int, bool, int]] = []
    texts: list[str] = []
    last = 0
    for m in _LINE.finditer(raw):
        start, end = m.span()
        text = m[0].strip(BLANK)
        if not text:
            continue
        gap = not bounds or not (start - last == 1 or raw[last:start] == "\r\n")
        if gap and texts:
            texts.append("")
        last = end
        if len(text) != end - start:
            start += len(m[0]) - len(m[0].lstrip(BLANK))
            end = start + len(text)
        bounds.append((start, end, gap, len(texts)))
        texts.append(text)
    soft = soft_breaks(texts)
    found: list[Line] = []
    i = 0
    while i < len(bounds):
        start, end, gap, at = bounds[i]
        while soft[at] and i + 1 < len(bounds):
            i += 1
            end, at = bounds[i][1], bounds[i][3]
        i += 1
        found.append(Line(start, end, raw[start:end].translate(_FLAT) if end - start < 2000 else raw[start:end], gap))
    return found
