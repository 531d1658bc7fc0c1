"""The verb `read_html`: a page's HTML → its text (by trafilatura) → an `Article`."""

from datetime import date

from natoevents.article import Article
from natoevents.errors import InvalidValueError, MissingExtraError
from natoevents.sources.reader import read
from natoevents.when import When

__all__ = ["read_html"]


def read_html(
    html: str, *, source: str | None = None, published: date | When | None = None, url: str | None = None
) -> Article:
    """Read a page from its HTML; `Article.raw` is then the text taken out of it, the headline first.

    Args:
        html: the markup.
        source: as in `read`.
        published: as in `read`. A day in the markup's metadata is not taken: many archives put the day of the crawl or
            of a migration there.
        url: as in `read`.

    Raises:
        MissingExtraError: without trafilatura.
        InvalidValueError, UnknownSourceError: as `read`.
    """
    if not isinstance(html, str):
        raise InvalidValueError(f"markup of type {type(html).__name__} is no text: decode it first")
    try:
        import trafilatura  # noqa: PLC0415  (an extra, and slow to import)
    except ImportError as fault:
        raise MissingExtraError("read_html needs trafilatura: pip install 'natoevents[html]'") from fault
    found = trafilatura.bare_extraction(html, url=url, include_comments=False, include_tables=False, with_metadata=True)
    text = str(getattr(found, "text", None) or "")
    title = " ".join(str(getattr(found, "title", None) or "").split())
    if title and not text.lstrip().startswith(title):
        text = f"{title}\n\n{text}"
    return read(text, source=source, published=published, url=url)
