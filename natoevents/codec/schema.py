"""The JSON Schema of the records, generated from the types so that it cannot drift from them."""

import re
from datetime import date
from enum import StrEnum
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

import attrs

from natoevents.actor import Actor, ActorMention, Participant
from natoevents.article import Article
from natoevents.event import Event, EventType
from natoevents.extraction import SCHEMA_VERSION, Extraction, Report, Timeline
from natoevents.relation import Relation
from natoevents.text import Span
from natoevents.when import When

__all__ = ["json_schema"]

Schema = dict[str, Any]

_TEXT: Schema = {"type": "string"}
_ACTOR_ID: Schema = {"type": "string", "description": "id of an actor in the record's table"}


def json_schema() -> Schema:
    """The schema (JSON Schema, draft 2020-12) of an extraction's record; those of all other types are its ``$defs``.

    Validate another type's record against ``{"$ref": "#/$defs/Timeline"}`` and so on.

    Examples:
        >>> json_schema()["$ref"]
        '#/$defs/Extraction'
    """
    found: dict[type, Schema] = {}
    for root in (Extraction, Timeline):
        _describe(root, found)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:natoevents:schema:{SCHEMA_VERSION}",
        "title": "natoevents extraction",
        "schema_version": SCHEMA_VERSION,
        "$ref": "#/$defs/Extraction",
        "$defs": {cls.__name__: found[cls] for cls in sorted(found, key=lambda c: c.__name__)},
    }


def _unlike_attributes(found: dict[type, Schema]) -> dict[type, dict[str, Schema | None]]:
    """Where a record differs from its type: type → property → its schema, None for what the record leaves out."""
    table: Schema = {"type": "array", "items": _of(Actor, found), "description": "every actor named, once, by id"}
    label: Schema = {"type": "string", "description": "persons by name, others by id"}
    return {
        Span: {"text": {"type": "string", "description": "the words; absent where the value stands alone"}},
        When: {"first_grain": None, "last_grain": None, "iso": {"type": "string", "description": "ISO 8601"}},
        Participant: {"actor": None, "id": _ACTOR_ID, "principal": _ACTOR_ID},
        ActorMention: {"actor": _ACTOR_ID, "principal": _ACTOR_ID},
        Event: {"plover_type": _of(EventType, found)},
        Relation: {"subject": label, "subject_id": _ACTOR_ID, "object": label, "object_id": _ACTOR_ID},
        Article: {"id": _TEXT},
        Extraction: {"actors": table},
        Timeline: {"actors": table, "articles": {"type": "array", "items": _of(Article, found)}},
        Report: {
            "article": {"type": "string", "description": "id of an article in the record's table"},
            "source": _TEXT,
            "sentence": _TEXT,
            "said_by": {"anyOf": [_of(Participant, found), {"type": "null"}]},
        },
    }


def _describe(cls: type, found: dict[type, Schema]) -> None:
    if cls in found:
        return
    found[cls] = {}  # stands in while the types it refers to are described
    if issubclass(cls, StrEnum):
        found[cls] = {"type": "string", "enum": [e.value for e in cls], "description": _summary(cls)}
        return
    told = _attributes(cls)
    hints = get_type_hints(cls)
    properties = {a.name: _of(hints[a.name], found) for a in attrs.fields(cls)}  # type: ignore[arg-type]  # all others are attrs classes
    for name, text in told.items():
        if name in properties:
            properties[name] = {**properties[name], "description": text}
    for name, schema in _unlike_attributes(found).get(cls, {}).items():
        if schema is None:
            properties.pop(name)
        else:
            properties[name] = schema
    required = [name for name in properties if (cls, name) != (Span, "text")]
    found[cls] = {
        "type": "object", "description": _summary(cls), "properties": properties, "required": required,
        "additionalProperties": False,
    }  # fmt: skip


def _of(hint: Any, found: dict[type, Schema]) -> Schema:  # noqa: ANN401  (any annotation)
    """The schema of a type annotation."""
    if hint is NoneType:
        return {"type": "null"}
    if hint is bool:
        return {"type": "boolean"}
    if hint is int:
        return {"type": "integer"}
    if hint is float:
        return {"type": "number"}
    if hint is str:
        return {"type": "string"}
    if hint is date:
        return {"type": "string", "format": "date"}
    origin = get_origin(hint)
    if origin is tuple:
        return {"type": "array", "items": _of(get_args(hint)[0], found)}
    if origin in (Union, UnionType):
        return {"anyOf": [_of(arg, found) for arg in get_args(hint)]}
    _describe(hint, found)
    return {"$ref": f"#/$defs/{hint.__name__}"}


def _summary(cls: type) -> str:
    return (cls.__doc__ or "").strip().partition("\n\n")[0].replace("\n    ", " ")


def _attributes(cls: type) -> dict[str, str]:
    """Name → text from the "Attributes:" part of the docstring, so that schema and reference say the same."""
    part = re.search(r"\n    Attributes:\n((?: {8}.*\n?|\n)+)", cls.__doc__ or "")
    if not part:
        return {}
    entries = re.findall(r"^ {8}(\w+): (.*(?:\n {12}.*)*)", part[1], re.M)
    return {name: re.sub(r"\s+", " ", text) for name, text in entries}
