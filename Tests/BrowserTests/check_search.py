"""The search page filters its lists as one types, and shows all of them without a script."""

from browser import Browser
from served_site import ServedSite

SHOWN = "return [...document.querySelectorAll('[data-filter] li')].filter((e) => e.checkVisibility()).length"


def problems(site: ServedSite) -> list[str]:
    with Browser() as browser:
        browser.open(site.address + "search/")
        everything = browser.driver.execute_script(SHOWN)
        browser.open(site.address + "search/?q=NICOLAS+maduro")
        some = browser.driver.execute_script(SHOWN)
        browser.open(site.address + "search/?q=xyzzy")
        none = browser.driver.execute_script(SHOWN)
    if everything > some > 0 and none == 0:
        return []
    return [f"the lists show {everything} entries, {some} for “NICOLAS maduro”, {none} for “xyzzy”"]
