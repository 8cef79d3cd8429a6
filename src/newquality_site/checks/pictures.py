"""Every picture that a piece names lies among the files of the story, in a format that browsers show."""

from __future__ import annotations

from collections.abc import Iterator

from newquality_site.files.position import Problem
from newquality_site.files.tree import Tree, within
from newquality_site.model.site import Site
from newquality_site.text.near import near

FOLDER = "content/static"
SHOWN = (".jpg", ".jpeg", ".png", ".webp", ".avif", ".gif", ".svg")


def check(site: Site, inputs: Tree) -> Iterator[Problem]:
    """Pictures that are not there, and files that are no picture, at the line of the front matter."""
    files = sorted(str(path) for path in within(FOLDER, inputs))
    for article in site.articles:
        picture = article.front.picture
        if picture and picture.file not in files:
            like = near(picture.file, files)
            mend = f"是不是“{like}”？" if like else f"把图片放进 {FOLDER}，或改正 file"
            yield Problem(picture.at("file"), f"{FOLDER} 里没有图片“{picture.file}”", mend)
        elif picture and not picture.file.lower().endswith(SHOWN):
            reason = f"“{picture.file}”不是浏览器能显示的图片"
            yield Problem(picture.at("file"), reason, "另存为 .jpg、.png 或 .webp")
