"""What an edit moved, told by page."""

from pathlib import PurePosixPath

import pytest

from newquality_site.commands.moves import moved
from newquality_site.files.tree import Tree, changes


def page(*lines: str, title: str = "题", around: str = "") -> bytes:
    """Return a page with these paragraphs."""
    body = "".join(f"<p>{line}</p>" for line in lines)
    return f"<title>{title}</title>{around}<main id='main'>{body}</main>{around}".encode()


def tree(**files: bytes) -> Tree:
    """Return files by name; a double underscore stands for a folder, a single one for a dot."""
    return {PurePosixPath(name.replace("__", "/").replace("_", ".")): content for name, content in files.items()}


def told(old: Tree, new: Tree) -> list[str]:
    """Return the lines that tell what moved."""
    return list(moved(old, new, changes(old, new)))


def test_a_first_site_moves_nothing() -> None:
    """Where no site stood there is nothing to tell."""
    assert told({}, tree(index_html=page("一"))) == []


def test_a_site_that_stays_moves_nothing() -> None:
    """Two equal sites have no lines."""
    site = tree(index_html=page("一"), articles__a_html=page("二"))

    assert told(site, site) == []


def test_sentences_are_told_before_and_after() -> None:
    """A changed page is told by title and path, with the lines that went and those that came."""
    old, new = tree(a_html=page("同", "旧")), tree(a_html=page("同", "新", "加"))

    assert told(old, new) == ["题（a.html）", "  － 旧", "  ＋ 新", "  ＋ 加"]


def test_words_are_told_as_a_reader_sees_them() -> None:
    """Tags within a line go, entities are read, and each line is told once."""
    old = tree(a_html=page("无", title="甲&amp;乙"))
    new = tree(a_html=page("数<b>一</b>&lt;二", "数一&lt;二", "<span> </span>", title="甲&amp;乙"))

    assert told(old, new) == ["甲&乙（a.html）", "  － 无", "  ＋ 数一<二"]


def test_only_the_main_part_counts() -> None:
    """What stands around the main part, and drawings in it, are passed over."""
    old = tree(a_html=page("<svg><text>一</text></svg>", around="<p>旧</p>"))
    new = tree(a_html=page("<svg><text>二</text></svg>", around="<p>新</p>"))

    assert told(old, new) == []


def test_a_page_without_frame_is_told_whole() -> None:
    """A page without main part and title is told by its path and all its lines."""
    assert told(tree(a_html="旧".encode()), tree(a_html="新".encode())) == ["a.html（a.html）", "  － 旧", "  ＋ 新"]


@pytest.mark.parametrize(
    ("before", "after", "rest"),
    [(6, 6, None), (7, 0, "  ……另有 1 处"), (0, 8, "  ……另有 2 处"), (7, 8, "  ……另有 3 处")],
)
def test_many_sentences_are_counted(before: int, after: int, rest: str | None) -> None:
    """Of one page six lines on either side are told, and the rest is counted."""
    old = tree(a_html=page(*(f"旧{number}" for number in range(before)), "同"))
    new = tree(a_html=page(*(f"新{number}" for number in range(after)), "同"))

    lines = told(old, new)

    assert lines[1:] == [
        *(f"  － 旧{number}" for number in range(min(6, before))),
        *(f"  ＋ 新{number}" for number in range(min(6, after))),
        *([rest] if rest else []),
    ]


def test_pictures_and_files_are_told_by_name() -> None:
    """Redrawn pictures, added and removed files each have a line."""
    old = tree(a_png=b"1", b_png=b"1", gone_txt=b"", c__d_html=page())
    new = tree(a_png=b"2", b_png=b"1", new_txt=b"", x__y_html=page())

    assert told(old, new) == ["重画的图：a.png", "新增：new.txt、x/y.html", "去掉：c/d.html、gone.txt"]


def test_that_the_pieces_stayed_is_said() -> None:
    """Where pages moved and no piece did, the pieces are said to be as printed."""
    old = tree(a_html=page("旧"), articles__a_html=page("一"), articles__b_html=page("二"))

    lines = told(old, {**old, PurePosixPath("a.html"): page("新")})

    assert lines[-1] == "没有动：2 篇稿件，照报纸所印"


def test_a_piece_that_moved_is_not_said_to_have_stayed() -> None:
    """Where a piece moved, or the site has none, nothing is said of pieces."""
    old = tree(a_html=page("旧"), articles__a_html=page("一"))
    new = tree(a_html=page("新"), articles__a_html=page("二"))

    assert not any(
        "没有动" in line for line in [*told(old, new), *told(tree(a_html=page("旧")), tree(a_html=page("新")))]
    )


def test_a_page_in_another_encoding_is_told() -> None:
    """A page that somebody saved in another encoding is compared as far as it can be read."""
    lines = told(tree(a_html="旧".encode("gbk")), tree(a_html=page("新")))

    assert lines[0] == "题（a.html）"
    assert lines[-1] == "  ＋ 新"


def test_a_new_name_of_the_same_file_is_not_told() -> None:
    """A font that gained a character bears another name; neither it nor the pages that load it are told as moved."""
    old = tree(**{"a.html": page("同", around="a.11111111.woff2"), "a.11111111.woff2": b"1", "b.22222222.js": b""})
    new = tree(**{"a.html": page("同", around="a.33333333.woff2"), "a.33333333.woff2": b"3", "c.44444444.js": b""})

    assert told(old, new) == ["新增：c.44444444.js", "去掉：b.22222222.js"]
