import Articles
package import Diagnostics
package import Markdown

extension Entity {
  private static let keys = ["name", "kind", "aliases"]

  /// Reads a file of `Content/entities`; nil and errors where it defines no entity.
  package static func read(
    path: String, bytes: [UInt8], options: MarkdownOptions
  ) -> (entity: Entity?, diagnostics: [Diagnostic]) {
    let definition = DefinitionFile(path: path, bytes: bytes)
    var reader = FieldReader(definition.fields, of: definition.file, subject: "entity", known: keys)
    let (id, wrongID) = definition.checkedID()
    let name = reader.text("name")
    let kind = kind(&reader)
    let aliases = reader.texts("aliases")
    var diagnostics = definition.diagnostics + wrongID + reader.diagnostics
    if name == nil, !diagnostics.hasErrors {
      diagnostics.append(
        .error(
          "missing-name", "an entity needs a name", at: Location(path: path),
          help: "write “name: …” between lines of “---”"))
    }
    guard let name, let kind, !diagnostics.hasErrors else { return (nil, diagnostics) }
    let entity = Entity(
      id: id, name: name, kind: kind, aliases: aliases.filter { $0 != name }, body: definition.body(options),
      file: definition.file)
    return (entity, diagnostics)
  }

  private static func kind(_ reader: inout FieldReader) -> Kind? {
    guard let text = reader.text("kind") else {
      if !reader.diagnostics.hasErrors {
        reader.report(
          .error(
            "missing-kind", "an entity needs a kind", at: Location(reader.file, 0..<0),
            help: "write “kind: person”, “kind: place” or “kind: organization”"))
      }
      return nil
    }
    if let kind = Kind(rawValue: text) { return kind }
    guard let value = reader.value("kind") else { return nil }
    return reader.wrongType("kind", value, "person, place or organization")
  }
}
