"""What the YAML parser says, put into an editor's words.

The parser names what it was doing (*context*) and what it met (*problem*); a slip that it notices late, such as a quote
left open, is shown where it began.
"""

import re
from dataclasses import dataclass

QUOTE = "给整段文字加引号"


@dataclass(frozen=True, slots=True)
class Riddle:
    """Words of the parser, the reason and the mend they stand for.

    The slip may be where the parser began (*at_start*), or in how far lines are indented (*of_indents*).
    """

    said: str
    reason: str
    mend: str
    at_start: bool = False
    of_indents: bool = False


RIDDLES = (
    Riddle("another document", "文件里又起了一份（第二行 ---）", "一个文件只写一份：删去这一行 ---"),
    Riddle("document start", "从这一行起接不上前面的内容", "检查这一行和上一行的缩进、括号"),
    Riddle("a quoted scalar", "引号没有收尾", "补上另一半引号", at_start=True),
    Riddle("a double-quoted scalar", "双引号里的反斜线“\\”有特殊意思", "改用英文单引号，或去掉反斜线"),
    Riddle("a flow sequence", "方括号没有收尾，或项与项之间少了逗号", "补上“]”，几项之间用半角逗号", at_start=True),
    Riddle("a flow mapping", "花括号没有收尾，或项与项之间少了逗号", "补上“}”，几项之间用半角逗号", at_start=True),
    Riddle("a simple key", "这一行不是“名称: 值”的样子", "补上冒号和空格；接着上一行的文字要缩进", at_start=True),
    Riddle(
        "mapping values",
        "这里多了一个冒号，或这一行的缩进不对",
        f"文字里的冒号用全角“：”，或{QUOTE}；同级的行要对齐",
        of_indents=True,
    ),
    Riddle(r"character '\\t'", "值的前面有制表符（Tab）", "改用空格"),
    Riddle("start any token|an alias|an anchor|a tag|a directive|tag handle", "值不能以这个记号开头", QUOTE),
    Riddle("node content", "值不能以这个记号开头", f"{QUOTE}，或补全括号"),
    Riddle("block scalar", "“|”“>”后面不能接着写字", f"换一行、缩进再写；或{QUOTE}"),
    Riddle(
        "block end|sequence entries|mapping keys",
        "这一行的开头不对，或与上面的行对不齐",
        "同一级的行前面空同样多的格，“- ”只用在一串里",
        of_indents=True,
    ),
)
"""In the order in which they are tried: an open bracket also upsets what follows it."""

UNKNOWN = Riddle("", "这里不合 YAML 的写法", "检查这一行和上一行的缩进、引号和冒号")


def riddle(context: str | None, problem: str | None) -> Riddle:
    """The first answer to the words of the parser, or the one that fits all."""
    said = f"{context} | {problem}"
    return next((known for known in RIDDLES if re.search(known.said, said)), UNKNOWN)
