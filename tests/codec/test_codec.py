"""Records out, values back."""

import copy
import io
import json

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from natoevents import testing
from natoevents.actor import Actor, ActorMention, Participant
from natoevents.article import Article
from natoevents.codec import dump_line, from_dict, json_schema, read_jsonl, to_dict, write_jsonl
from natoevents.errors import CodecError, InvalidValueError
from natoevents.event import Event
from natoevents.extraction import SCHEMA_VERSION, Extraction, Timeline
from natoevents.relation import Relation
from natoevents.text import Span
from natoevents.when import DateMention, When

SCHEMA = json_schema()
ALONE = [
    (Span, testing.spans()), (When, testing.whens()), (DateMention, testing.date_mentions()), (Actor, testing.actors()),
    (Article, testing.articles()), (Extraction, testing.extractions()), (Timeline, testing.timelines()),
]  # fmt: skip
BY_ID = [
    (Event, testing.events()), (Relation, testing.relations()), (Participant, testing.participants()),
    (ActorMention, testing.actor_mentions()),
]  # fmt: skip


def through_json(record):
    return json.loads(json.dumps(record))


@pytest.mark.parametrize(("cls", "strategy"), ALONE, ids=lambda x: getattr(x, "__name__", ""))
def test_what_is_written_is_read_back(cls, strategy):
    @settings(max_examples=60)
    @given(strategy)
    def check(value):
        record = through_json(to_dict(value))
        assert from_dict(cls, record) == value
        jsonschema.Draft202012Validator({**SCHEMA, "$ref": f"#/$defs/{cls.__name__}"}).validate(record)

    check()


def _actors_in(value):
    if isinstance(value, Relation):
        return [value.subject, value.object, *(_actors_in(value.said_by) if value.said_by else ())]
    if isinstance(value, Event):
        return [a for p in (*value.parties, *filter(None, (value.said_by,))) for a in _actors_in(p)]
    return [value.actor, value.principal]


@pytest.mark.parametrize(("cls", "strategy"), BY_ID, ids=lambda x: getattr(x, "__name__", ""))
def test_what_names_actors_by_id_is_read_back_with_a_table(cls, strategy):
    @settings(max_examples=40)
    @given(strategy)
    def check(value):
        record = through_json(to_dict(value))
        assert from_dict(cls, record, actors=_actors_in(value)) == value
        jsonschema.Draft202012Validator({**SCHEMA, "$ref": f"#/$defs/{cls.__name__}"}).validate(record)
        with pytest.raises(CodecError, match="table of actors"):
            from_dict(cls, record)

    check()


@settings(max_examples=40)
@given(testing.extractions())
def test_spans_of_a_document_carry_their_words(extraction):
    record = to_dict(extraction)
    raw = extraction.article.raw
    for event in record["events"]:
        trigger = event["trigger"]
        assert trigger["text"] == raw[trigger["start"] : trigger["end"]]
    assert [a["id"] for a in record["actors"]] == sorted({a["id"] for a in record["actors"]})


@settings(max_examples=30)
@given(st.lists(testing.extractions(), max_size=3))
def test_json_lines_hold_one_document_a_line(many):
    stream = io.StringIO()
    write_jsonl(many, stream)
    text = stream.getvalue()
    assert text.count("\n") == len(many)
    text.encode()
    assert list(read_jsonl([*text.splitlines(keepends=True), "\n"])) == many


def test_the_schema_is_a_schema_and_names_its_version():
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    assert SCHEMA["schema_version"] == SCHEMA_VERSION
    assert SCHEMA["$defs"]["Event"]["properties"]["type"]["description"]
    assert SCHEMA["$defs"]["Event"]["additionalProperties"] is False


# One extraction with something everywhere, to break.
@pytest.fixture(scope="module")
def record():
    from natoevents.actor import ActorKind
    from natoevents.event import EventType, Status, WhenBasis
    from natoevents.relation import Predicate

    article = Article("NATO met Russia in 2016.", "generic")
    nato, russia = Actor("NATO", "NATO", ActorKind.ORGANISATION), Actor("RUS", "Russia", ActorKind.STATE)
    event = Event(
        "1", EventType.CONSULT, None, (), (Participant(nato, nato, mention=Span(0, 4)),), (), When.parse("2016"),
        WhenBasis.STATED, None, Status.ACTUAL, None, None, Span(5, 8), Span(0, 24), "meet",
    )  # fmt: skip
    relation = Relation(nato, Predicate.ADVERSARY_OF, russia, None, None, Status.ACTUAL, None, Span(0, 4))
    return to_dict(Extraction(article.id, article, (), (ActorMention(Span(0, 4), nato, nato),), (event,), (relation,)))


