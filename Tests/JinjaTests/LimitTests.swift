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
        == "main:1:13: error: a page has at most 1000 bytes [template-limit]")
  }

  @Test func makesNoValueThatCannotBeHeld() {
    #expect(failure("{{ 'a' * 10**12 }}") == "main:1:4: error: value has more than 67108864 elements [template-render]")
    #expect(
      failure("{{ range(10**12)|list }}") == "main:1:18: error: lists have at most 1000000 elements [template-render]")
    #expect(failure("{{ 10 ** 100 }}") == "main:1:4: error: whole numbers have at most 64 bits [template-render]")
  }

  @Test func refusesWhatIsNestedTooDeep() {
    let sum = "{{ " + Array(repeating: "1", count: 5000).joined(separator: "+") + " }}"
    #expect(failure(sum) == "main:1:4: error: expression is too long [template-syntax]")
    let brackets = "{{ " + String(repeating: "(", count: 5000)
    #expect(failure(brackets).hasSuffix("error: tag is never closed [template-syntax]"))
  }
}
