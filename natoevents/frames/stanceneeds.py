"""Conditions, by their names (`needs`), of the frames that charge, refuse, ask, threaten and protest."""

from collections.abc import Callable, Mapping

from natoevents.clause import Clause, Form, Link, Phrase, Tense
from natoevents.frames.book import listed, people
from natoevents.frames.parties import parties_of
from natoevents.frames.stances import denies_own, harms_if, holds_out, judges, warns_of_another
from natoevents.frames.wanted import event_noun
from natoevents.frames.words import phrase_words, root_phrase, singular_of, singular_words

__all__ = ["STANCE_NEEDS"]

Themes = list[Phrase]
Need = Callable[[Clause, Phrase | None, Themes], bool]
COMING = ("will", "would", "shall", "can")


def _lemma(clause: Clause) -> str:
    return clause.verb.lemma if clause.verb is not None else ""


def _passive(clause: Clause) -> bool:
    return clause.verb is not None and clause.verb.passive


def _modal(clause: Clause) -> str:
    return clause.verb.modal if clause.verb is not None else ""


def _somebody(phrase: Phrase, clause: Clause) -> bool:
    """Whether a phrase stands for a party, a place's state or people unnamed."""
    return bool(parties_of(phrase, clause, places=True) or phrase_words(phrase) & people().keys())


def _after(clause: Clause, *names: str) -> bool:
    """Whether somebody stands after one of these prepositions."""
    return any(n in names and parties_of(p, clause, places=True) for n, p in clause.prepositions)


def _to_do(clause: Clause) -> bool:
    """Whether an infinitive hangs on the verb itself ("told Serbia to sign")."""
    return any(
        c.link is Link.INFINITIVE and (c.host is None or c.host in clause.objects) and c.start > clause.start
        for c in clause.children
    )


def _all(clause: Clause) -> list[Phrase]:
    return [*clause.objects, *(p for _, p in clause.prepositions)]


def _names_act(phrase: Phrase, clause: Clause) -> bool:
    return bool(
        parties_of(phrase, clause, places=True)
        or phrase_words(phrase) & listed("policy")
        or event_noun(root_phrase(phrase)) is not None
    )


def _reaches(clause: Clause, themes: Themes) -> bool:
    """Whether the verb is directed at a party, at people, at an act, or at what a clause under it tells."""
    for phrase in themes:
        if _names_act(phrase, clause) or _somebody(phrase, clause):
            return True
        if phrase.head in ("it", "them", "this", "that", "those"):
            return True
    under = (Link.INFINITIVE, Link.COMPLEMENT, Link.GERUND)
    if any(c.link in under and c.start > clause.start for c in clause.children):
        return True
    if _lemma(clause) in listed("asking") and any(n == "for" for n, _ in clause.prepositions):
        return True
    return any(
        parties_of(p, clause, places=True)
        or phrase_words(p) & listed("policy")
        or (n in ("over", "about", "at", "against") and event_noun(root_phrase(p)) is not None)
        for n, p in clause.prepositions
    )


def _by_somebody(clause: Clause) -> bool:
    """Whether a party, people unnamed or somebody named before acts."""
    subject = clause.subject
    return subject is None or _somebody(subject, clause) or subject.head in ("he", "she", "they", "we", "i", "it")


def _named_thing(clause: Clause, theme: Phrase | None, themes: Themes) -> bool:
    """Whether a party gives a name to something told before ("called the dispatch of troops a crime")."""
    if _directed(clause, theme, themes):
        return True
    pointed = any(p.determiner in ("the", "this", "that", "these", "those", "such") or p.possessor for p in themes[:1])
    return pointed and clause.subject is not None and bool(parties_of(clause.subject, clause))


def _directed(clause: Clause, _: Phrase | None, themes: Themes) -> bool:
    above = clause.parent.verb if clause.parent is not None else None
    if clause.link is Link.INFINITIVE and above is not None and above.lemma == "be":
        return False  # "over who was to blame"
    return clause.marker == "what" or _reaches(clause, themes)  # "what he called a provocation"


