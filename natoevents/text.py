"""Words that remember where they stood: spans, blocks of a page, sentences.

All positions are **code points** into `Article.raw`, the end exclusive (Python's own slicing), so that
``article.raw[span.start:span.end]`` is the mention, always.
"""

from enum import StrEnum

from attrs import frozen

from natoevents.errors import InvalidValueError

__all__ = ["Block", "Cue", "Role", "Sentence", "Span"]


@frozen(order=True, repr=False)
class Span:
    """A stretch of text, `start` inclusive to `end` exclusive, in code points.

    Examples:
        >>> Span(0, 4)
        Span(0, 4)
        >>> Span(0, 4).of("NATO said")
        'NATO'
    """

    start: int
    end: int

    def __attrs_post_init__(self) -> None:
        if type(self.start) is not int or type(self.end) is not int or not 0 <= self.start <= self.end:
            raise InvalidValueError(
                f"span {self.start!r}..{self.end!r} is no stretch of text: give two integers with 0 <= start <= end"
            )

    def __repr__(self) -> str:
        return f"Span({self.start}, {self.end})"

    def __len__(self) -> int:
        return self.end - self.start

    def __bool__(self) -> bool:
        """A span is true even when empty: it always says where."""
        return True

    def of(self, raw: str) -> str:
        """The words themselves, cut from `raw`."""
        return raw[self.start : self.end]

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: "Span") -> bool:
        """Whether `other` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def shift(self, by: int) -> "Span":
        """The same stretch, `by` code points further on (negative: further back)."""
        return Span(self.start + by, self.end + by)


class Role(StrEnum):
    """What a block of a page is for. Only some roles may feed events: see `Role.tells`."""

    HEADLINE = "headline"
    DATELINE = "dateline"
    BYLINE = "byline"
    TIMESTAMP = "timestamp"
    CAPTION = "caption"
    """A caption that belongs to this story."""
    TEASER = "teaser"
    """A headline, caption or summary of another story."""
    CREDIT = "credit"
    BOILERPLATE = "boilerplate"
    SUBHEAD = "subhead"
    QUESTION = "question"
    """A sub-heading put as a question, or an interviewer's turn that only asks."""
    BODY = "body"
    SIGN_OFF = "sign-off"

    @property
    def tells(self) -> bool:
        """Whether text in this role tells the story and so may feed events."""
        return self in _TELLING


_TELLING = frozenset({Role.HEADLINE, Role.CAPTION, Role.SUBHEAD, Role.BODY})


@frozen(order=True)
class Block:
    """A part of a page and what it is for. Blocks are ordered by position and never overlap."""

    span: Span
    role: Role

    @property
    def start(self) -> int:
        """First code point."""
        return self.span.start

    @property
    def end(self) -> int:
        """One past the last code point."""
        return self.span.end


@frozen(order=True)
class Sentence:
    """One sentence: where it stands and the role of the block it comes from.

    Attributes:
        span: the sentence without surrounding white space.
        role: the role of its block.
        paragraph: counts the paragraphs of the article from 0; sentences of one paragraph share it.
    """

    span: Span
    role: Role = Role.BODY
    paragraph: int = 0


@frozen(order=True)
class Cue:
    """A word that decided something about an event or relation, kept so that a result can be explained.

    Attributes:
        kind: what it decided ("status", "when", "said_by", "where", "agent" …).
        span: the word or words.
    """

    kind: str
    span: Span
