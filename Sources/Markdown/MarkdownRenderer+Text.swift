/// `~~` that opens or closes a deletion, at an offset of its text node.
struct StrikeMark {
  var offset: Int
  var opens: Bool
}

extension MarkdownRenderer {
  /// Writes a text node; what the extensions find in it becomes markup.
  mutating func renderText(_ node: CommonMarkNode) {
    let text = node.literal
    guard options.extensions else { return writer.prose(text) }
    var position = 0
    for mark in strikes[node] ?? [] {
      renderLinked(text, position..<mark.offset)
      writer.markup(mark.opens ? "<del>" : "</del>")
      position = mark.offset + 2
    }
    renderLinked(text, position..<text.count)
  }

  /// Writes part of a text node with its bare URLs and footnote references as links.
  private mutating func renderLinked(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    var position = range.lowerBound
    if !isInLink() && (source.hasBareLinks || !footnotes.isEmpty) {
      while let special = nextSpecial(in: text, position..<range.upperBound) {
        writer.prose(UnsafeBufferPointer(rebasing: text[position..<special.range.lowerBound]))
        write(special, of: text)
        position = special.range.upperBound
      }
    }
    writer.prose(UnsafeBufferPointer(rebasing: text[position..<range.upperBound]))
  }

  private struct Special {
    enum Kind {
      case url
      case footnote(Int)
    }
    var kind: Kind
    var range: Range<Int>
  }

  private func nextSpecial(in text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Special? {
    for index in range {
      switch text[index] {
      case UInt8(ascii: "h"), UInt8(ascii: "w"), UInt8(ascii: "H"), UInt8(ascii: "W"):
        guard source.hasBareLinks, let end = bareLinkEnd(in: text[range], at: index) else { continue }
        return Special(kind: .url, range: index..<end)
      case UInt8(ascii: "["):
        guard !footnotes.isEmpty, let (number, end) = footnotes.reference(in: text[range], at: index) else { continue }
        return Special(kind: .footnote(number), range: index..<end)
      default: continue
      }
    }
    return nil
  }

  private mutating func write(_ special: Special, of text: UnsafeBufferPointer<UInt8>) {
    switch special.kind {
    case .url: writeBareLink(UnsafeBufferPointer(rebasing: text[special.range]))
    case .footnote(let index): writeFootnoteReference(index)
    }
  }

  private mutating func writeBareLink(_ url: UnsafeBufferPointer<UInt8>) {
    let start = writer.textOffset
    let needsScheme = url[0] | 0x20 == UInt8(ascii: "w")
    writer.markup("<a href=\"")
    if needsScheme { writer.markup("http://") }
    writer.urlMarkup(url)
    writer.markup("\">")
    let wasLinkable = writer.linkable
    writer.linkable = false
    writer.prose(url)
    writer.linkable = wasLinkable
    writer.markup("</a>")
    let destination = (needsScheme ? "http://" : "") + String(decoding: url, as: UTF8.self)
    writer.add(
      DocumentLink(
        kind: .link, destination: destination, text: start..<writer.textOffset,
        passage: writer.passages.count))
  }
}
