"""A half-width mark between two Latin words in Chinese (DeepSeek,R1) may be of either script: the editor is asked."""

import re
from collections.abc import Iterator, Sequence

from newquality_site.files.position import Problem, Severity
from newquality_site.model.article import Article
from newquality_site.model.fact import Fact
from newquality_site.text.width import folded, half_width_left

_FOREIGN = re.compile(r"(?<= )\(|[^(](?= [A-Za-z0-9])")
"""With a blank beside it, as a mark of a foreign language has, and a Latin word behind that."""


def check(article: Article, _facts: Sequence[Fact]) -> Iterator[Problem]:
    """A warning for each mark of a piece that is shown as it was typed, since no rule tells whose it is."""
    for block in article.prose.blocks:
        for at in half_width_left(block.source):
            if not _FOREIGN.match(block.source, at):
                mark, around = block.source[at], block.source[max(0, at - 8) : at + 9].replace("\n", "")
                reason = f"“{around}”里的“{mark}”是半角的，看不出是中文的标点还是外文的"
                mend = f"中文的写成“{folded(mark)}”；外文的，与前后的外文之间空一格"
                yield Problem(article.prose.at(block.start + at), reason, mend, Severity.WARNING)
