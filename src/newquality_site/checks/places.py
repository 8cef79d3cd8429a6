"""Places are those of the print: a piece names its place, and a place lies in the province where the print puts it."""

import re
from collections.abc import Iterator

from newquality_site.files.position import Problem, Severity
from newquality_site.model.article import Article
from newquality_site.model.site import Place, Site
from newquality_site.text.script import HAN
from newquality_site.text.width import folded

HOME = re.compile("[我本全](?:市|省|县|区|州|盟|旗|镇|乡)")
"""How a paper calls the place it is of."""
_OF = re.compile(
    r"(北京|天津|河北|山西|内蒙古|辽宁|吉林|黑龙江|上海|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|广西|海南|重庆|"
    r"四川|贵州|云南|西藏|陕西|甘肃|青海|宁夏|新疆|香港|澳门|台湾)(?:省|市|(?:维吾尔|壮族|回族)?自治区|特别行政区)?\Z"
)
"""A province at the end of words, by the short name that the print mostly uses."""
_LAST = re.compile(rf"([{HAN}]{{2,}}?)(?:(?:[{HAN}]{{1,3}}族)*自治[州县旗]|新区|地区|街道|[市县区州盟旗镇乡村])?\Z")
_STEPS = re.compile(rf"(?<=[{HAN}]{{2}}[市县州盟])(?=[{HAN}]{{2}})")


def check(site: Site) -> Iterator[Problem]:
    """A warning for a piece that does not name its place, an error for a province that the print contradicts."""
    places = {place.id: place for place in site.places}
    for article in site.articles:
        if article.front.place:
            yield from _named(article, places[article.front.place])
    for place in site.places:
        yield from _province(site, place)


def _named(article: Article, place: Place) -> Iterator[Problem]:
    front = article.front
    heads = (front.section or "", front.kicker or "", article.title, *(byline.printed for byline in front.bylines))
    words = folded("|".join(heads)) + article.prose.words
    if article.prose.words and _short(place) not in words and not HOME.search(words):
        reason = f"这一稿里没有说到“{place.name}”"
        yield Problem(front.at("place"), reason, "改成稿件写到的地方，或删去 place", Severity.WARNING)


def _province(site: Site, place: Place) -> Iterator[Problem]:
    """The provinces right before the name, or, where none stands there, before the name as it is shortened."""
    name = _OF.match(place.province or "")
    if not name or not place.province:
        return
    told = _before(site.stream, folded(place.name)) or _before(site.stream, _bare(place.name))
    if told and name[1] not in told:
        reason = f"province 写的是“{place.province}”，原文说的是“{min(told)}”的“{place.name}”"
        yield Problem(place.at("province"), reason, "照原文改")


def _before(stream: str, name: str) -> set[str]:
    """The provinces that the print puts right before a name."""
    before = (stream[max(0, found.start() - 10) : found.start()] for found in re.finditer(re.escape(name), stream))
    return {found[1] for words in before if (found := _OF.search(words))}


def _bare(name: str) -> str:
    """A name as it is shortened: 合肥 of 合肥市."""
    found = _LAST.match(folded(name))
    return found[1] if found else folded(name)


def _short(place: Place) -> str:
    """The innermost name of a place, shortened: 即墨 of 青岛市即墨区."""
    return _bare(_STEPS.split(folded(place.name))[-1])
