"""The command that builds: what it says, what it writes, and what it leaves alone."""

import re
from pathlib import Path

import pytest

from newquality_site.commands.build import run as running
from newquality_site.commands.report import Words
from newquality_site.files.position import InputError
from tests.commands.folder import contents, worked_on, written
from tests.pages.special import FILES, edited

SETTINGS = "content/site.yaml"
LEAD = "content/articles/lead.md"
WITHOUT_JIMO = (
    edited(SETTINGS, (", jimo", ""))
    | edited("content/original/page.txt", ("图为即墨车间内景。\n李四摄\n", ""))
    | edited("data/indicators.yaml", ('    related: ["article:jimo"]\n', ""))
)

Said = pytest.CaptureFixture[str]


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """Return the folder of the special."""
    return worked_on(tmp_path / "special")


def run(source: Path, output: Path) -> int:
    """Build and count the warnings."""
    warnings, _ = running(source, output, Words())
    return warnings


def refused(source: Path, output: Path) -> None:
    """Build what cannot be built."""
    with pytest.raises(InputError):
        run(source, output)


def test_a_build_says_what_it_did(source: Path, tmp_path: Path, capsys: Said) -> None:
    """A build counts pages, charts, warnings and files, and says where the site lies; no bar is shown to a file."""
    warnings = run(source, tmp_path / "site")

    said, beside = capsys.readouterr()
    files = len(contents(tmp_path / "site")) - 1  # the list of what was written is no part of the site
    assert warnings == 0
    assert re.fullmatch(
        rf"完成：\d+ 个页面，3 张图，0 条警告，改动 {files} 个文件，用时 \d+\.\d 秒。\n"
        rf"网站在 {tmp_path}/site/index.html\n",
        said,
    )
    assert beside == ""
    assert files > 19


def test_warnings_are_counted_and_said_with_their_line(source: Path, tmp_path: Path, capsys: Said) -> None:
    """A warning is said beside the output, with its line and a caret, and the site is written."""
    written(source, edited(SETTINGS, ("paper.internal", "paper.example")))

    warnings = run(source, tmp_path / "site")

    said, beside = capsys.readouterr()
    assert warnings == 1
    assert "1 条警告" in said
    assert "content/site.yaml:4:1: 警告：" in beside
    assert "\naddress: https://paper.example/2025/" in beside
    assert (tmp_path / "site/index.html").exists()


def test_a_second_build_writes_nothing(source: Path, tmp_path: Path, capsys: Said) -> None:
    """A build of what is built already touches no file and says so."""
    run(source, tmp_path / "site")
    before = {path: path.stat().st_mtime_ns for path in [tmp_path / "site", *(tmp_path / "site").rglob("*")]}
    capsys.readouterr()

    run(source, tmp_path / "site")

    assert {path: path.stat().st_mtime_ns for path in [tmp_path / "site", *(tmp_path / "site").rglob("*")]} == before
    assert "改动 0 个文件" in capsys.readouterr().out


def test_a_removed_piece_takes_its_page_along(source: Path, tmp_path: Path, capsys: Said) -> None:
    """A piece that is gone from the story is gone from every file of the site."""
    run(source, tmp_path / "site")
    written(source, WITHOUT_JIMO)
    (source / "content/articles/jimo.md").unlink()

    run(source, tmp_path / "site")

    assert "去掉：articles/jimo/index.html" in capsys.readouterr().out
    assert not (tmp_path / "site/articles/jimo").exists()
    assert not any("articles/jimo" in text.decode(errors="ignore") for text in contents(tmp_path / "site").values())


def test_what_is_not_ours_survives(source: Path, tmp_path: Path) -> None:
    """Files that somebody put into the site stay, with their bytes, whatever they are."""
    run(source, tmp_path / "site")
    foreign = {"CNAME": b"paper.internal", "video/a.mp4": b"\xff" * (21 * 2**20), "old.html": "旧".encode("gbk")}
    written(tmp_path / "site", {**dict.fromkeys(FILES, b""), **foreign})
    (tmp_path / "site/gone").symlink_to(tmp_path / "nowhere")
    written(source, edited(LEAD, ("topics: [ai]\n", "")))

    run(source, tmp_path / "site")

    assert foreign.items() <= contents(tmp_path / "site").items()
    assert (tmp_path / "site/gone").is_symlink()


