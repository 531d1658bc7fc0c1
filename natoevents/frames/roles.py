"""Which parties act and to whom it is done: from the grammatical roles around a verb."""

from natoevents.actor import Participant
from natoevents.clause import Clause, Form, Link, Phrase
from natoevents.event import EventType
from natoevents.frames.agency import agent_phrase, agents
from natoevents.frames.book import Frame, listed
from natoevents.frames.nounroles import FROM_SOMEBODY, TAKES_PLACES, Sides, noun_sides
from natoevents.frames.parties import distinct, from_mentions, parties_of, proper, speaker_of, typed
from natoevents.frames.towns import venues_of
from natoevents.frames.wanted import event_noun
from natoevents.frames.words import root_phrase, singular_of

__all__ = ["verb_sides"]

T = EventType


def verb_sides(frame: Frame, clause: Clause, theme: Phrase | None) -> Sides:
    """Actors and recipients of an act that the clause's verb names."""
    verb = clause.verb
    assert verb is not None
    flags = frame.flags
    places = frame.type in TAKES_PLACES
    if "subject_is_theme" in flags and clause.subject is not None and not verb.passive:
        actors, recipients = noun_sides(frame, root_phrase(clause.subject), clause, "")
        if not recipients and clause.objects:
            recipients = _without(parties_of(clause.objects[0], clause, places=places), actors)
        if not recipients:
            recipients = [
                q
                for n, p in clause.prepositions
                if n in frame.to
                for q in _without(parties_of(p, clause, places=places), actors)
            ]
        if not actors and not recipients and clause.objects:
            recipients = typed(clause.objects[0])
        return actors, recipients
    if "undergone" in flags:
        return _undergone(frame, clause, theme)
    done_by = "by" not in frame.to and any(n == "by" for n, _ in clause.prepositions)
    stative = "stative" in flags and verb.passive and not done_by
    actors = parties_of(clause.subject, clause) if stative else agents(clause)
    if "swap" in flags:
        return speaker_of(clause), actors
    if "swap_to_source" in flags:
        speaker = speaker_of(clause)
        act = event_noun(root_phrase(clause.subject)) if clause.subject is not None else None
        if act is not None and clause.subject is not None and "reciprocal" not in act.flags:
            actors = noun_sides(act, root_phrase(clause.subject), clause, "")[0]  # "an attack on us will be answered"
        return speaker, _without(actors, speaker)
    if "subject_acts" in flags:  # "is opposed to the plan", "was dismayed by the vote"
        actors = parties_of(clause.subject, clause)
    passive = verb.passive and not stative
    themes = ([clause.subject] if passive and clause.subject is not None else []) + clause.objects
    if theme is not None and theme in themes:
        themes = [theme, *(p for p in themes if p is not theme)]
    elif theme is not None:
        themes = [theme, *themes]
    denied = clause.host if frame.type is T.REJECT and verb.lemma == "deny" and clause.link is Link.RELATIVE else None
    if denied is not None and denied in themes and event_noun(denied) is None and denied.head not in listed("charges"):
        return actors, _without(speaker_of(clause.parent or clause), actors)  # "…, which Norway denies"
    recipients = _asked(frame, clause, actors) or _blamed(frame, clause, themes, actors)
    if recipients:
        pass
    elif len(clause.objects) > 1 and not verb.passive and clause.objects[0].head_mention and "object" in frame.to:
        recipients = _without(
            parties_of(clause.objects[0], clause, places=places), actors
        )  # "granted NATO the use of a field"
    for place in frame.to if not recipients else ():
        recipients = _at(place, frame, clause, themes, actors, places=places)
        if recipients:
            break
    if not recipients and frame.type in (T.REQUEST, T.THREATEN, T.ACCUSE):
        for child in clause.children:
            if child.link is Link.COMPLEMENT and child.subject is not None and child.start > clause.start:
                recipients = _without(parties_of(child.subject, child), actors)
                if recipients:
                    break
    if not recipients and frame.type is T.THREATEN:  # "will respond if NATO moves in"
        own = actors or speaker_of(clause)
        actors = actors or (own if verb.passive else [])
        for child in clause.children:
            if child.link is Link.ADVERBIAL and child.marker in ("if", "unless") and not recipients:
                recipients = _without(parties_of(child.subject, child), own)
    if not recipients and "reciprocal" not in flags:
        for phrase in themes:
            recipients = _without(parties_of(phrase, clause, places=places), actors)
            if recipients:
                break
    if "reciprocal" in flags:
        extra = list(recipients)
        for place in frame.to:
            if place != "object" and frame.type is T.CONSULT:
                extra += [
                    q
                    for at, (n, p) in enumerate(clause.prepositions)
                    if n == place and (n != "to" or at == 0)
                    for q in parties_of(p, clause, places=frame.mode == "visit")
                ]
            else:
                extra += _at(place, frame, clause, themes, actors, places=frame.mode == "visit")
        for phrase in themes:
            for name, inner in phrase.prepositions:
                if name in frame.to:
                    extra += parties_of(inner, clause, places=True)
            if (
                (verb.passive and frame.type is not T.CONSULT)
                or frame.type is T.COOPERATE
                or "object" in frame.to
                or "through" in frame.flags
            ):
                extra += parties_of(phrase, clause, places=False)
        if frame.type is T.CONSULT and "object" not in frame.to:
            extra = (
                [q for q in extra if q not in recipients]
                if not any(n in frame.to for n, _ in clause.prepositions)
                else extra
            )
        venues = venues_of(clause) if frame.mode == "visit" else []
        found = distinct([*actors, *(q for q in extra if q.mention not in venues)])
        if not found:
            found = distinct(p for phrase in agent_phrase(clause) for p in (*typed(phrase), *proper(phrase)))
        return found, []
    if not actors and verb.passive and frame.agent:
        actors = _without(
            [q for n, p in clause.prepositions if n == frame.agent for q in parties_of(p, clause, places=True)],
            recipients,
        )  # the ministry to which somebody's envoy is summoned is another's
        if not actors and frame.agent == "from" and "out" in clause.particles:  # "were ordered out of Norway"
            out = [q for n, p in clause.prepositions if n == "of" for q in parties_of(p, clause, places=True)]
            actors = _without(out, recipients)
        if not actors and frame.agent == "from":  # "were ordered to leave Norway"
            left = (p for c in clause.children if c.link is Link.INFINITIVE for p in c.objects[:1])
            actors = _without([q for p in left for q in parties_of(p, clause, places=True)], recipients)
        recipients = _without(recipients, actors)
    if frame.type is T.AGREE and verb.lemma == "agree" and not actors:
        both = [q for n, p in clause.prepositions if n == "between" for q in parties_of(p, clause, places=True)]
        if both:
            return distinct(both), []  # "was agreed between Peru and Chile"
    if frame.type is T.AGREE and verb.lemma == "agree" and actors:
        partners = [q for n, p in clause.prepositions if n == "with" and p.head_mention for q in parties_of(p, clause)]
        if partners:
            return distinct([*actors, *partners]), []  # "agreed with Latvia to …"
    if (
        not actors
        and verb.passive
        and frame.type is T.AID
        and clause.subject is not None
        and clause.subject.head_mention
    ):
        giver = [q for n, p in clause.prepositions if n == "with" for q in parties_of(p, clause)]
        actors = _without(giver, parties_of(clause.subject, clause, places=True))
        recipients = parties_of(clause.subject, clause, places=True) if actors else recipients  # "armed with U.S. jets"
    if not actors and verb.passive and frame.type is T.AID and clause.subject is not None:
        actors = _without(parties_of(clause.subject, clause), recipients)  # "Norwegian weapons were delivered to …"
    if not actors and verb.passive and frame.type is T.ASSAULT:
        actors = _without(
            [q for n, p in clause.prepositions if n in ("in", "by") for q in _strikers(p, clause)], recipients
        )
    crossed = theme is not None and singular_of(root_phrase(theme).head) in listed("crossed")
    if not actors and frame.type is T.MOBILIZE and recipients and theme is not None and not crossed:
        actors, recipients = parties_of(theme, clause), _without(recipients, parties_of(theme, clause))
        for child in clause.children:
            if child.link is Link.INFINITIVE:
                recipients = [q for p in child.objects for q in _without(parties_of(p, child), actors)]
    if "owner_acts" in flags and theme is not None and theme.possessor:  # "conveyed Norway's concern"
        actors = actors or from_mentions(theme.possessor)
        recipients = _without(recipients, from_mentions(theme.possessor))
    if not actors:
        actors = [p for phrase in agent_phrase(clause) for p in typed(phrase)]
    if not actors and not recipients and frame.type is T.MOBILIZE:
        actors = [p for phrase in themes[:1] for p in typed(phrase)]
    if not recipients and frame.type is not T.MOBILIZE:
        for phrase in themes[:2]:
            recipients = _without(typed(phrase), actors)
            if recipients:
                break
    if not recipients:
        for name, phrase in clause.prepositions:
            if name in frame.to and not (verb.passive and name == "by"):
                recipients = _without(typed(phrase), actors)
                if recipients:
                    break
    if not actors and not recipients:
        actors = [p for phrase in agent_phrase(clause) for p in proper(phrase)]
        recipients = [p for phrase in themes[:1] for p in proper(phrase)]
    return actors, recipients


