"""The causes of failure: every error this library raises on purpose is one of these.

Each message names the value that was refused and what to do instead. All derive from `NatoEventsError`, so one
``except`` is enough; those about a bad value are also `ValueError`, so that code which knows nothing of us behaves.
"""

__all__ = [
    "CodecError",
    "InvalidValueError",
    "LexiconError",
    "MissingExtraError",
    "NatoEventsError",
    "UnknownSourceError",
]


class NatoEventsError(Exception):
    """The root of all errors raised by natoevents."""


class InvalidValueError(NatoEventsError, ValueError):
    """A value that makes no sense where it was given: an end before its start, a mode of another event type."""


class UnknownSourceError(NatoEventsError, ValueError):
    """A source style that nobody has registered."""


class CodecError(NatoEventsError, ValueError):
    """A record that cannot be read back.

    Attributes:
        path: where in the record the trouble is, for example ``$.events[3].when``.
    """

    def __init__(self, message: str, path: str = "$") -> None:
        super().__init__(f"{path}: {message}")
        self.path = path


class LexiconError(NatoEventsError, ValueError):
    """Data about actors, offices or frames that contradicts itself; the message names the file or row."""


class MissingExtraError(NatoEventsError, ImportError):
    """A feature whose optional dependency is not installed; the message says which extra brings it."""
