"""Groups → clauses: one pass from left to right, keeping the clause being built and those that wait for their verb.

No group is read twice except by short looks ahead, so the cost is linear in the sentence.
"""

from functools import cache

from natoevents.actor import ActorKind, ActorMention
from natoevents.clause import Clause, Form, Link, Phrase, Tense, Verb
from natoevents.clauses.ahead import AHEAD, Ahead
from natoevents.clauses.groups import phrase_of, verb_of
from natoevents.clauses.tokens import Tokens
from natoevents.clauses.words import listed, phrasal
from natoevents.data import table

__all__ = ["segment"]

DEEPEST = 12
"""How many clauses up a look goes; deeper nesting is no prose."""


@cache
def clause_takers() -> frozenset[str]:
    """Verbs after which a clause may follow without "that"."""
    speech = table("clauses")["speech"]
    return frozenset(
        [*speech["verbs"].split(), *speech["acts"].split(), "ensure", "make", "see", "demand", "agree", "decide", "be"]
    )


"""How many groups a look ahead may pass."""


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
        self.ahead = Ahead(tokens, tags)
        self.groups, self.forms = self.ahead.groups, self.ahead.forms
        self.clauses: list[Clause] = []
        self.cur = self._new(Link.ROOT, None, 0)
        self.prep = ""
        self.contrast = False
        self.chain = ""
        self.prev_mark = ""
        self.denied = False
        self.aside: Phrase | None = None
        self.owner: Phrase | None = None
        self.heads: dict[int, Phrase] = {}
        self.whose: tuple[ActorMention, ...] | None = None
        self.prep_host: Phrase | None = None
        self.last: Phrase | None = None
        self.prev = "^"
        self.saved: list[tuple[Clause, Phrase | None, str]] = []
        self.lemma = ""

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
                if (
                    self.cur.verb is not None
                    or kind == ";"
                    or (self.cur.subject is not None and self.cur.link is Link.ROOT)
                ):
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
            elif kind == "R" and self._existential(g, i):
                self.cur = self._new(Link.COMPLEMENT, self.cur, i)
                self.prev = "N"
            elif kind == "R":
                self.cur.particles.append(self.tokens.lows[i])
            elif kind == "G":
                after = [k for k, _, _ in self.groups[g + 1 : g + 3]]
                if after[:1] == ["V"] or after == ["R", "V"]:
                    self.denied = True
                elif self.prev == "V" and self.cur.verb is not None:
                    self.cur.verb.negated = True
            elif kind == "?":
                for clause in self.clauses:
                    clause.question = True
        for clause in self.clauses:
            verb, host = clause.verb, clause.host
            if (
                clause.link is Link.COMPLEMENT and clause.marker == "that" and host is not None and verb is not None
                and not clause.objects and not verb.passive and not clause.children
                and host.head not in listed("content_nouns") and verb.lemma not in ("be", "meet", "come", "go")
            ):  # fmt: skip
                clause.link = Link.RELATIVE
                clause.objects.append(host)
        return [c for c in self.clauses if c.verb is not None or c.subject is not None or c.prepositions or c.free]

    def _existential(self, g: int, i: int) -> bool:
        """Whether "there is" opens what somebody says without "that" ("said there were no plans")."""
        verb = self.cur.verb
        return (
            self.tokens.lows[i] == "there"
            and self.prev == "V"
            and verb is not None
            and verb.lemma in clause_takers()
            and g + 1 < len(self.groups)
            and self.groups[g + 1][0] == "V"
            and self.tokens.lemmas[self.groups[g + 1][2] - 1] in ("be", "remain", "exist")
        )

    def _dateline(self) -> bool:
        """Whether the sentence begins with a dateline in capitals ("MOSCOW (Agency) -")."""
        return self.tokens.capitals

    # ── groups ───────────────────────────────────────────────────────────────────────────────────
    def _noun(self, g: int, i: int, j: int) -> None:
        cur = self.cur
        if (
            self.tokens.lows[j - 1] in listed("headline_predicates")
            and cur.verb is None
            and self._implied_copula(g, i, j)
        ):
            return
        phrase = phrase_of(self.tokens, self.tags, i, j)
        prev, self.prev = self.prev, "N"
        self.prev_mark = prev
        if self.prep:
            self.owner = self.prep_host
            if self.prep_host is not None:
                self.prep_host.prepositions.append((self.prep, phrase))
            if self.prep_host is None or self.prep in listed("referring") or not self.chain:
                self.chain = self.prep
            if cur.verb is not None or self.prep_host is None:
                cur.prepositions.append((self.prep, phrase))
            self.prep, self.prep_host = "", None
            self.last = phrase
            return
        subject_next = self.ahead.finite_follows(g, prev)
        if prev == "C" and self.last is not None and not (subject_next and cur.verb is not None):
            like = (
                self.owner
                if self.owner is not None and _titled(phrase) and not _titled(self.last) and _titled(self.owner)
                else self.last
            )
            self._list(like, phrase)
            return
        if self.whose is not None:
            phrase.possessor += self.whose
            phrase.determiner = "whose"
            self.whose = None
        if cur.verb is None:
            if (
                cur.link is Link.RELATIVE
                and cur.subject is not None
                and prev == "N"
                and cur.subject.determiner == "whose"
            ):
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
        host = self.last
        if (
            prev == "N" and host is not None and not host.head_mention and host.determiner and subject_next
            and (self.aside is host or host.determiner in ("a", "an") or cur.verb.lemma not in clause_takers())
        ):  # fmt: skip
            # "a step the White House denounced"
            self.cur = self._new(Link.RELATIVE, cur, i, "", host)
            self.cur.objects.append(host)
            self.cur.subject = phrase
            self.last = phrase
            return
        if subject_next and (prev not in "VNtR" or cur.verb.lemma in clause_takers()):
            self._open_for_subject(prev, phrase, i)
            self.last = phrase
            return
        if (
            cur.subject is None
            and cur.link is Link.ROOT
            and cur.verb.lemma in listed("speech_inverted")
            and not cur.objects
        ):
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
        at, end = self.tokens.starts[j - 1], self.tokens.ends[j - 1]
        self.cur.verb = Verb("be", at, end, at, Form.FINITE, Tense.PRESENT)
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
            if (groups[k][0] == "," and groups[k + 1][0] in "NC") or groups[k][0] in "NP":
                k += 1
            else:
                break
        if (
            not listed
            and self.cur.verb is None
            and self.prev_mark == ","
            and phrase.head_mention
            and self.last.head_mention
            and g + 1 < n
            and groups[g + 1][0] == "V"
            and self.forms[g + 1] != "G"
        ):
            listed = True  # headlines: "NATO, Russia clinch a deal"
        if (
            phrase.determiner in ("a", "an", "its", "his", "her", "their")
            and not phrase.head_mention
            and self.last.head_mention
        ):
            listed = False  # "Turkey, a NATO member, and Russia"
        if listed:
            self._list(self.last, phrase)
            return
        self.last.appositions.append(phrase)
        if g + 1 < n and groups[g + 1][0] == "N":
            self.last = self.aside = phrase

    def _list(self, member: Phrase, phrase: Phrase) -> None:
        """Add `phrase` to the list that `member` belongs to; the first of the list holds all others."""
        head = self.heads.get(id(member), member)
        head.conjuncts.append(phrase)
        self.heads[id(phrase)] = head
        self.last = phrase

    def _open_for_subject(self, prev: str, phrase: Phrase, at: int) -> None:
        cur = self.cur
        if prev in "V" or (prev == "N" and cur.verb is not None and not cur.objects) or prev in {"t", "N"}:
            self.cur = self._new(Link.COMPLEMENT, cur, at)
        elif prev == "C":
            anchor = self._shared(cur, prev)
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
        for _ in range(DEEPEST):
            if clause is None:
                break
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
        if not (after_phrase and self.chain in listed("referring")):
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
            if nxt[0] in "N" and self.ahead.finite_follows(g + 1, self.prev):
                self._subordinate(lows[i], i)
                return
            if nxt[0] == "V" and self.forms[g + 1] in ("F",) and lows[i] in ("as", "than"):
                self._subordinate(lows[i], i)
                return
        nxt_kind = self.groups[g + 1][0] if g + 1 < len(self.groups) else "."
        if (
            self.prev == "V"
            and self.cur.verb is not None
            and nxt_kind == "N"
            and (self.cur.verb.lemma, lows[i]) in phrasal()
        ):
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
            if (
                word in ("when", "while", "if", "although", "though", "once")
                and nxt == "V"
                and self.forms[g + 1] in ("G", "N", "D")
            ):
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
                for _ in range(DEEPEST):
                    if anchor is None or anchor.link is Link.COMPLEMENT:
                        break
                    anchor = anchor.parent
                if anchor is not None and anchor.link is Link.COMPLEMENT and anchor.parent is not None:
                    parent = anchor.parent
            host = self.last if self.prev == "N" and self.last is not None and not self.last.head_mention else None
            self.cur = self._new(Link.COMPLEMENT, parent, i, "that", host)
            self.last = None
        self.prep, self.prep_host = "", None
        self.prev = "Z"

    def _verb(self, g: int, i: int, j: int) -> None:
        verb = verb_of(self.tokens, self.tags, i, j)
        self.chain, self.lemma = "", verb.lemma
        verb.negated, self.denied = verb.negated or self.denied, False
        form = self.forms[g]
        prev, self.prev = self.prev, "V"
        quoted = self.tokens.quoted[j - 1]
        cur = self.cur
        if (
            form == "b"
            and cur.verb is not None
            and prev in "NV"
            and cur.verb.lemma in listed("bare_infinitive")
            and not self._asks(cur)
        ):
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
        self.cur.quoted, self.lemma = quoted, ""
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

    def _agent_next(self, g: int) -> bool:
        """Whether "by" follows: after a comma a past form before it is a participle ("Minsk, accused by Oslo of …")."""
        nxt = self.groups[g + 1] if g + 1 < len(self.groups) else None
        return nxt is not None and nxt[0] == "P" and self.tokens.lows[nxt[1]] == "by"

    def _finite_here(self, g: int, prev: str) -> bool:
        cur = self.cur
        if prev in "WSZ" or (prev == "C" and cur.verb is not None and cur.verb.form is not Form.PARTICIPLE):
            return True
        if cur.verb is None:
            return (
                cur.subject is not None and (self.ahead.past_is_finite(g) or (prev == "," and not self._agent_next(g)))
                if prev in 'N,Rt")'
                else prev != "^"
            )
        if prev == "V" and self._waiting() is not None:
            return True
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
        return prev in '")'

    def _infinitive(self, prev: str, verb: Verb, i: int) -> None:
        cur = self.cur
        if prev == "C" and cur.link is Link.INFINITIVE and cur.parent is not None:
            cur = cur.parent
        host = self.last if prev in "NR" and self.last is not None and not self.last.head_mention else None
        clause = self._new(Link.INFINITIVE, cur, i, "to", host)
        clause.verb = verb
        if cur.verb is None and host is None:
            clause.subject = cur.subject
        if host is not None and host.head in listed("willed") and (host.possessor or host.mentions):
            clause.subject = None  # "Sweden's decision to join"
        elif (
            cur.verb is not None
            and cur.objects
            and cur.objects[-1].mentions
            and cur.verb.lemma not in listed("subject_control")
            and not cur.verb.passive
        ):
            clause.subject = cur.objects[-1]
        elif cur.verb is not None:
            clause.subject = cur.subject
        self.cur = clause

    def _ing(self, prev: str, verb: Verb, i: int) -> None:
        cur = self.cur
        if self.prep:
            if (
                self.prep in ("out", "off", "up")
                and cur.verb is not None
                and not cur.objects
                and (cur.verb.lemma, self.prep) in phrasal()
            ):
                cur.particles.append(self.prep)  # "ruled out sending tanks"
            clause = self._new(Link.GERUND, cur, i, self.prep, self.prep_host)
            controller = cur.subject
            if cur.verb is not None and cur.verb.lemma in listed("object_control") and cur.objects:
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
        if prev == '"' or (prev == "," and verb.lemma in listed("speech_inverted") and self._noun_next(i)):
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
        for _ in range(DEEPEST):
            if anchor.parent is None or anchor.parent.verb is None or anchor.verb is None:
                break
            modifies = prev == "C" and self.contrast and anchor.parent.subject is not None and (
                anchor.link in (Link.ADVERBIAL, Link.RELATIVE) or (anchor.link is Link.COMPLEMENT and not anchor.marker)
            )  # fmt: skip
            if anchor.verb.form is Form.FINITE and not modifies:
                break
            anchor = anchor.parent
        return self._speaker_goes_on(anchor)

    def _speaker_goes_on(self, anchor: Clause) -> Clause:
        """The clause of saying itself where a verb after its "that" clause can only be the speaker's."""
        parent, lemma = anchor.parent, self.lemma
        if (
            anchor.link is Link.COMPLEMENT
            and parent is not None
            and parent.verb is not None
            and parent.subject is not None
            and parent.verb.lemma in clause_takers()
            and lemma in listed("speakers_acts")
            and (parent.subject.head in ("he", "she") or _titled(parent.subject))
            and not (anchor.subject is not None and _titled(anchor.subject))
        ):
            return parent
        return anchor

    def _noun_next(self, i: int) -> bool:
        for kind, a, _ in self.groups:
            if a > i:
                return kind == "N"
        return False
