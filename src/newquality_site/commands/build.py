"""Builds a story folder into a site folder and says what it did."""

from __future__ import annotations

import gc
import time
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import click

from newquality_site.commands.last import FOLDERS, Done, Last, content, keep, left, looks, recipe, unchanged
from newquality_site.commands.moves import moved
from newquality_site.commands.options import FORMAT, HELP, OUTPUT, SOURCE, STRICT, site_of
from newquality_site.commands.progress import with_progress
from newquality_site.commands.report import Facts, Report, finish, report, telling
from newquality_site.commands.usage import Command
from newquality_site.files.disk import (
    FileStore,
    check_output,
    packaged,
    read_compiled,
    read_tree,
    write_compiled,
    written,
)
from newquality_site.files.remember import Held, Store, remembered
from newquality_site.files.tree import Changes, Tree, overlay, under

if TYPE_CHECKING:
    from newquality_site.build import Built

CACHE_LIMIT = 200_000_000
MOST_LINES = 60
SELDOM = (50_000, 20, 20)
"""How much must be new before Python looks for garbage: there is next to none, and looking took a tenth of a build."""


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
        store = kept(source)
        found = looks(source)
        reading = cache(lambda: read_tree(source, FOLDERS))
        done = unchanged(store, output, found, reading)
        # Only where a warning will be shown with its line, or a site be made, are the files read.
        own = reading() if done is None or done.warnings else {}
    files = 0
    if done is None:
        with telling(to, own):
            done, files = _built(source, output, own, found, to)
    for warning in done.warnings:
        to.problem(warning, own)
    to.line(
        f"完成：{done.pages} 个页面，{done.charts} 张图，{len(done.warnings)} 条警告，"
        f"改动 {files} 个文件，用时 {time.perf_counter() - started:.1f} 秒。"
    )
    to.line(f"网站在 {output / 'index.html'}")
    facts = {"pages": done.pages, "charts": done.charts, "changed_files": files, "output": str(output)}
    return len(done.warnings), facts


def _built(source: Path, output: Path, own: Tree, found: bytes, to: Report) -> tuple[Done, int]:
    """Makes and writes the site and tells what moved; what it came to, and how many files are other than before."""
    store = kept(source)
    built = made(own, source, store)
    new = written(built.tree, output, left(store, output))
    done = Done(built.pages, built.charts, built.warnings)
    keep(store, output, Last(found, content(store, own), new.look, done))
    store.trim(CACHE_LIMIT)
    for line in told(new.before, built.tree, new.changes):
        to.line(line)
    return done, len(new.changes.added) + len(new.changes.changed) + len(new.changes.removed)


def made(own: Tree, source: Path, store: Store | None = None, held: Held | None = None) -> Built:
    """The site that the story's *own* files make with the packaged templates; results are kept in *source*.

    A process that builds again and again, while it serves, gives what it has *held*. It is not copied for a step, since
    a copy may wait for ever for a lock of a thread that it has not; what no page holds is put off till it is asked for.
    """
    # Where nothing has changed neither is needed.
    from newquality_site.build import build as make  # noqa: PLC0415
    from newquality_site.commands.preview_late import putting_off  # noqa: PLC0415
    from newquality_site.commands.workers import spread  # noqa: PLC0415
    from newquality_site.render.templates import compiled, know_compiled  # noqa: PLC0415

    templates = packaged("templates")
    gc.set_threshold(*SELDOM)
    shelf = kept(source) if store is None else store
    program = recipe(shelf)
    know_compiled(read_compiled("templates", program))
    each = spread(with_progress) if held is None else with_progress
    steps = remembered(shelf, program, each, held)
    site = make(overlay(under("templates", templates), own), each=steps if held is None else putting_off(steps))
    if fresh := compiled(templates):
        write_compiled("templates", program, fresh)
    return site


def kept(source: Path) -> FileStore:
    """Where the results of a story's builds are kept for the next one."""
    return FileStore(source / ".cache" / "kept.sqlite3")


def told(before: Tree, new: Tree, changed: Changes) -> list[str]:
    """What moved, up to a screenful, and in any case the last of it: what did not move."""
    lines = list(moved(before, new, changed))
    rest = len(lines) - MOST_LINES - 1
    return [*lines[:MOST_LINES], *([f"……另有 {rest} 行改动"] if rest > 0 else []), *lines[MOST_LINES:][-1:]]
