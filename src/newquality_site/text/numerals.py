"""The numerals of a Chinese text: what they say, of what, and how exactly.

Nothing is judged here. 第一, 两会 and 十四五 come out as well as 36130亿元; which of them are figures that must agree
with the tables is for the check to say. Left out are only 百, 千, 万 and 亿 that count nothing (百姓, 万象).

1. A number is digits (1,316.8, also full-width) or a run of Chinese numerals (一百零三), or a share said the Chinese
   way (百分之三十). A run that is not one number, such as 十四五 or 两三, is kept whole and has the value of its
   longest beginning that is one.
2. After it stand its scale and measure word, before and after it the words that make it a bound.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal

from newquality_site.text.units import SCALES, TRAPS, UNITS

Script = Literal["digits", "han"]
Bound = Literal["", ">", "<", ">=", "~"]

_ONES = dict(zip("零〇一二两三四五六七八九", (0, 0, 1, 2, 2, 3, 4, 5, 6, 7, 8, 9), strict=True))
_POWERS = {"": 1, "十": 10, "百": 100, "千": 1000, "万": 10**4, "亿": 10**8}
_SHARES = {"百分之": "%", "千分之": "‰"}
_ASCII = str.maketrans("０１２３４５６７８９．－−％", "0123456789.--%", ",")

_DIGIT = "[0-9０-９]"
_HAN = r"(?:[零〇一二两三四五六七八九十百万亿]|千(?![克米瓦伏]))"
_BELOW = rf"[-－](?={_DIGIT}+(?:[.．]{_DIGIT}+)?[ \u00a0]?(?:[%％‰℃]|摄氏度))"
"""Before a share or a temperature a hyphen is a minus, whatever word it follows: 显示-2.2℃, 录得-0.3%."""
_MINUS = rf"−|(?<=[^\W\d_A-Za-z]){_BELOW}|(?:(?<![\s\S])|(?<=[\s长降减跌增率为至到是比（(，,、：:]))[-－]"
_UNIT = "|".join(
    re.sub("^个(?=.)", "个[多余]?", unit)
    + (f"(?![{TRAPS[unit]}])" if unit in TRAPS else "")
    + ("(?![A-Za-z])" if unit.isascii() and unit.isalpha() else "")
    for unit in (*UNITS, "％")
)
_MORE = r"(?:多(?![措元样功])|余(?![额下地热]))"
_COUNTED = f"(?:{_UNIT}|(?:{'|'.join(SCALES)}){_MORE}?(?:{_UNIT})?)"

_NUMERAL = re.compile(
    rf"(?P<share>[百千]分之)?(?P<number>(?:{_MINUS})?(?:{_DIGIT}{{1,3}}(?:,{_DIGIT}{{3}})+(?!{_DIGIT})|{_DIGIT}+)"
    rf"(?:[.．]{_DIGIT}+)?|(?P<han>{_HAN}+(?:点[零〇一二三四五六七八九]+(?(share)|(?={_COUNTED})))?))"
    rf"(?P<more>{_MORE})?(?:[ \u00a0]?(?P<unit>{_COUNTED}))?"
)
_MORE_AFTER = r"多(?=[来的时里前后以，。、；：？！）”\s]|\Z)"
_AFTER = re.compile(rf"及?(?P<least>以上)|(?P<about>左右|上下)|(?P<most>以[下内])|(?P<more>{_MORE_AFTER})")
_BEFORE = re.compile(
    r"(?:(?P<least>不少于|不低于|至少)|(?P<most>[不未]超过?|[不未]突破|不[高多大]于|低于|少于|小于|不足|(?<![看想得受感])不到)"
    r"|(?P<more>超过|超出|突破|高于|多于|大于|超|逾)|(?P<about>(?<![最附靠临邻远相新亲])近|(?<![节条签预合违制公])约))了?\s?\Z"
)
_BOUNDS: dict[str | None, Bound] = {None: "", "least": ">=", "most": "<", "more": ">", "about": "~"}

_ONE = "[一二两三四五六七八九]"
_BELOW_MYRIAD = "".join(f"(?:零?{_ONE}?{power})?" for power in "千百十") + f"(?:[零〇]?{_ONE})?"
_WHOLE = re.compile(
    f"(?:(?P<yi>(?:{_BELOW_MYRIAD}万)?{_BELOW_MYRIAD})亿)?(?:(?P<wan>{_BELOW_MYRIAD})万)?(?P<rest>{_BELOW_MYRIAD})"
)
_STEP = re.compile(f"({_ONE}?)([千百十]?)")
_SHORT = re.compile(f"([百千万亿])({_ONE})$")
_YEAR = re.compile("[零〇一二三四五六七八九]{3,18}")


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number as printed, without its unit, and what the words around it make of it.

    The unit has its scale in front (万辆) and is empty when no measure word follows. The bound `<` is also *at most*:
    the words for the two are seldom told apart.
    """

    text: str
    start: int
    end: int
    value: Decimal
    unit: str
    script: Script
    bound: Bound


