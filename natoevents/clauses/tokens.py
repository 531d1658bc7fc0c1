"""Sentence → tokens: words, numbers and marks, with each name or date that an earlier stage found kept in one piece."""

import re
from collections.abc import Sequence
from functools import lru_cache

from attrs import define, field

from natoevents.actor import ActorMention, Sense
from natoevents.clauses.words import guess, listed, vocabulary
from natoevents.when import DateMention

__all__ = ["Tokens", "tokenise"]

# First the usual case, a plain word with a gap or comma after it, which no other alternative reads differently.
TOKEN = re.compile(
    r"[a-zA-Z]++(?=[ ,\n])"
    r"|[A-Za-z]{2,12}-(?:to|on|for|by)-[A-Za-z]{2,12}(?![^\W_]|-)"
    r"|(?:re|pre|co|de|anti|pro|ex|mid|counter|non|so|test)-[^\W\d_]+(?:-[^\W\d_]+)?"
    r"|[^\W\d_]+?(?:n['’]t)(?![^\W\d_])"
    r"|[^\W\d_]+-(?:fires?|ups?|attacks?|operation|strikes?|offs?|ins?|outs?|downs?|backs?)(?![^\W_])"
    r"|[A-Za-z]{1,4}-\d{1,3}[A-Za-z]{0,3}(?![^\W_-])"
    r"|\d+(?:[.,]\d+)*(?![^\W_])"
    r"|\d+(?:[.,]\d+)+[a-z]{1,3}(?![^\W_])"
    r"|[^\W_]+(?:\.(?=[^\W_]\.)[^\W_])*"
    r"|['’](?:s|ll|re|ve|d|m|S)(?![^\W_])"
    r"|[^\s\w]|_"
)
OPEN_QUOTES, CLOSE_QUOTES = "“«„", "”»"
Unit = tuple[int, int, tuple[ActorMention, ...], DateMention | None]


@define(eq=False)
class Tokens:
    """A sentence as parallel lists, one item a token.

    Attributes:
        starts: first code points.
        ends: one past the last.
        lows: lower-case words.
        lemmas: base forms.
        tags: classes, one character each; see `natoevents.clauses.words`. Marks: , quote ", ( ) - : ; . '
        mentions: mentions that the token is, else ().
        dates: the temporal expression that the token is, else None.
        quoted: whether it stands in quotation marks.
        open_quote: whether a quotation is still open at the end.
        raw: the page.
        capitals: whether it begins with a word in capitals, as a dateline does.
    """

    starts: list[int] = field(factory=list)
    ends: list[int] = field(factory=list)
    lows: list[str] = field(factory=list)
    lemmas: list[str] = field(factory=list)
    tags: list[str] = field(factory=list)
    mentions: list[tuple[ActorMention, ...]] = field(factory=list)
    dates: list[DateMention | None] = field(factory=list)
    quoted: list[bool] = field(factory=list)
    open_quote: bool = False
    capitals: bool = False
    raw: str = ""

    def upper(self, k: int) -> bool:
        """Whether token `k` begins with a capital."""
        return self.raw[self.starts[k]].isupper()


NUMBERED = re.compile(r"\s*(?:\(?\d{1,2}[.)]|\([a-z]\)|[•·▪])\s+(?=[\"“‘A-Z])")
"""What only numbers a paragraph ("5. The allies …")."""


def tokenise(
    raw: str,
    start: int,
    end: int,
    mentions: Sequence[ActorMention],
    dates: Sequence[DateMention],
    *,
    in_quote: bool = False,
) -> Tokens:
    """Cut ``raw[start:end]`` into tokens.

    Args:
        raw: the page.
        start: first code point of the sentence.
        end: one past its last.
        mentions: actor mentions in the sentence, by position; of overlapping ones the longest from the left counts.
        dates: temporal expressions in it, by position.
        in_quote: whether a quotation was open before it.
    """
    out = Tokens(raw=raw)
    if (numbered := NUMBERED.match(raw, start, end)) is not None:
        start = numbered.end()
    units = _units(raw, mentions, dates)
    at = start
    quote = in_quote
    for unit_start, unit_end, names, when in units:
        if unit_start < at:
            continue
        quote = _words(out, raw, at, unit_start, quote=quote, begin=start)
        _unit(out, raw, unit_start, unit_end, names=names, when=when, quote=quote)
        at = unit_end
    first = raw[start : start + 4]
    out.capitals = len(first) > 2 and first[:3].isupper()
    out.open_quote = _words(out, raw, at, end, quote=quote, begin=start)
    return out


def _units(raw: str, mentions: Sequence[ActorMention], dates: Sequence[DateMention]) -> list[Unit]:
    """Stretches to keep in one piece, by position, longer ones first; several mentions may share one."""
    spans: dict[tuple[int, int], list[ActorMention]] = {}
    for m in mentions:
        a, b = m.span.start, m.span.end
        if raw[b - 2 : b] in ("'s", "’s") and b - a > 2:
            b -= 2
        if a < b:
            spans.setdefault((a, b), []).append(m)
    units: list[Unit] = []
    for (a, b), ms in spans.items():
        if units and raw[units[-1][1] : a] == ", " and _lies_in(units[-1][2], ms):
            units[-1] = (units[-1][0], b, units[-1][2], None)
        else:
            units.append((a, b, tuple(ms), None))
    for d in dates:
        a, b = d.span.start, d.span.end
        if raw[b - 2 : b] in ("'s", "’s") and b - a > 2:
            b -= 2
        if a < b:
            units.append((a, b, (), d))
    units.sort(key=lambda u: (u[0], -u[1]))
    return units


