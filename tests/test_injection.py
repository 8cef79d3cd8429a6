"""What an editor types is text, whatever the field: markup and scripts are refused, or stand on the page as words."""

from collections.abc import Mapping
from pathlib import PurePosixPath

from bs4 import BeautifulSoup

from newquality_site.build import build
from newquality_site.files.tree import Tree
from scripts.fuzz import broken, live, outcome, sketched
from tests.pages.special import FILES, special

# No sign of it has a meaning in YAML within a value, so that it reaches the pages.
PAYLOAD = '" onload=run x="</title></style><script>run</script><img src=x onerror=run>'
FIELDS = (
    *(
        "甲&乙<新>",
        "专版",
        "城市报",
        "人工智能",
        "只收写明的。",
        "机器人",
        "即墨区",
        "山东省",
        "看病的地方。",
        "词典",
        "诊所",
    ),
    *("小的。", "创新“A&B”<快>", "连线代表", "张三", "院长", "全国人大代表", "疑有脱字", "车间", "看数", "统计局"),
    *("研发经费", "投入很大", "授权专利", "写入报告", "基层机构"),
)
"""What the small special says in titles, names, labels, notes and remarks: one of each kind of field."""


def everywhere(files: Mapping[str, str], value: str, payload: str) -> dict[str, str]:
    """The special with a value replaced wherever it stands: print, pieces and table agree, so checks let it pass."""
    assert any(value in text for text in files.values()), value
    return {path: text.replace(value, payload) for path, text in files.items()}


def test_every_field_is_text() -> None:
    """A script in all fields at once stands on the pages as words, and nothing on the site runs."""
    files: dict[str, str] = dict(FILES)
    for value in FIELDS:
        files = everywhere(files, value, f"{value}{PAYLOAD}")

    tree = build(special(files), sketched).tree

    assert list(live(tree)) == []
    assert sum(b"&lt;script&gt;run" in content for path, content in tree.items() if path.suffix == ".html") > 15


def test_markup_in_prose_stands_there_as_words() -> None:
    """A script typed into a piece and into its print is shown to readers as it was typed."""
    files = everywhere(FILES, "各地", f"各地{PAYLOAD}")

    page = BeautifulSoup(build(special(files), sketched).tree[PurePosixPath("articles/lead/index.html")], "html.parser")

    assert page.main
    assert "<script>run</script>" in page.main.get_text()
    assert page.select("script:not([src])") == page.select("script[type='application/ld+json']")


def test_broken_stories_are_refused_or_harmless() -> None:
    """A few of the stories that scripts/fuzz.py breaks: no traceback, nothing that runs, nothing slow."""
    story = {PurePosixPath(path): text.encode() for path, text in FILES.items()}

    found = {number: outcome(special(named(broken(3, number, story)))) for number in range(8)}

    assert {number: one for number, one in found.items() if one[0] not in ("accepted", "refused")} == {}


def named(tree: Tree) -> dict[str, bytes]:
    """Return a tree by the names of its files."""
    return {str(path): content for path, content in tree.items()}
