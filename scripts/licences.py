"""Lists every package that the program rests on, with its release and licence, as docs/licences.md shows it.

Run it with the Python that has the program installed. A package that tells no licence ends it with 1.
"""

import re
import sys
import tomllib
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

ROOT = Path(__file__).parents[1]
OUTPUT = ROOT / "docs" / "licences.md"
HEAD = """\
# What the program rests on

Made by `scripts/licences.py` from what is installed. No code of these packages is part of the repository or of a site.

| package | release | licence |
|---|---|---|
"""


def needed(name: str, known: dict[str, tuple[str, str]]) -> None:
    """Adds a package and all that it needs to the *known* ones."""
    try:
        found = distribution(name)
    except PackageNotFoundError:  # of another system only
        return
    if found.metadata["Name"].lower() in known:
        return
    known[found.metadata["Name"].lower()] = found.version, licence(name)
    for requirement in found.requires or ():
        if "extra ==" not in requirement:
            needed(named(requirement), known)


def named(requirement: str) -> str:
    """The name of the package that a requirement asks for."""
    return re.split(r"[^A-Za-z0-9._-]", requirement)[0]


def licence(name: str) -> str:
    """The licence that a package tells: its expression, its classifiers, or the first line of its field."""
    told = distribution(name).metadata
    classified = [one.rpartition(" :: ")[2] for one in told.get_all("Classifier", ()) if one.startswith("License ::")]
    return told["License-Expression"] or "; ".join(classified) or (told["License"] or "").split("\n")[0]


def main() -> None:
    """Write the list."""
    known: dict[str, tuple[str, str]] = {}
    for requirement in tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["dependencies"]:
        needed(named(requirement), known)
    rows = "".join(f"| {name} | {release} | {held} |\n" for name, (release, held) in sorted(known.items()))
    OUTPUT.write_text(HEAD + rows, "utf-8")
    silent = [name for name, (_, held) in known.items() if not held]
    sys.exit(f"no licence told by: {', '.join(silent)}" if silent else 0)


if __name__ == "__main__":
    main()
