"""What a reader sees of a page."""

import pytest

from newquality_site.text.visible import Visible, visible


def page(main: str, head: str = '<meta property="og:title" content="题">') -> Visible:
    """Return the words of a page with this main part."""
    (seen,) = visible(f'<head>{head}</head><body><nav>外</nav><main id="main" data-kind="article">{main}</main></body>')
    return seen


@pytest.mark.parametrize(
    ("main", "body"),
    [
        ("<p>新</p><p>质</p>", ("新", "质")),
        ("<p>新<b>质</b><a href='#a'>生</a>产<small>力</small></p>", ("新质生产力",)),
        ("<p>新\n  质<br>力</p>", ("新 质", "力")),
        ("<li>A&amp;B &lt;新&gt;</li>", ("A&B <新>",)),
        ("<table><tr><th>年</th><td>8.0</td></tr></table>", ("年", "8.0")),
        ("<p>一</p><script>二</script><style>三</style><!-- 四 <p> --><p>五</p>", ("一", "五")),
        ("<bdo>六</bdo><p> </p>", ("六",)),
        ("", ()),
    ],
)
def test_blocks_are_lines(main: str, body: tuple[str, ...]) -> None:
    """Each block is a line, inline marks leave no gap, and what no reader sees is not there."""
    assert page(main).body == body


@pytest.mark.parametrize(
    ("main", "aside"),
    [
        ("<nav><a href='x'>上一篇</a><a href='y'>下一篇</a></nav>", ("上一篇", "下一篇")),
        ("<svg><title>题</title><text x='1'>第11位</text><text>年</text></svg>", ("第11位", "年")),
        ('<li><a href="../x/"><b>别的稿件</b></a></li>', ("别的稿件",)),
        ("<p>年</p><svg><text>年</text></svg>", ()),
    ],
)
def test_ways_and_labels_stand_aside(main: str, aside: tuple[str, ...]) -> None:
    """Links that are a whole block, navigation and the labels of drawings are kept apart, each once."""
    assert page(main).aside == aside


@pytest.mark.parametrize("main", ['<li><a href="#s">本页</a></li>', '<p><a href="x">甲</a>、<a href="y">乙</a></p>'])
def test_other_links_are_text(main: str) -> None:
    """A link to a place of the same page, and a line with words around its links, belong to the text."""
    seen = page(main)

    assert len(seen.body) == 1
    assert seen.aside == ()


def test_a_page_is_called_by_its_title() -> None:
    """The title is the one that is shared, or where there is none the first line; the kind is the main part's."""
    assert (page("<h1>甲</h1>").title, page("<h1>甲</h1>").kind) == ("题", "article")
    assert page("<h1>甲</h1>", "").title == "甲"
    assert page("", "").title == ""


def test_a_page_without_a_kind_has_none() -> None:
    """A main part that does not say its kind is of none."""
    assert visible("<main>新</main>") == (Visible("新", "", ("新",), ()),)


@pytest.mark.parametrize("text", ['<meta name="robots" content="noindex"><main>新</main>', "<p>新</p>"])
def test_some_pages_are_passed_by(text: str) -> None:
    """A page that asks not to be indexed, and one without a main part, are not seen."""
    assert visible(text) == ()


def test_headings_are_kept_apart() -> None:
    """They are found before the text, each once, and the title is not said again."""
    seen = page('<h1>题</h1><h2 class="a"><a href="x">数</a>据</h2><p>字</p><h2>数据</h2>')

    assert (seen.heads, seen.body, seen.aside) == (("数据",), ("字",), ())


def test_a_page_has_other_names() -> None:
    """What else readers call a page or a word stands with it; a word that is explained has its own place."""
    terms = '<dt id="term-a" data-also="R&amp;D、研发">甲</dt>\n<dd>乙<p>丙</p></dd><dt id="term-b">丁</dt><dd>戊</dd>'
    whole, one, other = visible(f'<main data-kind="page" data-also="词典"><dl>{terms}</dl><p>己</p></main>')

    assert (whole.also, whole.body, whole.place) == (("词典",), ("己",), "")
    assert one == Visible("甲", "term", ("乙", "丙"), (), also=("R&D", "研发"), place="term-a")
    assert (other.title, other.body, other.also) == ("丁", ("戊",), ())


@pytest.mark.parametrize(
    ("main", "body"),
    [
        ("<p>一</p><ul data-unsearched><li>二</li><ul><li>三</li></ul></ul><p>四</p>", ("一", "四")),
        ("<p>一<a data-unsearched href='https://b.cn'>b.cn</a>二</p>", ("一", "二")),
        ("<p>一</p><div data-unsearched><p>二</p>", ("一",)),
    ],
)
def test_what_is_marked_is_not_the_pages_own(main: str, body: tuple[str, ...]) -> None:
    """An element is passed over with all that is in it, also with elements of its own name."""
    assert page(main).body == body
