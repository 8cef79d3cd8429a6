"""Pages to bytes through templates; every address comes from the table of what there is, and is relative."""

from __future__ import annotations

import posixpath
import re
import traceback
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import PurePosixPath
from typing import Any

from jinja2 import DictLoader, Environment, StrictUndefined, TemplateError, TemplateSyntaxError
from markupsafe import Markup, escape

from newquality_site.files.position import InputError, Position, Problem
from newquality_site.files.tree import Tree
from newquality_site.model.article import Prose
from newquality_site.model.chart import Chart
from newquality_site.model.page import Page
from newquality_site.model.ref import Ref
from newquality_site.pages.addresses import whole
from newquality_site.render.prose import UnknownTarget, html
from newquality_site.text.numerals import numerals
from newquality_site.wording.numbers import plain


@dataclass(frozen=True, slots=True)
class Outputs:
    """What pages may point to and show: addresses by name, charts by id, drawn pictures by chart and size."""

    links: Mapping[Ref, PurePosixPath]
    charts: Mapping[str, Chart]
    drawn: Mapping[tuple[str, str], bytes]


class Renderer:
    """Renders pages with one set of templates."""

    def __init__(self, templates: Tree, outputs: Outputs, frame: Mapping[str, Any]) -> None:
        sources = {str(path): content.decode() for path, content in templates.items()}
        self._environment = Environment(
            loader=DictLoader(sources),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
        )
        self._outputs = outputs
        self._environment.globals |= {"frame": frame, "drawing": self._drawing, "ref": Ref}
        self._environment.filters |= {"decimal": plain, "unbroken": unbroken}
        self._address = frame["address"]

    def render(self, page: Page) -> bytes:
        """The bytes of *page*; raises InputError at the line of a template that asks for what is not there."""
        url = partial(self._url, page.path.parent)
        canonical = whole(self._address, page.path)
        helpers = {"url": url, "prose": partial(self._prose, url), "page": page, "canonical": canonical}
        try:
            written = self._environment.get_template(page.template).render(**helpers, **page.values)
        except TemplateSyntaxError as error:
            place = Position(f"templates/{error.name}", error.lineno)
            raise InputError((Problem(place, f"模板写法有误：{error.message}", "照提示改正模板"),)) from None
        except TemplateError as error:
            place = _template_line(error, page.template)
            raise InputError((Problem(place, f"模板用到了没有的东西：{error.message}", "检查名称"),)) from None
        return _tidy(written).encode()

    def _url(self, folder: PurePosixPath, name: str | Ref, fragment: str = "") -> str:
        ref = name if isinstance(name, Ref) else Ref.parse(name)
        if ref.kind == "term":
            ref, fragment = Ref("page", "glossary"), f"term-{ref.id}"
        target = posixpath.relpath(str(self._outputs.links[ref]), str(folder))
        return f"{target}#{fragment}" if fragment else target

    def _drawing(self, chart: str, size: str) -> Markup:
        return Markup(self._outputs.drawn[chart, size].decode())  # noqa: S704  (our own drawing)

    def _prose(self, url: partial[str], prose: Prose) -> Markup:
        """The HTML of a piece's text."""
        try:
            return Markup(html(prose.text, url, partial(self._figure, url)))  # noqa: S704  (raw HTML is off in prose)
        except UnknownTarget as unknown:
            line = prose.text[: max(0, prose.text.find(str(unknown)))].count("\n") + prose.first_line
            problem = Problem(
                Position(prose.path, line),
                f"链接“{unknown}”既不是登记的名称，也不是网址",
                "改成 article:、indicator:、term: 等，或 https:// 开头的网址",
            )
            raise InputError((problem,)) from None

    def _figure(self, url: partial[str], chart: str) -> str:
        module = self._environment.get_template("macros/chart.html.jinja").make_module({"url": url})
        return str(module.figure(self._outputs.charts[chart]))  # type: ignore[attr-defined]  # a macro of that template


def unbroken(text: str) -> Markup:
    """*text* with each figure and its unit kept on one line: 1000 and 万辆 never part."""
    parts, end = [], 0
    for numeral in numerals(text):
        if numeral.script == "digits":
            stop = numeral.end + len(numeral.unit)
            parts += [
                escape(text[end : numeral.start]),
                Markup('<span class="nb">{}</span>').format(text[numeral.start : stop]),
            ]
            end = stop
    return Markup("").join([*parts, escape(text[end:])])


def _tidy(written: str) -> str:
    """No blank lines and no white space at the start of lines outside of what is shown."""
    return re.sub(r"\n\s*\n+", "\n", written).strip() + "\n"


def _template_line(error: TemplateError, template: str) -> Position:
    """The innermost template frame of the traceback."""
    frames = [
        frame
        for frame in traceback.extract_tb(error.__traceback__)
        if frame.filename == "<template>" or ".jinja" in frame.filename
    ]
    return Position(f"templates/{template}", (frames[-1].lineno or 1) if frames else 1)
