#!/usr/bin/env python3
"""Shows what a build takes as the archive grows, stage by stage, and what a million articles would take.

usage: scale.py BULLETIN [--sizes 1000,10000,100000] [--runs 3] [--write docs/scale.md]

Prints two tables: what a whole build takes, and the microseconds of each stage per article. A stage whose figure grows with
the archive is one that will break first. The last row of the first is drawn on from the two greatest sizes: what one article
more has cost between them, times a million; the text below says so in words. --write puts all of it between the marks of the
document.
"""
import argparse
import datetime
import os
import pathlib
import re
import shutil
import statistics
import subprocess
import tempfile

from archive import make_site, measure

STAGES = ["start", "read", "derive", "link", "render", "write", "record"]
MILLION = 1_000_000


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("bulletin", type=pathlib.Path)
    parser.add_argument("--sizes", default="1000,10000")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--write", type=pathlib.Path, help="the document to put the figures into")
    options = parser.parse_args()
    results = {}
    with tempfile.TemporaryDirectory(prefix="bulletin-scale-", dir="/dev/shm") as folder:
        for size in sorted(map(int, options.sizes.split(","))):
            results[size] = build(options.bulletin.resolve(), size, options.runs, pathlib.Path(folder))
    parts = {"figures": figures(results, options.runs)}
    if len(results) > 1:
        parts["projection"] = projection({size: wholes for size, (wholes, _) in results.items()})
    print("\n\n".join(parts.values()))
    if options.write:
        text = options.write.read_text()
        for name, part in parts.items():
            text = re.sub(rf"(<!-- {name} -->\n).*?(\n<!-- end -->)", lambda found: found[1] + part + found[2], text, flags=re.DOTALL)
        options.write.write_text(text)


def figures(results, runs):
    """A line on how it was measured, and both tables."""
    swift = re.search(r"Swift version ([0-9.]+)", subprocess.run(["swift", "--version"], capture_output=True, text=True).stdout)
    measured = "one run" if runs == 1 else f"medians of {runs} runs"
    lines = [f"{datetime.date.today():%-d %B %Y}, {os.cpu_count()} cores, Swift {swift[1]}, {measured} of each size:", ""]
    lines += ["| articles | wall s | CPU s | peak MB | files | site MB | record MB |", "|--:|--:|--:|--:|--:|--:|--:|"]
    lines += [row(f"{size:,}", wholes) for size, (wholes, _) in results.items()]
    if len(results) > 1:
        lines.append(row(f"{MILLION:,} (drawn on)", drawn_on({size: wholes for size, (wholes, _) in results.items()})))
    lines += ["", f"| µs per article | {' | '.join(f'{size:,}' for size in results)} |", f"|---|{'--:|' * len(results)}"]
    for stage in STAGES:
        per_article = [f"{stages[stage] / size * 1e6:,.0f}" for size, (_, stages) in results.items()]
        lines.append(f"| {stage} | {' | '.join(per_article)} |")
    return "\n".join(lines)


def projection(results):
    """What a million articles would take, in words."""
    smaller, greater = sorted(results)[-2:]
    (_, cpu, memory, files, site, _) = drawn_on(results)
    near, far = results[smaller], results[greater]
    kilobytes = (far[2] - near[2]) * 1000 / (greater - smaller)
    fits = (8000 - far[2]) * 1000 / kilobytes + greater
    return (
        f"About {cpu / 60:.0f} minutes of CPU time, {memory / 1000:.0f} GB of memory, {files:,.0f} files of {site / 1000:.0f} GB.\n"
        f"From {smaller:,} articles to {greater:,}, {greater / smaller:.0f} times as many, CPU time grew {far[1] / near[1]:.1f}-fold and "
        f"memory {far[2] / near[2]:.1f}-fold:\neach article more costs {(far[1] - near[1]) * 1000 / (greater - smaller):.2f} ms of CPU and "
        f"{kilobytes:.0f} KB. A machine with 8 GB ends near {round(fits, -4):,.0f} articles.")


def build(bulletin, size, runs, scratch):
    """Medians of wall and CPU seconds, peak memory, files and bytes of the site and of the record beside it; and of the
    seconds of each stage, which a second build tells, because measuring templates takes time of its own."""
    site, out = make_site(size, scratch / "archive"), scratch / "out"
    command = [bulletin, "build", "--site", site, "--output", out, "--force"]
    wholes, stages = [], []
    for _ in range(runs):
        shutil.rmtree(out, ignore_errors=True)
        wall, cpu, memory, _ = measure(command, scratch)
        files = [file for file in out.rglob("*") if file.is_file()]
        record = [file.stat().st_size for file in files if file.is_relative_to(out / ".bulletin")]
        total = sum(file.stat().st_size for file in files)
        wholes.append((wall, cpu, memory, len(files) - len(record), (total - sum(record)) / 1e6, sum(record) / 1e6))
        shutil.rmtree(out)
        messages = measure([*command, "--timings"], scratch)[3]
        stages.append({stage: seconds(stage, messages) for stage in STAGES})
    shutil.rmtree(scratch / "archive")
    shutil.rmtree(out)
    medians = [statistics.median(column) for column in zip(*wholes)]
    return medians, {stage: statistics.median(run[stage] for run in stages) for stage in STAGES}


def seconds(stage, messages):
    """The wall seconds of a stage, as --timings prints them."""
    return float(re.search(rf"^  {stage} +([0-9.]+) s", messages, re.MULTILINE)[1])


def drawn_on(results):
    smaller, greater = sorted(results)[-2:]
    share = (MILLION - greater) / (greater - smaller)
    return [far + (far - near) * share for near, far in zip(results[smaller], results[greater])]


def row(name, figures):
    wall, cpu, memory, files, site, record = figures
    return f"| {name} | {wall:,.2f} | {cpu:,.2f} | {memory:,.0f} | {files:,.0f} | {site:,.0f} | {record:,.0f} |"


main()
