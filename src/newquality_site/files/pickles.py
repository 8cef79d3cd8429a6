"""Values as bytes to keep, read back as nothing but plain values and values of this program."""

import io
import pickle
from enum import Enum
from functools import cache
from importlib import import_module
from typing import Any

HARMLESS = {"builtins": ("frozenset", "set"), "datetime": ("date",), "decimal": ("Decimal",)}
HARMLESS |= {"pathlib": ("PurePosixPath",)}
OURS = __name__.partition(".")[0]


def pickled(value: object) -> bytes:
    """A value as bytes to keep."""
    buffer = io.BytesIO()
    _Keeper(buffer, 5).dump(value)
    return buffer.getvalue()


class _Keeper(pickle.Pickler):
    """Writes a named value as its class and what it stands for; the first Pythons 3.11 would name a `getattr`."""

    def reducer_override(self, value: Any) -> Any:  # noqa: ANN401  (anything may stand in a value)
        """How a named value is made again; the rest is written as it is."""
        return (type(value), (value.value,)) if isinstance(value, Enum) else NotImplemented


def unpickled(kept: bytes) -> Any:  # noqa: ANN401  (what was pickled)
    """The value that was kept; raises UnpicklingError where the bytes name what is no plain value of ours."""
    return _Reader(io.BytesIO(kept)).load()


class _Reader(pickle.Unpickler):
    """Reads nothing but plain values and values of this program, whoever wrote the bytes."""

    def find_class(self, module: str, name: str) -> Any:  # noqa: ANN401  (a class)
        """The class of that name, where it is harmless."""
        return _class(module, name)


@cache
def _class(module: str, name: str) -> type:
    """Looked up once: a build reads thousands of values of a few classes."""
    if module.partition(".")[0] == OURS or name in HARMLESS.get(module, ()):
        found = getattr(import_module(module), name, None)
        if isinstance(found, type):
            return found
    raise pickle.UnpicklingError(f"{module}.{name}")
