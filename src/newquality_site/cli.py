"""The command line: its commands, and how it ends.

0 all is well, 1 warnings under --strict, 2 mistakes of an editor, 3 a mistake of ours, 130 interrupted by Ctrl-C.
"""

import os
import sys
import traceback
from collections.abc import Iterable, Mapping, Sequence
from importlib import import_module
from io import TextIOWrapper
from pathlib import Path
from typing import Any, NoReturn

import click

from newquality_site import __version__
from newquality_site.commands.options import HELP, Given, format_option, output_option, source_option, strict_option
from newquality_site.commands.usage import Group, said

COMMANDS: Mapping[str, str] = {
    "build": "生成网站（不写命令就是它）",
    "preview": "边改边看：保存后浏览器自己刷新，错误显示在页面上",
    "check": "只检查，不写任何文件",
    "new": "新建：稿件 article、统计 indicator、整个专题 special",
    "next-year": "给每个按年的序列加一行待填的注释",
    "changes": "现在生成，网站会有什么变化",
    "figures": "数字表导出成 CSV，或从 CSV 读回",
    "numerals": "核数表：每篇稿件的每个数和它的依据",
    "clean": "删除生成的网站和缓存",
}
EXAMPLES = """\
例子：
  newquality                          生成当前文件夹的专题，写到 site/
  newquality preview                  边改边看，按 Ctrl-C 结束
  newquality check --strict           上线前：有错或有警告都不放行
  newquality check --format github    在 GitHub Actions 里，把问题标在改动的行上
  newquality new special 新专题       新建一个能生成的样张，再改成自己的
  newquality figures --csv 数字.csv   把数字交给用表格软件的同事
  newquality 命令 --help              一个命令怎么用

结束时的数字：0 没有问题；1 有警告（加 --strict 时）；2 有错要改；3 程序出错，不是您的错；130 按了 Ctrl-C。"""
OUR_MISTAKE = """\
以上是程序的错，不是您的错，您的文件没有动。
请把上面从 Traceback 起的全部文字、刚才输入的命令和下面一行，连同 content/、data/ 两个文件夹，发给维护本程序的人。
newquality {version}，Python {python}，{system}"""


class Commands(Group):
    """The commands, a module each, loaded when asked for: the help need not load the whole program."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  (the library's)
        """Their names, in the order of the help."""
        return list(COMMANDS)

    def described(self, ctx: click.Context) -> Iterable[tuple[str, str]]:  # noqa: ARG002  (the library's)
        """Each command and what it does."""
        return COMMANDS.items()

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002  (the library's)
        """The command of that name."""
        module = cmd_name.replace("-", "_")
        if cmd_name not in COMMANDS:
            return None
        found: click.Command = getattr(import_module(f"newquality_site.commands.{module}"), module)
        return found

    def main(self, args: Sequence[str] | None = None, prog_name: str | None = None, **extra: Any) -> NoReturn:  # type: ignore[override]  # noqa: ANN401  (it never returns: it ends with a code)
        """Run what was typed and end with the code that tells how it went."""
        for stream in (sys.stdout, sys.stderr):
            if isinstance(stream, TextIOWrapper):  # a console of another encoding shows a ? for what it lacks
                stream.reconfigure(errors="replace")
        if os.environ.get("NO_COLOR"):
            extra["color"] = False
        try:
            code = super().main(args, prog_name, **{**extra, "standalone_mode": False})
        except click.UsageError as error:
            click.secho(said(error), fg="red", err=True, color=extra.get("color"))
            sys.exit(2)
        except (click.Abort, KeyboardInterrupt):
            click.echo("按了 Ctrl-C，停下了：写到一半的都已撤回，原来的网站和文件没有动。", err=True)
            sys.exit(130)
        except Exception:  # noqa: BLE001  (the outermost border: what arrives here is a mistake of ours)
            traceback.print_exc()
            told = OUR_MISTAKE.format(version=__version__, python=sys.version.split()[0], system=sys.platform)
            click.secho(told, fg="red", err=True, color=extra.get("color"))
            sys.exit(3)
        sys.exit(code if isinstance(code, int) else 0)


@click.group(
    cls=Commands,
    invoke_without_command=True,
    options_metavar="[选项]",
    subcommand_metavar="[命令]",
    epilog=EXAMPLES,
)
@source_option(None)
@output_option(None)
@strict_option(None)
@format_option(None)
@click.version_option(__version__, message="%(version)s", help="显示版本。")
@HELP
@click.pass_context
def main(context: click.Context, source: Path | None, output: Path | None, form: str | None, *, strict: bool) -> None:
    """把一期报纸专版做成网站：读 content/ 和 data/，写出 site/。有错时全部列出，旧网站不动。"""  # noqa: D400  (Chinese)
    context.obj = Given(source, output, form, strict)
    if context.invoked_subcommand is None:
        command = import_module("newquality_site.commands.build").build
        with command.make_context(context.info_name, [], obj=context.obj, color=context.color) as own:
            command.invoke(own)
