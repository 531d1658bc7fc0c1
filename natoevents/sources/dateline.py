"""The strict reader of datelines: "MOSCOW, May 14 (Reuters) -", "BRUSSELS --", "MOSCOW, May 14. /TASS/."."""

import re
from functools import cache

from attrs import frozen

from natoevents.data import table
from natoevents.sources.agencies import agencies_in, agency_of, agency_pattern
from natoevents.sources.daylines import MONTH, month_number, read_day_line, when_of
from natoevents.when import When

__all__ = ["Dateline", "is_place", "normal_case", "read_dateline", "town_of"]

_REACH = 170
_CUE = re.compile(r"[(/:–—―|•_\]]|-[-\s]|[.,]\s?-|\d\.\s")
"""What some dateline has that most long lines have not."""
_SHORT_CUE = re.compile(r"[(/:–—―|•·_\],.]|-| in ")
"""What every dateline has in a line that may be nothing else."""
_PLACE = r"(?P<place>[^\W\d_][^\d()\[\]:;?!\"“”—–|<>]{1,58}?)"
_DATE = (
    rf"(?:(?:(?i:{MONTH})\s*(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?|(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?\s+(?i:{MONTH}))"
    r"(?:\s*,?\s*(?P<year>(?:19|20)\d\d))?(?!\d))"
)
_DASH = r"(?:\s*(?:-{1,3}|[–—―]|:|(?<=\s)_(?=\s))\s*)"
_TAGGED = re.compile(
    rf"{_PLACE}(?:\s*(?:\([^\W\d_][^()\d]{{2,40}}\)|/[^\W\d_][^/()\d]{{2,40}}/))?[,.]?(?:\s*(?P<date>{_DATE}))?\s*[,.]?\s*"
    rf"(?:\((?P<tag>[^()]{{2,70}})\)|(?<=[\s.,])/(?P<slash>[^/()]{{2,30}})/\.?)(?P<dash>{_DASH})?[.,]?\s*",
)
_DATED = re.compile(
    rf"{_PLACE}(?:\s*\([^\W\d_][^()\d]{{2,40}}\))?[,.]\s*(?P<date>{_DATE})"
    r"(?:[,.]\s*[A-Z][\w.-]+(?: [A-Z][\w.-]+){0,2})?\s*"
    rf"(?P<dash>{_DASH}|\.?\s*\Z|\.\s+(?=[\"“‘'`]*[A-Z]))"
)
"""A day stands behind the town, perhaps an agency we do not know behind it, then a dash or the first sentence."""
_NUMBERED = re.compile(rf"{_PLACE},\s*(?P<number>\d{{1,2}}[./]\d{{1,2}}[./](?:19|20)\d\d)(?P<dash>{_DASH}|\.?\s*\Z)")
_PAPERED = re.compile(rf"{_PLACE}\s*[-–—|/]\s*(?P<paper>[^-–—|/]{{3,40}})")
_BRACKETED = re.compile(
    r"[\[(](?P<place>[^\W\d_][^\d()\[\]:;?!\"“”—–|<>/]{1,40})[\])](?P<dash>\s*(?:-{1,3}|[–—―|:])\s*|\s+)"
)
_BARE = re.compile(
    r"(?P<place>[^\W\d_][^\d()\[\]:;?!\"“”—–|<>]{1,58}?)(?P<dash>\s*(?:--+|[–—―])\s*|\s+[-|•·_]\s+|:\s+)"
)
_TAGONLY = re.compile(r"\((?P<tag>[^()]{2,40})\)\s*(?:-{1,3}|[–—―])\s*")
_LATE = re.compile(rf"(?=[^,]*,?\s(?:19|20)\d\d)(?P<date>{_DATE})(?:{_DASH})?\s*")
"""A day with its year behind the agency: "MOSCOW (AFP) May 19, 2014"."""
_OUTLET = re.compile(r"[A-Z][\w.&’'-]*(?: [A-Z][\w.&’'-]*){0,3}")
_TAGDATE = re.compile(rf"[\s,-]*(?P<date>{_DATE})")
_SMALL = frozenset(
    [
        "de",
        "da",
        "do",
        "del",
        "della",
        "di",
        "la",
        "le",
        "les",
        "el",
        "al",
        "am",
        "an",
        "on",
        "the",
        "of",
        "and",
        "und",
        "sur",
        "der",
        "den",
        "du",
        "upon",
        "in",
        "a",
        "e",
        "y",
    ]
)
_CALENDAR = re.compile(rf"(?i:(?:{MONTH}|(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?)(?:\b|\Z))")
_SPLIT = re.compile(r"([\s/-]+)")
_HEADINGS = re.compile(r"\b(?:IN|OF|ON|FOR|TO|WITH|BY|FROM|AND|VS|AS|IS|ARE|THE|NEWS|TALKS|CRISIS|WAR)\b")
_THIN = frozenset("-|•·_")
"""Marks that stand behind much else: only a known town in capitals makes them the dash of a dateline."""
_LOWER = re.compile(r"\b[a-zà-ÿ][\w’'-]*")


