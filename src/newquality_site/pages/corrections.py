"""What was changed and what is doubtful: our corrections, declared errata, revised figures, doubtful wording, joins."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from pathlib import PurePosixPath

from newquality_site.model.article import Article
from newquality_site.model.page import Page
from newquality_site.model.ref import Ref
from newquality_site.pages.story import Story
from newquality_site.pages.vintages import vintages
from newquality_site.text.blocks import blocks
from newquality_site.text.width import folded
from newquality_site.wording.numbers import day_words


def pages(story: Story) -> Iterable[Page]:
    """The one ledger."""
    site = story.site
    yield Page(
        ref=Ref("page", "corrections"),
        path=PurePosixPath("corrections", "index.html"),
        template="corrections.html.jinja",
        title="更正与校勘",
        description="本站的更正、数据的修订、对原文的校勘和存疑之处。",
        values={
            "corrections": [(day_words(one.on), one.text) for one in site.settings.corrections],
            "errata": [(day_words(one.on), one, site.article(one.article).title) for one in site.settings.errata],
            "revisions": [
                (Ref("indicator", indicator.id), before, after)
                for indicator in site.indicators
                for chain in vintages(story, indicator)
                for before, after in pairwise(chain)
            ],
            "joins": [join for article in site.articles for join in _joins(site.original, article)],
            "doubts": [(a.slug, a.title, doubt) for a in site.articles for doubt in a.front.doubts],
        },
    )


def _joins(original: str, article: Article) -> list[tuple[str, str, str]]:
    """Where a column of the print cut a paragraph of the piece: the words on both sides of the cut."""
    stream, cuts = "", []
    for line in original.splitlines():
        stream += folded(line)
        cuts.append(len(stream))
    found = []
    for block in blocks(article.prose.text):
        words = folded(block.text)
        start = stream.find(words) if block.kind != "note" and words else -1
        inside = sorted({cut - start for cut in cuts if start >= 0 and start < cut < start + len(words)})
        found += [(article.slug, article.title, f"{words[max(0, c - 10) : c]}｜{words[c : c + 10]}") for c in inside]
    return found
