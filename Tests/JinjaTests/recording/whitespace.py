"""Whitespace control with Jinja2's standard options."""

DATA = {"x": "X", "items": [1, 2]}
TEMPLATES = [
    "a {{ x }} b", "a {{- x }} b", "a {{ x -}} b", "a {{- x -}} b", "a\n{{ x }}\nb", "a\n{{- x -}}\nb", "a \n\t {%- if x -%} \n b \n {%- endif -%} \n c", "{% if x %}\n  a\n{% endif %}\nb", "{%- if x %}\na\n{%- endif %}", "  {% if x %}a{% endif %}  ",
    "{% for i in items %}\n{{ i }}\n{% endfor %}", "{% for i in items -%}\n{{ i }}\n{%- endfor %}", "<ul>\n{% for i in items %}\n  <li>{{ i }}</li>\n{% endfor %}\n</ul>", "a\n", "a\n\n", "a\r\nb\r\n", "a\rb", "\n", "", " ", "a{{ x }}\n", "{{ x }}\n\n",
    "{%+ if x %}a{%+ endif %}", "{% if x +%}\na{% endif %}", "  {%+ if x %} a {%+ endif %}", "a  {#- c #}  b", "a  {# c -#}  b", "a\n{#- c -#}\nb", "{{- x -}}", "  {{-x-}}  ", "{{ -1 }}", "{{- -1 -}}", "{{x}}{{x}}", "{{ x }} {{ x }}", "a {%- set y = 1 -%} b", "a {% set y = 1 %} b",
    "{% raw %} a {% endraw %} b", "a {%- raw -%} b {%- endraw -%} c", "\u00a0{{- x -}}\u00a0", "{{ 'a\nb' }}", "{{ 'a\r\nb' }}", "tab\t{{- x }}", "{{\nx\n}}", "{%\nif x\n%}a{%\nendif\n%}", "a{%- if x -%}{%- endif -%}b", " {%- for i in items -%} {{ i }} {%- endfor -%} ", "}} %} #}", "{ { x } }", "{{ '}}' }}", "{{ {'a': {'b': 1}} }}", "{{ '%}' }}{% if '%}' %}y{% endif %}", "{", "{{ '{{' }}", "a { b", "{% if x %}{{ x }}{% endif -%}\n\n  b",
    "{{ x }}é☃", "☃{%- if x %} é {% endif -%} ☃",
]
CASES = [(f"whitespace {i:02}", template, DATA) for i, template in enumerate(TEMPLATES, 1)]
