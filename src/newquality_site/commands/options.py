"""What several commands are given: the story folder, which may stand before or behind the command's name."""

from __future__ import annotations

from pathlib import Path

import click

FOLDER = click.Path(path_type=Path)
FILE = click.Path(path_type=Path, dir_okay=False)


def _or_before(context: click.Context, _parameter: click.Parameter, given: Path | None) -> Path:
    """The folder given here, or before the command, or the current one."""
    return given or context.obj or Path()


SOURCE = click.option(
    "--source",
    type=FOLDER,
    metavar="文件夹",
    default=None,
    callback=_or_before,
    help="稿件文件夹（有 content/ 和 data/），默认是当前文件夹。",
)
HELP = click.help_option("-h", "--help", help="显示这份说明。")
