"""References for programs: BibTeX and CSL-JSON for each piece and each statistic."""

from collections.abc import Iterable

from newquality_site.model.citation import Citation
from newquality_site.model.page import File
from newquality_site.pages.downloads import citations
from newquality_site.pages.references import piece, statistic
from newquality_site.pages.story import Story
from newquality_site.wording.citations import bibtex, csl
from newquality_site.wording.exact import exact


def files(story: Story) -> Iterable[File]:
    """Two files a piece and two a statistic; a statistic that is skipped has no figures to cite."""
    for article in story.site.articles:
        yield from _files("articles", piece(story, article))
    for indicator in story.site.indicators:
        if not indicator.skip:
            yield from _files("stats", statistic(story, indicator))


def _files(kind: str, citation: Citation) -> Iterable[File]:
    bib, json = citations(kind, citation.key)
    yield File(bib.ref, bib.path, bibtex(citation).encode())
    yield File(json.ref, json.path, f"{exact([csl(citation)])}\n".encode())
