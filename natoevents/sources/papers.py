"""The words by which names of papers and offices, menus, mottos and counters are known, and told from headlines."""

import itertools
import re
from functools import cache

from natoevents.data import table
from natoevents.sources.page import ends, key_of

__all__ = [
    "SMALL",
    "beside",
    "furnishes",
    "has_section",
    "has_verb",
    "is_bar",
    "is_kicker",
    "is_letterhead",
    "is_motto",
    "is_paper",
    "named",
]

_LONGEST = 160
_BAR = re.compile(r"\s*(?:[|·•»›→>]|\s/\s|\s-\s|\s{2,}|\t)\s*")
_BARRED = re.compile(r"[|·•»›→>/,\t]|\s-\s|\s\s")
"""What parts the entries of a menu, or the steps of a path."""
_PATH = re.compile(r"\s*[»›→>]\s*")
_STEP = re.compile(r"(?:[A-Z0-9&][\w&’'.+-]*(?: (?:[A-Z0-9&][\w&’'.+-]*|&|and|of|the|in|on|for|us))*)")
"""A step of a path or an entry of a menu: capitalised words."""
SMALL = frozenset(["of", "the", "and", "&", "in", "on", "for", "from", "to", "at", "a", "an", "de", "la"])
_NOUN_NEXT = SMALL | {"its", "his", "her", "their", "our", "this", "new"}
_LIKE_PAST = frozenset(["united", "armed", "allied", "combined", "limited", "advanced", "applied"])
_SITED = re.compile(r"[\d.]| on the |\b(?:vol|issue|no)\b", re.IGNORECASE)
"""What the address of a site, the year of its founding or the number of an issue has."""
_WORD = re.compile(r"[\w’'.-]+|&")


@cache
def _pattern(kind: str) -> re.Pattern[str]:
    row = table("sources")["heads"][kind]
    return re.compile("|".join(f"(?:{p})" for p in row["patterns"]), re.IGNORECASE)


@cache
def _names(grade: str) -> frozenset[str]:
    return frozenset(table("sources")["heads"]["names"][grade])


@cache
def _sites() -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{p})" for p in table("sources")["heads"]["names"]["sites"]), re.IGNORECASE)


def beside(text: str) -> bool:
    """Whether a text is what stands beside a day: a counter, the time it takes to read, the number of an issue.

    Examples:
        >>> beside("7 min read"), beside("14 ministers")
        (True, False)
    """
    return len(text) <= 60 and bool(_pattern("beside").fullmatch(text))


def is_letterhead(text: str) -> bool:
    """Whether a line names an office that issues papers, or the kind of the paper.

    Examples:
        >>> is_letterhead("MINISTRY OF FOREIGN AFFAIRS"), is_letterhead("Ministry of Defence denies it")
        (True, False)
    """
    return len(text) <= _LONGEST and bool(_pattern("letterheads").fullmatch(text))


def is_motto(text: str) -> bool:
    """Whether a line may be what a site says about itself; true of some headlines too, so the place must tell."""
    return len(text) <= 100 and not ends(text) and bool(_pattern("mottos").fullmatch(text))


def is_kicker(text: str) -> bool:
    """Whether a line says of what kind a story is, and nothing else: "EXPLAINED", "News analysis"."""
    return len(text) <= 40 and bool(_pattern("kickers").fullmatch(text.strip(" :|/-–—[]()#*")))


def is_bar(text: str) -> bool:
    """Whether a line is a path of sections or a menu: "DW / Top Stories / Europe", "HOME · ABOUT · ARCHIVE".

    Examples:
        >>> is_bar("News | Sport | Harbour Life"), is_bar("Envoys meet | Harbour News")
        (True, False)
    """
    if len(text) > 120 or not _BARRED.search(text):
        return False
    path = [s for s in _PATH.split(text) if s]
    if len(path) >= 2 and all(len(s.split()) <= 3 and s[0].isalnum() for s in path):
        return True
    known = _sections()
    listed = text.split(", ")
    if len(listed) >= 3 and sum(key_of(s) in known for s in listed) >= 2 and all(len(s.split()) <= 4 for s in listed):
        return True
    steps = [s for s in _BAR.split(text) if s]
    if not all((_STEP.fullmatch(s) and len(s.split()) <= 4) or key_of(s) in known for s in steps):
        return False
    if len(steps) != 2:
        return len(steps) > 2
    return all(len(s.split()) <= 2 and s.isupper() for s in steps) or (
        any(key_of(s) in known for s in steps) and all(len(s.split()) <= 3 for s in steps)
    )


