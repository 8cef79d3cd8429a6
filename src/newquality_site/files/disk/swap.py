"""One folder takes the place of another, so that the place always holds the whole of one of them.

On Linux the two change names in one step. Elsewhere it takes two: the old folder steps aside, the new one moves in.
A build killed just between them leaves no site, and the next one puts the old folder back before it begins.
"""

import ctypes
import os
import shutil
import sys
from pathlib import Path

_HERE = -100  # AT_FDCWD
_EXCHANGE = 2  # RENAME_EXCHANGE


def beside(output: Path, kind: str) -> Path:
    """Name a folder of this process next to the output, on the same disk."""
    return output.with_name(f".{output.name}.{kind}-{os.getpid()}")


def swap(fresh: Path, output: Path) -> None:
    """Put the fresh folder in the output's place; the old one stays beside until `settle`."""
    if not output.exists():
        fresh.rename(output)
    elif not exchange(fresh, output):
        step_aside(fresh, output)


def exchange(fresh: Path, output: Path) -> bool:
    """Let two folders change names in one step, if the system and the disk can."""
    if sys.platform != "linux":  # pragma: no cover  elsewhere there is no such call
        return False
    renameat2 = getattr(ctypes.CDLL(None), "renameat2", None)
    names = os.fsencode(fresh), os.fsencode(output)
    return renameat2 is not None and renameat2(_HERE, names[0], _HERE, names[1], _EXCHANGE) == 0


def step_aside(fresh: Path, output: Path) -> None:
    """Swap in two steps."""
    output.rename(beside(output, "old"))
    fresh.rename(output)


def settle(output: Path) -> None:
    """Finish what a dead build began: the old site is put back if it is missing, half-made folders go.

    Call it under the lock only. Then whoever made those folders is dead, whatever process has its number today.
    """
    for old in _siblings(output, "old"):
        if output.exists():
            _remove(old)
        else:
            old.rename(output)
    for fresh in _siblings(output, "new"):
        _remove(fresh)


def _siblings(output: Path, kind: str) -> list[Path]:
    start = f".{output.name}.{kind}-"
    return [p for p in output.parent.iterdir() if p.name.startswith(start) and p.name.removeprefix(start).isdigit()]


def _remove(folder: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    for base, _, files in os.walk(folder):
        Path(base).chmod(0o700)  # a foreign folder may be read-only
        if sys.platform == "win32":  # pragma: no cover  where a read-only file cannot be removed
            for name in files:
                Path(base, name).chmod(0o600)
    shutil.rmtree(folder, ignore_errors=True)
