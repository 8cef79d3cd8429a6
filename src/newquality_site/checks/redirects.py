"""Every old address leads on to something that is there, and takes no address from anything that is."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import PurePosixPath
from urllib.parse import urlsplit

from newquality_site.files.position import Problem
from newquality_site.files.tree import claims, rival
from newquality_site.model.page import File, Page
from newquality_site.model.site import Redirect, Site
from newquality_site.pages.moved import LINKED, WEB
from newquality_site.text.near import near

KEPT = ("all", "assets", "charts", "embed", "fonts", "search", "share")
"""What the site calls the files that are made of its pages or drawings."""


def check(site: Site, planned: Sequence[Page | File]) -> Iterator[Problem]:
    """Old addresses that are taken, and new ones that are none."""
    if not site.settings.redirects:
        return
    taken = claims(one.path for one in planned if one.ref.kind != "moved")
    names = [str(one.ref) for one in planned if one.ref.kind in LINKED]
    for redirect in site.settings.redirects:
        yield from _old(redirect, taken)
        yield from _new(redirect, names, site.settings.address)
        taken |= claims([redirect.path]) if rival(redirect.path, taken) is None else {}


def _old(redirect: Redirect, taken: Mapping[str, PurePosixPath]) -> Iterator[Problem]:
    place = redirect.at("old")
    if other := rival(redirect.path, taken):
        yield Problem(place, f"旧网址“{redirect.old}”上现在有东西：{other}", "改正旧网址，或删去这一条")
    elif PurePosixPath(redirect.old.lower()).parts[0].split(".")[0] in KEPT:
        yield Problem(place, f"旧网址“{redirect.old}”在网站自用的文件夹里", "改正旧网址，或删去这一条")


def _new(redirect: Redirect, names: Sequence[str], address: str) -> Iterator[Problem]:
    place = redirect.at("new")
    if redirect.new.startswith(WEB):
        try:
            host = urlsplit(redirect.new).hostname
        except ValueError:
            host = None
        if not host:
            yield Problem(place, f"“{redirect.new}”不是完整的网址", "照浏览器的地址栏抄写")
        elif redirect.new.startswith(address):
            yield Problem(place, "新网址在本网站里，要写它的名称，才知道它在不在", "写成 article:名称 的样子")
    elif redirect.new not in names:
        like = near(redirect.new, sorted(names))
        mend = (
            f"是不是“{like}”？" if like else f"写成 article:名称 的样子（{'、'.join(LINKED)}），或 https:// 开头的网址"
        )
        yield Problem(place, f"没有叫“{redirect.new}”的页面", mend)
