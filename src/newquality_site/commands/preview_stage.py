"""What the preview shows at a moment, and the wait for the next."""

from dataclasses import dataclass, field
from threading import Condition

from newquality_site.files.tree import Tree


@dataclass(frozen=True, slots=True)
class Scene:
    """A site as last built, or the page of what is to be mended; *page* is where the edited piece stands."""

    version: str
    tree: Tree
    mistakes: str = ""
    page: str = ""


@dataclass(slots=True)
class Stage:
    """The scene that is on, which one thread changes and many wait for."""

    scene: Scene
    changed: Condition = field(default_factory=Condition)

    def show(self, scene: Scene) -> None:
        """Put on another scene and wake whoever waits."""
        with self.changed:
            self.scene = scene
            self.changed.notify_all()

    def after(self, version: str, seconds: float) -> Scene | None:
        """The scene that follows *version*, or nothing where none comes in time."""
        with self.changed:
            came = self.changed.wait_for(lambda: self.scene.version != version, seconds)
            return self.scene if came else None
