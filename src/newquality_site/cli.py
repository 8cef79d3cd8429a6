"""The command line: arguments, and exit codes 0 clean, 1 warnings under --strict, 2 mistakes."""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path

import click

from newquality_site import __version__
from newquality_site.files.position import InputError

FOLDER = click.Path(path_type=Path)

COMMANDS = ("changes", "next-year", "figures", "numerals")


class Commands(click.Group):
    """The commands beside the build, a module each, loaded when asked for: a build need not load them."""

    def list_commands(self, _context: click.Context) -> list[str]:
        """Their names, in the order of the help."""
        return list(COMMANDS)

    def get_command(self, _context: click.Context, name: str) -> click.Command | None:
        """The command of that name."""
        module = name.replace("-", "_")
        return getattr(import_module(f"newquality_site.commands.{module}"), module) if name in COMMANDS else None


@click.group(cls=Commands, invoke_without_command=True, options_metavar="[选项]", subcommand_metavar="[命令]")
@click.option(
    "--source",
    type=FOLDER,
    metavar="文件夹",
    default=Path(),
    help="稿件文件夹（有 content/ 和 data/），默认是当前文件夹。",
)
@click.option(
    "--output", type=FOLDER, metavar="文件夹", default=None, help="网站写到哪里，默认是稿件文件夹里的 site/。"
)
@click.option("--strict", is_flag=True, help="有警告时以 1 退出。")
@click.version_option(__version__, message="%(version)s", help="显示版本。")
@click.help_option("-h", "--help", help="显示这份说明。")
@click.pass_context
def main(context: click.Context, source: Path, output: Path | None, *, strict: bool) -> None:
    """把一期报纸专版做成网站：读 content/ 和 data/，写出 site/。有错时全部列出，旧网站不动。"""  # noqa: D400  (Chinese)
    context.obj = source
    if context.invoked_subcommand:
        return
    from newquality_site.commands import build  # noqa: PLC0415  (--help need not load the whole program)

    try:
        warnings = build.run(source, output or source / "site")
    except InputError as error:
        click.secho(f"没有生成：{error.errors} 处要改，旧网站没有动。", fg="red", err=True)
        sys.exit(2)
    sys.exit(1 if strict and warnings else 0)
