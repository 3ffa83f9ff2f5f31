"""Publishes this repository's site and reads it through nginx with the directives that the build wrote.

usage: check_published.py BULLETIN

Every address of the sitemap answers, old addresses lead on, a missing page is a 404, compressed copies are sent to those
who take them, and in Chromium no page breaks the Content-Security-Policy. Once at the root of a host, once below a path.
"""

import gzip
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

from lxml import etree

from browser import Browser
from check_sitemaps import locations
from pages import read_pages, richest_of_each_kind
from served_site import ServedSite

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]
BROTLI = pathlib.Path("/usr/lib/nginx/modules/ngx_http_brotli_static_module.so")
MOVED = """---
title: A page that moved
date: 2025-11-28
source: The Ledger
aliases: [old/name, /older/]
---

Venezuela closed its airspace on Friday, officials said.
"""
TYPES = {"feed.xml": "text/xml", "atom.xml": "text/xml", "feed.json": "application/json", "robots.txt": "text/plain",
         "sitemap.xml": "text/xml", "news-sitemap.xml": "text/xml"}


class PublishedSite(ServedSite):
    """`root` is the link that publishing flips; the rules are those that lie in the site."""

    modules = f"load_module {BROTLI};"

    @property
    def rules(self) -> str:
        return f"root {self.link}; brotli_static on; include {self.link}/nginx.conf;"

    def __init__(self, link: pathlib.Path, prefix: str):
        super().__init__(link, prefix)
        self.link = link


def main(bulletin: pathlib.Path) -> int:
    failed = False
    for prefix in ("/", "/news/"):
        with tempfile.TemporaryDirectory() as folder:
            link = publish(bulletin, pathlib.Path(folder), f"https://example.org{prefix}")
            with PublishedSite(link, prefix) as site:
                found = problems(site, f"https://example.org{prefix}")
        print(f"published at {prefix}: {len(found) or 'no'} problems")
        for problem in found:
            print(f"  {problem}")
        failed |= bool(found)
    return 1 if failed else 0


def publish(bulletin: pathlib.Path, work: pathlib.Path, base: str) -> pathlib.Path:
    """Builds and publishes as a user would; gives the link to the live release."""
    for folder in ("Content", "Templates"):
        shutil.copytree(REPOSITORY / folder, work / folder)
    (work / "Content/articles/2025-11-28-moved.md").write_text(MOVED)
    settings = work / "Content/site.yaml"
    lines = [line for line in settings.read_text().splitlines() if not line.startswith("base_url:")]
    settings.write_text("\n".join(lines + [
        f"base_url: {base}", "host_files: [redirects, headers, nginx]", "precompress: true",
        f"publish: {{disk: {{kind: folder, path: {work}/www}}}}\n"]))
    environment = os.environ | {"XDG_CACHE_HOME": str(work / "cache")}
    for command in (["build"], ["publish", "disk", "--yes"]):
        run = subprocess.run([bulletin, *command, "--site", work], env=environment, capture_output=True, text=True)
        if run.returncode != 0:
            raise SystemExit(f"bulletin {command[0]} failed:\n{run.stdout}{run.stderr}")
    return work / "www/current"


def problems(site: PublishedSite, base: str) -> list[str]:
    addresses = [url for name in ("sitemap.xml", "news-sitemap.xml")
                 for url in locations(etree.fromstring(site.get(site.prefix + name)[1]))]
    if len(addresses) < 20:
        return [f"the sitemap lists only {len(addresses)} pages"]
    paths = [site.prefix + address.removeprefix(base) for address in addresses]
    return (
        [problem for path in paths for problem in problems_of(site, path, "text/html")]
        + [problem for name, kind in TYPES.items() for problem in problems_of(site, site.prefix + name, kind)]
        + [problem for asset in (site.link / "assets").iterdir() if asset.suffix not in (".gz", ".br")
           for problem in problems_of_asset(site, asset.name)]
        + problems_of_missing(site) + problems_of_aliases(site) + problems_in_browser(site)
    )


def problems_of(site: PublishedSite, path: str, kind: str) -> list[str]:
    """A page or feed is served whole, with its type and headers, and the same in each encoding."""
    plain, body = site.ask(path)
    found = []
    if plain.status != 200 or not plain.headers["Content-Type"].startswith(kind):
        found.append(f"{path} answers {plain.status} {plain.headers['Content-Type']}")
    if "default-src 'none'" not in (plain.headers["Content-Security-Policy"] or ""):
        found.append(f"{path} has no Content-Security-Policy")
    if plain.headers["Content-Encoding"]:
        found.append(f"{path} is compressed for one who did not ask")
    if len(body) >= 1024:
        for encoding, decode in (("gzip", gzip.decompress), ("br", from_brotli)):
            packed, bytes = site.ask(path, **{"Accept-Encoding": encoding})
            if packed.headers["Content-Encoding"] != encoding or decode(bytes) != body:
                found.append(f"{path} is not served as {encoding}")
            if packed.headers["Content-Type"] != plain.headers["Content-Type"]:
                found.append(f"{path} has another type as {encoding}")
    return found


def from_brotli(bytes: bytes) -> bytes:
    return subprocess.run(["brotli", "--decompress", "--stdout"], input=bytes, capture_output=True).stdout


def problems_of_asset(site: PublishedSite, name: str) -> list[str]:
    answer, _ = site.ask(f"{site.prefix}assets/{name}")
    if answer.status == 200 and "immutable" in (answer.headers["Cache-Control"] or ""):
        return []
    return [f"assets/{name} answers {answer.status} with Cache-Control {answer.headers['Cache-Control']}"]


def problems_of_missing(site: PublishedSite) -> list[str]:
    found = []
    for path in ("no/such/page/", ".bulletin/published", "index.htm"):
        status, body = site.get(site.prefix + path)
        if status != 404 or b'class="missing"' not in body:
            found.append(f"{path} answers {status}, and not with 404.html")
    return found


def problems_of_aliases(site: PublishedSite) -> list[str]:
    found = []
    for alias in ("old/name/", "older/"):
        answer, _ = site.ask(site.prefix + alias)
        target = answer.headers["Location"] or ""
        path = target.removeprefix(f"http://127.0.0.1:{site.port}")
        if answer.status != 301 or not path.endswith("/2025/11/28/moved/") or site.get(path)[0] != 200:
            found.append(f"{alias} answers {answer.status} and leads to “{target}”")
        page = (site.link / alias / "index.html").read_text()
        if path not in page:
            found.append(f"{alias} has no page that leads on where a host knows no redirects")
    return found


def problems_in_browser(site: PublishedSite) -> list[str]:
    """What Chromium says of the richest page of each kind: a break of the policy is an error in its console."""
    found = []
    with Browser() as browser:
        for page in richest_of_each_kind(read_pages(site.link)):
            if not page.kind:
                continue
            browser.open(site.address + page.route)
            found += [f"{page.path}: {text}" for text in browser.complaints()]
    return found


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1]).resolve()))
