"""The table of figures as an editor's command opens and changes it: data/indicators.yaml, its text and its site."""

from dataclasses import dataclass
from pathlib import Path

from newquality_site.commands.last import FOLDERS
from newquality_site.commands.problems import refusing
from newquality_site.files.disk import read_tree, write_file
from newquality_site.files.disk.refusals import refusal
from newquality_site.files.tree import Tree
from newquality_site.load.site import load_site
from newquality_site.load.tables import FIGURES
from newquality_site.model.indicator import Indicator, Series
from newquality_site.model.site import Site


@dataclass(frozen=True, slots=True)
class Table:
    """A story folder's files, its site and the text of its table, byte order mark and all."""

    source: Path
    own: Tree
    site: Site

    @property
    def text(self) -> str:
        """The text as it stands, with the ends of line that it has."""
        return self.own[FIGURES].decode()

    @property
    def series(self) -> dict[tuple[str, str], tuple[Indicator, Series]]:
        """Every series by the id of its statistic and its own key, in the order of the file."""
        return {(each.id, key): (each, one) for each, key, one in self.site.series}

    def with_text(self, text: str) -> Tree:
        """The files of the story with another text of the table."""
        return {**self.own, FIGURES: text.encode()}

    def write(self, text: str) -> None:
        """Put the text into the table's file, unless somebody has changed that meanwhile."""
        place = self.source / FIGURES
        if read_tree(self.source, [str(FIGURES)]).get(FIGURES) != self.own[FIGURES]:
            raise refusal(place, "这个文件刚被别人改过", "再来一次，就以改过的为准")
        write_file(place, text.encode())


def opened(source: Path) -> Table:
    """The table of a story folder; ends the program where the story cannot be read."""
    with refusing({}):
        own = read_tree(source, FOLDERS)
    with refusing(own):
        return Table(source, own, load_site(own))
