import Bytes

/// Builds a document from text that is no Markdown: every passage is one block of plain text.
package struct DocumentBuilder {
  private var writer: DocumentWriter

  package init(capacity: Int = 0) { writer = DocumentWriter(capacity: capacity) }

  /// Appends a passage whose text is `text` with every run of white space folded to one space.
  ///
  /// Its anchor is its number. Bare URLs become links.
  package mutating func append(_ kind: Passage.Kind, level: Int = 0, text: ArraySlice<UInt8>, source: Range<Int>) {
    let (start, markup) = (writer.textOffset, writer.markupOffset)
    let number = writer.passages.count + 1
    let tag = kind == .heading ? "h\(level)" : "p"
    writer.markup("<")
    writer.markup(tag)
    writer.markup(" id=\"p")
    writer.markup(String(number))
    writer.markup("\">")
    writer.linkable = kind != .heading
    text.withUnsafeBufferPointer { text in
      if isFolded(text) { writeText(text) } else { folded(text).withUnsafeBufferPointer { writeText($0) } }
    }
    writer.linkable = true
    writer.markup("</")
    writer.markup(tag)
    writer.markup(">\n")
    if kind == .heading {
      let title = String(decoding: writer.text[start...], as: UTF8.self)
      writer.add(OutlineEntry(level: level, title: title, id: "p\(number)", passage: number - 1))
    }
    writer.add(
      Passage(
        kind: kind, level: kind == .heading ? level : 0, text: start..<writer.textOffset, source: source,
        markup: markup..<writer.markupOffset))
  }

  package consuming func finish() -> Document { writer.document }

  private mutating func writeText(_ text: UnsafeBufferPointer<UInt8>) {
    guard mayHoldBareLink(text) else { return writer.prose(text) }
    var position = 0
    var index = 0
    while index < text.count {
      let letter = text[index] | 0x20
      if letter == UInt8(ascii: "h") || letter == UInt8(ascii: "w"), let end = bareLinkEnd(in: text[...], at: index) {
        writer.prose(UnsafeBufferPointer(rebasing: text[position..<index]))
        writeLink(UnsafeBufferPointer(rebasing: text[index..<end]))
        position = end
        index = end
      } else {
        index += 1
      }
    }
    writer.prose(UnsafeBufferPointer(rebasing: text[position...]))
  }

  private mutating func writeLink(_ url: UnsafeBufferPointer<UInt8>) {
    let wasLinkable = writer.linkable
    let start = writer.textOffset
    let scheme = url[0] | 0x20 == UInt8(ascii: "w") ? "http://" : ""
    writer.markup("<a href=\"\(scheme)")
    writer.urlMarkup(url)
    writer.markup("\">")
    writer.linkable = false
    writer.prose(url)
    writer.linkable = wasLinkable
    writer.markup("</a>")
    writer.add(
      DocumentLink(
        kind: .link, destination: scheme + String(decoding: url, as: UTF8.self), text: start..<writer.textOffset,
        passage: writer.passages.count))
  }
}

/// Whether all white space in `text` is single spaces, none at either end, as in most paragraphs.
private func isFolded(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
  guard let last = text.last, text[0] != 0x20, last != 0x20 else { return false }
  for index in text.indices where text[index] <= 0x20 || text[index] >= 0xC2 {
    if text[index] == 0x20 ? text[index + 1] == 0x20 : whiteSpaceLength(in: text, at: index) > 0 { return false }
  }
  return true
}

/// `text` with each run of Unicode white space as one space, none at either end.
private func folded(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
  [UInt8](unsafeUninitializedCapacity: text.count) { result, count in
    var index = 0
    while index < text.count {
      let length = whiteSpaceLength(in: text, at: index)
      if length == 0 {
        result.initializeElement(at: count, to: text[index])
        count += 1
        index += 1
      } else {
        if count > 0, result[count - 1] != 0x20 {
          result.initializeElement(at: count, to: 0x20)
          count += 1
        }
        index += length
      }
    }
    if count > 0, result[count - 1] == 0x20 { count -= 1 }
  }
}

/// The bytes of the white space scalar at `index`, or 0.
@inline(__always)
private func whiteSpaceLength(in text: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
  let byte = text[index]
  if byte < 0x80 { return byte.isASCIIWhitespace ? 1 : 0 }
  return byte == 0xC2 || byte == 0xE1 || byte == 0xE2 || byte == 0xE3 ? wideSpaceLength(in: text, at: index) : 0
}

/// U+0085, U+00A0, U+1680, U+2000 to U+200A, U+2028, U+2029, U+202F, U+205F and U+3000 are white space beyond ASCII.
private func wideSpaceLength(in text: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
  guard index + 1 < text.count else { return 0 }
  if text[index] == 0xC2 { return text[index + 1] == 0x85 || text[index + 1] == 0xA0 ? 2 : 0 }
  guard index + 2 < text.count else { return 0 }
  switch (text[index], text[index + 1], text[index + 2]) {
  case (0xE1, 0x9A, 0x80), (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8...0xA9), (0xE2, 0x80, 0xAF),
    (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80):
    return 3
  default: return 0
  }
}