def test_an_edit_is_told(source: Path, tmp_path: Path, capsys: Said) -> None:
    """What an edit moved is told by page, before the warnings and the count."""
    run(source, tmp_path / "site")
    written(source, edited("content/topics.yaml", ("只收写明的。", "收写明的。")))
    capsys.readouterr()

    run(source, tmp_path / "site")

    lines = capsys.readouterr().out.splitlines()
    assert lines[0].endswith("（topics/ai/index.html）")
    assert lines[1:3] == ["  － 编者注：只收写明的。", "  ＋ 编者注：收写明的。"]
    assert lines[3] == "没有动：3 篇稿件，照报纸所印"
    assert re.search("改动 [2-9] 个文件", lines[4]), "the page, and what is made from all pages"


def test_a_page_that_was_altered_by_hand_is_written_anew(source: Path, tmp_path: Path) -> None:
    """A page of ours that somebody saved in another encoding is replaced, and the build does not stumble."""
    run(source, tmp_path / "site")
    page = tmp_path / "site/glossary/index.html"
    before = page.read_bytes()
    page.write_bytes("坏".encode("gbk"))

    run(source, tmp_path / "site")

    assert page.read_bytes() == before


def test_many_moves_are_cut_short(source: Path, tmp_path: Path, capsys: Said) -> None:
    """More moves than a screen holds are counted, and the last of them is shown."""
    run(source, tmp_path / "site")
    base = (Path(__file__).parents[2] / "templates/base.html.jinja").read_text("utf-8")
    added = "".join(f"<p>第{number}行</p>" for number in range(6))
    written(source, {"templates/base.html.jinja": base.replace("{% block main %}", f"{added}{{% block main %}}")})
    capsys.readouterr()

    run(source, tmp_path / "site")

    lines = capsys.readouterr().out.splitlines()
    assert re.fullmatch(r"……另有 \d+ 行改动", lines[60])
    assert len(lines) == 64


def test_mistakes_are_shown_and_the_old_site_stays(source: Path, tmp_path: Path, capsys: Said) -> None:
    """Every mistake is said in the order of its place, with its line and a caret, and not a byte of the site moves."""
    run(source, tmp_path / "site")
    before = contents(tmp_path / "site")
    written(source, edited(LEAD, ("indicator:rnd", "indicator:rdn"), ("[2024年]", "[2024年](term:no)[2024年]")))
    capsys.readouterr()

    refused(source, tmp_path / "site")

    said, beside = capsys.readouterr()
    lines = beside.splitlines()
    assert said == ""
    assert re.match(r"content/articles/lead\.md:8:5: 错误：.*rdn", lines[0])
    assert lines[1].startswith("各地推动[科技创新]")
    assert lines[2] == "        ^"
    assert re.match(r"content/articles/lead\.md:10:1: 错误：.*no", lines[3])
    assert contents(tmp_path / "site") == before


def test_a_mistake_in_a_first_build_writes_nothing(source: Path, tmp_path: Path) -> None:
    """Where no site stood, a mistake leaves none."""
    written(source, edited(LEAD, ("各地", "处处")))

    refused(source, tmp_path / "site")

    assert not (tmp_path / "site").exists()


def test_a_file_that_cannot_be_read_is_said_without_its_line(source: Path, tmp_path: Path, capsys: Said) -> None:
    """A file in another encoding has no line that could be shown."""
    written(source, {LEAD: FILES[LEAD].encode("gbk")})

    refused(source, tmp_path / "site")

    beside = capsys.readouterr().err
    assert re.match(r"content/articles/lead\.md:3:\d+: 错误：文件不是 UTF-8 编码（像是 GBK）", beside)
    assert beside.count("\n") == 1


@pytest.mark.parametrize(
    ("output", "reason"),
    [
        (".", "网站不能写在稿件文件夹上"),
        ("content/site", "网站不能写进稿件的 content 文件夹"),
        ("data", "网站不能写进稿件的 data 文件夹"),
    ],
)
def test_a_place_that_is_no_place_for_a_site_is_said(source: Path, output: str, reason: str, capsys: Said) -> None:
    """An output that would swallow the story is refused with the reason, before anything is built."""
    before = contents(source)

    refused(source, source / output)

    assert reason in capsys.readouterr().err
    assert contents(source) == before


def test_a_folder_that_is_not_there_is_said(tmp_path: Path, capsys: Said) -> None:
    """A story that does not exist is refused by its path."""
    refused(tmp_path / "no", tmp_path / "site")

    assert f"{tmp_path}/no:1:1: 错误：没有这个文件夹，或没有权限打开它。" in capsys.readouterr().err


def test_results_are_remembered(source: Path, tmp_path: Path) -> None:
    """A story built elsewhere anew takes its results from where they are kept, and they are the same."""
    run(source, tmp_path / "one")

    run(source, tmp_path / "other")

    assert [path.name for path in (source / ".cache").iterdir()] == ["kept.sqlite3"]
    assert contents(tmp_path / "one") == contents(tmp_path / "other")
