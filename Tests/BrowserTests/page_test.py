"""What the tests of the preview share: a page in headless Chromium, and waiting for what happens to it."""

import time
import unittest

from selenium.common.exceptions import WebDriverException

from browser import Browser


class PageTest(unittest.TestCase):
    # The seconds that anything may take to show, on a busy machine too.
    LIMIT = 20.0

    @classmethod
    def setUpClass(cls):
        cls.driver = cls.enterClassContext(Browser()).driver

    def open(self, address):
        self.driver.get(address)
        self.wait_for_connection()

    def value(self, script):
        """The value of a JavaScript expression in the page."""
        return self.driver.execute_script(f"return {script}")

    def wait(self, script):
        """Waits until a JavaScript expression is true; returns the seconds it took."""
        start = time.monotonic()
        while time.monotonic() - start < self.LIMIT:
            try:
                if self.value(script):
                    return time.monotonic() - start
            except WebDriverException:
                pass  # the page is just being replaced
            time.sleep(0.005)
        self.fail(f"after {self.LIMIT} s still not true: {script}\n{self.driver.page_source[:4000]}")

    def wait_for_connection(self):
        """Marks the page, so that a reload shows, once the script is at work."""
        self.wait("document.querySelector('script[data-version]') && document.readyState === 'complete'")
        self.driver.execute_script("window.mark = true")
        time.sleep(0.3)

    def assert_not_reloaded(self):
        self.assertTrue(self.value("window.mark === true"))
