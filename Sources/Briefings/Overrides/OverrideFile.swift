package import Articles
package import Diagnostics

/// `Content/overrides.yaml`: an editor's decisions for articles whose files are better left alone.
package struct OverrideFile: Sendable {
  package static let path = "Content/overrides.yaml"

  /// The decisions on the articles of one name.
  package struct Entry: Sendable {
    package var article: String
    package var location: Location
    package var overrides: [Override]
  }

  package var entries: [Entry] = []

  package init() {}

  /// Reads the file: for each article a mapping with the keys of `Override.Kind`.
  package static func read(_ bytes: [UInt8]) -> (file: OverrideFile, diagnostics: [Diagnostic]) {
    let text = TextDecoding.decode(path: path, bytes: bytes)
    let (fields, invalid) = YAMLReader.fields(of: text.file, range: text.start..<text.file.bytes.count)
    var result = OverrideFile()
    var diagnostics = text.diagnostics + invalid
    for field in fields {
      guard case .mapping(let inner) = field.value.kind else {
        diagnostics.append(
          .error(
            "wrong-type", "“\(field.key)” should be an article with decisions below it, not \(field.value.description)",
            at: Location(text.file, field.value.range), help: "indent the decisions under the article's name"))
        continue
      }
      var reader = FieldReader(
        inner, of: text.file, subject: "override", known: Override.Kind.allCases.map(\.rawValue))
      result.entries.append(
        Entry(
          article: field.key, location: Location(text.file, field.keyRange), overrides: reader.overrides()))
      diagnostics += reader.diagnostics
    }
    return (result, diagnostics)
  }

  /// A warning for each entry that names none of `articles`.
  package func unknownArticles(among articles: [Article]) -> [Diagnostic] {
    entries.filter { entry in !articles.contains { $0.isNamed(entry.article) } }.map { entry in
      .warning(
        "override-article", "no article “\(entry.article)” in Content/articles", at: entry.location,
        help: didYouMean(entry.article, articles.map(\.metadata.slug)))
    }
  }
}
