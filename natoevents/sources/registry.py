"""The source styles there are, and which of them a page is written in."""

from collections.abc import Callable
from functools import cache
from importlib import import_module
from importlib.metadata import entry_points
from types import ModuleType

from attrs import frozen

from natoevents.errors import InvalidValueError, UnknownSourceError
from natoevents.sources.page import Page
from natoevents.sources.sheet import Sheet

__all__ = ["Style", "detect", "find", "register", "styles", "unregister"]

GROUP = "natoevents.sources"
"""The entry-point group through which other packages add styles."""
_ENOUGH = 0.5
_MODULES = ("moscow_times", "hurriyet", "fpblogs", "dw", "sputnik", "outlets", "generic")


@frozen
class Style:
    """One convention of laying out a page, with the verbs all of them share.

    Attributes:
        id: what `read` takes as `source=` and `Article.source` says.
        about: one line for people.
        evidence: page → how sure it is that the page is in this style, from 0 to 1; below a half it is not.
        read: page → what stands on it.
    """

    id: str
    about: str
    evidence: Callable[[Page], float]
    read: Callable[[Page], Sheet]

    def __attrs_post_init__(self) -> None:
        if not self.id.isidentifier() or self.id != self.id.lower():
            raise InvalidValueError(f"style id {self.id!r}: write a lower-case identifier like 'moscow_times'")


_added: dict[str, Style] = {}


def register(style: Style) -> Style:
    """Add a style for this process, and give it back; a package does so by an entry point of the group `GROUP`.

    Raises:
        InvalidValueError: if another style has this id.
    """
    if not isinstance(style, Style):
        raise InvalidValueError(
            f"{style!r} is no Style: make one with natoevents.sources.Style(id, about, evidence, read)"
        )
    if style.id in _known():
        raise InvalidValueError(f"there is a source style {style.id!r} already: choose another id")
    _added[style.id] = style
    return style


def unregister(id: str) -> None:
    """Take away a style that `register` added; others stay.

    Raises:
        UnknownSourceError: if `register` added no such style.
    """
    if id not in _added:
        raise UnknownSourceError(f"no style {id!r} was registered in this process")
    del _added[id]


def styles() -> tuple[tuple[str, str], ...]:
    """Every style there is: its id and one line about it, in the order in which they are tried."""
    return tuple((s.id, s.about) for s in _known().values())


def find(id: str) -> Style:
    """The style `id`.

    Raises:
        UnknownSourceError: naming the styles with a similar name.
    """
    known = _known()
    if isinstance(id, str) and id in known:
        return known[id]
    from difflib import get_close_matches  # noqa: PLC0415  (only wanted when something went wrong)

    wanted = str(id).casefold().replace("-", "_").replace(" ", "_")
    near = get_close_matches(wanted, known, n=3, cutoff=0.5)
    hint = f"did you mean {' or '.join(near)}?" if near else f"there are: {', '.join(known)}"
    raise UnknownSourceError(f"no source style {id!r}: {hint}")


def detect(page: Page) -> Style:
    """The style for which a page gives the most evidence; `generic` where none has enough. First come, first served."""
    known = _known()
    best, most = known["generic"], _ENOUGH
    for style in known.values():
        sure = style.evidence(page)
        if sure > most or (sure == most and best.id == "generic"):
            best, most = style, sure
    return best


def _known() -> dict[str, Style]:
    return {**_installed(), **_added}


@cache
def _installed() -> dict[str, Style]:
    """Our own styles, then those of other packages (which cannot replace ours)."""
    found: dict[str, Style] = {}
    for name in _MODULES:
        for style in _styles_of(import_module(f"natoevents.sources.{name}")):
            found[style.id] = style
    for point in sorted(entry_points(group=GROUP), key=lambda p: (p.name, p.value)):
        for style in _styles_of(point.load()):
            found.setdefault(style.id, style)
    return found


def _styles_of(thing: object) -> tuple[Style, ...]:
    """The styles an entry point brings: a `Style`, a module with the verbs of one, or several of these."""
    if isinstance(thing, Style):
        return (thing,)
    if isinstance(thing, (tuple, list)):
        return tuple(style for part in thing for style in _styles_of(part))
    if isinstance(thing, ModuleType):
        if hasattr(thing, "STYLES"):
            return _styles_of(thing.STYLES() if callable(thing.STYLES) else thing.STYLES)
        return (Style(thing.ID, thing.ABOUT, thing.evidence, thing.read),)
    raise InvalidValueError(
        f"entry point of {GROUP} gives {thing!r}: "
        "give a Style, a module with ID, ABOUT, evidence and read, or a tuple of these"
    )
