"""The whole story: a tree of files becomes a tree of files, or every problem of it."""

import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import TypeVar

import pytest

from newquality_site.build import build
from newquality_site.charts.drawing import Drawing, GlyphMissing
from newquality_site.files.naming import unstamped
from newquality_site.files.position import InputError, Problem, Severity
from tests.pages.special import FILES, LEAD, Files, edited, published, shown, sketched, special

ROOT = Path(__file__).parents[1]
SETTINGS = "content/site.yaml"
ARTICLE = "content/articles/lead.md"
FIGURES = "data/indicators.yaml"
T = TypeVar("T")
R = TypeVar("R")


def problems(changed: Files, draw: Callable[[Drawing], bytes] = sketched) -> tuple[Problem, ...]:
    """Return the problems of the special with files changed."""
    with pytest.raises(InputError) as caught:
        build(special(changed), draw)
    return caught.value.problems


def never(drawing: Drawing) -> bytes:
    """Fail where something is drawn."""
    pytest.fail(f"{drawing.chart} was drawn")


def test_a_story_becomes_a_site() -> None:
    """The site has the pages, pictures, font, icon and lists of the story, and is counted."""
    built = published({"content/static/a/b.png": b"png"})

    paths = {str(unstamped(path)) for path in built.tree}
    assert {"index.html", "404.html", "feed.xml", "sitemap.xml", "robots.txt", "icon.svg"} <= paths
    assert {"charts/rnd.png", "charts/m-group.png", "fonts/headline.woff2", "assets/a/b.png"} <= paths
    assert (built.pages, built.charts, built.warnings) == (34, 3, ())
    assert built.pages == sum(path.endswith(".html") for path in paths)
    assert not any(path.startswith(("content", "data", "templates")) for path in paths)


def test_scripts_of_the_templates_are_assets() -> None:
    """A script among the templates is a file of the site, which pages link by its name; a style sheet is not."""
    robots = "templates/robots.txt.jinja"
    tree = published({"templates/static/marks.js": "1", robots: "{{ url('assets:marks.js') }}"}).tree

    assert tree[PurePosixPath("assets/marks.6b86b273.js")] == b"1"
    assert tree[PurePosixPath("robots.txt")] == b"assets/marks.6b86b273.js\n"
    assert not any(path.suffix == ".css" for path in tree)


def test_the_inputs_are_left_as_they_were() -> None:
    """Building changes nothing of what it is given, and the same inputs give the same site."""
    inputs = special()
    before = dict(inputs)

    first, second = build(inputs, sketched), build(inputs, sketched)

    assert inputs == before
    assert first == second


SCRIPT = """
from hashlib import sha256
from tests.pages.special import published
for path, content in published().tree.items():
    print(path, sha256(content).hexdigest())
"""


def test_another_process_builds_the_same() -> None:
    """Two processes with other hash seeds make the same files, in the same order."""
    sites = [
        subprocess.run(
            [sys.executable, "-c", SCRIPT],
            cwd=ROOT,
            env=os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join([str(ROOT), *sys.path])},
            capture_output=True,
            encoding="utf-8",
            check=True,
        ).stdout
        for seed in ("1", "4711")
    ]

    assert sites[0] == sites[1]
    assert "index.html " in sites[0]


@pytest.mark.parametrize(
    "changed",
    [
        edited(ARTICLE, ("indicator:rnd", "indicator:no")),
        edited(ARTICLE, ("各地", "处处")),
        edited(FIGURES, ("value: 26,", "value: 27,")),
        edited(SETTINGS, (", jimo", "")),
        edited(SETTINGS, ("title:", "titel:")),
        edited(ARTICLE, ("kind: lead", "kind: lead\npicture: {file: no.jpg, alt: 图}")),
        {"content/static/A.jpg": b"", "content/static/a.jpg": b""},
        {"content/articles/more/lead.md": LEAD},
        {"content/articles/Lead.md": LEAD},
        {"content/original/page.txt": "新质".encode("gbk")},
    ],
    ids=["name", "sentence", "figure", "order", "key", "picture", "static", "slug", "case", "bytes"],
)
def test_a_problem_of_the_inputs_is_told_before_anything_is_drawn(changed: Files) -> None:
    """Whatever is wrong with the inputs is told with its file and how to mend it, and no time is lost on drawing."""
    found = problems(changed, never)

    assert found
    assert all(problem.position.path in {*FILES, *changed} and problem.mend for problem in found)


def test_all_problems_are_told_at_once() -> None:
    """Problems of several files, of values and of files beside them, are told together, sorted and each once."""
    changed = edited(ARTICLE, ("各地", "处处")) | edited(SETTINGS, ("paper.internal", "paper.example"))
    changed |= edited("content/articles/ma.md", ("kind:", "picture: {file: no.jpg, alt: 图}\nkind:"))

    found = problems(changed)

    assert list(found) == sorted(set(found))
    assert list(dict.fromkeys(problem.position.path for problem in found)) == [
        ARTICLE,
        "content/articles/ma.md",
        SETTINGS,
    ]
    assert {problem.severity for problem in found} == {Severity.ERROR, Severity.WARNING}


def test_two_pieces_with_one_file_name_are_refused() -> None:
    """Two folders may not hold pieces of one name, for they would have one address; both files are named."""
    (problem,) = [one for one in problems({"content/articles/more/lead.md": LEAD}) if "网址" in one.reason]

    assert problem.position.path == "content/articles/more/lead.md"
    assert problem.reason == "文件名“lead.md”已经用过，在 content/articles/lead.md，两篇会有同一个网址"


