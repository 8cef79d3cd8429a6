"""Words that may be written are told with their meaning."""

from newquality_site.load.glosses import CHOICES, GLOSSES, glossed
from newquality_site.model.article import LAYOUTS

EVERY = (
    "level（总量）、share（占比）、growth（增速）、count（个数）、rank（位次）、"
    "lead（导语）、interview（访谈）、proposal（建议）、essay（手记）、profile（人物）、photo（图片）、"
    "verified（已读原文）、secondary（转引）、printed（报纸标注）、editor（编者补注）、"
    "nominal（名义）、real（实际）、unstated（原文未写）、bars（横条）、tiles（数字牌）、"
    "published（公布数）、preliminary（初步数）、final（最终核实数）、revised（修订数）、"
    "columns（柱图）、line（折线）、slope（斜率图）、small-multiples（小多图）、notes（逐条文字）、none（只列表）、"
    "reporter（记者）、compiler（采访整理）、author（作者）、affiliation（作者单位）、photographer（摄影）、archive（资料图）、"
    "up（上升）、down（下降）、same（不变）"
)


def test_every_word_has_its_meaning() -> None:
    """So has each that a field has to have, and each kind of piece; a word without one stands alone."""
    assert glossed(GLOSSES) == EVERY
    assert [word for words in (*CHOICES.values(), LAYOUTS) for word in words if word not in GLOSSES] == []
    assert glossed(["commentary"]) == "commentary"