def _undergone(frame: Frame, clause: Clause, theme: Phrase | None) -> Sides:
    """The subject is the one to whom it is done ("came under fire from", "received tanks from Norway")."""
    subject = clause.subject
    places = frame.type in TAKES_PLACES
    recipients = agents(clause) if subject is None else parties_of(subject, clause, places=True)
    names = frame.to if "from" in frame.to else ("from", "by") if places else ("from", "by", "in")
    sources = [p for name in names for n, p in clause.prepositions if n == name]
    actors = [q for p in sources for q in _strikers(p, clause) or parties_of(p, clause, places=True)]
    actors = actors or [q for n, p in clause.prepositions if n == "under" for q in from_mentions(p.mentions)]
    if not actors and theme is not None and theme is not subject:
        actors = _strikers(theme, clause) or parties_of(theme, clause)
    if places and not recipients:  # "the convoy came under fire near Kharkiv"
        near = [p for n, p in clause.prepositions if n in ("in", "near", "at")]
        recipients = [q for p in near for q in parties_of(p, clause, places=True)][:1]
    actors = _without(actors, recipients) or [q for p in sources for q in typed(p)]
    return actors, recipients or (typed(subject) if subject is not None else [])


def _strikers(phrase: Phrase, clause: Clause) -> list[Participant]:
    """Who strikes by the noun of a strike ("was killed in a Russian attack")."""
    struck = event_noun(root_phrase(phrase))
    if struck is None or struck.type is not T.ASSAULT:
        return []
    return noun_sides(struck, root_phrase(phrase), clause, "")[0]


