"""Each statistic has a page: finding, chart, data box, printed words, and the sentences that speak of it."""

from collections.abc import Mapping
from datetime import date

import pytest

from newquality_site.build import Built
from newquality_site.files.naming import unstamped
from newquality_site.model.page import Page
from tests.pages.special import edited, planned, published, shown

FIGURES = "data/indicators.yaml"
SKIP = ("    heading: 发明专利\n", "    heading: 发明专利\n    skip: 本期未公布\n")


def page(name: str = "rnd", changed: Mapping[str, str] | None = None) -> Page:
    """Return the page of a statistic."""
    return planned(changed)[f"indicator:{name}"]


def box(changed: Mapping[str, str] | None = None, name: str = "rnd") -> dict[str, str]:
    """Return the data box of the first series of a statistic."""
    return dict(page(name, changed).values["series"][0]["box"])


def test_a_page_is_headed_by_its_finding() -> None:
    """The headline says what the newest figure says."""
    found = page()

    assert found.title == "2024年研发经费1000亿元，同比增长8.0%"
    assert found.description == f"研发经费：{found.title}。"


def test_statistics_stand_in_the_order_of_the_table() -> None:
    """Each statistic leads to the one before and after it."""
    first, last = page("rnd").values, page("patents").values

    assert (first["before"], first["after"].heading) == (None, "发明专利")
    assert (last["before"].heading, last["after"]) == ("研发经费", None)


def test_what_is_not_known_says_so() -> None:
    """The data box has the same seven lines on every page, and a line that nobody filled says 原文未注明."""
    assert box() == {
        "含义": "原文未注明",
        "类型与单位": "绝对量，亿元",
        "时期": "2024年",
        "增速口径": "原文未注明",
        "数据来源": "统计局",
        "公布时间": "原文未注明",
        "下次更新": "原文未注明",
    }


def test_what_is_known_is_said() -> None:
    """A definition, a basis, the day of release and the next one fill the lines of the box."""
    added = "unit: 亿元\n        definition: 全社会的\n        basis: nominal\n        next_update: 2026年1月"
    changed = edited(FIGURES, ("unit: 亿元", added), ("{value: 1000", "{released: 2025-01-20, value: 1000"))

    found = box(changed)

    assert (found["含义"], found["增速口径"]) == ("全社会的", "名义增速（按现价计算）")
    assert (found["公布时间"], found["下次更新"]) == ("2025年1月20日", "2026年1月")


@pytest.mark.parametrize(
    ("kind", "basis", "words"),
    [
        ("level", "real", "不涉及增速"),
        ("level, yoy", "real", "实际增速（按可比价计算）"),
        ("growth", "unstated", "报纸原文未注明"),
        ("growth", "nominal", "名义增速（按现价计算）"),
        ("count, yoy", "unstated", "不涉及价格"),
        ("count, yoy", "real", "实际增速（按可比价计算）"),
        ("count", "nominal", "不涉及增速"),
        ("share", "real", "不涉及增速"),
        ("rank", "unstated", "不涉及增速"),
    ],
)
def test_only_what_grows_has_a_basis(kind: str, basis: str, words: str) -> None:
    """A figure that came with its growth has a basis, whatever is counted; where none came, none applies."""
    kind, _, growing = kind.partition(", ")
    figures = "{yoy: 8.0}" if kind == "growth" else f"{{value: 26{', yoy: 8.0' if growing else ''}}}"
    changed = edited(
        FIGURES,
        ("kind: count", f"kind: {kind}\n        basis: {basis}"),
        ("{value: 26, printed: 2024年26万件}", figures),
    )

    assert box(changed, "patents")["增速口径"] == words


def test_a_figure_may_have_a_source_of_its_own() -> None:
    """The source of the newest figure goes before the statistic's own."""
    changed = edited(
        FIGURES,
        ("indicators:", "  wipo: {name: 产权组织, cited_as: editor}\nindicators:"),
        ("{value: 26,", "{source: wipo, value: 26,"),
    )

    assert box(changed, "patents")["数据来源"] == "产权组织"


def test_the_sentences_that_speak_of_it_are_linked(site: Built) -> None:
    """Each sentence of a piece that names the statistic leads to that sentence; where none does, that is said."""
    document = shown(site, "stats/patents/index.html")

    (item,) = document.select(".mentions li")
    link = item.select_one("a")
    assert link
    target, _, fragment = str(link["href"]).partition("#")
    (sentence,) = shown(site, "articles/lead/index.html").select(f"[id='{fragment}']")
    assert target == "../../articles/lead/index.html"
    assert sentence.get_text() == "今年再提发明。"
    assert "今年再提发明。" in item.get_text()


def test_silence_is_said() -> None:
    """A statistic that no piece speaks of says so."""
    changed = edited("content/articles/lead.md", ("[科技创新](indicator:rnd)", "科技创新"))

    assert "本专题的稿件没有说到这项统计" in shown(published(changed), "stats/rnd/index.html").get_text()


def test_pieces_related_from_either_side_are_listed() -> None:
    """A piece is listed where it marks the statistic or the statistic names it."""
    assert [piece.ref.id for piece in page().values["pieces"]] == ["lead", "jimo"]
    assert [piece.ref.id for piece in page("patents").values["pieces"]] == ["lead"]


