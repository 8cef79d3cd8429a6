"""The small special as a folder on the disk, for commands to build."""

from pathlib import Path

from tests.pages.special import FILES, Files


def written(folder: Path, changed: Files | None = None) -> Path:
    """Return *folder* with the files of the special in it, some of them changed."""
    for path, text in {**FILES, **(changed or {})}.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(text if isinstance(text, bytes) else text.encode())
    return folder


def contents(folder: Path) -> dict[str, bytes]:
    """Return every file of a folder with its bytes."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
