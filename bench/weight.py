"""What a reader loads: bytes of each kind of page, raw, gzip and brotli, and how many requests a first visit makes.

    python -m bench.weight [site]

Each bound is printed with the heaviest that it holds for; where one is passed the exit is 1. The copy of all pages in
one file is to be taken along, not loaded, and the search page has its own script.
"""

import gzip
import re
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import brotli

FIRST_PAGE = 14_336
"""What arrives in the first round trip, with styles and charts inline; brotli."""
ANY_PAGE = 20_000
FONT = 40_000
REQUESTS = 3
"""The page, the headline font, the small script; the icon stands in the page."""
SCRIPT = 2_000
COPY, SEARCH = "all.html", "search"
_LOADED = re.compile(r'<script src="|<img [^>]*src="|<link rel="(?:stylesheet|preload)"|url\("[^")]*woff2"\)')

Sized = tuple[int, str]


@dataclass(frozen=True, slots=True)
class Weight:
    """A page: its address, the bytes it has, the requests it makes."""

    address: str
    raw: int
    zipped: int
    packed: int
    requests: int

    @property
    def kind(self) -> str:
        """What sort of page it is, by its address."""
        name, *rest = self.address.split("/")
        return name if not rest else f"{name} index" if rest == ["index.html"] else name


def weight(site: Path, page: Path) -> Weight:
    """Weigh a page."""
    content = page.read_bytes()
    requests = 1 + len(_LOADED.findall(content.decode()))
    address = page.relative_to(site).as_posix()
    return Weight(address, len(content), len(gzip.compress(content)), len(brotli.compress(content)), requests)


def bounds(site: Path, pages: Iterable[Weight]) -> Iterable[tuple[str, int, list[Sized]]]:
    """What is bound, by how much, and the sizes that it holds for."""
    read = [page for page in pages if page.address != COPY]
    fonts = [(path.stat().st_size, path.name) for path in site.glob("fonts/*.woff2")]
    scripts = [(len(brotli.compress(path.read_bytes())), path.name) for path in site.glob("assets/*.js")]
    yield "first page, brotli", FIRST_PAGE, [(page.packed, page.address) for page in read if page.kind == "index.html"]
    yield "any page, brotli", ANY_PAGE, [(page.packed, page.address) for page in read]
    yield "headline font", FONT, fonts
    yield "requests", REQUESTS, [(page.requests, page.address) for page in read if page.kind != f"{SEARCH} index"]
    yield "script, brotli", SCRIPT, [one for one in scripts if not one[1].startswith(SEARCH)]


def main(site: Path) -> int:
    """Print the heaviest page of each kind, then each bound with what comes nearest to it."""
    pages = [weight(site, path) for path in sorted(site.rglob("*.html"))]
    print(f"{'kind':<20}{'raw':>8}{'gzip':>8}{'brotli':>8}{'requests':>10}  heaviest page")
    for kind in dict.fromkeys(page.kind for page in pages):
        one = max((page for page in pages if page.kind == kind), key=lambda page: page.packed)
        print(f"{kind:<20}{one.raw:>8}{one.zipped:>8}{one.packed:>8}{one.requests:>10}  {one.address}")
    print(f"\n{'bound':<20}{'at most':>8}{'is':>8}")
    kept = True
    for name, most, sizes in bounds(site, pages):
        size, where = max(sizes, default=(0, "none"))
        kept = kept and size <= most
        print(f"{name:<20}{most:>8}{size:>8}  {'kept' if size <= most else 'PASSED'}  {where}")
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main(Path(*sys.argv[1:2] or ["site"])))
