"""The real story in a folder of its own, to be built as an editor builds it, and broken as an editor breaks it."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
PARTS = ("content", "data", "templates")


@dataclass(frozen=True, slots=True)
class Built:
    """What a build said, and how it ended."""

    status: int
    said: str


@dataclass(frozen=True, slots=True)
class Story:
    """A story folder with its site beside it."""

    folder: Path
    site: Path

    def build(self, *, cwd: Path = ROOT, **environment: str) -> Built:
        """Build the site by the public command in a process of its own."""
        options = ["--source", str(self.folder), "--output", str(self.site)]
        done = subprocess.run(
            [sys.executable, str(ROOT / "build.py"), *options],
            cwd=cwd,
            env=os.environ | environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            check=False,
        )
        return Built(done.returncode, done.stdout)

    def change(self, path: str, before: str, after: str) -> int:
        """Put *after* in the place of the pattern *before*, which stands once, and return its line."""
        file = self.folder / path
        text = file.read_text("utf-8")
        found = re.search(before, text)
        assert found, f"{path} has no {before}"
        file.write_text(text[: found.start()] + found.expand(after) + text[found.end() :], "utf-8")
        return text.count("\n", 0, found.start()) + 1

    def article(self, words: str) -> str:
        """Return the path of the article that says *words*."""
        articles = (self.folder / "content" / "articles").glob("*.md")
        saying = next(path for path in articles if words in path.read_text("utf-8"))
        return saying.relative_to(self.folder).as_posix()

    def copy(self, folder: Path) -> "Story":
        """Return the same story, and its site, in another folder."""
        shutil.copytree(self.folder, folder / self.folder.name)
        shutil.copytree(self.site, folder / self.site.name)
        return Story(folder / self.folder.name, folder / self.site.name)


def story(folder: Path, names: tuple[str, str] = ("story", "site")) -> Story:
    """Return a copy of the story of this checkout, not built yet."""
    for part in PARTS:
        shutil.copytree(ROOT / part, folder / names[0] / part)
    return Story(folder / names[0], folder / names[1])


def tree(folder: Path) -> Mapping[str, bytes]:
    """Return every file of a folder with its bytes."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
