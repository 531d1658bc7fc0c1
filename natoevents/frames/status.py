"""How real an act is in the words of the text: modals, negation, conditionals, governing verbs and nouns."""

from natoevents.clause import Clause, Form, Link, Phrase, Tense
from natoevents.event import Status
from natoevents.frames.book import light_verbs, listed
from natoevents.frames.words import singular_words
from natoevents.text import Cue, Span

__all__ = ["noun_status", "verb_status"]

ACTUAL, FUTURE, HYPOTHETICAL, NEGATED = Status.ACTUAL, Status.FUTURE, Status.HYPOTHETICAL, Status.NEGATED
Read = tuple[Status, tuple[Cue, ...]]
DEPTH = 6
MOST = 24
"""Clauses under a clause that are looked through."""


def _cue(clause: Clause) -> tuple[Cue, ...]:
    assert clause.verb is not None
    return (Cue("status", clause.verb.span),)


def verb_status(clause: Clause, depth: int = 0) -> Read:
    """The status of the act that the clause's verb names, with the words that decide it."""
    verb = clause.verb
    if verb is None or depth > DEPTH:
        return ACTUAL, ()
    own = _own(clause)
    if own[0] is NEGATED:
        return own
    if _doubted(clause):
        return NEGATED, _cue(clause)
    link, parent = clause.link, clause.parent
    if link is Link.INFINITIVE and parent is not None:
        return _governed(clause, parent, depth)
    if link is Link.GERUND and parent is not None:
        return _gerund(clause, parent, depth)
    if own[0] is not ACTUAL:
        feared = (
            link is Link.COMPLEMENT
            and parent is not None
            and parent.verb is not None
            and (
                parent.verb.lemma in listed("reports_hope")
                or (clause.host is not None and clause.host.head in listed("reports_hope"))
            )
        )
        return (HYPOTHETICAL, own[1]) if feared else own
    if link is Link.CONJUNCT and parent is not None and parent.verb is not None:
        bare = verb.start == verb.head_start and verb.tense is Tense.PRESENT
        if bare and parent.verb.modal:
            return verb_status(parent, depth + 1)
        if parent.link is Link.ADVERBIAL and parent.marker in listed("conditions"):
            return verb_status(parent, depth + 1)
    if link is Link.COMPLEMENT and parent is not None and parent.verb is not None:
        return _told(clause, parent, depth)
    if (
        link is Link.PARTICIPLE
        and parent is not None
        and verb.form is Form.ING
        and clause.host is None
        and parent.verb is not None
    ):
        inherited = verb_status(parent, depth + 1)
        return own if inherited[0] is NEGATED else inherited  # "did not reply, dismissing the offer"
    return own


def _own(clause: Clause) -> Read:
    """What the verb group and its marker say by themselves."""
    verb = clause.verb
    assert verb is not None
    doubled = bool(clause.objects) and clause.objects[0].head in ("unanswered", "unpunished", "unchallenged")
    if (verb.negated and not doubled) or "longer" in verb.adverbs:
        if verb.modal == "would" and (verb.perfect or verb.progressive) and _conditional(clause):
            return ACTUAL, _cue(clause)  # "if they wanted to talk, they would not be expelling us"
        return NEGATED, _cue(clause)
    subject = clause.subject
    if subject is not None and (
        subject.determiner in ("no", "neither") or subject.head in ("nobody", "none", "nothing")
    ):
        return NEGATED, (Cue("status", subject.span),)
    if clause.objects and clause.objects[0].determiner == "no" and clause.objects[0].head not in listed("not_spared"):
        return NEGATED, (Cue("status", clause.objects[0].span),)
    if clause.marker in listed("conditions") and clause.link in (Link.ADVERBIAL, Link.COMPLEMENT):
        return HYPOTHETICAL, _cue(clause)
    if (
        clause.marker in ("when", "once", "before", "as")
        and clause.link is Link.ADVERBIAL
        and verb.tense is Tense.PRESENT
        and not verb.perfect
    ):
        parent = clause.parent
        if parent is not None and parent.verb is not None and parent.verb.modal in ("will", "would"):
            return FUTURE, _cue(clause)
    modal = verb.modal
    if modal == "will":
        return (HYPOTHETICAL if _conditional(clause) else FUTURE), _cue(clause)
    if modal == "would":
        if verb.perfect:
            return NEGATED, _cue(clause)
        planned = clause.sourced and not clause.quoted and not _conditional(clause)
        return (FUTURE if planned else HYPOTHETICAL), _cue(clause)
    if modal in ("may", "might", "could", "can", "should", "must"):
        return HYPOTHETICAL, _cue(clause)
    if clause.question:
        return HYPOTHETICAL, ()
    return ACTUAL, ()


