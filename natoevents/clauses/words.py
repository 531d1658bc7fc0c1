"""The vocabulary: what each word form can be, from the closed classes, the verbs and their inflection.

A word is one character of a small alphabet (its class) and its base form. Classes that context decides have digits.

==== =====================================  ==== =====================================
D    determiner, possessive pronoun         b    verb, base form
P    preposition                            v    verb, -s form
K    preposition or subordinator            p    verb, past only
T    to                                     n    verb, participle only
M    modal                                  d    verb, past or participle
B    be   H  have   O  do                   g    verb, -ing form
C    and, or, but                           1    base form or noun
S    subordinator                           2    -s form or plural noun
W    who, which                             3    -ing form or noun
Z    that                                   4    base, past and participle (put), or noun
E    pronoun                                N    noun   A  adjective   U  number
R    adverb      G  negator                 X    unknown capitalised word
==== =====================================  ==== =====================================
"""

from functools import cache, lru_cache
from typing import NamedTuple

from natoevents.data import table

__all__ = ["Word", "guess", "inflect", "phrasal", "singular", "vocabulary"]

VOWELS = "aeiou"


class Word(NamedTuple):
    """Class and base form of a word form."""

    tag: str
    lemma: str


def _doubles(verb: str, listed: frozenset[str]) -> bool:
    """Whether the last consonant doubles before -ed and -ing (stop, refer; not visit, fix)."""
    if verb in listed:
        return True
    if len(verb) < 3 or verb[-1] in "aeiouwxy" or verb[-2] not in VOWELS or verb[-3] in VOWELS:
        return False
    return sum(c in VOWELS for c in verb) == 1


def inflect(verb: str, doubling: frozenset[str] = frozenset()) -> tuple[str, str, str]:
    """The regular -s, -ed and -ing forms of `verb`.

    Examples:
        >>> inflect("deploy"), inflect("carry"), inflect("ban")
        (('deploys', 'deployed', 'deploying'), ('carries', 'carried', 'carrying'), ('bans', 'banned', 'banning'))
    """
    if verb.endswith("ie"):
        return verb + "s", verb + "d", verb[:-2] + "ying"
    if verb.endswith("e"):
        stem = verb if verb.endswith(("ee", "oe", "ye")) else verb[:-1]
        return verb + "s", verb + "d", stem + "ing"
    if verb.endswith("y") and len(verb) > 1 and verb[-2] not in VOWELS:
        return verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing"
    s = verb + ("es" if verb.endswith(("s", "x", "z", "ch", "sh", "o")) else "s")
    stem = verb + verb[-1] if _doubles(verb, doubling) else verb
    if verb.endswith("c"):
        stem = verb + "k"
    return s, stem + "ed", stem + "ing"


@lru_cache(maxsize=4096)
def singular(noun: str) -> str:
    """The base form of a regular plural; other words come back as they are.

    Examples:
        >>> [singular(w) for w in ("talks", "allies", "attacks", "crises", "forces", "series", "pass")]
        ['talk', 'ally', 'attack', 'crisis', 'force', 'series', 'pass']
    """
    if len(noun) < 4 or not noun.endswith("s") or noun.endswith(("ss", "us", "is", "series")):
        return _IRREGULAR_NOUNS.get(noun, noun)
    if noun.endswith("ies"):
        return noun[:-3] + "y" if len(noun) > 4 else noun[:-1]
    if noun.endswith(("ches", "shes", "sses", "xes")):
        return noun[:-2]
    if noun.endswith("ises") and noun.startswith(("cri", "cris")):
        return "crisis"
    return noun[:-1]


_IRREGULAR_NOUNS = {"men": "man", "women": "woman", "people": "people", "children": "child", "crises": "crisis"}


@cache
def vocabulary() -> dict[str, Word]:
    """Every known word form, made on first use."""
    data = table("clauses")
    closed, verbs = data["closed"], data["verbs"]
    doubling = frozenset(data["irregular"]["doubling"].split())
    words: dict[str, Word] = {}
    homographs = frozenset(verbs["also_nouns"].split())
    plain = dict.fromkeys([*verbs["plain"].split(), *_frame_verbs()])
    irregular = {}
    for line in data["irregular"]["forms"].strip().splitlines():
        base, past, participle = line.split()
        irregular[base] = (past.split("/"), participle.split("/"))
        plain[base] = None
    for verb in plain:
        _add_verb(words, verb, irregular.get(verb), verb in homographs, doubling)
    for noun in homographs:
        words.setdefault(noun, Word("N", noun))
    for word in verbs["ing_nouns"].split():
        lemma = words[word].lemma if word in words and words[word].tag == "g" else word
        words[word] = Word("3" if word in words else "N", lemma)
    for name, tag in _CLOSED.items():
        for word in closed[name].split():
            if tag not in "AU" or word not in words or words[word].tag in "ngdN":
                words[word] = Word(tag, _AUXILIARIES.get(word, word))
    words["lay"], words["found"], words["fell"] = Word("b", "lay"), Word("d", "find"), Word("p", "fall")
    words["ground"] = Word("1", "ground")
    words["to"] = Word("T", "to")
    words["that"] = Word("Z", "that")
    return words


