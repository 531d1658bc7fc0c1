"""Place or actor: "talks in Moscow" against "Moscow said", by the words around the name."""

import re
from typing import NamedTuple

from natoevents.actor import Sense
from natoevents.actors.rules import cue

__all__ = ["Before", "sense_of"]

_AFTER = re.compile(r"(-[a-z]+|'s?\b|,? )?[ ]?([^\W_]*)")
_NAMED = re.compile(r"\b(?:in|at|near|from|outside|to) (?:the )?[A-Z][\w.-]*(?: [A-Z][\w.-]*){0,3}, $")
_LIST = re.compile(
    r"(?:,? (?:(?:and|or) )?(?:the )?[A-Z][\w'-]*(?: [A-Z][\w'-]*){0,2}(?: states)?){0,6}(?:,? (?:and|or) other \w+)?"
)
_ENCLOSED = re.compile(
    r"[ ]?(?:[,.;:)\n]|$)|[ ](?:and|or|on|in|at|for|with|where|to|from|by|last|this|next|after|before|that|which|who|"
    r"as|since|during|while)\b"
)
# "At talks in Wales, Poland and Latvia asked": the list that acts behind a place that closes the opening phrase.
_OPENED = re.compile(
    r"(?:^|[.\n\"] ?)(?:In|At|After|Before|Ahead|During|Since|Following|On|By|Meeting|Speaking|Gathered)"
    r"\b[^.,;:\n]{0,90}$"
)
_ACTS = re.compile(
    r"[ ](?:has|have|had|is|are|was|were|will|would|say|said|want|plan|fear|agree|urge|met|made|sent|took|put|told|"
    r"held|[a-z]+ed|(?!states|nations|countries)[a-z]+s)\b"
)
_DATELINE = re.compile(r"[ ,]*(?:[A-Z][A-Za-z]{2,8}\.? ?\d{0,2},? ?(?:\d{4})?)? ?(?:\(|--|—|–|- |/)")
_MOVING = re.compile(
    r"(?:withdr[ae]w|pull|return|flee|fled|fly|flew|flown|flight|depart|exit|evacuat|arriv|deport|"
    r"expel|expuls|remov|retreat|mov(?:e|ing)|travel|journey|trips?$|visit|tour|go$|goes$|going$|"
    r"gone$|went$|come$|comes$|came$|"
    r"coming$|head(?:s|ed|ing)$|drive|drove|driving|ship(?:ped|s|ping)?$|transport|transfer|rush|"
    r"sen[dt]s?$|sending$|deploy|dispatch|kilomet|miles$|km$|far$|close$|escap|back$|bring|brought|"
    r"imports?$|exports?$|deliver|migrat|relocat|"
    r"transit|ambassador|envoys?$|representatives?$|broadcast|report(?:ed|ing)$|ride$|sail|march|bound$|left$|leav)",
    re.I,
)  # fmt: skip
_GIVEN = re.compile(
    r"(?:support|threats?|pressure|aid|help|requests?|messages?|responses?|statements?|demands?|"
    r"criticism|assurances?|guarantees?|gas|oil|letters?|calls?|weapons|money|orders?|reaction|"
    r"signals?|concessions?|independence|funding|backing|invitations?)$",
    re.I,
)  # fmt: skip
_HERE_VERB = re.compile(
    r"^(?:visit(?:s|ed|ing)?|tour(?:s|ed|ing)?|enter(?:s|ed|ing)?|reach(?:es|ed|ing)?|left|leav(?:e|es|ing))$", re.I
)


class Before(NamedTuple):
    """The mention before.

    Attributes:
        end: where it ends.
        sense: whether it is a place.
        town: of a town or city the id of its state, else "".
    """

    end: int
    sense: Sense
    town: str = ""


def sense_of(text: str, start: int, end: int, *, city: bool, state: str = "", previous: Before | None = None) -> Sense:
    """Whether the state's or capital's name at ``text[start:end]`` acts or is where something is.

    Args:
        text: folded text.
        start: first code point of the name.
        end: one past its last.
        city: whether it is a capital rather than a state.
        state: id of the state.
        previous: the mention before, which a list hands on ("in Poland, Latvia and Estonia").
    """
    after = _AFTER.match(text, end)
    link, word = (after.group(1) or "", after.group(2).lower()) if after else ("", "")
    if link.startswith("'"):
        return Sense.ACTOR
    if link.startswith("-"):
        return Sense.PLACE if link in ("-based", "-area") else Sense.ACTOR
    if text[end : end + 1] == "-" and text[end + 1 : end + 2].isupper():
        return Sense.ACTOR
    line = text.rfind("\n", max(0, start - 42), start) + 1
    if (
        (line or start <= 40)
        and _DATELINE.match(text, end)
        and not text[line:start].strip(" ,ABCDEFGHIJKLMNOPQRSTUVWXYZ.(")
    ):
        return Sense.PLACE
    if previous is not None and start - previous.end <= 6:
        between = text[previous.end : start].strip()
        if between == "," and previous.town:
            # one place ("Sochi, Russia") or a list ("in Munich, Berlin and Kiel, where"); not so "in Sochi, Kyiv said"
            rest = _LIST.match(text, end) if city else None
            inside = _ENCLOSED.match(text, rest.end() if rest else end)
            return previous.sense if inside and (city or previous.town == state) else Sense.ACTOR
        listed = _LIST.match(text, end)
        if (
            between == ","
            and previous.sense is Sense.PLACE
            and listed is not None
            and listed.end() > end
            and _ACTS.match(text, listed.end())
            and _OPENED.search(text[max(0, previous.end - 100) : previous.end])
        ):
            return Sense.ACTOR
        if previous.sense is Sense.PLACE and between in (",", "and", ", and", "or", "&"):
            return Sense.PLACE
    window = text[max(0, start - 70) : start]
    if window.endswith(", "):
        if previous is not None and previous.sense is Sense.PLACE and previous.end >= start - 2:
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
    while (
        at >= 0
        and said[at].lower() in cue("skipped")
        and at >= len(said) - 4
        and not (said[at] == "of" and at == len(said) - 1)
    ):
        at -= 1
    if at >= 0:
        if city and at < len(said) - 1 and said[-1].lower() in cue("town-parts"):
            return Sense.PLACE
        prep = said[at].lower()
        if prep in cue("place-prepositions"):
            return Sense.PLACE
        if prep in ("to", "for", "from", "towards", "toward"):
            near = said[max(0, at - 6) : at]
            for back, moving in enumerate(reversed(near)):
                if moving[-1] in ".;:":
                    break
                if _GIVEN.match(moving):
                    return Sense.ACTOR
                if _MOVING.match(moving) and (back < 2 or moving.lower() not in cue("near")):
                    return Sense.PLACE
            if prep == "from" and city and word not in cue("events-at-a-place"):
                return Sense.PLACE
        elif prep == "of":
            if at and said[at - 1].lower() in cue("parts-of-a-place"):
                return Sense.PLACE
        elif _HERE_VERB.match(prep):
            return Sense.PLACE
    if (
        word in cue("events-at-a-place")
        and link == " "
        and not (word in ("attacks", "visit", "protests", "rallies", "talks") and not city)
    ) and (city or word in ("war", "conflict", "crisis", "mission", "operation", "campaign", "border", "airport")):
        return Sense.PLACE
    return Sense.ACTOR
