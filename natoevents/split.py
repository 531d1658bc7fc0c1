"""Article → sentences, with their offsets.

Block and paragraph borders end a sentence whatever they look like; inside a paragraph a stop ends one unless what
stands around it says otherwise (titles, initials, "U.S.", "Gazeta.Ru", decimal numbers, an ellipsis in brackets).
"""

import re
from functools import cache

from natoevents.article import Article
from natoevents.data import table
from natoevents.text import Sentence, Span
from natoevents.wrapping import soft_breaks

__all__ = ["split", "split_text"]

_LINE = re.compile(r"[^\n\r\u2028\u2029\x0b\x0c\x85]+")
_STOP = re.compile(r"""(?<![.!?…])[.!?…]++["”’'»)\]]*+(?:\[\d{1,3}\])?|(?<![\d.,:/-])(?:19|20)\d\d(?=[A-Z][a-z])""")
"""A run of stops with what closes after it, or a year to which the next sentence is glued ("2022The")."""
_GAP = re.compile(r"\s*+")
_NEXT = re.compile(r"[\"“”‘’'«(\[—–-]*+\s*+(\w[\w’'-]*+)?")
_BEFORE = re.compile(r"[\"“‘'(\[]*([^\s\"“‘(\[]*)\Z")
_ASKS = re.compile(
    r"(?:[A-Z][\w’'.-]*\s+){0,4}(?:asked|said|asks|says|wrote|exclaimed|shouted|tweeted|demanded|replied)\b"
)

_DOTTED = re.compile(r"(?:\w\.)+\w|\w|Inc|Corp|Ltd|Co|Jr|Sr|etc|al|Bros|Dept|Univ|Govt|Intl|dept")
"""Mostly inside a sentence; at its end where the next word is one that opens sentences."""
_CLOCK = re.compile(r"[ap]\.m", re.IGNORECASE)


@cache
def _words() -> dict[str, frozenset[str]]:
    return {kind: frozenset(words) for kind, words in table("split")["words"].items()}


def split(article: Article) -> tuple[Sentence, ...]:
    r"""The sentences of an article, in order, from the blocks that tell its story (`Role.tells`) and no other.

    Examples:
        >>> from natoevents.text import Block, Role
        >>> raw = "Envoys meet\n\nThe envoys met. Mr. Lind was late."
        >>> blocks = (Block(Span(0, 11), Role.HEADLINE), Block(Span(13, 47), Role.BODY))
        >>> [s.span.of(raw) for s in split(Article(raw, "generic", blocks=blocks))]
        ['Envoys meet', 'The envoys met.', 'Mr. Lind was late.']
    """
    found: list[Sentence] = []
    paragraph = 0
    for block in article.blocks:
        if not block.role.tells:
            continue
        for start, end in _paragraphs(article.raw[block.start : block.end]):
            at = block.start
            found += [
                Sentence(Span(a, b), block.role, paragraph) for a, b in _sentences(article.raw, at + start, at + end)
            ]
            paragraph += 1
    return tuple(found)


def split_text(text: str) -> tuple[Span, ...]:
    """The sentences of a plain text as spans of code points, none with white space around it.

    Examples:
        >>> [s.of("It rained. Gen. Holt said so.") for s in split_text("It rained. Gen. Holt said so.")]
        ['It rained.', 'Gen. Holt said so.']
    """
    return tuple(Span(a, b) for start, end in _paragraphs(text) for a, b in _sentences(text, start, end))


