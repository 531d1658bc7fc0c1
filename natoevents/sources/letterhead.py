"""The lines at the top of a page that name the office which issues it."""

from natoevents.article import Article
from natoevents.sources.papers import is_letterhead
from natoevents.text import Role, Span

__all__ = ["letterheads"]

_TOP = 4
"""So many lines may stand in a letterhead."""


def letterheads(article: Article) -> tuple[Span, ...]:
    r"""Where the first lines of a page name an office, a ministry or a body that issues papers.

    Examples:
        >>> from natoevents.sources import read
        >>> page = read("MINISTRY OF DEFENCE OF NORWAY\n\nEnvoys meet again\n\nThe envoys met.")
        >>> [page.text(span) for span in letterheads(page)]
        ['MINISTRY OF DEFENCE OF NORWAY']
    """
    found = []
    for block in article.blocks[:_TOP]:
        if block.role is Role.BODY:
            break
        if block.role in (Role.BOILERPLATE, Role.BYLINE) and is_letterhead(article.text(block.span)):
            found.append(block.span)
    return tuple(found)
