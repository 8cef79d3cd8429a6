"""Which folders there are, without reading what they hold."""

from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

Look = dict[Path, tuple[int, int]]


def folders_there(root: Path, names: Iterable[str]) -> Look:
    """Find those of the named folders that are there, each with what tells it from another one put in its place."""
    found: Look = {}
    for path in (root / name for name in names):
        with suppress(OSError):
            status = path.stat()
            if path.is_dir():
                found[path] = (status.st_dev, status.st_ino)
    return found