def test_names_that_differ_in_case_are_refused() -> None:
    """A piece is never named in capitals; static files that differ in them are refused, and both are named."""
    (piece,) = [one for one in problems({"content/articles/Lead.md": LEAD}) if "Lead.md" in one.reason]
    (static,) = problems({"content/static/x/A.jpg": b"", "content/static/x/a.jpg": b""})

    assert piece.mend.startswith("改用小写字母")
    assert "“content/static/x/a.jpg”与“content/static/x/A.jpg”不能并存" in static.reason
    assert (static.position.path, static.mend) == ("content/static/x/a.jpg", "给其中一个文件改名")


def test_warnings_do_not_stop_a_build() -> None:
    """What an editor may want to mend is told beside the finished site."""
    built = published(edited(SETTINGS, ("paper.internal", "paper.example")))

    (warning,) = built.warnings
    assert (warning.severity, warning.position.path) == (Severity.WARNING, SETTINGS)
    assert built.pages == published().pages


def test_a_storys_own_template_wins() -> None:
    """A template that the story brings takes the place of the packaged one, and only that."""
    own = {"templates/about.html.jinja": '{% extends "base.html.jinja" %}{% block main %}<h1>我们</h1>{% endblock %}'}

    built = published(own)

    document = shown(built, "about/index.html")
    assert document.main
    assert document.main.get_text().strip() == "我们"
    assert document.select_one(".masthead")


def test_a_slip_in_the_storys_own_template_is_told() -> None:
    """A template of the story that asks for what is not there is a problem of that file, at its line."""
    (problem,) = problems({"templates/about.html.jinja": "一\n{{ nothing }}"})

    assert str(problem.position) == "templates/about.html.jinja:2:1"


def test_a_broken_page_is_not_published() -> None:
    """Pages are held against each other before the site is handed out: a link to nowhere is a problem."""
    own = '{% extends "base.html.jinja" %}{% block main %}<h1>我们</h1><a href="../nowhere.html">去</a>{% endblock %}'

    (problem,) = problems({"templates/about.html.jinja": own})

    assert problem.position.path == "about/index.html"
    assert "“../nowhere.html”没有去处" in problem.reason


TWO = (
    "        derive: [prev-level]\n",
    "        derive: [prev-level]\n      share: {label: 强度, unit: '%', kind: share, obs: {2024: {value: 2.6}}}\n",
)


@pytest.mark.parametrize(
    ("chart", "line"), [("rnd-share", "- id: rnd"), ("patents", "- id: patents"), ("m-group", "- {id: m-group")]
)
def test_a_character_without_a_glyph_is_told_where_it_stands(chart: str, line: str) -> None:
    """A character that the fonts lack is told with its label, at the statistic or group that the picture is of."""

    def draw(drawing: Drawing) -> bytes:
        if drawing.chart == chart:
            character = "\N{CJK UNIFIED IDEOGRAPH-20000}"
            raise GlyphMissing(character, f"{character}业", drawing.chart)
        return sketched(drawing)

    (problem,) = problems(edited(FIGURES, TWO), draw)

    assert problem.position.path == FIGURES
    assert line in edited(FIGURES, TWO)[FIGURES].splitlines()[problem.position.line - 1]
    assert "“\U00020000”（U+20000）字体里没有：“\U00020000业”" in problem.reason


def test_a_line_end_in_a_label_is_told_on_one_line() -> None:
    """A label of two lines does not break the line of its problem."""

    def draw(drawing: Drawing) -> bytes:
        raise GlyphMissing("\n", "甲\n乙", drawing.chart)

    (problem,) = problems(edited(FIGURES), draw)

    assert "“ ”（U+000A）字体里没有：“甲 乙”" in problem.reason


def test_names_that_begin_alike_are_told_apart() -> None:
    """A group whose name is the beginning of a statistic's is not blamed for the statistic's picture."""

    def draw(drawing: Drawing) -> bytes:
        if drawing.chart == "patents":
            raise GlyphMissing("x", "x", drawing.chart)
        return sketched(drawing)

    changed = edited(FIGURES, ("id: m-group", "id: pat"), ("group: m-group", "group: pat"))
    changed |= edited("content/articles/ma.md", ("chart:m-group", "chart:pat"))
    (problem,) = problems(changed, draw)

    assert "- id: patents" in changed[FIGURES].splitlines()[problem.position.line - 1]


def test_the_steps_can_be_watched() -> None:
    """Each step is handed, by name, to whoever maps it, and its results are taken in order."""
    steps: dict[str, int] = {}

    def each(step: str, work: Callable[[T], R], items: Sequence[T]) -> list[R]:
        steps[step] = len(items)
        return list(reversed([work(item) for item in reversed(items)]))

    built = build(special(), sketched, each)

    assert (steps["读入"], steps["画图"]) == (8, 38)
    assert steps["排版"] >= built.pages
    assert built == published()


def test_drawings_are_made_by_the_engine() -> None:
    """Without another hand, charts are drawn: inline for three sizes, and as a picture of their own."""
    built = build(special())

    pictures = [content for path, content in built.tree.items() if path.suffix == ".png"]
    assert [content[:8] for content in pictures] == [b"\x89PNG\r\n\x1a\n"] * 20
    assert len(shown(built, "stats/rnd/index.html").select("figure svg[role=img]")) == 2


def test_a_built_site_is_a_value() -> None:
    """Two sites that are the same are equal, and a site is not changed but made anew."""
    built = published()

    assert replace(built, charts=4) != built
    assert built.tree[PurePosixPath("icon.svg")].startswith(b"<svg")