def _conditional(clause: Clause) -> bool:
    """Whether it holds only if something else does ("would resign if it were proven")."""
    return any(c.link is Link.ADVERBIAL and c.marker in ("if", "unless") for c in clause.children[:MOST])


def _doubted(clause: Clause) -> bool:
    """Whether the clause is what somebody does not believe, or what there is no evidence of."""
    parent, host = clause.parent, clause.host
    if clause.link is not Link.COMPLEMENT or parent is None or parent.verb is None:
        return False
    if host is not None and host.determiner == "no":
        return host.head in listed("evidence")
    return parent.verb.negated and parent.verb.lemma in listed("beliefs")


def _bent(words: list[str]) -> Status | None:
    """What a governing verb, adjective or noun makes of what it governs; None where it lets the status through."""
    lists = light_verbs()
    for word in words:
        if word in lists["negative"]:
            return NEGATED
    for word in words:
        if word in lists["future"]:
            return FUTURE
        if word in lists["hypothetical"]:
            return HYPOTHETICAL
    return None


def _governed(clause: Clause, parent: Clause, depth: int) -> Read:
    verb, above = clause.verb, parent.verb
    assert verb is not None
    host = clause.host
    if (
        host is not None
        and above is not None
        and host not in parent.objects
        and host is not parent.subject
        and not host.conjuncts
    ):
        pass
    if host is not None and (host.head not in listed("predicates")):
        bent = _bent([host.head])
        if above is not None and above.lemma in ("take", "use", "seize", "grab") and host.head in listed("openings"):
            return verb_status(parent, depth + 1)  # "took the opportunity to praise"
        if host.determiner == "no" or (above is not None and above.negated and host in parent.objects):
            return NEGATED, (Cue("status", host.span),)
        if bent is not None:
            return bent, (Cue("status", host.span),)
        if host.head == "decision":
            if above is not None and host in parent.objects and verb_status(parent, depth + 1)[0] is NEGATED:
                return NEGATED, (Cue("status", host.span),)
            would = above is not None and above.modal == "would"
            return (HYPOTHETICAL if would else FUTURE), (Cue("status", host.span),)
        if verb.passive and (above is None or host is not (parent.objects[0] if parent.objects else None)):
            return FUTURE, _cue(clause)
    if above is None:
        return FUTURE, _cue(clause)
    outer, cues = verb_status(parent, depth + 1)
    words = [above.lemma]
    copula = above.lemma in ("be", "remain", "stand", "appear", "seem", "become")
    if copula:
        words = [w for p in parent.objects for w in p.words if w in listed("predicates")]
        if not words and not parent.objects and above.lemma == "be" and not parent.prepositions:
            return (NEGATED if outer is NEGATED else FUTURE), _cue(parent)
    if above.lemma == "have" and not parent.objects:
        return (outer if above.tense is Tense.PAST or outer is not ACTUAL else HYPOTHETICAL), _cue(parent)
    if above.lemma == "go" and "on" in parent.particles:
        return outer, cues  # "went on to praise"
    if above.lemma == "go" and above.progressive:
        return (NEGATED if outer is NEGATED else FUTURE), _cue(parent)
    if above.lemma == "use" or (above.lemma in light_verbs()["inert"] and not (copula and words)):
        return outer, cues
    bent = _bent(words)
    if bent is None and clause.headline and parent.objects and above.lemma in listed("headline_speech"):
        return FUTURE, _cue(clause)  # "Kyiv Says Russia to Attack"
    if bent is None:
        return outer, cues
    if outer is NEGATED:
        return (ACTUAL if bent is NEGATED else NEGATED), _cue(parent)
    if bent is FUTURE and outer is HYPOTHETICAL:
        return outer, cues
    return bent, _cue(parent)


def _gerund(clause: Clause, parent: Clause, depth: int) -> Read:
    marker, host, above = clause.marker, clause.host, parent.verb
    if marker in ("without", "instead of") or (marker == "of" and host is not None and host.head == "short"):
        return NEGATED, _cue(clause)
    if above is not None and above.lemma == "rule" and "out" in (marker, *parent.particles):
        return (HYPOTHETICAL if above.negated else NEGATED), _cue(parent)  # "did not rule out sending troops"
    if marker == "from" and above is not None and above.lemma in light_verbs()["negative"]:
        return NEGATED, _cue(parent)
    if marker in ("", "off") and above is not None and above.lemma == "hold" and "off" in (marker, *parent.particles):
        return NEGATED, _cue(parent)
    if (
        marker in ("against", "from")
        and above is not None
        and above.lemma not in ("come", "result", "emerge", "return")
    ):
        return HYPOTHETICAL, _cue(parent)
    if host is not None and host.determiner == "no" and marker in ("of", "for", "in"):
        if host.head == "time" and above is not None and above.lemma in ("lose", "waste"):
            return ACTUAL, ()  # "lost no time in condemning"
        return NEGATED, (Cue("status", host.span),)
    if host is not None and marker == "of":
        bent = _bent([host.head])
        if bent is not None:
            return bent, (Cue("status", host.span),)
        return ACTUAL, ()
    if above is None:
        return ACTUAL, ()
    bent = (
        _bent([above.lemma])
        if marker in ("", "about", "on", "for", "to") and above.lemma not in ("accuse", "charge", "warn")
        else None
    )
    if bent is not None:
        return bent, _cue(parent)
    return verb_status(parent, depth + 1) if marker in ("by", "in", "", "to") else (ACTUAL, ())


