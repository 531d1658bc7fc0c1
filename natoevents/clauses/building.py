"""The clause being built and those that wait: what all steps of the segmenter share."""

from functools import cache

from natoevents.actor import ActorKind, ActorMention
from natoevents.clause import Clause, Form, Link, Phrase
from natoevents.clauses.ahead import Ahead
from natoevents.clauses.tokens import Tokens
from natoevents.clauses.words import listed
from natoevents.data import table

__all__ = ["DEEPEST", "Building", "clause_takers", "titled"]


DEEPEST = 12
"""How many clauses up a look goes; deeper nesting is no prose."""


@cache
def clause_takers() -> frozenset[str]:
    """Verbs after which a clause may follow without "that"."""
    speech = table("clauses")["speech"]
    return frozenset(
        [*speech["verbs"].split(), *speech["acts"].split(), "ensure", "make", "see", "demand", "agree", "decide", "be"]
    )


def titled(phrase: Phrase) -> bool:
    """Whether the phrase names a person or office rather than a state."""
    return any(m.role is not None or m.actor.kind is ActorKind.PERSON for m in phrase.mentions)


class Building:
    """The state of one pass over the groups of a sentence."""

    def __init__(self, sentence: int, tokens: Tokens, tags: str) -> None:
        self.sentence, self.tokens, self.tags = sentence, tokens, tags
        self.ahead = Ahead(tokens, tags)
        self.groups, self.forms = self.ahead.groups, self.ahead.forms
        self.clauses: list[Clause] = []
        self.cur = self._new(Link.ROOT, None, 0)
        self.prep = ""
        self.contrast = False
        self.chain = ""
        self.prev_mark = ""
        self.denied = False
        self.aside: Phrase | None = None
        self.beside: Phrase | None = None
        self.owner: Phrase | None = None
        self.heads: dict[int, Phrase] = {}
        self.between: dict[int, Phrase] = {}
        self.whose: tuple[ActorMention, ...] | None = None
        self.prep_host: Phrase | None = None
        self.last: Phrase | None = None
        self.prev = "^"
        self.early: Clause | None = None
        self.saved: list[tuple[Clause, Phrase | None, str]] = []
        self.lemma = ""

    def _new(self, link: Link, parent: Clause | None, at: int, marker: str = "", host: Phrase | None = None) -> Clause:
        clause = Clause(self.sentence, parent=parent, link=link, marker=marker, host=host)
        clause.start = self.tokens.starts[at] if at < len(self.tokens.starts) else 0
        if parent is not None:
            parent.children.append(clause)
        self.clauses.append(clause)
        return clause

    def _take_early(self) -> None:
        """Move a time that stood between "and" and the clause now begun to that clause ("and on Monday they left")."""
        if self.early is not None and self.early is not self.cur and self.early.dates:
            self.cur.dates.append(self.early.dates.pop())
        self.early = None

    def _waiting(self, *, subject: bool = True) -> Clause | None:
        """The innermost open clause that still waits for its verb (and has, or has not, a subject)."""
        clause = self.cur.parent
        for _ in range(DEEPEST):
            if clause is None:
                break
            if clause.verb is None and (clause.subject is not None) == subject:
                return clause
            clause = clause.parent
        return None

    def _shared(self, cur: Clause, prev: str) -> Clause:
        """The clause whose subject a co-ordinated verb shares: after a comma or "but" none that only modifies."""
        anchor = cur
        for _ in range(DEEPEST):
            if anchor.parent is None or anchor.parent.verb is None or anchor.verb is None:
                break
            modifies = prev == "C" and self.contrast and anchor.parent.subject is not None and (
                anchor.link in (Link.ADVERBIAL, Link.RELATIVE) or (anchor.link is Link.COMPLEMENT and not anchor.marker)
            )  # fmt: skip
            if anchor.verb.form is Form.FINITE and not modifies:
                break
            anchor = anchor.parent
        return self._speaker_goes_on(anchor)

    def _speaker_goes_on(self, anchor: Clause) -> Clause:
        """The clause of saying itself where a verb after its "that" clause can only be the speaker's."""
        parent, lemma = anchor.parent, self.lemma
        if (
            anchor.link is Link.COMPLEMENT
            and parent is not None
            and parent.verb is not None
            and parent.subject is not None
            and parent.verb.lemma in clause_takers()
            and lemma in listed("speakers_acts")
            and (parent.subject.head in ("he", "she") or titled(parent.subject))
            and not (anchor.subject is not None and titled(anchor.subject))
        ):
            return parent
        return anchor

    def _noun_next(self, i: int) -> bool:
        for kind, a, _ in self.groups:
            if a > i:
                return kind == "N"
        return False
