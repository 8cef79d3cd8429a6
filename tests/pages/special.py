"""A whole special of three pieces and two statistics, as files: small enough to read, and whole enough to be built."""

import re
from collections.abc import Mapping
from functools import cache
from pathlib import PurePosixPath

from bs4 import BeautifulSoup

from newquality_site.build import Built, build
from newquality_site.charts.drawing import Drawing
from newquality_site.files.disk import packaged
from newquality_site.files.naming import unstamped
from newquality_site.files.tree import Tree, under
from newquality_site.load.site import load_site
from newquality_site.model.page import Page
from newquality_site.pages import all_pages
from newquality_site.pages.story import Story, story

RECORDS = ("SHA256SUMS", "build.json")
SEALS = re.compile(rb"'sha256-[^']+'|(?<=headline)\.[0-9a-f]{8}")

SETTINGS = """\
title: 甲&乙<新>
subtitle: 专版
publication: 城市报
address: https://paper.internal/2025/
online: 2026-11-23
order: [lead, ma, jimo, box]
legal: {contact: 编辑部的信箱}
"""

LEAD = """\
---
kind: lead
headline: 创新“A&B”<快>
topics: [ai]
related: ["article:ma"]
---

各地推动[科技创新](indicator:rnd)。今年再提[发明](indicator:patents)。

[2024年](fact:l.e1)写入报告。
"""

MA = """\
---
kind: proposal
section: 连线代表
kicker: 马秀珍代表：
headline: 打造 智慧医疗
bylines:
  - {role: reporter, name: 张三, printed: ■记者 张三}
  - {role: affiliation, printed: （作者系全国人大代表、某医院院长）}
persons:
  - {id: ma-xiuzhen, name: 马秀珍, organisation: 某医院, role: 院长, delegate: 全国人大代表}
place: jimo
topics: [ai]
doubts:
  - {printed: 培训基层, note: 疑有脱字}
---

基层有[12家](fact:m.firms)[医院](term:hospital)和[3家](fact:m.labs)实验室。

![](chart:m-group)

## 第一，摸清家底。

先培训基层，再建平台。

!!! note "编者注"
    另见[发明](indicator:patents)。

## 第二，共享成果，

即墨的成果要共享。
"""

JIMO = """\
---
kind: photo
section: 连线代表
title: 车间
bylines:
  - {role: photographer, printed: 李四摄}
place: jimo
---

图为即墨车间内景。
"""

ORIGINAL = """\
创新“A&B”<快>
各地推动科技创新。今年再提发明。
2024年写入报告。
连线代表
马秀珍代表:
打造 智慧医疗
■记者 张三
基层有12家医院和3家
实验室。
第一,摸清家底。
先培训基层,再建平台。
第二,共享成果,
即墨的成果要共享。
(作者系全国人大代表、某医院院长)
图为即墨车间内景。
李四摄
看数
研发经费
2024年研发经费1000亿元
同比增长8.0%
投入很大
发明专利
2024年26万件
来源:统计局
"""

FIGURES = """\
schema: 1
edition: {id: e-1, publication: 城市报, box_title: 看数, source_line: 来源：统计局, year: 2024}
sources:
  nbs: {name: 统计局, cited_as: printed}
indicators:
  - id: rnd
    heading: 研发经费
    source: nbs
    topics: [ai]
    related: ["article:jimo"]
    remarks: 投入很大
    series:
      spend:
        label: 研发经费
        unit: 亿元
        kind: level
        obs:
          2024: {value: 1000, yoy: 8.0, printed: [2024年研发经费1000亿元, 同比增长8.0%]}
        derive: [prev-level]
  - id: patents
    heading: 发明专利
    source: nbs
    series:
      granted:
        label: 授权专利
        unit: 万件
        kind: count
        obs:
          2024: {value: 26, printed: 2024年26万件}
    why: 报纸没有写是授权的
facts:
  - {id: l.e1, article: lead, when: 2024, event: 写入报告, printed: 2024年写入报告}
  - {id: m.firms, article: ma, value: 12, unit: 家, label: 医院, group: m-group, printed: 12家医院}
  - {id: m.labs, article: ma, value: 3, unit: 家, label: 实验室, group: m-group, printed: 3家实验室}
groups:
  - {id: m-group, article: ma, label: 基层机构, form: bars}
"""

TOPICS = """\
- {id: ai, name: 人工智能, note: 只收写明的。, not_same_as: [robots]}
- {id: robots, name: 机器人}
"""

GLOSSARY = """\
- {id: hospital, term: 医院, text: 看病的地方。, source: 词典, not_same_as: [clinic]}
- {id: clinic, term: 诊所, text: 小的。, source: 词典}
"""

FILES: Mapping[str, str] = {
    "content/site.yaml": SETTINGS,
    "content/topics.yaml": TOPICS,
    "content/places.yaml": "- {id: jimo, name: 即墨区, province: 山东省}\n",
    "content/glossary.yaml": GLOSSARY,
    "content/original/page.txt": ORIGINAL,
    "content/articles/lead.md": LEAD,
    "content/articles/ma.md": MA,
    "content/articles/jimo.md": JIMO,
    "data/indicators.yaml": FIGURES,
}

Files = Mapping[str, str] | Mapping[str, bytes] | Mapping[str, str | bytes]


def special(changed: Files | None = None) -> Tree:
    """Return the files of the special, some *changed*, over the packaged templates."""
    own = {**FILES, **(changed or {})}
    files = {PurePosixPath(path): text if isinstance(text, bytes) else text.encode() for path, text in own.items()}
    return under("templates", packaged("templates")) | files


def edited(path: str, *steps: tuple[str, str]) -> dict[str, str]:
    """Return a file of the special with words put in the place of others, which must stand in it."""
    text = FILES[path]
    for before, after in steps:
        assert before in text, before
        text = text.replace(before, after)
    return {path: text}


def told(changed: Files | None = None) -> Story:
    """Return the special ready to be laid out."""
    return story(load_site(special(changed)))


def planned(changed: Files | None = None) -> dict[str, Page]:
    """Return every page of the special by its name."""
    return {str(page.ref): page for page in all_pages(told(changed))}


def sketched(drawing: Drawing) -> bytes:
    """Return a stand-in for a drawing: what is tested here is not how it looks."""
    return f'<svg id="{drawing.chart}-{drawing.size}"></svg>'.encode()


def published(changed: Files | None = None) -> Built:
    """Return the special as a site, some of its files *changed*."""
    return build(special(changed), sketched) if changed else _published()


@cache
def _published() -> Built:
    """Return the special as it is, built once a process."""
    return build(special(), sketched)


def shown(built: Built, path: str) -> BeautifulSoup:
    """Return the elements of a page of the site."""
    return BeautifulSoup(built.tree[PurePosixPath(path)], "html.parser")


def unsealed(tree: Tree) -> Tree:
    """Return a site without names and files that tell checksums, which change when a character joins the font."""
    kept = {unstamped(path): content for path, content in tree.items() if path.name not in RECORDS}
    return {p: SEALS.sub(b"", content) if p.suffix == ".html" else content for p, content in kept.items()}
