"""After any edits, in any order, a build from what is kept is a clean build, byte for byte; and it makes no more anew.

Each edit is a set of words put in the place of others; a walk turns edits on and off at random. Some states are wrong:
then the problems must be the same.
"""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from pathlib import PurePosixPath
from random import Random
from typing import TypeVar

import pytest

from newquality_site.build import Built, build
from newquality_site.charts.drawing import Drawing
from newquality_site.files.position import InputError, Problem
from newquality_site.files.remember import Each, in_turn, remembered
from newquality_site.files.tree import Tree
from newquality_site.model.page import Page
from tests.files.test_remember import Shelf
from tests.pages.special import sketched, special

T = TypeVar("T")
R = TypeVar("R")
STEPS = 12

SETTINGS, TOPICS, TABLE = "content/site.yaml", "content/topics.yaml", "data/indicators.yaml"
PRINT, LEAD, MA, JIMO = ("content/original/page.txt", *(f"content/articles/{n}.md" for n in ("lead", "ma", "jimo")))
BASE, MISSING = "templates/base.html.jinja", "templates/404.html.jinja"
NEW = "content/articles/new.md"

Edit = Mapping[str, tuple[str, str]]
EDITS: Mapping[str, Edit] = {
    "body": {MA: ("再建平台", "再建好平台"), PRINT: ("再建平台", "再建好平台")},
    "body against the print": {LEAD: ("科技创新", "科技大创新")},
    "title": {LEAD: ("创新“A&B”<快>", "大创新“A&B”"), PRINT: ("创新“A&B”<快>", "大创新“A&B”")},
    "figure": {TABLE: ("value: 1000,", "value: 1001,")},
    "figure and print": {TABLE: ("研发经费1000亿元", "研发经费1001亿元"), PRINT: ("经费1000亿元", "经费1001亿元")},
    "label": {TABLE: ("label: 授权专利", "label: 有效专利")},
    "skip": {TABLE: ("heading: 发明专利", "skip: 待核\n    heading: 发明专利")},
    "related": {TABLE: ('related: ["article:jimo"]', 'related: ["article:ma"]')},
    "source": {TABLE: ("{name: 统计局,", "{name: 国家统计局,")},
    "line above": {TABLE: ("schema: 1\n", "# 注\nschema: 1\n"), MA: ("kind: proposal\n", "\nkind: proposal\n")},
    "topic": {TOPICS: ("name: 人工智能", "name: 智能")},
    "topic gone": {TOPICS: ("- {id: robots, name: 机器人}\n", "")},
    "another topic": {LEAD: ("topics: [ai]", "topics: [ai, robots]")},
    "order": {SETTINGS: ("[lead, ma,", "[ma, lead,")},
    "publication": {SETTINGS: ("publication: 城市报", "publication: 城乡报")},
    "example": {SETTINGS: ("paper.internal", "paper.example")},
    "frame": {BASE: ("</body>", "<!-- 页尾 --></body>")},
    "one template": {MISSING: ("<h1", '<h1 class="big"')},
    "macro": {"templates/macros/chart.html.jinja": ("数据来源：", "来源：")},
    "broken template": {MISSING: ("{% block main %}", "{% block main %}{{ nothing }}")},
    "piece gone": {SETTINGS: (", jimo", ""), PRINT: ("图为即墨车间内景。\n李四摄\n", ""), JIMO: ("", "gone")},
    "piece more": {SETTINGS: ("jimo, box", "jimo, new, box"), PRINT: ("李四摄", "李四摄\n新篇"), NEW: ("", "more")},
    "no link": {LEAD: ("[发明](indicator:patents)", "发明")},
    "same name": {"data/history.yaml": ("", "schema: 1\nsources: {}\n")},
}


def tree(edits: frozenset[str]) -> Tree:
    """Return the special with these edits made, in the order of the table."""
    files = {str(path): content.decode() for path, content in special().items()}
    for name in (name for name in EDITS if name in edits):
        for path, (before, after) in EDITS[name].items():
            if after == "gone":
                files.pop(path)
            elif not before:
                files[path] = "---\nkind: photo\ntitle: 新\n---\n\n新篇\n" if after == "more" else after
            elif path in files:
                files[path] = files[path].replace(before, after)
    return {PurePosixPath(path): text.encode() for path, text in files.items()}


def outcome(inputs: Tree, each: Each) -> Built | tuple[Problem, ...]:
    """Return the site, or what is wrong."""
    try:
        return build(inputs, sketched, each)
    except InputError as error:
        return error.problems