@cache
def _sections() -> frozenset[str]:
    """Names of sections and links of a menu, to compare by `key_of`."""
    rows = table("sources")["common"]["mark"]
    plain = [text for row in rows for text in row.get("lines", ()) if row["role"] in ("boilerplate", "teaser")]
    return frozenset(plain)


def has_section(text: str) -> bool:
    """Whether a line of two parts has the name of a section as one of them: "Europe | Russia and its neighbours"."""
    if len(text) > 90 or not _BARRED.search(text):
        return False
    steps = [s for s in _BAR.split(text) if s]
    return len(steps) == 2 and any(key_of(s) in _sections() for s in steps)


def furnishes(text: str) -> bool:
    """Whether a text is a counter, a link, or a section perhaps with a number.

    Examples:
        >>> furnishes("Politics 1234"), furnishes("Politics of ships")
        (True, False)
    """
    return beside(text) or key_of(re.sub(r"\s+\d{1,6}\Z", "", text)) in _sections()


def named(text: str) -> str | None:
    """How surely a line is the name of a paper, a site or a body: "sure", "maybe", or None where it is none.

    Examples:
        >>> named("The Harbour Herald"), named("High North Notes"), named("Navy sails north")
        ('sure', 'maybe', None)
    """
    if len(text) > 90:
        return None
    if _SITED.search(text) and _sites().fullmatch(text):
        return "sure"
    first, colon, second = text.partition(": ")
    if colon and named(first) == "sure" and len(second.split()) <= 3:
        return "sure"  # "Harbour Herald: Foreign News"
    words = [w for w in _WORD.findall(text) if w[0].isalnum() or w == "&"]
    if not 1 <= len(words) <= 8 or ends(text) or any(c in text for c in ',:;?!“”"'):
        return None
    if not all(w[0].isupper() or w[0].isdigit() or w in SMALL for w in words) or has_verb(words):
        return None
    low = [w.casefold().rstrip(".") for w in words]
    if low[-1] in _names("sure"):
        return "sure"
    if low[-1] in _names("maybe") or " ".join(low[-2:]) in _names("maybe") or _names("offices") & set(low):
        return "maybe"
    if len(words) <= 5 and (low[0] in _names("maybe") or any(w in _names("sure") for w in low)):
        return "maybe"
    return None


def is_paper(text: str) -> bool:
    """Whether a text names an outlet that we know, or is surely the name of a paper."""
    return text.casefold().strip(" .,") in _outlets() or named(text.strip(" .,")) == "sure"


@cache
def _outlets() -> frozenset[str]:
    return frozenset(name.casefold() for name in table("sources")["common"]["outlets"])


@cache
def _verbs() -> frozenset[str]:
    lists = table("clauses")["verbs"]
    return frozenset(v for kind in ("plain", "also_nouns") for v in lists[kind].split())


def has_verb(words: list[str]) -> bool:
    """Whether a line of capitalised words tells something: "Georgia Blames Mission", "Ships Turned Back"."""
    for before, word in itertools.pairwise(words):
        low = word.casefold()
        if (
            before.casefold() in _NOUN_NEXT
            or low in _names("sure")
            or low in _names("maybe")
            or low in _names("offices")
        ):
            continue
        if low.endswith("ed") and len(low) > 4 and low not in _LIKE_PAST:
            return True
        if low.endswith("s") and not low.endswith("ss") and {low[:-1], low[:-2], low[:-3] + "y"} & _verbs():
            return True
    return False
