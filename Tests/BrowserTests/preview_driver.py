"""Drives headless Chromium through chromedriver's WebDriver interface, with the standard library alone."""
import json
import os
import re
import signal
import subprocess
import time
import urllib.error
import urllib.request


class Browser:
    """One browser session; tabs are opened in it."""

    def __init__(self):
        self.process = subprocess.Popen(["chromedriver", "--port=0"], stdout=subprocess.PIPE, text=True, start_new_session=True)
        port = None
        while port is None:
            found = re.search(r"successfully on port (\d+)", self.process.stdout.readline())
            port = found and found.group(1)
        self.root = f"http://127.0.0.1:{port}/session"
        options = {"args": ["--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--window-size=900,700"]}
        answer = self._call("POST", "", {"capabilities": {"alwaysMatch": {"goog:chromeOptions": options}}})
        self.root += "/" + answer["sessionId"]

    def close(self):
        """Ends the session and, with the driver's process group, every process of the browser."""
        try:
            self._call("DELETE", "")
        finally:
            os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()
            self.process.stdout.close()

    def open(self, url):
        self._call("POST", "/url", {"url": url})

    def new_tab(self, url):
        """Opens a tab and turns to it; returns its handle."""
        handle = self._call("POST", "/window/new", {"type": "tab"})["handle"]
        self.turn_to(handle)
        self.open(url)
        return handle

    @property
    def tab(self):
        return self._call("GET", "/window")

    def turn_to(self, handle):
        self._call("POST", "/window", {"handle": handle})

    def close_tab(self):
        self._call("DELETE", "/window")

    def run(self, script):
        """The value of a JavaScript expression in the page."""
        return self._call("POST", "/execute/sync", {"script": f"return {script}", "args": []})

    def wait(self, script, limit=5.0):
        """Waits until a JavaScript expression is true; returns the seconds it took."""
        start = time.monotonic()
        while time.monotonic() - start < limit:
            try:
                if self.run(script):
                    return time.monotonic() - start
            except RuntimeError:
                pass  # the page is just being replaced
            time.sleep(0.005)
        raise AssertionError(f"after {limit} s still not true: {script}\n{self.run('document.documentElement.outerHTML')}")

    def _call(self, method, path, body=None):
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(self.root + path, data, {"Content-Type": "application/json"}, method=method)
        try:
            with urllib.request.urlopen(request, timeout=30) as answer:
                return json.load(answer)["value"]
        except urllib.error.HTTPError as error:
            raise RuntimeError(error.read().decode()) from None
