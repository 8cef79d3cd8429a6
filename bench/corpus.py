"""Stories of any size, made up by a seeded draw: every check holds, the ledger against the print too.

A piece has some 1,200 characters in six paragraphs under headings, stands in one of six sections and bears two of forty
topics; every fifth holds a figure of its own. The print is one file for a hundred pieces, as a paper has pages.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from random import Random

from newquality_site.files.tree import Tree

SECTIONS = ("连线代表委员", "城市观察", "产业纵深", "人才与创新", "绿色发展", "基层来信")
TOPICS = 40
TO_A_PAGE = 100
"""Pieces to a file of the print: a hundred are 400 kB, and a file may have 1 MB."""
LENGTH = 1200
FIGURE_IN = 2
"""The paragraph that says the figure of a piece."""
# fmt: off
WHO = (
    "企业", "园区", "高校", "县域", "城市", "农村", "科研院所", "平台", "产业链", "车间", "社区", "实验室",
    "港口", "医院", "学校", "合作社", "工匠", "青年",
)
WHAT = (
    "科技创新", "成果转化", "数字化改造", "绿色制造", "人才培养", "设备更新", "标准建设", "协同攻关",
    "品牌培育", "智能制造", "场景开放", "开源生态", "节能降碳", "现代物流", "工业设计", "质量管理", "知识产权",
    "融资服务", "数据共享", "技能培训",
)
HOW = (
    "持续推进", "着力加强", "不断完善", "稳步扩大", "积极探索", "率先开展", "共同支持", "认真落实", "主动对接",
    "全面提升",
)
WHY = (
    "为高质量发展注入动能", "让更多群众受益", "使传统产业焕发生机", "把论文写在车间里", "让创新的种子落地生根",
    "为城市留住年轻人", "使要素流动更加顺畅", "让服务走到企业身边", "为乡村带来新的机会", "把优势变成胜势",
)
JOIN = (
    "同时", "此外", "在此基础上", "与此同时", "接下来", "更重要的是", "实践表明", "值得注意的是",
)
# fmt: on


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece before it is written down: its name, heads and paragraphs, each with its own heading or none."""

    slug: str
    section: str
    title: str
    topics: tuple[int, int]
    author: str
    figure: int
    paragraphs: tuple[tuple[str, str], ...]


def corpus(pieces: int, indicators: int, seed: int = 1) -> Tree:
    """A whole story: *pieces* articles and *indicators* statistics, the same for the same numbers."""
    made = [_piece(number, Random(f"{seed}-{number}")) for number in range(pieces)]
    texts = {
        "content/site.yaml": _settings(made),
        "content/topics.yaml": "".join(f"- {{id: t{n}, name: {_topic(n)}}}\n" for n in range(TOPICS)),
        "data/indicators.yaml": _table(made, indicators),
        **{f"content/articles/{piece.slug}.md": _markdown(piece, pieces, indicators) for piece in made},
        **_originals(made, indicators),
    }
    return {PurePosixPath(path): text.encode() for path, text in texts.items()}


def pieces_of(pieces: int, seed: int = 1) -> Iterator[Piece]:
    """The pieces alone, for programs that know nothing but articles."""
    return (_piece(number, Random(f"{seed}-{number}")) for number in range(pieces))


def _sentence(draw: Random) -> str:
    opening = f"{draw.choice(JOIN)}，" if draw.random() < 1 / 3 else ""
    first = f"{opening}{draw.choice(WHO)}和{draw.choice(WHO)}{draw.choice(HOW)}{draw.choice(WHAT)}"
    return f"{first}，{draw.choice(WHO)}{draw.choice(HOW)}{draw.choice(WHAT)}，{draw.choice(WHY)}。"


def _piece(number: int, draw: Random) -> Piece:
    paragraphs: list[tuple[str, str]] = []
    for part in range(6):
        heading = f"{draw.choice(WHO)}{draw.choice(HOW)}{draw.choice(WHAT)}" if part else ""
        text = ""
        while len(text) < LENGTH // 6:
            text += _sentence(draw)
        paragraphs.append((heading, text))
    return Piece(
        slug=f"p{number:05d}",
        section=SECTIONS[number % len(SECTIONS)],
        title=f"{draw.choice(WHO)}{draw.choice(HOW)}{draw.choice(WHAT)} {draw.choice(WHY)}（{_name(number)}）",
        topics=(number % TOPICS, (number * 7 + 3) % TOPICS),
        author=_name(number),
        figure=draw.randint(12, 999) if number % 5 == 0 else 0,
        paragraphs=tuple(paragraphs),
    )


def _name(number: int) -> str:
    """A name of its own for each number, without a numeral in it."""
    signs = "江山川林石岩松柏云雨风雷春秋海河"
    return "".join(signs[number >> shift & 15] for shift in (12, 8, 4, 0))


