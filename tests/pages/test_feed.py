"""The feed is Atom that a reader of feeds can read."""

import re
from pathlib import PurePosixPath
from xml.etree import ElementTree as ET
from xml.etree.ElementTree import Element

from bs4 import BeautifulSoup

from newquality_site.build import Built
from tests.pages.special import Files, edited, published, shown

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
    assert texts(root, "entry", "author", "name") == ["张三", "统计局", "统计局"]
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
    assert (
        texts(root, "entry", "summary")[0]
        == "报纸所印：1000亿元，同比增长8.0%。改为：1002亿元。统计局2026年12月30日公布，核实。"
    )


def test_pieces_are_carried_in_full(site: Built) -> None:
    """A piece has its heads, bylines and text, its links and pictures by whole addresses, its figures as a table."""
    contents = [BeautifulSoup(text, "html.parser") for text in texts(feed(site), "entry", "content")]
    _, piece, photo, statistic, _ = contents

    assert [p.get_text() for p in piece.select("p")][:2] == ["马秀珍代表：", "■记者 张三"]
    assert "即墨的成果要共享。" in piece.get_text()
    assert piece.get_text().rstrip().endswith("（作者系全国人大代表、某医院院长）")
    assert photo.get_text().rstrip().endswith("李四摄")
    addresses = [str(tag.get("src") or tag.get("href")) for page in contents for tag in page.select("[href], [src]")]
    assert f"{ADDRESS}charts/m-group.png" in addresses
    assert f"{ADDRESS}glossary/#term-hospital" in addresses
    assert all(address.startswith(ADDRESS) for address in addresses)
    assert [row.get_text(" ", strip=True) for row in statistic.select("tbody tr")][1] == "2024年 1000 公布"
    assert "2024年研发经费1000亿元" in statistic.select("blockquote")[0].get_text()
    assert not any(page.select("svg") for page in contents)


def test_a_skipped_statistic_and_a_picture_are_carried() -> None:
    """A statistic without figures says why; a picture is shown by its whole address."""
    changed = edited("data/indicators.yaml", ("    heading: 发明专利\n", "    heading: 发明专利\n    skip: 未公布\n"))
    pictured = edited(
        "content/articles/jimo.md", ("title: 车间", "title: 车间\npicture: {file: a/b.png, alt: 车间一角}")
    )

    contents = texts(changed_feed({**changed, **pictured, "content/static/a/b.png": b"png"}), "entry", "content")

    assert "暂缺：未公布" in contents[-1]
    assert f'src="{ADDRESS}assets/a/b.' in contents[2]


def test_errata_are_told_and_move_their_piece() -> None:
    """A declared change of the paper's words is an entry that leads to its piece, whose day it is from then on."""
    erratum = "errata:\n  - {article: lead, before: 各处, after: 各地, reason: 排印, on: 2026-12-05}\norder:"
    changed = edited(SETTINGS, ("order:", erratum)) | edited("content/original/page.txt", ("各地", "各处"))

    root = changed_feed(changed)

    assert texts(root, "entry", "title")[0] == "勘误：创新“A&B”<快>"
    assert texts(root, "entry", "summary")[0] == "“各处”改为“各地”（排印）"
    assert root.findall(f"{ATOM}entry")[0].findall(f"{ATOM}link")[0].attrib["href"] == f"{ADDRESS}articles/lead/"
    assert [day[:10] for day in texts(root, "entry", "updated")][:3] == ["2026-12-05", "2026-12-05", "2026-11-23"]


def test_an_erratum_of_the_box_leads_to_its_page() -> None:
    """A line of the box that the paper has corrected stands as corrected; the ledger and the feed name the box."""
    erratum = (
        "errata:\n  - {article: box, before: 2024年27万件, after: 2024年26万件, reason: 排印, on: 2026-12-05}\norder:"
    )
    changed = edited(SETTINGS, ("order:", erratum)) | edited("content/original/page.txt", ("26万件", "27万件"))
    built = published(changed)

    (entry,) = [one for one in feed(built).findall(f"{ATOM}entry") if "勘误" in str(one.findtext(f"{ATOM}title"))]

    assert entry.findtext(f"{ATOM}title") == "勘误：看数"
    assert entry.findall(f"{ATOM}link")[0].attrib["href"] == f"{ADDRESS}stats/"
    ledger = shown(built, "corrections/index.html").get_text()
    assert "看数：“2024年27万件”改为“2024年26万件”（排印，2026年12月5日）" in ledger


def test_what_was_changed_leads_to_where_it_stands() -> None:
    """The link of a correction and of a revision leads to a place that is on its page."""
    built = published({**CORRECTED, **REVISED})

    links = [
        link.attrib["href"] for link in feed(built).findall(f"{ATOM}entry/{ATOM}link") if "#" in link.attrib["href"]
    ]

    assert len(links) == 4
    for link in links:
        page, place = link.removeprefix(ADDRESS).split("#")
        assert f'id="{place}"' in built.tree[PurePosixPath(page, "index.html")].decode()


def test_ids_are_their_own() -> None:
    """Two series of one statistic revised on one day are two entries."""
    observed = "{value: 2.6, revised: [{value: 2.7, on: 2026-12-30, source: nbs, why: 核实}]}"
    second = f"      share: {{label: 强度, unit: '%', kind: share, obs: {{2024: {observed}}}}}\n"
    revised = {name: text.replace("        derive: [prev-level]\n", second) for name, text in REVISED.items()}

    names = texts(changed_feed(revised), "entry", "id")

    assert len(names) == len(set(names)) == 8
