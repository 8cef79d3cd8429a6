"""Addresses from page to page, and whole ones for what leaves the site."""

from pathlib import PurePosixPath

import pytest

from newquality_site.pages.addresses import relative, whole


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("index.html", "https://a.cn/2025/"),
        ("stats/index.html", "https://a.cn/2025/stats/"),
        ("stats/rnd/index.html", "https://a.cn/2025/stats/rnd/"),
        ("404.html", "https://a.cn/2025/404.html"),
        ("feed.xml", "https://a.cn/2025/feed.xml"),
        ("a/my-index.html", "https://a.cn/2025/a/my-index.html"),
    ],
)
def test_an_index_has_the_address_of_its_folder(path: str, expected: str) -> None:
    """A whole address begins with the site's own and leaves out the file name of an index."""
    assert whole("https://a.cn/2025/", PurePosixPath(path)) == expected


@pytest.mark.parametrize(
    ("path", "folder", "expected"),
    [
        ("index.html", ".", "index.html"),
        ("index.html", "stats/rnd", "../../index.html"),
        ("stats/nev/index.html", "stats/rnd", "../nev/index.html"),
        ("stats/rnd/index.html", "stats/rnd", "index.html"),
        ("stats/index.html", "stats/rnd", "../index.html"),
        ("assets/王 ?.png", "stats", "../assets/%E7%8E%8B%20%3F.png"),
        ("topics/a/index.html", "topics/甲", "../a/index.html"),
    ],
)
def test_a_page_leads_to_a_file_by_the_shortest_way(path: str, folder: str, expected: str) -> None:
    """From the folder of a page up no further than needed, so that a site works from a disk and in any folder (I2)."""
    assert relative(PurePosixPath(path), PurePosixPath(folder)) == expected