def _topic(number: int) -> str:
    return f"{WHAT[number % len(WHAT)]}{'之路' if number < len(WHAT) else '之问'}"


def _statistic(number: int) -> str:
    return f"{WHAT[number % len(WHAT)]}投入（{_name(number)}）"


def _settings(made: list[Piece]) -> str:
    order = "".join(f"  - {piece.slug}\n" for piece in made)
    return (
        "title: 城市与产业\nsubtitle: 增刊\npublication: 城市报\naddress: https://paper.internal/bench/\n"
        f"online: 2026-11-23\norder:\n{order}  - box\n"
    )


def _figure_words(piece: Piece) -> str:
    return f"目前已有{piece.figure}家单位参加{piece.author}计划"


def _markdown(piece: Piece, pieces: int, indicators: int) -> str:
    number = int(piece.slug[1:])
    related = [f'"article:p{(number + step) % pieces:05d}"' for step in (3, 11) if pieces > step]
    related.append(f'"indicator:i{number % indicators}"')
    front = (
        f"---\nkind: proposal\nsection: {piece.section}\nheadline: {piece.title}\n"
        f"bylines:\n  - {{role: author, name: {piece.author}, printed: ■{piece.author}}}\n"
        f"topics: [{', '.join(f't{n}' for n in sorted(set(piece.topics)))}]\nrelated: [{', '.join(related)}]\n---\n"
    )
    return front + "".join(_blocks(piece, number % indicators))


def _blocks(piece: Piece, indicator: int) -> Iterator[str]:
    for place, (heading, text) in enumerate(piece.paragraphs):
        if heading:
            yield f"\n## {heading}\n"
        words = text
        if place == 1:
            found = next(what for what in WHAT if what in text)
            words = text.replace(found, f"[{found}](indicator:i{indicator})", 1)
        if place == FIGURE_IN and piece.figure:
            said = f"{piece.figure}家"
            words += f"{_figure_words(piece)}。".replace(said, f"[{said}](fact:{piece.slug}.n)")
        yield f"\n{words}\n"


def _table(made: list[Piece], indicators: int) -> str:
    lines = [
        "schema: 1",
        "edition: {id: bench, publication: 城市报, box_title: 看数, source_line: 来源：统计局, year: 2024}",
        "sources:\n  nbs: {name: 统计局, cited_as: printed}",
        "indicators:",
        *(_indicator(number) for number in range(indicators)),
        "facts:" if any(piece.figure for piece in made) else "facts: []",
        *(
            f"  - {{id: {piece.slug}.n, article: {piece.slug}, value: {piece.figure}, unit: 家, label: 参加单位,"
            f" printed: {_figure_words(piece)}}}"
            for piece in made
            if piece.figure
        ),
    ]
    return "\n".join(lines) + "\n"


def _value(number: int) -> tuple[int, str]:
    """A value and the growth it is printed with."""
    return 1000 + 37 * number % 900, f"{3 + number % 60 / 10:.1f}"


def _indicator(number: int) -> str:
    value, growth = _value(number)
    return (
        f"  - id: i{number}\n    heading: {_statistic(number)}\n    source: nbs\n"
        f"    topics: [t{number % TOPICS}]\n    series:\n      s:\n        label: {_statistic(number)}\n"
        "        unit: 亿元\n        kind: level\n        obs:\n"
        f"          2024: {{value: {value}, yoy: {growth}, printed: [{', '.join(_box(number))}]}}\n"
        "        derive: [prev-level]"
    )


def _box(number: int) -> tuple[str, str]:
    value, growth = _value(number)
    return f"2024年{_statistic(number)}{value}亿元", f"同比增长{growth}%"


def _originals(made: list[Piece], indicators: int) -> dict[str, str]:
    pages: dict[str, str] = {}
    for start in range(0, len(made), TO_A_PAGE):
        lines: list[str] = []
        for number, piece in enumerate(made[start : start + TO_A_PAGE], start):
            lines += [piece.section] if number < len(SECTIONS) else []
            lines += [piece.title, f"■{piece.author}"]
            for place, (heading, text) in enumerate(piece.paragraphs):
                figure = f"{_figure_words(piece)}。" if place == FIGURE_IN and piece.figure else ""
                lines += [*([heading] if heading else []), text + figure]
        pages[f"content/original/{start // TO_A_PAGE:03d}.txt"] = "\n\n".join(lines) + "\n"
    box = ["看数", *(line for n in range(indicators) for line in (_statistic(n), *_box(n))), "来源：统计局"]
    pages["content/original/box.txt"] = "\n".join(box) + "\n"
    return pages
