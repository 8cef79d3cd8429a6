"""Which folders there are, without reading what they hold."""

import os
from collections.abc import Collection, Iterable
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


def has_linked_folders(folders: Collection[Path]) -> bool:
    """Whether a link leads to a folder: whoever follows it may walk around in a circle, or over the whole disk."""
    below = (Path(base, name) for folder in folders for base, names, _ in os.walk(folder) for name in names)
    return any(path.is_symlink() for path in (*folders, *below))
