"""Pictures to be shared: their shapes, names and sizes, and where their words were written."""

import io
from pathlib import PurePosixPath

import pytest
from bs4 import BeautifulSoup
from PIL import Image

from newquality_site.build import Built, build
from newquality_site.cards import pictures, wide
from newquality_site.cards.picture import Picture
from newquality_site.charts.drawing import Drawing
from newquality_site.charts.engine import draw
from newquality_site.charts.fit import text_width
from newquality_site.charts.marks import Label
from newquality_site.files.position import InputError
from tests.pages.special import Files, edited, shown, sketched, special, told

FIGURES = "data/indicators.yaml"


def made(name: str, changed: Files | None = None) -> Picture:
    """Return a picture of the special."""
    return next(one for one in pictures(told(changed)) if str(one.ref) == name)


def labels(picture: Picture) -> list[Label]:
    """Return the words of a picture."""
    return [mark for mark in picture.drawing.sketch.marks if isinstance(mark, Label)]


def test_each_shape_has_its_folder() -> None:
    """Front page, pieces and statistics have a wide and a square card; statistics have a tall picture, too."""
    names = ("home", "article-lead", "article-ma", "article-jimo", "indicator-rnd", "indicator-patents")

    assert [str(one.path) for one in pictures(told())] == [
        *(f"cards/wide/{name}.png" for name in names),
        *(f"cards/square/{name}.png" for name in names),
        *("cards/tall/rnd.png", "cards/tall/patents.png"),
    ]


def test_cards_are_small_files_of_the_size_they_name() -> None:
    """A card is a picture of 1200 by 630 or 600 by 600, of at most 100 kB; a tall picture is 1080 wide."""
    for name in ("wide:indicator-rnd", "square:article-ma", "tall:rnd"):
        picture = made(name)
        content = draw(picture.drawing)
        painted = Image.open(io.BytesIO(content))

        assert painted.size == (picture.width, picture.height)
        assert len(content) <= 100_000
    assert (made("wide:home").width, made("wide:home").height) == (1200, 630)
    assert (made("square:home").width, made("square:home").height) == (600, 600)
    assert made("tall:rnd").width == 1080


def test_the_words_of_a_wide_card_outlive_a_crop_to_its_middle() -> None:
    """Everything but the margin's name of the paper stands within the square in the middle."""
    left, right = (wide.WIDTH - wide.HEIGHT) / 2, (wide.WIDTH + wide.HEIGHT) / 2
    for picture in (one for one in pictures(told()) if one.ref.kind == "wide"):
        inner = [label for label in labels(picture) if label.at[0] > wide.MARGIN.left]

        assert {label.text for label in labels(picture)} - {label.text for label in inner} == {"城市报", "专版"}
        assert all(left <= label.at[0] for label in inner)
        assert all(label.at[0] + text_width(label.text, label.size) <= right for label in inner)


def test_a_tall_picture_tells_the_whole_statistic() -> None:
    """Finding, figure, chart, rows with 推算 and its range, remark, note, source and address stand on it."""
    picture = made(
        "tall:rnd", edited(FIGURES, ("    remarks: 投入很大\n", "    remarks: 投入很大\n    notes: 一条说明。\n"))
    )
    words = "".join(label.text for label in labels(picture))

    for part in (
        *("2024年研发经费1000亿元，同比增长8.0%", "1000亿元2024年", "推算", "报纸原文：“投入很大”。", "一条说明。"),
        *("2023年　约926亿元　推算（", "2024年　1000亿元　公布", "推算假定两年口径相同", "数据来源：统计局"),
        "paper.internal/2025/stats/rnd/",
    ):
        assert part in words


def test_a_missing_year_is_said_on_a_tall_picture() -> None:
    """A period without a figure is a row, too."""
    missing = edited(FIGURES, ("          2024: {value: 26, ", "          2023:\n          2024: {value: 26, "))

    assert "2023年　暂缺" in [label.text for label in labels(made("tall:patents", missing))]


def test_what_the_print_said_is_not_said_of_a_later_figure() -> None:
    """A remark of the print stands on the picture of the printed figure only."""
    newer = edited(FIGURES, ("        derive: [prev-level]", "          2025: {value: 1100, yoy: 10.0}"))

    assert "报纸原文：“投入很大”。" not in [label.text for label in labels(made("tall:rnd", newer))]


def test_two_series_are_one_tall_picture() -> None:
    """A second series follows below the first, under its own finding."""
    second = """\
      share:
        label: 投入强度
        unit: "%"
        kind: share
        obs:
          2023: {value: 2.58}
          2024: {value: 2.68}
"""
    both = edited(FIGURES, ("    remarks: 投入很大\n    series:\n", f"    remarks: 投入很大\n    series:\n{second}"))

    words = "".join(label.text for label in labels(made("tall:rnd", both)))

    assert words.index("2024年投入强度2.68%") < words.index("2024年研发经费1000亿元")


def test_a_skipped_statistic_has_no_tall_picture() -> None:
    """Where there is no figure, there is nothing to show at length."""
    skipped = edited(FIGURES, ("    heading: 发明专利\n", "    heading: 发明专利\n    skip: 未公布\n"))

    assert not [one for one in pictures(told(skipped)) if str(one.ref) == "tall:patents"]


def test_every_page_names_its_card(site: Built) -> None:
    """A page is shared with its own card, with size and words, or else with that of the front page."""

    def told_to_others(path: str) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for meta in shown(site, path).select("meta[property^='og:image'], meta[name^='twitter:']"):
            found.setdefault(str(meta.get("property") or meta.get("name")), []).append(str(meta["content"]))
        return found

    own, plain = told_to_others("stats/rnd/index.html"), told_to_others("glossary/index.html")

    base = "https://paper.internal/2025/cards"
    assert own["og:image"] == [f"{base}/wide/indicator-rnd.png", f"{base}/square/indicator-rnd.png"]
    assert (own["og:image:width"], own["og:image:height"]) == (["1200", "600"], ["630", "600"])
    assert own["og:image:alt"][0].startswith("研发经费。1000亿元（2024年）。")
    assert own["twitter:card"] == ["summary_large_image"]
    assert plain["og:image"] == [f"{base}/wide/home.png", f"{base}/square/home.png"]


def test_a_picture_that_is_named_is_there(site: Built) -> None:
    """Every address of a card leads to a file of the site."""
    for path, content in site.tree.items():
        if path.suffix == ".html":
            metas = BeautifulSoup(content, "html.parser").select("meta[property='og:image']")
            named = [PurePosixPath(str(meta["content"]).removeprefix("https://paper.internal/2025/")) for meta in metas]
            assert set(named) <= set(site.tree)


def test_a_missing_glyph_names_its_place() -> None:
    """A character that the fonts lack is told where the editor wrote it."""

    def drawn(drawing: Drawing) -> bytes:
        return draw(drawing) if drawing.chart == "wide:article-jimo" else sketched(drawing)

    with pytest.raises(InputError) as caught:
        build(special(edited("content/articles/jimo.md", ("title: 车间", "title: 车间𬭼"))), drawn)

    (problem,) = caught.value.problems
    assert (problem.position.path, problem.position.line) == ("content/articles/jimo.md", 4)
    assert "“𬭼”（U+2CB7C）字体里没有" in problem.reason
