"""Decide, from left to right, what an ambiguous word is where it stands: verb or noun, past tense or participle.

Only neighbours count. The rules are written for the prose of agencies: "NATO backs Turkey", "the backs of players".
"""

import re

from natoevents.actor import ActorKind
from natoevents.clauses.speech import speech_verbs
from natoevents.clauses.tokens import Tokens
from natoevents.clauses.words import listed, phrasal

__all__ = ["resolve"]

NOMINAL_BEFORE = frozenset("DA'UPK-")
"""After these a word that can be a noun is one."""
DEMONYM = re.compile(
    r"(?:\w(?:ian|ish|ese)|american|german|afghan|korean|french|dutch|greek|czech|swiss|iraqi|israeli|saudi|pakistani)$"
)
"""Adjectives of states; the names of capitals and leaders that stand for a state are none."""
OPENS_PHRASE = frozenset('DQEZTXUW"')
"""Before these a word that can be a verb is one, rather than a noun."""
BACKING = frozenset(("off", "down", "away", "out", "up"))
"""After these "back" is a verb where "to" stands before it."""
APPROXIMATORS = frozenset(
    (a, b)
    for a, b in (
        ("at", "least"),
        ("at", "most"),
        ("more", "than"),
        ("less", "than"),
        ("fewer", "than"),
        ("up", "to"),
        ("close", "to"),
        ("a", "further"),
    )
)


