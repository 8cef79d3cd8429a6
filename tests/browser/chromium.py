"""The browser of this machine: found where there is one, and installed where there is none.

    python tests/browser/chromium.py

1. A Chrome, Chromium or Edge that is already there and starts.
2. Debian and Ubuntu: the system's own chromium, by apt-get.
3. Playwright's own.
"""

import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from os import geteuid
from pathlib import Path

from playwright.sync_api import Browser, Error, Playwright, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge", "msedge")
MAC_APPLICATIONS = ("Google Chrome", "Chromium", "Microsoft Edge")
ARGUMENTS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
TRY = "--try"
MISSING = (
    "没有能启动的浏览器：请安装 Chrome、Chromium 或 Edge"
    "（Debian：sudo apt-get install chromium libatomic1），再运行 make test。"
)


def installed() -> Iterator[str]:
    """Every browser that this machine may have, the likeliest first."""
    yield from filter(None, map(shutil.which, NAMES))
    programs = (Path(f"/Applications/{name}.app/Contents/MacOS/{name}") for name in MAC_APPLICATIONS)
    yield from (str(program) for program in programs if program.exists())


def started(playwright: Playwright) -> Browser:
    """Return the first browser that starts, playwright's own after all others."""
    for path in (*installed(), None):
        with suppress(Error):
            return playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
    raise LookupError(MISSING)


def starts() -> bool:
    """Tell whether any browser of this machine starts, in a process of its own, since playwright itself may not."""
    return subprocess.run([sys.executable, __file__, TRY], capture_output=True, check=False).returncode == 0


def try_one() -> None:
    """Start a browser and close it again."""
    with sync_playwright() as playwright:
        started(playwright).close()


def install_by_apt() -> None:
    """Install Debian's chromium, as root or through sudo; a machine without either is left as it is.

    Playwright's own program needs libatomic, which a bare Debian lacks.
    """
    rights = [] if geteuid() == 0 else [shutil.which("sudo")]
    if shutil.which("apt-get") is None or None in rights:
        return
    apt = [*filter(None, rights), "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "--quiet", "--yes"]
    subprocess.run([*apt, "update"], check=False)
    subprocess.run([*apt, "install", "--no-install-recommends", "chromium", "libatomic1"], check=False)


def install_by_playwright() -> None:
    """Fetch playwright's own chromium into the home folder."""
    subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=False)


def lacking(starts: Callable[[], bool], ways: Iterable[Callable[[], None]]) -> str | None:
    """Return what a person must do where no browser *starts*; no more *ways* to install one are tried than needed."""
    if starts():
        return None
    for install in ways:
        install()
        if starts():
            return None
    return MISSING


if __name__ == "__main__":
    if TRY in sys.argv:
        try_one()
    else:
        sys.exit(lacking(starts, (install_by_apt, install_by_playwright)))
