"""The time of each act: its own words, what it happens at, the same act told elsewhere, an official page's day."""

from collections.abc import Sequence

from natoevents.article import Article
from natoevents.clause import Clause, Form, Link
from natoevents.event import EventType, Status, WhenBasis
from natoevents.frames.apart import counted
from natoevents.frames.dating import Told, clause_dates, content_dates, noun_dates, since, told
from natoevents.frames.draft import Draft
from natoevents.frames.elsewhere import Elsewhere
from natoevents.frames.items import within
from natoevents.frames.parties import speaker_of
from natoevents.frames.setting import Meetings, set_by
from natoevents.frames.shape import comes_about
from natoevents.text import Cue, Role, Span
from natoevents.when import DateMention, Grain

__all__ = ["Timer"]


T = EventType


SPOKEN = frozenset((T.ACCUSE, T.REQUEST, T.REJECT, T.THREATEN))
"""Acts performed by speaking, which an official page tells of its own side on the day."""


class Timer:
    """Gives each draft its time."""

    def __init__(
        self,
        article: Article,
        clauses: Sequence[Clause],
        elsewhere: Elsewhere,
        items: dict[int, Told],
        *,
        official: bool,
    ) -> None:
        self.article, self.published, self.elsewhere, self.official = article, article.published, elsewhere, official
        self.items = items
        self.speeches: dict[int, list[DateMention]] = {}  # by id of the speaker's phrase: dates of the speech
        for clause in clauses:
            if clause.subject is not None and (spoken := clause_dates(clause, 0)):
                self.speeches.setdefault(id(clause.subject), spoken)

    def times(self, drafts: list[Draft]) -> list[Told | None]:
        """The time of each draft: its own words first, then the same act told elsewhere."""
        raw = self.article.raw
        claimed: set[Span] = set()
        own: list[Told | None] = []
        for draft in drafts:
            if draft.phrase is not None:
                claimed.update(d.span for d in noun_dates(draft.phrase))
        for draft in drafts:
            candidates = list(draft.dates)
            if draft.phrase is not None:
                candidates += noun_dates(draft.phrase)
                if (
                    draft.role in ("light", "subject")
                    or (draft.role == "told" and (draft.type is T.CONSULT or comes_about(draft.clause)))
                    or (draft.type is T.CONSULT and set_by(draft.phrase, draft.clause))
                ):
                    candidates += [d for d in clause_dates(draft.clause) if d.span not in claimed]
            else:
                candidates += [d for d in clause_dates(draft.clause) if d.span not in claimed]
            time = told(candidates, raw, self.published)
            if time is None and draft.phrase is None and draft.type in (T.AGREE, T.REQUEST):
                time = told(content_dates(draft.clause, self.published), raw, self.published)
            if time is None and draft.type is T.THREATEN and draft.clause.source_phrase is not None:
                time = told(self._speech_dates(draft), raw, self.published)
            if time is None and draft.phrase is None and draft.status is Status.ACTUAL:
                time = since(draft.clause, raw, self.published)
            if time is None and (draft.phrase is None or draft.role in ("light", "subject")):
                time = counted(draft.clause, raw, self.published)
            own.append(self._in_item(draft, time))
        self.elsewhere.learn(drafts, own)
        meetings = Meetings(drafts, own, raw, self.published)
        return [
            time or meetings.time_at(d) or self.elsewhere.time(d) or self._of_the_day(d) or meetings.time_of(d)
            for d, time in zip(drafts, own, strict=True)
        ]

    def _in_item(self, draft: Draft, time: Told | None) -> Told | None:
        """The time of an act in an item of a chronology."""
        item = self.items.get(draft.clause.sentence)
        if item is None:
            return time
        if time is None:
            return item if draft.status is Status.ACTUAL and not draft.clause.sourced else None
        return within(item[0], time[0], time[2].span.of(self.article.raw)), time[1], time[2]

    def _speech_dates(self, draft: Draft) -> list[DateMention]:
        """Dates of the speech by which a threat is made ("Russia will respond, the Kremlin said on Monday")."""
        said = {p.principal.id for p in speaker_of(draft.clause)}
        if not said & {p.principal.id for p in draft.actors}:
            return []
        return self.speeches.get(id(draft.clause.source_phrase), [])

    def _of_the_day(self, draft: Draft) -> Told | None:
        """Official pages tell what was done on the day they are published."""
        verb = draft.clause.verb
        if (
            not self.official
            or self.published is None
            or self.published.grain is not Grain.DAY
            or draft.status is not Status.ACTUAL
        ):
            return None
        own = draft.type in SPOKEN and draft.phrase is None and not draft.clause.sourced
        if not (own or draft.type in (T.CONSULT, T.AGREE, T.SUPPORT)) or draft.clause.link is Link.RELATIVE:
            return None
        if verb is not None and draft.phrase is None and (verb.perfect or verb.form is Form.PARTICIPLE):
            return None
        stamp = next((b for b in self.article.blocks if b.role in (Role.TIMESTAMP, Role.DATELINE)), None)
        return self.published, WhenBasis.INFERRED, Cue("when", Span(stamp.start, stamp.end) if stamp else draft.trigger)
