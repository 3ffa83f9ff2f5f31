import Bytes

/// A logical line of pasted text: a paragraph, once hard wrapping is undone.
struct TextParagraph: Equatable {
  /// Byte offsets in the file, no white space around.
  var range: Range<Int>
  /// Whether a blank line (or the start) stands before it.
  var isSeparated: Bool
}

/// Cuts pasted text into paragraphs.
///
/// One line is one paragraph, unless the text is hard-wrapped: then lines are joined up to a blank line, or up to a
/// line that ends a sentence well before the margin.
struct TextLines {
  private let bytes: [UInt8]
  private var lines: [Range<Int>?] = []

  init(_ bytes: [UInt8], range: Range<Int>) {
    self.bytes = bytes
    let text = bytes[range]
    let hasReturns = text.withUnsafeBufferPointer { $0.has(0x0D) }
    var start = range.lowerBound
    while start < range.upperBound {
      let rest = text[start...]
      var end = (hasReturns ? rest.firstIndex { $0 == 0x0A || $0 == 0x0D } : rest.firstPlace(of: 0x0A)) ?? rest.endIndex
      let line = trimmed(start..<end)
      lines.append(line.isEmpty ? nil : line)
      if end + 1 < range.upperBound, bytes[end] == 0x0D, bytes[end + 1] == 0x0A { end += 1 }
      start = end + 1
    }
  }

  func paragraphs() -> [TextParagraph] {
    let margin = wrapMargin()
    var paragraphs: [TextParagraph] = []
    var isSeparated = true
    var previous: Range<Int>?
    for line in lines {
      guard let line else {
        isSeparated = true
        previous = nil
        continue
      }
      if let previous, let last = paragraphs.indices.last,
        margin.map({ continues(previous, with: line, $0) }) ?? breaksSentence(previous, before: line)
      {
        paragraphs[last].range = paragraphs[last].range.lowerBound..<line.upperBound
      } else {
        paragraphs.append(TextParagraph(range: line, isSeparated: isSeparated))
      }
      isSeparated = false
      previous = line
    }
    return paragraphs
  }

  /// The column at which the text was wrapped by hand, or nil when its lines are whole paragraphs.
  ///
  /// Wrapped text has runs of lines of much the same length that end in the middle of a sentence.
  private func wrapMargin() -> Int? {
    let texts = lines.compactMap(\.self)
    // Where paragraphs are lines, one look at the longest is enough.
    guard texts.count >= 4, let most = texts.max(by: { $0.count < $1.count }), width(most) <= 120,
      let longest = texts.map(width).max(), (40...120).contains(longest)
    else { return nil }
    var open = 0
    var full = 0
    for (line, next) in zip(lines, lines.dropFirst()) {
      guard let line, next != nil, width(line) * 10 >= longest * 7 else { continue }
      full += 1
      if !endsSentence(line) { open += 1 }
    }
    return full >= 2 && open * 2 > full ? longest : nil
  }

  private func continues(_ previous: Range<Int>, with line: Range<Int>, _ margin: Int) -> Bool {
    if isListItem(line) { return false }
    let isShort = width(previous) * 10 < margin * 7
    return !isShort || (!endsSentence(previous) && bytes[line.lowerBound].isASCIILowercase)
  }

  /// A sentence that a stray line break cuts: it opens with a capital, does not end, and goes on with a small letter.
  private func breaksSentence(_ previous: Range<Int>, before line: Range<Int>) -> Bool {
    guard bytes[line.lowerBound].isASCIILowercase, line.count > 1, !bytes[line.lowerBound + 1].isASCIIUppercase,
      bytes[previous.lowerBound].isASCIIUppercase, endsSentence(line), let last = bytes[previous].last,
      last.isASCIILetter || last == UInt8(ascii: ",")
    else { return false }
    return bytes[previous].split(separator: 0x20).count >= 4
  }

  private func isListItem(_ line: Range<Int>) -> Bool {
    let text = bytes[line]
    return ["- ", "* ", "• ", "· "].contains { text.starts(with: $0.utf8) }
  }

  private func endsSentence(_ line: Range<Int>) -> Bool {
    var end = line.upperBound
    while end > line.lowerBound {
      switch bytes[end - 1] {
      case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")"), 0x9D, 0x80, 0xE2, 0x99: end -= 1
      case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ":"): return true
      default: return false
      }
    }
    return false
  }

  /// Characters, near enough.
  private func width(_ line: Range<Int>) -> Int {
    bytes[line].withUnsafeBufferPointer { line in
      var width = 0
      for byte in line { width &+= byte.isUTF8Continuation ? 0 : 1 }
      return width
    }
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, bytes[start].isASCIIWhitespace { start += 1 }
    while end > start, bytes[end - 1].isASCIIWhitespace { end -= 1 }
    while end - start >= 2, bytes[start] == 0xC2, bytes[start + 1] == 0xA0 { start += 2 }
    return start..<end
  }
}
