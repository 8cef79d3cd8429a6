"""A story without a slip is seen in one walk along the print."""

import pytest

from newquality_site.checks.cover import covered


@pytest.mark.parametrize(
    ("stream", "texts"),
    [
        ("甲乙丙丁", ("丙丁", "甲乙")),
        ("记者张三甲记者张三乙", ("乙", "记者张三", "甲", "记者张三")),
        ("各地推动科技创新和产业创新。各地", ("各地", "各地推动科技创新和产业创新。")),
        ("甲乙", ("", "甲乙")),
        ("", ()),
    ],
)
def test_a_print_laid_out_in_pieces_is_covered(stream: str, texts: tuple[str, ...]) -> None:
    """Pieces cover the print in whatever order they come, the longer one where two begin alike."""
    assert covered(stream, texts)


@pytest.mark.parametrize(
    ("stream", "texts"),
    [
        ("甲乙丙丁", ("甲乙",)),
        ("甲乙", ("甲乙", "丙")),
        ("甲乙", ("甲乙", "甲乙")),
        ("甲乙丙", ("甲乙", "丁")),
        ("", ("甲",)),
    ],
)
def test_what_is_lost_added_doubled_or_altered_is_not(stream: str, texts: tuple[str, ...]) -> None:
    """Nothing may be left bare, and nothing left over."""
    assert not covered(stream, texts)
