"""A story or a site as a value: the bytes of every file under its path."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import accumulate, chain
from pathlib import PurePosixPath
from unicodedata import normalize

Tree = Mapping[PurePosixPath, bytes]


class PathTwice(ValueError):  # noqa: N818  the name says what is wrong, as the field would
    """Two files claim one path."""

    def __init__(self, path: PurePosixPath, other: PurePosixPath) -> None:
        super().__init__(path, other)
        self.path = path
        self.other = other

    def __str__(self) -> str:
        """Say both paths: they may differ in letter case or Unicode form only."""
        if self.path == self.other:
            return f"两个文件都要用“{self.path}”这个路径"
        return f"“{self.path}”与“{self.other}”不能并存：在有的电脑上是同一个文件，或一个是文件、一个是文件夹"


@dataclass(frozen=True, slots=True)
class Changes:
    """What a new tree adds to an old one, changes in it and takes away."""

    added: tuple[PurePosixPath, ...] = ()
    changed: tuple[PurePosixPath, ...] = ()
    removed: tuple[PurePosixPath, ...] = ()


def changes(old: Tree, new: Tree) -> Changes:
    """Tell what differs between two trees."""
    return Changes(
        added=tuple(sorted(new.keys() - old.keys())),
        changed=tuple(sorted(path for path in new.keys() & old.keys() if new[path] != old[path])),
        removed=tuple(sorted(old.keys() - new.keys())),
    )


def merge(*trees: Tree) -> dict[PurePosixPath, bytes]:
    """Put trees together that must not share a path."""
    claims(chain.from_iterable(trees))
    return {path: content for tree in trees for path, content in tree.items()}


def overlay(lower: Tree, upper: Tree) -> dict[PurePosixPath, bytes]:
    """Lay one tree over another: where both have a path, the upper file is taken."""
    return {**lower, **upper}


def under(folder: str | PurePosixPath, tree: Tree) -> dict[PurePosixPath, bytes]:
    """Put a whole tree into a folder."""
    return {folder / path: content for path, content in tree.items()}


def within(folder: str | PurePosixPath, tree: Tree) -> dict[PurePosixPath, bytes]:
    """Take the part of a tree that lies in a folder, with paths from there."""
    top = PurePosixPath(folder)
    return {path.relative_to(top): content for path, content in tree.items() if top in path.parents}


def claims(paths: Iterable[PurePosixPath]) -> dict[str, PurePosixPath]:
    """List each name that the paths take on the pickiest disk, and refuse a name taken twice.

    Windows and macOS see one file where letter case or Unicode form differ. A folder is listed with a slash at its end.
    """
    claimed: dict[str, PurePosixPath] = {}
    for path in paths:
        other = rival(path, claimed)
        if other is not None:
            raise PathTwice(path, other)
        *folders, name = _steps(path)
        claimed[name] = path
        claimed.update((f"{folder}/", path) for folder in folders)
    return claimed


def rival(path: PurePosixPath, claimed: Mapping[str, PurePosixPath]) -> PurePosixPath | None:
    """Find the claim that a file at this path would run into."""
    *folders, name = _steps(path)
    taken = (claimed[each] for each in (name, f"{name}/", *folders) if each in claimed)
    return next(taken, None)


def _steps(path: PurePosixPath) -> Iterable[str]:
    name = str(path)
    folded = name.lower() if name.isascii() else normalize("NFD", normalize("NFD", name).casefold())
    return accumulate(folded.split("/"), "{}/{}".format)
