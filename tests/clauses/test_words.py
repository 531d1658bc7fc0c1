import pytest

from natoevents.clauses.words import guess, inflect, phrasal, singular, vocabulary


@pytest.mark.parametrize(
    ("verb", "forms"),
    [
        ("deploy", ("deploys", "deployed", "deploying")),
        ("carry", ("carries", "carried", "carrying")),
        ("ban", ("bans", "banned", "banning")),
        ("free", ("frees", "freed", "freeing")),
        ("untie", ("unties", "untied", "untying")),
        ("veto", ("vetoes", "vetoed", "vetoing")),
        ("annex", ("annexes", "annexed", "annexing")),
        ("panic", ("panics", "panicked", "panicking")),
    ],
)
def test_regular_forms(verb: str, forms: tuple[str, str, str]) -> None:
    assert inflect(verb) == forms


@pytest.mark.parametrize(
    ("form", "tag", "lemma"),
    [
        ("expelled", "d", "expel"), ("travelled", "d", "travel"), ("met", "d", "meet"), ("took", "p", "take"),
        ("taken", "n", "take"), ("talks", "2", "talk"), ("attack", "1", "attack"), ("meeting", "3", "meet"),
        ("put", "4", "put"), ("would", "M", "would"), ("weren't", "B", "be"), ("never", "G", "never"),
        ("that", "Z", "that"), ("to", "T", "to"), ("found", "d", "find"),
    ],
)  # fmt: skip
def test_what_a_form_can_be(form: str, tag: str, lemma: str) -> None:
    assert tuple(vocabulary()[form]) == (tag, lemma)


@pytest.mark.parametrize(
    ("word", "tag"),
    [("swiftly", "R"), ("blorbing", "g"), ("blorbed", "d"), ("strategical", "A"), ("blorb", "N"), ("unblorbed", "A")],
)
def test_guesses(word: str, tag: str) -> None:
    assert guess(word, False).tag == tag
    assert guess(word.title(), True).tag == "X"


def test_singulars() -> None:
    assert [singular(w) for w in ("ties", "allies", "men", "coaches", "crises", "buses", "series", "is")] == [
        "tie", "ally", "man", "coach", "crisis", "buse", "series", "is",
    ]  # fmt: skip


def test_phrasal_verbs() -> None:
    assert ("shoot", "down") in phrasal()
    assert ("agree", "down") not in phrasal()
