"""How files look from outside: by names, sizes and times, which cost a glance where reading costs a second.

A look is never taken for the truth. Where two looks are the same the files are; where they differ somebody has to read
the files to know. That holds only once the clock of the disk has moved on from the last change, for a file written
twice within one tick looks the same both times: such a look is not given at all, or a moment later. Nor is one given
where a link leads to a folder: what lies behind it may be the folder it stands in, or the whole disk.
"""

import os
import stat
import sys
import time
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from newquality_site.files.disk.reading import PACKAGE, home_of

SECOND = 1_000_000_000
TICK = SECOND // 50
"""Longer than the clock of any usual disk takes for a step."""
COARSE = 2 * SECOND
"""The step of disks that know whole seconds only."""
INSTALLED = (".dist-info", ".egg-info", ".egg-link", ".pth")


class _LinkedFolderError(Exception):
    """A link leads to a folder."""


def look(*roots: Path) -> bytes:
    """How all files below *roots* look; empty where they change just now, or lie behind a link."""
    for _ in range(3):
        now = time.time_ns()
        try:
            seen = sorted(entry for root in roots for entry in _entries(root.resolve()))
        except _LinkedFolderError:
            return b""
        newest = max((max(entry[1:3]) for entry in seen), default=0)
        if newest + (TICK if newest % SECOND else COARSE) <= now:
            return sha256(repr(seen).encode()).digest()
        time.sleep(TICK / SECOND)
    return b""


def program_look() -> bytes:
    """How this program and its surroundings look: its files, Python, and the names of what is installed beside it."""
    own = look(PACKAGE, home_of("templates") / "templates")
    return sha256(own + installed()).digest() if own else b""


def program() -> bytes:
    """What this program is made of, by content: its code and fonts, Python, and the libraries with their versions."""
    found = sha256(installed())
    for path in sorted(PACKAGE.rglob("*")):
        if path.suffix in (".py", ".ttf"):
            found.update(sha256(path.read_bytes()).digest())
    return found.digest()


def installed() -> bytes:
    """Python, and the names and versions of the libraries it finds."""
    names = sorted(name for folder in sys.path for name in _names(folder) if name.endswith(INSTALLED))
    return "\n".join([sys.version, *names]).encode()


def _names(folder: str) -> list[str]:
    try:
        return os.listdir(folder)  # noqa: PTH208  names are enough
    except OSError:
        return []


def _entries(folder: Path) -> Iterator[tuple[str, int, int, int, int]]:
    """Path, times, size and number of each file and folder; what cannot be looked at stands there by its name alone."""
    try:
        with os.scandir(folder) as entries:
            found = sorted(entries, key=lambda entry: entry.name)
    except OSError:
        yield str(folder), 0, 0, -1, 0
        return
    for entry in found:
        if entry.name == "__pycache__":
            continue  # what Python keeps there is made of what is looked at
        try:
            seen = entry.stat()
        except OSError:
            seen = entry.stat(follow_symlinks=False)
        yield entry.path, seen.st_mtime_ns, seen.st_ctime_ns, seen.st_size, seen.st_ino
        if stat.S_ISDIR(seen.st_mode) and entry.is_symlink():
            raise _LinkedFolderError
        if stat.S_ISDIR(seen.st_mode):
            yield from _entries(Path(entry.path))
