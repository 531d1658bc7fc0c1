"""Who says "we" on a page that an official body issues, and by which plain words such a page names its own side."""

import re
from collections.abc import Sequence

from attrs import frozen

from natoevents.actor import Actor, ActorKind, ActorMention, Basis, Participant, Sense
from natoevents.article import Article
from natoevents.clause import Clause, Form
from natoevents.data import table
from natoevents.frames.parties import parties_of
from natoevents.frames.turns import Turns
from natoevents.frames.words import singular_of
from natoevents.text import Role, Sentence

__all__ = ["FIRST_PERSON", "Issuer", "issuer_of", "speaks"]

STATEMENT = re.compile(
    r"^[ \t]*(?:(?:joint |written )?statements?|remarks) (?:by|from|of) "
    r"|^[ \t]*the following [\w ]{0,40}attributable to ",
    re.IGNORECASE | re.MULTILINE,
)
"""A line after which an official page speaks in its issuer's own words."""
VOICE = 2
"""So many sentences that say "we" outside quotations make a page its issuer's own word."""

_KIND = (
    r"(?:statements?|remarks?|comments?|speech|address|intervention|repl(?:y|ies)|answers?|response|"
    r"(?:press|news) release|communiqu[ée]|declaration|message|briefing|letter|position|testimony|keynote|"
    r"explanation of vote|note verbale)"
)
_TITLE = re.compile(
    rf"(?:the )?(?:(?:joint|official|press|opening|closing|introductory|written|media|final|public) )*{_KIND} "
    r"(?:(?P<by>by|of|from|issued by|attributable to)|on|regarding|concerning|about|following|at|after|to)\b",
    re.IGNORECASE,
)
_OWNED = re.compile(
    rf"(?P<who>\S.{{1,90}}?)(?:['’]s?)? (?:joint |press |official )?{_KIND} "
    r"(?:on|to|in|regarding|concerning|about|following|at|after|before)\b",
    re.IGNORECASE,
)
_REPLIES = re.compile(
    r".{0,110}\b(?:repl(?:y|ies)|responds?|answers?|comments?)\b (?:to|on|regarding) .{0,40}"
    r"\b(?:questions?|inquir\w+|quer\w+)\b",
    re.IGNORECASE,
)
_NUMBERED = re.compile(
    r"(?:[A-Z]{1,4}|No|Nr|№)[-.:\s]*\d[\d/-]*\s*[,:–-]\s*(?:[^,:]{4,30}\d{4}\s*[,:–-]\s*)?", re.IGNORECASE
)
"""The number and the day before the title of an official text: "No: 12, 5 March 2009, Press Release …"."""
_OUR = re.compile(
    r"\b[Oo]ur (?:(?:[A-Z][\w.’'-]*|of|the|for|and) ){0,8}?"
    r"(?:President|Minister|Ambassador|Chancellor|Secretary|Representative|Foreign|Prime)\b"
)
_OUR_REACH = 70
_OFFICIAL = re.compile(
    r"\b(?:statement|declaration|communiqu|remarks|speech|address|comment|repl(?:y|ies)\b|answers? to|press (?:point|"
    r"release|conference|briefing)|readout|interview)",
    re.IGNORECASE,
)
"""Words of a headline that make the page somebody's own word."""
_HEAD, _LINE = 6, 200
"""So many blocks are the head of a page, so many code points a line of it."""
_NEAR = 60
"""So near "by" stands who issues a statement."""

FIRST_PERSON = frozenset(["we", "i"])


@frozen
class Issuer:
    """Who issues a page, and where it is the issuer's own word.

    Attributes:
        parties: who issues it; empty for a page of news.
        own: the page's words for its issuer's side.
        official: whether it is in the style of an official site, which tells of its own side what was done that day.
        begins: where it begins to be the issuer's own word, or None.
        turns: who speaks where, if several do.
        titled: whether its headline is that of the statement, and so the issuer's word too.
    """

    parties: list[Participant]
    own: frozenset[str]
    official: bool
    begins: int | None
    turns: Turns
    titled: bool = False

    def at(self, sentence: int) -> list[Participant]:
        """Who "we" are in a sentence: its speaker, else the issuer; nobody where somebody else asks."""
        if sentence in self.turns.asked:
            return []
        return self.turns.speaker(sentence) or self.parties

    def says(self, sentence: int, at: int) -> list[Participant]:
        """Whose word a sentence is that nobody is quoted in; `at` is where the act stands in the page."""
        if sentence in self.turns.asked:
            return []
        if spoken := self.turns.speaker(sentence):
            return spoken
        return self.parties if self.begins is not None and at >= self.begins else []


