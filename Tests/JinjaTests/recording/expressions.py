"""Literals, operators, attributes, calls."""

DATA = {"n": 7, "x": 2.5, "s": "hello", "html": "<b>&'\"", "items": [3, 1, 2], "user": {"name": "Ana", "tags": ["a", "b"], "address": {"city": "Porto"}},
        "yes": True, "no": False, "nothing": None, "words": ["one", "two", "three"], "nested": [[1, 2], [3, 4]], "empty": [], "neg": -5, "u": "Zoë ☃"}


def each(prefix, expressions):
    return [(f"{prefix} {i:02}", "{{ " + e + " }}", DATA) for i, e in enumerate(expressions, 1)]


CASES = (
    each("literal", [
        "1", "-1", "+1", "1_000", "0x1F", "0o17", "0b101", "1.5", "1e3", "1.5e-3", "2E+2", "1_0.2_5", "0", "00", "'a'", '"a"', "'it\\'s'", "'a' 'b'",
        "'line\\nbreak'", "'tab\\there'", "'\\u00e9\\x41'", "'\\\\'", "'\\q'", "true", "True", "false", "False", "none", "None", "[]", "[1, 2]", "[1, 2,]",
        "()", "(1,)", "(1, 2)", "1, 2", "1,", "{}", "{'a': 1}", "{'a': 1, 'b': [1, {'c': none}],}", "{1: 'x', 'y': 2.0}", "['a', \"it's\", '\"', 'both\\'\"']", "'<b>'", "''",
        "[1.0, 1e16, 1e-5, 123456789.125]", "1e100", "0.1 + 0.2", "1e15", "12345678901234567.0", "[true, none]", "[u]", "['\\n\\t\\x00é\\u200b']"]),
    each("arithmetic", [
        "1 + 2", "7 - 10", "3 * 4", "7 / 2", "6 / 2", "7 // 2", "-7 // 2", "7 // -2", "7 % 3", "-7 % 3", "7 % -3", "2 ** 10", "2 ** -1", "2 ** 0.5", "2 ** 3 ** 2",
        "-2 ** 2", "2 * 3 + 4", "2 + 3 * 4", "(2 + 3) * 4", "10 - 4 - 3", "7.5 // 2", "-7.5 // 2", "7.5 % 2", "-7.5 % 2", "1 + 1.0", "true + true", "n * x", "n - neg", "--5", "-n", "+n", "- n * 2",
        "'a' + 'b'", "'ab' * 3", "3 * 'ab'", "[1] + [2]", "[0] * 3", "(1,) + (2,)", "'a' * 0", "'a' * -1", "1.0 * 2", "5.0 // 2", "10 / 4 * 2", "2 - -2", "1 / 3", "100 * 1.1", "3 % 2.5", "1 / 0", "1 // 0", "1 % 0", "1.0 / 0",
        "'a' + 1", "1 + 'a'", "[] + 1", "none + 1", "missing + 1", "-'a'", "-missing"]),
    each("concat", ["'a' ~ 'b'", "1 ~ 2", "'a' ~ 1 ~ none ~ true", "n ~ x", "'a' ~ '<b>'", "html|safe ~ html", "html ~ html|safe", "1 + 2 ~ 3 + 4", "'x' ~ missing ~ 'y'", "[1] ~ 'a'", "html ~ html", "'a' ~ 1.5", "2 * 3 ~ 4"]),
    each("compare", [
        "1 == 1", "1 == 1.0", "1 == true", "'a' == 'a'", "1 == '1'", "[1, 2] == [1, 2]", "[1] == (1,)", "{'a': 1} == {'a': 1}", "none == none", "1 != 2", "1 < 2", "2 <= 2", "3 > 2", "3 >= 4", "'a' < 'b'", "'B' < 'a'", "[1, 2] < [1, 3]", "(1,) < (1, 0)",
        "1 < 2 < 3", "1 < 3 < 2", "1 < 2 > 0", "1 == 1 != 2", "3 > 2 >= 2 < 5", "1 in [1, 2]", "3 in [1, 2]", "3 not in [1, 2]", "'a' in 'cat'", "'' in 'cat'", "'x' not in 'cat'", "'name' in user", "'nope' in user", "2 in (1, 2)",
        "1 < 'a'", "none < 1", "missing == missing", "missing == none", "missing == 1", "missing < 1", "1 in missing", "1 in 5", "1 in 'a'", "not 1 == 2", "not (1 in [1])", "1 in [1] == true", "n == 7 and x == 2.5", "true == 1", "0 == false", "1.0 in [1]"]),
    each("logic", [
        "true and false", "true or false", "not true", "not false", "1 and 2", "0 and 2", "1 or 2", "0 or 2", "'' or 'x'", "[] or {}", "none and 1", "not none", "not not 1", "true and not false", "false or true and false", "not true or true", "missing or 'd'", "missing and 1", "not missing", "1 and 0 or 3", "empty or 'none'", "(1 or 2) and 3"]),
    each("conditional", [
        "1 if true else 2", "1 if false else 2", "1 if true", "1 if false", "'a' if yes else 'b' if no else 'c'", "'a' if no else 'b' if no else 'c'", "('x' if n > 5 else 'y') ~ 'z'", "n if n else 0", "1 if missing else 2", "'a' ~ ('b' if false) ~ 'c'", "(1 if false) is defined", "1 + (2 if yes else 3)", "[1 if yes else 2, 3]"]),
    each("attribute", [
        "user.name", "user['name']", "user.address.city", "user['address']['city']", "user['address'].city", "user.tags[0]", "user.tags[-1]", "user.tags.0", "user.missing", "user['missing']", "user.missing.more", "missing", "missing.more", "missing['a']", "missing[0]", "items[0]", "items[10]", "items[-3]", "items[-4]", "s[0]", "s[-1]", "s[10]", "u[2]", "u[4]", "nested[1][0]", "nested.1.0", "{'a': 1}.a", "{'a': 1}['a']", "[1, 2, 3][1]", "'abc'[1]", "(1, 2)[1]", "{1: 'one'}[1]", "{'a': {'b': 'c'}}.a.b", "user[s]", "words[1]", "n.foo", "nothing.foo", "user.tags.x", "none", "html[0]", "items['0']"]),
    each("slice", [
        "items[1:]", "items[:1]", "items[:-1]", "items[::2]", "items[::-1]", "items[1:2]", "items[5:]", "items[-2:]", "s[1:3]", "s[::-1]", "s[:2]", "s[2:]", "u[1:5]", "(1, 2, 3)[1:]", "s[::2]", "s[4:1:-1]", "items[:]", "items[0:100]", "items[2:0]", "words[-1:]", "words[:n]", "items[::0]", "html[0:3]", "range(10)[2:5]|list"]),
    each("method", [
        "s.upper()", "'ABC'.lower()", "'a b'.title()", "s.capitalize()", "' x '.strip()", "'xxaxx'.strip('x')", "' x '.lstrip() ~ '|'", "' x '.rstrip() ~ '|'", "'a,b,c'.split(',')", "'a b  c'.split()", "'a,b,c'.split(',', 1)", "', '.join(words)", "s.replace('l', 'L')", "s.replace('l', 'L', 1)", "s.startswith('he')", "s.endswith('lo')", "s.find('l')", "s.find('z')", "s.count('l')", "user.get('name')", "user.get('nope')", "user.get('nope', 'd')", "user.keys()|list", "user.values()|list|length", "{'a': 1}.items()|list", "items.count(1)", "items.index(2)", "'5'.isdigit()", "'a'.isupper()", "'A'.isupper()", "'one\\ntwo'.splitlines()", "s.nope()", "missing.upper()", "'ab'.center(6) ~ '|'", "'<b>'.upper()", "('<b>'|safe).lower()"]),
    each("function", [
        "range(3)|list", "range(1, 4)|list", "range(0, 10, 3)|list", "range(3, 0, -1)|list", "range(0)|list", "range(5)|length", "range(3)[1]", "2 in range(3)", "dict(a=1, b='x')", "dict({'a': 1}, b=2)", "dict([('a', 1), ('b', 2)])", "dict()", "range(3)|sum", "range('a')", "range()", "missing()", "s()", "range(1, 2, 0)", "range(3)|last", "range(4)|reverse|list"]),
    each("precedence", [
        "1 + 2 == 3", "not 1 + 1 == 3", "1 + 2 ~ 'a'", "'a' ~ 1 + 2", "-1|abs", "(-1)|abs", "1 + -2|abs", "2 * 3|string", "'a' ~ 'b'|upper", "('a' ~ 'b')|upper", "n is odd and n > 3", "not n is odd", "n is not odd", "n is divisibleby 7", "n is divisibleby(7)", "n is odd == true", "1 if n is odd else 2", "items|length > 2", "items|sort|first + 1", "items[0] + items[1] * 2", "user.name|upper ~ '!'", "1 in [1] and 2 in [2]", "1 == 1 and 2 == 2 or false", "2 ** 2 * 3", "n > 5 if yes else no", "-items[0]", "- 2 ** 2", "1 - 1|abs", "5 // 2 * 2 + 5 % 2", "words|join(',')|upper|length", "2 + 2|float"]),
    each("escaping", ["html", "html|safe", "html|e", "html|escape|escape", "[html]", "{'k': html}", "'<' ~ '>'", "html.upper()", "user.name ~ html", "html|upper", "'&amp;'", "\"'\"", "'\"'"]),
    each("format method", [
        "'{} and {}'.format(n, s)", "'{1}{0}{1}'.format('a', 'b')", "'{who}: {0}'.format(n, who='Ana')", "'{:,} {:_}'.format(1234567, 7654321)", "'{:>9}|{:<9}|{:^9}|{:*^9}'.format('ab', 'cd', 'ef', 'gh')", "'{:08.3f}|{:+d}|{: d}'.format(3.14159, 5, 6)", "'{:.1%}'.format(0.256)",
        "'{:x} {:X} {:o} {:b} {:#x} {:#b}'.format(250, 250, 8, 5, 255, 2)", "'{:e} {:g} {:.3g}'.format(12345.678, 0.00001, 1234567)", "'{0[1]} {1[city]}'.format(items, user.address)", "'{!r} {!s}'.format('a', 'b')", "'{{}} {{{}}}'.format(1)", "'{:{}}|'.format('a', 5)", "'{:{width}.{digits}f}|'.format(2.5, width=8, digits=2)", "'{}'.format()", "'{:d}'.format('x')", "'{:.3}'.format('abcdef')",
        "'{:.3} {:.3} {:.3}'.format(123.0, 12.0, 1234.5)", "'{:012,}'.format(1234)", "'{:_x}'.format(1234567)", "'{:06}'.format('abc')", "'{:06} {:6}'.format(-42, -42)", "'{} {:5} {}'.format(true, true, none)", "'{:5}'.format(none)", "'{:=+6}'.format(-5)", "('<{}>'|safe).format('<')", "'<{}>'.format('<')", "('{:>5}'|safe).format('<')", "'{'.format()", "'}'.format()", "'{:c}'.format(65)", "'{:q}'.format(1)", "'{:,.2f}'.format(1234567.891)", "'{:5.1f}|{:<8}|{:^8}|'.format(2.25, 2.5, 3)", "'{:.0f} {:.0f} {:.0f}'.format(0.5, 1.5, 2.5)"]),
    each("more string methods", [
        "'a b c'.rsplit(' ', 1)", "'a-b-c'.partition('-')", "'a-b-c'.rpartition('-')", "'abc'.partition('-')", "'abc'.rpartition('-')", "'5'.zfill(3) ~ '-5'.zfill(4) ~ '+5'.zfill(4)", "'a'.ljust(3) ~ '|' ~ 'b'.rjust(3, '*')", "'aBc ß'.swapcase()", "'prefix-x'.removeprefix('prefix-')", "'x.html'.removesuffix('.html')", "'x'.removesuffix('')",
        "'abc'.isalpha() ~ 'ab1'.isalpha() ~ ''.isalpha()", "'ab1'.isalnum() ~ 'a b'.isalnum()", "' \t'.isspace() ~ 'a '.isspace()", "'Ab Cd'.istitle() ~ 'ab Cd'.istitle()", "'abcabc'.rfind('b') ~ 'abc'.rfind('z')", "'abcabc'.rindex('c')", "'abc'.rindex('z')", "'Straße'.casefold()", "'½'.isnumeric() ~ '½'.isdecimal() ~ '5'.isdecimal()", "'aé'.isascii() ~ ''.isascii()", "s.nope()"]),
    each("keys that cannot be", ["([1], 2) in {}", "{([1],): 2}", "{(1, 2): 3}", "(1, (2, [3])) in {}", "[([1],)]|unique|list", "{}.get(([1],))", "{}.get([1])", "{'a': 1}.get('a')"]),
)
CASES = [case for group in CASES for case in group]
