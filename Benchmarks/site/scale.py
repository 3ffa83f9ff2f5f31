#!/usr/bin/env python3
"""Shows what a build takes as the archive grows, stage by stage, and what a million articles would take.

usage: scale.py BULLETIN [--sizes 1000,10000,100000] [--runs 3]

Prints two tables: what a whole build takes, and the microseconds of each stage per article. A stage whose figure grows with
the archive is one that will break first. The last row of the first is drawn on from the two greatest sizes: what one article
more has cost between them, times a million.
"""
import argparse
import pathlib
import re
import shutil
import statistics
import tempfile

from archive import make_site, measure

STAGES = ["start", "read", "derive", "link", "render", "write", "record"]
MILLION = 1_000_000


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("bulletin", type=pathlib.Path)
    parser.add_argument("--sizes", default="1000,10000")
    parser.add_argument("--runs", type=int, default=3)
    options = parser.parse_args()
    results = {}
    with tempfile.TemporaryDirectory(prefix="bulletin-scale-", dir="/dev/shm") as folder:
        for size in sorted(map(int, options.sizes.split(","))):
            results[size] = build(options.bulletin.resolve(), size, options.runs, pathlib.Path(folder))
    print("| articles | wall s | CPU s | peak MB | files | output MB |\n|--:|--:|--:|--:|--:|--:|")
    for size, (wholes, _) in results.items():
        print(row(f"{size:,}", wholes))
    if len(results) > 1:
        print(row(f"{MILLION:,} (drawn on)", drawn_on({size: wholes for size, (wholes, _) in results.items()})))
    print(f"\n| µs per article | {' | '.join(f'{size:,}' for size in results)} |\n|---|{'--:|' * len(results)}")
    for stage in STAGES:
        print(f"| {stage} | {' | '.join(f'{stages[stage] / size * 1e6:,.0f}' for size, (_, stages) in results.items())} |")


def build(bulletin, size, runs, scratch):
    """Medians of wall and CPU seconds, peak memory, files and bytes of the output; and of the seconds of each stage."""
    site, out = make_site(size, scratch / "archive"), scratch / "out"
    figures, stages = [], []
    for _ in range(runs):
        shutil.rmtree(out, ignore_errors=True)
        command = [bulletin, "build", "--site", site, "--output", out, "--timings", "--force"]
        wall, cpu, memory, messages = measure(command, scratch)
        files = [file.stat().st_size for file in out.rglob("*") if file.is_file()]
        figures.append((wall, cpu, memory, len(files), sum(files) / 1e6))
        stages.append({stage: seconds(stage, messages) for stage in STAGES})
    shutil.rmtree(scratch / "archive")
    shutil.rmtree(out)
    wholes = [statistics.median(column) for column in zip(*figures)]
    return wholes, {stage: statistics.median(run[stage] for run in stages) for stage in STAGES}


def seconds(stage, messages):
    """The wall seconds of a stage, as --timings prints them."""
    return float(re.search(rf"^  {stage} +([0-9.]+) s", messages, re.MULTILINE)[1])


def drawn_on(results):
    smaller, greater = sorted(results)[-2:]
    share = (MILLION - greater) / (greater - smaller)
    return [far + (far - near) * share for near, far in zip(results[smaller], results[greater])]


def row(name, figures):
    wall, cpu, memory, files, megabytes = figures
    return f"| {name} | {wall:,.2f} | {cpu:,.2f} | {memory:,.0f} | {files:,.0f} | {megabytes:,.0f} |"


main()
