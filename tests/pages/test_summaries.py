"""A piece or a statistic in a few lines."""

from collections.abc import Mapping

import pytest

from newquality_site.model.ref import Ref
from newquality_site.pages.summaries import KeyFigure, Step, Summary, card, printed, summary
from newquality_site.text.anchors import anchor
from newquality_site.wording.kinds import PIECES
from tests.pages.special import edited, told

FACTS = "data/indicators.yaml"
FIRMS = "{id: m.firms, article: ma, value: 12, unit: 家, label: 医院"


def piece(slug: str, changed: Mapping[str, str] | None = None) -> Summary:
    """Return the few lines of a piece."""
    story = told(changed)
    return summary(story, story.site.article(slug))


def test_a_summary_says_what_the_front_matter_says() -> None:
    """A summary has the heads of its piece and the kind in the words of the paper."""
    found = piece("ma")

    assert (found.ref, found.kind, found.kind_name) == (Ref("article", "ma"), "proposal", "建议")
    assert (found.section, found.kicker, found.title) == ("连线代表", "马秀珍代表：", "打造 智慧医疗")
    assert [person.name for person in found.persons] == ["马秀珍"]
    assert [byline.role for byline in found.bylines] == ["reporter", "affiliation"]


def test_a_piece_without_a_printed_headline_says_so() -> None:
    """The short title of a picture is ours, and what it lacks is empty."""
    found = piece("jimo")

    assert (found.title, found.printed_title) == ("车间", False)
    assert (found.kicker, piece("lead").section, piece("lead").printed_title) == ("", "", True)


@pytest.mark.parametrize("kind", PIECES)
def test_each_kind_has_a_name(kind: str) -> None:
    """Every kind of piece is named in Chinese."""
    found = piece("jimo", edited("content/articles/jimo.md", ("kind: photo", f"kind: {kind}")))

    assert found.kind_name == PIECES[kind] != kind


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“甲。”他说。丙。", "“甲。”他说。"),
        ("## 头\n\n甲\n乙。", "甲乙。"),
        ("![](chart:rnd)\n\n甲[乙](indicator:rnd)。丙。", "甲乙。"),
        ("![](chart:rnd)", ""),
    ],
)
def test_the_opening_is_the_first_whole_sentence(text: str, expected: str) -> None:
    """The opening is a sentence of a paragraph, never cut; a piece without one has none."""
    found = piece("jimo", edited("content/articles/jimo.md", ("图为即墨车间内景。", text)))

    assert found.opening == expected


def test_steps_are_the_headings() -> None:
    """A measure is its heading without the closing mark, at the id its heading has on the page."""
    found = piece("ma")

    assert found.steps == (
        Step("第一，摸清家底", anchor("h", "第一，摸清家底。")),
        Step("第二，共享成果", anchor("h", "第二，共享成果，")),
    )


def test_key_figures_are_the_counted_facts() -> None:
    """A key figure has its number, unit, label and the words that say it, in the order of the text."""
    found = piece("ma")

    clause = "基层有12家医院和3家实验室"
    assert found.figures == (
        KeyFigure("12家", "12", "家", "医院", clause, anchor("s", f"{clause}。"), "m-group"),
        KeyFigure("3家", "3", "家", "实验室", clause, anchor("s", f"{clause}。"), "m-group"),
    )


def test_a_figure_whose_words_go_beyond_its_sentence_has_the_whole_of_it() -> None:
    """No clause is shown that does not say the figure."""
    longer = edited(FACTS, (f"{FIRMS}, group: m-group, printed: 12家", f"{FIRMS}, group: m-group, printed: 各地有12家"))

    assert piece("ma", longer).figures[0].clause == "基层有12家医院和3家实验室。"


@pytest.mark.parametrize(
    ("written", "words"),
    [
        (", op: '>'", "超过12家"),
        (", op: '>='", "不少于12家"),
        (", op: '<'", "不到12家"),
        (", op: '<='", "不超过12家"),
        (", op: about", "约12家"),
        (", always: 历年", "12家"),
        (", threshold: {op: '>', value: 9, unit: 床, note: 历年}", "12家"),
        (", threshold: {op: '>', value: 9, unit: 床}", "12家"),
    ],
)
def test_a_bound_is_said_in_words(written: str, words: str) -> None:
    """The bound of a figure is said before it, and what is noted of it behind its name."""
    first = piece("ma", edited(FACTS, (FIRMS, FIRMS + written))).figures[0]

    assert first.words == words
    assert first.label == ("医院（历年）" if "历年" in written else "医院")


