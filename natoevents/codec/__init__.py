"""Types ↔ plain records: what is printed as JSON, and how it is read back.

A record has the attributes of its type by the same names. Beyond that:

- a span is ``{"start", "end", "text"}``; the text is for readers and ignored when a record is read back;
- a time is ``{"iso", "start", "end", "grain", "approximate"}`` or null;
- an extraction carries every actor once, in its table ``actors``; participants are ``{"id", "principal", "role",
  "basis", "mention"}`` and mentions name ``actor`` and ``principal``, all of them ids into the table;
- in a relation persons stand by name, states and organisations by id; ``subject_id`` and ``object_id`` point into the
  table;
- a timeline carries its articles and actors once each; its reports name their article by id.
"""

import json
import re
from collections.abc import Iterable, Iterator
from typing import IO, Any, TypeVar

import attrs
from cattrs import transform_error

from natoevents.actor import Actor
from natoevents.codec.converter import converter, ids_stand_for
from natoevents.codec.schema import json_schema
from natoevents.errors import CodecError, InvalidValueError
from natoevents.extraction import Extraction

__all__ = ["dump_line", "from_dict", "json_schema", "read_jsonl", "to_dict", "write_jsonl"]

T = TypeVar("T")


def to_dict(value: object) -> dict[str, Any]:
    """The record of `value`: plain dicts, lists, strings, numbers, booleans and None, ready for `json.dumps`.

    Args:
        value: any public type of the library (an `Extraction`, a `Timeline`, an `Event` …). Spans of values that stand
            alone carry no text, since they do not hold the page.

    Raises:
        InvalidValueError: if `value` is not one of the library's types.

    Examples:
        >>> from natoevents import When
        >>> to_dict(When.parse("2016-04-20"))["iso"]
        '2016-04-20'
    """
    if not attrs.has(type(value)) or not type(value).__module__.startswith("natoevents."):
        raise InvalidValueError(f"{type(value).__name__} is no type of natoevents: to_dict takes events, articles …")
    record: dict[str, Any] = converter().unstructure(value)
    return record


def from_dict(cls: type[T], data: object, *, actors: Iterable[Actor] = ()) -> T:
    """Read back what `to_dict` made.

    Args:
        cls: the type that is expected, for example `Extraction`.
        data: the record.
        actors: what the ids in `data` stand for; needed for an `Event`, `Relation`, `Participant` or `ActorMention`
            that stands alone. Extractions and timelines carry their own table.

    Returns:
        A value equal to the one that `to_dict` was given.

    Raises:
        CodecError: if the record is not what `to_dict` makes; its `path` says where.
        InvalidValueError: if `cls` is no type of the library.

    Examples:
        >>> from natoevents import Span
        >>> from_dict(Span, {"start": 0, "end": 4})
        Span(0, 4)
    """
    if not (isinstance(cls, type) and attrs.has(cls) and cls.__module__.startswith("natoevents.")):
        raise InvalidValueError(f"{cls!r} is no type of natoevents: pass Extraction, Article, When …")
    try:
        with ids_stand_for(actors):
            value: T = converter().structure(data, cls)  # type: ignore[assignment]  # cls was checked above
            return value
    except Exception as fault:  # cattrs raises groups of whatever the validators raise: all of it is about the record
        message, _, path = transform_error(fault, format_exception=_describe)[0].rpartition(" @ ")
        # A participant's actor is called `id` in its record.
        raise CodecError(message, re.sub(r"(\[\d+\]|said_by)\.actor$", r"\1.id", path)) from fault


def _describe(fault: BaseException, _type: type | None) -> str:
    if isinstance(fault, KeyError):
        return f"required field {fault.args[0]!r} is missing"
    return str(fault).partition(" @ ")[0] or type(fault).__name__


def write_jsonl(extractions: Iterable[Extraction], stream: IO[str]) -> None:
    """Write one extraction a line. A page with code points that UTF-8 cannot hold (lone surrogates) is escaped."""
    for extraction in extractions:
        stream.write(dump_line(to_dict(extraction)))


def dump_line(record: dict[str, Any]) -> str:
    """One line of JSON Lines, readable where UTF-8 can hold it, escaped where not.

    Unicode's own line ends are escaped too, so that every way of cutting lines finds the same ones.
    """
    line = json.dumps(record, ensure_ascii=False, separators=(",", ":"))
    try:
        line.encode()
    except UnicodeEncodeError:
        line = json.dumps(record, separators=(",", ":"))
    return line.translate(_LINE_ENDS) + "\n"


_LINE_ENDS = {ord(c): f"\\u{ord(c):04x}" for c in "\x85\u2028\u2029"}


def read_jsonl(stream: Iterable[str]) -> Iterator[Extraction]:
    """Read extractions back, one a line; blank lines are skipped.

    Raises:
        CodecError: on the first line that is no JSON or no extraction; its `path` begins with the line
            ("line 3: $.id").
    """
    for number, line in enumerate(stream, 1):
        if not line.strip():
            continue
        try:
            yield from_dict(Extraction, json.loads(line))
        except CodecError as fault:
            raise CodecError(str(fault).removeprefix(f"{fault.path}: "), f"line {number}: {fault.path}") from fault
        except (ValueError, RecursionError) as fault:
            raise CodecError(f"no JSON ({fault}): expected one extraction a line", f"line {number}") from fault
