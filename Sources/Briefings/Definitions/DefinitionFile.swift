package import Articles
package import Diagnostics
package import Markdown

/// A definition in Markdown with front matter: a topic, an entity or a page.
package struct DefinitionFile: Sendable {
  package let file: SourceFile
  package let fields: [YAMLField]
  /// Where the text begins.
  package let bodyStart: Int
  /// What is wrong so far; with errors among it `fields` is empty.
  package let diagnostics: [Diagnostic]

  package init(path: String, bytes: [UInt8]) {
    let text = TextDecoding.decode(path: path, bytes: bytes)
    let (block, broken) = FrontMatterBlock.find(in: text.file, from: text.start)
    let (fields, invalid) = broken.isEmpty ? YAMLReader.fields(of: text.file, range: block.yaml) : ([], [])
    file = text.file
    self.fields = fields
    bodyStart = block.bodyStart
    diagnostics = text.diagnostics + broken + invalid
  }

  /// The file's name without folder and ending.
  package var id: String { FileNaming(path: file.path).stem }

  /// The text after the front matter.
  package func body(_ options: MarkdownOptions) -> Document {
    MarkdownReader(options: options).read(file.bytes, range: bodyStart..<file.bytes.count)
  }

  /// Whether `id` can stand in a URL.
  package func checkedID() -> (id: String, diagnostics: [Diagnostic]) {
    let id = id
    let isSafe = !id.isEmpty && id.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F && !"/\\?#%\"<>&".utf8.contains($0) }
    if isSafe { return (id, []) }
    return (
      id,
      [
        .error(
          "bad-id", "file name is no single part of a URL", at: Location(path: file.path),
          help: "use letters, digits and hyphens")
      ]
    )
  }
}
