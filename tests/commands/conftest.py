"""A desk for each test; the site and its drawings are made once."""

import shutil
from pathlib import Path

import pytest

from tests.commands.desk import Desk, laid


@pytest.fixture(scope="session")
def built_desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """Return a story with its site and its drawings, which nobody changes."""
    desk = laid(tmp_path_factory.mktemp("story"))
    assert desk.types().status == 0
    return desk


@pytest.fixture
def desk(built_desk: Desk, tmp_path: Path) -> Desk:
    """Return a story of one's own, its site as built."""
    return Desk(Path(shutil.copytree(built_desk.folder, tmp_path / "稿 件")))
