"""Place or actor: "talks in Moscow" against "Moscow said", by the words around the name."""

import re

from natoevents.actor import Sense

__all__ = ["sense_of"]

_BEFORE = re.compile(r"(?:([^\W_]+(?:['-][^\W_]+)*)[ \n]+)?([^\W_]+)[ \n]+(?:(?:the|neighbou?ring|nearby|central|northern|southern|eastern|western|downtown|south|north|east|west|mainland|all|parts|most|much) (?:of )?)*$", re.I)  # fmt: skip
_AFTER = re.compile(r"(-[a-z]+|'s?\b|,? )?[ ]?([^\W_]*)")
_DATELINE = re.compile(r"[ ,]*(?:[A-Z][A-Za-z]{2,8}\.? ?\d{0,2},? ?(?:\d{4})?)? ?(?:\(|--|—|–|- |/)")
_PLACE_BEFORE = frozenset("in at near around across outside inside within into throughout via through above over beyond onto amid".split())
_HEADED = re.compile(
    r"\b(?:withdr[ae]w\w*|pull\w*|return\w*|flee\w*|fled|fly|flew|flying|flown|flights?|depart\w*|exit\w*|evacuat\w*|arriv\w*|deport\w*|expel\w*|"
    r"expuls\w*|remov\w*|retreat\w*|mov(?:e|es|ed|ing)|travel\w*|journey\w*|trips?|visit\w*|tour\w*|go|goes|going|gone|went|come|comes|came|coming|head(?:s|ed|ing)?|drive|drove|driving|"
    r"ship(?:ped|s|ping)?|transport\w*|transfer\w*|rush\w*|send|sends|sent|sending|deploy\w*|dispatch\w*|welcom\w*|invit\w*|kilomet\w+|miles|km|far|close|escap\w*|back|bring\w*|brought|imports?|"
    r"exports?|deliver\w*|migrat\w*|relocat\w*|transit\w*|ambassador\w*|envoys?|representatives?|broadcast\w*|report(?:ed|ing)|ride|sail\w*|march\w*|bound|left|leav\w*|leaves|set (?:off|out)|fly(?:ing)?)\b(?:\W+\w+){0,5}\W*$",
    re.I,
)  # fmt: skip
_HERE_OF = frozenset("city capital streets centre center outskirts north south east west region territory part parts airspace suburb suburbs rest half area areas soil coast people's town province provinces shores waters border borders interior heart".split())
_HERE_VERB = re.compile(r"^(?:visit(?:s|ed|ing)?|tour(?:s|ed|ing)?|enter(?:s|ed|ing)?|reach(?:es|ed|ing)?|left|leav(?:e|es|ing))$", re.I)
_HERE_NOUN = frozenset(
    "meeting meetings summit summits talks conference conferences session sessions gathering forum visit trip airport street streets office headquarters bureau "
    "subway metro suburb suburbs region area hotel stadium protest protests rally rallies bombing bombings attack attacks theatre theater embassy war conflict crisis mission operation campaign "
    "declaration protocol agreement agreements accord accords peace ceasefire round venue neighbourhood neighborhood apartment restaurant suburban correspondent border".split()
)  # fmt: skip
_VERBISH = re.compile(r"^(?:said|says|say|has|had|have|is|was|were|are|will|would|could|can|may|might|must|should|did|does|do|did|also|and|\w+ed|\w+s)$")


def sense_of(text: str, start: int, end: int, *, city: bool, previous: tuple[int, Sense] | None = None) -> Sense:
    """Whether the state's or capital's name at ``text[start:end]`` acts or is where something is.

    Args:
        text: folded text.
        start: first code point of the name.
        end: one past its last.
        city: whether it is a capital rather than a state.
        previous: end and sense of the mention before, which a list hands on ("in Poland, Latvia and Estonia").
    """
    after = _AFTER.match(text, end)
    link, word = (after.group(1) or "", after.group(2).lower()) if after else ("", "")
    if link.startswith("'"):
        return Sense.ACTOR
    if link.startswith("-"):
        return Sense.PLACE if link in ("-based", "-area", "-born") else Sense.ACTOR
    if text[end : end + 1] == "-" and text[end + 1 : end + 2].isupper():
        return Sense.ACTOR
    line = text.rfind("\n", 0, start) + 1
    if start - line <= 40 and _DATELINE.match(text, end) and not text[line:start].strip(" ,ABCDEFGHIJKLMNOPQRSTUVWXYZ.("):
        return Sense.PLACE
    if previous is not None and previous[1] is Sense.PLACE and start - previous[0] <= 6:
        between = text[previous[0] : start].strip()
        if between in (",", "and", ", and", "or", "&"):
            return Sense.PLACE
    window = text[max(0, start - 90) : start]
    stop = max(window.rfind(". "), window.rfind("\n\n"), window.rfind("; "))
    if stop >= 0:
        window = window[stop + 1 :]
    if window.endswith(", ") and previous is not None and previous[1] is Sense.PLACE and previous[0] >= start - 2:
        return Sense.PLACE
    named = re.search(r"\b(?:in|at|near|from|outside|to) (?:the )?[A-Z][\w.-]*(?: [A-Z][\w.-]*)*, $", window)
    if named and not city:
        return Sense.PLACE
    before = _BEFORE.search(window)
    if before:
        lead, prep = (before.group(1) or "").lower(), before.group(2).lower()
        if prep in _PLACE_BEFORE:
            return Sense.PLACE
        if prep in ("to", "for", "from", "towards", "toward") and _HEADED.search(window[: before.start(2)]):
            return Sense.PLACE
        if prep == "from" and city and word not in _HERE_NOUN and not re.search(r"\b(?:support|threats?|pressure|aid|help|requests?|messages?|responses?|statements?|demands?|criticism|assurances?|guarantees?|gas|oil|letters?|calls?|weapons|money|orders?|reaction|signals?|concessions?|independence|funding|backing)\b[^,.;]{0,20}$", window[: before.start(2)], re.I):  # fmt: skip
            return Sense.PLACE
        if prep == "of" and lead in _HERE_OF:
            return Sense.PLACE
        if _HERE_VERB.match(prep):
            return Sense.PLACE
    if word in _HERE_NOUN and link == " " and not (word in ("attacks", "visit", "protests", "rallies", "talks") and not city):
        if city or word in ("war", "conflict", "crisis", "mission", "operation", "campaign", "border", "airport"):
            return Sense.PLACE
    return Sense.ACTOR
