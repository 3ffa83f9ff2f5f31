#!/usr/bin/env python3
"""Runs random templates through Jinja2 and through this engine, and prints where they differ.

    fuzz.py PROGRAM [--seeds FIRST LAST]

PROGRAM reads cases as JSON lines and prints a result line for each: `bulletin render --cases /dev/stdin`, or
TemplateCases of Benchmarks/templates. A seed makes one template; the same seed always makes the same one.
Exit code 1: a difference that is not on the list, a crash, or a hang.
"""
import argparse
import copy
import json
import random
import re
import signal
import subprocess
import sys

import jinja2

CONTEXT = {
    "n": 7, "m": -3, "z": 0, "x": 2.5, "s": "hello", "t": "a,b", "html": "<b>&'", "items": [3, 1, 2], "words": ["b", "A", "c"], "empty": [], "nothing": None,
    "yes": True, "no": False, "user": {"name": "Ana", "age": 31, "tags": ["p", "q"]}, "rows": [{"k": 1, "v": "one"}, {"k": 2, "v": "two"}], "pairs": [[1, "x"], [2, "y"]],
}
TEMPLATES = {
    "base": "[{% block a %}A{% endblock %}|{% block b %}B{{ n }}{% endblock %}]",
    "inc": "<{{ n }}{{ v }}>",
    "lib": "{% macro f(a, b=2) %}({{ a }}{{ b }}){% endmacro %}{% macro g() %}[{{ caller(1) }}]{% endmacro %}{% set k = 5 %}",
}
NAMES = list(CONTEXT) + ["missing", "i", "v"]
FILTERS = ["upper", "lower", "length", "first", "last", "list", "sort", "reverse|list", "join", "join(',')", "string", "abs", "int", "float", "round", "round(1)", "title", "capitalize", "trim", "e",
           "default('d')", "default('d', true)", "sum", "unique|list", "min", "max", "replace('a', 'b')", "safe", "wordcount", "batch(2)|list", "slice(2)|list", "tojson", "urlencode", "center(7)",
           "truncate(4, true, '.', 0)", "indent", "map('upper')|list", "select|list", "reject|list", "select('odd')|list", "dictsort", "striptags", "forceescape", "items|list", "pprint", "wordwrap(3)",
           "map(attribute='k')|list", "selectattr('k')|list", "groupby('k')|list|length", "filesizeformat", "xmlattr", "format(1)", "attr('x')|default(1)"]
TESTS = ["defined", "undefined", "none", "odd", "even", "string", "number", "mapping", "iterable", "sequence", "true", "false", "boolean", "integer", "float", "upper", "lower", "divisibleby 2", "divisibleby(3)",
         "eq 7", "ne 7", "gt 1", "lt 'b'", "in items", "in 'hello'", "sameas none", "escaped", "callable"]
BINARY = ["+", "-", "*", "/", "//", "%", "~", "==", "!=", "<", "<=", ">", ">=", "and", "or", "in", "not in", "~", "+", "and", "or"]


class Maker:
    def __init__(self, seed):
        self.random = random.Random(seed)

    def pick(self, choices):
        return self.random.choice(choices)

    def literal(self):
        return self.pick(["0", "1", "2", "-1", "3", "10", "1.5", "0.5", "2.0", "'a'", "'<'", "''", "'b c'", "true", "false", "none", "[]", "{}", "'3'", "'x' 'y'"])

    def expression(self, depth=3):
        if depth <= 0:
            return self.pick([self.literal(), self.pick(NAMES), self.pick(NAMES)])
        one = lambda: self.expression(depth - 1 - self.random.randrange(2))
        forms = [
            lambda: f"{one()} {self.pick(BINARY)} {one()}", lambda: f"({one()} {self.pick(BINARY)} {one()})", lambda: f"{one()}|{self.pick(FILTERS)}", lambda: f"({one()})|{self.pick(FILTERS)}",
            lambda: f"{one()} is {self.pick(['', 'not '])}{self.pick(TESTS)}", lambda: f"({one()}) is {self.pick(TESTS)}", lambda: f"not {one()}", lambda: f"-{one()}", lambda: f"({one()} if {one()} else {one()})", lambda: f"({one()} if {one()})",
            lambda: f"[{one()}, {one()}]", lambda: f"({one()}, {one()})", lambda: f"{{'k': {one()}, 'v': {one()}}}", lambda: f"{self.pick(NAMES)}.{self.pick(['name', 'k', 'tags', 'nope'])}", lambda: f"{self.pick(NAMES)}[{one()}]",
            lambda: f"{self.pick(NAMES)}[{self.pick(['', '0', '1', '-1'])}:{self.pick(['', '2', '-1'])}{self.pick(['', ':', ':2', ':-1'])}]", lambda: f"{one()} < {one()} <= {one()}", lambda: f"range({one()})|list", lambda: self.pick(NAMES), self.literal,
            lambda: f"{self.pick(['s', 't', 'html'])}.{self.pick(['upper()', 'split()', 'strip()', 'title()'])}", lambda: f"dict(a={one()})",
        ]
        return self.pick(forms)()

    def body(self, depth=2):
        return "".join(self.part(depth) for _ in range(self.random.randrange(1, 4)))

    def sign(self):
        return self.pick(["", "", "", "-"])

    def part(self, depth):
        text = lambda: self.pick(["x", " ", "\n", " a ", "<i>", "\n  "])
        output = lambda: "{{" + self.sign() + " " + self.expression() + " " + self.sign() + "}}"
        if depth <= 0:
            return self.pick([text, output, output])()
        body = lambda: self.body(depth - 1)
        tag = lambda inner: "{%" + self.sign() + " " + inner + " " + self.sign() + "%}"
        variable = self.pick(["i", "v", "n", "q"])
        forms = [
            text, output, output, lambda: tag("if " + self.expression(2)) + body() + self.pick(["", tag("else") + body(), tag("elif " + self.expression(1)) + body()]) + tag("endif"),
            lambda: tag(f"for {variable} in {self.pick(['items', 'words', 'empty', 'rows', 'user', 'range(3)', self.expression(1)])}{self.pick(['', ' if ' + self.expression(1)])}") + body() + "{{ loop.index }}" + self.pick(["", tag("else") + body()]) + tag("endfor"),
            lambda: tag("for a, b in pairs") + body() + "{{ a }}{{ b }}" + tag("endfor"), lambda: tag(f"set {variable} = {self.expression(2)}"), lambda: tag(f"set {variable}") + body() + tag("endset"),
            lambda: tag(f"with {variable} = {self.expression(1)}") + body() + tag("endwith"), lambda: tag("filter " + self.pick(["upper", "trim", "e", "replace('a', 'b')"])) + body() + tag("endfilter"),
            lambda: tag("macro m(a, b=1)") + body() + tag("endmacro") + "{{ m(" + self.expression(1) + ") }}", lambda: tag("include 'inc'"), lambda: tag("import 'lib' as lib") + "{{ lib.f(" + self.expression(1) + ") }}",
            lambda: tag("from 'lib' import g") + tag("call(c) g()") + "{{ c }}" + body() + tag("endcall"), lambda: tag("raw") + " {{ x }} " + tag("endraw"), lambda: "{#" + self.sign() + " c " + self.sign() + "#}",
            lambda: tag("set ns = namespace(c=0)") + tag("for i in items") + tag("set ns.c = ns.c + i") + tag("endfor") + "{{ ns.c }}", lambda: tag("autoescape " + self.pick(["true", "false"])) + body() + tag("endautoescape"),
        ]
        return self.pick(forms)()

    def template(self):
        kind = self.random.randrange(10)
        if kind < 5:
            return "{{ " + self.expression(4) + " }}"
        if kind < 9:
            return self.body(3)
        return "{% extends 'base' %}{% block a %}" + self.body(2) + self.pick(["", "{{ super() }}"]) + "{% endblock %}"