_CLOSED = {
    "adjective": "A", "number": "U", "adverb": "R", "determiner": "D", "negative_determiner": "D", "preposition": "P",
    "either": "K",
    "subordinator": "S", "relative": "W", "conjunction": "C", "pronoun": "E", "negator": "G", "modal": "M",
    "negated_modal": "M", "be": "B", "have": "H", "do": "O",
}  # fmt: skip
_AUXILIARIES = {
    **dict.fromkeys(("am", "is", "are", "was", "were", "been", "being", "'re", "'m"), "be"),
    **dict.fromkeys(("isn't", "aren't", "wasn't", "weren't"), "be"),
    **dict.fromkeys(["has", "had", "having", "'ve", "haven't", "hasn't", "hadn't"], "have"),
    **dict.fromkeys(["does", "did", "don't", "doesn't", "didn't"], "do"),
    "won't": "will", "wo": "will", "'ll": "will", "wouldn't": "would", "can't": "can", "cannot": "can", "ca": "can",
    "couldn't": "could", "shouldn't": "should", "mustn't": "must", "mightn't": "might", "shall": "will",
}  # fmt: skip


def _add_verb(
    words: dict[str, Word],
    verb: str,
    irregular: tuple[list[str], list[str]] | None,
    noun: bool,
    doubling: frozenset[str],
) -> None:
    s, ed, ing = inflect(verb, doubling)
    words[s] = Word("2" if noun else "v", verb)
    words.setdefault(ing, Word("g", verb))
    if verb.endswith("l") and verb in doubling:  # American spelling beside the British
        words[verb + "ed"], words[verb + "ing"] = Word("d", verb), Word("g", verb)
    if irregular is None:
        words[ed] = Word("d", verb)
        words[verb] = Word("1" if noun else "b", verb)
        return
    past, participle = irregular
    for form in past:
        words[form] = Word("d" if form in participle else "p", verb)
    for form in participle:
        if form not in past:
            words[form] = Word("n", verb)
    if verb in past:
        words[verb] = Word("4", verb)
    elif verb in participle:
        words[verb] = Word("1" if noun else "b", verb)
    else:
        words[verb] = Word("1" if noun else "b", verb)


@cache
def phrasal() -> frozenset[tuple[str, str]]:
    """Verbs that take a particle directly before their object ("shot down a jet")."""
    given = (pair.split("_", 1) for pair in table("clauses")["verbs"]["phrasal"].split())
    # "put on alert": a preposition, where its noun is named too
    framed = (
        words[:2]
        for words in map(str.split, _frame_phrases())
        if len(words) == 2 or (len(words) > 2 and words[1] not in ("in", "on", "over"))
    )
    return frozenset((a, b) for a, b in [*given, *framed] if b in listed("particles"))


def _frame_phrases() -> list[str]:
    """The verbs that the frames name, some of several words."""
    return [
        " ".join(phrase.split())
        for content in table("frames").values()
        for frame in content.get("frame", ())
        for phrase in frame.get("verbs", "").split(",")
        if phrase.strip()
    ]


def _frame_verbs() -> list[str]:
    """First words of the verbs that the frames name ("break off" → break)."""
    return list(dict.fromkeys(phrase.split()[0] for phrase in _frame_phrases()))


def guess(word: str, capital: bool) -> Word:
    """What an unknown word is, by its ending and its capital.

    Examples:
        >>> guess("swiftly", False).tag, guess("Ruritania", True).tag, guess("geopolitical", False).tag
        ('R', 'X', 'A')
    """
    low = word.lower()
    if capital:
        return Word("X", low)
    if low.endswith("ly") and len(low) > 4:
        return Word("R", low)
    if low.endswith(("ing", "ed")) and len(low) > 5:
        return Word("A" if "-" in low or low.startswith("un") else "g" if low.endswith("ing") else "d", low)
    if low.endswith(("ous", "ful", "less", "able", "ible", "ical", "ive", "ary", "ish", "ese", "al", "ic")):
        return Word("A", low)
    return Word("N", low)


@cache
def listed(name: str) -> frozenset[str]:
    """The words of one of the lists in the data, by its name."""
    return frozenset(table("clauses")["lists"][name].split())
