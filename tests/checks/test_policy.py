"""Pages that would run something of their own are told before a browser refuses it."""

from pathlib import PurePosixPath

import pytest

from newquality_site.checks.markup import markups
from newquality_site.checks.policy import check


def said(body: str, head: str = '<meta charset="utf-8">') -> list[str]:
    """Return what is told of a page, where it stands and why."""
    tree = {PurePosixPath("a.html"): f"<html><head>{head}</head><body>\n{body}</body></html>".encode()}
    return [f"{problem.position.line} {problem.reason}" for problem in check(markups(tree), tree)]


@pytest.mark.parametrize(
    "body",
    [
        '<script src="a.js"></script>',
        '<script type="application/ld+json">{}</script>',
        "<p>&lt;script&gt; onclick= javascript:</p>",
        '<p title="javascript: 一文" data-on="x">好</p>',
        '<a href="javascript:x">链接由另一处检查</a>',
    ],
)
def test_what_runs_nothing_is_let_alone(body: str) -> None:
    """Scripts that are files, data for machines, and words that only look like scripts are right."""
    assert said(body) == []


@pytest.mark.parametrize(
    ("body", "what"),
    [
        ("<script>1</script>", "<script>"),
        ('<script type="module">1</script>', "<script>"),
        ('<svg ONLOAD="x"></svg>', "onload="),
        ('<iframe srcdoc="x"></iframe>', "srcdoc="),
        ('<form action="java&#9;script:x"></form>', "action=java script:x"),
        ('<svg><set to="javascript:x"></set></svg>', "to=javascript:x"),
    ],
)
def test_what_would_run_is_told(body: str, what: str) -> None:
    """A script in a page, a handler and an address that is a script are told at their line."""
    assert said(body) == [f"2 页面里有会运行的“{what}”，浏览器按本页的安全规则不会执行"]


def test_a_page_without_a_policy_is_told() -> None:
    """A page whose template leaves no room for the policy is told."""
    assert said("", head="") == ["1 页面没有写明字符编码，安全规则无处可放"]
