import Bytes

/// What the marks of a sentence tell of it, read in one pass over its bytes.
struct SentenceMarks {
  private let text: UnsafeBufferPointer<UInt8>
  /// Web and mail addresses, telephone numbers.
  private var hasAddress = false
  private var straightQuotes = 0
  /// Colons before a space: of two, each follows the name of a field ("Project: a tunnel Cost: 3 million").
  private var labels = 0
  /// Curly quotation marks that open, less those that close.
  private var depth = 0

  /// No address, no row of a table, and every quotation mark has its partner.
  var areThoseOfProse: Bool { !hasAddress && labels < 2 && straightQuotes % 2 == 0 && depth == 0 }

  init(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    self.text = text
    let end = range.upperBound
    var index = text.placeOfMark(from: range.lowerBound, to: end)
    while index < end {
      switch text[index] {
      case UInt8(ascii: "\""): if !isApostrophe(index) { straightQuotes += 1 }
      case 0xE2: if index + 2 < end { noteCurly(at: index) }
      case UInt8(ascii: "@"):
        if index > 0, text[index - 1].isASCIILetter || text[index - 1].isASCIIDigit { hasAddress = true }
      case UInt8(ascii: ":"):
        if isBeforeSlashes(index) { hasAddress = true }
        if index + 1 < end, text[index + 1] == 0x20 { labels += 1 }
      case UInt8(ascii: "-"), UInt8(ascii: "."):
        if digits(before: index) == 3, digits(after: index) == 4 { hasAddress = true }
      default: break
      }
      index = text.placeOfMark(from: index + 1, to: end)
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Where the next byte stands that may tell something, or `end`: letters and spaces, which most bytes are, do not.
  ///
  /// Sixteen bytes are looked at in one step.
  fileprivate func placeOfMark(from start: Int, to end: Int) -> Int {
    guard let base = baseAddress else { return end }
    var index = start
    while end &- index >= 16, !(base + index).haveMark { index &+= 16 }
    while index < end, base[index].markBits == 0 { index &+= 1 }
    return index
  }
}

extension UnsafePointer<UInt8> {
  /// Whether one of sixteen bytes is a mark. All are compared at once.
  @inline(__always)
  fileprivate var haveMark: Bool {
    var marks: UInt8 = 0
    for place in 0..<16 { marks |= self[place].markBits }
    return marks != 0
  }
}

extension UInt8 {
  /// Not 0 for `"`, `-`, `.`, `:`, `@` and for what is beyond ASCII.
  @inline(__always)
  fileprivate var markBits: UInt8 {
    self & 0x80 | (self == 0x22 ? 1 : 0) | (self == 0x2D ? 1 : 0) | (self == 0x2E ? 1 : 0) | (self == 0x3A ? 1 : 0)
      | (self == 0x40 ? 1 : 0)
  }
}

extension SentenceMarks {
  private mutating func noteCurly(at index: Int) {
    guard text[index + 1] == 0x80 else { return }
    if text[index + 2] == 0x9C { depth += 1 }
    if text[index + 2] == 0x9D { depth -= 1 }
  }

  /// `Lyon"s mayor`: a slip of the keyboard.
  private func isApostrophe(_ index: Int) -> Bool {
    index > 0 && index + 2 < text.count && text[index - 1].isASCIILetter && text[index + 1] == UInt8(ascii: "s")
      && text[index + 2] == 0x20
  }

  private func isBeforeSlashes(_ index: Int) -> Bool {
    index + 2 < text.count && text[index + 1] == UInt8(ascii: "/") && text[index + 2] == UInt8(ascii: "/")
  }

  private func digits(before index: Int) -> Int {
    var start = index
    while start > 0, index - start < 5, text[start - 1].isASCIIDigit { start -= 1 }
    return index - start
  }

  private func digits(after index: Int) -> Int {
    var end = index + 1
    while end < text.count, end - index < 6, text[end].isASCIIDigit { end += 1 }
    return end - index - 1
  }
}
