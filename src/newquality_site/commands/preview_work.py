"""From what an editor saved to the next scene: the site, or what has to be mended before there is one."""

import traceback
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from secrets import token_hex

from newquality_site.commands.build import made
from newquality_site.commands.last import FOLDERS
from newquality_site.commands.preview_mistakes import mistakes_page, our_mistake_page
from newquality_site.commands.preview_stage import Scene
from newquality_site.commands.report import Report, telling
from newquality_site.files.disk import read_tree
from newquality_site.files.position import InputError
from newquality_site.files.remember import Held
from newquality_site.files.tree import Tree, changes
from newquality_site.load.site import PIECES

PAGES = PurePosixPath("articles")
STATISTICS = PurePosixPath("stats")
INDEX = "index.html"
LEFTOVERS = ("4913",)
"""Files that an editor's program makes for a moment only; the reader passes over the others."""


@dataclass(slots=True)
class Work:
    """A story under the hands of its editor: what was read last, and what was shown of it."""

    source: Path
    to: Report
    follow: bool = False
    own: Tree | None = None
    scene: Scene = field(default_factory=lambda: Scene("", {}))
    _token: str = field(default_factory=lambda: token_hex(4))
    _count: int = 0
    _held: Held = field(default_factory=dict)

    def next(self) -> Scene | None:
        """The scene of what stands there now, or nothing where it would be the same."""
        try:
            own = _read(self.source)
        except InputError as error:
            self.own = None
            shown = self._shown(Scene("", self.scene.tree, mistakes_page(error.told, {})))
            for problem in error.told if shown else ():
                self.to.problem(problem, {})
            return shown
        if own == self.own:
            return None
        edited = changes(self.own or {}, own)
        self.own = own
        return self._shown(self._built(own, (*edited.added, *edited.changed)))

    def _shown(self, scene: Scene) -> Scene | None:
        """The scene under a version of its own, unless it is the one that is on."""
        if (scene.tree, scene.mistakes) == (self.scene.tree, self.scene.mistakes):
            return None
        self._count += 1
        self.scene = Scene(f"{self._token}-{self._count}", scene.tree, scene.mistakes, scene.page)
        return self.scene

    def _built(self, own: Tree, edited: tuple[PurePosixPath, ...]) -> Scene:
        try:
            with telling(self.to, own):
                built = made(own, self.source, held=self._held)
        except InputError as error:
            return Scene("", self.scene.tree, mistakes_page(error.told, own))
        except Exception:  # noqa: BLE001  (a border: the preview outlives a mistake of ours, and shows it)
            return Scene("", self.scene.tree, our_mistake_page(traceback.format_exc()))
        for warning in built.warnings:
            self.to.problem(warning, own)
        page = page_of(edited, self.scene.tree, built.tree) if self.follow else ""
        return Scene("", built.tree, page=page)


def _read(source: Path) -> Tree:
    """The story's files, without what an editor's program leaves for a moment."""
    return {path: content for path, content in read_tree(source, FOLDERS).items() if path.name not in LEFTOVERS}


def page_of(edited: tuple[PurePosixPath, ...], old: Tree, new: Tree) -> str:
    """Where the edited piece stands, or the one statistic that an edit of the table moved; nothing where in doubt."""
    pieces = [PAGES / path.stem / INDEX for path in edited if path.parent == PIECES]
    moved = changes(old, new)
    moved_statistics = [path for path in (*moved.added, *moved.changed) if path.parent.parent == STATISTICS]
    places = [path for path in pieces or moved_statistics if path in new and path.name == INDEX]
    return f"/{places[0].parent}/" if old and len(places) == 1 else ""
