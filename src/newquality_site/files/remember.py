"""What a pure function made once need not be made again."""

from collections.abc import Callable
from hashlib import sha256
from typing import Protocol, TypeVar

T = TypeVar("T")


class Store(Protocol):
    """Bytes kept by key; any of them may be gone tomorrow."""

    def get(self, key: str) -> bytes | None:
        """Give back what was put, or nothing."""

    def put(self, key: str, value: bytes) -> None:
        """Keep a value."""


def remembered(store: Store, recipe: str, make: Callable[[T], bytes]) -> Callable[[T], bytes]:
    """Make of a pure function one that makes each thing once.

    A value is known by the `repr` of the argument, which must therefore tell all of it, and by the *recipe*: whatever
    else the result depends on. A new recipe forgets everything.
    """

    def known_or_made(argument: T) -> bytes:
        """The value kept, or a new one that is kept from now on."""
        key = sha256(f"{recipe}\n{argument!r}".encode()).hexdigest()
        value = store.get(key)
        if value is None:
            value = make(argument)
            store.put(key, value)
        return value

    return known_or_made
