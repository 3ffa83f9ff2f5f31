"""Every built-in filter."""

DATA = {
    "n": -7, "x": 42.55, "s": "hello world", "html": "<b>Tom & 'Jerry'</b>", "items": [3, 1, 2], "words": ["banana", "Apple", "cherry", "apple"], "empty": [], "nothing": None, "blank": "",
    "people": [{"name": "Ana", "age": 31, "city": "Porto", "ok": True}, {"name": "bob", "age": 25, "city": "porto", "ok": False}, {"name": "Cy", "age": 31, "city": "Lima"}],
    "deep": [{"a": {"b": 2, "l": [9, 8]}}, {"a": {"b": 1, "l": [7, 6]}}], "d": {"b": 2, "a": 1, "C": 3}, "long": "The quick brown fox jumps over the lazy dog near the river bank",
    "lines": "one\ntwo\n\nthree", "u": "Zoë ☃ café", "mixed": [1, "a", None, True, 2.5], "size": 13000, "pairs": [["a", 1], ["b", 2]], "hy": "a well-known state-of-the-art technique", "verylong": "Supercalifragilisticexpialidocious word",
}


def each(prefix, expressions):
    return [(f"{prefix} {i:02}", "{{ " + e + " }}", DATA) for i, e in enumerate(expressions, 1)]


