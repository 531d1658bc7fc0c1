"""Speech set into a sentence between commas ("Norway, the envoy said, had left"): where it begins and ends."""

from functools import cache

from natoevents.clauses.ahead import Ahead
from natoevents.data import table

__all__ = ["inserted_verbs", "insertion_end"]

LONGEST = 8
"""How many groups may follow the speaker and the verb ("told reporters in Oslo on Monday")."""


@cache
def inserted_verbs() -> frozenset[str]:
    """Verbs of saying that stand in such an insertion."""
    speech = table("clauses")["speech"]
    return frozenset([*speech["verbs"].split(), *speech["inserted"].split()])


def insertion_end(ahead: Ahead, g: int) -> int:
    """The group that closes the insertion which the comma at group `g` opens (its comma or quotation mark), or -1.

    Args:
        ahead: the groups of the sentence.
        g: a comma; what stands before it is broken off by the insertion.
    """
    groups, n = ahead.groups, len(ahead.groups)
    k = g + 1
    quoted = g > 0 and groups[g - 1][0] == '"'
    if k < n and groups[k][0] == '"':
        quoted, k = True, k + 1
    if k + 2 >= n or g == 0:
        return -1
    if quoted and not any(kind == '"' for kind, _, _ in groups[k:]):
        return -1  # what follows the speaker tells of the speaker: "…," said the envoy, on a visit to Norway
    kinds = groups[k][0] + groups[k + 1][0]
    if kinds == "NV":
        verb = k + 1
    elif kinds == "VN":
        verb = k
    else:
        return -1
    if ahead.forms[verb] not in ("F", "D", "b") or ahead.tokens.lemmas[groups[verb][2] - 1] not in inserted_verbs():
        return -1
    k += 2
    for at in range(k, min(n, k + LONGEST)):
        kind = groups[at][0]
        if kind == ",":
            return _closes(ahead, at)
        if kind not in "NPtR":
            return -1
    return -1


def _closes(ahead: Ahead, at: int) -> int:
    """`at`, or the quotation mark behind it, if the sentence goes on there with what it broke off; else -1."""
    groups, n = ahead.groups, len(ahead.groups)
    k = at + 1
    if k < n and groups[k][0] == '"':
        at, k = k, k + 1
    if k >= n:
        return -1
    kind, form = groups[k][0], ahead.forms[k]
    if kind == "V":
        return at if form in ("F", "D", "I", "b") else -1
    return at if kind in "PNRtG" else -1
