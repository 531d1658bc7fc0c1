"""Groups → clauses: one pass from left to right that keeps the clause being built and those that still wait for their verb.

No group is read twice except by short looks ahead, so the cost is linear in the sentence.
"""

from functools import cache

from natoevents.actor import ActorKind, ActorMention
from natoevents.clause import Clause, Form, Link, Phrase, Tense, Verb
from natoevents.clauses.groups import GROUP, phrase_of, verb_of
from natoevents.clauses.tokens import Tokens
from natoevents.clauses.words import phrasal
from natoevents.data import table

__all__ = ["segment"]

BARE_INFINITIVE = frozenset("let make help see hear watch have bid".split())
OBJECT_CONTROL = frozenset("accuse prevent stop bar ban keep blame dissuade discourage suspect convict prohibit deter block charge".split())
SUBJECT_CONTROL = frozenset("promise vow pledge threaten agree".split())
SPEECH_INVERTED = frozenset("say tell add note ask write explain announce declare insist warn recall conclude stress reply".split())
TAKES_INFINITIVE = frozenset(
    """agree threaten refuse decide vow pledge promise want hope decline fail try plan offer begin continue start seem manage proceed
    hesitate wish attempt seek move appear volunteer swear consent opt struggle""".split()
)
"""Verbs whose past before an infinitive is no participle ("Moscow threatened to …")."""
CONTENT_NOUNS = frozenset(
    """fact claim concern report idea view hope fear belief allegation statement warning sign indication suggestion possibility condition
    accusation charge assurance guarantee promise pledge impression notion assertion argument evidence news conclusion rumour risk""".split()
)
"""Nouns that a that-clause fills with content rather than describes."""
HEADLINE_PREDICATES = frozenset("open ready set due willing unwilling unable keen poised prepared eager likely".split())
REFERRING = frozenset("after before since until following".split())
"""After these a date belongs to what is referred to, not to the clause's own act."""
AHEAD = 16


@cache
def clause_takers() -> frozenset[str]:
    """Verbs after which a clause may follow without "that"."""
    speech = table("clauses")["speech"]
    return frozenset([*speech["verbs"].split(), *speech["acts"].split(), "ensure", "make", "see", "demand", "agree", "decide", "be"])


"""How many groups a look ahead may pass."""

Group = tuple[str, int, int]


def segment(sentence: int, tokens: Tokens, tags: str) -> list[Clause]:
    """The clauses of one sentence, in the order of their beginnings.

    Args:
        sentence: its index, copied into the clauses.
        tokens: its tokens.
        tags: their resolved classes, one character each.
    """
    return _Builder(sentence, tokens, tags).run()


def _titled(phrase: Phrase) -> bool:
    """Whether the phrase names a person or office rather than a state."""
    return any(m.role is not None or m.actor.kind is ActorKind.PERSON for m in phrase.mentions)


