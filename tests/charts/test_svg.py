"""What matplotlib writes becomes an element fit for a page: named, without colours, fonts or sizes of its own."""

import pytest

from newquality_site.charts.drawing import Drawing
from newquality_site.charts.marks import Area, Label, Line, Mark, Run, Sketch, Tone
from newquality_site.charts.svg import compact

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" width="720pt"><style>*{{stroke: red}}</style>{}</svg>'


def compacted(body: str, *marks: Mark, title: str = "标题") -> str:
    """Return the drawing of these marks that was written as *body*."""
    sketch = Sketch(360, 114.25, marks)
    return compact(HEAD.format(body), Drawing("rnd", "narrow", "svg", title, "说明", sketch)).decode()


def test_the_element_has_a_name_and_points_to_its_description() -> None:
    """A screen reader meets a picture with a short name; what it shows is said once, by the page (H1)."""
    assert compacted("") == (
        '<svg xmlns="http://www.w3.org/2000/svg" class="chart chart-narrow" width="22.5em" viewBox="0 0 360 114.2"'
        ' fill="currentColor" role="img" aria-labelledby="rnd-narrow-t" aria-describedby="described-rnd">'
        '<title id="rnd-narrow-t">标题</title></svg>'
    )


def test_without_a_style_sheet_the_phones_drawing_is_seen_alone() -> None:
    """A reader whose page has lost its styles meets each chart once, and not the one that runs off a phone."""
    wide = Drawing("rnd", "wide", "svg", "标题", "说明", Sketch(720, 114, ()))

    assert ' display="none"' in compact(HEAD.format(""), wide).decode()
    assert "display" not in compacted("")


def test_words_are_escaped() -> None:
    """A title is text, whatever signs it has."""
    assert '<title id="rnd-narrow-t">A&lt;B&amp;C</title>' in compacted("", title="A<B&C")


def test_an_area_has_the_class_of_its_tone_and_says_its_figure() -> None:
    """A filled shape is one of the page's colours, and is pointed at by name."""
    body = '<g id="m0"><path d="M 1.04 2.96 \nL 3 4 z" style="fill: #000000"/></g>'

    assert '<g class="mark"><title>2024年：1</title><path class="f-accent" d="M1 3L3 4z"/></g>' in compacted(
        body, Area((), Tone.ACCENT, "2024年：1")
    )


@pytest.mark.parametrize(
    ("style", "painted"),
    [
        (
            "fill: none; stroke: #000000; stroke-width: 2.5",
            'class="s-mute" fill="none" stroke="gray" stroke-width="2.5"',
        ),
        ("fill: none; stroke: #000000", 'class="s-mute" fill="none" stroke="gray"'),
        (
            "fill: none; stroke-dasharray: 3,2; stroke: #000000; stroke-width: 2",
            'class="s-mute" fill="none" stroke="gray" stroke-width="2" stroke-dasharray="3 2"',
        ),
        ("fill: #000000; stroke: #000000; stroke-width: 1.5", 'class="f-mute" fill="gray"'),
        ("fill: #000000", 'class="f-mute" fill="gray"'),
    ],
)
def test_a_shape_is_painted_by_classes(style: str, painted: str) -> None:
    """Colours are classes for the style sheet; where there is none, open stays open and mute is grey."""
    body = f'<g id="m0"><path d="M 0 0" style="{style}"/></g>'

    assert f'<path {painted} d="M0 0"/>' in compacted(body, Line(((0, 0), (1, 1)), Tone.MUTE))


def test_a_mark_without_words_has_no_group() -> None:
    """A line of the scale says nothing when pointed at."""
    assert "<g" not in compacted('<g id="m0"><path d="M 0 0" style="fill: none"/></g>', Line((), Tone.RULE))


@pytest.mark.parametrize(
    ("label", "painted"),
    [
        (Label((1.06, 20.01), "36130亿元", Tone.INK, 14), 'class="f-ink" font-size="14" x="1.1" y="20"'),
        (
            Label((1.06, 20.01), "36130亿元", Tone.ACCENT, 16, bold=True),
            'class="f-accent b" font-size="16" x="1.1" y="20"',
        ),
        (
            Label((1.06, 20.01), "36130亿元", anchor="end"),
            'class="f-ink" font-size="14" text-anchor="end" x="1.1" y="20"',
        ),
        (
            Label((1.06, 20.01), "36130亿元", anchor="middle"),
            'class="f-ink" font-size="14" text-anchor="middle" x="1.1" y="20"',
        ),
    ],
)
def test_a_label_stays_text(label: Label, painted: str) -> None:
    """Words are text with a class, a size and an anchor, and no font (B4)."""
    assert f"<text {painted}>36130亿元</text>" in compacted("", label)


def test_marks_are_found_by_their_number() -> None:
    """Each group has the words of the mark it was drawn from; what is no mark is left out."""
    body = '<g id="m1"><path d="M 1 1"/></g><g id="patch_1"><path d="M 9 9"/></g><g id="m0"><path d="M 0 0"/></g>'

    written = compacted(body, Line((), Tone.RULE, title="甲"), Line((), Tone.INK, title="乙"))

    assert '<title>甲</title><path class="f-rule" fill="gray" d="M0 0"/>' in written
    assert '<title>乙</title><path class="f-ink" d="M1 1"/>' in written
    assert "M9 9" not in written


def test_a_mark_of_two_shapes_is_one_mark() -> None:
    """A hatched area with its edge is pointed at, and stepped to by keys, once."""
    body = '<g id="m0"><path d="M 0 0" style="fill: none"/><path d="M 1 1" style="fill: none"/></g>'

    written = compacted(body, Area((), Tone.MUTE, "2023年：约1", outlined=True))

    assert written.count('<g class="mark">') == written.count("<title>2023年：约1</title>") == 1
    assert written.count("<path") == 2


def test_the_runs_of_a_label_follow_each_other() -> None:
    """The reader's browser sets them, whatever its font is as wide as."""
    label = Label((2, 16), "2024年", Tone.SOFT, more=(Run("36130亿元", Tone.ACCENT, 16, bold=True),))

    assert (
        '<text class="f-soft" font-size="14" x="2" y="16">2024年'
        '<tspan dx="8" class="f-accent b" font-size="16">36130亿元</tspan></text>'
    ) in compacted("", label)
