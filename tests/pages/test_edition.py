"""The printed page, part by part."""

from newquality_site.build import Built
from tests.pages.special import edited, planned, published, shown

SETTINGS = "content/site.yaml"
FIGURES = "data/indicators.yaml"


def parts(order: str) -> list[str]:
    """Return the parts of the printed page, with the section head that stands before each."""
    found = planned(edited(SETTINGS, ("[lead, ma, jimo, box]", order)))["page:edition"].values["parts"]
    return [f"{part['section']}>{part['piece'].ref.id if part['piece'] else 'box'}" for part in found]


def test_a_section_head_stands_before_its_first_piece_only() -> None:
    """Parts stand in print order, the box among them, and a section head stands once."""
    assert parts("[lead, ma, box, jimo]") == [">lead", "连线代表>ma", ">box", ">jimo"]
    assert parts("[jimo, box, ma, lead]") == ["连线代表>jimo", ">box", ">ma", ">lead"]


def test_the_box_says_what_was_printed() -> None:
    """The box has each statistic with its printed lines and remarks, as they stand in the table."""
    box = planned()["page:edition"].values["parts"][-1]["box"]

    assert [(item["heading"], item["lines"]) for item in box] == [
        ("研发经费", ["2024年研发经费1000亿元", "同比增长8.0%", "投入很大"]),
        ("发明专利", ["2024年26万件"]),
    ]


def test_what_the_print_does_not_say_is_said(site: Built) -> None:
    """A date and a page number that nobody knows are said to be missing, and a title of ours to be ours."""
    text = shown(site, "edition/index.html").get_text()

    assert "按版面顺序。出版日期、版次，原文均未注明。" in text
    assert "车间\n（图片，原文无题）" in text


def test_what_is_known_of_the_print_is_said() -> None:
    """The date and the page number of the print stand on its page."""
    changed = edited(FIGURES, ("year: 2024}", "year: 2024, printed_on: 2025-03-10, page_number: '08'}"))

    text = shown(published(changed), "edition/index.html").get_text()
    dated = edited(FIGURES, ("year: 2024}", "year: 2024, printed_on: 2025-03-10}"))

    assert "2025年3月10日，第08版。" in text
    assert planned(dated)["page:edition"].values["issued"] == "2025年3月10日，版次原文未注明"
