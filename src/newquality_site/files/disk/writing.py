"""A tree becomes a folder: all of it or nothing.

1. What stands in the output is compared with the tree; if nothing differs, nothing is written.
2. A folder is made beside the output: what is the same is linked, what differs is written, what is foreign goes along.
3. The two folders swap places, and the old one is removed.

Given up: whoever stands in the output folder with a shell stands in the old one afterwards, and must enter it anew.
"""

import os
import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from newquality_site.files.disk.lock import locked
from newquality_site.files.disk.look import look
from newquality_site.files.disk.place import refuse_place
from newquality_site.files.disk.refusals import reason, refusal
from newquality_site.files.disk.standing import MARK, Standing, folders_of, mark, standing
from newquality_site.files.disk.swap import beside, settle, swap
from newquality_site.files.tree import Changes, Tree, merge


@dataclass(frozen=True, slots=True)
class Written:
    """What differs, how the folder looks now, and what stood *before* in the place of what was changed."""

    changes: Changes
    look: bytes
    before: Tree


def write_tree(tree: Tree, output: Path) -> Changes:
    """Make the output folder hold this tree, at once and as a whole; tell what differs."""
    return written(tree, output).changes


def written(tree: Tree, output: Path, left: bytes = b"") -> Written:
    """Make the output folder hold this tree, at once and as a whole; *left* is how the last build left it.

    A manifest in the folder lists what was written. Only what it lists is ever removed or written over, and that even
    if it was altered by hand; all else in the folder stays. A folder with something in it and no manifest is refused.
    """
    wanted = merge(tree, {MARK: mark(tree)})
    _refuse_climbing(tree)
    try:
        refuse_place(output)
        return _write_alone(wanted, output.resolve(), left)
    except OSError as error:
        why = f"网站写不进去：{reason(error)}。原来的网站没有动"
        raise refusal(output, why, "腾出空间、改好权限或另选一个文件夹，再生成一次") from error


def _refuse_climbing(paths: Iterable[PurePosixPath]) -> None:
    for path in paths:
        if path.is_absolute() or ".." in path.parts:
            message = f"{path} leaves the output folder"
            raise ValueError(message)


def _write_alone(wanted: Tree, output: Path, left: bytes) -> Written:
    output.parent.mkdir(parents=True, exist_ok=True)
    with locked(output.with_name(f".{output.name}.lock")):
        settle(output)
        try:
            changes, before = _write(wanted, standing(output, left))
        finally:
            settle(output)
        return Written(changes, look(output), before)


def _write(wanted: Tree, old: Standing) -> tuple[Changes, Tree]:
    same = old.same(wanted)
    old.refuse_rivals(wanted, same)
    differs = wanted.keys() - same
    if not differs:  # a page that is gone is missing from the manifest, which then differs
        return Changes(), {}
    before = {path: old.read(path) for path in differs & old.files}
    fresh = beside(old.output, "new")
    _make_folders(fresh, folders_of([*wanted, *old.foreign]) | old.foreign_folders - wanted.keys())
    for path in differs:
        (fresh / path).write_bytes(wanted[path])
    for path in same:
        _link(f"{old.output}/{path}", f"{fresh}/{path}")
    for path in old.foreign - same:
        carry(old.output / path, fresh / path)
    _keep_modes(old, fresh)
    swap(fresh, old.output)
    ours = old.ours
    return Changes(_sorted(differs - ours), _sorted(differs & ours), _sorted(ours - wanted.keys())), before


def _make_folders(top: Path, folders: Iterable[PurePosixPath]) -> None:
    for folder in sorted("" if folder == PurePosixPath() else str(folder) for folder in folders):
        os.mkdir(f"{top}/{folder}")  # noqa: PTH102  (a path for each of thousands takes longer than the folder)


def carry(source: Path, target: Path) -> None:
    """Take a file or link along without reading it, or where that cannot be done, by copying it."""
    if source.is_symlink():  # macOS would follow it
        target.symlink_to(source.readlink(), target_is_directory=source.is_dir())
        return
    _link(source, target)


def _link(source: Path | str, target: Path | str) -> None:
    try:
        os.link(source, target)
    except OSError:  # a disk that knows no links, or a file that has too many
        shutil.copy2(source, target)


def _keep_modes(old: Standing, fresh: Path) -> None:
    if old.output.exists():
        shutil.copymode(old.output, fresh)
    for folder in old.foreign_folders:
        if (fresh / folder).is_dir():
            shutil.copystat(old.output / folder, fresh / folder)


def _sorted(paths: Iterable[PurePosixPath]) -> tuple[PurePosixPath, ...]:
    return tuple(sorted(path for path in paths if path != MARK))
