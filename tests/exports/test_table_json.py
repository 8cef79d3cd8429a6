"""The same rows for programs."""

import json
from decimal import Decimal
from pathlib import PurePosixPath
from typing import Any

from newquality_site.build import Built
from newquality_site.exports.table_json import files
from tests.pages.special import edited, published, told

FIGURES = "data/indicators.yaml"


def read(built: Built, name: str) -> Any:  # noqa: ANN401  (any JSON)
    """Return a file of the site, its numbers exact."""
    return json.loads(built.tree[PurePosixPath("downloads", name)], parse_float=Decimal)


def test_numbers_are_numbers_with_their_digits() -> None:
    """A figure is a number that keeps its zero, what is missing is null, and every column is explained."""
    found = read(published(), "stats/rnd.json")
    _, printed = found["rows"]

    assert found["title"] == "研发经费"
    assert [field["name"] for field in found["fields"]] == [*printed]
    assert (printed["value"], str(printed["yoy"]), printed["pp"]) == (1000, "8.0", None)
    assert printed["current"] is True


def test_all_is_the_sum() -> None:
    """The file of all statistics holds the rows of each; one that is skipped has none."""
    skipped = told(edited(FIGURES, ("    heading: 发明专利\n", "    heading: 发明专利\n    skip: 未公布\n")))

    one, everything = files(skipped)

    assert json.loads(everything.content)["rows"] == json.loads(one.content)["rows"]
