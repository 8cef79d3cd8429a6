"""Every file of the story has a path of its own on the site, on whatever disk the site may come to lie."""

from collections.abc import Iterator

from newquality_site.files.position import Position, Problem
from newquality_site.files.tree import PathTwice, Tree, claims
from newquality_site.model.site import Site

FOLDER = "content/static/"


def check(site: Site, inputs: Tree) -> Iterator[Problem]:
    """Two pieces with one file name in two folders; static files whose names some disks take for one."""
    bearers: dict[str, str] = {}
    for article in site.articles:
        first = bearers.setdefault(article.slug, article.prose.path)
        if first != article.prose.path:
            reason = f"文件名“{article.slug}.md”已经用过，在 {first}，两篇会有同一个网址"
            yield Problem(Position(article.prose.path), reason, "给其中一篇改名")
    try:
        claims(path for path in inputs if str(path).startswith(FOLDER))
    except PathTwice as twice:
        yield Problem(Position(str(twice.path)), str(twice), "给其中一个文件改名")
