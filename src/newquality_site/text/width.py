"""Half-width marks that stand in Chinese become full-width, and nothing else changes.

1. What is not prose is set aside: code, addresses, link targets, times, ratios, thousands, tags, entities.
2. A mark becomes full-width when Chinese or a closing mark stands left of it, or Chinese or an opening mark right of
   it. Signs of Markdown that no reader sees are looked through: in `[36130亿元](fact:rnd),AI` the comma touches 元.
3. What became full-width counts as Chinese for its neighbours, and a bracket follows its partner.

A mark between two Latin words (DeepSeek,R1) may belong to either script. It is left as it is and told to the editor.
The length never changes, so every place in the text stays where it was.
"""

import re
from bisect import bisect_left
from itertools import pairwise

from newquality_site.text.script import HAN, WIDE_MARKS, has_chinese

_HALF = ",:;?!()"
_WIDE = str.maketrans(_HALF, "，：；？！（）")
_PLAIN = {wide: chr(wide - 0xFEE0) for wide in range(0xFF01, 0xFF5F) if wide not in _WIDE.values()}
# Letters and figures of full width, and marks that have no wide form here: most texts have none of them.
_OTHER = re.compile(f"[{''.join(map(chr, _PLAIN))}]")
_UNSEEN_SPACE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_FOLDED = dict.fromkeys(_UNSEEN_SPACE, "") | {chr(half): chr(wide) for half, wide in _WIDE.items()}
_MARKS = re.compile("[,:;?!()（）]")

_LEFT = re.compile(f"[{HAN}{WIDE_MARKS}”’…—]")
_RIGHT = re.compile(f"[{HAN}{WIDE_MARKS}“‘…—]")

# The reader sees none of these: what stands before and after them touches.
_UNSEEN = (
    r"\]\((?:<[^<>\n]*>|(?:[^()\s]|\([^()\s]*\))*)(?:[ \t]+(?:\"[^\"\n]*\"|'[^'\n]*'))?[ \t]*\)",  # ](target "title")
    r"\{[:#.][^{}\n]*\}",  # {: .class #id}
    r"<!--.*?-->",
    r"\[\^[^\]\n]+\]",  # [^note]
    r"!?\[|\]|\*+|~~",
)
_KEPT = (
    r"^[ \t]*(?P<fence>`{3,}|~{3,})[^\n]*\n.*?(?:^[ \t]*(?P=fence)|\Z)",
    r"(?<!`)(?P<ticks>`+)(?!`)(?:(?!\n[ \t]*\n).)+?(?<!`)(?P=ticks)(?!`)",
    r"\\[!-/:-@\[-`{-~]",  # an escaped mark
    r"^ {0,3}\[[^\]\n]+\]:",  # the start of a footnote or of a link definition
    r"^[ \t]*(?:\d+\)|:|!!!|\?\?\?\+?)(?=[ \t])",  # a list number, a definition, a box
    r"</?[A-Za-z][^<>\n]*>",
    r"(?:(?:https?|ftp)://|www\.)(?:[A-Za-z0-9._~:/?#@!$&'*+,;=%-]|\([^()\s]*\))+(?<![,:;?!.])",
    r"(?:mailto:)?[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+",
    r"&#?[A-Za-z0-9]+;",
    r"\d+(?::\d+)+",  # 10:30, 3:2
    r"(?<!\d)\d{1,3}(?:,\d{3})+(?!\d)",
    r"(?<![A-Za-z])[A-Za-z]\([a-z](?:, ?[a-z])*\)",  # f(x)
)
_ASIDE = re.compile(f"(?P<kept>{'|'.join(_KEPT)})|{'|'.join(_UNSEEN)}", re.MULTILINE | re.DOTALL)


def full_width(text: str) -> str:
    """Text with every half-width mark that touches Chinese made full-width, letter for letter as long as before."""
    return _settled(text)[0]


def half_width_left(text: str) -> tuple[int, ...]:
    """Where half-width marks of a Chinese line stand that the rule cannot decide, such as DeepSeek,R1."""
    return _settled(text)[1]


def folded(text: str) -> str:
    """Form in which two texts are compared: marks and letters of one width, and no white space at all.

    Here every mark goes one way, also those that `full_width` leaves: the form of a part is then a part of the form of
    the whole, and a sentence is found in its page however it was cut out.
    """
    # Each step runs over the text at the speed of a copy: a translation would look up every character of it.
    bare = "".join(text.split())
    for form, one in _FOLDED.items():
        bare = bare.replace(form, one)
    return bare.translate(_PLAIN) if _OTHER.search(bare) else bare


def _settled(text: str) -> tuple[str, tuple[int, ...]]:
    """Text with its marks decided, and the offsets of those left."""
    letters = list(text)
    left: list[int] = []
    for line, free in _chinese_lines(text):
        while _touched(letters, line, free) or _paired(letters, free):
            pass
        left += [at for at in free if letters[at] == text[at] and text[at] not in "（）"]
    return "".join(letters), tuple(left)


def _chinese_lines(text: str) -> list[tuple[list[int], list[int]]]:
    """For each line of Chinese with half-width marks, the offsets a reader sees and those of its marks and brackets."""
    if not any(mark in text for mark in _HALF):
        return []
    unseen: set[int] = set()
    kept: set[int] = set()
    for found in _ASIDE.finditer(text):
        (unseen if found["kept"] is None else kept).update(range(*found.span()))
    marks = [at for at in (found.start() for found in _MARKS.finditer(text)) if at not in unseen and at not in kept]
    if not any(text[at] in _HALF for at in marks):
        return []
    lines = []
    for start, end in (found.span() for found in re.finditer(r"[^\n]+", text)):
        free = marks[bisect_left(marks, start) : bisect_left(marks, end)]
        if any(text[at] in _HALF for at in free) and has_chinese(text[start:end]):
            lines.append(([at for at in range(start, end) if at not in unseen], free))
    return lines


def _touched(letters: list[str], line: list[int], free: list[int]) -> bool:
    """Widen the marks that touch Chinese, first those right of it and then those left of it; say whether any was."""
    waiting = {at for at in free if letters[at] in _HALF}
    before = len(waiting)
    for chinese, steps in ((_LEFT, pairwise(line)), (_RIGHT, pairwise(reversed(line)))):
        for neighbour, at in steps:
            if at in waiting and chinese.match(letters[neighbour]):
                letters[at] = letters[at].translate(_WIDE)
                waiting.remove(at)
    return len(waiting) < before


def _paired(letters: list[str], free: list[int]) -> bool:
    """Widen the bracket whose partner is full-width already, and say whether there was one."""
    changed = False
    opened: list[int] = []
    for at in free:
        if letters[at] in "(（":
            opened.append(at)
        elif letters[at] in ")）" and opened:
            pair = (opened.pop(), at)
            if len({letters[end] in "（）" for end in pair}) > 1:
                changed = True
                for end in pair:
                    letters[end] = letters[end].translate(_WIDE)
    return changed
