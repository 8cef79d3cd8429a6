"""A step in several processes, where it pays: one of much work, where there are many items and cores to share them.

A process is a copy of this one. It knows all that this one knows, so nothing is handed to it, and it is there at once;
where a system starts processes from nothing instead, loading the program takes as long as they would spare. The bytes
are the same however many there are, since a result is a function of its item alone.
"""

from __future__ import annotations

import multiprocessing
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Executor
from contextlib import suppress
from multiprocessing.connection import Connection
from typing import Any, TypeVar

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
            return each(step, _result, list(workers.map(work, items)))

    return spread_out


def _result(made: R) -> R:
    return made


def available() -> int:
    """The cores this process may use, where it can be copied."""
    return len(os.sched_getaffinity(0)) if sys.platform == "linux" else 1


class Forks(Executor):
    """This process and copies of it; each takes the next item when it is done with one.

    The first item is done before there are copies, so that what it loads is loaded once. Where one of them fails, all
    is done anew in this one, to fail as it would have failed alone.
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
        """The results in order."""
        items = list(zip(*iterables, strict=True))
        first = [fn(*item) for item in items[:1]]
        turn = self._context.Value("i", len(first))
        begun = [self._begun(fn, items, turn) for _ in self._others]
        shares = [_share(fn, items, turn), *map(_received, begun)]
        if None in shares:
            return iter([fn(*item) for item in items])
        found = {place: made for share in shares if share for place, made in share.items()}
        return iter([*first, *(found[place] for place in range(len(first), len(items)))])

    def _begun(self, *work: Any) -> Connection:  # noqa: ANN401  (handed on as it is)
        """Where the share of another process will come from."""
        receiving, sending = self._context.Pipe(duplex=False)
        self._context.Process(target=_send, args=(sending, *work), daemon=True).start()
        sending.close()  # what is held open here as well would never be seen to end
        return receiving


def _send(sending: Connection, *work: Any) -> None:  # noqa: ANN401  # pragma: no cover  (in another process)
    with suppress(KeyboardInterrupt):  # the first process says it
        sending.send(_share(*work))


def _received(receiving: Connection) -> dict[int, Any] | None:
    """The share of another process, or nothing where it ended without one."""
    with suppress(EOFError):
        return receiving.recv()  # type: ignore[no-any-return]  # sent by ``_send``
    return None


def _share(fn: Callable[..., R], items: Sequence[tuple[Any, ...]], turn: Any) -> dict[int, R] | None:  # noqa: ANN401
    """The results that this process came to, by their places; nothing where one failed."""
    made: dict[int, R] = {}
    with suppress(Exception):  # raised again by the first process, which then does all alone
        while (place := _next(turn)) < len(items):
            made[place] = fn(*items[place])
        return made
    return None


def _next(turn: Any) -> int:  # noqa: ANN401  (a number shared by processes has no public type)
    with turn.get_lock():
        turn.value += 1
        return int(turn.value) - 1
