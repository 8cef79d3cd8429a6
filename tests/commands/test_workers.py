"""Many drawings are drawn in several processes; how many never shows."""

import os
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, ThreadPoolExecutor
from contextlib import contextmanager
from typing import cast

import pytest

from newquality_site.charts.drawing import GlyphMissing
from newquality_site.commands.workers import ENOUGH, Forks, available, spread
from newquality_site.files.remember import in_turn

FIRST = os.getpid()


def drawn(number: int) -> bytes:
    """Return the stand-in of a drawing."""
    return str(number).encode()


def failing(number: int) -> bytes:
    """Fail at all drawings but the first, as a font does."""
    if number:
        raise GlyphMissing("字", "标签", str(number))
    return drawn(number)


@pytest.mark.parametrize(
    ("step", "count", "cores", "spreads"),
    [("画图", ENOUGH, 2, 1), ("画图", ENOUGH - 1, 2, 0), ("字体", ENOUGH, 2, 0), ("画图", ENOUGH, 1, 0)],
)
def test_only_much_work_is_spread(step: str, count: int, cores: int, spreads: int) -> None:
    """The order is kept either way; few items, other steps and a single core stay in one process."""
    opened: list[str] = []

    @contextmanager
    def pool() -> Iterator[Executor]:
        opened.append(step)
        with ThreadPoolExecutor(2) as workers:
            yield workers

    made = spread(in_turn, cast("Callable[[], Executor]", pool), cores)(step, drawn, range(count))

    assert made == [drawn(number) for number in range(count)]
    assert len(opened) == spreads


def dying(number: int) -> bytes:
    """End the process that is not the first one, as a system short of memory does."""
    if os.getpid() != FIRST:
        os._exit(1)
    return drawn(number)


def outliving(number: int) -> bytes:
    """Take so long in the first process that all others have died before it is done."""
    time.sleep(0.02)
    return dying(number)


@pytest.mark.parametrize("work", [drawn, dying, outliving])
def test_copies_of_a_process_give_the_same(work: Callable[[int], bytes]) -> None:
    """What processes give is what one gives, also where one of them ends before its time."""
    assert list(Forks(3).map(work, range(ENOUGH))) == [drawn(number) for number in range(ENOUGH)]
    assert available() >= 1


def test_a_problem_met_in_a_process_is_the_first_of_all() -> None:
    """Whichever process met one first, the problem that is told is that of the first item with one."""
    with pytest.raises(GlyphMissing) as caught:
        list(Forks(2).map(failing, range(ENOUGH)))

    assert caught.value.chart == "1"
