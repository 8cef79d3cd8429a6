"""Prose becomes HTML: links by name, ids made of the words, and nothing that an editor types is markup."""

import re

import pytest
from bs4 import BeautifulSoup, Tag

from newquality_site.model.article import Article, FrontMatter, Prose
from newquality_site.pages.mentions import mentions_in
from newquality_site.render.prose import Refused, html

RELATIVE = "../../stats/rnd/index.html"


def address(name: str) -> str:
    """Return the address of the one name that is known."""
    assert name in ("indicator:rnd", "term:srdi", "person:ma"), name
    return RELATIVE


def figure(chart: str) -> str:
    """Return a stand-in for the markup of a chart."""
    return f'<figure id="chart-{chart}"></figure>'


def made(source: str) -> BeautifulSoup:
    """Return the elements that *source* becomes."""
    return BeautifulSoup(html(source, address, figure), "html.parser")


def one(source: str, selector: str) -> Tag:
    """Return the only element of *source* that the selector finds."""
    (found,) = made(source).select(selector)
    return found


def test_a_link_by_name_becomes_a_relative_address() -> None:
    """A name in a link is replaced by the address of its page, and the link says what it leads to."""
    link = one("加强[联合攻关](indicator:rnd)。", "a")

    assert link.attrs == {"class": ["to-indicator"], "href": RELATIVE}
    assert link.get_text() == "联合攻关"


@pytest.mark.parametrize("name", ["term:srdi", "person:ma"])
def test_each_kind_of_name_can_be_linked(name: str) -> None:
    """A term, a person and the other named things are linked alike, each with a class of its own."""
    link = one(f"[某]({name})", "a")

    assert link["class"] == [f"to-{name.partition(':')[0]}"]


@pytest.mark.parametrize("name", ["fact:xt.srdi", "figure:rnd.spend@2024"])
def test_a_figure_is_marked_and_not_linked(name: str) -> None:
    """A marked figure is set off within its sentence; its name, which is the editors' own, does not reach the page."""
    document = made(f"拥有[539家]({name})企业。")

    assert str(document.select_one(".sentence b")) == '<b class="fact nb apart">539家</b>'
    assert document.find("a") is None
    assert name not in str(document)


@pytest.mark.parametrize("target", ["https://stats.gov.cn/a?b=1&c=2", "http://a.cn/", "mailto:a@b.cn", "#h-1"])
def test_a_web_address_stays(target: str) -> None:
    """An address of the web, of mail or within the page is linked as written."""
    link = one(f"见[公报]({target})。", "a")

    assert link.attrs == {"href": target}


@pytest.mark.parametrize(
    "source",
    [
        "[点](javascript:alert(1))",
        "[点](JavaScript:alert(1))",
        "[点](&#106;avascript:alert&#40;1&#41;)",
        "[点](<javascript:alert(1)>)",
        "[点](\\javascript:alert(1))",
        '[点](javascript:alert(1) "题")',
        "[点](vbscript:x)",
        "[点](data:text/html,x)",
        "[点](//evil.cn/x)",
        "[点](../index.html)",
        "[点](indicater:rnd)",
        "[点](chart:rnd)",
        "[点]()",
        "[点][a]\n\n[a]: javascript:alert(1)",
        "[点]\n\n[点]: javascript:alert(1)",
        "![图](javascript:alert(1))",
        "![图](https://evil.cn/a.png)",
        "![图](a.png)",
        "![图][a]\n\n[a]: data:image/svg+xml,x",
        "<ftp://evil.cn/a>",
    ],
)
def test_any_other_target_is_refused(source: str) -> None:
    """A target that is neither a name nor a web address is refused, however Markdown was made to find it."""
    with pytest.raises(Refused):
        html(source, address, figure)


@pytest.mark.parametrize("typed", ["[点](java\tscript:alert(1))", "[点](java\nscript:1)", "[点]（javascript:1）"])
def test_what_is_no_link_to_markdown_is_text(typed: str) -> None:
    """A target that Markdown does not take for one leaves the brackets on the page, and no link."""
    document = made(typed)

    assert document.find("a") is None
    assert document.get_text().startswith("[点]")


def test_a_refusal_says_its_target() -> None:
    """A refusal holds the target as it was written, the reason and the mend, each a sentence an editor can read."""
    with pytest.raises(Refused) as caught:
        html("[点](javascript:1)", address, figure)

    assert caught.value.target == "javascript:1"
    assert "“javascript:1”既不是登记的名称，也不是网址" in caught.value.reason
    assert "https://" in caught.value.mend


@pytest.mark.parametrize(
    "typed",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<b>粗</b>",
        '<a href="javascript:alert(1)">点</a>',
        "<svg/onload=alert(1)>",
        "<!-- 注 -->",
        "<javascript:alert(1)>",
        "<a@b.cn>",
        "{{ frame.title }}{% raw %}{# 注 #}",
    ],
)
@pytest.mark.parametrize("around", ["{}", "文字{}文字", "- {}", "## {}", "| 甲 |\n|---|\n| {} |", "> {}"])
def test_what_looks_like_markup_is_text(typed: str, around: str) -> None:
    """Tags, handlers, comments and the signs of templates show on the page as they were typed."""
    document = made(around.replace("{}", typed))

    assert {tag.name for tag in document.find_all()} <= {
        *("p", "ul", "li", "h2", "blockquote", "table", "thead", "tbody", "tr", "th", "td")
    }
    assert typed in document.get_text()


