"""Empty words of a bound figure are written from the table: ``[](figure:rnd)`` becomes ``[36130亿元](figure:rnd)``."""

import re
from collections.abc import Iterable
from dataclasses import replace

from newquality_site.load.figure_name import UnknownFigure, figure_named
from newquality_site.model.article import Article
from newquality_site.model.indicator import Edition, Indicator
from newquality_site.wording.numbers import figure

_EMPTY = re.compile(r"(?<!!)\[\]\(figure:([^()\s]+)\)")


def filled(article: Article, indicators: Iterable[Indicator], edition: Edition) -> Article:
    """The piece with its empty figures written; a name that means nothing stays empty, for the check to report."""
    if not _EMPTY.search(article.prose.text):
        return article
    table = tuple(indicators)

    def written(found: re.Match[str]) -> str:
        """The mark with the words of its figure."""
        try:
            meant = figure_named(found[1], table, edition)
        except UnknownFigure:
            return found[0]
        return f"[{figure(meant.value, meant.unit)}](figure:{found[1]})"

    return replace(article, prose=replace(article.prose, text=_EMPTY.sub(written, article.prose.text)))
