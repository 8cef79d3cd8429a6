"""Pages become bytes through templates, and what a template asks for in vain is a problem with its line."""

from collections.abc import Mapping
from decimal import Decimal
from pathlib import PurePosixPath

import pytest
from bs4 import BeautifulSoup

from newquality_site.files.position import InputError, Problem
from newquality_site.files.tree import Tree
from newquality_site.model.article import Person, Prose
from newquality_site.model.page import Page
from newquality_site.model.ref import Ref
from newquality_site.render.renderer import Outputs, Renderer, unbroken
from tests.builders import chart

LINKS = {
    Ref("page", "home"): PurePosixPath("index.html"),
    Ref("page", "glossary"): PurePosixPath("glossary/index.html"),
    Ref("indicator", "rnd"): PurePosixPath("stats/rnd/index.html"),
    Ref("static", "a/图 1#.jpg"): PurePosixPath("static/a/图 1#.jpg"),
}
FIGURE = (
    "{% macro figure(chart) %}<figure><a href=\"{{ url('page:home') }}\">{{ chart.title }}</a></figure>{% endmacro %}"
)


def files(templates: Mapping[str, str]) -> Tree:
    """Return templates as files."""
    return {PurePosixPath(path): text.encode() for path, text in templates.items()}


def rendered(templates: Mapping[str, str], path: str = "a/index.html", **values: object) -> str:
    """Return the page at *path* that the template `page` makes of *values*."""
    outputs = Outputs(LINKS, {"rnd": chart(title="甲<乙")}, {("rnd", "card"): "<svg>图</svg>".encode()})
    renderer = Renderer(files({"macros/chart.html.jinja": FIGURE, **templates}), outputs, {"address": "https://a.cn/"})
    page = Page(Ref("article", "a"), PurePosixPath(path), "page", "题", values)
    return renderer(page).decode()


def problem(templates: Mapping[str, str], text: Prose | None = None) -> Problem:
    """Return the one problem of a page, which may have a *text*."""
    with pytest.raises(InputError) as caught:
        rendered(templates, text=text)
    (found,) = caught.value.problems
    return found


def test_values_are_escaped() -> None:
    """A value is text in whatever template it stands, whatever the template's name."""
    text = rendered({"page": "{{ it }}|{{ '{{ 1 }}' }}"}, it="<script>&\"'")

    assert text == "&lt;script&gt;&amp;&#34;&#39;|{{ 1 }}\n"


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("index.html", "stats/rnd/index.html"),
        ("about/index.html", "../stats/rnd/index.html"),
        ("stats/rnd/index.html", "index.html"),
        ("stats/patents/index.html", "../rnd/index.html"),
        ("a/b/c/d.html", "../../../stats/rnd/index.html"),
    ],
)
def test_an_address_is_relative_from_any_depth(path: str, expected: str) -> None:
    """An address leads from the page's own folder to the page that is named."""
    assert rendered({"page": "{{ url('indicator:rnd') }}"}, path) == f"{expected}\n"


def test_an_address_may_have_a_fragment() -> None:
    """A name may be given as a reference, and with a place within its page."""
    text = rendered({"page": "{{ url(ref('page', 'home'), 's-1') }}"})

    assert text == "../index.html#s-1\n"


def test_a_term_leads_to_its_place_in_the_glossary() -> None:
    """A term has no page of its own."""
    text = rendered({"page": "{{ url('term:srdi') }}"})

    assert text == "../glossary/index.html#term-srdi\n"


def test_the_signs_of_an_address_are_quoted() -> None:
    """A file name with a space, Chinese or a number sign is still found by a browser."""
    text = rendered({"page": "{{ url('static:a/图 1#.jpg') }}"})

    assert text == "../static/a/%E5%9B%BE%201%23.jpg\n"


def test_a_page_knows_its_whole_address() -> None:
    """The canonical address is whole and leaves the name of the index out."""
    assert rendered({"page": "{{ canonical }} {{ page.title }} {{ frame.address }}"}) == (
        "https://a.cn/a/ 题 https://a.cn/\n"
    )


def test_a_drawing_stands_as_it_was_drawn() -> None:
    """A drawing is put in as markup."""
    assert rendered({"page": "{{ drawing('rnd', 'card') }}"}) == "<svg>图</svg>\n"


