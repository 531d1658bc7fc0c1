"""A match of two patterns, one behind the other, to be asked like one match."""

import re

__all__ = ["Pair"]


class Pair:
    """A match and the match of the day behind it, to be asked like one match."""

    def __init__(self, head: re.Match[str], tail: re.Match[str] | None) -> None:
        self._head = head
        self._tail = tail

    def span(self, name: str | int = 0) -> tuple[int, int]:
        """Where the part stands, (-1, -1) where it is not there."""
        if name == 0:
            return self._head.start(), (self._tail or self._head).end()
        try:
            return self._head.span(name)
        except IndexError:
            return self._tail.span(name) if self._tail is not None else (-1, -1)

    def start(self, name: str | int = 0) -> int:
        """Where the part begins."""
        return self.span(name)[0]

    def end(self, name: str | int = 0) -> int:
        """Where the part ends."""
        return self.span(name)[1]
