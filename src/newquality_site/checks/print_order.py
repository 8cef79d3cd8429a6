"""The order of the print names every piece once, and the box beside them."""

from collections.abc import Iterator

from newquality_site.files.position import Position, Problem
from newquality_site.model.site import BOX, Site
from newquality_site.text.near import near


def check(site: Site) -> Iterator[Problem]:
    """Names in the order that are no piece, pieces that are not in it, and names that stand there twice."""
    settings, slugs = site.settings, {article.slug: True for article in site.articles}
    ordered, seen = set(settings.order), set[str]()
    left_out = [slug for slug in slugs if slug not in ordered]
    for number, name in enumerate(settings.order):
        place = settings.at(f"order[{number}]")
        if name in seen:
            yield Problem(place, f"版面顺序 order 里“{name}”出现了两次", "留下一个")
        elif name not in (*slugs, *site.drafts, BOX):
            like = near(name, left_out)
            left_out = [slug for slug in left_out if slug != like]
            mend = f"是不是“{like}”？" if like else "检查写法，或删去它"
            yield Problem(place, f"版面顺序 order 里的“{name}”不是稿件", mend)
        seen.add(name)
    for slug in left_out:
        yield Problem(settings.at("order"), f"版面顺序 order 里没有“{slug}”", "按版面位置把它排进去")
    for article in site.articles:
        if article.slug == BOX:
            place = Position(article.prose.path)
            yield Problem(place, f"“{BOX}”是统计数据框的名称，稿件不能用", "给这个文件换一个名称")
