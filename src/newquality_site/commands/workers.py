"""A step in several processes, where it pays: drawings only, and only where there are many and cores to share them.

Drawing takes most of a first build. On two cores ten drawings take as long as on one, for a process has to be started
and to load the library; fifty take little more than half as long. Pages cost less than handing them over. The bytes are
the same however many processes there are, since a drawing is a function of its value alone.
"""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Callable, Sequence
from concurrent.futures import Executor, ProcessPoolExecutor
from typing import TypeVar

from newquality_site.files.remember import Each

T = TypeVar("T")
R = TypeVar("R")
SPREAD = "画图"
"""The step that is worth several processes."""
ENOUGH = 24
"""Fewer drawings are drawn sooner than a process is started."""
AT_ONCE = 4


def spread(each: Each, pool: Callable[[], Executor] | None = None, cores: int | None = None) -> Each:
    """The map *each*, with many drawings in as many processes as there are *cores*."""
    count = available() if cores is None else cores
    executor = pool or (lambda: ProcessPoolExecutor(count, multiprocessing.get_context()))

    def spread_out(step: str, work: Callable[[T], R], items: Sequence[T]) -> list[R]:
        """The results in order."""
        if step != SPREAD or len(items) < ENOUGH or count < 2:  # noqa: PLR2004  (one is no crowd)
            return each(step, work, items)
        with executor() as workers:
            return each(step, _result, list(workers.map(work, items, chunksize=AT_ONCE)))

    return spread_out


def _result(made: R) -> R:
    return made


def available() -> int:
    """The cores this process may use."""
    affinity = getattr(os, "sched_getaffinity", None)
    return len(affinity(0)) if affinity else os.cpu_count() or 1
