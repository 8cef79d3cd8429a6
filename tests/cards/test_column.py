"""The column of a card: its parts below each other, within their field, and nothing cut."""

from itertools import pairwise, product
from typing import Any

from newquality_site.cards.column import Column, column, figure
from newquality_site.cards.telling import HOME, Telling
from newquality_site.charts.fit import text_width
from newquality_site.charts.marks import Label, Mark, Tone
from newquality_site.files.position import Position

FIELD = Column(left=20, top=20, width=260, foot=280)


def telling(**words: Any) -> Telling:  # noqa: ANN401  (as a telling has them)
    """Return what a card tells."""
    return Telling(HOME, Position("a.md"), "访谈", words.pop("headline", "打造智慧医疗"), source="《城市报》", **words)


def texts(marks: list[Mark]) -> list[str]:
    """Return the words of marks, downward."""
    labels = [mark for mark in marks if isinstance(mark, Label)]
    return [label.text for label in sorted(labels, key=lambda label: (label.at[1], label.at[0]))]


def test_all_parts_stand_below_each_other() -> None:
    """Kicker, headline, person, figure with unit and time, sentence and source follow downward."""
    told = telling(who="马秀珍", number="104.5", unit="万件", period="2024年", sentence="授权发明专利", note="修订数")

    assert texts(column(told, FIELD, {})) == [
        *("访谈", "打造智慧医疗", "马秀珍"),
        *("104.5", "万件", "2024年", "授权发明专利", "修订数", "《城市报》"),
    ]


def test_labels_stay_in_the_field_and_apart() -> None:
    """No label leaves the field, and no two lines run into each other, however long the headline."""
    for length, note in product((2, 14, 30, 60), ("", "修订数" * 15)):
        marks = column(
            telling(
                headline="新" * length, number="1316.8", unit="万辆", period="2024年", sentence="产量" * 20, note=note
            ),
            FIELD,
            {},
        )
        labels = [mark for mark in marks if isinstance(mark, Label)]
        lines = sorted({label.at[1] for label in labels})

        assert all(label.at[0] >= 20 for label in labels)
        assert max(label.at[0] + text_width(label.text, label.size) for label in labels) <= 281
        assert all(later - earlier > 8 for earlier, later in pairwise(lines))
        assert lines[-1] <= 280


def test_a_figure_is_red_and_as_large_as_it_goes() -> None:
    """The number is the largest thing on the card; a longer one is smaller, so that unit and time stay beside it."""
    short, long = (figure(telling(number=number, unit="万件", period="2024年"), 260) for number in ("26", "1234567.8"))

    assert {label.tone for label in short[:2]} == {Tone.ACCENT}
    assert short[0].size > long[0].size > long[1].size
    assert long[2].at[0] + text_width("2024年", long[2].size) <= 261


def test_a_sentence_too_long_is_left_to_the_page() -> None:
    """What has no room is left out whole, never cut."""
    assert texts(column(telling(sentence="话" * 200), FIELD, {})) == ["访谈", "打造智慧医疗", "《城市报》"]


def test_a_figure_has_its_sentence_however_long_the_headline() -> None:
    """A headline gives way: a figure alone does not say what it counts."""
    told = telling(headline="新" * 60, who="马秀珍", number="十", unit="年", sentence="见证并参与产业崛起")

    assert texts(column(told, Column(left=20, top=20, width=260, foot=240), {}))[-4:] == [
        *("十", "年", "见证并参与产业崛起", "《城市报》"),
    ]
