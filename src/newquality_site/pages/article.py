"""One page a piece, laid out by its kind."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import PurePosixPath
from typing import Any

from newquality_site.model.article import Article
from newquality_site.model.page import Page
from newquality_site.model.ref import Ref
from newquality_site.model.site import Term
from newquality_site.pages.linked import news_article
from newquality_site.pages.reuse import of_piece
from newquality_site.pages.story import Story
from newquality_site.pages.summaries import printed, summary
from newquality_site.text.marks import marks
from newquality_site.text.reading import han_count, minutes

HEAD_ROLES = ("reporter", "author")
"""Bylines that stand under the headline; the others close the piece."""


def pages(story: Story) -> Iterable[Page]:
    """Each piece, with its neighbours in print order."""
    articles = story.site.articles
    for number, article in enumerate(articles):
        before = articles[number - 1] if number else None
        after = articles[number + 1] if number + 1 < len(articles) else None
        yield Page(
            ref=Ref("article", article.slug),
            path=PurePosixPath("articles", article.slug, "index.html"),
            template="article.html.jinja",
            title=article.title,
            description=summary(story, article).opening,
            linked=news_article(story, article),
            values={
                "piece": summary(story, article),
                **_parts(article),
                "head_bylines": [byline for byline in article.front.credit_lines if byline.role in HEAD_ROLES],
                "end_bylines": [byline for byline in article.front.credit_lines if byline.role not in HEAD_ROLES],
                "picture": article.front.picture,
                **_length(article),
                "terms": _terms(story, article),
                "doubts": article.front.doubts,
                "groups": [g for g in story.site.groups if g.article == article.slug and g.form == "tiles"],
                "topics": [topic for topic in story.site.topics if topic.id in article.front.topics],
                "place": next((place for place in story.site.places if place.id == article.front.place), None),
                "before": before and summary(story, before),
                "after": after and summary(story, after),
                "reuse": of_piece(story, article),
                **_related(story, article),
            },
        )


def _terms(story: Story, article: Article) -> list[Term]:
    """The words that the marks of a piece name."""
    named = {mark.id for mark in marks(article.prose.text) if mark.kind == "term"}
    return [term for term in story.site.terms if term.id in named]


def _length(article: Article) -> dict[str, int]:
    """How many characters the paper's own words have, and how long they take to read."""
    own = "".join(block.text for block in article.prose.blocks if block.kind not in ("note", "picture"))
    characters = han_count(own)
    return {"characters": characters, "minutes": minutes(own, characters)}


def _parts(article: Article) -> dict[str, Any]:
    """The text as one body, or what stands before its first heading, and the measures from there on."""
    prose = article.prose
    head = next((block for block in prose.blocks if block.kind == "heading"), None)
    if head is None:
        return {"body": prose, "measures": None}
    line = prose.text[: head.start].count("\n")
    return {
        "body": replace(prose, text=prose.text[: head.start]),
        "measures": replace(prose, text=prose.text[head.start :], first_line=prose.first_line + line),
    }


def _related(story: Story, article: Article) -> dict[str, Any]:
    """Statistics and pieces that are declared related or marked in the text, from either side."""
    named = story.related(Ref("article", article.slug))
    return {
        "statistics": [printed(story, indicator) for indicator in story.statistics(named)],
        "pieces": [summary(story, piece) for piece in story.pieces(named)],
    }
