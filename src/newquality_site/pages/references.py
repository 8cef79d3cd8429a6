"""How to cite a piece, a statistic, and a single figure of it."""

from dataclasses import dataclass
from decimal import Decimal

from newquality_site.charts.plan import series_id
from newquality_site.model.article import Article
from newquality_site.model.citation import Citation
from newquality_site.model.indicator import Indicator
from newquality_site.pages.addresses import article_address, statistic_address
from newquality_site.pages.credits import authors, compiler, compilers, offices_of, producers
from newquality_site.pages.figure_rows import FigureRow, Standing, figure_rows
from newquality_site.pages.modified import statistic_day
from newquality_site.pages.story import Story
from newquality_site.wording.captions import measure
from newquality_site.wording.citations import gbt7714
from newquality_site.wording.directions import growth_words
from newquality_site.wording.numbers import UNDATED_WORDS, figure, period_words

CITED = (Standing.PRINTED, Standing.OTHER, Standing.REVISED)
"""What an office published; what we derived is cited with its statistic, a history by its documents."""


@dataclass(frozen=True, slots=True)
class Cited:
    """A reference in words, and what it is of."""

    label: str
    words: str


def piece(story: Story, article: Article) -> Citation:
    """The reference to a piece; a title that the print does not have stands in brackets, as the standard asks."""
    edition = story.site.edition
    return Citation(
        key=article.slug,
        kind="newspaper",
        title=article.title if article.front.headline else f"[{article.title}]",
        url=article_address(story.site.settings.address, article.slug),
        authors=authors(article),
        helpers=compilers(article),
        holder=edition.publication,
        day=str(edition.printed_on or ""),
        sheet=edition.page_number or "",
    )


def measured(indicator: Indicator) -> str:
    """What the figures of a statistic are of: its one measure, or the heading that the paper put over several."""
    series = [*indicator.series.values()]
    return measure(series[0]) if len(series) == 1 else indicator.heading


def statistic(story: Story, indicator: Indicator) -> Citation:
    """The reference to all figures of a statistic: those who produced them come first, we publish them."""
    return Citation(
        key=indicator.id,
        kind="dataset",
        title=measured(indicator),
        url=statistic_address(story.site.settings.address, indicator.id),
        authors=producers(story, indicator),
        holder=story.site.edition.publication,
        day=str(statistic_day(story, indicator)),
    )


def single(story: Story, indicator: Indicator, row: FigureRow) -> Citation:
    """The reference to one figure: its year, its vintage, and the address of its row."""
    whole, said = statistic(story, indicator), _figure(indicator, row)
    several = len(indicator.series) > 1
    return Citation(
        key=row.place,
        kind="dataset",
        title=whole.title if several else said,
        url=f"{whole.url}#{row.place}",
        authors=tuple(dict.fromkeys((*offices_of(row.source), *compiler(story, indicator)))),
        more=said if several else "",
        version=_vintage(row),
        holder=whole.holder,
        day=whole.day,
    )


def cited(story: Story, indicator: Indicator) -> tuple[Cited, ...]:
    """Each published figure of a statistic with its reference."""
    standard = story.site.settings.citation
    rows = [row for row in figure_rows(story, indicator) if row.standing in CITED and row.value is not None]
    return tuple(
        Cited(f"{_figure(indicator, row)}（{_vintage(row)}）", gbt7714(single(story, indicator, row), standard))
        for row in rows
    )


def _figure(indicator: Indicator, row: FigureRow) -> str:
    """The figure with its year and name; a growth is said as one."""
    series = next(one for key, one in indicator.series.items() if series_id(indicator, key) == row.series)
    value = row.value if row.value is not None else Decimal(0)
    when = period_words(row.period) if row.period.dated else ""
    said = f"同比{growth_words(series.label, value)}" if series.kind == "growth" else figure(value, row.unit)
    return f"{when}{series.label}{said}"


def _vintage(row: FigureRow) -> str:
    """Which publication of the figure it is, and its day where that is known."""
    standing = str(row.standing) if row.standing is Standing.PRINTED else ""
    undated = "" if row.period.dated else UNDATED_WORDS
    known = tuple(
        part for part in (standing, row.status.vintage, undated, row.released and f"{row.released}公布") if part
    )
    return "，".join(known or (str(row.status),))
