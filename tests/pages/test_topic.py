"""The topics of the special."""

from newquality_site.build import Built
from tests.pages.special import planned, shown


def test_a_topic_gathers_pieces_and_statistics() -> None:
    """A topic's page has the pieces and statistics that declare it, in their order."""
    values = planned()["topic:ai"].values

    assert [piece.ref.id for piece in values["pieces"]] == ["lead", "ma"]
    assert [shown.ref.id for shown in values["statistics"]] == ["rnd"]


def test_a_topic_is_described_by_its_note() -> None:
    """The editors' note describes a topic; without one a sentence does."""
    pages = planned()

    assert pages["topic:ai"].description == "只收写明的。"
    assert pages["topic:robots"].description == "本专题里与“机器人”有关的稿件和数据。"


def test_the_index_counts_what_each_topic_has() -> None:
    """The index says of each topic how many pieces and statistics it has."""
    counted = planned()["page:topics"].values["topics"]

    assert [(topic.id, *counts) for topic, *counts in counted] == [("ai", 2, 1), ("robots", 0, 0)]


def test_what_a_topic_is_not_is_said(site: Built) -> None:
    """A look-alike topic is named, with a link, as another one; the note is marked as the editors'."""
    document = shown(site, "topics/ai/index.html")

    other = document.find("a", string="机器人")
    assert other
    assert other["href"] == "../robots/index.html"
    assert "编者注：只收写明的。" in document.get_text()


def test_an_empty_topic_has_no_empty_lists(site: Built) -> None:
    """A topic with neither pieces nor statistics shows no heading above nothing."""
    assert shown(site, "topics/robots/index.html").select("h2") == []
