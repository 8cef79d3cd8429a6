"""What is set large is the piece's own words: a pull quote is a sentence of its text, phrases are its headline."""

from __future__ import annotations

from collections.abc import Iterator

from newquality_site.files.position import Problem
from newquality_site.model.article import Article
from newquality_site.model.site import Site
from newquality_site.text.sentences import sentences
from newquality_site.text.width import folded


def check(site: Site) -> Iterator[Problem]:
    """Quotes that are no whole sentence of their piece, and phrases that do not make up its headline."""
    for article in site.articles:
        yield from _quote(article)
        yield from _phrases(article)


def _quote(article: Article) -> Iterator[Problem]:
    quote = article.front.quote
    spoken = [block.text for block in article.prose.blocks if block.kind in ("paragraph", "item")]
    if quote and folded(quote) not in {folded(one.text) for text in spoken for one in sentences(text)}:
        reason = f"quote“{quote}”不是正文里完整的一句"
        yield Problem(article.front.at("quote"), reason, "照正文抄一整句，连同句末的标点；或删去这一行")


def _phrases(article: Article) -> Iterator[Problem]:
    written = "".join(article.front.phrases)
    if written and written != article.title.replace(" ", ""):
        reason = f"phrases 连起来是“{written}”，与标题不同"
        mend = f"把“{article.title}”分成可以换行的几段，一字不改；或删去这一行"
        yield Problem(article.front.at("phrases"), reason, mend)
