"""A bar grows on a terminal, and nowhere else."""

import io
import sys

import pytest

from newquality_site.commands.progress import with_progress


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        """Say so."""
        return True


def test_a_terminal_is_shown_a_bar(monkeypatch: pytest.MonkeyPatch) -> None:
    """The step's name and its share stand on the terminal; the results are those of the work, in order."""
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)

    assert with_progress("画图", abs, [-1, 2]) == [1, 2]
    assert "画图" in terminal.getvalue()
    assert "100%" in terminal.getvalue()


def test_elsewhere_nothing_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    """A file or another program is shown no bar."""
    assert with_progress("画图", abs, [-1, 2]) == [1, 2]
    assert capsys.readouterr() == ("", "")
