import Diagnostics
import Language
import Markdown

/// Reads pasted text: undoes hard wrapping, tells headings and promos from paragraphs, splits articles.
struct PastedTextReader {
  let assembly: ArticleAssembly

  func read(_ range: Range<Int>) -> [Article] {
    let paragraphs = TextLines(assembly.file.bytes, range: range).paragraphs()
    let promos = PromoDetector(forced: assembly.frontMatter.promos, kept: assembly.frontMatter.notPromos)
    let lines = LineClassifier(promos: promos).classify(paragraphs, of: assembly.file.bytes)
    let segments = ArticleSplitter().segments(of: lines, onlyAtSeparators: assembly.frontMatter.neverSplits)
    return segments.enumerated().map { position, segment in
      article(Array(lines[segment.lines]), splitReason: segment.reason, position: position)
    }
  }

  private func article(_ lines: [ClassifiedLine], splitReason: String?, position: Int) -> Article {
    let lines = lines.filter { $0.kind != .separator }
    var builder = DocumentBuilder(capacity: lines.reduce(0) { $0 + $1.range.count + 16 })
    var decisions: [ReadingDecision] = []
    let headline = headline(of: lines)
    if let splitReason, let first = lines.first {
      decisions.append(ReadingDecision(kind: .split, range: first.range, passage: 0, reason: splitReason))
    }
    for (index, line) in lines.enumerated() {
      let (kind, level) = shape(of: line, isHeadline: index == headline)
      builder.append(kind, level: level, text: assembly.file.bytes[line.range], source: line.range)
      if let decision = decision(on: line, passage: index, isHeadline: index == headline) { decisions.append(decision) }
    }
    let document = builder.finish()
    let findings = findings(in: lines, document, headline: headline, position: position, &decisions)
    let metadata = assembly.metadata(findings, position: position)
    let range = (lines.first?.range.lowerBound ?? 0)..<(lines.last?.range.upperBound ?? 0)
    return Article(
      id: assembly.id(metadata), file: assembly.file, range: range, metadata: metadata, document: document,
      decisions: decisions, blocks: document.textBlocks(), rangesAreInFile: true)
  }

  /// The first line that is not quarantined, if it reads like a headline and text follows it.
  private func headline(of lines: [ClassifiedLine]) -> Int? {
    guard let first = lines.firstIndex(where: { !$0.isQuarantined }), first + 1 < lines.count,
      lines[first].kind == .heading || (lines[first].reading.readsLikeHeadline && !lines[first].reading.endsSentence)
    else { return nil }
    return lines[(first + 1)...].contains { $0.kind == .paragraph || $0.kind == .listItem } ? first : nil
  }

  private func shape(of line: ClassifiedLine, isHeadline: Bool) -> (Passage.Kind, level: Int) {
    if isHeadline { return (.heading, 1) }
    switch line.kind {
    case .heading: return (.heading, 2)
    case .listItem: return (.list, 0)
    case .promo, .byline, .timestamp, .endMark, .separator: return (.promo, 0)
    case .paragraph: return (.paragraph, 0)
    }
  }

  private func decision(on line: ClassifiedLine, passage: Int, isHeadline: Bool) -> ReadingDecision? {
    let found: (ReadingDecision.Kind, String)? =
      switch line.kind {
      case _ where isHeadline: (.title, "the first line reads like a headline")
      case .heading: (.subheading, "a short line over longer text")
      case .promo(let reason): (.promo, reason)
      case .byline: (.promo, "is a byline")
      case .endMark: (.promo, "marks the end of a text")
      case .timestamp: (.promo, "is a date or time of publication")
      default: nil
      }
    return found.map { ReadingDecision(kind: $0.0, range: line.range, passage: passage, reason: $0.1) }
  }

  private func findings(
    in lines: [ClassifiedLine], _ document: Document, headline: Int?, position: Int,
    _ decisions: inout [ReadingDecision]
  ) -> ArticleAssembly.Findings {
    var findings = ArticleAssembly.Findings()
    findings.title = headline.map { document.string(document.passages[$0].text) }
    if headline == nil { findings.opening = document.opening() }
    findings.authors = lines.first { $0.kind == .byline }.map { Dateline.authors(of: $0.reading) } ?? []
    for line in lines.prefix(5) where findings.date == nil {
      guard let found = Dateline.date(in: line.reading) else { continue }
      findings.date = found.date
      let reason = "the head of the text gives it: “\(found.wording)”"
      decisions.append(ReadingDecision(kind: .date, range: line.range, reason: reason))
    }
    for line in lines where !line.isQuarantined && findings.outlet == nil {
      guard AttributionFilter.mayNameOutlet(assembly.file.bytes[line.range]),
        let found = OutletInference.outlet(in: line.reading)
      else { continue }
      findings.outlet = found.name
      let reason = "the text says “\(found.wording)”"
      decisions.append(ReadingDecision(kind: .outlet, range: line.range, reason: reason))
    }
    return findings
  }
}
