"""No page runs a script of its own, and each has room to say what it may load: what a browser would refuse is refused.

Templates are written by people, and a story may bring its own. What works on the writer's screen because a policy is
missing would be the door for whatever else gets into a page.
"""

from collections.abc import Iterator

from newquality_site.checks.markup import Markup
from newquality_site.files.position import Position, Problem
from newquality_site.files.tree import Tree
from newquality_site.render.sealing import START


def check(pages: tuple[Markup, ...], tree: Tree) -> Iterator[Problem]:
    """Scripts in pages, and pages without room for a policy."""
    for page in pages:
        for found in page.live:
            reason = f"页面里有会运行的“{found.text[:40]}”，浏览器按本页的安全规则不会执行"
            mend = "脚本写成 templates/static 里的 .js 文件，用 url('assets:…') 引用"
            yield Problem(Position(str(page.path), found.line), reason, mend)
        if START not in tree[page.path].partition(b"</head>")[0]:
            reason = "页面没有写明字符编码，安全规则无处可放"
            yield Problem(Position(str(page.path)), reason, f"在 <head> 的第一行写 {START.decode()}")
