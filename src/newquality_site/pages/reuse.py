"""What a page offers to take along: downloads, pictures of its charts, and references."""

from dataclasses import dataclass

from newquality_site.charts.plan import history_id
from newquality_site.model.article import Article
from newquality_site.model.chart import Chart
from newquality_site.model.indicator import Indicator
from newquality_site.pages.downloads import PACKAGE, Download, citations, tables
from newquality_site.pages.figure_columns import ADDRESS, COLUMNS, Column
from newquality_site.pages.references import Cited, cited, piece, statistic
from newquality_site.pages.story import Story
from newquality_site.wording.citations import gbt7714


@dataclass(frozen=True, slots=True)
class Reuse:
    """The offers of a page; *standard* is the edition of GB/T 7714 its references follow, *lacking* what they lack."""

    standard: str
    reference: str = ""
    programs: tuple[Download, ...] = ()
    tables: tuple[Download, ...] = ()
    charts: tuple[Chart, ...] = ()
    figures: tuple[Cited, ...] = ()
    columns: tuple[Column, ...] = ()
    lacking: str = ""


def of_statistic(story: Story, indicator: Indicator) -> Reuse | None:
    """Figures as tables, charts as pictures, and references to all figures and to each; nothing of a skipped one."""
    if indicator.skip:
        return None
    standard = story.site.settings.citation
    histories = (story.charts[history_id(one)] for one in story.site.histories_of(indicator.id) if one.drawn)
    return Reuse(
        standard=standard,
        reference=gbt7714(statistic(story, indicator), standard),
        programs=citations("stats", indicator.id),
        tables=tables(indicator.id),
        charts=(*story.charts_of(indicator), *histories),
        figures=cited(story, indicator),
    )


def of_everything(story: Story) -> Reuse:
    """All figures as tables, with what their columns mean."""
    return Reuse(standard=story.site.settings.citation, tables=(*tables(), PACKAGE), columns=(*COLUMNS, ADDRESS))


def of_piece(story: Story, article: Article) -> Reuse:
    """The reference to a piece, and what the print does not tell of it."""
    standard, edition = story.site.settings.citation, story.site.edition
    known = {"出版日期": edition.printed_on, "版次": edition.page_number}
    return Reuse(
        standard=standard,
        reference=gbt7714(piece(story, article), standard),
        programs=citations("articles", article.slug),
        lacking="、".join(name for name, given in known.items() if not given),
    )
