import pytest

from natoevents.clauses import parse
from natoevents.text import Sentence, Span


def said(*sentences: str) -> dict[str, str]:
    """Lemma of each verb → words of who says it."""
    raw, spans, at = " ".join(sentences), [], 0
    for s in sentences:
        spans.append(Sentence(Span(at, at + len(s))))
        at += len(s) + 1
    return {
        c.verb.lemma: " ".join(c.source_phrase.words)
        for c in parse(raw, spans, (), ())
        if c.verb is not None and c.source_phrase is not None
    }


@pytest.mark.parametrize(
    "sentences",
    [
        ("The envoy said the talks had collapsed.",),
        ("The envoy said that the talks had collapsed.",),
        ("The talks had collapsed, the envoy said.",),
        ("The talks had collapsed, said the envoy.",),
        ("According to the envoy, the talks had collapsed.",),
        ("The talks had collapsed, according to the envoy.",),
        ("“The talks have collapsed,” the envoy said.",),
        ("The envoy spoke. “The talks have collapsed,” the envoy said.",),
        ("“The talks have collapsed”, the envoy said, “and the guards have left.”",),
        ("The envoy was angry, the envoy said.", "“The talks have collapsed.”"),
    ],
)
def test_shapes(sentences: tuple[str, ...]) -> None:
    assert said(*sentences).get("collapse") == "the envoy"


def test_acts_tell_their_content() -> None:
    assert said("The envoy accused the guards of leaving the hall.")["leave"] == "the envoy"


def test_speech_in_the_outlets_words_is_nobodys() -> None:
    assert said("The talks collapsed. The guards left.") == {}


def test_a_quotation_goes_on_over_sentences() -> None:
    assert said("“The talks collapsed.", "The guards left,” the envoy said.")["collapse"] == "the envoy"
