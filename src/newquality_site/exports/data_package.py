"""The description of the tables by which programs read them: a Data Package (Frictionless, version 1)."""

from collections.abc import Iterable
from hashlib import sha256

from newquality_site.exports.table_csv import files as csv_files
from newquality_site.model.page import File
from newquality_site.pages.downloads import PACKAGE
from newquality_site.pages.figure_columns import ADDRESS, COLUMNS
from newquality_site.pages.story import Story
from newquality_site.wording.captions import document_words
from newquality_site.wording.exact import Json, exact


def files(story: Story) -> Iterable[File]:
    """The one description, beside the tables."""
    yield File(PACKAGE.ref, PACKAGE.path, f"{exact(_package(story))}\n".encode())


def _package(story: Story) -> Json:
    settings, edition = story.site.settings, story.site.edition
    licence = settings.data_licence
    return {
        "profile": "tabular-data-package",
        "name": edition.id,
        "title": settings.title,
        "description": f"《{edition.publication}》{edition.box_title}的数和编者补充的历史数据。{edition.source_line}。",
        "homepage": settings.address,
        **({"licenses": [licence.model_dump(exclude_none=True)]} if licence else {}),
        "sources": _sources(story),
        "contributors": [{"title": edition.publication, "role": "publisher"}],
        "resources": [_resource(story, file) for file in csv_files(story)],
    }


def _sources(story: Story) -> list[Json]:
    """Those whom the figures come from: the offices, then the documents of the histories."""
    site = story.site
    shown = [indicator for indicator in site.indicators if not indicator.skip]
    offices = {site.sources[indicator.source].name: site.sources[indicator.source].url for indicator in shown}
    documents = dict.fromkeys(name for one in shown for past in site.histories_of(one.id) for name in past.sources)
    cited = (site.documents[name] for name in documents)
    return [
        *({"title": name} | _path(url) for name, url in offices.items()),
        *({"title": f"{one.publisher}：{document_words(one.title)}"} | _path(one.url) for one in cited),
    ]


def _path(url: str | None) -> dict[str, Json]:
    """Where a source can be opened, where an editor says it."""
    return {"path": url} if url else {}


def _resource(story: Story, table: File) -> Json:
    heading = {indicator.id: indicator.heading for indicator in story.site.indicators}.get(table.path.stem)
    return {
        "profile": "tabular-data-resource",
        "name": f"stats-{table.path.stem}" if heading else "all",
        "title": heading or "全部统计",
        "path": table.ref.id,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(table.content),
        "hash": f"sha256:{sha256(table.content).hexdigest()}",
        "dialect": {"lineTerminator": "\r\n"},
        "schema": {
            "fields": [
                {"name": column.name, "title": column.title, "type": column.type, "description": column.meaning}
                for column in (*COLUMNS, ADDRESS)
            ],
            "missingValues": [""],
            "primaryKey": [ADDRESS.name],
        },
    }
