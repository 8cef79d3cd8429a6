"""Builds a story folder into a site folder and says what it did."""

from __future__ import annotations

import time
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

import click

import newquality_site.build as building
from newquality_site.commands.moves import moved
from newquality_site.commands.options import FORMAT, HELP, OUTPUT, SOURCE, STRICT, site_of
from newquality_site.commands.progress import with_progress
from newquality_site.commands.report import Facts, Report, finish, report, telling
from newquality_site.commands.usage import Command
from newquality_site.files.disk import FolderStore, check_output, packaged, read_site, read_tree, write_tree
from newquality_site.files.position import InputError
from newquality_site.files.remember import Store, remembered
from newquality_site.files.tree import Changes, Tree, overlay, under

FOLDERS = ("content", "data", "templates")
CACHE_LIMIT = 200_000_000
MOST_LINES = 60


@click.command(cls=Command, options_metavar="[选项]")
@SOURCE
@OUTPUT
@STRICT
@FORMAT
@HELP
def build(source: Path, output: Path | None, form: str, *, strict: bool) -> None:
    """生成网站；有错时全部列出，旧网站不动。不写命令就是它。"""  # noqa: D400  (Chinese)
    to = report(form, source)
    finish(to, lambda: run(source, site_of(source, output), to), "没有生成", strict=strict)


def run(source: Path, output: Path, to: Report) -> tuple[int, Facts]:
    """Builds *source* into *output*, counts the warnings; raises InputError with the old site untouched."""
    started = time.perf_counter()
    with telling(to, {}):
        check_output(output, source)
        own = read_tree(source, FOLDERS)
    with telling(to, own):
        built = made(own, source)
        standing = _standing(output)
        changed = write_tree(built.tree, output)
    drawings(source).trim(CACHE_LIMIT)
    for line in told(standing, built.tree, changed):
        to.line(line)
    for warning in built.warnings:
        to.problem(warning, own)
    files = len(changed.added) + len(changed.changed) + len(changed.removed)
    to.line(
        f"完成：{built.pages} 个页面，{built.charts} 张图，{len(built.warnings)} 条警告，"
        f"改动 {files} 个文件，用时 {time.perf_counter() - started:.1f} 秒。"
    )
    to.line(f"网站在 {output / 'index.html'}")
    facts = {"pages": built.pages, "charts": built.charts, "changed_files": files, "output": str(output)}
    return len(built.warnings), facts


def made(own: Tree, source: Path, kept: Store | None = None) -> building.Built:
    """The site that the story's *own* files make with the packaged templates; drawings are *kept* in *source*."""
    inputs = overlay(under("templates", packaged("templates")), own)
    return building.build(inputs, remembered(kept or drawings(source), recipe(), building.draw_now), with_progress)


def drawings(source: Path) -> FolderStore:
    """Where the drawings of a story are kept between builds."""
    return FolderStore(source / ".cache" / "drawings")


def told(standing: Tree, new: Tree, changed: Changes) -> list[str]:
    """What moved, up to a screenful."""
    lines = list(moved(standing, new, changed))
    rest = len(lines) - MOST_LINES
    return [*lines[:MOST_LINES], *([f"……另有 {rest} 行改动"] if rest > 0 else [])]


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
