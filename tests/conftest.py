"""What tests of whole sites share: the option that writes expectations anew, and a hand that needs no library."""

import os
from collections.abc import Callable, Mapping
from html import escape
from pathlib import Path

import pytest

from newquality_site.charts.drawing import Drawing
from newquality_site.files.disk import packaged
from newquality_site.files.tree import Tree, under
from newquality_site.text.anchors import described

Expected = Callable[[Path, Mapping[str, str]], Mapping[str, str]]


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the option that writes the expectations of golden and broken sites anew."""
    parser.addoption("--renew", action="store_true", help="write what whole sites are expected to be, as they are now")


def pytest_configure(config: pytest.Config) -> None:
    """Refuse to renew where nobody reads the difference."""
    if config.getoption("--renew") and os.environ.get("CI"):
        raise pytest.UsageError("--renew is for a person who reads the difference, never for CI")


@pytest.fixture
def expected(request: pytest.FixtureRequest) -> Expected:
    """Return the reader of a folder of expected texts, which are first written anew under --renew."""

    def read(folder: Path, found: Mapping[str, str]) -> Mapping[str, str]:
        if request.config.getoption("--renew"):
            for name, text in found.items():
                (folder / name).parent.mkdir(parents=True, exist_ok=True)
                (folder / name).write_bytes(text.encode())
        return {name: (folder / name).read_bytes().decode() for name in found if (folder / name).exists()}

    return read


@pytest.fixture(scope="session")
def templates() -> Tree:
    """Return the templates of the package, where a story has them."""
    return under("templates", packaged("templates"))


@pytest.fixture(scope="session")
def stand_in() -> Callable[[Drawing], bytes]:
    """Return a hand that draws: it writes what it was to draw, so that no font and no library leaves a trace."""

    def draw(drawing: Drawing) -> bytes:
        if drawing.format == "png":
            return repr(drawing).encode()
        name = f"{drawing.chart}-{drawing.size}"
        title, marks = (escape(text) for text in (drawing.title, repr(drawing)))
        head = f'<svg role="img" aria-labelledby="{name}-t" aria-describedby="{described(drawing.chart)}">'
        return f'{head}<title id="{name}-t">{title}</title><text>{marks}</text></svg>'.encode()

    return draw
