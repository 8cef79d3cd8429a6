"""A piece is its front matter and its text, in the words of the print."""

import dataclasses

import pytest
from pydantic import ValidationError

from newquality_site.files.position import Position
from newquality_site.model.article import Article, FrontMatter, Prose
from tests.builders import article


@pytest.mark.parametrize(
    ("front", "title"),
    [
        ({"headline": "赋能新质生产力", "title": "赋能"}, "赋能新质生产力"),
        ({"title": "即墨"}, "即墨"),
        ({}, "lead"),
    ],
)
def test_a_piece_is_listed_by_the_best_title_it_has(front: dict[str, str], title: str) -> None:
    """The printed headline comes first, then the short title, then the file's name."""
    assert article("lead", **front).title == title


def test_the_kinds_there_are_can_be_completed() -> None:
    """A text editor offers the six layouts, and lets a special name kinds of its own."""
    schema = FrontMatter.model_json_schema()["properties"]["kind"]

    assert {"enum": ["lead", "interview", "proposal", "essay", "profile", "photo"]} in schema["anyOf"]
    assert FrontMatter.model_validate({"kind": "column"}).kind == "column"


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("bylines", [{"role": "reporter", "name": "张阿嫱", "printed": "记者 张阿嫱", "email": "a@example.cn"}]),
        ("bylines", [{"role": "reporter", "name": "张阿嫱"}]),
        ("persons", [{"id": "lei-jun", "name": "雷军", "age": "55"}]),
        ("doubts", [{"printed": "转化转化"}]),
        ("picture", {"file": "jimo.jpg"}),
    ],
)
def test_a_part_of_the_front_matter_is_strict(name: str, written: object) -> None:
    """A byline needs its printed words, a doubt its note and a picture its alternative text; nothing else is taken."""
    with pytest.raises(ValidationError):
        FrontMatter.model_validate({"kind": "lead", name: written})


@pytest.mark.parametrize("value", [article(), Prose("", "lead.md", 1)])
def test_a_piece_cannot_be_changed(value: Article | Prose) -> None:
    """A piece and its text are values."""
    with pytest.raises(dataclasses.FrozenInstanceError):
        setattr(value, dataclasses.fields(value)[0].name, "x")


@pytest.mark.parametrize(("offset", "line", "column"), [(0, 9, 1), (2, 9, 3), (3, 10, 1), (4, 10, 2)])
def test_a_place_in_the_text_is_a_place_in_the_file(offset: int, line: int, column: int) -> None:
    """Lines are counted from where the text begins in its file."""
    assert Prose("一二\n三四", "lead.md", 9).at(offset) == Position("lead.md", line, column)
