"""How good an extraction is beside the gold, in a few figures, each between 0 and 1 and better when higher.

Found      an event of the gold is found by a predicted one of the same type whose trigger (no longer than 100 code
           points) overlaps the gold trigger or begins in the same sentence. One predicted event finds one gold event;
           those that agree most are paired first.
Whole      found, and status, parties and time agree too.
Parties    the principals that act and those acted upon, as two sets.
Time       agrees when equal, or when one interval lies within the other and they are at most one step of grain apart
           (day, month, year), so that neither a vague nor a more precise time than the page gives counts for right.
F1         twice the hits over the sum of what the gold holds and what was predicted. For status, parties, time and
           trigger a hit is an event found in which this is right, so that finding more events cannot lower them; mode,
           place and speaker count over all gold events that have one, found or not.
Of found   the share of right ones among the events found: to read, not to keep, for each new event that is found by
           half lowers it (so does precision, or recall, alone).
Native     the share of predicted participants whose principal occurs somewhere in the gold of the document.
Relation   agrees by subject, predicate and object, names compared without case, accents and the like.
Published  right where the page prints the day with its year; `undated` is the share of the other pages to which no
           false day was given. Article fields are read from the page alone, events with the publication day known.
"""

import re
import unicodedata
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable
from typing import Any

from attrs import frozen

import natoevents as ne

from .documents import Document

LONGEST_TRIGGER = 100
_END = re.compile(r"(?<=[a-z0-9)\"”’]{2})[.!?][\"”’)]*\s+(?=[A-Z\"“‘(])|\n+")
_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


@frozen
class Act:
    """An event as it is compared, be it from the gold or from the library."""

    type: str
    mode: str | None
    status: str
    start: int
    end: int
    actors: frozenset[str]
    recipients: frozenset[str]
    when: ne.When | None
    where: str | None
    said_by: str | None


@frozen
class Reading:
    """All that is compared of one document: its acts, its relations and what the page says of itself."""

    acts: tuple[Act, ...]
    relations: frozenset[tuple[str, str, str]]
    headline: str | None
    published: ne.When | None
    dateline_place: str | None


def fold(name: str) -> str:
    """A name without accents, case and punctuation, so that spellings of one name agree."""
    letters = unicodedata.normalize("NFKD", name.translate(str.maketrans("łŁøØđĐ", "lLoOdD")))
    plain = "".join(c for c in letters if not unicodedata.combining(c)).casefold()
    for one, other in (("aleksandr", "alexander"), ("iy", "y"), ("yy", "y"), ("ii", "y"), ("ey", "ei")):
        plain = plain.replace(one, other)
    return " ".join(re.findall(r"[a-z0-9]+", plain))


def _parse(iso: str | None) -> ne.When | None:
    return ne.When.parse(iso) if iso else None


def annotated(document: Document) -> Reading:
    """What the gold says."""
    gold = document.gold
    acts = tuple(
        Act(
            e["type"], e["mode"], e["status"], *e["trigger"], frozenset(e["actors"]), frozenset(e["recipients"]),
            _parse(e["when"]), e["where"], e["said_by"],
        )
        for e in gold["events"]
    )  # fmt: skip
    relations = frozenset((fold(r["subject"]), r["predicate"], fold(r["object"])) for r in gold["relations"])
    page = gold["article"]
    return Reading(acts, relations, page["headline"], _parse(page["published"]), page["dateline_place"])


def extracted(document: Document) -> Reading:
    """What the library finds: events and relations with the publication day known, article fields without it."""
    found = ne.extract(document.text, published=_parse(document.gold["article"]["published"]))
    page = ne.read(document.text)
    acts = tuple(
        Act(
            str(e.type), e.mode, str(e.status), e.trigger.start, e.trigger.end,
            frozenset(p.principal.id for p in e.actors), frozenset(p.principal.id for p in e.recipients),
            e.when, e.where, e.said_by.principal.id if e.said_by else None,
        )
        for e in found.events
    )  # fmt: skip
    relations = frozenset((fold(_named(r.subject)), str(r.predicate), fold(_named(r.object))) for r in found.relations)
    return Reading(acts, relations, page.headline, page.published, page.dateline_place)


def _named(actor: ne.Actor) -> str:
    """Persons stand in the gold by name, all others by id."""
    return actor.name if actor.kind is ne.ActorKind.PERSON else actor.id


def same_time(one: ne.When | None, other: ne.When | None) -> bool:
    """Whether two times agree: equal, or nested and at most one step of grain apart.

    >>> day, month, year = (ne.When.parse(iso) for iso in ("2009-03-05", "2009-03", "2009"))
    >>> same_time(day, month), same_time(month, year), same_time(day, year), same_time(day, None)
    (True, True, False, False)
    """
    if one is None or other is None:
        return one is other
    if one.iso == other.iso:
        return True
    if not (one.days and other.days and (one.contains(other) or other.contains(one))):
        return False
    short, long = sorted((one.days, other.days))
    return long <= 366 and long <= 31 * short


def states_day(text: str, when: ne.When | None) -> bool:
    """Whether a page prints this day together with its year, in one of the usual forms."""
    if when is None or when.grain is not ne.Grain.DAY or when.start is None:
        return False
    d = when.start
    name = _MONTHS[d.month - 1]
    month = rf"(?:{name}|{name[:4]}\.|{name[:3]}\.?)"
    forms = (
        rf"{month}\s+0?{d.day}(?:st|nd|rd|th)?\s*,?\s+{d.year}", rf"0?{d.day}(?:st|nd|rd|th)?\s+{month},?\s+{d.year}",
        rf"{d.year}-{d.month:02}-{d.day:02}", rf"0?{d.day}[./]0?{d.month}[./]{d.year}",
        rf"0?{d.month}/0?{d.day}/{d.year}",
    )  # fmt: skip
    return any(re.search(rf"(?<!\d){form}(?!\d)", text) for form in forms)


