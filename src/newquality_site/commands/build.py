"""Builds a story folder into a site folder and says what it did."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path, PurePosixPath
from typing import TypeVar

import click

import newquality_site.build as building
from newquality_site.commands.moves import moved
from newquality_site.files.disk import FolderStore, check_output, packaged, read_site, read_tree, write_tree
from newquality_site.files.position import InputError, Position, Problem, Severity, excerpt
from newquality_site.files.remember import remembered
from newquality_site.files.tree import Tree, overlay, under

T = TypeVar("T")
R = TypeVar("R")
FOLDERS = ("content", "data", "templates")
CACHE_LIMIT = 200_000_000
MOST_LINES = 60


def run(source: Path, output: Path) -> int:
    """Builds *source* into *output* and counts the warnings; raises InputError with the old site untouched."""
    started = time.perf_counter()
    with _shown({}):
        check_output(output, source)
        own = read_tree(source, FOLDERS)
    inputs = overlay(under("templates", packaged("templates")), own)
    store = FolderStore(source / ".cache" / "drawings")
    draw = remembered(store, recipe(), building.draw_now)
    with _shown(own):
        built = building.build(inputs, draw, _with_progress)
        standing = read_site(output)
        changed = write_tree(built.tree, output)
    store.trim(CACHE_LIMIT)
    lines = list(moved(standing, built.tree, changed))
    click.echo("".join(f"{line}\n" for line in lines[:MOST_LINES]), nl=False)
    if len(lines) > MOST_LINES:
        click.echo(f"……另有 {len(lines) - MOST_LINES} 行改动")
    for warning in built.warnings:
        _say(warning, own)
    files = len(changed.added) + len(changed.changed) + len(changed.removed)
    click.echo(
        f"完成：{built.pages} 个页面，{built.charts} 张图，{len(built.warnings)} 条警告，"
        f"改动 {files} 个文件，用时 {time.perf_counter() - started:.1f} 秒。"
    )
    click.echo(f"网站在 {output / 'index.html'}")
    return len(built.warnings)


def recipe() -> str:
    """What a drawing depends on besides its marks: the code that draws, the library and the fonts."""
    parts = [*sorted(packaged("charts").items()), *sorted(packaged("fonts").items())]
    return sha256(b"".join(content for _, content in parts)).hexdigest() + version("matplotlib")


@contextmanager
def _shown(inputs: Tree) -> Iterator[None]:
    """Problems are said with the line they stand on before they end the run."""
    try:
        yield
    except InputError as error:
        for problem in sorted(error.problems):
            _say(problem, inputs)
        raise


def _say(problem: Problem, inputs: Tree) -> None:
    colour = "red" if problem.severity is Severity.ERROR else "yellow"
    click.secho(str(problem), fg=colour, err=True)
    if shown := _line(problem.position, inputs):
        click.echo(shown, err=True)


def _line(position: Position, inputs: Tree) -> str:
    content = inputs.get(PurePosixPath(position.path))
    try:
        return excerpt(content.decode("utf-8-sig"), position) if content else ""
    except UnicodeDecodeError:
        return ""


def _with_progress(step: str, work: Callable[[T], R], items: Sequence[T]) -> list[R]:
    """Each item in turn behind a bar, where there is a terminal to show one."""
    bars = click.progressbar(items, label=step, file=click.get_text_stream("stderr"))  # type: ignore[operator]  # overloads
    with bars as bar:
        return [work(item) for item in bar]
