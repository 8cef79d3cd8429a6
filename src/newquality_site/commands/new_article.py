"""A new piece: a draft with its explanations, in its place in the order of the print."""

from pathlib import Path, PurePosixPath

import click

from newquality_site.commands.last import FOLDERS
from newquality_site.commands.options import HELP, SOURCE, one_of
from newquality_site.commands.problems import refusing
from newquality_site.commands.usage import Command
from newquality_site.files.disk import create_file, read_tree, write_file
from newquality_site.files.disk.refusals import refusal
from newquality_site.files.tree import Tree
from newquality_site.load.adding import is_name, with_piece
from newquality_site.load.decoding import decoded
from newquality_site.load.site import PIECES
from newquality_site.load.tables import SETTINGS, table
from newquality_site.model.article import LAYOUTS
from newquality_site.model.site import BOX, Settings
from newquality_site.text.near import near

HINTS = {
    "lead": "导语，全版的开头",
    "interview": "访谈：各项工作写成二级标题（##）",
    "proposal": "建议：一条一条的建议写成二级标题（##），首页和文首自动列出",
    "essay": "手记",
    "profile": "人物：有日期的事登记成 event，文首自动排成时间表",
    "photo": "图片：没有原题就写 title，不写 headline；照片放在 content/static/，写进 picture",
}
SCAFFOLD = """\
---
draft: true # 草稿：网站上没有它。照原文写好以后删去这一行，它就上版面
kind: {kind} # {hint}
headline: 标题照原文
# 下面各项原文有才写，删去行首的“# ”就生效：
# section: 栏目名
# kicker: 引题，标题上面的小字
# bylines: # role：reporter 记者、compiler 采访整理、author 作者、affiliation 作者单位、photographer 摄影、archive 资料
#   - {{role: reporter, name: 姓名, organisation: 报社, printed: 署名照原文}}
# persons: # 人物，各有一页
#   - {{id: zhang-san, name: 张三, organisation: 单位, role: 职务, delegate: 全国人大代表}}
# topics: [ai] # 取自 content/topics.yaml
# place: beijing # 取自 content/places.yaml
# related: ["article:{other}"] # 相关的稿件和统计，写在一处，两边都会链到
# picture: {{file: photo.jpg, alt: 照片里有什么}} # 照片放在 content/static/
# doubts: # 疑有误而照登的字句
#   - {{printed: 原文的字句, note: 疑在哪里}}
#
# 正文里的链接写名称，不写网址：
#   [字](indicator:名称) 一项统计   [字](figure:名称.序列@年) 统计里的数
#   [字](fact:名称) 文中的数，登记在 data/indicators.yaml 的 facts   [字](term:名称) 名词解释
#   [字](article:名称) 另一篇   ![](chart:名称) 在此处放一张图，前后各空一行
---

正文照原文录入，一段一行，段间空一行，用全角标点。
"""


@click.command("article", cls=Command, options_metavar="[选项]")
@click.argument("slug", metavar="网址名")
@SOURCE
@click.option("--kind", metavar="体裁", required=True, help=f"{'、'.join(LAYOUTS)}，或 site.yaml 的 kinds 里写的。")
@click.option("--after", metavar="网址名", default=None, help="排在哪一篇后面，默认排在最后。")
@HELP
def new_article(slug: str, source: Path, kind: str, after: str | None) -> None:
    """新建一篇稿件：写好题头的草稿，并加进版面顺序。"""  # noqa: D400  (Chinese)
    with refusing({}):
        own = read_tree(source, FOLDERS)
        if SETTINGS not in own:
            raise refusal(source / SETTINGS, "没有这个文件", "检查 --source 指的文件夹")
    with refusing(own):
        text = decoded(SETTINGS, own[SETTINGS])
        found = table(SETTINGS, text)
    one_of((*LAYOUTS, *found.kinds), kind)
    _refuse_name(slug, own)
    if after:
        one_of([name for name in found.order if name != BOX], after)
    with refusing(own):
        ordered = with_piece(str(SETTINGS), text, slug, after)
        create_file(source / PIECES / f"{slug}.md", scaffold(kind, found, own).encode())
        write_file(source / SETTINGS, ordered.encode())
    click.echo(f"新稿件在 {PIECES / slug}.md，已加进 {SETTINGS} 的 order。现在是草稿，照原文写好后删去 draft 那一行。")
    if like := near(slug, [name for name in _slugs(own) if name != slug]):
        click.echo(f"注意：已有名称相近的“{like}”，不要弄混。")


def scaffold(kind: str, found: Settings, own: Tree) -> str:
    """The text of a new piece of a kind, with names of this story for examples."""
    layout = found.kinds[kind].layout if kind in found.kinds else kind
    label = f"{found.kinds[kind].label}，照这样排版：" if kind in found.kinds else ""
    other = next(iter(_slugs(own)), "lead")
    return SCAFFOLD.format(kind=kind, hint=f"{label}{HINTS[layout]}", other=other)


def _slugs(own: Tree) -> list[str]:
    return [path.stem for path in own if path.parent == PIECES]


def _refuse_name(slug: str, own: Tree) -> None:
    if not is_name(slug) or slug == BOX:
        raise click.BadParameter(
            f"“{slug}”不能作网址名，只用小写字母、数字和连字符，如 ma-xiuzhen", param_hint="网址名"
        )
    if slug in _slugs(own):
        raise click.BadParameter(f"已有叫“{slug}”的稿件（{PurePosixPath(PIECES, slug)}.md），换一个名称")
