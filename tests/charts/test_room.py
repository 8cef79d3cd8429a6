"""Whatever the figures, no label is cut, meets another or is run into by a mark, also where digits are 15 % wider.

Three hundred charts of figures that nobody would think of, the same in each run: large and tiny, equal and negative,
with gaps, estimates, breaks, events and thresholds, one period or thirty, one thing or six.
"""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from random import Random

import pytest

from newquality_site.charts import CHARTS, ChartRefused, choose, sketch
from newquality_site.charts.fit import misfits
from newquality_site.charts.marks import CARD, NARROW, WIDE, Size
from newquality_site.model.chart import Chart, Row, Status
from newquality_site.model.history import Break
from newquality_site.model.indicator import Kind
from tests.builders import alike, chart, estimated, event, rows, things
from tests.charts.reading import corners, crossings

COUNT = 300
UNITS: dict[Kind, tuple[str, ...]] = {
    "level": ("亿元", "万件", "万辆", "吨"),
    "share": ("%", "‰"),
    "growth": ("%",),
    "count": ("个", "家"),
    "rank": ("位", "名"),
}
KINDS = tuple(UNITS)
WORDS = ("规划", "GDP修订", "新标准实施", "方法变更")


def values(dice: Random, kind: Kind, count: int) -> list[str | None]:
    """Return figures of a kind, some equal, some missing, of any size that the kind may have."""
    if kind in ("rank", "count"):
        top = dice.choice((3, 40, 300))
        figures: list[str | None] = [str(dice.randint(kind == "rank", top)) for _ in range(count)]
    else:
        size = dice.choice((0.5, 9, 99)) if kind != "level" else dice.choice((0.05, 30, 2000, 900_000))
        low = -size if kind == "growth" or (kind == "level" and dice.random() < 0.1) else 0
        places = dice.choice((0, 1, 2)) if size > 1 else 2
        figures = [f"{dice.uniform(low, size):.{places}f}" for _ in range(count)]
    if dice.random() < 0.2:
        figures = figures[:1] * count
    return [None if 0 < number < count - 1 and dice.random() < 0.12 else one for number, one in enumerate(figures)]


def annotated(dice: Random, made: Chart) -> Chart:
    """Return the chart with breaks, events and a threshold, as far as the dice say."""
    years = sorted({row.period.year for row in made.rows if row.period})
    figures = [row.value for row in made.rows if row.value is not None]
    breaks = [Break(after=year, short=dice.choice(WORDS), note="变了。") for year in years[:-1] if dice.random() < 0.1]
    dated = [f"{year}{dice.choice(('', '-03', '-11'))}" for year in years if dice.random() < 0.1]
    threshold = None
    if made.kind in ("level", "share") and not made.groups and dice.random() < 0.3:
        threshold = max(Decimal("0.01"), (max(figures) * dice.choice((1, 2)) / 2).quantize(Decimal("0.01")))
    return replace(
        made,
        history=dice.random() < 0.7,
        breaks=tuple(breaks[:3]),
        events=tuple(event(on, dice.choice(WORDS)) for on in dated[:3]),
        threshold=threshold,
    )


def drawn_by_lot() -> Iterator[Chart]:
    """Charts of every form."""
    dice = Random(20260305)  # noqa: S311  (no secret: the same lot in each run)
    while True:
        kind = dice.choice(KINDS)
        unit = dice.choice(UNITS[kind])
        count = dice.choice((1, 1, 2, 2, 3, 4, 5, 7, 8, 12, 12, 16, 20, 30))
        lot = dice.random()
        if lot < 0.2 and count > 2:
            names = ("中国", "美国", "东部地区", "京津冀", "长三角", "其他")[: dice.randint(2, 6)]
            given: tuple[Row, ...] = alike(**{name: values(dice, kind, count) for name in names})
        elif lot < 0.3:
            kind, unit, given = "count", "家", things(*(str(dice.randint(0, 9999)) for _ in range(dice.randint(2, 7))))
        else:
            given = rows(*values(dice, kind, count))
        if lot > 0.8 and kind in ("level", "share") and given[0].value is not None and given[0].value > 0:
            value = given[0].value
            band = estimated(f"{value}", f"{value * 9 / 10:.2f}", f"{value * 11 / 10:.2f}", 2024 - count)
            given = (band, *given)
        if lot > 0.9 and count > 1:
            given = (*given[:-1], replace(given[-1], status=Status.PRELIMINARY))
        form = dice.choice(("", "", "slope", "rank-scale"))
        whole = Decimal(dice.choice((100, 200))) if kind == "count" and count == 1 else None
        made = chart(kind, given, unit=unit, form=form, whole=whole)
        yield annotated(dice, made) if lot < 0.2 or count > 2 else made


def charts() -> list[Chart]:
    """Return those for which there is an honest form."""
    chosen: list[Chart] = []
    lots = drawn_by_lot()
    while len(chosen) < COUNT:
        made = next(lots)
        try:
            chosen.append(choose(made))
        except ChartRefused:
            continue
    return chosen


CHOSEN = charts()


def test_every_form_is_drawn_by_lot() -> None:
    """But for the dozens with one honest shape each, which other tests draw, all forms are there."""
    assert {made.form for made in CHOSEN} >= {form.name for form in CHARTS} - {"bar-threshold"}


@pytest.mark.parametrize("size", [NARROW, WIDE, CARD], ids=lambda size: size.name)
def test_nothing_is_cut_and_nothing_meets(size: Size) -> None:
    """Every label has its room with 15 % slack, and every mark stays in the field."""
    wrong = {}
    for number, made in enumerate(CHOSEN):
        one = sketch(made, size)
        outside = [(x, y) for x, y in corners(one) if not (-0.01 <= x <= one.width + 0.01 and 0 <= y <= one.height)]
        if found := [*misfits(one), *crossings(one), *outside]:
            wrong[f"{number} {made.form} {made.kind} {[f'{row.value}' for row in made.rows]}"] = found[:3]

    assert wrong == {}
