#!/usr/bin/env python3
"""How long a build takes where nothing, or one article, has changed; by the command line and in the preview.

usage: run.py BULLETIN [--articles N] [--rebuilds N]

Prints medians, then the preview's memory as it rebuilds. Everything is in a RAM disk.
"""
import argparse, http.client, pathlib, re, signal, statistics, subprocess, sys, tempfile, time

HERE = pathlib.Path(__file__).parent
sys.path.append(str(HERE.parent / "site"))


def seconds(body):
    start = time.perf_counter()
    body()
    return time.perf_counter() - start


class Site:
    def __init__(self, bulletin, folder, articles):
        self.bulletin, self.folder = bulletin, folder / "bulletin"
        subprocess.run([sys.executable, HERE.parent / "site" / "corpus.py", str(articles), folder], check=True)
        files = sorted(self.folder.glob("Content/articles/**/*.md"))
        self.article = files[len(files) // 2]
        self.text = self.article.read_text()
        self.edits = 0

    def edit(self):
        self.edits += 1
        self.article.write_text(f"{self.text}\nThe {self.edits}th correction of this text was made today.\n")

    def build(self, *options):
        subprocess.run([self.bulletin, "build", "--site", self.folder, *options], check=True, capture_output=True)


class Preview:
    """`bulletin serve`, and a listener for its reload events as a page has one."""

    def __init__(self, site):
        # A pipe that nobody reads would stop the preview when it is full.
        self.messages = site.folder.parent / "messages"
        self.process = subprocess.Popen(
            [site.bulletin, "serve", "--site", site.folder, "--port", "0"],
            stdout=subprocess.PIPE, stderr=self.messages.open("w"), text=True)
        address = re.search(r"http://([^:]+):(\d+)(/\S*)", self.process.stdout.readline())
        self.wait_for_build()
        self.connection = http.client.HTTPConnection(address[1], int(address[2]))
        self.connection.request("GET", "/_bulletin/events")
        self.events = self.connection.getresponse()
        self.next_event()

    def wait_for_build(self):
        while "Built in" not in self.messages.read_text():
            time.sleep(0.05)

    def next_event(self):
        while not self.events.fp.readline().startswith(b"data"):
            pass

    def memory(self):
        status = pathlib.Path(f"/proc/{self.process.pid}/status").read_text()
        return int(re.search(r"VmRSS:\s+(\d+)", status)[1]) / 1024

    def stop(self):
        self.process.send_signal(signal.SIGINT)
        self.process.wait()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("bulletin", type=pathlib.Path)
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--rebuilds", type=int, default=500)
    parser.add_argument("--runs", type=int, default=7)
    arguments = parser.parse_args()
    root = "/dev/shm" if pathlib.Path("/dev/shm").is_dir() else None
    with tempfile.TemporaryDirectory(dir=root) as folder:
        site = Site(arguments.bulletin.resolve(), pathlib.Path(folder), arguments.articles)
        measure(site, arguments)


def measure(site, arguments):
    def report(what, times):
        print(f"{what:<42} {statistics.median(times):7.3f} s", flush=True)

    report("clean build", [seconds(site.build)])
    time.sleep(0.2)
    site.build()
    report("nothing changed", [seconds(site.build) for _ in range(arguments.runs)])

    def edited():
        site.edit()
        time.sleep(0.2)
        return seconds(site.build)

    edited()
    report("one article changed, command line", [edited() for _ in range(arguments.runs)])

    preview = Preview(site)

    def saved():
        site.edit()
        preview.next_event()

    saved()
    report("one article changed, save to reload event", [seconds(saved) for _ in range(arguments.runs)])
    print(f"memory of the preview: {preview.memory():.0f} MB", end="", flush=True)
    for number in range(1, arguments.rebuilds + 1):
        saved()
        if number % 100 == 0:
            print(f", after {number} rebuilds {preview.memory():.0f} MB", end="", flush=True)
    print()
    preview.stop()


if __name__ == "__main__":
    main()
