"""The words that follow a number: how large it is counted (万, 亿) and what is counted (家, 个百分点).

The list is the newspaper's, not the language's. A word is left out where it more often begins another word than it
counts: 分, 点, 国, 大.
"""

from types import MappingProxyType

SCALES = MappingProxyType(
    {
        "万亿": 10**12,
        "千亿": 10**11,
        "百亿": 10**10,
        "十亿": 10**9,
        "亿": 10**8,
        "千万": 10**7,
        "百万": 10**6,
        "十万": 10**5,
        "万": 10**4,
        "千": 10**3,
        "百": 10**2,
    }
)

# What must not come next for the word to be a measure word: 百强 but not 百强化, 两人 but not 两人工.
TRAPS = MappingProxyType(
    {
        "人": "工民才类均口员",
        "代": "表替",
        "位": "于居列次置",
        "倍": "增",
        "升": "至级到为高温值",
        "只": "有要是能会",
        "周": "边围期",
        "场": "景地",
        "天": "然津空",
        "家": "庭电居",
        "层": "面次",
        "强": "化国调大度势劲",
        "成": "立功为员就本果长形型交熟都",
        "批": "准量复评",
        "支": "持撑援付出",
        "期": "间待望",
        "条": "件例",
        "根": "据",
        "种": "植业子",
        "类": "似",
        "部": "门分委署",
        "项": "目",
    }
)

_SHARES = "个百分点 百分点 个基点 % ‰ 成 倍 番"
_COUNTED = """
    个 家 项 件 辆 位 人 次 条 种 类 届 名 方面 户 支 批 款 台 套 座 所 只 艘 架 颗 块 张 份 篇 部 场 层 级 代 期 轮 处
    间 门 幅 字 句 岁 强 株 头 枚 根 列 班 趟 宗 笔 人次 辆次 架次 班次 人份
"""
_TIMES = "年 年度 季度 个月 月 月份 日 天 周 周年 个工作日 个小时 小时 分钟 秒 世纪 年代"
_MONEY = "元 美元 欧元 日元 英镑 港元 人民币"
_MEASURED = """
    吨 克 千克 公斤 斤 毫克 米 千米 公里 厘米 毫米 微米 纳米 海里 平方米 平方公里 平方千米 公顷 亩 立方米 升 毫升 标箱
    载重吨 标准煤 瓦 千瓦 兆瓦 吉瓦 千瓦时 兆瓦时 吉瓦时 度电 伏 千伏 赫兹 摄氏度 比特 字节
    ℃ kg g km m cm mm nm kW MW GW kWh MWh GWh kV TB GB MB
"""

_THINGS = frozenset(f"{_COUNTED} {_TIMES} {_MEASURED}".split())


def of_things(unit: str) -> bool:
    """Whether what is counted in *unit* are things or quantities: 万件, 亿千瓦时, and not 亿元 or %."""
    return any(unit.removeprefix(scale) in _THINGS for scale in ("", *SCALES))


#: Measure words, the longest first, so that the first that fits is the whole of it.
UNITS = tuple(
    sorted(
        {unit for group in (_SHARES, _COUNTED, _TIMES, _MONEY, _MEASURED) for unit in group.split()},
        key=lambda unit: (-len(unit), unit),
    )
)
