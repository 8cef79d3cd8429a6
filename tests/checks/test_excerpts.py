"""A pull quote and the phrases of a headline are the piece's own words."""

from pathlib import Path, PurePosixPath

import pytest

from newquality_site.checks import excerpts
from newquality_site.files.disk import read_tree
from newquality_site.load.site import load_site

STORY = read_tree(Path(__file__).parents[2], ("content", "data"))
PIECE = PurePosixPath("content/articles/li-jinghong.md")
HEADLINE = "headline: 发展新质生产力要强化国家人才队伍建设\n"


def reasons(*lines: str) -> list[str]:
    """What the check says of a piece with these lines in the place of its own phrases and quote."""
    kept = [
        line for line in STORY[PIECE].decode().splitlines(keepends=True) if not line.startswith(("phrases", "quote"))
    ]
    text = "".join(kept).replace(HEADLINE, "".join((HEADLINE, *(f"{line}\n" for line in lines))))
    return [str(problem) for problem in excerpts.check(load_site({**STORY, PIECE: text.encode()}))]


@pytest.mark.parametrize(
    "lines",
    [
        (),
        ("quote: 只有不断攻克科技前沿难题，才能为未来的产业化发展贡献更多力量。",),
        ("phrases: [发展新质生产力, 要强化国家人才队伍建设]",),
    ],
)
def test_own_words_pass(lines: tuple[str, ...]) -> None:
    """A whole sentence of the text and the parts of the headline may be set large, and neither need be."""
    assert reasons(*lines) == []


@pytest.mark.parametrize(
    "quote",
    [
        "只有不断攻克科技前沿难题",
        "只有不断攻克科技难题，才能为未来的产业化发展贡献更多力量。",
        "发展新质生产力要强化国家人才队伍建设",
    ],
)
def test_a_quote_is_one_whole_sentence(quote: str) -> None:
    """Part of a sentence, other words and the headline are refused."""
    (said,) = reasons(f"quote: {quote}")

    assert said.startswith(f"content/articles/li-jinghong.md:5:1: 错误：quote“{quote}”不是正文里完整的一句。改法：")


@pytest.mark.parametrize(
    "phrases", ["发展新质生产力, 强化国家人才队伍建设", "发展新质生产力要强化国家人才队伍建设, 吗"]
)
def test_phrases_make_up_the_headline(phrases: str) -> None:
    """No character of the headline is left out, none is added."""
    (said,) = reasons(f"phrases: [{phrases}]")

    assert "与标题不同。改法：把“发展新质生产力要强化国家人才队伍建设”分成可以换行的几段" in said
