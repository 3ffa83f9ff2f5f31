import Articles
import Briefings
import Diagnostics
import Markdown

/// Everything in Content but the articles.
struct SiteDefinitions: Sendable {
  var settings = SiteSettings()
  var topics: [Topic] = []
  var entities: [Entity] = []
  var pages: [StaticPage] = []
  var overrides = OverrideFile()

  /// A page of `Content/pages`.
  struct StaticPage: Sendable {
    var id: String
    var title: String
    var description: String?
    var document: Document
    var file: SourceFile
  }

  /// Reads settings, topics, entities and pages; a file that is wrong is left out, with errors.
  static func read(from tree: SourceTree) throws(EnvironmentFailure) -> (SiteDefinitions, [Diagnostic]) {
    var definitions = SiteDefinitions()
    var diagnostics: [Diagnostic] = []
    if try tree.exists(SiteSettings.path) {
      let (bytes, unreadable) = tree.read(SiteSettings.path)
      let (settings, found) = SiteSettings.read(bytes)
      definitions.settings = settings
      diagnostics += unreadable + found
    }
    if try tree.exists(OverrideFile.path) {
      let (bytes, unreadable) = tree.read(OverrideFile.path)
      let (overrides, found) = OverrideFile.read(bytes)
      definitions.overrides = overrides
      diagnostics += unreadable + found
    }
    let options = MarkdownOptions(
      anchors: .headings, trustedHTML: definitions.settings.trustedHTML,
      smartPunctuation: definitions.settings.smartPunctuation)
    for path in try markdownFiles(under: "Content/topics", of: tree, &diagnostics) {
      let (topic, found) = read(path, tree) { Topic.read(path: path, bytes: $0, options: options) }
      if let topic { definitions.topics.append(topic) }
      diagnostics += found
    }
    for path in try markdownFiles(under: "Content/entities", of: tree, &diagnostics) {
      let (entity, found) = read(path, tree) { Entity.read(path: path, bytes: $0, options: options) }
      if let entity { definitions.entities.append(entity) }
      diagnostics += found
    }
    for path in try markdownFiles(under: "Content/pages", of: tree, &diagnostics) {
      let (page, found) = read(path, tree) { StaticPage.read(path: path, bytes: $0, options: options) }
      if let page { definitions.pages.append(page) }
      diagnostics += found
    }
    definitions.topics.sort { ($0.title, $0.id) < ($1.title, $1.id) }
    diagnostics += definitions.unknownEntities()
    return (definitions, diagnostics)
  }

  private static func markdownFiles(
    under folder: String, of tree: SourceTree, _ diagnostics: inout [Diagnostic]
  ) throws(EnvironmentFailure) -> [String] {
    let (paths, found) = try tree.files(under: folder)
    diagnostics += found
    return paths.filter { $0.hasSuffix(".md") || $0.hasSuffix(".markdown") }
  }

  private static func read<Value>(
    _ path: String, _ tree: SourceTree, _ parse: ([UInt8]) -> (Value?, [Diagnostic])
  ) -> (Value?, [Diagnostic]) {
    let (bytes, unreadable) = tree.read(path)
    guard unreadable.isEmpty else { return (nil, unreadable) }
    return parse(bytes)
  }

  /// Rules that name an entity which is not defined.
  private func unknownEntities() -> [Diagnostic] {
    let known = entities.map(\.id)
    return topics.flatMap { topic in
      (topic.match + topic.except).compactMap { rule in
        guard case .entity(let id) = rule.pattern, !known.contains(id) else { return nil }
        return .warning(
          "unknown-entity", "no entity “\(id)” in Content/entities", at: Location(topic.file, rule.range),
          help: didYouMean(id, known))
      }
    }
  }
}

extension SiteDefinitions.StaticPage {
  static func read(path: String, bytes: [UInt8], options: MarkdownOptions) -> (Self?, [Diagnostic]) {
    let definition = DefinitionFile(path: path, bytes: bytes)
    var reader = FieldReader(definition.fields, of: definition.file, subject: "page", known: ["title", "description"])
    let (id, wrongID) = definition.checkedID()
    let title = reader.text("title")
    let description = reader.text("description")
    let diagnostics = definition.diagnostics + wrongID + reader.diagnostics
    guard !diagnostics.hasErrors else { return (nil, diagnostics) }
    let document = definition.body(options)
    return (
      Self(
        id: id, title: title ?? document.outline.first?.title ?? id, description: description, document: document,
        file: definition.file), diagnostics
    )
  }
}
