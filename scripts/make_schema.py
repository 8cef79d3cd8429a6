"""Writes the JSON Schemas and snippets that let an editor's program complete keys; run it after the models change."""

from pathlib import Path

from newquality_site.load.schema import schemas, snippets

ROOT = Path(__file__).parents[1]


def main() -> None:
    """Write every schema below schema/ and the snippets for VS Code."""
    for name, content in schemas().items():
        (ROOT / "schema" / name).write_bytes(content)
    (ROOT / ".vscode" / "newquality.code-snippets").write_bytes(snippets())


if __name__ == "__main__":
    main()
