"""In which sense a numeral stands in its sentence: a date, a session, an ordinal; or a figure that must be bound.

The rules are the newspaper's habits and GB/T 15835—2011, which sets idioms, ordinals by 第 and loose counts in Chinese
numerals. A rule that is in doubt says figure: a figure too many is answered by the editor, one too few by nobody.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from enum import StrEnum

from newquality_site.text.numerals import Numeral

LONGEST_NAME = 12
"""A quotation longer than this is a sentence, not a name."""


class Sense(StrEnum):
    """What a numeral is, if it is no figure."""

    DATE = "日期"
    SESSION = "届次"
    ORDINAL = "序数"
    NAME = "专名"
    LOOSE = "不定数"
    IDIOM = "成语"
    FIGURE = "数字"


_LOOSE_AFTER = re.compile(r"[些定般直样切旦致律向体味片派般线夜大部方边面头手生度带流行度来经则旁再同心]|系列|步")
_LOOSE_BEFORE = re.compile(r"[统唯单同专惟之万第独逐如另]|进一?|不")
_IDIOMS = ("五一", "五四", "八一", "十一", "两会", "三农", "两岸", "两者", "三中全会", "四中全会", "五中全会")


def sense(text: str, numeral: Numeral) -> Sense:
    """The sense of *numeral* in *text*; a figure where no rule says otherwise."""
    before, after = text[max(0, numeral.start - 3) : numeral.start], text[numeral.end : numeral.end + 6]
    return next((found for found, holds in RULES if holds(text, numeral, before, after)), Sense.FIGURE)


def _date(_text: str, numeral: Numeral, _before: str, after: str) -> bool:
    whole_year = numeral.unit == "年" and len(numeral.text) == 4 and numeral.script == "digits"  # noqa: PLR2004
    day = numeral.unit in ("月", "日") and numeral.script == "digits" and not after.startswith("月份均")
    return whole_year or day


def _session(_text: str, numeral: Numeral, before: str, after: str) -> bool:
    return numeral.unit == "届" or after.startswith(("次会议", "次全体会议", "中全会")) or before.endswith("第")


def _ordinal(text: str, numeral: Numeral, before: str, after: str) -> bool:
    counted = re.match(r"[是、]", after) and (numeral.start == 0 or text[numeral.start - 1] in "。；：\n，")
    return numeral.script == "han" and (before.endswith("第") or bool(counted))


def _name(text: str, numeral: Numeral, _before: str, _after: str) -> bool:
    """A Chinese numeral inside a short quotation that is not a sentence."""
    left, right = text.rfind("“", 0, numeral.start), text.find("”", numeral.end)
    inside = left >= 0 and right >= 0 and "”" not in text[left : numeral.start] and right - left <= LONGEST_NAME
    return numeral.script == "han" and inside


def _idiom(text: str, numeral: Numeral, _before: str, _after: str) -> bool:
    around = text[max(0, numeral.start - 2) : numeral.end + 3]
    return numeral.script == "han" and any(words in around and numeral.text in words for words in _IDIOMS)


def _loose(_text: str, numeral: Numeral, before: str, after: str) -> bool:
    """一 as an article (一个, 一批), or within a word (统一, 一定)."""
    if numeral.script != "han" or numeral.text != "一" or numeral.unit in ("%", "百分点", "个百分点"):
        return False
    article = bool(numeral.unit) and numeral.unit not in ("倍", "成", "年")
    return article or bool(_LOOSE_AFTER.match(after)) or bool(_LOOSE_BEFORE.search(before)) or after.startswith("年来")


RULES: tuple[tuple[Sense, Callable[[str, Numeral, str, str], bool]], ...] = (
    (Sense.DATE, _date),
    (Sense.ORDINAL, _ordinal),
    (Sense.SESSION, _session),
    (Sense.NAME, _name),
    (Sense.IDIOM, _idiom),
    (Sense.LOOSE, _loose),
)
"""Asked in this order."""
