"""Every link leads somewhere, and everything a page loads lies on the site."""

from pathlib import PurePosixPath

import pytest

from newquality_site.checks.links import check
from newquality_site.checks.markup import markups

PAGE = "articles/lead/index.html"


def said(written: str) -> list[str]:
    """Return what is said of a page in a small tree with a statistic, a picture and a file with Chinese in its name."""
    files = {
        PAGE: f'<p id="own">\n{written}',
        "stats/index.html": '<p id="box">',
        "charts/rnd.png": "",
        "数据/表.csv": "",
        "index.html": "",
    }
    tree = {PurePosixPath(path): content.encode() for path, content in files.items()}
    return [str(problem) for problem in check(markups(tree), tree)]


@pytest.mark.parametrize(
    "address",
    [
        "../../stats/index.html",
        "../../stats/index.html#box",
        "#own",
        "index.html#own",
        "../../charts/rnd.png",
        "../../%E6%95%B0%E6%8D%AE/%E8%A1%A8.csv",
        "https://a.internal/",
        "http://a.internal/",
        "mailto:a@a.internal",
    ],
)
def test_a_link_that_leads_somewhere_is_let_alone(address: str) -> None:
    """Pages, places on them, files and other websites are targets."""
    assert said(f'<a href="{address}">甲</a>') == []


@pytest.mark.parametrize(
    ("address", "reason"),
    [
        ("../stats/index.html", "没有去处"),
        ("/stats/index.html", "没有去处"),
        ("//a.internal/b", "没有去处"),
        ("../../stats/", "没有去处"),
        ("../../stats/index.html#nowhere", "指的位置不存在"),
        ("../../charts/rnd.png#box", "指的位置不存在"),
        ("#box", "指的位置不存在"),
        ("javascript:alert(1)", "不是网址"),
        ("https://[", "不是网址"),
    ],
)
def test_a_link_that_leads_nowhere_is_told(address: str, reason: str) -> None:
    """The page and the line are named, and what is wrong with the address."""
    mend = "这是模板或链接的问题：检查这一处的 url(…)"

    assert said(f'<a href="{address}">甲</a>') == [f"{PAGE}:2:1: 错误：链接“{address}”{reason}。改法：{mend}"]


@pytest.mark.parametrize(
    "address", ["../../charts/rnd.png", "data:image/png;base64,AA==", "#own", "../../charts/rnd.png?2"]
)
def test_what_lies_on_the_site_may_be_loaded(address: str) -> None:
    """Own files, and what the page itself holds."""
    assert said(f'<img src="{address}" alt="甲">') == []


@pytest.mark.parametrize(
    ("address", "reason"),
    [
        ("../../charts/rnd.jpg", "没有这个文件"),
        ("https://cdn.internal/a.js", "在别的网站上"),
        ("//cdn.internal/a.js", "在别的网站上"),
        ("https://[", "在别的网站上"),
    ],
)
def test_what_does_not_lie_on_the_site_is_told(address: str, reason: str) -> None:
    """A page asks no other host and no file that is not there."""
    mend = "把文件放进 content/static，或改正名称"

    assert said(f'<script src="{address}"></script>') == [
        f"{PAGE}:2:1: 错误：页面要用的“{address}”{reason}。改法：{mend}"
    ]
