"""Whether Chinese words say of a change that something fell by so much: 下降1.2% does, 降至1.2% tells a level.

1. The words stand before the numeral in its own clause, and near it: 成本下降，产量增长1.2% is growth.
2. Of several the last counts: 由下降转为增长1.2% is growth, 由增转降1.2% is none.
3. A fall that narrows is a rise of the rate: 降幅收窄0.3个百分点; an increase that narrows is a fall of it.
4. What a fall narrows or widens to is still one (降幅收窄至7.0%), and so is what is said to be negative (增速为负1.5%).

And whether they say of a size that it lies below nothing: a balance does where a 逆差 is printed, the 逆差 itself not.
"""

import re

_LOST = re.compile(
    r"(?P<word>逆差|赤字|亏损|净流出|净减少|(?<=[为是])负)额?(?:为|了|约|近|逾|超过?|达到?|(?:扩大|收窄|缩小|增加|减少)?[到至])*\Z"
)
_FLAT = re.compile("(?<!基本)(?<!大[体致])(?<!总体)(?<!接近)持平")
NEAR = 8
"""How many characters before a numeral the word for its fall may stand."""
_CLAUSE = re.compile("[，。；：！？、,;:!?]")
_LEVEL = re.compile(r"(?:[至到]|(?<!幅)为)\Z")
_BELOW = re.compile(r"[降跌]幅[^降跌]*[至到为达]\Z|负\Z")
_WAYS = re.compile(
    r"(?P<rose>[降跌]幅.*?(?:收窄|缩小)|增长|增加|提高|上升|上涨|回升)"
    r"|(?P<fell>下降|减少|降低|下滑|回落|缩减|下跌|下挫|萎缩|锐减|骤降|走低|缩水|(?<!不)低于|负增长|降幅|跌幅|收窄|缩小"
    r"|(?:[降跌减]|(?<![至不多])少|(?<![最不])低)(?=(?:了|约|近|逾|超过?)*\Z))"
)

_WIDER = re.compile("扩大|新增|多增|少增|增产|减产")


def fell(before: str) -> bool:
    """Whether the words *before* the numeral of a change say that something fell by so much."""
    clause = _CLAUSE.split(before)[-1]
    if _BELOW.search(clause):
        return True
    ways = [found.lastgroup for found in _WAYS.finditer(clause[-NEAR:])]
    return not _LEVEL.search(clause) and ways[-1:] == ["fell"]


def lost(before: str, called: str) -> bool:
    """Whether the words *before* the numeral of a size say that what is *called* so lies below nothing."""
    found = _LOST.search(before)
    return found is not None and found["word"] not in called


def flat(words: str) -> bool:
    """Whether *words* say that nothing has changed: 与上年持平 does, 基本持平 does not."""
    return _FLAT.search(words) is not None


def rose(before: str) -> bool:
    """Whether the words *before* the numeral of a change say that something rose by so much."""
    clause = _CLAUSE.split(before)[-1]
    ways = [found.lastgroup for found in _WAYS.finditer(clause[-NEAR:])]
    return not _LEVEL.search(clause) and not _BELOW.search(clause) and ways[-1:] == ["rose"]


def changes(words: str) -> bool:
    """Whether words tell of a change, and of no thing: 增加, 下降, 扩大."""
    return _WAYS.search(words) is not None or _WIDER.search(words) is not None
