"""New things to fill: a piece, a statistic, a whole special; each is written with its explanations."""

from importlib import import_module

import click

from newquality_site.commands.options import HELP
from newquality_site.commands.usage import Group

KINDS = ("article", "indicator", "special")
EXAMPLES = """\
例子：
  newquality new article wang-fang --kind interview    新建一篇访谈，加进版面顺序
  newquality new indicator grain-output                新建一项统计，待填
  newquality new special 两会专版                      新建一个能生成的样张"""


class Kinds(Group):
    """What can be made anew, a module each."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  (the library's)
        """Their names."""
        return list(KINDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002  (the library's)
        """The command of that name."""
        if cmd_name not in KINDS:
            return None
        module = import_module(f"newquality_site.commands.new_{cmd_name}")
        found: click.Command = getattr(module, f"new_{cmd_name}")
        return found


@click.group(
    cls=Kinds, options_metavar="[选项]", subcommand_metavar="种类 名称", epilog=EXAMPLES, no_args_is_help=False
)
@HELP
def new() -> None:
    """新建稿件、统计或整个专题；写好的都带说明和例子。"""  # noqa: D400  (Chinese)
