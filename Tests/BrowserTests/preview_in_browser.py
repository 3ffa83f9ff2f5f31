"""The preview in headless Chromium: reloading, the overlay, style sheets, tabs, restarts."""

import os
import pathlib
import signal
import subprocess
import sys
import tempfile
import time
import unittest

from page_test import PageTest

PROGRAM = None

PAGE = """<!DOCTYPE html><html lang="en"><head><title>A page</title>
<link rel="stylesheet" href="[[site.css]]"></head>
<body style="height: 5000px"><h1>{text}</h1><img src="/dot.svg" alt=""></body></html>
"""
DOT = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><circle r="{radius}"/></svg>'


class Preview:
    """A site in a temporary folder, and the program that previews it."""

    def __init__(self):
        self.folder = tempfile.TemporaryDirectory(prefix="bulletin-preview-")
        self.write("index.html", PAGE.format(text="one"))
        self.write("other/index.html", PAGE.format(text="other"))
        self.write("404.html", PAGE.format(text="missing"))
        self.write("site.css", "h1 { color: rgb(1, 2, 3) }")
        self.write("dot.svg", DOT.format(radius=1))
        self.port = 0
        self.start()

    def start(self):
        self.process = subprocess.Popen([PROGRAM, self.folder.name, str(self.port)], stdout=subprocess.PIPE, text=True)
        self.address = self.expect("serving")
        self.port = int(self.address.rsplit(":", 1)[1].strip("/"))
        self.expect("built")

    def stop(self):
        """Presses ctrl-C; returns the seconds until the program has ended."""
        start = time.monotonic()
        self.process.send_signal(signal.SIGINT)
        code = self.process.wait(timeout=5)
        assert code == 0, code
        self.process.stdout.close()
        return time.monotonic() - start

    def expect(self, word):
        line = self.process.stdout.readline()
        assert line.startswith(word), line
        return line[len(word):].strip()

    def write(self, path, text):
        file = pathlib.Path(self.folder.name, "Content", path)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)

    def memory(self):
        """Resident memory in KiB."""
        status = pathlib.Path(f"/proc/{self.process.pid}/status").read_text()
        return next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmRSS"))


class PreviewInBrowser(PageTest):
    def setUp(self):
        self.preview = Preview()
        self.open("")

    def tearDown(self):
        self.driver.get("about:blank")
        self.preview.stop()
        self.preview.folder.cleanup()

    def open(self, path):
        super().open(self.preview.address + path)

    def text_is(self, text):
        return f"document.querySelector('h1')?.textContent === '{text}'"

    def test_shows_an_edit(self):
        times = []
        for number in range(10):
            self.preview.write("index.html", PAGE.format(text=f"edit {number}"))
            times.append(self.wait(self.text_is(f"edit {number}")))
            self.wait_for_connection()
        print(f"edit to new text: median {sorted(times)[5] * 1000:.0f} ms, most {max(times) * 1000:.0f} ms")

    def test_leaves_other_pages_alone(self):
        self.preview.write("other/index.html", PAGE.format(text="changed"))
        self.preview.expect("built")
        time.sleep(0.5)
        self.assert_not_reloaded()

    def test_keeps_the_scroll_position(self):
        self.driver.execute_script("scrollTo(0, 2345)")
        self.preview.write("index.html", PAGE.format(text="two"))
        self.wait(self.text_is("two"))
        self.wait("scrollY === 2345")

    def test_shows_errors_until_they_are_mended(self):
        self.preview.write("index.html", "[[error")
        overlay = "document.getElementById('bulletin-failure')"
        self.wait(f"!!{overlay}")
        self.assertEqual(
            self.value(f"{overlay}.shadowRoot.querySelector('pre').textContent"),
            "Content/index.html:1:1: error: <b>[[error</b> & so on\n")
        self.assertTrue(self.value(self.text_is("one")))
        self.open("other/")
        self.wait(f"!!{overlay}")
        self.preview.write("index.html", PAGE.format(text="one"))
        self.wait(f"!{overlay}")
        self.assert_not_reloaded()

    def test_swaps_a_style_sheet_with_a_new_name(self):
        self.preview.write("site.css", "h1 { color: rgb(4, 5, 6) }")
        self.wait("getComputedStyle(document.querySelector('h1')).color === 'rgb(4, 5, 6)'")
        self.wait("document.querySelectorAll('link').length === 1")
        self.preview.write("site.css", "h1 { color: rgb(7, 8, 9) }")
        self.wait("getComputedStyle(document.querySelector('h1')).color === 'rgb(7, 8, 9)'")
        self.assert_not_reloaded()

    def test_loads_a_style_sheet_anew_that_kept_its_name(self):
        self.preview.write("plain/index.html", '<link rel="stylesheet" href="/site.css"><h1>plain</h1>')
        self.preview.expect("built")
        self.open("plain/")
        for color in "rgb(4, 5, 6)", "rgb(7, 8, 9)":
            self.preview.write("site.css", f"h1 {{ color: {color} }}")
            self.wait(f"getComputedStyle(document.querySelector('h1')).color === '{color}'")
        self.wait("document.querySelectorAll('link').length === 1")
        self.assert_not_reloaded()

    def test_reloads_for_a_changed_picture(self):
        self.preview.write("dot.svg", DOT.format(radius=4))
        self.wait("window.mark === undefined")

    def test_shows_a_page_that_was_missing(self):
        self.open("new/")
        self.assertTrue(self.value(self.text_is("missing")))
        self.preview.write("new/index.html", PAGE.format(text="here"))
        self.wait(self.text_is("here"))

    def test_reloads_twelve_tabs(self):
        tabs = [self.driver.current_window_handle]
        for _ in range(11):
            self.driver.switch_to.new_window("tab")
            self.open("")
            tabs.append(self.driver.current_window_handle)
        self.preview.write("index.html", PAGE.format(text="all"))
        for tab in tabs:
            self.driver.switch_to.window(tab)
            self.wait(self.text_is("all"))
        # The tab that listened for all of them goes; another takes over.
        for tab in tabs[:-1]:
            self.driver.switch_to.window(tab)
            self.driver.get("about:blank")
            self.driver.close()
        self.driver.switch_to.window(tabs[-1])
        self.preview.write("index.html", PAGE.format(text="one left"))
        self.wait(self.text_is("one left"))

    def test_returns_after_a_restart_of_the_server(self):
        self.assertLess(self.preview.stop(), 1)
        self.preview.write("index.html", PAGE.format(text="while away"))
        time.sleep(1)
        self.preview.start()
        self.wait(self.text_is("while away"))
        self.wait_for_connection()
        self.preview.stop()
        self.preview.start()
        time.sleep(3)
        self.assert_not_reloaded()
        self.preview.write("index.html", PAGE.format(text="and again"))
        self.wait(self.text_is("and again"))

    def test_keeps_its_memory_over_500_rebuilds(self):
        def rebuild(number):
            self.preview.write("index.html", PAGE.format(text=f"build {number}"))
            self.preview.expect("built")

        for number in range(100):
            rebuild(number)
        early = self.preview.memory()
        for number in range(100, 600):
            rebuild(number)
        late = self.preview.memory()
        print(f"memory: {early} KiB after 100 rebuilds, {late} KiB after 600")
        self.assertLess(late, early * 1.15 + 2048)
        self.wait(self.text_is("build 599"))


if __name__ == "__main__":
    PROGRAM = os.path.abspath(sys.argv.pop(1))
    unittest.main(verbosity=2)
