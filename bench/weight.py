"""What a reader loads: bytes of each kind of page, raw, gzip and brotli, and how many requests a first visit makes.

    python -m bench.weight [site]

A page that outgrows its bound is named, and the exit is 1.
"""

import gzip
import re
import sys
from pathlib import Path

import brotli

FIRST_PAGE = 14_336
"""What arrives in the first round trip, with styles and charts inline; brotli."""
ANY_PAGE = 20_000
FONT = 40_000
REQUESTS = 4
"""The page, the headline font, the two small scripts; the icon stands in the page."""
_LOADED = re.compile(r'<script src="|<img [^>]*src="|<link rel="(?:stylesheet|preload)"|url\("[^")]*woff2"\)')


def kind(page: Path) -> str:
    """What sort of page it is, by its address."""
    name, *rest = page.parts
    return name if not rest else f"{name} index" if rest == ["index.html"] else name


def row(site: Path, page: Path) -> tuple[str, int, int, int, int, str]:
    """The kind, raw, gzip and brotli bytes, requests and address of a page."""
    content = (site / page).read_bytes()
    requests = 1 + len(_LOADED.findall(content.decode()))
    return kind(page), len(content), len(gzip.compress(content)), len(brotli.compress(content)), requests, str(page)


def main(site: Path) -> int:
    """Print the heaviest page of each kind, and say what outgrows its bound."""
    rows = [row(site, path.relative_to(site)) for path in sorted(site.rglob("*.html"))]
    heaviest = {name: max((one for one in rows if one[0] == name), key=lambda one: one[3]) for name, *_ in rows}
    print(f"{'kind':<20}{'raw':>8}{'gzip':>8}{'brotli':>8}{'requests':>10}  heaviest page")
    for name, raw, zipped, packed, requests, page in heaviest.values():
        print(f"{name:<20}{raw:>8}{zipped:>8}{packed:>8}{requests:>10}  {page}")
    fonts = {str(path.relative_to(site)): path.stat().st_size for path in site.glob("fonts/*.woff2")}
    print(*(f"{name}: {size} bytes" for name, size in fonts.items()), sep="\n")
    faults = [f"{page}: {packed} bytes" for *_, packed, _, page in rows if packed > bound(page)]
    faults += [f"{page}: {requests} requests" for *_, requests, page in rows if requests > REQUESTS]
    faults += [f"{name}: {size} bytes" for name, size in fonts.items() if size > FONT]
    print(*(f"too much: {fault}" for fault in faults), sep="\n")
    return 1 if faults else 0


def bound(page: str) -> int:
    """How much a page may weigh, packed."""
    return FIRST_PAGE if page == "index.html" else ANY_PAGE


if __name__ == "__main__":
    sys.exit(main(Path(*sys.argv[1:2] or ["site"])))
