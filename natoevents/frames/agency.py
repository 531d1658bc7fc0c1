"""Who does what a clause says: its subject or agent, whoever controls it, and who does it together with them."""

from natoevents.actor import Participant
from natoevents.clause import Clause, Link, Phrase
from natoevents.frames.book import classes, listed
from natoevents.frames.parties import distinct, from_mentions, parties_of, speaker_of
from natoevents.frames.words import singular_of

__all__ = ["agent_phrase", "agents", "beside"]


def agent_phrase(clause: Clause) -> list[Phrase]:
    """Who does what the verb says: the subject, or the agent of a passive."""
    verb = clause.verb
    if verb is None:
        return [clause.subject] if clause.subject is not None else []
    if verb.passive:
        return [p for n, p in clause.prepositions if n == "by"]
    if clause.subject is not None:
        return [clause.subject]
    return []


def agents(clause: Clause, depth: int = 6) -> list[Participant]:
    """The parties that do what the clause's verb says."""
    found: list[Participant] = []
    for phrase in agent_phrase(clause):
        found += _singled_out(phrase, clause) or parties_of(phrase, clause) or _as_side(phrase, clause)
    if not found and clause.verb is not None and clause.verb.passive:  # a state named as if it were a place
        found = [q for n, p in clause.prepositions if n == "by" for q in parties_of(p, clause, places=True)]
    if found:
        found += [*beside(clause), *_joined(clause), *_followers(clause)]
    if not found and clause.verb is not None and not clause.verb.passive and clause.subject is None:
        if clause.host is not None:
            found = from_mentions([*clause.host.possessor, *clause.host.mentions])
        if not found and clause.parent is not None and clause.link in (Link.INFINITIVE, Link.GERUND):
            found = agents(clause.parent, depth - 1) if depth else []
        if not found and clause.parent is not None and clause.link is Link.COMPLEMENT and clause.verb.lemma == "be":
            found = agents(clause.parent, depth - 1) if depth else []  # "said there were no plans to leave"
    if (
        not found
        and clause.link in (Link.PARTICIPLE, Link.RELATIVE)
        and clause.host is not None
        and clause.host.head in listed("documents")
        and clause.parent is not None
    ):
        found = agents(clause.parent, depth - 1) if depth else []
    if not found and depth and _craft_sent(clause) and clause.parent is not None:
        found = agents(clause.parent, depth - 1)
    return distinct(found)


def _craft_sent(clause: Clause) -> bool:
    """Whether the clause tells of a craft or troops that the clause above sends ("sent a jet, which crossed …")."""
    host, parent = clause.host, clause.parent
    if clause.link is not Link.RELATIVE or host is None or parent is None or host is not clause.subject:
        return False
    if parent.verb is not None and parent.verb.lemma in listed("watched"):
        return False  # "shot down a jet that had crossed …"
    kind = singular_of(host.head)
    return any(host is p for p in parent.objects) and (kind in classes()["weapons"] or kind in classes()["troops"])


def beside(clause: Clause) -> list[Participant]:
    """Who else does it: whom the clause names after "together with", "along with" or "alongside"."""
    joined = set(clause.particles) & listed("joining")
    return [
        q
        for name, phrase in clause.prepositions
        if name == "alongside" or (name == "with" and joined and phrase.head_mention)
        for q in parties_of(phrase, clause)
    ]


def _singled_out(phrase: Phrase, clause: Clause) -> list[Participant]:
    """Those of several who are named for all ("six allies, among them Peru and Chile, …", "states including Peru")."""
    verb = clause.verb
    if verb is None or not phrase.plural or singular_of(phrase.head) not in listed("several_called"):
        return []
    between = range(phrase.end, verb.start)
    named = [p for n, p in (*clause.prepositions, *phrase.prepositions) if n == "including" and p.start in between]
    if any(n == "among" and p.head == "them" and p.start in between for n, p in clause.prepositions):
        named += [p for p in clause.free if p.start in between]
    return [q for p in named if p.head_mention for q in parties_of(p, clause)]


def _followers(clause: Clause) -> list[Participant]:
    """Who does the same after somebody ("Norway expelled an envoy, followed by Latvia")."""
    after = [
        p
        for child in clause.children
        if child.link is Link.PARTICIPLE
        and child.verb is not None
        and child.verb.lemma == "follow"
        and child.verb.passive
        for n, p in child.prepositions
        if n == "by" and p.head_mention
    ]
    return [q for p in after for q in parties_of(p, clause)]


def _joined(clause: Clause) -> list[Participant]:
    """Whom somebody joins in doing it ("Norway joined Canada in expelling …")."""
    parent = clause.parent
    if (
        clause.link is not Link.GERUND or clause.marker != "in" or parent is None or parent.verb is None
        or parent.verb.lemma not in ("join", "follow") or not parent.objects
    ):  # fmt: skip
        return []
    return parties_of(parent.objects[0], parent)


def _as_side(phrase: Phrase, clause: Clause) -> list[Participant]:
    """A state named as if it were a place ("after Syria shot down …"), or "his country" in somebody's words."""
    if phrase.head_mention:
        return from_mentions([m for m in phrase.mentions if m.rule != "town"], places=True)
    if phrase.determiner in listed("possessives") and singular_of(phrase.head) in listed("own_side"):
        return speaker_of(clause)
    return []
