"""What a sentence says, in the grammar of clauses: verb groups, noun phrases and how they hang together.

The values here are made by `natoevents.clauses` and read by the frames and relations. They are built while a
sentence is read from left to right, so they can be changed; nobody changes them afterwards.
"""

from enum import StrEnum

from attrs import define, field

from natoevents.actor import ActorMention
from natoevents.text import Span
from natoevents.when import DateMention

__all__ = ["Clause", "Form", "Link", "Phrase", "Tense", "Verb"]


class Form(StrEnum):
    """The form of a verb group."""

    FINITE = "finite"
    INFINITIVE = "infinitive"
    ING = "ing"
    PARTICIPLE = "participle"
    """A bare past participle ("ties suspended last year")."""


class Tense(StrEnum):
    """The tense of a finite verb group; others have none."""

    PAST = "past"
    PRESENT = "present"
    NONE = "none"


class Link(StrEnum):
    """How a clause hangs on the one that governs it."""

    ROOT = "root"
    CONJUNCT = "conjunct"
    """Co-ordinated with its parent, whose subject it may share."""
    COMPLEMENT = "complement"
    """What is said, thought or feared, with or without "that"."""
    INFINITIVE = "infinitive"
    GERUND = "gerund"
    """An -ing clause after a preposition; `Clause.marker` is the preposition."""
    PARTICIPLE = "participle"
    RELATIVE = "relative"
    ADVERBIAL = "adverbial"
    """After a subordinator, which is in `Clause.marker`."""
    INSERTED = "inserted"
    """Set into another between commas, telling whose words that is ("Norway, the envoy said, had left")."""


@define(eq=False, repr=False)
class Phrase:
    """A noun phrase.

    Attributes:
        start: first code point.
        end: one past the last code point.
        head: the head noun in lower case, singular where that is regular; of a name, the words.
        head_start: where the head begins.
        words: all its words in lower case, punctuation left out.
        determiner: "the", "its", "no" … or "".
        possessor: mentions before a possessive ("Russia's", "its").
        mentions: mentions in it that are not possessors, in order.
        head_mention: whether the head itself is a mention.
        plural: whether the head is a plural that folds.
        proper: whether the head is a capitalised word that nobody knows.
        named: whether such a word stands before the head ("the Bucha massacre").
        dates: temporal expressions in it ("Wednesday's talks").
        prepositions: prepositional phrases that follow it, in order: (preposition, phrase).
        conjuncts: phrases co-ordinated with it.
        appositions: phrases set beside it between commas, dashes or brackets.
        quoted: whether a quotation mark opens before it or within it.
    """

    start: int
    end: int
    head: str
    head_start: int
    words: tuple[str, ...]
    determiner: str = ""
    possessor: tuple[ActorMention, ...] = ()
    mentions: tuple[ActorMention, ...] = ()
    head_mention: bool = False
    plural: bool = False
    proper: bool = False
    quoted: bool = False
    named: bool = False
    dates: tuple[DateMention, ...] = ()
    prepositions: list[tuple[str, "Phrase"]] = field(factory=list)
    conjuncts: list["Phrase"] = field(factory=list)
    appositions: list["Phrase"] = field(factory=list)
    late_dates: list[DateMention] = field(factory=list)
    folded: frozenset[str] | None = field(default=None, init=False)
    """Its words with plurals folded, once somebody has asked for them: see `natoevents.frames.words`."""

    @property
    def span(self) -> Span:
        """Where it stands, without what follows its preposition."""
        return Span(self.start, self.end)

    def __repr__(self) -> str:
        return f"Phrase({' '.join(self.words)!r})"


@define(eq=False, repr=False)
class Verb:
    """A verb group: auxiliaries, adverbs within and the main verb.

    Attributes:
        lemma: base form of the main verb; "be" of a copula.
        start: first code point of the group.
        end: one past its last.
        head_start: where the main verb begins.
        form: finite, infinitive, -ing or bare participle.
        tense: of the first word, where finite.
        passive: "were suspended".
        perfect: "has", "have", "had" or "having" before the main verb.
        progressive: "is meeting".
        modal: the modal in its base form ("will", "would", "may" …), or "".
        negated: by not, never, no longer …
        adverbs: adverbs in and directly after the group.
    """

    lemma: str
    start: int
    end: int
    head_start: int
    form: Form
    tense: Tense = Tense.NONE
    passive: bool = False
    perfect: bool = False
    progressive: bool = False
    modal: str = ""
    negated: bool = False
    adverbs: tuple[str, ...] = ()

    @property
    def span(self) -> Span:
        """Where the group stands."""
        return Span(self.start, self.end)

    def __repr__(self) -> str:
        marks = [
            m for m, on in (("not", self.negated), (self.modal, bool(self.modal)), ("passive", self.passive)) if on
        ]
        return f"Verb({' '.join([*marks, self.lemma])!r}, {self.form})"


@define(eq=False, repr=False)
class Clause:
    """A verb with what belongs to it.

    Attributes:
        sentence: index of its sentence.
        verb: its verb group; None of a fragment without a verb (a headline, a heading).
        subject: who or what the verb is said of; shared or controlled subjects are filled in.
        objects: objects in order; of a copula, the predicate.
        prepositions: prepositional phrases after the verb (or before its subject), in order.
        particles: adverbs and stranded prepositions directly after the verb or its object ("off", "out").
        dates: temporal expressions that stand free in the clause.
        parent: the clause it hangs on, or None.
        link: how it hangs there.
        marker: the subordinator or preposition that opens it ("if", "after", "of"), or "".
        host: the noun phrase it hangs on ("a decision to …", "ties suspended …"), or None.
        quoted: whether its verb stands in quotation marks.
        source: mention of who says it, or None; see `natoevents.clauses.speech`.
        sourced: whether somebody says it, known or not.
        question: whether it asks.
        headline: whether its sentence is a headline, where the present tells the past.
        children: clauses that hang on it.
    """

    sentence: int
    verb: Verb | None = None
    subject: Phrase | None = None
    objects: list[Phrase] = field(factory=list)
    prepositions: list[tuple[str, Phrase]] = field(factory=list)
    particles: list[str] = field(factory=list)
    dates: list[DateMention] = field(factory=list)
    parent: "Clause | None" = None
    link: Link = Link.ROOT
    marker: str = ""
    host: Phrase | None = None
    quoted: bool = False
    source: ActorMention | None = None
    source_phrase: Phrase | None = None
    sourced: bool = False
    question: bool = False
    headline: bool = False
    start: int = 0
    children: list["Clause"] = field(factory=list)
    free: list[Phrase] = field(factory=list)

    def phrases(self) -> list[Phrase]:
        """Every noun phrase of the clause, subject first, without those nested in others."""
        found = [self.subject] if self.subject is not None else []
        return [*found, *self.objects, *(p for _, p in self.prepositions), *self.free]

    def __repr__(self) -> str:
        inside = ", ".join(map(repr, (self.subject, self.verb, self.objects, self.prepositions)))
        return f"Clause({inside}, {self.link} {self.marker})"
