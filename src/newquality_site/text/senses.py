"""In which sense a numeral stands in its sentence: a date, a session, an ordinal; or a figure that must be bound.

The rules are the newspaper's habits and GB/T 15835—2011, which sets idioms, ordinals by 第 and loose counts in Chinese
numerals. A rule that is in doubt says figure, for a figure too many is answered by the editor and one too few by
nobody; but words of every day (四川, 三维, 千家万户) are told apart, or nobody would read the answer.

1. A numeral inside a phrase of a known sense has that sense: 9时30分, 十四届, C919.
2. A Chinese numeral in a short quotation is part of a name: “四个意识”.
3. 一 before a measure word is an article, and a Chinese numeral that counts nothing is part of a word.
"""

import re
from enum import StrEnum

from newquality_site.text.numerals import Numeral

LONGEST_NAME = 12
"""A quotation longer than this is a sentence, not a name."""
NAMED = ("", "个", "项", "条", "类", "位", "张", "级")
"""What is counted in names such as “四个意识”; other units make a figure even in quotation marks."""


class Sense(StrEnum):
    """What a numeral is, if it is no figure."""

    DATE = "日期"
    SESSION = "届次"
    ORDINAL = "序数"
    NAME = "专名"
    LOOSE = "不定数"
    IDIOM = "成语"
    FIGURE = "数字"


_HAN = "[零〇一二两三四五六七八九十]"
_TO = "[—～~至到-]"
_DATE = (
    rf"(?<!\d)(?:1[89]|20)\d\d(?:年|〕|{_TO}\d{{4}}年)",
    r"[一二][零〇一二三四五六七八九]{3}年",
    rf"\d+(?:{_TO}\d+)?(?:月份?|日|年代|世纪)",
    rf"(?:正月|腊月|[一二三四五六七八九十]月|初){_HAN}+(?![个亿家名])",
    rf"{_HAN}+(?:年代|世纪|月份?)",
    r"(?<!连续)[一二三四1-4]季度",
    r"(?:星期|礼拜|(?<![\d一二两三四五六七八九十百每])周)[一二三四五六]",
    r"\d+时(?![代速期间])(?:\d+分)?",
    r"\d+点(?:\d+分|[半整钟前后许])",
    r"(?:[上下]午|凌晨|晚上?|中午)\d+点(?:\d+分)?",
    r"(?<![比为\d])\d\d?[:：]\d\d(?!\d)",
    r"“\d+·\d+”",
    rf"(?:最近|近|过去|未来|今后|此后|这|前)(?:{_HAN}|\d)+[多余]?年",
    rf"(?:{_HAN}|\d)+[多余]?年(?:以?来|间)",
)
_SESSION = (
    rf"(?:{_HAN}|\d)+(?:届(?:[^，。；]{{0,12}}(?:{_HAN}|\d)+次(?:全体)?会议)?|中全会)",
    r"党的(?:十[五六七八九]|二十)大",
    r"(?:十[五六七八九]|二十)大(?:报告|以来|精神|代表)",
)
_ORDINAL = (
    rf"[第其](?:{_HAN}|[\d百千])+",
    rf"(?:{_HAN}|\d)+(?:号|版(?!本))",
    rf"(?:\A|(?<=[。；：，\n“])){_HAN}+(?=[是要来则、])",
    r"\A\d+[、.．](?!\d)",
    rf"[（(](?:{_HAN}|\d)+[)）]",
    rf"{_HAN}+(?:等[奖功品]|级[医市保公响标消建资劳城甲]|期(?:工程|项目|建设|投产|开工|基金))",
)
_NAME = (
    r"[A-Za-z](?:[-/]?|(?<=[A-Za-z]{2}) )\d[\d.]*(?![\d家个亿万元%％])",
    r"[GDCKZT]\d+次",
    r"[A-Z]+(?:/[A-Z])? ?\d[\d.]*(?:[—-]\d{4})?(?![\d家个亿万元%％])",
    r"(?<![\d.])\d[GKD](?![A-Za-z])",
    r"(?:工业|版本)\d\.\d",
    r"\d\.\d(?:版|时代)",
    r"(?:[6-9]0|00)后",
    r"(?:985|211)(?:高校|工程|院校|大学)",
    r"\d{3,5}(?:热线|报警|急救|火警|平台)",
    r"(?:\d+|百)强(?:企业|县|城市|[市区镇榜])",
    r"十[一二三四五六]?五(?=规划|时期|期间|以来|[收开末])",
    r"(?<![\d零〇一二两三四五六七八九十百千超近逾约破达])万元(?=(?:国内|地区)?生产总值|GDP|(?:工业)?(?:增加|产)值[能用水综碳])|每[百千万亿]+(?=[人户名元辆平公])",
)
_LOOSE = (
    r"[几数成][十百千万亿]+",
    r"十几",
    r"万一",
    r"(?:新的|[这那每同头])一年",
    r"一年(?:来|一|之[计际]|级|到头|四季)",
)
_IDIOM = (
    r"7×24",
    r"一次性|数?一数二|百年(?:未有|奋斗|大党|变局|老店|大计)|一百年奋斗|两个(?:一百年|百年|维护|确立|结合|毫不动摇)",
    r"四个(?:意识|自信|全面)|三个代表|三八(?=国际|妇女|红旗)|八项规定|三次产业|十一(?:黄金周|假期|期间|长假|国庆)|[三四五]位一体",
    r"千家万户|千门万户|三番五次|五花八门|百家(?:争鸣|讲坛)|三天两头|十天半月|一而再|百分百|三十六计|三百六十行|二十四节气",
    r"三门峡|三门核|五台山|三元里|六盘水|八宝山|一国两制|一带一路|三农",
)
_PHRASES = tuple(
    (sense, re.compile("|".join(patterns)))
    for sense, patterns in (
        (Sense.IDIOM, _IDIOM),
        (Sense.ORDINAL, _ORDINAL),
        (Sense.SESSION, _SESSION),
        (Sense.DATE, _DATE),
        (Sense.NAME, _NAME),
        (Sense.LOOSE, _LOOSE),
    )
)
"""Asked in this order."""
_MEASURED = re.compile(r"%|‰|个?百分点|倍|成|番|年|(?:[百千万亿].*|.*[元吨亩米里斤克]|公顷|分钟|秒|度电)\Z")
_COUNTED = re.compile(rf"分之|大(?![家学道街桥])|[省市县区国校厂村镇乡队半至到～~—]|[、或]?{_HAN}+[个家]")


