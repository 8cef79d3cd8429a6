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

from collections.abc import Callable, Iterator, Mapping, Sequence
from hashlib import sha256
from typing import Any, NamedTuple, Protocol, TypeVar, runtime_checkable

from newquality_site.files.digests import Digests
from newquality_site.files.pickles import pickled, unpickled

T = TypeVar("T")
R = TypeVar("R")
T_contra = TypeVar("T_contra", contravariant=True)
R_co = TypeVar("R_co", covariant=True)
Question = tuple[str, str]
Keys = Sequence[bytes]

KEY = sha256().digest_size
AT_ONCE = 100
"""So many values are held twice for a moment, as they are and as bytes."""


class Kept(NamedTuple):
    """A result as it is kept: itself, the digests of its parts, and what it asked for with a digest of the answers."""

    value: Any
    digests: tuple[bytes, ...]
    asked: tuple[tuple[Question, ...], bytes]


Held = dict[bytes, Kept]


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


def remembered(store: Store, recipe: bytes, each: Each = in_turn, held: Held | None = None) -> Each:
    """The map *each* over what *store* does not hold already.

    A process that builds again and again gives what it has *held* since its last build, which then need not be read;
    afterwards it holds what this build asked for.
    """
    digests = Digests()
    before = dict(held or {})
    if held is not None:
        held.clear()

    def known_or_made(step: str, work: Callable[[T], R], items: Sequence[T]) -> list[R]:
        """What is kept, and what is made now and kept from now on."""
        trace = _Trace(digests, work)
        function = digests.of((recipe, step, trace.given))
        keys = [digests.key(function, item, place) for place, item in enumerate(items)]
        ready = {key: before[key] for key in keys if key in before}
        unread = [key for key in dict.fromkeys(keys) if key not in ready]
        stored = (found for some in _parts(unread) for found in store.get(some).items())
        kept = ready | {key: unpickled(content) for key, content in stored}
        kept = {key: result for key, result in kept.items() if trace.holds(result.asked)}
        for result in kept.values():
            digests.know_all(result.value, result.digests)
        missing = {key: item for key, item in zip(keys, items, strict=True) if key not in kept}
        made = each(step, trace.work, list(missing.values())) if missing else []
        fresh = {key: trace.kept(result) for key, result in zip(missing, made, strict=True)}
        known = {key: result for key, result in fresh.items() if len(key) == KEY}
        for some in _parts(tuple(known)):
            store.put({key: pickled(known[key]) for key in some})
        if held is not None:
            held.update(kept | known)
        return [(kept.get(key) or fresh[key]).value for key in keys]

    return known_or_made


def _parts(keys: Keys) -> Iterator[Keys]:
    """The keys, some at a time."""
    return (keys[start : start + AT_ONCE] for start in range(0, len(keys), AT_ONCE))


class _Trace:
    """What a function asks beside its item, and whether the answers are still the same."""

    def __init__(self, digests: Digests, work: Callable[[T], R]) -> None:
        self._asks = work if isinstance(work, Asking) else None
        self.work: Callable[[Any], Any] = self._asks.asking if self._asks else work
        self.given = (*_named(work), self._asks.given if self._asks else None)
        self._digests = digests
        self._answers = _Answers(self._answer)

    def kept(self, made: Any) -> Kept:  # noqa: ANN401  (of any work)
        """A result that was made now, with what was asked for it."""
        value, questions = made if self._asks else (made, ())
        return Kept(value, self._digests.of_all(value), (questions, self._answers_to(questions)))

    def holds(self, asked: tuple[tuple[Question, ...], bytes]) -> bool:
        """Whether all that was asked is answered as before."""
        return self._answers_to(asked[0]) == asked[1]

    def _answers_to(self, questions: tuple[Question, ...]) -> bytes:
        return sha256(b"".join(map(self._answers.__getitem__, questions))).digest()

    def _answer(self, question: Question) -> bytes:
        return self._digests.of(self._asks.answer(question) if self._asks else None)


class _Answers(dict[Question, bytes]):
    """The digest of each answer, which is asked for once: pages ask some sixty questions each."""

    def __init__(self, answer: Callable[[Question], bytes]) -> None:
        super().__init__()
        self._answer = answer

    def __missing__(self, question: Question) -> bytes:
        return self.setdefault(question, self._answer(question))


def _named(work: Callable[[T], R]) -> tuple[str, str]:
    """Where a function stands; one that may hold more than its name tells is refused."""
    if isinstance(work, Asking):
        return type(work).__module__, type(work).__qualname__
    name = getattr(work, "__qualname__", "<nameless>")
    if "<" in name or getattr(work, "__self__", None) is not None:
        raise TypeError(f"{name} is not a plain function: it may depend on what nobody sees")
    return work.__module__, name
