"""Remembered functions."""

from dataclasses import dataclass, field

import pytest

from newquality_site.files.remember import remembered


@dataclass
class Shelf:
    """A store in memory."""

    kept: dict[str, bytes] = field(default_factory=dict)

    def get(self, key: str) -> bytes | None:
        """Give back what was put."""
        return self.kept.get(key)

    def put(self, key: str, value: bytes) -> None:
        """Keep a value."""
        self.kept[key] = value


def test_each_thing_is_made_once() -> None:
    """Equal arguments are made once, others for themselves, and what is kept is what was made."""
    made: list[str] = []

    def draw(name: str) -> bytes:
        made.append(name)
        return name.encode()

    drawn = list(map(remembered(Shelf(), "v1", draw), ["甲", "乙", "甲"]))

    assert drawn == ["甲".encode(), "乙".encode(), "甲".encode()]
    assert made == ["甲", "乙"]


def test_the_empty_result_is_remembered_too() -> None:
    """No bytes are a result like any other."""
    shelf = Shelf()
    remembered(shelf, "v1", lambda _: b"")("甲")

    result = remembered(shelf, "v1", lambda _: b"made again")("甲")

    assert result == b""


@pytest.mark.parametrize(("recipe", "argument"), [("v2", 1), ("v1", 2), ("v", 11)])
def test_another_recipe_or_argument_is_another_thing(recipe: str, argument: int) -> None:
    """What was made by another recipe, or of another argument, is not given back."""
    shelf = Shelf()
    remembered(shelf, "v1", lambda _: b"old")(1)

    result = remembered(shelf, recipe, lambda _: b"new")(argument)

    assert result == b"new"
