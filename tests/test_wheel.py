"""What the installed program needs travels with it: its files in the wheel, and its libraries with the installation."""

import re
import tomllib
from pathlib import Path

from newquality_site.exports.build_record import LIBRARIES

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
PACKAGE = ROOT / "src" / "newquality_site"
WHEEL = PROJECT["tool"]["hatch"]["build"]["targets"]["wheel"]


def test_every_folder_that_is_read_travels() -> None:
    """A folder that the program reads of its own lies in the package, or is put there when the wheel is made."""
    sources = "".join(path.read_text("utf-8") for path in PACKAGE.rglob("*.py"))
    read = set(re.findall(r'packaged\("(\w+)"\)', sources))
    put = {source for source, target in WHEEL["force-include"].items() if target == f"newquality_site/{source}"}

    assert {"templates", "fonts", "specimen", "preview"} <= read
    assert WHEEL["packages"] == ["src/newquality_site"]
    assert [folder for folder in read if not (PACKAGE / folder).is_dir() and folder not in put] == []


def test_no_file_of_the_package_is_left_behind() -> None:
    """What is not under version control does not travel: no pattern of .gitignore fits a file that is needed."""
    ignored = [line.strip("/") for line in (ROOT / ".gitignore").read_text("utf-8").split()]
    named = [line for line in ignored if "*" not in line and line != "__pycache__"]

    needed = [
        path for folder in (PACKAGE / "specimen", PACKAGE / "fonts", ROOT / "templates") for path in folder.rglob("*")
    ]
    assert needed
    assert [path for path in needed if path.name in named or path.name.startswith(".")] == []


def test_every_library_that_is_asked_for_its_release_is_installed() -> None:
    """The record of a build names only libraries that come with the program, not those of its tests."""
    needed = {re.split(r"[<>=~ ]", line)[0] for line in PROJECT["project"]["dependencies"]}

    assert set(LIBRARIES) <= needed
