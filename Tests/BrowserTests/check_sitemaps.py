"""Sitemaps against the schemas of their protocols, and against the pages there are."""

import pathlib

from lxml import etree

SCHEMA = pathlib.Path(__file__).parent / "schemas" / "sitemap.xsd"
LOCATION = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"


def problems(root: pathlib.Path, base: str) -> list[str]:
    schema = etree.XMLSchema(file=str(SCHEMA))
    found = []
    for name in ("sitemap.xml", "news-sitemap.xml"):
        if not (root / name).exists():
            found.append(f"{name} is missing")
            continue
        document = etree.parse(root / name)
        schema.validate(document)
        found += [f"{name}:{entry.line}: {entry.message}" for entry in schema.error_log]
        found += [f"{name}: no such page: {url}" for url in locations(document) if not is_page(root, url, base)]
    return found


def locations(document) -> list[str]:
    return [element.text for element in document.iter(LOCATION)]


def is_page(root: pathlib.Path, url: str, base: str) -> bool:
    return url.startswith(base) and (root / url.removeprefix(base) / "index.html").exists()
