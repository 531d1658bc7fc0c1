"""Whether a word of time is part of a name: "48 Hours", "VOA Today", "April Glaspie said"."""

from natoevents.dates.scan import Tokens, neighbours

__all__ = ["in_a_name", "names_a_person"]

_REACH = 20


def in_a_name(tokens: Tokens, i: int) -> bool:
    """Whether token `i` has a capital letter that only a name explains: in running text, behind another word.

    In a headline that capitalises every word a capital tells nothing; there the answer is no.
    """
    plain, before = tokens.plain(i), tokens.plain(i - 1)
    if not plain[:1].isupper() or plain.isupper() or not before.isalnum() or "\n" in tokens.raw[i]:
        return False
    return _behind_running_text(tokens, i)


def names_a_person(tokens: Tokens, i: int) -> bool:
    """Whether token `i` is a first name with a family name behind it, in running text."""
    family = tokens.plain(i + 1)
    if not (family.istitle() and family.isalpha()):
        return False
    return _running(tokens.plain(i + 2)) or _behind_running_text(tokens, i)


def _behind_running_text(tokens: Tokens, i: int) -> bool:
    """Whether the sentence up to token `i` shows that its small letters are meant."""
    for k in range(i - 1, max(-1, i - _REACH), -1):
        word = tokens.plain(k)
        if _running(word):
            return True
        if word in (".", "!", "?") or "\n" in tokens.raw[k]:
            return False
    return False


def _running(word: str) -> bool:
    """Whether a headline would have capitalised `word`."""
    return word.isalpha() and word.islower() and word not in neighbours("small_in_titles")
