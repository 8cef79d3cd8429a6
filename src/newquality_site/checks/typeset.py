"""What stands on a piece's page is what its file says: Markdown lost nothing and added nothing on the way."""

from __future__ import annotations

from collections.abc import Iterator

from newquality_site.checks.markup import Markup
from newquality_site.files.position import Position, Problem
from newquality_site.model.article import Article
from newquality_site.text.blocks import blocks
from newquality_site.text.width import folded


def check(articles: tuple[Article, ...], pages: tuple[Markup, ...]) -> Iterator[Problem]:
    """Pieces whose page says other words than their file."""
    shown = {page.path.parent.name: folded(page.prose) for page in pages if page.prose is not None}
    for article in articles:
        said = "".join(block.text for block in blocks(article.prose.text) if block.kind not in ("note", "picture"))
        if article.slug in shown and shown[article.slug] != folded(said):
            place = Position(article.prose.path, article.prose.first_line)
            yield Problem(place, "排版以后的正文与稿件不一样", "检查 * _ ` # 等 Markdown 记号")
