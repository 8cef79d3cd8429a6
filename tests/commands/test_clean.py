"""What builds wrote goes, what others wrote stays."""

from pathlib import Path

from tests.commands.desk import Desk


def test_site_and_cache_go_and_the_story_stays(desk: Desk) -> None:
    """After a clean the folder is the story, as it was; a build makes the same site again."""
    before = desk.files()

    done = desk.types("clean")

    assert done.status == 0
    assert f"删除了网站的 {len([path for path in before if path.startswith('site/')])} 个文件" in done.text
    assert "缓存的 1 个文件" in done.text
    assert not (desk.folder / "site").exists()
    assert not (desk.folder / ".cache").exists()
    desk.types()
    assert desk.files() == before


def test_foreign_files_stay(desk: Desk) -> None:
    """A file that somebody put into the site or the cache stays where it is."""
    for path in ("site/CNAME", "site/stats/rnd/own.html", ".cache/note.txt"):
        desk.write("别人的", path)

    desk.types("clean")

    left = {str(path.relative_to(desk.folder)) for path in desk.folder.rglob("*") if path.is_file()}
    assert {path for path in left if path.startswith(("site", ".cache"))} == {
        "site/CNAME",
        "site/stats/rnd/own.html",
        ".cache/note.txt",
    }


def test_a_folder_without_our_mark_is_refused(desk: Desk, tmp_path: Path) -> None:
    """A folder that no build of ours wrote is not touched, and neither is the story."""
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "index.html").write_text("别人的", "utf-8")

    for output in (tmp_path / "other", desk.folder):
        before = desk.files()
        done = desk.types("clean", "--output", str(output))

        assert done.status == 2
        assert desk.files() == before
    assert (tmp_path / "other" / "index.html").exists()


def test_nothing_to_clean_is_no_mistake(desk: Desk) -> None:
    """A second clean finds nothing and says so."""
    desk.types("clean")

    done = desk.types("clean")

    assert done.status == 0
    assert "删除了网站的 0 个文件" in done.text