@frozen
class Dateline:
    """What a dateline says.

    Attributes:
        end: where it ends in the text, one past its dash.
        place: in normal case, or None where only an agency stands.
        agencies: those it names.
        month: 1 to 12, if it gives one.
        day: of the month, likewise.
        when: the day, if the year is written too. A year is never made up.
    """

    end: int
    place: str | None
    agencies: tuple[str, ...] = ()
    month: int | None = None
    day: int | None = None
    when: When | None = None


@cache
def _agency_after() -> re.Pattern[str]:
    return re.compile(
        rf"{_PLACE}(?:[,.]\s*(?P<date>{_DATE}))?\s*(?:-{{1,2}}|[–—―]|[,.])\s*"
        rf"(?P<tag>{agency_pattern()}(?:\s*[/,&]\s*{agency_pattern()}|\s+and\s+{agency_pattern()}){{0,3}})"
        r"(?P<dash>\s*\Z|\.?\s*(?:-{1,2}|[–—―]|:)\s*|\.\s+)"
    )


@cache
def _agency_first() -> re.Pattern[str]:
    return re.compile(rf"({agency_pattern()})(?:'s|’s)?\s")


@cache
def _agency_before() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<tag>{agency_pattern()})(?:\s*,\s*|\s+in\s+)(?P<place>[^\W\d_][^\d()\[\]:;?!\"“”—–|<>]{{1,58}}?)"
        rf"(?:[,.]\s*(?P<date>{_DATE}))?\s*\Z"
    )


@cache
def _places() -> dict[str, str]:
    return {name.casefold(): name for name in table("sources")["places"]["names"]}


@cache
def _regions() -> frozenset[str]:
    return frozenset(name.casefold() for name in table("sources")["places"]["regions"])


@cache
def _stopped() -> frozenset[str]:
    return frozenset(table("sources")["places"]["not_places"])


def is_place(text: str) -> bool:
    """Whether `text` is a town we know as one from which news is datelined."""
    return text.strip(" .,").casefold() in _places()


def town_of(text: str) -> str | None:
    """The town of a place line: "The Kremlin, Moscow" and "Moscow" give Moscow, "Gorki, Moscow Region" gives Gorki.

    Examples:
        >>> town_of("NATO Headquarters, Brussels")
        'Brussels'
    """
    parts = [p.strip(" .") for p in re.split(r"\s+/\s+", text)[0].split(",")]
    parts = [p for p in parts if p]
    while len(parts) > 1 and (
        (parts[-1].casefold() in _regions() and not (len(parts) > 2 and is_place(parts[-1])))
        or re.search(r"\b(?:Region|Territory|Oblast|Republic|District|Area|Krai|Province|County|D\.?C)\.?$", parts[-1])
    ):
        parts.pop()
    if len(parts) > 1:
        parts = [p for p in parts if p.removeprefix("The ").removeprefix("the ") != "Kremlin"] or parts
    if not parts:
        return None
    return normal_case(next((p for p in reversed(parts) if is_place(p)), parts[-1]))


def normal_case(place: str) -> str:
    """A place as one writes it in running text.

    Examples:
        >>> normal_case("ROSTOV-ON-DON"), normal_case("ST. PETERSBURG"), normal_case("Mons")
        ('Rostov-on-Don', 'St. Petersburg', 'Mons')
    """
    place = " ".join(place.split()).strip(" ,;")
    if len(place) > 4 and place.endswith(".") and not place[-3:-1].isupper():
        place = place[:-1]
    known = _places().get(place.casefold())
    if known:
        return known
    if not _capitals(place):
        return place
    parts = _SPLIT.split(place)
    return "".join(p if i % 2 else _word(p, first=i == 0) for i, p in enumerate(parts))


def _word(word: str, *, first: bool) -> str:
    if not first and word.casefold() in _SMALL:
        return word.lower()
    if re.fullmatch(r"(?:\w\.)+\w?\.?", word):
        return word
    head, mark, tail = word.partition("’" if "’" in word else "'")
    if mark and len(head) <= 2 and len(tail) > 1:
        return head[:1] + head[1:].lower() + mark + tail[:1] + _low(tail[1:])
    return word[:1] + _low(word[1:])


def _low(text: str) -> str:
    return text.replace("İ", "i").lower()


def _capitals(text: str) -> bool:
    letters = [c for c in text if c.isalpha()]
    return bool(letters) and sum(c.isupper() for c in letters) * 5 >= len(letters) * 4


def read_dateline(text: str, *, lead: bool = True) -> Dateline | None:
    """Read the dateline with which `text` begins, or None.

    Args:
        text: a line.
        lead: whether the line may be the first of a story; the weak forms (no agency, no day) are read only there.

    Examples:
        >>> read_dateline("MOSCOW, May 14 (Reuters) - Envoys met.")
        Dateline(end=27, place='Moscow', agencies=('Reuters',), month=5, day=14, when=None)
    """
    head = text[:_REACH]
    if not (_CUE if len(head) > 90 else _SHORT_CUE).search(head):
        return None
    for read in (_tagged, _after, _before, _dated, _numbered, _papered):
        if found := read(head):
            return found
    if only := _TAGONLY.match(head):
        names = agencies_in(only["tag"])
        if names:
            return Dateline(only.end(), None, names)
    return _bare(head) or _bracketed(head) if lead else None


def _tagged(head: str) -> Dateline | None:
    m = _TAGGED.match(head)
    if not m:
        return None
    tag = m["tag"] or m["slash"]
    names = agencies_in(tag)
    dated = _LATE.match(head, m.end()) if names and not m["date"] and not m["dash"] else None
    if names is None:  # "(UrduPoint News / Sputnik - 07th October, 2021)"
        cut = re.search(rf"[\s,–-]+(?={_DATE}\s*\Z)", tag)
        names = _known_of(tag[: cut.start()] if cut else tag) or _leading(tag)
        dated = _TAGDATE.match(tag, cut.start()) if cut else None
        known = is_place(_town(m["place"])) and bool(_OUTLET.fullmatch(tag))
        label = (m["dash"] or "").strip() == ":"  # "ANN HOLM (Foreign Minister): …" is a speaker
        sure = bool(dated) or ((known or not label) and ((_shouted(m["place"]) or m["date"] or known) and m["dash"]))
        if not sure and not (names and m["date"]):
            return None
    elif m["slash"] is None and not m["dash"] and not (m["date"] or dated) and not _shouted(m["place"]):
        return None
    if not _possible(m["place"], strict=not names):
        return None
    return _make(m, names or (), dated)


def _known_of(tag: str) -> tuple[str, ...]:
    """The agencies among the parts of a tag that also names others."""
    found = [agencies_in(part) for part in re.split(r"\s*[/,]\s*|\s+and\s+", tag)]
    return tuple(dict.fromkeys(n for names in found if names for n in names))


def _leading(tag: str) -> tuple[str, ...]:
    """The agency with which a tag begins: "ITAR-TASS World Service", "RIA Novosti correspondent Ann Holm"."""
    m = _agency_first().match(tag)
    name = agency_of(m[1]) if m else None
    return (name,) if name else ()


def _after(head: str) -> Dateline | None:
    m = _agency_after().match(head)
    if not m or not _possible(m["place"], strict=False):
        return None
    if not _capitals(m["place"]) and not m["date"] and not is_place(m["place"]):
        return None
    return _make(m, agencies_in(m["tag"]) or ())


def _before(head: str) -> Dateline | None:
    m = _agency_before().match(head)
    if not m or not _possible(m["place"], strict=False):
        return None
    if not (_capitals(m["place"]) or town_is_known(m["place"])):
        return None
    return _make(m, agencies_in(m["tag"]) or ())


def town_is_known(text: str) -> bool:
    """Whether the last town of "NATO Headquarters, Brussels, Belgium" is one we know."""
    town = town_of(text)
    return town is not None and (is_place(town) or ("/" in text and all(is_place(t) for t in text.split("/"))))


def _dated(head: str) -> Dateline | None:
    m = _DATED.match(head)
    if not m or not _possible(m["place"], strict=True):
        return None
    if not (_capitals(m["place"]) or is_place(m["place"].split(",")[0])):
        return None
    return _make(m, ())


def _bare(head: str) -> Dateline | None:
    m = _BARE.match(head)
    if not m:
        return None
    place = m["place"].strip()
    known = is_place(place.split(",")[0]) or all(is_place(p) for p in re.split(r"[/,]| and ", place))
    shouted, dash = _shouted(place), m["dash"].strip()
    if dash in _THIN:
        sure = known and shouted
    elif dash == ":" or not shouted:
        sure = known and head[m.end() : m.end() + 1].strip("\"“‘'").isupper()
    else:
        sure = known or (sum(c.isalpha() for c in place) >= 4 and not _HEADINGS.search(place))
    if not sure or not _possible(place, strict=True):
        return None
    return Dateline(m.end(), _town(place))


def _numbered(head: str) -> Dateline | None:
    m = _NUMBERED.match(head)
    day = read_day_line(m["number"]) if m and _possible(m["place"], strict=True) else None
    if m is None or day is None or not (_capitals(m["place"]) or is_place(m["place"].split(",")[0])):
        return None
    return Dateline(m.end(), _town(m["place"]), when=day.when)


def _papered(head: str) -> Dateline | None:
    """A town in capitals and a paper that we know, alone on a line: "ANKARA - Daily Sabah"."""
    m = _PAPERED.fullmatch(head)
    if (
        m is None
        or m["paper"].casefold() not in _papers()
        or not (_shouted(m["place"]) and is_place(_town(m["place"])))
    ):
        return None
    return Dateline(m.end(), _town(m["place"]))


@cache
def _papers() -> frozenset[str]:
    return frozenset(name.casefold() for name in table("sources")["common"]["outlets"])


def _bracketed(head: str) -> Dateline | None:
    m = _BRACKETED.match(head)
    if m is None or not is_place(_town(m["place"])) or not (_shouted(m["place"]) or m["dash"].strip()):
        return None
    return Dateline(m.end(), _town(m["place"]))


def _shouted(place: str) -> bool:
    """Whether the town of a place is written in capitals, whatever its country is: "KYIV, Ukraine"."""
    return _capitals(place.split(",", maxsplit=1)[0])


def _possible(place: str, *, strict: bool) -> bool:
    """Whether the words before a dateline's mark can be a place."""
    place = place.strip(" ,.")
    if not place[:1].isupper() or sum(c.isalpha() for c in place) < 3 or place[:3].casefold() == "by ":
        return False
    if agency_of(place):
        return False
    if _CALENDAR.match(place):
        return False
    if place in _stopped() or place.split(",")[0] in _stopped() or len(place.split()) > 7:
        return False
    if any(w not in _SMALL for w in _LOWER.findall(place)) and not _capitals(place):
        return False
    return not strict or len(place.split()) <= 5


def _town(place: str) -> str:
    """The town of what stands in a dateline: "KYIV, Ukraine" gives Kyiv, "WASHINGTON D.C." Washington.

    Of two towns both are kept as they are written ("MOSCOW/BRUSSELS", "BUCHAREST, BELGRADE"), unless blanks part them
    from the stroke: then the first is where the story was written.
    """
    towns = [t.strip() for t in place.split(",")]
    if len(towns) > 1 and all(is_place(t) and t.casefold() not in _regions() for t in towns):
        return ", ".join(normal_case(t) for t in towns)
    town = re.split(r"\s+/\s+", towns[0])[0]
    town = re.sub(r"\s+D\.?\s?C\.?$", "", town)
    return normal_case(town)


def _make(m: re.Match[str], names: tuple[str, ...], dated: re.Match[str] | None = None) -> Dateline:
    month = day = when = None
    source = dated or m
    written = source["date"]
    if written:
        word = re.search(r"[^\W\d_]{3,}", written.replace("th", "  ") if re.match(r"\d+th", written) else written)
        month = month_number(word[0]) if word else None
        day = int(source["d1"] or source["d2"])
        if not month or not 1 <= day <= 31:
            month = day = None
        elif source["year"]:
            when = when_of(int(source["year"]), month, day)
    end = dated.end() if dated and dated.string is m.string else m.end()
    return Dateline(end, _town(m["place"]), names, month, day, when)
