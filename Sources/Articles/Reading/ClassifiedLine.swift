/// A paragraph of pasted text and what it was taken for.
struct ClassifiedLine {
  enum Kind: Equatable {
    case paragraph
    case listItem
    case heading
    /// Text that is not the article's, and why.
    case promo(String)
    /// Who wrote it; quarantined like a promo.
    case byline
    /// When it was published; quarantined like a promo.
    case timestamp
    /// "###" or "-30-", by which agencies end a text; quarantined like a promo.
    case endMark
    /// A line of `=====`.
    case separator
  }

  var kind: Kind
  var range: Range<Int>
  var reading: LineReading

  var isQuarantined: Bool {
    switch kind {
    case .promo, .byline, .timestamp, .endMark: true
    default: false
    }
  }
}

/// Tells what each paragraph of pasted text is.
struct LineClassifier {
  var promos = PromoDetector()

  func classify(_ paragraphs: [TextParagraph], of bytes: [UInt8]) -> [ClassifiedLine] {
    let readings = paragraphs.map { LineReading(bytes[$0.range]) }
    var lines: [ClassifiedLine] = []
    var index = 0
    while index < paragraphs.count {
      var kind = kind(at: index, of: readings)
      var range = paragraphs[index].range
      if case .label(let reason) = promos.find(in: readings[index]) {
        kind = .promo(reason)
        if index + 1 < readings.count, belongsToLabel(readings[index + 1]) {
          index += 1
          range = range.lowerBound..<paragraphs[index].range.upperBound
          kind = .promo("\(reason), with the headline after it")
        }
      }
      lines.append(ClassifiedLine(kind: kind, range: range, reading: LineReading(bytes[range])))
      index += 1
    }
    return lines
  }

  private func belongsToLabel(_ line: LineReading) -> Bool {
    line.words.count <= 25 && line.text.last != "." && promos.find(in: line) == nil
      || { if case .whole = promos.find(in: line) { true } else { false } }()
  }

  private func kind(at index: Int, of readings: [LineReading]) -> ClassifiedLine.Kind {
    let line = readings[index]
    if line.text.utf8.count >= 5, line.text.utf8.allSatisfy({ $0 == UInt8(ascii: "=") }) { return .separator }
    if case .whole(let reason) = promos.find(in: line, isFirst: index == 0) { return .promo(reason) }
    if line.isEndMark { return .endMark }
    if Dateline.isByline(line) { return .byline }
    if Dateline.isTimestamp(line) { return .timestamp }
    if ["- ", "* ", "• ", "· "].contains(where: { line.text.hasPrefix($0) }) { return .listItem }
    let next = index + 1 < readings.count ? readings[index + 1] : nil
    return isHeading(line, before: next) ? .heading : .paragraph
  }

  /// A subheading stands alone over text that is longer than it, and is no sentence itself.
  private func isHeading(_ line: LineReading, before next: LineReading?) -> Bool {
    guard line.readsLikeHeadline, line.words.count <= 14, let next else { return false }
    guard !line.endsSentence || line.isTitleCase || (line.text.last == "?" && line.words.count <= 10) else {
      return false
    }
    if case .label = promos.find(in: next) { return line.isTitleCase }
    return Dateline.isByline(next) || Dateline.isTimestamp(next)
      || (next.words.count >= 12 && next.words.count > line.words.count * 3 / 2)
      || (line.isTitleCase && next.readsLikeHeadline && next.words.count > 3)
  }
}
