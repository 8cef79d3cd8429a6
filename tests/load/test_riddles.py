"""The parser's own words have an answer in the editor's language."""

import pytest

from newquality_site.files.position import InputError
from newquality_site.load.record import record
from newquality_site.load.riddles import RIDDLES, UNKNOWN, riddle

PROVOKED = {
    "a: 1\n---\na: 2\n": "1 文件里又起了一份（第二行 ---）",
    "a: 1\n...\nb: 2\n": "2 从这一行起接不上前面的内容",
    'a: 1\nb: "两\n\nc: 3\n': "1 引号没有收尾",
    'a: "\\新"\n': "0 双引号里的反斜线“\\”有特殊意思",
    "a: [1,\n  2\nb: 3\n": "0 方括号没有收尾，或项与项之间少了逗号",
    "a: {b: 1\nc: 3\n": "0 花括号没有收尾，或项与项之间少了逗号",
    "a: 1\n丙\nb: 2\n": "1 这一行不是“名称: 值”的样子",
    "a: 1: 2\n": "0 这里多了一个冒号，或这一行的缩进不对",
    "a: \t1\n": "0 值的前面有制表符（Tab）",
    "a: @甲\n": "0 值不能以这个记号开头",
    "a: `甲\n": "0 值不能以这个记号开头",
    "a: *甲\n": "0 值不能以这个记号开头",
    "a: &甲 乙\n": "0 值不能以这个记号开头",
    "a: !<甲\n": "0 值不能以这个记号开头",
    "a: !b!c 甲\n": "0 值不能以这个记号开头",
    "%甲\n": "0 值不能以这个记号开头",
    "a: }\n": "0 值不能以这个记号开头",
    "a: |甲\n": "0 “|”“>”后面不能接着写字",
    "a: 1\n- 2\n": "1 这一行的开头不对，或与上面的行对不齐",
    "a: - 2\n": "0 这一行的开头不对，或与上面的行对不齐",
    "a: ? 2\n": "0 这一行的开头不对，或与上面的行对不齐",
}


@pytest.mark.parametrize(("text", "said"), PROVOKED.items())
def test_what_the_parser_cannot_read_has_a_chinese_reason(text: str, said: str) -> None:
    """The reason is the editor's, at the line on which the slip was made."""
    with pytest.raises(InputError) as refused:
        record("a.yaml", text, first_line=0)

    (problem,) = refused.value.problems

    assert f"{problem.position.line} {problem.reason}" == said
    assert problem.mend


def test_every_riddle_is_provoked() -> None:
    """No answer waits for words that the parser never says."""
    assert {answer.reason for answer in RIDDLES} == {said.split(" ", 1)[1] for said in PROVOKED.values()}


def test_unknown_words_have_an_answer_too() -> None:
    """Words of a parser to come are answered in general, never passed on."""
    assert riddle(None, "something new") is UNKNOWN
    assert UNKNOWN.reason == "这里不合 YAML 的写法"
    assert UNKNOWN.mend == "检查这一行和上一行的缩进、引号和冒号"