class _Builder:
    def __init__(self, sentence: int, tokens: Tokens, tags: str) -> None:
        self.sentence, self.tokens, self.tags = sentence, tokens, tags
        self.groups: list[Group] = []
        for m in GROUP.finditer(tags):
            kind = m.lastgroup or "x"
            i, j = m.span()
            self.groups.append((tags[i] if kind == "x" else kind, i, j))
        self.forms = [self._form(i, j) if kind == "V" else "" for kind, i, j in self.groups]
        self.clauses: list[Clause] = []
        self.cur = self._new(Link.ROOT, None, 0)
        self.prep = ""
        self.contrast = False
        self.chain = ""
        self.prev_mark = ""
        self.denied = False
        self.aside: Phrase | None = None
        self.owner: Phrase | None = None
        self.whose: tuple[ActorMention, ...] = ()
        self.prep_host: Phrase | None = None
        self.last: Phrase | None = None
        self.prev = "^"
        self.saved: list[tuple[Clause, Phrase | None, str]] = []

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

    def _new(self, link: Link, parent: Clause | None, at: int, marker: str = "", host: Phrase | None = None) -> Clause:
        clause = Clause(self.sentence, parent=parent, link=link, marker=marker, host=host)
        clause.start = self.tokens.starts[at] if at < len(self.tokens.starts) else 0
        if parent is not None:
            parent.children.append(clause)
        self.clauses.append(clause)
        return clause

    def run(self) -> list[Clause]:
        for g, (kind, i, j) in enumerate(self.groups):
            if kind == "N":
                self._noun(g, i, j)
            elif kind == "V":
                self._verb(g, i, j)
            elif kind == "P":
                self._preposition(g, i, j)
            elif kind == "t":
                self._time(i)
            elif kind == ",":
                self._comma(g)
            elif kind in "SWZ":
                self._opener(g, kind, i)
            elif kind == "C":
                self.contrast = self.tokens.lows[i] == "but" or self.prev == ","
                self.prev = "C"
            elif kind in ";:":
                if self.cur.verb is not None or kind == ";" or (self.cur.subject is not None and self.cur.link is Link.ROOT):
                    self.cur = self._new(Link.ROOT, None, i)
                    self.last = None
                self.prev = kind
            elif kind == "(":
                self.saved.append((self.cur, self.last, self.prev))
                self.prev = "("
            elif kind == ")":
                self.prev = ")"
                if self.saved:
                    self.cur, self.last, self.prev = self.saved.pop()
            elif kind in "–-":
                if g < 8 and self.cur.verb is None and self.cur.link is Link.ROOT and self._dateline():
                    self.cur = self._new(Link.ROOT, None, i)
                    self.last = None
                self.prev = ","
            elif kind == "R":
                self.cur.particles.append(self.tokens.lows[i])
            elif kind == "G":
                infinitive = g + 1 < len(self.groups) and self.forms[g + 1] == "I"
                if infinitive:
                    self.denied = True
                elif self.prev == "V" and self.cur.verb is not None:
                    self.cur.verb.negated = True
            elif kind == "?":
                for clause in self.clauses:
                    clause.question = True
        for clause in self.clauses:
            if (
                clause.link is Link.COMPLEMENT and clause.host is not None and clause.marker == "that" and clause.verb is not None
                and not clause.objects and not clause.verb.passive and not clause.children and clause.host.head not in CONTENT_NOUNS
                and clause.verb.lemma not in ("be", "meet", "happen", "come", "go")
            ):  # fmt: skip
                clause.link = Link.RELATIVE
                clause.objects.append(clause.host)
        return [c for c in self.clauses if c.verb is not None or c.subject is not None or c.prepositions or c.free]

    def _dateline(self) -> bool:
        """Whether the sentence begins with a dateline in capitals ("MOSCOW (Agency) -")."""
        return self.tokens.capitals

    # ── looks ahead ──────────────────────────────────────────────────────────────────────────────
    def _finite_follows(self, g: int) -> bool:
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
                    return not purpose and self._past_is_finite(k)
                if form == "b":
                    return groups[k - 1][0] in "NR,\")" and self._plural(k - 1)
                if form == "I" and k == g + 1:
                    purpose = True
                    k += 1
                    continue
                return False
            if kind == "P":
                if self.tags[groups[k][1]] == "K" and k + 2 < n and groups[k + 2][0] == "V" and self.forms[k + 2] in ("F", "D"):
                    return False
                if k + 1 < n and groups[k + 1][0] in "Nt":
                    k += 2
                    continue
                if k + 1 < n and groups[k + 1][0] == "W":
                    return self._verb_after_relative(k + 2)
                return False
            if kind in "tR\"G":
                k += 1
            elif kind == "C":
                if k + 1 < n and groups[k + 1][0] == "N":
                    k += 2
                    continue
                return False
            elif kind == "," or kind == "–":
                past = self._past_list(k)
                k = past if past > 0 else self._past_insertion(k)
                if k < 0:
                    return False
            elif kind == "(":
                while k < stop and groups[k][0] != ")":
                    k += 1
                k += 1
            elif kind == "W" or kind == "Z":
                return k == g + 1 and self._verb_after_relative(k + 1)
            else:
                return False
        return False

    def _past_list(self, k: int) -> int:
        """Past the rest of a list that goes on at comma `k` ("A, B and C"), or -1."""
        groups, n = self.groups, len(self.groups)
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

    def _past_insertion(self, k: int) -> int:
        """Past a comma-enclosed insertion that begins at comma `k`, or -1."""
        groups, n = self.groups, len(self.groups)
        if k + 1 >= n:
            return -1
        if groups[k + 1][0] == "V" and self.forms[k + 1] in ("F", "D"):
            return k + 1 if groups[k - 1][0] != "N" or self.prev == "," else -1
        for j in range(k + 1, min(n, k + AHEAD)):
            if groups[j][0] in ",–":
                return j + 1 if j + 1 < n and groups[j + 1][0] in "VRN" else -1
            if groups[j][0] in ";:\"":
                return -1
        return -1

    def _verb_after_relative(self, k: int) -> bool:
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
        i, j = self.groups[k][1:]
        low = self.tokens.lows[j - 1]
        return low.endswith("s") or low in ("we", "they", "i", "you", "people", "men", "women", "police", "military", "few", "many", "some", "all", "most", "both", "several", "those", "these", "others") or bool(self.tokens.mentions[j - 1])

    def _past_is_finite(self, g: int) -> bool:
        """Whether a bare past form at `g` is a finite verb rather than a participle after its noun."""
        groups, n = self.groups, len(self.groups)
        nxt = groups[g + 1] if g + 1 < n else None
        if nxt is None:
            return True
        if nxt[0] == "V" and self.forms[g + 1] == "I" and self.tokens.lemmas[groups[g][2] - 1] in TAKES_INFINITIVE:
            return True
        if nxt[0] == "P" and self.tokens.lows[nxt[1]] in ("by",):
            return self.tokens.lemmas[groups[g][2] - 1] in ("stand", "abide")
        if nxt[0] in "NZE":
            return True
        # another finite verb that has no subject of its own takes the noun away
        for k in range(g + 1, min(n, g + AHEAD)):
            kind = groups[k][0]
            if kind == "V":
                form = self.forms[k]
                if form == "F" or (form == "D" and k + 1 < n and groups[k + 1][0] in "NZ"):
                    before = groups[k - 1][0]
                    if before in "C,\"":
                        return True
                    return not (before in "NtR" and k - 2 > g and groups[k - 2][0] == "P") and k - 1 != g
                if form in "IG":
                    continue
                return True
            if kind in ",;:SWZC\"(":
                return True
            if kind == "P" and self.tags[groups[k][1]] == "K" and k + 2 < n and groups[k + 1][0] == "N" and groups[k + 2][0] == "V":
                return True
        return True

    # ── groups ───────────────────────────────────────────────────────────────────────────────────
    def _noun(self, g: int, i: int, j: int) -> None:
        cur = self.cur
        if self.tokens.lows[j - 1] in HEADLINE_PREDICATES and cur.verb is None and self._implied_copula(g, i, j):
            return
        phrase = phrase_of(self.tokens, self.tags, i, j)
        prev, self.prev = self.prev, "N"
        self.prev_mark = prev
        if self.prep:
            self.owner = self.prep_host
            if self.prep_host is not None:
                self.prep_host.prepositions.append((self.prep, phrase))
            if self.prep_host is None or self.prep in REFERRING or not self.chain:
                self.chain = self.prep
            if cur.verb is not None or self.prep_host is None:
                cur.prepositions.append((self.prep, phrase))
            self.prep, self.prep_host = "", None
            self.last = phrase
            return
        subject_next = self._finite_follows(g)
        if prev == "C" and self.last is not None and not (subject_next and cur.verb is not None):
            like = self.owner if self.owner is not None and _titled(phrase) and not _titled(self.last) and _titled(self.owner) else self.last
            like.conjuncts.append(phrase)
            self.last = phrase
            return
        if self.whose:
            phrase.possessor += self.whose
            phrase.determiner = "whose"
            self.whose = ()
        if cur.verb is None:
            if cur.link is Link.RELATIVE and cur.subject is not None and prev == "N" and cur.subject.determiner == "whose":
                cur.objects.append(cur.subject)
                cur.subject = phrase
                self.last = phrase
                return
            if cur.subject is None:
                cur.subject = phrase
            elif prev in ",(" and self.last is not None:
                self._beside(g, phrase)
                return
            else:
                cur.free.append(phrase)
            self.last = phrase
            return
        if (
            prev == "N" and self.last is not None and not self.last.head_mention and self.last.determiner and subject_next
            and (self.aside is self.last or cur.verb.lemma not in clause_takers())
        ):  # fmt: skip
            host = self.last  # "a step the White House denounced"
            self.cur = self._new(Link.RELATIVE, cur, i, "", host)
            self.cur.objects.append(host)
            self.cur.subject = phrase
            self.last = phrase
            return
        if subject_next and (prev not in "VNtR" or cur.verb.lemma in clause_takers()):
            self._open_for_subject(prev, phrase, i)
            self.last = phrase
            return
        if cur.subject is None and cur.link is Link.ROOT and cur.verb.lemma in SPEECH_INVERTED and not cur.objects:
            cur.subject = phrase
        elif prev in ",(" and self.last is not None:
            self._beside(g, phrase)
            return
        else:
            cur.objects.append(phrase)
        self.last = phrase

    def _implied_copula(self, g: int, i: int, j: int) -> bool:
        """A headline without "is" ("NATO open to talks"): subject and predicate stand in one group."""
        nxt = self.groups[g + 1][0] if g + 1 < len(self.groups) else "."
        infinitive = nxt == "V" and self.forms[g + 1] == "I"
        preposition = nxt == "P" and self.tokens.lows[self.groups[g + 1][1]] in ("to", "for")
        if not (infinitive or preposition) or self.prep or self.prev not in "^,C:" or self.tags[i] == "D":
            return False
        if j - i < 2:
            if self.cur.subject is None:
                return False
        else:
            self.cur.subject = phrase_of(self.tokens, self.tags, i, j - 1)
        at = self.tokens.starts[j - 1]
        self.cur.verb = Verb("be", at, at, at, Form.FINITE, Tense.PRESENT)
        predicate = phrase_of(self.tokens, self.tags, j - 1, j)
        self.cur.objects.append(predicate)
        self.last = predicate
        self.prev = "N"
        return True

    def _beside(self, g: int, phrase: Phrase) -> None:
        """A phrase after a comma: one more of a list when "and" comes later, else an apposition."""
        assert self.last is not None
        groups, n = self.groups, len(self.groups)
        k = g + 1
        listed = False
        while k + 1 < n and k < g + AHEAD:
            if groups[k][0] == "C":
                listed = groups[k + 1][0] == "N"
                break
            if groups[k][0] == "," and groups[k + 1][0] in "NC":
                k += 1
            elif groups[k][0] in "NP":
                k += 1
            else:
                break
        if (
            not listed and self.cur.verb is None and self.prev_mark == "," and phrase.head_mention and self.last.head_mention
            and g + 1 < n and groups[g + 1][0] == "V" and self.forms[g + 1] != "G"
        ):
            listed = True  # headlines: "NATO, Russia clinch a deal"
        if phrase.determiner in ("a", "an", "its", "his", "her", "their") and not phrase.head_mention and self.last.head_mention:
            listed = False  # "Turkey, a NATO member, and Russia"
        (self.last.conjuncts if listed else self.last.appositions).append(phrase)
        if listed:
            self.last = phrase
        elif g + 1 < n and groups[g + 1][0] == "N":
            self.last = self.aside = phrase

    def _open_for_subject(self, prev: str, phrase: Phrase, at: int) -> None:
        cur = self.cur
        if prev in "V" or (prev == "N" and cur.verb is not None and not cur.objects) or prev == "t" or prev == "N":
            self.cur = self._new(Link.COMPLEMENT, cur, at)
        elif prev == "C":
            anchor = cur
            while (
                prev == "C" and self.contrast and anchor.parent is not None and anchor.parent.verb is not None and anchor.parent.subject is not None
                and (anchor.link in (Link.ADVERBIAL, Link.RELATIVE) or (anchor.link is Link.COMPLEMENT and not anchor.marker))
            ):  # fmt: skip
                anchor = anchor.parent
            while anchor.verb is not None and anchor.verb.form is not Form.FINITE and anchor.parent is not None:
                anchor = anchor.parent
            if anchor.link is Link.COMPLEMENT:
                self.cur = self._new(Link.COMPLEMENT, anchor.parent, at, anchor.marker)
            else:
                self.cur = self._new(Link.ROOT, None, at)
        else:
            waiting = self._waiting(subject=False)
            self.cur = waiting if waiting is not None else self._new(Link.ROOT, None, at)
        self.cur.subject = phrase

    def _waiting(self, *, subject: bool = True) -> Clause | None:
        """The innermost open clause that still waits for its verb (and has, or has not, a subject)."""
        clause = self.cur.parent
        while clause is not None:
            if clause.verb is None and (clause.subject is not None) == subject:
                return clause
            clause = clause.parent
        return None

    def _time(self, i: int) -> None:
        when = self.tokens.dates[i]
        if when is None:
            return
        if self.prep:
            self.prep = ""
        after_phrase = self.prev == "N" and self.last is not None
        if after_phrase and self.last is not None:
            self.last.late_dates.append(when)
        if not (after_phrase and self.chain in REFERRING):
            self.cur.dates.append(when)

    def _comma(self, g: int) -> None:
        if self.cur.link in (Link.ADVERBIAL, Link.PARTICIPLE, Link.GERUND) and self.cur.verb is not None:
            parent = self.cur.parent
            if parent is not None and parent.verb is None and parent.subject is None:
                self.cur = parent
                self.last = None
        self.prep = ""
        self.prev = ","

    def _preposition(self, g: int, i: int, j: int) -> None:
        tags, lows = self.tags, self.tokens.lows
        if tags[i] == "K" and g + 1 < len(self.groups):
            nxt = self.groups[g + 1]
            if nxt[0] in "N" and self._finite_follows(g + 1):
                self._subordinate(lows[i], i)
                return
            if nxt[0] == "V" and self.forms[g + 1] in ("F",) and lows[i] in ("as", "than"):
                self._subordinate(lows[i], i)
                return
        nxt_kind = self.groups[g + 1][0] if g + 1 < len(self.groups) else "."
        if self.prev == "V" and self.cur.verb is not None and nxt_kind == "N" and (self.cur.verb.lemma, lows[i]) in phrasal():
            self.cur.particles.append(lows[i])
            if j - i == 1:
                return
            i += 1
        if self.prep:
            self.cur.particles.append(self.prep)
        name = lows[j - 1]
        if j - i > 1 and name == "of" and lows[j - 2] in ("out", "off"):
            self.cur.particles.append(lows[j - 2])
        elif j - i > 1 and lows[j - 2] == "according":
            name = "according to"
        elif j - i > 1 and name == "of":
            name = f"{lows[j - 2]} of"
        elif j - i > 1:
            self.cur.particles.extend(lows[i : j - 1])
        if nxt_kind in "NtW" or (nxt_kind == "V" and self.forms[g + 1] == "G") or nxt_kind == '"':
            self.prep = name
            self.prep_host = self.last if self.prev == "N" else None
        else:
            self.cur.particles.append(name)
            self.prep = ""

    def _subordinate(self, word: str, i: int) -> None:
        link = Link.COMPLEMENT if word == "whether" else Link.ADVERBIAL
        parent = self.cur
        self.cur = self._new(link, parent, i, word)
        self.last = None
        self.prep = ""
        self.prev = "S"

    def _opener(self, g: int, kind: str, i: int) -> None:
        word = self.tokens.lows[i]
        nxt = self.groups[g + 1][0] if g + 1 < len(self.groups) else "."
        if kind == "S":
            if word in ("when", "while", "if", "although", "though", "once") and nxt == "V" and self.forms[g + 1] in ("G", "N", "D"):
                self.prep, self.prep_host = word, None
                self.prev = "S"
                return
            if word in ("how", "why", "whether") and nxt == "V":
                self.prev = "V"
                return
            self._subordinate(word, i)
            return
        if kind == "Z":
            self._that(g, nxt, i)
            return
        if nxt == "R" and g + 2 < len(self.groups):
            nxt = self.groups[g + 2][0]
        host = self.last
        if self.prev in "V^" or host is None or word == "what":
            self.cur = self._new(Link.COMPLEMENT, self.cur, i, word)
            self.last = None
        else:
            self.cur = self._new(Link.RELATIVE, self.cur, i, word, host)
            if word == "whose":
                self.whose = host.mentions or host.possessor
                for other in host.conjuncts:
                    self.whose += other.mentions
            elif self.prep:
                self.cur.prepositions.append((self.prep, host))
            elif nxt == "V":
                self.cur.subject = host
            else:
                self.cur.objects.append(host)
        self.prep, self.prep_host = "", None
        self.prev = "W"

    def _that(self, g: int, nxt: str, i: int) -> None:
        if self.prev == "S":
            return  # "provided that"
        if self.prev == "V" and nxt == "N" and self.cur.verb is not None and self.cur.verb.lemma not in clause_takers():
            return  # "settle that quarrel"
        follows_noun = self.prev == "N" or (self.prev == "," and self.cur.verb is None)
        if follows_noun and nxt == "V" and self.last is not None:
            self.cur = self._new(Link.RELATIVE, self.cur, i, "that", self.last)
            self.cur.subject = self.last
        else:
            parent = self.cur
            if self.prev in "C," and parent.link is not Link.ROOT:
                anchor: Clause | None = parent
                while anchor is not None and anchor.link is not Link.COMPLEMENT:
                    anchor = anchor.parent
                if anchor is not None and anchor.parent is not None:
                    parent = anchor.parent
            host = self.last if self.prev == "N" and self.last is not None and not self.last.head_mention else None
            self.cur = self._new(Link.COMPLEMENT, parent, i, "that", host)
            self.last = None
        self.prep, self.prep_host = "", None
        self.prev = "Z"

    def _verb(self, g: int, i: int, j: int) -> None:
        verb = verb_of(self.tokens, self.tags, i, j)
        self.chain = ""
        form = self.forms[g]
        prev, self.prev = self.prev, "V"
        quoted = self.tokens.quoted[j - 1]
        cur = self.cur
        if form == "b" and cur.verb is not None and prev in "NV" and cur.verb.lemma in BARE_INFINITIVE and not self._asks(cur):
            form, verb.form = "I", Form.INFINITIVE
        if cur.verb is not None and self._asks(cur) and form in "bNDG":
            self._invert(verb)
        elif form == "I":
            self._infinitive(prev, verb, i)
        elif form == "G":
            self._ing(prev, verb, i)
        elif form == "N" or (form == "D" and not self._finite_here(g, prev)):
            verb.form = Form.PARTICIPLE
            verb.passive = True
            self._participle(prev, verb, i)
        else:
            if form in "bD":
                verb.form = Form.FINITE
            self._finite(prev, verb, i)
        self.cur.quoted = quoted
        for k in range(i, j):
            inner = self.tokens.dates[k]
            if inner is not None:
                self.cur.dates.append(inner)
        self.prep, self.prep_host = "", None

    def _asks(self, cur: Clause) -> bool:
        """Whether `cur` has only an auxiliary before its subject ("Did Russia …")."""
        verb = cur.verb
        return (
            verb is not None and cur.subject is None and len(cur.objects) == 1 and cur.link is Link.ROOT
            and verb.lemma in ("will", "would", "can", "could", "may", "might", "should", "must", "do", "have", "be")
        )  # fmt: skip

    def _invert(self, verb: Verb) -> None:
        cur = self.cur
        old = cur.verb
        assert old is not None
        cur.subject = cur.objects.pop()
        verb.tense, verb.form = old.tense, Form.FINITE
        verb.modal = old.modal or (old.lemma if old.lemma not in ("do", "have", "be") else "")
        verb.negated = verb.negated or old.negated
        cur.verb = verb

    def _finite_here(self, g: int, prev: str) -> bool:
        cur = self.cur
        if prev in "WSZ" or (prev == "C" and cur.verb is not None and cur.verb.form is not Form.PARTICIPLE):
            return True
        if cur.verb is None:
            return cur.subject is not None and (self._past_is_finite(g) or prev == ",") if prev in "N,Rt\")" else prev != "^"
        if prev in "Nt":
            nxt = self.groups[g + 1] if g + 1 < len(self.groups) else None
            if self._waiting() is not None and nxt is not None and nxt[0] != "P":
                return True
            return nxt is not None and nxt[0] in "NZ" and self._waiting() is not None
        if prev == ",":
            if self._waiting() is not None:
                return True
            nxt = self.groups[g + 1] if g + 1 < len(self.groups) else None
            return nxt is not None and nxt[0] in "NZ"
        return prev in "\")"

    def _infinitive(self, prev: str, verb: Verb, i: int) -> None:
        cur = self.cur
        if prev == "C" and cur.link is Link.INFINITIVE and cur.parent is not None:
            cur = cur.parent
        host = self.last if prev in "NR" and self.last is not None and not self.last.head_mention else None
        clause = self._new(Link.INFINITIVE, cur, i, "to", host)
        clause.verb = verb
        verb.negated = verb.negated or self.denied
        self.denied = False
        if cur.verb is None and host is None:
            clause.subject = cur.subject
        if cur.verb is not None and cur.objects and cur.objects[-1].mentions and cur.verb.lemma not in SUBJECT_CONTROL and not cur.verb.passive:
            clause.subject = cur.objects[-1]
        elif cur.verb is not None:
            clause.subject = cur.subject
        self.cur = clause

    def _ing(self, prev: str, verb: Verb, i: int) -> None:
        cur = self.cur
        if self.prep:
            clause = self._new(Link.GERUND, cur, i, self.prep, self.prep_host)
            controller = cur.subject
            if cur.verb is not None and cur.verb.lemma in OBJECT_CONTROL and cur.objects:
                controller = cur.objects[0]
            clause.subject = controller
        elif prev == "C" and cur.verb is not None and cur.verb.form is Form.ING:
            clause = self._new(cur.link, cur.parent, i, cur.marker, cur.host)
            clause.subject = cur.subject
        elif prev in "NRt" and self.last is not None:
            clause = self._new(Link.PARTICIPLE, cur, i, "", self.last)
            clause.subject = self.last
        elif prev == "V" and cur.verb is not None:
            clause = self._new(Link.GERUND, cur, i)
            clause.subject = cur.subject
        else:
            clause = self._new(Link.PARTICIPLE, cur, i)
            clause.subject = cur.subject
        clause.verb = verb
        self.cur = clause

    def _participle(self, prev: str, verb: Verb, i: int) -> None:
        cur = self.cur
        marker = self.prep
        host = self.last if prev in "NtR," else None
        clause = self._new(Link.PARTICIPLE, cur, i, marker, host)
        clause.subject = host if host is not None else cur.subject
        clause.verb = verb
        self.cur = clause

    def _finite(self, prev: str, verb: Verb, i: int) -> None:
        cur = self.cur
        if cur.verb is None:
            cur.verb = verb
            return
        waiting = self._waiting()
        if waiting is not None and not (prev == "C" and cur.verb.form is Form.FINITE):
            waiting.verb = verb
            self.cur = waiting
            return
        if prev == '"' or (prev == "," and verb.lemma in SPEECH_INVERTED and self._noun_next(i)):
            self.cur = self._new(Link.ROOT, None, i)
            self.cur.verb = verb
            return
        if prev == "N" and cur.objects and self.last is cur.objects[-1]:
            phrase = cur.objects.pop()
            clause = self._new(Link.COMPLEMENT, cur, i)
            clause.subject = phrase
        else:
            anchor = self._shared(cur, prev)
            clause = self._new(Link.CONJUNCT, anchor, i)
            clause.subject = anchor.subject
            if prev == "C" and anchor.verb is not None and anchor.verb.passive and verb.start == verb.head_start:
                verb.passive = True
        clause.verb = verb
        self.cur = clause

    def _shared(self, cur: Clause, prev: str) -> Clause:
        """The clause whose subject a co-ordinated verb shares: after a comma or "but" none that only modifies."""
        anchor = cur
        while anchor.parent is not None and anchor.parent.verb is not None and anchor.verb is not None:
            modifies = prev == "C" and self.contrast and anchor.parent.subject is not None and (
                anchor.link in (Link.ADVERBIAL, Link.RELATIVE) or (anchor.link is Link.COMPLEMENT and not anchor.marker)
            )  # fmt: skip
            if anchor.verb.form is Form.FINITE and not modifies:
                break
            anchor = anchor.parent
        return anchor

    def _noun_next(self, i: int) -> bool:
        for kind, a, _ in self.groups:
            if a > i:
                return kind == "N"
        return False
