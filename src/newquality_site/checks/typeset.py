"""What stands on a piece's page is what its file says: Markdown lost nothing and added nothing on the way."""

from collections.abc import Iterator, Sequence

from newquality_site.checks.markup import Markup
from newquality_site.files.position import Problem
from newquality_site.model.article import Article
from newquality_site.text.blocks import Block
from newquality_site.text.width import folded


def check(articles: tuple[Article, ...], pages: tuple[Markup, ...]) -> Iterator[Problem]:
    """Pieces whose page says other words than their file, and paragraphs that an indent makes code."""
    shown = {page.path.parent.name: page.prose for page in pages if page.prose is not None}
    for article in articles:
        said = [block for block in article.prose.blocks if block.kind not in ("note", "picture")]
        indented = [block for block in said if block.source.startswith(("    ", "\t"))]
        for block in indented:
            yield Problem(
                article.prose.at(block.start), "段落开头空了四格，会排成代码", "删去开头的空格；首行缩进由网页来排"
            )
        page = shown.get(article.slug)
        if page is not None and page != article.prose.words and not indented:
            place = article.prose.at(_parting(said, page))
            yield Problem(place, "这一段排版以后与稿件不一样", "检查 * _ ` # \\ 等 Markdown 记号")


def _parting(said: Sequence[Block], page: str) -> int:
    """Where the first block starts that the page does not go on with."""
    start = 0
    for block in said:
        words = folded(block.text)
        if not page.startswith(words, start):
            return block.start
        start += len(words)
    return said[-1].start if said else 0
