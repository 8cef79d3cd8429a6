"""The day of a page is the day of the newest change that its values tell of."""

from datetime import date

import pytest

from newquality_site.model.ref import Ref
from newquality_site.pages.modified import days, piece_day, statistic_day
from newquality_site.pages.story import Story
from tests.pages.special import SETTINGS, edited, told

ONLINE = date(2026, 11, 23)
LATER = """\
errata:
  - {article: lead, before: 各地, after: 各处, reason: 排印, on: 2026-11-24}
corrections:
  - {on: 2026-11-25, text: 改了一处, about: article:jimo}
  - {on: 2026-11-26, text: 又一处}
"""


@pytest.fixture(scope="module")
def story() -> Story:
    """Return the special after an erratum, two corrections and a revision."""
    revised = edited("data/indicators.yaml", ("{value: 1000", "{value: 1000, released: 2026-11-27"))
    return told({"content/site.yaml": SETTINGS + LATER, **revised})


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("article:lead", 24),
        ("article:ma", 23),
        ("article:jimo", 25),
        ("indicator:rnd", 27),
        ("indicator:patents", 23),
        ("topic:ai", 27),
        ("topic:robots", 23),
        ("place:jimo", 25),
        ("person:ma-xiuzhen", 23),
        ("page:about", 23),
        ("page:statistics", 27),
        ("page:corrections", 27),
    ],
)
def test_each_page_has_the_day_of_its_own_change(story: Story, name: str, day: int) -> None:
    """A change moves the day of the page it is on and of those that list it, and of no other."""
    assert days(story).get(Ref.parse(name), ONLINE) == date(2026, 11, day)


def test_a_revision_moves_its_statistic() -> None:
    """The day of a revision is the day of the page."""
    revised = edited(
        "data/indicators.yaml",
        ("{value: 26", "{value: 26, revised: [{value: 27, on: 2026-12-30, source: nbs, why: 补}]"),
    )

    story = told(revised)

    rnd, patents = story.site.indicators
    assert (statistic_day(story, rnd), statistic_day(story, patents)) == (ONLINE, date(2026, 12, 30))
    assert days(story)[Ref("indicator", "patents")] == date(2026, 12, 30)


def test_a_piece_and_the_table_of_days_agree(story: Story) -> None:
    """The day of a piece alone is that of the table."""
    found = days(story)

    assert [piece_day(story, one) for one in story.site.articles] == [
        found[Ref("article", one.slug)] for one in story.site.articles
    ]
