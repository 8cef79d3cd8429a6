"""Files packed beforehand, for a server that hands them out as they are: nginx (gzip_static), Caddy (precompressed).

A story asks for it with ``precompressed: true``; a host that packs by itself needs none of it.
"""

import gzip
from collections.abc import Iterable
from pathlib import PurePosixPath

from newquality_site.exports.finished import Finished
from newquality_site.model.page import File
from newquality_site.model.ref import Ref

TEXT = (".css", ".csv", ".html", ".js", ".json", ".svg", ".txt", ".xml")
SMALLEST = 1000
"""Below this many bytes packing saves no packet."""


def files(finished: Finished) -> Iterable[File]:
    """Beside each file of text a .br and a .gz, where they are asked for."""
    if not finished.story.site.settings.precompressed:
        return
    import brotli  # noqa: PLC0415  (a site that packs nothing need not load it)

    for path, content in finished.tree.items():
        if path.suffix in TEXT and len(content) >= SMALLEST:
            yield _beside(path, ".br", brotli.compress(content))
            yield _beside(path, ".gz", gzip.compress(content, mtime=0))


def _beside(path: PurePosixPath, ending: str, content: bytes) -> File:
    name = path.with_name(path.name + ending)
    return File(Ref("packed", str(name)), name, content)
