"""What can be taken along, and where it lies: pages link to it and describe it, exports make it."""

from dataclasses import dataclass
from pathlib import PurePosixPath

from newquality_site.model.ref import Ref

FOLDER = PurePosixPath("downloads")
CSV, JSON = "text/csv", "application/json"


@dataclass(frozen=True, slots=True)
class Download:
    """A file to take along: what it is called, its media type, and its path under the folder of downloads."""

    words: str
    media: str
    name: str

    @property
    def ref(self) -> Ref:
        """The name that pages link it by."""
        return Ref("download", self.name)

    @property
    def path(self) -> PurePosixPath:
        """Where it lies on the site."""
        return FOLDER / self.name


def tables(statistic: str = "") -> tuple[Download, Download]:
    """The figures of a statistic, or of all, as a spreadsheet and for programs."""
    name = f"stats/{statistic}" if statistic else "all"
    return Download("CSV", CSV, f"{name}.csv"), Download("JSON", JSON, f"{name}.json")


PACKAGE = Download("数据包说明", JSON, "datapackage.json")


def citations(kind: str, name: str) -> tuple[Download, Download]:
    """How to cite a piece or a statistic, for programs that keep references."""
    path = f"cite/{kind}/{name}"
    return (
        Download("BibTeX", "application/x-bibtex", f"{path}.bib"),
        Download("CSL-JSON", "application/vnd.citationstyles.csl+json", f"{path}.json"),
    )
