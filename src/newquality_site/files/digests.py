"""Digests of values by their content: what the results of a function are known by.

Equal values have one digest in whatever process, and where in a file an entry stands plays no part in it.
"""

import io
import pickle
from dataclasses import is_dataclass
from hashlib import sha256
from pathlib import PurePosixPath
from typing import Any

PLAIN = frozenset({str, int, float, bool, type(None), tuple, list, dict})


class Digests:
    """Digests of values by their content; that of a value of ours is found once, however often it stands in others."""

    def __init__(self) -> None:
        self._known: dict[int, tuple[object, bytes]] = {}

    def key(self, function: bytes, item: object, place: int) -> bytes:
        """What the result of an item is kept by; its place among the others where nobody can tell what is in it."""
        try:
            return sha256(function + self.of(item)).digest()
        except (pickle.PicklingError, AttributeError, TypeError):  # it holds a function made on the way
            return place.to_bytes(4, "big")

    def of(self, value: object) -> bytes:
        """The digest of a value: the same for equal values, in whatever process."""
        known = self._known.get(id(value))
        if known is not None:
            return known[1]
        digest = sha256(self._written(value)).digest()
        self.know(value, digest)
        return digest

    def know(self, value: object, digest: bytes) -> None:
        """Remember the digest of a value as long as this build lasts; it is held fast, so that its ``id`` stays its.

        Not of bytes: a page is sooner digested again than held when nobody needs it any more.
        """
        if type(value) not in PLAIN and type(value) is not bytes:
            self._known[id(value)] = value, digest

    def of_all(self, value: object) -> tuple[bytes, ...]:
        """The digest of a value, or of each that stands in a tuple: the one is handed on, the others one by one."""
        return tuple(map(self.of, value if type(value) is tuple else (value,)))

    def know_all(self, value: object, digests: tuple[bytes, ...]) -> None:
        """Remember what `of_all` gave."""
        for one, digest in zip(value if type(value) is tuple else (value,), digests, strict=True):
            self.know(one, digest)

    def _written(self, value: object) -> bytes:
        if isinstance(value, bytes):
            return value
        if isinstance(value, (set, frozenset)):
            return b"set" + b"".join(sorted(map(self.of, value)))
        buffer = io.BytesIO()
        writer = _Writer(buffer, self)
        writer.fast = True  # written anew wherever it stands: whether two strings are one object plays no part
        writer.dump(_parts(value))
        return buffer.getvalue()


class _Writer(pickle.Pickler):
    """Writes a value with the digests of the values in it in their places."""

    def __init__(self, buffer: io.BytesIO, digests: Digests) -> None:
        super().__init__(buffer, 5)
        self._digests = digests

    def persistent_id(self, value: Any) -> bytes | str | None:  # noqa: ANN401  (anything may stand in a value)
        """The digest of what has parts of its own; the rest is written as it is."""
        kind = type(value)
        if kind in PLAIN:
            return None
        if kind is PurePosixPath:  # as text, which is no digest: as a call of its class it takes ten times as long
            return str(value)
        inner = kind is bytes or kind in (set, frozenset) or is_dataclass(value) or hasattr(kind, "known_by")
        return self._digests.of(value) if inner else None


def _parts(value: Any) -> object:  # noqa: ANN401  (a value of any kind)
    """What a value is known by: its kind and its fields, or what it says itself."""
    kind = type(value)
    if hasattr(kind, "known_by"):
        return kind.__module__, kind.__qualname__, value.known_by
    if is_dataclass(value):
        names = kind.__dataclass_fields__  # as `fields` gives them, which takes as long as all the rest
        return kind.__module__, kind.__qualname__, tuple([getattr(value, name) for name in names])
    return value
