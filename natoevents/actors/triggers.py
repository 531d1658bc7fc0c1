"""What may go back to somebody named before: the words that trigger coreference, and who speaks in a sentence."""

import re

from natoevents.actor import ActorMention, Sense

__all__ = [
    "EXPLETIVE",
    "OBJECT",
    "SPEECH",
    "STATES",
    "SUBJECT",
    "TRIGGER",
    "TRIGGERS",
    "VERB",
    "plays",
    "quotes_in",
    "speaker_in",
]

# The triggers, one group each; the order of the alternatives is that of the rules below.
TRIGGER = re.compile(
    r"\b(?:"
    r"(?P<alliance>(?:[Tt]he |[Ii]ts |[Aa]n? |[Tt]his )?(?:(?:\d\d|twenty-\w+|thirty|nineteen|"
    r"sixteen)-?(?:nation|member|country|state|strong)? )?(?:(?:Western|western|Atlantic|"
    r"transatlantic|Transatlantic|military|defen[cs]e|North|US-led|U\.S\.-led|trans-Atlantic|security|"
    r"political) )*(?:[Aa]lliance)(?!s))"
    r"|(?P<bloc>[Tt]he (?:(?:\d\d|twenty-\w+|thirty)-?(?:nation|member|country|state|"
    r"strong)? )?(?:(?:Western|western|military|European|trading|defen[cs]e|economic) )*[Bb]loc)"
    r"|(?P<republics>(?:[Tt]he |[Tt]hose |[Bb]oth )?(?:(?P<many>two|three|four|five) )?(?:former|ex-?) ?Soviet "
    r"(?:republic|state|nation|country|neighbou?r)(?P<plural>s|ies)?\b)"
    r"|(?P<one>[Tt]he (?P<which_one>former|latter)\b(?! [a-z]*(?:[A-Z]|president|prime|minister|leader|official|"
    r"secretary|chancellor|king|head|chief|general|ambassador|Soviet|Yugoslav|communist|Warsaw|part|half|case)))"
    r"|(?P<rebels>(?:[Tt]he |[Aa]rmed |[Bb]reakaway )?(?:[Ss]eparatists?|[Rr]ebels)(?: (?:leaders?|forces|fighters|"
    r"authorities|commanders?|troops|officials|militias?|groups?|gunmen|leadership))?\b(?![- ](?:held|controlled|"
    r"[A-Z])))"
    r"|(?P<allies>(?:[Tt]he |[Aa]ll )?(?:(?:\d\d|twenty-\w+|thirty|"
    r"nineteen) )?(?:NATO |European |Western |eastern )*"
    r"(?:[Aa]llies|[Mm]ember (?:states|countries|nations)|[Aa]lliance members))"
    r"|(?P<pair>(?:[Tt]he two|[Bb]oth|[Tt]he) (?:(?:Nordic|Baltic|Western|European|Balkan|Asian|Muslim|neighbou?ring|"
    r"allied|rival|warring|nuclear|NATO|ex-Soviet|Black Sea|Caucasus|breakaway) )?(?P<what>"
    r"sides|countries|nations|states|parties|governments|neighbou?rs|capitals|powers|leaders|presidents|ministers|"
    r"foreign ministers|men)\b)"
    r"|(?P<duo>(?:[Tt]he two|[Bb]oth)\b(?= (?:of [a-z]+ing|to|against|from|had|have|has|were|are|will|would|said|"
    r"agreed|met|signed|discussed|spoke|talked|exchanged|traded|clashed|held|shook|fought|came|went|broke|failed|did|"
    r"also|then|later|last|never)\b(?! [^.;:]{0,60} and )|[.,;]))"
    r"|(?P<union>[Tt]he (?:(?:\d\d|twenty-\w+)-?(?:nation|member|country|state|strong)? [Uu]nion|Union|Europeans)\b)"
    r"|(?P<body>[Tt]he (?P<organ>[Cc]ouncil|[Cc]ommission|[Oo]rgani[sz]ation|[Mm]inistry|"
    r"[Pp]arliament|[Aa]gency|[Mm]ission|[Aa]ssembly|[Gg]roup|[Tt]ribunal|"
    r"body(?! (?:of|was|were|count|bags?|language|armou?r)))\b)"
    r"|(?P<ministry>[Tt]he (?P<which>[Ff]oreign|[Dd]efen[cs]e|[Ii]nterior) [Mm]inistry\b(?! (?:spokes|"
    r"official|statement)))"
    r"|(?P<role>(?:[Tt]he|[Tt]his|[Tt]hat) (?P<title>(?:[Dd]eputy |[Aa]cting |"
    r"[Vv]ice )?(?:[Ff]oreign [Mm]inister|[Dd]efen[cs]e [Mm]inister|[Pp]rime [Mm]inister|"
    r"[Ss]ecretary[ -][Gg]eneral|[Ss]ecretary of [Ss]tate|[Ff]oreign [Ss]ecretary|"
    r"[Dd]efen[cs]e [Ss]ecretary|[Mm]inister|[Pp]resident|[Pp]remier|[Cc]hancellor|[Ss]pokes(?:man|"
    r"woman|person)|[Ee]nvoy|[Aa]mbassador|[Oo]fficial|[Dd]iplomat|[Ll]eader|[Gg]eneral|[Aa]dmiral|"
    r"[Cc]ommander|[Kk]ing|[Aa]ide|[Aa]dviser|[Ss]enator|[Ll]awmaker|[Rr]epresentative|[Nn]egotiator|"
    r"[Cc]hief))\b(?![ -](?:[A-Z]|of the|assembly|staff|executive)))"
    r"|(?P<country>(?:[Tt]he|[Tt]his|[Tt]hat) (?:country|nation)\b)"
    r"|(?P<person>[Hh]e|[Ss]he|[Hh]im|[Hh]is|[Hh]er|[Hh]imself|[Hh]erself)\b"
    r"|(?P<thing>[Ii]t|[Ii]ts|[Ii]tself)\b"
    r"|(?P<they>[Tt]hey|[Tt]heir|[Tt]hem|[Tt]hemselves)\b"
    r"|(?P<we>[Ww]e|[Oo]ur|[Oo]urs|ourselves|I|[Mm]y)\b(?!\.)"
    r")"
)  # fmt: skip
SPEECH = re.compile(
    r"\b(?:said|says|say|told|tells|added|adds|warned|stressed|noted|argued|insisted|stated|declared|"
    r"announced|explained|wrote|tweeted|remarked|commented|quoted|asked|replied|concluded|claimed|"
    r"continued|"
    r"according to|reiterated|emphasi[sz]ed|underlined|acknowledged|admitted|observed|recalled|"
    r"pledged|promised|vowed|urged)\b"
)  # fmt: skip
EXPLETIVE = re.compile(
    r"(?:[ ]?'s|[ ](?:is|was|would be|will be|has been|remains|seems|appears|became|may be|might be|"
    r"could be|'s|takes|took))[ ](?:not |also |very |still |now |too |more |absolutely |quite |all |"
    r"entirely )*(?:time|apparent|obvious|evident|crucial|clear|unclear|good|important|necessary|"
    r"possible|impossible|likely|unlikely|hard|difficult|easy|expected|believed|thought|hoped|said|"
    r"reported|understood|known|essential|vital|crucial|wrong|right|true|better|premature|necessary|"
    r"up to|that|to|in|a|an|the|about)\b|[ ](?:clear|possible|impossible|hard|harder|easier|difficult|"
    r"known|plain|necessary)\b"
)
# Somebody with a given name, or a rank, and a surname.
STRANGER = re.compile(r"\b(?:[A-Z][a-z]+|[A-Z]\.|(?:Lt|Capt|Gen|Col|Maj|Mr|Mrs|Ms|Dr)\.?) [A-Z][a-z]+")
# A sentence longer than this is none, and is not searched for its speaker.
LONGEST = 4000
# Where "it" is a subject: what stands before it, and a verb behind it.
SUBJECT = re.compile(
    r"(?:^|[,;:] |[\"'(] ?|\b(?:that|said|says|and|but|if|as|when|because|while|after|before|since|"
    r"what|though|although|until|where|so|than|whether|insisted|added|whatever|or|which|whom|who|once|unless|"
    r"diplomats|envoys|officers|officials|agents|spies|men|people|jets|planes|drones|troops|missiles|weapons|tanks|"
    r"sanctions|measures|steps|drills|exercises|attacks|talks|forces|ships|territories|regions|states|"
    r"countries|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun|yester|to)day|tomorrow|week|month|year|summer|autumn|winter|"
    r"spring|January|February|March|April|May|June|July|August|September|October|November|December|(?:19|20)\d\d|"
    r"later|earlier|ago|now|then|this|time) )[\"']?$"
)
# Where "it" is no subject: behind a preposition, or a verb whose object is somebody.
OBJECT = re.compile(
    r"\b(?:with|to|against|from|at|on|towards?|upon|by|over|for|"
    r"(?:accus|blam|urg|prais|invad|criticis|criticiz|denounc|assur)(?:e|es|ed|ing)|"
    r"(?:condemn|attack|support|thank|warn|help|threaten|back|defend|join)(?:s|ed|ing)?|told|tells?|asks?|asked) $"
)
VERB = re.compile(
    r"[ ](?:also |still |now |never |not |already |would|will|could|can|may|might|must|should|had|has|"
    r"was|is|were|does|did|do|\w+ed\b|\w+s\b|again |has|'s|'d|'ll|saw|took|made|held|sent|shot|put|"
    r"went|came|knew|felt|found|left|cut|hit|set|shut|let|began|struck|sank|drew|broke|fell|rose|lost|won|paid|bought|"
    r"sold|told|spoke|gave|got|ran|chose|froze|withdrew|built|fought|flew|became|brought|stood|threw|kept|led|sought)"
)
# The groups of `TRIGGER`, one of which every match has.
TRIGGERS = (
    "alliance", "bloc", "republics", "one", "rebels", "allies", "pair", "duo", "union", "body", "ministry", "role",
    "country", "person", "thing", "they", "we",
)  # fmt: skip
STATES = frozenset({"countries", "nations", "states", "governments", "neighbors", "neighbours", "capitals", "powers"})


