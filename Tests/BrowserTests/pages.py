"""The pages of a built site, parsed."""

import dataclasses
import pathlib

import lxml.html


@dataclasses.dataclass
class Page:
    """`path` is relative to the site; `kind` is the theme's class of the body: `topic`, `article`, …"""

    path: str
    kind: str
    size: int
    document: lxml.html.HtmlElement

    @property
    def route(self) -> str:
        return self.path.removesuffix("index.html")


def read_pages(root: pathlib.Path) -> list[Page]:
    return [read_page(root, file) for file in sorted(root.rglob("*.html"))]


def read_page(root: pathlib.Path, file: pathlib.Path) -> Page:
    text = file.read_bytes()
    document = lxml.html.document_fromstring(text, parser=lxml.html.HTMLParser(encoding="utf-8"))
    kind = document.find("body").get("class", "")
    return Page(file.relative_to(root).as_posix(), kind, len(text), document)


def richest_of_each_kind(pages: list[Page]) -> list[Page]:
    """For each kind its biggest page, in the order of the kinds."""
    best: dict[str, Page] = {}
    for page in pages:
        if page.kind not in best or page.size > best[page.kind].size:
            best[page.kind] = page
    return [best[kind] for kind in sorted(best)]
