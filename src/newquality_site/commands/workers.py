"""A step in several processes, where it pays: one of much work, where there are many items and cores to share them.

A process is a copy of this one. It knows all that this one knows, so nothing is handed to it, and it is there at once;
where a system starts processes from nothing instead, loading the program takes as long as they would spare. The bytes
are the same however many there are, since a result is a function of its item alone.
"""

import gc
import multiprocessing
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Executor
from contextlib import suppress
from multiprocessing.connection import Connection, wait
from typing import Any, TypeVar, cast

from newquality_site.files.remember import Each

T = TypeVar("T")
R = TypeVar("R")
SPREAD = frozenset({"排图", "画图", "排版", "索引", "查页"})
"""The steps that are worth several processes."""
ENOUGH = 24
"""Fewer items are done sooner than they are shared."""


def spread(each: Each, pool: Callable[[], Executor] | None = None, cores: int | None = None) -> Each:
    """The map *each*, with many items of much work in as many processes as there are *cores*."""
    count = available() if cores is None else cores
    executor = pool or (lambda: Forks(count))

    def spread_out(step: str, work: Callable[[T], R], items: Sequence[T]) -> list[R]:
        """The results in order."""
        if step not in SPREAD or len(items) < ENOUGH or count < 2:  # noqa: PLR2004  (one is no crowd)
            return each(step, work, items)
        with executor() as workers:
            results = workers.map(work, items)
            return each(step, lambda _: next(results), items)

    return spread_out


def available() -> int:
    """The cores this process may use, where it can be copied."""
    return len(os.sched_getaffinity(0)) if sys.platform == "linux" else 1


class Forks(Executor):
    """This process and copies of it; each takes the next item when it is done with one, and hands over what it made.

    The first item is done before there are copies, so that what it loads is loaded once. Where one of them fails, all
    that is not handed on yet is done in this one, to fail as it would have failed alone.
    """

    def __init__(self, count: int) -> None:
        self._context = multiprocessing.get_context("fork")
        self._others = range(count - 1)

    def map(
        self,
        fn: Callable[..., R],
        *iterables: Iterable[Any],
        timeout: float | None = None,  # noqa: ARG002  (the shape of any executor)
        chunksize: int = 1,  # noqa: ARG002
    ) -> Iterator[R]:
        """The results in order, each as soon as it is there."""
        items = list(zip(*iterables, strict=True))
        place = 0
        for made in self._made(fn, items):
            yield made
            place += 1
        yield from (fn(*item) for item in items[place:])

    def _made(self, fn: Callable[..., R], items: Sequence[tuple[Any, ...]]) -> Iterator[R]:
        """The results in order, up to the first that nobody came to."""
        yield from (fn(*item) for item in items[:1])
        turn = self._context.Value("i", 1)
        others = [self._begun(fn, items, turn) for _ in self._others]
        found: dict[int, R] = {}
        place, mine = 1, 0
        while place < len(items) and (others or mine < len(items)):
            if mine < len(items) and (mine := _next(turn)) < len(items):
                try:
                    found[mine] = fn(*items[mine])
                except Exception:  # noqa: BLE001  (raised again where all is done in turn)
                    return
            if others:  # to wait for nobody is to wait for ever
                _receive(others, found, patient=mine >= len(items))
            while place in found:
                yield found.pop(place)
                place += 1

    def _begun(self, *work: Any) -> Connection:  # noqa: ANN401  (handed on as it is)
        """Where the results of another process will come from."""
        receiving, sending = self._context.Pipe(duplex=False)
        self._context.Process(target=_send, args=(sending, *work), daemon=True).start()
        sending.close()  # what is held open here as well would never be seen to end
        return receiving


def _send(  # pragma: no cover  (in another process)
    sending: Connection,
    fn: Callable[..., Any],
    items: Sequence[tuple[Any, ...]],
    turn: Any,  # noqa: ANN401  (a number shared by processes has no public type)
) -> None:
    """Hands over each result with its place."""
    gc.disable()  # looking through all that was copied would copy it in fact
    with suppress(Exception, KeyboardInterrupt):  # the first process says it
        while (place := _next(turn)) < len(items):
            sending.send((place, fn(*items[place])))


def _receive(others: list[Connection], found: dict[int, Any], *, patient: bool) -> None:
    """Takes in what the *others* have made; those that have ended are others no more."""
    for ready in cast("list[Connection]", wait(others, None if patient else 0)):
        try:
            place, made = ready.recv()
            found[place] = made
        except EOFError:
            others.remove(ready)


def _next(turn: Any) -> int:  # noqa: ANN401
    with turn.get_lock():
        turn.value += 1
        return int(turn.value) - 1
