"""Groups → clauses: one pass from left to right, keeping the clause being built and those that wait for their verb.

No group is read twice except by short looks ahead, so the cost is linear in the sentence.
"""

from natoevents.clause import Clause, Link, Phrase
from natoevents.clauses.building import DEEPEST, clause_takers
from natoevents.clauses.insertion import insertion_end
from natoevents.clauses.nominals import Nominals
from natoevents.clauses.tokens import Tokens
from natoevents.clauses.verbals import Verbals
from natoevents.clauses.words import listed

__all__ = ["segment"]


def segment(sentence: int, tokens: Tokens, tags: str) -> list[Clause]:
    """The clauses of one sentence, in the order of their beginnings.

    Args:
        sentence: its index, copied into the clauses.
        tokens: its tokens.
        tags: their resolved classes, one character each.
    """
    return _Builder(sentence, tokens, tags).run()


def _share_gap(clause: Clause) -> None:
    """Give what a relative clause is said of to the verb that lacks it.

    So it is of a second verb ("a pact it signed but has never ratified") and of an infinitive ("the base which it
    plans to build").
    """
    parent, verb = clause.parent, clause.verb
    if parent is None or verb is None or verb.passive or clause.objects or parent.link is not Link.RELATIVE:
        return
    host = parent.host
    if host is None or not any(p is host for p in parent.objects) or (verb.lemma, "") == ("be", ""):
        return
    second = clause.link is Link.CONJUNCT and clause.subject is parent.subject
    wanted = clause.link is Link.INFINITIVE and clause.host is None and len(parent.objects) == 1
    if (second or wanted) and not any(c.link is Link.COMPLEMENT for c in clause.children):
        clause.objects.append(host)


class _Builder(Nominals, Verbals):
    def run(self) -> list[Clause]:
        closing = -1
        part = 0  # the first clause behind the last colon or semicolon
        for g, (kind, i, j) in enumerate(self.groups):
            if g == closing:
                self.cur, self.last, self.prev = self.saved.pop()
            elif kind == "," and closing < g and (end := insertion_end(self.ahead, g)) > 0:
                closing = end
                self.saved.append((self.cur, self.last, self.prev))
                self.cur, self.last, self.prev = self._new(Link.INSERTED, self.cur, i), None, "S"
            elif kind == "N":
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
                    part = len(self.clauses)
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
                only = j < len(self.tokens.lows) and self.tokens.lows[j] in ("only", "just", "merely")
                if only:
                    pass  # "not only did they leave"
                elif after[:1] == ["V"] or after == ["R", "V"]:
                    self.denied = True
                elif self.prev == "V" and self.cur.verb is not None:
                    self.cur.verb.negated = True
            elif kind == "?":
                for clause in self.clauses[part:]:
                    clause.question = True
        for clause in self.clauses:
            verb, host = clause.verb, clause.host
            parent = clause.parent
            if clause.link is Link.PARTICIPLE and clause.subject is None and host is None and parent is not None:
                clause.subject = parent.subject  # "Having annexed Crimea, Russia …"
            if (
                clause.link is Link.COMPLEMENT and clause.marker == "that" and host is not None and verb is not None
                and not clause.objects and not verb.passive and not clause.children
                and host.head not in listed("content_nouns") and verb.lemma not in ("be", "meet", "come", "go")
            ):  # fmt: skip
                clause.link = Link.RELATIVE
                clause.objects.append(host)
        for clause in self.clauses:
            _share_gap(clause)
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
            host = self._whole(host, g)
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

    def _whole(self, host: Phrase, g: int) -> Phrase:
        """What a relative clause is said of: behind a comma the whole list ("Poland and Latvia, which have …")."""
        whole = self.heads.get(id(host))
        if whole is None or self.prev != ",":
            return host
        verb = self.groups[g + 1] if g + 1 < len(self.groups) else None  # or whose it is
        if verb is None:
            return whole
        alone = verb[0] == "V" and self.tags[verb[1]] in "vBHO" and self._third_person(verb[1])
        one = verb[0] == "N" and any(
            self.tokens.mentions[i] or self.tokens.lows[i] in listed("single_owned") for i in range(verb[1], verb[2])
        )  # "Latvia and Norway, whose prime minister …"
        return host if alone or one else whole

    def _third_person(self, i: int) -> bool:
        return self.tags[i] == "v" or self.tokens.lows[i] in ("is", "was", "has", "does")

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
