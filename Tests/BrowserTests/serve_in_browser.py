"""A real site under `bulletin serve` in headless Chromium: what an editor sees while editing."""

import pathlib
import re
import signal
import subprocess
import sys
import tempfile
import time
import unittest

from page_test import PageTest

PROGRAM = None

ARTICLE = """---
title: {title}
date: 2025-11-{day}
source: The Harbor Times
---

The city council approved the bridge on Tuesday. {more}
"""


class ServedSite:
    """A new site in a temporary folder, and the program that serves it."""

    def __init__(self):
        self.folder = tempfile.TemporaryDirectory(prefix="bulletin-serve-")
        subprocess.run([PROGRAM, "init", self.folder.name + "/site"], check=True, capture_output=True)
        self.site = pathlib.Path(self.folder.name, "site")
        self.write("Content/articles/bridge.md", ARTICLE.format(title="Council approves the bridge", day=28, more=""))
        self.write("Content/articles/port.md", ARTICLE.format(title="The port stays closed", day=27, more=""))
        self.copy_templates()
        self.port = 0
        self.start()

    def copy_templates(self):
        """The theme in the site itself, so that a test can change it."""
        own = pathlib.Path(__file__).parent.parent.parent / "Templates"
        for file in own.rglob("*"):
            if file.is_file():
                self.write(f"Templates/{file.relative_to(own)}", file.read_text())

    def start(self):
        self.process = subprocess.Popen(
            [PROGRAM, "serve", "--site", self.site, "--port", str(self.port)],
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        self.address = re.search(r"http://\S+/", self.process.stdout.readline())[0]
        self.port = int(self.address.split(":")[2].split("/")[0])
        self.expect("Built")

    def expect(self, word):
        """Reads what the program says until a line begins with `word`."""
        while line := self.process.stderr.readline():
            if line.startswith(word):
                return line
        raise AssertionError(f"the program ended before it said {word}")

    def stop(self):
        """Presses ctrl-C; returns the seconds until the program has ended."""
        start = time.monotonic()
        self.process.send_signal(signal.SIGINT)
        assert self.process.wait(timeout=5) == 0
        self.process.stdout.close()
        self.process.stderr.close()
        return time.monotonic() - start

    def write(self, path, text):
        file = self.site / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)

    def read(self, path):
        return (self.site / path).read_text()


class ServeInBrowser(PageTest):
    BRIDGE = "articles/2025/11/28/bridge/"
    PORT = "articles/2025/11/27/port/"

    def setUp(self):
        self.served = ServedSite()
        self.open(self.BRIDGE)

    def tearDown(self):
        self.driver.get("about:blank")
        self.served.stop()
        self.served.folder.cleanup()

    def open(self, path):
        super().open(self.served.address + path)

    def edit(self, more):
        text = ARTICLE.format(title="Council approves the bridge", day=28, more=more)
        self.served.write("Content/articles/bridge.md", text)

    def shows(self, text):
        return f"document.body.textContent.includes({text!r})"

    def test_shows_an_edit(self):
        for number in range(3):
            self.edit(f"Work begins in {number + 2} months.")
            took = self.wait(self.shows(f"begins in {number + 2} months"))
            self.wait_for_connection()
        print(f"edit to new text of a real site: {took * 1000:.0f} ms")

    def test_leaves_a_page_that_does_not_show_the_edit_alone(self):
        self.open("search/")
        self.served.write("Content/pages/imprint.md", "---\ntitle: Imprint\n---\n\nWho we are.\n")
        self.served.expect("Built")
        self.open("imprint/")
        self.edit("Nobody objected.")
        self.served.expect("Built")
        time.sleep(0.5)
        self.assert_not_reloaded()

    def test_shows_an_error_in_a_template_until_it_is_mended(self):
        template = self.served.read("Templates/article.html")
        overlay = "document.getElementById('bulletin-failure')"
        self.served.write("Templates/article.html", template + "{% if %}\n")
        self.wait(f"!!{overlay}")
        said = self.value(f"{overlay}.shadowRoot.querySelector('pre').textContent")
        self.assertIn("Templates/article.html:", said)
        self.assertIn("[template-syntax]", said)
        self.assertTrue(self.value(self.shows("approved the bridge")))
        self.served.write("Templates/article.html", template)
        self.wait(f"!{overlay}")

    def test_shows_an_error_in_an_article_until_it_is_mended(self):
        overlay = "document.getElementById('bulletin-failure')"
        self.edit("See [the plan](/no/such/page/).")
        self.wait(f"!!{overlay}")
        said = self.value(f"{overlay}.shadowRoot.querySelector('pre').textContent")
        self.assertIn("Content/articles/bridge.md:7:", said)
        self.assertIn("[broken-link]", said)
        self.edit("See the plan.")
        self.wait(self.shows("See the plan"))
        self.wait(f"!{overlay}")

    def test_swaps_the_style_sheet_without_a_reload(self):
        style = self.served.read("Templates/assets/style.css")
        self.served.write("Templates/assets/style.css", style + "\nh1 { color: rgb(4, 5, 6) !important }\n")
        self.wait("getComputedStyle(document.querySelector('h1')).color === 'rgb(4, 5, 6)'")
        self.assert_not_reloaded()

    def test_reloads_two_tabs(self):
        first = self.driver.current_window_handle
        self.driver.switch_to.new_window("tab")
        self.open("")
        self.edit("Both tabs see it.")
        self.driver.switch_to.window(first)
        self.wait(self.shows("Both tabs see it"))
        self.driver.close()
        self.driver.switch_to.window(self.driver.window_handles[0])
        self.served.write(
            "Content/articles/bridge.md", ARTICLE.format(title="Council rejects the bridge", day=28, more=""))
        self.wait(self.shows("Council rejects the bridge"))

    def test_returns_after_a_restart_of_the_server(self):
        self.assertLess(self.served.stop(), 1)
        self.edit("Written while the server was away.")
        self.served.start()
        self.wait(self.shows("Written while the server was away"))

    def test_marks_drafts_and_articles_of_the_future(self):
        self.served.write("Content/articles/draft.md", "---\ntitle: A draft\ndate: 2025-11-26\ndraft: true\n---\n\nNot yet.\n")
        self.served.write("Content/articles/later.md", "---\ntitle: Later\ndate: 2999-01-01\n---\n\nIn time.\n")
        self.served.expect("Built")
        time.sleep(1)
        self.open("articles/2025/11/26/draft/")
        self.assertEqual(self.value("document.querySelector('h1 .tag').textContent"), "Draft")
        self.open("articles/2999/01/01/later/")
        self.assertEqual(self.value("document.querySelector('h1 .tag').textContent"), "Future")


if __name__ == "__main__":
    PROGRAM = str(pathlib.Path(sys.argv.pop(1)).resolve())
    unittest.main()