def pairs(golds: tuple[Act, ...], found: tuple[Act, ...], text: str) -> list[tuple[Act, Act]]:
    """Which found act stands for which gold act: one to one, best agreement first, ties by position."""
    starts = [0, *(m.end() for m in _END.finditer(text))]
    options = []
    for i, g in enumerate(golds):
        for j, f in enumerate(found):
            if g.type != f.type or not 0 < f.end - f.start <= LONGEST_TRIGGER:
                continue
            touching = f.start < g.end and g.start < f.end
            if touching or bisect_right(starts, f.start) == bisect_right(starts, g.start):
                options.append((-_likeness(g, f, touching), i, j))
    chosen, taken_i, taken_j = [], set(), set()
    for _, i, j in sorted(options):
        if i not in taken_i and j not in taken_j:
            taken_i.add(i)
            taken_j.add(j)
            chosen.append((golds[i], found[j]))
    return chosen


def _likeness(g: Act, f: Act, touching: bool) -> float:
    return (
        3 * touching + (g.actors == f.actors) + (g.recipients == f.recipients) + bool(g.actors & f.actors) / 2
        + (g.status == f.status) + same_time(g.when, f.when)
    )  # fmt: skip


class Tally:
    """Counts hits out of so many, by name, and makes figures of them."""

    def __init__(self) -> None:
        self._hits: Counter[str] = Counter()
        self._of: Counter[str] = Counter()

    def count(self, name: str, hits: int, of: int = 1) -> None:
        """Add `hits` out of `of` cases to what is called `name`."""
        self._hits[name] += hits
        self._of[name] += of

    def figures(self) -> dict[str, float]:
        """Each share, by name; a name of which there was no case at all is left out."""
        return {name: self._hits[name] / of for name, of in self._of.items() if of}


def keeps_a_floor(figure: str) -> bool:
    """Whether a figure only falls when something got worse, and so may have a floor."""
    return not figure.endswith(("_of_found", "_precision", "_recall"))


def score(readings: Iterable[tuple[Document, Reading]]) -> dict[str, float]:
    """The figures of what was found in some documents, all taken together."""
    tally = Tally()
    for document, found in readings:
        gold = annotated(document)
        _score_acts(tally, gold, found, document)
        shared = gold.relations & found.relations
        tally.count("relation_f1", 2 * len(shared), len(gold.relations) + len(found.relations))
        _score_page(tally, gold, found, document.text)
    return dict(sorted(tally.figures().items()))


def _same_place(wanted: str | None, got: str | None) -> bool:
    """Whether one name of a place holds the other ("Brussels", "NATO headquarters in Brussels")."""
    mine, theirs = fold(wanted or ""), fold(got or "")
    return bool(mine and theirs) and (mine in theirs or theirs in mine)


def _score_acts(tally: Tally, gold: Reading, found: Reading, document: Document) -> None:
    both = len(gold.acts) + len(found.acts)
    matched = pairs(gold.acts, found.acts, document.text)
    tally.count("event_f1", 2 * len(matched), both)
    tally.count("event_precision", len(matched), len(found.acts))
    tally.count("event_recall", len(matched), len(gold.acts))
    right: Counter[str] = Counter()
    for g, f in matched:
        checks = {
            "trigger": f.start < g.end and g.start < f.end,
            "status": g.status == f.status,
            "parties": (g.actors, g.recipients) == (f.actors, f.recipients),
            "when": same_time(g.when, f.when),
        }
        checks["whole"] = checks["status"] and checks["parties"] and checks["when"]
        right.update(name for name, agrees in checks.items() if agrees)
        right.update(name for name in ("mode", "said_by") if getattr(g, name) and getattr(g, name) == getattr(f, name))
        right["where"] += bool(g.where) and _same_place(g.where, f.where)
    for name in ("trigger", "status", "parties", "when", "whole"):
        tally.count(f"{name}_f1", 2 * right[name], both)
        tally.count(f"{name}_of_found", right[name], len(matched))
    for name in ("mode", "said_by", "where"):
        tally.count(name, right[name], sum(bool(getattr(g, name)) for g in gold.acts))
    known = {who for act in gold.acts for who in act.actors | act.recipients}
    known |= {r[key] for r in document.gold["relations"] for key in ("subject", "object")}
    for act in found.acts:
        named = act.actors | act.recipients
        tally.count("native", len(named & known), len(named))


def _score_page(tally: Tally, gold: Reading, found: Reading, text: str) -> None:
    for name in ("headline", "dateline_place"):
        wanted, got = getattr(gold, name), getattr(found, name)
        if wanted:
            tally.count(name, " ".join(wanted.split()).casefold() == " ".join((got or "").split()).casefold())
    if states_day(text, gold.published):
        tally.count("published", gold.published == found.published)
    else:
        tally.count("undated", found.published is None or same_time(gold.published, found.published))


def of_group(documents: Iterable[Document]) -> dict[str, Any]:
    """The library's figures on some documents."""
    return score((d, extracted(d)) for d in documents)