def _asked(clause: Clause, _: Phrase | None, themes: Themes) -> bool:
    """Not "asked about the drills, he said", which asks nothing of anybody, nor "was not called for"."""
    verb = clause.verb
    assert verb is not None
    bare = verb.passive or verb.form is Form.PARTICIPLE
    put = verb.lemma == "ask" and bare and not any(n == "for" for n, _ in clause.prepositions)
    if verb.lemma == "call" and verb.passive:
        return False
    return _reaches(clause, themes) and (not put or _to_do(clause))


def _told_to(clause: Clause, _: Phrase | None, __: Themes) -> bool:
    subject = clause.subject
    by_party = _passive(clause) or subject is None or _somebody(subject, clause)
    return by_party and _to_do(clause)


def _threatens(clause: Clause, _: Phrase | None, __: Themes) -> bool:
    """Not "any member that feels threatened"."""
    verb = clause.verb
    assert verb is not None
    under = (Link.INFINITIVE, Link.COMPLEMENT)
    if clause.objects or any(c.link in under and c.start > clause.start for c in clause.children):
        return True
    return (verb.passive and verb.tense is not Tense.NONE) or any(
        n in ("with", "against") for n, _ in clause.prepositions
    )


def _denied(clause: Clause, _: Phrase | None, themes: Themes) -> bool:
    return any(parties_of(p, clause) or phrase_words(p) & people().keys() for p in themes) or any(
        n in ("to", "from", "for") and _somebody(p, clause) for n, p in clause.prepositions
    )


def _let_known(clause: Clause, _: Phrase | None, __: Themes) -> bool:
    """Whether somebody lets it be known that they would do harm."""
    above = clause.parent
    letting = above is not None and above.verb is not None and above.verb.lemma == "let"
    return letting and above is not None and holds_out(clause, above)


def _named_in_quotes(clause: Clause, _: Phrase | None, __: Themes) -> bool:
    """Whether somebody else's act is given a name in quotation marks that does not praise it."""
    late = [*clause.objects[0 if _passive(clause) else 1 :], *(p for n, p in clause.prepositions if n == "as")]
    subject = clause.subject
    by_party = subject is not None and bool(parties_of(subject, clause))
    return by_party and any(p.quoted for p in late) and not any(phrase_words(p) & listed("praising") for p in late)


def _to_know(clause: Clause, _: Phrase | None, __: Themes) -> bool:
    """Whether a party wants to know of another, or why."""
    below = [c for c in clause.children if c.link is Link.INFINITIVE]
    asked = any(_after(c, "from") or any(k.link is Link.COMPLEMENT for k in c.children) for c in below)
    return (
        asked
        and clause.subject is not None
        and bool(parties_of(clause.subject, clause))
        and (_lemma(clause) != "like" or _modal(clause) == "would")
    )


def _wanted_done(clause: Clause, _: Phrase | None, __: Themes) -> bool:
    """Whether somebody wants something done to the object ("wants the border closed")."""
    if clause.subject is None or not _somebody(clause.subject, clause):
        return False
    if _lemma(clause) == "like" and _modal(clause) != "would":
        return False
    return any(
        c.link is Link.PARTICIPLE
        and c.host is not None
        and c.host is clause.objects[0]
        and _passive(c)
        and not any(n == "by" for n, _ in c.prepositions)
        for c in clause.children
        if clause.objects
    )


def _opposed(clause: Clause, _: Phrase | None, __: Themes) -> bool:
    return _passive(clause) and any(
        n in ("to", "by", "at", "about", "over", "with")
        and (parties_of(p, clause) or phrase_words(p) & listed("policy") or p.determiner in ("the", "this", "that"))
        and (_lemma(clause) != "oppose" or n == "to")
        and (_lemma(clause), n) != ("concern", "with")
        for n, p in clause.prepositions
    )


def _ruled_out(clause: Clause, _: Phrase | None, __: Themes) -> bool:
    away = any(w in ("out", "off") for w in clause.particles) or any(n == "off" for n, _ in clause.prepositions)
    return clause.source_phrase is not None and (away or any("starter" in p.head for p in clause.objects))


def _spoken(clause: Clause, _: Phrase | None = None, __: Themes | None = None) -> bool:
    return clause.source_phrase is not None or clause.link is Link.COMPLEMENT


