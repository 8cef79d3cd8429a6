"""The small files of content/ become entries."""

import pytest

from newquality_site.files.position import InputError
from newquality_site.load.settings import places, settings, terms, topics


@pytest.mark.parametrize("load", [topics, places, terms])
def test_a_list_may_be_empty(load: type) -> None:
    """A file that holds only comments lists nothing."""
    assert load("a.yaml", "# 还没有\n") == ()


def test_the_settings_may_not_be_empty() -> None:
    """There is no site without a title."""
    with pytest.raises(InputError, match="这里是空的"):
        settings("a.yaml", "# 还没有\n")


def test_entries_keep_their_places() -> None:
    """An entry knows the line of each of its keys."""
    (topic,) = topics("a.yaml", "\n- id: ai\n  name: 人工智能\n")

    assert (topic.id, topic.at("name").line, topic.at("name").column) == ("ai", 3, 3)