GROUPS = (
    each("abs", ["n|abs", "x|abs", "-1.5|abs", "'a'|abs", "missing|abs", "true|abs"]),
    each("attr", ["people[0]|attr('nope') is defined"]),
    each("batch", ["items|batch(2)|list", "items|batch(2, 'x')|list", "range(7)|batch(3)|list", "empty|batch(2)|list", "range(4)|batch(2, 0)|list", "items|batch(linecount=2, fill_with='-')|list"]),
    each("capitalize", ["s|capitalize", "'ABC dEF'|capitalize", "u|capitalize", "blank|capitalize", "5|capitalize", "html|capitalize"]),
    each("center", ["'ab'|center(6) ~ '|'", "'abc'|center(6) ~ '|'", "'abc'|center(2)", "'a'|center(width=4) ~ '|'", "s|center|length", "'ab'|center(5) ~ '|'"]),
    each("default", ["missing|default('d')", "nothing|default('d')", "nothing|default('d', true)", "blank|default('d')", "blank|default('d', true)", "missing|default", "missing|d('x')", "people[0].nope|default('n')", "0|default('z', boolean=true)", "missing|default(default_value=3)", "missing.more|default('d')", "false|d(1)", "missing|default('<b>')"]),
    each("dictsort", ["d|dictsort", "d|dictsort(true)", "d|dictsort(false, 'value')", "d|dictsort(reverse=true)", "d|dictsort(by='value', reverse=true)", "d|dictsort(by='nope')"]),
    each("escape", ["html|e", "html|escape", "html|safe|e", "'a'|e", "5|e", "nothing|e", "[html]|e", "html|e|upper"]),
    each("filesizeformat", ["0|filesizeformat", "1|filesizeformat", "999|filesizeformat", "size|filesizeformat", "1000000|filesizeformat", "1024|filesizeformat(true)", "1048576|filesizeformat(binary=true)", "1e12|filesizeformat", "1234567890|filesizeformat", "'300'|filesizeformat", "1e30|filesizeformat", "500.7|filesizeformat"]),
    each("first", ["items|first", "empty|first", "'abc'|first", "d|first", "empty|first is defined", "missing|first"]),
    each("float", ["'3.14'|float", "'x'|float", "'x'|float(1.5)", "5|float", "nothing|float", "'1e3'|float", "' 2 '|float", "true|float", "missing|float", "'inf'|float", "empty|float(default=2)"]),
    each("forceescape", ["html|forceescape", "html|safe|forceescape", "html|e|forceescape"]),
    each("format", ["'%s-%s'|format(1, 'a')", "'%d items'|format(3)", "'%.2f'|format(3.14159)", "'%05d'|format(42)", "'%-5s|'|format('ab')", "'%5s|'|format('ab')", "'%(a)s %(b)s'|format(a=1, b=2)", "'100%%'|format()", "'%x %X %o'|format(255, 255, 8)", "'%+d'|format(5)", "'%s'|format(html)", "'%s'|safe|format(html)", "'%r'|format('a')", "'%e'|format(12345.678)", "'%g'|format(0.0001)", "'%c'|format(65)", "'%s'|format()", "'%s'|format(1, 2)", "'%d'|format('a')", "'%5.1f|'|format(2.25)", "'%s' % 'a'", "'%s and %s' % ('a', 'b')", "'%i%%' % 50", "'%s'|format([1, 'a'])"]),
    each("groupby", ["people|groupby('city')|map('first')|list", "people|groupby('age')|map(attribute='grouper')|list", "people|groupby('city', case_sensitive=true)|map('first')|list", "people|groupby('ok', default=false)|map('first')|list", "people|groupby('nope', default='none')|map('first')|list"]),
    each("indent", ["lines|indent", "lines|indent(2)", "lines|indent(2, true)", "lines|indent(2, first=true, blank=true)", "lines|indent(blank=true)", "lines|indent('> ')", "lines|indent(width='>>', first=true)", "'a\\n'|indent", "blank|indent", "('<b>\\n<i>'|safe)|indent(2)"]),
    each("int", ["'42'|int", "'x'|int", "'x'|int(7)", "3.9|int", "'3.9'|int", "-3.9|int", "'0x1F'|int(0, 16)", "'1F'|int(base=16)", "'101'|int(base=2)", "nothing|int", "true|int", "' 5 '|int", "missing|int", "'-5'|int", "'1_000'|int", "[]|int(3)", "'z'|int(0, 36)"]),
    each("items", ["d|items|list", "missing|items|list", "items|items|list"]),
    each("join", ["items|join", "items|join(', ')", "words|join('-')", "people|join(', ', attribute='name')", "people|join(attribute='age')", "['<a>', '<b>']|join('<br>')", "['<a>', '<b>'|safe]|join('<br>')", "['<a>', html|safe]|join('<br>')", "['a', 'b']|join('<br>'|safe)", "'abc'|join('.')", "empty|join(',')", "mixed|join('|')", "missing|join(',')", "deep|join(',', 'a.b')", "5|join"]),
    each("last", ["items|last", "empty|last", "'abc'|last", "range(5)|last"]),
    each("length", ["items|length", "s|length", "u|length", "d|length", "empty|count", "5|length", "nothing|length", "range(7)|length", "missing|length", "(1, 2)|count"]),
    each("list", ["'abc'|list", "d|list", "(1, 2)|list", "range(3)|list", "5|list", "html|list|length", "missing|list"]),
    each("lower", ["'ABC'|lower", "'ÄÖ'|lower", "5|lower", "html|lower", "'İ'|lower|length", "true|lower"]),
    each("map", ["words|map('upper')|list", "people|map(attribute='name')|list", "people|map(attribute='nope', default='x')|list", "items|map('string')|list", "words|map('replace', 'a', 'o')|join(',')", "people|map(attribute='name')|map('lower')|join(' ')", "people|map('nope')|list", "deep|map(attribute='a.b')|list", "deep|map(attribute='a.l.0')|list", "pairs|map('first')|list", "pairs|map(attribute=1)|list", "words|map('default', 'x')|first", "['1', '2']|map('int')|sum", "words|map|list", "items|map('round', 1)|list"]),
    each("max", ["items|max", "words|max", "words|max(true)", "people|max(attribute='age')", "empty|max", "[1, 2.5]|max", "[1, 'a']|max", "people|map(attribute='age')|max", "'hello'|max"]),
    each("min", ["items|min", "words|min", "words|min(case_sensitive=true)", "people|min(attribute='age')", "empty|min", "[3, 1.5]|min"]),
    each("pprint", ["items|pprint", "d|pprint", "'a'|pprint"]),
    each("reject", ["items|reject('odd')|list", "mixed|reject|list", "items|reject('gt', 1)|list", "items|reject('>', 1)|list"]),
    each("rejectattr", ["people|rejectattr('ok')|map(attribute='name')|list", "people|rejectattr('age', 'gt', 30)|map(attribute='name')|list", "people|rejectattr('ok', 'defined')|map(attribute='name')|list"]),
    each("replace", ["s|replace('o', '0')", "s|replace('o', '0', 1)", "s|replace('', '-')", "html|replace('<', '[')", "html|replace('<', '['|safe)", "s|replace('l', '<l>')", "s|safe|replace('l', '<l>')", "5|replace('5', '6')", "s|replace('zz', '')", "s|replace(count=1, old='l', new='L')", "'aaa'|replace('aa', 'b')", "s|replace('o')"]),
    each("reverse", ["items|reverse|list", "s|reverse", "u|reverse", "empty|reverse|list", "range(3)|reverse|list", "5|reverse", "html|reverse"]),
    each("round", ["x|round", "x|round(1)", "x|round(1, 'floor')", "x|round(1, 'ceil')", "42|round", "2.5|round", "3.5|round", "-2.5|round", "2.675|round(2)", "1234.5|round(-2)", "1250|round(-2)", "x|round(method='floor')", "x|round|int", "1.005|round(2)", "x|round(1, 'nope')", "'a'|round", "0.5|round", "1.5|round(0, 'common')", "7|round(2)"]),
    each("safe", ["html|safe", "5|safe", "html|safe|upper", "html|safe|length", "nothing|safe"]),
    each("select", ["items|select('odd')|list", "mixed|select|list", "items|select('gt', 1)|list", "items|select('in', [1, 2])|list", "words|select('equalto', 'Apple')|list", "items|select('nope')|list", "items|select('divisibleby', 3)|list", "mixed|select('string')|list", "items|select('==', 1)|list"]),
    each("selectattr", ["people|selectattr('ok')|map(attribute='name')|list", "people|selectattr('age', 'equalto', 31)|map(attribute='name')|join(',')", "people|selectattr('ok', 'undefined')|map(attribute='name')|list", "deep|selectattr('a.b', 'gt', 1)|list|length", "people|selectattr('name', 'in', ['bob'])|list|length", "people|selectattr('age', '>=', 26)|list|count"]),
    each("slice", ["range(10)|slice(3)|list", "range(10)|slice(3, 'x')|list", "items|slice(2)|list", "empty|slice(2)|list", "range(3)|slice(5)|list", "range(4)|slice(2, 'f')|list"]),
    each("sort", ["items|sort", "items|sort(true)", "items|sort(reverse=true)", "words|sort", "words|sort(case_sensitive=true)", "people|sort(attribute='age')|map(attribute='name')|list", "people|sort(attribute='age,name')|map(attribute='name')|list", "people|sort(attribute='age', reverse=true)|map(attribute='name')|list", "deep|sort(attribute='a.b')|map(attribute='a.b')|list", "mixed|sort", "'hello'|sort", "d|sort", "pairs|sort(attribute=1, reverse=true)", "people|sort(false, false, 'name')|map(attribute='name')|join"]),
    each("string", ["5|string", "5|string + 'a'", "nothing|string", "items|string|length", "html|safe|string", "1.0|string", "true|string ~ 'x'"]),
    each("striptags", ["html|striptags", "'<p>a</p>  <p>b</p>'|striptags", "'a <!-- c > --> b'|striptags", "'&lt;x&gt; &amp; &eacute; &#233; &#x41;'|striptags", "'a < b'|striptags", "5|striptags", "'<a href=\"x>y\">z</a>'|striptags"]),
    each("sum", ["items|sum", "people|sum(attribute='age')", "items|sum(start=10)", "empty|sum", "deep|sum('a.b')", "[0.1, 0.2]|sum", "words|sum", "[1, 2.5]|sum"]),
    each("title", ["s|title", "'HELLO wORLD'|title", "\"it's a dog's life\"|title", "'foo-bar (baz) [x] {y} <z>'|title", "u|title", "5|title", "'a1b c_d'|title"]),
    each("tojson", ["d|tojson", "items|tojson", "html|tojson", "u|tojson", "nothing|tojson", "true|tojson", "1.5|tojson", "people|tojson", "d|tojson(2)", "{'a': [], 'b': {}}|tojson(indent=2)", "{'a': [1, {'b': none}]}|tojson(indent=4)", "'\"\\\\/\\n'|tojson", "(1, 2)|tojson", "missing|tojson", "{1: 2}|tojson", "'😀'|tojson", "html|safe|tojson", "empty|tojson"]),
    each("trim", ["'  a b  '|trim", "'xxaxx'|trim('x')", "'\\n\\ta\\n'|trim", "'abcba'|trim('ab')", "5|trim", "' a '|trim(chars=' ')", "'  <b>  '|safe|trim"]),
    each("truncate", ["long|truncate(20)", "long|truncate(20, true)", "long|truncate(20, false, '')", "long|truncate(20, end='…')", "long|truncate(60)", "long|truncate(60, leeway=0)", "'short'|truncate(3, leeway=0)", "long|truncate", "u|truncate(6, true, '.', 0)", "long|truncate(2)", "long|truncate(12, false, '<>')", "long|safe|truncate(12, false, '<>')", "'foo bar baz qux'|truncate(9)", "'foo bar baz qux'|truncate(9, true)", "'foo bar baz qux'|truncate(11)", "'foo bar baz qux'|truncate(11, false, '...', 0)", "'nospacesatallhere'|truncate(8)"]),
    each("unique", ["[1, 2, 1, 3]|unique|list", "words|unique|list", "words|unique(true)|list", "people|unique(attribute='city')|map(attribute='name')|list", "'hello'|unique|join", "[1, 1.0, true]|unique|list", "['a', 'A', 'b']|unique|first"]),
    each("upper", ["s|upper", "u|upper", "'straße'|upper", "5|upper", "html|safe|upper", "html|upper"]),
    each("urlencode", ["'a b&c/d?e=f'|urlencode", "u|urlencode", "{'a': 1, 'b': 'x y'}|urlencode", "pairs|urlencode", "5|urlencode", "'~_-.'|urlencode", "{'q': 'a/b'}|urlencode", "html|urlencode"]),
    each("urlize", ["'see http://example.com/a?b=c now'|urlize", "'www.example.com'|urlize", "'mail me@example.com please'|urlize", "'http://example.com/a-very-long-path/that/goes/on'|urlize(20)", "'(http://example.com).'|urlize", "'http://example.com'|urlize(nofollow=true)", "'http://example.com'|urlize(target='_blank')", "'<b> http://example.com/<x>'|urlize", "'example.org and example.com/x'|urlize", "'https://e.com, https://f.com!'|urlize", "'http://example.com'|urlize(rel='me')", "'nothing here'|urlize", "'mailto:a@b.com'|urlize", "'tel:123'|urlize(extra_schemes=['tel:'])"]),
    each("wordcount", ["s|wordcount", "'a-b c_d'|wordcount", "blank|wordcount", "u|wordcount", "\"it's\"|wordcount"]),
    each("wordwrap", ["long|wordwrap(20)", "long|wordwrap(20, wrapstring='|')", "verylong|wordwrap(10)", "verylong|wordwrap(10, false)", "lines|wordwrap(10)", "hy|wordwrap(12)", "hy|wordwrap(12, break_on_hyphens=false)", "long|wordwrap", "'a  b   c'|wordwrap(3)", "'one two'|wordwrap(3)", "'dash -- here -- now'|wordwrap(7)", "'\\n\\na'|wordwrap(5)"]),
    each("xmlattr", ["{'class': 'a', 'id': 'x'}|xmlattr", "{'class': none, 'id': 'x'}|xmlattr", "{'a': '<\"'}|xmlattr", "{'a': 1}|xmlattr(false)", "{}|xmlattr", "{'a b': 1}|xmlattr", "{'a': missing, 'b': 2}|xmlattr", "{'a/': 1}|xmlattr", "{'a': html|safe}|xmlattr", "{'a': html|e}|xmlattr(autospace=true)"]),
    each("chained", ["people|selectattr('ok', 'defined')|map(attribute='name')|map('upper')|join(', ')", "words|sort|unique|join(' ')|title", "long|truncate(15)|upper|replace('...', '!')", "items|sort|reverse|list|first", "(s ~ '!')|upper|list|length", "items|map('string')|join('+') ~ '=' ~ items|sum", "s|upper()|lower()", "s|replace('l', 'L')|replace('o', 'O')", "items|length|string|length", "d|dictsort|map('last')|list"]),
    each("unknown", ["s|nope", "s|uper", "s|upper(1)", "s|trim(nope=1)", "s|indent(1, 2, 3, 4)", "s|replace"]),
    each("pprint of what is long", [
        "range(40)|list|pprint", "people|pprint", "(people + people)|pprint", "{'list': range(30)|list, 'short': 1, 'text': long}|pprint", "(long ~ ' ' ~ long ~ ' ' ~ long)|pprint", "[long ~ ' ' ~ long ~ ' and more of it']|pprint",
        "(lines ~ lines ~ lines ~ lines ~ lines ~ lines ~ lines)|pprint", "(long, [long, (1, 2, 3), {'a': long}], 'end')|pprint", "{'k' * 50: 'v' * 50}|pprint", "('v' * 100)|pprint", "('v' * 100,)|pprint", "[[[[range(40)|list]]]]|pprint", "{'z': {'y': {'x': long ~ long}}, 'a': []}|pprint",
        "(u * 10)|pprint"]),
    each("attributes that are keys or places", ["d|attr('a')", "pairs|sum(attribute=1)", "pairs|map(attribute=0)|list", "[[1, 2], [3, 4]]|sum(attribute=0)", "[[1, 2], [3, 4]]|sum(attribute=0, start=10)"]),
)
CASES = [case for group in GROUPS for case in group]
