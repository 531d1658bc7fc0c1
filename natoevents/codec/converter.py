"""The cattrs converter behind `to_dict` and `from_dict`: the hooks that give each type the shape of its record."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date
from enum import StrEnum
from functools import cache
from typing import Any, get_args, get_origin

import attrs
from cattrs import Converter
from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn, override

from natoevents.actor import Actor, ActorKind, ActorMention, Basis, Participant, Sector, Sense
from natoevents.article import Article
from natoevents.event import Context, Event, EventType, Status, WhenBasis
from natoevents.extraction import Extraction, Report, Timeline
from natoevents.relation import Predicate, Relation
from natoevents.text import Role, Span
from natoevents.when import Grain, TimexType, When

__all__ = ["converter", "ids_stand_for"]

Record = dict[str, Any]
_CHOICES: tuple[type[StrEnum], ...] = (
    Role, Grain, TimexType, ActorKind, Sector, Basis, Sense, EventType, Context, Status, WhenBasis, Predicate,
)  # fmt: skip


@attrs.frozen
class _Tables:
    """What ids in the record that is being read stand for."""

    actors: Mapping[str, Actor] = attrs.field(factory=dict)
    articles: Mapping[str, Article] = attrs.field(factory=dict)


# Ids deep inside a record are resolved by hooks that cattrs calls without knowing the record: this is how they see it.
_TABLES: ContextVar[_Tables] = ContextVar("tables")


@contextmanager
def ids_stand_for(actors: Iterable[Actor]) -> Iterator[None]:
    """While this holds, ids in records are read as `actors`; documents bring tables of their own."""
    token = _TABLES.set(_Tables({a.id: a for a in actors}))
    try:
        yield
    finally:
        _TABLES.reset(token)


@cache
def converter() -> Converter:
    """Made on first use: cattrs takes some 50 ms to import and generate, which reading a page should not pay."""
    conv = Converter(forbid_extra_keys=True)
    _strict_scalars(conv)
    _leaves(conv)
    _actors_by_id(conv)
    _documents(conv)
    return conv


def _strict_scalars(conv: Converter) -> None:
    """No silent conversion: "3" is no number, 1 is no truth, a string is no list."""

    def exact(cls: type) -> None:
        def structure(value: object, _: object) -> object:
            if type(value) is not cls:
                raise ValueError(f"{value!r} is no {cls.__name__}")
            return value

        conv.register_structure_hook(cls, structure)

    for scalar in (str, int, bool, float):
        exact(scalar)

    def number(value: object, _: object) -> object:
        if type(value) not in (int, float):
            raise ValueError(f"{value!r} is no number")
        return value

    conv.register_structure_hook(int | float, number)

    def choice(cls: type[StrEnum]) -> None:
        def structure(value: object, _: object) -> StrEnum:
            if not isinstance(value, str) or value not in set(cls):
                raise ValueError(f"{value!r} is none of {', '.join(cls)}")
            return cls(value)

        conv.register_structure_hook(cls, structure)
        conv.register_unstructure_hook(cls, lambda e: e.value)

    for choices in _CHOICES:
        choice(choices)

    def sequence(cls: type) -> Callable[[object, object], object]:
        item = get_args(cls)[0]

        def structure(value: object, _: object) -> object:
            if not isinstance(value, list | tuple):
                raise ValueError(f"{value!r} is no list")
            return tuple(conv.structure(value, list[item]))  # type: ignore[valid-type]  # known at run time

        return structure

    conv.register_structure_hook_factory(_is_tuple, sequence)
    conv.register_unstructure_hook_factory(_is_tuple, lambda _: lambda values: [conv.unstructure(v) for v in values])


def _is_tuple(cls: object) -> bool:
    origin: object = get_origin(cls)
    return origin is tuple


def _leaves(conv: Converter) -> None:
    """Days, spans and times."""
    conv.register_unstructure_hook(date, date.isoformat)

    def span(data: object, _: object) -> Span:
        record = _record(data, {"start", "end"}, {"text"})
        return Span(record["start"], record["end"])

    conv.register_unstructure_hook(Span, lambda s: {"start": s.start, "end": s.end})
    conv.register_structure_hook(Span, span)

    def when_record(when: When) -> Record:
        ends = [day.isoformat() if day else None for day in (when.start, when.end)]
        return {
            "iso": when.iso, "start": ends[0], "end": ends[1], "grain": when.grain.value,
            "approximate": when.approximate,
        }  # fmt: skip

    def when(data: object, _: object) -> When:
        record = _record(data, {"iso", "start", "end", "grain", "approximate"})
        if record["grain"] not in set(Grain):
            raise ValueError(f"grain {record['grain']!r} is none of {', '.join(Grain)}")
        if type(record["approximate"]) is not bool:
            raise ValueError(f"approximate is {record['approximate']!r}, neither true nor false")
        parsed = When.parse(record["iso"], approximate=record["approximate"])
        named = Grain(record["grain"])
        if named not in (parsed.grain, Grain.INTERVAL) and parsed.start:
            parsed = When.of(parsed.start, named, approximate=parsed.approximate)
        if when_record(parsed) != record:
            raise ValueError(f"{record['iso']!r}, start, end and grain do not tell the same time")
        return parsed

    conv.register_unstructure_hook(When, when_record)
    conv.register_structure_hook(When, when)


def _record(data: object, required: set[str], optional: Iterable[str] = ()) -> Record:
    if not isinstance(data, dict):
        raise ValueError(f"{data!r} is no object")
    for key in sorted(required - data.keys()):
        raise KeyError(key)
    for key in sorted(map(str, data.keys() - required - set(optional))):
        raise ValueError(f"unknown field {key!r}")
    return data


def _actor(data: object) -> Actor:
    """What an id in the record stands for."""
    actor = _TABLES.get().actors.get(data) if isinstance(data, str) else None
    if actor is None:
        raise ValueError(f"{data!r} is not in the record's table of actors")
    return actor


def _actors_by_id(conv: Converter) -> None:
    """Participants, mentions, events and relations, which name actors by id."""

    def participant_record(p: Participant) -> Record:
        return {
            "id": p.actor.id, "principal": p.principal.id, "role": p.role, "basis": p.basis.value,
            "mention": conv.unstructure(p.mention) if p.mention else None,
        }  # fmt: skip

    by_id = override(unstruct_hook=lambda a: a.id, struct_hook=lambda v, _: _actor(v))
    conv.register_unstructure_hook(Participant, participant_record)
    conv.register_structure_hook(
        Participant,
        make_dict_structure_fn(
            Participant, conv, actor=attrs.evolve(by_id, rename="id"), principal=by_id, _cattrs_forbid_extra_keys=True
        ),
    )
    conv.register_unstructure_hook(
        ActorMention, make_dict_unstructure_fn(ActorMention, conv, actor=by_id, principal=by_id)
    )
    conv.register_structure_hook(
        ActorMention,
        make_dict_structure_fn(ActorMention, conv, actor=by_id, principal=by_id, _cattrs_forbid_extra_keys=True),
    )

    event_fields = make_dict_unstructure_fn(Event, conv)
    event = make_dict_structure_fn(Event, conv, _cattrs_forbid_extra_keys=True)
    conv.register_unstructure_hook(Event, lambda e: {**event_fields(e), "plover_type": e.plover_type.value})
    conv.register_structure_hook(Event, lambda data, _: event(_without(data, "plover_type"), Event))

    relation_fields = make_dict_unstructure_fn(Relation, conv, subject=by_id, object=by_id)
    relation = make_dict_structure_fn(Relation, conv, subject=by_id, object=by_id, _cattrs_forbid_extra_keys=True)

    def relation_record(r: Relation) -> Record:
        return {
            **relation_fields(r), "subject": _label(r.subject), "subject_id": r.subject.id, "object": _label(r.object),
            "object_id": r.object.id,
        }  # fmt: skip

    def structure_relation(data: object, _: object) -> Relation:
        if isinstance(data, dict) and {"subject_id", "object_id"} <= data.keys():
            data = {**data, "subject": data["subject_id"], "object": data["object_id"]}
        return relation(_without(data, "subject_id", "object_id"), Relation)

    conv.register_unstructure_hook(Relation, relation_record)
    conv.register_structure_hook(Relation, structure_relation)


def _label(actor: Actor) -> str:
    return actor.name if actor.kind is ActorKind.PERSON else actor.id


def _without(data: object, *derived: str) -> Any:  # noqa: ANN401  (what broken input holds, cattrs judges)
    """The record less what follows from the rest."""
    return {k: v for k, v in data.items() if k not in derived} if isinstance(data, dict) else data


def _documents(conv: Converter) -> None:
    """Articles, extractions and timelines: what carries its own page and its own table of actors."""
    article_fields = make_dict_unstructure_fn(Article, conv)
    article = make_dict_structure_fn(Article, conv, _cattrs_forbid_extra_keys=True)

    def article_record(a: Article) -> Record:
        record = {"id": a.id, **article_fields(a)}
        _add_text(record, a.raw)
        return record

    conv.register_unstructure_hook(Article, article_record)
    conv.register_structure_hook(Article, lambda data, _: article(_without(data, "id"), Article))

    extraction_fields = make_dict_unstructure_fn(Extraction, conv)
    extraction = make_dict_structure_fn(Extraction, conv, _cattrs_forbid_extra_keys=True)

    def extraction_record(x: Extraction) -> Record:
        record = extraction_fields(x)
        record["actors"] = [conv.unstructure(a) for a in _actors_of(x.events, x.relations, x.mentions)]
        _add_text(record, x.article.raw)
        return record

    def structure_extraction(data: object, _: object) -> Extraction:
        with_tables = _own_tables(conv, data)
        return extraction(_without(with_tables, "actors"), Extraction)

    conv.register_unstructure_hook(Extraction, extraction_record)
    conv.register_structure_hook(Extraction, structure_extraction)

    def report_record(r: Report) -> Record:
        event = conv.unstructure(r.event)
        _add_text(event, r.article.raw)
        return {
            "article": r.article.id, "source": r.source, "sentence": r.sentence, "said_by": event["said_by"],
            "event": event,
        }  # fmt: skip

    def structure_report(data: object, _: object) -> Report:
        record = _record(data, {"article", "event"}, {"source", "sentence", "said_by"})
        told_in = _TABLES.get().articles.get(record["article"]) if isinstance(record["article"], str) else None
        if told_in is None:
            raise ValueError(f"article {record['article']!r} is not in the record's table of articles")
        return Report(told_in, conv.structure(record["event"], Event))

    conv.register_unstructure_hook(Report, report_record)
    conv.register_structure_hook(Report, structure_report)

    timeline_fields = make_dict_unstructure_fn(Timeline, conv)
    timeline = make_dict_structure_fn(Timeline, conv, _cattrs_forbid_extra_keys=True)

    def timeline_record(t: Timeline) -> Record:
        reports = [report for entry in t.entries for report in entry.reports]
        articles = {r.article.id: r.article for r in reports}
        return {
            "articles": [conv.unstructure(articles[i]) for i in sorted(articles)],
            "actors": [conv.unstructure(a) for a in _actors_of([r.event for r in reports], (), ())],
            **timeline_fields(t),
        }

    def structure_timeline(data: object, _: object) -> Timeline:
        return timeline(_without(_own_tables(conv, data), "actors", "articles"), Timeline)

    conv.register_unstructure_hook(Timeline, timeline_record)
    conv.register_structure_hook(Timeline, structure_timeline)


@attrs.frozen
class _TablesOnly:
    """The part of a record that must be read before the rest."""

    actors: tuple[Actor, ...]
    articles: tuple[Article, ...] = ()


def _own_tables(conv: Converter, data: object) -> object:
    """Read the tables of a document so that the ids in it mean something."""
    if not isinstance(data, dict):
        raise ValueError(f"{data!r} is no object")
    tables = conv.structure({k: data[k] for k in ("actors", "articles") if k in data}, _TablesOnly)
    _TABLES.set(_Tables({a.id: a for a in tables.actors}, {a.id: a for a in tables.articles}))
    return data


def _actors_of(events: Iterable[Event], relations: Iterable[Relation], mentions: Iterable[ActorMention]) -> list[Actor]:
    """Every actor that is named, once, by id."""
    found: dict[str, Actor] = {}
    for event in events:
        for party in (*event.parties, *((event.said_by,) if event.said_by else ())):
            found.update({party.actor.id: party.actor, party.principal.id: party.principal})
    for relation in relations:
        for actor in (relation.subject, relation.object):
            found[actor.id] = actor
        if relation.said_by:
            found.update({a.id: a for a in (relation.said_by.actor, relation.said_by.principal)})
    for mention in mentions:
        found.update({mention.actor.id: mention.actor, mention.principal.id: mention.principal})
    return [found[i] for i in sorted(found)]


def _add_text(node: object, raw: str) -> None:
    """Give every span in the record its words."""
    if isinstance(node, list):
        for item in node:
            _add_text(item, raw)
    elif isinstance(node, dict):
        if node.keys() == {"start", "end"}:
            node["text"] = raw[node["start"] : node["end"]]
        else:
            for item in node.values():
                _add_text(item, raw)
