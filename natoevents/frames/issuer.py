"""Who says "we" on a page that an official body issues, and by which plain words such a page names its own side."""

import re
from collections.abc import Sequence

from natoevents.actor import Actor, ActorKind, Basis, Participant
from natoevents.article import Article
from natoevents.clause import Clause
from natoevents.data import table
from natoevents.frames.parties import parties_of
from natoevents.frames.plain import Plain
from natoevents.frames.words import singular_of

__all__ = ["issued_from", "issuer_of", "speaks"]

STATEMENT = re.compile(
    r"^[ \t]*(?:(?:joint |written )?statements?|remarks) (?:by|from|of) "
    r"|^[ \t]*the following [\w ]{0,40}attributable to ",
    re.IGNORECASE | re.MULTILINE,
)
"""A line after which an official page speaks in its issuer's own words."""
OFFICIAL = re.compile(
    r"\b(?:statement|declaration|communiqu|remarks|speech|address|comment|repl(?:y|ies)\b|answers? to|press (?:point|"
    r"release|conference|briefing)|readout|interview)",
    re.IGNORECASE,
)
"""Words of a headline that make the page somebody's own word."""
HEAD, LINE = 6, 200
"""So many blocks are the head of a page, so many code points a line of it."""
VOICE = 2
"""So many sentences that say "we" outside quotations make a page its issuer's own word."""

FIRST_PERSON = frozenset(["we", "i"])


def issuer_of(
    article: Article, clauses: Sequence[Clause], plain: Plain
) -> tuple[list[Participant], frozenset[str], bool]:
    """The issuer, the page's words for its own side, and whether the page is official.

    A statement that says who "we" are ("We, the leaders of the G7, …") has them as its issuer; else the table of
    official styles tells it; other pages have none.
    """
    row = table("frames")["issuers"].get(article.source)
    named: list[Participant] = []
    for clause in clauses:
        subject = clause.subject
        if subject is not None and subject.head == "we" and subject.appositions:
            named = parties_of(subject.appositions[0])
            break
    if named:
        return named, frozenset(row["own"]) if row else frozenset(), row is not None
    if row is None:
        return _titled(article, clauses, plain), frozenset(), False
    principal = row["principal"]
    known = plain.first.get(principal)
    actor = (
        known.principal
        if known is not None
        else Actor(principal, principal, ActorKind.ORGANISATION if principal == "NATO" else ActorKind.STATE)
    )
    return [Participant(actor, actor, None, Basis.INFERRED, None)], frozenset(row["own"]), True


def _titled(article: Article, clauses: Sequence[Clause], plain: Plain) -> list[Participant]:
    """Whose statement, speech or reply the head of a page announces that then says "we" in its own voice."""
    if len(_spoken(clauses)) < VOICE:
        return []
    for block in article.blocks[:HEAD]:
        title = block.span
        if len(title.of(article.raw)) > LINE or OFFICIAL.search(title.of(article.raw)) is None:
            continue
        named = next((m for m in plain.acting if title.start <= m.span.start < title.end), None)
        if named is not None:
            return [Participant(named.principal, named.principal, None, Basis.INFERRED, None)]
    return []


def _spoken(clauses: Sequence[Clause]) -> set[int]:
    """Sentences in which the page says "we" or "I" outside anybody's speech."""
    return {
        c.sentence
        for c in clauses
        if c.subject is not None
        and c.subject.head in FIRST_PERSON
        and not c.quoted
        and (c.source_phrase is None or c.source_phrase.head in FIRST_PERSON)
    }


def issued_from(article: Article, clauses: Sequence[Clause]) -> int | None:
    """Where an official page begins to speak in its issuer's own words, or None.

    That is behind "Statement by …", else, where it says "we" outside quotations, behind its headline.

    Examples:
        >>> from natoevents import read
        >>> issued_from(read("Statement by the minister"), ())
    """
    if article.source not in table("frames")["issuers"]:
        return None
    found = STATEMENT.search(article.raw)
    if found is not None:
        return found.end()
    spoken = _spoken(clauses)
    return next((c.start for c in clauses if not c.headline), None) if len(spoken) >= VOICE else None


def speaks(clause: Clause, own: frozenset[str]) -> bool:
    """Whether the clause's agent is the issuer: "we" outside anybody's speech, or a word of its own for itself."""
    subject = clause.subject
    if subject is None or clause.verb is None or clause.verb.passive or subject.mentions or subject.possessor:
        return False
    if subject.head in FIRST_PERSON:
        return clause.source_phrase is None or clause.source_phrase.head in FIRST_PERSON
    head = singular_of(subject.head)
    return (head in own or " ".join(subject.words[-2:]) in own) and subject.determiner in ("the", "", "our", "all")
