"""What the model refuses is said once, where it stands, with the name that was meant."""

from decimal import Decimal
from typing import Annotated, Any

import pytest
from pydantic import AfterValidator, BaseModel
from pydantic_core import PydanticCustomError

from newquality_site.files.position import InputError, Position
from newquality_site.load.record import record
from newquality_site.load.validation import validated
from newquality_site.model.article import FrontMatter
from newquality_site.model.entry import Entry, Lines, Number, Words
from newquality_site.model.indicator import Observation


class Leaf(Entry):
    """A small entry."""

    name: Words
    size: Number | None = None


class Tree(Entry):
    """An entry that holds others in every way there is."""

    title: Words
    leaves: tuple[Leaf, ...] = ()
    named: dict[str, Leaf] | None = None
    best: Leaf | None = None
    lines: Lines = ()


def refusals(text: str, kind: Any = Tree) -> list[str]:  # noqa: ANN401  (a type, of whatever shape)
    """Return the place, the reason and the mend of every refusal of a text."""
    with pytest.raises(InputError) as refused:
        validated(kind, record("a.yaml", text), Position("a.yaml"))
    return [f"{p.position.line}:{p.position.column} {p.reason}。{p.mend}" for p in refused.value.problems]


def test_what_is_right_becomes_a_value() -> None:
    """A record of the right shape is the entry."""
    tree = validated(Tree, record("a.yaml", "title: 树\nleaves: [{name: 叶, size: 8.0}]\n"), Position("a.yaml"))

    assert tree == Tree(title="树", leaves=(Leaf(name="叶", size=Decimal("8.0")),))


def test_a_misspelt_key_is_one_problem() -> None:
    """The key that is missing because it is misspelt is not reported beside it; another that is missing is."""
    assert set(refusals("tilte: 树\nleaves: [{nam: 叶}, {}]\n")) == {
        "1:1 不认识“tilte”。是不是“title”？",
        "2:11 不认识“nam”。是不是“name”？",
        "2:20 缺“name”。补上一行 name: …",
    }


@pytest.mark.parametrize(
    ("text", "refusal"),
    [
        ("tilte: 树\n", "1:1 不认识“tilte”。是不是“title”？"),
        ("title: 树\nleaves: [{nam: 叶}]\n", "2:11 不认识“nam”。是不是“name”？"),
        ("title: 树\nnamed: {a: {nam: 叶}}\n", "2:13 不认识“nam”。是不是“name”？"),
        ("title: 树\nbest: {nam: 叶}\n", "2:8 不认识“nam”。是不是“name”？"),
        ("title: 树\nxyz: 1\n", "2:1 不认识“xyz”。删去这一项，或查 README 里的写法"),
        ("title: 树\nbest: {name: 叶,茎}\n", "2:16 半角逗号把前一个值截断了，“茎”成了另一项。"),
        ("title: 树\nbest: {name：叶}\n", "2:8 冒号用了全角“：”。改成半角冒号加空格：name: 叶"),
        ("title: 树\nbest: {name:叶}\n", "2:8 冒号后面少一个空格。改成：name: 叶"),
        ("title: 树\nbest: {na\u200bme: 叶}\n", "2:8 “name”里有看不见的字符 U+200B。整个删去重写：name"),
        ("title: 树\nbest: {name: 【叶, 茎, 根】}\n", "2:14 “name”的方括号用了全角。两头都改成半角的“[”和“]”"),
        ("title: 树\nlines: [一, {二: 三}]\n", "2:12 “二”后面的半角冒号带着空格，成了“名称: 值”。"),
        ("title: 树\nlines: [一, {二: 三, 四: 五}]\n", "2:12 “lines”应是文字。"),
        ("title: 树\nleaves: [{name: 叶, size: 大}]\n", "2:20 “大”不是数。"),
        ("- 树\n", "1:1 文件的内容应是一组“名称: 值”。"),
    ],
)
def test_a_refusal_is_said_where_it_stands(text: str, refusal: str) -> None:
    """Whatever the depth, the place is the key or the item, and the mend names what was meant."""
    assert any(said.startswith(refusal) for said in refusals(text))


def test_names_are_those_of_the_entry_itself() -> None:
    """A key that another kind of entry has is not proposed."""
    assert refusals("title: 树\nleavs: []\ncolour: 1\n") == [
        "2:1 不认识“leavs”。是不是“leaves”？",
        "3:1 不认识“colour”。删去这一项，或查 README 里的写法",
    ]


def test_words_of_the_model_are_handed_on() -> None:
    """A refusal that is not known here keeps the model's own sentence."""

    def refuse(_: str) -> str:
        raise PydanticCustomError("weather", "今天不行")

    class Moody(BaseModel):
        name: Annotated[str, AfterValidator(refuse)]

    assert refusals("name: 甲\n", Moody) == ["1:1 今天不行。照 README 的样子写"]


def test_a_name_that_other_programs_have_is_answered_with_ours() -> None:
    """An image is a picture with its words, tags are topics; where there is no such field it is only unknown."""
    picture = "图片写成 picture: {file: 文件夹/图片.jpg, alt: 图上有什么}，文件放在 content/static"

    assert refusals("kind: photo\nimage: a.jpg\ntags: [ai]\n", FrontMatter) == [
        f"2:1 不认识“image”。{picture}",
        "3:1 不认识“tags”。是不是“topics”？",
    ]
    assert refusals("value: 1\ngrowth: 8.3\n", Observation) == ["2:1 不认识“growth”。是不是“yoy”？"]
    assert refusals("title: 树\nimage: a.jpg\n") == ["2:1 不认识“image”。删去这一项，或查 README 里的写法"]