def resolve(tokens: Tokens) -> str:
    """The tags of a sentence as one string, every digit, ``K`` and ``Z`` settled that neighbours settle."""
    tags = tokens.tags
    lows = tokens.lows
    n = len(tags)
    out: list[str] = []
    starts, ends = tokens.starts, tokens.ends
    for i in range(n):
        tag = tags[i]
        if (
            tag in "R12b34dgnAK"
            and i + 2 < n
            and tags[i + 1] == "-"
            and ends[i] == starts[i + 1]
            and ends[i + 1] == starts[i + 2]
        ):
            out.append("A")  # the first half of a compound ("long-range")
            continue
        if (
            tag in "12b34dgnvp"
            and i >= 2
            and out[i - 1] == "-"
            and ends[i - 1] == starts[i]
            and ends[i - 2] == starts[i - 1]
        ):
            out.append("A" if tag in "dgn" else "N")
            continue
        if lows[i] in ("each", "both", "all") and out and out[-1] in "QN" and i + 1 < n and tags[i + 1] in "dvpbMBHO":
            out.append("R")
            continue
        if lows[i] in ("last", "next") and out and out[-1] in "MBHO" and tags[i + 1 : i + 2] and tags[i + 1] in "b14nd":
            out.append("R")  # "will next meet"
            continue
        if lows[i] == "as" and i + 2 < n and lows[i + 1] == "well" and lows[i + 2] == "as":
            out.append("C")
            tags[i + 1] = tags[i + 2] = "R"
            continue
        if (
            lows[i] in ("as", "no")
            and i + 1 < n
            and lows[i + 1] in ("many", "much", "few", "longer")
            and not (i + 2 < n and lows[i + 2] == "as")
        ):
            out.append("G" if lows[i] == "no" else "A")
            if lows[i] == "no":
                tags[i + 1] = "R"
            continue
        if lows[i] == "should" and _inverted(i, out, tags, lows):
            out.append("S")  # "should NATO move in, …"
            lows[i] = "if"
            continue
        if (
            lows[i] == "back"
            and out
            and out[-1] == "T"
            and i + 1 < n
            and (tags[i + 1] in "DQE" or lows[i + 1] in BACKING)
        ):
            out.append("b")  # "to back Georgia", "to back off"
            tokens.lemmas[i] = "back"
            continue
        if (
            tag == "R"
            and lows[i] in ("back", "away", "aside")
            and out
            and out[-1] in "bvpdng"
            and (tokens.lemmas[i - 1], lows[i]) in phrasal()
            and tags[i + 1 : i + 2]
            and tags[i + 1] in "NAXQU12"
        ):
            out.append("P")  # "rolled back tariffs"
            continue
        if tag in "bvpnNAXUEDPCBMHOQtR,":
            if tag == "U":
                out.append(tag)
                _approximate(i, out, lows)
                continue
            if tag == "A" and tokens.mentions[i]:
                tag = "Q"
            elif (
                tag in "bv"
                and out
                and out[-1] in "DA'"
                and lows[i - 1] not in listed("plural_words")
                and lows[i - 1] not in ("this", "that")
            ):
                tag = "N"
            out.append(tag)
            continue
        j = i - 1
        while j >= 0 and out[j] in "RGt":
            j -= 1
        if 0 <= j < i - 1 and out[j] == "P" and "t" in out[j + 1 : i]:
            j -= 1  # "on Friday welcomed": the time phrase does not count
            while j >= 0 and out[j] in "RG":
                j -= 1
        elif 0 <= j < i - 1 and out[i - 1] == "t" and tag in "13":
            j = i - 1
        if tag == "3" and i >= 2 and out[i - 1] == "t" and out[i - 2] == "D":
            j = i - 2
        prev = out[j] if j >= 0 else "^"
        if prev == '"' and j >= 1 and out[j - 1] in "MT":
            prev = out[j - 1]  # 'would "leave the hall"'
        after = tags[i + 1] if i + 1 < n else "."
        if prev == "," and tag in "1bv" and j >= 3 and out[j - 1] == "R" and out[j - 2] == ",":
            k = j - 3  # "did not, however, reach"
            while k > 0 and out[k] in "RG":
                k -= 1
            if out[k] in "MO":
                j, prev = k, out[k]
        if tag == "1" and i and lows[i - 1] in listed("plural_modifiers") and prev == "N":
            tag = "N"  # "the arms embargo"
        elif tag == "1" and lows[i] == "back" and prev in "bvpdng" and (tokens.lemmas[j], "back") in phrasal():
            tag = "R"  # "rolled back tariffs"
        elif tag == "1":
            plural = j >= 0 and _plural_noun(j, prev, tokens)
            tag = _base(i, j, prev, after, out=out, lows=lows, tags=tags, plural=plural)
            if tag == "N" and after == "," and lows[i] in listed("also_adjectives") and tags[i + 2 : i + 3]:
                tag = "A" if tags[i + 2] in "A" else "N"  # "direct, high-level talks"
        elif tag == "2":
            tag = _third(i, j, prev, after, out=out, tokens=tokens)
        elif tag == "3":
            tag = (
                "g"
                if (i + 1 < n and (tokens.lemmas[i], lows[i + 1]) in phrasal() and prev not in "DA'")
                or prev in "BR"
                or (after in "DQEX" and prev not in "DA'UN")
                or (prev == "^" and after in "Pt" and _sets_scene(i + 1, tags))
                else "N"
            )
        elif tag == "4":
            tag = _same(prev, after)
        elif tag == "g":
            abroad = lows[i] == "visiting" and i + 1 < n and any(m.role is None for m in tokens.mentions[i + 1])
            tag = "g" if abroad else _ing(prev, after, lows[i])
        elif tag == "d" and prev == "," and lows[i + 1 : i + 2] == ["by"] and i >= 2 and out[i - 2] in "NQX":
            tag = "n"  # "Serbia, backed by Russia, …"
        elif tag == "d":
            opens = lows[i] == "provided" and (after == "Z" or (prev in ",^" and after in "DQE"))
            tag = "S" if opens else _past(prev, after)
        elif tag == "n":
            tag = "A" if prev in "DPA" and after in "NAXQ23" else "n"
        elif tag == "K" and lows[i] == "since" and prev == "H" and after in "dn4p12Rg":
            tag = "R"  # "has since moved"
        elif tag == "K" and lows[i] == "like" and prev == "M":
            tag = "b"  # "would like Norway to"
        elif tag == "K" and lows[i] == "given" and prev in "BH":
            tag, tokens.lemmas[i] = "n", "give"
        elif tag == "Z" and (
            prev in "PK"
            or (prev == "^" and after in "NA12")
            or (prev in "bvpdng" and tokens.lemmas[j] in ("call", "dub", "brand", "label", "reject", "condemn"))
        ):
            tag = "D"
        out.append(tag)
    # "to" before anything but a base form is a preposition
    for i in range(n):
        if out[i] == "T":
            k = i + 1
            while k < n and out[k] in "RG":
                k += 1
            if k >= n or out[k] not in "bBHO" or lows[k] in ("is", "was", "are", "were", "has", "had"):
                out[i] = "P"
    return "".join(out)