def _target(clause: Clause, _: Phrase | None, __: Themes) -> bool:
    words = {w for p in _all(clause) for w in p.words}
    return _spoken(clause) and _modal(clause) in ("will", "would") and bool(words & {"legitimate", "fair"})


def _on_the_table(clause: Clause, _: Phrase | None, __: Themes) -> bool:
    subject = clause.subject
    no = subject is not None and subject.determiner == "no"
    return _spoken(clause) and not no and any("table" in p.words for p in _all(clause))


def _response_to(clause: Clause, theme: Phrase | None, _: Themes) -> bool:
    return theme is not None and (
        singular_of(theme.head) not in ("response", "plan")
        or any(n == "to" for n, _ in (*theme.prepositions, *clause.prepositions))
    )


def _in_public(clause: Clause, _: Phrase | None, __: Themes) -> bool:
    """Whether it is a crowd's act: of people unnamed, or of a people where roads or missions are beset."""
    subject = clause.subject
    if subject is None or not subject.head_mention:
        return True
    at = (p for n, p in clause.prepositions if n in ("at", "outside", "in", "on"))
    beset = {w for p in (*clause.objects, *at) for w in singular_words(p)}
    return subject.plural and bool(beset & listed("beset"))


def _aggrieved(clause: Clause, _: Phrase | None, __: Themes) -> bool:
    """Whether a party complains, of whatever it is: to nobody in particular, or of what it is told to say."""
    verb = clause.verb
    assert verb is not None
    return (
        bool(parties_of(clause.subject, clause))
        and verb.form is not Form.INFINITIVE
        and not any(n in ("of", "in", "at", "outside") for n, _ in clause.prepositions)
    )


def _judged(clause: Clause, _: Phrase | None, __: Themes) -> bool:
    verb = clause.verb
    assert verb is not None
    return not verb.negated and all(p.determiner != "no" for p in clause.objects) and judges(clause)


STANCE_NEEDS: Mapping[str, Need] = {
    "aggrieved": _aggrieved,
    "asked": _asked,
    "called-on": lambda c, _, __: _to_do(c) or any(n == "for" for n, _ in c.prepositions),
    "denied": _denied,
    "directed": _directed,
    "for-something": lambda c, _, __: any(n in ("for", "about") for n, _ in c.prepositions),
    "if-then": lambda c, _, __: harms_if(c),
    "in-public": _in_public,
    "judged": _judged,
    "judged-lack": lambda c, _, __: judges(c),
    "let-known": _let_known,
    "laid": lambda c, _, __: _after(c, "to", "on", "upon", "at"),
    "made-known": lambda c, _, __: _spoken(c) and _modal(c) in COMING,
    "named-thing": _named_thing,
    "named-in-quotes": _named_in_quotes,
    "on-the-table": _on_the_table,
    "opposed": _opposed,
    "own-harm": lambda c, _, __: holds_out(c),
    "own-part": lambda c, _, __: denies_own(c),
    "own-vow": lambda c, _, __: _lemma(c) != "warn" or not warns_of_another(c),
    "pushed": lambda c, _, themes: _to_do(c) or any(_names_act(p, c) for p in themes),
    "response-to": _response_to,
    "ruled-out": _ruled_out,
    "somebody": lambda c, _, __: _by_somebody(c),
    "sought": lambda c, _, themes: bool(themes) and _reaches(c, themes),
    "spoken": _spoken,
    "target-to-be": _target,
    "threatens": _threatens,
    "time-limit": lambda c, _, __: bool(c.dates) or any(p.dates or p.late_dates for p in c.objects),
    "to-come": lambda c, _, __: _modal(c) in COMING or c.link is Link.INFINITIVE,
    "to-know": _to_know,
    "told-to": _told_to,
    "undergone": lambda c, _, __: _after(c, "from", "by", "in"),
    "wanted-done": _wanted_done,
    "whose": lambda c, _, __: c.subject is not None and bool(parties_of(c.subject, c)),
    "would-like": lambda c, _, __: _lemma(c) != "like" or _modal(c) == "would",
}
"""The conditions by name: each takes the clause, the phrase that met the frame's object, and all that could."""
