"""The small special as a folder on the disk, for commands to build."""

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from click.testing import CliRunner

from newquality_site.cli import main
from tests.pages.special import FILES, Files

KEPT = Path(".cache/kept.sqlite3")


def written(folder: Path, changed: Files | None = None) -> Path:
    """Return *folder* with the files of the special in it, some of them changed."""
    for path, text in {**FILES, **(changed or {})}.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(text if isinstance(text, bytes) else text.encode())
    return folder


def worked_on(folder: Path) -> Path:
    """Return *folder* with the special as an editor has it: builds before this one have left what they remember."""
    (folder / KEPT).parent.mkdir(parents=True)
    (folder / KEPT).write_bytes(_remembered())
    return written(folder)


@cache
def _remembered() -> bytes:
    """What a build of the special leaves to the next."""
    with TemporaryDirectory() as folder:
        assert CliRunner().invoke(main, ["--source", str(written(Path(folder)))]).exit_code == 0
        return (Path(folder) / KEPT).read_bytes()


def contents(folder: Path) -> dict[str, bytes]:
    """Return every file of a folder with its bytes."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
