"""The name of something that can be linked: its kind and its id."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Ref:
    """A kind and an id, written ``indicator:rnd``."""

    kind: str
    id: str

    @classmethod
    def parse(cls, written: str) -> Ref:
        """The reference written as ``kind:id``."""
        kind, _, name = written.partition(":")
        return cls(kind, name)

    def __str__(self) -> str:
        """As an editor writes it."""
        return f"{self.kind}:{self.id}"
