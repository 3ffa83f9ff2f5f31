"""Feeds as feed readers take them."""

import json
import pathlib

import feedparser


def problems(root: pathlib.Path) -> list[str]:
    found = []
    xml = sorted([*root.rglob("feed.xml"), *root.rglob("atom.xml")])
    for file in xml:
        found += [f"{file.relative_to(root)}: {text}" for text in problems_of_feed(file.read_bytes())]
    for file in sorted(root.rglob("feed.json")):
        found += [f"{file.relative_to(root)}: {text}" for text in problems_of_json_feed(json.loads(file.read_text()))]
    return found if xml else ["the site has no feeds"]


def problems_of_feed(text: bytes) -> list[str]:
    feed = feedparser.parse(text)
    found = [f"not well-formed: {feed.bozo_exception}"] if feed.bozo else []
    found += [f"the feed has no {key}" for key in ("title", "link") if not feed.feed.get(key)]
    for entry in feed.entries:
        found += [f"{entry.get('title')}: no {key}" for key in ("id", "link", "title") if not entry.get(key)]
        if "published" in entry and entry.published_parsed is None:
            found.append(f"{entry.get('title')}: no date: {entry.published}")
    return found + repeated([entry.get("id") for entry in feed.entries])


def problems_of_json_feed(feed: dict) -> list[str]:
    found = [] if feed.get("version") == "https://jsonfeed.org/version/1.1" else ["not JSON Feed 1.1"]
    found += [f"no {key}" for key in ("title", "home_page_url", "feed_url", "items") if key not in feed]
    for item in feed.get("items", []):
        found += [f"{item.get('title')}: no {key}" for key in ("id", "url", "content_html") if key not in item]
    return found + repeated([item.get("id") for item in feed.get("items", [])])


def repeated(identifiers: list) -> list[str]:
    return [f"two entries have the id {one}" for one in sorted(set(identifiers)) if identifiers.count(one) > 1]