def _lies_in(towns: Sequence[ActorMention], states: Sequence[ActorMention]) -> bool:
    """Whether the two name one place: "Ramstein, Germany", "Norfolk, Virginia"."""
    town, state = towns[-1], states[0]
    return (
        town.rule in ("town", "city")
        and (state.rule == "name" or (state.rule == "town" and state.principal.id == "USA"))
        and town.sense is state.sense is Sense.PLACE
        and town.principal == state.principal
    )


def _unit(
    out: Tokens, raw: str, a: int, b: int, *, names: tuple[ActorMention, ...], when: DateMention | None, quote: bool
) -> None:
    low = raw[a:b].lower()
    named = low != raw[a:b] and raw[a:b].isupper() and all(m.antecedent is None for m in names)  # "US" is not "us"
    if names and low.startswith("the ") and low not in listed("pronouns"):
        # the article opens a noun phrase of its own: "in return the allies promised"
        _piece(out, a, a + 3, "the", "D", names=(), when=None, quote=quote)
        a, low = a + 4, low[4:]
    tag = (
        "t"
        if when is not None
        else "Q"
        if named
        else "D"
        if low in listed("possessive")
        else "E"
        if low in listed("pronouns")
        else "Q"
    )
    _piece(out, a, b, low, tag, names=names, when=when, quote=quote)


def _piece(
    out: Tokens, a: int, b: int, low: str, tag: str, *, names: tuple[ActorMention, ...], when: DateMention | None,
    quote: bool,
) -> None:  # fmt: skip
    """Append the token ``raw[a:b]``."""
    out.starts.append(a)
    out.ends.append(b)
    out.lows.append(low)
    out.lemmas.append(low)
    out.tags.append(tag)
    out.mentions.append(names)
    out.dates.append(when)
    out.quoted.append(quote)


@lru_cache(maxsize=8192)
def _read(text: str) -> tuple[str, str, str, str]:
    """A token in lower case, its base form, its class ("" of a mark), and who may be part of a name where it stands.

    The last is "X" of a capitalised word that nobody knows, "N" of a noun with a capital, else "".
    """
    low = text.lower()
    known = vocabulary()
    word = known.get(low)
    if word is not None:
        named = word.tag == "N" and text[0].isupper() and text[1:].islower()
        return low, word.lemma, word.tag, "N" if named else ""
    if "-" in low and (rest := known.get(low.partition("-")[2])) is not None and rest.tag in "bvpndg12":
        return low, low.partition("-")[0] + rest.lemma, rest.tag, ""
    if text[0].isalpha():
        tag, lemma = guess(text, text[0].isupper())
        return (low, lemma, "N", "X") if tag == "X" else (low, lemma, tag, "")
    return low, low, "U" if text[0].isdigit() else "", ""


def _words(out: Tokens, raw: str, start: int, end: int, *, quote: bool, begin: int) -> bool:
    """Append the tokens of ``raw[start:end]``; tells whether a quotation is open at its end."""
    starts, ends, lows, lemmas, tags = out.starts, out.ends, out.lows, out.lemmas, out.tags
    mentions, dates, quoted = out.mentions, out.dates, out.quoted
    before = len(starts)
    for m in TOKEN.finditer(raw, start, end):
        text = m[0]
        at = m.start()
        low, lemma, tag, name = _read(text)
        if name:
            if at != begin and (name == "X" or (at >= 2 and raw[at - 1] == " " and raw[at - 2].isalpha())):
                tag = "X"
        elif not tag:
            tag, quote = _mark(text, raw, at, out, quote)
            if not tag:
                continue
        starts.append(at)
        ends.append(at + len(text))
        lows.append(low)
        lemmas.append(lemma)
        tags.append(tag)
        quoted.append(quote)
    count = len(starts) - before
    mentions.extend([()] * count)
    dates.extend([None] * count)
    return quote


def _mark(text: str, raw: str, at: int, out: Tokens, quote: bool) -> tuple[str, bool]:
    """The class of a mark, "" to leave it out, and whether a quotation is open after it."""
    if text in OPEN_QUOTES:
        return '"', True
    if text in CLOSE_QUOTES:
        return '"', False
    if text == '"':
        return '"', not quote
    if text in ("'s", "’s", "'S", "’S"):
        pronoun = bool(out.lows) and out.lows[-1] in listed("_contracting")
        return ("B" if pronoun else "'"), quote
    if text[0] in "'’" and len(text) > 1:
        return _CONTRACTED.get(text[1:].lower(), ""), quote
    if text == "-" and raw[at - 1 : at] == " " and raw[at + 1 : at + 2] == " ":
        return "–", quote
    if text == "." and out.lows and out.ends[-1] == at and out.lows[-1] in listed("abbreviated_titles"):
        return "", quote  # "Mr. Rasmussen" is one noun phrase
    if text in "'’":
        after_s = bool(out.lows) and out.ends[-1] == at and out.lows[-1].endswith("s")
        return ("'" if after_s and raw[at + 1 : at + 2] == " " else ""), quote
    return _MARKS.get(text, ""), quote


_CONTRACTED = {"ll": "M", "re": "B", "ve": "H", "d": "M", "m": "B"}
_MARKS = {
    ",": ",", "(": "(", ")": ")", "[": "(", "]": ")", "-": "-", "–": "–", "—": "–", "―": "–", ":": ":", ";": ";",
    "?": "?",
    "!": ".", ".": ".", "…": ".", "$": "U", "€": "U", "£": "U", "%": "N", "&": "C", "/": "C",
}  # fmt: skip
