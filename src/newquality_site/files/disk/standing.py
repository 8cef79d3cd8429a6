"""What stands in the output folder before a build is written, and whose it is."""

import json
import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path, PurePosixPath

from newquality_site.files.disk.look import look
from newquality_site.files.disk.refusals import refusal
from newquality_site.files.position import InputError, Position, Problem
from newquality_site.files.tree import Tree, claims, rival

MARK = PurePosixPath(".newquality.json")
_FORMAT = 1
_ANOTHER = "另选一个新的或空的文件夹"


@dataclass(frozen=True, slots=True)
class Standing:
    """The old site as found: regular files, other things (links, sockets), folders, and the checksums of what we wrote.

    Where it stands *as_left* by the build that wrote it, its checksums are true, and no file need be read.
    """

    output: Path
    sums: Mapping[PurePosixPath, str] = field(default_factory=dict)
    files: frozenset[PurePosixPath] = frozenset()
    others: frozenset[PurePosixPath] = frozenset()
    folders: frozenset[PurePosixPath] = frozenset()
    as_left: bool = False

    @property
    def listed(self) -> frozenset[PurePosixPath]:
        """Which paths we wrote."""
        return frozenset(self.sums)

    @property
    def ours(self) -> frozenset[PurePosixPath]:
        """All that stands where an earlier build wrote, even if it was altered since."""
        return (self.files | self.others) & self.listed

    @property
    def foreign(self) -> frozenset[PurePosixPath]:
        """All that no build of ours wrote."""
        return (self.files | self.others) - self.listed

    @property
    def foreign_folders(self) -> frozenset[PurePosixPath]:
        """The folders that no build of ours needed."""
        return self.folders - folders_of(self.listed)

    def same(self, wanted: Tree) -> frozenset[PurePosixPath]:
        """Find the wanted files that stand there already, byte for byte."""
        return frozenset(path for path in self.files & wanted.keys() if self._holds(path, wanted[path]))

    def _holds(self, path: PurePosixPath, content: bytes) -> bool:
        known = self.sums.get(path) if self.as_left else None
        return known == sha256(content).hexdigest() if known else self.read(path) == content

    def read(self, path: PurePosixPath) -> bytes:
        """What stands there."""
        return (self.output / path).read_bytes()

    def refuse_rivals(self, wanted: Tree, same: frozenset[PurePosixPath]) -> None:
        """Refuse to write where somebody else's file stands."""
        strangers = self.foreign - same
        claimed = claims(wanted) if strangers else {}
        rivals = sorted(path for path in strangers if rival(path, claimed))
        if rivals:
            raise InputError(tuple(self._is_not_ours(path) for path in rivals))

    def _is_not_ours(self, path: PurePosixPath) -> Problem:
        place = Position(str(self.output / path))
        return Problem(place, "网站要用这个位置，这里却有一个不是本程序写的文件", "把它移走或改名，再生成一次")


def standing(output: Path, left: bytes = b"") -> Standing:
    """Look at the output folder, which a build *left* so; refuse one that holds something and lacks our mark."""
    if not output.exists():
        return Standing(output)
    found = dict(_walk(output, PurePosixPath()))
    files = frozenset(path for path, entry in found.items() if entry.is_file(follow_symlinks=False))
    folders = frozenset(path for path, entry in found.items() if entry.is_dir(follow_symlinks=False))
    sums = _sums(output) if found else {}
    others, as_left = frozenset(found) - files - folders, bool(left) and look(output) == left
    return Standing(output, sums, files, others, folders, as_left)


def mark(tree: Tree) -> bytes:
    """List every file of a site with its checksum: the manifest that makes a folder ours."""
    files = {str(path): sha256(content).hexdigest() for path, content in tree.items()}
    # This separator puts each file on a line and keeps the fast encoder, which knows no indent.
    text = json.dumps({"files": files, "format": _FORMAT}, ensure_ascii=False, sort_keys=True, separators=(",\n", ": "))
    return f"{text}\n".encode()


def folders_of(paths: Iterable[PurePosixPath]) -> frozenset[PurePosixPath]:
    """Name every folder that these paths need, the topmost too."""
    nearest = {path.parent for path in paths}
    return frozenset(nearest.union(*(folder.parents for folder in nearest)))


def _walk(folder: Path, below: PurePosixPath) -> Iterator[tuple[PurePosixPath, os.DirEntry[str]]]:
    with os.scandir(folder) as entries:
        for entry in entries:
            yield below / entry.name, entry
            if entry.is_dir(follow_symlinks=False):
                yield from _walk(folder / entry.name, below / entry.name)


def _sums(output: Path) -> dict[PurePosixPath, str]:
    try:
        content = json.loads((output / MARK).read_bytes())
    except FileNotFoundError:
        raise refusal(output, "这个文件夹不是空的，也不是本程序生成的，写进去会毁掉里面的东西", _ANOTHER) from None
    except ValueError:
        content = None
    match content:
        case {"format": 1, "files": dict(files)}:
            return {PurePosixPath(path): found for path, found in files.items()} | {MARK: ""}
    raise refusal(output, f"看不懂记号文件 {MARK}：它坏了，或来自更新的版本", f"{_ANOTHER}，或升级本程序")
