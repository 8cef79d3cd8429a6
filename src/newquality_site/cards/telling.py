"""What a card tells of a page: a headline, one figure where there is one, and one whole sentence.

Nothing is cut and nothing is worded anew: the headline is the print's, the figure and its sentence are the data's.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from newquality_site.cards.typeset import Ties, pairs_of
from newquality_site.files.position import Position
from newquality_site.model.article import Article, Person
from newquality_site.model.indicator import Indicator
from newquality_site.model.period import UNDATED
from newquality_site.model.ref import Ref
from newquality_site.pages.pieces import KeyFigure
from newquality_site.pages.story import Story
from newquality_site.pages.summaries import card, summary
from newquality_site.wording.numbers import period_words
from newquality_site.wording.persons import post

COUNTING = ("interview", "proposal", "profile")
"""Kinds of pieces whose figures are shown large."""
HOME = Ref("page", "home")


@dataclass(frozen=True, slots=True)
class Telling:
    """The words of a card, and the place where an editor wrote its headline."""

    ref: Ref
    place: Position
    kicker: str
    headline: str
    phrases: tuple[str, ...] = ()
    number: str = ""
    unit: str = ""
    period: str = ""
    label: str = ""
    sentence: str = ""
    note: str = ""
    who: str = ""
    source: str = ""

    @property
    def name(self) -> str:
        """The name of the card's file: kind and id, since a piece and a statistic may share an id."""
        return self.ref.id if self.ref == HOME else f"{self.ref.kind}-{self.ref.id}"

    @property
    def words(self) -> str:
        """The card for those who cannot see it."""
        figure = f"{self.number}{self.unit}（{self.period}）" if self.period else f"{self.number}{self.unit}"
        said = (self.headline, self.who, figure, self.sentence, self.note, self.source)
        return "".join(f"{words.rstrip('。')}。" for words in said if words)


def tellings(story: Story) -> Iterator[Telling]:
    """What is told of the front page, of each piece and of each statistic, in print order."""
    yield home(story)
    yield from (of_article(story, article) for article in story.site.articles)
    yield from (of_indicator(story, indicator) for indicator in story.site.indicators)


def home(story: Story) -> Telling:
    """The lead's headline over the first figure of the box."""
    site = story.site
    lead = story.lead
    told = next((of_indicator(story, one) for one in site.indicators if not one.skip), None)
    return Telling(
        HOME,
        lead.front.at("headline"),
        site.settings.title,
        lead.title,
        summary(story, lead).phrases,
        number=told.number if told else "",
        unit=told.unit if told else "",
        period=told.period if told else "",
        label=told.label if told else "",
        sentence=told.sentence if told else summary(story, lead).opening,
        note=told.note if told else "",
        source=told.source if told else _paper(story),
    )


def of_indicator(story: Story, indicator: Indicator) -> Telling:
    """The name of a statistic, its newest figure, and the finding."""
    shown = card(story, indicator)
    told = None if shown.skip else shown.first
    return Telling(
        shown.ref,
        indicator.at("heading"),
        story.site.edition.box_title,
        indicator.heading,
        number=told.figure if told else "",
        unit=told.unit if told else "",
        period="，".join(dict.fromkeys(filter(None, (told.aside, told.period)))) if told else "",
        label=told.label if told else "",
        sentence=f"{told.finding}。" if told else f"暂缺：{shown.skip}",
        note=told.note if told else "",
        source=f"数据来源：{told.chart.source}" if told and told.chart else _paper(story),
    )


def of_article(story: Story, article: Article) -> Telling:
    """The headline of a piece, with the figure its editors drew or else its first sentence."""
    piece = summary(story, article)
    key = _main_figure(story, piece.figures) if piece.kind in COUNTING else None
    return Telling(
        piece.ref,
        article.front.at("headline" if article.front.headline else "title"),
        "　".join([piece.section or piece.kind_name, *(_place(story, article) if key else ())]),
        piece.title,
        piece.phrases,
        number=key.number if key else "",
        unit=key.unit if key else "",
        period=period_words(key.when or UNDATED) if key else "",
        sentence=_counted(story, key) if key else piece.opening,
        who="，".join(_who(person) for person in piece.persons[:1]),
        source=_paper(story),
    )


def ties_of(story: Story) -> Ties:
    """How often the special writes each two characters side by side."""
    articles, indicators = story.site.articles, story.site.indicators
    heads = [*(one.title for one in articles), *(one.heading for one in indicators)]
    bodies = [block.text for one in articles for block in one.prose.blocks]
    return pairs_of([*heads, *(series.label for one in indicators for series in one.series.values()), *bodies])


def _main_figure(story: Story, figures: tuple[KeyFigure, ...]) -> KeyFigure | None:
    """The first figure that stands in a chart of the piece: what its editors thought worth drawing. Or the first."""
    charted = {group.id for group in story.site.groups if group.form == "bars"}
    drawn = (key for key in figures if key.group in charted)
    return next(drawn, next(iter(figures), None))


def _counted(story: Story, key: KeyFigure) -> str:
    """What a figure counts: in a chart with others, among what its editors called them together."""
    group = next((f"{group.label}：" for group in story.site.groups if group.id == key.group), "")
    return f"{group}{key.label}"


def _place(story: Story, article: Article) -> tuple[str, ...]:
    """Where a piece is set: its figures would else be read as those of the country."""
    return tuple(place.name for place in story.site.places if place.id == article.front.place)


def _who(person: Person) -> str:
    return f"{person.name}，{person.delegate or post(person)}".rstrip("，")


def _paper(story: Story) -> str:
    settings = story.site.settings
    return f"《{settings.publication}》{settings.subtitle or ''}"
