"""How soon a reader sees a page, in a real browser that is slowed down, beside a page with nothing but a headline.

    python -m bench.paint [site] [--rounds 5]

The heaviest page of each kind is opened on a telephone of middling speed, nothing kept from an earlier visit; network
and processor are slowed as Lighthouse slows them where it really does (its usual figures are reckoned from a visit that
was not slowed). The medians are printed. A page may paint its largest part so much later than the bare page, and
nothing may move; where a bound is passed the exit is 1.
"""

from __future__ import annotations

import argparse
import gzip
import mimetypes
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from statistics import median
from threading import Thread

from playwright.sync_api import Browser, sync_playwright

from bench.weight import COPY, Weight, weight
from tests.browser.chromium import started

PHONE = {"width": 412, "height": 823}
NETWORK = {"latency": 562.5, "downloadThroughput": 1_474_560 / 8, "uploadThroughput": 675_000 / 8, "offline": False}
"""A slow mobile network: milliseconds to an answer, bytes a second."""
SLOWER = 4
"""How many times the processor is slower than this machine's."""
LATER_MS = 400.0
"""How much later than the bare page any page may paint its largest part: its bytes alone take a hundred."""
SETTLED_MS = 1500
"""After this nothing more is painted."""
BARE_NAME = "bare"
BARE = b'<!doctype html><html lang="zh"><meta charset="utf-8"><title>A</title><h1>\xe6\xa0\x87\xe9\xa2\x98</h1></html>'
SEEN = """() => new Promise(done => {
  const seen = {first: 0, largest: 0, blocked: 0, shift: 0, requests: 1};
  const watch = (type, take) =>
    new PerformanceObserver(list => list.getEntries().forEach(take)).observe({type, buffered: true});
  watch('paint', entry => { seen.first = Math.max(seen.first, entry.startTime); });
  watch('largest-contentful-paint', entry => { seen.largest = entry.startTime; });
  watch('longtask', entry => { seen.blocked += entry.duration - 50; });
  watch('layout-shift', entry => { seen.shift += entry.value; });
  watch('resource', () => { seen.requests += 1; });
  setTimeout(() => done(seen), 100);
})"""

Sight = Mapping[str, float]


class _Answers(BaseHTTPRequestHandler):
    """The files of a site packed with gzip, as a server on the web hands them out, and the bare page."""

    protocol_version = "HTTP/1.1"

    def __init__(self, site: Path, *arguments: object) -> None:
        self.site = site
        super().__init__(*arguments)  # type: ignore[arg-type]  # the library's

    def do_GET(self) -> None:
        """Answer."""
        path = self.site / self.path.lstrip("/")
        content = gzip.compress(BARE if self.path == f"/{BARE_NAME}" else path.read_bytes() if path.is_file() else b"")
        self.send_response(200)
        self.send_header("Content-Type", mimetypes.guess_type(path.name)[0] or "text/html")
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *arguments: object) -> None:
        """Say nothing."""


@contextmanager
def served(site: Path) -> Iterator[str]:
    """The address under which a site is served meanwhile."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Answers, site)) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def sight(browser: Browser, address: str) -> Sight:
    """What a first visit sees and when: milliseconds, the sum of what moved, and the requests it made."""
    with browser.new_context(viewport=PHONE, device_scale_factor=1.75, is_mobile=True) as context:  # type: ignore[arg-type]
        page = context.new_page()
        session = context.new_cdp_session(page)
        session.send("Network.enable")
        session.send("Network.emulateNetworkConditions", NETWORK)
        session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
        page.goto(address)
        page.wait_for_timeout(SETTLED_MS)
        seen: Sight = page.evaluate(SEEN)
        return seen


def medians(sights: list[Sight]) -> Sight:
    """The median of each thing seen."""
    return {name: median(one[name] for one in sights) for name in sights[0]}


def heaviest(site: Path) -> list[Weight]:
    """The heaviest page of each kind."""
    pages = [weight(site, path) for path in sorted(site.rglob("*.html")) if path.name != COPY]
    kinds = dict.fromkeys(page.kind for page in pages)
    return [max((page for page in pages if page.kind == kind), key=lambda page: page.packed) for kind in kinds]


def seen_of(site: Path, names: Iterable[str], rounds: int) -> dict[str, Sight]:
    """The medians of each page and of the bare one, which are opened by turns."""
    found: dict[str, list[Sight]] = {name: [] for name in (BARE_NAME, *names)}
    with served(site) as address, sync_playwright() as playwright:
        browser = started(playwright)
        for _ in range(rounds):
            for name, sights in found.items():
                sights.append(sight(browser, f"{address}/{name}"))
    return {name: medians(sights) for name, sights in found.items()}


def main(site: Path, rounds: int) -> int:
    """Print what was seen of each kind of page, beside the bare one."""
    found = seen_of(site, [page.address for page in heaviest(site)], rounds)
    most = found[BARE_NAME]["largest"] + LATER_MS
    passed = [name for name, one in found.items() if one["largest"] > most or one["shift"] > 0]
    print(f"{'page':<44}{'first':>8}{'largest':>9}{'blocked':>9}{'shift':>7}{'requests':>10}   milliseconds")
    for name, one in found.items():
        figures = f"{one['first']:>8.0f}{one['largest']:>9.0f}{one['blocked']:>9.0f}{one['shift']:>7.3f}"
        print(f"{name:<44}{figures}{one['requests']:>10.0f}   {'PASSED' if name in passed else ''}")
    print(f"\nlargest paint at most {most:.0f}, that of the bare page and {LATER_MS:.0f}; shift 0")
    print("PASSED" if passed else "kept")
    return 1 if passed else 0


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("site", nargs="?", type=Path, default=Path("site"))
    parser.add_argument("--rounds", type=int, default=5)
    given = parser.parse_args()
    sys.exit(main(given.site, given.rounds))
