"""New things are written with their explanations, in their place, and a story with them builds as before."""

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from newquality_site.cli import main
from newquality_site.commands.new_special import special
from tests.commands.desk import TABLE, Desk, Said

SETTINGS = "content/site.yaml"


def typed(*words: str | Path) -> Said:
    """Run the command line."""
    done = CliRunner().invoke(main, [str(word) for word in words], catch_exceptions=False)
    return Said(done.exit_code, done.output, done.stdout, done.stderr)


@pytest.fixture(scope="module")
def specimen(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """Return the folder that `new special` wrote."""
    folder = tmp_path_factory.mktemp("new") / "新 专题"
    done = typed("new", "special", folder)
    assert done.status == 0
    assert f'preview --source "{folder}"' in done.text
    return Desk(folder)


def test_a_new_special_builds_and_grows(specimen: Desk) -> None:
    """It builds with reminders of its address and of whom to write to; what is new in it leaves the site as it was."""
    built = specimen.types()
    before = {path: content for path, content in specimen.files().items() if path.startswith("site/")}
    for words in (("article", "wang-fang", "--kind", "interview"), ("indicator", "grain", "--kind", "share")):
        assert specimen.types("new", *words).status == 0
    again = specimen.types()

    assert (built.status, again.status) == (0, 0)
    assert "2 条警告" in built.text
    assert len(re.findall("警告：", built.err)) == 2
    assert "网址“https://special.example/”是示例" in built.err
    assert "读者发现差错无处可说" in built.err
    after = {path: content for path, content in specimen.files().items() if path.startswith("site/")}
    assert {path for path in before if before[path] != after[path]} <= {"site/build.json", "site/SHA256SUMS"}
    assert after.keys() == before.keys()
    assert "order: [lead, guide, leap, wang-fang, box]" in specimen.read(SETTINGS)


def test_the_keys_are_explained(specimen: Desk) -> None:
    """What a piece, the settings and the table can hold stands in the specimen, if only as an example."""
    keys = {
        "content/articles/lead.md": "kind headline bylines topics related section kicker title persons place picture",
        SETTINGS: "title order kinds legal copyright icp errata corrections redirects data_licence citation",
        TABLE: "printed_on cited_as obs yoy pp revised milestone moved derive chart basis whole remarks notes also op",
    }

    for path, names in keys.items():
        assert [name for name in names.split() if f"{name}:" not in specimen.read(path)] == []


def test_the_specimen_travels_with_what_an_editor_needs() -> None:
    """Schemas and snippets complete keys in a text editor; what a build writes is not put under version control."""
    files = {str(path) for path in special()}

    assert {".gitignore", ".vscode/settings.json", "schema/indicators.schema.json", "README.md"} <= files
    assert not any(path.startswith("vscode") for path in files)


def test_nothing_is_written_over(specimen: Desk, tmp_path: Path) -> None:
    """A folder with something in it, a file and a name that is taken are refused, and stay as they are."""
    (tmp_path / "file").write_text("x", "utf-8")
    (tmp_path / "empty").mkdir()
    before = specimen.files()

    assert typed("new", "special", specimen.folder).status == 2
    assert typed("new", "special", tmp_path / "file").status == 2
    assert typed("new", "special", tmp_path / "empty").status == 0
    taken = specimen.types("new", "article", "lead", "--kind", "essay")
    assert (taken.status, "已有叫“lead”的稿件" in taken.err) == (2, True)
    assert "已有叫“year-days”的统计" in specimen.types("new", "indicator", "year-days").err
    assert specimen.files() == before


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("article", "Wang", "--kind", "essay"), "“Wang”不能作网址名"),
        (("article", "box", "--kind", "essay"), "“box”不能作网址名"),
        (("article", "wang", "--kind", "esay"), "没有“esay”，是不是“essay”？"),
        (("article", "wang", "--kind", "essay", "--after", "leed"), "没有“leed”，是不是“lead”？"),
        (("article", "wang"), "缺 --kind"),
        (("indicator", "A"), "“A”不能作网址名"),
        (("indicator", "a", "--kind", "levle"), "没有“levle”，是不是“level”？"),
        (("artcle",), "没有“artcle”这个命令，是不是“article”？"),
    ],
)
def test_what_cannot_be_is_refused(desk: Desk, words: tuple[str, ...], said: str) -> None:
    """A name that is no address, a kind that there is not and a neighbour that there is not are said."""
    before = desk.files()

    done = desk.types("new", *words)

    assert done.status == 2
    assert said in done.err
    assert desk.files() == before


