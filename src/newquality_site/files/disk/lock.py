"""Two builds at once: the second waits for the first."""

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

if sys.platform == "win32":  # pragma: no cover  Windows has another lock, and keeps open files from being removed
    import msvcrt

    def _wait(file: BinaryIO) -> None:
        while True:
            try:
                return msvcrt.locking(file.fileno(), msvcrt.LK_LOCK, 1)
            except OSError as error:
                if error.errno != errno.EDEADLK:  # it gives up after ten seconds
                    raise

    def _release(file: BinaryIO, path: Path) -> None:
        file.close()
        with suppress(OSError):  # the next build has it open already
            path.unlink()
else:
    import fcntl

    def _wait(file: BinaryIO) -> None:
        fcntl.flock(file, fcntl.LOCK_EX)

    def _release(file: BinaryIO, path: Path) -> None:
        with file:
            path.unlink(missing_ok=True)


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Hold the lock of this name, alone among all processes; its file is gone afterwards."""
    file = _held(path)
    try:
        yield
    finally:
        _release(file, path)


def _held(path: Path) -> BinaryIO:
    while True:
        file = path.open("ab")
        _wait(file)
        if _is_still(file, path):
            return file
        file.close()


def _is_still(file: BinaryIO, path: Path) -> bool:
    # Whoever held the lock before has removed the file: what we now hold may be a lock on nothing.
    try:
        return os.path.samestat(os.fstat(file.fileno()), path.stat())
    except FileNotFoundError:
        return False
