"""Draws the first topic page of a built site. usage: draw_topic.py FOLDER PNG"""

import pathlib
import sys
import urllib.parse

from browser import Browser
from pages import read_page
from served_site import ServedSite

WIDTH, HEIGHT = 1280, 1500


def main(root: pathlib.Path, image: str):
    topics = sorted(root.glob("topics/*/index.html"), key=lambda file: (-file.stat().st_size, file))
    if not topics:
        sys.exit(f"{root} has no topic page; build the site first")
    with ServedSite(root, path_of(root)) as site, Browser() as browser:
        browser.open(site.address + topics[0].parent.relative_to(root).as_posix() + "/", WIDTH, HEIGHT)
        browser.driver.save_screenshot(image)


def path_of(root: pathlib.Path) -> str:
    """The path of the site's base URL, from the home page's canonical address."""
    home = read_page(root, root / "index.html")
    return urllib.parse.urlsplit(home.document.xpath("string(//link[@rel='canonical']/@href)")).path


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]).resolve(), sys.argv[2])
