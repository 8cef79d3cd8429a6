"""The table of figures as rows of a spreadsheet, with the values we derived beside the published ones."""

import csv
from collections.abc import Iterator, Mapping
from decimal import Decimal
from io import StringIO

from newquality_site.derive import previous
from newquality_site.model.indicator import Indicator, Observation, Revision, Series
from newquality_site.model.period import Period
from newquality_site.model.site import Site

COLUMNS = (
    *("indicator", "series", "label", "period", "value", "yoy", "pp"),
    *("unit", "status", "source", "released", "quoted", "low", "high", "formula"),
)
ESTIMATED = "推算"
REVISED = "修订"
NOT_REGISTERED = (ESTIMATED, REVISED)
"""The statuses of rows that only tell: nothing is registered by them."""


def figure_sheet(site: Site) -> bytes:
    """A CSV that spreadsheet programs open as it is: UTF-8 with a byte order mark."""
    return spreadsheet(COLUMNS, (row for each in site.indicators for row in _rows(each)))


def spreadsheet(columns: tuple[str, ...], rows: Iterator[Mapping[str, str]]) -> bytes:
    """Rows under their columns, as bytes; the mark tells a spreadsheet program the encoding."""
    text = StringIO()
    writer = csv.DictWriter(text, columns, restval="")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue().encode("utf-8-sig")


def observation_cells(seen: Observation) -> dict[str, str]:
    """What an observation registers, cell by cell, digits as written; an empty cell is not registered."""
    return {
        **_figures(seen),
        "status": seen.status,
        "source": seen.source or "",
        "released": seen.released.isoformat() if seen.released else "",
        "quoted": "；".join(seen.quoted),
    }


def _rows(indicator: Indicator) -> Iterator[dict[str, str]]:
    for key, series in indicator.series.items():
        head = {"indicator": indicator.id, "series": key, "label": series.label, "unit": series.unit}
        yield from _estimate(head, series)
        for when, seen in series.obs.items():
            yield head | {"period": str(when)} | observation_cells(seen)
            yield from (head | _revision(when, one) for one in seen.revised)


def _estimate(head: Mapping[str, str], series: Series) -> Iterator[dict[str, str]]:
    found = previous(series)
    if found:
        ends = {"value": f"{found.value:f}", "low": f"{found.low:f}", "high": f"{found.high:f}"}
        yield {**head, "period": str(found.period), "status": ESTIMATED, "formula": found.formula, **ends}


def _revision(when: Period, one: Revision) -> dict[str, str]:
    told = {"status": REVISED, "source": one.source, "released": one.on.isoformat(), "quoted": "；".join(one.quoted)}
    return {"period": str(when), **told, **_figures(one)}


def _figures(one: Observation | Revision) -> dict[str, str]:
    return {"value": _digits(one.value), "yoy": _digits(one.growth), "pp": _digits(one.points)}


def _digits(value: Decimal | None) -> str:
    return "" if value is None else f"{value:f}"
