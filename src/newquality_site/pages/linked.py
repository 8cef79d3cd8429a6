"""What a page is, for programs: linked data in the words of schema.org, made of the same values as the page."""

from collections.abc import Mapping
from pathlib import PurePosixPath

from newquality_site.model.article import Article, Person
from newquality_site.model.indicator import Indicator
from newquality_site.model.ref import Ref
from newquality_site.pages.addresses import article_address, statistic_address, whole
from newquality_site.pages.credits import authors, compilers, producers
from newquality_site.pages.downloads import Download, tables
from newquality_site.pages.figure_rows import figure_rows
from newquality_site.pages.modified import piece_day, statistic_day
from newquality_site.pages.references import measured
from newquality_site.pages.story import Story
from newquality_site.pages.summaries import summary
from newquality_site.wording.exact import Json

CONTEXT = "https://schema.org"
Linked = Mapping[str, Json]


def website(story: Story) -> Linked:
    """The site itself."""
    settings = story.site.settings
    return _known(
        {
            "@context": CONTEXT,
            "@type": "WebSite",
            "@id": settings.address,
            "url": settings.address,
            "name": settings.title,
            "alternateName": settings.subtitle,
            "inLanguage": settings.language,
            "publisher": _publisher(story),
        }
    )


def news_article(story: Story, article: Article) -> Linked:
    """A piece: who made it, when it was printed or, where that is not known, went online, and what it is about."""
    site, few = story.site, summary(story, article)
    address = article_address(site.settings.address, article.slug)
    return _known(
        {
            "@context": CONTEXT,
            "@type": "NewsArticle",
            "@id": address,
            "url": address,
            "mainEntityOfPage": address,
            "headline": article.title,
            "alternativeHeadline": article.front.kicker,
            "description": few.opening,
            "image": [whole(site.settings.address, path) for path in _cards(article)],
            "articleSection": few.section or few.kind_name,
            "inLanguage": site.settings.language,
            "datePublished": str(site.edition.printed_on or site.settings.online),
            "dateModified": str(piece_day(story, article)),
            "author": [_author(story, article, name) for name in authors(article)],
            "contributor": [{"@type": "Person", "name": name} for name in compilers(article)],
            "publisher": _publisher(story),
            "isPartOf": {"@id": site.settings.address},
            "about": [{"@type": "Thing", "name": one.name} for one in site.topics if one.id in article.front.topics],
            "mentions": [{"@id": one} for one in _datasets(story, article)],
            "isAccessibleForFree": True,
        }
    )


def _cards(article: Article) -> list[PurePosixPath]:
    """Where the pictures lie with which a piece is shared."""
    return [PurePosixPath("cards", shape, f"article-{article.slug}.png") for shape in ("wide", "square")]


def _datasets(story: Story, article: Article) -> list[str]:
    named = story.statistics(story.related(Ref("article", article.slug)))
    return [statistic_address(story.site.settings.address, one.id) for one in named if not one.skip]


def _author(story: Story, article: Article, name: str) -> Linked:
    """A maker of a piece; one who is also portrayed in it with what the print says of them."""
    known = next((one for one in article.front.persons if one.name == name), None)
    return _person(story, known) if known else {"@type": "Person", "name": name}


def person(story: Story, one: Person) -> Linked:
    """A person with office and organisation in the words of the print."""
    return {"@context": CONTEXT, **_person(story, one)}


def _person(story: Story, one: Person) -> Linked:
    address = whole(story.site.settings.address, PurePosixPath("persons", one.id, "index.html"))
    offices = [office for office in (one.delegate, one.role) if office]
    return _known(
        {
            "@type": "Person",
            "@id": address,
            "url": address,
            "name": one.name,
            "jobTitle": offices[0] if len(offices) == 1 else offices,
            "affiliation": one.organisation and {"@type": "Organization", "name": one.organisation},
        }
    )


def dataset(story: Story, indicator: Indicator) -> Linked | None:
    """A statistic with its newest figures and the files that hold all of them; nothing where it is skipped."""
    if indicator.skip:
        return None
    site = story.site
    licence = site.settings.data_licence
    address = statistic_address(site.settings.address, indicator.id)
    years = sorted({row.period.year for row in figure_rows(story, indicator) if row.value is not None} - {0})
    return _known(
        {
            "@context": CONTEXT,
            "@type": "Dataset",
            "@id": address,
            "url": address,
            "name": measured(indicator),
            "description": _description(story, indicator),
            "inLanguage": site.settings.language,
            "isAccessibleForFree": True,
            "creator": [{"@type": "Organization", "name": name} for name in producers(story, indicator)],
            "publisher": _publisher(story),
            "license": licence.path if licence else None,
            "datePublished": str(site.settings.online),
            "dateModified": str(statistic_day(story, indicator)),
            "temporalCoverage": "/".join(str(year) for year in dict.fromkeys((*years[:1], *years[-1:]))),
            "keywords": [topic.name for topic in site.topics if topic.id in indicator.topics],
            "variableMeasured": _measured(story, indicator),
            "distribution": [_file(story, one) for one in tables(indicator.id)],
            "includedInDataCatalog": {"@id": _catalogue(story)},
        }
    )


def _description(story: Story, indicator: Indicator) -> str:
    """At least the fifty characters that search engines ask for."""
    findings = "；".join(chart.title for chart in story.charts_of(indicator))
    edition = story.site.edition
    return (
        f"{indicator.heading}：{findings}。《{edition.publication}》{edition.box_title}所印的数，{edition.source_line}；"
        "另有后来的修订、推算和编者补充的历史数据，各注明来源和状态。"
    )


def _measured(story: Story, indicator: Indicator) -> list[Json]:
    """The newest published figure of each series, with the very digits of the table."""
    return [
        {
            "@type": "PropertyValue",
            "name": chart.measured,
            "description": f"{chart.published[-1].label}，{chart.published[-1].status}",
            "value": chart.published[-1].value,
            "unitText": chart.unit,
        }
        for chart in story.charts_of(indicator)
    ]


def catalogue(story: Story) -> Linked:
    """The index of the statistics, with the files that hold all figures."""
    site = story.site
    address = _catalogue(story)
    shown = [indicator for indicator in site.indicators if not indicator.skip]
    return {
        "@context": CONTEXT,
        "@type": "DataCatalog",
        "@id": address,
        "url": address,
        "name": site.edition.box_title,
        "inLanguage": site.settings.language,
        "publisher": _publisher(story),
        "dataset": [{"@id": statistic_address(site.settings.address, one.id)} for one in shown],
    }


def _catalogue(story: Story) -> str:
    return whole(story.site.settings.address, PurePosixPath("stats/index.html"))


def _file(story: Story, one: Download) -> Linked:
    address = whole(story.site.settings.address, one.path)
    return {"@type": "DataDownload", "encodingFormat": one.media, "contentUrl": address}


def _publisher(story: Story) -> Linked:
    return {"@type": "NewsMediaOrganization", "name": story.site.edition.publication}


def _known(fields: Mapping[str, Json]) -> Linked:
    """The fields that say something."""
    return {name: value for name, value in fields.items() if value or value is False}
