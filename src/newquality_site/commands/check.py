"""Everything that a build checks, with nothing written."""

import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import click

from newquality_site.commands.build import kept, made
from newquality_site.commands.last import FOLDERS
from newquality_site.commands.options import FORMAT, HELP, OUTPUT, SOURCE, STRICT, site_of
from newquality_site.commands.report import Facts, Report, finish, report, telling
from newquality_site.commands.usage import Command
from newquality_site.files.disk import check_output, read_tree
from newquality_site.files.remember import Keys, Store


@dataclass(frozen=True, slots=True)
class Untouched:
    """What earlier builds kept, and nothing new."""

    store: Store

    def get(self, keys: Keys) -> Mapping[bytes, bytes]:
        """Give back what a build kept."""
        return self.store.get(keys)

    def put(self, values: Mapping[bytes, bytes]) -> None:
        """Keep nothing."""


@click.command(cls=Command, options_metavar="[选项]")
@SOURCE
@OUTPUT
@STRICT
@FORMAT
@HELP
def check(source: Path, output: Path | None, form: str, *, strict: bool) -> None:
    """只检查，不写任何文件：生成时查的都查，错和警告一次列出。"""  # noqa: D400  (Chinese)
    to = report(form, source)
    finish(to, lambda: _run(source, site_of(source, output), to), "检查没有通过", strict=strict)


def _run(source: Path, output: Path, to: Report) -> tuple[int, Facts]:
    started = time.perf_counter()
    with telling(to, {}):
        check_output(output, source)
        own = read_tree(source, FOLDERS)
    with telling(to, own):
        built = made(own, source, Untouched(kept(source)))
    for warning in built.warnings:
        to.problem(warning, own)
    count = len(built.warnings)
    seconds = time.perf_counter() - started
    to.line(f"检查通过：{built.pages} 个页面，{built.charts} 张图，{count} 条警告，用时 {seconds:.1f} 秒。")
    return count, {"pages": built.pages, "charts": built.charts}