def sense(text: str, numeral: Numeral) -> Sense:
    """The sense of *numeral* in *text*; a figure where no rule says otherwise."""
    for found, pattern in _PHRASES:
        if any(one.start() <= numeral.start and numeral.end <= one.end() for one in pattern.finditer(text)):
            return found
    if numeral.script == "digits":
        return Sense.FIGURE
    if _quoted(text, numeral):
        return Sense.NAME
    return Sense.LOOSE if _article(numeral) or _in_a_word(text, numeral) else Sense.FIGURE


def _quoted(text: str, numeral: Numeral) -> bool:
    """Whether a numeral stands inside a short quotation that is not a sentence."""
    left, right = text.rfind("“", 0, numeral.start), text.find("”", numeral.end)
    inside = left >= 0 and right >= 0 and "”" not in text[left : numeral.start] and right - left <= LONGEST_NAME
    return inside and numeral.unit in NAMED


def _article(numeral: Numeral) -> bool:
    """Whether 一 is an article: 一个, 一批; but 一倍 and 一吨 are figures."""
    return numeral.text == "一" and bool(numeral.unit) and not _MEASURED.match(numeral.unit)


def _in_a_word(text: str, numeral: Numeral) -> bool:
    """Whether a Chinese numeral counts nothing and is no number of several places: 四川, 三维, 一二线."""
    plain = (
        not numeral.unit
        and not numeral.bound
        and (len(numeral.text) == 1 or not re.search("[十百千万亿]", numeral.text))
    )
    after = text[numeral.end : numeral.end + 3]
    return plain and ((numeral.text == "一" and not after.startswith("半")) or not _COUNTED.match(after))