def _asked(frame: Frame, clause: Clause, actors: list[Participant]) -> list[Participant]:
    """Who is to do what is asked ("called for Minsk to withdraw")."""
    if frame.type is not T.REQUEST:
        return []
    for child in clause.children:
        if child.link is Link.INFINITIVE and child.start > clause.start:
            for name, phrase in clause.prepositions:
                if name in ("for", "on", "upon") and phrase.head_mention:
                    return _without(parties_of(phrase, clause, places=True), actors)
    return []


def _blamed(frame: Frame, clause: Clause, themes: list[Phrase], actors: list[Participant]) -> list[Participant]:
    """Who does the act that is asked to end, criticised or refused ("urged an end to Russian attacks on …")."""
    if frame.type not in (T.REQUEST, T.ACCUSE, T.REJECT):
        return []
    phrases = [*themes, *(p for n, p in clause.prepositions if n in frame.to)]
    for phrase in phrases[:2]:
        own = None if phrase.head_mention else event_noun(root_phrase(phrase))
        if own is not None and "reciprocal" not in own.flags and own.type not in (T.AGREE, T.SUPPORT):
            found = _without(noun_sides(own, root_phrase(phrase), clause, "")[0], actors)
            if found:
                return found  # "denounced the bombing of … by …"
        if phrase.head_mention or phrase.mentions or phrase.possessor:
            continue
        for name, inner in phrase.prepositions:
            act = event_noun(inner) if name in ("to", "of", "for", "in") else None
            if act is not None and "reciprocal" not in act.flags and (inner.mentions or inner.possessor):
                found = _without(noun_sides(act, inner, clause, "")[0], actors)
                if found:
                    return found
    return []


