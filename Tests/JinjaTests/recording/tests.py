"""Every built-in test."""

DATA = {"n": 4, "x": 2.5, "s": "abc", "S": "ABC", "items": [1, 2], "d": {"a": 1}, "nothing": None, "yes": True, "no": False, "html": "<b>", "same": [1, 2]}


def each(prefix, expressions):
    return [(f"{prefix} {i:02}", "{{ " + e + " }}", DATA) for i, e in enumerate(expressions, 1)]


VALUES = ["n", "x", "s", "items", "d", "nothing", "yes", "no", "missing", "(1, 2)", "range(3)", "''", "html|safe", "d.a", "d.nope", "-1", "0", "1.0"]
SIMPLE = ["boolean", "callable", "defined", "escaped", "false", "float", "integer", "iterable", "lower", "mapping", "none", "number", "sequence", "string", "true", "undefined", "upper"]
GROUPS = [[(f"{test} {i:02}", "{{ " + value + " is " + test + " }}", DATA) for i, value in enumerate(VALUES, 1)] for test in SIMPLE]
GROUPS += [
    each("odd", ["n is odd", "3 is odd", "-3 is odd", "'a' is odd", "missing is odd", "2.0 is odd", "3.0 is odd"]),
    each("even", ["n is even", "3 is even", "0 is even", "true is even"]),
    each("divisibleby", ["n is divisibleby 2", "n is divisibleby(3)", "9 is divisibleby 3", "9 is divisibleby(num=3)", "9 is divisibleby 0", "9 is divisibleby"]),
    each("eq", ["n is eq 4", "n is equalto 4", "n is eq(5)", "s is eq 'abc'", "n is ne 4", "n is ne 5", "n is sameas 4", "none is sameas none", "yes is sameas true", "1 is sameas true", "n == 4 is true"]),
    each("order", ["n is gt 3", "n is greaterthan 4", "n is ge 4", "n is lt 5", "n is lessthan 4", "n is le 4", "s is lt 'b'", "n is gt 'a'"]),
    each("in", ["1 is in items", "3 is in items", "3 is not in items", "'a' is in s", "'a' is in d", "1 is in([1, 2])"]),
    each("names", ["'upper' is filter", "'nope' is filter", "'odd' is test", "'nope' is test"]),
    each("case", ["S is upper", "s is upper", "'a1' is lower", "'A B' is upper", "'1' is upper", "'Ab' is lower"]),
    each("negated", ["n is not odd", "missing is not defined", "nothing is not none", "not n is odd", "n is not divisibleby 3", "s is not string"]),
    each("forms", ["n is odd or n is even", "n is odd and n is even", "n is even if yes else 1", "[n is even, n is odd]", "n + 1 is odd", "(n + 1) is odd", "n is divisibleby 2 and s is string", "'x' if missing is defined else 'y'", "n is number is string", "items|length is divisibleby 2", "range is callable", "joiner() is callable", "dict is callable", "namespace() is defined", "loop is defined", "n is nope", "n is evn"]),
]
CASES = [case for group in GROUPS for case in group]
