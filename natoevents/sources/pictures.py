"""Picture credits and captions: "Name / Agency", "(Photo by …)", "… - AFP photo", "Image: Name/AGENCY"."""

import re
from functools import cache

from attrs import frozen

from natoevents.data import table
from natoevents.sources.agencies import agency_pattern
from natoevents.sources.dateline import town_is_known
from natoevents.sources.daylines import MONTH
from natoevents.sources.page import tells
from natoevents.sources.sheet import Sheet
from natoevents.text import Role

__all__ = ["Picture", "archived", "mark_older", "mark_pictures", "read_picture"]

_LONGEST = 600
_CUE = re.compile(
    r"[/©]|[Pp]hoto|PHOTO|[Ii]mage|IMAGE|[Pp]icture|[Gg]raphic|[Vv]ideo:|Map:|Illustration|\(c\)|Getty|ourtesy|redit|Flickr|"
    r"Wikimedia|Reuters|REUTERS|AP|AFP|EPA|TASS|Novosti|andout|Shutterstock|Pixabay|"
    r"[Pp]ublic [Dd]omain|[a-z]\.(?:ru|com|org)"
)
"""Without one of these a line has no credit."""
_UPPER = "[A-ZÀ-ÖØ-ÞĀ-ŽЀ-Я]"
_NAME = rf"{_UPPER}[\w.’'-]*(?:\s+(?:{_UPPER}[\w.’'-]*|&|de|van|von|der|al|bin)){{0,5}}"
_ARCHIVED = re.compile(
    rf"\b(?i:file (?:photo|picture|image|pic)|archive (?:photo|picture|image)|FILE\b)|\(FILES?\)|\bFILE\s*[-–—]"
    rf"|\b{MONTH}\s+\d{{1,2}},?\s+(?:19|20)\d\d|\b\d{{1,2}}\s+{MONTH},?\s+(?:19|20)\d\d"
    rf"|\b(?:in|from) (?:{MONTH}\s+)?(?:19|20)\d\d\b"
)


@frozen
class Picture:
    """A credit or a caption with its credit.

    Attributes:
        credit: where the credit begins in the line; 0 where the line is nothing else.
    """

    credit: int


@cache
def _agent() -> str:
    more = sorted(table("sources")["pictures"]["agents"], key=lambda name: (-len(name), name))
    return rf"(?:{agency_pattern()}|{'|'.join(map(re.escape, more))})"


@cache
def _credit_only() -> re.Pattern[str]:
    agent = _agent()
    return re.compile(
        rf"""[(\[]?\s*(?:
        (?i:photo(?:graph)?s?|images?|pictures?|illustration|graphics?|video|map)\s*(?i:(?:credit|source|courtesy)\s*)?
            (?:(?i:by|from|via|courtesy\ of|of)\s+|[:©-]\s*|:?\s*©\s*)(?:[^.!?]|\.(?=\w)){{2,90}}
        |(?i:photo\ |image\ |picture\ |video\ )?(?i:credits?|courtesy(?:\ of)?)\s*[:/-]\s*[^.!?]{{2,90}}
        |(?:©|\(c\))\s*.{{2,110}}
        |{_NAME}\s*/\s*(?:[\w .’-]{{2,40}}\s*/\s*)?{agent}(?:\s*/\s*[\w .-]{{2,40}})?
        |{agent}(?:\s+(?i:photo|images?|file))?\s*[/|]\s*[^.!?]{{2,70}}
        |{agent}\s+(?i:photo|file\ photo|picture|image)s?(?:\s+via\s+\w+)?
        |(?:AP\ Photo|Getty\ Images|Wikimedia\ Commons|Public\ [Dd]omain|Pixabay|[Ff]ile\ photo|FILE\ PHOTO)
        |(?i:handout)(?:\s+via\s+\w+)?
        |[a-z]{{2,12}}\.(?:ru|com|org)
        )\s*[)\]]?\.?\s*""",
        re.VERBOSE,
    )


