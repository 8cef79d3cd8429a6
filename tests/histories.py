"""A small history for any test to make, and a site that has it."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from newquality_site.model.history import Document, History
from newquality_site.model.indicator import Indicator
from newquality_site.model.site import Site
from tests.builders import indicator, site

DOCUMENT = Document.model_validate({"title": "公报", "publisher": "统计局、财政部", "published": "2024-02"})
LATER = Document.model_validate({"title": "快报", "publisher": "统计局", "published": "2025-01-17"})


def points(*values: str | None, last: int = 2024, **written: Any) -> dict[int, dict[str, Any]]:  # noqa: ANN401
    """Return a figure a year up to the last, a year without one left out; what is *written* goes with the last."""
    first = last - len(values) + 1
    said = {
        year: {"value": value, "source": "bulletin", "read": "verified"}
        for year, value in enumerate(values, first)
        if value
    }
    return {**said, last: said[last] | written}


def history(given: Mapping[int, Mapping[str, Any]] | None = None, **written: Any) -> History:  # noqa: ANN401
    """Return a history of the series that the builders make, as an editor writes it."""
    own = {"id": "spend", "indicator": "rnd", "series": "s1", "label": "研发经费", "unit": "亿元", "kind": "level"}
    shown = {"draw": "columns", "points": points("100", "110", "120") if given is None else given}
    return History.model_validate(own | shown | written)


def added(*histories: History, beside: Indicator | None = None) -> Site:
    """Return a special of one statistic with these histories."""
    documents = {"bulletin": DOCUMENT, "flash": LATER}
    return replace(site(beside or indicator()), documents=documents, history=histories)
