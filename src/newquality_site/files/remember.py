"""What a pure function made once need not be made again, not even by the next build.

A build is a row of maps: a pure function over many items. `remembered` makes of a map one that looks each result up
first, by all that it depends on: the item, the function, and a *recipe* that stands for the code. Nothing is ever
marked as stale; whatever differs has another key.

1. An item is known by a digest of its content (`Digests`). What was looked up comes with the digest it was kept with,
   so that a chain of steps hashes nothing twice, and a step whose result did not change ends the chain.
2. A function may look up things beside its item (`Asking`): a page asks for addresses. What it asked is kept with the
   result, which holds as long as the answers are the same.
3. Results are pickled, and read back as nothing but values of this program.
"""

from __future__ import annotations

import io
import pickle
from collections.abc import Callable, Mapping, Sequence
from dataclasses import is_dataclass
from enum import Enum
from hashlib import sha256
from typing import Any, Protocol, TypeVar, runtime_checkable

T = TypeVar("T")
R = TypeVar("R")
T_contra = TypeVar("T_contra", contravariant=True)
R_co = TypeVar("R_co", covariant=True)
Question = tuple[str, str]
Keys = Sequence[bytes]

PLAIN = frozenset({str, int, float, bool, type(None), tuple, list, dict})
HARMLESS = {"builtins": ("frozenset", "set"), "datetime": ("date",), "decimal": ("Decimal",)}
HARMLESS |= {"pathlib": ("PurePosixPath",)}
KEY = sha256().digest_size
OURS = __name__.partition(".")[0]


class Store(Protocol):
    """Bytes kept by key; any of them may be gone tomorrow."""

    def get(self, keys: Keys) -> Mapping[bytes, bytes]:
        """Give back what was put and is still there."""

    def put(self, values: Mapping[bytes, bytes]) -> None:
        """Keep values."""


class Each(Protocol):
    """A map over the items of a named step: in turn, in several processes, or with a progress bar."""

    def __call__(self, step: str, work: Callable[[T], R], items: Sequence[T], /) -> list[R]:
        """The result of *work* on each item, in order."""
        ...


@runtime_checkable
class Asking(Protocol[T_contra, R_co]):
    """A function whose result depends on what it was *given* once, and on answers it asks for on the way."""

    @property
    def given(self) -> object:
        """All that every result depends on."""

    def __call__(self, item: T_contra, /) -> R_co:
        """The result of an item."""

    def asking(self, item: T_contra, /) -> tuple[R_co, tuple[Question, ...]]:
        """The result of an item, and what was asked on the way."""

    def answer(self, question: Question, /) -> object:
        """What a question is answered with."""


def in_turn(_step: str, work: Callable[[T], R], items: Sequence[T]) -> list[R]:
    """One after another."""
    return [work(item) for item in items]


def remembered(store: Store, recipe: bytes, each: Each = in_turn) -> Each:
    """The map *each* over what *store* does not hold already."""
    digests = Digests()

    def known_or_made(step: str, work: Callable[[T], R], items: Sequence[T]) -> list[R]:
        """What is kept, and what is made now and kept from now on."""
        trace = _Trace(digests, work)
        function = digests.of((recipe, step, trace.given))
        keys = [digests.key(function, item, place) for place, item in enumerate(items)]
        found: dict[bytes, R] = {}
        for key, kept in store.get(list(dict.fromkeys(keys))).items():
            known, asked, value = unpickled(kept)
            if trace.holds(asked):
                digests.know_all(value, known)
                found[key] = value
        missing = {key: item for key, item in zip(keys, items, strict=True) if key not in found}
        made = each(step, trace.work, list(missing.values())) if missing else []
        fresh = {}
        for key, (value, questions) in zip(missing, map(trace.parted, made), strict=True):
            found[key] = value
            if len(key) == KEY:
                fresh[key] = pickled((digests.of_all(value), trace.kept(questions), value))
        store.put(fresh)
        return [found[key] for key in keys]

    return known_or_made


class _Trace:
    """What a function asks beside its item, and whether the answers are still the same."""

    def __init__(self, digests: Digests, work: Callable[[T], R]) -> None:
        self._asks = work if isinstance(work, Asking) else None
        self.work: Callable[[Any], Any] = self._asks.asking if self._asks else work
        self.given = (*_named(work), self._asks.given if self._asks else None)
        self._digests = digests
        self._answers: dict[Question, bytes] = {}

    def parted(self, made: Any) -> tuple[Any, tuple[Question, ...]]:  # noqa: ANN401  (of any work)
        """The result, and what was asked for it."""
        return made if self._asks else (made, ())

    def kept(self, questions: tuple[Question, ...]) -> tuple[tuple[Question, ...], bytes]:
        """The questions with a digest of all their answers."""
        return questions, sha256(b"".join(map(self._answer, questions))).digest()

    def holds(self, asked: tuple[tuple[Question, ...], bytes]) -> bool:
        """Whether all that was asked is answered as before."""
        return self.kept(asked[0]) == asked

    def _answer(self, question: Question) -> bytes:
        if question not in self._answers:
            self._answers[question] = self._digests.of(self._asks.answer(question) if self._asks else None)
        return self._answers[question]


def _named(work: Callable[[T], R]) -> tuple[str, str]:
    """Where a function stands; one that may hold more than its name tells is refused."""
    if isinstance(work, Asking):
        return type(work).__module__, type(work).__qualname__
    name = getattr(work, "__qualname__", "<nameless>")
    if "<" in name or getattr(work, "__self__", None) is not None:
        raise TypeError(f"{name} is not a plain function: it may depend on what nobody sees")
    return work.__module__, name


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
        """Remember the digest of a value as long as this build lasts; it is held fast, so that its ``id`` stays its."""
        if type(value) not in PLAIN:
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

    def persistent_id(self, value: Any) -> bytes | None:  # noqa: ANN401  (anything may stand in a value)
        """The digest of what has parts of its own; the rest is written as it is."""
        kind = type(value)
        if kind in PLAIN:
            return None
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
        if module.partition(".")[0] == OURS or name in HARMLESS.get(module, ()):
            found = super().find_class(module, name)
            if isinstance(found, type):
                return found
        raise pickle.UnpicklingError(f"{module}.{name}")
