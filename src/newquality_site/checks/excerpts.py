"""What is shown of a piece beside its text is its own words: a pull quote, the phrases of its headline, a doubt."""

from collections.abc import Iterator

from newquality_site.files.position import Problem
from newquality_site.model.article import Article
from newquality_site.model.site import Site
from newquality_site.text.sentences import sentences
from newquality_site.text.width import folded


def check(site: Site) -> Iterator[Problem]:
    """Quotes that are no whole sentence, phrases that do not make up the headline, doubts about words not there."""
    for article in site.articles:
        yield from _quote(article)
        yield from _phrases(article)
        for doubt in article.front.doubts:
            if folded(doubt.printed) not in folded("".join(block.text for block in article.prose.blocks)):
                yield Problem(doubt.at("printed"), f"存疑的“{doubt.printed}”不在正文里", "照正文抄写，或删去这一条")


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
