"""Whole addresses, for what leaves the site."""

from pathlib import PurePosixPath

import pytest

from newquality_site.pages.addresses import whole


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
