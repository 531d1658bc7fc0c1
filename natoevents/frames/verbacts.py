"""A verb with the frame it met → the draft of its act."""

from natoevents.clause import Clause, Form, Phrase, Tense
from natoevents.event import EventType, Status
from natoevents.frames.book import Frame, listed
from natoevents.frames.draft import Draft, together, trigger_span
from natoevents.frames.match import Match
from natoevents.frames.modes import mode_of
from natoevents.frames.parties import speaker_of
from natoevents.frames.roles import verb_sides
from natoevents.frames.stances import judged_sides
from natoevents.frames.status import verb_status
from natoevents.when import DateMention, Grain

__all__ = ["from_verb"]


T = EventType


PLANNED = frozenset((T.COOPERATE, T.MOBILIZE, T.CONSULT))
PLANNING = frozenset(("plan", "prepare", "schedule", "arrange", "envisage"))
"""What is planned is to come."""


def from_verb(match: Match) -> Draft | None:
    """The draft of a verb's act, or None where the words only advise it or tell a standing relation."""
    clause, frame, theme = match.clause, match.frame, match.theme
    verb = clause.verb
    assert verb is not None
    if _standing(frame, clause, theme):
        return None
    flags = frame.flags
    actors, recipients = judged_sides(clause) if "judged" in flags else verb_sides(frame, clause, theme)
    status, cues = verb_status(clause)
    if "negated_only" in flags and clause.marker not in listed("conditions"):
        status = Status.ACTUAL  # "would not hear of it" is the refusal
    elif "by_saying" in flags and status is not Status.NEGATED and verb.modal in ("will", "would", "shall"):
        status = Status.ACTUAL  # saying so is the threat
    if frame.type is T.REJECT and verb.lemma == "rule" and status is Status.NEGATED:
        return None
    if ("to_come" in frame.flags or (frame.type in PLANNED and verb.lemma in PLANNING)) and status is Status.ACTUAL:
        status = Status.FUTURE
    hoped = frame.name == "AGREE:advocate"
    if hoped and not actors:
        actors = speaker_of(clause)
    if verb.modal in ("should", "must") and frame.type is not T.REQUEST and not clause.marker and not hoped:
        return None
    end = verb.end
    if theme is not None and theme.start > verb.start:
        end = theme.end
    start = verb.start
    if verb.passive and theme is not None and theme.end <= verb.start and verb.start - theme.end <= 2:
        start = theme.start
    trigger = trigger_span(start, end, verb.end)
    dates = []
    if theme is not None and not theme.head_mention:  # "the 1972 treaty" was made in that year, nothing else
        dates = [d for d in theme.dates if d.span.end > theme.head_start or not _of_a_year(d)]
        dates += theme.late_dates
    mode = mode_of(frame, clause, theme)
    return together(
        Draft(frame, clause, None, theme, trigger, actors, recipients, status, mode, "verb", list(cues), dates)
    )


def _of_a_year(date: DateMention) -> bool:
    return date.when is not None and date.when.grain is Grain.YEAR


def _standing(frame: Frame, clause: Clause, theme: Phrase | None) -> bool:
    """Whether a stance is told as standing ("Moscow backs the rebels"): a relation, no act."""
    verb = clause.verb
    assert verb is not None
    if frame.name != "SUPPORT:back" or verb.lemma not in ("back", "support") or theme is None or not theme.head_mention:
        return False
    return (verb.tense is Tense.PRESENT or verb.form is Form.ING) and not clause.headline and not verb.modal
