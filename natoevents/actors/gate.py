"""Look-alikes: whether a name of a state or city is only part of another name ("Paris Masters", "Levski Sofia")."""

import re

from natoevents.actors.rules import address, cue, look_alikes, roles
from natoevents.lexicon import Lexicon, Name, NameKind

__all__ = ["Gate"]

_NEXT = re.compile(r"([ ]{1,3}|[ ]?\r?\n[ ]?|-)([^\W_]+)(?:-[^\W_]+)?('s)?")
_PREV = re.compile(r"([^\W_]+)([ ]{1,3}|-|[ ]?\r?\n[ ]?|\. )$")
# Words that begin a sentence or a clause and so have a capital without being part of a name.


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
        start = max(text.rfind("\n", 0, at), text.rfind(". ", max(0, at - 300), at)) + 1
        known = self._lines.get(start)
        if known is None:
            stop = text.find("\n", at)
            stop = min(stop if stop >= 0 else len(text), start + 300)
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

    def lower_case(self, surface: str) -> bool:
        """Whether small letters make another word of it ("turkey")."""
        return surface.islower() and surface in self._rules.lower

    def refuses(self, start: int, end: int, name: Name) -> bool:
        """Whether the name at ``text[start:end]`` is part of another one."""
        text, rules = self._text, self._rules
        if name.exact or name.kind is NameKind.SEAT:
            return self._acronym(start, end)
        window = text[max(0, start - 40) : start]
        prev = _PREV.search(window)
        if (
            window.endswith("-")
            and prev
            and prev.group(1).lower() in ("pro", "non", "post", "ex", "neo", "un", "anglo", "franco", "sino")
        ):
            return prev.group(1).lower() != "ex"
        surface = text[start:end]
        following = _NEXT.match(text, end)
        if following is not None:
            gap, word = following.group(1), following.group(2)
            if (
                word[0].isupper()
                and (word in rules.after or (gap == "-" and name.kind is NameKind.CITY and not self._known(word)))
                and not (
                    word in ("Irish", "Bank", "Sea", "Group", "Air", "Press", "Standard", "United", "City")
                    and self._role(end)
                )
            ):
                return True
            if (
                word[0].isupper()
                and gap != "-"
                and not self._free(word)
                and not self._role(end)
                and not self.titled(start)
            ) and not (surface.isupper() and len(surface) > 3):
                return True
            if gap == "-" and word in ("speaking", "language", "born"):
                return True
        if prev is not None:
            word, gap = prev.group(1), prev.group(2)
            if (
                word in rules.before
                and gap != ". "
                and not (
                    word in ("New", "Union", "Royal", "Lady", "Le", "La")
                    and self.opens(start - len(prev.group(0)))
                    and name.kind is not NameKind.CITY
                )
            ):
                return True
            if (
                name.kind in (NameKind.CITY, NameKind.NAME)
                and word[0].isupper()
                and gap == " "
                and not self._free(word)
            ):
                at = start - len(prev.group(0))
                if (
                    word.lower() in cue("openers")
                    or word.lower() in address()
                    or self.titled(start)
                    or self._role_word(word)
                ):
                    return False
                if self.opens(at):
                    return name.kind is NameKind.CITY and not re.search(r"(?:ing|ed|ly|s)$", word)
                return name.kind is NameKind.CITY or surface in rules.given
        return False

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
        return word in cue("calendar") or word in cue("companions") or self._known(word)

    def _known(self, word: str) -> bool:
        tree = self._lexicon.names.get(word.lower())
        if tree is None:
            return False
        name = tree.get("")
        return name is None or name.kind not in (NameKind.REFUSED, NameKind.OUTLET)

    def _role(self, end: int) -> bool:
        following = _NEXT.match(self._text, end)
        return following is not None and self._role_word(following.group(2))

    @staticmethod
    def _role_word(word: str) -> bool:
        return word.lower() in roles()