def test_the_words_of_the_print_stand_below(site: Built) -> None:
    """The page quotes what the edition printed, with its heading, remarks and source line."""
    document = shown(site, "stats/rnd/index.html")

    quoted = [line.get_text() for line in document.select("blockquote.printed p")]
    assert quoted == ["研发经费", "2024年研发经费1000亿元", "同比增长8.0%", "投入很大"]


def test_every_figure_that_was_printed_is_quoted() -> None:
    """Also those of another year, which have no other place on the site."""
    both = edited(FIGURES, ("2024: {value: 26, printed: 2024年26万件}", "2023: {value: 26, printed: 2023年26万件}"))

    assert page("patents", both).values["printed"] == ("2023年26万件",)


def test_nothing_is_quoted_that_was_not_printed() -> None:
    """A series of which the edition printed nothing has no words of the print."""
    changed = edited(FIGURES, (", printed: 2024年26万件", ""))

    assert page("patents", changed).values["printed"] == ()


def test_a_skipped_statistic_says_why(site: Built) -> None:
    """A skipped statistic keeps page, card and address, and says 暂缺 with the reason in place of figures."""
    changed = edited(FIGURES, SKIP) | edited("content/original/page.txt", ("2024年26万件\n", ""))
    changed = changed | {FIGURES: changed[FIGURES].replace(", printed: 2024年26万件", "")}

    built = published(changed)

    document = shown(built, "stats/patents/index.html")
    assert document.h1
    assert document.h1.get_text() == "发明专利"
    assert "暂缺：本期未公布" in document.get_text()
    assert document.find("svg") is None
    assert "暂缺：本期未公布" in shown(built, "index.html").get_text()
    assert "暂缺：本期未公布" in shown(built, "stats/index.html").get_text()
    assert set(map(unstamped, built.tree)) < set(map(unstamped, site.tree))


def test_what_follows_exactly_is_a_note() -> None:
    """How far a mark was passed follows exactly; it is said with its formula, after the editors' own notes."""
    changed = edited(
        FIGURES,
        ("{value: 26, printed", "{value: 26, milestone: {first_above: 20}, printed"),
        ("kind: count", "kind: level\n        derive: [threshold-gap]"),
        ("    heading: 发明专利\n", "    heading: 发明专利\n    notes: 只算授权的。\n"),
    )

    own, derived = page("patents", changed).values["notes"]

    assert own == "只算授权的。"
    assert derived == "比20万件多6万件（推算：26－20）。"


@pytest.mark.parametrize("derive", ["", "derive: [threshold-gap]"])
def test_without_a_mark_nothing_follows(derive: str) -> None:
    """A series that passed no mark has no such note."""
    changed = edited(FIGURES, ("kind: count", f"kind: count\n        {derive}"))

    assert page("patents", changed).values["notes"] == ()


def test_a_revised_figure_has_its_vintages() -> None:
    """A revised figure stands on the page, and is described elsewhere, with what was printed before it."""
    revised = "{value: 1000, revised: [{value: 1002, on: 2025-12-30, source: nbs, why: 核实}]"
    found = page("rnd", edited(FIGURES, ("{value: 1000", revised)))

    ((first, last),) = found.values["vintages"]
    assert (first.printed, last.day, found.values["card"].first.figure) == (True, date(2025, 12, 30), "1002")
    assert found.values["series"][0]["box"][3] == ("增速口径", "报纸原文未注明")
    said = "修订数，2025年12月30日公布；报纸所印：1000亿元，同比增长8.0%。"
    assert found.description == f"研发经费：2024年研发经费1002亿元。{said}"


def test_a_revision_may_tell_the_basis_that_the_print_leaves_open() -> None:
    """The growth of a revised figure has the basis of its own source."""
    revised = "revised: [{value: 1002, yoy: 8.1, basis: nominal, on: 2025-12-30, source: nbs, why: 核实}], value: 1000"

    assert box(edited(FIGURES, ("{value: 1000", f"{{{revised}")))["增速口径"] == "名义增速（按现价计算）"


def test_a_measure_without_a_definition_leads_to_the_term_in_its_name() -> None:
    """原文未注明 stays, and the editors' explanation of a word in the name is told beside it."""
    named = ("label: 授权专利", "label: 医院专利")
    defined = ("unit: 万件", "unit: 万件\n        definition: 年内授权的")

    meaning = shown(published(edited(FIGURES, named)), "stats/patents/index.html").select_one("dd")

    assert meaning
    assert meaning.get_text() == "原文未注明（编者注：见医院）"
    assert meaning.select("a[href='../../glossary/index.html#term-hospital']")
    assert page("patents", edited(FIGURES, named, defined)).values["series"][0]["term"] is None


def test_a_compiler_that_is_the_source_is_named_once() -> None:
    """Beside the office that the print credits the compiler is noted; where it is the source, once is enough."""
    sources = (
        "nbs: {name: 统计局, cited_as: printed}",
        "nbs: {name: 统计局, cited_as: printed}\n  wipo: {name: 产权组织, cited_as: editor, checked: 2026-11-23}",
    )
    origin = ("    heading: 发明专利\n    source: nbs\n", "    heading: 发明专利\n    source: nbs\n    origin: wipo\n")
    newer = ("          2024: {value: 26,", "          2025: {value: 27, source: wipo}\n          2024: {value: 26,")

    before, after = (
        shown(published(edited("data/indicators.yaml", *steps)), "stats/patents/index.html").get_text()
        for steps in ((sources, origin), (sources, origin, newer))
    )

    assert "统计局（编者注：由产权组织编制，2026年11月23日核）" in before
    assert "产权组织（编者注" not in after
