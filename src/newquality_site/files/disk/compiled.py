"""Code compiled by an earlier run, beside the compiled modules of this program, where Python itself keeps such.

Never in the folder of a story, which may come from anybody: whoever can write here can write the program.
"""

import os
import sys
from contextlib import suppress
from hashlib import sha256
from importlib.util import cache_from_source
from pathlib import Path

from newquality_site.files.disk.reading import PACKAGE

SUM = sha256().digest_size


def read_compiled(name: str, recipe: bytes) -> bytes:
    """What was kept under that name by the same program; empty where nothing was, or it was damaged."""
    with suppress(OSError, NotImplementedError):
        kept = _place(name).read_bytes()
        if kept[:SUM] == _sum(recipe, kept[SUM:]):
            return kept[SUM:]
    return b""


def write_compiled(name: str, recipe: bytes, content: bytes) -> None:
    """Keep code for the next run, unless Python may keep none either."""
    if sys.dont_write_bytecode:
        return
    with suppress(OSError, NotImplementedError):
        place = _place(name)
        fresh = place.with_suffix(f".{os.getpid()}")
        place.parent.mkdir(parents=True, exist_ok=True)
        fresh.write_bytes(_sum(recipe, content) + content)
        fresh.replace(place)


def _place(name: str) -> Path:
    """Where Python would keep a module of that name; raises NotImplementedError where it keeps none."""
    return Path(cache_from_source(str(PACKAGE / f"{name}.py"))).with_suffix(".bin")


def _sum(recipe: bytes, content: bytes) -> bytes:
    return sha256(recipe + content).digest()
