"""A folder on the disk becomes a tree; whatever could not be published safely is refused, all at once."""

import os
import stat
from collections.abc import Iterable
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from pathlib import Path, PurePosixPath
from unicodedata import normalize

from newquality_site.files.disk.refusals import reason, refusal
from newquality_site.files.position import InputError, Position, Problem
from newquality_site.files.tree import within

PACKAGE = Path(__file__).parents[2]
_CHECKOUT = PACKAGE.parents[1]
_LEFTOVERS = (".*", "thumbs.db", "desktop.ini", "*~", "~$*", "#*#", "*.tmp", "*.bak")
_MEGABYTE = 2**20
_LARGEST = 20


def read_tree(root: Path, folders: Iterable[str]) -> dict[PurePosixPath, bytes]:
    """Read all files below the named folders, or the named files themselves.

    What is not there is not in the tree. Editors' leftovers are passed over. Paths are in Unicode form NFC and in
    their own order, whatever the disk's.
    """
    if not os.path.isdir(root):  # noqa: PTH112  Path.is_dir() fails where it may not look
        raise refusal(root, "没有这个文件夹，或没有权限打开它", "核对路径有没有写错")
    reading = _Reading(root.resolve())
    for name in folders:
        reading.read(PurePosixPath(name))
    if reading.problems:
        raise InputError(tuple(sorted(reading.problems)))
    return dict(sorted(reading.tree.items()))


def read_site(output: Path) -> dict[PurePosixPath, bytes]:
    """Read the site an earlier build left; none is an empty tree."""
    if not os.path.isdir(output):  # noqa: PTH112  Path.is_dir() fails where it may not look
        return {}
    return read_tree(output, sorted(name for name in os.listdir(output) if not name.startswith(".")))  # noqa: PTH208


def packaged(folder: str) -> dict[PurePosixPath, bytes]:
    """Read a folder that travels with the program, with paths from there.

    It lies in the package or, as long as that is a checkout, at the root of the project.
    """
    return within(folder, read_tree(home_of(folder), [folder]))


def home_of(folder: str) -> Path:
    """Where a folder that travels with the program lies."""
    return PACKAGE if (PACKAGE / folder).is_dir() else _CHECKOUT


@dataclass(frozen=True, slots=True)
class _Reading:
    root: Path
    tree: dict[PurePosixPath, bytes] = field(default_factory=dict)
    problems: set[Problem] = field(default_factory=set)
    names: dict[PurePosixPath, PurePosixPath] = field(default_factory=dict)

    def read(self, name: PurePosixPath, above: frozenset[tuple[int, int]] = frozenset()) -> None:
        """Read a file or a folder into the tree, or keep the problem."""
        try:
            self._read(name, above)
        except FileNotFoundError:
            return
        except OSError as error:
            self._refuse(name, f"读不出来：{reason(error)}", "检查这个文件的权限，或重新复制一份")

    def _read(self, name: PurePosixPath, above: frozenset[tuple[int, int]]) -> None:
        path = self.root / name
        status = path.lstat()
        if stat.S_ISLNK(status.st_mode):
            if not self._is_safe_link(name):
                return
            status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            self._read_folder(name, status, above)
        elif stat.S_ISREG(status.st_mode):
            self._read_file(name, status.st_size)
        else:
            self._refuse(name, "这不是普通文件，是管道、套接字或设备", "把它移出稿件文件夹")

    def _is_safe_link(self, name: PurePosixPath) -> bool:
        try:
            target = os.path.realpath(self.root / name, strict=True)
        except OSError:
            self._refuse(name, "这个链接断了，指向的文件不存在", "删掉链接，或把文件放回去")
            return False
        if not Path(target).is_relative_to(self.root):
            self._refuse(name, "这个链接指向稿件文件夹之外", "把要用的文件复制进来，再删掉链接")
            return False
        return True

    def _read_folder(self, name: PurePosixPath, status: os.stat_result, above: frozenset[tuple[int, int]]) -> None:
        itself = (status.st_dev, status.st_ino)
        if itself in above:
            self._refuse(name, "这个链接绕回了它所在的文件夹", "删掉链接")
            return
        for child in sorted(path.name for path in (self.root / name).iterdir()):
            if not _is_leftover(child):
                self.read(name / child, above | {itself})

    def _read_file(self, name: PurePosixPath, size: int) -> None:
        path = PurePosixPath(normalize("NFC", str(name)))
        if not _is_text(str(name)):
            self._refuse(name, "文件名不是 UTF-8 编码，多半是解压缩时乱了码", "给文件改名")
        elif self.names.setdefault(path, name) != name:
            self._refuse(name, "有两个文件同用这个名字，只差 Unicode 写法", "删掉一个，或改名")
        elif size > _LARGEST * _MEGABYTE:
            self._refuse(name, f"文件有 {size / _MEGABYTE:.1f} MB，超过 {_LARGEST} MB", "缩小以后再放进来")
        else:
            self.tree[path] = (self.root / name).read_bytes()

    def _refuse(self, name: PurePosixPath, why: str, mend: str) -> None:
        shown = os.fsencode(name).decode(errors="replace")
        self.problems.add(Problem(Position(normalize("NFC", shown)), why, mend))


def _is_leftover(name: str) -> bool:
    return any(fnmatchcase(name.lower(), pattern) for pattern in _LEFTOVERS)


def _is_text(name: str) -> bool:
    try:
        name.encode()
    except UnicodeEncodeError:
        return False
    return True
