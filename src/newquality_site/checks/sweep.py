"""No numeral goes unexplained: it is bound to a row of the table, or is a date, a session, an ordinal … (C3)."""

from collections.abc import Iterator, Sequence

from newquality_site.files.position import Problem, Severity
from newquality_site.model.article import Article
from newquality_site.model.fact import Fact
from newquality_site.pages.numeral_rows import numeral_rows


def check(article: Article, facts: Sequence[Fact]) -> Iterator[Problem]:
    """A warning for each figure in a piece that nothing proves."""
    for row in numeral_rows(article, facts):
        if not row.explained:
            mend = f"在 data/indicators.yaml 的 facts 里登记，正文写成 [{row.words}](fact:名称)"
            yield Problem(row.article.prose.at(row.start), f"“{row.words}”没有登记，无从核对", mend, Severity.WARNING)
