"""One page a statistic: its finding, figure, charts, table, data box, and the sentences that speak of it."""

from collections.abc import Iterable
from pathlib import PurePosixPath
from typing import Any

from newquality_site.derive import gap
from newquality_site.model.chart import Chart
from newquality_site.model.indicator import Indicator, Observation, Series, Source
from newquality_site.model.page import Page
from newquality_site.model.ref import Ref
from newquality_site.pages.credits import compiler_note
from newquality_site.pages.embed import embeds_of
from newquality_site.pages.histories import cited, told
from newquality_site.pages.linked import dataset
from newquality_site.pages.reuse import of_statistic
from newquality_site.pages.story import Story
from newquality_site.pages.summaries import card, summary
from newquality_site.pages.vintages import UNKNOWN, vintages
from newquality_site.wording.bases import basis_told
from newquality_site.wording.numbers import day_words, figure, period_words

BASES = {
    "nominal": "名义增速（按现价计算）",
    "real": "实际增速（按可比价计算）",
    "unstated": UNKNOWN,
    "none": "不涉及价格",
}
KINDS = {"level": "绝对量", "share": "比率", "growth": "同比增速", "count": "个数", "rank": "位次"}


def pages(story: Story) -> Iterable[Page]:
    """Each statistic, with its neighbours in print order."""
    indicators = story.site.indicators
    for number, indicator in enumerate(indicators):
        shown = card(story, indicator)
        yield Page(
            ref=Ref("indicator", indicator.id),
            path=PurePosixPath("stats", indicator.id, "index.html"),
            template="statistic.html.jinja",
            title=shown.heading if shown.skip else shown.first.finding,
            description=f"{indicator.heading}：{shown.skip or shown.first.finding}。{shown.first.note}",
            linked=dataset(story, indicator),
            values={
                "card": shown,
                "embeds": list(embeds_of(story, indicator)),
                "indicator": indicator,
                "series": [_series(story, indicator, key) for key in indicator.series],
                "charts_shown": story.charts_of(indicator),
                "printed": indicator.lines,
                "mentions": story.speaking_of(Ref("indicator", indicator.id)),
                "topics": [topic for topic in story.site.topics if topic.id in indicator.topics],
                "pieces": _pieces(story, indicator),
                "notes": (*indicator.notes, *_derived_notes(indicator)),
                "before": card(story, indicators[number - 1]) if number else None,
                "after": card(story, indicators[number + 1]) if number + 1 < len(indicators) else None,
                "edition": story.site.edition,
                "offices": _offices(story, indicator),
                "vintages": vintages(story, indicator),
                "histories": told(story, indicator),
                "cited": cited(story, indicator),
                "reuse": of_statistic(story, indicator),
            },
        )


def _offices(story: Story, indicator: Indicator) -> list[Source]:
    """The sources of a statistic's figures that a reader can open, each once."""
    return [source for source in map(story.site.sources.__getitem__, indicator.sources) if source.url]


def _series(story: Story, indicator: Indicator, key: str) -> dict[str, Any]:
    """The data box of a series: seven lines, the same on every page; what is not known says so (B14)."""
    series = indicator.series[key]
    when, seen = series.latest
    charts: dict[str, Chart] = dict(zip(indicator.series, story.charts_of(indicator), strict=False))
    source = story.site.sources[seen.source or indicator.source]
    note = compiler_note(story, indicator, source.name)
    return {
        "label": series.label,
        "chart": charts.get(key),
        "term": None
        if series.definition
        else next((one for one in story.site.terms if one.term in series.label), None),
        "box": [
            ("含义", series.definition or UNKNOWN),
            ("类型与单位", f"{KINDS[series.kind]}，{series.unit}"),
            ("时期", period_words(when)),
            ("增速口径", _basis(series, seen) if _growing(series) else "不涉及增速"),
            ("数据来源", f"{source.name}（{note}）" if note else source.name),
            ("公布时间", day_words(seen.released) if seen.released else UNKNOWN),
            ("下次更新", series.next_update or UNKNOWN),
        ],
    }


def _basis(series: Series, seen: Observation) -> str:
    """The basis of growth; it is the print that does not tell it, whoever published the newest figure."""
    told = basis_told(series, seen)
    return f"报纸{UNKNOWN}" if told == "unstated" and not seen.printed else BASES[told]


def _growing(series: Series) -> bool:
    """Whether a growth was published of it."""
    return any(seen.growth is not None for _, seen in series.published)


def _derived_notes(indicator: Indicator) -> list[str]:
    """What follows exactly from the printed figures, said in words and never drawn."""
    notes = []
    for series in indicator.series.values():
        estimate = gap(series)
        seen = series.latest[1]
        if estimate and seen.milestone:
            mark = figure(seen.milestone.first_above, series.unit)
            notes.append(f"比{mark}多{figure(estimate.value, series.unit)}（推算：{estimate.formula}）。")
    return notes


def _pieces(story: Story, indicator: Indicator) -> list[Any]:
    named = story.related(Ref("indicator", indicator.id))
    return [summary(story, article) for article in story.pieces(named)]
