"""axe-core and our own rules, on the richest page of each kind, in light, in dark, and on a narrow screen."""

import pathlib

import axe_core_python
from browser import Browser
from pages import Page
from served_site import ServedSite

AXE = (pathlib.Path(axe_core_python.__file__).parent / "axe.min.js").read_text()
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RUN_AXE = "const done = arguments[1]; axe.run({runOnly: arguments[0]}).then((r) => done(r.violations));"
OWN_RULES = (pathlib.Path(__file__).parent / "own_rules.js").read_text()
SCREENS = [("light", 1280), ("dark", 1280), ("light", 320), ("dark", 320)]


def problems(site: ServedSite, pages: list[Page]) -> list[str]:
    found = []
    with Browser() as browser:
        for page in pages:
            for colours, width in SCREENS:
                browser.open(site.address + page.route, width=width, colours=colours)
                place = f"{page.path} ({colours}, {width} px)"
                found += [f"{place}: {text}" for text in problems_of_open_page(browser)]
    return found


def problems_of_open_page(browser: Browser) -> list[str]:
    driver = browser.driver
    driver.execute_script(AXE)
    violations = driver.execute_async_script(RUN_AXE, TAGS)
    found = [f"{v['id']}: {v['help']}: {node['html'][:160]}" for v in violations for node in v["nodes"]]
    return found + driver.execute_script(OWN_RULES) + browser.complaints()
