"""A name that names nothing is told with what it may have meant."""

from dataclasses import replace

from newquality_site.checks.references import check
from tests.builders import article, site


def test_a_draft_is_told_to_be_one() -> None:
    """It is there, and only not yet on the site."""
    given = replace(site(articles=(article(related=["article:later", "article:never"]),)), drafts=("later",))

    later, never = check(given)

    assert later.reason == "稿件“later”还是草稿，不会上线"
    assert later.mend == "写好后删去它的 draft: true；或先不写它的名称"
    assert never.reason == "没有叫“never”的稿件"
