"""The map of the site and the file for robots."""

from pathlib import PurePosixPath
from xml.etree import ElementTree as ET

from newquality_site.build import Built
from tests.pages.special import edited, planned, published

MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
ADDRESS = "https://paper.internal/2025/"


def test_the_map_lists_every_page_for_readers(site: Built) -> None:
    """Every page but those that only serve others is on the map, once, by its whole address."""
    root = ET.fromstring(site.tree[PurePosixPath("sitemap.xml")])  # noqa: S314  (our own map)

    listed = [found.text for found in root.findall(f"{MAP}url/{MAP}loc")]
    paths = [str(page.path) for page in planned().values() if page.path.suffix == ".html" and page.listed]
    assert listed == [ADDRESS + path.removesuffix("index.html") for path in paths]
    assert {found.text for found in root.findall(f"{MAP}url/{MAP}lastmod")} == {"2026-11-23"}


def test_each_page_has_the_day_of_its_last_change() -> None:
    """A revision moves the day of its statistic and of the pages that show all, and of no other."""
    revised = "{value: 26, revised: [{value: 27, on: 2026-12-30, source: nbs, why: 补}]"
    built = published(edited("data/indicators.yaml", ("{value: 26", revised)))

    root = ET.fromstring(built.tree[PurePosixPath("sitemap.xml")])  # noqa: S314  (our own map)
    days = {found[0].text: found[1].text for found in root.findall(f"{MAP}url")}

    moved = {str(address).removeprefix(ADDRESS) for address, day in days.items() if day == "2026-12-30"}
    assert moved >= {"", "stats/", "stats/patents/", "corrections/"}
    assert not moved & {"stats/rnd/", "articles/ma/", "about/"}
    assert set(days.values()) == {"2026-12-30", "2026-11-23"}


def test_robots_are_led_to_the_map(site: Built) -> None:
    """Robots may read everything and learn where the map lies."""
    text = site.tree[PurePosixPath("robots.txt")].decode()

    assert text == f"User-agent: *\nAllow: /\nSitemap: {ADDRESS}sitemap.xml\n"
