"""The map of the site and the file for robots."""

from pathlib import PurePosixPath
from xml.etree import ElementTree as ET

from newquality_site.build import Built
from tests.pages.special import planned

MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
ADDRESS = "https://paper.internal/2025/"


def test_the_map_lists_every_page_for_readers(site: Built) -> None:
    """Every page but those that only serve others is on the map, once, by its whole address."""
    root = ET.fromstring(site.tree[PurePosixPath("sitemap.xml")])  # noqa: S314  (our own map)

    listed = [found.text for found in root.findall(f"{MAP}url/{MAP}loc")]
    paths = [str(page.path) for page in planned().values() if page.path.suffix == ".html" and page.listed]
    assert listed == [ADDRESS + path.removesuffix("index.html") for path in paths]
    assert {found.text for found in root.findall(f"{MAP}url/{MAP}lastmod")} == {"2026-11-23"}


def test_robots_are_led_to_the_map(site: Built) -> None:
    """Robots may read everything and learn where the map lies."""
    text = site.tree[PurePosixPath("robots.txt")].decode()

    assert text == f"User-agent: *\nAllow: /\nSitemap: {ADDRESS}sitemap.xml\n"
