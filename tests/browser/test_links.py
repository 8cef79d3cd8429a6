"""Every link leads somewhere, on a host and in a folder."""

from functools import cache
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

from bs4 import BeautifulSoup

from tests.browser.website import SUB_PATH, pages, soup


def targets(document: BeautifulSoup) -> list[str]:
    """Every address that a page of the site gives as its own, not another host's."""
    given = [str(element[name]) for name in ("href", "src") for element in document.select(f"[{name}]")]
    return [address for address in given if not urlsplit(address).scheme and not address.startswith("//")]


def broken(folder: Path, address: str, base: str) -> list[str]:
    """Every link of a page that names a missing file or anchor, once the site stands at *base*."""
    places = [(given, *urldefrag(urljoin(f"{base}{address}", given))) for given in targets(soup(folder, address))]
    return [given for given, place, anchor in places if not stands(folder, base, place, anchor)]


def stands(folder: Path, base: str, place: str, anchor: str) -> bool:
    """Tell whether a file of the site stands at *place* and holds the *anchor*."""
    if not place.startswith(base):
        return False
    inside = unquote(place.removeprefix(base))
    if not (folder / SUB_PATH / inside).is_file():
        return False
    return not anchor or unquote(anchor) in anchors(folder, inside)


@cache
def anchors(folder: Path, page: str) -> frozenset[str]:
    """Every place of a page that can be led to."""
    return frozenset(str(element["id"]) for element in soup(folder, page).select("[id]"))


def test_each_link_resolves_on_a_host(folder: Path, address: str) -> None:
    """Each link of a page stays below the sub-path and finds its file and its anchor."""
    assert broken(folder, address, f"https://example.org/{SUB_PATH}/") == []


def test_each_link_resolves_in_a_folder(folder: Path, address: str, unpacked: str) -> None:
    """Each link of a page finds its file without a server that would add index.html."""
    assert broken(folder, address, unpacked) == []


def test_a_page_can_be_reached(folder: Path, address: str) -> None:
    """Each page but the one for lost readers lies on a way from the home page."""
    assert address == "404.html" or address in reached(folder)


@cache
def reached(folder: Path) -> set[str]:
    """Every page that a reader can walk to from the home page."""
    found: set[str] = set()
    waiting = ["index.html"]
    while waiting:
        page = waiting.pop()
        if page not in found and page in pages(folder):
            found.add(page)
            waiting += [urldefrag(urljoin(f"/{page}", given)).url.lstrip("/") for given in targets(soup(folder, page))]
    return found
