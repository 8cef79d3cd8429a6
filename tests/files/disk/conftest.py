"""What the tests of the disk share."""

import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest

NOBODY = 65534


@pytest.fixture
def common() -> Iterator[Path]:
    """Make a folder that any user may look into, which pytest's own is not."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        yield folder


@pytest.fixture
def powerless() -> Callable[[], AbstractContextManager[None]]:
    """Lay down the administrator's rights for a while: they stop at no permission."""

    @contextmanager
    def without_rights() -> Iterator[None]:
        user = os.geteuid()
        if user == 0:
            os.seteuid(NOBODY)
        try:
            yield
        finally:
            os.seteuid(user)

    return without_rights
