"""A digest tells a value from all others, and nothing else."""

import subprocess
import sys
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import PurePosixPath

from newquality_site.files.digests import Digests
from newquality_site.files.position import Position, Problem
from newquality_site.model.entry import Located
from newquality_site.model.site import Topic

PROBLEM = Problem(Position("a.md", 3), "错", "改")
VALUES: list[object] = [
    "甲",
    1,
    None,
    True,
    b"x",
    "x",
    (),
    [],
    {},
    ("甲", "乙"),
    ("甲乙",),
    {"a": 1},
    {"a": "1"},
    {1, 2},
    frozenset({"甲"}),
    Decimal("8.0"),
    Decimal("8.00"),
    date(2025, 3, 5),
    PurePosixPath("a/b"),
    PROBLEM,
    replace(PROBLEM, mend="改法"),
    [PROBLEM],
    [PROBLEM, PROBLEM],
    Topic(id="a", name="甲"),
    Topic(id="a", name="乙"),
]


def test_values_that_differ_have_digests_that_differ() -> None:
    """Kind, content, order and number tell."""
    digests = Digests()

    assert len({digests.of(value) for value in VALUES}) == len(VALUES)


def test_values_that_are_equal_have_one_digest() -> None:
    """It plays no part whether parts are one object or two, or where in a file an entry stands."""
    name = str(PurePosixPath("甲乙"))
    place = {"": Position("a.yaml", 9)}

    assert Digests().of((name, name)) == Digests().of(("甲乙", "甲" + name[1:]))
    assert Digests().of(Topic.model_validate(Located({"id": "a", "name": "甲"}, place))) == Digests().of(VALUES[-2])


def test_digests_are_the_same_in_every_process() -> None:
    """Neither the seed of hashes nor the order of a set shows."""
    script = (
        "from tests.files.test_digests import VALUES, Digests; d = Digests();"
        "print([d.of(v).hex() for v in VALUES], d.of({'甲', '乙', '丙', '丁'}).hex())"
    )
    said = {
        subprocess.run([sys.executable, "-c", script], env={"PYTHONHASHSEED": seed, "PYTHONPATH": ":".join(sys.path)},
                       check=True, capture_output=True, encoding="utf-8").stdout
        for seed in ("1", "2")
    }  # fmt: skip

    assert len(said) == 1
