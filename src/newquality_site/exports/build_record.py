"""What the site was made of, kept with it: inputs by their checksums, versions and every figure.

It tells no time and no place of the machine, so that the same inputs leave the same record. It is read by the world:
how many warnings there were is told and not what they say, which is between editors, and a draft has no name in it.
"""

import json
import platform
from collections.abc import Iterable, Iterator
from hashlib import sha256
from importlib.metadata import version
from pathlib import PurePosixPath
from typing import Any

from newquality_site.exports.finished import Finished
from newquality_site.files.tree import Tree
from newquality_site.load.site import PIECES
from newquality_site.model.page import File
from newquality_site.model.ref import Ref
from newquality_site.model.site import Site

LIBRARIES = ("brotli", "fonttools", "jinja2", "markdown", "matplotlib", "pillow", "pydantic", "pyyaml")
"""Those whose release may change a byte of the output."""


def files(finished: Finished) -> Iterable[File]:
    """The one record."""
    record = {
        "format": 1,
        "versions": versions(),
        "inputs": checksums(_published(finished)),
        "pages": sum(path.suffix == ".html" for path in finished.tree),
        "charts": len(finished.story.charts),
        "warnings": len(finished.warnings),
        "figures": [*_figures(finished.story.site), *_facts(finished.story.site)],
    }
    text = json.dumps(record, ensure_ascii=False, indent=1)
    yield File(Ref("host", "record"), PurePosixPath("build.json"), f"{text}\n".encode())


def versions() -> dict[str, str]:
    """Each program that took part, by its release."""
    ours = version("newquality-site")
    return {"newquality-site": ours, "python": platform.python_version()} | {one: version(one) for one in LIBRARIES}


def checksums(tree: Tree) -> dict[str, str]:
    """The SHA-256 of each file by its path."""
    return {str(path): sha256(content).hexdigest() for path, content in sorted(tree.items())}


def _published(finished: Finished) -> Tree:
    """What came in, without the pieces that wait."""
    drafts = {PIECES / f"{slug}.md" for slug in finished.story.site.drafts}
    return {path: content for path, content in finished.inputs.items() if path not in drafts}


def _figures(site: Site) -> Iterator[dict[str, Any]]:
    """Every figure of the statistics, as printed and as last revised."""
    for indicator, key, series in site.series:
        for when, seen in series.published:
            now = seen.current
            said = {"value": now.value, "yoy": now.growth, "pp": now.points}
            yield {
                "figure": f"{indicator.id}.{key}@{when}",
                **{name: str(number) for name, number in said.items() if number is not None},
                "unit": series.unit,
                "source": now.source or indicator.source,
                "status": now.status,
            }


def _facts(site: Site) -> Iterator[dict[str, Any]]:
    """Every figure of the pieces."""
    for fact in site.facts:
        if fact.value is not None:
            op = {"op": fact.op} if fact.op else {}
            yield {"fact": fact.id, "article": fact.article, **op, "value": str(fact.value), "unit": fact.unit}