class Fonts:
    """A clean map, but for the font: it is cut once for the same characters, for that takes a second."""

    def __init__(self) -> None:
        self._each = remembered(Shelf(), b"")

    def __call__(self, step: str, work: Callable[[T], R], items: Sequence[T]) -> list[R]:
        """Each item in turn."""
        return self._each(step, work, items) if step == "字体" else in_turn(step, work, items)


class Counting:
    """A map that counts what is made in each step, and remembers the items."""

    def __init__(self) -> None:
        self.made: Counter[str] = Counter()
        self.items: dict[str, list[object]] = {}
        self._fonts = Fonts()

    def __call__(self, step: str, work: Callable[[T], R], items: Sequence[T]) -> list[R]:
        """The results, and the items counted."""
        self.made[step] += len(items)
        self.items.setdefault(step, []).extend(items)
        return in_turn(step, work, items)


@pytest.mark.parametrize("seed", [1, 2])
def test_after_any_edits_the_site_is_that_of_a_clean_build(seed: int) -> None:
    """Renames, deletions, other templates and other figures: what is kept never shows."""
    draw, shelf, clean, edits = Random(seed), Shelf(), Fonts(), frozenset[str]()  # noqa: S311  (no secret)
    good = 0
    for _ in range(STEPS):
        edits ^= frozenset(draw.sample(sorted(EDITS), draw.randint(1, 2)))
        inputs = tree(edits)

        found = outcome(inputs, remembered(shelf, b""))

        assert found == outcome(inputs, clean), sorted(edits)
        good += isinstance(found, Built)
        if not isinstance(found, Built):
            edits = frozenset(name for name in sorted(edits) if draw.random() < 1 / 2)
    assert good > STEPS / 4


def redone(*names: str) -> Counting:
    """Return what a build makes anew after edits."""
    shelf, counting = Shelf(), Counting()
    outcome(tree(frozenset()), remembered(shelf, b""))
    assert isinstance(outcome(tree(frozenset(names)), remembered(shelf, b"", counting)), Built)
    return counting


def test_no_edit_makes_nothing_anew() -> None:
    """Not a page, not a drawing, not a file is made or looked into a second time."""
    assert redone().made == Counter()


def test_a_body_edit_makes_its_page_anew() -> None:
    """One piece is read and laid out, on its page, to be copied and in the feed; pages that lack the words stay."""
    counting = redone("body")

    assert counting.made["读入"] == 1
    pages = {str(page.path) for page in counting.items["排版"] if isinstance(page, Page)}
    assert pages == {"articles/ma/index.html", "wechat/articles/ma/index.html", "feed.xml"}
    assert [counting.made[step] for step in ("提及", "查表", "排图", "画图")] == [1, 0, 0, 0]
    assert counting.made["查页"] == counting.made["索引"] == len(pages - {"feed.xml"})


def test_a_figure_draws_its_own_charts_anew() -> None:
    """One statistic's figure is drawn in each of its sizes, as printed and on cards, and no other chart is."""
    counting = redone("figure", "figure and print")

    drawn = [drawing for drawing in counting.items["画图"] if isinstance(drawing, Drawing)]
    charts = Counter(drawing.chart for drawing in drawn if ":" not in drawing.chart)
    assert charts == {"rnd": 6, "rnd.e-1": 2}
    assert {drawing.chart.partition(":")[2] for drawing in drawn} == {"", "home", "indicator-rnd", "rnd"}
    pages = {
        page.path.parts[1]
        for page in counting.items["排版"]
        if isinstance(page, Page) and "articles" in page.path.parts
    }
    assert pages == {"lead", "jimo"}, "who speaks of it, and who is shared with the front page's card for want of one"


def test_a_moved_line_makes_no_page_anew() -> None:
    """A comment changes the place of all that is below; what knows its place is set again, to the same bytes."""
    counting = redone("line above")

    assert (counting.made["读入"], counting.made["排版"], counting.made["画图"]) == (2, 3, 0)
    assert counting.made["查页"] == 0


def test_every_page_can_be_known() -> None:
    """No page holds what nobody can look into: each is kept by what it shows."""
    shelf, pages = Shelf(), redone("frame").items["排版"]

    remembered(shelf, b"")("页", repr_of_nothing, pages)

    assert len(shelf.kept) == len(pages)


def repr_of_nothing(_page: object) -> str:
    """Return nothing of a page."""
    return ""
