"""References are written as the standard's own examples are."""

from dataclasses import replace

import pytest

from newquality_site.model.citation import Citation, Standard
from newquality_site.wording.citations import bibtex, csl, gbt7714

PRINT = Citation(
    "a", "newspaper", "数字革命与竞争国际化", "", ("丁文详",), holder="中国青年报", day="2000-11-20", sheet="15"
)
PAPER = "http://paper.people.com.cn/rmrb/html"
ONLINE = Citation(
    "b",
    "newspaper",
    "探索微观世界的无穷奥秘（科技大观）",
    f"{PAPER}/2022-08/16/nw.D110000renmrb_20220816_3-17.htm",
    ("陈缮真",),
    holder="人民日报",
    day="2022-08-16",
    sheet="17",
)
READ = Citation(
    "c",
    "newspaper",
    "我们的科技一直在追赶",
    f"{PAPER}/2013-01/12/nw.D110000renmrb_20130112_5-02.htm",
    ("余建斌",),
    more="访中国工程院院长周济",
    holder="人民日报",
    day="2013-01-12",
    sheet="2",
    accessed="2013-03-20",
)
MANY = Citation(
    "d",
    "newspaper",
    "雾霾来袭, 如何突围?",
    f"{PAPER}/2013-01/12/nw.D110000renmrb_20130112_2-04.htm",
    ("刘裕国", "杨柳", "张洋", "王汉超", "靳博", "田豆豆", "付文"),
    holder="人民日报",
    day="2013-01-12",
    accessed="2013-11-06",
)
FIRST = "周壮，李盛阳，吴薇"
IMAGES = Citation(
    "e",
    "dataset",
    "天宫二号遥感图像自然景物分类数据集",
    "https://www.nbsdc.cn/general/dataLinks/CSTR:16666.11.nbsdc.tfpbwtqf",
    ("周壮", "李盛阳", "吴薇", "郭威龙", "李轩", "夏桂松", "赵子飞"),
    version="V1.0",
    holder="国家基础学科公共科学数据中心",
    day="2023-09-10",
    accessed="2025-07-15",
)
RAIN = Citation(
    "f",
    "dataset",
    "1901—2023年中国1km分辨率逐月降水量数据集",
    "https://www.geodata.cn/main/face_science_detail?guid=192891852410344&typeName=face_science",
    ("彭守璋",),
    holder="西北农林科技大学水土保持研究所",
    day="2024-07-19",
    accessed="2024-11-25",
)


@pytest.mark.parametrize(
    ("citation", "standard", "expected"),
    [
        (PRINT, "2025", "丁文详. 数字革命与竞争国际化[N]. 中国青年报，2000-11-20（15）."),
        (
            ONLINE,
            "2025",
            f"陈缮真. 探索微观世界的无穷奥秘（科技大观）[N/OL]. 人民日报，2022-08-16（17）. {ONLINE.url}.",
        ),
        (
            IMAGES,
            "2025",
            f"{FIRST}，等. {IMAGES.title}[DS/OL]. V1.0. {IMAGES.holder}（2023-09-10）[2025-07-15]. {IMAGES.url}.",
        ),
        (
            RAIN,
            "2025",
            f"彭守璋. {RAIN.title}[DS/OL]. 西北农林科技大学水土保持研究所（2024-07-19）[2024-11-25]. {RAIN.url}.",
        ),
        (PRINT, "2015", "丁文详. 数字革命与竞争国际化[N]. 中国青年报, 2000-11-20(15)."),
        (
            READ,
            "2015",
            f"余建斌. {READ.title}: 访中国工程院院长周济[N/OL]. 人民日报, 2013-01-12(2)[2013-03-20]. {READ.url}.",
        ),
        (
            MANY,
            "2015",
            f"刘裕国, 杨柳, 张洋, 等. 雾霾来袭, 如何突围?[N/OL]. 人民日报, 2013-01-12[2013-11-06]. {MANY.url}.",
        ),
    ],
    ids=["print-2025", "online-2025", "dataset-2025", "dataset-one-2025", "print-2015", "online-2015", "many-2015"],
)
def test_the_standards_own_examples(citation: Citation, standard: Standard, expected: str) -> None:
    """The examples of GB/T 7714—2025 (8.5.3, 8.14.3, B.4, B.13) and —2015 (4.4.2, A.9) come out as printed there."""
    assert gbt7714(citation, standard) == expected


def test_what_is_not_known_is_left_out() -> None:
    """Neither author, day nor page is made up; the day of access is the citer's."""
    piece = Citation("a", "newspaper", "题名", "https://a.example/", holder="城市报")
    table = replace(piece, kind="dataset", holder="")

    assert gbt7714(piece, "2025") == "题名[N/OL]. 城市报. https://a.example/."
    assert gbt7714(piece, "2015") == "题名[N/OL]. 城市报[引用日期]. https://a.example/."
    assert gbt7714(table, "2025") == gbt7714(table, "2015") == "题名[DS/OL]. [引用日期]. https://a.example/."


def test_who_took_a_piece_down_stands_behind_it() -> None:
    """The one who speaks is the author; the reporter who took it down is named with what he did."""
    piece = replace(PRINT, authors=("徐冠巨",), helpers=("邢灿",))

    assert gbt7714(piece, "2025").startswith("徐冠巨. 数字革命与竞争国际化[N]. 邢灿，采访整理. 中国青年报，")


def test_a_publisher_of_figures_has_a_year_in_2015() -> None:
    """The edition of 2015 knows no platform: publisher and year stand before the day."""
    assert gbt7714(RAIN, "2015").split("[DS/OL]. ")[1].startswith("西北农林科技大学水土保持研究所, 2024(2024-07-19)[")


def test_bibtex_is_what_the_styles_of_the_standard_read() -> None:
    """A newspaper piece is an article with a subtype, a table a dataset of an organisation; signs of TeX are text."""
    table = replace(RAIN, title=r"A&B 8.0% {x}_\~", authors=("国家统计局",))

    assert bibtex(ONLINE).splitlines()[:5] == [
        "@article{b,",
        "  entrysubtype = {newspaper},",
        "  author = {陈缮真},",
        "  title = {探索微观世界的无穷奥秘（科技大观）},",
        "  journal = {人民日报},",
    ]
    assert "  date = {2022-08-16},\n  pages = {17},\n" in bibtex(ONLINE)
    assert bibtex(table).startswith("@dataset{f,\n  author = {{国家统计局}},\n")
    assert r"title = {A\&B 8.0\% \{x\}\_\textbackslash{}\textasciitilde{}}" in bibtex(table)
    assert "note = {邢灿，采访整理}" in bibtex(replace(PRINT, helpers=("邢灿",)))


def test_csl_names_organisations_whole() -> None:
    """CSL-JSON has the type, the date in parts and names that no program splits; what is empty is not there."""
    assert csl(replace(ONLINE, helpers=("邢灿",))) == {
        "id": "b",
        "type": "article-newspaper",
        "title": ONLINE.title,
        "author": [{"literal": "陈缮真"}],
        "container-title": "人民日报",
        "issued": {"date-parts": [[2022, 8, 16]]},
        "page": "17",
        "note": "邢灿，采访整理",
        "URL": ONLINE.url,
        "language": "zh-CN",
    }
    assert csl(IMAGES)["publisher"] == IMAGES.holder
    assert "issued" not in csl(replace(RAIN, day=""))
