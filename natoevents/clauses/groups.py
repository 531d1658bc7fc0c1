"""Tags → groups: verb groups and noun phrases, found by one regular expression over the string of tags."""

import re

from natoevents.actor import ActorMention
from natoevents.clause import Form, Phrase, Tense, Verb
from natoevents.clauses.tokens import Tokens
from natoevents.clauses.words import listed, singular
from natoevents.data import table

__all__ = ["GROUP", "phrase_of", "verb_of"]

GROUP = re.compile(
    r"(?P<V>(?:T[RG]*)?(?:[MHBO](?:[RGt]|(?<=[RG]),R,|[PK]t(?=[RG]*[BHndg])|\"(?=[RG]*[bndg]))*)*[bvpndg]|(?:T[RG]*)?(?:[MHBO][RG]*)+)"
    r"|(?P<N>(?:D+R?t(?=['UANXQ-])|t(?=['N])|D*R?(?:(?<=D)\")?[UANXQ])(?:[ANXQ'-]|(?<!Q)U|t(?=['NA])|g(?=[N])|(?<![QNX])D(?=U)|(?<=A),(?=A[AN-]*N)|\"(?=[NAQX]+\"))*|D+U*|E)"
    r"|(?P<t>t)|(?P<P>[PK]+)|(?P<x>.)",
)
"""Verb group V, noun phrase N, free date t, preposition P; anything else is itself."""

NOT_HEADS = frozenset("'-t\"")


def verb_of(tokens: Tokens, tags: str, i: int, j: int) -> Verb:
    """The verb group of tokens `i` to `j` (exclusive)."""
    modal = ""
    negated = perfect = progressive = passive = False
    infinitive = tags[i] == "T"
    auxiliary = ""
    adverbs: list[str] = []
    head = j - 1
    while tags[head] in "RGt" and head > i:
        head -= 1
    lows = tokens.lows
    for k in range(i, j):
        tag = tags[k]
        low = lows[k]
        if tag == "G" or low.endswith(("n't", "n’t")) or low == "cannot":
            negated = True
        elif tag == "R":
            adverbs.append(low)
        if k == head or tag in 'RGTt,PK"':
            continue
        if tag == "M":
            modal = tokens.lemmas[k]
        auxiliary = tag
        if tag == "H":
            perfect = True
    tag = tags[head]
    if auxiliary == "B" and tag in "ndp":
        passive = True
    elif auxiliary == "B" and tag == "g":
        progressive = True
    if infinitive:
        form = Form.INFINITIVE
    elif (tag == "g" and not auxiliary) or (auxiliary and _first_low(tokens, tags, i) in ("being", "having")):
        form = Form.ING
    elif tag == "n" and not auxiliary:
        form = Form.PARTICIPLE
    elif not auxiliary and tag == "B" and tokens.lows[head] == "being":
        form = Form.ING
    else:
        form = Form.FINITE
    tense = Tense.NONE
    if form is Form.FINITE:
        first = _first_low(tokens, tags, i)
        past = first in listed("past_auxiliaries") or (not auxiliary and tag in "pd")
        wished = first == "be" and not modal  # "that the data be compared"
        tense = Tense.PAST if past else Tense.NONE if wished else Tense.PRESENT
    return Verb(
        lemma=tokens.lemmas[head],
        start=tokens.starts[i],
        end=tokens.ends[j - 1],
        head_start=tokens.starts[head],
        form=form,
        tense=tense,
        passive=passive,
        perfect=perfect,
        progressive=progressive,
        modal=modal,
        negated=negated,
        adverbs=tuple(adverbs),
    )


def _first_low(tokens: Tokens, tags: str, i: int) -> str:
    while tags[i] in "TRGt" and i + 1 < len(tags):
        i += 1
    return tokens.lows[i]


def phrase_of(tokens: Tokens, tags: str, i: int, j: int) -> Phrase:
    """The noun phrase of tokens `i` to `j` (exclusive)."""
    lows, mentions = tokens.lows, tokens.mentions
    head = j - 1
    while head > i and tags[head] in NOT_HEADS:
        head -= 1
    owner = tags.rfind("'", i, j)  # last token of the possessor
    pronouns: list[ActorMention] = []
    owners: list[ActorMention] = []
    names: list[ActorMention] = []
    determiner = ""
    words: list[str] = []
    for k in range(i, j):
        tag = tags[k]
        if tag == "D" and (not determiner or determiner in ("all", "both", "such")):
            determiner = lows[k]
        here = mentions[k]
        if here:
            words.extend(lows[k].replace("-", " ").split())
            if tag == "D":
                pronouns += here
            elif k < owner:
                owners += here
            else:
                names += here
        elif tag not in "'-\",":
            words.append(lows[k])
    word = lows[head]
    head_mention = bool(mentions[head])
    plural = False
    if head_mention and " " in word:
        word = word.rsplit(" ", 1)[1]
    if tags[head] in "NAQ":
        base = singular(word)
        plural = base != word
        word = base
    proper = tags[head] == "X" or (
        tags[head] == "N" and not head_mention and word[:1].isalpha() and i != 0 and tokens.upper(head)
    )
    named = any(
        tags[k] == "X" or (tags[k] in "NA" and k > 0 and tokens.upper(k)) for k in range(i, head) if not mentions[k]
    )
    return Phrase(
        proper=proper,
        quoted='"' in tags[max(0, i - 1) : j],
        named=named,
        start=tokens.starts[i],
        end=tokens.ends[j - 1],
        head=word,
        head_start=tokens.starts[head],
        words=tuple(words),
        determiner=determiner,
        possessor=(*pronouns, *owners),
        mentions=tuple(names),
        head_mention=head_mention,
        plural=plural,
        dates=tuple([when for when in tokens.dates[i:j] if when is not None]),
    )


def transparent() -> frozenset[str]:
    """Nouns that hand their meaning on to what follows "of"."""
    return frozenset(table("clauses")["closed"]["transparent"].split())
