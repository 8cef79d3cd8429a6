"""Names of persons are found where they are known, and before the highest offices where they are not."""

import pytest

from newquality_site.text.names import names


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("马秀珍说，马秀珍认为", ["马秀珍", "马秀珍"]),
        ("习近平总书记强调", ["习近平"]),
        ("李强总理作报告", ["李强"]),
        ("政协副主席", []),
        ("C.R.说", ["C.R."]),
        ("CXRX说", []),
    ],
)
def test_a_name_is_found(text: str, found: list[str]) -> None:
    """A name is taken letter for letter; whoever is only a deputy is known or not found."""
    assert names(["马秀珍", "C.R."]).findall(text) == found