def _inverted(i: int, out: list[str], tags: list[str], lows: list[str]) -> bool:
    """Whether "should" opens a condition: it stands before its subject, and in no question."""
    opens = not out or out[-1] in ',"(:-'
    if i + 2 >= len(tags) or lows[-1] == "?":
        return False
    return tags[i + 1] in "QDX" if not opens else tags[i + 1] in "QDNXUA"


def _approximate(i: int, out: list[str], lows: list[str]) -> None:
    """Make "at least", "more than", "up to" before a number part of its noun phrase."""
    if i >= 2 and (lows[i - 2], lows[i - 1]) in APPROXIMATORS:
        out[i - 2] = out[i - 1] = "A"
    elif i >= 3 and lows[i - 1] == "as" and lows[i - 3] == "as" and lows[i - 2] in ("many", "much", "few"):
        out[i - 3] = out[i - 2] = out[i - 1] = "A"
    elif (
        i >= 1
        and lows[i - 1] in ("over", "about", "around", "under", "near", "nearly", "almost", "roughly", "approximately")
        and (i == 1 or out[i - 2] in 'bvpdngBH,"CSZP;:–(')
    ):
        out[i - 1] = "A"


def _plural_noun(j: int, prev: str, tokens: Tokens) -> bool:
    """Whether token `j` ends in a plural noun, alone or behind a name ("NATO ministers", not "United States")."""
    if prev not in "NQ" or not tokens.lows[j].endswith("s"):
        return False
    last = tokens.ends[j] - len(tokens.lows[j].rsplit(None, 1)[-1])
    word = tokens.lows[j].rsplit(None, 1)[-1]
    return (
        prev == "N"
        or tokens.raw[last].islower()
        or any(m.actor.kind is ActorKind.GROUP for m in tokens.mentions[j])
        or any(m.principal.kind is ActorKind.STATE and word not in m.principal.name.lower() for m in tokens.mentions[j])
    )  # "Russian Troops Storm …", not "United States"


