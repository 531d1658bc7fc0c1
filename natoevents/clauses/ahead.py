"""Looks ahead over the groups of a sentence: is a noun phrase the subject of a verb, is a past form a finite verb?

Every look passes a bounded number of groups, so all together cost no more than the sentence is long.
"""

import re

from natoevents.actor import ActorKind, Sense
from natoevents.clauses.groups import GROUP
from natoevents.clauses.tokens import Tokens
from natoevents.clauses.words import listed

__all__ = ["AHEAD", "Ahead", "Group"]

AHEAD = 16
"""How many groups a look ahead may pass."""
Group = tuple[str, int, int]
_PREDICATE = re.compile(r"(?:C[DAUQNX]+)?[RG]*(?:Pt)?[RG]*[vpdMBHO]")
"""In tags: the rest of a compound subject and its verb."""


class Ahead:
    """The groups of one sentence, their verb forms, and the looks ahead over them.

    Attributes:
        groups: kind (see `natoevents.clauses.groups.GROUP`), first token, one past the last.
        forms: of verb groups F finite, I infinitive, G -ing, N participle, D past or participle, b base form; else "".
    """

    def __init__(self, tokens: Tokens, tags: str) -> None:
        self.tokens, self.tags = tokens, tags
        self.groups: list[Group] = []
        for m in GROUP.finditer(tags):
            kind = m.lastgroup or "x"
            i, j = m.span()
            if kind == "N" and j - i > 1 and i > 0 and (k := self._parts(i, j)):
                self.groups.append(("N", i, k))
                i = k
            elif kind == "N" and self._name_of_another(i, j):
                self.groups.append((kind, i, j - 1))
                i = j - 1
            self.groups.append((tags[i] if kind == "x" else kind, i, j))
        self.forms = [self._form(i, j) if kind == "V" else "" for kind, i, j in self.groups]

    def _parts(self, i: int, j: int) -> int:
        """Where one phrase ends and another begins without a comma between, or 0.

        So it is after a preposition ("in Lisbon Norway's envoys agreed", "after the attack Norway closed its border")
        and between two objects ("gave Ukraine tanks").
        """
        names, tags, lows = self.tokens.mentions, self.tags, self.tokens.lows
        if tags[i - 1] in "bvpdg" and self.tokens.lemmas[i - 1] in listed("ditransitive"):
            k = i + 1 if tags[i] == "Q" else i + 2 if tags[i : i + 2] == "DQ" else j
            named = (
                k < j and tags[k] in "NA" and bool(names[k - 1]) and names[k - 1][0].rule in ("name", "people", "city")
            )
            return k if named and (lows[j - 1].endswith("s") or lows[j - 1] in listed("given")) else 0
        if tags[i - 1] not in "PK":
            return 0
        if tags[i : i + 2] == "QQ" and lows[i - 1] in ("in", "at", "near", "outside"):
            return i + 1 if names[i] and names[i][0].sense is Sense.PLACE else 0
        if not _PREDICATE.match(tags, j):
            return 0
        for k in range(i + 1, j):
            if tags[k] == "Q" and tags[k - 1] == "N" and lows[k - 1] not in listed("apposed"):
                return k if names[k] and names[k][0].rule == "name" and names[k][0].sense is Sense.ACTOR else 0
        return 0

    def _form(self, i: int, j: int) -> str:
        """F finite, I infinitive, G -ing, N participle, D past or participle, b bare base form."""
        tags = self.tags
        first = tags[i]
        if first == "T":
            return "I"
        k = i
        while tags[k] in "RGt" and k < j - 1:
            k += 1
        first = tags[k]
        if first in "MO":
            return "F"
        if first in "BH":
            return "G" if self.tokens.lows[k] in ("being", "having") else "N" if self.tokens.lows[k] == "been" else "F"
        return {"g": "G", "n": "N", "d": "D", "b": "b"}.get(tags[k], "F")

    def _name_of_another(self, i: int, j: int) -> bool:
        """Whether the name that ends a noun group has a verb of its own ("the treaty | Peru signed")."""
        tags, lows = self.tags, self.tokens.lows
        if tags[i:j].count("Q") != 1 or tags[j - 2 : j] != "NQ":
            return False
        if " " in lows[j - 1].strip() and self.tokens.mentions[j - 1][0].rule != "role":
            return False
        if not (tags[i] == "D" or (i and lows[i - 1] == "whose")) or lows[j - 2] in listed("appositive"):
            return False
        if self.tokens.upper(j - 2) or self.tokens.mentions[j - 1][0].actor.kind is not ActorKind.STATE:
            return False
        k = j
        while tags[k : k + 1] and tags[k] in "RGt":
            k += 1
        return tags[k : k + 1] != "" and (tags[k] in "dpvH" or (tags[k : k + 3] == "CQd"))

    def finite_follows(self, g: int, prev: str) -> bool:
        """Whether the noun phrase at group `g` is the subject of a finite verb, past its own modifiers."""
        groups, n = self.groups, len(self.groups)
        k = g + 1
        purpose = False
        stop = min(n, g + AHEAD)
        while k < stop:
            kind = groups[k][0]
            if kind == "V":
                form = self.forms[k]
                if form == "F":
                    return True
                if form == "D":
                    return not purpose and self.past_is_finite(k)
                if form == "b":
                    return groups[k - 1][0] in 'NR,")' and self._plural(k - 1)
                if form == "I" and k == g + 1:
                    purpose = True
                    k += 1
                    continue
                return False
            if kind == "P":
                if (
                    self.tags[groups[k][1]] == "K"
                    and k + 2 < n
                    and groups[k + 2][0] == "V"
                    and self.forms[k + 2] in ("F", "D")
                ):
                    return False
                if k + 1 < n and groups[k + 1][0] in "Nt":
                    k += 2
                    continue
                if k + 1 < n and groups[k + 1][0] == "W":
                    return self.verb_after_relative(k + 2)
                return False
            if kind in 'tR"G':
                k += 1
            elif kind == "C":
                if k + 1 < n and groups[k + 1][0] == "N":
                    k += 2
                    continue
                return False
            elif kind in {",", "–"}:
                past = self._past_list(k)
                k = past if past > 0 else self._past_insertion(k, prev)
                if k < 0:
                    return False
            elif kind == "(":
                while k < stop and groups[k][0] != ")":
                    k += 1
                k += 1
            elif kind in {"W", "Z"}:
                return k == g + 1 and self.verb_after_relative(k + 1)
            else:
                return False
        return False

    def fixed(self, g: int) -> bool:
        """Whether a verb of one form for all times stands behind its noun as a participle ("a session set for May")."""
        i, j = self.groups[g][1:]
        nxt = self.groups[g + 1] if g + 1 < len(self.groups) else None
        return (
            j - i == 1 and g > 0 and self.groups[g - 1][0] == "N" and self.tokens.lows[i] in listed("fixed_participles")
            and nxt is not None and nxt[0] == "P" and self.tokens.lows[nxt[1]] in ("for", "by", "out", "in", "at", "on")
        )  # fmt: skip

    def parted(self, g: int) -> bool:
        """Whether only what hangs on the noun phrase at group `g` stands between it and a comma with a verb behind."""
        k = g + 1
        while k < min(len(self.groups), g + AHEAD) and self.groups[k][0] in "PNtR":
            k += 1
        return k + 1 < len(self.groups) and self.groups[k][0] == "," and self.groups[k + 1][0] == "V"

    def _past_list(self, k: int) -> int:
        """Past the rest of a list that goes on at comma `k` ("A, B and C"), or -1."""
        groups, n = self.groups, min(len(self.groups), k + 3 * AHEAD)
        while k + 1 < n and groups[k][0] == ",":
            if groups[k + 1][0] == "N":
                k += 2
                while k + 1 < n and groups[k][0] == "P" and groups[k + 1][0] == "N":
                    k += 2
            elif groups[k + 1][0] == "C":
                k += 1
                break
            else:
                return -1
        if k + 1 < n and groups[k][0] == "C" and groups[k + 1][0] == "N":
            return k + 2
        return -1

    def _past_insertion(self, k: int, prev: str) -> int:
        """Past a comma-enclosed insertion that begins at comma `k`, or -1."""
        groups, n = self.groups, len(self.groups)
        if k + 1 >= n:
            return -1
        if groups[k + 1][0] == "V" and self.forms[k + 1] in ("F", "D"):
            return k + 1 if groups[k - 1][0] != "N" or prev == "," else -1
        for j in range(k + 1, min(n, k + AHEAD)):
            if groups[j][0] in ",–":
                return j + 1 if j + 1 < n and groups[j + 1][0] in "VRN" else -1
            if groups[j][0] in ';:"':
                return -1
        return -1

    def verb_after_relative(self, k: int) -> bool:
        """Whether two finite verbs follow from group `k` on: one of a relative clause, one of what it hangs on."""
        seen = 0
        for j in range(k, min(len(self.groups), k + AHEAD)):
            kind = self.groups[j][0]
            if kind == "V" and self.forms[j] in ("F", "D"):
                seen += 1
                if seen == 2:
                    return self.groups[j - 1][0] not in "C,"
            elif kind in ",;:":
                return False
        return False

    def _plural(self, k: int) -> bool:
        _i, j = self.groups[k][1:]
        low = self.tokens.lows[j - 1]
        return (
            low.endswith("s")
            or low
            in (
                "we",
                "they",
                "i",
                "you",
                "people",
                "men",
                "women",
                "police",
                "military",
                "few",
                "many",
                "some",
                "all",
                "most",
                "both",
                "several",
                "those",
                "these",
                "others",
            )
            or bool(self.tokens.mentions[j - 1])
        )

    def past_is_finite(self, g: int) -> bool:
        """Whether a bare past form at `g` is a finite verb rather than a participle after its noun."""
        groups, n = self.groups, len(self.groups)
        nxt = groups[g + 1] if g + 1 < n else None
        if nxt is None:
            return True
        if (
            nxt[0] == "V"
            and self.forms[g + 1] == "I"
            and self.tokens.lemmas[groups[g][2] - 1] in listed("takes_infinitive")
        ):
            return True
        if nxt[0] == "P" and self.tokens.lows[nxt[1]] == "by":
            acting = g + 2 < n and groups[g + 2][0] == "V" and self.forms[g + 2] == "G"  # "replied by leaving"
            voted = g + 2 < n and self.tokens.lemmas[groups[g + 2][2] - 1] in ("vote", "votes", "majority", "margin")
            return acting or voted or self.tokens.lemmas[groups[g][2] - 1] in ("stand", "abide")
        if nxt[0] in "NZE":
            return True
        # another finite verb that has no subject of its own takes the noun away
        for k in range(g + 1, min(n, g + AHEAD)):
            kind = groups[k][0]
            if kind == "V":
                form = self.forms[k]
                if self.fixed(k):
                    continue  # "a session set for May"
                if form == "F" or (form == "D" and k + 1 < n and groups[k + 1][0] in "NZ"):
                    before = groups[k - 1][0]
                    if before in 'C,"':
                        return True
                    return not (before in "NtR" and k - 2 > g and groups[k - 2][0] == "P") and k - 1 != g
                if form in "IG":
                    continue
                return True
            if kind in ',;:SWZC"(':
                return True
            if (
                kind == "P"
                and self.tags[groups[k][1]] == "K"
                and k + 2 < n
                and groups[k + 1][0] == "N"
                and groups[k + 2][0] == "V"
            ):
                return True
        return True
