"""Who is credited: the offices that a figure comes from, and those who made a piece."""

from newquality_site.model.article import Article
from newquality_site.model.indicator import Indicator
from newquality_site.pages.story import Story
from newquality_site.wording.numbers import day_words

MAKERS = ("reporter", "author", "photographer")
"""Bylines of those whose work a piece is; an affiliation and the archive are none."""


def producers(story: Story, indicator: Indicator) -> tuple[str, ...]:
    """The office that the print names, those of later figures, then the compiler; each once, and never ourselves."""
    names = (story.site.sources[source].name for source in indicator.sources)
    offices = (one for name in names for one in offices_of(name))
    return tuple(dict.fromkeys((*offices, *compiler(story, indicator))))


def offices_of(source: str) -> tuple[str, ...]:
    """The offices that a source names together."""
    return tuple(source.split("、"))


def compiler(story: Story, indicator: Indicator) -> tuple[str, ...]:
    """Who compiles the figures, where an editor has checked that."""
    origin = story.site.sources.get(indicator.origin or "")
    return (origin.name,) if origin and origin.checked else ()


def compiler_note(story: Story, indicator: Indicator, credited: str) -> str:
    """The editors' note on who compiles a figure, once it was checked and unless that office is *credited* already."""
    origin = story.site.sources.get(indicator.origin or "")
    if not origin or not origin.checked or origin.name == credited:
        return ""
    return f"编者注：由{origin.name}编制，{day_words(origin.checked)}核"


def authors(article: Article) -> tuple[str, ...]:
    """Those whose words or picture a piece is; what a reporter took down belongs to who spoke."""
    names = tuple(byline.name for byline in article.front.bylines if byline.role in MAKERS and byline.name)
    return names or (tuple(person.name for person in article.front.persons) if compilers(article) else ())


def compilers(article: Article) -> tuple[str, ...]:
    """Those who took a piece down."""
    return tuple(byline.name for byline in article.front.bylines if byline.role == "compiler" and byline.name)
