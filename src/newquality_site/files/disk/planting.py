"""A tree becomes a new folder, whole or not at all; nothing that stands there is touched."""

import os
import shutil
from pathlib import Path

from newquality_site.files.disk.refusals import reason, refusal
from newquality_site.files.tree import Tree, merge


def plant_tree(tree: Tree, folder: Path) -> None:
    """Make *folder* hold this tree; one that holds something already is refused."""
    wanted = merge(tree)
    place = folder.resolve()
    fresh = place.with_name(f".{place.name}.new-{os.getpid()}")
    try:
        if place.exists() and (not place.is_dir() or any(place.iterdir())):
            raise refusal(folder, "这里已经有东西", "另选一个新的或空的文件夹")
        try:
            for path, content in wanted.items():
                (fresh / path).parent.mkdir(parents=True, exist_ok=True)
                (fresh / path).write_bytes(content)
            if place.exists():
                place.rmdir()
            fresh.rename(place)
        finally:
            shutil.rmtree(fresh, ignore_errors=True)
    except OSError as error:
        raise refusal(folder, f"文件夹建不起来：{reason(error)}", "改好权限或另选一个地方，再来一次") from error


def create_file(path: Path, content: bytes) -> None:
    """Make a file that is not there yet; one that is there is refused."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.exists():
            raise refusal(path, "已经有这个文件", "换一个名称，或直接改它")
        with path.open("xb") as file:
            file.write(content)
    except OSError as error:
        raise refusal(path, f"文件写不进去：{reason(error)}", "改好权限或另选一个地方，再来一次") from error
