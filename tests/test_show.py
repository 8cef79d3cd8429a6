"""Showing the site: a small server that finds its own port, and ends when it is told."""

import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.request import urlopen

SHOW = Path(__file__).parents[1] / "scripts" / "show.py"


@contextmanager
def shown(folder: Path) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """Yield the running command, on a machine without a display, and the address that it prints."""
    command = [sys.executable, str(SHOW), str(folder)]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdout=pipe, stderr=subprocess.STDOUT, encoding="utf-8", env={}) as running:
        assert running.stdout
        try:
            found = re.search(r"http://127\.0\.0\.1:\d+/index\.html", running.stdout.readline())
            yield running, found.group() if found else ""
        finally:
            running.kill()


def test_the_site_is_served_at_the_printed_address(tmp_path: Path) -> None:
    """Whoever opens the printed address sees the home page of the folder."""
    (tmp_path / "index.html").write_text("首页", "utf-8")

    with shown(tmp_path) as (_, address), urlopen(address) as answer:
        page = answer.read().decode()

    assert page == "首页"


def test_a_taken_port_is_passed_over(tmp_path: Path) -> None:
    """Another program on a port sends the server to the next one."""
    with shown(tmp_path) as (_, first), shown(tmp_path) as (_, second):
        ports = [int(re.findall(r"\d+", address)[4]) for address in (first, second)]

    assert ports[0] < ports[1]


def test_ctrl_c_ends_without_a_word(tmp_path: Path) -> None:
    """The command ends well when it is interrupted, and prints nothing more."""
    with shown(tmp_path) as (running, _):
        running.send_signal(signal.SIGINT)
        rest, _ = running.communicate(timeout=10)

    assert (running.returncode, rest) == (0, "")
