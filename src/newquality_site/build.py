"""The whole story: a tree of files in, a tree of files out. Nothing here reads a clock, a disk or the environment."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from typing import Any

from newquality_site.cards import pictures as card_pictures
from newquality_site.cards.picture import Picture
from newquality_site.charts.drawing import FRAMES, PICTURE, Drawing, GlyphMissing, drawings_of, inline_drawings
from newquality_site.charts.plan import history_id, series_id
from newquality_site.checks import input_problems, plan_problems, tree_problems, value_problems
from newquality_site.exports import BROUGHT, FILES, WAITING, closed, exported
from newquality_site.exports.finished import Finished
from newquality_site.files.position import InputError, Problem, Severity
from newquality_site.files.remember import Each, in_turn
from newquality_site.files.tree import Tree, merge, within
from newquality_site.load.site import load_site
from newquality_site.model.page import File, Page
from newquality_site.model.ref import Ref
from newquality_site.model.site import Site
from newquality_site.pages import all_pages
from newquality_site.pages.story import Story, story
from newquality_site.render.renderer import Outputs, Renderer
from newquality_site.render.sealing import seal_pages
from newquality_site.render.whole import filled

LINKED = {"png": "picture", "svg": "vector"}
"""What the pictures of a chart are linked by: one of points, and one of lines."""


def draw_now(drawing: Drawing) -> bytes:
    """A drawing made afresh; matplotlib is loaded with the first one."""
    from newquality_site.charts.engine import draw  # noqa: PLC0415  (0.9 s, only where something is drawn)

    return draw(drawing)


@dataclass(frozen=True, slots=True)
class Built:
    """A finished site: its files, what it consists of, and what an editor may still want to mend."""

    tree: Tree
    pages: int
    charts: int
    warnings: tuple[Problem, ...]


def build(inputs: Tree, draw: Callable[[Drawing], bytes] = draw_now, each: Each = in_turn) -> Built:
    """The site that *inputs* make; raises InputError with every problem an editor has to mend."""
    site = load_site(inputs, each)
    warnings = _refused(input_problems(site, inputs) + value_problems(site, inputs, each))
    plan = story(site, each)
    pages = all_pages(plan)
    made = [file for kind in BROUGHT for file in kind(inputs)] + [file for kind in FILES for file in kind(plan)]
    warnings += _refused(plan_problems(site, [*pages, *made]))
    laid_out = each("排图", drawings_of, [*plan.charts.values()])
    laid_out += each("排图", inline_drawings, [*plan.pinned.values()])
    drawings = [drawing for sizes in laid_out for drawing in sizes]
    cards = card_pictures(plan, each)
    contents = _drawn(plan, cards, draw, [*drawings, *(card.drawing for card in cards)], each)
    drawn = dict(zip(drawings, contents, strict=False))
    pictures = {_picture(d): content for d, content in drawn.items() if d.size in FRAMES}
    pictures |= {card.path: content for card, content in zip(cards, contents[len(drawings) :], strict=True)}
    outputs = _outputs(plan, pages, [*made, *cards], drawn)
    renderer = Renderer(within("templates", inputs), replace(outputs, cards={c.ref: c for c in cards}), _frame(site))
    tree, files = _rendered(site, pages, renderer, made, each)
    tree = merge(tree, pictures)
    warnings += _refused(tree_problems(site, tree, each))
    seal_pages(tree, (file.path for file in files))
    closed_tree = closed(Finished(inputs, plan, pages, tree, warnings)).tree
    return Built(closed_tree, len([page for page in pages if page.path.suffix == ".html"]), len(plan.charts), warnings)


def _rendered(
    site: Site, pages: Sequence[Page], renderer: Renderer, made: Sequence[File], each: Each
) -> tuple[Tree, list[File]]:
    """Every page and every file that was *made* before or is made from the pages; and these files."""
    contents = each("排版", renderer, pages)
    rendered = merge(*({page.path: content} for page, content in zip(pages, contents, strict=True)))
    files = [*made, *exported(rendered, each)]
    rendered |= filled(rendered, files, site.settings.address, each)
    return merge(rendered, *({file.path: file.content} for file in files)), files


def _drawn(
    plan: Story, cards: Sequence[Picture], draw: Callable[[Drawing], bytes], drawings: list[Drawing], each: Each
) -> list[bytes]:
    """Every drawing as bytes; a character the fonts lack is a problem at the words whose picture holds it."""
    try:
        return each("画图", draw, drawings)
    except GlyphMissing as missing:
        site = plan.site
        places = {series_id(i, key): i.at("id") for i in site.indicators for key in i.series}
        places |= {card.drawing.chart: card.place for card in cards}
        places |= {history_id(one): one.at("id") for one in site.history}
        place = (places | {group.id: group.at("id") for group in site.groups})[missing.chart]
        shown = missing.character if missing.character.isprintable() else " "
        label = " ".join(missing.label.split())
        reason = f"图片里的“{shown}”（U+{ord(missing.character):04X}）字体里没有：“{label}”"
        problem = Problem(place, reason, "换一个字，或照 scripts/README.md 把它加进字体")
        raise InputError((problem,)) from None


def _refused(problems: list[Problem]) -> tuple[Problem, ...]:
    """The warnings among *problems*; raises InputError where there are errors."""
    if any(problem.severity is Severity.ERROR for problem in problems):
        raise InputError(tuple(sorted(set(problems))))
    return tuple(sorted(set(problems)))


def _picture(drawing: Drawing) -> PurePosixPath:
    """Where a picture lies; the first of a chart has its name, any other that of its size, too."""
    size = "" if drawing.size == PICTURE else f".{drawing.size}"
    return PurePosixPath("charts", f"{drawing.chart}{size}.{drawing.format}")


def _outputs(
    plan: Story, pages: tuple[Page, ...], files: Sequence[File | Picture], drawn: Mapping[Drawing, bytes]
) -> Outputs:
    """What exists is what can be linked and shown."""
    links = {page.ref: page.path for page in pages} | {file.ref: file.path for file in files}
    links |= WAITING | {Ref(LINKED[d.format], _picture(d).stem): _picture(d) for d in drawn if d.size in FRAMES}
    inline = {(d.chart, d.size): content for d, content in drawn.items() if d.size not in FRAMES}
    return Outputs(links, plan.charts, inline)


def _frame(site: Site) -> dict[str, Any]:
    """What every page shows around its own values."""
    settings = site.settings
    return {
        "title": settings.title,
        "subtitle": settings.subtitle or "",
        "publication": settings.publication,
        "language": settings.language,
        "address": settings.address,
        "copies": settings.copies,
        "legal": settings.legal,
        "source_line": site.edition.source_line,
    }
