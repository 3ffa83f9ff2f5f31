import Diagnostics
import Foundation
import Jinja

/// One line of a case file: a template, its data, and what Jinja2 made of them.
struct TemplateCase: Decodable, Sendable {
  let name: String
  let template: String
  let templates: [String: String]?
  /// What Jinja2 printed; nil where it raised.
  let output: String?
  let error: String?
}

/// Renders cases as `bulletin render --cases` does.
enum CaseRunner {
  enum Outcome: Equatable {
    case output(String)
    case failure(String)
  }

  /// `line` is the case as JSON, read again for its context, whose keys have an order.
  static func run(line: [UInt8]) throws -> Outcome {
    guard case .dictionary(let entry) = try Value(json: line) else { return .failure("no case") }
    let template = entry["template"]?.description ?? ""
    var files = [(name: "main", source: SourceFile(path: "main", text: template))]
    if case .dictionary(let others)? = entry["templates"] {
      for other in others.entries {
        let name = other.key.description
        files.append((name, SourceFile(path: name, text: other.value.description)))
      }
    }
    var context = ValueDictionary()
    if case .dictionary(let given)? = entry["context"] { context = given }
    return render(files, context)
  }

  static func render(_ files: [(name: String, source: SourceFile)], _ context: ValueDictionary) -> Outcome {
    var options = TemplateOptions()
    options.undefined = .lenient
    let (set, mistakes) = TemplateSet.compile(files, options: options)
    if mistakes.hasErrors { return .failure(DiagnosticPrinter().text(mistakes)) }
    var output: [UInt8] = []
    let failures = set.render("main", context: context, page: "main", into: &output)
    if failures.hasErrors { return .failure(DiagnosticPrinter().text(failures)) }
    return .output(String(decoding: output, as: UTF8.self))
  }
}
