"""One page as it was read: the raw text, what each part of it is for, and what it says about itself."""

import hashlib
from functools import cached_property
from html import escape
from itertools import pairwise

from attrs import field, frozen

from natoevents.errors import InvalidValueError
from natoevents.text import Block, Role, Span
from natoevents.when import When

__all__ = ["Article"]


@frozen(repr=False)
class Article:
    """A page: its raw text, untouched, and what a source style made of it.

    Attributes:
        raw: the text exactly as given; every span of every result points into it.
        source: id of the source style that read it ("moscow_times", "generic" …).
        headline: clean text, or None where the page has none.
        published: as the caller gave it, else as the page states it **for this story**, else None.
        dateline_place: the place of the dateline, in normal case ("Brussels"), or None.
        byline: who wrote it, without "By", or None.
        agencies: news agencies credited, in order of appearance.
        url: the address, if the caller gave one.
        blocks: parts of the page with their roles, ordered, not overlapping.
        notes: in words, dates that were refused and why, and trouble with decoding.
    """

    raw: str
    source: str
    headline: str | None = None
    published: When | None = None
    dateline_place: str | None = None
    byline: str | None = None
    agencies: tuple[str, ...] = ()
    url: str | None = None
    blocks: tuple[Block, ...] = field(default=())
    notes: tuple[str, ...] = ()

    def __attrs_post_init__(self) -> None:
        for before, after in pairwise(self.blocks):
            if after.start < before.end:
                raise InvalidValueError(f"blocks {before.span} and {after.span} overlap or are out of order")
        if self.blocks and self.blocks[-1].end > len(self.raw):
            raise InvalidValueError(
                f"block {self.blocks[-1].span} ends outside the text of {len(self.raw)} code points"
            )

    @cached_property
    def id(self) -> str:
        """A digest of all that went in (text, style, publication date, address): equal input, equal id."""
        parts = (self.raw, self.source, self.published.iso if self.published else "", self.url or "")
        digest = hashlib.blake2b(digest_size=8)
        for part in parts:
            data = part.encode("utf-8", "surrogatepass")
            digest.update(len(data).to_bytes(8, "big") + data)
        return digest.hexdigest()

    def text(self, span: Span) -> str:
        """The words at `span`."""
        return self.raw[span.start : span.end]

    def of_role(self, *roles: Role) -> tuple[Block, ...]:
        """The blocks that have one of `roles`, in order."""
        return tuple(b for b in self.blocks if b.role in roles)

    def __repr__(self) -> str:
        title = self.headline or self.raw[:40].strip()
        title = title if len(title) <= 48 else title[:47] + "…"
        return f"Article({title!r}, {self.source}, {self.published.iso if self.published else 'undated'})"

    def _repr_html_(self) -> str:
        facts = [
            self.source,
            self.published.iso if self.published else "undated",
            self.dateline_place,
            self.byline,
            *self.agencies,
        ]
        title, line = escape(self.headline or "(no headline)"), escape(" · ".join(f for f in facts if f))
        return f"<p><b>{title}</b><br><small>{line}</small></p>"