@cache
def _credit_tail() -> re.Pattern[str]:
    agent = _agent()
    return re.compile(
        rf"""(?:
        \s+-\s+{agent}\s+(?i:photo|file\ photo|picture)s?
        |[.\s)”"]\s*[(\[](?i:photo|image|picture|credit)s?\b[^()\[\]]{{2,90}}[)\]]
        |\s*[(\[](?:{agent}|AP\ Photo|AP|EPA|REUTERS|{_NAME})\s*/\s*[^()\[\]]{{2,60}}[)\]]
        |\s*\[(?:{agent}|File:[^\]]{{2,50}}|{_NAME}/[^\]]{{2,40}})\]
        |(?<=[.!?”")…])\s*{_NAME}\s*/\s*{agent}(?:\s*/\s*[\w .-]{{2,40}})?
        |(?<=[.!?”")…])\s*(?:{agent}|EPA)\s*/\s*{_NAME}
        |(?:\s|(?<=[.a-z)”"]))
            (?:(?i:photograph|photo|image|picture)s?(?:\ (?i:credit))?\s*(?::|by\b|©)|(?i:credit|courtesy)\s*:)
            \s*[^.!?]{{2,80}}
        |\s*©\s*[^.!?]{{2,90}}
        |(?<=[.!?”")])\s*{_NAME}\s*\.?\s*/\s*(?:Flickr|Wikimedia\ Commons|TASS|AP)
        |(?<=[.!?”")])\s*(?:{agent})
        )\.?\s*\Z""",
        re.VERBOSE,
    )


def read_picture(text: str) -> Picture | None:
    """Read a line that is a credit, or a caption that ends with one; None if it is neither.

    Examples:
        >>> read_picture("Ann Holm / Reuters"), read_picture("The envoys at table. Ann Holm / Reuters")
        (Picture(credit=0), Picture(credit=21))
        >>> read_picture("The envoys met on Monday.") is None
        True
    """
    if len(text) > _LONGEST or not _CUE.search(text, max(0, len(text) - 140)):
        return None
    if len(text) <= 140 and _credit_only().fullmatch(text):
        return Picture(0)
    start = max(0, len(text) - 140)
    m = _credit_tail().search(text, start)
    if m and m.start() >= 12:
        gap = len(m[0]) - len(m[0].lstrip())
        return Picture(m.start() + gap)
    return None


def archived(text: str) -> bool:
    """Whether a caption says that its picture is older than the story: "file photo", or a date with a year."""
    return bool(_ARCHIVED.search(text))


def mark_pictures(sheet: Sheet) -> None:
    """Mark credits and captions; a caption of an older picture belongs to another story."""
    for i, line in enumerate(sheet.page.lines):
        if not sheet.free(i):
            continue
        found = read_picture(line.text)
        if found is None:
            if len(line.text) < 400 and line.text.startswith(
                ("FILE PHOTO:", "FILE -", "FILE –", "FILE —", "File photo:")
            ):
                sheet.mark(i, Role.TEASER)
            continue
        if found.credit == 0:
            sheet.mark(i, Role.CREDIT)
            _before_credit(sheet, i)
            continue
        sheet.mark(i, Role.CAPTION)
        sheet.cut(i, found.credit, len(line.text), Role.CREDIT)
        mark_older(sheet, i, line.text)
        if i and sheet.free(i - 1):
            before = sheet.page.lines[i - 1].key
            if before and line.key.startswith(before):
                sheet.mark(i - 1, Role.BOILERPLATE)  # the same caption without its credit


def _before_credit(sheet: Sheet, i: int) -> None:
    """A short line right above a credit, with blank lines around the two, is its caption."""
    if not i or not sheet.free(i - 1) or sheet.page.lines[i].gap or i < 2:
        return
    caption = sheet.page.lines[i - 1]
    if caption.gap and len(caption.text) <= 260 and not tells(caption.text) and not town_is_known(caption.text):
        sheet.mark(i - 1, Role.CAPTION)
        mark_older(sheet, i - 1, caption.text)


def mark_older(sheet: Sheet, i: int, text: str) -> None:
    """Mark a caption of an older picture: it tells another story, and its date is not that of this one."""
    if archived(text):
        sheet.mark(i, Role.TEASER)
        if re.search(r"\d{4}", text):
            sheet.note("a caption or picture credit with a date of its own: not taken as the day of publication")