def _base(
    i: int, j: int, prev: str, after: str, *, out: list[str], lows: list[str], tags: list[str], plural: bool
) -> str:
    if prev == "T":
        bare = after not in "DQE" and lows[i + 1 : i + 2] not in (["together"], ["with"], ["closely"], ["jointly"])
        return "N" if lows[i] in listed("noun_after_to") and bare else "b"
    if prev in "MO":
        return "b"
    if lows[i] in ("last", "first", "next") and prev in "BH" and after in "dn":
        return "R"
    if prev in "DA'UP-KHB^":
        return "N"
    if lows[i] in ("open", "set", "ready", "due") and prev == "Q" and after == "T":
        return "A"
    if prev in "NQ" and j >= 1 and out[j - 1] == "C" and after in "NADQZT" and lows[i] in listed("common_base"):
        return "b"
    if prev in "NQ" and i + 2 < len(lows) and tags[i + 2] in "DQEAU" and (lows[i], lows[i + 1]) in phrasal():
        return "b"
    if prev in "NQ" and j >= 1 and out[j - 1] == "C" and after in "RP" and lows[i] in listed("joint_base"):
        return "b"
    if prev in "EW":
        return "N" if lows[j] == "whose" else "b"
    if prev == "Q" and j >= 1 and out[j - 1] == "S" and lows[j - 1] == "if":
        return "b"  # "should Finland join"
    if prev == "Q" and _after_names(i, j, after, out=out, lows=lows, tags=tags):
        return "b"
    if prev in "NQ" and after not in "NQ" and any(low in listed("letting") for low in lows[max(0, j - 4) : j]):
        return "b"
    if prev == "C":
        k = j - 1
        while k >= 0 and out[k] not in "bvpdnTMO,":
            k -= 1
        return "b" if k >= 0 and out[k] in "bT" and after in "DQEXAUN'" else "N"
    if plural and after in "DQEZTX":
        return "b"
    if plural and lows[i] in listed("common_base") and not _finite_ahead(i + 1, tags):
        return "b"
    if plural and after in "PRt.," and lows[i] in listed("joint_base") and not _finite_ahead(i + 1, tags):
        return "b"
    if prev == "Q" and j >= 1 and out[j - 1] == "D" and lows[j] in listed("peoples") and after in "DQEN":
        return "b"  # "the Dutch hold Russia responsible"
    if prev == "Q" and j >= 1 and out[j - 1] == "D" and not lows[j].endswith("s"):
        return "N"  # "a Russian offer to"
    if prev == "Q" and after in "DEZT" and not _finite_ahead(i + 1, tags):
        return "b"
    if prev in "NQE" and _open_auxiliary(j, out):
        return "b"
    return "N"


def _after_names(i: int, j: int, after: str, *, out: list[str], lows: list[str], tags: list[str]) -> bool:
    """Whether a word is the verb of a pair or list of names that nothing else is said of ("Peru and Chile sign …")."""
    k = j - 1
    while k > 0 and out[k] == "D":
        k -= 1
    listed_names = k == 1 and out[k] == "," and out[0] == "Q"  # headlines: "Peru, Chile sign …"
    if (
        k < 1
        or (not listed_names and (out[k] != "C" or out[k - 1] not in "Q,"))
        or not (after in 'DQEPTZRXU".' or after == "A")
    ):
        return False
    return not (set(out[: k - 1]) & set("vpdbMHOBP") or _finite_ahead(i + 1, tags))


def _open_auxiliary(j: int, out: list[str]) -> bool:
    """Whether a question's auxiliary still waits for its verb ("Did Russia attack")."""
    for k in range(j, max(-1, j - 8), -1):
        if out[k] in "OM":
            return k == 0 or out[k - 1] in 'SW,"RG'
        if out[k] in "bvpdng,;:":
            return False
    return False


def _third(i: int, j: int, prev: str, after: str, *, out: list[str], tokens: Tokens) -> str:
    lows, tags, lemmas = tokens.lows, tokens.tags, tokens.lemmas
    if prev in "DAUPKTM-BHO":
        return "N"
    if prev == "Z" and lows[i] not in listed("mostly_verb") and _finite_ahead(i + 1, tags):
        return "N"  # "said that talks had ended"
    if prev in "EWZ":
        return "v"
    if prev == "'":
        return "N"
    if prev == "Q" and j == i - 1 and _demonym(tokens, j) and not (j and out[j - 1] == "D" and after in "DQEX"):
        return "N"  # "Russian strikes on the city"
    if prev in "C,":
        k = j - 1
        while k >= 0 and out[k] not in "bvpdnTM":
            k -= 1
        return "v" if k >= 0 and out[k] == "v" and after in 'DQEXAUN1PT"' else "N"
    if prev == "^" or prev in "bvpdng":
        return "N"
    if (
        j == i - 1
        and lows[j] in listed("arms_before")
        and lows[i] in ("strikes", "raids", "attacks", "tests", "talks", "drills")
    ):
        return "N"
    if prev in "NX" and j >= 1 and j == i - 1 and out[j - 1] in "bvpdng" and lemmas[j - 1] not in speech_verbs():
        return "N"  # "launched air strikes"
    if prev == "Q" and lows[i] in listed("mostly_verb") and after not in "MHBOvp":
        return "v"
    if prev == "Q" and lows[i] in listed("verb_after_name") and after not in "MHBOvpd" and j == i - 1:
        named = tokens.mentions[j]
        if named and named[0].rule in ("name", "city", "seat"):
            return "v"  # "Norway ships arms", not "Norwegian ships"
    if prev == "Q" and j >= 1 and j == i - 1 and out[j - 1] == "S" and after == ",":
        return "v"  # "if Russia attacks, …"
    if prev == "Q" and lows[i] == "rules" and lows[i + 1 : i + 2] == ["out"]:
        return "v"
    if after in "MHBOvpd" and lows[i] not in listed("mostly_verb"):
        return "N"
    if any(t in "vpMB" for t in out[max(0, j - 12) : i] if t != "^") and prev not in {"N", "Q"}:
        return "N"
    if after in OPENS_PHRASE:
        return "v" if lows[i] in listed("mostly_verb") or after != "T" else "N"
    if lows[i] in listed("mostly_verb") and not _finite_ahead(i + 1, tags):
        return "N" if _in_phrase(j, out) and _finite_behind(j, out) else "v"
    if after in "PTN1A2" and prev in "Q" and not _finite_ahead(i + 1, tags) and not _finite_behind(j, out):
        return "v" if after in "NA12T" else "N"
    return "N"


