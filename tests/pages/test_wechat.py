"""The text for the editor of a 公众号: all that the piece says, and nothing which that editor would drop."""

import re

import pytest
from bs4 import BeautifulSoup, Tag

from newquality_site.build import Built
from newquality_site.render.pasted import KEPT
from newquality_site.text.marks import plain
from newquality_site.text.sentences import sentences
from newquality_site.text.width import folded
from tests.pages.special import edited, published, shown, told

FIGURES = "data/indicators.yaml"
PAGES = ("articles/lead", "articles/ma", "articles/jimo", "stats/rnd", "stats/patents")
ALLOWED = {"style", "src", "alt", "scope", "colspan", "rowspan", "start"}


def copied(site: Built, name: str) -> Tag:
    """Return the part of a page that is to be pasted."""
    (part,) = shown(site, f"wechat/{name}/index.html").select("main > section")
    return part


@pytest.mark.parametrize("name", PAGES)
def test_the_editor_keeps_all_of_it(site: Built, name: str) -> None:
    """There is no class, no id, no link, no drawing, no script and no sheet, and every block carries its style."""
    part = copied(site, name)
    elements = [part, *part.select("*")]

    assert {element.name for element in elements} <= KEPT
    assert {key for element in elements for key in element.attrs} <= ALLOWED
    assert all(element.get("style") for element in part.find_all(["p", "h2", "th", "td", "img", "strong", "section"]))


def test_a_page_is_for_editors_only(site: Built) -> None:
    """Search engines pass it by and are told the page for readers; no script runs; only its own styles are allowed."""
    document = shown(site, "wechat/articles/ma/index.html")
    (policy,) = document.select("meta[http-equiv]")

    assert document.select("meta[name=robots]")[0]["content"] == "noindex"
    assert document.select("link[rel=canonical]")[0]["href"] == "https://paper.internal/2025/articles/ma/"
    assert str(policy["content"]).endswith("style-src-attr 'unsafe-inline'")
    assert document.select("script") == []
    texts = [c.decode() for path, c in site.tree.items() if path.name == "sitemap.xml" or path.parts[0] == "search"]
    assert not any("wechat/articles" in text for text in texts)


def test_every_sentence_of_a_piece_is_there(site: Built) -> None:
    """Heads, bylines and the whole text stand in their order, each sentence once."""
    words = folded(copied(site, "articles/ma").get_text())
    (article,) = [one for one in told().site.articles if one.slug == "ma"]
    text = [
        one.text for block in article.prose.blocks for one in sentences(plain(block.text)) if block.kind != "picture"
    ]

    told_where = [sentence.replace("另见发明。", "另见网页版“发明”。") for sentence in text]
    said = ["马秀珍代表：", "■记者 张三", *told_where, "（作者系全国人大代表、某医院院长）"]

    assert [words.count(folded(sentence)) for sentence in said if sentence.strip()] == [1] * len(said)
    places = [words.index(folded(sentence)) for sentence in said]
    assert places == sorted(places)


def test_a_piece_has_its_figures_chart_and_source(site: Built) -> None:
    """Counted figures, the chart as a picture beside the site's own, the source, and where the whole stands."""
    part = copied(site, "articles/ma")

    assert [row.get_text() for row in part.select("tr")] == ["12家医院", "3家实验室"]
    assert [(image["src"], bool(image["alt"])) for image in part.select("img")] == [
        ("../../../charts/m-group.phone.png", True)
    ]
    assert "数据来源：" in part.get_text()
    assert "校勘：下列字句照原文刊出，疑有误，未经确认不改。\n培训基层　疑有脱字来源" in part.get_text()
    assert "来源：《城市报》专版" in part.get_text()
    assert "阅读原文：https://paper.internal/2025/articles/ma/" in part.get_text()


def test_a_revised_figure_says_since_when() -> None:
    """A figure that replaced the printed one stands with its day, above the printed one."""
    revised = ("{value: 1000", "{value: 1000, revised: [{value: 1002, on: 2026-12-30, source: nbs, why: 核实}]")

    part = copied(published(edited(FIGURES, revised)), "stats/rnd")

    assert "修订数，2026年12月30日公布；报纸所印：1000亿元，同比增长8.0%。" in part.get_text()


