"""An old address leads on to what stands for it now."""

from pathlib import PurePosixPath

from tests.pages.special import SETTINGS, published, shown

MOVED = """\
redirects:
  - {old: 2025/rnd.html, new: "indicator:rnd"}
  - {old: old/ma, new: "article:ma"}
  - {old: paper/, new: "https://elsewhere.internal/?a=1&b=2"}
"""


def test_old_addresses_lead_on() -> None:
    """Each old address has a page that leads on by itself and by a link, and names the new one as its own."""
    built = published({"content/site.yaml": SETTINGS + MOVED})

    for path, relative, whole in (
        ("2025/rnd.html", "../stats/rnd/index.html", "https://paper.internal/2025/stats/rnd/"),
        ("old/ma/index.html", "../../articles/ma/index.html", "https://paper.internal/2025/articles/ma/"),
        ("paper/index.html", "https://elsewhere.internal/?a=1&b=2", "https://elsewhere.internal/?a=1&b=2"),
    ):
        page = shown(built, path)
        assert page.select("meta[http-equiv=refresh]")[0]["content"] == f"0; url={relative}"
        assert page.select("link[rel=canonical]")[0]["href"] == whole
        assert page.select("main a")[0]["href"] == relative
    assert b"old/ma" not in built.tree[PurePosixPath("sitemap.xml")]


def test_hosts_are_told_too() -> None:
    """Hosts that read lines of redirects answer with the new address for good; without any there is no such file."""
    built = published({"content/site.yaml": SETTINGS + MOVED})

    assert built.tree[PurePosixPath("_redirects")].decode().splitlines() == [
        "/2025/2025/rnd.html https://paper.internal/2025/stats/rnd/ 301",
        "/2025/old/ma https://paper.internal/2025/articles/ma/ 301",
        "/2025/paper/ https://elsewhere.internal/?a=1&b=2 301",
    ]
    assert PurePosixPath("_redirects") not in published().tree
