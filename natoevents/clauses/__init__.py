"""Sentence, mentions and dates → clauses, by a finite-state cascade: tokens, tags, groups, segments, speech."""

from collections.abc import Sequence

from natoevents.actor import ActorMention
from natoevents.clause import Clause
from natoevents.clauses.segment import segment
from natoevents.clauses.speech import attribute
from natoevents.clauses.tagging import resolve
from natoevents.clauses.tokens import tokenise
from natoevents.text import Role, Sentence
from natoevents.when import DateMention

__all__ = ["parse"]


def parse(
    raw: str, sentences: Sequence[Sentence], mentions: Sequence[ActorMention], dates: Sequence[DateMention]
) -> tuple[Clause, ...]:
    """The clauses of all sentences, in order.

    Args:
        raw: the page that all spans point into.
        sentences: its sentences, in order.
        mentions: actor mentions, by position.
        dates: temporal expressions, by position.

    Examples:
        >>> from natoevents.text import Span
        >>> raw = "The envoys were expelled."
        >>> parse(raw, [Sentence(Span(0, 25))], (), ())
        (Clause(Phrase('the envoys'), Verb('passive expel', finite), [], [], root ),)
    """
    out: list[Clause] = []
    told: list[tuple[int, list[Clause], bool, bool]] = []
    m = d = 0
    quote = False
    paragraph = -1
    for n, sentence in enumerate(sentences):
        start, end = sentence.span.start, sentence.span.end
        if sentence.paragraph != paragraph:
            quote, paragraph = False, sentence.paragraph
        while m < len(mentions) and mentions[m].span.start < start:
            m += 1
        first_mention = m
        while m < len(mentions) and mentions[m].span.start < end:
            m += 1
        while d < len(dates) and dates[d].span.start < start:
            d += 1
        first_date = d
        while d < len(dates) and dates[d].span.start < end:
            d += 1
        names = [x for x in mentions[first_mention:m] if x.span.end <= end]
        times = [x for x in dates[first_date:d] if x.span.end <= end]
        tokens = tokenise(raw, start, end, names, times, in_quote=quote)
        clauses = segment(n, tokens, resolve(tokens))
        if sentence.role is Role.HEADLINE:
            for clause in clauses:
                clause.headline = True
        told.append((sentence.paragraph, clauses, quote, tokens.open_quote))
        quote = tokens.open_quote
        out.extend(clauses)
    attribute(told, [s.span for s in sentences])
    return tuple(out)
