"""References that name no time of the calendar: now, recently, soon, the past, the future."""

from natoevents.dates.names import in_a_name
from natoevents.dates.pattern import Book
from natoevents.dates.reading import VAGUE, Meaning, Reading

__all__ = ["BOOK"]

BOOK = Book()


def reference(timex: str) -> Meaning:
    """PRESENT_REF, PAST_REF or FUTURE_REF."""
    return Meaning(timex, reason=VAGUE, spoken=False)


@BOOK.rule(
    "(right | just | until | by)? PRESENT",
    reads=("now", "currently", "right now"),
    refuses=("from now on", "every now and then"),
)
def present(r: Reading) -> Meaning | None:
    if r.before() in ("from", "every") or in_a_name(r.tokens, r.stop - 1):
        return None  # "every now and then"
    return reference("PRESENT_REF").at(r.stop - (2 if r.tokens.word(r.start) in ("right", "just") else 1), None)


@BOOK.rule("current", reads=("current",), refuses=("alternating current",))
def current(r: Reading) -> Meaning | None:
    if (
        r.before() in ("alternating", "direct", "electric", "electrical", "ocean")
        or r.tokens.plain(r.start)[0].isupper()
    ):
        return None
    return reference("PRESENT_REF")


@BOOK.rule(
    "(at | for)? (the | this) (present time | current time | present moment | moment | present | time being)",
    reads=("at the moment", "the present time"),
)
def moment(r: Reading) -> Meaning | None:
    if r.tokens.word(r.stop - 1) in ("moment", "present") and r.tokens.word(r.start) not in ("at", "for"):
        return None
    return reference("PRESENT_REF").at(r.start + (r.tokens.word(r.start) in ("at", "for")), None)


@BOOK.rule(
    "(more | most | until | only | just)? PAST",
    reads=("recently", "more recently"),
    refuses=("the recently passed law", "as recently as 2014", "a previously unknown group"),
)
def past(r: Reading) -> Meaning | None:
    if r.before() == "as":
        return None
    if r.after().endswith("ed") and r.before() in _DETERMINERS:
        return None  # "the recently passed law"
    return reference("PAST_REF")


_DETERMINERS = frozenset({"the", "a", "an", "its", "their", "his", "any", "all", "s", "of"})


@BOOK.rule("the past", reads=("in the past",))
def the_past(r: Reading) -> Meaning | None:
    return (
        reference("PAST_REF")
        if r.before() == "in" or (r.before() in ("of", "from") and not r.after().isalpha())
        else None
    )


@BOOK.rule(
    "the (near | foreseeable | immediate | distant | not too distant)? future",
    reads=("in the future", "in the near future"),
    refuses=("the future of NATO",),
)
def the_future(r: Reading) -> Meaning | None:
    if r.before() != "in" or r.after() in ("of", "'", "’"):
        return None
    return reference("FUTURE_REF")


@BOOK.rule("FUTURE", reads=("soon",), refuses=("as soon as possible",))
def future(r: Reading) -> Meaning | None:
    return (
        reference("FUTURE_REF")
        if r.after() not in ("after", "as", "before", "thereafter", "afterward", "afterwards")
        and r.before() not in ("as", "too", "how")
        else None
    )


@BOOK.rule("w=(these | those) days", reads=("these days", "in those days"))
def these_days(r: Reading) -> Meaning | None:
    return reference("PRESENT_REF" if r.word("w") == "these" else "PAST_REF")


@BOOK.rule("(one | some) day", reads=("some day",))
def one_day(r: Reading) -> Meaning | None:
    if r.tokens.word(r.start) == "one" and r.before() not in ("will", "could", "would", "may", "might"):
        return None
    return reference("FUTURE_REF")


@BOOK.rule("(a later date | a later time | in the years to come | the years to come)", reads=("a later date",))
def later_date(r: Reading) -> Meaning | None:
    return reference("FUTURE_REF")
