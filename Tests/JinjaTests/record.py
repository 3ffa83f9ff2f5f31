#!/usr/bin/env python3
"""Records what Jinja2 3.1 makes of the cases in recording/*.py, for the tests to compare with.

    pip install jinja2==3.1.6 && python3 record.py

Each module of `recording` has a list CASES of (name, template[, context[, templates]]); the recorded lines go to
Cases/<module>.jsonl. Autoescape is on, everything else as Jinja2 has it.
"""
import importlib
import json
import pathlib
import sys

import jinja2

HERE = pathlib.Path(__file__).parent
MODULES = ["expressions", "filters", "tests", "tags", "templates", "whitespace"]


def record(case):
    name, template, context, templates = (list(case) + [{}, {}])[:4] if len(case) < 4 else case
    line = {"name": name, "template": template, "context": context or {}}
    if templates:
        line["templates"] = templates
    loader = jinja2.DictLoader({**(templates or {}), "main": template})
    environment = jinja2.Environment(
        autoescape=True, loader=loader, extensions=["jinja2.ext.loopcontrols"])
    try:
        line["output"] = environment.get_template("main").render(context or {})
    except Exception as error:  # every failure of the template is a result to record
        line["error"] = f"{type(error).__name__}: {error}"
    return line


def main():
    sys.path.insert(0, str(HERE))
    total = 0
    for module in MODULES:
        cases = importlib.import_module(f"recording.{module}").CASES
        names = [case[0] for case in cases]
        assert len(names) == len(set(names)), f"{module}: a name stands twice"
        lines = [json.dumps(record(case), ensure_ascii=False) for case in cases]
        (HERE / "Cases" / f"{module}.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
        total += len(lines)
    print(f"{total} cases recorded with Jinja2 {jinja2.__version__}")


if __name__ == "__main__":
    main()
