"""The real story, built once a run by the public command, however many processes test it."""

import fcntl
import os
import shutil
import subprocess
import sys
import time
from functools import cache
from pathlib import Path

from bs4 import BeautifulSoup

ROOT = Path(__file__).parents[2]
KEPT = ROOT / ".cache" / "browser"
SUB_PATH = "a/b"
COPY = "all.html"
"""All the pages in one: their charts, jumps and colours are looked at where each stands by itself."""
FORGOTTEN_AFTER = 3600


def built() -> Path:
    """Return a folder to serve, with the site of this run two folders below, as under the sub-path of a host."""
    run = os.environ.get("PYTEST_XDIST_TESTRUNUID", f"alone-{os.getpid()}")
    KEPT.mkdir(parents=True, exist_ok=True)
    with (KEPT / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (KEPT / run / "built").exists():
            forget_earlier_runs()
            build(KEPT / run / SUB_PATH)
            (KEPT / run / "built").touch()
    return KEPT / run


def build(output: Path) -> None:
    """Build the site into *output*, or say what the build said."""
    output.parent.mkdir(parents=True, exist_ok=True)
    command = [sys.executable, "build.py", "--output", str(output)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if not (output / "index.html").is_file():
        message = f"the story does not build (exit {done.returncode}):\n{done.stdout}{done.stderr}"
        raise RuntimeError(message)


def forget_earlier_runs() -> None:
    """Remove the sites of runs that ended long ago; one that still runs beside this keeps its own."""
    for run in KEPT.iterdir():
        if run.is_dir() and run.stat().st_mtime < time.time() - FORGOTTEN_AFTER:
            shutil.rmtree(run)


@cache
def pages(folder: Path) -> tuple[str, ...]:
    """Every page's address within the site, in one order for all processes."""
    site = folder / SUB_PATH
    return tuple(sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html")))


@cache
def soup(folder: Path, page: str) -> BeautifulSoup:
    """Return the elements of a page."""
    return BeautifulSoup((folder / SUB_PATH / page).read_bytes(), "html.parser")
