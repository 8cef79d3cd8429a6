"""Finding a browser, and saying how to get one."""

import pytest
from playwright.sync_api import Browser

from tests.browser.chromium import MISSING, installed, lacking


class Machine:
    """A machine whose browser starts once enough ways to install one were tried."""

    def __init__(self, needed: int) -> None:
        self.needed = needed

    def starts(self) -> bool:
        """Tell whether nothing more is needed."""
        return self.needed == 0

    def install(self) -> None:
        """Come one step nearer to a browser."""
        self.needed -= 1


def test_a_browser_of_this_machine_starts(browser: Browser) -> None:
    """The browser that the tests found is running."""
    assert browser.is_connected()


def test_every_browser_found_is_a_program() -> None:
    """What is found on the machine is named by its whole path."""
    assert all(path.startswith("/") for path in installed())


@pytest.mark.parametrize("needed", [0, 1, 2])
def test_no_more_is_installed_than_needed(needed: int) -> None:
    """The ways to install a browser are tried in order until one starts, and none where one is there."""
    machine = Machine(needed)

    complaint = lacking(machine.starts, [machine.install] * 2)

    assert (complaint, machine.needed) == (None, 0)


def test_a_machine_without_a_browser_is_told_how_to_get_one() -> None:
    """Where none starts after all was tried, one sentence says what to install."""
    machine = Machine(3)

    complaint = lacking(machine.starts, [machine.install])

    assert complaint == MISSING
