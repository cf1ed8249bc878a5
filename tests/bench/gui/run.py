#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures the window, prints one table, and holds it to its bounds.

All times are a thread's or a program's own time on a processor: machines are
shared. What is compared was measured in the same run.
"""

import argparse
import json
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

FOLDER = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(FOLDER.parent))
sys.dont_write_bytecode = True
import table  # noqa: E402, the other table's

RATE = 1_000_000
MEMORY_RATE = 2_000_000
STARTS = 15
SETTLE_SECONDS = 15  # ages are shown by the second up to ten, which is not idle yet
IDLE_SECONDS = 30
PATIENCE = 900  # seconds for any one program
SCREEN = {"screens": [{"name": "desktop", "x": 0, "y": 0, "width": 1280, "height": 800}]}


class Programs:
    """The programs in their folder, away from the person's screen and settings."""

    def __init__(self, folder, home):
        self.folder = folder
        screen = pathlib.Path(home) / "screen.json"
        screen.write_text(json.dumps(SCREEN), encoding="utf-8")
        self.environment = os.environ | {
            "QT_QPA_PLATFORM": f"offscreen:configfile={screen}", "LC_ALL": "C.UTF-8",
            "XDG_CACHE_HOME": home, "XDG_DATA_HOME": home}
        self.home = home

    def environment_for(self, what):
        """With settings of its own: a tab that one leaves in front hides the log of the next."""
        settings = tempfile.mkdtemp(dir=self.home)
        return self.environment | {"EFDMON_BENCH": what, "XDG_CONFIG_HOME": settings}

    def command(self, name, *arguments):
        return [self.folder / f"efdmon-bench-{name}", *arguments]

    def measure(self, name, *arguments, what=""):
        """Runs one to its end; the rows that it prints."""
        done = subprocess.run(self.command(name, *arguments), env=self.environment_for(what),
                              stdout=subprocess.PIPE, text=True, timeout=PATIENCE, check=False)
        if done.returncode != 0:
            raise table.TableError(f"efdmon-bench-{name} {what} has failed")
        lines = [line.split("\t") for line in done.stdout.splitlines()]
        return {line[1]: float(line[2]) for line in lines if line[0] == "row"}

    def begin(self, name, *arguments, what):
        """Starts one, and waits for the first line that it prints."""
        process = subprocess.Popen(self.command(name, *arguments), stdout=subprocess.PIPE,
                                   env=self.environment_for(what), text=True)
        if not process.stdout.readline().startswith("row"):
            process.kill()
            raise table.TableError(f"efdmon-bench-{name} {what} has failed")
        return process


def sleeps(process):
    """How often each of its threads has gone to sleep so far."""
    counts = {}
    for status in pathlib.Path(f"/proc/{process.pid}/task").glob("*/status"):
        lines = dict(line.split(":", 1) for line in status.read_text(encoding="utf-8").splitlines())
        counts[status.parent.name] = int(lines["voluntary_ctxt_switches"])
    return counts


def wakeups(before, after):
    """In between; a thread that has ended woke up for that."""
    ended = len(before.keys() - after.keys())
    return ended + sum(count - before.get(thread, 0) for thread, count in after.items())


def measure_idle(programs):
    process = programs.begin("window", "--simulate=0", what="idle")
    try:
        time.sleep(SETTLE_SECONDS)
        begun, before = time.monotonic(), sleeps(process)
        time.sleep(IDLE_SECONDS)
        return {"idle-wakeups": wakeups(before, sleeps(process)), "idle-seconds": time.monotonic() - begun}
    finally:
        process.kill()
        process.wait()


def measure_start(programs):
    """In turns, so that both meet the same machine."""
    starts = {"start-window": [], "start-empty": [], "start-label": []}
    for _ in range(STARTS):
        starts["start-window"].append(programs.measure("window", "--simulate=0", what="start")["start"])
        starts["start-empty"].append(programs.measure("empty")["start"])
        starts["start-label"].append(programs.measure("empty", what="label")["start"])
    return {name: statistics.median(times) for name, times in starts.items()}


def measure_flood(programs):
    rows = programs.measure("window", f"--simulate={RATE}", what="flood")
    rows["flood-asked"] = RATE * rows["flood-seconds"]
    for variation in ("filtered", "latest"):
        rows |= programs.measure("window", f"--simulate={RATE}", what=variation)
    return rows


def measure_log(programs):
    with tempfile.TemporaryDirectory() as folder:
        return programs.measure("reader", str(RATE), f"{folder}/bench.efdlog")


def measure_all(programs):
    """One after the other."""
    steps = {
        "start": measure_start,
        "flood": measure_flood,
        "log": measure_log,
        "filter": lambda all_programs: all_programs.measure("filter"),
        "naive": lambda all_programs: all_programs.measure("naive"),
        "idle": measure_idle,
        "memory": lambda all_programs: all_programs.measure("window", f"--simulate={MEMORY_RATE}", what="memory"),
    }
    rows = {}
    for name, step in steps.items():
        print(f"measuring: {name}", file=sys.stderr, flush=True)
        rows |= step(programs)
    return rows


def show(number):
    """Three digits that say something, and never an exponent."""
    if number is None:
        return ""
    if number == 0 or abs(number) >= 100:
        return f"{number:,.0f}"
    if abs(number) >= 0.001:
        return f"{number:.3g}"
    return f"{number:.6f}"


def make_table(entries, rows):
    lines = ["| | measured | bound | dream |", "|---|--:|--:|--:|"]
    for entry in entries:
        if isinstance(entry, str):
            lines.append(f"| **{entry}** | | | |")
            continue
        lines.append(f"| {entry.text} | {show(entry.value(rows))} | {show(entry.bound)} | {show(entry.dream)} |")
    return "\n".join(lines)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=pathlib.Path, help="where the programs are")
    folder = parser.parse_args().folder
    entries = table.read_bounds(FOLDER / "bounds")
    measures = [entry for entry in entries if isinstance(entry, table.Measure)]
    with tempfile.TemporaryDirectory() as home:
        rows = measure_all(Programs(folder, home))
    table.compare_names(measures, rows)
    print(make_table(entries, rows))
    failed = [measure for measure in measures if measure.fails(rows)]
    for measure in failed:
        print(f"over its bound: {measure.expression} is {show(measure.value(rows))}, "
              f"at most {show(measure.bound)}", file=sys.stderr)
    return 1 if failed else 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except table.TableError as error:
        sys.exit(f"error: {error}")
