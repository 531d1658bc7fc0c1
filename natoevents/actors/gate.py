"""Look-alikes: whether a name of a state or city is only part of another name ("Paris Masters", "Levski Sofia")."""

import re

from natoevents.actors.places import is_ship
from natoevents.actors.rules import address, cue, look_alikes, roles
from natoevents.lexicon import Lexicon, Name, NameKind, name_at

__all__ = ["Gate"]

_NEXT = re.compile(r"([ ]{1,3}|[ ]?\r?\n[ ]?|-)([^\W_]+)(?:-[^\W_]+)?('s)?")
CITIES = (NameKind.CITY, NameKind.TOWN)
"""Kinds of names that are part of other names most often."""


class Gate:
    """Judges names by their neighbours in one text; knows which of its lines are written like titles."""

    __slots__ = ("_lexicon", "_lines", "_rules", "_text")

    def __init__(self, text: str, lexicon: Lexicon) -> None:
        self._text = text
        self._lexicon = lexicon
        self._rules = look_alikes()
        self._lines: dict[int, bool] = {}

    def titled(self, at: int) -> bool:
        """Whether the sentence at `at` is a headline: most of its longer words have a capital."""
        text = self._text
        reach = max(0, at - 300)
        start = max(text.rfind("\n", reach, at), text.rfind(". ", reach, at), reach - 1) + 1
        known = self._lines.get(start)
        if known is None:
            reach = max(at, start + 300)
            stop = text.find("\n", at, reach)
            stop = stop if stop >= 0 else min(len(text), reach)
            dot = text.find(". ", at, stop)
            longer = re.findall(r"[A-Za-z]{4,}", text[start : dot if dot >= 0 else stop])
            capital = sum(w[0].isupper() for w in longer)
            known = self._lines[start] = len(longer) >= 3 and capital >= 0.7 * len(longer)
        return known

    def opens(self, at: int) -> bool:
        """Whether a sentence, line or quotation begins at `at`."""
        i = at - 1
        while i >= 0 and self._text[i] in " \"'([*_":
            i -= 1
        return i < 0 or self._text[i] in ".!?\n:;-|>"

    def before(self, start: int) -> tuple[str, str]:
        """The word in front of `start` and what stands between ("" and "" where there is none within reach)."""
        text = self._text
        at = start
        while at and start - at < 4 and text[at - 1] in " -\r\n":
            at -= 1
        if at == start or not at:
            return "", ""
        if text[at - 1] == "." and text[at:start] == " ":
            at -= 1
        first = at
        while first and start - first < 40 and text[first - 1].isalnum():
            first -= 1
        return text[first:at], text[at:start]

    def no_given_name(self, at: int, word: str) -> bool:
        """Whether a capital word before a surname is none by another's name: "But Lavrov", "In March Lavrov"."""
        if word in cue("calendar"):
            ahead = self.before(at)[0]
            return word.endswith("day") or ahead.isdigit() or ahead.lower() in cue("before-a-month")
        return word.lower() in cue("openers") and self.opens(at)

    def refuses(self, start: int, end: int, name: Name, *, whole: bool = False) -> bool:
        """Whether the name at ``text[start:end]`` is part of another one; a `whole` one is judged from its front."""
        if name.exact or name.kind is NameKind.SEAT:
            return self._acronym(start, end)
        word, gap = self.before(start)
        if gap == "-" and word.lower() in cue("prefixes"):
            return True
        if name.kind in CITIES and is_ship(self._text, start, end):
            return True
        following = _NEXT.match(self._text, end) if not whole else None
        if following is not None and self._taken_by(following.group(2), following.group(1), start, end, name):
            return True
        return bool(word) and self._takes(word, gap, start, self._text[start:end], name)

    def _taken_by(self, word: str, gap: str, start: int, end: int, name: Name) -> bool:
        """Whether the word behind makes another name of it ("Paris Masters")."""
        if not word[0].isupper():
            return gap == "-" and word in ("speaking", "language", "born")
        if word in self._rules.after or (gap == "-" and name.kind in CITIES and not self._known(word)):
            return not (word in cue("also-roles") and self._role(end))
        if gap == "-" or self._free(word) or self._role(end) or self.titled(start):
            return False
        surface = self._text[start:end]
        return not (surface.isupper() and len(surface) > 3)

    def _takes(self, word: str, gap: str, start: int, surface: str, name: Name) -> bool:
        """Whether the word in front makes another name of it ("Levski Sofia")."""
        at = start - len(gap) - len(word)
        if word in self._rules.before and gap != ". ":
            opens = word in cue("also-openers") and name.kind not in CITIES and self.opens(at)
            if not opens:
                return True
        if name.kind not in (*CITIES, NameKind.NAME) or not word[0].isupper() or gap != " " or self._free(word):
            return False
        lower = word.lower()
        if lower in cue("openers") or lower in address() or self.titled(start) or self._role_word(word):
            return False
        if self.opens(at):
            return name.kind in CITIES and not word.endswith(("ing", "ed", "ly", "s"))
        return name.kind in CITIES or surface in self._rules.given

    def _acronym(self, start: int, end: int) -> bool:
        following = _NEXT.match(self._text, end)
        word = following.group(2) if following else ""
        if word in (
            "Open",
            "Airways",
            "Masters",
            "Steel",
            "Cellular",
            "Swimming",
            "Cricket",
            "Robotics",
            "Insurance",
            "Bancorp",
            "Smelting",
            "Soccer",
            "Basketball",
            "Track",
            "Today",
            "Network",
        ):
            return True
        surface = self._text[start:end]
        # in a line of capitals a short acronym may be any word
        return (
            surface in ("US", "WHO", "AU", "SA")
            and word.isupper()
            and len(word) > 3
            and self._text[max(0, start - 12) : start].isupper()
            and surface != "US"
        )

    def _free(self, word: str) -> bool:
        return word in cue("calendar") or word in cue("companions") or word in cue("crafts") or self._known(word)

    def _known(self, word: str) -> bool:
        tree = self._lexicon.names.get(word.lower())
        if tree is None:
            return False
        name = name_at(tree)
        return name is None or name.kind not in (NameKind.REFUSED, NameKind.OUTLET)

    def _role(self, end: int) -> bool:
        following = _NEXT.match(self._text, end)
        return following is not None and self._role_word(following.group(2))

    @staticmethod
    def _role_word(word: str) -> bool:
        return word.lower() in roles()