@pytest.mark.parametrize("entity", ["&lt;script&gt;", "&#60;script&#62;", "&#x3c;script&#x3e;"])
def test_an_entity_makes_no_tag(entity: str) -> None:
    """A tag spelt in entities is a text on the page too."""
    document = made(f"写{entity}字")

    assert document.get_text() == "写<script>字"


def test_a_quote_does_not_leave_its_attribute() -> None:
    """A quote in an address or in the title of a link opens no new attribute."""
    link = one("[x](#\"onclick=1 '\"onclick=2')", "a")

    assert "onclick" not in link.attrs


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ("近年来，\n邢台", "近年来，邢台"),
        ("拥有\n[539家](fact:a)企业", "拥有539家企业"),
        ("[539家](fact:a)\n企业", "539家企业"),
        ("[539家\n企业](fact:a)好", "539家企业好"),
        ("**研发**\n**经费**", "研发经费"),
        ("推动\nAI\n研发", "推动AI研发"),
        ("Deep\nSeek", "Deep Seek"),
        ("[Deep](indicator:rnd)\nSeek", "Deep Seek"),
        ("第一行  \n第二行", "第一行第二行"),
        ("    代码\n    代码", "代码\n代码\n"),
        ("- 一\n二\n- 三", "\n一二\n三\n"),
    ],
)
def test_a_broken_line_is_one_line(source: str, shown: str) -> None:
    """A line's end beside Chinese vanishes, also beside a link; between Latin words it is a space."""
    text = made(source).get_text()

    assert text == shown


def test_half_width_marks_become_full_width() -> None:
    """Marks typed half-width beside Chinese are set full-width, also where a link stands between."""
    text = made("[539家](fact:a),好:真好(对)!").get_text()

    assert text == "539家，好：真好（对）！"


def ids(source: str) -> list[str]:
    """Return every id on the page."""
    return [str(tag["id"]) for tag in made(source).select("[id]")]


def test_ids_come_from_the_words() -> None:
    """A paragraph set in above changes no id below it."""
    below = "## 一是摸清家底。\n\n拥有[539家](fact:a)企业。\n\n- 一条\n\n> 引文"

    before, after = ids(below), ids(f"新的一段。\n\n{below}")

    assert len(before) == 6
    assert after[1:] == before


def test_ids_tell_blocks_apart() -> None:
    """The same words as heading and as paragraph have two ids, and neither holds Chinese."""
    names = ids("## 家底\n\n家底")

    assert [name[:2] for name in names] == ["h-", "p-"]
    assert all(name.isascii() for name in names)


def test_the_same_words_have_ids_of_their_own() -> None:
    """Blocks and sentences with the same words share no id; the first keeps the one that links know."""
    once, often = ids("同[一](fact:a)。"), ids("\n\n".join(["同[一](fact:a)。"] * 3))

    assert len(often) == len(set(often)) == 4
    assert often[:2] == once


def test_an_added_twin_above_shifts_no_other_id() -> None:
    """The number behind an id counts its twins, not the blocks of the piece."""
    names = ids("甲\n\n乙\n\n甲")

    assert names[2] == f"{names[0]}-2"


def test_the_head_of_a_note_has_no_id() -> None:
    """Two notes of one page, alike in their heads, bring no id twice."""
    note = '!!! note "编者注"\n    {}\n'

    document = made("\n".join([note.format("一"), "文字", note.format("二")]))

    heads = document.select(".admonition.note > .admonition-title")
    assert [head.get_text() for head in heads] == ["编者注", "编者注"]
    assert not any(head.has_attr("id") for head in heads)


def test_links_in_a_note_lead_on() -> None:
    """An editors' note is prose like any other."""
    link = one('!!! note "编者注"\n    另见[研发](indicator:rnd)。', ".admonition p a")

    assert link["href"] == RELATIVE


@pytest.mark.parametrize("heading", ["## 一是搭建平台，", "### 一是：", "## 一、", "## 一；"])
def test_a_heading_that_runs_in_is_marked(heading: str) -> None:
    """A heading that ends like the beginning of a sentence runs in with its paragraph."""
    head = one(f"{heading}\n\n文字。", "h2, h3")

    assert head["class"] == ["run-in"]
    assert head.next_sibling is head.find_next("p")  # white space would be seen


@pytest.mark.parametrize("heading", ["## 一是搭建平台。", "## 平台", "#### 一，"])
def test_a_whole_heading_stands_alone(heading: str) -> None:
    """A heading that is whole, and one of a small level, does not run in."""
    head = one(f"{heading}\n\n文字。", "h2, h4")

    assert "class" not in head.attrs


