"""Forms of charts, a form a file. The shape of the data chooses: the first form that does not refuse."""

from dataclasses import dataclass, field, replace
from functools import lru_cache

from newquality_site.charts import (
    bar_threshold,
    columns,
    dumbbell,
    group_bars,
    growth_dot,
    line,
    rank_scale,
    slope,
    small_multiples,
    two_bars,
    waffle,
)
from newquality_site.charts.form import Form
from newquality_site.charts.marks import Size, Sketch
from newquality_site.model.chart import Chart

CHARTS: tuple[Form, ...] = (
    small_multiples.FORM,
    group_bars.FORM,
    waffle.FORM,
    bar_threshold.FORM,
    two_bars.FORM,
    dumbbell.FORM,
    growth_dot.FORM,
    slope.FORM,
    rank_scale.FORM,
    columns.FORM,
    line.FORM,
)
"""In the order in which they are asked: those that need most first."""
FORMS = {form.name: form for form in CHARTS}

RANGE = "（range）"
"""Stands in what is said of the ends of an axis."""


class ChartRefused(ValueError):  # noqa: N818  (a refusal is an answer, not a fault)
    """No form is honest for these rows; the argument says why, in Chinese."""


def choose(chart: Chart) -> Chart:
    """*chart* with its form: the one the editor named, or the first that fits; raises ChartRefused with the reason."""
    if chart.form:
        named = FORMS.get(chart.form)
        if named is None:
            raise ChartRefused(f"没有叫“{chart.form}”的图")
        if reason := named.refuses(chart):
            raise ChartRefused(f"不能画成 {chart.form}：{reason}")
        return replace(chart, called=named.called)
    fitting = next((form for form in CHARTS if not form.refuses(chart)), None)
    if fitting is None:
        reasons = [form.refuses(chart) for form in CHARTS if form.grouped is bool(chart.groups)]
        # A form asks for the ends of its axis last: it would have done, and the others are no news to an editor.
        ends = [reason for reason in reasons if RANGE in reason]
        raise ChartRefused("这些数据没有合适的图：" + "；".join(ends or reasons))
    return replace(chart, form=fitting.name, called=fitting.called)


def sketch(chart: Chart, size: Size) -> Sketch:
    """The marks of a chart whose form is chosen; checks, pages and drawings ask for the same ones."""
    return _sketched(_AsWritten(chart, repr(chart)), size)


@dataclass(frozen=True, slots=True)
class _AsWritten:
    """A chart known by how it is written: 8.0 and 8 are the same number and not the same words."""

    chart: Chart = field(compare=False)
    text: str


@lru_cache(maxsize=512)
def _sketched(known: _AsWritten, size: Size) -> Sketch:
    chart = known.chart
    return FORMS[chart.form].sketch(chart, size)
