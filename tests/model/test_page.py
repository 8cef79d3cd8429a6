"""A planned output is a value."""

import dataclasses
from pathlib import PurePosixPath

import pytest

from newquality_site.model.page import File, Page
from newquality_site.model.ref import Ref

REF = Ref("page", "home")
PATH = PurePosixPath("index.html")


@pytest.mark.parametrize("made", [Page(REF, PATH, "home.html.jinja", "首页", {}), File(REF, PATH, b"")])
def test_a_planned_output_cannot_be_changed(made: Page | File) -> None:
    """What a page or a file says and where it goes is decided once."""
    with pytest.raises(dataclasses.FrozenInstanceError):
        made.path = PurePosixPath("other.html")  # type: ignore[misc]
