"""The names of people as they stand on lines of their own: authors, and authors with the town they write from."""

import re

from attrs import frozen

from natoevents.sources.agencies import agency_of
from natoevents.sources.dateline import is_place, normal_case, town_is_known

__all__ = ["PARTICLES", "Signature", "is_person", "people_of", "read_signature"]

_UPPER = "[A-ZÀ-ÖØ-ÞĀ-Ž]"
PARTICLES = ("de", "van", "von", "der", "den", "al", "el", "bin", "la", "di", "du")
"""What stands in lower case before a surname."""
_NAME = rf"{_UPPER}[\w’'.-]+(?:\s+(?:(?:{'|'.join(PARTICLES)})\s+)*{_UPPER}[\w’'.-]*){{1,3}}"
_PERSON = re.compile(_NAME)
_NOT_PERSON = re.compile(
    r"\b(?:NATO|News|Daily|Times|Post|Press|Council|Meeting|Union|Russia|Ukraine|Europe|World|The|Foreign|Policy|Service|"
    r"Ministry|President|Office|Summit|War|Blogs?|Politics|International|Statement|Speech|Agency|Opinion|Analysis|Report|"
    r"Camp|Fort|Mount|Cape|Lake|Port|New|San|Santa|Saint|St|North|South|East|West|Novo|Nizhny|Veliky|Via|Staff|Writers?|Editors?|Desk|Newsroom|Correspondents?|Agencies|Wires?|Share|Print|Read|More|Top|Home)\b"
)
_SIGNED = re.compile(
    rf"(?:[Bb]y |BY )?(?P<who>{_NAME}?)(?P<mark> in |\s*[,|]\s*|\s+[-–—]\s*|\s+)(?P<place>{_UPPER}[\w.’' -]{{2,40}})"
    r"(?:,? and [A-Z].{2,60})?"
)


@frozen
class Signature:
    """Who wrote, and the town he names, in normal case.

    Attributes:
        who: the name as written.
        place: None where the town only says where he works ("Ann Holm in Oslo").
        at: where the town begins in the line.
    """

    who: str
    place: str | None
    at: int


def is_person(text: str) -> bool:
    """Whether a line is two to four capitalised words that are no outlet, section or town.

    Examples:
        >>> is_person("Ann van der Holm"), is_person("Foreign Policy"), is_person("New York")
        (True, False, False)
    """
    return (
        len(text) < 50
        and not (text.isupper() and text.count(" ") > 1 and "." not in text)
        and bool(_PERSON.fullmatch(text))
        and not _NOT_PERSON.search(text)
        and not town_is_known(text)
        and agency_of(text) is None
    )


def people_of(text: str) -> str | None:
    """The authors that a text names and nothing else, as written; None if it holds anything else.

    Examples:
        >>> people_of("Ann Holm and Bo Lind"), people_of("Ann Holm, Bo Lind"), people_of("Envoys and Ann Holm")
        ('Ann Holm and Bo Lind', 'Ann Holm, Bo Lind', None)
    """
    if len(text) > 120:
        return None
    parts = [p for p in re.split(r"\s*,\s*(?:and\s+)?|\s+and\s+|\s+&\s+|\s*/\s*|\s+with\s+", text.strip()) if p]
    return text.strip() if parts and all(is_person(p) for p in parts) else None


def read_signature(text: str) -> Signature | None:
    """Read an author with his town: "Ann Holm in Oslo", "Ann Holm - ANKARA"; None if the line is something else.

    Examples:
        >>> read_signature("Ann Holm - ANKARA")
        Signature(who='Ann Holm', place='Ankara', at=11)
    """
    m = _SIGNED.fullmatch(text) if len(text) <= 140 else None
    if m is None:
        return None
    place = m["place"]
    dateline = place.isupper() and is_place(place)
    if not (dateline or m["mark"] == " in ") or not is_person(m["who"]):
        return None
    return Signature(m["who"], normal_case(place) if dateline else None, m.start("place"))