def _in_phrase(k: int, out: list[str]) -> bool:
    """Whether the words before, up to `k`, stand after a preposition ("died in Russian air …")."""
    while k >= 0 and out[k] in "NAQDUX-":
        k -= 1
    return k >= 0 and out[k] == "P"


def _demonym(tokens: Tokens, k: int) -> bool:
    """Whether token `k` is the adjective of a state ("Russian"), which is nobody's subject without a noun."""
    return any(m.actor.kind is ActorKind.STATE for m in tokens.mentions[k]) and bool(DEMONYM.search(tokens.lows[k]))


def _same(prev: str, after: str) -> str:
    if prev in "TMO":
        return "b"
    if prev in "HB":
        return "n"
    if prev in "DA'UPK-":
        return "A" if after in "N12" else "N"
    if prev in "EQNC,WX":
        return "p" if after in 'DQEXAUPN123RT"' else "N"
    return "N"


def _ing(prev: str, after: str, low: str) -> str:
    if low in listed("attributive") and after in "NA12Q3" and not (prev == "," and after == "Q"):
        return "A"
    if prev in "DA" and after in "NA12-X":
        return "A"
    if prev in "D'A" and after not in "DE":
        return "N"
    return "g"


def _past(prev: str, after: str) -> str:
    if prev in "BH":
        return "n"
    if prev in "DA'U-" and after in "NA123QXUgdC,-t":
        return "A"
    if prev in "PT" and after in "NA12":
        return "A"
    if prev in "DP'" and after not in "PDTZ,":
        return "A"
    if prev in "vbgdp^" and after in "NA12":
        return "A"
    return "d"


def _sets_scene(i: int, tags: list[str]) -> bool:
    """Whether what opens a sentence ends at a comma without a finite verb, before a noun ("Meeting in …, they")."""
    for k in range(i, min(len(tags) - 1, i + 16)):
        if tags[k] == ",":
            return tags[k + 1] in "DQEXNA"
        if tags[k] in "MHBOvpd.;:SWZ–":
            return False
    return False


def _finite_ahead(i: int, tags: list[str]) -> bool:
    """Whether a finite verb stands between here and the next border."""
    for k in range(i, min(len(tags), i + 14)):
        if tags[k] in ",;:.SWZ–":
            return False
        if tags[k] in "MHBOvpd":
            return True
    return False


def _finite_behind(i: int, out: list[str]) -> bool:
    for k in range(i, max(-1, i - 14), -1):
        if out[k] in ',;:.SWZC–"':
            return False
        if out[k] in "MHBOvpd":
            return True
    return False