def test_prose_stands_as_markup_with_its_charts() -> None:
    """The text of a piece is set with links from the page's own folder, and charts through the chart template."""
    prose = Prose("见[研发](indicator:rnd)，{{ x }}<b>。\n\n![](chart:rnd)", "a.md", 1)

    document = BeautifulSoup(rendered({"page": "{{ prose(text) }}"}, text=prose), "html.parser")

    assert document.get_text() == "见研发，{{ x }}<b>。\n甲<乙\n"
    assert [link["href"] for link in document.select("a")] == ["../stats/rnd/index.html", "../index.html"]


def test_blank_lines_go() -> None:
    """The lines that only held a template's own signs leave nothing."""
    text = rendered({"page": "\n\n<p>一</p>\n  \n\n{% if true %}\n<p>二</p>\n{% endif %}\n\n"})

    assert text == "<p>一</p>\n<p>二</p>\n"


@pytest.mark.parametrize(
    ("templates", "place"),
    [
        ({"page": "一\n{{ nothing }}"}, "templates/page:2:1"),
        ({"page": "一\n二\n{{ frame.nothing.more }}"}, "templates/page:3:1"),
        ({"page": "{% include 'part' %}", "part": "一\n{{ nothing }}"}, "templates/part:2:1"),
        ({"page": "{% extends 'base' %}", "base": "\n\n{{ nothing }}"}, "templates/base:3:1"),
        (
            {
                "page": "\n{% import 'bits' as bits %}{{ bits.m() }}",
                "bits": "{% macro m() %}\n\n{{ no }}{% endmacro %}",
            },
            "templates/bits:3:1",
        ),
        ({"page": "\n{% include 'gone' %}"}, "templates/page:2:1"),
        ({"page": "{% extends 'gone' %}"}, "templates/page:1:1"),
        ({"other": ""}, "templates/page:1:1"),
    ],
)
def test_what_is_not_there_is_told_with_the_line(templates: Mapping[str, str], place: str) -> None:
    """An undefined name and a missing template are told at the line that asks, in whichever file it stands."""
    found = problem(templates)

    assert str(found.position) == place
    assert found.reason.startswith("模板用到了没有的东西：")


@pytest.mark.parametrize(
    ("templates", "place"),
    [
        ({"page": "一\n{% if %}"}, "templates/page:2:1"),
        ({"page": "{{ 1 | nofilter }}"}, "templates/page:1:1"),
        ({"page": "{% include 'part' %}", "part": "一\n\n{{ ) }}"}, "templates/part:3:1"),
        ({"page": "{% import 'bits' as bits %}", "bits": "\n{% endfor %}"}, "templates/bits:2:1"),
    ],
)
def test_a_slip_in_a_template_is_told_with_the_line(templates: Mapping[str, str], place: str) -> None:
    """A template that cannot be read is told at its line, in whichever file it stands."""
    found = problem(templates)

    assert str(found.position) == place
    assert found.reason.startswith("模板写法有误：")


@pytest.mark.parametrize(
    ("asked", "reason"),
    [
        ("url('article:nobody')", "没有叫“article:nobody”的页面或文件"),
        ("url('home')", "没有叫“home:”的页面或文件"),
        ("drawing('rnd', 'huge')", "图表“rnd”没有“huge”这个尺寸的图"),
        ("drawing('gdp', 'card')", "图表“gdp”没有“card”这个尺寸的图"),
    ],
)
def test_a_name_without_a_bearer_is_told_with_the_line(asked: str, reason: str) -> None:
    """A page or drawing that a template names and that is not there is told at the template's line."""
    found = problem({"page": "一\n{% include 'part' %}", "part": "\n\n{{ " + asked + " }}"})

    assert str(found.position) == "templates/part:3:1"
    assert found.reason == reason


def test_a_template_in_another_encoding_is_told() -> None:
    """A template saved as GBK is a problem of that file."""
    outputs = Outputs(LINKS, {}, {})
    renderer = Renderer({PurePosixPath("page"): "新质".encode("gbk")}, outputs, {"address": ""})
    page = Page(Ref("page", "a"), PurePosixPath("a.html"), "page", "", {})

    with pytest.raises(InputError, match=r"templates/page:1:1: 错误：文件不是 UTF-8 编码（像是 GBK）"):
        renderer(page)


