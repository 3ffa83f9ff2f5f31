import Diagnostics
import Language
import Markdown

/// Puts together what front matter, file name and text say of one article.
struct ArticleAssembly {
  let file: SourceFile
  /// The same file without its bytes in memory, where there is one.
  let stored: SourceFile?
  let naming: FileNaming
  let clock: SiteClock
  let frontMatter: ArticleFrontMatter

  /// What the text gives away about itself, used where front matter is silent.
  struct Findings {
    var title: String?
    /// The first sentence, for a title where no headline is.
    var opening = ""
    var date: CalendarDate?
    var outlet: String?
    var authors: [String] = []
  }

  /// `position` counts the articles of one file: the first may take its slug from the file's name.
  func metadata(_ findings: Findings, position: Int) -> ArticleMetadata {
    var metadata = frontMatter.metadata
    metadata.title = title(findings, position: position)
    metadata.slug = slug(title: metadata.title.value, position: position)
    metadata.date = date(findings)
    metadata.outlet =
      frontMatter.outlet.map { Inferable($0) } ?? findings.outlet.map { Inferable($0, inferred: true) }
    if metadata.authors.isEmpty { metadata.authors = findings.authors }
    return metadata
  }

  func id(_ metadata: ArticleMetadata) -> String {
    guard let day = metadata.date?.value.day.description else { return "undated/\(metadata.slug)" }
    return "\(day.prefix(4))/\(day.dropFirst(5).prefix(2))/\(day.suffix(2))/\(metadata.slug)"
  }

  private func title(_ findings: Findings, position: Int) -> Inferable<String> {
    if position == 0, let title = frontMatter.title { return Inferable(title) }
    if let title = findings.title { return Inferable(title, inferred: true) }
    let opening = TitleInference.title(fromFirstSentence: findings.opening)
    return Inferable(opening.isEmpty ? naming.stem : opening, inferred: true)
  }

  private func slug(title: String, position: Int) -> String {
    if position == 0 {
      if let slug = frontMatter.slug { return slug }
      if !naming.stem.isEmpty { return Slug.make(of: naming.stem, limit: 120) }
    }
    return Slug.make(of: title)
  }

  private func date(_ findings: Findings) -> Inferable<PublicationDate>? {
    if let date = frontMatter.date { return Inferable(date) }
    let day = naming.date ?? findings.date
    return day.map { Inferable(clock.start(of: $0), inferred: true) }
  }
}

extension Document {
  /// The parts that are analysed each on its own: a passage, or the blocks inside of it.
  func textBlocks() -> [TextBlock] {
    var blocks: [TextBlock] = []
    blocks.reserveCapacity(passages.count)
    for passage in passages {
      let kind = blockKind(of: passage.kind)
      var start = passage.text.lowerBound
      if passage.kind == .list { start += bulletLength(at: passage.text) }
      if passage.kind == .list || passage.kind == .quote || passage.kind == .footnotes {
        while let end = text[start..<passage.text.upperBound].firstIndex(of: 0x0A) {
          blocks.append(TextBlock(range: start..<end, kind: kind))
          start = end + 1
        }
      }
      blocks.append(TextBlock(range: start..<passage.text.upperBound, kind: kind))
    }
    return blocks
  }

  /// The mark and the space that a pasted list item begins with: part of its text, but of no sentence.
  private func bulletLength(at range: Range<Int>) -> Int {
    let marks = ["- ", "* ", "• ", "· "].map { Array($0.utf8) }
    return marks.first { text[range].starts(with: $0) }?.count ?? 0
  }

  private func blockKind(of kind: Passage.Kind) -> TextBlock.Kind {
    switch kind {
    case .paragraph, .quote, .list, .footnotes: .prose
    case .heading: .heading
    case .table, .code, .rule, .html, .promo: .skipped
    }
  }

  /// The first sentence of running text, or its beginning where it is very long.
  func opening() -> String {
    guard let passage = passages.first(where: { $0.kind == .paragraph || $0.kind == .quote || $0.kind == .list })
    else { return "" }
    let text = Array(self.text[passage.text].prefix(600))
    let tokens = TextAnalyzer().tokens(of: text, blocks: [TextBlock(range: 0..<text.count, kind: .prose)])
    let next = tokens.dropFirst().first { $0.flags.contains(.sentenceStart) }
    let end = next.map { Int($0.start) } ?? text.count
    return String(decoding: text[..<end], as: UTF8.self).trimming { $0 == " " || $0 == "\n" }
  }
}
