"""Our seeds tell what the originals tell, in words of our own."""

import re

import pytest

from .documents import group, missing

LONGEST_RUN = 7
"""Words in a row that may be the same, a name counting as one."""
LONGEST_WITH_NAMES = 9
"""The same, every word of a name counted."""

FURNITURE = frozenset(
    {
        "Get the latest updates as we post them — right on your browser",
        ". Last Updated: 07/27/2016",
        "Registration was successful!",
        "Please follow the link from the email sent to",
        "To participate in the discussion",
        "log in or register",
        "Заголовок открываемого материала",
    }
)
"""Lines that a site prints on every page, whatever the story: they are its layout, and a reader must know them."""

_WORD = re.compile(r"[^\W_]+(?:[.’'-][^\W_]+)*")
_NAME = re.compile(r"[A-Z0-9][\w.’'-]*(?:,? (?:(?:of|the|for|and|de|on) ){0,2}[A-Z0-9][\w.’'-]*)*")


def _told(text):
    """The lines of a page without those of `FURNITURE`, hard spaces made plain."""
    return [line for line in text.replace("\N{NO-BREAK SPACE}", " ").splitlines() if line not in FURNITURE]


def runs(text, length, *, join_names):
    """All runs of `length` words that stand on one line, in lower case; names joined to one word if so wanted."""
    found = set()
    for line in _told(text):
        plain = _NAME.sub(lambda m: re.sub(r"[ ,.]+", "-", m[0].strip(" ,.")), line) if join_names else line
        words = [w.casefold() for w in _WORD.findall(plain)]
        found |= {tuple(words[i : i + length]) for i in range(len(words) - length + 1)}
    return found


def sentences(text):
    """Lines and sentences of six words or more, in lower case and without punctuation."""
    parts = (part for line in _told(text) for part in re.split(r"[.!?][\"”’)]*\s+", line))
    words = (tuple(w.casefold() for w in _WORD.findall(part)) for part in parts)
    return {w for w in words if len(w) >= 6}


@pytest.mark.parametrize("page", group("seeds"), ids=lambda d: d.id)
def test_no_sentence_and_no_long_run_of_words_is_taken_over(page):
    if why := missing("originals"):
        pytest.skip(why)
    for other in group("originals"):
        taken = sentences(page.text) & sentences(other.text)
        assert not taken, (other.id, taken)
        for join_names, longest in ((True, LONGEST_RUN), (False, LONGEST_WITH_NAMES)):
            mine, theirs = (runs(d.text, longest + 1, join_names=join_names) for d in (page, other))
            taken = mine & theirs
            assert not taken, (other.id, taken)


def test_a_taken_sentence_would_be_noticed():
    ours = "The envoys of both sides will meet again before the summer begins."
    theirs = f"A word first. {ours} And one after."
    assert sentences(ours) & sentences(theirs)
    assert runs(ours, 8, join_names=True) & runs(theirs, 8, join_names=True)


def test_a_name_counts_as_one_word():
    text = "said Deputy Secretary of State Wendy Sherman"
    assert runs(text, 2, join_names=True) == {("said", "deputy-secretary-of-state-wendy-sherman")}
    assert ("of", "state") in runs(text, 2, join_names=False)
