"""The file for robots."""

from newquality_site.model.page import Page
from newquality_site.pages.robots import pages
from tests.pages.special import told


def test_a_site_without_pages_has_no_map() -> None:
    """Where there is no other page there is no map to lead to."""
    (page,) = pages(told(), ())

    assert isinstance(page, Page)
    assert page.values == {"sitemap": ""}
