"""Files that come as they are: the story's own, and what the templates load.

Whatever pages load by themselves bears its content's digits in its name and may be kept by a browser for ever. All else
keeps the name it was given, for somebody may have written it down.
"""

from collections.abc import Iterator
from pathlib import PurePosixPath

from newquality_site.files.naming import stamped
from newquality_site.files.tree import Tree, within
from newquality_site.model.page import File
from newquality_site.model.ref import Ref

ICON = PurePosixPath("icon.svg")
SCRIPT = ".js"
SHOWN = (".avif", ".gif", ".jpeg", ".jpg", ".png", ".svg", ".webp")


def files(inputs: Tree) -> Iterator[File]:
    """The story's static files, the scripts among the templates and the icon; styles stand in the pages."""
    for path, content in within("content/static", inputs).items():
        shown = path.suffix.lower() in SHOWN
        place = "assets" / stamped(path, content) if shown else "static" / path
        yield File(Ref("static", str(path)), place, content)
    templates = within("templates/static", inputs)
    for path, content in templates.items():
        if path.suffix == SCRIPT:
            yield File(Ref("assets", str(path)), "assets" / stamped(path, content), content)
    yield File(Ref("file", "icon"), ICON, templates[ICON])
