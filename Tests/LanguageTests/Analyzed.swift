import Language

/// A text with what is said of it; each line is a paragraph, published on Saturday, 29 November 2025 unless told otherwise.
struct Analyzed {
  let text: [UInt8]
  let analysis: TextAnalysis

  init(_ lines: String, published: CalendarDate? = CalendarDate("2025-11-29")) {
    self.init(bytes: Array(lines.utf8), published: published)
  }

  init(bytes: [UInt8], published: CalendarDate? = CalendarDate("2025-11-29")) {
    text = bytes
    var blocks: [TextBlock] = []
    var start = 0
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      if !line.isEmpty { blocks.append(TextBlock(range: start..<start + line.count, kind: .prose)) }
      start += line.count + 1
    }
    analysis = TextAnalyzer().analyze(text, blocks: blocks, published: published).analysis
  }

  func words(_ range: Range<Int32>) -> String {
    String(decoding: text[Int(range.lowerBound)..<Int(range.upperBound)], as: UTF8.self)
  }
}
