"""What a card tells: the words of print and data, whole."""

import pytest

from newquality_site.cards.telling import Telling, tellings, ties_of
from tests.pages.special import Files, edited, told

FIGURES = "data/indicators.yaml"
MA = "content/articles/ma.md"


def told_of(name: str, changed: Files | None = None) -> Telling:
    """Return what is told of a page of the special."""
    return next(telling for telling in tellings(told(changed)) if telling.name == name)


def test_each_shared_page_is_told_of() -> None:
    """The front page, the pieces and the statistics have cards, in print order."""
    assert [telling.name for telling in tellings(told())] == [
        "home",
        *("article-lead", "article-ma", "article-jimo"),
        *("indicator-rnd", "indicator-patents"),
    ]


def test_a_statistic_is_told_by_its_figure() -> None:
    """A statistic has its name, its figure with unit and time, its finding and its source."""
    telling = told_of("indicator-rnd")

    assert telling.words == "研发经费。1000亿元（2024年）。2024年研发经费1000亿元，同比增长8.0%。数据来源：统计局。"
    assert (telling.kicker, telling.place.path) == ("看数", FIGURES)


def test_a_revised_figure_says_so_and_what_was_printed() -> None:
    """No card shows a figure that the paper has not printed as if it had."""
    revised = "{value: 1000, revised: [{value: 1002, on: 2025-12-30, source: nbs, why: 核实}]"
    changed = edited(FIGURES, ("{value: 1000", revised))

    assert told_of("indicator-rnd", changed).note == "修订数，2025年12月30日公布；报纸所印：1000亿元，同比增长8.0%。"
    assert told_of("home", changed).note == told_of("indicator-rnd", changed).note
    assert told_of("indicator-rnd").note == ""


def test_a_growth_is_not_told_as_a_level() -> None:
    """What the large figure of a growth is stands beside it."""
    changed = edited(
        FIGURES,
        ("unit: 万件\n        kind: count", 'unit: "%"\n        kind: growth'),
        ("{value: 26, printed: 2024年26万件}", "{yoy: 9.0}"),
    )

    assert told_of("indicator-patents", changed).period == "同比增速，2024年"


def test_a_statistic_without_figures_says_why() -> None:
    """A statistic that is left out has no figure on its card."""
    telling = told_of(
        "indicator-patents", edited(FIGURES, ("    heading: 发明专利\n", "    heading: 发明专利\n    skip: 未公布\n"))
    )

    assert telling.words == "发明专利。暂缺：未公布。《城市报》专版。"


def test_a_piece_is_told_by_the_figure_its_editors_drew() -> None:
    """A figure that stands in a chart of the piece goes before one that was only counted first."""
    telling = told_of("article-ma")

    assert (
        telling.words == "打造 智慧医疗。马秀珍，全国人大代表。12家（原文未标年份）。基层机构：医院。《城市报》专版。"
    )
    assert (
        told_of(
            "article-ma",
            edited(
                FIGURES,
                (", form: bars}", ", form: tiles}"),
            )
            | edited(MA, ("![](chart:m-group)\n\n", "")),
        ).number
        == "12"
    )


@pytest.mark.parametrize(
    ("office", "said"),
    [
        ("organisation: 邢台市, role: 市委副书记、市长", "邢台市委副书记、市长"),
        ("organisation: 某大学, role: 学院院长", "某大学学院院长"),
        ("organisation: 某大学, role: 某大学教授", "某大学教授"),
        ("organisation: 邢台市", "邢台市"),
        ("role: 院长", "院长"),
    ],
)
def test_a_local_figure_names_its_place(office: str, said: str) -> None:
    """An office is told with whose it is, and a figure under the place of its piece: it is none of the country's."""
    changed = edited(MA, ("organisation: 某医院, role: 院长, delegate: 全国人大代表", office))

    telling = told_of("article-ma", changed)

    assert (telling.who, telling.kicker) == (f"马秀珍，{said}", "连线代表　即墨区")


def test_a_figure_keeps_its_time() -> None:
    """A figure whose time was printed has it on the card, too."""
    dated = edited(FIGURES, ("value: 12, unit: 家", "value: 12, when: 2024, unit: 家"))

    assert told_of("article-ma", dated).period == "2024年"


def test_a_figure_keeps_its_own_time() -> None:
    """The time is that of the figure on the card, not of another whose name begins as its does."""
    other = "  - {id: m.old, article: ma, value: 3, when: 2021, unit: 位, label: 医, printed: 3位医}\n"
    firms = "  - {id: m.firms, article: ma, value: 12, "
    dated = edited(FIGURES, (firms, f"{other}{firms}when: 2024, "))

    assert told_of("article-ma", dated).period == "2024年"


def test_a_piece_without_figures_is_told_by_its_first_sentence() -> None:
    """A piece that counts nothing has its first sentence, whole."""
    assert told_of("article-lead").words == "创新“A&B”<快>。各地推动科技创新。《城市报》专版。"
    assert told_of("article-jimo").kicker == "连线代表"


def test_the_front_page_is_told_by_lead_and_box() -> None:
    """The front page has the lead's headline and the first figure of the box."""
    telling = told_of("home")

    assert (telling.headline, telling.number, telling.sentence) == (
        "创新“A&B”<快>",
        "1000",
        "2024年研发经费1000亿元，同比增长8.0%。",
    )


def test_the_front_page_is_told_by_a_lead_of_any_name() -> None:
    """A kind of the special's own that is laid out as a lead leads on the card, too, as it does on the page."""
    own = edited("content/site.yaml", ("online:", "kinds: {opening: {label: 开篇, layout: lead}}\nonline:"))
    first = edited("content/articles/jimo.md", ("kind: photo", "kind: opening"))
    essay = edited("content/articles/lead.md", ("kind: lead", "kind: essay"))

    assert told_of("home", own | first | essay).headline == "车间"


def test_the_front_page_of_a_box_without_figures() -> None:
    """Where every statistic is left out, the lead's first sentence stands on the card of the front page."""
    skipped = edited(
        FIGURES,
        ("    heading: 发明专利\n", "    heading: 发明专利\n    skip: 未公布\n"),
        ("    heading: 研发经费\n", "    heading: 研发经费\n    skip: 未公布\n"),
    )

    telling = told_of("home", skipped)

    assert (telling.number, telling.sentence, telling.source) == ("", "各地推动科技创新。", "《城市报》专版")


def test_ties_come_from_the_special() -> None:
    """How often characters stand together is counted in heads, labels and text, marks left out."""
    ties = ties_of(told())

    assert ties["创新"] == 2
    assert ties["专利"] == 2
    assert "](" not in ties
