"""Noun groups, prepositions, times and commas: where each phrase hangs."""

from natoevents.clause import Form, Link, Phrase, Tense, Verb
from natoevents.clauses.ahead import AHEAD
from natoevents.clauses.building import Building, clause_takers, titled
from natoevents.clauses.groups import phrase_of
from natoevents.clauses.words import listed, phrasal

__all__ = ["Nominals"]


class Nominals(Building):
    """Steps that place phrases."""

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
                if self.prep == "between":
                    self.between[id(phrase)] = self.prep_host
            if self.prep_host is None or self.prep in listed("referring") or not self.chain:
                self.chain = self.prep
            if cur.verb is not None or self.prep_host is None:
                cur.prepositions.append((self.prep, phrase))
            self.prep, self.prep_host = "", None
            self.last = phrase
            return
        subject_next = cur.link is not Link.INSERTED and self.ahead.finite_follows(g, prev)
        if subject_next and cur.verb is not None and self._waiting() is not None and self.ahead.parted(g):
            subject_next = False  # "Peru, which was offered a place in May, | declined"
        if (
            prev == "C"
            and self.last is not None
            and not (subject_next and cur.verb is not None and not self._awaited(g))
        ):
            like = (
                self.owner
                if self.owner is not None and titled(phrase) and not titled(self.last) and titled(self.owner)
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
                cur.subject, self.chain = phrase, ""
            elif self._said_of_subject(g, phrase, prev):
                self.cur = self._new(Link.RELATIVE, cur, i, "", cur.subject)
                self.cur.objects.append(cur.subject)
                self.cur.subject = phrase
            elif prev in ",(" and self.last is not None:
                self._beside(g, phrase)
                return
            else:
                cur.free.append(phrase)
            self.last = phrase
            return
        host = self.last
        pronoun = len(phrase.words) == 1 and phrase.head in listed("acting_pronouns")
        if (
            prev == "N" and host is not None and subject_next
            and (pronoun or (not host.head_mention and host.determiner))
            and (
                self.aside is host or cur.verb.lemma not in clause_takers()
                or (host.determiner in ("a", "an") and not pronoun)
            )
        ):  # fmt: skip
            # "a step the White House denounced", "envoys it accused of spying"
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
            and (cur.link is Link.INSERTED or (cur.link is Link.ROOT and cur.verb.lemma in listed("speech_inverted")))
            and not cur.objects
        ):
            cur.subject = phrase
        elif prev in ",(" and self.last is not None:
            self._beside(g, phrase)
            return
        else:
            cur.objects.append(phrase)
        self.last = phrase

    def _awaited(self, g: int) -> bool:
        """Whether the next finite verb is what the subject before waits for ("a deal struck by A and | B fell")."""
        return (
            self.cur.verb is not None and self.cur.verb.form is Form.PARTICIPLE and self._waiting() is not None
            and not self.ahead.verb_after_relative(g + 1)
        )  # fmt: skip

    def _said_of_subject(self, g: int, phrase: Phrase, prev: str) -> bool:
        """Whether a phrase after the subject opens what is said of it ("the pact they signed | banned …")."""
        subject = self.cur.subject
        acts = phrase.head_mention or (len(phrase.words) == 1 and phrase.head in listed("acting_pronouns"))
        return (
            prev == "N" and acts and subject is not None and subject is self.last and not subject.head_mention
            and bool(subject.determiner) and self.ahead.verb_after_relative(g + 1)
        )  # fmt: skip

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
        self.beside = phrase
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
        self._take_early()

    def _time(self, i: int) -> None:
        when = self.tokens.dates[i]
        if when is None:
            return
        if self.prep:
            self.prep = ""
        if self.beside is not None:
            self.beside.late_dates.append(when)  # "Norway, a member since 1949, …"
            return
        after_phrase = self.prev == "N" and self.last is not None
        if after_phrase and self.last is not None:
            self.last.late_dates.append(when)
        if not (after_phrase and self.chain in listed("referring")):
            self.cur.dates.append(when)
            if self.prev == "C":
                self.early = self.cur

    def _comma(self, g: int) -> None:
        if self.cur.link in (Link.ADVERBIAL, Link.PARTICIPLE, Link.GERUND) and self.cur.verb is not None:
            parent = self.cur.parent
            if parent is not None and parent.verb is None and parent.subject is None:
                self.cur = parent
                self.last = None
        waiting = self._waiting() if self.cur.link is Link.RELATIVE and self.cur.verb is not None else None
        if waiting is not None and self._time_and_verb(g):
            self.cur, self.last = waiting, None  # "Peru, which had applied in May, on Monday declined"
        self.prep = ""
        self.prev = ","
        self.beside = None

    def _time_and_verb(self, g: int) -> bool:
        """Whether a time and a finite verb follow the comma at group `g`."""
        kinds = "".join(kind for kind, _, _ in self.groups[g + 1 : g + 4])
        at = kinds.find("V")
        return kinds[:at] in ("t", "Pt") and self.forms[g + 1 + at] in ("F", "D")

    def _leads_in(self, g: int) -> bool:
        """Whether the first finite verb behind group `g` is the sentence's own ("After talks in Oslo, Peru left")."""
        kinds = "".join(kind for kind, _, _ in self.groups)
        verb = next((k for k in range(g, len(kinds)) if kinds[k] == "V" and self.forms[k] in "FDb"), -1)
        comma = kinds.find(",", verb + 1)
        later = comma >= 0 and any(kinds[k] == "V" and self.forms[k] in "FDb" for k in range(comma, len(kinds)))
        return verb > 0 and not later and "," in kinds[g:verb]

    def _preposition(self, g: int, i: int, j: int) -> None:
        tags, lows = self.tags, self.tokens.lows
        pair = j - i == 2 and tags[j - 1] == "K" and self.prev == "V" and self.cur.verb is not None
        if pair and self.cur.verb is not None and (self.cur.verb.lemma, lows[i]) in phrasal() and self._clause_next(g):
            self.cur.particles.append(lows[i])  # "made up since Norway apologised"
            i += 1
        if tags[i] == "K" and g + 1 < len(self.groups):
            nxt = self.groups[g + 1]
            if nxt[0] in "N" and self.ahead.finite_follows(g + 1, "") and not (g == 0 and self._leads_in(g)):
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

    def _clause_next(self, g: int) -> bool:
        """Whether a noun phrase with a finite verb of its own follows the group `g`."""
        return g + 1 < len(self.groups) and self.groups[g + 1][0] == "N" and self.ahead.finite_follows(g + 1, "")

    def _subordinate(self, word: str, i: int) -> None:
        link = Link.COMPLEMENT if word == "whether" else Link.ADVERBIAL
        parent = self.cur
        self.cur = self._new(link, parent, i, word)
        self.last = None
        self.prep = ""
        self.prev = "S"
