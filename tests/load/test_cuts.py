"""A sentence that YAML cuts in two is shown where it is cut, and what is no sentence keeps the parser's answer."""

import pytest

from newquality_site.files.position import InputError
from newquality_site.load.cuts import WHOLE
from newquality_site.load.record import record

OPEN = "花括号没有收尾，或项与项之间少了逗号"
COLON = "文字里的半角冒号后面有空格，把这一句截断了"
HASH = "空格后面的“#”把这一行后面的字都变成了注释"
BEGUN = "引号只括住了开头几个字，后面还有字"


@pytest.mark.parametrize(
    ("text", "place", "reason"),
    [
        ("a: {b: 1, quoted: 公报: 研发}\n", "1:21", COLON),
        ("a: {quoted: GDP: 134}\n", "1:16", COLON),
        ('a: {quoted: "公报": 研发}\n', "1:17", COLON),
        ("a: {b: 1 c: 2}\n", "1:4", OPEN),
        ("a: {b: 科技 c: 2}\n", "1:4", OPEN),
        ("a: {b: 公报 #1 研发}\nc: 1\n", "1:11", HASH),
        ("a: {b: '甲 #1', c: 乙 #2}\nc: 1\n", "1:21", HASH),
        ("a: [公报 #1]\nc: 1\n", "1:8", HASH),
        ("a: {b: 1 # 注\nc: 1\n", "1:4", OPEN),
        ("a: {b: '1 #'\nc: 1\n", "1:4", OPEN),
        ('a: {b: "研发"经费}\n', "1:12", BEGUN),
        ("a: '研发' 经费\n", "1:9", BEGUN),
        ('a: ["研发"经费]\n', "1:9", BEGUN),
        ('a: {b: "x" c: 2}\n', "1:4", OPEN),
        ('a: "%\nb: 1\nc: "%"\n', "1:4", "引号没有收尾，往下连了 2 行"),
        ('a: {b: "研发}\nc: "乙"\n', "1:8", "引号没有收尾，往下连了 1 行"),
    ],
)
def test_a_cut_is_named(text: str, place: str, reason: str) -> None:
    """The place is the sign that cut, or the quote that was left open; a comma that is missing is none."""
    with pytest.raises(InputError) as refused:
        record("a.yaml", text)

    (problem,) = refused.value.problems
    assert (f"{problem.position.line}:{problem.position.column}", problem.reason) == (place, reason)


@pytest.mark.parametrize(
    ("text", "mended", "mend"),
    [
        ("a: {b: 公报: 研发}\n", "a: {b: '公报: 研发'}\n", WHOLE),
        ("a: {b: 公报 #1 研发}\n", "a: {b: '公报 #1 研发'}\n", WHOLE),
        ('a: {b: "研发"经费}\n', "a: {b: '\"研发\"经费'}\n", "用英文单引号把整句括起来"),
        ("a: {b: '研发'经费}\n", "a: {b: \"'研发'经费\"}\n", "用英文双引号把整句括起来"),
        ('a: "%\nb: "%"\n', 'a: "%"\nb: "%"\n', "补上另一半引号"),
    ],
)
def test_the_mend_works(text: str, mended: str, mend: str) -> None:
    """Who does what is said is understood."""
    with pytest.raises(InputError) as refused:
        record("a.yaml", text)

    assert [problem.mend for problem in refused.value.problems] == [mend]
    assert record("a.yaml", mended)
