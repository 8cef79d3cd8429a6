"""Each piece has a page, laid out by its kind, with its neighbours and all that belongs to it."""

import re
from collections.abc import Mapping
from typing import Any

import pytest

from newquality_site.build import Built
from newquality_site.files.position import InputError
from newquality_site.model.page import Page
from newquality_site.model.ref import Ref
from tests.pages.special import JIMO, MA, edited, planned, published, shown, told

MARTICLE = "content/articles/ma.md"
PICTURE = {"content/static/a/车间 1.jpg": b"jpeg"}


def page(slug: str, changed: Mapping[str, str] | None = None) -> Page:
    """Return the page of a piece."""
    return planned(changed)[f"article:{slug}"]


def neighbours(values: Mapping[str, Any]) -> tuple[str, str]:
    """Return the titles before and after."""
    return tuple(values[side].title if values[side] else "" for side in ("before", "after"))  # type: ignore[return-value]


def test_pieces_stand_in_print_order() -> None:
    """Each piece leads to the one before and after it in the print, whatever the files are called."""
    pages = {name: one for name, one in planned().items() if name.startswith("article:")}

    assert list(pages) == ["article:lead", "article:ma", "article:jimo"]
    assert [neighbours(one.values) for one in pages.values()] == [
        ("", "打造 智慧医疗"),
        ("创新“A&B”<快>", "车间"),
        ("打造 智慧医疗", ""),
    ]


def test_a_page_is_described_by_the_opening() -> None:
    """What search engines and cards show of a piece is its first sentence."""
    found = page("ma")

    assert (found.title, found.description) == ("打造 智慧医疗", "基层有12家医院和3家实验室。")


def test_bylines_stand_where_the_paper_has_them() -> None:
    """Reporters and authors stand under the headline, the others close the piece."""
    values = page("ma").values

    assert [one.printed for one in values["head_bylines"]] == ["■记者 张三"]
    assert [one.printed for one in values["end_bylines"]] == ["（作者系全国人大代表、某医院院长）"]


def test_a_piece_has_its_topics_and_its_place() -> None:
    """Topics and place are those of the front matter; a piece may have none."""
    ours, none = page("ma").values, page("lead", edited("content/articles/lead.md", ("topics: [ai]\n", ""))).values

    assert [topic.name for topic in ours["topics"]] == ["人工智能"]
    assert ours["place"].name == "即墨区"
    assert (none["topics"], none["place"]) == ([], None)


def test_measures_begin_at_the_first_heading() -> None:
    """A piece with headings falls in two, and a problem in the second part is still told at its line of the file."""
    values = page("ma").values

    body, measures = values["body"], values["measures"]
    assert (body.text + measures.text) == MA.partition("---\n\n")[2].join(["\n", ""])
    assert measures.text.startswith("## 第一，")
    assert MA.splitlines()[measures.first_line - 1] == "## 第一，摸清家底。"


@pytest.mark.parametrize(
    ("head", "counted"), [("第一，摸底。", False), ("一是摸底。", False), ("一、摸底", False), ("打造助手", True)]
)
def test_measures_that_count_themselves_get_no_number(head: str, *, counted: bool) -> None:
    """Where the print counts its measures, the page adds no second number."""
    piece = page("ma", edited(MARTICLE, ("第一，摸清家底。", head))).values["piece"]

    assert piece.self_counted is not counted


def test_a_piece_without_headings_is_one_text() -> None:
    """A piece that has no headings is not parted."""
    values = page("jimo").values

    assert (values["body"].text, values["measures"]) == ("\n图为即墨车间内景。\n", None)


def test_one_declaration_relates_both_sides() -> None:
    """What a piece or a statistic names as related, or marks in its text, is related from the other side too."""
    story = told()

    lead, rnd, jimo = (
        story.related(ref) for ref in (Ref("article", "lead"), Ref("indicator", "rnd"), Ref("article", "jimo"))
    )

    assert {Ref("article", "ma"), Ref("indicator", "rnd"), Ref("indicator", "patents")} <= lead
    assert Ref("article", "lead") in story.related(Ref("article", "ma"))
    assert rnd == {Ref("article", "lead"), Ref("article", "jimo")}
    assert jimo == {Ref("indicator", "rnd")}


def test_nothing_is_related_to_itself() -> None:
    """A piece that names itself is not listed on its own page."""
    story = told(edited("content/articles/lead.md", ("article:ma", "article:lead")))

    assert Ref("article", "lead") not in story.related(Ref("article", "lead"))


