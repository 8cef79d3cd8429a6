"""What a command costs: processor time and memory of its whole process tree, and the time on the clock."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

SCRIPT = """
import resource, subprocess, sys, time
start = time.perf_counter()
done = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
wall = time.perf_counter() - start
used = resource.getrusage(resource.RUSAGE_CHILDREN)
sys.stderr.buffer.write(done.stderr[-2000:])
print(used.ru_utime + used.ru_stime, wall, used.ru_maxrss / 1024)
sys.exit(done.returncode)
"""


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds of all processors together, seconds on the clock, and the most memory in MB."""

    cpu: float
    wall: float
    memory: float


def cost(command: Sequence[str], folder: Path, environment: Mapping[str, str] | None = None) -> Cost:
    """What *command* costs, run in *folder*; raises where it fails."""
    asked = [sys.executable, "-c", SCRIPT, *command]
    env = {**os.environ, **(environment or {})}
    done = subprocess.run(asked, cwd=folder, env=env, capture_output=True, encoding="utf-8", check=False)
    if done.returncode:
        raise RuntimeError(f"{' '.join(command)}: {done.stderr}")
    return Cost(*map(float, done.stdout.split()[-3:]))


def own_cpu() -> float:
    """Processor seconds that this process has used."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def clock() -> float:
    """A moment, in seconds."""
    return time.perf_counter()
