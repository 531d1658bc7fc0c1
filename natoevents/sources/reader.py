"""The verb `read`: a raw page and what the caller knows about it → an `Article`."""

from datetime import date, datetime

from natoevents.article import Article
from natoevents.errors import InvalidValueError
from natoevents.sources.page import Page
from natoevents.sources.registry import detect, find
from natoevents.when import When

__all__ = ["read"]


def read(
    raw: str, *, source: str | None = None, published: date | When | None = None, url: str | None = None
) -> Article:
    r"""Read the plain text of a page, as saved from it.

    Args:
        raw: the text; it is never changed, and every span of the article points into it (code points, half-open).
        source: id of the style (`styles`); by default the page's own evidence decides.
        published: the day of publication, if the caller knows it; it wins over what the page says.
        url: the address; it hints at the style. A day in an address is not taken as the day of publication.

    Raises:
        InvalidValueError: if an argument is of another type.
        UnknownSourceError: if there is no style `source`.

    Examples:
        >>> article = read("Envoys meet in Oslo\n\nOSLO (Reuters) - The envoys of both sides met on Monday and talked.")
        >>> article.headline, article.dateline_place, article.agencies
        ('Envoys meet in Oslo', 'Oslo', ('Reuters',))
    """
    if not isinstance(raw, str):
        raise InvalidValueError(f"a page of type {type(raw).__name__} is no text: decode it first, or use read_html")
    if url is not None and not isinstance(url, str):
        raise InvalidValueError(f"url {url!r} is no text: give the address as a string, or None")
    given = _when(published)
    page = Page.of(raw, url)
    style = detect(page) if source is None else find(source)
    sheet = style.read(page)
    if given is not None and sheet.published is not None and not given.overlaps(sheet.published):
        sheet.note(f"the page states {sheet.published.iso}; published={given.iso} was given and wins")
    return Article(
        raw=raw,
        source=style.id,
        headline=sheet.headline,
        published=given or sheet.published,
        dateline_place=sheet.dateline_place,
        byline=sheet.byline,
        agencies=tuple(sheet.agencies),
        url=url,
        blocks=sheet.blocks(),
        notes=tuple(sheet.notes),
    )


def _when(published: object) -> When | None:
    if published is None or isinstance(published, When):
        return published
    if isinstance(published, date) and not isinstance(published, datetime):
        return When.of(date(published.year, published.month, published.day))
    raise InvalidValueError(
        f"published {published!r}: give a datetime.date or a When, for example When.parse('2016-04-12')"
    )