def test_a_picture_among_the_templates_is_never_read() -> None:
    """Files beside the templates that no template includes may hold anything."""
    outputs = Outputs(LINKS, {}, {})
    renderer = Renderer({PurePosixPath("page"): b"x", PurePosixPath("a.png"): b"\x89PNG\xff"}, outputs, {"address": ""})

    assert renderer(Page(Ref("page", "a"), PurePosixPath("a.html"), "page", "", {})) == b"x\n"


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        ("一\n\n[二](../x.html)", 14, "链接“../x.html”既不是登记的名称，也不是网址"),
        ("一\n\n二\n\n[三][a]\n\n[a]: indicator:gdp", 18, "没有叫“indicator:gdp”的页面或文件"),
        ("一\n\n![][a]\n\n[a]: chart:gdp", 16, "没有叫“chart:gdp”的图表"),
        ("一\n\n二![](chart:rnd)", 14, "图“chart:rnd”没有单独成段"),
        ("一\n\n[二](&#106;avascript:1)", 14, "链接“&#106;avascript:1”既不是登记的名称，也不是网址"),
        ("一\n\n[二](java\\_script:1)", 12, "链接“java_script:1”既不是登记的名称，也不是网址"),
    ],
)
def test_a_link_to_nothing_is_told_with_the_line_of_the_piece(text: str, line: int, reason: str) -> None:
    """A target that cannot be set is told at its line in the piece; where Markdown changed it, at the text's first."""
    found = problem({"page": "\n{{ prose(text) }}"}, text=Prose(text, "content/articles/a.md", 12))

    assert (str(found.position), found.reason) == (f"content/articles/a.md:{line}:1", reason)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("首次突破1000万辆", '首次突破<span class="nb apart">1000万辆</span>'),
        ("36130亿元，8.3%。", '<span class="nb">36130亿元</span>，<span class="nb">8.3%</span>。'),
        ("世界第一", "世界第一"),
        ("<b>&12家", '&lt;b&gt;&amp;<span class="nb">12家</span>'),
        ("<3>", '&lt;<span class="nb">3</span>&gt;'),
        ("", ""),
    ],
)
def test_a_figure_and_its_unit_never_part(text: str, expected: str) -> None:
    """Each figure in digits is kept on one line with its unit, and all else is escaped."""
    assert unbroken(text) == expected


def test_the_ends_of_a_range_stay_together() -> None:
    """No line begins with the dash between them."""
    assert unbroken("16—59岁占60%") == '<span class="nb">16—59岁</span>占<span class="nb apart">60%</span>'


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("政协副主席马秀珍：", '政协副主席<span class="nb">马秀珍</span>：'),
        ("贯彻习近平总书记讲话", '贯彻<span class="nb">习近平</span>总书记讲话'),
        ("——访马秀珍", '<span class="nb">——访</span><span class="nb">马秀珍</span>'),
        ("3位副总理", '<span class="nb">3位</span>副总理'),
    ],
)
def test_a_name_is_never_parted(text: str, expected: str) -> None:
    """The persons of a piece are known, and others by their office; the space before a number is not set before one."""
    person = Person.model_validate({"id": "ma", "name": "马秀珍"})

    assert unbroken(text, "", [person]) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("投入强度2.68%，提高0.1", '投入强度<span class="nb apart">2.68%</span>，提高<span class="nb">0.1</span>'),
        ("投入强度<升至11位", '投入强度<wbr>&lt;升至<span class="nb">11位</span>'),
        ("升至11位", '升至<span class="nb">11位</span>'),
    ],
)
def test_a_headline_breaks_behind_its_label(text: str, expected: str) -> None:
    """Where the label ends a line may break, before a figure or a word, and before no other figure."""
    assert unbroken(text, "投入强度") == f'<span class="kept">{expected}</span>'


def test_a_headline_with_a_long_label_breaks_anywhere() -> None:
    """What does not fit a line has no place where it must break."""
    assert unbroken("百强科技创新集群中的中国集群有26个", "百强科技创新集群中的中国集群") == (
        '百强科技创新集群中的中国集群有<span class="nb apart">26个</span>'
    )


def test_unbroken_and_decimal_are_filters() -> None:
    """Templates keep figures whole and write values with the true minus sign."""
    text = rendered({"page": "{{ '8%' | unbroken }} {{ it | decimal }}"}, it=Decimal("-8.0"))

    assert text == '<span class="nb">8%</span> −8.0\n'