def _paragraphs(text: str) -> list[tuple[int, int]]:
    """Start and end of each paragraph, without the white space around it."""
    lines: list[tuple[int, int, int]] = []
    if len(text) < 400 and "\n" not in text and "\r" not in text:  # the usual case, worth its shortcut
        lines = [(m.start(), m.end(), 0) for m in _LINE.finditer(text)]
        soft = [False] * len(lines)
    else:
        texts: list[str] = []
        last = 0
        for m in _LINE.finditer(text):
            if not m[0].strip():
                continue
            if lines and not _adjacent(text, last, m.start()):
                texts.append("")
            last = m.end()
            lines.append((m.start(), m.end(), len(texts)))
            texts.append(m[0])
        soft = soft_breaks(texts)
    found: list[tuple[int, int]] = []
    begun: int | None = None
    for start, end, at in lines:
        begun = start if begun is None else begun
        if not soft[at]:
            part = text[begun:end]
            if bare := part.strip():
                lead = len(part) - len(part.lstrip())
                found.append((begun + lead, begun + lead + len(bare)))
            begun = None
    return found


def _adjacent(text: str, end: int, start: int) -> bool:
    """Whether one line break alone parts two lines."""
    gap = text[end : min(start, end + 3)]
    return start - end == 1 or gap == "\r\n"


def _sentences(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The sentences of the paragraph ``text[start:end]``."""
    found: list[tuple[int, int]] = []
    begun = start
    for m in _STOP.finditer(text, start, end):
        stop = m.end()
        if stop >= end:
            break
        gap = _GAP.match(text, stop, end)
        resume = gap.end() if gap else stop
        if resume >= end:
            break
        if m.start() >= begun and _ends(text, begun, m.start(), stop, resume, end):
            found.append((begun, stop))
            begun = resume
    if begun < end:
        found.append((begun, end))
    return found


def _ends(text: str, begun: int, mark: int, stop: int, resume: int, end: int) -> bool:  # noqa: PLR0917  (six places in one text)
    """Whether the stop ``text[mark:stop]`` ends the sentence that began at `begun`; the next word is at `resume`."""
    follows = _NEXT.match(text, resume, min(end, resume + 60))
    word = (follows[1] if follows else None) or ""
    first = word[:1]
    if text[mark].isdigit():
        return True
    if first.islower() or (resume == stop and text[stop] in "-‑"):  # "Col.-Gen."
        return False
    before = _BEFORE.search(text, max(begun, mark - 24), mark)
    token = before[1] if before else ""
    run = text[mark:stop]
    if resume == stop:  # nothing between: a glued sentence, a domain, an abbreviation
        return (
            run[0] in ".!?" and len(word) > 1 and word[1:2].islower() and first.isupper() and _glued(token, word, run)
        )
    if not token and mark - begun < 12 and not text[begun:mark].strip("\"“‘'([ "):
        return False  # nothing said yet: "[…] We", "... And"
    if "]" in run and run[0] in ".…" and text[mark - 1] == "[":
        return False
    if run[0] == "…" or run.startswith(".."):
        return not text[mark - 1].isspace() or word in _words()["openers"]
    if run[0] in "!?":
        return not (len(run) > 1 and _ASKS.match(text, resume, min(end, resume + 80)))
    return len(run) > 1 or not _abbreviates(token, word, begun, mark)


def _glued(token: str, word: str, run: str) -> bool:
    """Whether a stop with no space after it ends a sentence: "ended.The" does, "Gazeta.Ru" and "Ph.D" do not."""
    letters = token.rstrip("\"”’')")
    if len(letters) < 2 or not (letters[-1].islower() or letters[-1].isdigit() or run[1:]):
        return False
    return "." not in letters and not (word in _words()["domains"] and letters[:1].isupper())


def _abbreviates(token: str, word: str, begun: int, mark: int) -> bool:
    """Whether `token` before a single full stop is an abbreviation with which the sentence does not end."""
    if token in _words()["titles"] or (token.isupper() and token.capitalize() in _words()["titles"]):
        return True
    if not word:
        return False
    if word[0].isdigit() and (token in _words()["numbered"] or token in _words()["months"]):
        return True
    if token.isdigit() and len(token) <= 2 and mark - len(token) <= begun + 1:
        return True  # "1. Skip to content"
    if _CLOCK.fullmatch(token):
        return word in _words()["after_clock"]
    return bool(_DOTTED.fullmatch(token)) and not token.isdigit() and word not in _words()["openers"]
