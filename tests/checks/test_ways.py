"""Addresses are resolved once, when their page is looked into."""

from pathlib import PurePosixPath

from newquality_site.checks.ways import Way, link, load

PAGE = PurePosixPath("articles/lead/index.html")


def test_a_way_names_the_file_and_the_place_there() -> None:
    """Paths are taken from the page's folder, their signs decoded; a bare fragment is a place on the page itself."""
    assert link(PAGE, "../../%E6%95%B0/a.html#%E7%94%B2", 3) == Way(
        "../../%E6%95%B0/a.html#%E7%94%B2", 3, "数/a.html", "甲"
    )
    assert link(PAGE, "#own", 1) == Way("#own", 1, str(PAGE), "own")
    assert load(PAGE, "../../a.png?2", 1) == Way("../../a.png?2", 1, "a.png")


def test_what_leads_out_of_the_site_has_no_target() -> None:
    """Other sites may be linked and nothing of them loaded; what a page holds itself is nowhere else."""
    assert link(PAGE, "https://a.internal/", 1) == Way("https://a.internal/", 1)
    assert load(PAGE, "data:,", 1) == Way("data:,", 1)
    assert load(PAGE, "https://a.internal/", 1).reason == "在别的网站上"
    assert link(PAGE, "https://[", 1).reason == "不是网址"