def _set(record, path, value):
    *way, last = path
    for step in way:
        record = record[step]
    if value is KeyError:
        del record[last]
    else:
        record[last] = value


@pytest.mark.parametrize(
    ("path", "value", "told"),
    [
        (("events", 0, "type"), "DANCE", "$.events[0].type"),
        (("events", 0, "mode"), "expel", "$.events[0]"),
        (("events", 0, "when", "iso"), "2017", "$.events[0].when"),
        (("events", 0, "when", "grain"), "age", "$.events[0].when"),
        (("events", 0, "when", "approximate"), 1, "$.events[0].when"),
        (("events", 0, "actors", 0, "id"), "XXX", "$.events[0].actors[0].id"),
        (("events", 0, "actors", 0, "principal"), None, "$.events[0].actors[0].principal"),
        (("events", 0, "trigger", "start"), "5", "$.events[0].trigger"),
        (("events", 0, "trigger", "more"), 5, "$.events[0].trigger"),
        (("events", 0, "trigger", "end"), KeyError, "$.events[0].trigger"),
        (("events", 0, "contexts"), "military", "$.events[0].contexts"),
        (("events", 0, "surprise"), 1, "$.events[0]"),
        (("relations", 0, "object_id"), "XXX", "$.relations[0].object"),
        (("mentions", 0, "span"), None, "$.mentions[0].span"),
        (("article", "raw"), 7, "$.article.raw"),
        (("article", "raw"), "NATO", "$"),
        (("article",), None, "$.article"),
        (("actors",), KeyError, "$.actors"),
        (("actors", 0, "wikidata"), "159", "$.actors"),
        (("id",), 3, "$.id"),
        (("events",), KeyError, "$.events"),
    ],
)
def test_broken_input_raises_one_error_that_names_the_path(record, path, value, told):
    broken = copy.deepcopy(record)
    _set(broken, path, value)
    with pytest.raises(CodecError) as caught:
        from_dict(Extraction, broken)
    assert caught.value.path.startswith(told)


@pytest.mark.parametrize("data", [None, 3, "x", [], {}, {"actors": []}, {"actors": [3]}])
def test_what_is_no_record_is_refused(data):
    for cls in (Extraction, Timeline, Article, Span, When):
        with pytest.raises(CodecError):
            from_dict(cls, data)


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)


@settings(max_examples=100)
@given(json_values, st.data())
def test_any_json_in_any_place_is_read_or_refused_by_our_own_error(record, value, data):
    broken = copy.deepcopy(record)
    key = data.draw(st.sampled_from(sorted(broken)))
    inner = broken[key]
    if isinstance(inner, list) and inner and data.draw(st.booleans()):
        inner[0] = {**inner[0], data.draw(st.sampled_from(sorted(inner[0]))): value}
    else:
        broken[key] = value
    try:
        again = from_dict(Extraction, broken)
    except CodecError:
        return
    assert isinstance(again, Extraction)


def test_a_broken_line_is_named():
    good = dump_line({"id": 1})
    for line, told in ((good, "line 2: $"), ("{\n", "line 2"), ("[" * 100_000, "line 2")):
        with pytest.raises(CodecError) as caught:
            list(read_jsonl(["\n", line]))
        assert caught.value.path.startswith(told)


def test_only_our_own_types_are_written_and_read():
    for other in (3, "x", {}, object()):
        with pytest.raises(InvalidValueError):
            to_dict(other)
    for other in (int, "Event", None):
        with pytest.raises(InvalidValueError):
            from_dict(other, {})


def test_persons_stand_by_name_in_relations_and_others_by_id():
    from natoevents.actor import ActorKind
    from natoevents.event import Status
    from natoevents.relation import Predicate

    person, state = Actor("a-b", "A. B.", ActorKind.PERSON), Actor("RUS", "Russia", ActorKind.STATE)
    written = to_dict(Relation(person, Predicate.HOLDS_OFFICE, state, "envoy", None, Status.ACTUAL, None, Span(0, 1)))
    assert (written["subject"], written["object"]) == ("A. B.", "RUS")
    assert (written["subject_id"], written["object_id"]) == ("a-b", "RUS")
