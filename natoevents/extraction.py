"""What comes out: the extraction of one article, and the timeline of many."""

from html import escape

from attrs import frozen

from natoevents.actor import ActorMention, Participant
from natoevents.article import Article
from natoevents.errors import InvalidValueError
from natoevents.event import Event, EventType, Status
from natoevents.relation import Relation
from natoevents.text import Span
from natoevents.when import DateMention, When

__all__ = ["SCHEMA_VERSION", "Extraction", "Report", "Timeline", "TimelineEntry"]

SCHEMA_VERSION = "1.0"


@frozen(repr=False)
class Extraction:
    """All that was found in one article. Every tuple is ordered by position in the text.

    Attributes:
        id: the article's id.
        article: the page as it was read.
        dates: temporal expressions.
        mentions: names, roles and pronouns that stand for actors.
        events: acts.
        relations: standing relations, each once.
        schema_version: version of the record's form.
        lexicon_version: version of the knowledge about actors that was used.
    """

    id: str
    article: Article
    dates: tuple[DateMention, ...]
    mentions: tuple[ActorMention, ...]
    events: tuple[Event, ...]
    relations: tuple[Relation, ...]
    schema_version: str = SCHEMA_VERSION
    lexicon_version: str = ""

    def __attrs_post_init__(self) -> None:
        size = len(self.article.raw)
        spans = (
            *(d.span for d in self.dates), *(m.span for m in self.mentions),
            *(e.sentence for e in self.events), *(r.evidence for r in self.relations),
        )  # fmt: skip
        for span in spans:
            if span.end > size:
                raise InvalidValueError(f"{span} lies outside the article's {size} code points")

    def explain(self, what: Event | Relation) -> str:
        """Say in words which rule, words, antecedents and dates made `what`.

        Raises:
            InvalidValueError: if `what` is not of this extraction.
        """
        if what not in self.events and what not in self.relations:
            raise InvalidValueError(f"{what!r} is not of this extraction: pass one of its events or relations")
        return self._explain_event(what) if isinstance(what, Event) else self._explain_relation(what)

    def _explain_event(self, event: Event) -> str:
        lines = [
            f"{event.summary()}, {event.status}" + (f", {event.when}" if event.when else ", no date"),
            f"  sentence   {self._quote(event.sentence)}",
            f"  trigger    {self._quote(event.trigger)} by rule {event.rule}",
        ]
        lines += [f"  actor      {self._party(p)}" for p in event.actors]
        lines += [f"  recipient  {self._party(p)}" for p in event.recipients]
        if event.when:
            lines.append(f"  when       {event.when} ({event.when_basis}){self._dated(event)}")
        if event.said_by:
            lines.append(f"  said by    {self._party(event.said_by)}" + (f", via {event.via}" if event.via else ""))
        # The date was quoted with its rule above.
        dated = {d.span for d in self.dates} if event.when else set()
        lines += [
            f"  {cue.kind:<10} {self._quote(cue.span)}"
            for cue in event.cues
            if cue.kind != "when" or cue.span not in dated
        ]
        return "\n".join(lines)

    def _explain_relation(self, relation: Relation) -> str:
        role = f", {relation.role}" if relation.role else ""
        lines = [
            f"{relation.subject.name} {relation.predicate} {relation.object.name}{role}, {relation.status}",
            f"  evidence   {self._quote(relation.evidence)} by rule {relation.rule}",
        ]
        if relation.when:
            lines.append(f"  when       {relation.when}")
        if relation.said_by:
            lines.append(
                f"  said by    {self._party(relation.said_by)}" + (f", via {relation.via}" if relation.via else "")
            )
        lines += [f"  {cue.kind:<10} {self._quote(cue.span)}" for cue in relation.cues]
        return "\n".join(lines)

    def _quote(self, span: Span) -> str:
        words = " ".join(self.article.text(span).split())
        return f"“{words if len(words) <= 160 else words[:159] + '…'}” [{span.start}:{span.end}]"

    def _party(self, party: Participant) -> str:
        line = f"{party} ({party.basis})"
        if party.mention is None:
            return line
        line += f" {self._quote(party.mention)}"
        for mention in self.mentions:
            if mention.span == party.mention and mention.antecedent:
                return f"{line} going back to {self._quote(mention.antecedent)} by rule {mention.rule}"
        return line

    def _dated(self, event: Event) -> str:
        spans = {cue.span for cue in event.cues if cue.kind == "when"}
        return "".join(f" from {self._quote(d.span)} by rule {d.rule}" for d in self.dates if d.span in spans)

    def __repr__(self) -> str:
        return f"Extraction({self.article!r}: {len(self.events)} events, {len(self.relations)} relations)"

    def _repr_html_(self) -> str:
        rows = "".join(
            _html_row(
                e.when.iso if e.when else "", e.summary(), e.status, e.said_by.principal.name if e.said_by else "",
                self.article.text(e.trigger),
            )
            for e in self.events
        )  # fmt: skip
        head = _html_row("when", "event", "status", "said by", "words", cell="th")
        return f"{self.article._repr_html_()}<table>{head}{rows}</table>"


