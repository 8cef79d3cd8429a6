"""Words as a search sees them."""

import random

import pytest

from newquality_site.text.pairs import bucket, fold, in_runs, keys, numbers, runs, written
from tests.exports.index import ids


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("AI全科", "ai全科"),
        ("7×24小时", "7x24小时"),
        ("ＡＩ１２，：（）", "ai12,:()"),
        ("“数”‘质’", "\"数\"'质'"),
        ("−1.5，－1.5", "-1.5,-1.5"),
        ("CO₂，10⁻⁶，m²", "co2,10-6,m2"),
        ("新　质\u00a0力", "新 质 力"),
        ("ΑΣ", "ας"[:1] + "σ"),
        ("İI", "İi"),
        ("蹚𬭼é", "蹚𬭼é"),
    ],
)
def test_case_and_width_make_no_difference(text: str, folded: str) -> None:
    """Letter case, width and the forms of quotation marks and minus are folded, and each keeps its length."""
    assert fold(text) == folded
    assert len(fold(text)) == len(text)


def test_keys_of_a_text() -> None:
    """Every character and every two neighbours are a key, in the order of the text and once."""
    assert list(keys("新质新质\n生")) == [*"新质\n生", "新质", "质新", "质\n", "\n生"]
    assert list(keys("力")) == ["力"]
    assert list(keys("")) == []


def test_buckets_share_the_keys() -> None:
    """Keys are dealt out so that no bucket gets twice its share."""
    keys = [chr(one) + chr(other) for one in range(0x4E00, 0x4E60) for other in range(0x6000, 0x6020)]
    held = [sum(bucket(key, 16) == number for key in keys) for number in range(16)]

    assert sum(held) == len(keys)
    assert max(held) < 2 * len(keys) / 16


def test_numbers_are_read_back() -> None:
    """What is written of numbers is read as the same numbers, whatever stands before and after."""
    given = [0, 1, 44, 45, 46, 2024, 2025, 91_125, 10**6]

    assert numbers("".join(map(written, given))) == given
    assert all(33 < ord(letter) < 127 and letter not in '"\\ !' for number in given for letter in written(number))


@pytest.mark.parametrize("share", [0.0, 0.01, 0.3, 0.9, 1.0])
def test_lists_in_runs_are_read_back(share: float) -> None:
    """A list of pages is read from its runs as it was, and takes little room where most pages are on it."""
    chance = random.Random(7)  # noqa: S311  (the same numbers each time are wanted)
    given = [number for number in range(2000) if chance.random() < share]
    listed = "".join(map(written, given))

    assert ids(in_runs(listed, 2000)) == ids(listed) == given
    assert len(in_runs(listed, 2000)) < 1700 - 1200 * (share > 0.8)


def test_runs_of_pages() -> None:
    """Neighbouring pages are one run: how many are missing before it and how many follow its first."""
    assert runs([3, 4, 6], 9) == [(0, 2), (2, 0), (1, 1)]
    assert runs([0, 1, 2], 3) == []
    assert runs([], 3) == [(0, 2)]
