import Jinja
import Testing

/// Whole messages, as authors read them.
struct MessageTests {
  @Test func suggestsTheNearestFieldOfARecord() {
    #expect(
      render("<h1>{{ article.titel }}</h1>") == """
        main:1:8: error: an article has no “titel” [template-render]
          <h1>{{ article.titel }}</h1>
                 ^~~~~~~~~~~~~
          note: rendering /bridge/
          help: did you mean “title”?

        """)
  }

  @Test func suggestsTheNearestName() {
    #expect(
      render("a\n  {{ site_titel }}") == """
        main:2:6: error: “site_titel” is undefined [template-render]
            {{ site_titel }}
               ^~~~~~~~~~
          note: rendering /bridge/
          help: did you mean “site_title”?

        """)
  }

  @Test func testsWhatIsUndefinedWithoutComplaint() {
    #expect(
      render("{{ nope is defined }} {{ nope|default('-') }} {% if article.nope %}a{% else %}b{% endif %}")
        == "False - b")
  }

  @Test func showsHowItCameToAnIncludedTemplate() {
    let templates = [
      ("main", "{% for a in articles %}{% include 'card' %}{% endfor %}"), ("card", "{{ a.author.name }}"),
    ]
    #expect(
      render(templates) == """
        card:1:4: error: an article has no “author” [template-render]
          {{ a.author.name }}
             ^~~~~~~~~~~~~
        main:1:35: note: included here
          {% for a in articles %}{% include 'card' %}{% endfor %}
                                            ^~~~~~
          note: rendering /bridge/
          help: it has title, url, related

        """)
  }

  @Test func showsTheBlocksAndTemplatesAFailureIsIn() {
    let main = """
      {% extends 'base' %}
      {% macro m(x) %}{{ x + 'a' }}{% endmacro %}
      {% block body %}{{ m(1) }}{% endblock %}
      """
    #expect(
      render([("main", main), ("base", "<main>{% block body %}{% endblock %}</main>")]) == """
        main:2:20: error: an int and a str do not take “+” [template-render]
          {% macro m(x) %}{{ x + 'a' }}{% endmacro %}
                             ^~~~~~~
        main:3:20: note: called here
          {% block body %}{{ m(1) }}{% endblock %}
                             ^~~~
        base:1:10: note: in block “body”, which stands here
          <main>{% block body %}{% endblock %}</main>
                   ^~~~~
          note: rendering /bridge/

        """)
  }

  @Test func findsSeveralMistakesInOneRun() {
    let template = "{{ 1 + }}\n{% fro x in y %}\n{{ a|uper }}\n{% for x y %}{% endfor %}\n{% if a %}"
    #expect(
      render(template) == """
        main:1:8: error: expected an expression, got “}}” [template-syntax]
          {{ 1 + }}
                 ^~
        main:2:4: error: there is no tag “fro” [template-syntax]
          {% fro x in y %}
             ^~~
          help: did you mean “for”?
        main:3:6: error: there is no filter “uper” [template-syntax]
          {{ a|uper }}
               ^~~~
          help: did you mean “upper”?
        main:4:10: error: expected “in”, got “y” [template-syntax]
          {% for x y %}{% endfor %}
                   ^
        main:5:4: error: “if” is never closed [template-syntax]
          {% if a %}
             ^~
          help: end it with {% endif %}

        """)
  }

  @Test func namesTheTagThatIsStillOpen() {
    #expect(
      render("{% if site_title %}a{% endfor %}{% endif %}") == """
        main:1:24: error: “endfor” does not belong to “if”, which is still open [template-syntax]
          {% if site_title %}a{% endfor %}{% endif %}
                                 ^~~~~~
          help: end it with {% endif %} first

        """)
  }

  @Test func namesTheTemplateThatIsNotThere() {
    #expect(
      render([("main", "{% include 'crad' %}"), ("card", "")]) == """
        main:1:12: error: there is no template “crad” [template-render]
          {% include 'crad' %}
                     ^~~~~~
          note: rendering /bridge/
          help: did you mean “card”?

        """)
  }

  @Test func namesTheArgumentAMacroDoesNotTake() {
    #expect(
      render("{% macro m(a) %}{% endmacro %}{{ m(b=1) }}") == """
        main:1:34: error: macro “m” takes no argument “b” [template-render]
          {% macro m(a) %}{% endmacro %}{{ m(b=1) }}
                                           ^~~~~~
          note: rendering /bridge/

        """)
  }
}
