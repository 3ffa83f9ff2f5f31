import Bytes

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
    let hasTabs = bytes.withUnsafeBufferPointer { $0.has(0x09) }
    let paragraphs = hasTabs ? partedAtTabs(paragraphs, of: bytes) : paragraphs
    let filter = PromoFilter(hasOwnRules: !promos.forced.isEmpty)
    let readings = paragraphs.map { LineReading(bytes[$0.range]) }
    var findings = paragraphs.indices.map { index in
      filter.mayBePastedPromo(bytes[paragraphs[index].range])
        ? promos.find(in: readings[index], isFirst: index == 0) : nil
    }
    let lastText =
      readings.indices.last { findings[$0] == nil && readings[$0].endsSentence && readings[$0].words.count >= 8 } ?? 0
    for index in readings.indices.dropFirst(lastText + 1) where findings[index] == nil && opensMore(readings[index]) {
      findings[index] = .label("is the label “\(readings[index].text)”")
    }
    var lines: [ClassifiedLine] = []
    var head = ArticleHead()
    var index = 0
    while index < paragraphs.count {
      var kind = kind(at: index, of: readings, findings)
      let first = index
      var range = paragraphs[index].range
      if case .label(let reason) = findings[index] {
        kind = .promo(reason)
        let last = lastLine(ofLabel: index, readings, paragraphs, findings, lastText: lastText)
        if last > index {
          range = range.lowerBound..<paragraphs[last].range.upperBound
          kind = .promo("\(reason), with the \(last == index + 1 ? "headline" : "headlines") after it")
          index = last
        }
      } else if isOfSummary(index, readings, after: lines.last) {
        kind = Self.summary
      } else if promos.keeps(readings[index]) {
        kind = readings[index].opensListItem ? .listItem : .paragraph
      } else if isMasthead(at: index, readings, findings), head.isFurniture {
        kind = .promo("names the page, above its menu")
      } else if kind == .paragraph || kind == .heading,
        let part = head.kind(of: readings[index], before: index + 1 < readings.count ? readings[index + 1] : nil)
      {
        kind = part
      }
      let reading = index == first ? readings[first] : LineReading(bytes[range])
      let line = ClassifiedLine(kind: kind, range: range, reading: reading)
      lines.append(line)
      head.append(line)
      index += 1
    }
    ArticleFoot(promos: promos).settle(&lines)
    return lines
  }

  /// "Key points" over a list, and the entries of that list, by which an outlet sums its text up.
  private func isOfSummary(_ index: Int, _ readings: [LineReading], after last: ClassifiedLine?) -> Bool {
    let line = readings[index]
    if promos.keeps(line) { return false }
    if line.opensListItem { return last?.kind == Self.summary }
    return index + 1 < readings.count && readings[index + 1].opensListItem && line.words.count <= 5
      && PromoRules.summaries.contains(line.bareLowercased)
  }

  private static let summary = ClassifiedLine.Kind.promo("sums the text up")

  /// "More must-reads from Time" below the text.
  private func opensMore(_ line: LineReading) -> Bool {
    (2...9).contains(line.words.count) && line.lowercased.opens(with: "more ") && !promos.keeps(line)
  }

  /// A headline and the buttons that a tab parts from it are two.
  private func partedAtTabs(_ paragraphs: [TextParagraph], of bytes: [UInt8]) -> [TextParagraph] {
    paragraphs.flatMap { paragraph -> [TextParagraph] in
      guard let headline = PageFurniture.headlineBeforeTab(bytes[paragraph.range]) else { return [paragraph] }
      let buttons = bytes[headline.endIndex..<paragraph.range.upperBound].drop { $0 == 0x09 || $0 == 0x20 }
      return [
        TextParagraph(range: headline.startIndex..<headline.endIndex, isSeparated: paragraph.isSeparated),
        TextParagraph(range: buttons.startIndex..<buttons.endIndex, isSeparated: false),
      ]
    }
  }

  /// "BBN News" over "Home News Sport", where the headline comes after the menu.
  private func isMasthead(
    at index: Int, _ readings: [LineReading], _ findings: [PromoDetector.Finding?]
  ) -> Bool {
    guard readings[index].words.count <= 3, findings[index] == nil, index + 1 < readings.count else { return false }
    let isOverMenu =
      readings[index + 1].bareLowercased == "menu" || PageFurniture.isRow(readings[index + 1], atLeast: 4)
    guard isOverMenu || index > 0 && readings[index - 1].lowercased.opens(with: "skip to"),
      let headline = (index + 1..<min(index + 8, readings.count)).first(where: { findings[$0] == nil })
    else { return false }
    return readings[headline].words.count >= 4 && readings[headline].readsLikeHeadline
      && !readings[headline].endsSentence
  }

  /// The last of the lines that a label takes with it: the headline below, or a whole list of headlines where it stands
  /// close together or where nothing but such lines follows.
  private func lastLine(
    ofLabel label: Int, _ readings: [LineReading], _ paragraphs: [TextParagraph], _ findings: [PromoDetector.Finding?],
    lastText: Int
  ) -> Int {
    var last = label
    while last + 1 < readings.count, belongsToLabel(readings[last + 1], findings[last + 1]) {
      if last > label {
        let isClose = !paragraphs[last + 1].isSeparated
        let opensText =
          last + 2 < readings.count && !paragraphs[last + 2].isSeparated && findings[last + 2] == nil
          && !belongsToLabel(readings[last + 2], findings[last + 2])
        guard last + 1 > lastText || isClose && !opensText, findings[last + 1] == nil else { break }
      }
      last += 1
    }
    return last
  }

  private func belongsToLabel(_ line: LineReading, _ finding: PromoDetector.Finding?) -> Bool {
    switch finding {
    case nil: line.words.count <= 25 && !line.endsStatement
    case .whole: true
    case .label: false
    }
  }

  private func kind(
    at index: Int, of readings: [LineReading], _ findings: [PromoDetector.Finding?]
  ) -> ClassifiedLine.Kind {
    let line = readings[index]
    if line.bytes.count >= 5, line.bytes.allSatisfy({ $0 == UInt8(ascii: "=") }) { return .separator }
    if case .whole(let reason) = findings[index] { return .promo(reason) }
    if line.isEndMark { return .endMark }
    if Dateline.isByline(line) { return .byline }
    if Dateline.isTimestamp(line) { return .timestamp }
    if Dateline.isSource(line) { return .promo("names the source") }
    if line.opensListItem { return .listItem }
    return isHeading(at: index, of: readings, findings) || isOverHeading(at: index, of: readings, findings)
      ? .heading : .paragraph
  }

  /// A subheading stands alone over text that is longer than it, and is no sentence itself.
  private func isHeading(
    at index: Int, of readings: [LineReading], _ findings: [PromoDetector.Finding?]
  ) -> Bool {
    guard index + 1 < readings.count, mayBeHeading(readings[index]), !signsQuotation(at: index, of: readings) else {
      return false
    }
    let (line, next) = (readings[index], readings[index + 1])
    if case .label = findings[index + 1] { return line.isTitleCase }
    return Dateline.isByline(next) || Dateline.isTimestamp(next) || Dateline.isSource(next)
      || (line.words.count >= 2 && ["- ", "* ", "• "].contains(where: next.text.opens))
      || (line.isCapitalHeadline && next.words.count >= 8 && next.endsSentence && !next.isAllCapitals)
      || (next.words.count >= 12 && (next.words.count > line.words.count * 3 / 2 || line.isCapitalHeadline))
  }

  /// A heading may stand over another one, but in a list of names that sign a letter nothing is over text.
  private func isOverHeading(
    at index: Int, of readings: [LineReading], _ findings: [PromoDetector.Finding?]
  ) -> Bool {
    guard index + 1 < readings.count, mayBeHeading(readings[index]), readings[index].isTitleCase else { return false }
    let next = readings[index + 1]
    return next.readsLikeHeadline && next.words.count > 3 && isHeading(at: index + 1, of: readings, findings)
  }

  /// "Ana Ruiz, head of the port" below a paragraph of nothing but her words, where it is not the only one: the headline of
  /// another article may stand there, too.
  private func signsQuotation(at index: Int, of readings: [LineReading]) -> Bool {
    guard index > 0, readings[index - 1].isUtterance, readings[index].namesSigner else { return false }
    return index + 1 < readings.count && readings[index + 1].isUtterance
      || index > 1 && signsQuotation(at: index - 2, of: readings)
  }

  private func mayBeHeading(_ line: LineReading) -> Bool {
    line.readsLikeHeadline && (line.words.count <= 14 || line.isCapitalHeadline)
      && (!line.endsSentence || line.isTitleCase || (line.text.last == "?" && line.words.count <= 10))
  }
}
