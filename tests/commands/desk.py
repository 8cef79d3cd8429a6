"""The small special in a folder of its own, and the command line at which an editor sits before it."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from click.testing import CliRunner

from newquality_site.cli import main
from tests.pages.special import FILES

TABLE = "data/indicators.yaml"
HEAD = "indicator,series,period,value,yoy,pp,status,source,released\n"


@dataclass(frozen=True, slots=True)
class Said:
    """What a command said, and how it ended."""

    status: int
    text: str
    out: str = ""
    err: str = ""


@dataclass(frozen=True, slots=True)
class Desk:
    """A story folder and the commands that are typed there."""

    folder: Path

    def types(self, *words: str, answer: str | None = None) -> Said:
        """Run the command line on this folder."""
        done = CliRunner().invoke(main, ["--source", str(self.folder), *words], input=answer, catch_exceptions=False)
        return Said(done.exit_code, done.output, done.stdout, done.stderr)

    def read(self, path: str = TABLE) -> str:
        """Return a file as it stands, with its own ends of line."""
        return (self.folder / path).read_bytes().decode()

    def write(self, text: str, path: str = TABLE, encoding: str = "utf-8") -> str:
        """Put a text into a file and return where that is."""
        (self.folder / path).write_bytes(text.encode(encoding))
        return str(self.folder / path)

    def change(self, before: str, after: str) -> None:
        """Put words into the table in the place of others, which stand in it."""
        assert before in self.read()
        self.write(self.read().replace(before, after))

    def line(self, words: str) -> int:
        """Return the number of the table's line that holds words."""
        return self.read().split(words)[0].count("\n") + 1

    def sheet(self, *rows: str) -> str:
        """Write a CSV of these rows under the usual head and return where it is."""
        return self.write(HEAD + "".join(f"{row}\n" for row in rows), "back.csv")

    def files(self) -> Mapping[str, bytes]:
        """Return every file of the folder but the drawings kept between builds."""
        kept = (path for path in sorted(self.folder.rglob("*")) if path.is_file())
        return {
            str(path.relative_to(self.folder)): path.read_bytes()
            for path in kept
            if ".cache" not in path.parts and path.name != ".newquality.json"
        }


def laid(folder: Path, files: Mapping[str, str] = FILES) -> Desk:
    """Lay the files of a story into a folder."""
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(text.encode())
    return Desk(folder)
