"""The work sheet of a page: what a style says each line is for, and what the page says about itself."""

from attrs import define, field

from natoevents.sources.page import BLANK, Line, Page
from natoevents.text import Block, Role, Span
from natoevents.when import When

__all__ = ["Sheet"]


_NOTES = 20


@define
class Sheet:
    """What a style has found on a page so far. A line nobody marks is body.

    Attributes:
        page: the page that is read.
        headline: clean text of the headline.
        published: the day the page states for this story.
        dateline_place: in normal case.
        byline: without "By".
        agencies: in order of appearance.
        notes: in words, dates that were refused and why.
    """

    page: Page
    headline: str | None = None
    published: When | None = None
    dateline_place: str | None = None
    byline: str | None = None
    agencies: list[str] = field(factory=list)
    notes: list[str] = field(factory=list)
    _roles: list[Role | None] = field(init=False)
    _cuts: dict[int, list[tuple[int, int, Role]]] = field(factory=dict, init=False)

    def __attrs_post_init__(self) -> None:
        self._roles = [None] * len(self.page.lines)

    def role(self, i: int) -> Role | None:
        """What line `i` is for, or None while nobody has said so."""
        return self._roles[i]

    def free(self, i: int) -> bool:
        """Whether nobody has said yet what line `i`, or what the cuts have left of it, is for."""
        return self._roles[i] is None and (i not in self._cuts or bool(self.rest_of(i)))

    def mark(self, i: int, role: Role) -> None:
        """Say what line `i` is for; a later word replaces an earlier one."""
        self._roles[i] = role

    def cut(self, i: int, start: int, end: int, role: Role) -> None:
        """Give the part ``line.text[start:end]`` of line `i` a role of its own; the rest keeps that of the line.

        A part that overlaps one cut before is left alone.
        """
        cuts = self._cuts.setdefault(i, [])
        if start < end and all(end <= a or b <= start for a, b, _ in cuts):
            cuts.append((start, end, role))

    def rest_span(self, i: int) -> tuple[int, int]:
        """Where in its text the words of line `i` stand that no cut has taken from its beginning or its end."""
        text = self.page.lines[i].text
        start, end = 0, len(text)
        cuts = sorted(self._cuts.get(i, ()))
        for a, b, _ in cuts:
            if not text[start:a].strip(BLANK):
                start = b
        for a, b, _ in reversed(cuts):
            if a >= start and not text[b:end].strip(BLANK):
                end = a
        start += len(text[start:end]) - len(text[start:end].lstrip(BLANK))
        return start, start + len(text[start:end].rstrip(BLANK))

    def rest_of(self, i: int) -> str:
        """The words of line `i` that no cut has taken from its beginning or its end."""
        if i not in self._cuts:
            return self.page.lines[i].text
        start, end = self.rest_span(i)
        return self.page.lines[i].text[start:end]

    def note(self, text: str) -> None:
        """Add a note, once; past some twenty nobody would read them, and they are left out."""
        if len(self.notes) < _NOTES and text not in self.notes:
            self.notes.append(text)

    def credit(self, *names: str) -> None:
        """Add news agencies, each once."""
        self.agencies += [n for n in dict.fromkeys(names) if n not in self.agencies]

    def blocks(self) -> tuple[Block, ...]:
        """The blocks, in order: one a line, more where parts were cut out."""
        found: list[Block] = []
        for i, line in enumerate(self.page.lines):
            role = self._roles[i] or Role.BODY
            cuts = self._cuts.get(i)
            if not cuts:
                found.append(Block(Span(line.start, line.end), role))
                continue
            at = 0
            for a, b, own in [*sorted(cuts), (len(line.text), len(line.text), role)]:
                for start, end, what in ((at, a, role), (a, b, own)):
                    if span := _trim(line, start, end):
                        found.append(Block(span, what))
                at = b
        return tuple(found)


def _trim(line: Line, start: int, end: int) -> Span | None:
    """The part of a line without the blanks around it, in code points of the raw text; None where nothing is left."""
    part = line.text[start:end]
    bare = part.strip(BLANK)
    if not bare:
        return None
    lead = len(part) - len(part.lstrip(BLANK))
    return Span(line.start + start + lead, line.start + start + lead + len(bare))