def numerals(text: str, own_unit: str = "") -> tuple[Numeral, ...]:
    """Every numeral of the text, in order; *own_unit* is one that the list of measure words may not have (万册次)."""
    found = tuple(_found(text))
    return tuple(_in_own_unit(one, text, own_unit) for one in found) if own_unit else found


def counting(text: str) -> str:
    """The text with 百强 written as 百个, so that it counts."""
    return text.replace("强", "个")


def unsaid_in(words: str, printed: str) -> list[str]:
    """The numerals of *words*, as written, that the *printed* words do not have with the same bound."""
    said = {(numeral.value, numeral.bound) for numeral in numerals(counting(printed))}
    return [one.text for one in numerals(counting(words)) if (one.value, one.bound) not in said and one.text != "一"]


def _in_own_unit(numeral: Numeral, text: str, unit: str) -> Numeral:
    """The numeral in a unit that goes on where the measure words that are known end."""
    behind = text[numeral.start + len(numeral.text) :].lstrip()
    longer = unit.startswith(numeral.unit) and unit != numeral.unit
    return replace(numeral, unit=unit) if longer and behind.startswith(unit) else numeral


def value_in(numeral: Numeral) -> Decimal:
    """Value with its scale multiplied out: 13168000 for 1316.8万辆, but 8.3 for 8.3%."""
    if numeral.unit in UNITS:
        return numeral.value
    return numeral.value * next((SCALES[scale] for scale in SCALES if numeral.unit.startswith(scale)), 1)


def _found(text: str) -> Iterator[Numeral]:
    """Numerals one by one."""
    for found in _NUMERAL.finditer(text):
        bound = _bound(text, found)
        unit = re.sub("[多余]", "", found["unit"] or "")
        if bound or unit or found["share"] or found["number"].strip("百千万亿"):
            yield Numeral(
                text=text[found.start() : found.end("number")],
                start=found.start(),
                end=found.end("number"),
                value=_value(found["number"]),
                unit=_SHARES.get(found["share"] or "") or unit.translate(_ASCII),
                script="han" if found["han"] else "digits",
                bound=bound,
            )


def _bound(text: str, found: re.Match[str]) -> Bound:
    """Bound that the words before, within and after a numeral make of it."""
    if before := _BEFORE.search(text, max(0, found.start() - 6), found.start()):
        return _BOUNDS[before.lastgroup]
    if found["more"] or re.search("[多余]", found["unit"] or ""):
        return ">"
    after = _AFTER.match(text, found.end())
    return _BOUNDS[after and after.lastgroup]


def _value(number: str) -> Decimal:
    """Value of digits or of a run of Chinese numerals."""
    if not re.match(_HAN, number):
        return Decimal(number.translate(_ASCII))
    whole, _, fraction = number.partition("点")
    return _han(whole) + Decimal(f"0.{_digits(fraction)}") if fraction else Decimal(_han(number))


def _digits(run: str) -> str:
    """Chinese numerals read one by one."""
    return "".join(str(_ONES[numeral]) for numeral in run)


def _han(run: str) -> int:
    """Value of the longest beginning of a run that is a number: 二〇二四, 三万五千亿, 一百二."""
    if _YEAR.fullmatch(run):
        return int(_digits(run))
    found = next(_WHOLE.finditer(run))
    value = _below_myriad(found["rest"])
    if found["yi"] is not None:
        value += (_han(found["yi"]) or 1) * 10**8
    if found["wan"] is not None:
        value += (_below_myriad(found["wan"]) or 1) * 10**4
    if short := _SHORT.search(found[0]):  # 一百二 is 120
        value += _ONES[short[2]] * (_POWERS[short[1]] // 10 - 1)
    return value


def _below_myriad(run: str) -> int:
    """Value of a run without 万 and 亿."""
    return sum(_ONES.get(one, 1) * _POWERS[power] for one, power in _STEP.findall(run) if one or power)
