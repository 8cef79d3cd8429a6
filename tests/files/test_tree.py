"""Trees of files."""

from pathlib import PurePosixPath

import pytest

from newquality_site.files.tree import Changes, PathTwice, Tree, changes, claims, merge, overlay, rival, under, within


def tree(*paths: str) -> dict[PurePosixPath, bytes]:
    """Make a tree whose files hold their own path."""
    return {PurePosixPath(path): path.encode() for path in paths}


def test_merge_keeps_all() -> None:
    """Merged trees hold every file of each."""
    merged = merge(tree("a.html", "x/b.html"), tree("x/c.html"), {})

    assert merged == tree("a.html", "x/b.html", "x/c.html")


@pytest.mark.parametrize(
    ("path", "other"),
    [
        ("a.html", "a.html"),
        ("稿件/Index.html", "稿件/index.HTML"),
        ("A/index.html", "a/index.html"),
        ("caf\N{LATIN SMALL LETTER E WITH ACUTE}.html", "cafe\N{COMBINING ACUTE ACCENT}.html"),
        ("a", "a/index.html"),
        ("a/b/index.html", "a"),
        ("a/b/c.html", "A/B"),
    ],
)
def test_merge_refuses_two_claims(path: str, other: str) -> None:
    """Two claims on what some disk takes for one path are refused, and both paths are named."""
    with pytest.raises(PathTwice) as caught:
        merge(tree(path), tree(other))

    assert (caught.value.path, caught.value.other) == (PurePosixPath(other), PurePosixPath(path))


def test_folders_differing_in_case_can_be_merged() -> None:
    """Two files do not meet because their folders differ in letter case only."""
    merged = merge(tree("A/one.html"), tree("a/two.html"))

    assert merged == tree("A/one.html", "a/two.html")


@pytest.mark.parametrize(("other", "said"), [("A", "“a”与“A”不能并存"), ("a", "都要用“a”这个路径")])
def test_path_twice_says_both_paths(other: str, said: str) -> None:
    """The message tells a path claimed twice from two paths that some disk takes for one."""
    message = str(PathTwice(PurePosixPath("a"), PurePosixPath(other)))

    assert said in message


def test_overlay_takes_the_upper() -> None:
    """Where both trees have a path, the upper file is taken."""
    lower: Tree = {PurePosixPath("base"): b"packaged", PurePosixPath("page"): b"packaged"}

    laid = overlay(lower, {PurePosixPath("base"): b"own"})

    assert laid == {PurePosixPath("base"): b"own", PurePosixPath("page"): b"packaged"}


@pytest.mark.parametrize("folder", ["2024/两会", PurePosixPath("2024/两会")])
def test_under_and_within_are_opposites(folder: str | PurePosixPath) -> None:
    """A tree put under a folder is found again within it."""
    lowered = under(folder, tree("a", "x/b"))

    assert [str(path) for path in lowered] == ["2024/两会/a", "2024/两会/x/b"]
    assert within(folder, lowered) == tree("a", "x/b")


def test_within_leaves_the_rest() -> None:
    """What lies beside a folder, or has only its name, is not within it."""
    inner = within("a", tree("a", "ab/c", "b/a/c"))

    assert inner == {}


def test_changes_are_sorted() -> None:
    """Added, changed and removed paths are told apart, each in order."""
    old = tree("same", "z-changed", "b-changed", "gone/2", "gone/1")
    new = {**tree("same", "new/2", "new/1"), PurePosixPath("z-changed"): b"", PurePosixPath("b-changed"): b""}

    told = changes(old, new)

    assert told == Changes(
        added=(PurePosixPath("new/1"), PurePosixPath("new/2")),
        changed=(PurePosixPath("b-changed"), PurePosixPath("z-changed")),
        removed=(PurePosixPath("gone/1"), PurePosixPath("gone/2")),
    )


def test_nothing_changes() -> None:
    """Two equal trees have no changes."""
    told = changes(tree("a"), tree("a"))

    assert told == Changes()


def test_rival_of_claims() -> None:
    """A path can be held against the claims of many, and free paths have no rival."""
    claimed = claims(tree("a/b", "c"))

    assert rival(PurePosixPath("A"), claimed) == PurePosixPath("a/b")
    assert rival(PurePosixPath("a/c"), claimed) is None
