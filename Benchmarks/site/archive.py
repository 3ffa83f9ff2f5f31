"""What the benchmarks share: a generated site, and how a process is measured."""
import os
import pathlib
import shutil
import subprocess
import sys
import time

HERE = pathlib.Path(__file__).resolve().parent


def make_site(size, root):
    """Makes an archive of `size` articles below `root`, with this repository's templates; gives the site's folder."""
    subprocess.run([sys.executable, HERE / "corpus.py", str(size), root], check=True)
    shutil.copytree(HERE.parent.parent / "Templates", root / "bulletin/Templates")
    return root / "bulletin"


def measure(command, folder):
    """Wall seconds, CPU seconds, peak memory in MB and messages of one run of a whole process."""
    begin = time.perf_counter()
    process = subprocess.Popen(list(map(str, command)), cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    messages = process.stderr.read().decode()
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - begin
    if status != 0:
        sys.exit(f"{' '.join(map(str, command))} failed:\n{messages}")
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, messages
