"""The medians as a table to read, with ratios to the peers, and as a plot."""

from __future__ import annotations

import os
import platform
import subprocess
import sys
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path

Rows = Sequence[Mapping[str, str]]
WORKS = {"cold": "cold", "same": "nothing changed", "body": "one body", "title": "one title", "figure": "one figure"}
METHOD = """\
Each round runs every program once for every kind of work, one after another; the median of the rounds is shown. CPU is
user plus system time of the whole process tree, a fresh process each time. The pieces are the same for all: {about}.
Ours checks every sentence against the print, draws the charts and makes the search index besides; the peers lay out the
pieces under their theme, with lists, tags, a feed and a map where they have them.

Doubts: the machine is shared, so that times on the clock say little and processor times are a few per cent off. Themes
differ in what they put on a page. The text is made up from a small vocabulary, so compression and font sizes are not
those of a newspaper. Drawings, pages and checks do more than a peer's; no peer has a kind of work for them. The
higher the load told above, the less hold seconds, and the more only ratios.
"""


def report(rows: Rows, charts: Mapping[str, float], folder: Path) -> None:
    """Write the report and the plot into *folder*."""
    lines = ["# Benchmark", "", *_machine(), "", METHOD.format(about="see `bench/corpus.py`"), *_tables(rows)]
    lines += _growth(rows)
    if charts:
        lines += ["## Charts per processor second", "", "| way | charts/s |", "|---|---|"]
        lines += [f"| {name} | {rate:.0f} |" for name, rate in charts.items()] + [""]
    (folder / "README.md").write_text("\n".join(lines), "utf-8")
    _plot(rows, folder / "plot.svg")


def _machine() -> Iterable[str]:
    yield f"{datetime.now(UTC):%Y-%m-%d}, {platform.system()} {platform.machine()}, {os.cpu_count()} cores, "
    yield f"Python {sys.version.split()[0]}, load {os.getloadavg()[0]:.1f} at the end."
    for name in ("hugo", "pelican", "mkdocs"):
        own = Path(os.environ.get("BENCH_BIN", "")) / name
        if os.environ.get("BENCH_BIN") and own.exists():
            told = subprocess.run([str(own), "version" if name == "hugo" else "--version"], capture_output=True,
                                  encoding="utf-8", check=False)  # fmt: skip
            said = [line for line in told.stdout.splitlines() if "Running" not in line]
            yield f"{name}: {said[0].partition(' from ')[0].partition('-')[0] if said else '?'}."


def _tables(rows: Rows) -> Iterable[str]:
    for size in dict.fromkeys((row["pieces"], row["indicators"]) for row in rows):
        here = [row for row in rows if (row["pieces"], row["indicators"]) == size]
        programs = list(dict.fromkeys(row["program"] for row in here))
        costs = {(row["program"], row["work"]): row for row in here}
        yield from (f"## {size[0]} pieces, {size[1]} statistics, rounds: {here[0]['rounds']}", "")
        heads = [f"{name} CPU s" for name in programs] + [f"ours / {name}" for name in programs[1:]]
        yield "| work | " + " | ".join([*heads, "ours wall s", "ours MB"]) + " |"
        yield "|---" * (len(heads) + 3) + "|"
        for work, words in WORKS.items():
            if (programs[0], work) in costs:
                yield _line(words, [costs.get((name, work)) for name in programs])
        yield ""


def _growth(rows: Rows) -> Iterable[str]:
    """What a thousand pieces more cost in memory, and how time grows, from the smallest size to the largest."""
    cold = [row for row in rows if row["work"] == "cold"]
    sizes = sorted({int(row["pieces"]) for row in cold})
    if len(sizes) > 1:
        small, large = sizes[0], sizes[-1]
        yield from (f"## From {small} to {large} pieces, cold", "")
        yield from ("| program | MB more per 1000 pieces | CPU seconds grow | pieces grow |", "|---|---|---|---|")
        for name in dict.fromkeys(row["program"] for row in cold):
            ends = {int(row["pieces"]): row for row in cold if row["program"] == name}
            if small in ends and large in ends:
                more = float(ends[large]["memory_mb"]) - float(ends[small]["memory_mb"])
                times = float(ends[large]["cpu_s"]) / float(ends[small]["cpu_s"])
                yield f"| {name} | {more / (large - small) * 1000:.0f} | {times:.1f} × | {large / small:.1f} × |"
        yield ""


def _line(words: str, costs: Sequence[Mapping[str, str] | None]) -> str:
    ours = costs[0] or {}
    seconds = [f"{float(cost['cpu_s']):.2f}" if cost else "" for cost in costs]
    ratios = [f"{float(ours['cpu_s']) / float(cost['cpu_s']):.2f}" if cost else "" for cost in costs[1:]]
    return f"| {' | '.join([words, *seconds, *ratios, ours['wall_s'], ours['memory_mb']])} |"


def _plot(rows: Rows, path: Path) -> None:
    from matplotlib.figure import Figure  # noqa: PLC0415  (only where something is plotted)

    largest = max((int(row["pieces"]) for row in rows), default=0)
    here = [row for row in rows if int(row["pieces"]) == largest]
    programs = list(dict.fromkeys(row["program"] for row in here))
    works = [work for work in WORKS if any(row["work"] == work for row in here)]
    figure = Figure(figsize=(8, 4))
    axes = figure.add_subplot()
    for place, program in enumerate(programs):
        found = {row["work"]: float(row["cpu_s"]) for row in here if row["program"] == program}
        shown = [(number, found[work]) for number, work in enumerate(works) if work in found]
        width = 0.8 / len(programs)
        axes.bar([x + place * width for x, _ in shown], [seconds for _, seconds in shown], width, label=program)
    axes.set_yscale("log")
    axes.set_xticks([number + 0.4 - 0.4 / len(programs) for number in range(len(works))])
    axes.set_xticklabels([WORKS[work] for work in works])
    axes.set_ylabel("CPU seconds")
    axes.set_title(f"{largest} pieces")
    axes.legend(frameon=False)
    figure.savefig(path, metadata={"Date": None})
