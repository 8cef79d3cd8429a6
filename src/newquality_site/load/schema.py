"""JSON Schemas of what editors write, made by the models that read it, so that a text editor completes the keys."""

import json
from typing import Any

from pydantic import TypeAdapter

from newquality_site.load import tables
from newquality_site.model.article import LAYOUTS, FrontMatter

KINDS = {path.stem: kind for path, kind in tables.KINDS.items()} | {"article": FrontMatter}
"""What is written, by the name of its schema."""


def schemas() -> dict[str, bytes]:
    """Each schema by the name of its file."""
    return {
        f"{name}.schema.json": _written(TypeAdapter(kind).json_schema(by_alias=True)) for name, kind in KINDS.items()
    }


def snippets() -> bytes:
    """Front matter for each kind of piece, as VS Code's snippets: type 题头 in an empty Markdown file."""
    return _written({f"题头 {name}": _snippet(name) for name in LAYOUTS})


def _snippet(kind: str) -> dict[str, Any]:
    lines = [
        "---",
        f"kind: {kind}",
        "section: ${1:栏目}",
        "headline: ${2:标题}",
        "bylines:",
        "  - {role: ${3|reporter,compiler,author,photographer|}, name: ${4:姓名}, printed: ${5:原文署名}}",
        "topics: [${6:主题}]",
        "---",
        "",
        "${0:正文}",
    ]
    return {"prefix": ["题头", f"front-{kind}"], "body": lines, "description": f"{kind} 的题头"}


def _written(value: Any) -> bytes:  # noqa: ANN401  (any JSON)
    return (json.dumps(value, ensure_ascii=False, indent=2) + "\n").encode()