def test_a_piece_stands_where_it_is_asked_for(desk: Desk) -> None:
    """The order may be a list of lines; a near name is pointed out; the piece is a draft until the editor says so."""
    text = desk.read(SETTINGS).replace("[lead, ma, jimo, box]", "\n  - lead # 头条\n  - ma\n  - jimo\n  - box")
    desk.write(text, SETTINGS)

    done = desk.types("new", "article", "lead-two", "--kind", "lead", "--after", "lead")
    desk.types("new", "article", "leads", "--kind", "lead")

    assert done.status == 0
    assert "  - lead # 头条\n  - lead-two\n  - ma\n  - jimo\n  - leads\n  - box" in desk.read(SETTINGS)
    assert desk.types("check").status == 0
    piece = desk.read("content/articles/lead-two.md")
    desk.write(piece.replace("draft: true", "draft: false"), "content/articles/lead-two.md")
    assert "原文里没有“正文照原文录入" in desk.types("check").err


def test_a_near_name_is_pointed_out(desk: Desk) -> None:
    """A name that is easily taken for another is said, once it is written."""
    assert "注意：已有名称相近的“patents”" in desk.types("new", "indicator", "patent").text
    assert "“patent”已经加过，还没有填好" in desk.types("new", "indicator", "patent").err
    assert "注意：已有名称相近的“jimo”" in desk.types("new", "article", "jimmo", "--kind", "photo").text


def test_a_statistic_is_registered_once_it_is_filled(desk: Desk) -> None:
    """Without their marks the lines are the statistic that the editor filled."""
    desk.types("new", "indicator", "grain")
    filled = desk.read().replace("  # ", "  ").replace("{value: , printed: 照抄原文}", "{value: 5}")
    desk.write(filled)

    done = desk.types("check")

    assert "错误：原文里没有“标题照原文”" in done.err


def test_settings_that_are_missing_or_special_are_said(desk: Desk) -> None:
    """Without settings, and where the order is written in a way that cannot be changed safely, nothing is written."""
    text = desk.read(SETTINGS)
    desk.write(text.replace("[lead, ma, jimo, box]", "[lead, ma, jimo, !!str box]"), SETTINGS)
    tagged = desk.types("new", "article", "wang", "--kind", "essay")
    (desk.folder / SETTINGS).unlink()
    missing = desk.types("new", "article", "wang", "--kind", "essay")

    assert (tagged.status, missing.status) == (2, 2)
    assert "没有这个文件" in missing.err
    assert not (desk.folder / "content/articles/wang.md").exists()


def test_a_kind_of_its_own_is_named(desk: Desk) -> None:
    """A kind of the special is taken, and the draft says how it is laid out; the page is called by its word."""
    desk.write(desk.read(SETTINGS) + "kinds:\n  commentary: {layout: essay, label: 评论}\n", SETTINGS)
    lead = desk.read("content/articles/lead.md")
    desk.write(lead.replace("kind: lead", "kind: commentary"), "content/articles/lead.md")

    done = desk.types("new", "article", "wang", "--kind", "commentary")

    assert done.status == 0
    assert "kind: commentary # 评论，照这样排版：手记" in desk.read("content/articles/wang.md")
    assert desk.types().status == 0
    assert "评论" in desk.read("site/articles/lead/index.html")


def test_all_pieces_drafts_is_no_special(desk: Desk) -> None:
    """A special needs a piece that is shown."""
    for name in ("lead", "ma", "jimo"):
        path = f"content/articles/{name}.md"
        desk.write(desk.read(path).replace("---\n", "---\ndraft: true\n", 1), path)

    assert "错误：稿件都是草稿。改法：至少有一篇不带 draft: true" in desk.types("check").err