def plays(title: str, role: str) -> bool:
    """Whether somebody of that role is meant by "the TITLE"."""
    if not role:
        return False
    if title in role:
        return True
    if title.startswith("spokes"):
        return "spokes" in role or "press secretary" in role
    if title in ("official", "diplomat", "envoy", "representative", "ambassador"):
        return any(
            w in role
            for w in {
                "official": ("official",),
                "diplomat": ("diplomat", "ambassador", "envoy"),
                "envoy": ("envoy", "ambassador", "representative"),
            }.get(title, ("ambassador", "envoy", "representative"))
        )
    if title == "leader":
        return any(w in role for w in ("president", "prime minister", "chancellor", "leader"))
    if title == "chief":
        return any(w in role for w in ("chief", "secretary general", "head"))
    if title == "premier":
        return "prime minister" in role
    if title == "secretary general":
        return any(w in role for w in ("chief", "head", "general secretary"))
    return False


def quotes_in(text: str) -> list[tuple[int, int]]:
    """Stretches of direct speech: between double quotation marks; an open one reaches to the end."""
    marks = [m.start() for m in re.finditer('"', text)]
    found = [(marks[i], marks[i + 1]) for i in range(0, len(marks) - 1, 2)]
    if len(marks) % 2:
        found.append((marks[-1], len(text)))
    return found


def speaker_in(
    text: str, quotes: list[tuple[int, int]], mentions: list[tuple[ActorMention, int, int]]
) -> ActorMention | None:
    """Who speaks in a sentence: the mention outside the quotation next to a verb of speech."""
    best: tuple[int, ActorMention] | None = None
    if len(text) > LONGEST:
        return None
    for verb in SPEECH.finditer(text):
        if any(a <= verb.start() < b for a, b in quotes):
            continue
        for mention, start, end in mentions:
            if mention.sense is Sense.PLACE or any(a <= start < b for a, b in quotes):
                continue
            gap = verb.start() - end if end <= verb.start() else start - verb.end()
            if 0 <= gap <= 40 and (best is None or gap < best[0]):
                best = gap, mention
    return best[1] if best else None