def issuer_of(
    article: Article,
    sentences: Sequence[Sentence],
    clauses: Sequence[Clause],
    mentions: Sequence[ActorMention],
    letterhead: Actor | None,
) -> Issuer:
    """The issuer of a page.

    A statement that says who "we" are ("We, the leaders of the G7, …") has them as its issuer; else the table of
    official styles tells it, else the letterhead or the title ("Statement by …") of a page that speaks for itself.
    """
    turns = Turns(article.raw, sentences, mentions)
    spoken = _spoken(clauses)
    row = table("frames")["issuers"]["styles"].get(article.source)
    begins = _begins(article, clauses, spoken) if row else None
    for clause in clauses:
        subject = clause.subject
        if subject is not None and subject.head == "we" and subject.appositions:
            if named := parties_of(subject.appositions[0]):
                return Issuer(named, frozenset(row["own"]) if row else frozenset(), row is not None, begins, turns)
            break
    if row is not None:
        actor = next((m.principal for m in mentions if m.principal.id == row["principal"]), None) or Actor(
            row["principal"],
            row["principal"],
            ActorKind.ORGANISATION if row["principal"] == "NATO" else ActorKind.STATE,
        )
        return Issuer([_party(actor)], frozenset(row["own"]), official=True, begins=begins, turns=turns)
    titled = _titled(article, clauses, mentions)
    told = (titled and letterhead) or ((titled or letterhead) and turns.found) or len(spoken) >= VOICE
    announced = _announced(article, mentions) if len(spoken) >= VOICE else None
    if article.byline or article.agencies or not told:
        return Issuer([_party(announced)] if announced else [], frozenset(), official=False, begins=None, turns=turns)
    issued_by = (
        letterhead
        or (titled if isinstance(titled, Actor) else None)
        or _ours(article, sentences, clauses, mentions)
        or announced
    )
    if issued_by is None:
        return Issuer([], frozenset(), official=False, begins=None, turns=turns)
    kind = "organisation" if issued_by.kind is ActorKind.ORGANISATION else "state"
    starts = (c.start for c in clauses if titled or not c.headline)
    own = frozenset(table("frames")["issuers"]["own"][kind])
    return Issuer([_party(issued_by)], own, official=False, begins=next(starts, None), turns=turns, titled=bool(titled))


def _party(actor: Actor) -> Participant:
    return Participant(actor, actor, None, Basis.INFERRED, None)


def _titled(article: Article, clauses: Sequence[Clause], mentions: Sequence[ActorMention]) -> Actor | bool:
    """Whose statement the headline says the page is; True where it is one, and we do not know whose."""
    title = article.headline or ""
    if numbered := _NUMBERED.match(title):
        title = title[numbered.end() :]
    block = next(iter(article.of_role(Role.HEADLINE)), None)
    replies = bool(_REPLIES.match(title))
    if block is None or not (replies or _TITLE.match(title) or _OWNED.match(title)):
        return False
    if not replies and any(
        c.headline and c.verb is not None and c.verb.form is Form.FINITE and not c.verb.passive for c in clauses
    ):
        return False  # "Statement by the minister angers Moscow"
    m = None if replies else _TITLE.match(title)
    at = article.raw.find(title[:30], block.start)
    begin, end = (at + m.end(), block.end) if m else (block.start, block.end)
    near = [x for x in mentions if begin <= x.span.start < end]
    if m is not None and near and near[0].span.start - begin > _NEAR:
        return True
    if m is not None and m["by"] is None:
        return True  # "Statement on …"
    if m is None and not replies:
        owner = _OWNED.match(title)
        near = [x for x in near if owner is not None and x.span.start - at < owner.end("who")]
    return next((x.principal for x in near if x.principal.kind is not ActorKind.PERSON), True)


def _announced(article: Article, mentions: Sequence[ActorMention]) -> Actor | None:
    """Whose statement, speech or reply a line at the head of a page announces that then says "we"."""
    for block in article.blocks[:_HEAD]:
        title = block.span
        if len(title) <= _LINE and _OFFICIAL.search(article.text(title)):
            for m in mentions:
                if title.start <= m.span.start < title.end and m.sense is not Sense.PLACE:
                    return m.principal
    return None


def _ours(
    article: Article, sentences: Sequence[Sentence], clauses: Sequence[Clause], mentions: Sequence[ActorMention]
) -> Actor | None:
    """Whose officers a page calls "our President", "our Minister", outside quotations."""
    quoted = [sentences[n].span for n in {c.sentence for c in clauses if c.quoted}]
    for m in mentions:
        before = article.raw[max(0, m.span.start - _OUR_REACH) : m.span.end]
        named = (m.role or m.actor.kind is ActorKind.PERSON) and _OUR.search(before)
        if named and not any(span.contains(m.span) for span in quoted):
            return m.principal
    return None


def _spoken(clauses: Sequence[Clause]) -> set[int]:
    """The sentences that say "we" or "I" in nobody else's words."""
    return {
        c.sentence
        for c in clauses
        if c.subject is not None
        and c.subject.head in FIRST_PERSON
        and not c.quoted
        and (c.source_phrase is None or c.source_phrase.head in FIRST_PERSON)
    }


def _begins(article: Article, clauses: Sequence[Clause], spoken: set[int]) -> int | None:
    """Where a page of an official style begins to speak in its issuer's own words, or None.

    That is behind "Statement by …", else, where it says "we" outside quotations, behind its headline.
    """
    found = STATEMENT.search(article.raw)
    if found is not None:
        return found.end()
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
