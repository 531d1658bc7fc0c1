"""What holds of every type: values refuse nonsense, are equal by content, hashable, picklable, short to read."""

import copy
import pickle

import attrs
import pytest
from hypothesis import given, settings

from natoevents import testing
from natoevents.actor import Actor, ActorKind, ActorMention, Participant
from natoevents.article import Article
from natoevents.errors import CodecError, InvalidValueError, NatoEventsError
from natoevents.event import PLOVER_VERSION, Event, EventType, QuadClass, Status, event_id
from natoevents.extraction import Extraction, TimelineEntry
from natoevents.relation import Predicate, Relation
from natoevents.text import Block, Role, Span

NATO = Actor("NATO", "NATO", ActorKind.ORGANISATION)
RUSSIA = Actor("RUS", "Russia", ActorKind.STATE)
LAVROV = Actor("sergei-lavrov", "Sergei Lavrov", ActorKind.PERSON)

STRATEGIES = [
    testing.spans(), testing.cues(), testing.sentences(), testing.whens(), testing.date_mentions(), testing.actors(),
    testing.participants(), testing.actor_mentions(), testing.quantities(), testing.events(), testing.relations(),
    testing.articles(), testing.extractions(), testing.timelines(),
]  # fmt: skip


@pytest.mark.parametrize("strategy", STRATEGIES, ids=lambda s: repr(s)[:30])
def test_values_are_equal_by_content_hashable_and_picklable(strategy):
    @settings(max_examples=25)
    @given(strategy)
    def check(value):
        twin = pickle.loads(pickle.dumps(value))
        assert twin == value
        assert hash(twin) == hash(value)
        assert copy.deepcopy(value) == value
        assert len(repr(value)) < 500

    check()


@settings(max_examples=25)
@given(testing.extractions())
def test_values_are_frozen_and_slotted(extraction):
    for value in (extraction, extraction.article, *extraction.events, *extraction.relations):
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            value.id = "x"
        with pytest.raises((AttributeError, attrs.exceptions.FrozenInstanceError)):
            value.no_such_attribute = 1
        assert not hasattr(value, "__dict__")


@pytest.mark.parametrize("bad", [(-1, 2), (3, 2), (0.0, 1), ("0", 1), (None, 1), (True, 2)])
def test_a_span_is_a_stretch_of_text(bad):
    with pytest.raises(InvalidValueError):
        Span(*bad)


def test_spans_compare_and_cut():
    span = Span(2, 5)
    assert span.of("abcdef") == "cde"
    assert len(span) == 3
    assert Span(2, 2)
    assert span.shift(2) == Span(4, 7)
    assert span.overlaps(Span(4, 9))
    assert not span.overlaps(Span(5, 9))
    assert span.contains(Span(2, 3))
    assert not span.contains(Span(1, 3))
    with pytest.raises(InvalidValueError):
        span.shift(-3)


def test_only_telling_roles_feed_events():
    assert {r for r in Role if r.tells} == {Role.HEADLINE, Role.CAPTION, Role.SUBHEAD, Role.BODY}


def test_every_event_type_knows_its_place_in_plover():
    assert len(EventType) == 16
    assert PLOVER_VERSION
    for event_type in EventType:
        conflict = event_type.quad_class in (QuadClass.VERBAL_CONFLICT, QuadClass.MATERIAL_CONFLICT)
        assert (event_type.score < 0) == conflict
        assert -10 <= event_type.score <= 10
        assert len(set(event_type.modes)) == len(event_type.modes)
        assert all("03" <= root <= "20" for root in event_type.cameo_roots)
    roots = {root for t in EventType for root in t.cameo_roots}
    assert roots == {f"{n:02}" for n in range(3, 21)}


def _event(**changes):
    values = {
        "id": "1", "type": EventType.CONSULT, "mode": None, "contexts": (), "actors": (Participant(NATO, NATO),),
        "recipients": (), "when": None, "when_basis": None, "where": None, "status": Status.ACTUAL, "said_by": None,
        "via": None, "trigger": Span(0, 3), "sentence": Span(0, 9), "rule": "meet",
    }  # fmt: skip
    return Event(**{**values, **changes})


@pytest.mark.parametrize(
    ("changes", "named"),
    [
        ({"mode": "expel"}, "expel"),
        ({"mode": "visit", "type": EventType.AGREE}, "none"),
        ({"type": "CONSULT"}, "CONSULT"),
        ({"status": "actual"}, "actual"),
        ({"actors": ()}, "nobody"),
        ({"when_basis": "stated"}, "together"),
        ({"trigger": Span(8, 12)}, "Span(8, 12)"),
    ],
)
def test_an_event_refuses_nonsense_and_names_it(changes, named):
    with pytest.raises(InvalidValueError, match=named.replace("(", r"\(").replace(")", r"\)")):
        _event(**changes)