def known_difference(template, wanted, got):
    """Why a difference is one of those that docs/templates.md lists, or None."""
    texts = [wanted.get("error", ""), wanted.get("output", "")]
    if "object at 0x" in "".join(texts) or "macro &#39;" in "".join(texts).lower() or "<built-in" in "".join(texts) or "<bound method" in "".join(texts):
        return "prints an object of Python"
    if "error" in got and "64 bits" in got["error"]:
        return "whole numbers have 64 bits"
    if "error" in got and "an Undefined and an Undefined have no order" in got["error"]:
        return "sorting what is all undefined leaves it as it is"
    return None


def renamed(template):
    """The same, but that names set by a block or macro are none that anything reads."""
    template = re.sub(r"(set \w+)( -?%})", r"\1_of_block\2", template)
    return template.replace("macro m(", "macro macro_m(").replace("{{ m(", "{{ macro_m(")


class TooLong(Exception):
    pass


def stop(*_):
    raise TooLong()


def expected(environment, template):
    signal.setitimer(signal.ITIMER_REAL, 2)
    try:
        return {"output": environment.from_string(template).render(copy.deepcopy(CONTEXT))}
    except TooLong:
        return None
    except Exception as error:
        return {"error": f"{type(error).__name__}: {error}"}
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)


def run(program, templates):
    lines = [json.dumps({"template": t, "context": CONTEXT, "templates": TEMPLATES}) for t in templates]
    return subprocess.run(program, input="\n".join(lines) + "\n", capture_output=True, text=True, timeout=600)


def agree(wanted, got):
    return wanted is None or ("error" in wanted and "error" in got) or wanted == got


def differs_by_scope(program, environment, template):
    """Whether both agree once no name is read that the template sets later: an outer one may be undefined to Jinja2."""
    other = renamed(template)
    return other != template and agree(expected(environment, other), json.loads(run(program, [other]).stdout))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program", nargs="+")
    parser.add_argument("--seeds", nargs=2, type=int, default=[0, 5000])
    parser.add_argument("--show", type=int, default=20)
    options = parser.parse_args()
    signal.signal(signal.SIGALRM, stop)
    environment = jinja2.Environment(autoescape=True, loader=jinja2.DictLoader(TEMPLATES))
    templates = [Maker(seed).template() for seed in range(*options.seeds)]
    try:
        ran = run(options.program, templates)
    except subprocess.TimeoutExpired as hang:
        print(f"hangs on seed {options.seeds[0] + (hang.stdout or b'').count(10)}")
        return 1
    results = ran.stdout.splitlines()
    if len(results) != len(templates):
        print(f"crashes on seed {options.seeds[0] + len(results)}: {templates[len(results)]!r}\n{ran.stderr[-2000:]}")
        return 1
    differences, excused = 0, 0
    for seed, (template, line) in enumerate(zip(templates, results), options.seeds[0]):
        wanted, got = expected(environment, template), json.loads(line)
        if agree(wanted, got):
            continue
        if known_difference(template, wanted, got) or differs_by_scope(options.program, environment, template):
            excused += 1
            continue
        differences += 1
        if differences <= options.show:
            print(f"seed {seed}: {template!r}\n  wanted {wanted}\n  got    {got}")
    print(f"{len(templates)} templates, {differences} differences, {excused} on the list")
    return 1 if differences else 0


if __name__ == "__main__":
    sys.exit(main())
