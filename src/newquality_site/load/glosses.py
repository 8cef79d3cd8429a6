"""The words that a field may have, each with what it means: an editor chooses among meanings, not among words."""

from collections.abc import Iterable
from typing import get_args

from newquality_site.model.article import Byline
from newquality_site.model.fact import FactGroup
from newquality_site.model.history import History, Point
from newquality_site.model.indicator import Kind, Source
from newquality_site.wording.kinds import PIECES

GLOSSES = {
    "level": "总量",
    "share": "占比",
    "growth": "增速",
    "count": "个数",
    "rank": "位次",
    **PIECES,
    "verified": "已读原文",
    "secondary": "转引",
    "printed": "报纸标注",
    "editor": "编者补注",
    "nominal": "名义",
    "real": "实际",
    "unstated": "原文未写",
    "bars": "横条",
    "tiles": "数字牌",
    "published": "公布数",
    "preliminary": "初步数",
    "final": "最终核实数",
    "revised": "修订数",
    "columns": "柱图",
    "line": "折线",
    "slope": "斜率图",
    "small-multiples": "小多图",
    "notes": "逐条文字",
    "none": "只列表",
    "reporter": "记者",
    "compiler": "采访整理",
    "author": "作者",
    "affiliation": "作者单位",
    "photographer": "摄影",
    "archive": "资料图",
    "up": "上升",
    "down": "下降",
    "same": "不变",
}
"""What the words that may be written mean."""
CHOICES: dict[str, tuple[str, ...]] = {
    "kind": get_args(Kind),
    "read": get_args(Point.model_fields["read"].annotation),
    "draw": get_args(History.model_fields["draw"].annotation),
    "cited_as": get_args(Source.model_fields["cited_as"].annotation),
    "role": get_args(Byline.model_fields["role"].annotation),
    "form": get_args(FactGroup.model_fields["form"].annotation),
}
"""The words of the fields that have to be written; of a piece ``kind`` is another one."""


def glossed(words: Iterable[str]) -> str:
    """Words that may be written, each with what it means."""
    return "、".join(f"{word}（{GLOSSES[word]}）" if word in GLOSSES else word for word in words)