@pytest.mark.parametrize(
    ("event_type", "status", "coded"),
    [
        ("CONSULT", "future", "AGREE"), ("SUPPORT", "future", "AGREE"), ("COOPERATE", "future", "AGREE"),
        ("AID", "future", "AGREE"), ("RETREAT", "future", "CONCEDE"), ("SANCTION", "future", "SANCTION"),
        ("CONSULT", "actual", "CONSULT"), ("AID", "hypothetical", "AID"), ("RETREAT", "negated", "RETREAT"),
    ],
)  # fmt: skip
def test_what_is_announced_is_coded_as_plover_does(event_type, status, coded):
    assert _event(type=EventType(event_type), status=Status(status)).plover_type == coded


def test_ids_depend_on_content_and_place_alone():
    one = event_id("a", EventType.AGREE, Span(0, 3), ("NATO",))
    assert one == event_id("a", EventType.AGREE, Span(0, 3), ("NATO",))
    others = {
        event_id("b", EventType.AGREE, Span(0, 3), ("NATO",)),
        event_id("a", EventType.CONSULT, Span(0, 3), ("NATO",)),
        event_id("a", EventType.AGREE, Span(0, 4), ("NATO",)),
        event_id("a", EventType.AGREE, Span(0, 3), ()),
        event_id("a", EventType.AGREE, Span(0, 3), ("NATO",), ordinal=1),
    }
    assert len(others | {one}) == 6


def test_a_relation_refuses_nonsense():
    def relation(subject, predicate, target):
        return Relation(subject, predicate, target, None, None, Status.ACTUAL, None, Span(0, 1))

    assert relation(LAVROV, Predicate.HOLDS_OFFICE, RUSSIA).object == RUSSIA
    for bad in (
        (RUSSIA, Predicate.HOLDS_OFFICE, NATO), (RUSSIA, Predicate.BACKS, RUSSIA), (RUSSIA, "owns", NATO),
    ):  # fmt: skip
        with pytest.raises(InvalidValueError):
            relation(*bad)


@pytest.mark.parametrize(
    "bad", [("", "x"), ("x", ""), ("x", "x", ActorKind.STATE, None, "159"), ("x", "x", ActorKind.STATE, None, "Qx")]
)
def test_an_actor_has_an_id_a_name_and_a_true_wikidata_item(bad):
    with pytest.raises(InvalidValueError):
        Actor(*(*bad, ActorKind.STATE)[: max(3, len(bad))])


def test_a_mention_is_not_its_own_antecedent():
    with pytest.raises(InvalidValueError):
        ActorMention(Span(0, 2), NATO, NATO, antecedent=Span(0, 2))


def test_an_articles_blocks_lie_in_order_inside_its_text():
    with pytest.raises(InvalidValueError):
        Article("abc", "generic", blocks=(Block(Span(0, 4), Role.BODY),))
    with pytest.raises(InvalidValueError):
        Article("abc", "generic", blocks=(Block(Span(0, 2), Role.BODY), Block(Span(1, 3), Role.BODY)))


def test_an_articles_id_follows_from_all_that_went_in():
    ids = {
        Article("a", "x").id,
        Article("b", "x").id,
        Article("a", "y").id,
        Article("a", "x", url="u").id,
        Article("\ud800", "x").id,
    }
    assert len(ids) == 5
    assert Article("a", "x").id == Article("a", "x", headline="h").id


def test_an_extraction_refuses_spans_outside_its_page():
    article = Article("abc", "generic")
    with pytest.raises(InvalidValueError):
        Extraction(article.id, article, (), (), (_event(),), ())


def test_only_its_own_events_are_explained():
    article = Article("NATO met.", "generic")
    extraction = Extraction(article.id, article, (), (), (_event(),), ())
    assert "by rule meet" in extraction.explain(extraction.events[0])
    with pytest.raises(InvalidValueError):
        extraction.explain(_event(id="2"))


@settings(max_examples=50)
@given(testing.extractions())
def test_everything_can_be_explained_and_shown(extraction):
    for what in (*extraction.events, *extraction.relations):
        assert what.rule in extraction.explain(what)
    for value in (extraction, extraction.article, *extraction.events):
        assert value._repr_html_().startswith("<p>")


def test_html_is_escaped():
    article = Article("<script>", "generic", headline="<b>&")
    assert "&lt;b&gt;&amp;" in article._repr_html_()
    assert "<script>" not in Extraction(article.id, article, (), (), (_event(sentence=Span(0, 8)),), ())._repr_html_()


def test_a_timeline_entry_is_told_by_somebody():
    with pytest.raises(InvalidValueError):
        TimelineEntry(None, EventType.AGREE, Status.ACTUAL, (), (), ())


def test_every_error_is_ours():
    for error in (InvalidValueError("x"), CodecError("x", "$.a")):
        assert isinstance(error, NatoEventsError)
        assert isinstance(error, ValueError)
    assert CodecError("x", "$.a").path == "$.a"
