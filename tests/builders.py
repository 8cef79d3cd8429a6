"""Small values for any test to make, with only what matters said: series, rows, charts and whole sites."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from newquality_site.model.article import Article, FrontMatter, Prose
from newquality_site.model.chart import Chart, Row, Status
from newquality_site.model.fact import Fact, FactGroup
from newquality_site.model.history import Event
from newquality_site.model.indicator import Edition, Indicator, Kind, Observation, Series, Source
from newquality_site.model.period import Period
from newquality_site.model.site import Settings, Site

UNITS: Mapping[Kind, str] = {"level": "亿元", "share": "%", "growth": "%", "count": "个", "rank": "位"}


def observation(**written: Any) -> Observation:  # noqa: ANN401  (as an editor writes it)
    """Return what was published of a period, the fields named as an editor names them."""
    return Observation.model_validate(written)


def series(kind: Kind = "level", obs: Mapping[object, object] | None = None, **written: Any) -> Series:  # noqa: ANN401
    """Return a series of one observation, or of those given."""
    given = {2024: {"value": "36130", "yoy": "8.3"}} if obs is None else obs
    return Series.model_validate({"label": "研发经费投入", "unit": UNITS[kind], "kind": kind, "obs": given} | written)


def indicator(*many: Series, **written: Any) -> Indicator:  # noqa: ANN401
    """Return a statistic of the series given, which are named s1, s2 …."""
    named = {f"s{number}": one for number, one in enumerate(many or (series(),), 1)}
    return Indicator.model_validate({"id": "rnd", "heading": "研发经费", "source": "nbs", "series": named} | written)


def article(slug: str = "lead", **front: Any) -> Article:  # noqa: ANN401
    """Return a piece without a word."""
    return Article(slug, FrontMatter.model_validate({"kind": "lead"} | front), Prose("", f"{slug}.md", 1))


def site(
    *indicators: Indicator,
    facts: Iterable[Fact] = (),
    groups: Iterable[FactGroup] = (),
    articles: Iterable[Article] = (),
) -> Site:
    """Return a special of these statistics and pieces."""
    return Site(
        settings=Settings(
            title="新质", publication="城市报", address="https://a.example/", online=date(2026, 1, 1), order=("lead",)
        ),
        edition=Edition(id="2025", publication="城市报", box_title="数", source_line="国家统计局", year=2024),
        sources={"nbs": Source(name="国家统计局", cited_as="printed"), "own": Source(name="本报", cited_as="editor")},
        indicators=indicators,
        facts=tuple(facts),
        groups=tuple(groups),
        articles=tuple(articles),
        topics=(),
        places=(),
        terms=(),
        original="",
        original_path="",
    )


def row(value: str | None, year: int = 2024, **fields: Any) -> Row:  # noqa: ANN401
    """Return a row of a year, published where it has a value."""
    status = Status.MISSING if value is None else Status.PUBLISHED
    number = None if value is None else Decimal(value)
    written: dict[str, Any] = {"label": f"{year}年", "period": Period(year), "value": number, "status": status}
    return Row(**written | fields)


def rows(*values: str | None, last: int = 2024) -> tuple[Row, ...]:
    """Return a row a year up to the last."""
    return tuple(row(value, last - len(values) + number) for number, value in enumerate(values, 1))


def estimated(value: str = "33360", low: str = "33345", high: str = "33377", year: int = 2023) -> Row:
    """Return a row that we derived, with its band."""
    return row(value, year, status=Status.ESTIMATED, low=Decimal(low), high=Decimal(high), formula="36130÷（1＋8.3%）")


def alike(**named: Iterable[str | None]) -> tuple[Row, ...]:
    """Return the rows of several things that are measured alike over the same years."""
    made = {name: rows(*values) for name, values in named.items()}
    return tuple(replace(one, label=f"{name}，{one.label}", group=name) for name, many in made.items() for one in many)


def event(on: str, short: str = "新规划") -> Event:
    """Return something dated that a chart shows at its place."""
    return Event.model_validate({"on": on, "short": short, "note": "印发规划。", "source": "bulletin"})


def things(*values: str) -> tuple[Row, ...]:
    """Return rows of different things, without a period."""
    return tuple(row(value, period=None, label=f"第{number}类企业") for number, value in enumerate(values, 1))


def chart(kind: Kind = "level", given: Iterable[Row] | None = None, **fields: Any) -> Chart:  # noqa: ANN401
    """Return a chart of these rows, its form not chosen."""
    return Chart(
        **{
            "id": "rnd",
            "title": "2024年研发经费投入36130亿元",
            "measured": "研发经费投入",
            "subtitle": "研发经费投入（单位：亿元），2024年",
            "kind": kind,
            "unit": UNITS[kind],
            "rows": rows("36130") if given is None else tuple(given),
            "source": "国家统计局",
        }
        | fields
    )
