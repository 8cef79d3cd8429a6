"""Doubtful wording kept as printed still stands in its piece, so that the list put before the editor stays true."""

from __future__ import annotations

from collections.abc import Iterator

from newquality_site.files.position import Problem
from newquality_site.model.site import Site
from newquality_site.text.width import folded


def check(site: Site) -> Iterator[Problem]:
    """Doubts about words that the piece does not hold."""
    for article in site.articles:
        for doubt in article.front.doubts:
            if folded(doubt.printed) not in folded("".join(block.text for block in article.prose.blocks)):
                yield Problem(doubt.at("printed"), f"存疑的“{doubt.printed}”不在正文里", "照正文抄写，或删去这一条")
