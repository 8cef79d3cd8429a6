"""A place is named by what stands there."""

from newquality_site.text.anchors import anchor


def test_the_name_is_made_of_the_content() -> None:
    """The name is the prefix and eight digits that hold from one build and one machine to the next."""
    assert anchor("p", "集群营收超百亿。") == "p-c7064350"


def test_width_and_breaks_do_not_rename_a_place() -> None:
    """A mended comma or a joined line leaves the name as it was."""
    assert anchor("p", "增长8.3%,强\n度") == anchor("p", "增长8.3%，强度")


def test_other_words_have_another_name() -> None:
    """Two paragraphs, or two kinds of place, do not share a name."""
    assert len({anchor("p", "一"), anchor("p", "二"), anchor("s", "一")}) == 3
