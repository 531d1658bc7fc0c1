"""Find every temporal expression and say which days it means; what the words do not say is never invented."""

import re
from datetime import date

from natoevents.article import Article
from natoevents.dates.find import read, scan
from natoevents.dates.reading import Context
from natoevents.dates.scan import neighbours
from natoevents.errors import InvalidValueError
from natoevents.text import Sentence
from natoevents.when import DateMention, Grain, When

__all__ = ["dates_in", "find_dates", "resolve_date"]


def _context(anchor: date | When | None, day_first: bool | None) -> Context:
    if day_first is not None and not isinstance(day_first, bool):
        raise InvalidValueError(f"day_first {day_first!r}: give True, False or None")
    if anchor is None:
        return Context(None, None, day_first)
    if isinstance(anchor, When):
        if anchor.start is None:
            return Context(None, None, day_first)
        return Context(anchor.start, None if anchor.grain is Grain.DAY else _floor(anchor), day_first)
    if type(anchor) is not date:
        raise InvalidValueError(
            f"anchor {anchor!r} is no datetime.date and no When: the day of publication, not a moment"
        )
    return Context(anchor, None, day_first)


def _floor(anchor: When) -> Grain:
    return (anchor.first_grain or Grain.DAY) if anchor.grain is Grain.INTERVAL else anchor.grain


def find_dates(
    text: str, *, anchor: date | When | None = None, day_first: bool | None = None
) -> tuple[DateMention, ...]:
    """Every temporal expression in `text`, in order, resolved against `anchor`.

    Args:
        text: any text; offsets are code points into it.
        anchor: the day of publication. Without it relative expressions are found and left unresolved.
        day_first: how to read "03/04/2016"; None leaves it unresolved unless the text decides.

    Raises:
        InvalidValueError: if `anchor` is neither a `datetime.date` nor a `When`.

    Examples:
        >>> [(m.timex, str(m.when)) for m in find_dates("They met last August.", anchor=date(2009, 3, 5))]
        [('2008-08', '2008-08')]
    """
    if not isinstance(text, str):
        raise InvalidValueError(f"{text!r} is no text")
    return tuple(read(scan(text), _context(anchor, day_first)))


def resolve_date(expression: str, *, anchor: date | When | None = None, day_first: bool | None = None) -> When | None:
    """The time that one expression means, or None if it is none, or names no time of the calendar.

    What `When.iso` and `When.edtf` print is read as that standard says, before anything else: "2009-10" is October
    2009, "2008-22" the summer of 2008 (ISO 8601-2), while the running text "2008-22" names fifteen years.

    Examples:
        >>> resolve_date("last August", anchor=date(2009, 3, 5))
        When('2008-08')
        >>> resolve_date("2009-05/2009-06")
        When('2009-05/2009-06')
        >>> resolve_date("40 tanks in May") is None
        True
    """
    if not isinstance(expression, str):
        raise InvalidValueError(f"expression {expression!r} is no text")
    context = _context(anchor, day_first)
    printed = _printed(expression.strip())
    if printed is not None:
        return printed
    found = read(scan(expression), context)
    if not found or expression[found[-1].span.end :].strip():
        return None
    if (
        expression[: found[0].span.start].strip().lower() not in neighbours("before_expression")
        or len({m.when for m in found}) > 1
    ):
        return None
    return found[0].when


_PRINTED = re.compile(r"(?:\d{4}|\d{2}XX|\d{3}X|\.\.)[-\d~./]*", re.ASCII)


def _printed(text: str) -> When | None:
    """The time that prints so, in ISO 8601 or EDTF, or None if none does."""
    if not _PRINTED.fullmatch(text):
        return None
    try:
        return When.from_edtf(text)
    except InvalidValueError:
        return None


def dates_in(
    article: Article, sentences: tuple[Sentence, ...], *, day_first: bool | None = None
) -> tuple[DateMention, ...]:
    """The temporal expressions of some sentences of an article, spans into `article.raw`, in order.

    They are resolved against `article.published`, and chains ("two days later") run from sentence to sentence.
    """
    context = _context(article.published, day_first)
    found: list[DateMention] = []
    for sentence in sentences:
        tokens = scan(article.text(sentence.span))
        found += (
            DateMention(m.span.shift(sentence.span.start), m.when, m.reason, m.timex, m.timex_type, m.modifier, m.rule)
            for m in read(tokens, context)
        )
        context.turn(len(tokens))
    return tuple(found)