def test_a_figure_is_about_in_the_words_of_the_print() -> None:
    """左右 stays behind its figure; it does not become 约 before it."""
    first = piece("ma", edited(FACTS, ("printed: 12家医院", "op: about, printed: 12家左右医院"))).figures[0]

    assert (first.words, first.number, first.unit) == ("12家左右", "12", "家左右")


@pytest.mark.parametrize("written", ["十二", "超十二"])
def test_what_is_written_in_characters_is_no_key_figure(written: str) -> None:
    """十年 is a way of speaking as often as a count: it stays where it stands."""
    found = piece("ma", edited(FACTS, (FIRMS, f"{FIRMS}, written: {written}")))

    assert [figure.words for figure in found.figures] == ["3家"]


def test_the_number_of_the_tasks_is_no_key_figure() -> None:
    """What counts the piece's own headings is told by their list."""
    found = piece("ma", edited(FACTS, ("value: 3,", "value: 2,")))

    assert [figure.words for figure in found.figures] == ["12家"]


def test_another_pieces_facts_are_not_its_own() -> None:
    """A piece without marked figures of its own has neither key figures nor events."""
    found = piece("jimo")

    assert (found.figures, found.events) == ((), ())


def test_events_stand_in_order_of_time() -> None:
    """Dated events are sorted by time, a bare year behind the days it holds."""
    dated = ("2024", "2024-03-05", "2019", "2024-Q1")
    facts = "".join(
        f"  - {{id: l.n{n}, article: lead, when: {when}, event: 事{n}, printed: 某}}\n" for n, when in enumerate(dated)
    )
    text = "".join(f"[某](fact:l.n{n})。" for n in range(len(dated)))
    changed = edited(FACTS, ("groups:", f"{facts}groups:")) | edited("content/articles/lead.md", ("写入报告", text))

    found = piece("lead", changed)

    assert [(event.time, event.words, event.what) for event in found.events] == [
        ("2019", "2019年", "事2"),
        ("2024-03-05", "2024年3月5日", "事1"),
        ("2024", "2024年", "写入报告"),
        ("2024", "2024年", "事0"),
        ("2024-Q1", "2024年一季度", "事3"),
    ]
    assert found.events[0].anchor == anchor("s", "某。")


def test_a_card_says_the_newest_figure_of_each_series() -> None:
    """A card has the name of its statistic, what each series says newest, its chart and the printed remarks."""
    story = told()

    found = card(story, story.site.indicators[0])

    assert (found.ref, found.heading, found.remarks, found.skip) == (
        Ref("indicator", "rnd"),
        "研发经费",
        ("投入很大",),
        "",
    )
    assert (found.first.figure, found.first.unit, found.first.period) == ("1000", "亿元", "2024年")
    assert found.first.finding == "2024年研发经费1000亿元，同比增长8.0%"
    assert found.first.chart == story.charts["rnd"]


NEWER = ("          2024: {value: 1000", "          2025: {value: 1100}\n          2024: {value: 1000")


def test_a_card_follows_the_data() -> None:
    """A newer year takes the card, and the edition's own figure stays what the pieces refer to."""
    story = told(edited(FACTS, NEWER))
    indicator = story.site.indicators[0]

    newest, (ref, heading, then) = card(story, indicator).first, printed(story, indicator)

    assert (newest.figure, newest.period) == ("1100", "2025年")
    assert (ref, heading) == (Ref("indicator", "rnd"), "研发经费")
    assert then is not None
    assert (then.figure, then.period, then.chart) == ("1000", "2024年", None)


@pytest.mark.parametrize(
    "change",
    [
        (
            "    source: nbs\n    series:\n      granted",
            "    skip: 未公布\n    source: nbs\n    series:\n      granted",
        ),
        (", printed: 2024年26万件", ""),
    ],
)
def test_what_the_edition_did_not_print_is_not_told(change: tuple[str, str]) -> None:
    """A skipped statistic, and one of which the edition printed nothing, has no printed figure."""
    story = told(edited(FACTS, change))

    found = printed(story, story.site.indicators[1])

    assert found == (Ref("indicator", "patents"), "发明专利", None)


def test_a_skipped_card_has_no_chart() -> None:
    """A skipped statistic keeps its card with the reason, and nothing to draw."""
    story = told(edited(FACTS, ("    heading: 发明专利\n", "    heading: 发明专利\n    skip: 未公布\n")))

    found = card(story, story.site.indicators[1])

    assert (found.skip, found.first.chart) == ("未公布", None)
