"""A piece or a statistic as text to paste into the editor of a 公众号: a page each, and the list of them all.

That editor keeps the styles at the words and nothing else, so what is to be pasted goes through ``pasted`` of the
renderer. The pages serve editors, not readers; the page for readers is the one they name as theirs.
"""

from collections.abc import Iterable
from pathlib import PurePosixPath
from typing import Any

from newquality_site.model.article import Article
from newquality_site.model.indicator import Indicator
from newquality_site.model.page import Page
from newquality_site.model.ref import Ref
from newquality_site.pages.article import HEAD_ROLES
from newquality_site.pages.story import Story
from newquality_site.pages.summaries import card, summary

FOLDER = PurePosixPath("wechat")
COUNTED = ("interview", "proposal", "profile")
"""Layouts whose figures are listed, here as on their own pages."""


def pages(story: Story, others: tuple[Page, ...]) -> Iterable[Page]:
    """A page for each piece and each statistic, in the order of the site, and their list."""
    made: list[tuple[Page, Page]] = []
    for page in others:
        values = [_piece(story, article) for article in story.pieces((page.ref,))]
        values += [_statistic(story, indicator) for indicator in story.statistics((page.ref,))]
        made += ((page, _page(page, {**one, "edition": story.site.edition})) for one in values)
    yield from (copy for _, copy in made)
    yield Page(
        ref=Ref("page", "wechat"),
        path=FOLDER / "index.html",
        template="wechats.html.jinja",
        title="公众号版",
        description="各篇稿件和各项统计的公众号版：打开、全选、复制、粘贴。",
        values={"copies": [(page.ref.kind, page.title, copy.ref) for page, copy in made]},
        listed=False,
    )


def _page(page: Page, values: dict[str, Any]) -> Page:
    return Page(
        ref=Ref("wechat", f"{page.ref.kind}-{page.ref.id}"),
        path=FOLDER / page.path,
        template="wechat.html.jinja",
        title=page.title,
        description=page.description,
        values={"home": page.ref, **values},
        listed=False,
    )


def _piece(story: Story, article: Article) -> dict[str, Any]:
    """A piece whole: its heads, its text with its charts, and its figures."""
    shown = summary(story, article)
    bylines = article.front.credit_lines
    return {
        "piece": shown,
        "prose_shown": article.prose,
        "picture": article.front.picture,
        "head_bylines": [byline.printed for byline in bylines if byline.role in HEAD_ROLES],
        "end_bylines": [byline.printed for byline in bylines if byline.role not in HEAD_ROLES],
        "figures": shown.figures if shown.kind in COUNTED else (),
        "doubts": article.front.doubts,
        "groups": [one for one in story.site.groups if one.article == article.slug and one.form == "tiles"],
    }


def _statistic(story: Story, indicator: Indicator) -> dict[str, Any]:
    """A statistic: what it says newest, its charts with their rows, and the words of the print."""
    return {
        "piece": None,
        "card": card(story, indicator),
        "charts": story.charts_of(indicator),
        "notes": indicator.notes,
        "printed": indicator.lines,
    }
