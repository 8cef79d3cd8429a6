"""The small special as it is published, which tests read and never change."""

import pytest

from newquality_site.build import Built
from tests.pages.special import published


@pytest.fixture(scope="session")
def site() -> Built:
    """Return the special as a site."""
    return published()
