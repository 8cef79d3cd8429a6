"""A program that writes one version of a site after the other, to be killed or to be run twice."""

import sys
from pathlib import Path, PurePosixPath

from newquality_site.files.disk import write_tree
from newquality_site.files.tree import Tree


def site(version: int) -> Tree:
    """Make a site whose files all hold its version; how many there are differs, and one never changes."""
    pages = {
        PurePosixPath(f"{folder}/{number}.html"): f"{version}".encode()
        for folder in "甲乙丙丁"
        for number in range(10 + version % 5)
    }
    return {**pages, PurePosixPath("style.css"): b"same"}


def main(output: str, first: str, last: str) -> None:
    """Write every version in turn, and say so."""
    for version in range(int(first), int(last)):
        write_tree(site(version), Path(output))
        sys.stdout.write(f"{version}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main(*sys.argv[1:])
