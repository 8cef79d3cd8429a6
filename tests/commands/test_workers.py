"""Many drawings are drawn in several processes; how many never shows."""

from collections.abc import Callable, Iterator
from concurrent.futures import Executor, ThreadPoolExecutor
from contextlib import contextmanager
from typing import cast

import pytest

from newquality_site.charts.drawing import GlyphMissing
from newquality_site.commands.workers import ENOUGH, SPREAD, available, spread
from newquality_site.files.remember import in_turn


def drawn(number: int) -> bytes:
    """Return the stand-in of a drawing."""
    return str(number).encode()


def failing(number: int) -> bytes:
    """Fail at one drawing, as a font does."""
    raise GlyphMissing("字", "标签", str(number))


@pytest.mark.parametrize(
    ("step", "count", "cores", "spreads"),
    [(SPREAD, ENOUGH, 2, 1), (SPREAD, ENOUGH - 1, 2, 0), ("排版", ENOUGH, 2, 0), (SPREAD, ENOUGH, 1, 0)],
)
def test_only_many_drawings_are_spread(step: str, count: int, cores: int, spreads: int) -> None:
    """The order is kept either way; few drawings, other steps and a single core stay in one process."""
    opened: list[str] = []

    @contextmanager
    def pool() -> Iterator[Executor]:
        opened.append(step)
        with ThreadPoolExecutor(2) as workers:
            yield workers

    made = spread(in_turn, cast("Callable[[], Executor]", pool), cores)(step, drawn, range(count))

    assert made == [drawn(number) for number in range(count)]
    assert len(opened) == spreads


def test_real_processes_give_the_same() -> None:
    """What processes give is what one gives, and a problem met in one of them arrives as it was."""
    assert spread(in_turn, cores=2)(SPREAD, drawn, range(ENOUGH)) == [drawn(number) for number in range(ENOUGH)]
    with pytest.raises(GlyphMissing) as caught:
        spread(in_turn, cores=2)(SPREAD, failing, range(ENOUGH))
    assert caught.value.chart == "0"
    assert available() >= 1
