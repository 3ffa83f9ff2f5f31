"""Every address that a page names is served, and every anchor is there."""

import urllib.parse

from pages import Page
from served_site import ServedSite

ADDRESSES = "//@href | //@src | //meta[@property='og:url']/@content"


def problems(site: ServedSite, pages: list[Page], base: str) -> list[str]:
    anchors = {page.route: set(page.document.xpath("//@id")) for page in pages}
    answers: dict[str, int] = {}
    found = []
    for page in pages:
        for address in sorted(set(page.document.xpath(ADDRESSES))):
            target = resolve(site, page, address, base)
            if target is None:
                continue
            path, fragment = target
            if path not in answers:
                answers[path] = site.get(path)[0]
            if answers[path] != 200:
                found.append(f"{page.path}: {address} answers {answers[path]}")
            elif fragment and fragment not in anchors.get(path.removeprefix(site.prefix), ()):
                found.append(f"{page.path}: {address}: no such anchor")
    return found + problems_of_missing_page(site)


def resolve(site: ServedSite, page: Page, address: str, base: str) -> tuple[str, str] | None:
    """The path on this site and the anchor, or None for other sites."""
    if address.startswith(base):
        address = site.address + address.removeprefix(base)
    url = urllib.parse.urlsplit(urllib.parse.urljoin(site.address + page.route, address))
    if url.netloc != f"127.0.0.1:{site.port}":
        return None
    return url.path, urllib.parse.unquote(url.fragment)


def problems_of_missing_page(site: ServedSite) -> list[str]:
    status, body = site.get(site.prefix + "no/such/page/")
    if status == 404 and b'class="missing"' in body:
        return []
    return [f"a missing page answers {status}, and not with 404.html"]
