import Jinja
import Testing

struct LimitTests {
  /// The first line of the message.
  private func failure(_ template: String, _ change: (inout TemplateLimits) -> Void = { _ in }) -> String {
    var options = TemplateOptions()
    change(&options.limits)
    return render(template, options).split(separator: "\n").first.map(String.init) ?? ""
  }

  @Test func endsMacrosThatCallThemselvesForEver() {
    #expect(
      failure("{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}")
        == "main:1:19: error: templates nest at most 100 deep [template-limit]")
  }

  @Test func endsTemplatesThatIncludeOrExtendThemselves() {
    #expect(failure("{% include 'main' %}") == "main:1:12: error: templates nest at most 100 deep [template-limit]")
    #expect(
      failure("{% extends 'main' %}") == "main:1:12: error: templates extend each other in a circle [template-render]")
  }

  @Test func endsLoopsThatRunTooLong() {
    #expect(
      failure("{% for i in range(10**12) %}{% endfor %}") { $0.iterations = 1000 }
        == "main:1:13: error: the loops of a page run at most 1000 times [template-limit]")
  }

  @Test func endsPagesThatGrowTooLong() {
    #expect(
      failure("{% for i in range(1000) %}{{ 'a' * 500 }}{% endfor %}") { $0.outputBytes = 1000 }
        == "main:1:30: error: a page has at most 1000 bytes [template-limit]")
  }

  @Test func makesNoValueThatCannotBeHeld() {
    #expect(failure("{{ 'a' * 10**12 }}") == "main:1:4: error: value has more than 67108864 bytes [template-render]")
    #expect(
      failure("{{ [1] * 10**9 }}") == "main:1:4: error: value has more than 1000000 elements [template-render]")
    #expect(
      failure("{{ range(10**12)|list }}") == "main:1:18: error: lists have at most 1000000 elements [template-render]")
    #expect(failure("{{ 10 ** 100 }}") == "main:1:4: error: whole numbers have at most 64 bits [template-render]")
  }

  /// Loops that double a value at each step, in every way there is.
  @Test(arguments: [
    "ns.s ~ ns.s", "ns.s + ns.s", "[ns.s, ns.s]|join", "ns.s|replace('a', 'aa')", "'%s%s'|format(ns.s, ns.s)",
    "'{0}{0}'.format(ns.s)", "ns.s.join('aaa')", "(ns.s ~ ' b')|wordwrap(1, wrapstring=ns.s)",
    "('a\n' * 9)|indent(ns.s ~ ns.s)", "ns.s * 2",
  ]) func endsLoopsThatDoubleAText(step: String) {
    let template = "{% set ns = namespace(s='a') %}{% for i in range(60) %}{% set ns.s = \(step) %}{% endfor %}"
    let message = failure(template) { $0.outputBytes = 10_000 }
    #expect(message.hasSuffix("error: value has more than 10000 bytes [template-render]"), "\(message)")
  }

  @Test func endsLoopsThatDoubleWhatTheyCapture() {
    let template = """
      {% set ns = namespace(s='a') %}{% for i in range(60) %}{% set x %}{{ ns.s }}{{ ns.s }}{% endset %}{% set ns.s = x %}\
      {% endfor %}
      """
    #expect(
      failure(template) { $0.outputBytes = 1000 } == "main:1:80: error: a page has at most 1000 bytes [template-limit]")
  }

  @Test func endsLoopsThatNestOrShareLists() {
    func loop(_ step: String) -> String {
      "{% set ns = namespace(s=[1]) %}{% for i in range(1000) %}{% set ns.s = \(step) %}{% endfor %}"
    }
    #expect(failure(loop("[ns.s]")) == "main:1:72: error: lists nest at most 250 deep [template-render]")
    #expect(failure(loop("{'k': (1, ns.s)}")) == "main:1:78: error: lists nest at most 250 deep [template-render]")
    #expect(
      failure(loop("[ns.s, ns.s]"))
        == "main:1:72: error: a list holds at most 10000000 elements in all its levels [template-render]")
    #expect(failure(loop("ns.s + ns.s")) == "main:1:72: error: lists have at most 1000000 elements [template-render]")
  }

  @Test func endsPagesThatMakeTooMuchInAll() {
    let template =
      "{% set ns = namespace(s=[]) %}{% for i in range(1000) %}{% set ns.s = ns.s + ['a' * 60000 ~ i] %}{% endfor %}"
    #expect(
      failure(template) { $0.outputBytes = 100_000 }
        == "main:1:79: error: the values that a page makes come to more than 1 MiB [template-render]")
  }

  @Test(arguments: [
    "'a'|center(10**9)", "'a'|indent(10**9)", "'a'.ljust(10**9)", "1.5|round(10**9)", "[1]|batch(10**9)",
    "[1]|slice(10**9, 'x')", "range(10**9)|sum", "('a' * 2000000)|list", "('a ' * 2000000).split()",
  ]) func refusesAbsurdSizes(expression: String) {
    #expect(failure("{{ \(expression) }}").contains("[template-render]"))
  }

  @Test func answersEveryLineWithALine() {
    let nested = "{\"template\": \"" + String(repeating: "{% if 1 %}", count: 20_000) + "\"}"
    for line in ["", "{", "[]", "5", "{\"template\": 5}", "\u{0}", nested] {
      let result = String(decoding: TemplateCase.run(Array(line.utf8)), as: UTF8.self)
      #expect(result.hasPrefix("{\"error\":\""), "\(line.prefix(20))")
    }
  }

  @Test func refusesWhatIsNestedTooDeep() {
    let sum = "{{ " + Array(repeating: "1", count: 5000).joined(separator: "+") + " }}"
    #expect(failure(sum) == "main:1:4: error: expression is too long [template-syntax]")
    let brackets = "{{ " + String(repeating: "(", count: 5000)
    #expect(failure(brackets).hasSuffix("error: tag is never closed [template-syntax]"))
  }
}
