"""What somebody says of a party: a judgement on the other side, a denial of one's own part, harm that is held out.

These acts are told by the content of speech ("NATO has broken its word, the minister said"), so they need a speaker:
in an outlet's own words the same clause is an opinion or a state, and no act.
"""

from natoevents.actor import Participant
from natoevents.clause import Clause, Link
from natoevents.frames.agency import agent_phrase, agents
from natoevents.frames.book import listed, people
from natoevents.frames.nounroles import Sides, noun_sides
from natoevents.frames.parties import distinct, parties_of, speaker_of, typed
from natoevents.frames.wanted import event_noun
from natoevents.frames.words import phrase_words, root_phrase

__all__ = ["denies_own", "harms_if", "holds_out", "judged_sides", "judges", "warns_of_another"]

TOLD = (Link.ROOT, Link.COMPLEMENT, Link.CONJUNCT)
"""Clauses that say what their speaker says, and do not only add to it."""
HELD_OUT = ("will", "would", "may", "might", "could", "shall")


def judged_sides(clause: Clause) -> Sides:
    """Who judges, and who has done what is judged."""
    source = clause.source_phrase
    judging = speaker_of(clause) or (typed(source) if source is not None else [])
    done: list[Participant] = []
    for phrase in agent_phrase(clause):
        root = root_phrase(phrase)
        act = None if phrase.head_mention else event_noun(root)
        if act is None or "reciprocal" in act.flags:
            done += parties_of(phrase, clause)
        else:
            done += noun_sides(act, root, clause, "")[0]
    if not done:
        done = [p for name, phrase in clause.prepositions if name == "by" for p in parties_of(phrase, clause)]
    return judging, distinct(done, judging)


def judges(clause: Clause) -> bool:
    """Whether the clause is somebody's word on what another has done."""
    verb, source, subject = clause.verb, clause.source_phrase, clause.subject
    assert verb is not None
    if source is None or subject is None or clause.link not in TOLD or verb.modal or clause.question:
        return False
    if clause.marker in listed("conditions"):
        return False
    if not (speaker_of(clause) or phrase_words(source) & people().keys()):
        return False
    if judged_sides(clause)[1]:
        return True
    if verb.passive or parties_of(subject, clause) or (subject.head in listed("first_person")):
        return False
    return (
        subject.head in ("it", "this", "that", "these", "those", "you")
        or bool(phrase_words(subject) & listed("policy"))
        or event_noun(root_phrase(subject)) is not None
    )


def denies_own(clause: Clause) -> bool:
    """Whether somebody speaks of their own part."""
    mine = {p.principal.id for p in speaker_of(clause)}
    subject = clause.subject
    if subject is None and "there" in clause.particles and clause.objects:
        subject = clause.objects[0]  # "there are no Russian troops there"
    if subject is None or clause.link not in TOLD or not mine:
        return False
    parties = {p.principal.id for p in parties_of(subject, clause)}
    own_pronoun = subject.head in ("it", "they", "we", "he", "she", "i") and clause.link is Link.COMPLEMENT
    return parties <= mine if parties else own_pronoun


def holds_out(clause: Clause, teller: Clause | None = None) -> bool:
    """Whether what the clause warns of is harm that its own subject would do ("warned that it might quit the pact")."""
    mine = {p.principal.id for p in agents(teller or clause)}
    for child in clause.children:
        verb = child.verb
        if child.link is not Link.COMPLEMENT or verb is None or verb.negated:
            continue
        if verb.passive and verb.lemma not in ("force", "compel", "oblige"):
            continue
        own = {p.principal.id for p in parties_of(child.subject, child)} & mine or (
            child.subject is not None
            and child.subject.head in (*listed("first_person"), "it", "they")
            and teller is not None
        )
        if own and verb.modal in HELD_OUT and _harms(child):
            return True
    return False


def warns_of_another(clause: Clause) -> bool:
    """Whether what is warned of is what somebody else would do ("warned that Russia could strike")."""
    mine = {p.principal.id for p in agents(clause)}
    for child in clause.children:
        if child.link is Link.COMPLEMENT and child.start > clause.start:
            doer = {p.principal.id for p in parties_of(child.subject, child)}
            if doer and mine and not doer & mine:
                return True
    return False


def harms_if(clause: Clause) -> bool:
    """Whether somebody says what they will do should another act ("if they move, we will impose sanctions")."""
    verb = clause.verb
    assert verb is not None
    mine = {p.principal.id for p in speaker_of(clause)}
    if verb.modal not in ("will", "shall", "would") or verb.negated or clause.link not in TOLD:
        return False
    own = {p.principal.id for p in agents(clause)}
    first = clause.subject is not None and clause.subject.head in ("we", "i")
    if not (first or (mine and (own & mine or (verb.passive and not own)))):
        return False
    for child in clause.children:
        if child.link is Link.ADVERBIAL and child.marker in ("if", "unless"):
            other = {p.principal.id for p in parties_of(child.subject, child)}
            if (other and not other & mine) or (
                child.subject is not None and child.subject.head in ("they", "you", "he")
            ):
                return True
    return False


def _harms(clause: Clause) -> bool:
    verb = clause.verb
    assert verb is not None
    below = [c.verb.lemma for c in clause.children if c.verb is not None and c.link is Link.INFINITIVE]
    return any(lemma in listed("harming") for lemma in (verb.lemma, *below))