def _html_row(*cells: str, cell: str = "td") -> str:
    return "<tr>" + "".join(f"<{cell}>{escape(c)}</{cell}>" for c in cells) + "</tr>"


@frozen(repr=False)
class Report:
    """One article's telling of an event.

    Attributes:
        article: the page.
        event: the event as that page tells it.
    """

    article: Article
    event: Event

    @property
    def source(self) -> str:
        """Id of the page's source style."""
        return self.article.source

    @property
    def sentence(self) -> str:
        """The sentence that tells it, white space folded."""
        return " ".join(self.article.text(self.event.sentence).split())

    @property
    def said_by(self) -> Participant | None:
        """Who says so, or None where the outlet tells it itself."""
        return self.event.said_by

    def __repr__(self) -> str:
        return f"Report({self.source}, {self.event!r})"


@frozen(repr=False)
class TimelineEntry:
    """One happening and all who report it.

    Attributes:
        when: the time most finely told among its reports, or None.
        type: PLOVER type.
        status: status of the happening.
        actors: ids of the principals who act, sorted.
        recipients: ids of the principals it is done to, sorted.
        reports: who tells it, by publication date, then place in the page.
    """

    when: When | None
    type: EventType
    status: Status
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    reports: tuple[Report, ...]

    def __attrs_post_init__(self) -> None:
        if not self.reports:
            raise InvalidValueError("an entry of a timeline needs at least one report")

    @property
    def parties(self) -> tuple[str, ...]:
        """Actors, then recipients."""
        return self.actors + self.recipients

    def __repr__(self) -> str:
        sides = " + ".join(self.actors) + (f" → {' + '.join(self.recipients)}" if self.recipients else "")
        when = self.when.iso if self.when else "undated"
        return f"TimelineEntry({when} {self.type} {sides}, {self.status}, {len(self.reports)} reports)"


@frozen(repr=False)
class Timeline:
    """Happenings in order of time; what has no date stands last."""

    entries: tuple[TimelineEntry, ...]

    def __len__(self) -> int:
        return len(self.entries)

    def __repr__(self) -> str:
        reports = sum(len(e.reports) for e in self.entries)
        return f"Timeline({len(self.entries)} entries, {reports} reports)"

    def _repr_html_(self) -> str:
        rows = "".join(
            _html_row(
                e.when.iso if e.when else "", e.type, " + ".join(e.actors), " + ".join(e.recipients), e.status,
                str(len(e.reports)), e.reports[0].sentence,
            )
            for e in self.entries
        )  # fmt: skip
        head = _html_row("when", "type", "actors", "recipients", "status", "reports", "first told as", cell="th")
        return f"<table>{head}{rows}</table>"
