"""Every numeral of a text is found, with its value, its unit and its bound."""

from decimal import Decimal

import pytest

from newquality_site.text.numerals import Numeral, numerals, value_in


def said(text: str) -> list[tuple[str, str, str, str]]:
    """Each numeral as its words, its value, its unit and its bound."""
    return [(n.text, str(n.value), n.unit, n.bound) for n in numerals(text)]


def test_a_numeral_is_all_that_is_printed_about_it() -> None:
    """A numeral has its words and place, its value as printed, its unit with the scale, its script and its bound."""
    assert numerals("首次突破1000万辆，十年") == (
        Numeral("1000", 4, 8, Decimal(1000), "万辆", "digits", ">"),
        Numeral("十", 11, 12, Decimal(10), "年", "han", ""),
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("产量1316.8万辆", [("1316.8", "1316.8", "万辆", "")]),
        ("投入36130亿元", [("36130", "36130", "亿元", "")]),
        ("强度2.68%，", [("2.68", "2.68", "%", "")]),
        ("增长8.0％", [("8.0", "8.0", "%", "")]),
        ("提高0.1个百分点", [("0.1", "0.1", "个百分点", "")]),
        ("升至11位", [("11", "11", "位", "")]),
        ("2024年研发", [("2024", "2024", "年", "")]),
        ("拥有539家专精特新", [("539", "539", "家", "")]),
        ("7×24小时AI", [("7", "7", "", ""), ("24", "24", "小时", "")]),
        ("3月5日", [("3", "3", "月", ""), ("5", "5", "日", "")]),
        ("2024 年 3 月", [("2024", "2024", "年", ""), ("3", "3", "月", "")]),
        ("共１３１６．８万辆", [("１３１６．８", "1316.8", "万辆", "")]),
        ("共1,316.80万元", [("1,316.80", "1316.80", "万元", "")]),
        ("2023,2024年", [("2023", "2023", "", ""), ("2024", "2024", "年", "")]),
        ("1.2.3版", [("1.2", "1.2", "", ""), ("3", "3", "", "")]),
        ("增长-3.2%", [("-3.2", "-3.2", "%", "")]),
        ("-3℃", [("-3", "-3", "℃", "")]),
        ("显示-2.2℃", [("-2.2", "-2.2", "℃", "")]),
        ("录得-0.3%", [("-0.3", "-0.3", "%", "")]),
        ("长征-5火箭", [("5", "5", "", "")]),
        ("升了−5", [("−5", "-5", "", "")]),
        ("2023年-2024年", [("2023", "2023", "年", ""), ("2024", "2024", "年", "")]),
        ("3亿千瓦时", [("3", "3", "亿千瓦时", "")]),
        ("3千米和3千人", [("3", "3", "千米", ""), ("3", "3", "千人", "")]),
        ("2万亿元", [("2", "2", "万亿元", "")]),
        ("5 km长", [("5", "5", "km", "")]),
        ("5 mobile", [("5", "5", "", "")]),
        ("5G手机", [("5", "5", "", "")]),
        ("R1", [("1", "1", "", "")]),
        ("5家电企业", [("5", "5", "", "")]),
    ],
)
def test_digits_are_read_as_printed(text: str, expected: list[tuple[str, str, str, str]]) -> None:
    """Digits of either width keep their decimals, and their scale goes with the measure word."""
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("六方面工作", [("六", "6", "方面", "")]),
        ("十年光阴", [("十", "10", "年", "")]),
        ("超百项技术", [("百", "100", "项", ">")]),
        ("营收超百亿。", [("百亿", "10000000000", "", ">")]),
        ("世界第一", [("一", "1", "", "")]),
        ("全球百强集群", [("百", "100", "强", "")]),
        ("两会访谈", [("两", "2", "", "")]),
        ("党的二十届三中全会", [("二十", "20", "届", ""), ("三", "3", "", "")]),
        ("“十四五”", [("十四五", "14", "", "")]),
        ("五一", [("五一", "5", "", "")]),
        ("零", [("零", "0", "", "")]),
        ("二〇二四年", [("二〇二四", "2024", "年", "")]),
        ("一百零三人", [("一百零三", "103", "人", "")]),
        ("一千零二十", [("一千零二十", "1020", "", "")]),
        ("三万五千亿元", [("三万五千亿", "3500000000000", "元", "")]),
        ("两亿三千万零五", [("两亿三千万零五", "230000005", "", "")]),
        ("万亿元", [("万亿", "1000000000000", "元", "")]),
        ("亿元", [("亿", "100000000", "元", "")]),
        ("一百二", [("一百二", "120", "", "")]),
        ("一万二", [("一万二", "12000", "", "")]),
        ("百万千瓦", [("百万", "1000000", "千瓦", "")]),
        ("百分之三十", [("百分之三十", "30", "%", "")]),
        ("百分之八点三，", [("百分之八点三", "8.3", "%", "")]),
        ("千分之5", [("千分之5", "5", "‰", "")]),
        ("百分之百", [("百分之百", "100", "%", "")]),
        ("三点五万倍", [("三点五", "3.5", "万倍", "")]),
        ("三点一线", [("三", "3", "", ""), ("一", "1", "", "")]),
        ("百姓、万象更新、千万不要、百分点", []),
        ("一条件", [("一", "1", "", "")]),
    ],
)
def test_chinese_numerals_are_read(text: str, expected: list[tuple[str, str, str, str]]) -> None:
    """Every run of Chinese numerals is found with its value, save those that count nothing."""
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "bound", "unit"),
    [
        ("超过2000个", ">", "个"),
        ("超2000个", ">", "个"),
        ("逾5年", ">", "年"),
        ("突破了 5 家", ">", "家"),
        ("高于5%", ">", "%"),
        ("不足5家", "<", "家"),
        ("不到5家", "<", "家"),
        ("低于5%", "<", "%"),
        ("不超过5%", "<", "%"),
        ("未突破5%", "<", "%"),
        ("不低于5%", ">=", "%"),
        ("至少5家", ">=", "家"),
        ("约5家", "~", "家"),
        ("接近5家", "~", "家"),
        ("超百分之五", ">", "%"),
        ("最近5年", "", "年"),
        ("节约5元", "", "元"),
        ("看不到5家", "", "家"),
        ("10%左右", "~", "%"),
        ("10%上下", "~", "%"),
        ("10%及以上", ">=", "%"),
        ("10人以上", ">=", "人"),
        ("10%以下", "<", "%"),
        ("10日以内", "<", "日"),
        ("10多家", ">", "家"),
        ("十余年", ">", "年"),
        ("百余项", ">", "项"),
        ("10多万辆", ">", "万辆"),
        ("10万余件", ">", "万件"),
        ("3个多月", ">", "个月"),
        ("三年多来", ">", "年"),
        ("2024年多措并举", "", "年"),
        ("2000个多功能厅", "", "个"),
        ("5多元", "", ""),
        ("2000余额", "", ""),
    ],
)
def test_the_words_around_make_a_bound(text: str, bound: str, unit: str) -> None:
    """Words right before, within or right after a numeral make it a bound, and look-alikes do not."""
    (numeral,) = numerals(text)

    assert (numeral.bound, numeral.unit) == (bound, unit)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1316.8万辆", "13168000"),
        ("36130亿元", "3613000000000"),
        ("2万亿元", "2000000000000"),
        ("8.3%", "8.3"),
        ("0.1个百分点", "0.1"),
        ("3千瓦", "3"),
        ("3千人", "3000"),
        ("三万五千亿元", "3500000000000"),
        ("7×", "7"),
    ],
)
def test_the_scale_is_multiplied_out(text: str, value: str) -> None:
    """A value in single units has 万 and 亿 multiplied out, and shares and the names of units left alone."""
    (numeral,) = numerals(text)

    assert value_in(numeral) == Decimal(value)


def test_a_unit_of_ones_own_is_known_where_it_is_named() -> None:
    """A measure word that the list lacks is the unit of a number that it follows, scale and all, and of no other."""
    known, other, longer = numerals("外借12.40万册次，办证3万张", "万册次")[0], *numerals("1万辆，2万册", "万册次")

    assert (known.unit, value_in(known)) == ("万册次", Decimal(124000))
    assert (other.unit, longer.unit) == ("万辆", "万")
    assert numerals("1316.8万辆", "万")[0].unit == "万辆"
