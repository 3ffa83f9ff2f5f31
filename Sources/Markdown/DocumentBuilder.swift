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
    let number = writer.document.passages.count + 1
    let tag = kind == .heading ? "h\(level)" : "p"
    writer.markup("<\(tag) id=\"p\(number)\">")
    writer.linkable = kind != .heading
    folded(text).withUnsafeBufferPointer { writeText($0) }
    writer.linkable = true
    writer.markup("</\(tag)>\n")
    if kind == .heading {
      let title = String(decoding: writer.document.text[start...], as: UTF8.self)
      writer.add(OutlineEntry(level: level, title: title, id: "p\(number)", passage: number - 1))
    }
    writer.add(
      Passage(
        kind: kind, level: kind == .heading ? level : 0, text: start..<writer.textOffset, source: source,
        markup: markup..<writer.markupOffset))
  }

  package consuming func finish() -> Document { writer.document.fitted }

  private mutating func writeText(_ text: UnsafeBufferPointer<UInt8>) {
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
        passage: writer.document.passages.count))
  }
}

/// `text` with each run of Unicode white space as one space, none at either end.
private func folded(_ text: ArraySlice<UInt8>) -> [UInt8] {
  var result: [UInt8] = []
  result.reserveCapacity(text.count)
  var index = text.startIndex
  var pendingSpace = false
  while index < text.endIndex {
    let length = whiteSpaceLength(in: text, at: index)
    if length > 0 {
      pendingSpace = !result.isEmpty
      index += length
    } else {
      if pendingSpace { result.append(0x20) }
      pendingSpace = false
      result.append(text[index])
      index += 1
    }
  }
  return result
}

/// The bytes of the white space scalar at `index`, or 0.
private func whiteSpaceLength(in text: ArraySlice<UInt8>, at index: Int) -> Int {
  let byte = text[index]
  if byte < 0x80 { return byte.isASCIIWhitespace ? 1 : 0 }
  guard byte == 0xC2 || byte == 0xE1 || byte == 0xE2 || byte == 0xE3 else { return 0 }
  let length = byte == 0xC2 ? 2 : 3
  guard index + length <= text.endIndex,
    let scalar = String(decoding: text[index..<index + length], as: UTF8.self).unicodeScalars.first,
    scalar.properties.isWhitespace
  else { return 0 }
  return length
}
