"""What an editor types is text, whatever the field: markup and scripts are refused, or stand on the page as words."""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from bs4 import BeautifulSoup

from newquality_site.build import build
from newquality_site.files.position import InputError
from newquality_site.files.tree import Tree
from scripts.fuzz import broken, live, outcome, sketched
from tests.pages.special import FILES, special

# No sign of it has a meaning in YAML within a value, so that it reaches the pages.
PAYLOAD = '" onload=run x="</title></style><script>run</script><img src=x onerror=run>'
FIELD = re.compile(r"(?<=: )[^,{}\[\]\n:]+(?=[,}\]\n])|(?<=\[)[^,{}\[\]\n:]+(?=[,\]])")


def fields() -> Iterator[str]:
    """Every value that stands in a file of the small special, each once."""
    found = (match[0].strip(" '\"") for text in FILES.values() for match in FIELD.finditer(text))
    yield from dict.fromkeys(value for value in found if value)


def everywhere(value: str, payload: str) -> dict[str, str]:
    """The special with a value replaced wherever it stands: print, pieces and table agree, so checks let it pass."""
    return {path: text.replace(value, payload) for path, text in FILES.items()}


def test_every_field_is_text() -> None:
    """In each field in turn, and wherever its value stands: the build refuses, or nothing on the site runs."""
    accepted = 0
    for value in fields():
        try:
            tree = build(special(everywhere(value, f"{value}{PAYLOAD}")), sketched).tree
        except InputError:
            continue
        accepted += 1
        assert list(live(tree)) == [], value

    assert accepted > 20


def test_markup_in_prose_stands_there_as_words() -> None:
    """A script typed into a piece and into its print is shown to readers as it was typed."""
    files = everywhere("各地", f"各地{PAYLOAD}")

    page = BeautifulSoup(build(special(files), sketched).tree[PurePosixPath("articles/lead/index.html")], "html.parser")

    assert page.main
    assert "<script>run</script>" in page.main.get_text()
    assert page.select("script:not([src])") == page.select("script[type='application/ld+json']")


def test_broken_stories_are_refused_or_harmless() -> None:
    """A few of the stories that scripts/fuzz.py breaks: no traceback, nothing that runs, nothing slow."""
    story = {PurePosixPath(path): text.encode() for path, text in FILES.items()}

    found = {number: outcome(special(named(broken(3, number, story)))) for number in range(40)}

    assert {number: one for number, one in found.items() if one[0] not in ("accepted", "refused")} == {}
    assert {word for word, _ in found.values()} == {"accepted", "refused"}


def named(tree: Tree) -> dict[str, bytes]:
    """Return a tree by the names of its files."""
    return {str(path): content for path, content in tree.items()}
