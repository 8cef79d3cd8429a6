"""Runs the benchmark: ``python -m bench --pieces 100 1000 --indicators 30 --rounds 3``.

Each round does all programs one after another, so that whatever else the machine does falls on all alike; the median of
the rounds counts. Processor seconds are those of the whole process tree.
"""

from __future__ import annotations

import argparse
import csv
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from bench.charts import charts_per_second
from bench.contestants import OURS, Contestant, cleared, contestants, edit, edit_figure
from bench.corpus import Piece, pieces_of
from bench.measure import Cost, cost
from bench.report import report

RESULTS = Path(__file__).parent / "results"


@dataclass(frozen=True, slots=True)
class Run:
    """One measured run."""

    program: str
    pieces: int
    indicators: int
    work: str
    number: int
    cost: Cost


def runs(folder: Path, pieces: int, indicators: int, rounds: int) -> Iterator[Run]:
    """Every run of one size: cold, nothing changed, a body, a title, and for ours a figure."""
    piece = list(pieces_of(pieces))[pieces // 2]
    programs = contestants()
    for program in programs:
        program.lay(folder / program.name, pieces, indicators)
    for number in range(rounds):
        for program in programs:
            for work, spent in _round(program, folder / program.name, piece, number):
                print(f"{program.name:12}{pieces:7}{indicators:5} {work:8}{spent.cpu:8.2f} s{spent.memory:7.0f} MB")
                yield Run(program.name, pieces, indicators, work, number, spent)


def _round(program: Contestant, folder: Path, piece: Piece, number: int) -> Iterator[tuple[str, Cost]]:
    cleared(program, folder)
    command = program.command(folder)
    yield "cold", cost(command, folder)
    yield "same", cost(command, folder)
    for what in ("body", "title"):
        edit(program, folder, piece, what, number)
        yield what, cost(command, folder)
    if program is OURS:
        edit_figure(folder, number)
        yield "figure", cost(command, folder)


def table(measured: list[Run]) -> list[dict[str, str]]:
    """The medians, a row for each program, size and kind of work."""
    groups: dict[tuple[str, int, int, str], list[Cost]] = {}
    for run in measured:
        groups.setdefault((run.program, run.pieces, run.indicators, run.work), []).append(run.cost)
    return [
        {
            "program": program,
            "pieces": str(pieces),
            "indicators": str(indicators),
            "work": work,
            "rounds": str(len(costs)),
            "cpu_s": f"{median(one.cpu for one in costs):.3f}",
            "wall_s": f"{median(one.wall for one in costs):.3f}",
            "memory_mb": f"{median(one.memory for one in costs):.0f}",
        }
        for (program, pieces, indicators, work), costs in groups.items()
    ]


def main() -> None:
    """Measure, and write the table, the report and the plot."""
    options = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    options.add_argument("--pieces", type=int, nargs="+", default=[100, 1000])
    options.add_argument("--indicators", type=int, nargs="+", default=[30])
    options.add_argument("--rounds", type=int, default=3)
    options.add_argument("--charts", type=int, default=500, help="drawings for the charts per second; 0 for none")
    chosen = options.parse_args()
    charts = charts_per_second(chosen.charts) if chosen.charts else {}
    measured: list[Run] = []
    for pieces in chosen.pieces:
        for indicators in chosen.indicators:
            with tempfile.TemporaryDirectory() as folder:
                measured += runs(Path(folder), pieces, indicators, chosen.rounds)
            written(table(measured), charts)  # after each size: the largest may take longer than anybody waits


def written(rows: list[dict[str, str]], charts: Mapping[str, float]) -> None:
    """Write what is measured so far."""
    RESULTS.mkdir(exist_ok=True)
    with (RESULTS / "table.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    report(rows, charts, RESULTS)


if __name__ == "__main__":
    main()
