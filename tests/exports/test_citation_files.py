"""References for programs lie beside the pages they are of."""

import json
from pathlib import PurePosixPath

from newquality_site.exports.citation_files import files
from tests.pages.special import edited, published, told

FIGURES = "data/indicators.yaml"


def test_pieces_and_statistics_have_their_references() -> None:
    """Each piece and each statistic has an entry in both forms, under its own key."""
    built = published()

    bib = built.tree[PurePosixPath("downloads/cite/articles/ma.bib")].decode()
    (entry,) = json.loads(built.tree[PurePosixPath("downloads/cite/stats/rnd.json")])

    assert bib.startswith("@article{ma,\n")
    assert (entry["id"], entry["author"], entry["publisher"]) == ("rnd", [{"literal": "统计局"}], "城市报")


def test_a_skipped_statistic_has_none() -> None:
    """There are no figures to cite where none are shown."""
    story = told(edited(FIGURES, ("    heading: 发明专利\n", "    heading: 发明专利\n    skip: 未公布\n")))

    names = {file.path.stem for file in files(story)}

    assert names == {"lead", "ma", "jimo", "rnd"}
