#!/usr/bin/env python3
"""Times the template engines on four pages and prints a table: microseconds per page, best of many.

    pip install jinja2==3.1.6 && python3 run.py --others

Builds the Swift programs in release mode. Jinja2 must print the same bytes as this engine, or the run fails;
swift-mustache and Stencil have templates of their own that print nearly the same.
"""
import argparse
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import time

import jinja2

HERE = pathlib.Path(__file__).parent
PAGES = ["page.html", "table.html", "inheritance.html", "macros.html"]


def make_data(items=20, rows=2000):
    topic = lambda i: {"title": f"Topic {i} & more", "url": f"/topics/{i}/"}
    article = lambda i: {
        "title": f"Council votes on bridge “{i}” <again>", "url": f"/articles/2026/{i:03}-council-votes/",
        "summary": f"The council's vote on item {i} ended 7 to 2 after a debate of three hours, residents & reporters said on Monday evening.",
        "date": f"2026-01-{i + 1:02}", "source": {"name": "The Harbor Post", "url": "/sources/harbor-post/"}, "topics": [topic(i), topic(i + 1)]}
    return {
        "site": {"title": "Harbor Briefing", "url": "/", "menu": [{"title": f"Section {i}", "url": f"/s/{i}/"} for i in range(6)]}, "page": {"title": "Today's news", "url": "https://example.org/today/"},
        "articles": [article(i) for i in range(items)], "rows": [{"name": f"Name {i}", "count": i * 7, "note": f"a note & number {i}"} for i in range(rows)]}


def time_jinja2(data, output):
    environment = jinja2.Environment(autoescape=True, loader=jinja2.FileSystemLoader(HERE / "pages"))
    for name in PAGES:
        template = environment.get_template(name)
        (output / name).write_bytes(template.render(data).encode())
        best, start = 1e9, time.perf_counter()
        while time.perf_counter() - start < 2:
            began = time.perf_counter()
            template.render(data)
            best = min(best, time.perf_counter() - began)
        yield name, "Jinja2", best * 1e6


def build(package, product, options):
    command = ["swift", "build", "-c", "release", "--package-path", package, *options]
    subprocess.run([*command, "--product", product], check=True, stdout=subprocess.DEVNULL)
    folder = subprocess.run([*command, "--show-bin-path"], check=True, capture_output=True, text=True).stdout.strip()
    return f"{folder}/{product}"


def time_program(*command):
    lines = subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()
    for line in lines:
        name, kind, micros, _ = line.split("\t")
        yield name, kind, float(micros)


def allocations(program, page, folder, **sizes):
    """How often a render of a page allocates, told by valgrind: the difference between a few renders and a few more."""
    data = folder / "sized.json"
    data.write_text(json.dumps(make_data(**sizes)))
    def count(times):
        run = subprocess.run(["valgrind", program, HERE / "pages", data, folder, page, str(times)], capture_output=True, text=True, check=True)
        return int(re.search(r"total heap usage: ([\d,]+) allocs", run.stderr)[1].replace(",", ""))
    return (count(13) - count(3)) / 10


def check_allocations(program, folder):
    """Prints what each page allocates, and ends the run if one with twice as much to print allocates more often."""
    print(f"{'allocations a page':20}{'20 items, 100 rows':>24}{'40 items, 200 rows':>24}")
    grown = []
    for page in PAGES:
        few, many = allocations(program, page, folder, items=20, rows=100), allocations(program, page, folder, items=40, rows=200)
        print(f"{page:20}{few:24.1f}{many:24.1f}")
        grown += [page] if many > few else []
    if grown:
        sys.exit(f"allocates for what it prints: {', '.join(grown)}")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--scratch", help="where to build, instead of .build")
    parser.add_argument("--others", action="store_true", help="time swift-mustache and Stencil too, which are fetched")
    parser.add_argument("--allocations", action="store_true", help="count with valgrind what a page allocates, and stop: 1 if that grows with the page")
    options = parser.parse_args()
    folder = pathlib.Path(tempfile.mkdtemp())
    data = make_data()
    (folder / "data.json").write_text(json.dumps(data))
    for name in ["ours", "jinja2"]:
        (folder / name).mkdir()
    scratch = lambda name: ["--scratch-path", f"{options.scratch}/{name}"] if options.scratch else []
    if options.allocations:
        return check_allocations(build(HERE, "TemplateBenchmark", scratch("ours")), folder)
    results = [*time_jinja2(data, folder / "jinja2")]
    ours = build(HERE, "TemplateBenchmark", scratch("ours"))
    results += time_program(ours, HERE / "pages", folder / "data.json", folder / "ours")
    engines = ["Jinja2"]
    if options.others:
        results += time_program(build(HERE / "others", "OtherEngines", scratch("others")), HERE / "others" / "pages", folder / "data.json")
        engines += ["swift-mustache", "Stencil"]
    times = {(page, kind): micros for page, kind, micros in results}
    for page in PAGES:
        assert (folder / "ours" / page).read_bytes() == (folder / "jinja2" / page).read_bytes(), f"{page} differs in {folder}"
    print(f"{'microseconds a page':20}{'records':>12}{'dictionaries':>14}" + "".join(f"{engine:>24}" for engine in engines))
    for page in PAGES:
        ours, dictionaries = times[page, "records"], times[page, "dictionaries"]
        others = "".join(f"{times[page, engine]:14.0f} ({times[page, engine] / ours:5.1f} x)" for engine in engines)
        print(f"{page:20}{ours:12.1f}{dictionaries:14.1f}{others}")


if __name__ == "__main__":
    main()