def test_a_chart_takes_the_place_of_its_picture() -> None:
    """A chart stands between paragraphs, in no paragraph, and as it is drawn."""
    document = made("前。\n\n![](chart:xt-firms)\n\n后。")

    assert [str(tag.name) for tag in document.find_all(recursive=False)] == ["p", "div", "p"]
    assert str(document.div) == '<div class="in-text"><figure id="chart-xt-firms"></figure></div>'


def test_two_charts_of_one_paragraph_both_stand() -> None:
    """Pictures on neighbouring lines are one paragraph to Markdown; none of their charts is lost."""
    document = made("![](chart:a)\n![说明](chart:b)  \n![](chart:c)")

    assert [tag["id"] for tag in document.select("div.in-text > figure")] == ["chart-a", "chart-b", "chart-c"]


@pytest.mark.parametrize(
    "source",
    [
        "文![](chart:a)",
        "![](chart:a)字",
        "[![](chart:a)](indicator:rnd)",
        "**![](chart:a)**",
        "![](chart:a)[字](fact:a)",
        "![](chart:a)**![](chart:b)**",
        "- ![](chart:a)",
        "| 甲 |\n|---|\n| ![](chart:a) |",
    ],
)
def test_a_chart_among_words_is_refused(source: str) -> None:
    """A chart within a paragraph, a link, a list or a table would break the page or lose the words beside it."""
    with pytest.raises(Refused, match="没有单独成段"):
        html(source, address, figure)


def test_a_table_is_a_table() -> None:
    """A table of Markdown keeps its heads, cells and links."""
    document = made("| 年 | 数 |\n|---|---|\n| 2024 | [36130](indicator:rnd) |")

    assert [cell.get_text() for cell in document.select("thead th, tbody td")] == ["年", "数", "2024", "36130"]
    assert document.select_one("td a") is not None


MARKED = [
    "拥有[539家](fact:a)企业。",
    "第一句。第二句[36130亿元](fact:a)。第三句[增长](indicator:rnd)。",
    "“科技要让企业‘唱主角’。”[姚金健](fact:a)认为。“好。”他说。",
    "“痛点即靶点，[点子](fact:a)变金子。”姚金健说。[2019年](fact:b)，他成立组。",
    "[真的吗？](indicator:rnd)，他问[二](fact:a)。",
    "他问：“[为什么？](fact:a)”没人[答](fact:b)。",
    "**集群拥有[539家](fact:a)企业**，很多。",
    "**第一句。第二句有[3家](fact:a)。**第三句[四](fact:b)。",
    "一*二[三](fact:a)***四**。",
    "拥有[**539家**](fact:a)企业。",
    "[539家](fact:a)和[32家](fact:b),都是(企业)!",
    "[没有句号](fact:a)",
    "近年来,\n[539家](fact:a)\n企业。\n第二行[四](fact:b)。",
    "- 一条[三](fact:a)。\n- 两条。四[五](fact:b)。",
    "3. 一条[三](fact:a)。\n\n4. 第二[四](fact:b)。",
    "《何以中国？》[热播](fact:a)。另[一](fact:b)句。",
    "DeepSeek,R1[一](fact:a)。Yes! [No](fact:b)? 好。",
    "首行[一](fact:a)  \n次行[二](fact:b)。",
]


@pytest.mark.parametrize("source", MARKED)
def test_a_marked_sentence_has_the_name_that_other_pages_link(source: str) -> None:
    """Each sentence that other pages point into stands on the page under that very name, and no other does."""
    front = FrontMatter(kind="lead", title="题")
    mentions = mentions_in(Article("a", front, Prose(source, "a.md", 1)))

    spans = made(source).select(".sentence")

    assert mentions
    assert {span["id"]: span.get_text() for span in spans} == {m.anchor: m.text for m in mentions}


@pytest.mark.parametrize("source", MARKED)
def test_setting_sentences_apart_loses_no_word(source: str) -> None:
    """The page has the same words with the marks as without them."""
    unmarked = made(re.sub("fact:[ab]|indicator:rnd", "term:srdi", source))

    assert unmarked.select(".sentence") == []
    assert made(source).get_text() == unmarked.get_text()


def test_a_sentence_without_a_mark_is_left_alone() -> None:
    """Only sentences that something points to are set apart; those that name a term are not."""
    document = made("第一句。有[专精特新](term:srdi)企业。")

    assert document.select(".sentence") == []


def test_bold_words_are_parted_where_a_sentence_ends() -> None:
    """Bold words that go on over a sentence's end are bold in both sentences."""
    document = made("**甲。乙[一](fact:a)。**丙。")

    assert [strong.get_text() for strong in document.find_all("strong")] == ["甲。", "乙一。"]


def test_a_list_within_a_list_stays_whole() -> None:
    """Sentences of an item end before the list within it, whose items are set apart on their own."""
    document = made("- 一[二](fact:a)。三[四](fact:b)\n    - 五[六](fact:c)。七")

    assert [span.get_text() for span in document.select(".sentence")] == ["一二。", "三四", "五六。"]
    assert document.select_one("li > ul > li .sentence") is not None
