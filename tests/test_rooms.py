"""The package keeps the rules of the house, and each rule finds the breach that it is there for."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from tests.house import (
    PACKAGE,
    cycles,
    missing_kinds,
    other_doors,
    shared_libraries,
    stray_libraries,
    unknown_rooms,
    upward_imports,
)

SOURCE = Path(__file__).parents[1] / "src" / PACKAGE

RULES = (upward_imports, unknown_rooms, cycles, stray_libraries, shared_libraries, other_doors, missing_kinds)

House = Callable[[Mapping[str, str]], Path]


@pytest.fixture
def house(tmp_path: Path) -> House:
    """Return the builder of a source folder from the text of its modules."""

    def built(texts: Mapping[str, str]) -> Path:
        for path, text in texts.items():
            (tmp_path / PACKAGE / path).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / PACKAGE / path).write_text(text, "utf-8")
        return tmp_path / PACKAGE

    return built


@pytest.mark.parametrize("rule", RULES)
def test_the_source_keeps_the_rule(rule: Callable[[Path], list[str]]) -> None:
    """No module of the package breaks a rule of the house."""
    assert rule(SOURCE) == []


@pytest.mark.parametrize(
    "text",
    [
        "from newquality_site.model.page import Page",
        "from ..model.page import Page",
        "from newquality_site.model import page",
        "def late():\n    import newquality_site.model.page",
    ],
)
def test_an_import_from_a_higher_room_is_found(house: House, text: str) -> None:
    """A room reaches up in no form of import, not even within a function."""
    source = house({"text/width.py": text, "model/page.py": ""})

    assert upward_imports(source) == [f"text/width.py:{text.count(chr(10)) + 1}: text imports model"]


def test_public_names_stand_above_the_build(house: House) -> None:
    """The package's own names are for the command line, not for the rooms below it."""
    text = "from newquality_site import __version__"
    source = house({"__init__.py": "from newquality_site.build import build", "cli.py": text, "files/tree.py": text})

    assert upward_imports(source) == ["files/tree.py:1: files imports __init__"]


def test_a_room_without_a_place_is_found(house: House) -> None:
    """A new room has to take its place in the order."""
    source = house({"attic/trunk.py": "", "text/width.py": ""})

    assert unknown_rooms(source) == ["attic"]


def test_a_ring_within_a_room_is_found(house: House) -> None:
    """Two modules that import each other are a ring, also in one room."""
    source = house({"text/width.py": "from newquality_site.text import joins", "text/joins.py": "from . import width"})

    assert set(cycles(source)) == {"text/width.py", "text/joins.py"}


def test_a_library_outside_its_fence_is_found(house: House) -> None:
    """A library is imported where it belongs, however late the import."""
    source = house(
        {
            "charts/canvas.py": "def late():\n    from matplotlib.text import Text",
            "commands/build.py": "import click",
            "load/record.py": "import yaml",
            "pages/index.py": "import click",
        }
    )

    assert stray_libraries(source) == [
        "charts/canvas.py:2: matplotlib belongs in charts/engine.py",
        "pages/index.py:1: click belongs in cli.py and commands/*.py",
    ]


def test_a_second_importer_is_found(house: House) -> None:
    """A library with a whole room for its fence has one importer in that room."""
    source = house({"exports/font.py": "import fontTools", "exports/icon.py": "from fontTools import subset"})

    assert shared_libraries(source) == ["fontTools: exports/font.py, exports/icon.py"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("open('a')", "open"),
        ("path.open()", "open"),
        ("path.read_text('utf-8')", "read_text"),
        ("path.exists()", "exists"),
        ("path.stat()", "stat"),
        ("os.path.exists(path)", "exists"),
        ("os.remove(path)", "remove"),
        ("shutil.rmtree(path)", "rmtree"),
    ],
)
def test_a_second_door_to_the_disk_is_found(house: House, text: str, name: str) -> None:
    """A file is touched in one module alone."""
    source = house({"load/site.py": text, "files/disk/reading.py": text})

    assert other_doors(source) == [f"load/site.py:1: {name}()"]


def test_a_window_is_no_door_to_the_disk(house: House) -> None:
    """What has a file operation's name and is none is let through."""
    source = house({"commands/preview.py": "webbrowser.open(address)\nwords.remove(word)\nhtml.walk"})

    assert other_doors(source) == []


def test_a_kind_missing_from_its_table_is_found(house: House) -> None:
    """A kind that its room does not name would never be made."""
    source = house(
        {
            "charts/__init__.py": "from newquality_site.charts import line\nfrom .waffle import Waffle",
            "charts/engine.py": "",
            "charts/line.py": "",
            "charts/slope.py": "",
            "charts/waffle.py": "",
            "wording/numbers.py": "",
        }
    )

    assert missing_kinds(source) == ["charts/slope.py"]
