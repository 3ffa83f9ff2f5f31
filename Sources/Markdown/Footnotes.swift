import Bytes

/// The footnotes of a document, taken out of its source before libcmark reads it.
struct FootnoteDefinitions {
  struct Definition {
    var label: [UInt8]
    var text: [UInt8]
  }

  private(set) var definitions: [Definition] = []
  /// Definitions in the order in which the text first refers to them.
  private(set) var order: [Int] = []
  /// How often each definition is referred to.
  private(set) var uses: [Int] = []

  init() {}

  var isEmpty: Bool { definitions.isEmpty }

  /// Takes `[^label]: text` with its continuation lines out of `source`; spaces take its place, so that offsets hold.
  init(movedOutOf source: inout [UInt8]) {
    var lines = LineCursor(source)
    var fence: UInt8?
    while let line = lines.next(in: source) {
      if let mark = fenceMark(source[line]) {
        if fence == nil { fence = mark } else if fence == mark { fence = nil }
      }
      guard fence == nil, let (label, start) = definitionStart(source[line]) else { continue }
      var text = Array(source[start..<line.upperBound])
      blank(&source, line)
      while let more = lines.peek(in: source), continues(source[more], after: text) {
        text.append(0x0A)
        text.append(contentsOf: source[more].drop { $0 == 0x20 || $0 == 0x09 })
        _ = lines.next(in: source)
        blank(&source, more)
      }
      if !definitions.contains(where: { $0.label == label }) {
        definitions.append(Definition(label: label, text: text))
        uses.append(0)
      }
    }
  }

  /// The definition that `[^label]` at `index` refers to, and where the reference ends.
  func reference(in text: Slice<UnsafeBufferPointer<UInt8>>, at index: Int) -> (Int, Int)? {
    guard index + 3 < text.endIndex, text[index + 1] == UInt8(ascii: "^"),
      let close = text[(index + 2)...].firstIndex(of: UInt8(ascii: "]"))
    else { return nil }
    let label = text[(index + 2)..<close].map(\.asciiLowercased)
    guard let found = definitions.firstIndex(where: { $0.label == label }) else { return nil }
    return (found, close + 1)
  }

  /// Counts one more reference; gives the footnote's number and which reference to it this is, both from 1.
  mutating func use(_ index: Int) -> (number: Int, occurrence: Int) {
    uses[index] += 1
    if uses[index] == 1 { order.append(index) }
    return ((order.firstIndex(of: index) ?? 0) + 1, uses[index])
  }
}

/// Lines of bytes, without their endings.
private struct LineCursor {
  private var position = 0
  init(_ source: [UInt8]) {}

  func peek(in source: [UInt8]) -> Range<Int>? {
    guard position < source.count else { return nil }
    return position..<(source[position...].firstIndex(of: 0x0A) ?? source.count)
  }

  mutating func next(in source: [UInt8]) -> Range<Int>? {
    guard let line = peek(in: source) else { return nil }
    position = line.upperBound + 1
    return line
  }
}

private func fenceMark(_ line: ArraySlice<UInt8>) -> UInt8? {
  let text = line.drop { $0 == 0x20 }
  guard let mark = text.first, mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") else { return nil }
  return text.prefix { $0 == mark }.count >= 3 ? mark : nil
}

private func definitionStart(_ line: ArraySlice<UInt8>) -> (label: [UInt8], text: Int)? {
  let text = line.drop { $0 == 0x20 }
  guard text.startIndex - line.startIndex < 4, text.starts(with: "[^".utf8),
    let close = text.firstIndex(of: UInt8(ascii: "]")), close + 1 < text.endIndex,
    text[close + 1] == UInt8(ascii: ":"), close > text.startIndex + 2
  else { return nil }
  let label = text[(text.startIndex + 2)..<close].map(\.asciiLowercased)
  guard !label.contains(where: { $0.isASCIIWhitespace || $0 == UInt8(ascii: "[") }) else { return nil }
  return (label, close + 2)
}

/// A footnote goes on over lines of text, and over indented lines after a blank one.
private func continues(_ line: ArraySlice<UInt8>, after text: [UInt8]) -> Bool {
  let isBlank = line.allSatisfy { $0.isASCIIWhitespace }
  let isIndented = line.starts(with: "    ".utf8) || line.first == 0x09
  if text.last == 0x0A { return isIndented }
  return !isBlank && definitionStart(line) == nil
}

private func blank(_ source: inout [UInt8], _ range: Range<Int>) {
  for index in range where source[index] != 0x0D { source[index] = 0x20 }
}
