import Bytes
import Diagnostics

/// One trial of the engine, as a line of JSON: a template, the data it sees, and templates it may name.
package enum TemplateCase {
  /// Runs `{"template": "…", "context": {…}, "templates": {"name": "…"}}`; gives `{"output": "…"}` or `{"error": "…"}`.
  ///
  /// Escaping is on and everything else is as Jinja2 has it by default: an undefined name prints nothing.
  package static func run(_ line: [UInt8]) -> [UInt8] {
    let fields: ValueDictionary
    do {
      guard case .dictionary(let found) = try Value(json: line) else { return failure("a case is a JSON object") }
      fields = found
    } catch {
      return failure(error.message)
    }
    var context = ValueDictionary()
    var files: [(name: String, source: SourceFile)] = []
    var main: [UInt8]?
    for (key, value) in fields.entries {
      switch (String(decoding: key.textBytes, as: UTF8.self), value) {
      case ("template", .string(let text)): main = text
      case ("context", .dictionary(let entries)): context = entries
      case ("templates", .dictionary(let templates)):
        for (name, text) in templates.entries {
          guard case .string(let bytes) = text else { continue }
          let name = String(decoding: name.textBytes, as: UTF8.self)
          files.append((name, SourceFile(path: name, bytes: bytes)))
        }
      default: break
      }
    }
    guard let main else { return failure("a case needs a “template”") }
    return render(main, files, context)
  }

  private static let name = "<template>"

  private static func render(
    _ main: [UInt8], _ files: [(name: String, source: SourceFile)], _ context: ValueDictionary
  ) -> [UInt8] {
    var options = TemplateOptions()
    options.undefined = .lenient
    let sources = files + [(name: name, source: SourceFile(path: name, bytes: main))]
    let (set, mistakes) = TemplateSet.compile(sources, options: options)
    // Mistakes in templates that this one does not use are none of its own.
    if let mistake = mistakes.first(where: { $0.location.path == name }) { return failure(mistake.message) }
    var output: [UInt8] = []
    if let failed = set.render(name, context: context, page: name, into: &output).first {
      return failure(failed.message)
    }
    return object("output", output)
  }

  private static func failure(_ message: String) -> [UInt8] { object("error", Array(message.utf8)) }

  private static func object(_ key: String, _ text: [UInt8]) -> [UInt8] {
    var json = JSONWriter()
    json.object { $0.member(key, text) }
    return json.bytes
  }
}
