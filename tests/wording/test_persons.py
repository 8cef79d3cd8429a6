"""People are named with their offices as a newspaper sets them."""

import pytest

from newquality_site.model.article import Person
from newquality_site.wording.persons import titled


@pytest.mark.parametrize(
    ("known", "words"),
    [
        (("邢台市", "市委副书记、市长", None), "邢台市委副书记、市长"),
        (("邢台市", "市长", None), "邢台市市长"),
        (("河北省", "省人大常委会副主任", None), "河北省人大常委会副主任"),
        (("传化集团有限公司", "董事长", "全国人大代表"), "全国人大代表、传化集团有限公司董事长"),
        (("小米集团", "创始人、首席执行官", "全国人大代表"), "全国人大代表，小米集团创始人、首席执行官"),
        (("清华大学", "院士、清华大学教授", "全国政协委员"), "全国政协委员、院士、清华大学教授"),
        ((None, "自治区政协副主席", "全国政协委员"), "全国政协委员、自治区政协副主席"),
        (("某医院", None, None), "某医院"),
        ((None, None, None), ""),
    ],
)
def test_the_name_stands_behind_the_office(known: tuple[str | None, ...], words: str) -> None:
    """Body and post stand together, with what both name said once, and no comma between them."""
    organisation, role, delegate = known
    person = Person(id="one", name="某人", organisation=organisation, role=role, delegate=delegate)

    assert titled(person) == f"{words}某人"
