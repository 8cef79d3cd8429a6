"""Prints the oldest release of each library that pyproject.toml allows: the tests must pass with these, too."""

import re
import tomllib
from pathlib import Path


def oldest(requirement: str) -> str:
    """Return a requirement pinned to its lower bound; one without a bound stays as it is."""
    return re.sub(r">=([\d.]+).*", r"==\1", requirement)


def main() -> None:
    """Print a line for each library of the program and of its tests."""
    project = tomllib.loads(Path(__file__).parents[1].joinpath("pyproject.toml").read_text("utf-8"))["project"]
    print(*map(oldest, (*project["dependencies"], *project["optional-dependencies"]["dev"])), sep="\n")


if __name__ == "__main__":
    main()
