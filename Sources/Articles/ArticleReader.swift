package import Diagnostics
import Language
import Markdown

/// Settings of the site that reading depends on.
package struct ReadingOptions: Sendable {
  package var clock: SiteClock
  package var trustedHTML: Bool
  package var smartPunctuation: Bool

  package init(clock: SiteClock = .utc, trustedHTML: Bool = false, smartPunctuation: Bool = false) {
    self.clock = clock
    self.trustedHTML = trustedHTML
    self.smartPunctuation = smartPunctuation
  }
}

/// Turns one source file into its articles.
package struct ArticleReader: Sendable {
  /// The endings of files that are articles.
  package static let endings = ["txt", "md", "markdown"]

  package var options: ReadingOptions

  package init(options: ReadingOptions) { self.options = options }

  /// Reads the file's bytes as the format its name says (`.txt`, `.md`); any number of articles, and what is wrong.
  ///
  /// A file with errors gives no article. `stored` is the same file without its bytes in memory: articles of which
  /// nobody will look at them again refer to it.
  package func read(
    path: String, bytes: [UInt8], stored: SourceFile? = nil
  ) -> (articles: [Article], diagnostics: [Diagnostic]) {
    let text = TextDecoding.decode(path: path, bytes: bytes)
    let (front, start, found) = frontMatter(of: text)
    let diagnostics = text.diagnostics + found
    guard !diagnostics.hasErrors else { return ([], diagnostics) }
    let assembly = ArticleAssembly(
      file: text.file, stored: text.encoding == nil ? stored : nil, naming: FileNaming(path: path),
      clock: options.clock, frontMatter: front)
    var articles = read(start..<text.file.bytes.count, assembly)
    if let encoding = text.encoding {
      let decision = ReadingDecision(kind: .encoding, range: 0..<0, reason: "the file is \(encoding)")
      articles = articles.map { $0.adding(decision) }
    }
    if articles.isEmpty { return ([], diagnostics + [emptyArticle(text.file, at: start)]) }
    return (articles, diagnostics + unused(front.openings, of: articles, in: text.file))
  }

  /// Openings of `promos` and `not_promos` with which no paragraph begins.
  private func unused(
    _ openings: [(text: String, range: Range<Int>)], of articles: [Article], in file: SourceFile
  ) -> [Diagnostic] {
    if openings.isEmpty { return [] }
    let passages = articles.flatMap { article in article.document.passages.map { article.document.string($0.text) } }
    let lines = String(decoding: file.bytes, as: UTF8.self).split(separator: "\n").map { $0.drop { $0 == " " } }
    return openings.filter { opening in
      !passages.contains { $0.hasPrefix(opening.text) } && !lines.contains { $0.hasPrefix(opening.text) }
    }.map {
      .warning(
        "override-text", "no paragraph begins with “\($0.text)”", at: Location(file, $0.range),
        help: "copy the words as the article has them, or remove the line")
    }
  }

  private func read(_ body: Range<Int>, _ assembly: ArticleAssembly) -> [Article] {
    if assembly.naming.ending == "txt" { return PastedTextReader(assembly: assembly).read(body) }
    let article = MarkdownArticleReader(assembly: assembly, options: options).read(body)
    return article.document.passages.isEmpty ? [] : [article]
  }

  private func frontMatter(of text: DecodedText) -> (ArticleFrontMatter, start: Int, [Diagnostic]) {
    let (block, broken) = FrontMatterBlock.find(in: text.file, from: text.start)
    guard broken.isEmpty, !block.yaml.isEmpty else { return (ArticleFrontMatter(), block.bodyStart, broken) }
    let (fields, invalid) = YAMLReader.fields(of: text.file, range: block.yaml)
    var reader = FieldReader(fields, of: text.file, subject: "front matter", known: ArticleFrontMatter.keys)
    let front = ArticleFrontMatter(&reader, clock: options.clock)
    return (front, block.bodyStart, invalid + reader.diagnostics)
  }

  private func emptyArticle(_ file: SourceFile, at start: Int) -> Diagnostic {
    .warning(
      "empty-article", "no text in this article", at: Location(file, start..<start),
      help: "write some, or remove the file")
  }
}
