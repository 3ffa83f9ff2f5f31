"""Checks a site that was built for https://example.org/news/. usage: check_site.py FOLDER"""

import pathlib
import sys
import time

import check_accessibility
import check_feeds
import check_html
import check_links
import check_search
import check_sitemaps
from pages import read_pages, richest_of_each_kind
from served_site import ServedSite

BASE = "https://example.org/news/"
MOST_SHOWN = 40


def main(root: pathlib.Path) -> int:
    pages = read_pages(root)
    samples = richest_of_each_kind(pages)
    with ServedSite(root) as site:
        checks = {
            "HTML": lambda: check_html.problems(root),
            "links": lambda: check_links.problems(site, pages, BASE),
            "feeds": lambda: check_feeds.problems(root),
            "sitemaps": lambda: check_sitemaps.problems(root, BASE),
            "search": lambda: check_search.problems(site),
            "accessibility": lambda: check_accessibility.problems(site, samples),
        }
        failed = [name for name, check in checks.items() if not passes(name, check)]
    print(f"{len(pages)} pages of {len(samples)} kinds: " + (f"{', '.join(failed)} failed" if failed else "all is well"))
    return 1 if failed else 0


def passes(name: str, check) -> bool:
    started = time.monotonic()
    problems = check()
    print(f"{name}: {len(problems) or 'no'} problems, {time.monotonic() - started:.1f} s")
    for problem in problems[:MOST_SHOWN]:
        print(f"  {problem}")
    return not problems


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1]).resolve()))
