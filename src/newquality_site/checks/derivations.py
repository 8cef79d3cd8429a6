"""A derivation that was allowed but cannot be made says why, so that nobody waits for a figure that never comes."""

from collections.abc import Iterator

from newquality_site.derive import PREVIOUS, previous
from newquality_site.files.position import Problem, Severity
from newquality_site.model.indicator import Series
from newquality_site.model.site import Site

NEEDS = {"prev-level": ("level", "yoy"), "prev-share": ("share", "pp")}
"""The kind of series and the published change that each derivation of the year before starts from."""


def check(site: Site) -> Iterator[Problem]:
    """A warning for each series whose year before was to be derived and cannot be."""
    for _, _, series in site.series:
        when, _ = series.latest
        wanted = [name for name in series.derive if name in PREVIOUS]
        if wanted and when.previous not in series.obs and previous(series) is None:
            yield Problem(
                series.at("derive"),
                _reason(series, wanted[0]),
                "从 derive 里删去它，或补上所缺的",
                Severity.WARNING,
            )


def _reason(series: Series, name: str) -> str:
    kind, change = NEEDS[name]
    if series.basis_of(series.latest[1]) == "real":
        return f"“{series.label}”的增速是可比价（basis: real），不能用它倒推上年的数"
    if series.kind != kind:
        return f"{name} 只用于 kind: {kind}，“{series.label}”是 {series.kind}"
    return f"“{series.label}”最新一期没有 {change}，推算不出上年的数"