def test_related_pieces_and_statistics_are_listed(site: Built) -> None:
    """The related ones stand on the page, each once, with links."""
    document = shown(site, "articles/lead/index.html")

    heads = {section.h2.get_text(): section for section in document.select("section.section") if section.h2}
    assert [row.a["href"] for row in heads["相关数据"].select("li") if row.a] == [
        "../../stats/rnd/index.html",
        "../../stats/patents/index.html",
    ]
    assert [link["href"] for link in heads["相关稿件"].select("a")] == ["../ma/index.html"]
    assert [row.get_text() for row in heads["相关数据"].select("li")] == [
        "研发经费 2024年 1000亿元",
        "发明专利 授权专利，2024年 26万件",
    ]


def test_the_page_of_a_proposal(site: Built) -> None:
    """A proposal shows heads, figures, measures, doubts, people and neighbours, each number at its sentence."""
    document = shown(site, "articles/ma/index.html")

    assert document.select_one("article.proposal[data-kind=proposal]")
    assert [link.get_text() for link in document.select(".strip a")] == ["12家医院", "3家实验室"]
    assert {link["href"] for link in document.select(".strip a")} == {
        f"#{span['id']}" for span in document.select(".sentence") if "12家" in span.get_text()
    }
    assert [link["href"] for link in document.select(".tasks a")] == [
        f"#{h['id']}" for h in document.select(".prose h2")
    ]
    assert [words.get_text() for words in document.select("section li b")] == ["培训基层"]
    assert document.select_one("#chart-m-group")
    assert document.select_one(".no-picture") is None
    assert [link["href"] for link in document.select(".turn a")] == ["../lead/index.html", "../jimo/index.html"]


def test_a_group_of_tiles_has_its_notes_with_the_figures() -> None:
    """Figures that must not be drawn on one axis keep the note that says so."""
    changed = edited("data/indicators.yaml", ("form: bars}", "form: tiles, notes: 不能相加。}"))
    changed |= edited(MARTICLE, ("![](chart:m-group)\n", ""))

    document = shown(published(changed), "articles/ma/index.html")

    assert "基层机构：不能相加。" in document.get_text()


def test_a_photo_without_its_file_says_so(site: Built) -> None:
    """A picture that was not handed in is said to be missing, and no other stands for it."""
    document = shown(site, "articles/jimo/index.html")

    assert "图片未随文提供" in document.get_text()
    assert document.find("img") is None


@pytest.mark.parametrize("kind", ["photo", "essay"])
def test_a_picture_of_the_story_is_shown(kind: str) -> None:
    """A picture that the front matter names is shown with its alternative text, whatever the kind of piece."""
    front = f"kind: {kind}\npicture: {{file: a/车间 1.jpg, alt: 车间内景}}"
    changed: dict[str, str | bytes] = {**PICTURE, "content/articles/jimo.md": JIMO.replace("kind: photo", front)}

    built = published(changed)

    (image,) = shown(built, "articles/jimo/index.html").find_all("img")
    assert re.fullmatch(r"../../assets/a/%E8%BD%A6%E9%97%B4%201\.[0-9a-f]{8}\.jpg", str(image["src"]))
    assert image["alt"] == "车间内景"
    assert "未随文提供" not in shown(built, "articles/jimo/index.html").get_text()
    assert [content for path, content in built.tree.items() if path.match("assets/a/*")] == [b"jpeg"]


@pytest.mark.parametrize(
    ("file", "reason", "mend"),
    [
        ("a/车间1.jpg", "content/static 里没有图片“a/车间1.jpg”", "是不是“a/车间 1.jpg”？"),
        ("../../secret.jpg", "content/static 里没有图片“../../secret.jpg”", "把图片放进 content/static，或改正 file"),
        ("b.heic", "“b.heic”不是浏览器能显示的图片", "另存为 .jpg、.png 或 .webp"),
    ],
)
def test_a_picture_that_cannot_be_shown_is_told(file: str, reason: str, mend: str) -> None:
    """A picture that is not there, or that no browser shows, is a problem at its line of the front matter."""
    front = f"kind: photo\npicture: {{file: {file}, alt: 车间内景}}"
    changed: dict[str, str | bytes] = {
        **PICTURE,
        "content/static/b.heic": b"",
        "content/articles/jimo.md": JIMO.replace("kind: photo", front),
    }

    with pytest.raises(InputError) as caught:
        published(changed)

    (problem,) = caught.value.problems
    assert (problem.position.path, problem.position.line) == ("content/articles/jimo.md", 3)
    assert (problem.reason, problem.mend) == (reason, mend)
