"""What this site is, how its figures are kept, and what is not known."""

from collections.abc import Iterable
from pathlib import PurePosixPath

from newquality_site.model.page import Page
from newquality_site.model.ref import Ref
from newquality_site.model.site import Site
from newquality_site.pages.story import Story
from newquality_site.wording.bases import basis_told
from newquality_site.wording.numbers import day_words


def pages(story: Story) -> Iterable[Page]:
    """The one page about the site."""
    site = story.site
    yield Page(
        ref=Ref("page", "about"),
        path=PurePosixPath("about", "index.html"),
        template="about.html.jinja",
        title="关于本专题",
        description="本专题的来历、数字怎样核对、哪些是推算、哪些原文没有说明。",
        values={
            "edition": site.edition,
            "online": day_words(site.settings.online),
            "pieces": len(site.articles),
            "statistics": len(site.indicators),
            "unknown": _unknown(site),
        },
    )


def _unknown(site: Site) -> list[str]:
    """What a reader may ask and the print does not say."""
    bases = [basis_told(s, o) for _, _, s in site.series for _, o in s.published if o.growth is not None]
    growing = [told == "unstated" for told in bases if told != "none"]
    unsigned = [a for a in site.articles if site.layout(a) == "lead" and not a.front.bylines]
    pictureless = [a.front.picture is None for a in site.articles if site.layout(a) == "photo"]
    asked = [
        ("出版日期", site.edition.printed_on is None),
        ("版次", site.edition.page_number is None),
        ("导语作者", bool(unsigned)),
        ("图片文件" if all(pictureless) else "部分图片的文件", any(pictureless)),
        (f"{'' if all(growing) else '部分'}增速口径（名义或可比）", any(growing)),
    ]
    undated = [f"“{series.label}”的年份" for _, _, series in site.series if not series.latest[0].dated]
    return [words for words, missing in asked if missing] + undated
