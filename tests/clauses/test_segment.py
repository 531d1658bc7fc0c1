"""Sentences of each kind of structure, and the clauses they hold."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from natoevents.clause import Clause, Form, Link, Tense
from natoevents.clauses import parse
from natoevents.text import Role, Sentence, Span


def read(text: str, role: Role = Role.BODY) -> list[Clause]:
    return [c for c in parse(text, [Sentence(Span(0, len(text)), role)], (), ()) if c.verb is not None]


def words(phrase) -> str:
    return " ".join(phrase.words) if phrase is not None else ""


def shape(text: str) -> list[tuple[str, str, str, str]]:
    return [(c.link.value, words(c.subject), c.verb.lemma, " + ".join(words(o) for o in c.objects)) for c in read(text)]


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        ("The envoys left the hall.", [("root", "the envoys", "leave", "the hall")]),
        (
            "The envoys left and the talks ended.",
            [("root", "the envoys", "leave", ""), ("root", "the talks", "end", "")],
        ),
        (
            "The envoys left and denounced the plan.",
            [("root", "the envoys", "leave", ""), ("conjunct", "the envoys", "denounce", "the plan")],
        ),
        ("Not only did the envoys leave the hall.", [("root", "the envoys", "leave", "the hall")]),
        (
            "The envoys responded by leaving the hall.",
            [("root", "the envoys", "respond", ""), ("gerund", "the envoys", "leave", "the hall")],
        ),
        ("The guards meet on the bridge.", [("root", "the guards", "meet", "")]),
        ("5. The envoys left the hall.", [("root", "the envoys", "leave", "the hall")]),
        (
            "The envoys opened direct, high-level talks.",
            [("root", "the envoys", "open", "direct high level talks")],
        ),
        ("The envoys rolled back tariffs.", [("root", "the envoys", "roll", "tariffs")]),
        ("The envoys will next meet in the hall.", [("root", "the envoys", "meet", "")]),
        (
            "The pact they signed banned the drills.",
            [("root", "the pact", "ban", "the drills"), ("relative", "they", "sign", "the pact")],
        ),
        (
            "The pact, signed in the hall, would be ratified.",
            [("root", "the pact", "ratify", ""), ("participle", "the pact", "sign", "")],
        ),
        (
            "Should the envoys leave the hall, the guards will follow.",
            [("root", "the guards", "follow", ""), ("adverbial", "the envoys", "leave", "the hall")],
        ),
        (
            "The guards warned of trouble should the envoys leave the hall.",
            [("root", "the guards", "warn", ""), ("adverbial", "the envoys", "leave", "the hall")],
        ),
        ('The envoys would "leave the hall".', [("root", "the envoys", "leave", "the hall")]),
        (
            "The guards vowed to back the plan.",
            [("root", "the guards", "vow", ""), ("infinitive", "the guards", "back", "the plan")],
        ),
        ("The envoys would like tea.", [("root", "the envoys", "like", "tea")]),
        (
            "The envoys, the guard said, had left the hall.",
            [("root", "the envoys", "leave", "the hall"), ("inserted", "the guard", "say", "")],
        ),
        (
            "The talks, said the envoy, would end.",
            [("root", "the talks", "end", ""), ("inserted", "the envoy", "say", "")],
        ),
        (
            "The envoys agreed to leave the hall.",
            [("root", "the envoys", "agree", ""), ("infinitive", "the envoys", "leave", "the hall")],
        ),
        (
            "The envoys said the talks had ended.",
            [("root", "the envoys", "say", ""), ("complement", "the talks", "end", "")],
        ),
        (
            "The envoys said that the talks had ended.",
            [("root", "the envoys", "say", ""), ("complement", "the talks", "end", "")],
        ),
        (
            "The envoy who left the hall denounced the plan.",
            [("root", "the envoy", "denounce", "the plan"), ("relative", "the envoy", "leave", "the hall")],
        ),
        (
            "The plan which the envoys denounced failed.",
            [("root", "the plan", "fail", ""), ("relative", "the envoys", "denounce", "the plan")],
        ),
        (
            "The plan denounced by the envoys failed.",
            [("root", "the plan", "fail", ""), ("participle", "the plan", "denounce", "")],
        ),
        (
            "After the envoys left, the talks ended.",
            [("root", "the talks", "end", ""), ("adverbial", "the envoys", "leave", "")],
        ),
        (
            "Speaking in the hall, the envoy denounced the plan.",
            [("root", "the envoy", "denounce", "the plan"), ("participle", "the envoy", "speak", "")],
        ),
        ("The envoy, a doctor, denounced the plan.", [("root", "the envoy", "denounce", "the plan")]),
        ("The envoys, the guards and the cooks left.", [("root", "the envoys", "leave", "")]),
        ("The envoys threw out the plan.", [("root", "the envoys", "throw", "the plan")]),
        (
            "The decision to leave the hall angered the envoys.",
            [("root", "the decision", "anger", "the envoys"), ("infinitive", "", "leave", "the hall")],
        ),
        ("Did the envoys leave the hall?", [("root", "the envoys", "leave", "the hall")]),
        (
            "The guards let the envoys leave.",
            [("root", "the guards", "let", "the envoys"), ("infinitive", "the guards", "leave", "")],
        ),
        (
            "It was a step the guards denounced.",
            [("root", "it", "be", "a step"), ("relative", "the guards", "denounce", "a step")],
        ),
        (
            "Meeting in the hall, the envoys denounced the plan.",
            [("root", "the envoys", "denounce", "the plan"), ("participle", "the envoys", "meet", "")],
        ),
        (
            "The guards arrested envoys they accused of theft.",
            [("root", "the guards", "arrest", "envoys"), ("relative", "they", "accuse", "envoys")],
        ),
        (
            "The guards told envoys they accused nobody.",
            [("root", "the guards", "tell", "envoys"), ("complement", "they", "accuse", "nobody")],
        ),
    ],
)
def test_structures(text: str, clauses: list[tuple[str, str, str, str]]) -> None:
    assert shape(text) == clauses


def test_verb_groups() -> None:
    (clause,) = read("The ties will not have been suspended.")
    verb = clause.verb
    assert (verb.lemma, verb.modal, verb.negated, verb.perfect, verb.passive, verb.form) == (
        "suspend",
        "will",
        True,
        True,
        True,
        Form.FINITE,
    )
    (clause,) = read("The envoys are meeting.")
    assert clause.verb.progressive
    assert clause.verb.tense is Tense.PRESENT
    assert read("The envoys met.")[0].verb.tense is Tense.PAST


def test_prepositions_and_particles() -> None:
    (clause,) = read("The envoys met in the hall with the guards.")
    assert [(n, words(p)) for n, p in clause.prepositions] == [("in", "the hall"), ("with", "the guards")]
    (clause,) = read("The envoys pulled out of the talks.")
    assert "out" in clause.particles


def test_gerunds_know_their_preposition_and_controller() -> None:
    main, inner = read("The guards accused the envoys of leaving.")
    assert (inner.link, inner.marker, words(inner.subject)) == (Link.GERUND, "of", "the envoys")
    assert inner.parent is main


def test_whose() -> None:
    found = read("The envoys, whose plan the guards denounced, left.")
    assert ("denounce", "the guards") in [(c.verb.lemma, words(c.subject)) for c in found]


def test_headlines_imply_their_copula() -> None:
    text = "Envoys ready to leave"
    found = read(text, Role.HEADLINE)
    assert all(c.headline for c in found)


@settings(max_examples=80, deadline=None)
@given(st.text(max_size=400))
def test_any_text(text: str) -> None:
    if text:
        for clause in parse(text, [Sentence(Span(0, len(text)))], (), ()):
            for phrase in clause.phrases():
                assert 0 <= phrase.start < phrase.end <= len(text)


def test_cost_is_linear() -> None:
    import gc
    from time import process_time

    def cost(n: int) -> float:
        text = "the envoys said that the guards of the hall, who left, and the cooks " * n
        took = []
        for _ in range(3):
            began = process_time()
            parse(text, [Sentence(Span(0, len(text)))], (), ())
            took.append(process_time() - began)
        return min(took)

    cost(20)
    gc.disable()
    try:
        small, large = max(cost(100), 1e-3), cost(800)
    finally:
        gc.enable()
    assert large < small * 8 * 4
