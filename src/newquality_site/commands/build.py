"""Builds a story folder into a site folder and says what it did."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Sequence
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from typing import TypeVar

import click

import newquality_site.build as building
from newquality_site.commands.moves import moved
from newquality_site.commands.problems import say, shown
from newquality_site.files.disk import FolderStore, check_output, packaged, read_site, read_tree, write_tree
from newquality_site.files.position import InputError
from newquality_site.files.remember import remembered
from newquality_site.files.tree import Changes, Tree, overlay, under

T = TypeVar("T")
R = TypeVar("R")
FOLDERS = ("content", "data", "templates")
CACHE_LIMIT = 200_000_000
MOST_LINES = 60


def run(source: Path, output: Path) -> int:
    """Builds *source* into *output* and counts the warnings; raises InputError with the old site untouched."""
    started = time.perf_counter()
    with shown({}):
        check_output(output, source)
        own = read_tree(source, FOLDERS)
    with shown(own):
        built = made(own, source)
        standing = _standing(output)
        changed = write_tree(built.tree, output)
    drawings(source).trim(CACHE_LIMIT)
    tell(standing, built.tree, changed)
    for warning in built.warnings:
        say(warning, own)
    files = len(changed.added) + len(changed.changed) + len(changed.removed)
    click.echo(
        f"完成：{built.pages} 个页面，{built.charts} 张图，{len(built.warnings)} 条警告，"
        f"改动 {files} 个文件，用时 {time.perf_counter() - started:.1f} 秒。"
    )
    click.echo(f"网站在 {output / 'index.html'}")
    return len(built.warnings)


def made(own: Tree, source: Path) -> building.Built:
    """The site that the story's *own* files make with the packaged templates; drawings are kept in *source*."""
    inputs = overlay(under("templates", packaged("templates")), own)
    return building.build(inputs, remembered(drawings(source), recipe(), building.draw_now), _with_progress)


def drawings(source: Path) -> FolderStore:
    """Where the drawings of a story are kept between builds."""
    return FolderStore(source / ".cache" / "drawings")


def tell(standing: Tree, new: Tree, changed: Changes) -> None:
    """What moved, up to a screenful."""
    lines = list(moved(standing, new, changed))
    click.echo("".join(f"{line}\n" for line in lines[:MOST_LINES]), nl=False)
    if len(lines) > MOST_LINES:
        click.echo(f"……另有 {len(lines) - MOST_LINES} 行改动")


def _standing(output: Path) -> Tree:
    """The site that stands there; where something foreign in it cannot be read, nothing is said of what moved."""
    try:
        return read_site(output)
    except InputError:
        return {}


def recipe() -> str:
    """What a drawing depends on besides its marks: the code that draws, the library and the fonts."""
    parts = [*sorted(packaged("charts").items()), *sorted(packaged("fonts").items())]
    return sha256(b"".join(content for _, content in parts)).hexdigest() + version("matplotlib")


def _with_progress(step: str, work: Callable[[T], R], items: Sequence[T]) -> list[R]:
    """Each item in turn behind a bar, where there is a terminal to show one."""
    bars = click.progressbar(items, label=step, file=sys.stderr)
    with bars as bar:
        return [work(item) for item in bar]
