"""A headline that an editor wrote for a series holds no numeral that the newest figure does not."""

from collections.abc import Iterator
from decimal import Decimal

from newquality_site.files.position import Problem
from newquality_site.model.indicator import Series
from newquality_site.model.site import Site
from newquality_site.text.numerals import numerals
from newquality_site.text.senses import Sense, sense
from newquality_site.wording.captions import automatic_finding


def check(site: Site) -> Iterator[Problem]:
    """An error for each numeral of a headline that is not among the figures it stands over."""
    for _, _, series in site.series:
        if series.headline:
            yield from _headline(series, series.headline)


def _headline(series: Series, headline: str) -> Iterator[Problem]:
    when, seen = series.latest
    mark = seen.milestone.first_above if seen.milestone else None
    known = {seen.value, seen.growth, seen.points, mark, series.whole, series.rank, Decimal(when.year)}
    for numeral in numerals(headline):
        if numeral.value not in known and sense(headline, numeral) in (Sense.FIGURE, Sense.DATE):
            reason = f"标题“{headline}”里的 {numeral.text}{numeral.unit} 不是“{series.label}”最新一期的数"
            mend = f"改正标题，或删去 headline，用程序写的“{automatic_finding(series, when, seen)}”"
            yield Problem(series.at("headline"), reason, mend)
