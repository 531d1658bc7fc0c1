"""Place or actor: "talks in Moscow" against "Moscow said", by the words around the name."""

import re

from natoevents.actor import Sense

__all__ = ["sense_of"]

_SKIPPED = frozenset("the neighboring neighbouring nearby central northern southern eastern western downtown south north east west mainland all parts most much of".split())
_AFTER = re.compile(r"(-[a-z]+|'s?\b|,? )?[ ]?([^\W_]*)")
_NAMED = re.compile(r"\b(?:in|at|near|from|outside|to) (?:the )?[A-Z][\w.-]*(?: [A-Z][\w.-]*){0,3}, $")
_DATELINE = re.compile(r"[ ,]*(?:[A-Z][A-Za-z]{2,8}\.? ?\d{0,2},? ?(?:\d{4})?)? ?(?:\(|--|—|–|- |/)")
_PLACE_BEFORE = frozenset("in at near around across outside inside within into throughout via through above over beyond onto amid".split())
_MOVING = re.compile(
    r"(?:withdr[ae]w|pull|return|flee|fled|fly|flew|flown|flight|depart|exit|evacuat|arriv|deport|expel|expuls|remov|retreat|mov(?:e|ing)|travel|journey|trips?$|visit|tour|go$|goes$|going$|gone$|went$|come$|comes$|came$|"
    r"coming$|head(?:s|ed|ing)$|drive|drove|driving|ship(?:ped|s|ping)?$|transport|transfer|rush|sen[dt]s?$|sending$|deploy|dispatch|kilomet|miles$|km$|far$|close$|escap|back$|bring|brought|imports?$|exports?$|deliver|migrat|relocat|"
    r"transit|ambassador|envoys?$|representatives?$|broadcast|report(?:ed|ing)$|ride$|sail|march|bound$|left$|leav)",
    re.I,
)  # fmt: skip
_NEAR_ONLY = frozenset("go goes going gone went come comes came coming back far close send sends sent sending left".split())
_GIVEN = re.compile(
    r"(?:support|threats?|pressure|aid|help|requests?|messages?|responses?|statements?|demands?|criticism|assurances?|guarantees?|gas|oil|letters?|calls?|weapons|money|orders?|reaction|signals?|concessions?|independence|funding|backing|invitations?)$",
    re.I,
)  # fmt: skip
_HERE_OF = frozenset("city capital streets centre center outskirts north south east west region territory part parts airspace suburb suburbs rest half area areas soil coast people's town province provinces shores waters border borders interior heart".split())
_HERE_VERB = re.compile(r"^(?:visit(?:s|ed|ing)?|tour(?:s|ed|ing)?|enter(?:s|ed|ing)?|reach(?:es|ed|ing)?|left|leav(?:e|es|ing))$", re.I)
_HERE_NOUN = frozenset(
    "meeting meetings summit summits talks conference conferences session sessions gathering forum visit trip airport street streets office headquarters bureau "
    "subway metro suburb suburbs region area hotel stadium protest protests rally rallies bombing bombings attack attacks theatre theater embassy war conflict crisis mission operation campaign "
    "declaration protocol agreement agreements accord accords peace ceasefire round venue neighbourhood neighborhood apartment restaurant suburban correspondent border".split()
)  # fmt: skip


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
    window = text[max(0, start - 70) : start]
    if window.endswith(", "):
        if previous is not None and previous[1] is Sense.PLACE and previous[0] >= start - 2:
            return Sense.PLACE
        if not city and _NAMED.search(window):
            return Sense.PLACE
        return Sense.ACTOR
    if window[-1:] not in (" ", "\n"):
        return Sense.ACTOR
    said = window.split()
    if len(said) > 1 and start > 70:
        del said[0]
    at = len(said) - 1
    while at >= 0 and said[at].lower() in _SKIPPED and at >= len(said) - 4 and not (said[at] == "of" and at == len(said) - 1):
        at -= 1
    if at >= 0:
        prep = said[at].lower()
        if prep in _PLACE_BEFORE:
            return Sense.PLACE
        if prep in ("to", "for", "from", "towards", "toward"):
            near = said[max(0, at - 6) : at]
            for back, moving in enumerate(reversed(near)):
                if moving[-1] in ".;:":
                    break
                if _GIVEN.match(moving):
                    return Sense.ACTOR
                if _MOVING.match(moving) and (back < 2 or moving.lower() not in _NEAR_ONLY):
                    return Sense.PLACE
            if prep == "from" and city and word not in _HERE_NOUN:
                return Sense.PLACE
        elif prep == "of":
            if at and said[at - 1].lower() in _HERE_OF:
                return Sense.PLACE
        elif _HERE_VERB.match(prep):
            return Sense.PLACE
    if word in _HERE_NOUN and link == " " and not (word in ("attacks", "visit", "protests", "rallies", "talks") and not city):
        if city or word in ("war", "conflict", "crisis", "mission", "operation", "campaign", "border", "airport"):
            return Sense.PLACE
    return Sense.ACTOR
