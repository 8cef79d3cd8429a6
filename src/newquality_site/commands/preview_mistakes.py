"""The page that stands in the site's place while something must be mended."""

from collections.abc import Iterable
from html import escape
from pathlib import PurePosixPath
from string import Template

from newquality_site.commands.problems import line_of
from newquality_site.files.disk import packaged
from newquality_site.files.position import Problem, Severity
from newquality_site.files.tree import Tree

PAGE = PurePosixPath("mistakes.html")
OURS = "请把下面的文字连同 content/、data/ 两个文件夹发给维护本程序的人；改动稿件后，这里会自己再试。"


def mistakes_page(problems: Iterable[Problem], inputs: Tree) -> str:
    """Each problem with its place, its line, the reason and the mend, mistakes before warnings."""
    listed = sorted(problems, key=lambda problem: (problem.severity is not Severity.ERROR, problem))
    errors = sum(problem.severity is Severity.ERROR for problem in listed)
    items = "\n".join(_item(problem, inputs) for problem in listed)
    return _page(f"有 {errors} 处要改", "改好、保存以后，这一页会自己换回网站。", f"<ol>\n{items}\n</ol>")


def our_mistake_page(traceback: str) -> str:
    """What to do where the program itself is at fault."""
    return _page("程序出错，不是您的错", OURS, f"<pre>{escape(traceback)}</pre>")


def _page(title: str, lead: str, body: str) -> str:
    return Template(packaged("preview")[PAGE].decode()).substitute(title=title, lead=lead, body=body)


def _item(problem: Problem, inputs: Tree) -> str:
    kind = "error" if problem.severity is Severity.ERROR else "warning"
    mend = f'<p class="mend">改法：{escape(problem.mend)}</p>' if problem.mend else ""
    return (
        f'<li class="{kind}"><p class="place">{escape(str(problem.position))}</p>\n'
        f'<p class="reason"><span class="severity">{problem.severity}</span>：{escape(problem.reason)}</p>\n'
        f"{_line(problem, inputs)}{mend}</li>"
    )


def _line(problem: Problem, inputs: Tree) -> str:
    """The line as in a terminal, with a caret beneath the place."""
    line = line_of(problem.position, inputs)
    return f"<pre>{escape(line)}</pre>\n" if line else ""
