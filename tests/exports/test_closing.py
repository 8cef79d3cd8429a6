"""What is made from the whole of a site: rules for hosts, the record, packed files and checksums."""

import gzip
import json
from hashlib import sha256
from pathlib import PurePosixPath

import brotli
import pytest

from newquality_site.build import Built, build
from newquality_site.exports.headers import ALONE, FRAMED, KEPT
from tests.pages.special import FIGURES, SETTINGS, edited, published, sketched, special

WHOLE = '<html lang="zh"><head><meta charset="utf-8"><title>甲</title></head><h1>甲</h1></html>'
MORE: dict[str, str | bytes] = {
    "content/static/own.html": WHOLE,
    "templates/static/marks.js": "1",
    "content/static/car.png": b"png",
}


@pytest.fixture(scope="module")
def site() -> Built:
    """Return the small special as a site, with files of every kind."""
    return published(MORE)


def rules(built: Built) -> dict[str, dict[str, str]]:
    """Return what hosts are told, by path."""
    blocks = built.tree[PurePosixPath("_headers")].decode().strip().split("\n\n")
    return {
        lines[0]: dict(line.strip().split(": ", 1) for line in lines[1:]) for lines in (b.splitlines() for b in blocks)
    }


def test_each_path_has_its_rules(site: Built) -> None:
    """Every path is guarded, every page is framed by nobody, and what bears its content's digits is kept."""
    told = rules(site)

    assert told["/2025/*"]["X-Content-Type-Options"] == "nosniff"
    for path in ("/2025/", "/2025/index.html", "/2025/articles/*", "/2025/icon.svg", "/2025/static/*"):
        assert told[path] == ALONE
    assert told["/2025/assets/*"] == told["/2025/fonts/*"] == KEPT
    assert "/2025/feed.xml" not in told


def test_no_header_is_given_twice_for_a_file(site: Built) -> None:
    """Hosts join the rules that fit a path; no header stands in two of them."""
    told = rules(site)

    for path in site.tree:
        fitting = [says for rule, says in told.items() if f"/2025/{path}".startswith(rule.rstrip("*")) and "*" in rule]
        names = [name for says in fitting for name in says]
        assert len(names) == len(set(names)), path


def test_pages_to_be_framed_are_framed_by_anybody() -> None:
    """The folder of embedded pages has a policy of its own."""
    assert "frame-ancestors *" in FRAMED["Content-Security-Policy"]
    assert "frame-ancestors 'none'" in ALONE["Content-Security-Policy"]


def test_the_record_tells_what_the_site_was_made_of(site: Built) -> None:
    """Inputs by checksum, versions, how many warnings there were, and every figure as written."""
    changed = edited("content/site.yaml", ("paper.internal", "paper.example"))
    record = json.loads(published(changed).tree[PurePosixPath("build.json")])

    assert record["inputs"]["data/indicators.yaml"] == sha256(FIGURES.encode()).hexdigest()
    assert record["versions"].keys() >= {"newquality-site", "python", "matplotlib", "markdown"}
    assert record["warnings"] == 1
    assert record["figures"][0] == {
        "figure": "rnd.spend@2024",
        "value": "1000",
        "yoy": "8.0",
        "unit": "亿元",
        "source": "nbs",
        "status": "published",
    }
    assert {"fact": "m.firms", "article": "ma", "value": "12", "unit": "家"} in record["figures"]
    assert json.loads(site.tree[PurePosixPath("build.json")])["pages"] == site.pages + 1


def test_a_draft_has_no_name_in_the_record() -> None:
    """What waits for its day is not told to the world, not even by its name."""
    waiting = {"content/articles/scoop.md": "---\nkind: essay\nheadline: 独家\ndraft: true\n---\n未完。\n"}

    tree = build(special(waiting), sketched).tree

    assert [path for path, content in tree.items() if b"scoop" in content] == []


def test_a_revised_figure_stands_in_the_record_as_it_is_now() -> None:
    """The record gives the latest figure with its source and status."""
    revised = "{value: 1000, revised: [{value: 1002, on: 2025-12-30, source: nbs, why: 核实}]"
    record = json.loads(
        published(edited("data/indicators.yaml", ("{value: 1000", revised))).tree[PurePosixPath("build.json")]
    )

    assert (record["figures"][0]["value"], record["figures"][0]["status"]) == ("1002", "revised")


def test_every_file_has_its_checksum(site: Built) -> None:
    """The list names every file but itself, in the form that sha256sum reads."""
    lines = site.tree[PurePosixPath("SHA256SUMS")].decode().splitlines()

    listed = {PurePosixPath(line[66:]): line[:64] for line in lines}
    assert listed == {
        path: sha256(content).hexdigest() for path, content in site.tree.items() if path.name != "SHA256SUMS"
    }


def test_files_are_packed_where_a_story_asks() -> None:
    """Beside each text of some length lie a .br and a .gz that give it back; elsewhere there are none."""
    inputs = special({"content/site.yaml": SETTINGS + "precompressed: true\n"})
    tree = build(inputs, sketched).tree
    page = PurePosixPath("index.html")

    assert tree == build(inputs, sketched).tree
    assert brotli.decompress(tree[PurePosixPath("index.html.br")]) == tree[page]
    assert gzip.decompress(tree[PurePosixPath("index.html.gz")]) == tree[page]
    assert PurePosixPath("robots.txt.br") not in tree
    assert not any(path.suffix in (".br", ".gz") for path in published().tree)
