import Diagnostics
import Language
import Markdown

/// Reads an article written in Markdown; promos that were pasted into it are quarantined too.
struct MarkdownArticleReader {
  let assembly: ArticleAssembly
  let options: ReadingOptions

  /// A paragraph longer than this is no promo, and need not be looked at.
  private static let longestPromo = 300

  func read(_ range: Range<Int>) -> Article {
    let reader = MarkdownReader(
      options: MarkdownOptions(
        anchors: .passages, trustedHTML: options.trustedHTML, smartPunctuation: options.smartPunctuation))
    var (document, decisions) = quarantined(reader.read(assembly.file.bytes, range: range))
    let findings = findings(in: document, &decisions)
    let metadata = assembly.metadata(findings, position: 0)
    return Article(
      id: assembly.id(metadata), file: assembly.stored ?? assembly.file, range: range, metadata: metadata,
      document: document, decisions: decisions, blocks: document.textBlocks(), rangesAreInFile: false)
  }

  /// The document with its promos marked.
  private func quarantined(_ document: Document) -> (Document, [ReadingDecision]) {
    let detector = PromoDetector(forced: assembly.frontMatter.promos, kept: assembly.frontMatter.notPromos)
    let filter = PromoFilter(hasOwnRules: !detector.forced.isEmpty)
    var decisions: [ReadingDecision] = []
    var label: String?
    var passages = document.passages
    for (index, passage) in document.passages.enumerated() {
      defer { if passage.kind != .promo { label = nil } }
      guard passage.kind == .paragraph || passage.kind == .heading || (label != nil && passage.kind == .list),
        passage.text.count <= Self.longestPromo, label != nil || filter.mayBePromo(document.text[passage.text])
      else { continue }
      let line = LineReading(document.text[passage.text])
      let reason: String
      switch detector.find(in: line) {
      case .label(let found): (reason, label) = (found, found)
      case .whole(let found): reason = found
      case nil:
        guard let found = label, line.words.count <= 25, line.text.last != "." else { continue }
        reason = "\(found), with the headline after it"
      }
      passages[index].kind = .promo
      decisions.append(ReadingDecision(kind: .promo, range: passage.source, passage: index, reason: reason))
    }
    return (decisions.isEmpty ? document : document.with(passages), decisions)
  }

  private func findings(in document: Document, _ decisions: inout [ReadingDecision]) -> ArticleAssembly.Findings {
    var findings = ArticleAssembly.Findings()
    let front = assembly.frontMatter
    let first = document.passages.indices.first { document.passages[$0].kind != .promo }
    if front.title == nil {
      if let first, document.passages[first].kind == .heading {
        findings.title = document.string(document.passages[first].text)
        decisions.append(
          ReadingDecision(
            kind: .title, range: document.passages[first].source, passage: first,
            reason: "the text begins with a heading"))
      } else {
        findings.opening = document.opening()
      }
    }
    let head = document.passages.prefix(front.date == nil || front.outlet == nil ? document.passages.count : 0)
    for (index, passage) in head.enumerated() where passage.kind == .paragraph {
      let mayDate = front.date == nil && assembly.naming.date == nil && index < 4 && findings.date == nil
      let mayName =
        findings.outlet == nil && front.outlet == nil && AttributionFilter.mayNameOutlet(document.text[passage.text])
      guard mayDate || mayName else { continue }
      let line = LineReading(document.text[passage.text])
      if front.date == nil, assembly.naming.date == nil, index < 4, findings.date == nil {
        findings.date = Dateline.date(in: line)?.date
      }
      if front.outlet == nil, findings.outlet == nil { findings.outlet = OutletInference.outlet(in: line)?.name }
    }
    return findings
  }
}
