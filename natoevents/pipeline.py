"""The one file that knows the order of the stages: page → article → sentences → dates and names → clauses → events."""

from bisect import bisect_left
from datetime import date

from natoevents.actor import Actor, ActorMention, Basis, Sense
from natoevents.actors import find_actors, mentions_in
from natoevents.article import Article
from natoevents.clauses import parse
from natoevents.dates import dates_in
from natoevents.errors import InvalidValueError
from natoevents.event import Event
from natoevents.extraction import Extraction
from natoevents.frames import find_events
from natoevents.lexicon import Lexicon
from natoevents.relate import find_relations
from natoevents.sources import letterheads, read
from natoevents.split import split
from natoevents.text import Span
from natoevents.when import When

__all__ = ["extract"]


def extract(
    raw_or_article: str | Article,
    *,
    source: str | None = None,
    published: date | When | None = None,
    url: str | None = None,
    lexicon: Lexicon | None = None,
) -> Extraction:
    """Find all dates, actors, events and relations in one page.

    Args:
        raw_or_article: the page as plain text, or an `Article` that was read before. A bare sentence is one body block.
        source: id of the source style, to override what the page looks like; only with plain text.
        published: the day of publication; wins over what the page states; only with plain text.
        url: the page's address, kept for reference; only with plain text.
        lexicon: knowledge about actors; the built-in one if None.

    Returns:
        The extraction; its spans point into ``extraction.article.raw``.

    Raises:
        InvalidValueError: if an argument is of the wrong kind, or an article comes with what only a page needs.
        UnknownSourceError: if `source` is no registered style.

    Examples:
        >>> from datetime import date
        >>> found = extract("NATO will meet Russia on Friday.", published=date(2016, 4, 12))
        >>> found.events
        (Event(CONSULT NATO + RUS, future, 2016-04-15),)
    """
    if isinstance(raw_or_article, Article):
        if (source, published, url) != (None, None, None):
            raise InvalidValueError(
                "source, published and url belong to reading a page: give them to read(), or pass the page as text"
            )
        article = raw_or_article
    elif isinstance(raw_or_article, str):
        article = read(raw_or_article, source=source, published=published, url=url)
    else:
        raise InvalidValueError(f"extract takes the text of a page or an Article, not {type(raw_or_article).__name__}")
    lexicon = lexicon or Lexicon.default()
    sentences = split(article)
    dates = dates_in(article, sentences)
    mentions = mentions_in(article, sentences, lexicon=lexicon)
    clauses = parse(article.raw, sentences, mentions, dates)
    events = find_events(article, sentences, clauses, mentions, dates, letterhead=_issuer(article, lexicon))
    relations = find_relations(article, sentences, clauses, mentions, dates)
    for clause in clauses:
        clause.children.clear()  # they name their parents: freed at once where nothing goes round in a circle
    return Extraction(
        id=article.id,
        article=article,
        dates=dates,
        mentions=_with_parties(mentions, events),
        events=events,
        relations=relations,
        lexicon_version=lexicon.version,
    )


def _issuer(article: Article, lexicon: Lexicon) -> Actor | None:
    """The principal of the office that the letterhead of a page names, if it has one."""
    for span in letterheads(article):
        for mention in find_actors(article.text(span), on=article.published, lexicon=lexicon):
            return mention.principal
    return None


def _with_parties(mentions: tuple[ActorMention, ...], events: tuple[Event, ...]) -> tuple[ActorMention, ...]:
    """The mentions, and those that only grammar could read: unnamed groups and pronouns that are party to an act."""
    known: dict[tuple[int, int], list[Actor]] = {}
    named: dict[str, list[ActorMention]] = {}
    for m in mentions:
        known.setdefault((m.span.start, m.span.end), []).append(m.principal)
        named.setdefault(m.principal.id, []).append(m)
    found: dict[tuple[Span, Actor], ActorMention] = {}
    for event in events:
        for party in (*event.parties, *((event.said_by,) if event.said_by else ())):
            at = party.mention
            if at is None or party.principal in known.get((at.start, at.end), ()):
                continue
            antecedent = None
            if party.basis is Basis.COREFERENCE:
                of_name = named.get(party.principal.id, [])
                before = bisect_left(of_name, at.start, key=lambda m: m.span.start)
                earlier = (m.span for m in reversed(of_name[:before]) if m.principal == party.principal)
                antecedent = next((span for span in earlier if span.end <= at.start), None)
            found.setdefault(
                (at, party.principal),
                ActorMention(at, party.actor, party.principal, party.role, Sense.ACTOR, antecedent, "party"),
            )
    return tuple(sorted((*mentions, *found.values()), key=lambda m: (m.span.start, m.span.end))) if found else mentions
