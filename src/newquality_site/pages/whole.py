"""The frame of the special as one page: what it holds, in print order; the pages are laid in once rendered."""

from collections.abc import Iterable
from pathlib import PurePosixPath

from newquality_site.model.page import Page
from newquality_site.model.ref import Ref
from newquality_site.model.site import BOX
from newquality_site.pages.story import Story
from newquality_site.wording.kinds import KINDS

PATH = PurePosixPath("all.html")
EDITORS = ("glossary", "corrections", "about")
"""What the editors say of all the rest comes after it."""


def pages(story: Story, others: tuple[Page, ...]) -> Iterable[Page]:
    """The one frame, where the special asks for it."""
    settings = story.site.settings
    if "page" in settings.copies:
        yield Page(
            ref=Ref("page", "all"),
            path=PATH,
            template="all.html.jinja",
            title="全部内容",
            description=f"{settings.title}：全部稿件和数据，合成一个文件，可以存下来离线看，也可以打印。",
            values={"parts": [(part_id(page.path), page) for page in in_print_order(settings.order, others)]},
            listed=False,
        )


def in_print_order(order: Iterable[str], others: Iterable[Page]) -> list[Page]:
    """Every page but the front page: the pieces and the box as printed, the editors' own pages, the indexes."""
    shown = [p for p in others if p.path.suffix == ".html" and p.listed and p.ref.kind in KINDS]
    ranks = {Ref("article", name): rank for rank, name in enumerate(order)}
    box = next((rank for rank, name in enumerate(order) if name == BOX), len(ranks))
    ranks |= {p.ref: box for p in shown if p.ref.kind == "indicator" or p.ref == Ref("page", "statistics")}
    ranks |= {Ref("page", name): len(shown) + rank for rank, name in enumerate(EDITORS)}
    return sorted(
        (p for p in shown if p.ref != Ref("page", "home")), key=lambda p: ranks.get(p.ref, len(shown) + len(EDITORS))
    )


def part_id(path: PurePosixPath) -> str:
    """What a page is called within the one page; the names in it begin with this."""
    return "-".join(path.parent.parts) if path.name == "index.html" and path.parent.parts else path.stem