_WHEREABOUTS = ("across", "in", "inside", "near", "around", "throughout", "outside", "of", "over")


def _without(found: list[Participant], actors: list[Participant]) -> list[Participant]:
    return distinct(found, actors)


def _at(
    place: str, frame: Frame, clause: Clause, themes: list[Phrase], actors: list[Participant], *, places: bool
) -> list[Participant]:
    if place == "object":
        found: list[Participant] = []
        for phrase in themes:
            direct = _without(parties_of(phrase, clause, places=places), actors)
            if direct and phrase.head_mention:
                return direct
            found += direct
        return distinct(found)
    if place == "owner":
        for phrase in themes:
            found = _without(parties_of(phrase, clause, places=True), actors)
            if found:
                return found
        return []
    if place == "subject":
        return _without(parties_of(clause.subject, clause), actors)
    if place == "content":
        for child in clause.children:
            if child.link is Link.COMPLEMENT and child.subject is not None:
                found = _without(parties_of(child.subject, child), actors)
                if found:
                    return found
        for phrase in clause.objects:
            found = _without(parties_of(phrase, clause), actors)
            if found:
                return found
        return []
    found = []
    places = places or place in ("with", "to", "against", "between")
    places = places or (
        frame.type in FROM_SOMEBODY and place in ("at", "on", "upon", "into")
    )  # "lashed out at Britain"
    moved = clause.verb.start if frame.type is T.MOBILIZE and clause.verb is not None else 0
    for name, phrase in clause.prepositions:
        if name == place and phrase.start > moved:  # "the radar in … will be put on alert" is meant for others
            found += _without(parties_of(phrase, clause, places=places), actors)
            if not found and frame.type is T.ASSAULT and not phrase.mentions:  # "at targets across Ukraine"
                lands = [p for n, p in phrase.prepositions if n in _WHEREABOUTS]
                found += [q for p in lands for q in _without(parties_of(p, clause, places=True), actors)]
    if not found:
        for phrase in themes:
            for name, inner in phrase.prepositions:
                if name == place and inner.start > moved:
                    found += _without(parties_of(inner, clause, places=True), actors)
    if not found:
        for child in clause.children:
            if child.link is Link.PARTICIPLE and child.host is not None and child.host in themes:
                found += [
                    q
                    for name, inner in child.prepositions
                    if name == place
                    for q in _without(parties_of(inner, clause, places=True), actors)
                ]
    if not found:
        denies = clause.verb is not None and frame.type is T.REJECT and clause.verb.lemma in listed("denying")
        for child in clause.children if not denies else ():  # whom the denied act was done to made no charge by that
            if (
                child.verb is not None
                and child.link in (Link.INFINITIVE, Link.GERUND)
                and child.verb.form is not Form.FINITE
            ):
                for name, inner in child.prepositions:
                    if name == place:
                        found += _without(parties_of(inner, child, places=places), actors)
                if not found and not (frame.type is T.CONSULT and child.verb.lemma in listed("discussing")):
                    for phrase in child.objects:
                        found += _without(parties_of(phrase, child), actors)
    return distinct(found)
