#!/usr/bin/env python3
"""Times the template engines on four pages and prints a table: microseconds per page, best of many.

    pip install jinja2==3.1.6 && python3 run.py

Builds the Swift programs in release mode. Engines must print the same bytes, or the run fails.
"""
import json
import pathlib
import subprocess
import sys
import tempfile
import time

import jinja2

HERE = pathlib.Path(__file__).parent
PAGES = ["page.html", "table.html", "inheritance.html", "macros.html"]


def make_data():
    topic = lambda i: {"title": f"Topic {i} & more", "url": f"/topics/{i}/"}
    article = lambda i: {
        "title": f"Council votes on bridge “{i}” <again>", "url": f"/articles/2026/{i:03}-council-votes/",
        "summary": f"The council's vote on item {i} ended 7 to 2 after a debate of three hours, residents & reporters said on Monday evening.",
        "date": f"2026-01-{i + 1:02}", "source": {"name": "The Harbor Post", "url": "/sources/harbor-post/"}, "topics": [topic(i), topic(i + 1)]}
    return {
        "site": {"title": "Harbor Briefing", "url": "/", "menu": [{"title": f"Section {i}", "url": f"/s/{i}/"} for i in range(6)]}, "page": {"title": "Today's news", "url": "https://example.org/today/"},
        "articles": [article(i) for i in range(20)], "rows": [{"name": f"Name {i}", "count": i * 7, "note": f"a note & number {i}"} for i in range(2000)]}


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


def time_swift(folder, output, *command):
    lines = subprocess.run([*command, HERE / "pages", folder / "data.json", output], capture_output=True, text=True, check=True).stdout.splitlines()
    for line in lines:
        name, kind, micros, _ = line.split("\t")
        yield name, kind, float(micros)


def main():
    folder = pathlib.Path(tempfile.mkdtemp())
    data = make_data()
    (folder / "data.json").write_text(json.dumps(data))
    for name in ["ours", "jinja2"]:
        (folder / name).mkdir()
    build = ["swift", "build", "-c", "release", "--package-path", HERE, *sys.argv[1:]]
    subprocess.run([*build, "--product", "TemplateBenchmark"], check=True, stdout=subprocess.DEVNULL)
    binary = subprocess.run([*build, "--show-bin-path"], check=True, capture_output=True, text=True).stdout.strip()
    times = {(page, kind): micros for page, kind, micros in [*time_jinja2(data, folder / "jinja2"), *time_swift(folder, folder / "ours", f"{binary}/TemplateBenchmark")]}
    for page in PAGES:
        assert (folder / "ours" / page).read_bytes() == (folder / "jinja2" / page).read_bytes(), f"{page} differs in {folder}"
    print(f"{'page':20}{'records':>12}{'dictionaries':>14}{'Jinja2':>12}{'times faster':>14}   (microseconds)")
    for page in PAGES:
        ours, dictionaries, theirs = (times[page, kind] for kind in ["records", "dictionaries", "Jinja2"])
        print(f"{page:20}{ours:12.1f}{dictionaries:14.1f}{theirs:12.1f}{theirs / ours:14.1f}")


if __name__ == "__main__":
    main()
