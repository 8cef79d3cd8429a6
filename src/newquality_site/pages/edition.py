"""The printed page: its parts in print order with the section heads, and the words of the box as printed."""

from collections.abc import Iterable
from pathlib import PurePosixPath
from typing import Any

from newquality_site.model.indicator import Edition, Indicator
from newquality_site.model.page import Page
from newquality_site.model.ref import Ref
from newquality_site.pages.story import Story
from newquality_site.pages.summaries import summary
from newquality_site.wording.numbers import day_words


def pages(story: Story) -> Iterable[Page]:
    """The one page of the print."""
    site = story.site
    yield Page(
        ref=Ref("page", "edition"),
        path=PurePosixPath("edition", "index.html"),
        template="edition.html.jinja",
        title="版面",
        description=f"《{site.edition.publication}》专版的稿件和统计数据框，按版面顺序。",
        values={
            "parts": _parts(story),
            "edition": site.edition,
            "issued": _issued(site.edition),
        },
    )


def _parts(story: Story) -> list[dict[str, Any]]:
    """Pieces and the box; a section head stands once, before the first piece under it."""
    parts: list[dict[str, Any]] = []
    shown: set[str] = set()
    for name in (one for one in story.site.settings.order if one not in story.site.drafts):
        if name == "box":
            parts.append(
                {"section": "", "piece": None, "box": [_box(indicator) for indicator in story.site.indicators]}
            )
            continue
        piece = summary(story, story.site.article(name))
        parts.append({"section": "" if piece.section in shown else piece.section, "piece": piece, "box": ()})
        shown.add(piece.section)
    return parts


def _issued(edition: Edition) -> str:
    """When the print was published and on which page; what it does not tell is told together."""
    told = {
        "出版日期": day_words(edition.printed_on) if edition.printed_on else "",
        "版次": f"第{edition.page_number}版" if edition.page_number else "",
    }
    known, unknown = [words for words in told.values() if words], [name for name, words in told.items() if not words]
    missing = f"{'、'.join(unknown)}{'，原文均' if unknown[1:] else '原文'}未注明"
    return "，".join([*known, missing] if unknown else known)


def _box(indicator: Indicator) -> dict[str, Any]:
    return {
        "ref": Ref("indicator", indicator.id),
        "heading": indicator.heading,
        "lines": [*indicator.lines, *indicator.remarks],
    }
