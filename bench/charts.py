"""How many charts a second are drawn: ours, and the same chart by matplotlib as its manual draws it."""

from __future__ import annotations

import io
import subprocess
import sys

from bench.measure import own_cpu

NAMES = {"ours": "our engine", "plain": "plain matplotlib"}


def charts_per_second(count: int) -> dict[str, float]:
    """Charts per processor second of each way, the import of the library included; each in a process of its own."""
    return {name: count / _seconds(way, count) for way, name in NAMES.items()}


def _seconds(way: str, count: int) -> float:
    script = f"from bench.charts import {way}; {way}({count})"
    done = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, encoding="utf-8")
    return float(done.stdout)


def ours(count: int) -> None:
    """Draw *count* different bar charts for a desk as the build does."""
    from decimal import Decimal  # noqa: PLC0415  (each way pays for its own imports)

    from newquality_site.charts import choose  # noqa: PLC0415
    from newquality_site.charts.drawing import drawings_of  # noqa: PLC0415
    from newquality_site.charts.engine import draw  # noqa: PLC0415
    from newquality_site.model.chart import Chart, Row, Status  # noqa: PLC0415
    from newquality_site.model.period import Period  # noqa: PLC0415

    for number in range(count):
        rows = tuple(
            Row(f"{2023 + year}年", Period(2023 + year), Decimal(1000 + number + 80 * year), Status.PUBLISHED)
            for year in range(2)
        )
        chart = Chart(f"c{number}", "研发经费", "研发经费", "研发经费（亿元）", "level", "亿元", rows, "国家统计局")
        draw(drawings_of(choose(chart))[1])
    print(own_cpu())


def plain(count: int) -> None:
    """Draw *count* bar charts of two years with pyplot, as text, and save them as SVG."""
    import matplotlib as mpl  # noqa: PLC0415

    mpl.use("svg")
    mpl.rcParams["svg.fonttype"] = "none"
    from matplotlib import pyplot  # noqa: PLC0415, ICN001

    for number in range(count):
        figure, axes = pyplot.subplots(figsize=(7.2, 3))
        bars = axes.bar(["2023", "2024"], [1000 + number, 1080 + number])
        axes.bar_label(bars)
        axes.set_title("R&D")
        axes.set_ylabel("100 million yuan")
        figure.savefig(io.BytesIO(), format="svg")
        pyplot.close(figure)
    print(own_cpu())
