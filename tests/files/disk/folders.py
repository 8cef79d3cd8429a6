"""Builders and readers of small sites, for the tests of the disk."""

from pathlib import Path, PurePosixPath

import pytest

from newquality_site.files.disk import write_tree
from newquality_site.files.position import InputError

MARK = ".newquality.json"


def tree(**files: bytes) -> dict[PurePosixPath, bytes]:
    """Make a tree of pages; a double underscore stands for a folder."""
    return {PurePosixPath(f"{name.replace('__', '/')}.html"): content for name, content in files.items()}


def paths(*names: str) -> tuple[PurePosixPath, ...]:
    """Name paths."""
    return tuple(map(PurePosixPath, names))


def contents(folder: Path) -> dict[str, bytes]:
    """Read all of a folder, hidden files too."""
    return {str(p.relative_to(folder)): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


def names(folder: Path) -> list[str]:
    """List what is in a folder."""
    return sorted(child.name for child in folder.iterdir())


def refused(output: Path, **files: bytes) -> str:
    """Tell why a site cannot be written."""
    with pytest.raises(InputError) as caught:
        write_tree(tree(**files), output)
    return str(caught.value)
