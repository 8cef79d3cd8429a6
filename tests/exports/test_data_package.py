"""The description of the tables says what they are, to a program that checks it."""

import csv
import hashlib
import io
import json
from collections.abc import Callable
from pathlib import PurePosixPath
from typing import Any

from newquality_site.build import Built
from newquality_site.files.tree import Tree
from tests.pages.special import SETTINGS, published
from tests.pages.test_figure_rows import HISTORY

CASTS: dict[str, Callable[[str], object]] = {
    "string": str,
    "number": float,
    "integer": int,
    "boolean": ("FALSE", "TRUE").index,
}


def package(built: Built) -> Any:  # noqa: ANN401  (any JSON)
    """Return the description of the tables of a site."""
    return json.loads(built.tree[PurePosixPath("downloads/datapackage.json")])


def mistakes(tree: Tree, resource: Any) -> list[str]:  # noqa: ANN401
    """Return what a validator would say of a table: size, hash, header, types and the key."""
    content = tree[PurePosixPath("downloads", resource["path"])]
    header, *rows = csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""))
    fields = resource["schema"]["fields"]
    for row in rows:
        for field, cell in zip(fields, row, strict=True):
            assert not cell or CASTS[field["type"]](cell) is not None
    key = header.index(resource["schema"]["primaryKey"][0])
    claims = {
        "bytes": resource["bytes"] == len(content),
        "hash": resource["hash"] == f"sha256:{hashlib.sha256(content).hexdigest()}",
        "header": [field["name"] for field in fields] == header,
        "key": len({row[key] for row in rows}) == len(rows),
    }
    return [name for name, held in claims.items() if not held]


def test_every_table_is_as_described() -> None:
    """Each table has the size, hash, columns, types and key that the description gives; names are its own."""
    built = published({"data/history.yaml": HISTORY})

    found = package(built)

    assert (found["profile"], found["name"]) == ("tabular-data-package", "e-1")
    assert [one["name"] for one in found["resources"]] == ["stats-rnd", "stats-patents", "all"]
    assert [mistakes(built.tree, one) for one in found["resources"]] == [[], [], []]


def test_sources_are_named_and_licences_only_where_known() -> None:
    """Offices and documents are sources; without a licence in the settings none is claimed."""
    licence = "data_licence: {name: CC-BY-4.0, path: 'https://creativecommons.org/licenses/by/4.0/'}\n"

    plain, licensed = (
        package(published({"data/history.yaml": HISTORY, "content/site.yaml": SETTINGS + added}))
        for added in ("", licence)
    )

    assert plain["sources"] == [{"title": "统计局"}, {"title": "统计局、财政部：《公报》"}]
    assert "licenses" not in plain
    assert licensed["licenses"] == [{"name": "CC-BY-4.0", "path": "https://creativecommons.org/licenses/by/4.0/"}]