def test_figures_on_tiles_keep_their_warning() -> None:
    """What may not be compared says so here, too."""
    tiles = published(
        edited(FIGURES, ("form: bars", "form: tiles, notes: 不能相加。"))
        | edited("content/articles/ma.md", ("![](chart:m-group)\n\n", ""))
    )

    assert "不能相加。" in copied(tiles, "articles/ma").get_text()


def test_a_statistic_has_the_rows_of_its_chart(site: Built) -> None:
    """Each row with its value and its status, and how an estimate was made."""
    (chart,) = [one for name, one in told().charts.items() if name == "rnd"]
    part = copied(site, "stats/rnd")

    rows = [[cell.get_text() for cell in row.select("th, td")] for row in part.select("tbody tr")]

    values = [f"{'约' if row.estimated else ''}{row.value}" for row in chart.rows]
    assert rows == [[row.label, value, row.status] for row, value in zip(chart.rows, values, strict=True)]
    (estimate,) = chart.estimates
    assert f"由本站推算：范围{estimate.low}亿元～{estimate.high}亿元，算式{estimate.formula}。" in part.get_text()


def test_a_statistic_says_what_it_says_on_its_page(site: Built) -> None:
    """Finding, figure with unit and year, picture, source, the words of the print, and where the whole stands."""
    part = copied(site, "stats/rnd")
    words = re.sub(r"\s+", "", part.get_text())

    assert "2024年研发经费1000亿元，同比增长8.0%1000亿元研发经费，2024年" in words
    assert part.select("img")[0]["src"] == "../../../charts/rnd.phone.png"
    assert "数据来源：统计局。" in words
    assert [line.get_text() for line in part.select("blockquote p")] == [
        *("研发经费", "2024年研发经费1000亿元", "同比增长8.0%", "投入很大")
    ]
    assert "阅读原文：https://paper.internal/2025/stats/rnd/" in words


def test_a_skipped_statistic_says_why() -> None:
    """Where figures are missing, the text says so and shows no picture."""
    skipped = published(edited(FIGURES, ("    remarks: 投入很大\n", "    remarks: 投入很大\n    skip: 待公布\n")))

    part = copied(skipped, "stats/rnd")

    assert "研发经费暂缺：待公布" in part.get_text()
    assert part.select("img") == []


def test_a_photo_says_that_it_is_missing(site: Built) -> None:
    """A piece that describes a picture without one says so; one with its picture shows it."""
    said = "---\nkind: photo\n"
    given = published(
        edited("content/articles/jimo.md", (said, f"{said}picture: {{file: a.png, alt: 车间}}\n"))
        | {"content/static/a.png": b"\x89PNG"}
    )

    assert "图片未随文提供，以下为原图说明。" in copied(site, "articles/jimo").get_text()
    assert re.fullmatch(
        r"\.\./\.\./\.\./assets/a\.\w+\.png", str(copied(given, "articles/jimo").select("img")[0]["src"])
    )


def test_title_digest_and_link_stand_apart(site: Built) -> None:
    """What goes into fields of its own stands in fields, which selecting all does not select."""
    document = shown(site, "wechat/articles/ma/index.html")

    fields = {label.get_text(): label.select("input")[0]["value"] for label in document.select("label")}

    assert fields == {
        "标题": "打造 智慧医疗",
        "摘要": "基层有12家医院和3家实验室。",
        "原文链接": "https://paper.internal/2025/articles/ma/",
    }


def test_a_long_digest_is_not_offered() -> None:
    """A sentence longer than the field takes would be cut, so it is left to the editor."""
    long = "各地推动科技创新" + "很好" * 60 + "。"
    piece = edited("content/articles/lead.md", ("各地推动[科技创新](indicator:rnd)。", long))
    piece |= edited("content/original/page.txt", ("各地推动科技创新。", long))

    document = shown(published(piece), "wechat/articles/lead/index.html")

    assert [label.get_text() for label in document.select("label")] == ["标题", "原文链接"]


def test_the_list_has_all_and_says_how(site: Built) -> None:
    """Every piece and statistic is listed with its title, and the page about the special leads there."""
    document: BeautifulSoup = shown(site, "wechat/index.html")

    assert [link["href"] for link in document.select("main ul a")] == [f"{name}/index.html" for name in PAGES]
    assert len(document.select("ol.steps li")) == 5
    assert shown(site, "about/index.html").select('a[href="../wechat/index.html"]')
