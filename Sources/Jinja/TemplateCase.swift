import Bytes
package import Diagnostics

/// A template with its data on one line of JSON, rendered as Jinja2 renders it with `autoescape=True`:
///
///     {"template": "Hi {{ name }}", "context": {"name": "Ana"}, "templates": {"other": "…"}}
package struct TemplateCase: Sendable {
  package enum Outcome: Sendable {
    case output([UInt8])
    case failures([Diagnostic])
  }

  private let files: [(name: String, source: SourceFile)]
  private let context: ValueDictionary

  /// Throws what is wrong with the line.
  package init(line: [UInt8]) throws(FilterFailure) {
    guard case .dictionary(let entry) = try Value(json: line) else { throw FilterFailure("a case is a JSON object") }
    guard let template = entry["template"]?.bytes else { throw FilterFailure("a case has a string “template”") }
    var files = [(name: "template", source: SourceFile(path: "template", bytes: template))]
    if case .dictionary(let others)? = entry["templates"] {
      for other in others.entries {
        files.append((other.key.text, SourceFile(path: other.key.text, bytes: other.value.textBytes)))
      }
    }
    self.files = files
    if case .dictionary(let context)? = entry["context"] { self.context = context } else { context = ValueDictionary() }
  }

  /// What the template prints, or what is wrong with it. A mistake in another template counts once it is used.
  package func outcome() -> Outcome {
    var options = TemplateOptions()
    options.undefined = .lenient
    let (set, mistakes) = TemplateSet.compile(files, options: options)
    let own = mistakes.filter { $0.location.path == "template" }
    if own.hasErrors { return .failures(own) }
    var output: [UInt8] = []
    let failures = set.render("template", context: context, page: "template", into: &output)
    return failures.hasErrors ? .failures(mistakes + failures) : .output(output)
  }

  /// The line that tells the outcome of the case on `line`: `{"output": …}` or `{"error": …}`.
  package static func run(_ line: [UInt8]) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      do throws(FilterFailure) {
        switch try TemplateCase(line: line).outcome() {
        case .output(let bytes): json.member("output", bytes)
        case .failures(let failures): json.member("error", DiagnosticPrinter().text(failures))
        }
      } catch { json.member("error", error.message) }
    }
    return json.bytes
  }
}
