"""Verb groups: whether each is finite, an infinitive or a participle, and which clause it makes."""

from bisect import bisect_left

from natoevents.clause import Clause, Form, Link, Phrase, Tense, Verb
from natoevents.clauses.ahead import AHEAD
from natoevents.clauses.building import DEEPEST, Building, clause_takers
from natoevents.clauses.groups import verb_of
from natoevents.clauses.insertion import inserted_verbs
from natoevents.clauses.words import listed, phrasal

__all__ = ["Verbals"]

PARTICLES = frozenset(("out", "off", "up", "down", "aside", "away", "back", "over"))
"""Particles that may part a verb from its object."""


class Verbals(Building):
    """Steps that place verbs."""

    def _verb(self, g: int, i: int, j: int) -> None:
        verb = verb_of(self.tokens, self.tags, i, j)
        self.chain, self.lemma, self.beside = "", verb.lemma, None
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
        if (
            cur.verb is not None
            and self._asks(cur)
            and (form in "bNDG" or (form == "I" and self.tokens.lows[0] == "were"))
        ):
            self._invert(verb)
        elif form in "ND" and self._resumes(cur, i, j):
            assert cur.verb is not None
            verb.form, verb.tense, verb.negated = Form.FINITE, cur.verb.tense, verb.negated or cur.verb.negated
            verb.perfect, verb.modal, verb.start = True, cur.verb.modal, verb.start
            cur.verb = verb
        elif form == "I":
            self._infinitive(prev, verb, i)
        elif form == "G":
            self._ing(prev, verb, i)
        elif (
            form == "N"
            or (form == "D" and not self._finite_here(g, prev))
            or self._struck_by(g, prev, verb)
            or (cur.verb is not None and cur.verb.form is Form.FINITE and self.ahead.fixed(g) and not self._waiting())
        ):
            verb.form = Form.PARTICIPLE
            verb.passive = True
            self._participle(prev, verb, i)
        else:
            if form in "bD":
                verb.form = Form.FINITE
            bare = form == "D" and cur.link is Link.ROOT and cur.verb is None
            if bare and verb.lemma in listed("only_passive") and not self._object_next(g):
                verb.passive = True  # "Two envoys expelled from Oslo"
            self._finite(prev, verb, i)
        self.cur.quoted, self.lemma = quoted, ""
        for k in range(i, j):
            inner = self.tokens.dates[k]
            if inner is not None:
                self.cur.dates.append(inner)
        self.prep, self.prep_host = "", None

    def _resumes(self, cur: Clause, i: int, j: int) -> bool:
        """Whether a participle belongs to a "has" from which a phrase parts it ("has, for its part, refused")."""
        verb = cur.verb
        return (
            verb is not None and verb.lemma == "have" and verb.form is Form.FINITE and not cur.objects
            and cur.subject is not None and not cur.children and j - i == 1 and i > 0
        )  # fmt: skip

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
        before = self.tokens.lows[: bisect_left(self.tokens.starts, old.start)]
        denied = any(word in ("never", "nor", "neither") for word in before[-3:])  # "nor did they leave"
        verb.negated = verb.negated or old.negated or denied
        asked = any(kind == "?" for kind, _, _ in self.groups[-3:])
        if not asked and self.tokens.lows[0] in ("were", "had") and old.start == self.tokens.starts[0]:
            cur.link, cur.marker = Link.ADVERBIAL, "if"  # "Had Peru left, …"
        cur.verb = verb

    def _agent_next(self, g: int) -> bool:
        """Whether "by" follows: after a comma a past form before it is a participle ("Minsk, accused by Oslo of …")."""
        nxt = self.groups[g + 1] if g + 1 < len(self.groups) else None
        return nxt is not None and nxt[0] == "P" and self.tokens.lows[nxt[1]] == "by"

    def _struck_by(self, g: int, prev: str, verb: Verb) -> bool:
        """Whether a verb of one form for all times is a participle in an aside ("Norway, hit by a leak, closed …")."""
        alone = verb.start == verb.head_start and self.tokens.lows[self.groups[g][1]] == verb.lemma
        return alone and prev == "," and self._agent_next(g) and self._closed_before_verb(g)

    def _object_next(self, g: int) -> bool:
        """Whether an object or what is said follows the verb at group `g`, past its adverbs and particles."""
        for kind, i, j in self.groups[g + 1 :]:
            particle = kind == "P" and j - i == 1 and self.tokens.lows[i] in PARTICLES
            if kind not in "Rt" and not particle:
                return kind in 'NZEW"T' or kind == "V"
        return False

    def _before_speaker(self, cur: Clause, prev: str, verb: Verb) -> Clause:
        """The clause that goes on behind a speaker set into it ("Peru would stay, he said, and had no plans")."""
        spoken = (
            prev == "C" and self.contrast and cur.link is Link.ROOT and cur.verb is not None and not cur.objects
            and not cur.children and cur.verb.lemma in inserted_verbs()
            and verb.lemma not in inserted_verbs() and verb.lemma not in listed("speakers_acts")
        )  # fmt: skip
        if not spoken:
            return cur
        earlier = [c for c in self.clauses if c is not cur and c.link in (Link.ROOT, Link.CONJUNCT)]
        told = earlier[-1] if earlier else cur
        finite = told.verb is not None and told.verb.form is Form.FINITE and told.subject is not None
        return told if finite and not self.tokens.quoted[bisect_left(self.tokens.starts, told.start)] else cur

    def _named_next(self, g: int) -> bool:
        """Whether a noun phrase follows the verb at group `g` at once: its object, which no passive has."""
        return g + 1 < len(self.groups) and self.groups[g + 1][0] == "N"

    def _acts_on(self, i: int) -> bool:
        """Whether a name or a phrase with an article follows the verb that begins at token `i`: its object."""
        g = next((k for k, (_, a, b) in enumerate(self.groups) if a <= i < b), -1)
        nxt = self.groups[g + 1] if 0 <= g + 1 < len(self.groups) else None
        return g >= 0 and nxt is not None and nxt[0] == "N"

    def _goes_on_after(self, g: int) -> bool:
        """Whether the verb at group `g` is one of three ("rose, smiled and left")."""
        kinds = [kind for kind, _, _ in self.groups[g + 1 : g + 3]]
        return kinds == ["C", "V"] and self.forms[g + 2] == "D"

    def _closed_before_verb(self, g: int) -> bool:
        """Whether a comma and a finite verb follow what is then an aside ("the pact, signed in Oslo, bans")."""
        groups = self.groups
        if self.lemma in ("ask", "question", "press", "quiz"):
            kind, i, _ = groups[g + 1]
            if kind in "SW" or (kind == "P" and self.tokens.lows[i] in ("about", "by", "on", "over", "if", "as")):
                return True  # "the envoy, asked whether he would leave, said"
        for k in range(g + 1, min(len(groups) - 1, g + AHEAD)):
            kind = groups[k][0]
            if kind == ",":
                after = k + 2 if groups[k + 1][0] == "R" else k + 1
                if after >= len(groups) or groups[after][0] != "V":
                    return False
                return self.forms[after] == "F" or (self.forms[after] == "D" and self._object_next(after))
            if kind in "VSWZ;:" or (kind == "N" and k == g + 1):
                return False
        return False

    def _finite_here(self, g: int, prev: str) -> bool:
        cur = self.cur
        if (
            cur.verb is None
            and cur.subject is not None
            and prev in "NC"
            and ((cur.link is Link.RELATIVE and cur.objects) or (cur.marker == "that" and cur.host is not None))
        ):
            return True
        if prev == "," and cur.verb is None and cur.subject is not None and self._closed_before_verb(g):
            return False
        if prev == "," and cur.verb is not None and cur.verb.form is Form.FINITE:
            past = cur.verb.tense is Tense.PAST and not cur.verb.passive
            if self._goes_on_after(g) or (past and self._object_next(g) and cur.link in (Link.ROOT, Link.CONJUNCT)):
                return True  # "condemned the raid, brushed aside the denials and left"
        if prev in "WSZ" or (prev == "C" and cur.verb is not None and cur.verb.form is not Form.PARTICIPLE):
            return True
        if prev == "C" and cur.verb is not None and cur.verb.passive and not cur.objects and self._named_next(g):
            return True  # "praised the calm shown by its forces and urged Moscow"
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
        if prev == "C" and self.tokens.lows[i - 1] == "yet":
            verb.negated, prev = True, "V"  # "has yet to reply"
        if prev == "C" and cur.link is Link.INFINITIVE and cur.parent is not None:
            cur = cur.parent
        named = self.last is not None and self.last.head_mention and listed("ranking").isdisjoint(self.last.words)
        host = self.last if prev in "NR" and not named else None  # "the first NATO chief to visit"
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
            and cur.verb.lemma in listed("infinitive_control")
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
            whose = self._of_the_speaker(cur, prev, verb)
            clause = self._new(Link.PARTICIPLE, whose, i)
            clause.subject = whose.subject
        clause.verb = verb
        self.cur = clause

    def _of_the_speaker(self, cur: Clause, prev: str, verb: Verb) -> Clause:
        """Whose aside an -ing form of speech behind a comma is: of who speaks ("said they would leave, blaming …")."""
        clause: Clause | None = cur
        if prev == "," and verb.lemma in listed("speakers_asides"):
            for _ in range(DEEPEST):
                if clause is None or clause.link not in (Link.COMPLEMENT, Link.INFINITIVE, Link.CONJUNCT):
                    break
                clause = clause.parent
            if clause is not None and clause.verb is not None and clause.verb.lemma in clause_takers():
                return clause
        return cur

    def _participle(self, prev: str, verb: Verb, i: int) -> None:
        cur = self.cur
        marker = self.prep
        host = self._joined(self.last) if prev in "NtR," else None
        clause = self._new(Link.PARTICIPLE, cur, i, marker, host)
        clause.subject = host if host is not None else cur.subject
        clause.verb = verb
        self.cur = clause

    def _joined(self, last: Phrase | None) -> Phrase | None:
        """What a participle is said of: behind "between A and B" what is between them ("truce between … brokered")."""
        member = self.heads.get(id(last)) if last is not None else None
        return self.between.get(id(member), last) if member is not None else last

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
            anchor = self._shared(self._before_speaker(cur, prev, verb), prev)
            clause = self._new(Link.CONJUNCT, anchor, i)
            clause.subject = anchor.subject
            shares = prev == "C" and anchor.verb is not None and anchor.verb.passive and verb.start == verb.head_start
            if shares and not self._acts_on(i):  # "was woken and telephoned the envoy"
                verb.passive = True
        clause.verb = verb
        self.cur = clause
        self._take_early()
