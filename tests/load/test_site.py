"""A tree of files becomes a site."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path, PurePosixPath
from typing import TypeVar

import pytest

from newquality_site.files.disk import read_tree
from newquality_site.files.position import InputError
from newquality_site.load.site import load_site

BASE = Path(__file__).parents[1] / "broken" / "base"

T = TypeVar("T")
R = TypeVar("R")


@pytest.fixture
def inputs() -> Mapping[PurePosixPath, bytes]:
    """Return the files of a small story without a mistake."""
    return read_tree(BASE, ("content", "data"))


def changed(inputs: Mapping[PurePosixPath, bytes], path: str, before: str, after: str) -> dict[PurePosixPath, bytes]:
    """Return the files with one of them changed."""
    name = PurePosixPath(path)
    return dict(inputs) | {name: inputs[name].replace(before.encode(), after.encode())}


def test_pieces_stand_in_the_order_of_the_print(inputs: Mapping[PurePosixPath, bytes]) -> None:
    """The order is that of the settings, not of the files' names."""
    turned = changed(inputs, "content/site.yaml", "lead, xingtai", "xingtai, lead")

    assert [article.slug for article in load_site(inputs).articles] == ["lead", "xingtai"]
    assert [article.slug for article in load_site(turned).articles] == ["xingtai", "lead"]


def test_pieces_that_the_order_leaves_out_come_last(inputs: Mapping[PurePosixPath, bytes]) -> None:
    """A piece is loaded even where the order forgets it, so that the check can say so."""
    short = changed(inputs, "content/site.yaml", "[lead, xingtai, box]", "[xingtai]")

    assert [article.slug for article in load_site(short).articles] == ["xingtai", "lead"]


def test_lists_may_be_absent(inputs: Mapping[PurePosixPath, bytes]) -> None:
    """A story without topics, places and terms needs no files for them."""
    few = {path: content for path, content in inputs.items() if path.name not in ("topics.yaml", "glossary.yaml")}

    assert (load_site(few).topics, load_site(few).terms) == ((), ())


def test_the_print_may_have_several_pages(inputs: Mapping[PurePosixPath, bytes]) -> None:
    """The files of the printed text are read in the order of their names, and the first is what a loss points to."""
    folder = PurePosixPath("content/original")

    site = load_site({**inputs, folder / "a.txt": "甲".encode(), folder / "z.txt": "乙".encode(), folder / "b.md": b""})

    assert site.original.startswith("甲\n")
    assert site.original.endswith("\n乙")
    assert site.original_path == "content/original/a.txt"


def test_windows_writes_the_same_site(inputs: Mapping[PurePosixPath, bytes]) -> None:
    """Byte order marks and carriage returns change nothing."""
    windows = {path: b"\xef\xbb\xbf" + content.replace(b"\n", b"\r\n") for path, content in inputs.items()}

    assert load_site(windows) == load_site(inputs)


def test_the_mistakes_of_all_files_are_said_together(inputs: Mapping[PurePosixPath, bytes]) -> None:
    """One broken file does not hide another's mistake, and an unreadable list is no empty one."""
    broken = dict.fromkeys(inputs, b"\xff")

    with pytest.raises(InputError) as refused:
        load_site(broken)

    assert [problem.position.path for problem in refused.value.problems] == sorted(map(str, inputs))


def test_each_file_is_read_by_itself(inputs: Mapping[PurePosixPath, bytes]) -> None:
    """What a file says depends on its path and bytes alone, so that whoever maps the reading may know it already."""
    read: list[object] = []

    def each(step: str, work: Callable[[T], R], items: Sequence[T]) -> list[R]:
        read.extend((step, item) for item in items)
        return [work(item) for item in items]

    site = load_site(inputs, each)

    assert site == load_site(inputs)
    texts = [(path, content) for path, content in inputs.items() if path.parts[:2] != ("content", "original")]
    assert sorted(read, key=str) == sorted(
        (("读入", file) for file in texts if file[0].parts[0] != "templates"), key=str
    )
