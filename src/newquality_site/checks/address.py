"""The address of the site is a real one, so that no link leads nowhere, and readers who find a mistake can tell it."""

from collections.abc import Iterator
from urllib.parse import urlsplit

from newquality_site.files.position import Problem, Severity
from newquality_site.model.site import Site

RESERVED = (".example", ".test", ".invalid", ".localhost", ".example.com", ".example.org", ".example.net")
"""Names that RFC 2606 keeps for examples."""


def check(site: Site) -> Iterator[Problem]:
    """A mistake where the address is none; a warning where it is an example, and where nobody answers for the site."""
    try:
        host = urlsplit(site.settings.address).hostname
    except ValueError:
        host = None
    if not host:
        reason = f"“{site.settings.address}”不是完整的网址"
        yield Problem(site.settings.at("address"), reason, "照浏览器的地址栏抄写，以 https:// 开头、以 / 结尾")
    elif f".{host}".endswith(RESERVED):
        reason = f"网址“{site.settings.address}”是示例，订阅、站点地图和分享卡片会指向它"
        yield Problem(site.settings.at("address"), reason, "上线前改成自己的网址", Severity.WARNING)
    legal = site.settings.legal
    if not legal.contact and not legal.editor:
        reason = "legal 里没有写联系方式，也没有写责任编辑，读者发现差错无处可说"
        mend = "上线前写上确知的一行：contact: 联系方式，或 editor: 责任编辑"
        yield Problem(site.settings.at("legal"), reason, mend, Severity.WARNING)
