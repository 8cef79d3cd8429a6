"""One build after the other."""

import time
from collections.abc import Callable
from pathlib import Path
from threading import Thread

import pytest

from newquality_site.files.disk.lock import locked

fcntl = pytest.importorskip("fcntl")  # Windows has another lock

A_MOMENT = 0.1


def test_the_second_waits(tmp_path: Path) -> None:
    """Whoever comes second begins when the first has ended, and no file is left."""
    path = tmp_path / ".site.lock"
    order: list[str] = []

    def second() -> None:
        with locked(path):
            order.append("second")

    thread = Thread(target=second)
    with locked(path):
        thread.start()
        time.sleep(A_MOMENT)
        order.append("first")
    thread.join()

    assert order == ["first", "second"]
    assert not path.exists()


@pytest.mark.parametrize("renew", [Path.exists, Path.touch], ids=["gone", "made anew by a third"])
def test_a_lock_on_a_removed_file_is_none(tmp_path: Path, renew: Callable[[Path], object]) -> None:
    """Who waited for a file that is gone takes the lock that others see."""
    path = tmp_path / ".site.lock"
    seen: list[bool] = []

    def waiting() -> None:
        with locked(path), path.open("ab") as file:
            with pytest.raises(BlockingIOError):
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            seen.append(True)

    thread = Thread(target=waiting)
    with path.open("ab") as first:
        fcntl.flock(first, fcntl.LOCK_EX)
        thread.start()
        time.sleep(A_MOMENT)
        path.unlink()
        renew(path)
    thread.join()

    assert seen == [True]


def test_a_failure_frees_the_lock(tmp_path: Path) -> None:
    """Work that breaks off leaves no lock behind."""
    path = tmp_path / ".site.lock"

    with pytest.raises(ZeroDivisionError), locked(path):
        raise ZeroDivisionError

    assert not path.exists()


def test_a_forgotten_file_locks_nobody_out(tmp_path: Path) -> None:
    """The file of a build that was killed is no lock."""
    path = tmp_path / ".site.lock"
    path.touch()

    with locked(path):
        assert path.exists()

    assert not path.exists()
