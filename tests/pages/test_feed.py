"""The feed is Atom that a reader of feeds can read."""

import re
from pathlib import PurePosixPath
from xml.etree import ElementTree as ET
from xml.etree.ElementTree import Element

from newquality_site.build import Built
from tests.pages.special import Files, edited, published

ATOM = "{http://www.w3.org/2005/Atom}"
ADDRESS = "https://paper.internal/2025/"
SETTINGS = "content/site.yaml"
CORRECTED = edited(
    SETTINGS,
    (
        "order:",
        "corrections:\n  - {on: 2026-12-24, text: 甲&<乙>改正}\n  - {on: 2026-12-01, text: 另一处}\norder:",
    ),
)
REVISED = edited(
    "data/indicators.yaml",
    ("{value: 1000", "{value: 1000, revised: [{value: 1002, on: 2026-12-30, source: nbs, why: 核实}]"),
    ("{value: 26", "{value: 26, revised: [{value: 27, on: 2026-12-30, source: nbs, why: 补报}]"),
)


def feed(built: Built) -> Element:
    """Return the feed of a site, read as XML."""
    return ET.fromstring(built.tree[PurePosixPath("feed.xml")])  # noqa: S314  (our own feed)


def texts(element: Element, *path: str) -> list[str]:
    """Return the texts of all elements on a path."""
    return [found.text or "" for found in element.findall("/".join(f"{ATOM}{name}" for name in path))]


def changed_feed(changed: Files) -> Element:
    """Return the feed of the special with some files changed."""
    return feed(published(changed))


def test_the_feed_carries_pieces_and_statistics(site: Built) -> None:
    """Every piece and every statistic is an entry, in the order of the site, and no other page is."""
    root = feed(site)

    assert root.tag == f"{ATOM}feed"
    assert texts(root, "entry", "id") == [
        f"{ADDRESS}{path}/" for path in ("articles/lead", "articles/ma", "articles/jimo", "stats/rnd", "stats/patents")
    ]
    assert texts(root, "entry", "summary")[0] == "各地推动科技创新。"


def test_titles_are_read_back_as_written(site: Built) -> None:
    """Signs that mean something to XML arrive at the reader as they stand in the paper."""
    root = feed(site)

    assert texts(root, "title") == ["甲&乙<新>"]
    assert texts(root, "entry", "title")[0] == "创新“A&B”<快>"


def test_the_feed_has_what_atom_demands(site: Built) -> None:
    """Feed and entries have title, whole id, date with zone and link; the feed names its author and itself."""
    root = feed(site)

    for element in (root, *root.findall(f"{ATOM}entry")):
        (updated,), (name,), (_,) = (texts(element, tag) for tag in ("updated", "id", "title"))
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT00:00:00\+08:00", updated)
        assert name.startswith(ADDRESS)
        assert all(link.attrib["href"].startswith(ADDRESS) for link in element.findall(f"{ATOM}link"))
    assert texts(root, "author", "name") == ["城市报"]
    assert [link.attrib.get("rel") for link in root.findall(f"{ATOM}link")] == ["self", "alternate"]
    assert root.findall(f"{ATOM}link")[0].attrib["href"] == f"{ADDRESS}feed.xml"


def test_the_feed_is_dated_by_the_day_it_went_online(site: Built) -> None:
    """Where nothing was mended, feed and entries have the day on which the site went online."""
    root = feed(site)

    assert {*texts(root, "updated"), *texts(root, "entry", "updated")} == {"2026-11-23T00:00:00+08:00"}


def test_corrections_come_first() -> None:
    """Each correction is an entry with its day, and the newest dates the feed."""
    root = changed_feed(CORRECTED)

    assert texts(root, "updated") == ["2026-12-24T00:00:00+08:00"]
    assert texts(root, "entry", "title")[:3] == ["更正", "更正", "创新“A&B”<快>"]
    assert texts(root, "entry", "summary")[0] == "甲&<乙>改正"
    assert texts(root, "entry", "updated")[:2] == ["2026-12-24T00:00:00+08:00", "2026-12-01T00:00:00+08:00"]


def test_a_correction_keeps_its_id() -> None:
    """A correction set in above gives the others no new id, so that no reader is told twice."""
    one, other = texts(changed_feed(CORRECTED), "entry", "id")[:2]
    settings = CORRECTED[SETTINGS].replace("corrections:\n", "corrections:\n  - {on: 2026-12-31, text: 新的}\n")

    later = texts(changed_feed({SETTINGS: settings}), "entry", "id")[:3]

    assert one != other
    assert later[1:] == [one, other]


def test_revisions_are_told() -> None:
    """Each revision of a figure is an entry with both figures, its source and reason, and dates the feed."""
    root = changed_feed(REVISED)

    assert texts(root, "updated") == ["2026-12-30T00:00:00+08:00"]
    assert texts(root, "entry", "title")[:2] == ["修订：2024年研发经费", "修订：2024年授权专利"]
    assert texts(root, "entry", "summary")[0] == "1000亿元，同比增长8.0% → 1002亿元（统计局，核实）"


def test_ids_are_their_own() -> None:
    """Two series of one statistic revised on one day are two entries."""
    observed = "{value: 2.6, revised: [{value: 2.7, on: 2026-12-30, source: nbs, why: 核实}]}"
    second = f"      share: {{label: 强度, unit: '%', kind: share, obs: {{2024: {observed}}}}}\n"
    revised = {name: text.replace("        derive: [prev-level]\n", second) for name, text in REVISED.items()}

    names = texts(changed_feed(revised), "entry", "id")

    assert len(names) == len(set(names)) == 8