def _told(clause: Clause, parent: Clause, depth: int) -> Read:
    above = parent.verb
    assert above is not None
    lemma = above.lemma
    if lemma == "deny" and not above.negated:
        return NEGATED, _cue(parent)
    if (
        clause.host is not None
        and clause.host.head in ("charge", "accusation", "allegation", "claim", "report")
        and lemma in listed("denying")
    ):
        return NEGATED, _cue(parent)
    if lemma in listed("reports_hope"):
        return HYPOTHETICAL, _cue(parent)
    if lemma == "expect":
        return FUTURE, _cue(parent)
    if clause.host is not None:
        bent = _bent([clause.host.head])
        if bent is not None and clause.host.head not in ("announce",):
            return bent, (Cue("status", clause.host.span),)
    if parent.link is Link.ADVERBIAL and parent.marker in listed("conditions"):
        return HYPOTHETICAL, _cue(parent)
    return ACTUAL, ()


def noun_status(phrase: Phrase, clause: Clause, role: str, outer: Phrase | None) -> Read:
    """The status of an act that a noun names.

    Args:
        phrase: the event noun's phrase.
        clause: the clause it stands in.
        role: "light" where the verb carries the noun, "subject" where the clause tells about it, else "".
        outer: the phrase that the noun hangs on by a preposition, or None.
    """
    words = set(phrase.words)
    here = (Cue("status", Span(phrase.start, phrase.end)),)
    if phrase.determiner in ("no", "neither"):
        return NEGATED, here
    if words & listed("doubtful") or (
        "further" in words
        and clause.verb is not None
        and phrase.head in ("aggression", "attack", "escalation", "invasion", "sanction", "annexation", "strike")
    ):
        return HYPOTHETICAL, here
    if (
        role == ""
        and clause.verb is not None
        and clause.verb.lemma in listed("preventing")
        and phrase in clause.objects
    ):
        return HYPOTHETICAL, _cue(clause)
    if outer is not None:
        if outer.determiner == "no":
            return NEGATED, (Cue("status", outer.span),)
        if outer.head in (
            "possibility",
            "prospect",
            "threat",
            "risk",
            "fear",
            "idea",
            "warning",
            "danger",
            "likelihood",
            "chance",
        ):
            return HYPOTHETICAL, (Cue("status", outer.span),)
    verb = clause.verb
    if role == "light" and verb is not None:
        status, cues = verb_status(clause)
        if status is NEGATED:
            return status, cues
        lists = light_verbs()
        if verb.lemma in lists["negative"]:
            return NEGATED, _cue(clause)
        if verb.lemma in lists["hypothetical"] and verb.lemma not in lists["actual"]:
            return HYPOTHETICAL, _cue(clause)
        if status is ACTUAL and verb.lemma in lists["future"] and verb.lemma not in ("go", "be", "arrange"):
            return FUTURE, _cue(clause)
        if status is ACTUAL and words & listed("coming"):
            return FUTURE, here
        return status, cues
    if role == "subject" and verb is not None:
        status, cues = verb_status(clause)
        if verb.modal in ("would", "could", "might", "may") and phrase.determiner in ("a", "an", "any", "another"):
            return HYPOTHETICAL, _cue(clause)  # "a recognition by Moscow would be a mistake"
        if status is ACTUAL and (
            (verb.passive and verb.lemma in listed("arranging"))
            or (
                verb.lemma == "be"
                and any(n in ("in", "on") and singular_words(p) & listed("prospects") for n, p in clause.prepositions)
            )
        ):
            return FUTURE, _cue(clause)
        if status is not ACTUAL and verb.lemma in (
            "be",
            "take",
            "hold",
            "begin",
            "start",
            "resume",
            "happen",
            "open",
            "continue",
            "occur",
            "involve",
            "host",
            "convene",
            "conduct",
            "organise",
        ):
            return status, cues
        if status in (FUTURE, HYPOTHETICAL) and phrase.head in (
            "meeting",
            "talk",
            "discussion",
            "negotiation",
            "summit",
            "session",
            "consultation",
            "visit",
        ):
            return status, cues
        return (FUTURE, here) if words & listed("coming") else (ACTUAL, ())
    if words & listed("coming"):
        return FUTURE, here
    return ACTUAL, ()
