"""Which line breaks are soft: the ones a hard-wrapped text has inside its paragraphs.

Pages saved as text end a paragraph at each newline; some archives (official statements above all) wrap their lines at a
fixed width instead. Told apart by evidence in the text alone: a wrapped line goes on in lower case, ends without a
stop, and could not have taken the next word without growing too long.
"""

import re
from collections.abc import Sequence

__all__ = ["soft_breaks"]

_SHORTEST, _LONGEST = 36, 110
"""A wrapped line is about as long as a line of print."""
_LABEL = re.compile(r"(?:[A-Z][\w.’'-]* ){0,4}[A-Z][\w.’'-]*:\s")
_BYLINE = re.compile(r"by [A-Z]\S+(?: [A-Z]\S*){1,3}(?:[ ,|].{0,40})?")
_STAMPED = re.compile(
    r"(?:by [A-Z]|[\w-]+(?:\.[\w-]+)+\b|(?:first |last |web )?(?:posted|published|updated|modified|issued|created)\b|"
    r"in [A-Z]\w+(?:, [A-Z]\w+)* on ).*"
    r"(?<!\d)(?:19|20)\d\d(?!\d).{0,60}"
)
"""A line of a page that begins in lower case and goes on with nothing: it holds the day, with an author or a site."""
_STOPS = frozenset('.!?:;…"”’»)]|')


def soft_breaks(lines: Sequence[str]) -> list[bool]:
    """For each line, whether the break after it is soft, so that the next line goes on with the same paragraph.

    Args:
        lines: the lines of a text in order, without their line breaks; blank lines part paragraphs.

    Examples:
        >>> soft_breaks(["The ministers of the alliance met in the old", "harbour town and talked about the strait."])
        [True, False]
        >>> soft_breaks(["The ministers met and talked about the strait.", "The envoy did not come."])
        [False, False]
    """
    lines = [line.strip() for line in lines]
    soft = [False] * len(lines)
    pairs: list[int] = []
    clauses: list[int] = []
    lower = long = 0
    for i in range(len(lines) - 1):
        line, after = lines[i], lines[i + 1]
        if not line or not after:
            continue
        if len(line) > _LONGEST:
            long += 1
        elif len(line) >= _SHORTEST:
            pairs.append(i)
            if after[0].islower() and line[-1] not in _STOPS:
                lower += 1
                soft[i] = not _turns(after) and not _BYLINE.fullmatch(after) and not _STAMPED.fullmatch(after)
        elif after[0].islower() and line[-1] not in _STOPS and not _turns(after):
            clauses.append(i)
    if lower < 2 or lower * 10 < len(pairs) * 3 or long * 3 > len(pairs):
        return soft
    for i in clauses:
        soft[i] = True
    widths = sorted(len(lines[i]) for i in pairs)
    width = widths[(len(widths) * 9) // 10]
    for i in pairs:
        first = lines[i + 1].split(None, 1)[0]
        soft[i] = not _turns(lines[i + 1]) and (lines[i + 1][0].islower() or len(lines[i]) + 1 + len(first) > width - 4)
    return soft


def _turns(line: str) -> bool:
    """Whether a line opens a paragraph of its own: with a list mark, a rule, a speaker's label."""
    if _LABEL.match(line):
        return True
    word = line.split(None, 1)[0]
    return word.endswith(":") or word in {"Q", "Q."} or word[:1] in "•*#\\" or not any(c.isalnum() for c in word)
