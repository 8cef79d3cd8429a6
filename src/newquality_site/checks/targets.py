"""Every link and picture in a piece is written so that it leads somewhere: a name there is, or a web address.

Markdown takes more for a link than an editor means: a target that browsers run (`javascript:`), a definition at the
foot of the text, an address in angle brackets. Only ``[文字](目标)`` and ``![](chart:名称)`` are let through, whatever
else would become a link is a problem, and so is what a full-width bracket or colon keeps from becoming one.
"""

import re
from collections.abc import Callable, Iterator
from urllib.parse import urlsplit

from newquality_site.charts.plan import series_id
from newquality_site.checks.references import KINDS, Names, known, unknown
from newquality_site.files.position import Problem
from newquality_site.model.article import Article, Prose
from newquality_site.model.site import Site
from newquality_site.text.marks import Mark, marks
from newquality_site.text.near import near

WEB = ("http", "https", "mailto")
LINKED = ("article", "fact", "figure", "indicator", "person", "place", "term", "topic")
LONGEST = 40
_PROPER = re.compile(r"[a-z]+:[^()\s]*")
_LINK = re.compile(r"\]([(（])((?:[^()（）\n]|\n(?!\s*\n)|\([^()\n]*\))*)([)）]?)")
_MEANT = re.compile(r"([a-z]+):[A-Za-z0-9._@-]+")
_NAMED = re.compile(r"\s*<?[a-z]+[:：]")
_DEFINITION = re.compile(r"^ {0,3}\[[^\]\n]+\]:.*", re.MULTILINE)
_ANGLES = re.compile(r"(?<!\()<(?:[A-Za-z][A-Za-z0-9+.-]*:|[^<>\s@]+@)[^<>\s]*>")


def check(site: Site) -> Iterator[Problem]:
    """Links without a target, in print order."""
    names = known(site)
    owners = {fact.id: fact.article for fact in site.facts if fact.article in names["article"]}
    skipped = {f"chart:{series_id(one, key)}" for one in site.indicators if one.skip for key in one.series}
    for article in site.articles:
        for find in (_links, _definitions, _angles):
            yield from find(article.prose)
        for mark in marks(article.prose.text):
            if f"{mark.kind}:{mark.id}" in skipped:
                place = article.prose.at(mark.start)
                yield Problem(place, f"统计“{mark.id}”写了 skip，没有图", "去掉这张图，或去掉 skip")
            else:
                yield from _mark(article, mark, names, owners)


def _links(prose: Prose) -> Iterator[Problem]:
    """What looks like a link and is not written as one."""
    for found in _LINK.finditer(prose.text):
        opening, target, closing = found.groups()
        proper = opening == "(" and closing == ")" and _PROPER.fullmatch(target)
        if not proper and (opening == "(" or _NAMED.match(target)):
            start = max(0, prose.text.rfind("[", 0, found.start()))
            yield Problem(prose.at(start), *_miswritten(opening, target, closing))


def _miswritten(opening: str, target: str, closing: str) -> tuple[str, str]:
    """What is wrong with a link, and how it should be written."""
    meant = _MEANT.search(target.replace("：", ":"))
    mend = f"写成 [文字]({meant[0]})" if meant and meant[1] in LINKED else "写成 [文字](indicator:名称) 的样子"
    if not closing:
        return "链接少了右括号", mend
    if "（" in opening or "）" in closing:
        return "链接的括号用了全角", mend
    if "：" in target and _NAMED.match(target):
        return "链接的冒号用了全角", mend
    if "\n" in target:
        return "链接在中间换了行", "把圆括号里的目标写在一行里"
    return f"链接“{_cut(target)}”既不是登记的名称，也不是网址", f"{mend}，或 https:// 开头的网址"


def _definitions(prose: Prose) -> Iterator[Problem]:
    for found in _DEFINITION.finditer(prose.text):
        yield Problem(prose.at(found.start()), f"不用“{_cut(found[0].strip())}”这种写法", "链接直接写成 [文字](目标)")


def _angles(prose: Prose) -> Iterator[Problem]:
    for found in _ANGLES.finditer(prose.text):
        yield Problem(prose.at(found.start()), f"不用“{_cut(found[0])}”这种写法", "链接写成 [文字](目标)")


def _mark(article: Article, mark: Mark, names: Names, owners: dict[str, str]) -> Iterator[Problem]:
    place = article.prose.at(mark.start)
    if refusal := next((answer for rule in RULES if (answer := rule(mark))), None):
        yield Problem(place, *refusal)
    elif mark.kind in KINDS:
        yield from unknown(mark.kind, mark.id, names, place)
        if mark.kind == "fact" and owners.get(mark.id, article.slug) != article.slug:
            reason = f"“{mark.id}”是 {owners[mark.id]} 的数，不能用在这里"
            yield Problem(place, reason, "用本篇的数；没有就在 facts 里为本篇登记")


def _kind(mark: Mark) -> tuple[str, str] | None:
    """A kind of target there is not."""
    if mark.kind in (*WEB, *LINKED, "chart"):
        return None
    like = near(mark.kind, (*LINKED, "chart"))
    mend = f"是不是“{like}:{mark.id}”？" if like else "写成 [文字](indicator:名称) 的样子，或 https:// 开头的网址"
    return f"链接“{_cut(f'{mark.kind}:{mark.id}')}”既不是登记的名称，也不是网址", mend


def _address(mark: Mark) -> tuple[str, str] | None:
    """A web address that no browser can read."""
    if mark.kind not in WEB:
        return None
    try:
        parts = urlsplit(f"{mark.kind}:{mark.id}")
    except ValueError:
        parts = urlsplit("")
    whole = parts.netloc or (parts.scheme == "mailto" and parts.path)
    return None if whole else (f"“{_cut(f'{mark.kind}:{mark.id}')}”不是完整的网址", "照浏览器的地址栏抄写")


def _picture(mark: Mark) -> tuple[str, str] | None:
    """A picture of something else than a chart, or a chart that is not shown."""
    if mark.image and mark.kind != "chart":
        return f"正文里的图只能是图表，“{_cut(f'{mark.kind}:{mark.id}')}”不是", "写成 ![](chart:名称)"
    if mark.kind == "chart" and not mark.image:
        return f"图表“{mark.id}”不能作链接", f"写成 ![](chart:{mark.id})，前后各空一行"
    return None


def _words(mark: Mark) -> tuple[str, str] | None:
    """A link without words; those of a figure are written from the table, and a figure that is not there says so."""
    if mark.image or mark.words.strip() or mark.kind == "figure":
        return None
    return f"链接“{mark.kind}:{mark.id}”的方括号里没有字", "写上原文的字"


RULES: tuple[Callable[[Mark], tuple[str, str] | None], ...] = (_kind, _address, _picture, _words)


def _cut(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= LONGEST else f"{line[:LONGEST]}……"
